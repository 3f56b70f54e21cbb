import { angleOfShare, shareOfAngle } from "../../math/angle.ts";
import { NORMAL_90 } from "../../math/normal-distribution.ts";
import { drawEstimates } from "../../simulate/draw-estimates.ts";
import { type Estimate, estimate } from "../../simulate/estimate.ts";
import type { Tally } from "../../simulate/tally.ts";
import type { OutcomeGroups } from "../options/run-options.ts";
import type { Amount, Chance } from "./result.ts";

/** Counts and sample that a chance or amount is estimated from. */
export interface Judged {
  /** Outcomes of all people, and how many they are. */
  readonly outcomes: Tally;
  readonly people: number;
  readonly effectiveSampleSize: number;
  /** The history is unlike what the model expects: nearly everything is left possible. */
  readonly unlikeModel: boolean;
  /** Outcomes of a prior sample by model draw, on which the spread between draws is measured. */
  readonly priorByDraw: OutcomeGroups;
  /** The person's own sample by disease structure. */
  readonly byStructure: OutcomeGroups;
}

/** Share at which spreads are taken where nearly all or nearly none have an outcome. */
const EDGE = 0.01;
/** Spread, as below, that leaves nearly everything possible: of a half anything from 4 to 96 of 100. */
const UNKNOWN_SPREAD = 0.5;

/** Effective sample size of the values of a cell. */
export function effectiveIn({ outcomes, people, effectiveSampleSize }: Judged, cell: number): number {
  return (effectiveSampleSize * outcomes.count(cell)) / people;
}

/**
 * A chance with its 90 % interval: how far the model draws disagree about people like the person, and the error of
 * having only so many effective virtual people. Spreads are variances over what they would be if everybody's outcome
 * were one and the same, p (1 - p): 1 / n for the chance of n people, whatever the share. So they carry over from
 * share to share, and the interval is taken on the scale of the share's angle, on which they are the same all along.
 * The spread between draws may be taken from another cell, `spreadCell`, where this one has too few people of each draw
 * to tell it from chance.
 */
export function chanceIn(judged: Judged, cell: number, spreadCell = cell): Chance {
  const value = judged.outcomes.mean(cell);
  const effective = Math.max(1, effectiveIn(judged, cell));
  const prior = priorEstimate(judged, spreadCell);
  // Without anybody like the person in the population the spread between draws is taken to be unknown.
  const known = prior === null ? UNKNOWN_SPREAD : prior.between / openOf(prior.value);
  const model = judged.unlikeModel ? Math.max(UNKNOWN_SPREAD, known) : known;
  const apart = structuresApart(judged, spreadCell) / openOf(value);
  const reach = (NORMAL_90 * Math.sqrt(model + apart + 1 / effective)) / 2;
  // Anscombe's share, whose angle is spread evenly also near none and all.
  const centre = angleOfShare((value * effective + 3 / 8) / (effective + 3 / 4));
  const whole = (share: number) => Math.round(100 * share);
  const of100 = whole(value);
  return {
    of100,
    low: Math.min(of100, whole(shareOfAngle(centre - reach))),
    high: Math.max(of100, whole(shareOfAngle(centre + reach))),
  };
}

/** p (1 - p): how open the outcome of one person is. */
function openOf(share: number): number {
  const inside = Math.min(1 - EDGE, Math.max(EDGE, share));
  return inside * (1 - inside);
}

/** The lowest and highest value a mean can have, a factor that changes its unit, and how it is rounded. */
interface AmountScale {
  readonly lowest: number;
  readonly highest: number;
  readonly factor?: number;
  readonly decimals?: 0 | 1 | 2;
}

/** A mean with its 90 % interval. */
export function amountIn(
  judged: Judged,
  cell: number,
  { lowest, highest, factor = 1, decimals = 1 }: AmountScale,
): Amount {
  const { outcomes } = judged;
  const value = factor * outcomes.mean(cell);
  const prior = priorEstimate(judged, cell);
  const sampling = outcomes.variance(cell) / Math.max(1, effectiveIn(judged, cell));
  // An amount that is one and the same for everybody, such as a dose, stays certain; a tally's squares are rounded.
  const unknown = prior === null || (judged.unlikeModel && prior.variance > 1 / 16);
  const model = unknown ? Number.POSITIVE_INFINITY : prior.between + structuresApart(judged, cell);
  const reach = NORMAL_90 * factor * Math.sqrt(model + sampling);
  const within = (each: number) => rounded(Math.min(highest, Math.max(lowest, each)), decimals);
  return { value: within(value), low: within(value - reach), high: within(value + reach) };
}

/**
 * Spread between the structures for this very person beyond that for people of the population who are like the person
 * at the last reading: the variance between them beyond that, chance taken out. The whole history
 * may divide the structures where the last reading alone does not.
 */
function structuresApart(judged: Judged, cell: number): number {
  return cached(structureSpreads, judged.byStructure, cell, () => findStructuresApart(judged, cell));
}

function findStructuresApart(
  { byStructure, priorByDraw, people, effectiveSampleSize }: Judged,
  cell: number,
): number {
  const names = [...new Set(byStructure.structures)];
  if (names.length < 2) return 0;
  const effectivePerPerson = effectiveSampleSize / people;
  const own = names.map((name) => {
    const tally = byStructure.outcomes[byStructure.structures.indexOf(name)];
    const count = tally.count(cell);
    return {
      weight: count,
      mean: tally.mean(cell),
      error: tally.variance(cell) / Math.max(1, count * effectivePerPerson),
    };
  });
  const population = names.map(() => ({ weight: 0, mean: 0, error: 0 }));
  priorByDraw.outcomes.forEach((tally, draw) => {
    const group = population[names.indexOf(priorByDraw.structures[draw])];
    if (group === undefined || tally.count(cell) === 0) return;
    group.weight += priorByDraw.weights[draw];
    group.mean += priorByDraw.weights[draw] * tally.mean(cell);
  });
  for (const group of population) group.mean /= Math.max(group.weight, 1e-9);
  return Math.max(0, varianceBetween(own) - varianceBetween(population));
}

/** Variance between groups by weight, less what their errors let expect. */
function varianceBetween(
  groups: readonly { readonly weight: number; readonly mean: number; readonly error: number }[],
): number {
  const total = groups.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  const middle = groups.reduce((sum, { weight, mean }) => sum + (weight / total) * mean, 0);
  return groups.reduce((sum, { weight, mean, error }) => {
    const share = weight / total;
    return sum + share * ((mean - middle) ** 2 - (1 - share) * error);
  }, 0);
}

function priorEstimate({ priorByDraw }: Judged, cell: number): Estimate | null {
  return cached(priorEstimates, priorByDraw, cell, () =>
    estimate(drawEstimates(priorByDraw.outcomes, priorByDraw.weights, cell)),
  );
}

/** By tallies, then cell: many chances are judged by the same few cells. */
const priorEstimates = new WeakMap<object, Map<number, Estimate | null>>();
const structureSpreads = new WeakMap<object, Map<number, number>>();

function cached<Value>(
  memory: WeakMap<object, Map<number, Value>>,
  of: object,
  cell: number,
  find: () => Value,
): Value {
  const known = memory.get(of) ?? new Map<number, Value>();
  memory.set(of, known);
  const value = known.get(cell);
  if (value !== undefined) return value;
  const found = find();
  known.set(cell, found);
  return found;
}

/** Rounded to so many decimals (0 to 2), and never "minus zero". */
export function rounded(value: number, decimals: 0 | 1 | 2 = 1): number {
  const unit = [1, 10, 100][decimals];
  return Math.round(value * unit) / unit || 0;
}
