import { describe, expect, it } from "vitest";
import { cell, target } from "../../test/support/trial/targets.ts";
import type { ParameterDefinition } from "../disease/parameters.ts";
import { inlineExecutor } from "../engine/execution/inline.ts";
import { Tally } from "../simulate/tally.ts";
import { planTrial } from "../trial/plan.ts";
import type { Protocol } from "../trial/protocol-schema.ts";
import { correlationAmong, correlationFrom, correlationOf, independent, mergePairs } from "./correlation.ts";
import { leftOutWith } from "./left-out/left-out.ts";
import { predict, residual, totalDeviance } from "./likelihood.ts";
import { drugsIn } from "./modules.ts";
import { locate, trimProtocol, valuesFromCube } from "./objective.ts";
import type { Problem } from "./problem.ts";
import { fitRows, informedBy } from "./report.ts";
import { INITIAL_SEARCH, search } from "./search.ts";
import {
  fitsOf,
  observedValue,
  standardErrorOf,
  type Target,
  type TargetCell,
  TargetError,
} from "./target.ts";

const PROTOCOL = {
  schema: "anagen/trial@1",
  enrol: { salt: { min: 50 } },
  arms: [
    { name: "four", doses: [{ fromWeek: 0, mgPerDay: 4 }] },
    { name: "two", doses: [{ fromWeek: 0, mgPerDay: 2 }] },
    { name: "none", doses: [{ fromWeek: 0, mgPerDay: 0 }] },
  ],
  visits: [0, 12, 36, 52, 76],
  endpoints: ["salt<=20", "changeFromBaselinePercent"],
  subgroups: [{ name: "severe", salt: { min: 95 } }],
  stages: [
    {
      name: "off",
      atWeek: 52,
      who: { arms: ["four"], endpoint: "salt<=20" },
      randomise: [{ name: "stop", doses: [{ fromWeek: 0, mgPerDay: 0 }] }],
    },
  ],
} as unknown as Protocol;

describe("values of a point of the cube", () => {
  const definitions = [
    { name: "even", low: 10, high: 20, scale: "linear" },
    { name: "log", low: 1, high: 100, scale: "log" },
  ] as unknown as ParameterDefinition[];
  it.each([
    [[0, 0], 10, 1],
    [[1, 1], 20, 100],
    [[0.5, 0.5], 15, 10],
  ])("%j", (cube, even, log) => {
    const values = valuesFromCube(definitions, cube);
    expect(values.even).toBeCloseTo(even, 12);
    expect(values.log).toBeCloseTo(log, 10);
  });

  it("tell how much was learned: nothing where as wide as before, all of a point", () => {
    const even = Array.from({ length: 1001 }, (_, at) => [at / 1000, 0.5]);
    expect(informedBy(definitions, even)).toEqual([
      { parameter: "even", p05: expect.closeTo(10.5, 9), p50: 15, p95: expect.closeTo(19.5, 9), learned: 0 },
      {
        parameter: "log",
        p05: expect.closeTo(10, 9),
        p50: expect.closeTo(10, 9),
        p95: expect.closeTo(10, 9),
        learned: 1,
      },
    ]);
    const half = even.map(([value]) => [0.25 + value / 2, 0]);
    expect(informedBy(definitions, half)[0].learned).toBeCloseTo(0.5, 2);
  });
});

describe("what a target reads", () => {
  const plan = planTrial(PROTOCOL);
  it("is a cell of the plan, each another", () => {
    const cells = [
      cell(),
      cell({ week: 12 }),
      cell({ arm: "two" }),
      cell({ endpoint: "changeFromBaselinePercent" }),
      cell({ subgroup: "severe" }),
      cell({ stage: "off", arm: "stop", week: 76 }),
    ];
    expect(new Set(cells.map((each) => locate(plan, each))).size).toBe(cells.length);
  });

  it.each([
    { week: 13 },
    { arm: "five" },
    { stage: "off" },
    { endpoint: "salt<=10" },
    { subgroup: "mild" },
    { stage: "off", arm: "stop", week: 36 },
  ])("is refused where there is none: %j", (facts) => {
    expect(() => locate(plan, cell(facts))).toThrow(TargetError);
    expect(() => locate(plan, cell(facts))).toThrow(/no cell \{.*\} in the protocol/);
  });

  it("is all that is left of a protocol, with what leads to it", () => {
    const arms = (...cells: TargetCell[]) => {
      const found = trimProtocol(PROTOCOL, [target({ cells })]);
      return [
        found.arms.map(({ name }) => name),
        found.stages?.map(({ name }) => name),
        found.visits,
        found.endpoints,
        found.subgroups?.length,
      ];
    };
    expect(arms(cell())).toEqual([["four"], [], [0, 12, 36], ["salt<=20"], 0]);
    expect(
      arms(cell({ arm: "two", week: 12, subgroup: "severe", endpoint: "changeFromBaselinePercent" })),
    ).toEqual([["two"], [], [0, 12], ["changeFromBaselinePercent"], 1]);
    expect(arms(cell({ stage: "off", arm: "stop", week: 76 }))).toEqual([
      ["four"],
      ["off"],
      [0, 12, 36, 52, 76],
      ["salt<=20"],
      0,
    ]);
    // A stage that says nothing of arms takes people of every one.
    const open = {
      ...PROTOCOL,
      stages: [{ name: "off", atWeek: 52, who: {}, randomise: [{ name: "stop", doses: [] }] }],
    } as unknown as Protocol;
    expect(
      trimProtocol(open, [target({ cells: [cell({ stage: "off", arm: "stop", week: 76 })] })]).arms,
    ).toHaveLength(3);
    const { stages: _, subgroups: __, ...bare } = PROTOCOL;
    expect(trimProtocol(bare as Protocol, [target()])).toMatchObject({ stages: [], subgroups: [] });
  });
});

describe("what a tally predicts", () => {
  const plan = planTrial(PROTOCOL);
  const tallyOf = (values: readonly [TargetCell, readonly number[]][]) => {
    const tally = new Tally(100_000);
    for (const [at, own] of values) for (const value of own) tally.add(locate(plan, at), value);
    return tally;
  };
  const shares = (events: number, n: number) => Array.from({ length: n }, (_, at) => (at < events ? 1 : 0));

  it("is a share, kept off the ends by half a person, with its chance", () => {
    const { value, chance } = predict(plan, tallyOf([[cell(), shares(0, 9)]]), target());
    expect(value).toBeCloseTo(0.05, 12);
    expect(chance).toBeCloseTo((0.05 * 0.95) / 10, 12);
  });

  it("is a mean with the variance between people", () => {
    const at = cell({ endpoint: "changeFromBaselinePercent" });
    const { value, chance } = predict(plan, tallyOf([[at, [-50, -30, -40, -40]]]), target({ cells: [at] }));
    expect(value).toBeCloseTo(-40, 9);
    expect(chance).toBeCloseTo(tallyOf([[at, [-50, -30, -40, -40]]]).variance(locate(plan, at)) / 5, 9);
  });

  it("of several cells weighs them by the people of the study", () => {
    const cells = [cell({ people: 30 }), cell({ arm: "two", people: 10 })];
    const tally = tallyOf([
      [cells[0], shares(4, 9)],
      [cells[1], shares(9, 9)],
    ]);
    const { value, chance } = predict(plan, tally, target({ cells }));
    expect(value).toBeCloseTo(0.75 * 0.45 + 0.25 * 0.95, 12);
    expect(chance).toBeCloseTo((0.75 ** 2 * 0.45 * 0.55 + 0.25 ** 2 * 0.95 * 0.05) / 10, 12);
    // Without people each counts the same.
    expect(
      predict(plan, tally, target({ cells: cells.map(({ people: _, ...each }) => each) })).value,
    ).toBeCloseTo(0.7, 12);
  });
});

describe("how far a prediction is from what was found", () => {
  const count = (events: number, n: number) => ({ observed: { kind: "count", events, n } as const });
  it("is the signed root of the deviance of a count", () => {
    const deviance = 2 * (30 * Math.log(30 / 20) + 10 * Math.log(10 / 20));
    expect(residual(count(30, 40), { value: 0.5, chance: 0 })).toBeCloseTo(Math.sqrt(deviance), 10);
    expect(residual(count(10, 40), { value: 0.5, chance: 0 })).toBeCloseTo(-Math.sqrt(deviance), 10);
    expect(residual(count(20, 40), { value: 0.5, chance: 0 })).toBeCloseTo(0, 10);
    expect(residual(count(0, 40), { value: 0.5, chance: 0 })).toBeCloseTo(-Math.sqrt(80 * Math.log(2)), 10);
    expect(residual(count(40, 40), { value: 0.5, chance: 0 })).toBeCloseTo(Math.sqrt(80 * Math.log(2)), 10);
    // As much chance in the simulation as in the study halves its square.
    expect(residual(count(30, 40), { value: 0.5, chance: 0.25 / 40 })).toBeCloseTo(
      Math.sqrt(deviance / 2),
      10,
    );
  });

  it("is the distance in standard errors of a mean, and of a range in percent", () => {
    const mean = { observed: { kind: "mean", value: -40, standardError: 3, n: 50 } as const };
    expect(residual(mean, { value: -46, chance: 0 })).toBeCloseTo(2, 12);
    expect(residual(mean, { value: -46, chance: 16 })).toBeCloseTo(6 / 5, 12);
    const range = { observed: { kind: "range", low: 20, high: 40 } as const };
    expect(residual(range, { value: 0.5, chance: 0 })).toBeCloseTo(-2, 12);
    expect(residual(range, { value: 0.1, chance: 0.01 })).toBeCloseTo(20 / Math.sqrt(200), 12);
  });

  it("adds up with the correlation taken into account", () => {
    expect(totalDeviance([1, -2], independent(2))).toBeCloseTo(5, 12);
    const half = correlationFrom([
      [1, 0.5],
      [0.5, 1],
    ]);
    expect(totalDeviance([1, 1], half)).toBeCloseTo(2 / 1.5, 12);
    expect(correlationAmong(half, [1]).matrix).toEqual([[1]]);
    expect(
      correlationAmong(
        correlationFrom([
          [1, 0, 0.3],
          [0, 1, 0.2],
          [0.3, 0.2, 1],
        ]),
        [2, 0],
      ).matrix,
    ).toEqual([
      [1, 0.3],
      [0.3, 1],
    ]);
  });
});

describe("observed numbers", () => {
  it.each([
    [{ kind: "count", events: 10, n: 40 } as const, 25],
    [{ kind: "mean", value: -12, standardError: 3, n: 40 } as const, -12],
    [{ kind: "range", low: 20, high: 30 } as const, 25],
  ])("%j is shown as %d", (observed, value) => expect(observedValue(observed)).toBe(value));

  it("of a range has half its width for an error; what is not said is the disease", () => {
    expect(standardErrorOf({ kind: "range", low: 20, high: 30 })).toBe(5);
    expect(standardErrorOf({ kind: "mean", value: 1, standardError: 3, n: 40 })).toBe(3);
    expect([fitsOf({}), fitsOf({ fits: "adolescents" })]).toEqual(["disease", "adolescents"]);
  });

  it("fit draws so far on average, and within two standard errors in so many", () => {
    expect(
      fitRows(
        [target(), target({ observations: ["B", "C"] })],
        [
          [1, -2],
          [2.0006, 2],
          [-4, 0.5],
        ],
      ),
    ).toEqual([
      { observations: ["A"], observed: 25, meanResidual: -0.333, withinTwo: 1 },
      { observations: ["B", "C"], observed: 25, meanResidual: 0.167, withinTwo: 3 },
    ]);
  });
});

describe("correlation of what is read from the same people", () => {
  /** Sums over ten people: two results of one half that agree in eight people. */
  const sums = (n = 10) => ({
    count: Float64Array.from([10, n, n, 10]),
    sumFirst: Float64Array.from([5, n / 2, n / 2, 5]),
    sumSecond: Float64Array.from([5, n / 2, n / 2, 5]),
    product: Float64Array.from([5, 0.4 * n, 0.4 * n, 5]),
  });
  const matrixOf = (first: Partial<Target>, second: Partial<Target>, n = 10) =>
    correlationOf([target(first), target(second)], sums(n)).matrix[0][1];

  it("is theirs, a twentieth less", () => {
    // Covariance 0.4 - 0.25 over variance 0.25.
    expect(matrixOf({}, {})).toBeCloseTo(0.57, 4);
    expect(correlationOf([target(), target()], sums()).matrix).toEqual([
      [1, 0.57],
      [0.57, 1],
    ]);
  });

  it("is less where fewer people are in both", () => {
    expect(matrixOf({}, {}, 5)).toBeCloseTo(0.285, 3);
    expect(matrixOf({}, {}, 0)).toBe(0);
  });

  it.each<[string, Partial<Target>]>([
    ["another study", { study: "T" }],
    ["another arm", { cells: [cell({ arm: "two" })] }],
    ["another stage", { cells: [cell({ stage: "off" })] }],
  ])("is none with %s", (_, second) => {
    expect(matrixOf({}, second)).toBe(0);
  });

  it("is that of their part where cells are joined", () => {
    const cells = [cell({ people: 10 }), cell({ arm: "two", people: 30 })];
    expect(matrixOf({}, { cells })).toBeCloseTo(0.57 * Math.sqrt(0.25), 3);
  });

  it("is none where nobody varies", () => {
    const still = {
      ...sums(),
      product: Float64Array.from([2.5, 2.5, 2.5, 2.5]),
      sumFirst: Float64Array.from([5, 5, 5, 5]),
      sumSecond: Float64Array.from([5, 5, 5, 5]),
    };
    expect(correlationOf([target(), target()], still).matrix[0][1]).toBe(0);
  });

  it("is of all jobs together", () => {
    const merged = mergePairs([sums(), sums(), sums()]);
    expect([...merged.count]).toEqual([30, 30, 30, 30]);
    expect([...merged.product].map((value) => Math.round(value))).toEqual([15, 12, 12, 15]);
    expect([merged.sumFirst[0], merged.sumSecond[1]]).toEqual([15, 15]);
  });
});

describe("other drugs of trials", () => {
  const protocols = new Map([
    ["p", PROTOCOL],
    [
      "q",
      {
        ...PROTOCOL,
        arms: [
          {
            name: "a",
            doses: [
              { fromWeek: 0, drug: "ritlecitinib", mgPerDay: 50 },
              { fromWeek: 9, drug: "baricitinib", mgPerDay: 4 },
            ],
          },
          { name: "b", doses: [{ fromWeek: 0, drug: "deuruxolitinib", mgPerDay: 16 }] },
        ],
      } as unknown as Protocol,
    ],
  ]);
  it("are named once each, in order, but for the drug of the disease", () => {
    expect(drugsIn([target(), target({ protocol: "q" }), target({ protocol: "q" })], protocols)).toEqual([
      "deuruxolitinib",
      "ritlecitinib",
    ]);
    expect(drugsIn([target(), target({ protocol: "none" })], protocols)).toEqual([]);
  });

  it("are left out whole, and anything else by its study", () => {
    expect(leftOutWith(target(), protocols)).toBe("S");
    expect(leftOutWith(target({ protocol: "q" }), protocols)).toMatch(/^(?:deuruxolitinib|ritlecitinib)$/);
  });
});

it("a search goes on where it was stopped and counts its starts", async () => {
  // Nothing is simulated: a run that is finished has nothing to do.
  const problem = { definitions: [{}], targets: [] } as unknown as Problem;
  const done = { best: [{ cube: [0.5], deviance: 1 }], cma: null };
  const told: unknown[] = [];
  const effort = { starts: 1, generations: 5, populationSize: 4, people: 10 };
  expect(await search(problem, effort, 1, done, inlineExecutor(), (state) => told.push(state))).toBe(done);
  expect(told).toEqual([]);
  expect(INITIAL_SEARCH).toEqual({ best: [], cma: null });
});
