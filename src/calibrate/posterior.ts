import { cholesky } from "../numerics/cholesky.ts";
import { exp } from "../numerics/exp.ts";
import { fold } from "../optimise/cma-es-sample.ts";
import { normalFromWord, uniformFromWord } from "../random/normal.ts";
import { uniformAt } from "../random/streams.ts";
import { threefry, words } from "../random/threefry.ts";
import type { Executor } from "../simulate/executor.ts";
import type { Correlation } from "./likelihood.ts";
import { type Fit, fitOf, type People, type Problem } from "./problem.ts";

/** Effort of the posterior sampler. */
export interface PosteriorEffort {
  /** Draws of the posterior. */
  readonly draws: number;
  /** Rounds of moves after each step from prior to posterior, and at the end. */
  readonly movesAStep: number;
  readonly lastMoves: number;
  /** Virtual people per seed on the way, and seeds on the way and at the end. */
  readonly people: number;
  readonly seedsOnTheWay: number;
  readonly seedsAtTheEnd: number;
}

/** State of the sampler: plain data, so that a stopped run goes on where it was. */
export interface PosteriorState {
  /** Power of the likelihood reached, 0 (prior) to 1 (posterior). */
  readonly power: number;
  /** Steps and rounds of moves done; they key the random numbers. */
  readonly step: number;
  readonly round: number;
  /** Rounds done at power 1. */
  readonly lastRounds: number;
  readonly cubes: readonly (readonly number[])[];
  readonly fits: readonly Fit[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What one step of the sampler did. */
export interface Diagnostic {
  readonly power: number;
  /** Share of moves accepted in the step's last round. */
  readonly accepted: number;
  readonly meanDeviance: number;
}

/** A step keeps this share of draws effective. */
const KEPT_EFFECTIVE = 0.5;
const PURPOSE = { first: 0x10, resample: 0x11, move: 0x12 };
/** Steps along the difference of two other draws (ter Braak's 2.38 / sqrt(2 d) for 21 parameters is 0.37). */
const DIFFERENCE_LENGTHS = [0.5, 0.25, 0.9];
const STEP_LENGTHS = [0.5, 0.25, 0.1];
const LEAST_VARIANCE = 1e-5;

/** Seeds of the virtual people of a stage of the sampler: new ones each step, so that no luck is kept. */
function seedsOf(seed: number, step: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => (seed + 1000 * (step + 1) + at) >>> 0);
}

/**
 * Draws from the posterior: a sequential Monte Carlo sampler from the prior (even over the unit cube) through
 * powers of the likelihood, with Metropolis moves (random walk of the draws' own shape, and differential
 * evolution) after each step.
 */
export async function samplePosterior(
  problem: Problem,
  correlation: Correlation,
  effort: PosteriorEffort,
  seed: number,
  from: PosteriorState | null,
  executor: Executor,
  onRound: (state: PosteriorState) => void,
): Promise<PosteriorState> {
  const peopleAt = (step: number, power: number): People => ({
    count: effort.people,
    seeds: seedsOf(seed, step, power === 1 ? effort.seedsAtTheEnd : effort.seedsOnTheWay),
  });
  const judge = (cubes: readonly (readonly number[])[], step: number, power: number) =>
    fitOf(problem, cubes, peopleAt(step, power), correlation, executor);

  let state = from ?? (await firstState(problem, effort, seed, judge));
  while (state.power < 1 || state.lastRounds < effort.lastMoves) {
    if (state.power < 1) {
      // A step: raise the power, resample, and judge everybody on new people.
      const power = nextPower(state.fits, state.power);
      const step = state.step + 1;
      const parents = resample(state.fits, power - state.power, uniformAt(seed, step, 0, PURPOSE.resample));
      const cubes = parents.map((at) => state.cubes[at]);
      state = { ...state, power, step, cubes, fits: await judge(cubes, step, power) };
    }
    const rounds = state.power === 1 ? effort.lastMoves : effort.movesAStep;
    let accepted = 0;
    for (let round = state.power === 1 ? state.lastRounds : 0; round < rounds; round++) {
      const moved = await move(problem, state, seed, (cubes) => judge(cubes, state.step, state.power));
      accepted = moved.accepted;
      state = { ...moved.state, lastRounds: state.power === 1 ? round + 1 : 0 };
      onRound(state);
    }
    const meanDeviance = state.fits.reduce((sum, each) => sum + each.deviance, 0) / state.fits.length;
    state = { ...state, diagnostics: [...state.diagnostics, { power: state.power, accepted, meanDeviance }] };
  }
  return state;
}

async function firstState(
  problem: Problem,
  effort: PosteriorEffort,
  seed: number,
  judge: (cubes: readonly (readonly number[])[], step: number, power: number) => Promise<Fit[]>,
): Promise<PosteriorState> {
  const cubes = Array.from({ length: effort.draws }, (_, draw) =>
    problem.structure.parameters.map((_, at) => uniformAt(seed, draw, at, PURPOSE.first)),
  );
  return {
    power: 0,
    step: 0,
    round: 0,
    lastRounds: 0,
    cubes,
    fits: await judge(cubes, 0, 0),
    diagnostics: [],
  };
}

function effective(fits: readonly Fit[], change: number): number {
  const weights = weightsOf(fits, change);
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  return 1 / squares;
}

/** Weights that sum to 1 when the power of the likelihood rises by `change`. */
function weightsOf(fits: readonly Fit[], change: number): number[] {
  const lowest = Math.min(...fits.map((fit) => fit.deviance));
  const weights = fits.map((fit) => exp((-change * (fit.deviance - lowest)) / 2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function nextPower(fits: readonly Fit[], power: number): number {
  const wanted = KEPT_EFFECTIVE * fits.length;
  if (effective(fits, 1 - power) >= wanted) return 1;
  let low = 0;
  let high = 1 - power;
  for (let halving = 0; halving < 40; halving++) {
    const middle = (low + high) / 2;
    if (effective(fits, middle) >= wanted) low = middle;
    else high = middle;
  }
  return power + high;
}

/** Systematic resampling. */
function resample(fits: readonly Fit[], change: number, offset: number): number[] {
  const weights = weightsOf(fits, change);
  const parents: number[] = [];
  let cumulated = 0;
  weights.forEach((weight, at) => {
    cumulated += weight;
    while (parents.length < fits.length && (parents.length + offset) / fits.length < cumulated)
      parents.push(at);
  });
  while (parents.length < fits.length) parents.push(parents[parents.length - 1]);
  return parents;
}

/** One round: a proposal for every draw, accepted by the Metropolis rule at the present power. */
async function move(
  problem: Problem,
  state: PosteriorState,
  seed: number,
  judge: (cubes: readonly (readonly number[])[]) => Promise<Fit[]>,
): Promise<{ state: PosteriorState; accepted: number }> {
  const round = state.round + 1;
  const { cubes, fits, power } = state;
  const lower = shapeOf(cubes);
  const size = problem.structure.parameters.length;
  const decisions: number[] = [];
  const proposals = cubes.map((cube, draw) => {
    threefry(seed, draw, round, PURPOSE.move);
    const [first, second] = words;
    decisions.push(uniformFromWord(first));
    if (second & 1) {
      threefry(seed, draw, round, PURPOSE.move + 1);
      const a = cubes[words[0] % cubes.length];
      const b = cubes[words[1] % cubes.length];
      const length = DIFFERENCE_LENGTHS[(second >>> 1) % DIFFERENCE_LENGTHS.length];
      return cube.map((value, at) => fold(value + length * (a[at] - b[at])));
    }
    const length = STEP_LENGTHS[(second >>> 1) % STEP_LENGTHS.length];
    const normals = cube.map((_, at) => {
      threefry(seed, draw, round, PURPOSE.move + 2 + at);
      return normalFromWord(words[0]);
    });
    return cube.map((value, row) => {
      let change = 0;
      for (let column = 0; column <= row && column < size; column++)
        change += lower[row][column] * normals[column];
      return fold(value + length * change);
    });
  });
  const proposed = await judge(proposals);
  let accepted = 0;
  const take = cubes.map((_, draw) => {
    const change = (-power * (proposed[draw].deviance - fits[draw].deviance)) / 2;
    const taken = change >= 0 || decisions[draw] < exp(change);
    if (taken) accepted++;
    return taken;
  });
  return {
    accepted: accepted / cubes.length,
    state: {
      ...state,
      round,
      cubes: cubes.map((cube, draw) => (take[draw] ? proposals[draw] : cube)),
      fits: fits.map((each, draw) => (take[draw] ? proposed[draw] : each)),
    },
  };
}

/** Lower triangle of the draws' covariance. */
function shapeOf(cubes: readonly (readonly number[])[]): number[][] {
  const size = cubes[0].length;
  const mean = cubes[0].map((_, at) => cubes.reduce((sum, cube) => sum + cube[at], 0) / cubes.length);
  const covariance = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => {
      const sum = cubes.reduce(
        (total, cube) => total + (cube[row] - mean[row]) * (cube[column] - mean[column]),
        0,
      );
      return sum / cubes.length + (row === column ? LEAST_VARIANCE : 0);
    }),
  );
  return cholesky(covariance);
}
