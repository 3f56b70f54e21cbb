import { cholesky } from "../../math/cholesky.ts";
import { exp } from "../../math/exp.ts";
import { fold } from "../../math/optimise/cma-es-sample.ts";
import { normalFromWord, uniformFromWord } from "../../math/random/normal.ts";
import { threefry, words } from "../../math/random/threefry.ts";

/** Positions of many Markov chains in the unit cube, and minus twice their log likelihood. */
export interface Chains {
  readonly cubes: readonly (readonly number[])[];
  readonly deviances: readonly number[];
}

/** Steps along the difference of two other chains (ter Braak's 2.38 / sqrt(2 d) for 22 parameters is 0.36). */
const DIFFERENCE_LENGTHS = [0.36, 0.18, 0.72, 1];
/** The same in a few coordinates only, which may take long steps where the data say little of them. */
const FEW_LENGTHS = [0.5, 0.8, 1.2, 1.7];
/** Steps of the chains' own shape, relative to it. */
const STEP_LENGTHS = [0.4, 0.2, 0.08];
const LEAST_VARIANCE = 1e-5;
const MOVE = 0x40;

/** How chains move. */
interface ChainMoves {
  /** Power of the likelihood, 0 to 1. */
  readonly power: number;
  readonly sweeps: number;
  /** Random numbers are keyed by it, the chain and the sweep. */
  readonly key: number;
  /** Shape of random steps: the lower triangle of a covariance, [row][column] (shapeOf). */
  readonly shape: readonly (readonly number[])[];
}

/**
 * Metropolis moves of all chains under prior x likelihood^power, `sweeps` times: steps along the difference of
 * two other chains, in all coordinates or a few, and random steps of a given shape. Chains move in two halves, each by
 * differences of the other, so that the law they sample is exact. `look` sees the chains after each sweep.
 */
export function moveChains(
  from: Chains,
  devianceOf: (cube: readonly number[]) => number,
  { power, sweeps, key, shape: lower }: ChainMoves,
  look: (chains: Chains, sweep: number) => void = () => {},
): { chains: Chains; accepted: number } {
  const cubes = [...from.cubes];
  const deviances = [...from.deviances];
  const count = cubes.length;
  const half = count >> 1;
  let accepted = 0;
  for (let sweep = 1; sweep <= sweeps; sweep++) {
    for (let chain = 0; chain < count; chain++) {
      threefry(key, chain, sweep, MOVE);
      const decision = uniformFromWord(words[0]);
      const kind = words[1];
      const others = chain < half ? { first: half, size: count - half } : { first: 0, size: half };
      const proposal =
        kind & 1
          ? alongDifference(cubes, chain, others, kind >>> 1, key, sweep)
          : randomStep(cubes[chain], lower, kind >>> 1, key, chain, sweep);
      const deviance = devianceOf(proposal);
      const change = (-power * (deviance - deviances[chain])) / 2;
      if (change < 0 && decision >= exp(change)) continue;
      cubes[chain] = proposal;
      deviances[chain] = deviance;
      accepted++;
    }
    look({ cubes, deviances }, sweep);
  }
  return { chains: { cubes, deviances }, accepted: accepted / (count * sweeps) };
}

function alongDifference(
  cubes: readonly (readonly number[])[],
  chain: number,
  others: { readonly first: number; readonly size: number },
  kind: number,
  key: number,
  sweep: number,
): number[] {
  threefry(key, chain, sweep, MOVE + 1);
  const a = cubes[others.first + (words[0] % others.size)];
  const b = cubes[others.first + (words[1] % others.size)];
  if (kind & 1) {
    const length = FEW_LENGTHS[(kind >>> 1) % FEW_LENGTHS.length];
    threefry(key, chain, sweep, MOVE - 1);
    const few = words[0] & words[1] & ((words[0] >>> 16) | (words[1] << 16)); // each coordinate once in eight times
    return cubes[chain].map((value, at) =>
      (few >>> (at & 31)) & 1 ? fold(value + length * (a[at] - b[at])) : value,
    );
  }
  const length = DIFFERENCE_LENGTHS[(kind >>> 1) % DIFFERENCE_LENGTHS.length];
  return cubes[chain].map((value, at) => fold(value + length * (a[at] - b[at])));
}

function randomStep(
  cube: readonly number[],
  lower: readonly (readonly number[])[],
  kind: number,
  key: number,
  chain: number,
  sweep: number,
): number[] {
  const length = STEP_LENGTHS[kind % STEP_LENGTHS.length];
  const normals = cube.map((_, at) => {
    if (at % 2 === 0) threefry(key, chain, sweep, MOVE + 2 + (at >> 1));
    return normalFromWord(words[at % 2]);
  });
  return cube.map((value, row) => {
    let change = 0;
    for (let column = 0; column <= row; column++) change += lower[row][column] * normals[column];
    return fold(value + length * change);
  });
}

/** Lower triangle of the covariance of points of the cube: many more than it has coordinates, or steps miss directions. */
export function shapeOf(cubes: readonly (readonly number[])[]): number[][] {
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

/**
 * Gelman and Rubin's potential scale reduction of one number over chains, from each chain's mean and variance
 * over `length` looks: 1 when chains that went separate ways agree.
 */
export function scaleReduction(
  means: readonly number[],
  variances: readonly number[],
  length: number,
): number {
  const average = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const middle = average(means);
  const within = average(variances);
  const between = means.reduce((sum, mean) => sum + (mean - middle) ** 2, 0) / (means.length - 1);
  return within === 0 ? 1 : Math.sqrt((length - 1) / length + between / within);
}
