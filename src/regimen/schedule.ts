/** A dose from a week on, until the next entry. Weeks are whole; week 0 is where the case or trial counts from. */
export interface DoseEntry {
  readonly fromWeek: number;
  /** Oral baricitinib, mg each day; 0 means none. */
  readonly mgPerDay: number;
}

/** When to go back to the drug, judged on readings against the reading at the start of the option or stage. */
export interface RestartRule {
  /** SALT points of worsening that trigger the restart. */
  readonly whenSaltWorsensBy: number;
  /** true: more than that many points; false (default): that many or more. */
  readonly strictly?: boolean | undefined;
  /** Dose after the restart, mg each day. */
  readonly mgPerDay: number;
  /** Weeks between checks, counted from the start; without it the planned visits are the checks. */
  readonly checkEveryWeeks?: number | undefined;
}

/** A dose plan: entries in ascending order of week, and perhaps a restart rule. */
export interface Regimen {
  readonly doses: readonly DoseEntry[];
  readonly restart?: RestartRule | undefined;
}

/** mg each day in force at a week; before the first entry the dose is 0. */
export function doseAt(doses: readonly DoseEntry[], week: number): number {
  let dose = 0;
  for (const entry of doses) {
    if (entry.fromWeek > week) break;
    dose = entry.mgPerDay;
  }
  return dose;
}

/** The weeks after `from` and before `to` at which the dose changes, ascending. */
export function doseChangesBetween(doses: readonly DoseEntry[], from: number, to: number): number[] {
  return doses.map((entry) => entry.fromWeek).filter((week) => week > from && week < to);
}

/** Whether a worsening by `points` (reading minus reading at the start) triggers the rule. */
export function triggersRestart(rule: RestartRule, points: number): boolean {
  return rule.strictly ? points > rule.whenSaltWorsensBy : points >= rule.whenSaltWorsensBy;
}
