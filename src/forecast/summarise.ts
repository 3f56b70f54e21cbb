import { quantileOfHistogram } from "../numerics/quantiles.ts";
import { type DrawEstimate, type Estimate, estimate, modelInterval } from "../simulate/estimate.ts";
import type { Tally } from "../simulate/tally.ts";
import { OUTCOMES, type Outcome, outcomeCell, outcomeWeeksWithin, SALT_CELLS } from "./options.ts";
import type { Chance, OptionForecast, OutcomeRow, SaltBand } from "./result.ts";

/** What was counted of all people, and of the people of each model draw. */
export interface Counts {
  /** As in OptionsResult. */
  readonly salt: Uint32Array;
  readonly firstLoss: Uint32Array;
  readonly draws: readonly DrawCounts[];
}

/** Outcomes of the people of one draw, and how many independent people they are worth. */
export interface DrawCounts {
  readonly people: number;
  readonly outcomes: Tally;
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
  counts: Counts,
  settings: SummarySettings,
): OptionForecast {
  const { decisionWeek, horizonWeeks } = settings;
  const weeks = horizonWeeks + 1;
  const outcomes = outcomeWeeksWithin(horizonWeeks).map((weeksAfter, week): OutcomeRow => {
    const of = (outcome: Outcome) =>
      outcomeEstimate(counts.draws, outcomeCell(horizonWeeks, index, week, OUTCOMES.indexOf(outcome)));
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
    salt: saltBand(counts.salt, index, weeks),
    outcomes,
    medianWeeksToLoss: medianWeeksToLoss(counts.firstLoss, index, weeks),
  };
}

/** A cell over draws; the chance part of a draw's result is that of its effective people, not of its copies. */
function outcomeEstimate(draws: readonly DrawCounts[], cell: number): Estimate | null {
  const estimates: DrawEstimate[] = [];
  for (const { people, outcomes, effectiveSampleSize } of draws) {
    const count = outcomes.count(cell);
    if (count === 0) continue;
    const worth = 1 / (1 / people + 1 / effectiveSampleSize);
    estimates.push({
      weight: count,
      people: (worth * count) / people,
      mean: outcomes.mean(cell),
      variance: outcomes.variance(cell),
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

function saltBand(salt: Uint32Array, option: number, weeks: number): SaltBand {
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
    const first = (option * weeks + week) * SALT_CELLS;
    const counts = salt.subarray(first, first + SALT_CELLS);
    levels.forEach((level, at) => {
      const points = quantileOfHistogram(counts, level, "continuous") * POINTS_PER_CELL;
      band[names[at]].push(Math.min(100, Math.round(points * 10) / 10));
    });
  }
  return band;
}

function medianWeeksToLoss(firstLoss: Uint32Array, option: number, weeks: number): number | null {
  const byWeek = firstLoss.subarray(option * (weeks + 1), (option + 1) * (weeks + 1));
  const people = byWeek.reduce((sum, count) => sum + count, 0);
  let lost = 0;
  for (let week = 0; week < weeks; week++) {
    lost += byWeek[week];
    if (2 * lost >= people) return week;
  }
  return null;
}
