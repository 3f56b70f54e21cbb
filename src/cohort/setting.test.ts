import { describe, expect, it } from "vitest";
import type { History } from "../forecast/case/history.ts";
import { settingAt } from "./setting.ts";

const history: History = {
  readings: [0, 12, 52, 60, 90, 100].map((week) => ({ week, score: 50 })),
  doses: [
    { fromWeek: 4, drug: "one", mgPerDay: 4 },
    { fromWeek: 40, drug: "one", mgPerDay: 2 },
    { fromWeek: 52, mgPerDay: 0 },
    { fromWeek: 80, drug: "two", mgPerDay: 15 },
  ],
  decision: 100,
  baseline: 50,
  covariates: {},
};

describe("what a reading is counted under", () => {
  it("is the treatment of the week before, and the weeks since its start or stop", () => {
    expect([1, 2, 3, 4].map((place) => settingAt(history, place))).toEqual([
      { drug: "one", mgPerDay: 4, since: "start", weeks: 8, ahead: 12 },
      // The reading of the week of a stop belongs to the treatment; a lower dose is no new start.
      { drug: "one", mgPerDay: 2, since: "start", weeks: 48, ahead: 40 },
      { drug: "one", mgPerDay: 0, since: "stop", weeks: 8, ahead: 8 },
      { drug: "two", mgPerDay: 15, since: "start", weeks: 10, ahead: 30 },
    ]);
  });

  it("is no drug before the first dose", () => {
    const untreated = { ...history, doses: [{ fromWeek: 0, mgPerDay: 0 }] };
    expect(settingAt(untreated, 1)).toEqual({ drug: null, mgPerDay: 0, since: null, weeks: 0, ahead: 12 });
  });
});
