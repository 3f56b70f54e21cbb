import { DEFAULT_DRUG } from "../../../src/drug/catalogue.ts";
import type { Dose, DoseEntry } from "../../../src/drug/regimen.ts";
import type { Case } from "../../../src/forecast/case/case.ts";
import { InputError } from "../../../src/input/input-error.ts";
import {
  type Draft,
  EMPTY_PERSON,
  emptyDraft,
  newDose,
  newReading,
  newStep,
  type OptionDraft,
  type Place,
  type ReadingDraft,
  type TakenDraft,
  type Use,
} from "./draft.ts";
import { newKey } from "./keys.ts";

const text = (value: number | undefined) => (value === undefined ? "" : String(value));

/**
 * A checked case as a draft that gives the same case again. Its weeks stay weeks of treatment.
 *
 * @throws InputError for a case with more than one drug, which the form has no place for
 */
export function draftOf(input: Case): Draft {
  const decision = input.options[0].doses[0].fromWeek;
  const doses = input.doses ?? [];
  const stop = stopOf(doses);
  const use: Use =
    stop !== null ? "stopped" : doses.some(({ mgPerDay }) => mgPerDay > 0) ? "taking" : "never";
  const kept = stop === null ? doses : doses.slice(0, -1);
  return {
    ...emptyDraft(use),
    drug: drugOf(input),
    unit: "treatment",
    began: String(decision),
    stopped: text(stop?.fromWeek),
    readings: readingsOf(input, decision, use, stop?.fromWeek ?? null),
    doses: use === "never" && doses.length === 0 ? [] : kept.map(doseDraft),
    person: personOf(input),
    options: input.options.map((option) => optionDraft(option, decision)),
    horizonWeeks: String(input.horizonWeeks),
    seed: input.seed ?? null,
    virtualPatients: input.virtualPatients ?? null,
  };
}

/** The one drug of a case; null for the one that a dose is of where it names none. */
function drugOf({ doses = [], options }: Case): string | null {
  const all = [...doses, ...options.flatMap(({ doses, restart }) => (restart ? [...doses, restart] : doses))];
  const named = all.filter(({ mgPerDay }) => mgPerDay > 0).map(({ drug = DEFAULT_DRUG.name }) => drug);
  const [drug = DEFAULT_DRUG.name, ...others] = new Set(named);
  if (others.length > 0)
    throw new InputError(
      "doses",
      [drug, ...others],
      "this form takes one drug; the command line takes several",
    );
  return drug === DEFAULT_DRUG.name ? null : drug;
}

/** The last entry, where it ends treatment and says nothing more. */
function stopOf(doses: readonly DoseEntry[]): DoseEntry | null {
  const last = doses[doses.length - 1];
  const isStop =
    doses.length > 1 &&
    last.mgPerDay === 0 &&
    last.everyDays === undefined &&
    last.adherencePercent === undefined &&
    doses[doses.length - 2].mgPerDay > 0;
  return isStop ? last : null;
}

/** Every form has a reading before treatment, one of now, and where it was stopped one of the stop. */
function readingsOf(input: Case, decision: number, use: Use, stop: number | null): ReadingDraft[] {
  const placeOf = (week: number): Place =>
    week === decision ? "now" : week === 0 && use !== "never" ? "before" : week === stop ? "stop" : "between";
  const found = input.salt.map(({ week, score }) => {
    const place = placeOf(week);
    return newReading(place, String(score), place === "between" ? String(week) : "");
  });
  const missing = (["before", "stop", "now"] as const).filter(
    (place) => !found.some((reading) => reading.place === place),
  );
  return [...found, ...missing.map((place) => newReading(place))];
}

function doseDraft(dose: DoseEntry) {
  return { ...newDose(dose.fromWeek === 0 ? null : String(dose.fromWeek)), ...takenOf(dose) };
}

function takenOf({ mgPerDay, everyDays = 1, adherencePercent }: Dose): TakenDraft {
  return {
    mgPerDay: String(mgPerDay),
    everyDays: String(everyDays),
    adherencePercent: adherencePercent ?? null,
  };
}

function personOf({ person = {} }: Case): Draft["person"] {
  return {
    ...EMPTY_PERSON,
    ageYears: text(person.ageYears),
    sex: person.sex ?? "",
    episodeYears: text(person.episodeYears),
    kidneyFiltration: text(person.kidneyFiltration),
    oat3Inhibitor: person.oat3Inhibitor ?? false,
    adherence: text(person.adherencePercent),
  };
}

function optionDraft({ name, doses, restart }: Case["options"][number], decision: number): OptionDraft {
  return {
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
  };
}
