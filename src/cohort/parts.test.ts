import { describe, expect, it } from "vitest";
import { CalibrationSums, joinedParts } from "./calibration.ts";
import { decimals } from "./decimals.ts";
import { DifferenceSums } from "./difference.ts";
import { FigureSums, judge } from "./figures.ts";
import type { Prediction } from "./foretell.ts";
import { compareGroups, GROUPINGS, type Group, groupsOf } from "./groups.ts";
import { leftOutOf, whereTheyWent } from "./left-out.ts";
import { verdictOf } from "./verdict.ts";

const NORMAL_90 = 1.6448536269514722;
const at = (...values: number[]) => Float64Array.from(values);

it.each([
  [1.25, 1, 1.3],
  [1.234, 2, 1.23],
  [0.00005, 4, 0.0001],
  [-0.04, 1, 0],
] as const)("%d to %i places is %d", (value, places, rounded) => {
  expect(Object.is(decimals(value, places), rounded)).toBe(true);
});

describe("groups of a reading", () => {
  const setting = { drug: "one", mgPerDay: 4, since: "start" as const, weeks: 30, ahead: 12 };
  it("are one of each grouping", () => {
    expect(groupsOf(setting)).toEqual([
      { by: "drug", drug: "one", mgPerDay: null, since: null, fromWeek: null, untilWeek: null },
      { by: "dose", drug: "one", mgPerDay: 4, since: null, fromWeek: null, untilWeek: null },
      { by: "time", drug: null, mgPerDay: null, since: "start", fromWeek: 26, untilWeek: 52 },
      { by: "ahead", drug: null, mgPerDay: null, since: null, fromWeek: 0, untilWeek: 13 },
    ]);
    // Before any drug there is no time since.
    expect(groupsOf({ ...setting, since: null, weeks: 0 })[2]).toMatchObject({ since: null, fromWeek: null });
  });

  it.each([
    [0, 0, 13],
    [12, 0, 13],
    [13, 13, 26],
    [25, 13, 26],
    [26, 26, 52],
    [52, 52, 104],
    [103, 52, 104],
    [104, 104, null],
    [500, 104, null],
  ])("after %i weeks: from %i to %s", (ahead, fromWeek, untilWeek) => {
    expect(groupsOf({ ...setting, ahead })[3]).toMatchObject({ fromWeek, untilWeek });
  });

  it("stand in the order of groupings, drugs, doses, start before stop, and time", () => {
    const group = (by: Group["by"], facts: Partial<Group> = {}): Group => ({
      by,
      drug: null,
      mgPerDay: null,
      since: null,
      fromWeek: null,
      untilWeek: null,
      ...facts,
    });
    const inOrder = [
      group("drug"),
      group("drug", { drug: "a" }),
      group("drug", { drug: "b" }),
      group("dose", { drug: "a", mgPerDay: 0 }),
      group("dose", { drug: "a", mgPerDay: 2 }),
      group("dose", { drug: "a", mgPerDay: 10 }),
      group("dose", { drug: "b", mgPerDay: 1 }),
      group("time"),
      group("time", { since: "start", fromWeek: 0 }),
      group("time", { since: "start", fromWeek: 104 }),
      group("time", { since: "stop", fromWeek: 13 }),
      group("ahead", { fromWeek: 0 }),
      group("ahead", { fromWeek: 26 }),
    ];
    expect([...inOrder].reverse().sort(compareGroups)).toEqual(inOrder);
    expect(GROUPINGS).toEqual(["drug", "dose", "time", "ahead"]);
  });
});

describe("who was left out", () => {
  it.each([
    [0, 0],
    [1, null],
    [9, null],
    [10, 10],
  ])("%i is told as %s", (count, told) => {
    expect(leftOutOf({ oneReading: count, notForecast: 0, weakReadings: 20 })).toEqual({
      oneReading: told,
      notForecast: 0,
      weakReadings: 20,
    });
    expect(leftOutOf({ oneReading: 0, notForecast: count, weakReadings: count })).toEqual({
      oneReading: 0,
      notForecast: told,
      weakReadings: told,
    });
  });

  it("is told in words to whoever holds the table", () => {
    expect(whereTheyWent({ oneReading: 1, notForecast: 2, weakReadings: 3 })).toMatch(
      /1 people without a second reading, 2 of whom the model says nothing, and 3 readings/,
    );
  });
});

/** A prediction with its chances of a few readings. */
const prediction = (chances: Record<number, number>, score: number): Prediction => {
  const all = new Float64Array(101);
  for (const [each, chance] of Object.entries(chances)) all[Number(each)] = chance;
  return {
    place: 1,
    score,
    chances: all,
    effective: 100,
    draws: { weight: at(1, 1), effective: at(50, 50), salt: at(20, 40), response: at(0.6, 0.4) },
  };
};

describe("a reading beside its prediction", () => {
  it("has the mean, variance, chance of response, rank and error of the prediction", () => {
    const judged = judge(prediction({ 10: 0.25, 20: 0.25, 50: 0.5 }, 20), 7, 60, 0.5);
    expect(judged).toMatchObject({ person: 7, score: 20, before: 60 });
    expect(judged.salt).toBeCloseTo(32.5, 10);
    expect(judged.variance).toBeCloseTo(0.25 * 100 + 0.25 * 400 + 0.5 * 2500 - 32.5 ** 2, 9);
    // 20 is a response, 50 is none.
    expect(judged.response).toBeCloseTo(0.5, 12);
    expect(judged.rank).toBeCloseTo(0.25 + 0.5 * 0.25, 12);
    // The score: from 10 to 19 a quarter below is one too many, from 20 to 49 a half is missing.
    expect(judged.error).toBeCloseTo(10 * 0.25 ** 2 + 30 * 0.5 ** 2, 10);
  });

  it("has a rank of one at most and no variance below nought", () => {
    const judged = judge(prediction({ 30: 1 }, 30), 1, 30, 1);
    expect(judged).toMatchObject({ rank: 1, variance: 0, error: 0, response: 0 });
  });
});

describe("a difference from what was predicted", () => {
  const reading = (person: number, seen: number, byDraw = at(30, 30)) => ({
    person,
    seen,
    predicted: 30,
    variance: 25,
    byDraw,
    effective: at(100, 100),
  });

  it("is the mean, with an interval from how people differ", () => {
    const sums = new DifferenceSums(2);
    for (const [person, seen] of [
      [1, 40],
      [2, 50],
      [3, 30],
      [4, 40],
    ])
      sums.add(reading(person, seen));
    const found = sums.result([0.5, 0.5]);
    expect(found).toMatchObject({ seen: 40, predicted: 30, difference: 10 });
    // Squares of 0, 10, -10, 0, for four people.
    const error = Math.sqrt((200 * 4) / 3) / 4;
    expect(found.low).toBeCloseTo(10 - NORMAL_90 * error, 10);
    expect(found.high).toBeCloseTo(10 + NORMAL_90 * error, 10);
    // By chance alone: four readings of variance 25.
    expect(found.expectedHigh).toBeCloseTo(NORMAL_90 * 2.5, 10);
    expect(found.expectedLow).toBeCloseTo(-NORMAL_90 * 2.5, 10);
    expect(found.chance).toBeCloseTo(2 * 0.00003167124, 8);
  });

  it("takes readings of one person together", () => {
    const sums = new DifferenceSums(2);
    for (const [person, seen] of [
      [1, 40],
      [1, 40],
      [2, 20],
      [2, 20],
    ])
      sums.add(reading(person, seen));
    // Two people who are 20 off in sum, either way.
    expect(sums.result([0.5, 0.5]).high).toBeCloseTo((NORMAL_90 * Math.sqrt(800 * 2)) / 4, 10);
    const alone = new DifferenceSums(2);
    alone.add(reading(1, 40));
    expect(alone.result([0.5, 0.5])).toMatchObject({ low: 10, high: 10 });
  });

  it("is expected wider where the draws differ by more than few virtual people explain", () => {
    const wide = new DifferenceSums(2);
    wide.add({ ...reading(1, 30, at(20, 40)), variance: 4 });
    const found = wide.result([0.5, 0.5]);
    expect(found.expectedHigh).toBeGreaterThan(NORMAL_90 * 2);
    const narrow = new DifferenceSums(2);
    narrow.add({ ...reading(1, 30, at(30, 30)), variance: 4 });
    expect(narrow.result([0.5, 0.5]).expectedHigh).toBeCloseTo(NORMAL_90 * 2, 10);
    // A draw that predicts ten less expects a difference of ten less.
    for (const [weights, middle] of [
      [[1, 0], -10],
      [[0, 1], 10],
    ] as const) {
      const { expectedLow, expectedHigh } = wide.result(weights);
      expect((expectedLow + expectedHigh) / 2).toBeCloseTo(middle, 9);
    }
  });

  it("without any chance is certain or impossible", () => {
    const sums = new DifferenceSums(1);
    sums.add({ person: 1, seen: 30, predicted: 30, variance: 0, byDraw: at(30), effective: at(100) });
    expect(sums.result([1]).chance).toBe(1);
    sums.add({ person: 1, seen: 31, predicted: 30, variance: 0, byDraw: at(30), effective: at(100) });
    expect(sums.result([1]).chance).toBe(0);
  });
});

describe("figures of a group", () => {
  it("are those of its readings", () => {
    const sums = new FigureSums(2);
    sums.add(judge(prediction({ 10: 0.5, 50: 0.5 }, 10), 1, 60, 0.5));
    sums.add(judge(prediction({ 10: 0.5, 50: 0.5 }, 50), 1, 40, 0.9));
    sums.add(judge(prediction({ 10: 0.5, 50: 0.5 }, 50), 2, 50, 0.1));
    const found = sums.result([0.5, 0.5]);
    expect(found).toMatchObject({ people: 2, readings: 3 });
    expect(found.salt).toMatchObject({ seen: 36.67, predicted: 30, difference: 6.67 });
    expect(found.response).toMatchObject({ seen: 33.33, predicted: 50, difference: -16.67 });
    // Ranks 0.25, 0.95 and 0.55.
    expect(found.coverage.map(({ level, covered }) => [level, covered])).toEqual([
      [50, 66.7],
      [80, 66.7],
      [90, 100],
    ]);
    expect(found.coverage[2].low).toBeGreaterThan(40);
    expect(found.coverage[2].high).toBe(100);
    // Each is 40 steps of a quarter away; the readings before it 50, 10 and 0.
    expect(found.error).toEqual({ model: 10, lastReading: 20 });
  });
});

describe("parts of a scale", () => {
  const people = (from: number, count: number) => Array.from({ length: count }, (_, each) => from + each);
  const joined = (...sizes: (readonly number[])[]) =>
    joinedParts(sizes, (part) => new Set(part)).map(({ from, to }) => [from, to]);

  it.each([
    [
      "each with ten people",
      [people(0, 10), people(10, 10)],
      [
        [0, 1],
        [1, 2],
      ],
    ],
    [
      "joined until there are ten",
      [people(0, 9), people(9, 1), people(20, 10)],
      [
        [0, 2],
        [2, 3],
      ],
    ],
    ["a person counts once", [people(0, 9), people(0, 9), people(9, 1)], [[0, 3]]],
    ["too few at the end go to the one before", [people(0, 10), people(10, 9)], [[0, 2]]],
    ["empty ones at the end too", [people(0, 10), [], []], [[0, 3]]],
    ["too few in all", [people(0, 9)], []],
    ["none", [], []],
  ])("%s", (_, sizes, parts) => {
    expect(joined(...sizes)).toEqual(parts);
  });

  it("have the mean of what was predicted and seen", () => {
    const sums = new CalibrationSums(50);
    for (const person of people(0, 10)) sums.add(person, 4, person < 5 ? 0 : 10);
    for (const person of people(0, 10)) sums.add(person, person < 5 ? 45 : 50, 40);
    sums.add(3, 50, 40);
    sums.add(3, -1, 5);
    expect(sums.bins()).toEqual([
      { from: 0, to: 5, people: 10, readings: 11, predicted: 39 / 11, seen: 5 },
      { from: 5, to: 50, people: 10, readings: 11, predicted: 525 / 11, seen: 40 },
    ]);
  });
});

describe("what a comparison comes to", () => {
  const figures = (chance: number, difference: number, covered = 80, readings = 400) =>
    ({
      readings,
      salt: { chance, difference },
      coverage: [
        { level: 50, covered: 10 },
        { level: 80, covered },
      ],
    }) as never;
  it.each([
    [0.05, 5, "alike"],
    [0.049, 5, "lessHair"],
    [0.049, -5, "moreHair"],
    [0.5, -5, "alike"],
  ])("a chance of %d and a difference of %d: %s", (chance, difference, finding) => {
    expect(verdictOf(figures(chance, difference), [])).toMatchObject({ finding, chance, standOut: [] });
  });

  it.each([
    [80, "asStated"],
    [76.1, "asStated"],
    [76, "tooNarrow"],
    [83.9, "asStated"],
    [84, "tooWide"],
  ])("of %d percent covered the intervals are %s", (covered, spread) => {
    expect(verdictOf(figures(0.5, 0, covered), []).spread).toBe(spread);
  });

  it("says how likely such a coverage is: two deviations of two percent", () => {
    expect(verdictOf(figures(0.5, 0, 84), []).spreadChance).toBe(0.0455);
    expect(verdictOf(figures(0.5, 0, 80), []).spreadChance).toBe(1);
  });

  it("names groups that stand out, however many were looked at", () => {
    expect(verdictOf(figures(0.5, 0), [figures(0.02, 1), figures(0.025, 1)]).standOut).toEqual([0]);
    expect(
      verdictOf(figures(0.5, 0), [figures(0.02, 1), figures(0.01, 1), figures(0.5, 1)]).standOut,
    ).toEqual([1]);
  });
});
