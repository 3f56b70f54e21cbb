import { thresholdIn } from "../endpoint-form.ts";
import type { ArmRecord } from "../endpoint-kinds.ts";
import type { Estimand } from "../estimand-names.ts";

/** One kind of event that can be waited for. */
interface TimeKind {
  readonly name: "timeToLossMoreThan" | "timeToLossAtLeast" | "timeToSaltAtMost" | "timeToRestart";
  /** How a protocol writes it; N is the threshold, SALT points 0 to 100. */
  readonly form: string;
  /** Where it is written with "true" before it: by the true SALT of every week instead of the readings at visits. */
  readonly trueForm: string | null;
  /** The event is a failure: leaving is taken as one under the composite estimand. */
  readonly isFailure: boolean;
  /** Estimands it can be compared under; every one where absent. */
  readonly estimands?: readonly Estimand[];
  /** Whether a reading is one; absent where the event is the return to the drug itself. */
  happened?(score: number, start: number, threshold: number): boolean;
}

/** The kinds of events; a new one is an entry here. */
const TIME_KINDS: readonly TimeKind[] = [
  {
    name: "timeToLossMoreThan",
    form: "timeToLossOfBenefit>N",
    trueForm: "trueTimeToLossOfBenefit>N",
    isFailure: true,
    happened: (score, start, threshold) => score - start > threshold,
  },
  {
    name: "timeToLossAtLeast",
    form: "timeToLossOfBenefit>=N",
    trueForm: "trueTimeToLossOfBenefit>=N",
    isFailure: true,
    happened: (score, start, threshold) => score - start >= threshold,
  },
  {
    name: "timeToSaltAtMost",
    form: "timeToSalt<=N",
    trueForm: "trueTimeToSalt<=N",
    isFailure: false,
    happened: (score, _start, threshold) => score <= threshold,
  },
  {
    name: "timeToRestart",
    form: "timeToRestart",
    trueForm: null,
    isFailure: true,
    estimands: ["treatmentPolicy"],
  },
];

/** An event that a protocol waits for. */
export interface TimeEndpoint {
  /** As written in the protocol, e.g. "timeToLossOfBenefit>20". */
  readonly name: string;
  readonly kind: TimeKind;
  /** SALT points; 0 where none applies. */
  readonly threshold: number;
  /** Every week counts and the SALT is the true one, or for restarts every week; else readings at visits. */
  readonly weekly: boolean;
}

/** Whether the event is seen in the true SALT of every week. */
export function isByTrueSalt({ kind, weekly }: TimeEndpoint): boolean {
  return weekly && kind.happened !== undefined;
}

/** The forms a time endpoint may take, for messages. */
export function timeForms(): string[] {
  return TIME_KINDS.flatMap(({ form, trueForm }) => (trueForm === null ? [form] : [form, trueForm]));
}

/** The time endpoint of that name, or null when it has the form of none. */
export function parseTimeEndpoint(name: string): TimeEndpoint | null {
  for (const kind of TIME_KINDS) {
    const threshold = thresholdIn(kind.form, name);
    if (threshold !== null) return { name, kind, threshold, weekly: kind.happened === undefined };
    const ofTrue = kind.trueForm === null ? null : thresholdIn(kind.trueForm, name);
    if (ofTrue !== null) return { name, kind, threshold: ofTrue, weekly: true };
  }
  return null;
}

/** One arm's people for times: what their record holds, and their true SALT week by week where it is watched. */
export interface TimeRecord {
  readonly record: ArmRecord;
  /** True SALT [week since the start][person]; empty where it is not watched. */
  readonly weekly: readonly Float64Array[];
}
