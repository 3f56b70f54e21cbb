import { cholesky, solveLower } from "../../math/cholesky.ts";
import { effectiveSampleSize } from "../../math/effective-sample-size.ts";
import { exp, log } from "../../math/exp.ts";
import { chiSquareCdf } from "../../math/gamma.ts";
import type { Cell } from "./cells.ts";
import { type DrawDifferences, drawDifferences } from "./draw-differences.ts";

/** Standard deviation of the clinic effect before the people are seen, on the logit of the drug's effect. */
export const CLINIC_SPREAD = 0.4;
/** The clinic effects that are summed over: from -1.5 to 1.5. */
const STEP = 0.1;
const REACH = 15;
const GRID: readonly number[] = Array.from({ length: 2 * REACH + 1 }, (_, at) => (at - REACH) * STEP);

/** What the readings say of the draws and of the clinic. */
export interface Posterior {
  /** [draw]: weight; they sum to 1. */
  readonly weights: readonly number[];
  /** [draw]: a clinic effect of those that go with the draw, so that all draws together have the effect's distribution. */
  readonly shifts: readonly number[];
  readonly effectiveDraws: number;
  /** Mean and 90 % interval of the clinic effect. */
  readonly clinicEffect: { readonly mean: number; readonly low: number; readonly high: number };
  /** Logarithm of how much likelier the readings are with a clinic effect than without. */
  readonly logEvidence: number;
  /** What half as many clinic effects would change of it, and of the mean effect. */
  readonly gridError: { readonly logEvidence: number; readonly mean: number };
  /** Chance of readings as far from the model, without and with a clinic effect. */
  readonly chance: { readonly trials: number; readonly clinic: number };
}

/**
 * Weighs the draws of a model by what a cohort's readings say; `structures` are those of the draws.
 *
 * The readings of a cell less what a draw predicts of them, added up, are normal about 0 under that draw: each was
 * predicted from all before it, so that the differences are independent. What is left of the chance of the finite number
 * of virtual patients is added to their variance. (The product of each person's own likelihood under each draw would say
 * a little more; but what chance does to each of these numbers adds up over people, and with any affordable number of
 * virtual patients outweighs what the readings say.)
 */
export function posteriorOf(
  cells: readonly Cell[],
  prior: readonly number[],
  structures: readonly string[],
): Posterior {
  const differences = drawDifferences(cells, prior, structures);
  const all = solve(differences, prior, GRID);
  const half = solve(
    differences,
    prior,
    GRID.filter((_, at) => at % 2 === 1),
  );
  return {
    ...all,
    gridError: {
      logEvidence: Math.abs(all.logEvidence - half.logEvidence),
      mean: Math.abs(all.clinicEffect.mean - half.clinicEffect.mean),
    },
    chance: { trials: chanceOf(differences, prior, [0]), clinic: chanceOf(differences, prior, GRID) },
  };
}

function solve(
  differences: DrawDifferences,
  prior: readonly number[],
  grid: readonly number[],
): Omit<Posterior, "gridError" | "chance"> {
  const effects = effectWeights(grid);
  const { chance, left } = differences;
  const lower = cholesky(chance.map((row, at) => row.map((value, column) => value + left[at][column])));
  const logOf = (draw: number, effect: number) =>
    -squares(solveLower(lower, restOf(differences, draw, effect))) / 2;
  const logs = prior.map((_, draw) => grid.map((effect) => logOf(draw, effect)));
  const alone = prior.map((_, draw) => logOf(draw, 0));
  const highest = Math.max(...alone, ...logs.flat());
  const joint = logs.map((row, draw) =>
    row.map((value, at) => prior[draw] * effects[at] * exp(value - highest)),
  );
  const sum = total(joint.map(total));
  const without = total(alone.map((value, draw) => prior[draw] * exp(value - highest)));
  const weights = joint.map((row) => total(row) / sum);
  const byEffect = grid.map((_, at) => total(joint.map((row) => row[at])) / sum);
  return {
    weights,
    // Evenly spread places in each draw's own distribution, as the fractions of the golden ratio are.
    shifts: joint.map((row, draw) => quantile(grid, row, ((draw + 0.5) * GOLDEN) % 1)),
    effectiveDraws: effectiveSampleSize(weights),
    clinicEffect: {
      mean: total(grid.map((effect, at) => effect * byEffect[at])),
      low: quantile(grid, byEffect, 0.05),
      high: quantile(grid, byEffect, 0.95),
    },
    logEvidence: log(sum) - log(without),
  };
}

const GOLDEN = 0.6180339887498949;

function effectWeights(grid: readonly number[]): number[] {
  const weights = grid.map((effect) => exp(-(effect * effect) / (2 * CLINIC_SPREAD * CLINIC_SPREAD)));
  const sum = total(weights);
  return weights.map((weight) => weight / sum);
}

/** [place]: seen less predicted by a draw under a clinic effect, between the runs by a parabola. */
function restOf({ rest, slope, curve }: DrawDifferences, draw: number, effect: number): number[] {
  return rest[draw].map((value, at) => value + effect * slope[draw][at] + effect * effect * curve[draw][at]);
}

/** Chance of readings at least as far from what all draws say together, if one of them is right. */
function chanceOf(differences: DrawDifferences, prior: readonly number[], grid: readonly number[]): number {
  const { chance, left } = differences;
  if (chance.length === 0) return 1;
  const effects = effectWeights(grid);
  const mean = chance.map(() => 0);
  const product = chance.map((row) => row.map(() => 0));
  prior.forEach((weight, draw) => {
    grid.forEach((effect, at) => {
      const share = weight * effects[at];
      const rest = restOf(differences, draw, effect);
      rest.forEach((value, row) => {
        mean[row] += share * value;
        for (let column = 0; column < rest.length; column++)
          product[row][column] += share * value * rest[column];
      });
    });
  });
  const covariance = product.map((row, at) =>
    row.map((value, column) => value - mean[at] * mean[column] + chance[at][column] + left[at][column]),
  );
  return Math.max(0, 1 - chiSquareCdf(squares(solveLower(cholesky(covariance), mean)), mean.length));
}

/** The place on an ascending grid below which a share of the weight lies, between two points by a line. */
function quantile(grid: readonly number[], weights: readonly number[], share: number): number {
  const sum = total(weights);
  const step = grid[1] - grid[0];
  let before = 0;
  for (let at = 0; at < grid.length; at++) {
    const own = weights[at] / sum;
    if (before + own >= share && own > 0) return grid[at] + step * ((share - before) / own - 0.5);
    before += own;
  }
  return grid[grid.length - 1];
}

function squares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
