import { NumericsError } from "./checks.ts";
import { exp, log } from "./exp.ts";
import { normalCdf, normalQuantile } from "./normal-distribution.ts";

/** Rules for the bounds of interim looks: constant shapes, or spending functions of Lan and DeMets that resemble them. */
export const BOUNDARIES = ["obrienFleming", "pocock", "obrienFlemingSpending", "pocockSpending"] as const;
export type Boundary = (typeof BOUNDARIES)[number];

/** Points on each look's scale, odd for Simpson's rule. */
const POINTS = 161;
/** Halvings of the range of a bound: to below 1e-9. */
const HALVINGS = 34;
/** Standard deviations of a look's statistic beyond which nothing is left. */
const REACH = 8;
const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
const E = exp(1);

/** Shares of the information at the looks, ascending, the last 1. @throws NumericsError */
function requireTimes(times: readonly number[]): void {
  const ascend = times.every((time, at) => time > (at === 0 ? 0 : times[at - 1]));
  if (times.length === 0 || !ascend || times[times.length - 1] !== 1)
    throw new NumericsError("looks must ascend above 0 and end at 1");
}

/**
 * Probability to cross the upper bound for the first time at each look. The statistics of the looks have the canonical
 * joint distribution: normal with mean `drift` times the square root of the information share, independent increments.
 * Recursive integration of Armitage, McPherson and Rowe (JRSS A 132, 1969) by Simpson's rule; absolute error below 1e-7.
 *
 * @param times shares of the information, ascending, at most 1
 * @param bounds bound of each look, a standard normal statistic; Infinity for none
 * @param drift mean of the statistic at full information
 */
export function exitProbabilities(
  times: readonly number[],
  bounds: readonly number[],
  drift: number,
  points = POINTS,
): number[] {
  let before: Look | null = null;
  return times.map((time, look) => {
    const exit = exitAt(before, time, bounds[look], drift);
    if (look < times.length - 1) before = lookAt(before, time, bounds[look], drift, points);
    return exit;
  });
}

/** People of a design who have not crossed by a look: where they are, and the density there times the rule's weights. */
interface Look {
  readonly time: number;
  readonly grid: readonly number[];
  readonly mass: readonly number[];
}

/** Probability to cross a bound at a look, not having crossed before. */
function exitAt(before: Look | null, time: number, bound: number, drift: number): number {
  if (before === null) return 1 - normalCdf(bound - drift * Math.sqrt(time));
  const step = time - before.time;
  let exit = 0;
  for (let at = 0; at < before.grid.length; at++) {
    const centre = before.grid[at] * Math.sqrt(before.time) + drift * step;
    exit += before.mass[at] * (1 - normalCdf((bound * Math.sqrt(time) - centre) / Math.sqrt(step)));
  }
  return exit;
}

function lookAt(before: Look | null, time: number, bound: number, drift: number, points: number): Look {
  const mean = drift * Math.sqrt(time);
  const { grid, weights } = gridTo(Math.min(bound, mean + REACH), mean - REACH, points);
  const mass = grid.map((z, at) => {
    const density = before === null ? normalDensity(z - mean) : carried(z, time, before, drift);
    return density * weights[at];
  });
  return { time, grid, mass };
}

/** Density of a look's statistic at z among those who have not crossed before. */
function carried(z: number, time: number, { time: before, grid, mass }: Look, drift: number): number {
  const step = time - before;
  const scale = Math.sqrt(time / step);
  let sum = 0;
  for (let at = 0; at < grid.length; at++) {
    const distance = (z * Math.sqrt(time) - grid[at] * Math.sqrt(before) - drift * step) / Math.sqrt(step);
    if (distance > -REACH && distance < REACH) sum += mass[at] * normalDensity(distance);
  }
  return sum * scale;
}

function normalDensity(z: number): number {
  return exp(-0.5 * z * z) / ROOT_TWO_PI;
}

/** Simpson's rule from `low` to `high`. */
function gridTo(high: number, low: number, points: number): { grid: number[]; weights: number[] } {
  if (high <= low) return { grid: [low], weights: [0] };
  const step = (high - low) / (points - 1);
  const grid = Array.from({ length: points }, (_, at) => low + at * step);
  const weights = grid.map(
    (_, at) => ((at === 0 || at === points - 1 ? 1 : at % 2 === 1 ? 4 : 2) * step) / 3,
  );
  return { grid, weights };
}

/**
 * Upper bounds of the looks, one-sided: without an effect, some bound is crossed with probability `alpha`.
 *
 * @param alpha one-sided level, above 0, at most 0.5
 * @throws NumericsError for looks that do not ascend to 1
 */
export function stoppingBounds(boundary: Boundary, times: readonly number[], alpha: number): number[] {
  requireTimes(times);
  if (!(alpha > 0 && alpha <= 0.5)) throw new NumericsError(`a level above 0 and at most 0.5, got ${alpha}`);
  if (boundary === "obrienFleming" || boundary === "pocock") {
    const shape = times.map((time) => (boundary === "pocock" ? 1 : 1 / Math.sqrt(time)));
    const crossed = (constant: number) =>
      exitProbabilities(
        times,
        shape.map((each) => constant * each),
        0,
      ).reduce((all, exit) => all + exit, 0);
    const constant = lastAbove(crossed, alpha);
    return shape.map((each) => constant * each);
  }
  let before: Look | null = null;
  let spentBefore = 0;
  return times.map((time) => {
    const spent = spending(boundary, time, alpha);
    const bound = lastAbove((z) => exitAt(before, time, z, 0), spent - spentBefore);
    before = lookAt(before, time, bound, 0, POINTS);
    spentBefore = spent;
    return bound;
  });
}

/** Where a falling function of a bound comes down to a probability. */
function lastAbove(falling: (bound: number) => number, probability: number): number {
  let [low, high] = [-REACH, REACH];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (falling(middle) > probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Level spent by a share of the information (Lan and DeMets, Biometrika 70, 1983). */
function spending(boundary: Boundary, time: number, alpha: number): number {
  if (boundary === "pocockSpending") return alpha * log(1 + (E - 1) * time);
  return 2 * (1 - normalCdf(-normalQuantile(alpha / 2) / Math.sqrt(time)));
}
