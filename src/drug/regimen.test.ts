import { describe, expect, it } from "vitest";
import { doseAt, doseChangesBetween, meanMgPerDay, triggersRestart } from "./regimen.ts";

const taper = [
  { fromWeek: 0, mgPerDay: 4 },
  { fromWeek: 52, mgPerDay: 2 },
  { fromWeek: 76, mgPerDay: 0 },
];

describe("a dose schedule", () => {
  it("holds from each entry's week until the next, and is 0 before the first", () => {
    expect([0, 51, 52, 75, 76, 500].map((week) => doseAt(taper, week).mgPerDay)).toEqual([4, 4, 2, 2, 0, 0]);
    expect(doseAt([{ fromWeek: 10, mgPerDay: 4 }], 9).mgPerDay).toBe(0);
    expect(doseAt([], 9).mgPerDay).toBe(0);
  });

  it("takes less than planned on alternate days and with missed doses", () => {
    expect(meanMgPerDay({ mgPerDay: 4 })).toBe(4);
    expect(meanMgPerDay({ mgPerDay: 4, everyDays: 2 })).toBe(2);
    expect(meanMgPerDay({ mgPerDay: 4, everyDays: 2, adherencePercent: 50 })).toBe(1);
  });

  it("changes strictly between two weeks", () => {
    expect(doseChangesBetween(taper, 0, 76)).toEqual([52]);
    expect(doseChangesBetween(taper, 52, 100)).toEqual([76]);
  });

  it("restarts at a worsening by so many points, or by more than that", () => {
    const rule = { whenSaltWorsensBy: 20, mgPerDay: 4 };
    expect([19, 20, 21].map((points) => triggersRestart(rule, points))).toEqual([false, true, true]);
    expect([19, 20, 21].map((points) => triggersRestart({ ...rule, strictly: true }, points))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
