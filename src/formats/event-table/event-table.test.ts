import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_DRUG } from "../../drug/catalogue.ts";
import type { DoseEntry } from "../../drug/regimen.ts";
import { type Case, parseCase } from "../../forecast/case/case.ts";
import { toQuestion } from "../../forecast/case/question.ts";
import { USUAL_PLANS } from "../../forecast/options/plans.ts";
import { InputError } from "../../input/input-error.ts";
import { readHeader } from "./columns.ts";
import { EventTable, type TableOptions } from "./table.ts";
import { TIME_UNITS, type TimeUnit } from "./times.ts";
import { eventHeader, eventLines } from "./write.ts";

const records = (text: string) =>
  (parse(text, { relax_column_count: true }) as string[][]).map((fields, at) => ({ line: at + 1, fields }));

/** The cases of a table, or what is wrong with each of its people. */
async function read(text: string, unit?: TimeUnit, options: TableOptions = {}): Promise<(Case | string)[]> {
  const found: (Case | string)[] = [];
  const table = await EventTable.open(() => records(text), { unit, ...options });
  for await (const person of table.people(USUAL_PLANS))
    found.push("fault" in person ? person.fault.message : person.input);
  return found;
}
const HEADER = "ID,TIME_DAYS,EVID,AMT,II,ADDL,DV";
const table = (...rows: string[]) => read([HEADER, ...rows].join("\n"));
const baseline = "a,0,0,.,.,.,90";

const dose = fc.record(
  {
    weeks: fc.integer({ min: 1, max: 30 }),
    drug: fc.constantFrom("baricitinib", "ritlecitinib"),
    mgPerDay: fc.constantFrom(0, 1, 2, 4, 3.5),
    everyDays: fc.integer({ min: 1, max: 7 }),
    adherencePercent: fc.integer({ min: 1, max: 99 }),
  },
  { requiredKeys: ["weeks", "mgPerDay"] },
);
const someCase: fc.Arbitrary<Case> = fc
  .record({
    first: fc.integer({ min: 0, max: 40 }),
    score: fc.integer({ min: 50, max: 100 }),
    later: fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.double({ min: 0, max: 100, noNaN: true })), {
      maxLength: 7,
    }),
    doses: fc.array(dose, { maxLength: 6 }),
    wait: fc.integer({ min: 1, max: 9 }),
    person: fc.record(
      {
        ageYears: fc.integer({ min: 12, max: 120 }),
        sex: fc.constantFrom("female", "male", "other"),
        kidneyFiltration: fc.integer({ min: 15, max: 200 }),
        oat3Inhibitor: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ first, score, later, doses, wait, person }) => {
    let week = first;
    const salt = [{ week, score }];
    for (const [apart, value] of later) {
      week += apart;
      salt.push({ week, score: value });
    }
    let from = first;
    const entries = doses.map(({ weeks, everyDays, ...each }) => {
      const entry = { fromWeek: from, ...each, ...(everyDays && everyDays > 1 ? { everyDays } : {}) };
      from += weeks;
      return entry;
    });
    const decision = Math.max(week, from) + wait;
    return parseCase({
      schema: "anagen/case@1",
      ...(Object.keys(person).length > 0 ? { person } : {}),
      salt,
      doses: entries,
      options: [{ name: "stop", doses: [{ fromWeek: decision, mgPerDay: 0 }] }],
      horizonWeeks: 52,
    }).value;
  });

/** Dose entries that say something new, without how they came about. */
function changes(doses: readonly DoseEntry[]) {
  let before = JSON.stringify({ mgPerDay: 0 });
  return doses.flatMap(({ fromWeek, drug, mgPerDay, everyDays, adherencePercent }) => {
    const is = JSON.stringify(
      mgPerDay === 0
        ? { mgPerDay }
        : { drug: drug ?? DEFAULT_DRUG.name, mgPerDay, everyDays, adherencePercent },
    );
    const same = is === before;
    before = is;
    return same ? [] : [`${fromWeek} ${is}`];
  });
}

describe("an event table", () => {
  it("gives back the history it was written from, in days and in weeks", async () => {
    await fc.assert(
      fc.asyncProperty(someCase, fc.constantFrom(...TIME_UNITS), async (input, unit) => {
        const [found] = await read([eventHeader(unit), ...eventLines("x", input, unit)].join("\n"));
        if (typeof found === "string") throw new Error(found);
        expect(found.salt).toEqual(input.salt);
        expect(found.person).toEqual(input.person);
        const [before, after] = [toQuestion(input), toQuestion(found)];
        expect(after.history.decision).toBe(before.history.decision);
        expect(changes(after.history.doses)).toEqual(changes(before.history.doses));
      }),
      { numRuns: 300 },
    );
  });

  it("never fails in another way than as bad input that names a line or the header", async () => {
    const cell = fc.oneof(
      fc.constantFrom(".", "", "0", "1", "2", "4", "90", "7", "-1", "1e9", "NaN", "x", "28", "364"),
      fc.string({ maxLength: 5 }),
    );
    const names = fc.constantFrom(
      "ID",
      "TIME_DAYS",
      "TIME",
      "EVID",
      "AMT",
      "II",
      "ADDL",
      "DV",
      "SEX",
      "AGE",
      "MDV",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constant(HEADER.split(",")), fc.array(names, { minLength: 5, maxLength: 9 })),
        fc.array(fc.array(cell, { minLength: 5, maxLength: 9 }), { maxLength: 8 }),
        async (header, rows) => {
          try {
            const quoted = (fields: string[]) =>
              fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(",");
            const found = await read([header, ...rows].map(quoted).join("\n"));
            for (const each of found) if (typeof each === "string") expect(each).toMatch(/^line \d+/);
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
            expect((error as Error).message).toMatch(/^header/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("must say the unit of its time, once", () => {
    const names = HEADER.replace("TIME_DAYS", "TIME").split(",");
    expect(() => readHeader(names, undefined)).toThrow(/unit of TIME must be stated/);
    expect(readHeader(names, "weeks").unit).toBe("weeks");
    expect(readHeader(HEADER.split(","), undefined).unit).toBe("days");
    expect(() => readHeader(HEADER.split(","), "weeks")).toThrow(/the header says that TIME counts days/);
  });

  it("turns doses day by day into the share that was taken", async () => {
    const daily = Array.from({ length: 28 }, (_, day) => day)
      .filter((day) => day !== 9 && day !== 12)
      .map((day) => `a,${day},1,4,.,.,.`);
    const [found] = await table(baseline, ...daily, "a,28,0,.,.,.,70");
    expect((found as Case).doses).toEqual([
      { fromWeek: 0, mgPerDay: 4 },
      { fromWeek: 1, mgPerDay: 4, adherencePercent: 71.4 },
      { fromWeek: 2, mgPerDay: 4 },
    ]);
  });

  it("takes a gap between series as a pause, and leaves doses after the decision to the options", async () => {
    const [found] = await table(baseline, "a,0,1,4,1,69,.", "a,84,1,2,2,500,.", "a,140,0,.,.,.,20");
    expect((found as Case).doses).toEqual([
      { fromWeek: 0, mgPerDay: 4 },
      { fromWeek: 10, mgPerDay: 0 },
      { fromWeek: 12, mgPerDay: 2, everyDays: 2 },
    ]);
    expect((found as Case).options[0].doses).toEqual([{ fromWeek: 20, mgPerDay: 2, everyDays: 2 }]);
  });

  it.each<[string, string[], RegExp]>([
    ["SALT 140", ["a,0,0,.,.,.,140"], /^line 2, ID a: DV: 140 .*0 to 100/],
    ["a score in words", ["a,0,0,.,.,.,bald"], /^line 2, ID a: DV: "bald"/],
    ["no reading", ["a,0,1,4,1,10,."], /^line 2, ID a: DV: missing; each person needs/],
    ["a reading without score", ["a,0,0,.,.,.,."], /^line 2, ID a: DV: missing/],
    ["milder disease", ["a,0,0,.,.,.,20"], /^line 2, ID a: salt\[0\]\.score: 20 .*50 or more/],
    ["an event of another kind", [baseline, "a,7,4,4,.,.,."], /^line 3, ID a: EVID: "4"/],
    [
      "40 mg",
      [baseline, "a,0,1,40,1,20,.", "a,21,0,.,.,.,80"],
      /^line 2, ID a: doses\[0\]\.mgPerDay: 40 .*at most 4 mg/,
    ],
    ["further doses without II", [baseline, "a,7,1,4,.,3,."], /^line 3, ID a: II: /],
    ["doses 12 hours apart", [baseline, "a,7,1,4,0.5,3,."], /^line 3, ID a: II: 0\.5 .*whole number of days/],
    [
      "a single dose within a series",
      [baseline, "a,0,1,4,1,20,.", "a,7,1,2,.,.,.", "a,28,0,.,.,.,5"],
      /^line 4, ID a: TIME: .*line 3/,
    ],
    ["time that goes back", ["a,7,0,.,.,.,90", "a,0,0,.,.,.,80"], /^line 3, ID a: TIME: 0 .*go up/],
    [
      "two readings in a week",
      [baseline, "a,2,0,.,.,.,80"],
      /^line 3, ID a: TIME: 2 .*second reading falls in week 0/,
    ],
    [
      "a reading after the decision",
      [baseline, "a,7,2,.,.,.,.", "a,70,0,.,.,.,80"],
      /^line 4, ID a: TIME: 70/,
    ],
    ["no ID", [",0,0,.,.,.,90"], /^line 2: ID: ""/],
    ["rows of one person apart", [baseline, "b,0,0,.,.,.,90", "a,7,0,.,.,.,80"], /^line 4, ID a: ID: /],
  ])("refuses %s with its line", async (_, rows, expected) => {
    const faults = (await table(...rows)).filter((each) => typeof each === "string");
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(expected);
  });

  it("gives up a person with a bad row and nobody else", async () => {
    const found = await table(
      baseline,
      "a,7,0,.,.,.,999",
      "a,14,0,.,.,.,80",
      "b,0,0,.,.,.,70",
      "b,7,9,.,.,.,.",
      "c,0,0,.,.,.,60",
    );
    expect(found.map((each) => (typeof each === "string" ? "bad" : each.salt[0].score))).toEqual([
      "bad",
      "bad",
      60,
    ]);
  });

  it("refuses a person whose covariates change", async () => {
    const [found] = await read(`ID,TIME_WEEKS,EVID,AMT,DV,SEX\na,0,0,.,90,female\na,4,0,.,80,male`);
    expect(found).toMatch(/^line 3, ID a: sex: "male" .*must stay female/);
  });
});

describe("what the columns that are not read say against a dose", () => {
  const one = (column: string, value: string) =>
    read(
      [
        `${HEADER},${column}`,
        `${baseline},${value}`,
        `a,0,1,4,1,251,.,${value}`,
        `a,252,0,.,.,.,12,${value}`,
      ].join("\n"),
    );

  it.each([
    ["TRT", "ritlecitinib", "read as baricitinib"],
    ["ARM", "Upadacitinib 30 mg", "read as baricitinib"],
    ["TREATMENT", "Xeljanz", "read as baricitinib"],
    ["UNIT", "mcg", "AMT is read in mg"],
    ["EXDOSU", "ug", "AMT is read in mg"],
    ["TIMEUNIT", "weeks", "TIME is read in days"],
  ])("%s %s is refused", async (column, value, why) => {
    const [found] = await one(column, value);
    expect(found).toContain(`line 3, ID a: ${column}`);
    expect(found).toContain(why);
  });

  it.each([
    ["TRT", "baricitinib 4 mg"],
    ["ARM", "A"],
    ["UNIT", "mg"],
    ["UNIT", "1"],
    ["UNITSPACE", "mcg"],
    ["EXDOSU", "mg/day"],
    ["TIMEUNIT", "d"],
    ["NOTE", "switched from tofacitinib"],
  ])("%s %s is no reason to refuse", async (column, value) => {
    const [found] = await one(column, value);
    expect(found).toEqual((await table(baseline, "a,0,1,4,1,251,.", "a,252,0,.,.,.,12"))[0]);
  });

  it("a drug beside readings alone is none of the doses", async () => {
    const [found] = await read(
      [
        `${HEADER},DRUG`,
        `${baseline},ritlecitinib`,
        "a,0,1,4,1,251,.,.",
        "a,252,0,.,.,.,12,ritlecitinib",
      ].join("\n"),
    );
    expect(found).toContain("line 3, ID a: DRUG: missing; line 2 names ritlecitinib");
  });
});

it("doses that begin with the decision or after it are left out, and said", async () => {
  const rows = [HEADER, baseline, "a,0,1,4,1,251,.", "a,252,0,.,.,.,12"];
  const notesOf = async (...more: string[]) => {
    const opened = await EventTable.open(() => records([...rows, ...more].join("\n")));
    const { notes } = await opened.check(USUAL_PLANS, (fault) => {
      throw fault;
    });
    return notes.filter(({ code }) => code === "dosesBehind").map(({ count, line }) => ({ count, line }));
  };
  expect(await notesOf()).toEqual([]);
  expect(await notesOf("a,252,2,.,.,.,.", "a,252,1,2,1,100,.")).toEqual([{ count: 1, line: 6 }]);
  expect(await notesOf("a,260,1,2,1,100,.")).toEqual([{ count: 1, line: 5 }]);
});
