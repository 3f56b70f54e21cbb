import { describe, expect, it } from "vitest";
import { logReadingProbability } from "../../disease/salt/reading.ts";
import { type Foretold, foretoldAt, joinForetold, readingDistribution, saltsOfStage } from "./foretold.ts";

const CELLS = 401;
const saltsAt = (...weights: readonly (readonly [salt: number, weight: number])[]) => {
  const salts = new Float64Array(CELLS);
  for (const [salt, weight] of weights) salts[4 * salt] = weight;
  return salts;
};

describe("the reading that people foretell", () => {
  it("is that of each one's SALT, mixed by their weights", () => {
    const chances = readingDistribution(saltsAt([10, 1], [50.25, 3]));
    const of = (score: number, salt: number) => Math.exp(logReadingProbability(score, salt));
    expect(chances).toHaveLength(101);
    for (const score of [0, 8, 10, 50, 55, 100])
      expect(chances[score]).toBeCloseTo(0.25 * of(score, 10) + 0.75 * of(score, 50.25), 9);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
  });

  it("does not depend on how much they weigh in all", () => {
    const once = readingDistribution(saltsAt([0, 1], [100, 1]));
    const often = readingDistribution(saltsAt([0, 7], [100, 7]));
    once.forEach((chance, score) => {
      expect(often[score]).toBeCloseTo(chance, 12);
    });
    // At the ends nearly all errors are read as the end itself.
    expect(once[0]).toBeCloseTo(once[100], 12);
    expect(once[0]).toBeGreaterThan(0.35);
  });
});

describe("what several jobs foretell", () => {
  const STAGES = 2;
  const WIDTH = 4 * (STAGES + 1);
  const partOf = (draws: number[], from: number): Foretold => ({
    draws,
    sums: Float64Array.from({ length: draws.length * WIDTH }, (_, at) => from + at),
    salts: Float64Array.from({ length: STAGES * CELLS }, (_, at) => from + at),
  });

  it("is added up by draw, in the order of the draws", () => {
    const { draws, sums, salts } = joinForetold([partOf([7, 2], 100), partOf([2, 9], 1000)], STAGES);
    expect(draws).toEqual([2, 7, 9]);
    const at = (draw: number, stage: number) => sums[foretoldAt(draw, stage, STAGES)];
    // Draw 2 is the second of the first part and the first of the second.
    expect([0, 1, 2].map((stage) => at(0, stage))).toEqual(
      [0, 4, 8].map((place) => 100 + WIDTH + place + 1000 + place),
    );
    expect([0, 1, 2].map((stage) => at(1, stage))).toEqual([100, 104, 108]);
    expect([0, 1, 2].map((stage) => at(2, stage))).toEqual([0, 4, 8].map((place) => 1000 + WIDTH + place));
    expect(sums).toHaveLength(3 * WIDTH);
    expect(salts[5]).toBe(1100 + 10);
    expect([...saltsOfStage(salts, 1).subarray(0, 2)]).toEqual([1100 + 2 * CELLS, 1100 + 2 * CELLS + 2]);
    expect(saltsOfStage(salts, 1)).toHaveLength(CELLS);
  });
});
