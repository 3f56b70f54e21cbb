import type { Provenance } from "../simulate/model.ts";

/** People of 100: the middle, and the 90 % interval over what is not known about the model. Whole numbers. */
export interface Chance {
  readonly of100: number;
  readonly low: number;
  readonly high: number;
}

/** Of those restarted by then, how many have been back at SALT 20 or less since; null while nobody restarted. */
export interface Regain {
  readonly of100: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** People of 100 who have restarted by then. */
  readonly restartedOf100: number;
}

/** Chances at one time after the decision. */
export interface OutcomeRow {
  readonly weeksAfter: number;
  /** SALT 20 or less at that week, restarted or not. */
  readonly hasSalt20: Chance;
  /** SALT 20 or less at that week without having restarted. */
  readonly keepsSalt20: Chance;
  /** More than 20 points worse than at the decision at any time so far. */
  readonly losesBenefit: Chance;
  /** null when the option has no restart rule. */
  readonly regainsAfterRestart: Regain | null;
}

/** Distribution of true SALT between people like this, one number a week. */
export interface SaltBand {
  readonly p05: readonly number[];
  readonly p25: readonly number[];
  readonly p50: readonly number[];
  readonly p75: readonly number[];
  readonly p95: readonly number[];
}

/** What happens under one option. */
export interface OptionForecast {
  readonly name: string;
  /** Weeks as in the case file, from the decision on. */
  readonly weeks: readonly number[];
  readonly salt: SaltBand;
  readonly outcomes: readonly OutcomeRow[];
  /** Weeks after the decision until half have lost benefit; null when under half do within the horizon. */
  readonly medianWeeksToLoss: number | null;
}

/** A personal forecast: the options side by side. */
export interface Forecast {
  readonly schema: "anagen/forecast@1";
  readonly decisionWeek: number;
  readonly horizonWeeks: number;
  readonly options: readonly OptionForecast[];
  readonly provenance: Provenance;
  readonly warnings: readonly string[];
}
