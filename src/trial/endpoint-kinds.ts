import { InputError } from "../input/input-error.ts";
import type { Estimand } from "./estimand-names.ts";

/** One arm's record of a block of people: readings by visit then person, and what happened to each person. */
export interface ArmRecord {
  readonly people: number;
  /** Visit weeks, ascending. */
  readonly visits: readonly number[];
  /** Readings, whole SALT points: [visit][person]. */
  readonly readings: readonly Uint8Array[];
  /** Reading at enrolment, and at the start of the stage (the same in the main stage). */
  readonly baselineReading: Uint8Array;
  readonly startReading: Uint8Array;
  readonly startWeek: number;
  readonly restartWeek: Int32Array;
  /** First week without readings, per person; NOT_RESTARTED-like large number when the person stays. */
  readonly leavesWeek: Int32Array;
  /** Week in which a stage takes each person out of the arm; after it they count no more. Absent where none does. */
  readonly movesWeek?: Int32Array;
}

/** What an endpoint is computed from at a visit. Arrays are by person. */
interface Visit {
  readonly record: ArmRecord;
  readonly week: number;
  /** Readings, the last one of people who have left. */
  readonly scores: Uint8Array;
  readonly threshold: number;
  /** 1 for people to whom it has happened at some visit so far; kept from visit to visit. */
  readonly happened: Uint8Array;
  /** Written: 1 or 0, a percentage, or NaN where the endpoint does not apply. */
  readonly values: Float64Array;
}

/** Units of results: percent of people, percent change of SALT, SALT points of change. */
export const RESULT_UNITS = ["percent", "percent change", "SALT points"] as const;
export type ResultUnit = (typeof RESULT_UNITS)[number];

/** One kind of endpoint: everything the package knows of it but its words (explain/endpoint-words.ts). */
export interface EndpointKind<Name extends string = string> {
  /** Key of its words in each language. */
  readonly name: Name;
  /** How a protocol writes it; N is the threshold, SALT points or percent, 0 to 100. */
  readonly form: string;
  /** Share of people, in percent, or a mean. */
  readonly summary: "share" | "mean";
  readonly unit: ResultUnit;
  /** What its value can be, in that unit. */
  readonly range: { readonly low: number; readonly high: number };
  /** Value of people who have left, where leaving is failing. */
  readonly ofLeavers: number;
  /** Value of everybody at the start of the stage, before anything has happened. */
  readonly atStart: number;
  /** It counts people who lost benefit. */
  readonly isLoss?: true;
  /** Estimands it can be compared under, its own first; every one where absent. */
  readonly estimands?: readonly Estimand[];
  /** Writes everybody's value at a visit; of people who have left, as if they still read what they read last. */
  value(visit: Visit): void;
}

const share = {
  summary: "share",
  unit: "percent",
  range: { low: 0, high: 100 },
  ofLeavers: 0,
  atStart: 0,
} as const;
const loss = { ...share, ofLeavers: 1, isLoss: true } as const;

/** The kinds of endpoints; a new one is an entry here and its words. */
const LIST = [
  {
    ...share,
    name: "saltAtMost",
    form: "salt<=N",
    value({ scores, threshold, values }) {
      for (let i = 0; i < values.length; i++) values[i] = scores[i] <= threshold ? 1 : 0;
    },
  },
  {
    ...share,
    name: "saltImprovement",
    form: "saltN",
    value({ record: { baselineReading }, scores, threshold, values }) {
      for (let i = 0; i < values.length; i++) {
        const baseline = baselineReading[i];
        values[i] = (baseline - scores[i]) * 100 >= threshold * baseline ? 1 : 0;
      }
    },
  },
  {
    name: "changeFromBaselinePercent",
    form: "changeFromBaselinePercent",
    summary: "mean",
    unit: "percent change",
    // No SALT falls by more than all of it.
    range: { low: -100, high: Number.POSITIVE_INFINITY },
    ofLeavers: 0,
    atStart: 0,
    value({ record: { baselineReading }, scores, values }) {
      for (let i = 0; i < values.length; i++) {
        const baseline = baselineReading[i];
        values[i] = baseline > 0 ? (100 * (scores[i] - baseline)) / baseline : Number.NaN;
      }
    },
  },
  {
    name: "changeFromBaseline",
    form: "changeFromBaseline",
    summary: "mean",
    unit: "SALT points",
    range: { low: -100, high: 100 },
    ofLeavers: 0,
    atStart: 0,
    value({ record: { baselineReading }, scores, values }) {
      for (let i = 0; i < values.length; i++) values[i] = scores[i] - baselineReading[i];
    },
  },
  {
    ...share,
    name: "everSaltAtMost",
    form: "everSalt<=N",
    value({ scores, threshold, happened, values }) {
      for (let i = 0; i < values.length; i++) {
        if (scores[i] <= threshold) happened[i] = 1;
        values[i] = happened[i];
      }
    },
  },
  {
    ...loss,
    name: "lossMoreThan",
    form: "lossOfBenefit>N",
    value({ record: { startReading }, scores, threshold, happened, values }) {
      for (let i = 0; i < values.length; i++) {
        if (scores[i] - startReading[i] > threshold) happened[i] = 1;
        values[i] = happened[i];
      }
    },
  },
  {
    ...loss,
    name: "lossAtLeast",
    form: "lossOfBenefit>=N",
    value({ record: { startReading }, scores, threshold, happened, values }) {
      for (let i = 0; i < values.length; i++) {
        if (scores[i] - startReading[i] >= threshold) happened[i] = 1;
        values[i] = happened[i];
      }
    },
  },
  {
    ...share,
    name: "keepsSaltAtMost",
    form: "keepsSaltN",
    // People who are treated again have not kept it, by its definition.
    estimands: ["composite", "hypothetical"],
    atStart: 1,
    value({ record: { restartWeek }, week, scores, threshold, values }) {
      for (let i = 0; i < values.length; i++)
        values[i] = scores[i] <= threshold && restartWeek[i] > week ? 1 : 0;
    },
  },
  {
    ...share,
    name: "recaptureAtMost",
    form: "recapture<=N",
    // It is about people who are treated again.
    estimands: ["treatmentPolicy"],
    value({ record: { restartWeek, leavesWeek }, week, scores, threshold, happened, values }) {
      for (let i = 0; i < values.length; i++) {
        const read = week > restartWeek[i] && week < leavesWeek[i];
        if (read && scores[i] <= threshold) happened[i] = 1;
        values[i] = restartWeek[i] <= week ? happened[i] : Number.NaN;
      }
    },
  },
] as const satisfies readonly EndpointKind[];

/** Names of the kinds of endpoints. */
export type EndpointKindName = (typeof LIST)[number]["name"];

const known: EndpointKind[] = [...LIST];

/** All kinds of endpoints known on this thread. */
export function endpointKinds(): readonly EndpointKind[] {
  return known;
}

/**
 * Adds a kind of endpoint on this thread, so that protocols may name it here (docs/extending.md).
 *
 * @throws InputError where another kind has its name or its form
 */
export function addEndpointKind(kind: EndpointKind): void {
  if (known.includes(kind)) return;
  if (known.some(({ name, form }) => name === kind.name || form === kind.form))
    throw new InputError("endpoint", kind.form, "a name and a form that no other kind of endpoint has");
  known.push(kind);
}
