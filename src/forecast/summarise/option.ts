import { DOSE_RANGES } from "../../drug/dose-ranges.ts";
import { quantileOfHistogram } from "../../math/quantiles.ts";
import type { Option } from "../case/question.ts";
import { CELLS_PER_POINT, type Counted, SALT_CELLS } from "../options/count-outcomes.ts";
import {
  type Layout,
  type Outcome,
  outcomeWeeksWithin,
  TALLY_UNITS,
  type Time,
  type Total,
  timesAt,
} from "../options/layout.ts";
import { byOutcome, CHANCES } from "../options/outcomes.ts";
import { amountIn, chanceIn, type Judged, rounded } from "./chance.ts";
import { earlySignsOf } from "./early-signs.ts";
import type {
  Chance,
  DrugAndHairCost,
  OptionForecast,
  OutcomeRow,
  RestartCourse,
  SaltBand,
} from "./result.ts";
import { quartilesOfAll, quartilesOfFollowed } from "./times.ts";

/** Chance of what cannot happen under the option. */
const NEVER: Chance = { of100: 0, low: 0, high: 0 };

/** Everything an options table needs to know besides the counts. */
interface SummarySettings extends Omit<Judged, "outcomes" | "people"> {
  /** Week of the decision in the case, and in the weeks of the history and options. */
  readonly decisionWeek: number;
  readonly decision: number;
  readonly horizonWeeks: number;
  readonly layout: Layout;
}

/** One option's forecast from the counts. */
export function summariseOption(
  option: Option,
  index: number,
  counted: Counted,
  settings: SummarySettings,
): OptionForecast {
  const { decisionWeek, horizonWeeks, layout } = settings;
  const weeks = horizonWeeks + 1;
  const people = counted.outcomes.count(layout.outcome(index, 0, "hasSalt20"));
  const judged: Judged = { ...settings, outcomes: counted.outcomes, people };
  const salt = saltBand(counted.salt, index, weeks);
  const rows = layout.outcomeWeeks.map((_, week) => outcomeRow(option, index, week, salt, settings, judged));
  const reported = outcomeWeeksWithin(horizonWeeks).length;
  const timesOf = (time: Time) => {
    const from = timesAt(index, time, weeks);
    return counted.times.subarray(from, from + weeks + 1);
  };
  const weeksToLoss = quartilesOfAll(timesOf("loss"));
  const atEnd = rows[layout.outcomeWeeks.indexOf(horizonWeeks)];
  const { of100: value, low, high } = atEnd.hasSalt20;
  return {
    name: option.name,
    weeks: Array.from({ length: weeks }, (_, after) => decisionWeek + after),
    salt,
    outcomes: rows.slice(0, reported),
    atEnd,
    medianWeeksToLoss: weeksToLoss.p50,
    weeksToLoss,
    restart: option.restart ? restartCourse(index, timesOf, layout, judged) : null,
    price: {
      ...priceOf(index, layout.total, horizonWeeks, judged),
      // The same people as in the table of chances, so the same interval.
      endsWithSalt20Of100: { value, low, high },
    },
    priceDifference: index === 0 ? null : priceOf(index, layout.difference, horizonWeeks, judged, true),
    earlySigns: earlySignsOf(index, layout, judged),
  };
}

function outcomeRow(
  option: Option,
  index: number,
  week: number,
  salt: SaltBand,
  { decision, layout }: SummarySettings,
  judged: Judged,
): OutcomeRow {
  const weeksAfter = layout.outcomeWeeks[week];
  const cellOf = (outcome: Outcome) => layout.outcome(index, week, outcome);
  const chanceOf = (outcome: Outcome) => chanceIn(judged, cellOf(outcome));
  const chances = byOutcome(CHANCES, ({ name, isImpossible }) =>
    isImpossible?.(option, decision + weeksAfter) ? NEVER : chanceOf(name),
  );
  const restarted = judged.outcomes.mean(cellOf("restarted"));
  const regained = restarted === 0 ? { of100: null, low: null, high: null } : chanceOf("regains");
  return {
    weeksAfter,
    ...chances,
    expectedSalt: {
      ...amountIn(judged, cellOf("salt"), { lowest: 0, highest: 100 }),
      p05: salt.p05[weeksAfter],
      p25: salt.p25[weeksAfter],
      p50: salt.p50[weeksAfter],
      p75: salt.p75[weeksAfter],
      p95: salt.p95[weeksAfter],
    },
    regainsAfterRestart: option.restart ? { ...regained, restartedOf100: Math.round(100 * restarted) } : null,
  };
}

function restartCourse(
  index: number,
  timesOf: (time: Time) => Uint32Array,
  layout: Layout,
  judged: Judged,
): RestartCourse {
  const last = layout.outcomeWeeks.length - 1;
  const sum = (counts: Uint32Array) => counts.reduce((all, count) => all + count, 0);
  const above = sum(timesOf("regain")) + sum(timesOf("regainOpen"));
  return {
    restarts: chanceIn(judged, layout.outcome(index, last, "restarted")),
    weeksToRestart: quartilesOfAll(timesOf("restart")),
    above20Of100: Math.round((100 * above) / judged.people),
    weeksToRegain: quartilesOfFollowed(timesOf("regain"), timesOf("regainOpen")),
  };
}

function priceOf(
  index: number,
  cellOf: (option: number, total: Total) => number,
  horizonWeeks: number,
  judged: Judged,
  difference = false,
): DrugAndHairCost {
  const amountOf = (
    total: Total,
    highest: number,
    { unit = 1, ...scale }: { unit?: number; decimals?: 0 | 2 } = {},
  ) =>
    amountIn(judged, cellOf(index, total), {
      lowest: difference ? -highest : 0,
      highest,
      factor: unit / TALLY_UNITS[total],
      ...scale,
    });
  return {
    weeksOnDrug: amountOf("weeksOnDrug", horizonWeeks),
    mgPerDay: amountOf("mgPerDay", DOSE_RANGES.mgPerDay.high, { decimals: 2 }),
    meanSalt: amountOf("meanSalt", 100),
    weeksWithSalt20: amountOf("weeksWithSalt20", horizonWeeks),
    endsWithSalt20Of100: amountOf("endsWithSalt20", 100, { unit: 100, decimals: 0 }),
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
      const points = quantileOfHistogram(counts, level, "continuous") / CELLS_PER_POINT;
      band[names[at]].push(Math.min(100, rounded(points)));
    });
  }
  return band;
}
