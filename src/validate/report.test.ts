import { describe, expect, it } from "vitest";
import { cell, TWO_DOSES, target } from "../../test/support/trial/targets.ts";
import type { LeftOutFile } from "../calibrate/left-out/left-out.ts";
import type { Target } from "../calibrate/target.ts";
import type { Protocol } from "../trial/protocol-schema.ts";
import { goalsOf } from "./goals.ts";
import { leftOutRows } from "./left-out.ts";
import { naiveInterval } from "./naive.ts";
import { comparedWords, peopleWords } from "./published.ts";
import { totalsOf } from "./scores.ts";
import { protocolsOf, validationSize } from "./validate.ts";

const NORMAL_90 = 1.6448536269514722;

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
    ["p", TWO_DOSES],
    [
      "q",
      {
        ...TWO_DOSES,
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
      ["p", TWO_DOSES],
      ["q", TWO_DOSES],
    ]),
  );
  expect([...found.keys()]).toEqual(["p"]);
  expect(found.get("p")).toMatchObject({ visits: TWO_DOSES.visits, endpoints: ["salt<=20"], stages: [] });
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
