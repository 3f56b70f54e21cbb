import { InputError } from "../../input/input-error.ts";

/** Unit of TIME and II. It is stated, never guessed. */
export const TIME_UNITS = ["days", "weeks"] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];
const DAYS_IN: Readonly<Record<TimeUnit, number>> = { days: 1, weeks: 7 };

/** Days of a time in the unit. */
export function inDays(time: number, unit: TimeUnit): number {
  return time * DAYS_IN[unit];
}

/** A time in the unit from days. */
export function fromDays(days: number, unit: TimeUnit): number {
  return days / DAYS_IN[unit];
}

/** The columns that are read, in the order in which they are written; TIME as TIME_DAYS or TIME_WEEKS states its unit. */
export const COLUMNS = [
  "ID",
  "TIME",
  "EVID",
  "AMT",
  "II",
  "ADDL",
  "DV",
  "AGE",
  "SEX",
  "EPISODE_YEARS",
  "EGFR",
  "OAT3",
  "ADHERENCE",
] as const;
/** Read when they are there: MDV marks a row without reading; SS and RATE must be 0. */
const MORE = ["MDV", "SS", "RATE"] as const;
export type Column = (typeof COLUMNS)[number] | (typeof MORE)[number];
const REQUIRED: readonly Column[] = ["ID", "TIME", "EVID", "AMT", "DV"];

/** Where each column stands, what its time means, and the columns that nobody reads. */
export interface Header {
  readonly at: ReadonlyMap<Column, number>;
  readonly unit: TimeUnit;
  readonly unknown: readonly string[];
}

/**
 * Reads the first record of an event table.
 *
 * @param stated the unit told beside the file, if any
 * @throws InputError when a column is missing or twice, or the unit of TIME is not stated or stated in two ways
 */
export function readHeader(names: readonly string[], stated: TimeUnit | undefined): Header {
  const at = new Map<Column, number>();
  const unknown: string[] = [];
  let own: TimeUnit | undefined;
  names.forEach((raw, place) => {
    const name = raw.replace(/^\ufeff/, "").trim();
    const upper = name.toUpperCase();
    const unit = TIME_UNITS.find((each) => upper === `TIME_${each.toUpperCase()}`);
    if (unit !== undefined) own = unit;
    const column = unit === undefined ? upper : "TIME";
    if (!isColumn(column)) {
      if (name !== "") unknown.push(name);
    } else if (at.has(column))
      throw new InputError("header", names.join(","), `column ${column} stands twice`);
    else at.set(column, place);
  });
  for (const column of REQUIRED)
    if (!at.has(column))
      throw new InputError(
        "header",
        names.join(","),
        `column ${column} is missing; needed are ${REQUIRED.join(", ")}, read are ${COLUMNS.join(", ")}, ${MORE.join(", ")}`,
      );
  if (own !== undefined && stated !== undefined && own !== stated)
    throw new InputError("--time-unit", stated, `the header says that TIME counts ${own}`);
  const unit = own ?? stated;
  if (unit === undefined)
    throw new InputError(
      "header",
      "TIME",
      "the unit of TIME must be stated: name the column TIME_DAYS or TIME_WEEKS, or give --time-unit days or weeks",
    );
  return { at, unit, unknown };
}

function isColumn(name: string): name is Column {
  return ([...COLUMNS, ...MORE] as readonly string[]).includes(name);
}
