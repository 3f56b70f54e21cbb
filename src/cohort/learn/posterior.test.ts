import { describe, expect, it } from "vitest";
import { evennessP, rankHistogram } from "../../forecast/self-test/score.ts";
import { normalQuantile } from "../../math/normal-distribution.ts";
import { uniformAt } from "../../math/random/streams.ts";
import { type Cell, RUNS } from "./cells.ts";
import { CLINIC_SPREAD, posteriorOf as posteriorOfDraws } from "./posterior.ts";

const normal = (key: number, at: number) => normalQuantile(uniformAt(11, key, at, 0));

const DRAWS = 150;
/** Two parameters of each draw; the cells depend on them, and on the clinic effect, each in its way. */
const draws = Array.from({ length: DRAWS }, (_, at) => [normal(1, 2 * at), normal(1, 2 * at + 1)]);
const even = new Array<number>(DRAWS).fill(1 / DRAWS);
const posteriorOf = (cells: readonly Cell[]) =>
  posteriorOfDraws(
    cells,
    even,
    draws.map(() => "one"),
  );
const CELLS = [
  { weights: [1, 0.2], clinic: 2, curve: 0.3 },
  { weights: [-0.3, 1], clinic: -0.5, curve: 0 },
  { weights: [0.5, 0.5], clinic: 1, curve: -0.2 },
];
const PEOPLE = 40;

const meanOf = ({ weights, clinic, curve }: (typeof CELLS)[0], own: readonly number[], effect: number) =>
  PEOPLE * (weights[0] * own[0] + weights[1] * own[1] + clinic * effect + curve * effect * effect);

/**
 * Cells of a cohort of the draw with the parameters `own` and a clinic effect; `beyond` every prediction, and with so
 * many times the readings' own chance in what virtual patients foretell.
 */
function cohort(own: readonly number[], effect: number, key: number, beyond = 0, noise = 0): Cell[] {
  // About one standard deviation of a draw's difference, so that the readings say something and not all.
  const deviation = 0.8 * PEOPLE;
  return CELLS.map((cell, number) => {
    const seen = meanOf(cell, own, effect) + deviation * (normal(key, number) + beyond * (number - 1));
    return {
      covariance: [[deviation * deviation]],
      rest: RUNS.map(({ shift, repetition }) => [
        Float64Array.from(draws, (parameters, draw) => {
          const chance = normal(key, 1000 * (1 + number) + 2 * draw + repetition);
          return seen - meanOf(cell, parameters, shift) + noise * deviation * chance;
        }),
      ]),
    };
  });
}

describe("draws weighed by a cohort", () => {
  it("move towards the draw that the people are of: ranks of the truth are even over 100 cohorts", () => {
    const ranks: number[][] = [[], []];
    const [before, after] = [[0], [0]];
    let covered = 0;
    for (let repetition = 0; repetition < 100; repetition++) {
      // A draw kept apart: it is none of those that are weighed.
      const own = [normal(2, 2 * repetition), normal(2, 2 * repetition + 1)];
      const effect = CLINIC_SPREAD * normal(3, repetition);
      const { weights, clinicEffect } = posteriorOf(
        // Every other cohort is foretold by few virtual patients.
        cohort(own, effect, 100 + repetition, 0, 0.7 * (repetition % 2)),
      );
      if (effect >= clinicEffect.low && effect <= clinicEffect.high) covered++;
      for (const parameter of [0, 1]) {
        const below = draws.map((draw) => (draw[parameter] < own[parameter] ? 1 : 0));
        ranks[parameter].push(weights.reduce((sum, weight, at) => sum + weight * below[at], 0));
        const mean = weights.reduce((sum, weight, at) => sum + weight * draws[at][parameter], 0);
        before[0] += own[parameter] * own[parameter];
        after[0] += (mean - own[parameter]) * (mean - own[parameter]);
      }
    }
    for (const each of ranks) expect(evennessP(rankHistogram(each, 5))).toBeGreaterThan(0.005);
    expect(after[0]).toBeLessThan(0.75 * before[0]);
    // 90 of 100, within three standard errors.
    expect(covered).toBeGreaterThan(80);
    expect(covered).toBeLessThan(99);
  });

  it("say of people with a clinic effect that there is one, and of others that they are unlike", () => {
    const plain = posteriorOf(cohort([0.1, -0.2], 0, 5));
    expect(plain.chance.trials).toBeGreaterThan(0.01);
    expect(plain.gridError.mean).toBeLessThan(0.01);
    expect(plain.gridError.logEvidence).toBeLessThan(0.01);
    const shifted = posteriorOf(cohort([0, 0], -1, 6));
    expect(shifted.clinicEffect.mean).toBeLessThan(-0.2);
    expect(shifted.logEvidence).toBeGreaterThan(plain.logEvidence);
    const unlike = posteriorOf(cohort([0, 0], 0, 7, 12));
    expect(unlike.chance.clinic).toBeLessThan(1e-6);
    expect(unlike.effectiveDraws).toBeLessThan(50);
  });

  it("have weights that sum to 1 however far off the readings are", () => {
    for (const beyond of [0, 12, 100, 1000]) {
      const { weights, clinicEffect, logEvidence } = posteriorOf(cohort([0, 0], 0, 7, beyond));
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
      for (const value of [...Object.values(clinicEffect), logEvidence])
        expect(Number.isNaN(value), `${beyond}`).toBe(false);
    }
  });

  it("leave what they were where nothing was seen, with the clinic effect spread as before", () => {
    const none = posteriorOf([]);
    expect(none.effectiveDraws).toBeCloseTo(DRAWS, 6);
    expect(none.clinicEffect.mean).toBeCloseTo(0, 9);
    expect(none.clinicEffect.high).toBeCloseTo(1.645 * CLINIC_SPREAD, 1);
    const shifts = [...none.shifts].sort((a, b) => a - b);
    expect(shifts[Math.floor(0.05 * DRAWS)]).toBeCloseTo(none.clinicEffect.low, 1);
    expect(new Set(shifts).size).toBeGreaterThan(DRAWS / 2);
  });

  it("are not weighed by the chance of few virtual patients", () => {
    // The same readings, foretold with as much chance as the readings themselves have.
    let [clean, noisy] = [0, 0];
    for (let repetition = 0; repetition < 6; repetition++) {
      clean += posteriorOf(cohort([1, 0.5], 0, 300 + repetition)).effectiveDraws;
      noisy += posteriorOf(cohort([1, 0.5], 0, 300 + repetition, 0, 1)).effectiveDraws;
    }
    expect(noisy).toBeGreaterThan(clean);
  });
});
