import { beforeAll, describe, expect, it } from "vitest";
import type { Validation } from "../../src/validate/result.ts";
import { anagen, anagenJson, readJson } from "../support/anagen.ts";
import { publishedProblems } from "../support/published-schema.ts";

interface Split {
  readonly calibration: { observations: { id: string; cell?: unknown }[] }[];
  readonly validation: { observations: { id: string; cell?: unknown }[] }[];
}

describe("the model beside the published results", () => {
  // What the documents quote; that it comes out again bit for bit is held by documents.test.ts.
  const result = readJson<Validation>("data/model/validation.json");
  let printed: Validation;
  beforeAll(async () => {
    printed = await anagenJson<Validation>(["validate", "--virtual-patients", "1000", "--workers", "1"]);
  });

  it.each(["calibration", "validation"] as const)("lists every observation of the %s list", (use) => {
    const split = readJson<Split & Record<string, unknown>>("data/evidence/split.json");
    const ids = split[use].flatMap((entry) => entry.observations.map(({ id }) => id));
    const listed = result.rows.filter((row) => row.use === use).flatMap((row) => row.observation.split("+"));
    expect([...listed].sort()).toEqual([...ids].sort());
  });

  it("gives each a prediction inside its own interval", () => {
    for (const row of result.rows) {
      expect(row.low).toBeLessThanOrEqual(row.predicted);
      expect(row.high).toBeGreaterThanOrEqual(row.predicted);
      expect(row.inside).toBe(row.observed >= row.low - 0.01 && row.observed <= row.high + 0.01);
    }
  });

  it("computes the totals from the rows", () => {
    for (const use of ["calibration", "validation"] as const) {
      const rows = result.rows.filter((row) => row.use === use);
      const totals = result.totals[use];
      expect(totals.rows).toBe(rows.length);
      expect(totals.inside).toBe(rows.filter((row) => row.inside).length);
      for (const [unit, error] of Object.entries(totals.meanAbsoluteErrorByUnit)) {
        const errors = rows
          .filter((row) => row.unit === unit)
          .map((row) => Math.abs(row.observed - row.predicted));
        expect(error).toBeCloseTo(errors.reduce((sum, each) => sum + each, 0) / errors.length, 1);
      }
      expect(totals.meanIntervalScore).toBeGreaterThan(0);
      expect(totals.naiveIntervalScore).toBeGreaterThan(0);
    }
  });

  it("has the wanted extra figures, each from its rows", () => {
    for (const use of ["calibration", "validation"] as const) {
      const rows = result.rows.filter((row) => row.use === use);
      const { meanAbsoluteErrorOfLarge: large, coveragePercent, medianWidthRatio } = result.totals[use];
      const big = rows.filter((row) => row.unit === "percent" && (row.studySize ?? 0) >= 25);
      expect(large.rows).toBe(big.length);
      const errors = big.map((row) => Math.abs(row.observed - row.predicted));
      expect(large.value).toBeCloseTo(errors.reduce((sum, each) => sum + each, 0) / errors.length, 1);
      expect(coveragePercent).toBeCloseTo((100 * rows.filter((row) => row.inside).length) / rows.length, 1);
      const ratios = rows
        .filter((row) => row.studySize !== null && row.unit === "percent")
        .map((row) => row.widthRatio ?? Number.POSITIVE_INFINITY)
        .sort((a, b) => a - b);
      expect(medianWidthRatio).toBeGreaterThanOrEqual(ratios[Math.ceil(ratios.length / 2) - 1]);
      expect(medianWidthRatio).toBeLessThanOrEqual(ratios[Math.floor(ratios.length / 2)]);
    }
  });

  it("shows what the sources print, and says which counts of people were worked out", () => {
    const byRow = new Map(printed.published?.map((each) => [each.observation, each]));
    for (const row of [...printed.rows, ...printed.leftOut.rows]) {
      const source = byRow.get(row.observation);
      expect(source?.value, row.observation).toMatch(/\d/);
      if (source?.comparedAs) expect(source.comparedAs.n).toBe(row.studySize);
    }
    expect(byRow.get("BARI-105")).toMatchObject({
      value: "66 %",
      people: 42,
      comparedAs: { workedOut: true },
    });
    expect(printed.warnings.map(({ code }) => code)).toContain("countsWorkedOut");
  });

  it("judges the goals by the totals", () => {
    const { totals, goals } = result;
    expect(goals.map((goal) => goal.value)).toEqual(
      expect.arrayContaining([totals.calibration.coveragePercent, totals.calibration.medianWidthRatio]),
    );
    for (const { value, bound, must, met } of goals)
      if (value !== null)
        expect(met).toBe(
          must === "at least" ? value >= bound : must === "below" ? value < bound : value <= bound,
        );
  });

  it("has every row on a course, where the course says what the row says", () => {
    for (const row of result.rows) {
      const on = result.courses.filter(
        (course) => course.study === row.study && course.rows.includes(row.observation),
      );
      expect(on, row.observation).toHaveLength(1);
      const at = on[0].weeks.find((each) => each.week === row.week);
      expect(at?.value, row.observation).toBe(row.predicted);
      if (row.unit === "percent" && row.studySize === on[0].studySize && row.studySize !== null) {
        expect(at?.studyLow).toBe(row.low);
        expect(at?.studyHigh).toBe(row.high);
      }
      expect(row.observedLow).toBeLessThanOrEqual(row.observed);
      expect(row.observedHigh).toBeGreaterThanOrEqual(row.observed);
    }
  });

  it("shows the stored predictions of studies left out, or says that there are none", () => {
    const { leftOut, totals, goals } = result;
    expect(leftOut.note).toMatch(/predict/);
    expect(totals.leftOut?.rows ?? 0).toBe(leftOut.rows.length);
    expect(goals.some(({ list }) => list === "leftOut")).toBe(leftOut.rows.length > 0);
    const names = (rows: Validation["rows"]) => rows.map(({ observation }) => observation);
    expect(names(printed.leftOut.rows)).toEqual(names(leftOut.rows));
    const fitted = new Map(result.rows.map((row) => [row.observation, row]));
    for (const row of leftOut.rows) expect(row.observed).toBe(fitted.get(row.observation)?.observed);
  });

  it("refuses a place where no report can be written, before it simulates anything", async () => {
    for (const [flag, path] of [
      ["--html", "no/such/folder/report.html"],
      ["--svg", "src"],
    ]) {
      const { code, out, err } = await anagen(["validate", flag, path]);
      expect(code).toBe(2);
      expect(out).toBe("");
      expect(err.trim().split("\n")).toHaveLength(1);
      expect(err).toContain(flag);
    }
  });

  it("says beside every figure that the structure had seen the dose-reduction results", () => {
    expect(result.warnings).toContainEqual({
      code: "structureSawRows",
      text: expect.stringMatching(/structure .* had seen the dose-reduction results/),
    });
  });

  it("is printed in the published shape", () => {
    expect(printed.schema).toBe("anagen/validation@2");
    expect(publishedProblems("validation@2", printed)).toEqual([]);
  });

  it("is a table for people", async () => {
    const { code, out, err } = await anagen(["validate", "--virtual-patients", "1000", "--workers", "1"]);
    expect(code).toBe(0);
    expect(out).toContain("BARI-091");
    expect(out).toMatch(/rows inside their 90 % interval: \d+ of \d+/);
    expect(err).toContain("dose-reduction results");
  });
});
