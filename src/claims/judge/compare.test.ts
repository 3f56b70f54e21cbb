import { describe, expect, it } from "vitest";
import { WEEKS_A_YEAR } from "../../math/calendar.ts";
import type { Value } from "../frames/frame.ts";
import { againstPercent, nearness } from "./compare.ts";
import type { RowFrame } from "./rows.ts";

type Share = Extract<Value, { kind: "share" }>;
const share = (low: number, rest: Partial<Share> = {}): Share => ({
  kind: "share",
  first: 0,
  next: 1,
  low,
  high: low,
  bound: "exact",
  rough: false,
  ...rest,
});
const row = (value: number, unit: RowFrame["unit"] = "percent", people: RowFrame["people"] = null) =>
  ({ value, unit, people }) as RowFrame;

describe("a share held against a percentage", () => {
  it("is the same within the rounding it is written with, and near up to five points", () => {
    // [stated, the largest percentage that is the same, one that is near, one that is far]
    for (const [stated, same, near, far] of [
      [32.5, 33.1, 37.5, 37.6],
      [33, 34, 38, 38.1],
      [35, 37, 40, 40.1],
      [40, 42, 45, 45.1],
    ])
      for (const sign of [1, -1]) {
        const at = (percent: number) => againstPercent(share(stated), stated + sign * (percent - stated));
        expect([at(same), at(near), at(far)]).toEqual(["same", "near", "far"]);
      }
    expect(againstPercent(share(32.5), 33.2)).toBe("near");
    expect(againstPercent(share(33), 34.1)).toBe("near");
    expect(againstPercent(share(35), 37.1)).toBe("near");
  });

  it("is near within three points where few people are counted, and a five is not round there", () => {
    expect(againstPercent(share(5), 6)).toBe("same");
    expect(againstPercent(share(5), 6.5)).toBe("near");
    expect(againstPercent(share(5), 8)).toBe("near");
    expect(againstPercent(share(5), 8.1)).toBe("far");
    expect(againstPercent(share(12), 14.9)).toBe("near");
    expect(againstPercent(share(12), 15)).toBe("near");
    expect(againstPercent(share(10), 14.9)).toBe("far");
    expect(againstPercent(share(10), 15)).toBe("near");
    expect(againstPercent(share(10), 12)).toBe("same");
  });

  it("has more room where it is given roughly", () => {
    const rough = (value: number, percent: number) => againstPercent(share(value, { rough: true }), percent);
    expect([rough(30, 33.5), rough(30, 33.7)]).toEqual(["same", "near"]);
    expect([rough(10, 12), rough(10, 12.1)]).toEqual(["same", "near"]);
  });

  it("knows decimals at either end of a range, and fifteen of a hundred for many", () => {
    const range = (low: number, high: number, percent: number) =>
      againstPercent(share(low, { high }), percent);
    expect([range(20.5, 30, 31), range(20, 30.5, 31.4), range(20, 30, 31.5)]).toEqual([
      "near",
      "near",
      "same",
    ]);
    expect([againstPercent(share(20), 15), againstPercent(share(18), 14.9)]).toEqual(["near", "far"]);
  });

  it("lies anywhere within a range", () => {
    const range = share(20, { high: 40 });
    for (const percent of [20, 30, 40]) expect(againstPercent(range, percent)).toBe("same");
    expect(againstPercent(range, 46)).toBe("far");
    expect(againstPercent(range, 14)).toBe("far");
    expect(againstPercent(range, 17)).toBe("near");
  });

  it("holds as a limit, and says little where the limit is far off", () => {
    const over = (low: number, percent: number) => againstPercent(share(low, { bound: "over" }), percent);
    expect([over(50, 50.1), over(50, 72), over(50, 72.1)]).toEqual(["same", "same", "near"]);
    // "Over 50" is not true of 50.
    expect([over(50, 50), over(50, 46), over(50, 45.9)]).toEqual(["near", "near", "far"]);
    const atLeast = (low: number, percent: number) =>
      againstPercent(share(low, { bound: "atLeast" }), percent);
    expect([atLeast(50, 49.5), atLeast(50, 49.4), atLeast(50, 45.9)]).toEqual(["same", "near", "far"]);
    const under = (high: number, percent: number) => againstPercent(share(high, { bound: "under" }), percent);
    expect([under(50, 49.9), under(50, 28), under(50, 27.9)]).toEqual(["same", "same", "near"]);
    expect([under(50, 50), under(50, 54), under(50, 54.1)]).toEqual(["near", "near", "far"]);
    const atMost = (high: number, percent: number) =>
      againstPercent(share(high, { bound: "atMost" }), percent);
    expect([atMost(50, 50.5), atMost(50, 50.6), atMost(50, 54.1)]).toEqual(["same", "near", "far"]);
    expect([atLeast(50, 72), atLeast(50, 72.1), atMost(50, 28), atMost(50, 27.9)]).toEqual([
      "same",
      "near",
      "same",
      "near",
    ]);
    // Of few people two points decide.
    expect([over(10, 8), over(10, 7.9)]).toEqual(["near", "far"]);
  });
});

describe("a value held against a row", () => {
  it("is compared in the row's unit alone", () => {
    expect(nearness(share(40), row(40))).toBe("same");
    for (const unit of ["rate", "years", "weeks", "people"] as const)
      expect(nearness(share(40), row(40, unit))).toBe("far");
    const rate: Value = { kind: "rate", first: 0, next: 1, value: 2 };
    expect(nearness(rate, row(2, "percent"))).toBe("far");
    expect([2.05, 1.95, 2.06, 2.19, 2.21].map((value) => nearness(rate, row(value, "rate")))).toEqual([
      "same",
      "same",
      "near",
      "near",
      "far",
    ]);
  });

  it("is the same where the people counted are the same, whatever the rounding", () => {
    const counted = share(41, { people: { events: 40, n: 100 } });
    const held = row(37, "percent", { events: 40, n: 100 });
    expect(nearness(counted, held)).toBe("same");
    expect(nearness(share(44, { people: { events: 44, n: 100 } }), held)).toBe("far");
    expect(nearness(share(44, { people: { events: 40, n: 90 } }), held)).toBe("far");
    expect(nearness(share(44, { people: { events: 40, n: 100 } }), row(37))).toBe("far");
    expect(nearness(share(44), held)).toBe("far");
  });

  it("is a time within a tenth, or a week or year where that is more", () => {
    const time = (weeks: number) => ({ kind: "time", low: weeks, high: weeks, asValue: true }) as Value;
    expect([20, 22, 18].map((weeks) => nearness(time(weeks), row(20, "weeks")))).toEqual([
      "same",
      "same",
      "same",
    ]);
    expect([22.1, 26, 26.1].map((weeks) => nearness(time(weeks), row(20, "weeks")))).toEqual([
      "near",
      "near",
      "far",
    ]);
    expect([5, 5.1].map((weeks) => nearness(time(weeks), row(4, "weeks")))).toEqual(["same", "near"]);
    expect(nearness(time(12 * WEEKS_A_YEAR), row(12.2, "years"))).toBe("same");
    expect(nearness(time(12), row(12, "years"))).toBe("far");
  });
});
