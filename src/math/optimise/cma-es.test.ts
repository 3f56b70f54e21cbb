import { describe, expect, it } from "vitest";
import { ask, createCmaEs, tell } from "./cma-es.ts";
import { cmaParameters } from "./cma-es-parameters.ts";
import { fold } from "./cma-es-sample.ts";
import type { CmaState } from "./cma-es-state.ts";
import { type StopReason, stopReason } from "./cma-es-stop.ts";

type Objective = (x: readonly number[]) => number;

function step(state: CmaState, objective: Objective): CmaState {
  const { candidates } = ask(state);
  for (const x of candidates.flat()) {
    if (!(x >= 0 && x <= 1)) throw new Error(`left the unit cube: ${x}`);
  }
  return tell(state, candidates, candidates.map(objective));
}

function run(state: CmaState, objective: Objective, generations: number): [CmaState, StopReason | null] {
  let reason: StopReason | null = null;
  while (reason === null && state.generation < generations) {
    state = step(state, objective);
    reason = stopReason(state);
  }
  return [state, reason];
}

const filled = (n: number, x: number) => new Array<number>(n).fill(x);

/** Reflection at the vector (1, 2, ..., n): a fixed dense orthogonal matrix. */
function reflected(x: readonly number[]): number[] {
  const dot = x.reduce((total, value, i) => total + value * (i + 1), 0);
  const square = x.reduce((total, _, i) => total + (i + 1) * (i + 1), 0);
  return x.map((value, i) => value - (2 * dot * (i + 1)) / square);
}

const sphere: Objective = (x) => x.reduce((total, value) => total + (value - 0.3) * (value - 0.3), 0);

/** Axis scales from 1 to 1e6, rotated. */
const ellipsoid: Objective = (x) =>
  reflected(x.map((value) => value - 0.6)).reduce(
    (total, y, i) => total + 10 ** ((6 * i) / (x.length - 1)) * y * y,
    0,
  );

/** Rosenbrock's function with the cube mapped to [-2, 2]; minimum at 0.75 each. */
const rosenbrock: Objective = (cube) => {
  const x = cube.map((value) => 4 * value - 2);
  let total = 0;
  for (let i = 0; i + 1 < x.length; i++) total += 100 * (x[i + 1] - x[i] ** 2) ** 2 + (1 - x[i]) ** 2;
  return total;
};

describe("CMA-ES", () => {
  it("finds the minimum of the sphere in 25 dimensions", () => {
    const [state, reason] = run(createCmaEs({ mean: filled(25, 0.5), sigma: 0.3, seed: 1 }), sphere, 1000);
    expect(reason).toBe("flat");
    expect(state.best?.value).toBeLessThan(1e-12);
    for (const x of state.mean.map(fold)) expect(x).toBeCloseTo(0.3, 6);
  });

  it("learns a rotated ellipsoid of condition 1e6 in 10 dimensions", () => {
    const [state] = run(createCmaEs({ mean: filled(10, 0.2), sigma: 0.2, seed: 2 }), ellipsoid, 2000);
    expect(state.best?.value).toBeLessThan(1e-11);
    const condition = (state.axisLengths[9] / state.axisLengths[0]) ** 2;
    expect(condition).toBeGreaterThan(1e5);
    expect(condition).toBeLessThan(1e8);
  });

  it("follows the valley of Rosenbrock's function in 8 dimensions", () => {
    const [state] = run(createCmaEs({ mean: filled(8, 0.5), sigma: 0.1, seed: 3 }), rosenbrock, 3000);
    expect(state.best?.value).toBeLessThan(1e-11);
    for (const x of state.mean.map(fold)) expect(x).toBeCloseTo(0.75, 5);
  });

  it("finds an optimum on walls, in a corner, and beyond a wall", () => {
    const slope: Objective = (x) => x[0] - x[1] + (x[2] - 0.4) ** 2 + (x[3] + 0.5) ** 2 + 2 * x[0] * x[4];
    const [state] = run(createCmaEs({ mean: filled(5, 0.5), sigma: 0.25, seed: 4 }), slope, 1500);
    const expected = [0, 1, 0.4, 0];
    expected.forEach((x, i) => {
      expect(state.best?.candidate[i]).toBeCloseTo(x, 5);
    });
    expect(state.best?.value).toBeCloseTo(-0.75, 9);
  });

  it("keeps its spread limited when a coordinate does not matter", () => {
    const [state] = run(
      createCmaEs({ mean: filled(4, 0.5), sigma: 0.3, seed: 5 }),
      (x) => (x[0] - 0.2) ** 2,
      400,
    );
    expect(state.best?.value).toBeLessThan(1e-12);
    state.covariance.forEach((row, i) => {
      expect(state.sigma * Math.sqrt(row[i])).toBeLessThanOrEqual(0.5 + 1e-12);
    });
  });

  it("resumes from JSON bit for bit and does not change the state it was given", () => {
    const start = createCmaEs({ mean: filled(8, 0.5), sigma: 0.2, seed: 6 });
    const before = JSON.stringify(start);
    let straight = start;
    let saved = start;
    for (let g = 0; g < 60; g++) {
      straight = step(straight, rosenbrock);
      saved = JSON.parse(JSON.stringify(step(JSON.parse(JSON.stringify(saved)), rosenbrock)));
      expect(Object.is(straight.sigma, saved.sigma)).toBe(true);
    }
    // toStrictEqual tells -0 from 0.
    expect(saved).toStrictEqual(straight);
    expect(JSON.stringify(start)).toBe(before);
  });

  it("gives other candidates for another seed and the same for the same", () => {
    const at = (seed: number) => ask(createCmaEs({ mean: [0.5, 0.5], sigma: 0.2, seed })).candidates;
    expect(at(7)).toEqual(at(7));
    expect(at(7)).not.toEqual(at(8));
  });

  it("gives the same bits on every machine", () => {
    let state = createCmaEs({ mean: filled(8, 0.5), sigma: 0.2, seed: 11 });
    for (let g = 0; g < 50; g++) state = step(state, sphere);
    expect([state.sigma, state.mean[3], state.best?.value]).toEqual([
      0.0037094938669959567, 0.3005535881396623, 0.00000794852429491083,
    ]);
  });

  it("reports a flat function and works in one dimension", () => {
    const [, flat] = run(createCmaEs({ mean: [0.5, 0.5, 0.5], sigma: 0.2, seed: 9 }), () => 1, 1000);
    expect(flat).toBe("flat");
    const [line] = run(createCmaEs({ mean: [0.9], sigma: 0.2, seed: 10 }), sphere, 300);
    expect(line.best?.candidate[0]).toBeCloseTo(0.3, 5);
  });

  it("uses the default weights of the tutorial", () => {
    const p = cmaParameters(10, 10);
    expect(p.parents).toBe(5);
    expect(p.weights.slice(0, 5).reduce((a, b) => a + b)).toBeCloseTo(1, 14);
    expect(p.weights[0]).toBeCloseTo(0.456, 3);
    expect(p.selectionMass).toBeCloseTo(3.167, 3);
  });

  it("refuses bad options, foreign candidates and values that are not finite", () => {
    const good = { mean: [0.5, 0.5], sigma: 0.2, seed: 1 };
    expect(() => createCmaEs({ ...good, mean: [0.5, 1.5] })).toThrow("mean");
    expect(() => createCmaEs({ ...good, mean: [] })).toThrow("coordinates");
    expect(() => createCmaEs({ ...good, sigma: 0 })).toThrow("sigma");
    expect(() => createCmaEs({ ...good, seed: 0.5 })).toThrow("seed");
    expect(() => createCmaEs({ ...good, populationSize: 3 })).toThrow("population");
    const state = createCmaEs(good);
    const { candidates } = ask(state);
    const values = candidates.map(sphere);
    expect(() => tell(state, candidates.slice(1), values.slice(1))).toThrow("not the ones");
    expect(() => tell(state, candidates, values.slice(1))).toThrow("one value");
    expect(() => tell(state, candidates, [Number.NaN, ...values.slice(1)])).toThrow("finite");
  });
});
