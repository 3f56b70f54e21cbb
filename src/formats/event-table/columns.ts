import { InputError } from "../../input/input-error.ts";
import { TIME_UNITS, type TimeUnit, unitInName } from "./times.ts";

/** The columns that are written, in this order; TIME as TIME_DAYS, TIME_WEEKS or TIME_HOURS states its unit. */
export const COLUMNS = [
  "ID",
  "TIME",
  "EVID",
  "DRUG",
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
/**
 * Read when they are there. MDV other than 0: no reading. CENS, SS, RATE, DUR and TINF must be 0 or empty: what they
 * say is not read.
 */
const MORE = ["MDV", "CENS", "SS", "RATE", "DUR", "TINF"] as const;
export type Column = (typeof COLUMNS)[number] | (typeof MORE)[number];
const KNOWN: ReadonlySet<string> = new Set([...COLUMNS, ...MORE]);
const REQUIRED: readonly Column[] = ["ID", "TIME", "AMT", "DV"];
/** Other names that say the same. */
const ALIASES: Readonly<Record<string, Column>> = {
  Y: "DV",
  SALT: "DV",
  DRUGNAME: "DRUG",
  EXTRT: "DRUG",
};
/** Columns that mark a row which is not to be used, as NONMEM's IGNORE=C does. */
const EXCLUDING: ReadonlySet<string> = new Set(
  "C EXCL EXCLUDE EXCLUDED EXCLFL EXCLFN EXCLF IGNORE IGN DROP OMIT".split(" "),
);
/** Columns that tell kinds of observation apart, in the order in which --dvid looks for its value. */
const KINDS: ReadonlySet<string> = new Set(
  "DVID YTYPE YTYP OBSID OBSNAME DVNAME YNAME PARAMCD PARAM TESTCD TEST CMT".split(" "),
);
/** What other programs call a column that is missing here. */
const ELSEWHERE: readonly (readonly [Column, RegExp])[] = [
  ["ID", /^(?:SUBJ\w*|USUBJID|CID|PATIENT\w*|PAT|RECORD_?ID|PID|PERSON)$/],
  ["TIME", /^(?:T|TAD|TAFD|TSFD|DAY|WEEK|VISIT\w*|\w*DY|\w*DTC|DATE\w*|.*_DATE)$/],
  ["AMT", /^(?:DOSE|DOSE_?MG|EXDOSE|MGPERDAY|AMOUNT)$/],
  ["DV", /^(?:LIDV|CONC\w*|SCORE|SALT_?\w+|\w*STRESN|\w*ORRES|AVAL|VALUE|RESULT|OBSERVATION|MEASUREMENT)$/],
];

/** Where each column stands, and what its time means. */
export interface Header {
  /** line of the table on which it stands, from 1 */
  readonly line: number;
  /** fields of the header; a row must not have more */
  readonly count: number;
  readonly at: ReadonlyMap<Column, number>;
  readonly unit: TimeUnit;
  /** columns that mark rows to leave out, and columns that tell kinds of observation apart */
  readonly excluding: readonly NamedColumn[];
  readonly kinds: readonly NamedColumn[];
  /** columns that nobody reads */
  readonly unread: readonly NamedColumn[];
}

/** A column and its place; the first one may have no name. */
export interface NamedColumn {
  readonly name: string;
  readonly at: number;
}

/** Whether a record looks like the header of an event table. */
export function isHeader(fields: readonly string[]): boolean {
  const columns = fields.map(columnOf);
  return columns.includes("ID") && (columns.includes("TIME") || columns.includes("DV"));
}

/**
 * Reads the header of an event table.
 *
 * @param stated the unit given beside the file, if any
 * @throws InputError when a column is missing or twice, or the unit of TIME is not stated or stated in two ways
 */
export function readHeader(names: readonly string[], stated: TimeUnit | undefined, line = 1): Header {
  const at = new Map<Column, number>();
  const [excluding, kinds, unread]: [NamedColumn[], NamedColumn[], NamedColumn[]] = [[], [], []];
  let own: TimeUnit | undefined;
  const whole = names.join(",");
  names.forEach((raw, place) => {
    const name = plainName(raw);
    const column = columnOf(raw);
    if (column === null) {
      const upper = name.toUpperCase();
      if (EXCLUDING.has(upper)) excluding.push({ name: upper, at: place });
      else if (KINDS.has(upper)) kinds.push({ name: upper, at: place });
      else if (name !== "") unread.push({ name, at: place });
      else if (place === 0) excluding.push({ name: "", at: place });
    } else if (at.has(column)) throw new InputError("header", whole, `column ${column} stands twice`);
    else {
      at.set(column, place);
      if (column === "TIME") own = unitInName(name) ?? undefined;
    }
  });
  const missing = REQUIRED.filter((column) => !at.has(column));
  if (missing.length > 0) throw new InputError("header", whole, missingWords(missing, names, unread));
  if (own !== undefined && stated !== undefined && own !== stated)
    throw new InputError("--time-unit", stated, `the header says that TIME counts ${own}`);
  const unit = own ?? stated;
  if (unit === undefined)
    throw new InputError(
      "header",
      "TIME",
      `the unit of TIME must be stated: name the column TIME_HOURS, TIME_DAYS or TIME_WEEKS, or give --time-unit ${TIME_UNITS.join(", ")}`,
    );
  const order = [...KINDS];
  kinds.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return { line, count: names.length, at, unit, excluding, kinds, unread };
}

/** A column's name without what stands in front of it for other programs: a byte order mark, # or quotes. */
function plainName(raw: string): string {
  return raw
    .replace(/^\ufeff/, "")
    .trim()
    .replace(/^#\s*/, "")
    .trim();
}

function columnOf(raw: string): Column | null {
  const name = plainName(raw).toUpperCase();
  if (unitInName(name) !== null) return "TIME";
  const column = Object.hasOwn(ALIASES, name) ? ALIASES[name] : name;
  return KNOWN.has(column) ? (column as Column) : null;
}

function missingWords(
  missing: readonly Column[],
  names: readonly string[],
  unread: readonly NamedColumn[],
): string {
  const one = missing.length === 1;
  const what = `column${one ? "" : "s"} ${missing.join(", ")} ${one ? "is" : "are"} missing`;
  const [only, ...rest] = names.map((name) => name.trim()).filter((name) => name !== "");
  if (rest.length === 0 && /\s/.test(only ?? ""))
    return `${what}: fields seem to stand apart by spaces; write commas, tabs or semicolons between them`;
  const near = missing.flatMap((column) => {
    const [, pattern] = ELSEWHERE.find(([name]) => name === column) as (typeof ELSEWHERE)[number];
    const found = unread.find(({ name }) => pattern.test(name.toUpperCase()));
    return found === undefined ? [] : [`${found.name} may be ${column}`];
  });
  const hint = near.length === 0 ? "" : ` (${near.join(", ")}: rename it if so)`;
  return `${what}${hint}; needed are ${REQUIRED.join(", ")}, read are ${[...COLUMNS, ...MORE].join(", ")}; a row is one event: a reading, a dose or the decision`;
}
