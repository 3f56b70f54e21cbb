import { expect, it } from "vitest";
import { NOTE_CODES, type NoteCode } from "../../formats/event-table/notes.ts";
import { tableNoteText, tableReadText } from "./table-report.ts";

/** Each code with two details, and what is to be told of them. */
const NOTES: readonly (readonly [NoteCode, readonly string[], string])[] = [
  ["aboveHeader", ["1", "2"], "lines above the header were left out: 1, 2"],
  ["unknownColumns", ["SITE", "VISIT"], "columns that are not known were not used: SITE, VISIT"],
  [
    "noEvid",
    [],
    "there is no column EVID: rows with a dose in AMT were read as doses, all others as readings",
  ],
  ["kindSelected", ["DVID 2"], "only observations with DVID 2 were read as SALT scores"],
  [
    "idsAlike",
    ["a/A", "b/B"],
    "IDs that differ in their writing alone were taken as several people: a/A, b/B",
  ],
  ["excluded", ["C", "I"], "left out, marked as not to be used (C, I)"],
  ["comment", [], "left out, a # stands before them"],
  ["noValue", [], "no reading, because MDV says that DV is none"],
  ["missingCode", ["-99"], "no reading, because DV holds a code for a missing value (-99)"],
  ["otherKind", ["DLQI"], "no SALT score but another kind of observation (DLQI)"],
  ["decimalComma", ["4,5", "6,5"], "numbers read with a decimal comma (such as 4,5)"],
  ["timeRounded", ["1.5", "2.5"], "times that are no whole day were rounded to one (such as 1.5)"],
  ["timeShifted", ["-3", "-9"], "times before 0 (from day -3) were shifted by whole weeks with all others"],
  ["screeningGivesWay", [], "a reading before time 0 was left out for another one in the same week"],
  ["equalReadings", [], "a second, equal reading in a week was left out"],
  ["scoreOfDose", [], "DV 0 beside a dose or the decision was not read as a score"],
  ["zeroDose", [], "doses of 0 mg were read as days without drug"],
  [
    "loneDoses",
    [],
    "doses stand alone, each for one day; a series needs II and ADDL (further doses) in its row",
  ],
  ["seriesReplaced", [], "a series took the place of the rest of another dose that still ran"],
  ["supplyMerged", [], "a series of the same dose began before the last one ended; both were read as one"],
  ["dosesAdded", [], "two doses of one day were added"],
  [
    "gapDays",
    ["3", "5"],
    "days without a dose (such as 3 for one person) lie in weeks that count as taken, because most of their days have one",
  ],
  [
    "supplyEnds",
    ["4", "5"],
    "doses end 4 or so days before the decision, in its last week; they were read as on the drug",
  ],
  [
    "offSince",
    ["40", "50"],
    "doses end some weeks before the decision (such as 40 days); they were read as off the drug",
  ],
  [
    "dosesBehind",
    [],
    "doses that begin with the decision or after it were left out; what is taken then is what the options say",
  ],
  ["adherenceUnread", [], "ADHERENCE stands where it is not read: it belongs to a series of doses"],
  ["sexCode", ["1", "2"], "SEX is a code (1, 2) and was not used; it plays no part in a forecast"],
  ["ageGrows", [], "an age or time since onset grows; that at the decision was used"],
  ["filtrationVaries", [], "EGFR varies; the last until the decision was used for the whole history"],
];
/** What is true of the whole table has no rows to count. */
const OF_TABLE = ["aboveHeader", "unknownColumns", "noEvid", "kindSelected", "idsAlike"];

it("there is a line for every code", () => {
  expect(NOTES.map(([code]) => code).sort()).toEqual([...NOTE_CODES].sort());
});

it.each(NOTES)("%s %s", (code, details, told) => {
  const note = { code, details, line: 7 } as const;
  const textOf = (of: "people" | "rows", count: number) => tableNoteText({ ...note, of, count });
  if (OF_TABLE.includes(code)) expect(textOf("rows", 1)).toBe(told);
  else {
    expect(textOf("rows", 1)).toBe(`1 row, in line 7: ${told}`);
    expect(textOf("rows", 12)).toBe(`12 rows, first in line 7: ${told}`);
    expect(textOf("people", 1)).toBe(`1 person, in line 7: ${told}`);
    expect(textOf("people", 2)).toBe(`2 people, first in line 7: ${told}`);
  }
});

it("what was read is counted, one and many", () => {
  const counts = { people: 1, rows: 1, readings: 1, series: 1, singleDoses: 1, notes: [] };
  expect(tableReadText(counts)).toBe("1 person in 1 row: 1 reading, 1 series of doses, 1 single dose");
  const many = { people: 3, rows: 40, readings: 20, series: 2, singleDoses: 0, notes: [] };
  expect(tableReadText(many)).toBe("3 people in 40 rows: 20 readings, 2 series of doses, 0 single doses");
});
