import { NOT_RESTARTED } from "../simulate/course.ts";
import { thresholdIn } from "./endpoint-form.ts";
import { type ArmRecord, type EndpointKind, endpointKinds } from "./endpoint-kinds.ts";
import { timeForms } from "./times/time-kinds.ts";

/** What a protocol asks for at each visit. */
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

/** The forms an endpoint's name may take, for messages. */
export function endpointForms(): string {
  const forms = [...endpointKinds().map(({ form }) => form), ...timeForms()];
  return `${forms.join(", ")} (N 0 to 100)`;
}

/** The endpoint of that name, or null when it has the form of no kind. */
export function parseEndpoint(name: string): Endpoint | null {
  for (const kind of endpointKinds()) {
    const threshold = thresholdIn(kind.form, name);
    if (threshold !== null) return { name, kind, threshold };
  }
  return null;
}

/** Whether the endpoint is a share of people, in percent (otherwise it is a mean). */
export function isProportion({ kind }: Endpoint): boolean {
  return kind.summary === "share";
}

/** Receives everybody's values at one visit, NaN where a value is missing or does not apply; overwritten afterwards. */
type EndpointSink = (visit: number, values: Float64Array) => void;

/**
 * Values of an endpoint for every person and visit: 1 or 0 for proportions, percent or points for the mean changes.
 * Under "observed" nobody counts after leaving; under "locf" the last reading stands; under "nonresponder"
 * who has left counts as failed (change 0, benefit lost). Who has been moved to a stage counts no more.
 */
export function evaluateEndpoint(
  { kind, threshold }: Endpoint,
  record: ArmRecord,
  missing: MissingRule,
  sink: EndpointSink,
): void {
  const { visits, readings, leavesWeek, movesWeek } = record;
  const firstLeaves = leavesWeek.reduce((first, week) => Math.min(first, week), NOT_RESTARTED);
  const { last, happened, values } = roomFor(record.people);
  last.set(record.startReading);
  happened.fill(0);
  for (let visit = 0; visit < visits.length; visit++) {
    const week = visits[visit];
    if (week < firstLeaves) last.set(readings[visit]);
    else for (let i = 0; i < last.length; i++) if (week < leavesWeek[i]) last[i] = readings[visit][i];
    kind.value({ record, week, scores: last, threshold, happened, values });
    if (week >= firstLeaves && missing !== "locf") {
      const instead = missing === "observed" ? Number.NaN : kind.ofLeavers;
      for (let i = 0; i < values.length; i++)
        if (week >= leavesWeek[i] && !Number.isNaN(values[i])) values[i] = instead;
    }
    if (movesWeek) for (let i = 0; i < values.length; i++) if (week > movesWeek[i]) values[i] = Number.NaN;
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
