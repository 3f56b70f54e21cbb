import { InputError } from "../../input/input-error.ts";
import { chiSquareCdf } from "../../math/gamma.ts";
import type { Interval } from "../../math/interval.ts";
import { normalQuantile } from "../../math/normal-distribution.ts";
import type { Effect } from "./effect.ts";
import { studentQuantile } from "./student-t.ts";

/** Studies together under the random-effects model: each has its own true effect, normally spread. */
export interface Pooled {
  readonly studies: number;
  /** Mean of the true effects, on the effects' scale. */
  readonly estimate: number;
  /** Standard error and interval by Hartung and Knapp, with k - 1 degrees of freedom; null for one study. */
  readonly standardError: number | null;
  readonly interval: Interval | null;
  /**
   * The longer of that interval and the plain normal one: with two or three studies that happen to agree, Hartung
   * and Knapp's can be absurdly short. This one is for showing.
   */
  readonly shown: Interval | null;
  /** Where the true effect of a new study is expected; null for one study. */
  readonly prediction: Interval | null;
  /** Variance of the true effects between studies, by restricted maximum likelihood. */
  readonly betweenVariance: number;
  /** Percent of the total variance that is between studies. */
  readonly inconsistencyPercent: number;
  /** Cochran's Q, and the probability of one as large without any spread. */
  readonly q: number;
  readonly qProbability: number;
  /** Share of each study in the estimate; they sum to 1. */
  readonly weights: readonly number[];
}

const MOST_STEPS = 10_000;
const SMALL_STEP = 1e-14;

/**
 * Random-effects meta-analysis: between-study variance by restricted maximum likelihood, interval by Hartung and
 * Knapp (Statistics in Medicine 20, 2001), prediction interval with the same degrees of freedom.
 *
 * @param effects at least one; variances above 0
 * @param level coverage of both intervals
 * @throws InputError for an empty list or a variance that is not above 0
 */
export function randomEffects(effects: readonly Effect[], level = 0.95): Pooled {
  if (effects.length === 0) throw new InputError("effects", [], "at least one study is needed");
  for (const { estimate, variance } of effects)
    if (!(variance > 0) || !Number.isFinite(variance) || !Number.isFinite(estimate))
      throw new InputError("effects", { estimate, variance }, "finite estimates with variances above 0");
  const studies = effects.length;
  const betweenVariance = studies === 1 ? 0 : restrictedLikelihoodVariance(effects);
  const fit = weighted(effects, betweenVariance);
  const common = weighted(effects, 0);
  const degrees = studies - 1;
  const spread = effects.reduce(
    (sum, { estimate }, at) => sum + fit.weights[at] * (estimate - fit.mean) ** 2,
    0,
  );
  const standardError = degrees === 0 ? null : Math.sqrt(spread / degrees / fit.total);
  const t = degrees === 0 ? 0 : studentQuantile((1 + level) / 2, degrees);
  const around = (half: number): Interval => ({ low: fit.mean - t * half, high: fit.mean + t * half });
  const q = effects.reduce(
    (sum, { estimate }, at) => sum + common.weights[at] * (estimate - common.mean) ** 2,
    0,
  );
  const typical = degrees === 0 ? 1 : degrees / traceOf(common);
  const normalHalf = -normalQuantile((1 - level) / 2) / Math.sqrt(fit.total);
  const normal: Interval = { low: fit.mean - normalHalf, high: fit.mean + normalHalf };
  const interval = standardError === null ? null : around(standardError);
  return {
    studies,
    estimate: fit.mean,
    standardError,
    interval,
    shown: interval === null || interval.high - interval.low >= normal.high - normal.low ? interval : normal,
    prediction: standardError === null ? null : around(Math.sqrt(standardError ** 2 + betweenVariance)),
    betweenVariance,
    inconsistencyPercent: (100 * betweenVariance) / (betweenVariance + typical),
    q,
    qProbability: degrees === 0 ? 1 : 1 - chiSquareCdf(q, degrees),
    weights: fit.weights.map((weight) => weight / fit.total),
  };
}

interface Weighted {
  readonly weights: readonly number[];
  readonly total: number;
  readonly mean: number;
}

function weighted(effects: readonly Effect[], betweenVariance: number): Weighted {
  const weights = effects.map(({ variance }) => 1 / (variance + betweenVariance));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = effects.reduce((sum, { estimate }, at) => sum + weights[at] * estimate, 0) / total;
  return { weights, total, mean };
}

/** Trace of the projection matrix P = W - W1(1'W1)^-1 1'W. */
function traceOf({ weights, total }: Weighted): number {
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  return total - squares / total;
}

/** Fisher scoring on the restricted likelihood, kept at 0 or above. */
function restrictedLikelihoodVariance(effects: readonly Effect[]): number {
  const mean = effects.reduce((sum, { estimate }) => sum + estimate, 0) / effects.length;
  const raw =
    effects.reduce((sum, { estimate }) => sum + (estimate - mean) ** 2, 0) / (effects.length - 1) -
    effects.reduce((sum, { variance }) => sum + variance, 0) / effects.length;
  let tau2 = Math.max(0, raw);
  for (let step = 0; step < MOST_STEPS; step++) {
    const fit = weighted(effects, tau2);
    const sum = (power: number) => fit.weights.reduce((total, weight) => total + weight ** power, 0);
    const [squares, cubes] = [sum(2), sum(3)];
    const tracePP = squares - (2 * cubes) / fit.total + (squares / fit.total) ** 2;
    const residual = effects.reduce(
      (total, { estimate }, at) => total + (fit.weights[at] * (estimate - fit.mean)) ** 2,
      0,
    );
    const change = (residual - traceOf(fit)) / tracePP;
    const next = Math.max(0, tau2 + change);
    const moved = Math.abs(next - tau2);
    tau2 = next;
    if (moved <= SMALL_STEP * (1 + tau2)) return tau2;
  }
  return tau2;
}
