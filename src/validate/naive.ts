import type { Target } from "../calibrate/target.ts";
import { observedValue } from "../calibrate/target.ts";
import { type Interval, predictiveBinomial } from "../math/intervals.ts";
import { NORMAL_90 } from "../math/normal-distribution.ts";
import { incompleteBetaInverse } from "../math/special.ts";
import { INTERVAL_LEVEL } from "../simulate/estimate.ts";
import { parseEndpoint } from "../trial/endpoint.ts";
import type { EndpointKind } from "../trial/endpoint-kinds.ts";

/**
 * The naive reference: the last published rate carried over. For a target that is, in this order: the latest
 * earlier result of the same arm and endpoint; the same arm, endpoint and week in another study; the state at
 * the start (nobody has responded or lost benefit, everybody keeps). Its interval has the sampling error of
 * both studies. `carriedOver` is false where there was no published rate, so that the state at the start was
 * all it could say.
 */
export function naiveInterval(
  target: Target,
  published: readonly Target[],
): Interval & { readonly carriedOver: boolean } {
  const before = reference(target, published);
  return { ...intervalFrom(target, before), carriedOver: before !== null };
}

function intervalFrom(target: Target, before: Target | null): Interval {
  const { observed } = target;
  if (observed.kind !== "count") {
    const error = observed.kind === "mean" ? observed.standardError : (observed.high - observed.low) / 2;
    const centre = before === null ? 0 : observedValue(before.observed);
    const reach = NORMAL_90 * error * Math.SQRT2;
    return { low: centre - reach, high: centre + reach };
  }
  const { n } = observed;
  const past = before?.observed.kind === "count" ? before.observed : startState(target, n);
  const people = predictiveBinomial({
    probabilities: jeffreys(past.events, past.n),
    n,
    level: INTERVAL_LEVEL,
  });
  return { low: (100 * people.low) / n, high: (100 * people.high) / n };
}

const BETA_POINTS = 60;

/** Evenly likely values of a share after seeing `events` of `n`, under Jeffreys' prior. */
function jeffreys(events: number, n: number): number[] {
  return Array.from({ length: BETA_POINTS }, (_, at) =>
    incompleteBetaInverse((at + 0.5) / BETA_POINTS, events + 0.5, n - events + 0.5),
  );
}

function startState(target: Target, n: number): { events: number; n: number } {
  return { events: n * (kindOf(target)?.atStart ?? 0), n };
}

function reference(target: Target, published: readonly Target[]): Target | null {
  const [cell] = target.cells;
  const others = published.filter(
    (other) =>
      other.observations[0] !== target.observations[0] &&
      other.observed.kind === target.observed.kind &&
      isSameEndpoint(other, target) &&
      other.cells[0].arm === cell.arm &&
      other.cells[0].subgroup === cell.subgroup,
  );
  const earlier = others.filter((other) => other.cells[0].week < cell.week);
  earlier.sort((a, b) => b.cells[0].week - a.cells[0].week);
  return earlier[0] ?? others.find((other) => other.cells[0].week === cell.week) ?? null;
}

function kindOf(target: Target): EndpointKind | undefined {
  return parseEndpoint(target.cells[0].endpoint)?.kind;
}

/** Loss by more than, and by at least, so many points count as the same endpoint here. */
function isSameEndpoint(one: Target, other: Target): boolean {
  const isLoss = (target: Target) => kindOf(target)?.isLoss === true;
  return one.cells[0].endpoint === other.cells[0].endpoint || (isLoss(one) && isLoss(other));
}
