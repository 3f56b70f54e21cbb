import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { tableNoteText } from "../../src/explain/words/table-report.ts";
import { openTableFile } from "../../src/files/records.ts";
import type { Case } from "../../src/forecast/case/case.ts";
import { USUAL_PLANS } from "../../src/forecast/options/plans.ts";
import type { NoteCode, TableReport } from "../../src/formats/event-table/notes.ts";
import { EventTable, type TableOptions } from "../../src/formats/event-table/table.ts";
import { InputError } from "../../src/input/input-error.ts";

interface Read {
  readonly people: { readonly id: string; readonly input: Case }[];
  readonly report: TableReport;
}

/** Reads a table of test/fixtures/tables as the commands do; the first fault of any person is thrown. */
async function readTable(name: string, options: TableOptions & { encoding?: string } = {}): Promise<Read> {
  const file = fileURLToPath(new URL(`../fixtures/tables/${name}`, import.meta.url));
  const { encoding, ...reading } = options;
  const { records, separator } = await openTableFile(file, encoding);
  const table = await EventTable.open(records, { decimalCommas: separator !== ",", ...reading });
  const report = await table.check(USUAL_PLANS, (fault) => {
    throw fault;
  });
  const people: Read["people"] = [];
  for await (const person of table.people(USUAL_PLANS)) if (!("fault" in person)) people.push(person);
  return { people, report };
}

const doses4 = [{ fromWeek: 0, mgPerDay: 4 }];

/** What a table comes to: weeks and scores of the readings, the doses so far, and the codes of what was noted. */
interface Expected {
  readonly salt: Readonly<Record<number, number>>;
  readonly doses?: unknown;
  readonly person?: unknown;
  readonly notes?: readonly NoteCode[];
  readonly id?: string;
}

const USUAL = { 0: 90, 24: 40, 36: 12 };

const READ: readonly (readonly [name: string, options: TableOptions & { encoding?: string }, Expected])[] = [
  ["actual-times.csv", {}, { salt: { 0: 90, 36: 12 }, doses: doses4, notes: ["timeRounded"] }],
  ["age-grows.csv", {}, { salt: USUAL, doses: doses4, person: { ageYears: 35 }, notes: ["ageGrows"] }],
  ["comment-column-c.csv", {}, { salt: USUAL, doses: doses4, notes: ["excluded"] }],
  [
    "diary-ii1-five-of-seven.csv",
    {},
    { salt: { 0: 90, 36: 12 }, doses: [{ fromWeek: 0, mgPerDay: 4, adherencePercent: 71.4 }] },
  ],
  [
    "dose-change-within-addl.csv",
    {},
    {
      salt: { 0: 90, 36: 12 },
      doses: [...doses4, { fromWeek: 24, mgPerDay: 2 }],
      notes: ["seriesReplaced"],
    },
  ],
  [
    "dvid-plasma-as-salt.csv",
    { dvid: "2" },
    { salt: USUAL, doses: doses4, notes: ["kindSelected", "otherKind"] },
  ],
  [
    "dvid-plasma-as-salt.csv",
    { dvid: "CMT=3" },
    { salt: USUAL, doses: doses4, notes: ["kindSelected", "otherKind"] },
  ],
  ["excel-empty-rows.csv", {}, { salt: USUAL, doses: doses4 }],
  ["hash-id.csv", {}, { salt: USUAL, doses: doses4 }],
  ["latin1-id.csv", { encoding: "latin1" }, { salt: USUAL, doses: doses4, id: "Zoé" }],
  ["mdv1-dv0.csv", {}, { salt: USUAL, doses: doses4, notes: ["noValue"] }],
  ["pandas-floats.csv", {}, { salt: { 0: 90, 36: 12 }, doses: doses4, id: "1.0" }],
  [
    "placebo-zero-dose.csv",
    {},
    { salt: { 0: 90, 36: 12 }, doses: [{ fromWeek: 12, mgPerDay: 4 }], notes: ["zeroDose"] },
  ],
  ["placebo-only.csv", {}, { salt: { 0: 90, 36: 88 }, doses: [], notes: ["zeroDose"] }],
  [
    "screening-visit.csv",
    {},
    {
      salt: { 0: 92, 2: 90, 26: 40, 38: 12 },
      doses: [{ fromWeek: 2, mgPerDay: 4 }],
      notes: ["timeShifted"],
    },
  ],
  [
    "screening-in-the-same-week.csv",
    {},
    {
      salt: { 1: 90, 25: 45 },
      doses: [{ fromWeek: 1, mgPerDay: 4 }],
      notes: ["timeShifted", "screeningGivesWay"],
    },
  ],
  ["sex-0-1.csv", {}, { salt: USUAL, doses: doses4, notes: ["sexCode"] }],
  [
    "supply-ends-four-days-before-decision.csv",
    {},
    { salt: { 0: 90, 36: 12 }, doses: doses4, notes: ["supplyEnds"] },
  ],
  ["tabs.csv", {}, { salt: USUAL, doses: doses4 }],
  ["weeks-two-decimals.csv", {}, { salt: { 0: 90, 4: 80 }, doses: doses4 }],
  [
    "pharmpy-pheno-no-evid.csv",
    { unit: "hours" },
    { salt: { 0: 90, 4: 80 }, notes: ["unknownColumns", "noEvid", "scoreOfDose"] },
  ],
  [
    "nonmem2rx-402.csv",
    { unit: "days" },
    { salt: { 0: 92, 24: 40, 36: 12 }, doses: doses4, notes: ["unknownColumns", "excluded"] },
  ],
  ["nonmem2rx-line-above-header.csv", { unit: "days" }, { salt: { 0: 92, 24: 40 }, notes: ["aboveHeader"] }],
  [
    "nonmem-scientific.csv",
    { unit: "days" },
    { salt: USUAL, doses: doses4, id: "1.0000E+00", notes: ["aboveHeader", "scoreOfDose"] },
  ],
  [
    "nlmixr-warfarin-dvid.csv",
    { unit: "hours", dvid: "pca" },
    { salt: { 0: 95, 4: 80 }, person: { ageYears: 50, sex: "male" } },
  ],
  ["xgxr-nimo-mdv.csv", { unit: "hours" }, { salt: { 0: 91, 24: 40 }, notes: ["unknownColumns", "noValue"] }],
  [
    "monolix-ytype.csv",
    { unit: "days", dvid: "YTYPE=2" },
    {
      salt: { 0: 90.5, 24: 40, 36: 12.5 },
      doses: doses4,
      notes: ["unknownColumns", "noEvid", "kindSelected", "otherKind", "decimalComma"],
    },
  ],
  [
    "sdtm-ex-other-drug.csv",
    {},
    { salt: { 0: 92, 36: 8 }, doses: [{ fromWeek: 0, drug: "ritlecitinib", mgPerDay: 50 }] },
  ],
  [
    "sdtm-ex-qs-lb-as-events.csv",
    {},
    { salt: { 0: 92, 24: 45, 36: 8 }, doses: doses4, notes: ["kindSelected", "otherKind"] },
  ],
  [
    "pharmpy-pheno-pd.csv",
    { unit: "days", dvid: "2" },
    { salt: { 0: 90, 24: 45 }, doses: doses4, notes: ["noEvid", "kindSelected", "otherKind"] },
  ],
  [
    "pharmpy-missing-99.csv",
    { unit: "days", missing: ["-99"] },
    { salt: USUAL, doses: doses4, notes: ["missingCode"] },
  ],
  ["dispensing-28-each-30-days.csv", {}, { salt: { 0: 90, 36: 12 }, doses: doses4, notes: ["gapDays"] }],
  ["dispensing-early-refills.csv", {}, { salt: { 0: 90, 36: 12 }, doses: doses4, notes: ["supplyMerged"] }],
  [
    "excel-german.csv",
    { encoding: "windows-1252" },
    {
      salt: { 0: 92.5, 24: 45, 36: 8.25 },
      doses: doses4,
      id: "Zoé",
      notes: ["decimalComma", "sexCode"],
    },
  ],
  ["r-utf16-tabs.txt", {}, { salt: { 0: 90, 24: 45 }, doses: doses4, id: "Zoé" }],
  ["excluded-flag.csv", {}, { salt: USUAL, doses: doses4, notes: ["excluded"] }],
  ["twice-daily-hours.csv", {}, { salt: { 0: 90, 2: 80 }, doses: doses4, notes: ["dosesAdded"] }],
  [
    "varying-egfr.csv",
    {},
    {
      salt: { 0: 90, 12: 70, 24: 45 },
      doses: doses4,
      person: { ageYears: 65, kidneyFiltration: 58 },
      notes: ["ageGrows", "filtrationVaries"],
    },
  ],
  ["lone-doses.csv", {}, { salt: { 0: 90, 36: 12 }, notes: ["loneDoses"] }],
];

const REFUSED: readonly (readonly [name: string, options: TableOptions, reason: RegExp])[] = [
  ["decimal-comma-last-column.csv", {}, /^line 5, ID 1: fields: 8 .*the header has 7; a decimal comma/],
  ["dose-on-observation-row.csv", {}, /^line 2, ID 1: AMT: 4 .*EVID 0 has no dose/],
  [
    "dvid-plasma-as-salt.csv",
    {},
    /^--dvid: missing; observations are of several kinds \(DVID 1, 2; CMT 2, 3\)/,
  ],
  [
    "dvid-plasma-as-salt.csv",
    { dvid: "4" },
    /^--dvid: "4" .*no reading is of that kind; there are DVID 1, 2/,
  ],
  ["latin1-id.csv", {}, /latin1-id\.csv, line 2: "a byte that is not UTF-8" .*--encoding/],
  ["nonmem-table-output.txt", { unit: "hours" }, /^header: .*fields seem to stand apart by spaces/],
  ["nlmixr-theo-evid-101.csv", { unit: "hours" }, /^line 2, ID 1: EVID: "101"/],
  ["nlmixr-warfarin-dvid.csv", { unit: "hours" }, /^--dvid: missing; .*DVID cp, pca/],
  ["xgxr-mad-lidv.csv", { unit: "hours" }, /^header: .*column DV is missing \(LIDV may be DV/],
  ["monolix-censored.csv", { unit: "days" }, /^line 4, ID 1: CENS: "1" .*a limit and no score|DV is a limit/],
  [
    "pknca-concentrations.csv",
    { unit: "hours" },
    /^header: .*columns ID, AMT, DV are missing \(Subject may be ID/,
  ],
  [
    "redcap-export.csv",
    {},
    /^header: .*ID, TIME, AMT, DV are missing \(record_id may be ID, visit_date may be TIME/,
  ],
  ["sdtm-ex.csv", {}, /^header: .*missing \(USUBJID may be ID, .*EXDOSE may be AMT/],
  ["sdtm-qs.csv", {}, /^header: .*missing \(USUBJID may be ID, .*QSSTRESN may be DV/],
  ["sdtm-ex-refused-drug.csv", {}, /tofacitinib/],
  ["pharmpy-moxo.csv", { unit: "days" }, /^line 3, ID 1: SS: "1"/],
  ["pharmpy-colistin-rate.csv", { unit: "hours" }, /^line 3, ID 1: RATE: "-2"/],
  ["pharmpy-fviii-clock.csv", { unit: "hours" }, /^line 2, ID 1: TIME: "8:15" .*clock times are not read/],
  ["pharmpy-missing-99.csv", { unit: "days" }, /^line 2, ID 1: AGE: -99|^line 2, ID 1: AMT: -99/],
  ["campsis-evid-2.csv", { unit: "hours" }, /^line 5, ID 1: EVID: 2 .*one decision, and line 4/],
  ["petab-measurements.tsv", { unit: "hours" }, /^header: .*columns ID, AMT, DV are missing/],
  ["excel-german.csv", {}, /excel-german\.csv, line 2: .*not UTF-8/],
  ["r-row-names.csv", {}, /^line 2, ID 1: fields: 8 .*the header has 7/],
  ["score-on-dose-row.csv", {}, /^line 2, ID 1: DV: "90" .*EVID 1 has no reading/],
  ["pharmpy-pheno-no-evid.csv", {}, /^header: "TIME" .*unit of TIME must be stated/],
];

describe("an event table as people have it", () => {
  it.each(READ)("is read: %s %j", async (name, options, { salt, doses, person, notes = [], id }) => {
    const { people, report } = await readTable(name, options);
    expect(people).toHaveLength(1);
    const [{ input }] = people;
    expect(Object.fromEntries(input.salt.map(({ week, score }) => [week, score]))).toEqual(salt);
    if (doses !== undefined) expect(input.doses).toEqual(doses);
    if (person !== undefined) expect(input.person).toEqual(person);
    if (id !== undefined) expect(people[0].id).toBe(id);
    if (notes.length > 0 || doses !== undefined)
      expect(report.notes.map(({ code }) => code)).toEqual(expect.arrayContaining([...notes]));
    expect(report).toMatchObject({ people: 1 });
    for (const note of report.notes) expect(tableNoteText(note)).toMatch(/^[^\n]{20,}$/);
  });

  it.each(REFUSED)("is refused for the one reason that matters: %s %j", async (name, options, reason) => {
    const fault = await readTable(name, options).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(InputError);
    expect((fault as Error).message).toMatch(reason);
  });

  it("keeps people apart whose IDs differ in their writing alone, and says so", async () => {
    const { people, report } = await readTable("ids-alike.csv");
    expect(people.map(({ id }) => id)).toEqual(["1", "01"]);
    expect(report.notes).toEqual([
      { code: "idsAlike", of: "rows", count: 1, line: 3, details: ["1 and 01"] },
    ]);
  });
});
