import { exp } from "../exp.ts";
import { incompleteGammaUpper } from "../gamma.ts";
import type { AtTime } from "./product-limit.ts";

/** Two groups at a time at which events came in one of them. */
interface TwoGroupStep {
  readonly time: number;
  readonly atRisk: readonly [first: number, second: number];
  readonly events: readonly [first: number, second: number];
}

/** Both groups at every time with an event; times of each ascend. */
export function twoGroupSteps(first: readonly AtTime[], second: readonly AtTime[]): TwoGroupStep[] {
  const groups = [first, second];
  const left = groups.map((times) => times.reduce((sum, { events, censored }) => sum + events + censored, 0));
  const at = [0, 0];
  const steps: TwoGroupStep[] = [];
  for (;;) {
    const next = Math.min(...groups.map((times, of) => times[at[of]]?.time ?? Number.POSITIVE_INFINITY));
    if (next === Number.POSITIVE_INFINITY) return steps;
    const here = groups.map((times, of) => (times[at[of]]?.time === next ? times[at[of]++] : null));
    const events = here.map((each) => each?.events ?? 0);
    if (events[0] + events[1] > 0)
      steps.push({ time: next, atRisk: [left[0], left[1]], events: [events[0], events[1]] });
    here.forEach((each, of) => {
      if (each) left[of] -= each.events + each.censored;
    });
  }
}

/** The log-rank test of the first group against the second. */
interface LogRank {
  /** Events of the first group, and how many it would have if both had the same hazard. */
  readonly observed: number;
  readonly expected: number;
  readonly variance: number;
  /** (observed - expected) / square root of the variance; 0 without events. Positive: the first group has more. */
  readonly z: number;
  readonly chiSquare: number;
  readonly probability: number;
}

/** Mantel's log-rank test with the hypergeometric variance, as R's `survdiff`. */
export function logRank(steps: readonly TwoGroupStep[]): LogRank {
  let observed = 0;
  let expected = 0;
  let variance = 0;
  for (const { atRisk, events } of steps) {
    const people = atRisk[0] + atRisk[1];
    const all = events[0] + events[1];
    observed += events[0];
    expected += (all * atRisk[0]) / people;
    if (people > 1)
      variance += (all * (people - all) * atRisk[0] * atRisk[1]) / (people * people * (people - 1));
  }
  const z = variance > 0 ? (observed - expected) / Math.sqrt(variance) : 0;
  const chiSquare = z * z;
  return {
    observed,
    expected,
    variance,
    z,
    chiSquare,
    probability: chiSquare > 0 ? incompleteGammaUpper(0.5, chiSquare / 2) : 1,
  };
}

/** Cox's hazard ratio of the first group against the second, on the log scale. */
interface HazardRatio {
  readonly logRatio: number;
  readonly standardError: number;
}

const MOST_STEPS = 60;
const SMALL_STEP = 1e-12;
/** A log ratio beyond this is one that grows without end. */
const LARGEST_LOG_RATIO = 30;

/**
 * Cox's proportional hazards regression on the group alone, ties by Efron, as R's `coxph`. Null where the likelihood has
 * no maximum: no events, or events in one of the groups only.
 */
export function hazardRatio(steps: readonly TwoGroupStep[]): HazardRatio | null {
  const total = steps.reduce((sum, { events }) => [sum[0] + events[0], sum[1] + events[1]], [0, 0]);
  if (total[0] === 0 || total[1] === 0) return null;
  let beta = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    const { score, information } = efron(steps, beta);
    if (!(information > 0)) return null;
    // Newton's step, kept short enough not to leave the region where the likelihood is well behaved.
    const change = Math.max(-2, Math.min(2, score / information));
    beta += change;
    if (Math.abs(beta) > LARGEST_LOG_RATIO) return null;
    if (Math.abs(change) <= SMALL_STEP * (1 + Math.abs(beta)))
      return { logRatio: beta, standardError: 1 / Math.sqrt(efron(steps, beta).information) };
  }
  return null;
}

/** First derivative of the log partial likelihood and minus its second. */
function efron(steps: readonly TwoGroupStep[], beta: number): { score: number; information: number } {
  const risk = exp(beta);
  let score = 0;
  let information = 0;
  for (const { atRisk, events } of steps) {
    const all = events[0] + events[1];
    score += events[0];
    // Each of the tied events in turn takes its share of those who have it out of the people at risk.
    for (let done = 0; done < all; done++) {
      const gone = done / all;
      const first = risk * (atRisk[0] - gone * events[0]);
      const share = first / (first + atRisk[1] - gone * events[1]);
      score -= share;
      information += share * (1 - share);
    }
  }
  return { score, information };
}
