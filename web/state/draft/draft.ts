import { isoOf, today } from "../calendar.ts";
import type { TimeUnit } from "../time.ts";
import { newKey } from "./keys.ts";

/** Where somebody stands with the drug. */
export const USES = ["taking", "stopped", "never"] as const;
export type Use = (typeof USES)[number];

/**
 * Which reading of the history it is. Those before treatment, at the stop and of now are in every form, and their time
 * is known; those between have a time of their own.
 */
export type Place = "before" | "between" | "stop" | "now";

/** Fields hold what was typed, right or wrong, so that nothing typed is lost. */
export interface ReadingDraft {
  readonly key: number;
  readonly place: Place;
  /** When a reading between was made. */
  readonly at: string;
  readonly score: string;
}

/** How a dose is taken. */
export interface TakenDraft {
  /** The drug by its name in the catalogue; null: that of the row before, as the form shows them. */
  readonly drug: string | null;
  readonly mgPerDay: string;
  /** Days from one dose to the next; "1" is daily. */
  readonly everyDays: string;
  /** Percent of planned doses that are taken, where a case file says so of one dose; not shown in the form. */
  readonly adherencePercent: number | null;
}

export interface DoseDraft extends TakenDraft {
  readonly key: number;
  /** Since when; null for the dose that treatment began with. */
  readonly at: string | null;
}

export interface StepDraft extends TakenDraft {
  readonly key: number;
  /** Weeks after the decision; that of the first step is 0. */
  readonly after: string;
}

export interface RestartDraft extends TakenDraft {
  readonly worsensBy: string;
  readonly checkEvery: string;
  /** Weeks until the drug is there again, once it is wanted. */
  readonly wait: string;
  readonly strictly: boolean;
}

export interface OptionDraft {
  readonly key: number;
  /** null: named by the page after what it does. */
  readonly name: string | null;
  readonly steps: readonly StepDraft[];
  readonly restart: RestartDraft | null;
}

export interface PersonDraft {
  readonly ageYears: string;
  readonly sex: "" | "female" | "male" | "other";
  readonly episodeYears: string;
  readonly kidneyFiltration: string;
  readonly oat3Inhibitor: boolean;
  /** Percent of planned doses that are taken. */
  readonly adherence: string;
}

/** Everything a person has entered. */
export interface Draft {
  /** The drug that treatment began with; null for the one that a dose is of where it names none. */
  readonly drug: string | null;
  readonly use: Use;
  /** What a bare number in a field of time means. */
  readonly unit: TimeUnit;
  /** The day that is now, as the entries mean it, so that "14 months ago" stays where it was. */
  readonly today: string;
  /** When the drug was begun; of somebody who has stopped, in weeks or months, for how long it was taken. */
  readonly began: string;
  /** When it was stopped, of somebody who has stopped. */
  readonly stopped: string;
  readonly readings: readonly ReadingDraft[];
  /** Doses until now or until the stop. */
  readonly doses: readonly DoseDraft[];
  readonly person: PersonDraft;
  /** Options that somebody has changed; null: those that are offered. */
  readonly options: readonly OptionDraft[] | null;
  readonly horizonWeeks: string;
  readonly seed: number | null;
  readonly virtualPatients: number | null;
}

export const EMPTY_PERSON: PersonDraft = {
  ageYears: "",
  sex: "",
  episodeYears: "",
  kidneyFiltration: "",
  oat3Inhibitor: false,
  adherence: "",
};

/** Waits for a restart that the form offers, weeks. */
export const WAITS = ["0", "8", "16"] as const;
export const DAILY = "1";
/** What "not daily" begins with: every other day. */
export const OTHER_DAYS = "2";
/** The dose of the first drug that most people of the trials took, where nothing else has been entered. */
const USUAL_DOSE = "4";
const USUAL_HORIZON = "104";

export const TAKEN_DAILY = { drug: null, everyDays: DAILY, adherencePercent: null };

export function newReading(place: Place = "between", score = "", at = ""): ReadingDraft {
  return { key: newKey(), place, at, score };
}

export function newDose(at: string | null = "", mgPerDay = ""): DoseDraft {
  return { key: newKey(), at, mgPerDay, ...TAKEN_DAILY };
}

export function newStep(after = "", mgPerDay = ""): StepDraft {
  return { key: newKey(), after, mgPerDay, ...TAKEN_DAILY };
}

/** What a first-time visitor finds. */
export function emptyDraft(use: Use = "taking"): Draft {
  return {
    drug: null,
    use,
    unit: "months",
    today: isoOf(today()),
    began: "",
    stopped: "",
    readings: [newReading("before"), newReading("stop"), newReading("now")],
    doses: [newDose(null, USUAL_DOSE)],
    person: EMPTY_PERSON,
    options: null,
    horizonWeeks: USUAL_HORIZON,
    seed: null,
    virtualPatients: null,
  };
}

/** Changes one row of a list by its key. */
export function changeRow<Row extends { readonly key: number }>(
  rows: readonly Row[],
  key: number,
  change: Partial<Row>,
): Row[] {
  return rows.map((row) => (row.key === key ? { ...row, ...change } : row));
}
