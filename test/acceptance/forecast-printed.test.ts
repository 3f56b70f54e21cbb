import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import { anagen } from "../support/anagen.ts";
import { peopleTable } from "../support/queue/people.ts";
import { onOneLine } from "../support/text-tables.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-forecast-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string) => join(folder, name);
const FEW = ["--virtual-patients", "200", "--workers", "1"];
const CASE = "examples/case-stop.json";

describe("a forecast, for people", () => {
  it("tells how to go on: with what flags, and with a file of one's own", async () => {
    const { code, out } = await anagen(["forecast", CASE, ...FEW]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /\n\nWith --detail: all tables, early signs, and what the trials found\. With --measure: which further reading would tell most\. For your own file, copy this one, change it and run:\n {2}npx anagen forecast examples\/case-stop\.json\n$/,
    );
    expect(out).not.toContain("In detail");
    const piped = await anagen(["forecast", "-", ...FEW], { input: readFileSync(CASE, "utf8") });
    expect(piped.out).toMatch(/npx anagen forecast mine\.json\n$/);
  });

  it("in detail shows what each trial found, in how many, how much later, and where it stands", async () => {
    const { out } = await anagen(["forecast", CASE, ...FEW, "--detail"]);
    const { shown, observations } = loadEvidence();
    const text = onOneLine(out);
    expect(shown.forecast.beside.length).toBeGreaterThan(3);
    for (const id of shown.forecast.beside) {
      const row = observations.find((each) => each.id === id);
      if (row === undefined) throw new Error(id);
      const later = row.weeksSinceChange === null ? "" : ` ${row.weeksSinceChange} weeks later`;
      const meaning = row.nMeaning === undefined ? "" : ` (${row.nMeaning})`;
      expect(text).toContain(
        onOneLine(
          `- ${row.study}, ${row.arm}: ${row.endpoint}${later}: ${row.value.toFixed(row.decimals)} % of ${row.n} people${meaning} [${id}; `,
        ),
      );
      expect(text).toContain(onOneLine(`; ${row.located}]`));
    }
    expect(text).not.toContain("With --detail:");
    expect(text).toMatch(/ For your own file, copy this one/);
  });
});

describe("a table of people, for people", () => {
  const table = file("people.csv");
  writeFileSync(table, peopleTable(3));

  it("is read, counted and warned of on standard error, its rows alone on standard output", async () => {
    const { code, out, err } = await anagen(["forecast", "--table", table, ...FEW]);
    expect(code).toBe(0);
    expect(err).toMatch(/^read: 3 people in \d+ rows: /);
    expect(err).toMatch(/^warning: \d of 3 people: .* \(ID \S+\)$/m);
    expect(
      new Set(
        out
          .trim()
          .split(/\r?\n/)
          .slice(1)
          .map((line) => line.split(",")[0]),
      ).size,
    ).toBe(3);
    const summary = JSON.parse(
      (await anagen(["forecast", "--table", table, ...FEW, "--json", "--out", file("rows.csv")])).out,
    );
    expect(readFileSync(file("rows.csv"), "utf8")).toBe(out);
    expect(summary).toMatchObject({
      ...{ schema: expect.stringMatching(/^anagen\/.*@\d+$/), people: 3, leftOut: 0, reasons: [] },
      ...{ rows: out.trim().split(/\r?\n/).length - 1, read: { people: 3 } },
    });
  });

  it("cut into parts gives each its people, and a dry run counts them", async () => {
    const dry = await anagen(["forecast", "--table", table, ...FEW, "--dry-run"]);
    expect(dry.out).toMatch(/^3 people\nabout .* each on one thread \(2 measured\)\n/);
    const cut = ["--shard", "1/2", "--out", file("1.part")];
    expect((await anagen(["forecast", "--table", table, ...FEW, "--dry-run", ...cut])).out).toMatch(
      /^3 people in 2 parts, at most 2 each\n/,
    );
    expect(existsSync(file("1.part"))).toBe(false);
    expect((await anagen(["forecast", "--table", table, ...FEW, ...cut])).code).toBe(0);
    expect(
      (await anagen(["forecast", "--table", table, ...FEW, "--shard", "2/2", "--out", file("2.part")])).code,
    ).toBe(0);
    const merged = await anagen(["merge", file("2.part"), file("1.part")]);
    expect(merged.out).toBe((await anagen(["forecast", "--table", table, ...FEW])).out);
    const refused = await anagen(["merge", file("2.part"), file("1.part"), "--json"]);
    expect(refused.err).toBe(
      "anagen: --json: true is not allowed; the summary is printed as JSON and the rows need --out\n",
    );
    const alone = await anagen(["merge", file("1.part")]);
    expect(alone.err).toMatch(/missing is part 2\n$/);
    const json = await anagen([
      "merge",
      file("2.part"),
      file("1.part"),
      "--json",
      "--out",
      file("merged.csv"),
    ]);
    expect(JSON.parse(json.out)).toMatchObject({ people: 3 });
  });

  it("goes on where it was left, and says so", async () => {
    const out = file("resumed.csv");
    expect((await anagen(["forecast", "--table", table, ...FEW, "--out", out, "--resume"])).code).toBe(0);
    expect(existsSync(`${out}.journal`)).toBe(false);
    expect(readFileSync(out, "utf8")).toBe((await anagen(["forecast", "--table", table, ...FEW])).out);
  });

  it("with a bad row names it, or leaves that person out where asked to, and says so", async () => {
    const [head, ...rows] = peopleTable(3).trimEnd().split("\n");
    const columns = head.split(",");
    const at = rows.findIndex((row) => row.split(",")[columns.indexOf("EVID")] === "0");
    const cells = rows[at].split(",");
    cells[columns.indexOf("DV")] = "140";
    rows[at] = cells.join(",");
    writeFileSync(file("bad.csv"), `${[head, ...rows].join("\n")}\n`);
    const refused = await anagen(["forecast", "--table", file("bad.csv"), ...FEW]);
    expect([refused.code, refused.out]).toEqual([2, ""]);
    expect(refused.err).toMatch(/anagen: .*140 is not allowed; /);
    const left = await anagen([
      "forecast",
      "--table",
      file("bad.csv"),
      ...FEW,
      "--skip-bad-rows",
      "--json",
      "--out",
      file("left.csv"),
    ]);
    expect(left.err).toMatch(/^warning: left out: .*140 is not allowed/m);
    expect(JSON.parse(left.out)).toMatchObject({
      people: 2,
      leftOut: 1,
      reasons: [expect.stringContaining("140")],
    });
  });
});
