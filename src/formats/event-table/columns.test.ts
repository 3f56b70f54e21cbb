import { describe, expect, it } from "vitest";
import { readText as read } from "../../../test/support/event-tables.ts";
import { isHeader, readHeader } from "./columns.ts";

const header = (names: string, unit?: "days") => readHeader(names.split(","), unit);

describe("the header of an event table", () => {
  it("may have its columns in any order and case, and other names that say the same", () => {
    const { at, unit, count, line } = header("dv,AMT,time_days,Id,extrt");
    expect(Object.fromEntries(at)).toEqual({ DV: 0, AMT: 1, TIME: 2, ID: 3, DRUG: 4 });
    expect([unit, count, line]).toEqual(["days", 5, 1]);
    for (const name of ["Y", "salt", "DV"])
      expect(header(`ID,TIME_DAYS,AMT,${name}`).at.get("DV"), name).toBe(3);
    expect(header("ID,TIME_DAYS,AMT,DV,DRUGNAME").at.get("DRUG")).toBe(4);
    for (const first of ["\ufeffID", " ID ", "#ID", "# ID"])
      expect(header(`${first},TIME_DAYS,AMT,DV`).at.get("ID"), first).toBe(0);
  });

  it.each([
    ["hours", "TIME_HOURS TIME_HOUR TIME_H TIME_HR TIME_HRS TIME(h)"],
    ["days", "TIME_DAYS TIME_DAY TIME_D TIME.D TIME[days]"],
    ["weeks", "TIME_WEEKS TIME_WEEK TIME_W TIME_WK TIME_WKS TIME.WK"],
  ])("states that TIME counts %s by its name: %s", (unit, names) => {
    for (const name of names.split(" ")) expect(header(`ID,${name},AMT,DV`).unit, name).toBe(unit);
  });

  it.each([
    "TIME_MONTHS",
    "TIME_MINUTES",
    "TIME_HD",
    "TIME_XW",
    "TIME_XD",
    "TIME_XH",
    "TIME_DAYSX",
    "TIMEDAYS",
  ])("does not take %s for a column of times", (name) => {
    expect(() => header(`ID,${name},AMT,DV`)).toThrow(/column TIME is missing/);
  });

  it("has each column once, whatever it is called", () => {
    expect(() => header("ID,TIME_DAYS,AMT,DV,SALT")).toThrow(/column DV stands twice/);
    expect(() => header("ID,TIME_DAYS,TIME_WEEKS,AMT,DV")).toThrow(/column TIME stands twice/);
  });

  it("tells what marks rows, what tells kinds apart, and what is not read", () => {
    const { excluding, kinds, unread } = header("C,ID,TIME_DAYS,AMT,DV,CMT,excl,Note,DVID,");
    expect(excluding).toEqual([
      { name: "C", at: 0 },
      { name: "EXCL", at: 6 },
    ]);
    expect(kinds).toEqual([
      { name: "DVID", at: 8 },
      { name: "CMT", at: 5 },
    ]);
    expect(unread).toEqual([{ name: "Note", at: 7 }]);
    // A first column without a name may hold NONMEM's C; a later one holds nothing.
    expect(header(",ID,TIME_DAYS,AMT,DV").excluding).toEqual([{ name: "", at: 0 }]);
    expect(header("ID,,TIME_DAYS,AMT,DV").excluding).toEqual([]);
  });

  it("that lacks a column says which, what is needed, and each name that is read once", () => {
    expect(() => header("ID,TIME_DAYS,AMT")).toThrow(
      /column DV is missing; needed are ID, TIME, AMT, DV, read are/,
    );
    expect(() => header("ID,TIME_DAYS")).toThrow(/columns AMT, DV are missing/);
    // Only in front of the first name is it a mark.
    expect(() => header("ID,TIME_DAYS,AMT,D\ufeffV")).toThrow(/column DV is missing/);
    const read =
      "ID, TIME, EVID, DRUG, AMT, II, ADDL, DV, AGE, SEX, EPISODE_YEARS, EGFR, OAT3, ADHERENCE, MDV, CENS, SS, RATE, DUR, TINF;";
    expect(() => header("x")).toThrow(`read are ${read}`);
  });

  it("that lacks a column names one that may be it", () => {
    const near = (names: string) => {
      try {
        header(names);
      } catch (error) {
        return /\((.*): rename it if so\)/.exec((error as Error).message)?.[1];
      }
      return undefined;
    };
    for (const name of [
      "SUBJ",
      "SUBJECT",
      "USUBJID",
      "CID",
      "PATIENT",
      "PATIENTNO",
      "RECORDID",
      "RECORD_ID",
      "PERSON",
    ])
      expect(near(`${name},TIME_DAYS,AMT,DV`), name).toBe(`${name} may be ID`);
    for (const name of ["T", "TAD", "DAY", "WEEK", "VISIT", "VISITNUM", "ADY", "LBDTC", "DATE", "VISIT_DATE"])
      expect(near(`ID,${name},AMT,DV`), name).toBe(`${name} may be TIME`);
    for (const name of ["DOSE", "DOSE_MG", "DOSEMG", "EXDOSE", "MGPERDAY", "AMOUNT"])
      expect(near(`ID,TIME_DAYS,${name},DV`), name).toBe(`${name} may be AMT`);
    for (const name of [
      "LIDV",
      "CONC",
      "SCORE",
      "SALT_SCORE",
      "SALTSCORE",
      "AVAL",
      "VALUE",
      "LBSTRESN",
      "LBORRES",
    ])
      expect(near(`ID,TIME_DAYS,AMT,${name}`), name).toBe(`${name} may be DV`);
    expect(near("SUBJ,TIME_DAYS,AMT,SCORE")).toBe("SUBJ may be ID, SCORE may be DV");
    for (const name of ["OTHER", "MYPERSON", "PERSONS", "WEEKS", "TADX", "DOSES", "SCORES"])
      expect(near(`${name},EVID`), name).toBeUndefined();
  });

  it("whose fields stand apart by spaces says so", () => {
    expect(() => header("ID TIME_DAYS AMT DV")).toThrow(
      /are missing: fields seem to stand apart by spaces; write commas, tabs or semicolons/,
    );
    // Empty fields behind it change nothing; a single word has no spaces.
    expect(() => header("ID TIME AMT, ,")).toThrow(/stand apart by spaces/);
    expect(() => header(" IDTIME ,")).toThrow(/needed are/);
    expect(() => header("ID TIME,AMT x")).toThrow(/needed are/);
  });

  it("is known by ID beside TIME or DV", () => {
    expect(["ID,TIME", "id,dv", "X,ID,TIME_DAYS"].map((names) => isHeader(names.split(",")))).toEqual([
      true,
      true,
      true,
    ]);
    expect(["ID,AMT", "TIME,DV", "1,2"].map((names) => isHeader(names.split(",")))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("is looked for in the first ten rows that hold anything", async () => {
    const rows = (above: number) => [...Array(above).fill("a title"), "ID,TIME_DAYS,AMT,DV", "a,0,.,90"];
    const of = (above: number) => {
      const [first, ...others] = rows(above);
      return read(others, first);
    };
    expect((await of(0)).codes).not.toContain("aboveHeader");
    const { report, cases } = await of(9);
    expect(cases).toHaveLength(1);
    expect(report.notes.find(({ code }) => code === "aboveHeader")).toMatchObject({ details: ["9"] });
    await expect(of(10)).rejects.toThrow(/^header: .*a title.*are missing/);
    // Rows without anything do not count.
    expect((await read([" , ,", ...rows(9)], ",")).cases).toHaveLength(1);
    await expect(read([], " ,")).rejects.toThrow(/the table is empty; its first line names the columns/);
  });
});
