import { beforeAll, describe, expect, it } from "vitest";
import type { Validation } from "../../src/validate/validate.ts";
import { anagen, anagenJson, readJson } from "../support/anagen.ts";

interface Split {
  readonly calibration: { observations: { id: string; cell?: unknown }[] }[];
  readonly validation: { observations: { id: string; cell?: unknown }[] }[];
}

describe("the model beside the published results", () => {
  let result: Validation;
  beforeAll(async () => {
    result = await anagenJson<Validation>(["validate", "--virtual-patients", "8000"]);
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

  it("says beside every figure that the structure had seen the dose-reduction results", () => {
    expect(result.warnings.join("\n")).toMatch(/structure .* had seen the dose-reduction results/);
  });

  it("is a table for people", async () => {
    const { code, out, err } = await anagen(["validate", "--virtual-patients", "1000"]);
    expect(code).toBe(0);
    expect(out).toContain("BARI-091");
    expect(out).toMatch(/\d+ of \d+ inside their 90 % interval/);
    expect(err).toContain("dose-reduction results");
  });
});
