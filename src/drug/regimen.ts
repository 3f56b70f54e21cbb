import { DEFAULT_DRUG_NAME } from "./default-drug.ts";

/** How the drug is taken. */
export interface Dose {
  /** Name of the drug in the catalogue; the default drug where there is none. */
  readonly drug?: string | undefined;
  /** The drug by mouth, mg on each day that it is taken, all of the day's doses together; 0 means none. */
  readonly mgPerDay: number;
  /** Days from one dose to the next: 1 (default) daily, 2 every other day. */
  readonly everyDays?: number | undefined;
  /** Percent of the planned doses that are taken, the others missed at random; 100 by default. */
  readonly adherencePercent?: number | undefined;
}

/** A dose from a week on, until the next entry. Weeks are whole; week 0 is where the case or trial counts from. */
export interface DoseEntry extends Dose {
  readonly fromWeek: number;
}

/** When to go back to a drug, judged on readings against the reading at the start of the option or stage. */
export interface RestartRule extends Dose {
  /** SALT points of worsening that trigger the restart. */
  readonly whenSaltWorsensBy: number;
  /** true: more than that many points; false (default): that many or more. */
  readonly strictly?: boolean | undefined;
  /** Weeks between checks, counted from the start; without it the planned visits are the checks. */
  readonly checkEveryWeeks?: number | undefined;
  /** Weeks from the reading that triggers the restart to the first dose; 0 by default. Until then the plan goes on. */
  readonly waitWeeks?: number | undefined;
}

/** A dose plan: entries in ascending order of week, and perhaps a restart rule. */
export interface Regimen {
  readonly doses: readonly DoseEntry[];
  readonly restart?: RestartRule | undefined;
}

const NO_DRUG: Dose = { mgPerDay: 0 };

/** Names of the drugs that are taken in some doses, in the order in which they come first. */
export function drugsTaken(doses: readonly Dose[]): ReadonlySet<string> {
  return new Set(doses.filter(({ mgPerDay }) => mgPerDay > 0).map(({ drug }) => drug ?? DEFAULT_DRUG_NAME));
}

/** The dose in force at a week; before the first entry there is none. */
export function doseAt(doses: readonly DoseEntry[], week: number): Dose {
  let dose = NO_DRUG;
  for (const entry of doses) {
    if (entry.fromWeek > week) break;
    dose = entry;
  }
  return dose;
}

/** mg that are taken on an average day: planned doses less the missed ones. */
export function meanMgPerDay(dose: Dose): number {
  return (dose.mgPerDay * ((dose.adherencePercent ?? 100) / 100)) / (dose.everyDays ?? 1);
}

/** The weeks after `from` and before `to` at which the dose changes, ascending. */
export function doseChangesBetween(doses: readonly DoseEntry[], from: number, to: number): number[] {
  return doses.map((entry) => entry.fromWeek).filter((week) => week > from && week < to);
}

/** Whether a worsening by `points` (reading minus reading at the start) triggers the rule. */
export function triggersRestart(rule: RestartRule, points: number): boolean {
  return rule.strictly ? points > rule.whenSaltWorsensBy : points >= rule.whenSaltWorsensBy;
}
