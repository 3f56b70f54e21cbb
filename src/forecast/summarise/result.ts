import type { Provenance } from "../../simulate/model.ts";

/** People of 100: the middle, and the 90 % interval over what is not known about the model. Whole numbers. */
export interface Chance {
  readonly of100: number;
  readonly low: number;
  readonly high: number;
}

/** A mean over people like this, and the 90 % interval over what is not known about the model; one decimal, two of mg. */
export interface Amount {
  readonly value: number;
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

/**
 * True SALT at one time. `value` is the mean, `low` and `high` its interval over the model; the quantiles are
 * those between people like this.
 */
export interface ExpectedSalt extends Amount {
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
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
  /** SALT 20 or less at that week, and no drug in the week before. */
  readonly wellWithoutDrug: Chance;
  readonly expectedSalt: ExpectedSalt;
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

/** How long something takes, in weeks; null where it takes longer than was simulated. */
export interface Waiting {
  /** Weeks until a quarter, half and three quarters have come so far. */
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
}

/** What a restart rule does within the horizon. */
export interface RestartCourse {
  /** People who restart at all. */
  readonly restarts: Chance;
  /** From the decision to the restart, of all people. */
  readonly weeksToRestart: Waiting;
  /** People of 100 whose SALT was above 20 in the week after they restarted. */
  readonly above20Of100: number;
  /**
   * From the restart to SALT 20 or less, of those above 20; who is still waiting when the horizon ends counts as
   * long as they were watched (Kaplan-Meier). null when nobody restarts above 20.
   */
  readonly weeksToRegain: Waiting | null;
}

/** What an option costs in drug and in hair over the horizon; means over people like this. */
export interface Price {
  readonly weeksOnDrug: Amount;
  /** mg taken on an average day of the horizon. */
  readonly mgPerDay: Amount;
  /** Mean of true SALT over the weeks of the horizon. */
  readonly meanSalt: Amount;
  readonly weeksWithSalt20: Amount;
  /** People of 100 with SALT 20 or less at the end of the horizon. */
  readonly endsWithSalt20Of100: Amount;
}

/** What a reading between `from` and `to` would say. */
export interface SignBand {
  readonly from: number;
  readonly to: number;
  /** People of 100 who have such a reading then. */
  readonly of100: number;
  /** How many independent people the chances rest on. */
  readonly effectiveSampleSize: number;
  /** Chances at `outcomeWeek` of people with such a reading; null where too few have it. */
  readonly hasSalt20: Chance | null;
  readonly keepsSalt20: Chance | null;
  readonly losesBenefit: Chance | null;
}

/** What a reading some weeks after the decision would tell. */
export interface SignReading {
  readonly weeksAfter: number;
  readonly bands: readonly SignBand[];
  /** Percent of the variance of "SALT 20 or less at outcomeWeek" that knowing the band removes. */
  readonly uncertaintyRemovedPercent: number;
  /** The part of it that comes from telling people apart whose reading is still 20 or less. */
  readonly earlyWarningPercent: number;
}

/** Early signs: how the odds change with a reading. */
export interface EarlySigns {
  /** Weeks after the decision whose chances are spoken of. */
  readonly outcomeWeek: number;
  readonly readings: readonly SignReading[];
  /** The first week of a reading that removes half of the uncertainty or more; null when none does. */
  readonly halfSettledWeek: number | null;
  /** The week whose reading gives most early warning; null when no reading gives any. */
  readonly mostWarningWeek: number | null;
}

/** What happens under one option. */
export interface OptionForecast {
  readonly name: string;
  /** Weeks as in the case file, from the decision on. */
  readonly weeks: readonly number[];
  readonly salt: SaltBand;
  readonly outcomes: readonly OutcomeRow[];
  /** The same at the last week of the horizon. */
  readonly atEnd: OutcomeRow;
  /** Weeks after the decision until half have lost benefit; null when under half do within the horizon. */
  readonly medianWeeksToLoss: number | null;
  readonly weeksToLoss: Waiting;
  /** null when the option has no restart rule. */
  readonly restart: RestartCourse | null;
  readonly price: Price;
  /** The price less that of the first option, person by person; null for the first option. */
  readonly priceDifference: Price | null;
  /** null when the horizon is too short for a reading before its end. */
  readonly earlySigns: EarlySigns | null;
}

/** Something that was told of the person and plays no part. */
export interface NotUsed {
  /** Field of the case. */
  readonly field: string;
  readonly reason: string;
  /** Observations of the evidence that speak of it, by id. */
  readonly observations: readonly string[];
}

/** A personal forecast: the options side by side. */
export interface Forecast {
  readonly schema: "anagen/forecast@1";
  readonly decisionWeek: number;
  readonly horizonWeeks: number;
  readonly options: readonly OptionForecast[];
  readonly notUsed: readonly NotUsed[];
  readonly provenance: Provenance;
  readonly warnings: readonly string[];
}
