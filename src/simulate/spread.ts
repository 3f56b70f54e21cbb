import { exp } from "../math/exp.ts";
import { normalCdf } from "../math/normal-distribution.ts";
import type { DrawEstimate } from "./draw-estimates.ts";

/** Density of the standard normal distribution at its mean. */
const DENSITY_AT_MEAN = 1 / Math.sqrt(2 * Math.PI);

/** Standard errors below nothing from which the two functions of `positiveMean` are too small to divide. */
const FAR = 25;

/** A cell over all draws: everybody, and the people of each stratum whose number was fixed, where it was. */
export interface Cell {
  readonly all: readonly DrawEstimate[];
  readonly strata?: readonly (readonly DrawEstimate[])[] | undefined;
}

/** What is seen of a cell over all draws. */
interface Seen {
  readonly value: number;
  readonly weights: readonly number[];
  /** Variance between the draws' results. */
  readonly apart: number;
  /** All variance between people of all draws. */
  readonly everybody: number;
  /** 1 over the people of a draw, averaged: what chance leaves of the variance between people drawn without strata. */
  readonly fewness: number;
  /** Share of the variance between people that a draw's result keeps by chance: less where strata were fixed. */
  readonly chance: number;
  /** Relative standard error of a variance between so many draws; infinite for a single one. */
  readonly error: number;
}

/** `all` must not be empty. */
export function seenIn({ all, strata = [] }: Cell): Seen {
  const total = all.reduce((sum, draw) => sum + draw.weight, 0);
  const weights = all.map((draw) => draw.weight / total);
  const value = averageOf(all, (draw) => draw.mean);
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  const isOne = squares >= 1;
  const everybody = variancesIn(all, value);
  const people = peopleIn(all);
  const within = strata.reduce(
    (sum, own) =>
      own.length === 0
        ? sum
        : sum +
          (peopleIn(own) / people) *
            variancesIn(
              own,
              averageOf(own, (draw) => draw.mean),
            ),
    0,
  );
  const fewness = averageOf(all, (draw) => 1 / draw.people);
  return {
    value,
    weights,
    apart: isOne ? 0 : averageOf(all, (draw) => (draw.mean - value) ** 2) / (1 - squares),
    everybody,
    fewness,
    chance: strata.length > 0 && everybody > 0 ? fewness * Math.min(1, within / everybody) : fewness,
    error: isOne ? Number.POSITIVE_INFINITY : Math.sqrt((2 * squares) / (1 - squares)),
  };
}

function averageOf(draws: readonly DrawEstimate[], of: (draw: DrawEstimate) => number): number {
  const total = draws.reduce((sum, draw) => sum + draw.weight, 0);
  return draws.reduce((sum, draw) => sum + (draw.weight / total) * of(draw), 0);
}

const peopleIn = (draws: readonly DrawEstimate[]) => draws.reduce((sum, draw) => sum + draw.people, 0);

/** Variance between the people of all draws around their mean. */
const variancesIn = (draws: readonly DrawEstimate[], mean: number) =>
  averageOf(draws, (draw) => draw.variance + (draw.mean - mean) ** 2);

/** A number that was measured with a normal error. */
interface Measured {
  readonly value: number;
  readonly error: number;
}

/** Variance between the draws' true values as a share of that between people; null where nothing tells it from chance. */
function ratioIn({ apart, everybody, fewness, chance, error }: Seen): Measured | null {
  if (everybody <= 0 || fewness >= 1 || !Number.isFinite(error)) return null;
  const seen = apart / everybody;
  return { value: (seen - chance) / (1 - fewness), error: (error * Math.max(seen, chance)) / (1 - fewness) };
}

/** How much that share differs from cell to cell of the same people, over its mean. */
const RATIO_SPREAD = 0.5;

/**
 * What cells of the same people say together about how far the draws are apart, as a share of the variance between
 * people: an arm's visits and endpoints share most of it. Resting on the same people they count as the square root of
 * their number. Null where none of them tells it from chance.
 */
export function ratioAmong(cells: readonly Cell[]): number | null {
  const found = cells.flatMap((cell) => {
    if (cell.all.length === 0) return [];
    const seen = seenIn(cell);
    const ratio = ratioIn(seen);
    // Weighed by the people behind them alone: by what was seen, small ones would count most.
    return ratio === null
      ? []
      : [{ ratio: ratio.value, weight: ((1 - seen.fewness) / (seen.error * seen.fewness)) ** 2 }];
  });
  const weight = found.reduce((sum, each) => sum + each.weight, 0);
  if (weight === 0) return null;
  const value = found.reduce((sum, each) => sum + each.weight * each.ratio, 0) / weight;
  return positiveMean({ value, error: Math.sqrt(Math.sqrt(found.length) / weight) });
}

/** Two measurements of one number taken together. */
function joined(one: Measured, other: Measured): Measured {
  const [first, second] = [1 / one.error ** 2, 1 / other.error ** 2];
  return {
    value: (first * one.value + second * other.value) / (first + second),
    error: 1 / Math.sqrt(first + second),
  };
}

/** The share that counts; all of it where nothing tells the draws' differences from chance. */
export function ratioOf(seen: Seen, among: number | null): number {
  const own = ratioIn(seen);
  if (own === null) return among ?? 1;
  const ratio =
    among === null || among === 0 ? own : joined(own, { value: among, error: RATIO_SPREAD * among });
  return Math.min(1, positiveMean(ratio));
}

/** Mean of a number that cannot be negative, as it was measured. */
function positiveMean({ value, error }: Measured): number {
  if (error === 0) return Math.max(0, value);
  const z = value / error;
  if (z < -FAR) return error / -z;
  return Math.max(0, value + (error * DENSITY_AT_MEAN * exp((-z * z) / 2)) / normalCdf(z));
}
