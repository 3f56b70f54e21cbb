import { describe, expect, it } from "vitest";
import { Tally } from "../simulate/tally.ts";
import type { TrialResult } from "../trial/result.ts";
import { inOrderOfParts, otherRun, PART_SCHEMA, type PartHeader, parseShard } from "./parts/header.ts";
import { addTallyLine, tallyLines } from "./parts/tallies.ts";
import { TRIAL_TABLE_COLUMNS, trialTable, trialTableCsv } from "./trial-table.ts";

const ROW = {
  virtualPatients: 200,
  week: 36,
  weeksSinceChange: 36,
  stage: "main",
  value: 35.5,
  low: 30,
  high: null,
  arm: "2 mg",
  subgroup: "severe",
  endpoint: "salt<=20",
  studySize: 40,
};
const COMPARISON = {
  ...ROW,
  comparison: "c",
  control: "4 mg",
  estimand: "treatmentPolicy",
  interval: "model",
  armValue: 1,
  controlValue: 2,
  armSize: 40,
  controlSize: 85,
  margin: null,
  withinMarginPercent: null,
};
const tableOf = (row: object, comparison?: object) =>
  trialTable({
    rows: [{ ...ROW, ...row }],
    ...(comparison && { comparisons: [{ ...COMPARISON, ...comparison }] }),
  } as unknown as TrialResult).map((cells) =>
    Object.fromEntries(Object.keys(TRIAL_TABLE_COLUMNS).map((name, at) => [name, cells[at]])),
  );

describe("a table of a trial", () => {
  it.each([
    ["salt<=20", "percent"],
    ["changeFromBaselinePercent", "mean"],
    ["no endpoint", "mean"],
  ])("has %s in %s", (endpoint, unit) => {
    expect(tableOf({ endpoint })).toMatchObject([
      {
        kind: "arm",
        unit,
        measure: "value",
        comparison: null,
        control: null,
        estimand: null,
        controlSize: null,
        subgroup: "severe",
      },
    ]);
  });

  it.each([
    [40, "study"],
    [null, "model"],
  ])("of %s people has the interval of the %s", (studySize, interval) => {
    expect(tableOf({ studySize })).toMatchObject([{ studySize, interval }]);
  });

  it.each([
    ["difference", "points"],
    ["riskRatio", "ratio"],
    ["oddsRatio", "ratio"],
    ["hazardRatio", "ratio"],
    ["restrictedMeanDifference", "weeks"],
  ])("has a %s in %s behind the arms", (measure, unit) => {
    expect(tableOf({}, { measure })).toMatchObject([
      { kind: "arm" },
      {
        kind: "comparison",
        measure,
        unit,
        studySize: 40,
        controlSize: 85,
        subgroup: null,
        interval: "model",
      },
    ]);
  });

  it("says what each column means, once", () => {
    const meanings = Object.values(TRIAL_TABLE_COLUMNS).map(({ meaning }) => meaning);
    expect(new Set(meanings).size).toBe(meanings.length);
    for (const meaning of meanings) expect(meaning).toMatch(/^[a-z]{3}/);
    const kinds = (kind: string) =>
      Object.entries(TRIAL_TABLE_COLUMNS).flatMap(([name, column]) => (column.kind === kind ? [name] : []));
    expect(kinds("whole")).toEqual([
      "week",
      "weeksSinceChange",
      "virtualPatients",
      "studySize",
      "controlSize",
    ]);
    expect(kinds("number")).toEqual(["value", "low", "high"]);
  });

  it("keeps a name that a spreadsheet would run as text", () => {
    const csv = trialTableCsv({ rows: [{ ...ROW, arm: "+2 mg" }] } as unknown as TrialResult);
    expect(csv).toContain(",'+2 mg,");
    expect(csv.split("\r\n")).toHaveLength(3);
  });
});

describe("parts of a run", () => {
  const header = (facts: Partial<PartHeader> = {}): PartHeader => ({
    schema: PART_SCHEMA,
    command: "trial",
    part: { number: 1, of: 2 },
    program: "p",
    model: "m",
    modelVersion: "1",
    dataVersion: "d",
    input: "i",
    settings: { seed: 1 },
    ...facts,
  });

  it.each([
    ["1/1", 1, 1],
    [" 3/8 ", 3, 8],
    ["100000/100000", 100_000, 100_000],
  ])("%j is part %i of %i", (text, number, of) => {
    expect(parseShard(text)).toEqual({ number, of });
  });

  it.each([
    "1/100001",
    "x1/2",
    "1/2x",
    "1 /2",
    "/2",
    "1/",
  ])("%j is refused by the name of its flag", (text) => {
    expect(() => parseShard(text, "--part")).toThrow(
      /^--part: .*it must be k\/n, such as 3\/8: part 3 of 8, counted from 1$/,
    );
  });

  it.each<[Partial<PartHeader>, string]>([
    [{ command: "forecast" }, "it is a part of another command"],
    [{ program: "q" }, "it was made by another version of the program"],
    [{ model: "n" }, "it was made with another model"],
    [{ dataVersion: "e" }, "it was made with other evidence"],
    [{ input: "j" }, "it was made from another input"],
    [{ settings: { seed: 2 } }, "it was made with other settings"],
    [{ part: { number: 1, of: 3 } }, "the run was cut into another number of parts"],
  ])("%j is of another run", (facts, why) => {
    expect(otherRun(header(facts), header())).toBe(why);
  });

  it("of one run differ in their number, and may in the version's name", () => {
    expect(otherRun(header({ part: { number: 2, of: 2 }, modelVersion: "2" }), header())).toBeNull();
  });

  const part = (number: number, of: number) => ({
    name: `${number}.part`,
    header: header({ part: { number, of } }),
  });
  it.each([
    [[part(1, 2)], /^PARTS: "1 of 2".*missing is part 2$/],
    [[part(1, 3)], /missing are parts 2, 3$/],
    [[part(1, 11)], /missing are parts 2, 3, 4, 5, 6, 7, 8, 9, 10, 11$/],
    [[part(1, 12)], /missing are parts 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and more$/],
    [[part(1, 2), part(1, 2)], /^1\.part: "part 1 of 2".*it is there twice, also as 1\.part$/],
    [
      [part(1, 2), { name: "b", header: header({ model: "n", part: { number: 2, of: 2 } }) }],
      /^b: "part 2".*it was made with another model than 1\.part$/,
    ],
  ])("%# are refused", (parts, words) => {
    expect(() => inOrderOfParts(parts)).toThrow(words);
  });

  it("have a line for each draw that somebody is in", () => {
    const tallies = [new Tally(2), new Tally(2), new Tally(2)];
    tallies[1].add(1, 5);
    const lines = [...tallyLines("p", tallies)];
    expect(lines).toMatchObject([{ of: "p", draw: 1, counts: [0, 1] }]);
    const sum = [new Tally(2), new Tally(2)];
    addTallyLine(sum, lines[0]);
    addTallyLine(sum, lines[0]);
    expect([sum[0].count(1), sum[1].count(0), sum[1].count(1), sum[1].mean(1), sum[1].variance(1)]).toEqual([
      0, 0, 2, 5, 0,
    ]);
  });
});
