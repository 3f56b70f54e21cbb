import { NumericsError, requireFinite, requireInteger, requireWithin } from "../checks.ts";
import { exp, log } from "../exp.ts";
import { cmaParameters, defaultPopulationSize } from "./cma-es-parameters.ts";
import { candidatesOf, draw } from "./cma-es-sample.ts";
import type { CmaState } from "./cma-es-state.ts";
import { updatedCovariance } from "./cma-es-update.ts";

/**
 * CMA-ES: minimises a function of the unit cube without derivatives, after N. Hansen, "The CMA Evolution
 * Strategy: A Tutorial" (arXiv:1604.00772), with its default parameters and negative weights (active CMA).
 * No well-kept npm package does this deterministically, hence our own.
 *
 * Bounds are handled by reflection. The search distribution lives in the whole space; a candidate is folded
 * back at the walls (as by a mirror) before it is handed out, and the update uses the point before folding.
 * So the function is simply continued by its mirror images: every candidate is legal and informative, an
 * optimum on a wall is an ordinary minimum of the continued function, and no penalty weight needs tuning.
 * Resampling would distort the distribution and stalls at a corner in many dimensions.
 *
 * The normals are keyed by (seed, generation, candidate, coordinate) and carry no hidden state: `ask` gives
 * the same candidates whenever it is called on the same state.
 */

interface CmaOptions {
  /** Start point, every coordinate in [0, 1]. */
  mean: readonly number[];
  /** Start step size in (0, 0.5]; about a third of the range in which the optimum is expected. */
  sigma: number;
  /** At least 4; by default 4 + floor(3 ln n). */
  populationSize?: number;
  /** Integer from 0 to 2^32 - 1. */
  seed: number;
}

/** Standard deviation of one coordinate is held below this: wider is no search, the folded point is uniform. */
const LARGEST_SPREAD = 0.5;

/** Starts a run. Throws a NumericsError for options outside their range. */
export function createCmaEs(options: CmaOptions): CmaState {
  const n = options.mean.length;
  requireInteger("the number of coordinates", n, 1, 1000);
  for (const coordinate of options.mean) requireWithin("a coordinate of the mean", coordinate, 0, 1);
  requireWithin("sigma", options.sigma, 1e-12, LARGEST_SPREAD);
  requireInteger("the seed", options.seed, 0, 0xffffffff);
  const populationSize = options.populationSize ?? defaultPopulationSize(n);
  requireInteger("the population size", populationSize, 4, 1e6);
  const identity = options.mean.map((_, i) => options.mean.map((_, j) => (i === j ? 1 : 0)));
  return {
    seed: options.seed,
    populationSize,
    generation: 0,
    initialSigma: options.sigma,
    sigma: options.sigma,
    mean: options.mean.map(withoutNegativeZero),
    covariance: identity,
    axes: identity.map((row) => [...row]),
    axisLengths: options.mean.map(() => 1),
    stepPath: options.mean.map(() => 0),
    covariancePath: options.mean.map(() => 0),
    best: null,
    recentBest: [],
    lastRange: null,
  };
}

/** The candidates of the next generation, each in the unit cube. Evaluate them in any order. */
export function ask(state: CmaState): { generation: number; candidates: number[][] } {
  const { steps } = draw(state);
  return { generation: state.generation, candidates: candidatesOf(state, steps) };
}

/**
 * Takes the values of the candidates that `ask` gave for this very state (smaller is better, equal values
 * rank in the order of the candidates) and gives the next state.
 *
 * Throws a NumericsError if the candidates are others, or if a value is not finite: give a large finite value
 * for a candidate that cannot be evaluated.
 */
export function tell(
  state: CmaState,
  candidates: readonly (readonly number[])[],
  values: readonly number[],
): CmaState {
  const n = state.mean.length;
  const { normals, steps } = draw(state);
  requireSame(candidates, candidatesOf(state, steps));
  if (values.length !== candidates.length) throw new NumericsError("one value per candidate is needed");
  for (const value of values) requireFinite("the value of a candidate", value);
  const p = cmaParameters(n, state.populationSize);
  const ranked = values.map((_, i) => i).sort((i, j) => values[i] - values[j] || i - j);

  // Recombination: the mean step y_w and, for the step-size path, C^(-1/2) y_w = sum over k of axes[k] z_w[k].
  const meanStep = weightedMean(ranked, p.weights, p.parents, steps);
  const meanNormal = weightedMean(ranked, p.weights, p.parents, normals);
  const mean = state.mean.map((m, i) => m + state.sigma * meanStep[i]);
  const stepGain = Math.sqrt(p.stepRate * (2 - p.stepRate) * p.selectionMass);
  const stepPath = state.stepPath.map((path, i) => {
    let whitened = 0;
    for (let k = 0; k < n; k++) whitened += state.axes[k][i] * meanNormal[k];
    return (1 - p.stepRate) * path + stepGain * whitened;
  });
  const length = Math.sqrt(stepPath.reduce((total, x) => total + x * x, 0)) / p.expectedLength;
  let sigma = state.sigma * exp(Math.min(1, (p.stepRate / p.stepDamping) * (length - 1)));

  const memory = 1 - exp(2 * (state.generation + 1) * log(1 - p.stepRate));
  const isSteady = length / Math.sqrt(memory) < 1.4 + 2 / (n + 1);
  const pathGain = isSteady ? Math.sqrt(p.pathRate * (2 - p.pathRate) * p.selectionMass) : 0;
  const covariancePath = state.covariancePath.map(
    (path, i) => (1 - p.pathRate) * path + pathGain * meanStep[i],
  );

  const updated = updatedCovariance({
    parameters: p,
    covariance: state.covariance,
    covariancePath,
    isSteady,
    ranked,
    normals,
    steps,
    sigma,
    largestSpread: LARGEST_SPREAD,
  });
  sigma = updated.sigma;

  const first = ranked[0];
  const isBetter = state.best === null || values[first] < state.best.value;
  return {
    ...state,
    generation: state.generation + 1,
    sigma: requireFinite("sigma", sigma),
    mean: mean.map((m) => withoutNegativeZero(requireFinite("the mean", m))),
    covariance: updated.covariance,
    axes: updated.axes,
    axisLengths: updated.axisLengths,
    stepPath: stepPath.map(withoutNegativeZero),
    covariancePath: covariancePath.map(withoutNegativeZero),
    best: isBetter
      ? {
          candidate: candidates[first].map(withoutNegativeZero),
          value: withoutNegativeZero(values[first]),
        }
      : state.best,
    recentBest: [...state.recentBest, withoutNegativeZero(values[first])].slice(-historyLength(state)),
    lastRange: requireFinite("the range of the values", values[ranked[values.length - 1]] - values[first]),
  };
}

/** Number of generations over which the stop condition "flat" looks back: 10 + ceil(30 n / lambda). */
export function historyLength(state: CmaState): number {
  return 10 + Math.ceil((30 * state.mean.length) / state.populationSize);
}

/** JSON has no -0, so the state must not hold one. */
function withoutNegativeZero(x: number): number {
  return x + 0;
}

function weightedMean(ranked: number[], weights: number[], count: number, vectors: number[][]): number[] {
  return vectors[0].map((_, i) => {
    let total = 0;
    for (let r = 0; r < count; r++) total += weights[r] * vectors[ranked[r]][i];
    return total;
  });
}

function requireSame(given: readonly (readonly number[])[], expected: number[][]): void {
  const isSame =
    given.length === expected.length &&
    expected.every((row, i) => row.length === given[i].length && row.every((x, j) => x === given[i][j]));
  if (!isSame) throw new NumericsError("the candidates are not the ones that were asked for in this state");
}
