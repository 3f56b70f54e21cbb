import { describe, expect, it } from "vitest";
import { someModel } from "../../../test/support/simulate/model.ts";
import { logReadingProbability } from "../../disease/salt/reading.ts";
import { peakOf, readingTable } from "../../disease/salt/reading-table.ts";
import { prepareHistory } from "../case/history.ts";
import {
  FORETELL_TASK,
  FORETOLD,
  type Foretold,
  foretoldAt,
  joinForetold,
  readingDistribution,
  saltsOfStage,
} from "./foretold.ts";
import { MATCH_TASK } from "./match.ts";
import { matchJobs } from "./match-jobs.ts";
import { verySevereShareOf } from "./people/scalps.ts";
import { populationProposal } from "./proposal.ts";
import { OPEN_WINDOW } from "./splitting.ts";

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

describe("people on their way through the readings", () => {
  const model = someModel(2);
  const readings = [
    { week: 0, score: 90 },
    { week: 24, score: 60 },
    { week: 40, score: 45 },
  ];
  const doses = [{ fromWeek: 0, mgPerDay: 4 }];
  const history = prepareHistory(
    { readings, doses, decision: 40, baseline: 90, covariates: {} },
    model.verySevereShare,
  );
  const STAGES = 3;
  const terms = {
    history,
    seed: 2,
    proposal: populationProposal(verySevereShareOf(history.pieces)),
    windows: readings.map(() => OPEN_WINDOW),
  };
  const [job] = matchJobs(terms, model, 0, 2000);
  const result = FORETELL_TASK.run(job);
  const { draws, sums, salts } = result.foretold;
  const sumOf = (values: ArrayLike<number>) => Array.from(values).reduce((sum, each) => sum + each, 0);
  const of = (draw: number, stage: number, what: keyof typeof FORETOLD) =>
    sums[foretoldAt(draw, stage, STAGES) + FORETOLD[what]];
  const ofAll = (stage: number, what: keyof typeof FORETOLD) =>
    sumOf(draws.map((_, draw) => of(draw, stage, what)));

  it("are found as without looking ahead", () => {
    const { foretold: _, ...found } = result;
    expect(found).toEqual(MATCH_TASK.run(job));
    expect(draws).toEqual([0, 1]);
  });

  it("weigh before a reading what they weighed after the one before it", () => {
    for (const stage of [1, 2, 3]) expect(ofAll(stage, "weight")).toBeCloseTo(result.sums[stage - 1], 6);
    for (const stage of [1, 2]) {
      expect(sumOf(saltsOfStage(salts, stage))).toBeCloseTo(ofAll(stage, "weight"), 6);
    }
    // Nobody goes on in copies here: squares are those of the people.
    for (const stage of [1, 2, 3]) expect(ofAll(stage, "square")).toBeCloseTo(result.squares[stage - 1], 6);
    expect(ofAll(0, "weight")).toBe(0);
  });

  it("foretell each reading as often as it then comes out, and its mean", () => {
    for (const stage of [1, 2]) {
      const chances = readingDistribution(saltsOfStage(salts, stage));
      const { score } = readings[stage];
      const cameOut = (result.sums[stage] * peakOf(readingTable(score))) / result.sums[stage - 1];
      // SALT is rounded to quarter points.
      expect(Math.abs(chances[score] / cameOut - 1)).toBeLessThan(0.02);
      const mean = chances.reduce((sum, chance, each) => sum + chance * each, 0);
      expect(ofAll(stage, "reading") / ofAll(stage, "weight")).toBeCloseTo(mean, 9);
      const atMost20 = sumOf(chances.subarray(0, 21));
      expect(ofAll(stage, "response") / ofAll(stage, "weight")).toBeCloseTo(atMost20, 9);
      expect(ofAll(stage, "response")).toBeGreaterThan(0);
    }
  });
});
