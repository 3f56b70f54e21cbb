/**
 * What reading a table left out, converted or took in one of several possible ways, by code. The words are made in
 * explain/words.
 */
export const NOTE_CODES = [
  "aboveHeader",
  "unknownColumns",
  "noEvid",
  "kindSelected",
  "excluded",
  "comment",
  "noValue",
  "missingCode",
  "otherKind",
  "decimalComma",
  "timeRounded",
  "timeShifted",
  "screeningGivesWay",
  "equalReadings",
  "scoreOfDose",
  "zeroDose",
  "loneDoses",
  "seriesReplaced",
  "supplyMerged",
  "dosesAdded",
  "gapDays",
  "supplyEnds",
  "offSince",
  "dosesBehind",
  "adherenceUnread",
  "sexCode",
  "ageGrows",
  "filtrationVaries",
  "idsAlike",
] as const;
/** One of NOTE_CODES. */
export type NoteCode = (typeof NOTE_CODES)[number];

/** Codes that count people; all others count rows, but for those that count once for the table. */
const OF_PEOPLE: ReadonlySet<NoteCode> = new Set<NoteCode>([
  "timeShifted",
  "loneDoses",
  "gapDays",
  "supplyEnds",
  "offSince",
  "adherenceUnread",
  "sexCode",
  "ageGrows",
  "filtrationVaries",
]);

/** One thing that was noticed. */
export interface Note {
  readonly code: NoteCode;
  readonly line: number;
  /** what it was about: a value, a name, a number of days */
  readonly detail?: string;
}

/** What was noticed of one code, for the whole table. */
export interface NoteCount {
  readonly code: NoteCode;
  readonly of: "people" | "rows";
  readonly count: number;
  /** line of the first */
  readonly line: number;
  /** what they were about, each once, at most eight */
  readonly details: readonly string[];
}

/** What was read of a table. */
export interface TableReport {
  readonly people: number;
  readonly rows: number;
  readonly readings: number;
  /** rows that are a single dose, and rows that are a series */
  readonly singleDoses: number;
  readonly series: number;
  readonly notes: readonly NoteCount[];
}

const MOST_DETAILS = 8;

/** Counts while a table is read. */
export class ReportBuilder {
  readonly #notes = new Map<NoteCode, { count: number; line: number; details: Set<string> }>();
  readonly #counts = { people: 0, rows: 0, readings: 0, singleDoses: 0, series: 0 };

  /** Takes in what was noticed. */
  add(notes: readonly Note[]): void {
    for (const { code, line, detail } of notes) {
      const known = this.#notes.get(code) ?? { count: 0, line, details: new Set<string>() };
      known.count++;
      if (detail !== undefined && known.details.size < MOST_DETAILS) known.details.add(detail);
      this.#notes.set(code, known);
    }
  }

  /** Counts what was read. */
  count(what: "people" | "rows" | "readings" | "singleDoses" | "series", more = 1): void {
    this.#counts[what] += more;
  }

  /** What was read and noticed so far. */
  report(): TableReport {
    const notes = NOTE_CODES.flatMap((code): NoteCount[] => {
      const known = this.#notes.get(code);
      if (known === undefined) return [];
      const of = OF_PEOPLE.has(code) ? "people" : "rows";
      return [{ code, of, count: known.count, line: known.line, details: [...known.details] }];
    });
    return { ...this.#counts, notes };
  }
}
