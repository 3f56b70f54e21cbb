import { exp } from "../math/exp.ts";
import { predictiveBinomial, predictiveNormal } from "../math/intervals.ts";
import { normalCdf } from "../math/normal-distribution.ts";
import type { Tally } from "./tally.ts";

/** Level of all intervals shown. */
export const INTERVAL_LEVEL = 0.9;
/** Density of the standard normal distribution at its mean. */
const DENSITY_AT_MEAN = 1 / Math.sqrt(2 * Math.PI);

/** One draw's result for a cell. */
export interface DrawEstimate {
  /** Position of the draw in the model. */
  readonly draw: number;
  readonly weight: number;
  readonly people: number;
  /** Share of people (0 to 1) or mean. */
  readonly mean: number;
  /** Variance between people. */
  readonly variance: number;
}

/** A result over all draws: the value and what is not known about the model. */
export interface Estimate {
  readonly value: number;
  readonly people: number;
  /** The draws' own values, the chance part of their spread taken out. */
  readonly perDraw: readonly number[];
  readonly weights: readonly number[];
  /** Variance between the draws' true values: what is expected of it after the draws have been seen, so never nothing where they differ. */
  readonly between: number;
  /** Variance between people, averaged over draws. */
  readonly variance: number;
}

/** Each draw's result in a cell; draws in which nobody counts are left out. */
export function drawEstimates(
  tallies: readonly Tally[],
  weights: readonly number[],
  cell: number,
): DrawEstimate[] {
  const estimates: DrawEstimate[] = [];
  tallies.forEach((tally, draw) => {
    const people = tally.count(cell);
    if (people > 0)
      estimates.push({
        draw,
        weight: weights[draw],
        people,
        mean: tally.mean(cell),
        variance: tally.variance(cell),
      });
  });
  return estimates;
}

/** Several cells as one, weighed by the given factors (for targets that join arms); draws that have all of them. */
export function joinEstimates(
  parts: readonly { estimates: DrawEstimate[]; factor: number }[],
): DrawEstimate[] {
  const total = parts.reduce((sum, part) => sum + part.factor, 0);
  return parts[0].estimates.flatMap((first) => {
    const own = parts.map(({ estimates }) => estimates.find(({ draw }) => draw === first.draw));
    if (own.some((part) => part === undefined)) return [];
    const sum = (of: (part: DrawEstimate, factor: number) => number) =>
      parts.reduce((all, { factor }, at) => all + of(own[at] as DrawEstimate, factor), 0);
    return [
      {
        draw: first.draw,
        weight: first.weight,
        people: sum((part) => part.people),
        mean: sum((part, factor) => factor * part.mean) / total,
        variance: sum((part, factor) => factor * part.variance) / total,
      },
    ];
  });
}

/**
 * Value over all draws, and the draws' values with the chance part of their variance taken out. What differs
 * between draws is split by the method of moments: the variance of the draws' results is that of their true
 * values plus chance, which is known from the variance between people and their number. That difference is itself
 * uncertain, and below nothing when chance happens to spread the draws less than it usually does: what counts is the
 * mean of what the true variance may be. Each draw is then pulled towards the mean until only the true variance is
 * left, so that the draws may each be small. Null when nobody counts.
 */
export function estimate(estimates: readonly DrawEstimate[]): Estimate | null {
  if (estimates.length === 0) return null;
  const total = estimates.reduce((sum, draw) => sum + draw.weight, 0);
  const weights = estimates.map((draw) => draw.weight / total);
  const average = (of: (draw: DrawEstimate) => number) =>
    estimates.reduce((sum, draw, at) => sum + weights[at] * of(draw), 0);
  const value = average((draw) => draw.mean);
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  const seen = squares < 1 ? average((draw) => (draw.mean - value) ** 2) / (1 - squares) : 0;
  // All variance between people of all draws, and how much of it a draw's mean keeps by chance.
  const everybody = average((draw) => draw.variance + (draw.mean - value) ** 2);
  const chance = Math.min(
    0.999,
    average((draw) => 1 / draw.people),
  );
  const error =
    squares < 1 ? Math.sqrt((2 * squares) / (1 - squares)) * Math.max(seen, everybody * chance) : 0;
  const between = seen > 0 ? positiveMean(seen - everybody * chance, error) / (1 - chance) : 0;
  const keep = seen > 0 ? Math.sqrt(Math.min(1, between / seen)) : 0;
  return {
    value,
    people: estimates.reduce((sum, draw) => sum + draw.people, 0),
    perDraw: estimates.map((draw) => value + keep * (draw.mean - value)),
    weights,
    between,
    variance: Math.max(0, everybody - between),
  };
}

/** Mean of a number that cannot be negative, where it was measured as `value` with a normal error of standard deviation `error`. */
function positiveMean(value: number, error: number): number {
  if (error === 0) return Math.max(0, value);
  const z = value / error;
  return Math.max(0, value + (error * DENSITY_AT_MEAN * exp((-z * z) / 2)) / normalCdf(z));
}

/** Interval of model uncertainty: the range of provisional draws, else the central 90 % of the draws. */
export function modelInterval(result: Estimate, provisional: boolean): { low: number; high: number } {
  const order = result.perDraw.map((value, at) => ({ value, weight: result.weights[at] }));
  order.sort((a, b) => a.value - b.value);
  const tail = provisional ? 0 : (1 - INTERVAL_LEVEL) / 2;
  const from = (list: typeof order) => {
    let sum = 0;
    for (const { value, weight } of list) {
      sum += weight;
      if (sum > tail) return value;
    }
    return list[list.length - 1].value;
  };
  return { low: from(order), high: from([...order].reverse()) };
}

/**
 * Predictive interval of a real study of `studySize` people: sampling of people and model uncertainty together.
 * In the units of the estimate.
 */
export function studyInterval(
  result: Estimate,
  proportion: boolean,
  studySize: number,
): { low: number; high: number } {
  const { perDraw, weights } = result;
  if (proportion) {
    const probabilities = perDraw.map((value) => Math.min(1, Math.max(0, value)));
    const people = predictiveBinomial({ probabilities, weights, n: studySize, level: INTERVAL_LEVEL });
    return { low: people.low / studySize, high: people.high / studySize };
  }
  const spread = Math.sqrt(result.variance / studySize);
  return predictiveNormal({ means: perDraw, sds: perDraw.map(() => spread), weights, level: INTERVAL_LEVEL });
}
