import type { Case } from "../../src/forecast/case.ts";

/** Fields hold what was typed, right or wrong, so that nothing typed is lost. */
export interface ReadingDraft {
  readonly key: number;
  readonly week: string;
  readonly score: string;
  /** The reading of the decision: its week is that of the decision. */
  readonly now: boolean;
}

export interface DoseDraft {
  readonly key: number;
  readonly fromWeek: string;
  readonly mgPerDay: string;
}

export interface StepDraft {
  readonly key: number;
  /** Weeks after the decision; that of the first step is 0. */
  readonly after: string;
  readonly mgPerDay: string;
}

export interface RestartDraft {
  readonly worsensBy: string;
  readonly mgPerDay: string;
  readonly checkEvery: string;
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
}

/** Everything a person has entered. */
export interface Draft {
  readonly nowWeek: string;
  readonly readings: readonly ReadingDraft[];
  readonly doses: readonly DoseDraft[];
  readonly person: PersonDraft;
  readonly options: readonly OptionDraft[];
  readonly horizonWeeks: string;
  readonly seed: number | null;
  readonly virtualPatients: number | null;
}

let lastKey = 0;
/** A key for a new row, unique on this page. */
export const newKey = () => ++lastKey;

export const EMPTY_PERSON: PersonDraft = {
  ageYears: "",
  sex: "",
  episodeYears: "",
  kidneyFiltration: "",
  oat3Inhibitor: false,
};

/** Weeks over which the offered taper goes down, and how the offered restart is decided; all can be changed. */
const TAPER_WEEKS = "24";
export const USUAL_RESTART = { worsensBy: "20", checkEvery: "4", strictly: false };
/** The dose most people of the trials took, where nothing else has been entered. */
const USUAL_DOSE = "4";

const step = (after: string, mgPerDay: string): StepDraft => ({ key: newKey(), after, mgPerDay });

/** The options that are offered to somebody on `mgPerDay`. */
export function offeredOptions(mgPerDay: string): OptionDraft[] {
  const half = halfOf(mgPerDay);
  const option = (steps: StepDraft[], restart: RestartDraft | null = null): OptionDraft => ({
    key: newKey(),
    name: null,
    steps,
    restart,
  });
  return [
    option([step("0", mgPerDay)]),
    option([step("0", half)]),
    option([step("0", half), step(TAPER_WEEKS, "0")]),
    option([step("0", "0")]),
    option([step("0", "0")], { ...USUAL_RESTART, mgPerDay }),
  ];
}

function halfOf(mgPerDay: string): string {
  const dose = Number(mgPerDay.replace(",", "."));
  return dose > 0 ? String(dose / 2) : "0";
}

export function newReading(week = "", score = "", now = false): ReadingDraft {
  return { key: newKey(), week, score, now };
}

export function newDose(fromWeek = "", mgPerDay = ""): DoseDraft {
  return { key: newKey(), fromWeek, mgPerDay };
}

/** What a first-time visitor finds. */
export function emptyDraft(): Draft {
  return {
    nowWeek: "",
    readings: [newReading("0"), newReading("", "", true)],
    doses: [newDose("0", USUAL_DOSE)],
    person: EMPTY_PERSON,
    options: offeredOptions(USUAL_DOSE),
    horizonWeeks: "104",
    seed: null,
    virtualPatients: null,
  };
}

/** A checked case as a draft that gives the same case again. */
export function draftOf(input: Case): Draft {
  const decision = input.options[0].doses[0].fromWeek;
  const { person = {} } = input;
  const text = (value: number | undefined) => (value === undefined ? "" : String(value));
  const readings = input.salt.map(({ week, score }) =>
    newReading(week === decision ? "" : String(week), String(score), week === decision),
  );
  return {
    nowWeek: String(decision),
    readings: readings.some((reading) => reading.now) ? readings : [...readings, newReading("", "", true)],
    doses: (input.doses ?? []).map((dose) => newDose(String(dose.fromWeek), String(dose.mgPerDay))),
    person: {
      ageYears: text(person.ageYears),
      sex: person.sex ?? "",
      episodeYears: text(person.episodeYears),
      kidneyFiltration: text(person.kidneyFiltration),
      oat3Inhibitor: person.oat3Inhibitor ?? false,
    },
    options: input.options.map(({ name, doses, restart }) => ({
      key: newKey(),
      name,
      steps: doses.map((dose) => step(String(dose.fromWeek - decision), String(dose.mgPerDay))),
      restart: restart
        ? {
            worsensBy: String(restart.whenSaltWorsensBy),
            mgPerDay: String(restart.mgPerDay),
            checkEvery: text(restart.checkEveryWeeks),
            strictly: restart.strictly ?? false,
          }
        : null,
    })),
    horizonWeeks: String(input.horizonWeeks),
    seed: input.seed ?? null,
    virtualPatients: input.virtualPatients ?? null,
  };
}

/** Makes new rows' keys differ from those of a draft that comes from an earlier visit. */
export function reserveKeys(draft: Draft): Draft {
  const rows = [
    ...draft.readings,
    ...draft.doses,
    ...draft.options,
    ...draft.options.flatMap((option) => option.steps),
  ];
  lastKey = Math.max(lastKey, ...rows.map((row) => Number(row.key) || 0));
  return draft;
}
