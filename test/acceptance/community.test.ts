import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { CommunityStore } from "../../src/files/posts/store.ts";
import { readCorpus } from "../community/read-corpus.ts";
import { anagen as runAnagen } from "../support/anagen.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-community-"));
const store = join(folder, "store.sqlite");
afterAll(() => rmSync(folder, { recursive: true }));

async function anagen(...words: string[]) {
  const { code, out, err } = await runAnagen(["community", ...words]);
  return { status: code, stdout: out, stderr: err, json: () => JSON.parse(out) };
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

test("extract prints one result a line in the agreed form and stores nothing", async () => {
  const posts = fileOf(
    "posts.jsonl",
    `${[
      { id: "x", text: "I stopped Olumiant 4mg and 6 weeks later I shed." },
      { id: 2, text: "Nice hat!" },
    ]
      .map((post) => JSON.stringify(post))
      .join("\n")}\n`,
  );
  const { status, stdout } = await anagen("extract", posts, "--json");
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
    "outcome",
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
  expect((await anagen("report", "--json", "--store", store)).json().imports).toBe(0);
});

test("import, report, review and forget, from an empty store to an empty store", async () => {
  expect((await anagen("report", "--html", "--store", store)).stdout).toContain("Nothing has been imported");
  const dry = (await anagen("import", dump, "--dry-run", "--json", "--store", store)).json();
  expect(dry).toMatchObject({ schema: "anagen/community-import@1", dryRun: true, added: 0 });
  expect((await anagen("report", "--json", "--store", store)).json().imports).toBe(0);
  const first = (await anagen("import", dump, "--json", "--store", store)).json();
  expect(first.added).toBe(dry.funnel.kept);
  const again = (await anagen("import", dump, "--json", "--store", store)).json();
  expect(again).toMatchObject({ known: true, added: 0 });
  const report = (await anagen("report", "--json", "--store", store)).json();
  expect(report).toMatchObject({ schema: "anagen/community-report@2", tooFew: false, imports: 1 });
  expect(report.shedOfThoseWhoSaid.of).toBeGreaterThan(20);
  expect(report.selection).toContain("people who chose to write");
  const page = (await anagen("report", "--html", "--store", store)).stdout;
  expect(page).toContain("Time to first shedding");
  const review = (await anagen("review", "--json", "--store", store)).json();
  const [unsure] = review.reports;
  expect(unsure.band).not.toBe("high");
  expect((await anagen("review", "--accept", unsure.reportId, "--store", store)).status).toBe(0);
  expect((await anagen("forget", unsure.reportId, "--store", store)).status).toBe(0);
  expect((await anagen("forget", unsure.reportId, "--store", store)).status).toBe(2);
  expect((await anagen("forget", "--all", "--store", store)).status).toBe(0);
  expect((await anagen("report", "--json", "--store", store)).json()).toMatchObject({
    imports: 0,
    tooFew: true,
  });
});

test("bad input has a name and exit code 2; nothing is half imported", async () => {
  for (const words of [
    ["import", join(folder, "none")],
    ["extract", fileOf("bad.jsonl", "{broken\n")],
    ["forget"],
    ["import"],
  ]) {
    const { status, stderr } = await anagen(...words, "--store", store);
    expect(status, words.join(" ")).toBe(2);
    expect(stderr).not.toMatch(/our fault|at .*\.ts/);
  }
  const cut = fileOf(
    "cut.ndjson",
    `${JSON.stringify({ id: "a", author: "b", body: "I quit Olumiant, my hair fell out 6 weeks later", subreddit: "alopecia" })}\n{"id":"c","body":"I stopped Olumi`,
  );
  const { status, stderr } = await anagen("import", cut, "--dry-run", "--json", "--store", store);
  expect(status).toBe(0);
  expect(stderr).toContain("end within a row");
});

const post = (id: string, author: string, body: string, more: object = {}) => ({
  id,
  author,
  body,
  created_utc: 1_600_000_000,
  link_id: "t3_x",
  subreddit: "alopecia_areata",
  ...more,
});
const STORIES = [
  post(
    "firstpost",
    "annabella",
    "I stopped Olumiant 4mg because of insurance and six weeks later I started shedding.",
  ),
  post("secondpost", "benjamin", "I quit Xeljanz in June because of acne and lost my hair nine weeks later."),
  post("thirdpost", "catherine", "Had to pause Litfulo for surgery, two weeks, no shedding so far."),
];
const lines = (rows: readonly object[]) => `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`;
const deleted = { author: "[deleted]", body: "[deleted]" };

test("what was deleted since is withdrawn, and does not come back; without being asked no trace of posts is kept", async () => {
  const at = join(folder, "withdrawn.sqlite");
  const beside = join(folder, "withdrawn-withdrawals.sqlite");
  const first = fileOf("first.ndjson", lines(STORIES));
  await anagen("import", first, "--store", at);
  expect(existsSync(beside)).toBe(false);
  await anagen("forget", "--all", "--store", at);

  expect((await anagen("import", first, "--store", at, "--withdrawable", "--json")).json()).toMatchObject({
    added: 3,
    withdrawn: 0,
  });
  // Long words only: a short one can stand in a random number by chance.
  expect(readFileSync(beside, "latin1")).not.toMatch(/(first|second|third)post|annabella|Olumiant/);
  const later = fileOf(
    "later.ndjson",
    lines([{ ...STORIES[0], ...deleted }, STORIES[1], { ...STORIES[2], _meta: { was_deleted_later: true } }]),
  );
  expect((await anagen("import", later, "--store", at, "--dry-run", "--json")).json()).toMatchObject({
    withdrawn: 2,
  });
  expect((await anagen("review", "--store", at, "--json")).status).toBe(0);
  const done = (await anagen("import", later, "--store", at, "--json")).json();
  expect(done).toMatchObject({ withdrawn: 2, added: 0, alreadyStored: 1 });
  const again = fileOf("again.ndjson", lines([...STORIES, post("zz9", "dan", "Nice hat!")]));
  expect((await anagen("import", again, "--store", at, "--json")).json()).toMatchObject({
    added: 0,
    withdrawn: 0,
  });
  const funnel: { key: string }[] = (await anagen("report", "--store", at, "--json")).json().funnel;
  expect(funnel.map(({ key }) => key)).toContain("withdrawn");
  await anagen("forget", "--all", "--store", at);
  expect(existsSync(beside)).toBe(false);
});

test("forgetting a report removes what is known of its post", async () => {
  const at = join(folder, "linked.sqlite");
  await anagen("import", fileOf("one.ndjson", lines([STORIES[0]])), "--store", at, "--withdrawable");
  const sizeOf = () => readFileSync(join(folder, "linked-withdrawals.sqlite"), "latin1");
  const store = new CommunityStore(at);
  const [{ reportId }] = store.reports();
  store.close();
  expect(sizeOf()).toContain(reportId);
  expect((await anagen("forget", reportId, "--store", at)).status).toBe(0);
  expect(sizeOf()).not.toContain(reportId);
});

test("a review shows the posts from the files they came from and stores none of their words", async () => {
  const at = join(folder, "review.sqlite");
  const words = "Thinking back, Olumiant was stopped for me at the hospital, hair went.";
  const file = fileOf(
    "unsure.ndjson",
    lines([
      post("r1", "eve", words, { author: "eve" }),
      post("r2", "fay", "Off it since May and going bald.", { link_id: "t3_t" }),
      { id: "t", title: "Litfulo people?", selftext: "", author: "gus", subreddit: "alopecia" },
    ]),
  );
  await anagen("import", file, "--store", at);
  const plain = (await anagen("review", "--store", at, "--json")).json();
  expect(plain.total).toBeGreaterThan(0);
  expect(plain.reports[0]).not.toHaveProperty("posts");
  const shown = (await anagen("review", "--store", at, "--from", file, "--json")).json();
  const posts = shown.reports.flatMap((report: { posts: string[] }) => report.posts);
  expect(posts.join(" ")).toContain("Off it since May and going bald.");
  expect((await anagen("review", "--store", at, "--from", file)).stdout).toContain("| Off it since May");
  const other = fileOf("other.ndjson", lines(STORIES));
  expect((await anagen("review", "--store", at, "--from", other)).stdout).toContain(
    "Its post is not in these files",
  );
  for (const name of readdirSync(folder).filter((each) => each.startsWith("review")))
    expect(readFileSync(join(folder, name), "latin1")).not.toMatch(/going bald|hospital/);
});

test("the flags of a model server are judged before anything is read", async () => {
  const file = fileOf("some.ndjson", lines(STORIES));
  for (const words of [
    ["--local-model", "http://example.org/v1"],
    ["--local-model", "not an address"],
    ["--model", "x"],
    ["--local-model", "http://localhost:1", "--model-timeout", "0"],
  ]) {
    const { status, stderr } = await anagen("import", file, "--dry-run", ...words);
    expect(status, words.join(" ")).toBe(2);
    expect(stderr).toMatch(/--local-model|--model-timeout/);
  }
  const unanswered = await anagen(
    "import",
    fileOf("talk.ndjson", lines([post("m", "h", "Litfulo and I drifted apart, my hair too.")])),
    "--dry-run",
    "--local-model",
    "http://127.0.0.1:9/v1",
    "--json",
  );
  expect(unanswered.status).toBe(0);
  expect(unanswered.stderr).toContain("the model server failed");
  expect(unanswered.json().funnel).toMatchObject({ modelAsked: 1, modelFailed: 1, kept: 0 });
});
