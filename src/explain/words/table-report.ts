import type { NoteCode, NoteCount, TableReport } from "../../formats/event-table/notes.ts";

/** What was done, for each code; the count and the first line stand around it. `details` are values, names or numbers. */
const WORDS: Readonly<Record<NoteCode, (details: string) => string>> = {
  aboveHeader: (lines) => `lines above the header were left out: ${lines}`,
  unknownColumns: (names) => `columns that are not known were not used: ${names}`,
  noEvid: () => "there is no column EVID: rows with a dose in AMT were read as doses, all others as readings",
  kindSelected: (kind) => `only observations with ${kind} were read as SALT scores`,
  excluded: (marks) => `left out, marked as not to be used (${marks})`,
  comment: () => "left out, a # stands before them",
  noValue: () => "no reading, because MDV says that DV is none",
  missingCode: (codes) => `no reading, because DV holds a code for a missing value (${codes})`,
  otherKind: (kinds) => `no SALT score but another kind of observation (${kinds})`,
  decimalComma: (values) => `numbers read with a decimal comma (such as ${first(values)})`,
  timeRounded: (times) => `times that are no whole day were rounded to one (such as ${first(times)})`,
  timeShifted: (days) =>
    `times before 0 (from day ${first(days)}) were shifted by whole weeks with all others`,
  screeningGivesWay: () => "a reading before time 0 was left out for another one in the same week",
  equalReadings: () => "a second, equal reading in a week was left out",
  scoreOfDose: () => "DV 0 beside a dose or the decision was not read as a score",
  zeroDose: () => "doses of 0 mg were read as days without drug",
  loneDoses: () =>
    "doses stand alone, each for one day; a series needs II and ADDL (further doses) in its row",
  seriesReplaced: () => "a series took the place of the rest of another dose that still ran",
  supplyMerged: () => "a series of the same dose began before the last one ended; both were read as one",
  dosesAdded: () => "two doses of one day were added",
  gapDays: (days) =>
    `days without a dose (such as ${first(days)} for one person) lie in weeks that count as taken, because most of their days have one`,
  supplyEnds: (days) =>
    `doses end ${first(days)} or so days before the decision, in its last week; they were read as on the drug`,
  offSince: (days) =>
    `doses end some weeks before the decision (such as ${first(days)} days); they were read as off the drug`,
  dosesBehind: () =>
    "doses that begin with the decision or after it were left out; what is taken then is what the options say",
  adherenceUnread: () => "ADHERENCE stands where it is not read: it belongs to a series of doses",
  sexCode: (codes) => `SEX is a code (${codes}) and was not used; it plays no part in a forecast`,
  ageGrows: () => "an age or time since onset grows; that at the decision was used",
  filtrationVaries: () => "EGFR varies; the last until the decision was used for the whole history",
  idsAlike: (ids) => `IDs that differ in their writing alone were taken as several people: ${ids}`,
};

/** Codes that are said once for a table, without a count. */
const OF_TABLE: ReadonlySet<NoteCode> = new Set<NoteCode>([
  "aboveHeader",
  "unknownColumns",
  "noEvid",
  "kindSelected",
  "idsAlike",
]);

/** What was read of a table, on one line. */
export function tableReadText({ people, rows, readings, series, singleDoses }: TableReport): string {
  return `${counted(people, "person", "people")} in ${counted(rows, "row")}: ${counted(readings, "reading")}, ${counted(series, "series of doses", "series of doses")}, ${counted(singleDoses, "single dose")}`;
}

/** What was left out, converted or taken in one of several ways, in a sentence. */
export function tableNoteText({ code, of, count, line, details }: NoteCount): string {
  const words = WORDS[code](details.join(", "));
  const what = of === "people" ? counted(count, "person", "people") : counted(count, "row");
  return OF_TABLE.has(code) ? words : `${what}, ${count === 1 ? "in" : "first in"} line ${line}: ${words}`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function first(details: string): string {
  return details.split(", ")[0];
}
