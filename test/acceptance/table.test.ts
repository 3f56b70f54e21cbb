import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Forecast } from "../../src/forecast/summarise/result.ts";
import { RESULT_COLUMNS } from "../../src/formats/result-rows.ts";
import { tableSummarySchema } from "../../src/formats/table-summary.ts";
import { anagen, anagenJson } from "../support/anagen.ts";

const PEOPLE = "examples/people.csv";
const FEW = ["--virtual-patients", "500", "--workers", "1"];
const folder = mkdtempSync(join(tmpdir(), "anagen-table-"));
afterAll(() => rmSync(folder, { recursive: true }));
const own = (name: string, text: string) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

describe("a forecast of many people", () => {
  let printed: string;
  const rows = () =>
    printed
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));

  beforeAll(async () => {
    const { code, out } = await anagen(["forecast", "--table", PEOPLE, ...FEW]);
    expect(code).toBe(0);
    printed = out;
  });

  it("has a row for each person, option and week, of the named columns", () => {
    expect(printed.split("\n")[0]).toBe(Object.keys(RESULT_COLUMNS).join(","));
    expect(new Set(rows().map(([id]) => id))).toEqual(new Set(["1", "2", "3"]));
    expect(rows()).toHaveLength(3 * 4 * 6);
    for (const row of rows()) expect(row).toHaveLength(Object.keys(RESULT_COLUMNS).length);
  });

  it("gives each person what a forecast of their own would, in the order of the table", async () => {
    const { out } = await anagen(["events", PEOPLE]);
    const people = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const { id, case: input } = people[1];
    const alone = await anagenJson<Forecast>(["forecast", "-", ...FEW], { input: JSON.stringify(input) });
    const digest = Object.keys(RESULT_COLUMNS).indexOf("digest");
    expect(rows().filter((row) => row[0] === id)[0][digest]).toBe(alone.provenance.digest);
    expect([...new Set(rows().map((row) => row[0]))]).toEqual(people.map((person) => person.id));
  });

  it("is the same for any number of workers, and the same in Parquet", async () => {
    const together = await anagen(["forecast", "--table", PEOPLE, ...FEW, "--workers", "2"]);
    expect(together.out).toBe(printed);
    const file = join(folder, "results.parquet");
    const summary = await anagenJson(["forecast", "--table", PEOPLE, ...FEW, "--out", file]);
    expect(tableSummarySchema.safeParse(summary).error?.issues ?? []).toEqual([]);
    expect(summary).toMatchObject({ people: 3, rows: rows().length, leftOut: 0 });
    const stored = await parquetReadObjects({ file: await asyncBufferFromFile(file) });
    expect(stored).toHaveLength(rows().length);
    stored.forEach((row, at) => {
      const values = Object.keys(RESULT_COLUMNS).map((column) => row[column]);
      expect(values.map((value) => (value === null ? "" : String(value)))).toEqual(
        rows()[at].map((value) => value.replace(/^"|"$/g, "")),
      );
    });
  });

  it("takes plans of one's own", async () => {
    const plans = own(
      "plans.json",
      JSON.stringify({
        schema: "anagen/plans@1",
        options: [{ name: "every other day", doses: [{ afterWeeks: 0, timesCurrentDose: 1, everyDays: 2 }] }],
        horizonWeeks: 8,
      }),
    );
    const { code, out } = await anagen(["forecast", "--table", PEOPLE, "--plans", plans, ...FEW]);
    expect(code).toBe(0);
    expect(out.trim().split("\n").slice(1)).toHaveLength(3 * 2);
    expect(out).toContain("every other day");
  });

  describe("with a bad row", () => {
    const text = readFileSync(PEOPLE, "utf8").split("\n");
    // The second person's second reading.
    const at = text.findIndex((line) => line.startsWith("2,36,0"));
    const bad = own(
      "bad.csv",
      text.map((line, place) => (place === at ? line.replace("20", "200") : line)).join("\n"),
    );

    it("is refused with the line, and nothing is written", async () => {
      const out = join(folder, "none.csv");
      const run = await anagen(["forecast", "--table", bad, "--out", out, ...FEW]);
      expect(run.code).toBe(2);
      expect(run.out).toBe("");
      expect(run.err).toMatch(new RegExp(`^anagen: line ${at + 1}, ID 2: DV: 200 .*0 to 100.*\n$`));
      expect(() => readFileSync(out)).toThrow();
    });

    it("leaves that person out when asked to, and says so", async () => {
      const run = await anagen(["forecast", "--table", bad, "--skip-bad-rows", ...FEW]);
      expect(run.code).toBe(0);
      expect(run.err).toContain(`left out: line ${at + 1}, ID 2: DV`);
      const kept = printed.split("\n").filter((line) => !line.startsWith("2,"));
      expect(run.out).toBe(kept.join("\n"));
    });
  });

  it.each<[string, string[], string[]]>([
    ["a table that is not there", ["--table", "nowhere.csv"], ["--table", "nowhere.csv"]],
    ["a case beside a table", ["examples/case-stop.json", "--table", PEOPLE], ["case", "--table"]],
    [
      "a unit that contradicts the header",
      ["--table", PEOPLE, "--time-unit", "days"],
      ["--time-unit", "weeks"],
    ],
    [
      "a unit of another kind",
      ["--table", PEOPLE, "--time-unit", "years"],
      ["--time-unit", "days and weeks"],
    ],
    ["results of another kind", ["--table", PEOPLE, "--out", "x.xlsx"], ["--out", ".csv or .parquet"]],
    [
      "a place for rows of a single case",
      ["examples/case-stop.json", "--out", "x.csv"],
      ["--out", "--table"],
    ],
    ["JSON without a place for rows", ["--table", PEOPLE, "--json"], ["--json", "--out"]],
    ["a table that is no CSV", ["--table", "README.md"], ["README.md", "CSV text"]],
  ])("refuses %s", async (_, args, parts) => {
    const { code, out, err } = await anagen(["forecast", ...args, ...FEW]);
    expect(code).toBe(2);
    expect(out).toBe("");
    for (const part of parts) expect(err).toContain(part);
  });

  it("reads standard input in place of a file, for forecasts and for cases", async () => {
    const input = readFileSync(PEOPLE, "utf8");
    const { code, out, err } = await anagen(["forecast", "--table", "-", ...FEW], { input });
    expect(code).toBe(0);
    expect(out).toBe(printed);
    expect(err).toContain("read: 3 people in 18 rows: 10 readings, 5 series of doses, 0 single doses\n");
    const cases = await anagen(["events", "-"], { input });
    expect(cases.out).toBe((await anagen(["events", PEOPLE])).out);
    expect(cases.err).toContain("read: 3 people in 18 rows");
    const back = await anagen(["events", "-", "--time-unit", "days"], {
      input: JSON.stringify(JSON.parse(cases.out.split("\n")[0]).case),
    });
    expect(back.out).toMatch(/^ID,TIME_DAYS,EVID/);
  });

  it("says what of a table was left out or converted, the same for forecasts and for cases", async () => {
    const table = own(
      "odd.csv",
      `C,${readFileSync(PEOPLE, "utf8")
        .trim()
        .split("\n")
        .map((line, at) => (at === 0 ? `${line},WT` : `.,${line},70`))
        .join("\n")
        .replace(/^\./gm, ".")}\nC,3,61,0,.,.,.,99,.,.,.,.,.,.,70\n`,
    );
    const said = [
      "warning: columns that are not known were not used: WT",
      "warning: 1 row, in line 20: left out, marked as not to be used (C C)",
    ];
    const cases = await anagen(["events", table]);
    expect(cases.code).toBe(0);
    const summary = await anagen(["forecast", "--table", table, "--out", own("o.csv", ""), "--json", ...FEW]);
    for (const line of said) {
      expect(cases.err).toContain(line);
      expect(summary.err).toContain(line);
    }
    expect(JSON.parse(summary.out).read).toMatchObject({
      people: 3,
      notes: [{ code: "unknownColumns" }, { code: "excluded", count: 1, line: 20, details: ["C C"] }],
    });
  });

  it("prints no case before the whole table is checked", async () => {
    const table = own("late.csv", `${readFileSync(PEOPLE, "utf8").trim()}\n9,0,0,.,.,.,900\n`);
    const { code, out } = await anagen(["events", table]);
    expect(code).toBe(2);
    expect(out).toBe("");
  });

  it("refuses a multiple of the dose that cannot be computed, and the table itself as the place of results", async () => {
    const plans = own(
      "eight.json",
      JSON.stringify({
        schema: "anagen/plans@1",
        options: [{ name: "x8", doses: [{ afterWeeks: 0, timesCurrentDose: 8 }] }],
        horizonWeeks: 26,
      }),
    );
    const eight = await anagen(["forecast", "--table", PEOPLE, "--plans", plans, ...FEW]);
    expect(eight.code).toBe(2);
    expect(eight.err).toMatch(/options\[0\]\.doses\[0\]\.timesCurrentDose: 8 .*8 times 4 mg is 32 mg a day/);
    const copy = own("copy.csv", readFileSync(PEOPLE, "utf8"));
    expect((await anagen(["forecast", "--table", copy, "--out", copy, ...FEW])).err).toMatch(
      /--out: .*input of this run/,
    );
    expect(readFileSync(copy, "utf8")).toBe(readFileSync(PEOPLE, "utf8"));
  });

  it("writes no cell that a spreadsheet would run", async () => {
    const table = own("formula.csv", 'ID,TIME_DAYS,EVID,AMT,DV\n"=1+2",0,0,.,90\n-5,0,0,.,90\n');
    const { out } = await anagen([
      "forecast",
      "--table",
      table,
      "--virtual-patients",
      "100",
      "--workers",
      "1",
    ]);
    const ids = new Set(
      out
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.split(",")[0]),
    );
    expect([...ids]).toEqual(["'=1+2", "-5"]);
  });

  it("refuses a table that does not say the unit of its time", async () => {
    const file = own("unit.csv", readFileSync(PEOPLE, "utf8").replace("TIME_WEEKS", "TIME"));
    const { code, err } = await anagen(["forecast", "--table", file, ...FEW]);
    expect(code).toBe(2);
    expect(err).toMatch(/unit of TIME must be stated/);
  });
});
