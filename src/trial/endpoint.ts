import { NOT_RESTARTED } from "../simulate/course.ts";

/** What a study counts or measures at a visit. Names as in protocol files. */
export type EndpointKind =
  | "saltAtMost"
  | "saltImprovement"
  | "changeFromBaselinePercent"
  | "lossMoreThan"
  | "lossAtLeast"
  | "keepsSaltAtMost"
  | "recaptureAtMost";

export interface Endpoint {
  /** As written in the protocol, e.g. "salt<=20". */
  readonly name: string;
  readonly kind: EndpointKind;
  /** SALT points or percent, by kind; 0 where none applies. */
  readonly threshold: number;
}

/** How a reading that a person who left the study does not have is treated. */
export const MISSING_RULES = ["observed", "locf", "nonresponder"] as const;
export type MissingRule = (typeof MISSING_RULES)[number];

const FORMS: readonly [RegExp, EndpointKind][] = [
  [/^salt<=(\d{1,3})$/, "saltAtMost"],
  [/^salt(\d{1,3})$/, "saltImprovement"],
  [/^changeFromBaselinePercent$/, "changeFromBaselinePercent"],
  [/^lossOfBenefit>(\d{1,3})$/, "lossMoreThan"],
  [/^lossOfBenefit>=(\d{1,3})$/, "lossAtLeast"],
  [/^keepsSalt(\d{1,3})$/, "keepsSaltAtMost"],
  [/^recapture<=(\d{1,3})$/, "recaptureAtMost"],
];

/** The forms an endpoint's name may take, for messages. */
export const ENDPOINT_FORMS =
  "salt<=N, saltN, changeFromBaselinePercent, lossOfBenefit>N, lossOfBenefit>=N, keepsSalt20, recapture<=N (N 0 to 100)";

/** The endpoint of that name, or null when it has none of ENDPOINT_FORMS. */
export function parseEndpoint(name: string): Endpoint | null {
  for (const [form, kind] of FORMS) {
    const match = form.exec(name);
    if (!match) continue;
    const threshold = Number(match[1] ?? 0);
    return threshold <= 100 ? { name, kind, threshold } : null;
  }
  return null;
}

/** Whether the endpoint is a share of people, in percent (otherwise it is a mean). */
export function isProportion(endpoint: Endpoint): boolean {
  return endpoint.kind !== "changeFromBaselinePercent";
}

/** What an endpoint's value can be, in percent of people or of SALT: no SALT falls by more than all of it. */
export function possibleRange(endpoint: Endpoint): { readonly low: number; readonly high: number } {
  return isProportion(endpoint) ? { low: 0, high: 100 } : { low: -100, high: Number.POSITIVE_INFINITY };
}

/** One arm's record of a block of people: readings by visit then person, and what happened to each person. */
export interface ArmRecord {
  readonly people: number;
  /** Visit weeks, ascending. */
  readonly visits: readonly number[];
  readonly readings: readonly Uint8Array[];
  /** Reading at enrolment, and at the start of the stage (the same in the main stage). */
  readonly baselineReading: Uint8Array;
  readonly startReading: Uint8Array;
  readonly startWeek: number;
  readonly restartWeek: Int32Array;
  /** First week without readings, per person; NOT_RESTARTED-like large number when the person stays. */
  readonly leavesWeek: Int32Array;
}

/** Receives everybody's values at one visit, NaN where a value is missing or does not apply; overwritten afterwards. */
export type EndpointSink = (visit: number, values: Float64Array) => void;

/**
 * Values of an endpoint for every person and visit: 1 or 0 for proportions, percent for the mean change.
 * Under "observed" nobody counts after leaving; under "locf" the last reading stands; under "nonresponder"
 * who has left counts as failed (change 0, benefit lost).
 */
export function evaluateEndpoint(
  { kind, threshold }: Endpoint,
  record: ArmRecord,
  missing: MissingRule,
  sink: EndpointSink,
): void {
  const { visits, readings, leavesWeek } = record;
  const firstLeaves = leavesWeek.reduce((first, week) => Math.min(first, week), NOT_RESTARTED);
  const { last, happened, values } = roomFor(record.people);
  last.set(record.startReading);
  happened.fill(0);
  for (let visit = 0; visit < visits.length; visit++) {
    const week = visits[visit];
    if (week < firstLeaves) last.set(readings[visit]);
    else for (let i = 0; i < last.length; i++) if (week < leavesWeek[i]) last[i] = readings[visit][i];
    VALUES[kind]({ record, week, scores: last, threshold, happened, values });
    if (week >= firstLeaves && missing !== "locf") {
      const instead = missing === "observed" ? Number.NaN : FAILURE[kind];
      for (let i = 0; i < values.length; i++)
        if (week >= leavesWeek[i] && !Number.isNaN(values[i])) values[i] = instead;
    }
    sink(visit, values);
  }
}

/** What evaluating takes, kept for the next endpoint of as many people. */
interface Room {
  readonly last: Uint8Array;
  readonly happened: Uint8Array;
  readonly values: Float64Array;
}
let room: Room = { last: new Uint8Array(0), happened: new Uint8Array(0), values: new Float64Array(0) };

function roomFor(people: number): Room {
  if (room.values.length !== people)
    room = {
      last: new Uint8Array(people),
      happened: new Uint8Array(people),
      values: new Float64Array(people),
    };
  return room;
}

/** What counts for people who have left, where leaving is failing. */
const FAILURE: Readonly<Record<EndpointKind, number>> = {
  saltAtMost: 0,
  saltImprovement: 0,
  changeFromBaselinePercent: 0,
  lossMoreThan: 1,
  lossAtLeast: 1,
  keepsSaltAtMost: 0,
  recaptureAtMost: 0,
};

/** What an endpoint is computed from at a visit. */
interface Visit {
  readonly record: ArmRecord;
  readonly week: number;
  /** Readings, the last one of people who have left. */
  readonly scores: Uint8Array;
  readonly threshold: number;
  /** 1 for people to whom it has happened at some visit so far; kept from visit to visit. */
  readonly happened: Uint8Array;
  readonly values: Float64Array;
}

/** Values at a visit by kind of endpoint; for people who have left, as if they still read what they read last. */
const VALUES: Readonly<Record<EndpointKind, (visit: Visit) => void>> = {
  saltAtMost({ scores, threshold, values }) {
    for (let i = 0; i < values.length; i++) values[i] = scores[i] <= threshold ? 1 : 0;
  },
  saltImprovement({ record: { baselineReading }, scores, threshold, values }) {
    for (let i = 0; i < values.length; i++) {
      const baseline = baselineReading[i];
      values[i] = (baseline - scores[i]) * 100 >= threshold * baseline ? 1 : 0;
    }
  },
  changeFromBaselinePercent({ record: { baselineReading }, scores, values }) {
    for (let i = 0; i < values.length; i++) {
      const baseline = baselineReading[i];
      values[i] = baseline > 0 ? (100 * (scores[i] - baseline)) / baseline : Number.NaN;
    }
  },
  lossMoreThan({ record: { startReading }, scores, threshold, happened, values }) {
    for (let i = 0; i < values.length; i++) {
      if (scores[i] - startReading[i] > threshold) happened[i] = 1;
      values[i] = happened[i];
    }
  },
  lossAtLeast({ record: { startReading }, scores, threshold, happened, values }) {
    for (let i = 0; i < values.length; i++) {
      if (scores[i] - startReading[i] >= threshold) happened[i] = 1;
      values[i] = happened[i];
    }
  },
  keepsSaltAtMost({ record: { restartWeek }, week, scores, threshold, values }) {
    for (let i = 0; i < values.length; i++)
      values[i] = scores[i] <= threshold && restartWeek[i] > week ? 1 : 0;
  },
  recaptureAtMost({ record: { restartWeek, leavesWeek }, week, scores, threshold, happened, values }) {
    for (let i = 0; i < values.length; i++) {
      const read = week > restartWeek[i] && week < leavesWeek[i];
      if (read && scores[i] <= threshold) happened[i] = 1;
      values[i] = restartWeek[i] <= week ? happened[i] : Number.NaN;
    }
  },
};
