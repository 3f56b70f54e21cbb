import { historyLength } from "./cma-es.ts";
import type { CmaState } from "./cma-es-state.ts";

/**
 * Why a run should end:
 * - "flat": the best values of the last 10 + ceil(30 n / lambda) generations and all values of the last one
 *   lie within `valueTolerance` (TolFun and EqualFunValues);
 * - "narrow": the distribution is narrower than `widthTolerance` times the start step in every coordinate (TolX);
 * - "no effect": a tenth of a standard deviation along an axis, or a fifth along a coordinate, no longer
 *   changes the mean (NoEffectAxis, NoEffectCoord);
 * - "ill-conditioned": the largest eigenvalue exceeds 1e14 times the smallest (ConditionCov).
 */
export type StopReason = "flat" | "narrow" | "no effect" | "ill-conditioned";

interface StopTolerances {
  /** Default 1e-12, in units of the minimised value. */
  valueTolerance?: number;
  /** Default 1e-12, as a share of the start step size. */
  widthTolerance?: number;
}

/**
 * The first stop condition that holds, or null (section B.3 of the CMA-ES tutorial). TolXUp does not apply, as
 * the spread is limited; a budget of generations is the caller's to keep (`state.generation`).
 */
export function stopReason(state: CmaState, tolerances: StopTolerances = {}): StopReason | null {
  const { valueTolerance = 1e-12, widthTolerance = 1e-12 } = tolerances;
  const n = state.mean.length;
  const { sigma, mean, axes, axisLengths, recentBest } = state;

  if (state.lastRange !== null && recentBest.length >= historyLength(state)) {
    const low = recentBest.reduce((least, x) => Math.min(least, x));
    const high = recentBest.reduce((most, x) => Math.max(most, x));
    if (high - low <= valueTolerance && state.lastRange <= valueTolerance) return "flat";
  }

  const narrow = widthTolerance * state.initialSigma;
  const widths = state.covariance.map((row, i) => sigma * Math.sqrt(row[i]));
  if (widths.every((width, i) => width < narrow && sigma * Math.abs(state.covariancePath[i]) < narrow)) {
    return "narrow";
  }

  const k = state.generation % n;
  const isAxisIdle = mean.every((m, i) => m === m + 0.1 * sigma * axisLengths[k] * axes[k][i]);
  if (isAxisIdle || mean.some((m, i) => m === m + 0.2 * widths[i])) return "no effect";

  const ratio = axisLengths[n - 1] / axisLengths[0];
  return ratio * ratio > 1e14 ? "ill-conditioned" : null;
}
