import { describe, expect, it } from "vitest";
import {
  DAYS,
  faultOf,
  readText as read,
  reading,
  series,
  single,
} from "../../../test/support/event-tables.ts";

import type { TableOptions } from "./table.ts";

describe("the fields of a row", () => {
  it("have ranges, both ends included", async () => {
    const score = (value: string) => read([reading(0, 90), reading(14, value), reading(42, 40)]);
    for (const value of ["0", "100"]) expect((await score(value)).faults).toEqual([]);
    for (const value of ["100.1", "101"])
      expect((await score(value)).faults[0]).toMatch(/^line 3, ID a: DV: 10.* from 0 to 100/);
    expect((await score("-1")).faults[0]).toMatch(
      /where -1 stands for a missing value, say so with --missing -1/,
    );
    expect((await score("1001")).faults[0]).not.toMatch(/--missing/);
    expect((await score("4,5")).faults.join()).toMatch(/fields: 8/);

    const amount = (mg: string) => read([reading(0, 90), `a,0,1,${mg},.,.,.`, reading(42, 40)]);
    expect((await amount("0")).codes).toContain("zeroDose");
    expect((await amount("0.1")).codes).not.toContain("zeroDose");
    expect((await amount("1001")).faults[0]).toMatch(/AMT: 1001 .* from 0 to 1000/);
    expect((await amount("-1")).faults[0]).toMatch(/AMT: -1 /);
    expect((await amount(".")).faults[0]).toMatch(/^line 3, ID a: AMT: missing.*this row needs it/);

    const apart = (days: string) => read([reading(0, 90), `a,0,1,4,${days},5,.`, reading(42, 40)]);
    for (const days of ["1", "7"]) expect((await apart(days)).faults).toEqual([]);
    for (const days of ["8", "1.5", "0.4"])
      expect((await apart(days)).faults[0]).toMatch(/II: .*a whole number of days, 1 to 7, written in days/);
    for (const days of ["0", "."])
      expect((await apart(days)).faults[0]).toMatch(
        /II: .*further doses \(ADDL\) need the time between doses/,
      );
    const more = await read([reading(0, 90), "a,0,1,4,1,2.5,.", reading(42, 40)]);
    expect(more.faults[0]).toMatch(/ADDL: 2.5 .*whole number of further doses/);

    for (const [day, isFine] of [
      [7280, true],
      [7281, false],
    ] as const) {
      const { faults } = await read([reading(day, 90)], DAYS);
      expect(faults.some((fault) => /TIME: "7281" .*at most 7280 days, counted in days/.test(fault))).toBe(
        !isFine,
      );
    }
  });

  it("are numbers as people write them", async () => {
    const scores = async (score: string, options: TableOptions = {}) => {
      const { cases, faults, codes } = await read([reading(0, 90), reading(42, `"${score}"`)], DAYS, options);
      return faults[0] ?? [cases[0].salt[1].score, codes.includes("decimalComma")];
    };
    for (const written of ["40", "+40", "40.", "4e1", "4E+1", "400e-1"])
      expect(await scores(written), written).toEqual([40, false]);
    expect(await scores(".5")).toEqual([0.5, false]);
    for (const written of ["4e", "1-2", "x40", "40 %", "0x28"])
      expect(await scores(written)).toMatch(/^line 3, ID a: DV: /);
    const commas = { decimalCommas: true };
    expect(await scores("40,5", commas)).toEqual([40.5, true]);
    expect(await scores("+40,5", commas)).toEqual([40.5, true]);
    expect(await scores("40.5", commas)).toEqual([40.5, false]);
    expect(await scores("x40,5", commas)).toMatch(/DV: "x40,5"/);
    expect(await scores("40,5")).toMatch(
      /a decimal comma is read where tabs or semicolons stand between fields/,
    );
    expect(await scores("4,x")).not.toMatch(/decimal comma/);
    // What looks like a date is one in a column of times alone.
    expect(await scores("2020-01-02")).not.toMatch(/calendar dates/);
    expect(await faultOf(["a,2020-01-02,0,.,.,.,90"])).toMatch(/TIME: .*a number of days; calendar dates/);
  });

  it("that are empty stand for nothing, and further ones may", async () => {
    const { faults, cases } = await read([`${reading(0, 90)}, `, reading(42, 40)]);
    expect(faults).toEqual([]);
    expect(cases[0]).not.toHaveProperty("person");
    // A code for a missing value is an ID all the same.
    expect((await read(["-99,0,0,.,.,.,90"], DAYS, { missing: ["-99"] })).faults).toEqual([]);
  });

  it("have times that are rounded to days, and said as written", async () => {
    const { report } = await read([reading(0, 90), "a,42.3,0,.,.,.,40"]);
    expect(report.notes.find(({ code }) => code === "timeRounded")).toMatchObject({
      details: ["42.3"],
      line: 3,
    });
  });

  it("have IDs that are told apart, and said where they are alike to many programs", async () => {
    const alike = async (...ids: string[]) =>
      (await read(ids.map((id) => `${id},0,0,.,.,.,90`))).report.notes.find(({ code }) => code === "idsAlike")
        ?.details;
    expect(await alike("1", "01")).toEqual(["1 and 01"]);
    expect(await alike("1", "1.0")).toEqual(["1 and 1.0"]);
    expect(await alike("A", "a")).toEqual(["A and a"]);
    for (const ids of [
      ["1a", "2b"],
      ["1", "10"],
      ["1.0", "1.5"],
    ])
      expect(await alike(...ids)).toBeUndefined();
  });

  it("have adherence from 1 to 100", async () => {
    const of = async (percent: string) =>
      (
        await read(
          [`${reading(0, 90)},.`, `${series(0, 4, 42)},${percent}`, `${reading(42, 40)},.`],
          `${DAYS},ADHERENCE`,
        )
      ).faults;
    for (const percent of ["1", "100", "."]) expect(await of(percent)).toEqual([]);
    for (const percent of ["0", "101"]) expect((await of(percent))[0]).toMatch(/ADHERENCE: .* from 1 to 100/);
  });

  it("have an ID of at most 200 characters on one line, whole", async () => {
    const of = async (id: string) => (await read([`"${id}",0,0,.,.,.,90`])).faults;
    expect(await of("x".repeat(200))).toEqual([]);
    expect((await of("x".repeat(201)))[0]).toMatch(/ID: .*at most 200 characters on one line/);
    expect((await of("a\tb"))[0]).toMatch(/at most 200 characters on one line/);
    expect((await of("Zo\ufffd"))[0]).toMatch(/a letter was lost when the file was converted/);
    expect((await of(""))[0]).toMatch(/^line 2: ID: /);
  });

  it("mark what is no reading: MDV, CENS, codes of missing values", async () => {
    const header = `${DAYS},MDV,CENS`;
    const of = (dv: string, mdv: string, cens: string, options: TableOptions = {}) =>
      read(
        ["a,0,0,.,.,.,90,0,0", `a,14,0,.,.,.,${dv},${mdv},${cens}`, "a,42,0,.,.,.,40,0,0"],
        header,
        options,
      );
    for (const mdv of ["1", "100", "101"]) {
      const { codes, report } = await of("77", mdv, "0");
      expect(codes).toContain("noValue");
      expect(report.readings).toBe(2);
    }
    expect((await of("77", "0", "0")).report.readings).toBe(3);
    expect((await of("77", "2", "0")).faults[0]).toMatch(
      /MDV: "2" .*0 \(DV is a score\) or 1 \(it is none\)/,
    );
    for (const cens of ["1", "-1"])
      expect((await of("77", "0", cens)).faults[0]).toMatch(/CENS: .*DV is a limit there and no score/);
    expect((await of("-99", "0", "0", { missing: ["-99"] })).codes).toContain("missingCode");
    expect((await of(".", "0", "0", { missing: ["."] })).codes).toContain("missingCode");
    expect((await of(".", "0", "0", { missing: ["-99"] })).faults[0]).toMatch(
      /needs a score; mark a missed visit/,
    );
  });

  it("are refused where they would be lost", async () => {
    expect(await faultOf(["a,0,0,4,.,.,90"])).toMatch(
      /AMT: 4 .*EVID 0 has no dose; a dose is a row of its own/,
    );
    expect((await read(["a,0,0,0,.,.,90"])).faults).toEqual([]);
    expect(await faultOf(["a,0,0,.,1,3,90"])).toMatch(/ADDL: 3 .*EVID 0 has no further doses/);
    expect(await faultOf([reading(0, 90), "a,7,2,4,.,.,."])).toMatch(/AMT: 4 .*EVID 2 has no dose/);
    expect(await faultOf([reading(0, 90), "a,7,2,.,.,.,40"])).toMatch(/DV: "40" .*EVID 2 has no reading/);
    expect((await read([reading(0, 90), "a,7,2,.,.,.,0"])).codes).toContain("scoreOfDose");
    expect(await faultOf([reading(0, 90), "a,7,3,.,.,.,40"])).toMatch(
      /EVID: "3" .*allowed are 0 .*, 1 .*, 2 /,
    );
    for (const column of ["SS", "RATE", "DUR", "TINF"]) {
      const header = `${DAYS},${column}`;
      expect(await faultOf(["a,0,0,.,.,.,90,1"], header)).toMatch(
        new RegExp(`${column}: "1" .*only single doses`),
      );
      expect((await read(["a,0,0,.,.,.,90,0"], header)).faults).toEqual([]);
    }
  });

  it("read covariates in their words, and say which they do not know", async () => {
    const header = `${DAYS},AGE,SEX,EPISODE_YEARS,EGFR,OAT3`;
    const person = async (values: string) =>
      (await read([`a,0,0,.,.,.,90,${values}`], header)).cases[0]?.person;
    expect(await person("41,F,3,60,1")).toEqual({
      ageYears: 41,
      sex: "female",
      episodeYears: 3,
      kidneyFiltration: 60,
      oat3Inhibitor: true,
    });
    for (const [written, sex] of Object.entries({
      woman: "female",
      m: "male",
      MAN: "male",
      o: "other",
      Other: "other",
    }))
      expect((await person(`.,${written},.,.,.`))?.sex).toBe(sex);
    for (const written of ["0", "n", "No", "false", "0.0"])
      expect((await person(`.,.,.,.,${written}`))?.oat3Inhibitor).toBe(false);
    for (const written of ["y", "YES", "true", "1.0"])
      expect((await person(`.,.,.,.,${written}`))?.oat3Inhibitor).toBe(true);
    const unknown = await read([`a,0,0,.,.,.,90,.,2,.,.,.`], header);
    expect(unknown.report.notes).toContainEqual({
      code: "sexCode",
      of: "people",
      count: 1,
      line: 2,
      details: ["2"],
    });
    expect(await faultOf(["a,0,0,.,.,.,90,.,.,.,.,maybe"], header)).toMatch(
      /OAT3: "maybe" .*1 \(yes\) or 0 \(no\)/,
    );
  });

  it("mark rows to leave out by #, C or a column for that", async () => {
    const marked = async (mark: string, name = "C") =>
      (
        await read(
          [`0,${reading(0, 90)}`, `${mark},${reading(7, 80)}`, `.,${reading(42, 40)}`],
          `${name},${DAYS}`,
        )
      ).report;
    for (const mark of ["C", "c", "#", "@", "I", "x", "y", "yes", "true", "1", "1.0"])
      expect((await marked(mark)).readings).toBe(2);
    for (const mark of ["0", "0.0", "n", "no", "false", "keep", ""])
      expect((await marked(mark)).readings).toBe(3);
    expect((await marked("late visit", "EXCLUDE")).notes).toContainEqual({
      code: "excluded",
      of: "rows",
      count: 1,
      line: 3,
      details: ["EXCLUDE late visit"],
    });
    await expect(read([`3.5,${reading(0, 90)}`], `C,${DAYS}`)).resolves.toMatchObject({
      faults: [expect.stringMatching(/C: "3.5" .*marks rows that are not to be used/)],
    });
    // Without a name only C marks, since row numbers stand there as well.
    expect((await marked("1", "")).readings).toBe(3);
    expect((await marked("C", "")).readings).toBe(2);
    for (const mark of ["#", "# ", "  #"])
      expect((await read([reading(0, 90), `${mark}${reading(7, 80)}`, reading(42, 40)])).codes).toContain(
        "comment",
      );
  });
});

describe("a person's rows", () => {
  it("have one decision, no reading after it, and one reading a week", async () => {
    expect(await faultOf([reading(0, 90), "a,42,2,.,.,.,.", "a,49,2,.,.,.,."])).toMatch(
      /^line 4, ID a: EVID: 2 .*line 3 is one already/,
    );
    expect(await faultOf([reading(0, 90), "a,42,2,.,.,.,.", reading(46, 40)])).toMatch(
      /must not be later than the decision, which the row with EVID 2 in line 3 marks \(week 6\)/,
    );
    expect((await read([reading(0, 90), "a,42,2,.,.,.,.", reading(45, 40)])).faults).toEqual([]);
    expect(await faultOf([reading(0, 90), reading(3, 80)])).toMatch(
      /^line 3, ID a: TIME: 3 .*a second reading falls in week 0: 80 here, 90 in line 2; keep one/,
    );
    const equal = await read([reading(0, 90), reading(3, 90), reading(42, 40)]);
    expect(equal.report.notes).toContainEqual({
      code: "equalReadings",
      of: "rows",
      count: 1,
      line: 3,
      details: [],
    });
    expect((await read([reading(0, 90), reading(4, 80)])).cases[0].salt.map(({ week }) => week)).toEqual([
      0, 1,
    ]);
  });

  it("begin in week 0: earlier ones move all by whole weeks", async () => {
    const at = async (day: number) => {
      const { cases, report } = await read([reading(day, 92), series(0, 4, 70), reading(42, 40)]);
      return [
        cases[0].salt[0].week,
        cases[0].doses?.[0].fromWeek,
        report.notes.find(({ code }) => code === "timeShifted")?.details,
      ];
    };
    expect(await at(0)).toEqual([0, 0, undefined]);
    expect(await at(-7)).toEqual([0, 1, ["-7"]]);
    expect(await at(-8)).toEqual([1, 2, ["-8"]]);
  });

  it("pass over doses that begin at the decision or after it, and say so", async () => {
    const of = async (row: string) =>
      (await read([reading(0, 90), series(0, 4, 42), reading(42, 40), row])).codes;
    expect(await of(series(42, 2, 28))).toContain("dosesBehind");
    expect(await of(single(43, 2))).toContain("dosesBehind");
    expect(await of(single(42, 2))).not.toContain("dosesBehind");
  });

  it("name the drug where doses stand, not beside readings alone", async () => {
    const header = `${DAYS},DRUG`;
    const of = (beside: string, atDose: string) =>
      read([`${reading(0, 90)},${beside}`, `${series(0, 4, 42)},${atDose}`, `${reading(42, 40)},.`], header);
    expect((await of("ritlecitinib", ".")).faults[0]).toMatch(
      /^line 3, ID a: DRUG: missing.*line 2 names ritlecitinib; name the drug in the rows of doses \(a dose without a name is baricitinib\)/,
    );
    expect((await of("baricitinib", ".")).faults).toEqual([]);
    // Readings need no drug where the doses name theirs.
    expect((await of("ritlecitinib", "ritlecitinib")).faults).toEqual([]);
    expect((await of("Olumiant", "olumiant")).cases[0].doses).toEqual([{ fromWeek: 0, mgPerDay: 4 }]);
  });

  it("stand together, also where the person was given up before", async () => {
    const rows = [reading(0, 999), reading(7, 90), "b,0,0,.,.,.,88", "b,7,0,.,.,.,60", reading(14, 70)];
    const { faults, cases } = await read(rows);
    expect(faults).toEqual([
      expect.stringMatching(/^line 2, ID a: DV: 999 /),
      expect.stringMatching(/^line 6, ID a: ID: .*all rows of one person must stand together/),
    ]);
    expect(cases).toHaveLength(1);
  });

  it("are counted", async () => {
    const { report } = await read([
      reading(0, 90),
      series(0, 4, 20),
      series(20, 2, 5),
      single(30, 4),
      reading(42, 40),
      "b,0,0,.,.,.,88",
    ]);
    expect(report).toMatchObject({ people: 2, rows: 6, readings: 3, series: 2, singleDoses: 1 });
  });
});
