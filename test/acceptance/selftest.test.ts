import { describe, expect, it } from "vitest";
import type { Statistics } from "../../src/forecast/self-test/schema.ts";
import { anagen, anagenJson } from "../support/anagen.ts";

const FEW = [
  "--people",
  "10",
  "--as-shipped",
  "10",
  "--enough-effective",
  "20",
  "--virtual-patients",
  "20000",
];

describe("anagen selftest --statistics", () => {
  it("gives the contract's figures, the same for any number of workers", async () => {
    const result = await anagenJson<Statistics>(["selftest", "--statistics", ...FEW]);
    for (const level of ["p50", "p80", "p90"] as const) {
      expect(result.coverage.matched[level]).toBeGreaterThanOrEqual(0);
      expect(result.coverage.matched[level]).toBeLessThanOrEqual(100);
    }
    expect(result.crps.model).toBeGreaterThan(0);
    expect(result.crps.trialAverage).toBeGreaterThan(0);
    expect(result.asShipped.people).toBe(10);
    expect(result.rankUniformityP).toBeGreaterThanOrEqual(0);
    expect((result.coverage.crossed === null) === (result.crossedReason !== null)).toBe(true);
    expect(await anagenJson(["selftest", "--statistics", ...FEW, "--workers", "1"])).toEqual(result);
  });

  it("refuses to guess what to test, and numbers out of range", async () => {
    expect((await anagen(["selftest"])).code).toBe(2);
    expect((await anagen(["selftest", "--statistics", "--people", "3"])).err).toContain("10 to 100000");
  });
});
