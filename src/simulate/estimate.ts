import { predictiveBinomial, predictiveNormal } from "../numerics/intervals.ts";
import type { Tally } from "./tally.ts";

/** Level of all intervals shown. */
export const INTERVAL_LEVEL = 0.9;
/** Draws are pooled until a group holds this many people; below it, chance drowns the draws' differences. */
const LEAST_PEOPLE_PER_GROUP = 50;

/** One draw's (or group of draws') result for a cell. */
export interface DrawEstimate {
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
        weight: weights[draw],
        people,
        mean: tally.mean(cell),
        variance: tally.variance(cell),
      });
  });
  return estimates;
}

/** Several cells as one, people added up with the given factors (for targets that join arms). */
export function joinEstimates(
  parts: readonly { estimates: DrawEstimate[]; factor: number }[],
): DrawEstimate[] {
  const total = parts.reduce((sum, part) => sum + part.factor, 0);
  return parts[0].estimates.map((first, at) => ({
    weight: first.weight,
    people: parts.reduce((sum, part) => sum + (part.estimates[at]?.people ?? 0), 0),
    mean: parts.reduce((sum, part) => sum + part.factor * (part.estimates[at]?.mean ?? 0), 0) / total,
    variance: parts.reduce((sum, part) => sum + part.factor * (part.estimates[at]?.variance ?? 0), 0) / total,
  }));
}

/** Draws in order, joined until each group has enough people. */
function pool(estimates: readonly DrawEstimate[]): DrawEstimate[] {
  const groups: DrawEstimate[] = [];
  let open: DrawEstimate | null = null;
  for (const next of estimates) {
    open = open === null ? next : together(open, next);
    if (open.people >= LEAST_PEOPLE_PER_GROUP) {
      groups.push(open);
      open = null;
    }
  }
  if (open !== null) groups.push(groups.length === 0 ? open : together(groups.pop() as DrawEstimate, open));
  return groups;
}

function together(a: DrawEstimate, b: DrawEstimate): DrawEstimate {
  const people = a.people + b.people;
  const mean = (a.people * a.mean + b.people * b.mean) / people;
  const spread = a.people * (a.mean - mean) ** 2 + b.people * (b.mean - mean) ** 2;
  return {
    weight: a.weight + b.weight,
    people,
    mean,
    variance: (a.people * a.variance + b.people * b.variance + spread) / people,
  };
}

/**
 * Value over all draws, and the draws' values with the Monte Carlo part of their variance taken out (each is
 * pulled towards the mean so that the variance between them is what remains). Null when nobody counts.
 */
export function estimate(estimates: readonly DrawEstimate[]): Estimate | null {
  if (estimates.length === 0) return null;
  const groups = pool(estimates);
  const total = groups.reduce((sum, group) => sum + group.weight, 0);
  const weights = groups.map((group) => group.weight / total);
  const average = (of: (group: DrawEstimate) => number) =>
    groups.reduce((sum, group, at) => sum + weights[at] * of(group), 0);
  const value = average((group) => group.mean);
  const effective = 1 / weights.reduce((sum, weight) => sum + weight * weight, 0);
  const between = (average((group) => (group.mean - value) ** 2) * effective) / Math.max(1, effective - 1);
  const chance = average((group) => group.variance / group.people);
  const keep = between > chance ? Math.sqrt(1 - chance / between) : 0;
  return {
    value,
    people: groups.reduce((sum, group) => sum + group.people, 0),
    perDraw: groups.map((group) => value + keep * (group.mean - value)),
    weights,
    variance: average((group) => group.variance),
  };
}

/**
 * What we do not know about the model: with `provisional` draws (a few vectors that fit about equally well)
 * their range, otherwise the central interval of the posterior draws.
 */
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
 * Where a real study of `studySize` people would come out: sampling of people and model uncertainty together.
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
