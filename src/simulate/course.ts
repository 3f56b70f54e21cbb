import { type ExposureCovariates, meanInhibition } from "../disease/exposure.ts";
import type { Stepper } from "../disease/stepper.ts";
import { logistic, logit } from "../numerics/exp.ts";
import { type Cohort, seatCohort, trueSalt } from "../population/cohort.ts";
import { normalAt, PURPOSE } from "../random/streams.ts";
import { doseAt, doseChangesBetween, type Regimen, triggersRestart } from "../regimen/schedule.ts";
import { reading } from "../salt/reading.ts";

/** A week no restart ever has: the person has not restarted. */
export const NOT_RESTARTED = 0x7fffffff;

/** What a cohort is put through: a regimen from one week to another, looked at on given weeks. */
export interface CoursePlan {
  readonly regimen: Regimen;
  readonly fromWeek: number;
  readonly toWeek: number;
  /** Weeks at which `observe` is called, ascending, from `fromWeek` to `toWeek`. */
  readonly visits: readonly number[];
  readonly covariates?: ExposureCovariates | undefined;
  /** Readings that a restart rule compares with; read at `fromWeek` when absent. */
  readonly startReading?: Uint8Array | undefined;
}

/** A cohort on its way: what an observer may look at. */
export interface CourseMoment {
  readonly week: number;
  readonly cohort: Cohort;
  readonly stepper: Stepper;
  /** Week each person restarted, or NOT_RESTARTED. */
  readonly restartWeek: Int32Array;
}

/**
 * Takes a cohort along a regimen. At each week, in order: look (observe), decide on restarts from the readings
 * of that week, change doses. The stepper holds the cohort's state at `toWeek` afterwards.
 */
export function runCourse(
  stepper: Stepper,
  cohort: Cohort,
  plan: CoursePlan,
  observe: (moment: CourseMoment) => void,
): Int32Array {
  const { regimen, fromWeek, toWeek, visits } = plan;
  const { restart } = regimen;
  seatCohort(stepper, cohort);
  const restartWeek = new Int32Array(cohort.count).fill(NOT_RESTARTED);
  const startReading = plan.startReading ?? (restart ? readingsAt(stepper, cohort, fromWeek) : undefined);

  const isVisit = new Set(visits);
  const isDoseChange = new Set(doseChangesBetween(regimen.doses, fromWeek, toWeek));
  const isCheck = new Set(restart ? checkWeeks(plan) : []);
  const stops = [...new Set([...isVisit, ...isDoseChange, ...isCheck, fromWeek, toWeek])].sort(
    (a, b) => a - b,
  );

  setDose(stepper, cohort, doseAt(regimen.doses, fromWeek), plan.covariates, () => true);
  let week = fromWeek;
  for (const stop of stops) {
    stepper.run(cohort.count, week, stop - week);
    week = stop;
    if (isVisit.has(week)) observe({ week, cohort, stepper, restartWeek });
    if (restart && startReading && isCheck.has(week)) {
      const now = readingsAt(stepper, cohort, week);
      const due = new Set<number>();
      for (let i = 0; i < cohort.count; i++)
        if (restartWeek[i] === NOT_RESTARTED && triggersRestart(restart, now[i] - startReading[i]))
          due.add(i);
      for (const i of due) restartWeek[i] = week;
      if (due.size > 0) setDose(stepper, cohort, restart.mgPerDay, plan.covariates, (i) => due.has(i));
    }
    if (isDoseChange.has(week)) {
      const dose = doseAt(regimen.doses, week);
      setDose(stepper, cohort, dose, plan.covariates, (i) => restartWeek[i] === NOT_RESTARTED);
    }
  }
  return restartWeek;
}

/** Weeks after the start at which the restart rule is applied. */
function checkWeeks({ regimen, fromWeek, toWeek, visits }: CoursePlan): number[] {
  const every = regimen.restart?.checkEveryWeeks;
  if (every === undefined) return visits.filter((week) => week > fromWeek);
  const weeks: number[] = [];
  for (let week = fromWeek + every; week <= toWeek; week += every) weeks.push(week);
  return weeks;
}

function setDose(
  stepper: Stepper,
  cohort: Cohort,
  mgPerDay: number,
  covariates: ExposureCovariates | undefined,
  includes: (person: number) => boolean,
): void {
  const typical = mgPerDay === 0 ? 0 : logit(meanInhibition(mgPerDay, covariates));
  for (let i = 0; i < cohort.count; i++)
    if (includes(i))
      stepper.fixed.inhibition[i] = mgPerDay === 0 ? 0 : logistic(typical + cohort.inhibitionShift[i]);
}

/** SALT readings, whole points, of all people as they stand in the stepper; the week keys the scorer's error. */
export function readingsAt(stepper: Stepper, cohort: Cohort, week: number): Uint8Array {
  const scores = new Uint8Array(cohort.count);
  for (let i = 0; i < cohort.count; i++) {
    const error = normalAt(cohort.key0[i], cohort.key1[i], week, PURPOSE.reading + cohort.stream[i]);
    scores[i] = reading(trueSalt(stepper.state, cohort.bald, i), error);
  }
  return scores;
}
