import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { readCorpus } from "../community/read-corpus.ts";

const ENTRY = fileURLToPath(new URL("../community/run-community.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "anagen-community-"));
const store = join(folder, "store.sqlite");
afterAll(() => rmSync(folder, { recursive: true }));

function anagen(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ENTRY, "community", ...words], {
    encoding: "utf8",
    cwd: folder,
  });
  return { status, stdout, stderr, json: () => JSON.parse(stdout) };
}
function fileOf(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
const corpus = readCorpus();
const dump = fileOf(
  "dump.ndjson",
  `${corpus.map(({ id, text }, at) => JSON.stringify({ id, author: `name-${id}`, body: text, created_utc: 1_600_000_000 + at, link_id: `t3_${at}`, subreddit: "alopecia_areata" })).join("\n")}\n`,
);

test("extract prints one result a line in the agreed form and stores nothing", () => {
  const posts = fileOf(
    "posts.jsonl",
    `${[
      { id: "x", text: "I stopped Olumiant 4mg and 6 weeks later I shed." },
      { id: 2, text: "Nice hat!" },
    ]
      .map((post) => JSON.stringify(post))
      .join("\n")}\n`,
  );
  const { status, stdout } = anagen("extract", posts, "--json");
  expect(status).toBe(0);
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(2);
  expect(Object.keys(lines[0])).toEqual([
    "id",
    "firstPerson",
    "drug",
    "doseMg",
    "indication",
    "event",
    "otherEvents",
    "reason",
    "monthsOnDrug",
    "regrowthBefore",
    "weeksToShedding",
    "shed",
    "restarted",
    "recaptured",
    "sideEffects",
    "confidence",
  ]);
  expect(lines[0]).toMatchObject({
    id: "x",
    firstPerson: true,
    drug: "baricitinib",
    doseMg: 4,
    event: "stop",
    weeksToShedding: [5.5, 6.5],
    shed: true,
  });
  expect(lines[1]).toMatchObject({ id: "2", drug: null, event: null, shed: null });
  expect(anagen("report", "--json", "--store", store).json().imports).toBe(0);
});

test("import, report, review and forget, from an empty store to an empty store", () => {
  expect(anagen("report", "--html", "--store", store).stdout).toContain("Nothing has been imported");
  const dry = anagen("import", dump, "--dry-run", "--json", "--store", store).json();
  expect(dry).toMatchObject({ schema: "anagen/community-import@1", dryRun: true, added: 0 });
  expect(anagen("report", "--json", "--store", store).json().imports).toBe(0);
  const first = anagen("import", dump, "--json", "--store", store).json();
  expect(first.added).toBe(dry.funnel.kept);
  const again = anagen("import", dump, "--json", "--store", store).json();
  expect(again).toMatchObject({ known: true, added: 0 });
  const report = anagen("report", "--json", "--store", store).json();
  expect(report).toMatchObject({ schema: "anagen/community-report@1", tooFew: false, imports: 1 });
  expect(report.shedOfThoseWhoSaid.of).toBeGreaterThan(20);
  expect(report.selection).toContain("people who chose to write");
  const page = anagen("report", "--html", "--store", store).stdout;
  expect(page).toContain("Time to first shedding");
  const review = anagen("review", "--json", "--store", store).json();
  const [unsure] = review.reports;
  expect(unsure.band).not.toBe("high");
  expect(anagen("review", "--accept", unsure.reportId, "--store", store).status).toBe(0);
  expect(anagen("forget", unsure.reportId, "--store", store).status).toBe(0);
  expect(anagen("forget", unsure.reportId, "--store", store).status).toBe(2);
  expect(anagen("forget", "--all", "--store", store).status).toBe(0);
  expect(anagen("report", "--json", "--store", store).json()).toMatchObject({ imports: 0, tooFew: true });
});

test("bad input has a name and exit code 2; nothing is half imported", () => {
  for (const words of [
    ["import", join(folder, "none")],
    ["extract", fileOf("bad.jsonl", "{broken\n")],
    ["forget"],
    ["import"],
  ]) {
    const { status, stderr } = anagen(...words, "--store", store);
    expect(status, words.join(" ")).toBe(2);
    expect(stderr).not.toMatch(/our fault|at .*\.ts/);
  }
  const cut = fileOf(
    "cut.ndjson",
    `${JSON.stringify({ id: "a", author: "b", body: "I quit Olumiant, my hair fell out 6 weeks later", subreddit: "alopecia" })}\n{"id":"c","body":"I stopped Olumi`,
  );
  const { status, stderr } = anagen("import", cut, "--dry-run", "--json", "--store", store);
  expect(status).toBe(0);
  expect(stderr).toContain("end within a row");
});
