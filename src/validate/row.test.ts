import { describe, expect, it } from "vitest";
import { cell, TWO_DOSES, target } from "../../test/support/trial/targets.ts";
import { locate } from "../calibrate/objective.ts";
import type { Observed, Target } from "../calibrate/target.ts";
import type { Model } from "../simulate/model.ts";
import { Tally } from "../simulate/tally.ts";
import { planTrial } from "../trial/plan.ts";
import { coursesOf } from "./courses.ts";
import { compare, rowOf, shown } from "./row.ts";

const NORMAL_90 = 1.6448536269514722;
const plan = planTrial(TWO_DOSES);
const EVEN = [0.5, 0.5];
/** An estimate of two draws that hardly any chance of few people is in. */
const estimateOf = (...perDraw: number[]) => {
  const value = perDraw.reduce((sum, each) => sum + each, 0) / perDraw.length;
  return {
    value,
    perDraw,
    weights: perDraw.map(() => 1 / perDraw.length),
    between: 0,
    variance: value * (1 - value),
    people: 1e9,
  };
};

it("numbers are shown to two digits, never as minus nought", () => {
  expect(
    [shown(1.235), shown(-0.001), shown(33.333)].map((value) => (Object.is(value, -0) ? "-0" : value)),
  ).toEqual([1.24, 0, 33.33]);
});

describe("a row", () => {
  const row = (
    facts: Partial<Target> = {},
    result = estimateOf(0.25, 0.25),
    stages: { name: string; atWeek: number }[] = [],
  ) => rowOf(target(facts), "validation", stages, result);

  it("says what was found and predicted of whom and when", () => {
    expect(row()).toMatchObject({
      observation: "A",
      use: "validation",
      study: "S",
      protocol: "p",
      stage: "main",
      arm: "four",
      subgroup: null,
      endpoint: "salt<=20",
      week: 36,
      weeksSinceChange: 36,
      unit: "percent",
      observed: 25,
      predicted: 25,
      inside: true,
      studySize: 40,
      widthRatio: 1,
    });
    // Nobody's exact interval is left out: 10 of 40.
    expect(row().observedLow).toBeCloseTo(14.2, 0);
    expect(row().observedHigh).toBeCloseTo(38.7, 0);
  });

  it("counts weeks from the stage's start", () => {
    const cells = [cell({ stage: "off", arm: "stop", week: 60, subgroup: "severe" })];
    expect(row({ cells }, undefined, [{ name: "off", atWeek: 52 }])).toMatchObject({
      weeksSinceChange: 8,
      stage: "off",
      subgroup: "severe",
    });
    expect(row({ cells }).weeksSinceChange).toBe(60);
  });

  it("joins its observations, stages and arms", () => {
    const cells = [
      cell({ people: 10 }),
      cell({ arm: "two", people: 30 }),
      cell({ stage: "off", arm: "stop" }),
    ];
    expect(row({ observations: ["A", "B"], cells })).toMatchObject({
      observation: "A+B",
      stage: "main and off",
      arm: "four and two and stop",
    });
  });

  it("has an interval of a study of that size, in people", () => {
    const { low, high } = row();
    // 90 % of a binomial of 40 with a quarter: 6 to 15 people.
    expect([low, high]).toEqual([15, 37.5]);
    expect(row({ observed: { kind: "count", events: 6, n: 40 } }).inside).toBe(true);
    expect(row({ observed: { kind: "count", events: 5, n: 40 } }).inside).toBe(false);
    expect(row({ observed: { kind: "count", events: 15, n: 40 } }).inside).toBe(true);
    expect(row({ observed: { kind: "count", events: 16, n: 40 } }).inside).toBe(false);
    expect(row({}, estimateOf(0.15, 0.35)).widthRatio).toBeGreaterThan(1.2);
  });

  it("of a mean has the study's own error around each draw", () => {
    const observed: Observed = { kind: "mean", value: -40, standardError: 3, n: 50 };
    const cells = [cell({ endpoint: "changeFromBaselinePercent" })];
    const found = row({ observed, cells }, estimateOf(-44, -44));
    expect(found).toMatchObject({
      observed: -40,
      predicted: -44,
      unit: "percent change",
      studySize: 50,
      inside: true,
      widthRatio: 1,
    });
    expect(found.low).toBeCloseTo(-44 - NORMAL_90 * 3, 1);
    expect(found.high).toBeCloseTo(-44 + NORMAL_90 * 3, 1);
    expect([found.observedLow, found.observedHigh]).toEqual([
      shown(-40 - NORMAL_90 * 3),
      shown(-40 + NORMAL_90 * 3),
    ]);
    expect(row({ observed, cells }, estimateOf(-46, -46)).inside).toBe(false);
  });

  it("of a range is its middle with half its width, and has no size", () => {
    const found = row({ observed: { kind: "range", low: 20, high: 40 } }, estimateOf(0.25, 0.25));
    expect(found).toMatchObject({
      observed: 30,
      observedLow: 20,
      observedHigh: 40,
      predicted: 25,
      studySize: null,
    });
    expect(found.high).toBeCloseTo(25 + NORMAL_90 * 10, 1);
    expect(found.low).toBeCloseTo(25 - NORMAL_90 * 10, 1);
  });

  it("shows a rare event around its prediction", () => {
    const { low, high, predicted } = row(
      { observed: { kind: "count", events: 0, n: 2 } },
      estimateOf(0.01, 0.01),
    );
    expect([low, predicted, high]).toEqual([0, 1, 1]);
  });
});

describe("from tallies", () => {
  const tallyOf = (share: number, week = 36) => {
    const tally = new Tally(plan.cells);
    for (let person = 0; person < 1000; person++)
      for (const at of [cell({ week }), cell({ week: 12 })])
        tally.add(locate(plan, at), person < 1000 * share ? 1 : 0);
    return tally;
  };
  const model = { weights: EVEN, provisional: false } as unknown as Model;

  it("a target is set beside what all draws say", () => {
    const row = compare(target(), "calibration", plan, [tallyOf(0.2), tallyOf(0.3)], EVEN);
    expect(row).toMatchObject({ use: "calibration", predicted: 25, observed: 25, inside: true });
    expect(() =>
      compare(target({ observations: ["A", "B"] }), "calibration", plan, [new Tally(plan.cells)], [1]),
    ).toThrow(/nobody counts where A\+B is read/);
  });

  it("a course goes through the visits up to the last that is read, as far as anybody counts", () => {
    const [course, ...rest] = coursesOf([target()], plan, [tallyOf(0.2), tallyOf(0.3)], model);
    expect(rest).toEqual([]);
    expect(course).toMatchObject({
      study: "S",
      protocol: "p",
      stage: "main",
      arm: "four",
      subgroup: null,
      endpoint: "salt<=20",
      unit: "percent",
      startWeek: 0,
      studySize: 40,
      rows: ["A"],
    });
    expect(course.weeks.map(({ week, value }) => [week, value])).toEqual([
      [12, 25],
      [36, 25],
    ]);
    for (const { low, high, value, studyLow, studyHigh } of course.weeks) {
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
      expect(studyLow).toBeLessThan(low);
      expect(studyHigh).toBeGreaterThan(high);
    }
  });

  it("results of one study, arm and endpoint share a course", () => {
    const courses = (...targets: Target[]) => coursesOf(targets, plan, [tallyOf(0.2), tallyOf(0.3)], model);
    const early = target({
      observations: ["B", "C"],
      cells: [cell({ week: 12 })],
      observed: { kind: "count", events: 1, n: 90 },
    });
    expect(courses(target(), early)).toMatchObject([{ rows: ["A", "B+C"], studySize: 90 }]);
    expect(courses(early)[0].weeks.map(({ week }) => week)).toEqual([12]);
    for (const facts of [
      { study: "T" },
      { cells: [cell({ subgroup: "severe" })] },
      { cells: [cell({ endpoint: "changeFromBaselinePercent" })] },
    ])
      expect(courses(target(), target(facts))).toHaveLength(2);
    const range = courses(target({ observed: { kind: "range", low: 1, high: 2 } }));
    expect(range[0].studySize).toBeNull();
    expect(range[0].weeks[0]).toMatchObject({ studyLow: null, studyHigh: null });
  });
});
