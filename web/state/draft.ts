import type { Dose } from "../../src/drug/regimen.ts";
import type { Case } from "../../src/forecast/case/case.ts";
import { numberFrom } from "./number.ts";

/** Fields hold what was typed, right or wrong, so that nothing typed is lost. */
export interface ReadingDraft {
  readonly key: number;
  readonly week: string;
  readonly score: string;
  /** The reading of the decision: its week is that of the decision. */
  readonly now: boolean;
  /** The reading before treatment, which every form has: its week is 0 and cannot be changed. */
  readonly before: boolean;
}

/** How a dose is taken. */
export interface TakenDraft {
  readonly mgPerDay: string;
  /** Days from one dose to the next; "1" is daily. */
  readonly everyDays: string;
  /** Percent of planned doses that are taken, where a case file says so of one dose; not shown in the form. */
  readonly adherencePercent: number | null;
}

export interface DoseDraft extends TakenDraft {
  readonly key: number;
  readonly fromWeek: string;
}

export interface StepDraft extends TakenDraft {
  readonly key: number;
  /** Weeks after the decision; that of the first step is 0. */
  readonly after: string;
}

export interface RestartDraft extends TakenDraft {
  readonly worsensBy: string;
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
  /** Percent of planned doses that are taken. */
  readonly adherence: string;
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
  adherence: "",
};

export const DAILY = "1";
/** What the buttons that add an option offer; all can be changed. */
const PAUSE_WEEKS = "12";
export const OTHER_DAYS = "2";

/** Weeks over which the offered taper goes down, and how the offered restart is decided; all can be changed. */
const TAPER_WEEKS = "24";
export const USUAL_RESTART = {
  worsensBy: "20",
  checkEvery: "4",
  strictly: false,
  everyDays: DAILY,
  adherencePercent: null,
};
/** The dose most people of the trials took, where nothing else has been entered. */
const USUAL_DOSE = "4";

const TAKEN_DAILY = { everyDays: DAILY, adherencePercent: null };

export function newStep(after = "", mgPerDay = ""): StepDraft {
  return { key: newKey(), after, mgPerDay, ...TAKEN_DAILY };
}

function newOption(steps: StepDraft[], restart: RestartDraft | null = null): OptionDraft {
  return { key: newKey(), name: null, steps, restart };
}

/** Where somebody stands with the drug: mg a day as typed; null where no dose can be used yet. */
export interface Standing {
  /** The dose of now; "0" for somebody who is off the drug. */
  readonly now: string;
  /** The last dose that was taken: that of now, or the one before it was stopped; null when there was none. */
  readonly last: string | null;
  /** Days from one dose of it to the next. */
  readonly everyDays: string;
}

/** Where somebody with these doses stands, whatever the order of the rows; rows without a week come last. */
export function standingOf(doses: Draft["doses"]): Standing | null {
  const weekOf = (dose: DoseDraft) => numberFrom(dose.fromWeek) ?? Number.MAX_VALUE;
  const known = doses
    .filter((dose) => numberFrom(dose.mgPerDay) !== null)
    .sort((a, b) => weekOf(a) - weekOf(b));
  const now = known[known.length - 1]?.mgPerDay;
  if (now === undefined) return null;
  const last = known.findLast((dose) => isDrug(dose.mgPerDay));
  const every = last?.everyDays.trim() ?? DAILY;
  return { now, last: last?.mgPerDay ?? null, everyDays: SOME_DAYS.test(every) ? every : DAILY };
}

/** Days from dose to dose that can be used. */
const SOME_DAYS = /^[1-7]$/;

const isDrug = (mgPerDay: string) => (numberFrom(mgPerDay) ?? 0) > 0;

/** The dose that an option or a restart begins with: the last one taken, or the usual one. */
export const doseAgain = (doses: Draft["doses"]): string => standingOf(doses)?.last ?? USUAL_DOSE;

/** Kinds of options that can be added. */
export const ADDED = ["plain", "pause", "everyOther"] as const;

/** An option to add, with `mgPerDay` wherever the drug is taken. */
export function addedOption(kind: (typeof ADDED)[number], mgPerDay: string): OptionDraft {
  const first = newStep("0", kind === "pause" ? "0" : mgPerDay);
  if (kind === "pause") return newOption([first, newStep(PAUSE_WEEKS, mgPerDay)]);
  return newOption([kind === "plain" ? first : { ...first, everyDays: OTHER_DAYS }]);
}

/**
 * The options that are offered. On the drug: stay, take less, taper, stop, stop and restart. Off it: stay off, start
 * again with the last dose or half of it, and stay off until the hair falls. Doses are as far apart as they were.
 */
export function offeredOptions({ now, last, everyDays }: Standing): OptionDraft[] {
  const again = last ?? USUAL_DOSE;
  const half = String((numberFrom(again) ?? 0) / 2);
  const without = () => newStep("0", "0");
  const withDrug = (mgPerDay: string) => ({ ...newStep("0", mgPerDay), everyDays });
  const restarting = newOption([without()], { ...USUAL_RESTART, mgPerDay: again, everyDays });
  if (!isDrug(now))
    return [
      newOption([without()]),
      newOption([withDrug(again)]),
      newOption([withDrug(half)]),
      // Nobody goes back to a drug that was never taken.
      ...(last === null ? [] : [restarting]),
    ];
  return [
    newOption([withDrug(now)]),
    newOption([withDrug(half)]),
    newOption([withDrug(half), newStep(TAPER_WEEKS, "0")]),
    newOption([without()]),
    restarting,
  ];
}

/** Whether options are as some dose had them offered: nobody has named or changed one. */
function areOffered(options: Draft["options"]): boolean {
  const plain = (each: Draft["options"]) =>
    JSON.stringify(each, (key, value) => (key === "key" ? undefined : value));
  const own = plain(options);
  const first = options[0]?.steps[0];
  const again = options[options.length - 1]?.restart;
  return [
    { now: first?.mgPerDay ?? "0", last: first?.mgPerDay ?? null, everyDays: first?.everyDays ?? DAILY },
    { now: "0", last: again?.mgPerDay ?? null, everyDays: again?.everyDays ?? DAILY },
  ].some((standing) => plain(offeredOptions(standing)) === own);
}

/** Other doses so far renew the offered options that nobody has named or changed. */
export function withDoses(draft: Draft, doses: Draft["doses"]): Draft {
  const next = { ...draft, doses };
  const standing = standingOf(doses);
  if (standing === null || !areOffered(draft.options)) return next;
  const isSame = JSON.stringify(standingOf(draft.doses)) === JSON.stringify(standing);
  return isSame ? next : { ...next, options: offeredOptions(standing) };
}

export function newReading(week = "", score = "", now = false): ReadingDraft {
  return { key: newKey(), week, score, now, before: !now && week === "0" };
}

export function newDose(fromWeek = "", mgPerDay = ""): DoseDraft {
  return { key: newKey(), fromWeek, mgPerDay, ...TAKEN_DAILY };
}

/** What a first-time visitor finds. */
export function emptyDraft(): Draft {
  return {
    nowWeek: "",
    readings: [newReading("0"), newReading("", "", true)],
    doses: [newDose("0", USUAL_DOSE)],
    person: EMPTY_PERSON,
    options: offeredOptions({ now: USUAL_DOSE, last: USUAL_DOSE, everyDays: DAILY }),
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
    doses: (input.doses ?? []).map((dose) => ({ ...newDose(String(dose.fromWeek)), ...takenOf(dose) })),
    person: {
      ageYears: text(person.ageYears),
      sex: person.sex ?? "",
      episodeYears: text(person.episodeYears),
      kidneyFiltration: text(person.kidneyFiltration),
      oat3Inhibitor: person.oat3Inhibitor ?? false,
      adherence: text(person.adherencePercent),
    },
    options: input.options.map(({ name, doses, restart }) => ({
      key: newKey(),
      name,
      steps: doses.map((dose) => ({ ...newStep(String(dose.fromWeek - decision)), ...takenOf(dose) })),
      restart: restart
        ? {
            worsensBy: String(restart.whenSaltWorsensBy),
            ...takenOf(restart),
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

function takenOf({ mgPerDay, everyDays = 1, adherencePercent }: Dose): TakenDraft {
  return {
    mgPerDay: String(mgPerDay),
    everyDays: String(everyDays),
    adherencePercent: adherencePercent ?? null,
  };
}

/** A draft that an earlier visit has left, perhaps one with an older version of the page: what it lacks is filled in. */
export function completed(draft: Draft): Draft {
  const { person, readings, doses, options } = reserveKeys(draft);
  return {
    ...draft,
    readings: readings.map((reading, at) => ({
      ...reading,
      before: reading.before ?? at === readings.findIndex((each) => !each.now && each.week.trim() === "0"),
    })),
    person: { ...EMPTY_PERSON, ...person },
    doses: doses.map((dose) => ({ ...TAKEN_DAILY, ...dose })),
    options: options.map((option) => ({
      ...option,
      steps: option.steps.map((step) => ({ ...TAKEN_DAILY, ...step })),
      restart: option.restart && { ...TAKEN_DAILY, ...option.restart },
    })),
  };
}

/** Makes new rows' keys differ from those of a draft that comes from an earlier visit. */
function reserveKeys(draft: Draft): Draft {
  const rows = [
    ...draft.readings,
    ...draft.doses,
    ...draft.options,
    ...draft.options.flatMap((option) => option.steps),
  ];
  lastKey = Math.max(lastKey, ...rows.map((row) => Number(row.key) || 0));
  return draft;
}
