import { type Draft, newDose, newReading } from "./draft/draft.ts";
import { numberFrom } from "./number.ts";
import type { Drugs } from "./scope.ts";
import { timelineOf } from "./timeline.ts";

/** A line of a pasted list: when, and a SALT, a dose or both; null where it was not understood. */
interface ListLine {
  readonly text: string;
  /** The words of the time, as they stand. */
  readonly at: string;
  /** Weeks before now; null where the time is not understood. */
  readonly ago: number | null;
  readonly score: string | null;
  readonly mgPerDay: string | null;
  /** The drug that the dose is said to be of, by its name in the catalogue. */
  readonly drug: string | null;
}

/** What may stand between cells; the first that a line has is taken, because a date may hold a comma. */
const SEPARATORS = ["\t", ";", "|", ", ", "  "];
/** Those of them that stand between the columns of a table. */
const TABLE = ["\t", ";", "|"];
const IS_DOSE = /mg/i;
/** Heads of columns. */
const SALT_HEAD = /^(salt|score|bare|sin pelo)/i;
const DOSE_HEAD = /^(dose|dosis|mg)/i;

/** Reads a list as it comes from a table, a diary or an app: one line for each time. */
export function readList(text: string, draft: Draft, drugs: Drugs): ListLine[] {
  const line = timelineOf(draft);
  const rows = text
    .split(/\r?\n/)
    .map((row) => row.trim())
    .filter((row) => row !== "");
  // A table below another one has heads of its own.
  let heads: readonly string[] = [];
  return rows.flatMap((row) => {
    const [at = "", ...cells] = cellsOf(row);
    if (cells.length > 0 && cells.every((cell) => SALT_HEAD.test(cell) || DOSE_HEAD.test(cell))) {
      heads = cells;
      return [];
    }
    let [score, mgPerDay, drug]: (string | null)[] = [null, null, null];
    cells.forEach((written, index) => {
      const named = drugIn(written, drugs);
      const cell = named?.rest ?? written;
      drug ??= named?.name ?? null;
      if (numberFrom(cell) === null) return;
      const isDose = IS_DOSE.test(cell) || DOSE_HEAD.test(heads[index] ?? "");
      if (isDose) mgPerDay ??= cell;
      else score ??= cell;
    });
    return [{ text: row, at, ago: line.agoOf(at), score, mgPerDay, drug }];
  });
}

/** The drug that a cell names before its dose, and the rest of the cell; null where it names none. */
function drugIn(cell: string, { drugs }: Drugs): { readonly name: string; readonly rest: string } | null {
  const [word] = cell.trim().split(/\s+/);
  const found = drugs.find(({ name, brands }) => [name, ...brands].includes(word.toLowerCase()));
  return found === undefined ? null : { name: found.name, rest: cell.trim().slice(word.length).trim() };
}

/** The cells of a line; where nothing stands between them, the last word is the value. */
function cellsOf(row: string): string[] {
  const separator = SEPARATORS.find((each) => row.includes(each));
  const written = (separator === undefined ? [row] : row.split(separator)).map((cell) => cell.trim());
  // An empty cell of a table keeps its column.
  const cells = TABLE.includes(separator ?? "")
    ? withoutEdges(written)
    : written.filter((cell) => cell !== "");
  if (cells.length > 1) return cells;
  const pair = atLastMark(row);
  if (pair !== null) return pair;
  const value = /\s(~?\d[\d.,-]*\s*(?:%|mg(?:\/\w+)?)?)$/i.exec(row);
  const before = value === null ? "" : row.slice(0, value.index).trimEnd();
  return value === null || before === "" ? cells : [before, value[1]];
}

/** What stands before and behind the last colon, comma or equals sign with something on both sides. */
function atLastMark(row: string): [string, string] | null {
  const end = row.trimEnd().length;
  for (let at = end - 2; at > 0; at--)
    if (":,=".includes(row[at])) {
      const [before, behind] = [row.slice(0, at).trimEnd(), row.slice(at + 1).trimStart()];
      return before === "" ? null : [before, behind];
    }
  return null;
}

/** Cells without the empty ones before the first and after the last that hold something. */
function withoutEdges(cells: readonly string[]): string[] {
  const holds = (cell: string) => cell !== "";
  return cells.slice(Math.max(0, cells.findIndex(holds)), cells.findLastIndex(holds) + 1);
}

/** Whether a line can be used: its time and something at that time are understood. */
export const isRead = ({ ago, score, mgPerDay }: ListLine) =>
  ago !== null && (score !== null || mgPerDay !== null);

/**
 * The draft with what the list holds. A reading of today is that of now. Where the form does not say yet when the drug was
 * begun or stopped, the first dose of the list says it, or the last where that is none.
 */
export function withList(draft: Draft, lines: readonly ListLine[]): Draft {
  const used = lines.filter(isRead);
  const first = draft.use !== "never" && draft.began === "" ? firstDose(used) : null;
  const last = draft.use === "stopped" && draft.stopped === "" ? lastDose(used) : null;
  const now = used.find(({ ago, score }) => ago === 0 && score !== null);
  const readings = used.flatMap((line) =>
    line.score === null || line === now ? [] : [newReading("between", line.score, line.at)],
  );
  const doses = used.flatMap((line) =>
    line.mgPerDay === null || line === first || line === last
      ? []
      : [{ ...newDose(line.at, line.mgPerDay), drug: line.drug }],
  );
  return {
    ...draft,
    ...(first === null ? {} : { began: first.at, drug: first.drug ?? draft.drug }),
    ...(last === null ? {} : { stopped: last.at }),
    readings: [
      ...draft.readings.map((reading) =>
        reading.place === "now" && now?.score != null ? { ...reading, score: now.score } : reading,
      ),
      ...readings,
    ],
    doses: [
      ...draft.doses.map((dose) =>
        dose.at === null && first?.mgPerDay != null ? { ...dose, mgPerDay: first.mgPerDay } : dose,
      ),
      ...doses,
    ],
  };
}

const dosesIn = (lines: readonly ListLine[]) =>
  lines.filter(({ mgPerDay }) => mgPerDay !== null).toSorted((a, b) => (b.ago ?? 0) - (a.ago ?? 0));
const isNone = ({ mgPerDay }: ListLine) => mgPerDay !== null && numberFrom(mgPerDay) === 0;

/** The line of the first dose that was taken; null without one. */
function firstDose(lines: readonly ListLine[]): ListLine | null {
  return dosesIn(lines).find((line) => !isNone(line)) ?? null;
}

/** The line from which on none was taken; null where the last dose is one. */
function lastDose(lines: readonly ListLine[]): ListLine | null {
  const last = dosesIn(lines).at(-1);
  return last !== undefined && isNone(last) ? last : null;
}
