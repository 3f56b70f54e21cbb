import type { Cohort } from "../../disease/population/cohort.ts";
import { log } from "../../math/exp.ts";
import { PURPOSE, uniformAt } from "../../math/random/streams.ts";
import type { ArmPlan } from "../arm-plan.ts";
import type { Protocol } from "../protocol-schema.ts";
import { inRange, inSaltRange } from "../protocol-terms.ts";
import type { DropoutReason } from "./dropout-schema.ts";

/** Nobody leaves before this week. */
export const NEVER = 0x7fffffff;
const WEEKS_PER_YEAR = 52;

/** When the people of an arm leave the study. */
interface Leaving {
  /** [person]: first week without readings, or NEVER. Where leaving depends on readings, known up to the last visit. */
  readonly weeks: Int32Array;
  /** Tells the readings of the next visit, of those who have left as well; `weeks` is known until then afterwards. */
  readonly visit: (week: number, readings: Uint8Array) => void;
}

/** The people of an arm as leaving knows them: what they read when it began, and the weeks they came with. */
interface Arriving {
  readonly cohort: Cohort;
  readonly leavesWeek: Int32Array;
  readonly startReading: Uint8Array;
}

/** The weeks in which people enrolled leave a study in which nothing but chance makes them leave. */
export function leavingOfEnrolled(cohort: Cohort, { dropoutPercentPerYear = 0 }: Protocol): Int32Array {
  return leavingWeeks(cohort, dropoutPercentPerYear, 0);
}

/**
 * When the people of an arm leave. Where arms have rates or reasons of their own, or where the protocol has reasons, each
 * stage begins anew with those of its arm: who comes into it has not left before.
 */
export function leavingFrom(people: Arriving, arm: ArmPlan, protocol: Protocol): Leaving {
  const reasons = arm.arm.dropout ?? protocol.dropout ?? [];
  const rate = arm.arm.dropoutPercentPerYear ?? protocol.dropoutPercentPerYear ?? 0;
  const arms = [...protocol.arms, ...(protocol.stages ?? []).flatMap(({ randomise }) => randomise)];
  const isNew = (each: { dropoutPercentPerYear?: number | undefined; dropout?: unknown }) =>
    each.dropoutPercentPerYear !== undefined || each.dropout !== undefined;
  if (reasons.length > 0)
    return leavingByReasons(people, arm, [...reasons, ...(rate > 0 ? [{ percentPerYear: rate }] : [])]);
  const visit = () => undefined;
  if (protocol.dropout === undefined && !arms.some(isNew)) return { weeks: people.leavesWeek, visit };
  const weeks = leavingWeeks(people.cohort, rate, arm.stageIndex + 1);
  return { weeks: weeks.map((week) => (week === NEVER ? NEVER : arm.fromWeek + week)), visit };
}

/** The week each person leaves the study, when `percentPerYear` of those still in it leave in a year. */
function leavingWeeks(cohort: Cohort, percentPerYear: number, index: number): Int32Array {
  const weeks = new Int32Array(cohort.count).fill(NEVER);
  if (percentPerYear === 0) return weeks;
  const rate = weeklyRate(percentPerYear);
  for (let i = 0; i < cohort.count; i++)
    weeks[i] = Math.min(NEVER, 1 + Math.floor(patience(cohort, i, index) / rate));
  return weeks;
}

/** Weekly hazard by which `percentPerYear` of the people leave in a year. */
function weeklyRate(percentPerYear: number): number {
  return -log(1 - percentPerYear / 100) / WEEKS_PER_YEAR;
}

/** Cumulated hazard beyond which a person leaves: exponential with mean 1. */
function patience(cohort: Cohort, person: number, index: number): number {
  return -log(
    uniformAt(cohort.key0[person], cohort.key1[person], index, PURPOSE.dropout + cohort.stream[person]),
  );
}

/**
 * Leaving for reasons whose hazards add up. Between two visits a reason holds by the reading at the earlier one, which
 * everybody still there has had (missing at random), or by the one at the later, which who leaves does not have (not
 * at random). A person leaves in the first week in which the cumulated hazard exceeds the person's patience.
 */
function leavingByReasons(
  { cohort, startReading }: Arriving,
  arm: ArmPlan,
  reasons: readonly DropoutReason[],
): Leaving {
  const weeks = new Int32Array(cohort.count).fill(NEVER);
  const left = Float64Array.from(weeks, (_, i) => patience(cohort, i, arm.stageIndex + 1));
  const rates = reasons.map(({ percentPerYear }) => weeklyRate(percentPerYear));
  let earlier = startReading;
  let from = arm.fromWeek;
  const visit = (until: number, later: Uint8Array) => {
    const held = reasons.map((reason) => weeksOf(reason, from, until));
    for (let i = 0; i < cohort.count; i++) {
      if (weeks[i] !== NEVER) continue;
      const holds = reasons.map((reason) => holdsFor(reason, earlier[i], later[i], startReading[i]));
      let hazard = 0;
      for (let at = 0; at < reasons.length; at++)
        if (holds[at]) hazard += rates[at] * (held[at].until - held[at].from);
      if (hazard <= left[i]) {
        left[i] -= hazard;
        continue;
      }
      let week = from;
      for (let sum = 0; sum <= left[i] && week < until; ) {
        week++;
        for (let at = 0; at < reasons.length; at++)
          if (holds[at] && week > held[at].from && week <= held[at].until) sum += rates[at];
      }
      weeks[i] = week;
    }
    earlier = later;
    from = until;
  };
  return { weeks, visit };
}

/** The weeks after `from` and up to `until` in which people may leave for a reason, in the same sense. */
function weeksOf(
  { fromWeek = 0, untilWeek = NEVER }: DropoutReason,
  from: number,
  until: number,
): { from: number; until: number } {
  const first = Math.max(from, fromWeek);
  return { from: first, until: Math.max(first, Math.min(until, untilWeek)) };
}

function holdsFor(
  { salt, changeFromStart, by = "lastReading" }: DropoutReason,
  earlier: number,
  later: number,
  start: number,
): boolean {
  const reading = by === "missedReading" ? later : earlier;
  return inSaltRange(reading, salt) && inRange(reading - start, changeFromStart);
}
