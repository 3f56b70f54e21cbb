import { NOT_RESTARTED } from "./course.ts";

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

/** Receives one person's value at one visit; not called where the value is missing or does not apply. */
export type EndpointSink = (visit: number, person: number, value: number) => void;

/**
 * Values of an endpoint for every person and visit: 1 or 0 for proportions, percent for the mean change.
 * Under "observed" nobody counts after leaving; under "locf" the last reading stands; under "nonresponder"
 * who has left counts as failed (change 0, benefit lost).
 */
export function evaluateEndpoint(
  endpoint: Endpoint,
  record: ArmRecord,
  missing: MissingRule,
  sink: EndpointSink,
): void {
  const { kind, threshold } = endpoint;
  for (let person = 0; person < record.people; person++) {
    const start = record.startReading[person];
    const baseline = record.baselineReading[person];
    const restartWeek = record.restartWeek[person];
    let last = start;
    let lost = false;
    let recaptured = false;
    for (let visit = 0; visit < record.visits.length; visit++) {
      const week = record.visits[visit];
      const gone = week >= record.leavesWeek[person];
      if (!gone) {
        last = record.readings[visit][person];
        if (kind === "lossMoreThan" && last - start > threshold) lost = true;
        if (kind === "lossAtLeast" && last - start >= threshold) lost = true;
        if (kind === "recaptureAtMost" && week > restartWeek && last <= threshold) recaptured = true;
      } else if (missing === "observed") continue;
      const failed = gone && missing === "nonresponder";
      switch (kind) {
        case "saltAtMost":
          sink(visit, person, !failed && last <= threshold ? 1 : 0);
          break;
        case "saltImprovement":
          sink(visit, person, !failed && (baseline - last) * 100 >= threshold * baseline ? 1 : 0);
          break;
        case "changeFromBaselinePercent":
          if (baseline > 0) sink(visit, person, failed ? 0 : (100 * (last - baseline)) / baseline);
          break;
        case "lossMoreThan":
        case "lossAtLeast":
          sink(visit, person, failed || lost ? 1 : 0);
          break;
        case "keepsSaltAtMost":
          sink(visit, person, !failed && last <= threshold && restartWeek > week ? 1 : 0);
          break;
        case "recaptureAtMost":
          if (restartWeek !== NOT_RESTARTED && restartWeek <= week)
            sink(visit, person, !failed && recaptured ? 1 : 0);
          break;
      }
    }
  }
}
