import { normalFromWord } from "../random/normal.ts";
import { threefry, words } from "../random/threefry.ts";
import type { CmaState } from "./cma-es-state.ts";

/** The standard normals of the next generation and the steps B D z they make. */
export function draw(state: CmaState): { normals: number[][]; steps: number[][] } {
  const n = state.mean.length;
  const normals: number[][] = [];
  const steps: number[][] = [];
  for (let candidate = 0; candidate < state.populationSize; candidate++) {
    const normal: number[] = [];
    const step = new Array<number>(n).fill(0);
    for (let k = 0; k < n; k++) {
      threefry(state.seed, state.generation, candidate, k);
      normal.push(normalFromWord(words[0]));
      const along = state.axisLengths[k] * normal[k];
      for (let i = 0; i < n; i++) step[i] += along * state.axes[k][i];
    }
    normals.push(normal);
    steps.push(step);
  }
  return { normals, steps };
}

/** The points of these steps, folded into the unit cube. */
export function candidatesOf(state: CmaState, steps: number[][]): number[][] {
  return steps.map((step) => step.map((y, i) => fold(state.mean[i] + state.sigma * y)));
}

/** The place in [0, 1] of any finite number when the line is folded at every integer, like a map. */
export function fold(x: number): number {
  const rest = x - 2 * Math.floor(x / 2);
  return rest > 1 ? 2 - rest : rest;
}
