import { InputError } from "../../input/input-error.ts";
import { isEmptyRecord, isSameValue, parseNumber, type TableRecord, textAt, textOf } from "./cells.ts";
import type { Header, NamedColumn } from "./columns.ts";
import { BadRow, exclusionOf, type Kind, type ReadOptions } from "./rows.ts";

/** The name under which a table itself may say which observations are SALT scores. */
const SALT = "SALT";
const MOST_KINDS = 200;

/**
 * Which observations of a table are SALT scores, where columns such as DVID or CMT tell kinds apart; null where all are
 * of one kind. A table whose observations are of several kinds must say which it is, in the column or by `wanted`.
 *
 * @param wanted a value of such a column, or NAME=VALUE
 * @throws InputError when there are several kinds and nobody says which, or none is as wanted
 */
export async function chooseKind(
  records: AsyncIterable<TableRecord> | Iterable<TableRecord>,
  header: Header,
  wanted: string | undefined,
  options: ReadOptions,
): Promise<Kind | null> {
  const { kinds } = header;
  const found = new Map<string, readonly string[]>();
  if (kinds.length > 0)
    for await (const record of records) {
      if (!isObservation(record, header, options)) continue;
      const values = kinds.map(({ at }) => textAt(record, at));
      if (found.size < MOST_KINDS) found.set(JSON.stringify(values), values);
    }
  const all = [...found.values()];
  const chosen = wanted === undefined ? selfNamed(kinds, all) : chosenBy(wanted, kinds, all);
  const left =
    chosen === null
      ? all
      : all.filter((values) => isSameValue(values[kinds.indexOf(chosen.column)], chosen.value));
  const several = kinds.find((_, place) => new Set(left.map((values) => plain(values[place]))).size > 1);
  if (several !== undefined)
    throw new InputError(
      "--dvid",
      wanted,
      `observations are of several kinds (${kindWords(kinds, left)}); say which are SALT scores with --dvid, as in --dvid ${several.name}=VALUE`,
    );
  return chosen;
}

/** Whether a row, good or bad, would be read as an observation with a value. */
function isObservation(record: TableRecord, header: Header, { missing = [] }: ReadOptions): boolean {
  if (isEmptyRecord(record) || isExcluded(record, header)) return false;
  const number = (text: string) => (text === "" ? 0 : parseNumber(text, true));
  if (number(textOf(record, header, "MDV")) !== 0) return false;
  const score = textOf(record, header, "DV");
  if (score === "" || missing.some((code) => isSameValue(code, score))) return false;
  return header.at.has("EVID")
    ? parseNumber(textOf(record, header, "EVID"), true) === 0
    : number(textOf(record, header, "AMT")) === 0;
}

function isExcluded(record: TableRecord, header: Header): boolean {
  try {
    return exclusionOf(record, header) !== null;
  } catch (error) {
    if (error instanceof BadRow) return false;
    throw error;
  }
}

/** A column that says SALT of some observations and something else of others. */
function selfNamed(kinds: readonly NamedColumn[], all: readonly (readonly string[])[]): Kind | null {
  for (const [place, column] of kinds.entries()) {
    const values = new Set(all.map((each) => plain(each[place])));
    if (values.size > 1 && values.has(plain(SALT))) return { column, value: SALT };
  }
  return null;
}

function chosenBy(wanted: string, kinds: readonly NamedColumn[], all: readonly (readonly string[])[]): Kind {
  const [, name, value] = /^\s*([A-Za-z_]+)\s*=(.*)$/.exec(wanted) ?? [null, null, wanted];
  if (kinds.length === 0)
    throw new InputError("--dvid", wanted, "the table has no column DVID or CMT that tells kinds apart");
  for (const [place, column] of kinds.entries()) {
    if (name !== null && column.name !== name.toUpperCase()) continue;
    const found = all.find((values) => isSameValue(values[place] || ".", value || "."));
    if (found !== undefined) return { column, value: found[place] };
  }
  throw new InputError("--dvid", wanted, `no reading is of that kind; there are ${kindWords(kinds, all)}`);
}

function valuesOf(
  kinds: readonly NamedColumn[],
  all: readonly (readonly string[])[],
  column: NamedColumn,
): string[] {
  const place = kinds.indexOf(column);
  return [...new Set(all.map((values) => values[place]))].sort();
}

function kindWords(kinds: readonly NamedColumn[], all: readonly (readonly string[])[]): string {
  const words = kinds.map((column) => {
    const values = valuesOf(kinds, all, column);
    return `${column.name} ${values.map((value) => value || ".").join(", ")}`;
  });
  return words.join("; ");
}

/** A value in one form: numbers however they are written, words in lower case. */
function plain(value: string): string {
  const number = parseNumber(value, true);
  return number === null ? value.toLowerCase() : String(number);
}
