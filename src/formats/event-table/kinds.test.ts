import { describe, expect, it } from "vitest";
import { DAYS, readText as read, reading } from "../../../test/support/event-tables.ts";
import type { TableOptions } from "./table.ts";

const readKinds = (columns: string, rows: readonly string[], options: TableOptions = {}) =>
  read(rows, `${DAYS},${columns}`, options);
const observed = (day: number, score: number | string, kind: string) => `${reading(day, score)},${kind}`;

describe("observations of several kinds", () => {
  const two = [observed(0, 90, "1"), observed(14, 33, "2"), observed(42, 40, "1")];

  it("are refused until somebody says which are SALT scores, with what there is", async () => {
    await expect(readKinds("DVID", two)).rejects.toThrow(
      /--dvid: .*of several kinds \(DVID 1, 2\); say which are SALT scores with --dvid, as in --dvid DVID=VALUE/,
    );
    const both = [observed(0, 90, "b,2"), observed(42, 40, "a,2"), observed(49, 30, ".,2")];
    await expect(readKinds("DVNAME,CMT", both)).rejects.toThrow(/\(DVNAME \., a, b; CMT 2\).*--dvid DVNAME=/);
  });

  it("are read by a value, with or without its column; the others are left out and said", async () => {
    for (const dvid of ["1", "1.0", "DVID=1", " dvid = 1 "]) {
      const { cases, report } = await readKinds("DVID", two, { dvid });
      expect(cases[0].salt, dvid).toEqual([
        { week: 0, score: 90 },
        { week: 6, score: 40 },
      ]);
      expect(report.notes.filter(({ code }) => /kind/i.test(code))).toEqual([
        { code: "kindSelected", of: "rows", count: 1, line: 1, details: ["DVID 1"] },
        { code: "otherKind", of: "rows", count: 1, line: 3, details: ["DVID 2"] },
      ]);
    }
  });

  it("without a value are a kind, too", async () => {
    const { cases, report } = await readKinds("CMT", [observed(0, 90, "."), observed(14, 33, "2")], {
      dvid: "CMT=",
    });
    expect(cases[0].salt).toHaveLength(1);
    expect(report.notes.find(({ code }) => code === "kindSelected")?.details).toEqual(["CMT ."]);
  });

  it("are refused where none is as wanted, or no column tells kinds apart", async () => {
    await expect(readKinds("DVID", two, { dvid: "3" })).rejects.toThrow(
      /--dvid: "3" .*no reading is of that kind; there are DVID 1, 2/,
    );
    await expect(readKinds("DVID", two, { dvid: "CMT=1" })).rejects.toThrow(/no reading is of that kind/);
    await expect(read([reading(0, 90)], DAYS, { dvid: "1" })).rejects.toThrow(
      /the table has no column DVID or CMT that tells kinds apart/,
    );
  });

  it("that the table itself calls SALT need no word", async () => {
    const named = [observed(0, 90, "salt"), observed(14, 33, "conc"), observed(42, 40, "Salt")];
    const { cases, codes } = await readKinds("DVNAME", named);
    expect(cases[0].salt.map(({ score }) => score)).toEqual([90, 40]);
    expect(codes).toContain("kindSelected");
    // One kind alone, whatever its name, is what DV is.
    const all = await readKinds("DVNAME", [observed(0, 90, "SALT"), observed(42, 40, "SALT")]);
    expect(all.codes).not.toContain("kindSelected");
    expect(all.cases[0].salt).toHaveLength(2);
  });

  it("are looked for in DVID before CMT, however the columns stand", async () => {
    // Of CMT the 1 would be the other reading.
    const rows = [observed(0, 90, "2,1"), observed(42, 40, "1,2")];
    const { cases } = await readKinds("CMT,DVID", rows, { dvid: "1" });
    expect(cases[0].salt.map(({ score }) => score)).toEqual([90]);
  });

  it("of another column still several are refused", async () => {
    const rows = [observed(0, 90, "1,a"), observed(14, 33, "2,a"), observed(42, 40, "1,b")];
    await expect(readKinds("DVID,TEST", rows, { dvid: "DVID=1" })).rejects.toThrow(
      /\(DVID 1; TEST a, b\).*--dvid TEST=/,
    );
  });

  it("are the same where only the writing differs", async () => {
    const rows = [observed(0, 90, "1"), observed(14, 60, "1.0"), observed(42, 40, "01")];
    expect((await readKinds("DVID", rows)).cases[0].salt).toHaveLength(3);
    expect((await readKinds("TEST", [observed(0, 90, "x"), observed(42, 40, "X")])).faults).toEqual([]);
  });

  it.each([
    ["of a dose", "a,14,1,4,.,.,.,2"],
    ["of a decision", "a,42,2,.,.,.,.,2"],
    ["with a code for a missing value", "a,14,0,.,.,.,-99,2"],
    ["that is empty", ",,,,,,,"],
    ["marked as a comment", "# a,14,0,.,.,.,50,2"],
  ])("do not come from a row %s", async (_, row) => {
    const { cases } = await readKinds("DVID", [observed(0, 90, "1"), row], { missing: ["-99"] });
    expect(cases[0]?.salt).toEqual([{ week: 0, score: 90 }]);
  });

  it("do not come from a row without a score, which is a fault of its own", async () => {
    const { faults } = await readKinds("DVID", [observed(0, 90, "1"), observed(14, ".", "2")]);
    expect(faults).toEqual([expect.stringMatching(/^line 3, ID a: DV: missing/)]);
  });

  it("do not come from rows that MDV or a column for that leaves out", async () => {
    const mdv = await readKinds("DVID,MDV", [observed(0, 90, "1,0"), observed(14, 50, "2,1")]);
    expect(mdv.cases[0].salt).toHaveLength(1);
    await expect(readKinds("DVID,MDV", [observed(0, 90, "1,0"), observed(14, 50, "2,.")])).rejects.toThrow(
      /of several kinds/,
    );
    const out = await readKinds("DVID,EXCL", [observed(0, 90, "1,"), observed(14, 50, "2,late")]);
    expect(out.cases[0].salt).toHaveLength(1);
    // A mark that is none makes a bad row, and that is told of the person, not of the table.
    const odd = await read([`.,${observed(0, 90, "1")}`, `3.5,${observed(14, 50, "1")}`], `C,${DAYS},DVID`);
    expect(odd.faults[0]).toMatch(/C: "3.5"/);
  });

  it("of a table without EVID do not come from its doses", async () => {
    const header = "ID,TIME_DAYS,AMT,II,ADDL,DV,CMT";
    const { cases } = await read(["a,0,0,.,.,90,1", "a,0,4,1,41,0,2", "a,42,.,.,.,40,1"], header);
    expect(cases[0].salt.map(({ score }) => score)).toEqual([90, 40]);
    expect(cases[0].doses).toEqual([{ fromWeek: 0, mgPerDay: 4 }]);
  });
});

describe("a table without EVID", () => {
  const header = "ID,TIME_DAYS,AMT,II,ADDL,DV";
  const of = async (row: string) => {
    const { cases, report, codes } = await read(["a,0,.,.,.,90", row, "a,42,.,.,.,40"], header);
    return { readings: report.readings, doses: report.series + report.singleDoses, cases, codes };
  };

  it("takes a row with an amount, or with neither amount nor score but a 0, for a dose", async () => {
    expect(await of("a,0,4,1,41,.")).toMatchObject({ readings: 2, doses: 1 });
    expect((await of("a,0,4,1,41,.")).codes).toContain("noEvid");
    // DV 0 beside a dose is how tables fill what MDV would mark.
    expect(await of("a,0,4,1,41,0")).toMatchObject({ readings: 2, doses: 1 });
    expect(await of("a,7,0,.,.,.")).toMatchObject({ readings: 2, doses: 1 });
    expect((await of("a,7,0,.,.,.")).codes).toContain("zeroDose");
  });

  it("takes all others for readings", async () => {
    expect(await of("a,7,0,.,.,70")).toMatchObject({ readings: 3, doses: 0 });
    expect(await of("a,7,.,.,.,70")).toMatchObject({ readings: 3, doses: 0 });
  });
});
