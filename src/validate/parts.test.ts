import { describe, expect, it } from "vitest";
import type { LeftOutFile } from "../calibrate/left-out/left-out.ts";
import { locate } from "../calibrate/objective.ts";
import type { Observed, Target, TargetCell } from "../calibrate/target.ts";
import type { Model } from "../simulate/model.ts";
import { Tally } from "../simulate/tally.ts";
import { planTrial } from "../trial/plan.ts";
import type { Protocol } from "../trial/protocol-schema.ts";
import { coursesOf } from "./courses.ts";
import { goalsOf } from "./goals.ts";
import { leftOutRows } from "./left-out.ts";
import { naiveInterval } from "./naive.ts";
import { comparedWords, peopleWords } from "./published.ts";
import { compare, rowOf, shown } from "./row.ts";
import { totalsOf } from "./scores.ts";
import { protocolsOf, validationSize } from "./validate.ts";

const NORMAL_90 = 1.6448536269514722;
const cell = (facts: Partial<TargetCell> = {}): TargetCell => ({
  stage: "main",
  arm: "four",
  week: 36,
  endpoint: "salt<=20",
  ...facts,
});
const target = (facts: Partial<Target> = {}): Target => ({
  observations: ["A"],
  protocol: "p",
  cells: [cell()],
  observed: { kind: "count", events: 10, n: 40 },
  study: "S",
  ...facts,
});
const PROTOCOL = {
  schema: "anagen/trial@1",
  enrol: { salt: { min: 50 } },
  arms: [
    { name: "four", doses: [{ fromWeek: 0, mgPerDay: 4 }] },
    { name: "two", doses: [{ fromWeek: 0, mgPerDay: 2 }] },
  ],
  visits: [0, 12, 36, 52, 60, 76],
  endpoints: ["salt<=20", "changeFromBaselinePercent"],
  subgroups: [{ name: "severe", salt: { min: 95 } }],
  stages: [
    {
      name: "off",
      atWeek: 52,
      who: { arms: ["four"] },
      randomise: [{ name: "stop", doses: [{ fromWeek: 0, mgPerDay: 0 }] }],
    },
  ],
} as unknown as Protocol;
const plan = planTrial(PROTOCOL);
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

describe("the naive reference", () => {
  const mean = (value: number, facts: Partial<Target> = {}) =>
    target({
      observed: { kind: "mean", value, standardError: 3, n: 50 },
      cells: [cell({ endpoint: "changeFromBaselinePercent" })],
      ...facts,
    });
  it("has the error of both studies", () => {
    const before = mean(-30, {
      observations: ["B"],
      cells: [cell({ endpoint: "changeFromBaselinePercent", week: 12 })],
    });
    const { low, high, carriedOver } = naiveInterval(mean(-40), [before]);
    expect(carriedOver).toBe(true);
    expect((low + high) / 2).toBeCloseTo(-30, 10);
    expect((high - low) / 2).toBeCloseTo(NORMAL_90 * 3 * Math.SQRT2, 10);
    const range = naiveInterval(target({ observed: { kind: "range", low: 20, high: 40 } }), []);
    expect([(range.high - range.low) / 2, range.carriedOver]).toEqual([
      expect.closeTo(NORMAL_90 * 10 * Math.SQRT2, 10),
      false,
    ]);
  });

  it.each<[string, Partial<Target>, boolean]>([
    ["of another kind", { observed: { kind: "range", low: 1, high: 2 } }, false],
    ["of another subgroup", { cells: [cell({ week: 12, subgroup: "severe" })] }, false],
    ["of another endpoint", { cells: [cell({ week: 12, endpoint: "salt<=10" })] }, false],
    ["later", { cells: [cell({ week: 52 })] }, false],
    ["of itself", { observations: ["A"] }, false],
    ["of the same week", { cells: [cell()] }, true],
    ["earlier", {}, true],
  ])("a result %s is carried over: %s", (_, facts, carried) => {
    const other = target({ observations: ["B"], cells: [cell({ week: 12 })], ...facts });
    expect(naiveInterval(target(), [other]).carriedOver).toBe(carried);
  });
});

describe("goals", () => {
  const totals = totalsOf([
    {
      row: {
        unit: "percent",
        observed: 50,
        predicted: 52,
        low: 40,
        high: 60,
        inside: true,
        studySize: 40,
        widthRatio: 1.2,
      },
      naive: { low: 30, high: 70, carriedOver: true },
    },
  ]);
  it("are told in words, with their bounds", () => {
    const width = "median width over that of chance alone";
    const naive = "mean interval score against the last published rate carried over";
    expect(goalsOf({ calibration: totals, leftOut: totals })).toEqual([
      {
        what: "percent of rows inside their 90 % interval",
        list: "calibration",
        must: "at least",
        bound: 85,
        value: 100,
        met: true,
      },
      { what: width, list: "calibration", must: "at most", bound: 1.5, value: 1.2, met: true },
      {
        what: "mean absolute error, rows in percent with 25 people or more",
        list: "calibration",
        must: "at most",
        bound: 3.5,
        value: 2,
        met: true,
      },
      { what: naive, list: "calibration", must: "below", bound: 40, value: 20, met: true },
      { what: naive, list: "leftOut", must: "below", bound: 40, value: 20, met: true },
    ]);
    expect(goalsOf({ calibration: { ...totals, medianWidthRatio: null }, leftOut: null })[1].met).toBeNull();
  });
});

describe("studies left out", () => {
  const file = (without: string, observations: string[]): LeftOutFile => ({
    schema: "anagen/left-out@2",
    codeVersion: "0",
    calibrationData: "now",
    seed: 1,
    leftOut: [
      {
        without,
        draws: [{ structure: "drive", weight: 1 }],
        targets: [{ observations, people: [1e6], mean: [0.25], variance: [0.1875] }],
      },
    ],
  });
  const protocols = new Map([
    ["p", PROTOCOL],
    [
      "q",
      {
        ...PROTOCOL,
        arms: [{ name: "four", doses: [{ fromWeek: 0, drug: "ritlecitinib", mgPerDay: 50 }] }],
      } as unknown as Protocol,
    ],
  ]);
  const noteOf = (targets: Target[], stored: Parameters<typeof leftOutRows>[2]) =>
    leftOutRows(targets, protocols, stored).leftOut.note;

  it.each<[string, Parameters<typeof leftOutRows>[2], RegExp]>([
    [
      "there are none",
      null,
      /^predictions of studies left out are not stored: anagen calibrate --leave-out-studies makes them$/,
    ],
    [
      "the model was learned from a clinic",
      "notOfClinics",
      /^of a model learned from a clinic's people there are no predictions/,
    ],
    [
      "they are of other data",
      { file: file("S", ["A"]), calibrationData: "then" },
      /are of other calibration data \(now, now then\): anagen calibrate .* again$/,
    ],
    [
      "none of them is of a target",
      { file: file("T", ["Z"]), calibrationData: "now" },
      /^no prediction of a study left out is stored: anagen calibrate/,
    ],
  ])("where %s say so", (_, stored, note) => {
    expect(leftOutRows([target()], protocols, stored)).toEqual({
      leftOut: { rows: [], note: expect.stringMatching(note) },
      totals: null,
    });
  });

  it("say how many there are, and which drug is left out whole", () => {
    const stored = { file: file("S", ["A"]), calibrationData: "now" };
    expect(noteOf([target()], stored)).toBe(
      "each of 1 studies predicted by a calibration without any of its results; a study's people may also be in another one, as those of a trial are in its withdrawal study",
    );
    expect(noteOf([target(), target({ observations: ["B", "C"] })], stored)).toMatch(
      /; without a stored prediction, because the disease is not fitted to them or they alone say what a left-out drug's doses do: B\+C$/,
    );
    expect(
      noteOf([target({ protocol: "q" })], { file: file("ritlecitinib", ["A"]), calibrationData: "now" }),
    ).toMatch(/withdrawal study; ritlecitinib left out with all studies of it$/);
  });
});

it("a validation has the usual size and seed unless it is told another", () => {
  expect(validationSize({})).toEqual({ virtualPatients: 40_000, seed: 1 });
  expect(validationSize({ virtualPatients: 5, seed: 0 })).toEqual({ virtualPatients: 5, seed: 0 });
});

it("protocols of targets are cut down to what is read, but for later visits", () => {
  const found = protocolsOf(
    { calibration: [target({ cells: [cell({ week: 12 })] })], validation: [target({ cells: [cell()] })] },
    new Map([
      ["p", PROTOCOL],
      ["q", PROTOCOL],
    ]),
  );
  expect([...found.keys()]).toEqual(["p"]);
  expect(found.get("p")).toMatchObject({ visits: PROTOCOL.visits, endpoints: ["salt<=20"], stages: [] });
  expect(found.get("p")?.arms.map(({ name }) => name)).toEqual(["four"]);
});

describe("what was published, in words", () => {
  const published = {
    value: "66 %",
    people: 42,
    peopleMeaning: "randomised",
    comparedAs: null,
    note: null,
  } as unknown as Parameters<typeof comparedWords>[0];
  it.each([
    [{}, null],
    [{ comparedAs: { events: 27, n: 41, workedOut: false } }, "27 of 41 people"],
    [
      { comparedAs: { events: 27, n: 41, workedOut: true } },
      "27 of 41 people, worked out from a rounded percentage",
    ],
    [{ comparedAs: { events: 27, n: 41, workedOut: false }, note: "41 of 42" }, "27 of 41 people (41 of 42)"],
    [{ note: "x" }, null],
  ])("%j: %s", (facts, words) => {
    expect(comparedWords({ ...published, ...facts })).toBe(words);
  });

  it.each([
    [{}, "42 (randomised)"],
    [{ peopleMeaning: null }, "42"],
    [{ people: null }, "-"],
  ])("%j: %s people", (facts, words) => {
    expect(peopleWords({ ...published, ...facts })).toBe(words);
  });
});
