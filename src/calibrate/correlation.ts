import type { Task } from "../engine/execution/executor.ts";
import { cholesky } from "../math/cholesky.ts";
import { simulateJob, type TrialJob } from "../trial/job.ts";
import { planTrial } from "../trial/plan.ts";
import type { ValueColumn } from "../trial/value-column.ts";
import type { Target } from "./target.ts";

/** How the errors of targets are correlated, because the same people were looked at again. */
export interface Correlation {
  readonly matrix: readonly (readonly number[])[];
  /** Its lower triangle by Cholesky. */
  readonly lower: readonly (readonly number[])[];
}

/** @throws NumericsError when the matrix is not positive definite */
export function correlationFrom(matrix: readonly (readonly number[])[]): Correlation {
  return { matrix, lower: cholesky(matrix) };
}

/** No correlation. */
export function independent(targets: number): Correlation {
  return correlationFrom(identity(targets));
}

/** The correlation of some of the targets, by position. */
export function correlationAmong({ matrix }: Correlation, which: readonly number[]): Correlation {
  return correlationFrom(which.map((row) => which.map((column) => matrix[row][column])));
}

function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => (row === column ? 1 : 0)),
  );
}

/** Sums over people of the values of targets, singly and in pairs, as whole counts. */
interface PairSums {
  readonly count: Float64Array;
  readonly sumFirst: Float64Array;
  readonly sumSecond: Float64Array;
  readonly product: Float64Array;
}

/** Simulates a job and sums, over people, the values of all pairs of `cells`. */
export const PAIRS_TASK: Task<{ readonly job: TrialJob; readonly cells: readonly number[] }, PairSums> = {
  name: "pairs",
  run({ job, cells }) {
    const plan = planTrial(job.protocol, job.only);
    const places = new Map<number, number[]>();
    cells.forEach((cell, at) => {
      places.set(cell, [...(places.get(cell) ?? []), at]);
    });
    const size = cells.length;
    const values = cells.map(() => new Float64Array(job.people).fill(MISSING));
    const sink = (column: ValueColumn) => {
      column.cellsOf.forEach((cells, of) => {
        for (const at of cells.flatMap((cell) => places.get(cell) ?? []))
          column.values.forEach((value, i) => {
            if (column.classes[i] !== of || Number.isNaN(value)) return;
            values[at][column.persons[i] - job.firstPerson] = value;
          });
      });
    };
    simulateJob(job, plan, { sink });
    const sums: PairSums = {
      count: new Float64Array(size * size),
      sumFirst: new Float64Array(size * size),
      sumSecond: new Float64Array(size * size),
      product: new Float64Array(size * size),
    };
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++)
        for (let i = 0; i < job.people; i++) {
          const [x, y] = [values[a][i], values[b][i]];
          if (x === MISSING || y === MISSING) continue;
          sums.count[a * size + b] += 1;
          sums.sumFirst[a * size + b] += x;
          sums.sumSecond[a * size + b] += y;
          sums.product[a * size + b] += x * y;
        }
    return sums;
  },
};

/** A value no endpoint has. */
const MISSING = -1e9;
/** Correlations are kept to this many parts, so that they are the same when read from a file. */
const DIGITS = 10_000;
/** Share of each correlation that is dropped, so that nested endpoints stay invertible. */
const SHRINKAGE = 0.05;

/**
 * Correlation of the targets' sampling errors: of the people counted in both, as far as the same study looked
 * at the same arm. Targets of different studies, and of different arms, are independent.
 */
export function correlationOf(targets: readonly Target[], sums: PairSums): Correlation {
  const size = targets.length;
  const matrix = identity(size);
  for (let a = 0; a < size; a++)
    for (let b = 0; b < a; b++) {
      const [first, second] = [targets[a], targets[b]];
      if (first.study !== second.study) continue;
      const shared = first.cells.find((cell) =>
        second.cells.some((other) => other.stage === cell.stage && other.arm === cell.arm),
      );
      if (shared === undefined) continue;
      const part = (target: Target) =>
        (shared.people ?? 1) / target.cells.reduce((sum, cell) => sum + (cell.people ?? 1), 0);
      const at = (from: Float64Array, row: number, column: number) => from[row * size + column];
      const n = at(sums.count, a, b);
      if (n === 0) continue;
      const covariance =
        at(sums.product, a, b) / n - (at(sums.sumFirst, a, b) * at(sums.sumSecond, a, b)) / (n * n);
      const variance = (row: number) => {
        const people = at(sums.count, row, row);
        const mean = at(sums.sumFirst, row, row) / people;
        return at(sums.product, row, row) / people - mean * mean;
      };
      const spread = Math.sqrt(variance(a) * variance(b));
      const overlap = n / Math.sqrt(at(sums.count, a, a) * at(sums.count, b, b));
      const joint = Math.sqrt(
        Math.min(1, first.cells.length > 1 ? part(first) : 1) * (second.cells.length > 1 ? part(second) : 1),
      );
      if (spread > 0) matrix[a][b] = ((1 - SHRINKAGE) * joint * overlap * covariance) / spread;
      matrix[b][a] = matrix[a][b];
    }
  return correlationFrom(matrix.map((row) => row.map((value) => Math.round(value * DIGITS) / DIGITS)));
}

/** Merges pair sums of several jobs. */
export function mergePairs(parts: readonly PairSums[]): PairSums {
  const [first, ...rest] = parts;
  for (const part of rest)
    for (const name of ["count", "sumFirst", "sumSecond", "product"] as const)
      part[name].forEach((value, at) => {
        first[name][at] += value;
      });
  return first;
}
