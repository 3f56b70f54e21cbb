import { solveLower } from "../math/cholesky.ts";
import { log } from "../math/exp.ts";
import type { Tally } from "../simulate/tally.ts";
import { isProportion } from "../trial/endpoint.ts";
import type { TrialPlan } from "../trial/plan.ts";
import type { Correlation } from "./correlation.ts";
import { locate } from "./objective.ts";
import { observedValue, standardErrorOf, type Target } from "./target.ts";

/** What a candidate predicts for one target. */
export interface Prediction {
  /** Share 0 to 1, or mean in the target's unit. */
  readonly value: number;
  /** Variance of `value` because only so many virtual people were simulated. */
  readonly chance: number;
}

/** What a tally predicts for a target. A share is kept off 0 and 1 by half a person. */
export function predict(plan: TrialPlan, tally: Tally, target: Pick<Target, "cells">): Prediction {
  const whole = target.cells.reduce((sum, cell) => sum + (cell.people ?? 1), 0);
  let value = 0;
  let chance = 0;
  for (const cell of target.cells) {
    const at = locate(plan, cell);
    const people = tally.count(at);
    const endpoint = plan.endpoints.find((candidate) => candidate.name === cell.endpoint);
    const proportion = endpoint !== undefined && isProportion(endpoint);
    const mean = proportion ? (tally.mean(at) * people + 0.5) / (people + 1) : tally.mean(at);
    const variance = proportion ? mean * (1 - mean) : tally.variance(at);
    const share = (cell.people ?? 1) / whole;
    value += share * mean;
    chance += (share * share * variance) / (people + 1);
  }
  return { value, chance };
}

/**
 * How far a prediction is from what was found, in standard errors with sign: the signed root of the deviance
 * (binomial for people, normal for means and ranges), with the chance of the simulation counted as error, so
 * that no candidate is favoured for the luck of its virtual people.
 */
export function residual({ observed }: Pick<Target, "observed">, { value, chance }: Prediction): number {
  if (observed.kind === "count") {
    const { events, n } = observed;
    const part = (count: number, expected: number) => (count === 0 ? 0 : count * log(count / expected));
    const deviance = 2 * (part(events, n * value) + part(n - events, n * (1 - value)));
    const sampling = (value * (1 - value)) / n;
    const size = Math.sqrt((Math.max(0, deviance) * sampling) / (sampling + chance));
    return events / n < value ? -size : size;
  }
  const scale = observed.kind === "range" ? 100 : 1;
  const error = standardErrorOf(observed);
  return (observedValue(observed) - scale * value) / Math.sqrt(error * error + scale * scale * chance);
}

/** Minus twice the log likelihood, up to a constant: the residuals' squares, correlation taken into account. */
export function totalDeviance(residuals: readonly number[], correlation: Correlation): number {
  return solveLower(correlation.lower, residuals).reduce((sum, value) => sum + value * value, 0);
}
