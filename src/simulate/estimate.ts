import { predictiveBinomial, predictiveNormal } from "../math/intervals.ts";
import type { DrawEstimate } from "./draw-estimates.ts";
import { type Cell, ratioOf, seenIn } from "./spread.ts";

/** Level of all intervals shown. */
export const INTERVAL_LEVEL = 0.9;

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

/** What is known beside a cell's own results. */
interface Beside {
  /** What cells of the same people say of how far the draws are apart (`ratioAmong`). */
  readonly among?: number | null;
  /** The same results by stratum, where the people of each stratum were fixed: chance moves a mean over them less. */
  readonly strata?: Cell["strata"];
}

/**
 * Value over all draws, and the draws' values with the chance part of their variance taken out. What differs
 * between draws is split by the method of moments: the variance of the draws' results is that of their true
 * values plus chance, which is known from the variance between people and their number. That difference is itself
 * uncertain, and below nothing when chance happens to spread the draws less than it usually does: what counts is the
 * mean of what the true variance may be, given also `among`.
 * Each draw is then pulled towards the mean until only the true variance is left, so that the draws may each be small.
 * Null when nobody counts.
 */
export function estimate(
  estimates: readonly DrawEstimate[],
  { among = null, strata }: Beside = {},
): Estimate | null {
  if (estimates.length === 0) return null;
  const seen = seenIn({ all: estimates, strata });
  const { value, weights, apart, everybody } = seen;
  const between = apart > 0 ? everybody * ratioOf(seen, among) : 0;
  const keep = apart > 0 ? Math.sqrt(Math.min(1, between / apart)) : 0;
  return {
    value,
    people: estimates.reduce((sum, draw) => sum + draw.people, 0),
    perDraw: estimates.map((draw) => value + keep * (draw.mean - value)),
    weights,
    between,
    variance: Math.max(0, everybody - between),
  };
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
