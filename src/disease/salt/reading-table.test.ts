import { describe, expect, it } from "vitest";
import { exp } from "../../math/exp.ts";
import { logReadingProbability } from "./reading.ts";
import {
  peakOf,
  probabilityAt,
  readingAtLeastTable,
  readingTable,
  resemblanceTable,
} from "./reading-table.ts";

describe("tables of reading probabilities", () => {
  it("agree with the probability near the reading and sum to 1 over all scores", () => {
    const tables = Array.from({ length: 101 }, (_, score) => readingTable(score));
    for (const salt of [0, 0.01, 3.337, 20.02, 50.77, 88.888, 99.99, 100]) {
      let sum = 0;
      tables.forEach((table, score) => {
        const exact = exp(logReadingProbability(score, salt));
        const value = probabilityAt(table, salt);
        sum += value;
        if (exact > 1e-2) expect(Math.abs(value / exact - 1)).toBeLessThan(3e-3);
        expect(value).toBeGreaterThan(0);
      });
      expect(sum).toBeCloseTo(1, 3);
      const above = tables.slice(50).reduce((total, table) => total + probabilityAt(table, salt), 0);
      expect(probabilityAt(readingAtLeastTable(50), salt)).toBeCloseTo(above, 3);
    }
  });

  it("take people as alike within ten points, and all who have at most 20", () => {
    const table = resemblanceTable(18);
    for (const [salt, alike] of [
      [0, 1],
      [20, 1],
      [27, 1],
      [40, 0],
    ])
      expect(probabilityAt(table, salt)).toBe(alike);
  });

  it.each([
    { score: 50, salt: 40, alike: 1 },
    { score: 50, salt: 39.96875, alike: 0 },
    { score: 50, salt: 60, alike: 1 },
    { score: 50, salt: 60.03125, alike: 0 },
    { score: 20, salt: 9, alike: 1 },
    { score: 21, salt: 9, alike: 0 },
    { score: 9, salt: 20, alike: 1 },
    { score: 9, salt: 20.03125, alike: 0 },
  ])("take a SALT of $salt beside a reading of $score as alike: $alike", ({ score, salt, alike }) => {
    expect(probabilityAt(resemblanceTable(score), salt)).toBe(alike);
  });

  it("are made once for a reading", () => {
    const table = readingAtLeastTable(77);
    expect(readingAtLeastTable(77) === table).toBe(true);
    expect(readingAtLeastTable(76) === table).toBe(false);
    expect(readingTable(77) === table).toBe(false);
  });

  it("have the highest of their probabilities as peak, also when asked again", () => {
    for (const table of [readingTable(50), readingTable(0), readingAtLeastTable(30)]) {
      const highest = [...table].sort((a, b) => a - b).at(-1);
      expect(peakOf(table)).toBe(highest);
      expect(peakOf(table)).toBe(highest);
    }
  });
});
