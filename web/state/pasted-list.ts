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
  const heads = cellsOf(rows[0] ?? "");
  const hasHeads =
    heads.length > 1 && heads.slice(1).every((head) => SALT_HEAD.test(head) || DOSE_HEAD.test(head));
  return rows.slice(hasHeads ? 1 : 0).map((row) => {
    const [at = "", ...cells] = cellsOf(row);
    let [score, mgPerDay, drug]: (string | null)[] = [null, null, null];
    cells.forEach((written, index) => {
      const named = drugIn(written, drugs);
      const cell = named?.rest ?? written;
      drug ??= named?.name ?? null;
      if (numberFrom(cell) === null) return;
      const isDose = hasHeads ? DOSE_HEAD.test(heads[index + 1] ?? "") : IS_DOSE.test(cell);
      if (isDose) mgPerDay ??= cell;
      else score ??= cell;
    });
    return { text: row, at, ago: line.agoOf(at), score, mgPerDay, drug };
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
  const cells = (separator === undefined ? [row] : row.split(separator))
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");
  if (cells.length > 1) return cells;
  const pair =
    /^(.*\S)\s*[:,=]\s*(\S.*)$/.exec(row) ?? /^(.*\S)\s+(~?\d[\d.,-]*\s*(?:%|mg(?:\/\w+)?)?)$/i.exec(row);
  return pair ? [pair[1], pair[2]] : cells;
}

/** Whether a line can be used: its time and something at that time are understood. */
export const isRead = ({ ago, score, mgPerDay }: ListLine) =>
  ago !== null && (score !== null || mgPerDay !== null);

/** The draft with what the list holds; a reading of today is that of now. */
export function withList(draft: Draft, lines: readonly ListLine[]): Draft {
  const used = lines.filter(isRead);
  const now = used.find(({ ago, score }) => ago === 0 && score !== null);
  const readings = used.flatMap((line) =>
    line.score === null || line === now ? [] : [newReading("between", line.score, line.at)],
  );
  const doses = used.flatMap(({ at, mgPerDay, drug }) =>
    mgPerDay === null ? [] : [{ ...newDose(at, mgPerDay), drug }],
  );
  return {
    ...draft,
    readings: [
      ...draft.readings.map((reading) =>
        reading.place === "now" && now?.score != null ? { ...reading, score: now.score } : reading,
      ),
      ...readings,
    ],
    doses: [...draft.doses, ...doses],
  };
}
