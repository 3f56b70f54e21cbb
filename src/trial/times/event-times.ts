import type { MissingRule } from "../endpoint.ts";
import type { ArmRecord } from "../endpoint-kinds.ts";
import type { Estimand } from "../estimand-names.ts";
import type { TimeEndpoint, TimeRecord } from "./time-kinds.ts";

/** When what was waited for came to each person, or until when it was waited. Positions in the grid of weeks. */
export interface EventTimes {
  /** [person]: place of the event's week in the grid, or of the last week the person was followed. */
  readonly at: Int32Array;
  /** [person]: 1 when the event came, 0 for people who were followed until then without it. */
  readonly event: Uint8Array;
}

/** Weeks at which an event of an arm can be seen: its visits, or every week. */
export function timeGrid(
  { weekly }: TimeEndpoint,
  { visits, fromWeek, toWeek }: { visits: readonly number[]; fromWeek: number; toWeek: number },
): number[] {
  return weekly ? Array.from({ length: toWeek - fromWeek + 1 }, (_, at) => fromWeek + at) : [...visits];
}

/**
 * Event times of an arm's people under an estimand (src/trial/estimands.ts). Who leaves is followed until the last week
 * seen; under "composite" leaving or going back to the drug is the event where the event is a failure, and rules it out
 * where it is a success; under "whileOnTreatment" people are followed until they go back to the drug.
 */
export function eventTimes(
  endpoint: TimeEndpoint,
  { record, weekly }: TimeRecord,
  grid: readonly number[],
  estimand: Estimand,
  missing: MissingRule,
): EventTimes {
  const { people, leavesWeek, restartWeek } = record;
  const last = grid.length - 1;
  const at = new Int32Array(people).fill(last);
  const event = new Uint8Array(people);
  const leavingFails =
    estimand === "composite" || (estimand === "treatmentPolicy" && missing === "nonresponder");
  for (let i = 0; i < people; i++) {
    const leaves = estimand === "hypothetical" ? Number.POSITIVE_INFINITY : leavesWeek[i];
    const restarts = restartWeek[i];
    const first = firstPlace(endpoint, record, weekly, grid, i);
    // The last week in which this person is seen, and as this estimand counts.
    const moves = record.movesWeek?.[i] ?? Number.POSITIVE_INFINITY;
    const until = Math.min(
      leaves - 1,
      moves,
      estimand === "whileOnTreatment" ? restarts : Number.POSITIVE_INFINITY,
    );
    const failsAt = Math.min(
      leavingFails ? leaves : Number.POSITIVE_INFINITY,
      estimand === "composite" ? restarts : Number.POSITIVE_INFINITY,
    );
    const week = grid[first] ?? Number.POSITIVE_INFINITY;
    if (week <= until && week <= failsAt) {
      at[i] = first;
      event[i] = 1;
    } else if (failsAt <= Math.min(grid[last], moves)) {
      // A success is ruled out: such a person stays in the curve without the event to the end.
      if (endpoint.kind.isFailure) {
        at[i] = placeFrom(grid, failsAt);
        event[i] = 1;
      }
    } else at[i] = placeUntil(grid, until);
  }
  return { at, event };
}

/** Place of the first week at which the event is seen in somebody who stays; -1 for never. */
function firstPlace(
  { kind, threshold, weekly: isTrue }: TimeEndpoint,
  { readings, startReading, restartWeek }: ArmRecord,
  weekly: readonly Float64Array[],
  grid: readonly number[],
  person: number,
): number {
  const { happened } = kind;
  if (happened === undefined) return placeFrom(grid, restartWeek[person]);
  const scores = isTrue ? weekly : readings;
  const start = isTrue ? weekly[0][person] : startReading[person];
  for (let place = 0; place < grid.length; place++)
    if (happened(scores[place][person], start, threshold)) return place;
  return -1;
}

/** First place of the grid not before a week; -1 where there is none. */
function placeFrom(grid: readonly number[], week: number): number {
  return grid.findIndex((each) => each >= week);
}

/** Last place of the grid not after a week; the first where there is none. */
function placeUntil(grid: readonly number[], week: number): number {
  return Math.max(
    0,
    grid.findLastIndex((each) => each <= week),
  );
}
