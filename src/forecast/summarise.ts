import { logistic, logit } from "../numerics/exp.ts";
import { quantileOfHistogram } from "../numerics/quantiles.ts";
import { drawEstimates, estimate } from "../simulate/estimate.ts";
import type { Tally } from "../simulate/tally.ts";
import { OUTCOMES, type Outcome, outcomeCell, outcomeWeeksWithin, SALT_CELLS } from "./options.ts";
import type { Chance, OptionForecast, OutcomeRow, SaltBand } from "./result.ts";

/** What was counted of all people. */
export interface Counts {
  /** As in OptionsResult. */
  readonly salt: Uint32Array;
  readonly firstLoss: Uint32Array;
  readonly outcomes: Tally;
}

/** Below this effective sample size the answer carries a warning. */
export const FEW_EFFECTIVE = 200;
/** Half width of a 90 % interval in standard errors. */
const NORMAL_90 = 1.6448536269514722;
const POINTS_PER_CELL = 0.25;

/** Everything an options table needs to know besides the counts. */
export interface SummarySettings {
  readonly decisionWeek: number;
  readonly horizonWeeks: number;
  readonly effectiveSampleSize: number;
  /** Outcomes by model draw of people like the person (see reference.ts). */
  readonly reference: readonly Tally[];
}

/** One option's forecast from the counts. */
export function summariseOption(
  option: { name: string; hasRestart: boolean },
  index: number,
  counts: Counts,
  settings: SummarySettings,
): OptionForecast {
  const { decisionWeek, horizonWeeks } = settings;
  const weeks = horizonWeeks + 1;
  const outcomes = outcomeWeeksWithin(horizonWeeks).map((weeksAfter, week): OutcomeRow => {
    const chanceOf = (outcome: Outcome) =>
      toChance(counts.outcomes, outcomeCell(horizonWeeks, index, week, OUTCOMES.indexOf(outcome)), settings);
    const restarted = outcomeCell(horizonWeeks, index, week, OUTCOMES.indexOf("restarted"));
    const nobody = counts.outcomes.mean(restarted) === 0;
    const regained = nobody ? { of100: null, low: null, high: null } : chanceOf("regains");
    return {
      weeksAfter,
      hasSalt20: chanceOf("hasSalt20"),
      keepsSalt20: chanceOf("keepsSalt20"),
      losesBenefit: chanceOf("losesBenefit"),
      regainsAfterRestart: option.hasRestart
        ? { ...regained, restartedOf100: Math.round(100 * counts.outcomes.mean(restarted)) }
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

/** Shares are kept this far off 0 and 1 when spreads are compared on the logit scale. */
const EDGE = 0.01;

/**
 * A chance with its 90 % interval on the logit scale: how far the model draws disagree about people like the
 * person, and the error of having only so many effective virtual people.
 */
function toChance(
  outcomes: Tally,
  cell: number,
  { effectiveSampleSize, reference }: SummarySettings,
): Chance {
  const value = outcomes.mean(cell);
  const inside = (share: number) => Math.min(1 - EDGE, Math.max(EDGE, share));
  const slope = (share: number) => inside(share) * (1 - inside(share));
  const people = outcomes.count(cell) / Math.max(...outcomes.counts);
  const sampling = 1 / (Math.max(1, effectiveSampleSize * people) * slope(value));
  const alike = estimate(
    drawEstimates(
      reference,
      reference.map(() => 1),
      cell,
    ),
  );
  // Where nobody like the person was found in the population, what the draws say is taken to be unknown.
  const model = alike === null ? UNKNOWN_SPREAD : Math.sqrt(alike.between) / slope(alike.value);
  const reach = NORMAL_90 * Math.sqrt(model * model + sampling);
  const centre = logit(inside(value));
  const whole = (share: number) => Math.round(100 * share);
  const of100 = whole(value);
  return {
    of100,
    low: Math.min(of100, whole(logistic(centre - reach))),
    high: Math.max(of100, whole(logistic(centre + reach))),
  };
}

/** Spread on the logit scale that leaves nearly everything possible. */
const UNKNOWN_SPREAD = 1.5;

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
