import { describe, expect, it } from "vitest";
import { shareOfAngle } from "../../math/angle.ts";
import { normalAt, uniformAt } from "../../math/random/streams.ts";
import { type Evaluation, fitEmulator, predictorOf } from "./emulator.ts";

const SIZE = 4;
const POINTS = 400;
const SPREAD = 0.02;

/** A share whose angle is a polynomial of second degree, and a mean that is one itself. */
const angleAt = ([a, b, c]: readonly number[]) => 0.7 + 0.3 * a - 0.2 * b * c + 0.1 * a * a;
const meanAt = ([a, , , d]: readonly number[]) => 5 - 3 * a * d + d;

const cubeOf = (seed: number, point: number) =>
  Array.from({ length: SIZE }, (_, at) => uniformAt(seed, point, at, 1));

function evaluations(seed: number, spread: number): Evaluation[] {
  return Array.from({ length: POINTS }, (_, point) => {
    const cube = cubeOf(seed, point);
    const share = shareOfAngle(angleAt(cube) + spread * normalAt(seed, point, 0, 2));
    const mean = meanAt(cube) + spread * normalAt(seed, point, 1, 2);
    return {
      cube,
      power: 0,
      predictions: [
        { value: share, chance: 4 * share * (1 - share) * spread * spread },
        { value: mean, chance: spread * spread },
      ],
    };
  });
}

describe("an emulator", () => {
  it("finds the polynomial behind points that luck scatters, and no error of its own", () => {
    const points = evaluations(1, SPREAD);
    const emulator = fitEmulator(
      points,
      points.map(() => 1),
      [true, false],
    );
    const predict = predictorOf(emulator, [0, 1]);
    let missed = 0;
    for (let point = 0; point < POINTS; point++) {
      const cube = cubeOf(2, point);
      const [share, mean] = predict(cube);
      missed += (share.value - shareOfAngle(angleAt(cube))) ** 2 + (mean.value - meanAt(cube)) ** 2;
    }
    expect(Math.sqrt(missed / POINTS)).toBeLessThan(SPREAD / 2);
    for (const error of emulator.errors) expect(error).toBeLessThan(SPREAD ** 2 / 4);
  });

  it("counts as its own error what a polynomial of second degree cannot follow", () => {
    const bent = (cube: readonly number[]) => Math.abs(cube[0] - 0.5);
    const points = evaluations(3, 0).map(({ cube }) => ({
      cube,
      power: 0,
      predictions: [{ value: bent(cube), chance: 0 }],
    }));
    const emulator = fitEmulator(
      points,
      points.map(() => 1),
      [false],
    );
    const predict = predictorOf(emulator, [0]);
    let missed = 0;
    for (let point = 0; point < POINTS; point++) {
      const cube = cubeOf(4, point);
      missed += (predict(cube)[0].value - bent(cube)) ** 2 / POINTS;
    }
    expect(emulator.errors[0]).toBeGreaterThan(missed / 1.5);
    expect(emulator.errors[0]).toBeLessThan(missed * 1.5);
  });

  it("follows the points that count most", () => {
    const points = evaluations(5, 0).map(({ cube }) => ({
      cube,
      power: 0,
      predictions: [{ value: Math.exp(4 * cube[0]), chance: 0 }],
    }));
    const missedNear = (weights: number[]) => {
      const predict = predictorOf(fitEmulator(points, weights, [false]), [0]);
      const near = points.filter(({ cube }) => cube[0] < 0.3);
      return near.reduce((sum, { cube }) => sum + (predict(cube)[0].value - Math.exp(4 * cube[0])) ** 2, 0);
    };
    const even = missedNear(points.map(() => 1));
    expect(missedNear(points.map(({ cube }) => (cube[0] < 0.3 ? 1 : 0.001)))).toBeLessThan(even / 10);
  });
});
