import {
  type Cohort,
  emptyShares,
  loadCohort,
  type ScalpShares,
  writeSalts,
  writeShares,
} from "../disease/population/cohort.ts";
import { reading } from "../disease/salt/reading.ts";
import type { Stepper } from "../disease/stepper.ts";
import type { ExposureCovariates } from "../drug/drug.ts";
import {
  doseAt,
  doseChangesBetween,
  type Regimen,
  type RestartRule,
  triggersRestart,
} from "../drug/regimen.ts";
import { fillNormalColumns } from "../engine/normal-columns.ts";
import { PURPOSE } from "../math/random/streams.ts";
import { setDose } from "./dosing.ts";

/** A week no restart ever has: the person has not restarted. */
export const NOT_RESTARTED = 0x7fffffff;

/** The regimens of a cohort from one week to another, and the weeks at which it is observed. */
interface CoursePlan {
  /** One for all, or several: then the cohort is cut in as many equal shares, in order, a share for each. */
  readonly regimens: readonly Regimen[];
  readonly fromWeek: number;
  readonly toWeek: number;
  /** Weeks at which `observe` is called, ascending, from `fromWeek` to `toWeek`. */
  readonly visits: readonly number[];
  /** Other weeks at which `observe` is called; no restart rule looks at them. */
  readonly watched?: readonly number[] | undefined;
  readonly covariates?: ExposureCovariates | undefined;
  /** Readings that a restart rule compares with; read at `fromWeek` when absent. */
  readonly startReading?: Uint8Array | undefined;
}

/** A cohort at one moment of its course, for an observer. */
export interface CourseMoment {
  readonly week: number;
  readonly cohort: Cohort;
  readonly stepper: Stepper;
  /** [person]: week of the restart, or NOT_RESTARTED. */
  readonly restartWeek: Int32Array;
  /** [person]: true SALT now; overwritten at the next observation. */
  readonly salts: Float64Array;
  /** SALT readings now, whole points; the week keys the scorer's error. They are made at the first call. */
  readonly readings: () => Uint8Array;
}

/**
 * Takes a cohort along its regimens. At each week, in order: observe, decide on restarts from the readings
 * of that week, restart those who are due, change doses. The stepper holds the cohort's state at `toWeek` afterwards.
 */
export function runCourse(
  stepper: Stepper,
  cohort: Cohort,
  plan: CoursePlan,
  observe: (moment: CourseMoment) => void,
): Int32Array {
  const { regimens, fromWeek, toWeek, visits, covariates = {} } = plan;
  loadCohort(stepper, cohort);
  const restartWeek = new Int32Array(cohort.count).fill(NOT_RESTARTED);
  // Once a restart is triggered, the week of its first dose.
  const dueWeek = new Int32Array(cohort.count).fill(NOT_RESTARTED);
  const observeAt = observer(stepper, cohort);
  const anyRestart = regimens.some(({ restart }) => restart !== undefined);
  const startReading = anyRestart ? (plan.startReading ?? observeAt(fromWeek).readings()) : null;

  const isVisit = new Set([...visits, ...(plan.watched ?? [])]);
  const each = cohort.count / regimens.length;
  const shares = regimens.map(({ doses, restart }, at) => ({
    people: { from: at * each, until: (at + 1) * each },
    doses,
    restart,
    isDoseChange: new Set(doseChangesBetween(doses, fromWeek, toWeek)),
    isCheck: new Set(restart ? checkWeeks(restart, plan) : []),
    wait: restart?.waitWeeks ?? 0,
  }));
  const isCheck = new Set(shares.flatMap((share) => [...share.isCheck]));
  const changes = shares.flatMap((share) => [...share.isDoseChange]);
  const firstDoses = shares.flatMap((share) => [...share.isCheck].map((week) => week + share.wait));
  const stops = [...new Set([...isVisit, ...changes, ...isCheck, ...firstDoses, fromWeek, toWeek])]
    .filter((week) => week <= toWeek)
    .sort((a, b) => a - b);

  for (const { people, doses } of shares)
    setDose(stepper, cohort, doseAt(doses, fromWeek), covariates, { ...people, includes: () => true });
  let week = fromWeek;
  for (const stop of stops) {
    stepper.run(cohort.count, week, stop - week, true);
    week = stop;
    const seen = isVisit.has(week) || isCheck.has(week) ? observeAt(week) : null;
    if (seen && isVisit.has(week)) observe({ ...seen, week, cohort, stepper, restartWeek });
    for (const { people, restart, doses, isCheck: checks, isDoseChange, wait } of shares) {
      if (seen && restart && startReading && checks.has(week)) {
        const readings = seen.readings();
        for (let i = people.from; i < people.until; i++)
          if (dueWeek[i] === NOT_RESTARTED && triggersRestart(restart, readings[i] - startReading[i]))
            dueWeek[i] = week + wait;
      }
      if (restart) {
        let due = 0;
        for (let i = people.from; i < people.until; i++) {
          if (dueWeek[i] !== week) continue;
          restartWeek[i] = week;
          due++;
        }
        const isDue = (i: number) => restartWeek[i] === week;
        if (due > 0) setDose(stepper, cohort, restart, covariates, { ...people, includes: isDue });
      }
      if (isDoseChange.has(week)) {
        const isGoingOn = (i: number) => restartWeek[i] === NOT_RESTARTED;
        setDose(stepper, cohort, doseAt(doses, week), covariates, { ...people, includes: isGoingOn });
      }
    }
  }
  return restartWeek;
}

/** Buffers for observing a stepper's people, made once for each stepper. */
interface ObservationBuffers {
  readonly shares: ScalpShares;
  readonly salts: Float64Array;
  readonly errors: Float64Array;
}

const buffersOfSteppers = new WeakMap<Stepper, ObservationBuffers>();

/** Observes a cohort in its stepper at a week. */
function observer(
  stepper: Stepper,
  cohort: Cohort,
): (week: number) => Pick<CourseMoment, "salts" | "readings"> {
  const { capacity } = stepper;
  const { count } = cohort;
  const buffers = buffersOfSteppers.get(stepper) ?? {
    shares: emptyShares(capacity),
    salts: new Float64Array(capacity),
    errors: new Float64Array(capacity),
  };
  buffersOfSteppers.set(stepper, buffers);
  writeShares(cohort.bald, count, buffers.shares);
  const salts = buffers.salts.subarray(0, count);
  return (week) => {
    writeSalts(stepper.state, buffers.shares, salts);
    let read: Uint8Array | null = null;
    const readings = () => {
      if (read) return read;
      fillNormalColumns(stepper.backend, cohort, count, week, PURPOSE.reading, buffers.errors);
      read = new Uint8Array(count);
      for (let i = 0; i < count; i++) read[i] = reading(salts[i], buffers.errors[i]);
      return read;
    };
    return { salts, readings };
  };
}

/** Weeks after the start at which the restart rule is applied. */
function checkWeeks(
  { checkEveryWeeks: every }: RestartRule,
  { fromWeek, toWeek, visits }: CoursePlan,
): number[] {
  if (every === undefined) return visits.filter((week) => week > fromWeek);
  const weeks: number[] = [];
  for (let week = fromWeek + every; week <= toWeek; week += every) weeks.push(week);
  return weeks;
}
