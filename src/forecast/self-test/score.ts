import { chiSquareCdf } from "../../math/gamma.ts";
import { CELLS_PER_POINT, SALT_CELLS, saltCellOf } from "../options/count-outcomes.ts";

/** A forecast as a histogram: [SALT cell] people. */
type SaltHistogram = ArrayLike<number>;

/** Scores of one forecast. */
export interface ForecastScore {
  /** Rank of the truth in the forecast, 0 to 1. */
  readonly rank: number;
  /** Continuous ranked probability score of the forecast, SALT points, and of the average of like responders. */
  readonly model: number;
  readonly trialAverage: number;
}

/**
 * Rank of a truth in a forecast, 0 to 1: the share of people below it, and of those in its own cell a share by
 * chance (`uniform`). Over many people it is even when the forecasts are right.
 */
export function rankIn(forecast: SaltHistogram, salt: number, uniform: number): number {
  const own = saltCellOf(salt);
  let below = 0;
  let all = 0;
  for (let cell = 0; cell < forecast.length; cell++) {
    all += forecast[cell];
    if (cell < own) below += forecast[cell];
  }
  return (below + uniform * forecast[own]) / all;
}

/**
 * Continuous ranked probability score, SALT points: the squared distance between the forecast's distribution and the
 * truth, summed over the scale (Gneiting and Raftery 2007). 0 is perfect; for a single number it is the absolute error.
 */
export function rankedProbabilityScore(forecast: SaltHistogram, salt: number): number {
  let all = 0;
  for (let cell = 0; cell < forecast.length; cell++) all += forecast[cell];
  const own = saltCellOf(salt);
  let cumulated = 0;
  let score = 0;
  for (let cell = 0; cell < SALT_CELLS - 1; cell++) {
    cumulated += forecast[cell];
    const distance = cumulated / all - (cell >= own ? 1 : 0);
    score += (distance * distance) / CELLS_PER_POINT;
  }
  return score;
}

/** True when a rank lies within the central interval of that level (0 to 1). */
export function isCovered(rank: number, level: number): boolean {
  return rank >= (1 - level) / 2 && rank <= (1 + level) / 2;
}

/** [part]: number of ranks in each of `parts` equal parts of 0 to 1. */
export function rankHistogram(ranks: readonly number[], parts: number): number[] {
  const counts = new Array<number>(parts).fill(0);
  for (const rank of ranks) counts[Math.min(parts - 1, Math.floor(rank * parts))]++;
  return counts;
}

/** Chance of a histogram at least as uneven as this if all parts are equally likely (chi-square test). */
export function evennessP(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  if (expected === 0) return 1;
  const statistic = counts.reduce(
    (sum, count) => sum + ((count - expected) * (count - expected)) / expected,
    0,
  );
  return Math.max(0, 1 - chiSquareCdf(statistic, counts.length - 1));
}
