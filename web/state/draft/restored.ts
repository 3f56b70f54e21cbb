import { dayFromIso } from "../calendar.ts";
import { TIME_UNITS } from "../time.ts";
import {
  DAILY,
  type DoseDraft,
  type Draft,
  emptyDraft,
  type OptionDraft,
  type PersonDraft,
  type Place,
  type ReadingDraft,
  type StepDraft,
  type TakenDraft,
  USES,
  WAITS,
} from "./draft.ts";
import { newKey, reserveKey } from "./keys.ts";

const PLACES: readonly Place[] = ["before", "between", "stop", "now"];
const SEXES = ["", "female", "male", "other"] as const;

type Fields = Readonly<Record<string, unknown>>;

/**
 * A draft that an earlier visit has left, perhaps with an older version of the page, perhaps damaged: what cannot be
 * read is empty, so that the form shows it as missing. null where it is no draft at all.
 */
export function restoredDraft(value: unknown): Draft | null {
  if (!isFields(value) || !Array.isArray(value.readings) || !Array.isArray(value.doses)) return null;
  const empty = emptyDraft(oneOf(USES, value.use, "taking"));
  const readings = rows(value.readings, readingOf);
  const missing = empty.readings.filter(({ place }) => !readings.some((each) => each.place === place));
  return {
    ...empty,
    drug: typeof value.drug === "string" ? value.drug : null,
    unit: oneOf(TIME_UNITS, value.unit, empty.unit),
    today: dayFromIso(text(value.today)) === null ? empty.today : text(value.today),
    began: text(value.began),
    stopped: text(value.stopped),
    readings: [...readings, ...missing],
    doses: rows(value.doses, doseOf),
    person: personOf(value.person, empty.person),
    options: optionsOf(value.options),
    horizonWeeks: text(value.horizonWeeks, empty.horizonWeeks),
    seed: wholeOf(value.seed),
    virtualPatients: wholeOf(value.virtualPatients),
  };
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const text = (value: unknown, otherwise = "") => (typeof value === "string" ? value : otherwise);
const wholeOf = (value: unknown) => (Number.isSafeInteger(value) ? (value as number) : null);

function oneOf<Value>(values: readonly Value[], value: unknown, otherwise: Value): Value {
  return values.find((each) => each === value) ?? otherwise;
}

function rows<Row>(value: readonly unknown[], read: (fields: Fields, key: number) => Row): Row[] {
  return value.filter(isFields).map((fields) => {
    const known = Number.isSafeInteger(fields.key) ? (fields.key as number) : newKey();
    reserveKey(known);
    return read(fields, known);
  });
}

function readingOf(fields: Fields, key: number): ReadingDraft {
  return {
    key,
    place: oneOf(PLACES, fields.place, "between"),
    at: text(fields.at),
    score: text(fields.score),
  };
}

function takenOf(fields: Fields): TakenDraft {
  return {
    // In the order of a new row, so that what is unchanged is the same text.
    mgPerDay: text(fields.mgPerDay),
    drug: typeof fields.drug === "string" ? fields.drug : null,
    everyDays: text(fields.everyDays, DAILY),
    adherencePercent: wholeOf(fields.adherencePercent),
  };
}

const doseOf = (fields: Fields, key: number): DoseDraft => ({
  key,
  at: fields.at === null ? null : text(fields.at),
  ...takenOf(fields),
});
const stepOf = (fields: Fields, key: number): StepDraft => ({
  key,
  after: text(fields.after),
  ...takenOf(fields),
});

function optionsOf(value: unknown): readonly OptionDraft[] | null {
  if (!Array.isArray(value)) return null;
  const options = rows(value, (fields, key): OptionDraft | null => {
    const steps = Array.isArray(fields.steps) ? rows(fields.steps, stepOf) : [];
    if (steps.length === 0) return null;
    const { restart } = fields;
    return {
      key,
      name: typeof fields.name === "string" ? fields.name : null,
      steps,
      restart: isFields(restart)
        ? {
            ...takenOf(restart),
            worsensBy: text(restart.worsensBy),
            checkEvery: text(restart.checkEvery),
            wait: text(restart.wait, WAITS[0]),
            strictly: restart.strictly === true,
          }
        : null,
    };
  });
  const kept = options.filter((option) => option !== null);
  return kept.length === 0 ? null : kept;
}

function personOf(value: unknown, empty: PersonDraft): PersonDraft {
  if (!isFields(value)) return empty;
  return {
    ageYears: text(value.ageYears),
    sex: oneOf(SEXES, value.sex, ""),
    episodeYears: text(value.episodeYears),
    kidneyFiltration: text(value.kidneyFiltration),
    oat3Inhibitor: value.oat3Inhibitor === true,
    adherence: text(value.adherence),
  };
}
