import { binomialWeight, incompleteBeta } from "./beta.ts";
import { requireInteger, requireWithin } from "./checks.ts";
import { exp, log } from "./exp.ts";
import { log1p } from "./gamma.ts";

/** Largest number of trials for which the stated accuracy holds. */
export const MOST_TRIALS = 1_000_000;

/** A probability within this share of a step of the distribution function counts as reaching it (as in R). */
const STEP_TOLERANCE = 1.5e-14;

function requireBinomial(n: number, probability: number): void {
  requireInteger("the number of trials", n, 0, MOST_TRIALS);
  requireWithin("the probability of an event", probability, 0, 1);
}

/**
 * Probability of exactly `events` events in n trials; 0 outside 0 to n. n up to 1e6; relative error at most 1e-12
 * (C. Loader, 2000). Throws a NumericsError for counts that are not whole or a probability outside [0, 1].
 */
export function binomialPmf(events: number, n: number, probability: number): number {
  requireBinomial(n, probability);
  requireInteger("the number of events", events, -MOST_TRIALS, MOST_TRIALS);
  if (events < 0 || events > n) return 0;
  if (probability === 0) return events === 0 ? 1 : 0;
  if (probability === 1) return events === n ? 1 : 0;
  if (events === 0) return exp(n * log1p(-probability));
  if (events === n) return exp(n * log(probability));
  return binomialWeight(events, n - events, probability, 1 - probability);
}

/**
 * Probability of at most `events` events in n trials, through the incomplete beta function. Relative error at most
 * 1e-12 for n up to 1e4, 1e-9 up to 1e6. Range and errors as for `binomialPmf`.
 */
export function binomialCdf(events: number, n: number, probability: number): number {
  requireBinomial(n, probability);
  requireInteger("the number of events", events, -MOST_TRIALS, MOST_TRIALS);
  if (events < 0) return 0;
  if (events >= n) return 1;
  // The form whose fraction converges fast, so that a small result keeps its relative accuracy.
  return probability > (events + 1) / (n + 2)
    ? incompleteBeta(1 - probability, n - events, events + 1)
    : 1 - incompleteBeta(probability, events + 1, n - events);
}

/**
 * The smallest number of events whose distribution function reaches `level` (0 to 1), as R's qbinom.
 * Throws a NumericsError outside the range.
 */
export function binomialQuantile(level: number, n: number, probability: number): number {
  requireBinomial(n, probability);
  requireWithin("the level of the quantile", level, 0, 1);
  return firstCountReaching((k) => binomialCdf(k, n, probability), level, n);
}

/**
 * The smallest k in 0..n at which the distribution function of a count reaches `level`. A guess in `near` saves calls
 * of `cdf`: the search goes from there in growing steps until it has passed the answer.
 */
export function firstCountReaching(
  cdf: (k: number) => number,
  level: number,
  n: number,
  near?: number,
): number {
  const target = level * (1 - STEP_TOLERANCE);
  let low = 0;
  let high = n;
  if (near !== undefined) {
    const from = Math.min(n, Math.max(0, Math.round(near)));
    const down = cdf(from) >= target;
    if (down) high = from;
    else low = from + 1;
    for (let step = 1; low < high; step *= 2) {
      const probe = down ? Math.max(low, high - step) : Math.min(high - 1, low + step - 1);
      const reaches = cdf(probe) >= target;
      if (reaches) high = probe;
      else low = probe + 1;
      if (reaches !== down) break;
    }
  }
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (cdf(middle) >= target) high = middle;
    else low = middle + 1;
  }
  return low;
}
