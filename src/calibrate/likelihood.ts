import { cholesky, solveLower } from "../numerics/cholesky.ts";
import { log } from "../numerics/exp.ts";
import { isProportion } from "../simulate/endpoint.ts";
import type { Task } from "../simulate/executor.ts";
import { simulateJob, type TrialJob } from "../simulate/job.ts";
import { Tally, type TallyData } from "../simulate/tally.ts";
import { planTrial, type TrialPlan } from "../simulate/trial-plan.ts";
import { locate } from "./objective.ts";
import { observedValue, standardErrorOf, type Target } from "./target.ts";

/** What a candidate predicts for one target. */
export interface Prediction {
  /** Share 0 to 1, or mean in the target's unit. */
  readonly value: number;
  /** Variance of `value` because only so many virtual people were simulated. */
  readonly chance: number;
}

/** What a tally predicts for a target. A share is kept off 0 and 1 by half a person. */
export function predict(plan: TrialPlan, tally: Tally, target: Target): Prediction {
  const whole = target.cells.reduce((sum, cell) => sum + (cell.people ?? 1), 0);
  let value = 0;
  let chance = 0;
  for (const cell of target.cells) {
    const at = locate(plan, cell);
    const people = tally.count(at);
    const endpoint = plan.endpoints.find((candidate) => candidate.name === cell.endpoint);
    const proportion = endpoint !== undefined && isProportion(endpoint);
    const mean = proportion ? (tally.mean(at) * people + 0.5) / (people + 1) : tally.mean(at);
    const variance = proportion ? mean * (1 - mean) : tally.variance(at);
    const share = (cell.people ?? 1) / whole;
    value += share * mean;
    chance += (share * share * variance) / (people + 1);
  }
  return { value, chance };
}

/**
 * How far a prediction is from what was found, in standard errors with sign: the signed root of the deviance
 * (binomial for people, normal for means and ranges), with the chance of the simulation counted as error, so
 * that no candidate is favoured for the luck of its virtual people.
 */
export function residual({ observed }: Target, { value, chance }: Prediction): number {
  if (observed.kind === "count") {
    const { events, n } = observed;
    const part = (count: number, expected: number) => (count === 0 ? 0 : count * log(count / expected));
    const deviance = 2 * (part(events, n * value) + part(n - events, n * (1 - value)));
    const sampling = (value * (1 - value)) / n;
    const size = Math.sqrt((Math.max(0, deviance) * sampling) / (sampling + chance));
    return events / n < value ? -size : size;
  }
  const scale = observed.kind === "range" ? 100 : 1;
  const error = standardErrorOf(observed);
  return (observedValue(observed) - scale * value) / Math.sqrt(error * error + scale * scale * chance);
}

/** Residuals whose errors are correlated, because the same people were looked at again: inverse by Cholesky. */
export interface Correlation {
  readonly lower: readonly (readonly number[])[];
}

/** No correlation. */
export function independent(targets: number): Correlation {
  return { lower: cholesky(identity(targets)) };
}

function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => (row === column ? 1 : 0)),
  );
}

/** Minus twice the log likelihood, up to a constant: the residuals' squares, correlation taken into account. */
export function totalDeviance(residuals: readonly number[], correlation: Correlation): number {
  return solveLower(correlation.lower, residuals).reduce((sum, value) => sum + value * value, 0);
}

/** Sums over people of the values of targets, singly and in pairs, as whole counts. */
export interface PairSums {
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
    simulateJob(job, plan, (column) => {
      column.cellsOf.forEach((cells, of) => {
        for (const at of cells.flatMap((cell) => places.get(cell) ?? []))
          column.values.forEach((value, i) => {
            if (column.classes[i] !== of || Number.isNaN(value)) return;
            values[at][column.persons[i] - job.firstPerson] = value;
          });
      });
    });
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
  return { lower: cholesky(matrix) };
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

/** Residuals of a candidate against all targets. */
export function residualsOf(
  plan: TrialPlan,
  targets: readonly Target[],
  parts: readonly TallyData[],
): number[] {
  const tally = new Tally(plan.cells);
  for (const part of parts) tally.merge(part);
  return targets.map((target) => residual(target, predict(plan, tally, target)));
}
