import { type PeopleCount, peopleOf } from "../../evidence/counts.ts";
import type { Evidence, Observation } from "../../evidence/index.ts";
import { InputError } from "../../input/input-error.ts";
import { wilson } from "../../math/intervals.ts";
import { dateInWords, digitsOf, grouped, inWords, monthsOf } from "./format.ts";
import type { Span } from "./span.ts";
import { ENGLISH, type LiveWords } from "./words.ts";

/** A number declared beside a template with its unit and what it is: a year, or a source's number without a row. */
export interface LiveNumber {
  readonly value: number | string;
  readonly unit: string;
  readonly what: string;
}

/** An outcome the model computed, by name. */
export type ModelNumbers = ReadonlyMap<string, { readonly text: string }>;

const FIELDS = [
  "value",
  "n",
  "events",
  "week",
  "weeksSinceChange",
  "low",
  "high",
  "level",
  "dose",
  "mg",
] as const;

/** Everything templates can refer to. */
export class LiveValues {
  readonly #rows: ReadonlyMap<string, Observation>;
  readonly #split: Evidence["split"];
  /** What a checked text's numbers are judged by. */
  readonly statements: Evidence["shown"]["statements"];
  readonly #model: ModelNumbers;
  /** The language numbers are said in. */
  readonly words: LiveWords;

  /** What it was made from. */
  readonly evidence: Pick<Evidence, "observations" | "split" | "shown"> &
    Partial<Pick<Evidence, "falseStatements">>;

  constructor(evidence: LiveValues["evidence"], model: ModelNumbers = new Map(), words: LiveWords = ENGLISH) {
    this.words = words;
    this.evidence = evidence;
    this.#rows = new Map(evidence.observations.map((row) => [row.id, row]));
    this.#split = evidence.split;
    this.statements = evidence.shown.statements;
    this.#model = model;
  }

  /** @throws InputError for a reference that leads nowhere */
  resolve(reference: string, numbers: readonly LiveNumber[] = []): Span {
    const declared = /^numbers\.(\d+)$/.exec(reference);
    if (declared) return { text: this.#declared(numbers, Number(declared[1])), observations: [], live: true };
    const [verb, ...parts] = reference.split(/\s+/);
    if (verb === "model") return this.#fromModel(parts[0] ?? "");
    const compute = parts.length === 0 ? null : VERBS[verb];
    if (compute === undefined) throw wrong(reference, `verbs are ${Object.keys(VERBS).join(", ")}`);
    const text = compute ? compute(parts, this) : this.shown(reference);
    const ids = (compute ? parts : [reference]).map((part) => part.split(".")[0]);
    return { text, observations: [...new Set(ids)], live: true };
  }

  /** @throws InputError when there is no such observation */
  row(id: string): Observation {
    const row = this.#rows.get(id);
    if (!row) throw wrong(id, "it must be the id of an observation");
    return row;
  }

  /** @throws InputError when no count of people is known for it */
  people(id: string): PeopleCount {
    const people = peopleOf(this.row(id), this.#split);
    if (!people) throw wrong(id, "no count of people is known for it");
    return people;
  }

  /** The number behind "ID" or "ID.field". @throws InputError */
  number(reference: string): number {
    const [id, field = "value"] = reference.split(".");
    const row = this.row(id);
    const fields: Record<(typeof FIELDS)[number], number | null | undefined> = {
      value: row.value,
      n: row.n,
      events: row.events ?? peopleOf(row, this.#split)?.events,
      week: row.week,
      weeksSinceChange: row.weeksSinceChange,
      low: row.low,
      high: row.high,
      level: row.intervalLevel,
      dose: row.dosePerDayMg,
      mg: row.dosePerDayMg,
    };
    if (!(field in fields)) throw wrong(reference, `fields are ${FIELDS.join(", ")}`);
    const value = fields[field as keyof typeof fields];
    if (value === null || value === undefined) throw wrong(reference, "the observation does not hold it");
    return value;
  }

  /** The words of "ID" or "ID.field". @throws InputError */
  shown(reference: string): string {
    const [id, field] = reference.split(".");
    const row = this.row(id);
    if (field === undefined) return inWords(row, this.words);
    const value = this.number(reference);
    const digits = this.grouped(value, Number.isInteger(value) ? 0 : 1);
    if (field === "dose") return `${digits} mg`;
    if (field === "value" || field === "low" || field === "high")
      return this.words.digits(digitsOf(row, value));
    return digits;
  }

  /** A number as the language writes it. */
  grouped(value: number, decimals = 0): string {
    return this.words.digits(grouped(value, decimals));
  }

  #declared(numbers: readonly LiveNumber[], at: number): string {
    const number = numbers[at];
    if (number === undefined) throw wrong(`numbers.${at}`, `${numbers.length} numbers are declared`);
    if (typeof number.value === "string") return dateInWords(number.value);
    if (number.unit === "year" || number.unit === "supplement number") return String(number.value);
    const [, part = ""] = String(number.value).split(".");
    return this.grouped(number.value, part.length);
  }

  #fromModel(name: string): Span {
    const found = this.#model.get(name);
    if (!found) throw wrong(`model ${name}`, "no such outcome was computed");
    return { text: found.text, observations: [], model: name, live: true };
  }
}

type Verb = (parts: readonly string[], values: LiveValues) => string;

/** Computations a template may ask for, by name. */
const VERBS: Record<string, Verb> = {
  /** percent as people of a hundred: "60 out of 100"; a share that rounds to nobody is "fewer than 1" */
  of100: ([id], values) => peopleOf100(percentOf(values, id), values.words),
  /** the rest of the hundred: "40 out of 100" */
  restOf100: ([id], values) => peopleOf100(100 - percentOf(values, id), values.words),
  /** the same without the words: "40" */
  rest: ([id], values) => String(100 - wholePercent(values, id)),
  /** whole percent without a sign: "60" */
  whole: ([id], values) => String(wholePercent(values, id)),
  /** "18 of 30" */
  people: ([id], values) => {
    const { events, n } = values.people(id);
    return values.words.people(values.grouped(events), values.grouped(n));
  },
  /** "18/30" */
  ratio: ([id], values) => `${values.people(id).events}/${values.people(id).n}`,
  events: ([id], values) => values.grouped(values.people(id).events),
  /** Wilson's 95 % interval in whole percent: "42-75" */
  interval: ([id], values) => wilsonPercent(values, id).join("-"),
  /** the same as words: "42 and 75 out of 100" */
  between: ([id], values) => values.words.between(...wilsonPercent(values, id)),
  /** a rate as people of a hundred in a year of use: "1.05 of 100 people in a year"; a rate of 0 is "none seen" */
  aYear: ([id], values) => {
    if (values.row(id).unit !== "per 100 patient-years") throw wrong(id, "a yearly rate is needed");
    return values.words.aYear(values.row(id).value === 0 ? null : values.shown(`${id}.value`));
  },
  /** events of the first in n of the second: "40.9%" */
  percentOf: ([part, whole], values) =>
    `${values.grouped((100 * values.number(`${part}.value`)) / values.number(`${whole}.n`), 1)}%`,
  /** "115/281" */
  fraction: ([part, whole], values) => `${values.number(`${part}.value`)}/${values.number(`${whole}.n`)}`,
  /** both ends of a printed range: "10-11%" */
  range: ([low, high], values) => `${values.shown(`${low}.value`)}-${values.shown(high)}`,
  sum: (parts, values) => values.grouped(parts.reduce((sum, part) => sum + values.number(part), 0)),
  difference: ([from, take], values) => values.grouped(values.number(from) - values.number(take)),
  /** weeks as months */
  months: ([weeks], values) => values.words.digits(monthsOf(values.number(weeks))),
  /** share of the scalp that a number of SALT points is, as one in so many: "a fifth" */
  fifth: ([id], values) => fractionInWords(values.number(id), values.words),
  /** hair on the head where SALT is this much: 100 minus it, in percent */
  coverage: ([id], values) => `${100 - values.number(id)}%`,
};

function percentOf(values: LiveValues, id: string): number {
  const row = values.row(id);
  if (row.unit !== "percent") throw wrong(id, "people out of a hundred need a percentage");
  return row.value;
}

function wholePercent(values: LiveValues, id: string): number {
  return Math.round(percentOf(values, id));
}

/** A share that is not nothing is never rounded to nobody, nor one below 1 to a person. */
function peopleOf100(percent: number, words: LiveWords): string {
  if (percent > 0 && percent < 1) return words.fewerThanOne;
  if (percent > 99 && percent < 100) return words.moreThan99;
  return words.of100(String(Math.round(percent)));
}

function wilsonPercent(values: LiveValues, id: string): [string, string] {
  const { events, n } = values.people(id);
  const { low, high } = wilson(events, n, 0.95);
  return [String(Math.round(100 * low)), String(Math.round(100 * high))];
}

function fractionInWords(percent: number, { fractions }: LiveWords): string {
  const found = fractions[percent];
  if (found === undefined) throw wrong(String(percent), "no plain fraction");
  return found;
}

function wrong(value: string, allowed: string): InputError {
  return new InputError("reference", value, allowed);
}
