import { beforeAll, describe, expect, it } from "vitest";
import { someValues } from "../../test/support/simulate/model.ts";
import { structureNamed } from "../disease/structures.ts";
import { simulatedDrug } from "../drug/catalogue.ts";
import { drugParameters } from "../drug/parameters.ts";
import { inlineExecutor } from "../engine/execution/inline.ts";
import type { Protocol } from "../trial/protocol-schema.ts";
import { drawGiven } from "./conditional/given.ts";
import { correlationFrom, independent } from "./correlation.ts";
import { residual, totalDeviance } from "./likelihood.ts";
import { valuesFromCube } from "./objective.ts";
import {
  correlationAt,
  fitOf,
  isShareTarget,
  layOut,
  type Problem,
  residualsOf,
  simulatePoints,
  tallyDraws,
  valuesAt,
} from "./problem.ts";
import { INITIAL_SEARCH, type SearchState, search } from "./search.ts";
import { type Target, TargetError } from "./target.ts";

const PEOPLE = 80;
const executor = inlineExecutor();
const DRUG = "ritlecitinib";
const protocolOf = (doses: object[]) =>
  ({
    schema: "anagen/trial@1",
    enrol: { salt: { min: 50 } },
    arms: [
      { name: "drug", doses },
      { name: "placebo", doses: [{ fromWeek: 0, mgPerDay: 0 }] },
    ],
    visits: [0, 12, 24],
    endpoints: ["salt<=20", "changeFromBaselinePercent"],
  }) as unknown as Protocol;
const PROTOCOLS = new Map([
  ["one", protocolOf([{ fromWeek: 0, drug: DRUG, mgPerDay: 50 }])],
  ["other", protocolOf([{ fromWeek: 0, drug: DRUG, mgPerDay: 50 }])],
  [
    "changing",
    protocolOf([
      { fromWeek: 0, drug: DRUG, mgPerDay: 50 },
      { fromWeek: 12, drug: DRUG, mgPerDay: 30 },
    ]),
  ],
]);
const target = (events: number, facts: Partial<Target> = {}, week = 24): Target => ({
  observations: ["A"],
  protocol: "one",
  study: "S",
  cells: [{ stage: "main", arm: "drug", week, endpoint: "salt<=20" }],
  observed: { kind: "count", events, n: 100 },
  ...facts,
});
const definitions = drugParameters(simulatedDrug(DRUG));
const values = someValues("drive", 1);
const problemOf = (...targets: Target[]): Problem =>
  layOut({
    structure: structureNamed("drive"),
    definitions,
    fixed: values,
    targets,
    protocols: PROTOCOLS,
    meanBaselineSalt: 85,
  });
const MIDDLE = [0.5, 0.5, 0.5];

describe("a problem laid out", () => {
  it("has a part for each protocol, with the places of its targets", () => {
    const problem = problemOf(target(1), target(2, { protocol: "other" }), target(3));
    expect(problem.parts.map(({ which }) => which)).toEqual([[0, 2], [1]]);
    expect(problem.parts[0].only).toHaveLength(2);
    expect(problem.parts[0].protocol.arms.map(({ name }) => name)).toEqual(["drug"]);
    expect(() => problemOf(target(1, { protocol: "none" }))).toThrow(TargetError);
    expect(() => problemOf(target(1, { protocol: "none" }))).toThrow("no protocol none");
  });

  it("knows shares from means, and has fixed values beside those of the cube", () => {
    const mean = target(1, {
      cells: [{ stage: "main", arm: "drug", week: 24, endpoint: "changeFromBaselinePercent" }],
    });
    const problem = problemOf(target(1), mean);
    expect([isShareTarget(problem, 0), isShareTarget(problem, 1)]).toEqual([true, false]);
    const all = valuesAt(problem, MIDDLE);
    expect(all).toEqual({ ...values, ...valuesFromCube(definitions, MIDDLE) });
    const { fixed } = layOut({
      structure: structureNamed("drive"),
      definitions,
      targets: [],
      protocols: PROTOCOLS,
      meanBaselineSalt: 85,
    });
    expect(fixed).toEqual({});
  });
});

describe("points of the cube", () => {
  const problem = problemOf(target(30), target(10, {}, 12));
  const people = { count: PEOPLE, seeds: [5] };

  it("are fitted by the residuals of their draws, with the correlation", async () => {
    const half = correlationFrom([
      [1, 0.5],
      [0.5, 1],
    ]);
    const [fit] = await fitOf(problem, [MIDDLE], people, half, executor);
    const [tallies] = await tallyDraws(problem, [valuesAt(problem, MIDDLE)], people, executor);
    expect(fit.residuals).toEqual(residualsOf(problem, tallies));
    expect(fit.deviance).toBeCloseTo(totalDeviance(fit.residuals, half), 12);
    expect(fit.deviance).not.toBeCloseTo(totalDeviance(fit.residuals, independent(2)), 6);
  });

  it("are simulated with people of their own seed", async () => {
    const same = await simulatePoints(problem, [MIDDLE, MIDDLE, MIDDLE], PEOPLE, [5, 5, 6], executor);
    expect(same[0]).toEqual(same[1]);
    expect(same[2]).not.toEqual(same[0]);
    const [fit] = await fitOf(problem, [MIDDLE], people, independent(2), executor);
    expect(same[0].map((each, at) => residual(problem.targets[at], each))).toEqual(fit.residuals);
    // People of two seeds together are twice as many.
    const [both] = await tallyDraws(
      problem,
      [valuesAt(problem, MIDDLE)],
      { count: PEOPLE, seeds: [5, 6] },
      executor,
    );
    const [one] = await tallyDraws(problem, [valuesAt(problem, MIDDLE)], people, executor);
    expect(both[0].counts[0]).toBe(2 * one[0].counts[0]);
  });

  it("have errors correlated within a study's people", async () => {
    const { matrix } = await correlationAt(
      problemOf(target(30), target(10, {}, 12), target(5, { study: "T", protocol: "other" })),
      MIDDLE,
      { count: 400, seeds: [5] },
      executor,
    );
    expect(matrix[0][1]).toBeGreaterThan(0.05);
    expect(matrix[0][1]).toBe(matrix[1][0]);
    expect([matrix[0][2], matrix[2][1]]).toEqual([0, 0]);
    expect([matrix[0][0], matrix[2][2]]).toEqual([1, 1]);
  });
});

describe("a search from several starts", () => {
  const problem = problemOf(target(30));
  const effort = { starts: 2, generations: 3, populationSize: 4, people: 16 };
  const states: SearchState[] = [];
  let found: SearchState;
  beforeAll(async () => {
    found = await search(problem, effort, 7, INITIAL_SEARCH, executor, (state) => states.push(state));
  });

  it("finishes each and keeps its best", () => {
    expect(found.cma).toBeNull();
    expect(found.best).toHaveLength(2);
    // Three generations and the end of each start are told.
    expect(states).toHaveLength(8);
    expect(states.map(({ best }) => best.length)).toEqual([0, 0, 0, 1, 1, 1, 1, 2]);
    for (const { cube, deviance } of found.best) {
      expect(deviance).toBeGreaterThanOrEqual(0);
      for (const value of cube) expect(Math.abs(value - 0.5)).toBeLessThanOrEqual(0.5);
    }
    expect(found.best[0].cube).not.toEqual(found.best[1].cube);
  });

  it("goes on where it was stopped, and otherwise for another seed", async () => {
    expect(await search(problem, effort, 7, states[1], executor, () => {})).toEqual(found);
    expect(await search(problem, effort, 7, states[4], executor, () => {})).toEqual(found);
    expect(
      (await search(problem, { ...effort, starts: 1 }, 8, INITIAL_SEARCH, executor, () => {})).best[0],
    ).not.toEqual(found.best[0]);
  });
});

describe("a drug given the disease", () => {
  const drawn = (events: number, seed = 3, draws = [values, someValues("drive", 2)]) =>
    drawGiven({ problem: { ...problemOf(target(events)), fixed: {} }, people: 128, seed }, draws, executor);

  it("has a draw for each of the disease, the same for the same seed, within its cube", async () => {
    const [first, second, ...rest] = await drawn(30);
    expect(rest).toEqual([]);
    for (const { cube, residuals } of [first, second]) {
      expect(cube).toHaveLength(3);
      for (const value of cube) expect(Math.abs(value - 0.5)).toBeLessThanOrEqual(0.5);
      expect(residuals).toHaveLength(1);
    }
    expect(first.cube).not.toEqual(second.cube);
    expect(await drawn(30)).toEqual([first, second]);
    expect(await drawn(30, 4)).not.toEqual([first, second]);
  });

  it("does more where more people responded", async () => {
    const same = Array.from({ length: 6 }, () => values);
    const halfDose = (found: Awaited<ReturnType<typeof drawn>>) =>
      found.reduce((sum, { cube }) => sum + cube[0] / found.length, 0);
    // A smaller half dose is a stronger drug.
    expect(halfDose(await drawn(30, 3, same))).toBeLessThan(halfDose(await drawn(2, 3, same)));
  });

  it.each<[string, Target]>([
    ["several arms", target(1, { cells: [target(1).cells[0], target(1).cells[0]] })],
    ["an arm whose dose changes", target(1, { protocol: "changing" })],
    ["an arm without a dose", target(1, { cells: [{ ...target(1).cells[0], arm: "placebo" }] })],
  ])("cannot be read from %s", async (_, wrong) => {
    const given = { problem: { ...problemOf(wrong), fixed: {} }, people: 16, seed: 1 };
    await expect(drawGiven(given, [values], executor)).rejects.toThrow(
      /^A of .* is not read from one arm on one dose$/,
    );
  });
});
