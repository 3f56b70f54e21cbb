import { describe, expect, it } from "vitest";
import { someReport } from "../../../test/community/some-stories.ts";
import type { Report } from "../report.ts";
import { groupCurves, sheddingCurve } from "./shedding-curve.ts";

let next = 0;
/** People whose hair fell out first in a week, or a week to either side. */
const shedAt = (week: number, count: number, facts: Partial<Report> = {}, width = 1): Report[] =>
  Array.from({ length: count }, () =>
    someReport(next++, { shed: true, firstShedWeeks: { low: week - width, high: week + width }, ...facts }),
  );
/** People who kept their hair and were last heard of in a week. */
const keptTo = (week: number | null, count: number, facts: Partial<Report> = {}): Report[] =>
  Array.from({ length: count }, () => someReport(next++, { shed: false, followUpWeeks: week, ...facts }));
const untold = (count: number): Report[] => Array.from({ length: count }, () => someReport(next++));

describe("the curve of time to first shedding", () => {
  it("counts those who shed, those who leave and those still followed in each step", () => {
    const curve = sheddingCurve([...shedAt(4, 10), ...shedAt(8, 6), ...keptTo(20, 9), ...untold(3)], 5);
    expect(curve.tooFew).toBe(false);
    expect(curve.people).toBe(25);
    expect(curve.events).toBe(16);
    expect(curve.left).toEqual({ shedWithoutTime: 0, noFollowUp: 0, unknownOutcome: 3 });
    expect(curve.steps).toMatchObject([
      { fromWeek: 0, toWeek: 4, events: 10, left: 0, atRisk: 25, without: 0.6 },
      { fromWeek: 4, toWeek: 8, events: 6, left: 0, atRisk: 15, without: 0.36 },
    ]);
    expect(curve.medianWeeks).toBe(8);
    // Greenwood's limits on the log-log scale: 0.6 with 10 of 25.
    expect(curve.steps[0].low).toBeCloseTo(0.38, 2);
    expect(curve.steps[0].high).toBeCloseTo(0.76, 2);
  });

  it("has people who leave without shedding in the step of that time", () => {
    const curve = sheddingCurve([...shedAt(4, 10), ...keptTo(6, 5), ...shedAt(8, 5), ...keptTo(30, 6)], 5);
    expect(curve.steps).toMatchObject([
      { toWeek: 4, events: 10, left: 0, atRisk: 25 },
      { toWeek: 8, events: 5, left: 5, atRisk: 15 },
    ]);
    // 16/26 of them, and then 5 of 11.
    expect(curve.steps.map(({ without }) => without)).toEqual([0.62, 0.34]);
  });

  it("ends steps at the whole week after the time", () => {
    const curve = sheddingCurve([...shedAt(3.2, 10), ...keptTo(20, 10)], 5);
    expect(curve.steps.map(({ toWeek }) => toWeek)).toEqual([4]);
  });

  it("puts weeks together until enough shed", () => {
    const curve = sheddingCurve([...shedAt(4, 2), ...shedAt(5, 3), ...shedAt(6, 5), ...keptTo(20, 10)], 5);
    expect(curve.steps).toMatchObject([
      { toWeek: 5, events: 5 },
      { fromWeek: 5, toWeek: 6, events: 5 },
    ]);
  });

  it("has the told time in its middle, and the others beside it", () => {
    const [step] = sheddingCurve([...shedAt(4, 10, {}, 2), ...keptTo(30, 10)], 5).steps;
    // All of them shed by week 4 at their middle and at their early end; at the late end nobody had.
    expect(step).toMatchObject({
      toWeek: 4,
      without: 0.5,
      earlyEnds: 0.5,
      lateEnds: 1,
      restartAsShedding: 0.5,
    });
  });

  it("counts a restart before any shedding as shedding in its own column alone", () => {
    const people = [
      ...shedAt(4, 10),
      ...keptTo(4, 5, { restarted: true }),
      ...keptTo(4, 5),
      ...keptTo(30, 10),
    ];
    const [step] = sheddingCurve(people, 5).steps;
    expect(step).toMatchObject({ events: 10, left: 10, without: 0.67, restartAsShedding: 0.5 });
    // One of them who did not restart is none.
    const others = [...shedAt(4, 10), ...keptTo(4, 10, { restarted: false }), ...keptTo(30, 10)];
    expect(sheddingCurve(others, 5).steps[0]).toMatchObject({ without: 0.67, restartAsShedding: 0.67 });
  });

  it.each([
    [9, true],
    [10, false],
  ])("%i sheddings at a told time are too few: %s", (count, tooFew) => {
    const curve = sheddingCurve([...shedAt(4, count), ...keptTo(30, 20)], 5);
    expect(curve.tooFew).toBe(tooFew);
    expect(curve.events).toBe(tooFew ? null : count);
    expect(curve.steps).toHaveLength(tooFew ? 0 : 1);
    expect(curve.medianWeeks).toBeNull();
  });

  it("leaves out and counts who tells no time, rounded down", () => {
    const curve = sheddingCurve(
      [
        ...shedAt(4, 12),
        ...shedAt(4, 7, { firstShedWeeks: null }),
        ...keptTo(30, 12),
        ...keptTo(null, 8),
        ...keptTo(0, 4),
        ...untold(6),
      ],
      5,
    );
    expect(curve.people).toBe(20);
    expect(curve.left).toEqual({ shedWithoutTime: 5, noFollowUp: 10, unknownOutcome: 6 });
  });

  it("has a median only where half have shed", () => {
    expect(sheddingCurve([...shedAt(4, 10), ...keptTo(30, 11)], 5).medianWeeks).toBeNull();
    expect(sheddingCurve([...shedAt(4, 10), ...keptTo(30, 10)], 5).medianWeeks).toBe(4);
    // Half is reached between whole weeks: the week is then over.
    expect(sheddingCurve([...shedAt(4.5, 10), ...keptTo(30, 10)], 5).medianWeeks).toBe(5);
  });
});

describe("no step shows a few people", () => {
  const weeks = (people: readonly Report[]) => sheddingCurve(people, 5).steps.map(({ toWeek }) => toWeek);

  it.each([
    [
      "four leave in it: they are put with those who leave later",
      [...shedAt(4, 10), ...keptTo(4, 4), ...keptTo(30, 10)],
      [30],
    ],
    ["five leave in it", [...shedAt(4, 10), ...keptTo(4, 5), ...keptTo(30, 10)], [4]],
    ["four remain behind it", [...shedAt(4, 12), ...keptTo(30, 4)], []],
    ["five remain behind it", [...shedAt(4, 12), ...keptTo(30, 5)], [4]],
    ["nobody remains behind it", [...shedAt(4, 12)], [4]],
    ["four shed behind it", [...shedAt(4, 12), ...shedAt(12, 4), ...keptTo(30, 10)], []],
    ["five shed behind it", [...shedAt(4, 12), ...shedAt(12, 5), ...keptTo(30, 10)], [4, 12]],
    [
      "four shed at an untold time",
      [...shedAt(4, 12), ...shedAt(4, 4, { firstShedWeeks: null }), ...keptTo(30, 10)],
      [],
    ],
    [
      "four leave at an untold time",
      [...shedAt(4, 12), ...keptTo(null, 4), ...keptTo(4, 5), ...shedAt(30, 5)],
      [],
    ],
    [
      "four shed in its last week alone, and in the step before five",
      [...shedAt(4, 10), ...shedAt(5, 4), ...keptTo(30, 9)],
      [],
    ],
  ])("%s", (_, people, steps) => {
    expect(weeks(people)).toEqual(steps);
  });

  it("no further step where too few are followed", () => {
    expect(weeks([...shedAt(4, 12), ...shedAt(6, 5), ...shedAt(8, 5), ...keptTo(7, 5)])).toEqual([4, 6, 8]);
    expect(weeks([...shedAt(4, 12), ...shedAt(6, 3), ...shedAt(8, 2)])).toEqual([4]);
  });
});

describe("curves of groups that together are everybody", () => {
  it("have the steps in which each group has none or enough", () => {
    const one = [...shedAt(4, 10), ...shedAt(8, 10), ...keptTo(30, 10)];
    const other = [...shedAt(4, 3), ...shedAt(8, 10), ...keptTo(30, 10)];
    const whole = sheddingCurve([...one, ...other], 5);
    expect(whole.steps.map(({ toWeek }) => toWeek)).toEqual([4, 8]);
    const curves = groupCurves([one, other], whole, 5);
    expect(curves.map(({ steps }) => steps.map(({ toWeek, events }) => [toWeek, events]))).toEqual([
      [[8, 20]],
      [[8, 13]],
    ]);
  });

  it("have no step that the whole has not", () => {
    const one = [...shedAt(4, 10), ...shedAt(8, 10), ...keptTo(30, 10)];
    const whole = sheddingCurve(one, 5);
    const [curve] = groupCurves([one], { ...whole, steps: whole.steps.slice(1) }, 5);
    expect(curve.steps).toMatchObject([{ fromWeek: 0, toWeek: 8, events: 20 }]);
  });
});
