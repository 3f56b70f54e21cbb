import { describe, expect, it } from "vitest";
import { DAYS, readText as read, reading } from "../../../test/support/event-tables.ts";

/** A table of one person whose further columns hold this at the readings of these days. */
const readAt = (columns: string, ...rows: readonly (readonly [day: number, values: string])[]) =>
  read(
    rows.map(([day, values], at) => `${reading(day, 90 - at)},${values}`),
    `${DAYS},${columns}`,
  );
const personOf = async (...asked: Parameters<typeof readAt>) => (await readAt(...asked)).cases[0]?.person;

describe("covariates of a person", () => {
  it("are the last told until the decision, or else the first", async () => {
    // Kidney function may vary: the last reading is the decision here.
    expect(await personOf("EGFR", [0, "90"], [28, "60"], [56, "."])).toEqual({ kidneyFiltration: 60 });
    const decided = await read(
      [`${reading(0, 90)},90`, `${reading(28, 80)},70`, "a,28,2,.,.,.,.,.", "a,60,1,2,1,30,.,50"],
      `${DAYS},EGFR`,
    );
    expect(decided.cases[0].person).toEqual({ kidneyFiltration: 70 });
    const after = await read(
      [`${reading(0, 90)},.`, "a,28,2,.,.,.,.,.", "a,60,1,2,1,30,.,50"],
      `${DAYS},EGFR`,
    );
    expect(after.cases[0].person).toEqual({ kidneyFiltration: 50 });
  });

  it("of the week of the decision count, whatever day of it they were told on", async () => {
    // The decision falls on day 25, whose week 4 begins on day 28.
    const of = (day: number) =>
      read([`${reading(0, 90)},90`, "a,25,2,.,.,.,.,.", `a,${day},1,2,1,30,.,50`], `${DAYS},EGFR`);
    expect((await of(28)).cases[0].person).toEqual({ kidneyFiltration: 50 });
    expect((await of(29)).cases[0].person).toEqual({ kidneyFiltration: 90 });
  });

  it("that vary or grow are said once a person", async () => {
    const { report } = await readAt("EGFR,AGE", [0, "90,40"], [364, "80,41"], [728, "70,42"]);
    const of = (code: string) => report.notes.find((note) => note.code === code);
    expect(of("filtrationVaries")).toMatchObject({ count: 1, line: 3, of: "people" });
    expect(of("ageGrows")).toMatchObject({ count: 1, line: 3, of: "people" });
    const { codes } = await readAt("EGFR,AGE", [0, "90,40"], [364, "90,40"]);
    expect(codes.filter((code) => code === "filtrationVaries" || code === "ageGrows")).toEqual([]);
  });

  it.each([
    "AGE",
    "EPISODE_YEARS",
  ])("%s grows with the time, a year more at most, and never falls", async (column) => {
    const of = async (from: number, to: number, day: number) =>
      (await readAt(column, [0, String(from)], [day, String(to)])).faults[0];
    expect(await of(40, 41, 7)).toBeUndefined();
    expect(await of(40, 42, 7)).toMatch(/it cannot come from 40 to that in 7 days/);
    expect(await of(40, 42, 366)).toBeUndefined();
    expect(await of(40, 42, 364)).toMatch(/cannot come from 40 to that in 364 days/);
    expect(await of(40, 39, 366)).toMatch(/^line 3, ID a: \w+: 39 .*cannot come from 40/);
  });

  it("that cannot change are refused where they do", async () => {
    expect((await readAt("SEX", [0, "f"], [28, "."], [56, "m"])).faults[0]).toMatch(
      /^line 4, ID a: sex: "male" .*it must stay female, as in the rows above/,
    );
    expect((await readAt("OAT3", [0, "1"], [28, "0"])).faults[0]).toMatch(
      /^line 3, ID a: oat3Inhibitor: false .*it must stay true/,
    );
    expect((await readAt("SEX,OAT3", [0, "f,1"], [28, "F,yes"])).faults).toEqual([]);
  });
});
