import { describe, expect, it } from "vitest";
import { angleOfShare } from "../../math/angle.ts";
import { independent } from "../correlation.ts";
import { residual } from "../likelihood.ts";
import type { Problem } from "../problem.ts";
import type { Observed, Target } from "../target.ts";
import { type Chains, moveChains, scaleReduction, shapeOf } from "./chains.ts";
import { type Emulator, type Evaluation, featureCount, fitEmulator, predictorOf } from "./emulator.ts";
import { supportPoints } from "./support-points.ts";
import type { Question } from "./training.ts";
import { convergenceOf, emulatorErrors, judgeWave } from "./wave-report.ts";

const target = (observed: Observed): Target => ({
  observations: ["A"],
  protocol: "p",
  cells: [],
  observed,
  study: "S",
});
const TARGETS = [
  target({ kind: "count", events: 20, n: 100 }),
  target({ kind: "mean", value: -40, standardError: 2, n: 50 }),
  target({ kind: "range", low: 20, high: 40 }),
];
const question: Question = {
  problem: { targets: TARGETS } as unknown as Problem,
  which: [0, 1, 2],
  correlation: independent(3),
};
/** Says the same at every point of a cube of one coordinate. */
const flat = (share: number, mean: number, range: number, errors = [0, 0, 0]): Emulator => ({
  isShare: [true, false, true],
  ratios: [null],
  coefficients: [angleOfShare(share), mean, angleOfShare(range)].map((value) =>
    Float64Array.from([value, 0, 0]),
  ),
  errors,
});

describe("an emulator", () => {
  it("has a feature for one, each coordinate and each product of two", () => {
    expect([0, 1, 2, 3, 22].map(featureCount)).toEqual([1, 3, 6, 10, 276]);
  });

  it("foretells chosen targets in their order, its own error as chance", () => {
    const predict = predictorOf(flat(0.2, -40, 0.5, [0.01, 4, 0.02]), [1, 0]);
    const [mean, share] = predict([0.3]);
    expect(mean).toEqual({ value: -40, chance: 4 });
    expect(share.value).toBeCloseTo(0.2, 9);
    expect(share.chance).toBeCloseTo(4 * 0.2 * 0.8 * 0.01, 9);
  });

  it("keeps shares off nought and one", () => {
    const at = (share: number) => predictorOf(flat(share, 0, 0.5), [0])([0])[0].value;
    expect([at(0), at(1)]).toEqual([1e-4, 1 - 1e-4]);
  });

  const pointsOf = (heightOf: (cube: readonly number[]) => number, count = 60): Evaluation[] =>
    Array.from({ length: count }, (_, at) => {
      const cube = [at / (count - 1)];
      return { cube, power: 0, predictions: [{ value: heightOf(cube), chance: 0 }] };
    });

  it("follows a square root of a number of which the cube has the logarithm", () => {
    // A number from 1 to 100, its square root from 1 to 10.
    const root = ([at]: readonly number[]) => 10 ** at;
    const points = pointsOf(root);
    const even = points.map(() => 1);
    const known = fitEmulator(points, even, [false], [100]);
    const unknown = fitEmulator(points, even, [false]);
    expect(known.errors[0]).toBeLessThan(unknown.errors[0] / 100);
    for (const at of [0, 0.25, 0.6, 1])
      expect(predictorOf(known, [0])([at])[0].value).toBeCloseTo(10 ** at, 1);
  });

  it("leaves out points without weight, whatever the scale of weights", () => {
    const points = pointsOf(([at]) => (at < 0.5 ? 2 * at : 99));
    const half = points.map(({ cube }) => (cube[0] < 0.5 ? 7 : 0));
    const predict = predictorOf(fitEmulator(points, half, [false]), [0]);
    expect(predict([0.2])[0].value).toBeCloseTo(0.4, 2);
  });

  it("has no error of its own where its points differ by luck alone", () => {
    const lucky = pointsOf(() => 0).map(
      (point, at): Evaluation => ({ ...point, predictions: [{ value: at % 2 ? 1 : -1, chance: 1.5 }] }),
    );
    expect(
      fitEmulator(
        lucky,
        lucky.map(() => 1),
        [false],
      ).errors,
    ).toEqual([0]);
    const worse = lucky.map(
      (point): Evaluation => ({ ...point, predictions: [{ ...point.predictions[0], chance: 0.25 }] }),
    );
    expect(
      fitEmulator(
        worse,
        worse.map(() => 1),
        [false],
      ).errors[0],
    ).toBeCloseTo(0.85, 0);
  });
});

describe("how far an emulator is off", () => {
  it("is the mean error of each target in standard errors of the data, and the worst of them", () => {
    const emulator = flat(0.2, -40, 0.3);
    const foretold = TARGETS.map((each, at) => residual(each, predictorOf(emulator, [0, 1, 2])([0])[at]));
    const simulated = [
      { residuals: [foretold[0] + 1, foretold[1] - 2, foretold[2]] },
      { residuals: [foretold[0] + 1, foretold[1] - 4, foretold[2]] },
    ];
    const { bias, worstBias } = emulatorErrors(question, emulator, [[0], [1]], simulated);
    expect(worstBias).toBeCloseTo(3, 9);
    expect(bias).toBeCloseTo(Math.sqrt((1 + 9) / 3), 9);
  });

  it("is told of a wave beside the deviances foretold and simulated", () => {
    const evaluations = [-44, -36].map(
      (mean): Evaluation => ({
        cube: [0.5],
        power: 1,
        predictions: [
          { value: 0.2, chance: 0 },
          { value: mean, chance: 0 },
          { value: 0.3, chance: 0 },
        ],
      }),
    );
    const judged = judgeWave(question, flat(0.2, -40, 0.3), [1, 2], evaluations);
    // Two standard errors either way of one target, the others as found.
    expect(judged.foretold).toBe(1.5);
    expect(judged.simulated).toBeCloseTo(4, 9);
    expect(judged.bias).toBeCloseTo(0, 9);
    expect(judged.worstBias).toBeCloseTo(0, 9);
  });

  it("is told at the end in standard errors of a point, with how far chains agree", () => {
    const end = (means: number[][], variances: number[][], accepted: number) =>
      ({ means, variances, accepted, looks: 100 }) as never;
    const ends = [end([[0, 5]], [[1, 4]], 0.2), end([[0, 7]], [[1, 4]], 0.4)];
    // Error of a count of 100: a twentieth of the angle; of a mean 2; of a range of 30 with 10: 0.1 / (2 sqrt(0.21)).
    const errors = [1 / 20, 2, 0.1 / (2 * Math.sqrt(0.21))].map((error) => error * error);
    const found = convergenceOf(ends, flat(0.2, -40, 0.3, errors), question);
    expect(found.emulatorError).toBeCloseTo(1, 9);
    expect(found.accepted).toBeCloseTo(0.3, 12);
    expect(found.scaleReduction).toBeCloseTo(Math.sqrt(0.99 + 2 / 4), 12);
    expect(
      convergenceOf(
        ends,
        flat(
          0.2,
          -40,
          0.3,
          errors.map((error) => 4 * error),
        ),
        question,
      ).emulatorError,
    ).toBeCloseTo(2, 9);
  });
});

describe("chains", () => {
  it.each([
    [[0, 0, 0], [1, 1, 1], 100, Math.sqrt(0.99)],
    [[1, -1], [4, 4], 10, Math.sqrt(0.9 + 2 / 4)],
    [[1, 2, 3], [0.5, 1.5, 1], 2, Math.sqrt(0.5 + 1)],
    [[1, 2], [0, 0], 10, 1],
  ])("with means %j and variances %j agree so far", (means, variances, length, reduction) => {
    expect(scaleReduction(means, variances, length)).toBeCloseTo(reduction, 12);
  });

  it("step in the shape of points", () => {
    const lower = shapeOf([
      [0, 0],
      [1, 1],
      [0, 1],
      [1, 0],
    ]);
    expect(lower[0][0]).toBeCloseTo(Math.sqrt(0.25 + 1e-5), 12);
    expect(lower[1][0]).toBeCloseTo(0, 12);
    const line = shapeOf([
      [0, 0],
      [1, 0.5],
    ]);
    expect(line[1][0]).toBeCloseTo(0.125 / Math.sqrt(0.25 + 1e-5), 9);
    expect(line[1][1]).toBeLessThan(0.01);
  });

  const start: Chains = {
    cubes: Array.from({ length: 8 }, (_, at) => [(at + 0.5) / 8, 0.5]),
    deviances: new Array(8).fill(0),
  };
  const shape = [
    [0.1, 0],
    [0, 0.1],
  ];

  it("take every step where all is alike, none where all else is impossible, and stay within the cube", () => {
    const sweeps = 20;
    const free = moveChains(start, () => 0, { power: 1, sweeps, key: 1, shape });
    expect(free.accepted).toBe(1);
    for (const value of free.chains.cubes.flat()) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
    const held = moveChains(start, () => 1e9, { power: 1, sweeps, key: 1, shape });
    expect(held).toEqual({ chains: { cubes: start.cubes, deviances: start.deviances }, accepted: 0 });
    // Under the prior alone what fits does not matter.
    expect(moveChains(start, () => 1e9, { power: 0, sweeps, key: 1, shape }).accepted).toBe(1);
  });

  it("are seen after each sweep, and leave what they were given", () => {
    const sweeps: number[] = [];
    moveChains(
      start,
      () => 0,
      { power: 1, sweeps: 3, key: 1, shape },
      ({ cubes }, sweep) => {
        sweeps.push(sweep);
        expect(cubes).toHaveLength(8);
      },
    );
    expect(sweeps).toEqual([1, 2, 3]);
    expect(start.cubes[0]).toEqual([1 / 16, 0.5]);
  });
});

describe("points that stand for all", () => {
  it("are the middle of a line, and of two groups one each", () => {
    expect(supportPoints([[0], [1], [2], [3], [4]], 1)).toEqual([2]);
    const groups = [
      [0, 0],
      [0.1, 0],
      [0.05, 0],
      [9, 5],
      [9.1, 5],
      [9.05, 5],
    ];
    expect(supportPoints(groups, 2)).toEqual([2, 5]);
  });

  it("count each coordinate in its own unit", () => {
    const points = [0, 1, 2].flatMap((a) => [0, 1000, 2000].map((b) => [a, b]));
    expect(supportPoints(points, 1)).toEqual([4]);
    expect(
      supportPoints(
        points.map(([a, b]) => [b, a]),
        1,
      ),
    ).toEqual([4]);
    expect(supportPoints(points, 9)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
