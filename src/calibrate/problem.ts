import { verySevereShareForMean } from "../disease/population/baseline.ts";
import type { EntryRule } from "../disease/population/entry-rule.ts";
import type { Structure } from "../disease/structure.ts";
import type { Executor } from "../engine/execution/executor.ts";
import { Tally } from "../simulate/tally.ts";
import { TRIAL_TASK, type TrialJob } from "../trial/job.ts";
import { type CountedEndpoint, planTrial, type TrialPlan } from "../trial/plan.ts";
import type { Protocol } from "../trial/protocol-schema.ts";
import { entrySalt } from "../trial/protocol-terms.ts";
import { type Correlation, correlationOf, mergePairs, PAIRS_TASK } from "./correlation.ts";
import { type Prediction, predict, residualsOf, totalDeviance } from "./likelihood.ts";
import { locate, trimProtocol, valuesFromCube } from "./objective.ts";
import { type Target, TargetError } from "./target.ts";

/** A structure and everything it is fitted to, laid out for simulation. */
export interface Problem {
  readonly structure: Structure;
  readonly targets: readonly Target[];
  readonly protocol: Protocol;
  readonly plan: TrialPlan;
  readonly only: readonly CountedEndpoint[];
  readonly rule: EntryRule;
}

/** Lays out a problem. All targets must be read from one protocol. @throws TargetError */
export function layOut(
  structure: Structure,
  targets: readonly Target[],
  protocols: ReadonlyMap<string, Protocol>,
  meanBaselineSalt: number,
): Problem {
  const names = [...new Set(targets.map((target) => target.protocol))];
  const full = protocols.get(names[0]);
  if (names.length !== 1 || full === undefined)
    throw new TargetError(`calibration reads one protocol; the targets name ${names.join(", ")}`);
  const protocol = trimProtocol(full, targets);
  const only = targets.flatMap((target) => target.cells);
  const { min, max } = entrySalt(protocol);
  const rule = { lowest: min, highest: max, verySevereShare: verySevereShareForMean(meanBaselineSalt) };
  return { structure, targets, protocol, plan: planTrial(protocol, only), only, rule };
}

/** Which virtual people a candidate is judged on: so many under each seed. */
interface People {
  readonly count: number;
  readonly seeds: readonly number[];
}

/** A candidate's fit. */
export interface Fit {
  readonly residuals: readonly number[];
  readonly deviance: number;
}

function jobsOf(problem: Problem, cubes: readonly (readonly number[])[], people: People): TrialJob[] {
  const { structure, protocol, rule, only } = problem;
  return cubes.flatMap((cube) =>
    people.seeds.map((seed) => ({
      protocol,
      draw: { structure: structure.name, values: valuesFromCube(structure.parameters, cube), index: 0 },
      rule,
      seed,
      firstPerson: 0,
      people: people.count,
      only,
    })),
  );
}

/** Tallies of points of the unit cube. Points are simulated with the same people and random numbers. */
export async function tallyPoints(
  problem: Problem,
  cubes: readonly (readonly number[])[],
  people: People,
  executor: Executor,
): Promise<Tally[]> {
  const parts = await executor.run(TRIAL_TASK, jobsOf(problem, cubes, people));
  const each = people.seeds.length;
  return cubes.map((_, at) => {
    const tally = new Tally(problem.plan.cells);
    for (const part of parts.slice(at * each, (at + 1) * each)) tally.merge(part);
    return tally;
  });
}

/** How well points of the unit cube fit. */
export async function fitOf(
  problem: Problem,
  cubes: readonly (readonly number[])[],
  people: People,
  correlation: Correlation,
  executor: Executor,
): Promise<Fit[]> {
  const tallies = await tallyPoints(problem, cubes, people, executor);
  return tallies.map((tally) => {
    const residuals = residualsOf(problem.plan, problem.targets, tally);
    return { residuals, deviance: totalDeviance(residuals, correlation) };
  });
}

/** What points of the cube predict for each target, each point with the people of its own seed. */
export async function simulatePoints(
  problem: Problem,
  cubes: readonly (readonly number[])[],
  count: number,
  seeds: readonly number[],
  executor: Executor,
): Promise<Prediction[][]> {
  const jobs = cubes.flatMap((cube, at) => jobsOf(problem, [cube], { count, seeds: [seeds[at]] }));
  const tallies = await executor.run(TRIAL_TASK, jobs);
  return tallies.map((part) => {
    const tally = new Tally(problem.plan.cells);
    tally.merge(part);
    return problem.targets.map((target) => predict(problem.plan, tally, target));
  });
}

/** Correlation of the targets' sampling errors at a point of the cube. */
export async function correlationAt(
  problem: Problem,
  cube: readonly number[],
  people: People,
  executor: Executor,
): Promise<Correlation> {
  const cells = problem.targets.map((target) => locate(problem.plan, target.cells[0]));
  const jobs = jobsOf(problem, [cube], people).map((job) => ({ job, cells }));
  return correlationOf(problem.targets, mergePairs(await executor.run(PAIRS_TASK, jobs)));
}
