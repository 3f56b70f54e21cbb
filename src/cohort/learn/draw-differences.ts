import { cholesky, solveLower } from "../../math/cholesky.ts";
import { effectiveSampleSize } from "../../math/effective-sample-size.ts";
import { symmetricEigen } from "../../math/eigen.ts";
import { type Cell, RUNS } from "./cells.ts";

/** What the draws predict of a cohort's cells, each number of a cell a place. */
export interface DrawDifferences {
  /** [place][place]: covariance of what is seen less predicted, if the prediction is right. */
  readonly chance: number[][];
  /** [draw][place]: seen less predicted without a clinic effect; what chance did to it is taken out as far as can be known. */
  readonly rest: readonly (readonly number[])[];
  /** [place][place]: covariance of what is left of chance in `rest`. */
  readonly left: number[][];
  /** [draw][place]: what a clinic effect changes of it, and its square; of all draws of a structure the mean. */
  readonly slope: readonly (readonly number[])[];
  readonly curve: readonly (readonly number[])[];
}

/** Shares of true variance below so many of their standard errors are taken as none. */
const LEAST_ERRORS = 2;

/**
 * Seen less predicted by each draw, with the chance of the finite number of virtual patients taken out: two runs with
 * other random numbers agree in what the draws truly differ in, and in nothing else. Along each direction in which their
 * mean varies between draws (an eigenvector), each draw is pulled towards the mean of all by the share of the variance
 * that the runs do not share (best linear prediction).
 */
export function drawDifferences(
  cells: readonly Cell[],
  prior: readonly number[],
  structures: readonly string[],
): DrawDifferences {
  const places = cells.flatMap((cell, at) => cell.covariance.map((_, measure) => ({ cell, at, measure })));
  const runs = RUNS.map((_, run) =>
    prior.map((__, draw) => places.map(({ cell, measure }) => cell.rest[run][measure][draw])),
  );
  const [first, second, below, above] = runs;
  const chance = places.map((row) =>
    places.map((column) => (row.at === column.at ? row.cell.covariance[row.measure][column.measure] : 0)),
  );
  const both = first.map((own, draw) => own.map((value, at) => (value + second[draw][at]) / 2));
  const slopes = meanOfStructures(
    first.map((_, draw) => places.map((__, at) => (above[draw][at] - below[draw][at]) / 2)),
    prior,
    structures,
  );
  const curves = meanOfStructures(
    first.map((own, draw) => own.map((value, at) => (above[draw][at] + below[draw][at]) / 2 - value)),
    prior,
    structures,
  );
  return { chance, ...withoutChance(both, first, second, prior), slope: slopes, curve: curves };
}

/** A little of the variance, added where a matrix is to be inverted. */
const RIDGE = 1e-9;

function withoutChance(
  both: readonly (readonly number[])[],
  first: readonly (readonly number[])[],
  second: readonly (readonly number[])[],
  prior: readonly number[],
): Pick<DrawDifferences, "rest" | "left"> {
  const mean = meanOf(both, prior);
  const size = mean.length;
  if (size === 0) return { rest: both, left: [] };
  const apart = covariance(both, both, prior);
  apart.forEach((row, at) => {
    row[at] += RIDGE * (1 + row[at]);
  });
  const lower = cholesky(apart);
  const one = covariance(first, second, prior);
  const shared = one.map((row, at) => row.map((value, column) => (value + one[column][at]) / 2));
  // L^-1 shared L^-T: the share of the variance of each direction that both runs have.
  const half = transposed(transposed(shared).map((column) => solveLower(lower, column)));
  const scaled = half.map((row) => solveLower(lower, row));
  const { values, vectors } = symmetricEigen(symmetric(scaled));
  const least = LEAST_ERRORS / Math.sqrt(effectiveSampleSize(prior));
  const shares = values.map((value) => (value < least ? 0 : Math.min(1, value)));
  const axes = vectors.map((vector) => times(lower, vector));
  const rest = both.map((own) => {
    const white = solveLower(
      lower,
      own.map((value, at) => value - mean[at]),
    );
    const along = vectors.map((vector, at) => shares[at] * dot(vector, white));
    return mean.map(
      (value, place) => value + along.reduce((sum, part, at) => sum + part * axes[at][place], 0),
    );
  });
  const left = mean.map((_, row) =>
    mean.map((__, column) =>
      axes.reduce((sum, axis, at) => sum + shares[at] * (1 - shares[at]) * axis[row] * axis[column], 0),
    ),
  );
  return { rest, left };
}

function meanOfStructures(
  values: readonly (readonly number[])[],
  prior: readonly number[],
  structures: readonly string[],
): number[][] {
  const means = new Map<string, number[]>();
  for (const structure of new Set(structures)) {
    const own = structures.map((name, draw) => (name === structure ? prior[draw] : 0));
    means.set(structure, meanOf(values, own));
  }
  return structures.map((structure) => means.get(structure) as number[]);
}

function meanOf(values: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const sum = weights.reduce((so, weight) => so + weight, 0);
  return values[0].map((_, at) => values.reduce((so, own, draw) => so + weights[draw] * own[at], 0) / sum);
}

/** [place][place]: covariance over draws of one set of values with another. */
function covariance(
  one: readonly (readonly number[])[],
  other: readonly (readonly number[])[],
  weights: readonly number[],
): number[][] {
  const [left, right] = [meanOf(one, weights), meanOf(other, weights)];
  return left.map((mean, row) =>
    right.map((beside, column) =>
      weights.reduce(
        (sum, weight, draw) => sum + weight * (one[draw][row] - mean) * (other[draw][column] - beside),
        0,
      ),
    ),
  );
}

function transposed(matrix: readonly (readonly number[])[]): number[][] {
  return matrix[0].map((_, column) => matrix.map((row) => row[column]));
}

function symmetric(matrix: readonly (readonly number[])[]): number[][] {
  return matrix.map((row, at) => row.map((value, column) => (value + matrix[column][at]) / 2));
}

function times(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * other[at], 0);
}
