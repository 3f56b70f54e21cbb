import { DEFAULT_DRUG_NAME } from "../../../src/drug/default-drug.ts";
import type { Dose, DoseEntry } from "../../../src/drug/regimen.ts";
import type { Case } from "../../../src/forecast/case/case.ts";
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

/** A checked case as a draft that gives the same case again. Its weeks stay weeks of treatment. */
export function draftOf(input: Case): Draft {
  const decision = input.options[0].doses[0].fromWeek;
  const doses = input.doses ?? [];
  const stop = stopOf(doses);
  const use: Use =
    stop !== null ? "stopped" : doses.some(({ mgPerDay }) => mgPerDay > 0) ? "taking" : "never";
  const kept = stop === null ? doses : doses.slice(0, -1);
  const first = firstDrugOf(input);
  const lastTaken = kept.findLast(({ mgPerDay }) => mgPerDay > 0);
  const last = lastTaken === undefined ? first : nameOf(lastTaken);
  return {
    ...emptyDraft(use),
    drug: first === DEFAULT_DRUG_NAME ? null : first,
    unit: "treatment",
    began: String(decision),
    stopped: text(stop?.fromWeek),
    readings: readingsOf(input, decision, use, stop?.fromWeek ?? null),
    doses: use === "never" && doses.length === 0 ? [] : doseRows(kept, first),
    person: personOf(input),
    options: input.options.map((option) => optionDraft(option, decision, last)),
    horizonWeeks: String(input.horizonWeeks),
    seed: input.seed ?? null,
    virtualPatients: input.virtualPatients ?? null,
  };
}

/** The drug that a case begins with: the first that is taken, else the first that an option takes. */
function firstDrugOf({ doses = [], options }: Case): string {
  const all = [...doses, ...options.flatMap(({ doses, restart }) => (restart ? [...doses, restart] : doses))];
  return nameOf(all.find(({ mgPerDay }) => mgPerDay > 0));
}

const nameOf = (dose: Dose | undefined) => dose?.drug ?? DEFAULT_DRUG_NAME;

/** The doses as rows, after one of the drug `before`: each names its drug where that changes. */
function takenRows(doses: readonly Dose[], before: string): TakenDraft[] {
  let last = before;
  return doses.map((dose) => {
    const drug = dose.mgPerDay > 0 ? nameOf(dose) : last;
    const changes = drug !== last;
    last = drug;
    return { ...takenOf(dose), drug: changes ? drug : null };
  });
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

function doseRows(doses: readonly DoseEntry[], first: string): Draft["doses"] {
  return takenRows(doses, first).map((taken, at) => {
    const { fromWeek } = doses[at];
    return { ...newDose(fromWeek === 0 ? null : String(fromWeek)), ...taken };
  });
}

function takenOf({ mgPerDay, everyDays = 1, adherencePercent }: Dose): Omit<TakenDraft, "drug"> {
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

function optionDraft(
  { name, doses, restart }: Case["options"][number],
  decision: number,
  before: string,
): OptionDraft {
  const rows = takenRows(restart ? [...doses, restart] : doses, before);
  return {
    key: newKey(),
    name,
    steps: doses.map((dose, at) => ({ ...newStep(String(dose.fromWeek - decision)), ...rows[at] })),
    restart: restart
      ? {
          worsensBy: String(restart.whenSaltWorsensBy),
          ...rows[doses.length],
          checkEvery: text(restart.checkEveryWeeks),
          wait: String(restart.waitWeeks ?? 0),
          strictly: restart.strictly ?? false,
        }
      : null,
  };
}
