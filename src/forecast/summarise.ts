import { quantileOfHistogram } from "../numerics/quantiles.ts";
import { type DrawEstimate, type Estimate, estimate, modelInterval } from "../simulate/estimate.ts";
import { Tally } from "../simulate/tally.ts";
import {
  type OptionsResult,
  OUTCOMES,
  type Outcome,
  outcomeCell,
  outcomeWeeksWithin,
  SALT_CELLS,
} from "./options.ts";
import type { Chance, OptionForecast, OutcomeRow, SaltBand } from "./result.ts";

/** Counts of one model draw and what they are worth. */
export interface DrawCounts {
  readonly result: OptionsResult;
  readonly effectiveSampleSize: number;
}

/** Below this effective sample size the chance error is added to the interval. */
export const FEW_EFFECTIVE = 200;
/** Half width of a 90 % interval in standard errors. */
const NORMAL_90 = 1.6448536269514722;
const POINTS_PER_CELL = 0.25;

/** Everything an options table needs to know besides the counts. */
export interface SummarySettings {
  readonly decisionWeek: number;
  readonly horizonWeeks: number;
  readonly effectiveSampleSize: number;
}

/** One option's forecast from the counts of all draws. */
export function summariseOption(
  option: { name: string; hasRestart: boolean },
  index: number,
  draws: readonly DrawCounts[],
  settings: SummarySettings,
): OptionForecast {
  const { decisionWeek, horizonWeeks } = settings;
  const weeks = horizonWeeks + 1;
  const outcomes = outcomeWeeksWithin(horizonWeeks).map((weeksAfter, week): OutcomeRow => {
    const of = (outcome: Outcome) =>
      outcomeEstimate(draws, outcomeCell(horizonWeeks, index, week, OUTCOMES.indexOf(outcome)));
    const chanceOf = (outcome: Outcome) => toChance(of(outcome) as Estimate, settings);
    const regains = of("regains");
    const regained = regains === null ? { of100: null, low: null, high: null } : toChance(regains, settings);
    return {
      weeksAfter,
      hasSalt20: chanceOf("hasSalt20"),
      keepsSalt20: chanceOf("keepsSalt20"),
      losesBenefit: chanceOf("losesBenefit"),
      regainsAfterRestart: option.hasRestart
        ? { ...regained, restartedOf100: Math.round(100 * (of("restarted") as Estimate).value) }
        : null,
    };
  });
  return {
    name: option.name,
    weeks: Array.from({ length: weeks }, (_, after) => decisionWeek + after),
    salt: saltBand(draws, index, weeks),
    outcomes,
    medianWeeksToLoss: medianWeeksToLoss(draws, index, weeks),
  };
}

/** A cell over draws; the chance part of a draw's result is that of its effective people, not of its copies. */
function outcomeEstimate(draws: readonly DrawCounts[], cell: number): Estimate | null {
  const estimates: DrawEstimate[] = [];
  for (const { result, effectiveSampleSize } of draws) {
    const tally = new Tally(result.outcomes.counts.length).merge(result.outcomes);
    const count = tally.count(cell);
    if (count === 0) continue;
    const worth = 1 / (1 / result.people + 1 / effectiveSampleSize);
    estimates.push({
      weight: count,
      people: (worth * count) / result.people,
      mean: tally.mean(cell),
      variance: tally.variance(cell),
    });
  }
  return estimate(estimates);
}

function toChance(result: Estimate, { effectiveSampleSize }: SummarySettings): Chance {
  const interval = modelInterval(result);
  const few = effectiveSampleSize < FEW_EFFECTIVE;
  const chance = few
    ? NORMAL_90 *
      Math.sqrt(
        Math.max(0.25 * (result.value < 1 ? 0.2 : 0.1), result.variance) / Math.max(1, effectiveSampleSize),
      )
    : 0;
  const whole = (share: number) => Math.round(100 * Math.min(1, Math.max(0, share)));
  const of100 = whole(result.value);
  return {
    of100,
    low: Math.min(of100, whole(interval.low - chance)),
    high: Math.max(of100, whole(interval.high + chance)),
  };
}

function saltBand(draws: readonly DrawCounts[], option: number, weeks: number): SaltBand {
  const band = {
    p05: [] as number[],
    p25: [] as number[],
    p50: [] as number[],
    p75: [] as number[],
    p95: [] as number[],
  };
  const levels = [0.05, 0.25, 0.5, 0.75, 0.95];
  const names = ["p05", "p25", "p50", "p75", "p95"] as const;
  for (let week = 0; week < weeks; week++) {
    const counts = new Float64Array(SALT_CELLS);
    const first = (option * weeks + week) * SALT_CELLS;
    for (const { result } of draws)
      for (let cell = 0; cell < SALT_CELLS; cell++) counts[cell] += result.salt[first + cell];
    levels.forEach((level, at) => {
      const points = quantileOfHistogram(counts, level, "continuous") * POINTS_PER_CELL;
      band[names[at]].push(Math.min(100, Math.round(points * 10) / 10));
    });
  }
  return band;
}

function medianWeeksToLoss(draws: readonly DrawCounts[], option: number, weeks: number): number | null {
  const cells = weeks + 1;
  const people = draws.reduce((sum, { result }) => sum + result.people, 0);
  let lost = 0;
  for (let week = 0; week < weeks; week++) {
    for (const { result } of draws) lost += result.firstLoss[option * cells + week];
    if (2 * lost >= people) return week;
  }
  return null;
}
