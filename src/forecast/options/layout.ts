import { CHANCES, SIGN_CHANCES, type SignOutcome } from "./outcomes.ts";

/** Weeks after the decision at which chances are reported, as far as the horizon goes. */
const OUTCOME_WEEKS = [4, 8, 12, 24, 36, 52, 76, 104] as const;

/** Counts of each option and outcome week; `regains` counts among the restarted only, `salt` is a mean. */
export const OUTCOMES = [...CHANCES.map(({ name }) => name), ...(["restarted", "regains", "salt"] as const)];
export type Outcome = (typeof OUTCOMES)[number];

/** Totals of each person over the whole horizon: one number an option, and its difference from the first option's. */
export const TOTALS = ["weeksOnDrug", "mgPerDay", "meanSalt", "weeksWithSalt20", "endsWithSalt20"] as const;
export type Total = (typeof TOTALS)[number];

/** Totals are tallied in these many parts of their unit: a tally keeps squares no finer than 1/64. */
export const TALLY_UNITS: Readonly<Record<Total, number>> = {
  weeksOnDrug: 1,
  mgPerDay: 64,
  meanSalt: 1,
  weeksWithSalt20: 1,
  endsWithSalt20: 1,
};

/** Weeks after the decision whose reading may be an early sign. */
const SIGN_WEEKS = [4, 8, 12, 16, 20, 24, 36] as const;
/** Highest reading of each band of early signs; the next band begins one point above. */
export const SIGN_BANDS = [5, 10, 20, 30, 50, 100] as const;
/** Weeks after the decision that early signs look ahead to, unless the horizon ends before. */
const SIGN_OUTCOME_WEEK = 52;

/** Cells of a tally. */
export interface Layout {
  /** Weeks after the decision whose outcomes are counted: the reported ones and the last of the horizon. */
  readonly outcomeWeeks: readonly number[];
  /** The week that early signs speak of, and the weeks of the readings, all earlier. */
  readonly signOutcomeWeek: number;
  readonly signWeeks: readonly number[];
  readonly cells: number;
  outcome(option: number, weekIndex: number, outcome: Outcome): number;
  total(option: number, total: Total): number;
  /** Total less that of the first option. */
  difference(option: number, total: Total): number;
  sign(option: number, weekIndex: number, band: number, outcome: SignOutcome): number;
}

/** Reported outcome weeks within a horizon. */
export function outcomeWeeksWithin(horizonWeeks: number): number[] {
  return OUTCOME_WEEKS.filter((week) => week <= horizonWeeks);
}

/** The layout for so many options over a horizon. */
export function layoutOf(options: number, horizonWeeks: number): Layout {
  const outcomeWeeks = [...new Set([...outcomeWeeksWithin(horizonWeeks), horizonWeeks])];
  const signOutcomeWeek = Math.min(SIGN_OUTCOME_WEEK, horizonWeeks);
  const signWeeks = SIGN_WEEKS.filter((week) => week < signOutcomeWeek);
  const outcomes = outcomeWeeks.length * OUTCOMES.length;
  const signs = signWeeks.length * SIGN_BANDS.length * SIGN_CHANCES.length;
  const each = outcomes + 2 * TOTALS.length + signs;
  return {
    outcomeWeeks,
    signOutcomeWeek,
    signWeeks,
    cells: options * each,
    outcome: (option, week, outcome) => option * each + week * OUTCOMES.length + OUTCOMES.indexOf(outcome),
    total: (option, total) => option * each + outcomes + TOTALS.indexOf(total),
    difference: (option, total) => option * each + outcomes + TOTALS.length + TOTALS.indexOf(total),
    sign: (option, week, band, outcome) =>
      option * each +
      outcomes +
      2 * TOTALS.length +
      (week * SIGN_BANDS.length + band) * SIGN_CHANCES.length +
      SIGN_CHANCES.findIndex(({ name }) => name === outcome),
  };
}

/** The band of early signs a reading belongs to. */
export function signBandOf(reading: number): number {
  return SIGN_BANDS.findIndex((highest) => reading <= highest);
}

/** Times counted in weeks, from 0; the last place stands for "not within the horizon". */
export const TIMES = ["loss", "restart", "regain", "regainOpen"] as const;
export type Time = (typeof TIMES)[number];

/** First place of a time's counts in an array of all, with `weeks` places and one more. */
export function timesAt(option: number, time: Time, weeks: number): number {
  return (option * TIMES.length + TIMES.indexOf(time)) * (weeks + 1);
}
