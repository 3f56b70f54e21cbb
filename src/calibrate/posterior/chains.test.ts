import { describe, expect, it } from "vitest";
import { uniformAt } from "../../math/random/streams.ts";
import { moveChains, scaleReduction, shapeOf } from "./chains.ts";

const start = (count: number, size: number, seed: number) =>
  Array.from({ length: count }, (_, chain) =>
    Array.from({ length: size }, (_, at) => uniformAt(seed, chain, at, 3)),
  );

/** Two correlated coordinates, and one that the likelihood does not know. */
const CENTRE = [0.45, 0.55];
const SPREAD = 0.06;
const CORRELATION = 0.8;
function deviance([x, y]: readonly number[]): number {
  const [a, b] = [(x - CENTRE[0]) / SPREAD, (y - CENTRE[1]) / SPREAD];
  return (a * a - 2 * CORRELATION * a * b + b * b) / (1 - CORRELATION ** 2);
}

function sample(power: number) {
  const cubes = start(60, 3, 1);
  const seen: number[][] = [];
  const moves = { power, sweeps: 600, key: 9, shape: shapeOf(cubes) };
  moveChains({ cubes, deviances: cubes.map(deviance) }, deviance, moves, (chains, sweep) => {
    if (sweep > 100 && sweep % 5 === 0) seen.push(...chains.cubes.map((cube) => [...cube]));
  });
  const mean = (of: (cube: number[]) => number) =>
    seen.reduce((sum, cube) => sum + of(cube), 0) / seen.length;
  return { mean, spread: (at: number) => Math.sqrt(mean((c) => c[at] ** 2) - mean((c) => c[at]) ** 2) };
}

describe("chains", () => {
  it("sample the likelihood they are given, wherever they start", () => {
    const { mean, spread } = sample(1);
    for (const at of [0, 1]) {
      expect(Math.abs(mean((cube) => cube[at]) - CENTRE[at])).toBeLessThan(0.1 * SPREAD);
      expect(spread(at) / SPREAD).toBeGreaterThan(0.93);
      expect(spread(at) / SPREAD).toBeLessThan(1.07);
    }
    const product = mean((cube) => (cube[0] - CENTRE[0]) * (cube[1] - CENTRE[1])) / SPREAD ** 2;
    expect(Math.abs(product - CORRELATION)).toBeLessThan(0.1);
  });

  it("leave a coordinate that does not matter as wide as the prior", () => {
    const { mean, spread } = sample(1);
    expect(Math.abs(mean((cube) => cube[2]) - 0.5)).toBeLessThan(0.05);
    expect(spread(2) / Math.sqrt(1 / 12)).toBeGreaterThan(0.93);
  });

  it("are wider at a lower power, by its square root", () => {
    expect(sample(0.25).spread(0) / SPREAD).toBeGreaterThan(1.85);
    expect(sample(0.25).spread(0) / SPREAD).toBeLessThan(2.15);
  });

  it("come out the same for the same key and otherwise for another", () => {
    const cubes = start(12, 3, 2);
    const from = { cubes, deviances: cubes.map(deviance) };
    const moves = { power: 1, sweeps: 5, key: 1, shape: shapeOf(cubes) };
    const once = moveChains(from, deviance, moves);
    expect(moveChains(from, deviance, moves)).toEqual(once);
    expect(moveChains(from, deviance, { ...moves, key: 2 }).chains.cubes).not.toEqual(once.chains.cubes);
  });
});

describe("the potential scale reduction", () => {
  it("is 1 for chains that agree and large for chains that do not", () => {
    expect(scaleReduction([2, 2, 2], [1, 1, 1], 1000)).toBeCloseTo(1, 2);
    expect(scaleReduction([0, 10], [1, 1], 100)).toBeGreaterThan(5);
  });
});
