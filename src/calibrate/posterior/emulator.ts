import { angleOfShare, shareOfAngle } from "../../math/angle.ts";
import { cholesky } from "../../math/cholesky.ts";
import { exp, log } from "../../math/exp.ts";
import type { Prediction } from "../likelihood.ts";

/** A simulated point: where in the unit cube, and what it predicts for each target. */
export interface Evaluation {
  readonly cube: readonly number[];
  readonly predictions: readonly Prediction[];
  /** Power of the likelihood under which chains came here, 0 for the prior. */
  readonly power: number;
}

/**
 * What the simulation would predict, learned from many simulated points: for each target a polynomial of second
 * degree in the coordinates of the cube, of the share's angle (of the mean itself where the target is a mean).
 * Each point has virtual people of its own, so that their luck averages out over the points.
 */
export interface Emulator {
  readonly isShare: readonly boolean[];
  /** By coordinate of the cube. */
  readonly ratios: readonly Ratio[];
  /** By target, in the order of `features`. */
  readonly coefficients: readonly Float64Array[];
  /** By target: variance of the emulator's own error on the fitted scale, beyond the luck of virtual people. */
  readonly errors: readonly number[];
}

/**
 * How a coordinate of the cube enters: as it is, or, where it stands for the logarithm of a number whose range
 * spans this ratio, by the square root of that number. Effects of small rates and spreads vanish towards zero, which
 * a polynomial of the logarithm cannot follow.
 */
type Ratio = number | null;

/** 1, every coordinate, and every product of two; coordinates run from -1 to 1. */
export function featureCount(coordinates: number): number {
  return ((coordinates + 1) * (coordinates + 2)) / 2;
}

function writerOf(ratios: readonly Ratio[]) {
  const halves = ratios.map((ratio) => (ratio === null ? 0 : log(ratio) / 2));
  const spans = ratios.map((ratio) => (ratio === null ? 1 : Math.sqrt(ratio) - 1));
  const x = new Float64Array(ratios.length);
  return (cube: readonly number[], into: Float64Array, offset: number): void => {
    let at = offset;
    into[at++] = 1;
    for (let i = 0; i < cube.length; i++) {
      const share = ratios[i] === null ? cube[i] : (exp(cube[i] * halves[i]) - 1) / spans[i];
      x[i] = 2 * share - 1;
      into[at++] = x[i];
      for (let j = 0; j <= i; j++) into[at++] = x[i] * x[j];
    }
  };
}

/** Holds back coefficients that the points do not determine; relative to the total weight. */
const RIDGE = 1e-4;
/** Shares are kept this far from 0 and 1 where the luck of virtual people is put on the fitted scale. */
const LEAST_SHARE = 1e-3;

/** Fits an emulator to weighted points by least squares. */
export function fitEmulator(
  evaluations: readonly Evaluation[],
  weights: readonly number[],
  isShare: readonly boolean[],
  ratios: readonly Ratio[] = evaluations[0].cube.map(() => null),
): Emulator {
  const writeFeatures = writerOf(ratios);
  const used = evaluations.map((_, at) => at).filter((at) => weights[at] > 0);
  const total = used.reduce((sum, at) => sum + weights[at], 0);
  const points = used.map((at) => ({ evaluation: evaluations[at], weight: weights[at] / total }));
  const size = featureCount(evaluations[0].cube.length);
  const targets = isShare.length;
  const rows = new Float64Array(points.length * size);
  points.forEach(({ evaluation }, row) => {
    writeFeatures(evaluation.cube, rows, row * size);
  });
  const normal = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const right = Array.from({ length: targets }, () => new Float64Array(size));
  const scaled = points.map(({ evaluation }) =>
    evaluation.predictions.map(({ value }, t) => (isShare[t] ? angleOfShare(value) : value)),
  );
  points.forEach(({ weight }, row) => {
    const own = rows.subarray(row * size, (row + 1) * size);
    for (let i = 0; i < size; i++) {
      const factor = weight * own[i];
      const line = normal[i];
      for (let j = 0; j <= i; j++) line[j] += factor * own[j];
      for (let t = 0; t < targets; t++) right[t][i] += factor * scaled[row][t];
    }
  });
  for (let i = 0; i < size; i++) {
    normal[i][i] += i === 0 ? 1e-9 : RIDGE;
    for (let j = 0; j < i; j++) normal[j][i] = normal[i][j];
  }
  const lower = cholesky(normal);
  const coefficients = right.map((side) => solve(lower, side));
  return {
    isShare,
    ratios,
    coefficients,
    errors: errorsOf({ points, rows, scaled, lower, coefficients, isShare }),
  };
}

/** A fit by least squares. */
interface LeastSquares {
  /** [point]; weights sum to 1. */
  readonly points: readonly { readonly evaluation: Evaluation; readonly weight: number }[];
  /** [point][feature]. */
  readonly rows: Float64Array;
  /** [point][target]: value on the fitted scale. */
  readonly scaled: readonly (readonly number[])[];
  /** Lower triangle of the normal equations' Cholesky factor, [row][column]. */
  readonly lower: readonly (readonly number[])[];
  /** [target][feature]. */
  readonly coefficients: readonly Float64Array[];
  /** [target]. */
  readonly isShare: readonly boolean[];
}

/**
 * Variance of each target's error at a point that was left out (from the diagonal of the hat matrix), less what
 * the luck of the point's own virtual people explains.
 */
function errorsOf({ points, rows, scaled, lower, coefficients, isShare }: LeastSquares): number[] {
  const size = coefficients[0].length;
  const sums = isShare.map(() => 0);
  const y = new Float64Array(size);
  points.forEach(({ evaluation, weight }, row) => {
    const own = rows.subarray(row * size, (row + 1) * size);
    let leverage = 0;
    for (let i = 0; i < size; i++) {
      let sum = own[i];
      const line = lower[i];
      for (let j = 0; j < i; j++) sum -= line[j] * y[j];
      y[i] = sum / line[i];
      leverage += y[i] * y[i];
    }
    const kept = Math.max(0.05, 1 - weight * leverage);
    for (let t = 0; t < isShare.length; t++) {
      let fitted = 0;
      for (let i = 0; i < size; i++) fitted += coefficients[t][i] * own[i];
      const { value, chance } = evaluation.predictions[t];
      const left = (scaled[row][t] - fitted) / kept;
      const share = Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, value));
      const luck = isShare[t] ? chance / (4 * share * (1 - share)) : chance;
      sums[t] += weight * (left * left - luck);
    }
  });
  return sums.map((sum) => Math.max(0, sum));
}

function solve(lower: readonly (readonly number[])[], right: Float64Array): Float64Array {
  const size = right.length;
  const x = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = right[i];
    for (let j = 0; j < i; j++) sum -= lower[i][j] * x[j];
    x[i] = sum / lower[i][i];
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i];
    for (let j = i + 1; j < size; j++) sum -= lower[j][i] * x[j];
    x[i] = sum / lower[i][i];
  }
  return x;
}

/** Predicted shares stay off 0 and 1, where a single person found would be impossible. */
const SMALLEST = 1e-4;

/** A function that gives what the emulator predicts at a point for the given targets; its own error stands as chance. */
export function predictorOf(
  { isShare, ratios, coefficients, errors }: Emulator,
  targets: readonly number[],
): (cube: readonly number[]) => Prediction[] {
  const size = coefficients[0].length;
  const count = targets.length;
  // By feature, then target: the inner loop runs along memory.
  const table = new Float64Array(size * count);
  targets.forEach((t, at) => {
    for (let i = 0; i < size; i++) table[i * count + at] = coefficients[t][i];
  });
  const writeFeatures = writerOf(ratios);
  const features = new Float64Array(size);
  const fitted = new Float64Array(count);
  return (cube) => {
    writeFeatures(cube, features, 0);
    fitted.fill(0);
    for (let i = 0, at = 0; i < size; i++) {
      const feature = features[i];
      for (let t = 0; t < count; t++, at++) fitted[t] += feature * table[at];
    }
    return targets.map((t, at) => {
      if (!isShare[t]) return { value: fitted[at], chance: errors[t] };
      const share = Math.min(1 - SMALLEST, Math.max(SMALLEST, shareOfAngle(fitted[at])));
      return { value: share, chance: 4 * share * (1 - share) * errors[t] };
    });
  };
}
