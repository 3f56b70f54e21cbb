import { symmetricEigen } from "../eigen.ts";
import type { CmaParameters } from "./cma-es-parameters.ts";

/** What the covariance update of one generation needs. */
interface CovarianceUpdate {
  parameters: CmaParameters;
  covariance: number[][];
  /** The covariance path of the new generation. */
  covariancePath: number[];
  /** False while the step-size path is unusually long, and the path update is held back (h_sigma). */
  isSteady: boolean;
  /** Candidate numbers, best first. */
  ranked: number[];
  normals: number[][];
  steps: number[][];
  sigma: number;
  /** Largest standard deviation of one coordinate. */
  largestSpread: number;
}

/** Largest ratio of the eigenvalues; beyond it the small ones are lifted, so that none turns negative. */
const LARGEST_CONDITION = 1e15;

/**
 * The rank-one and rank-mu update of the covariance with negative weights (equations 46 and 47 of the CMA-ES
 * tutorial), the limit on the spread, and the eigen-decomposition of the result.
 */
export function updatedCovariance(update: CovarianceUpdate): {
  covariance: number[][];
  axes: number[][];
  axisLengths: number[];
  sigma: number;
} {
  const { parameters: p, normals, steps, ranked, covariancePath: path } = update;
  const n = path.length;
  const heldBack = update.isSteady ? 0 : p.pathRate * (2 - p.pathRate);
  const keep = 1 + p.rankOneRate * heldBack - p.rankOneRate - p.rankMuRate * p.weightSum;
  const weights = p.weights.map((weight, r) => {
    if (weight >= 0) return weight;
    const squaredLength = normals[ranked[r]].reduce((total, z) => total + z * z, 0);
    // A step of length 0 has no direction to shrink along.
    return squaredLength > 0 ? (weight * n) / squaredLength : 0;
  });
  const covariance = update.covariance.map((row) => [...row]);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let rankMu = 0;
      for (let r = 0; r < weights.length; r++) {
        const step = steps[ranked[r]];
        rankMu += weights[r] * (step[i] * step[j]);
      }
      set(
        covariance,
        i,
        j,
        keep * covariance[i][j] + p.rankOneRate * (path[i] * path[j]) + p.rankMuRate * rankMu,
      );
    }
  }

  const sigma = limitSpread(covariance, update.sigma, update.largestSpread);
  let eigen = symmetricEigen(covariance);
  const lift = eigen.values[n - 1] / LARGEST_CONDITION - eigen.values[0];
  if (lift > 0) {
    for (let i = 0; i < n; i++) covariance[i][i] += lift;
    eigen = { vectors: eigen.vectors, values: eigen.values.map((value) => value + lift) };
  }
  return {
    covariance,
    axes: eigen.vectors.map((vector) => vector.map((x) => x + 0)),
    axisLengths: eigen.values.map(Math.sqrt),
    sigma,
  };
}

/**
 * Holds the standard deviation of every coordinate at or below the limit: sigma shrinks if all coordinates
 * exceed it, then the rows and columns of the others do. Changes the covariance in place, gives sigma.
 */
function limitSpread(covariance: number[][], sigma: number, limit: number): number {
  const n = covariance.length;
  let excess = covariance.map((row, i) => (sigma * Math.sqrt(Math.max(0, row[i]))) / limit);
  const smallest = excess.reduce((least, x) => Math.min(least, x));
  if (smallest > 1) {
    sigma /= smallest;
    excess = excess.map((x) => x / smallest);
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      set(covariance, i, j, covariance[i][j] / (Math.max(1, excess[i]) * Math.max(1, excess[j])));
    }
  }
  return sigma;
}

function set(matrix: number[][], i: number, j: number, value: number): void {
  // The + 0 turns -0 into 0, which JSON can hold.
  matrix[i][j] = value + 0;
  matrix[j][i] = matrix[i][j];
}
