import type { ParameterDefinition, ParameterValues } from "../disease/parameters.ts";
import { verySevereShareForMean } from "../disease/population/baseline.ts";
import type { EntryRule } from "../disease/population/entry-rule.ts";
import type { Structure } from "../disease/structure.ts";
import type { Executor } from "../engine/execution/executor.ts";
import { Tally } from "../simulate/tally.ts";
import { isProportion } from "../trial/endpoint.ts";
import { TRIAL_TASK, type TrialJob } from "../trial/job.ts";
import { entryRule } from "../trial/jobs.ts";
import { type CountedEndpoint, planTrial, type TrialPlan } from "../trial/plan.ts";
import type { Protocol } from "../trial/protocol-schema.ts";
import { type Correlation, correlationFrom, correlationOf, mergePairs, PAIRS_TASK } from "./correlation.ts";
import { type Prediction, predict, residual, totalDeviance } from "./likelihood.ts";
import { locate, trimProtocol, valuesFromCube } from "./objective.ts";
import { type Target, TargetError } from "./target.ts";

/** A study's virtual trial and the targets that are read from it. */
export interface Part {
  readonly protocol: Protocol;
  readonly plan: TrialPlan;
  readonly only: readonly CountedEndpoint[];
  readonly rule: EntryRule;
  /** Positions of its targets among all. */
  readonly which: readonly number[];
}

/** What is fitted, and everything it is fitted to, laid out for simulation. */
export interface Problem {
  readonly structure: Structure;
  /** The parameters that are fitted, a coordinate of the cube each. */
  readonly definitions: readonly ParameterDefinition[];
  /** Values of all others that the simulation needs. */
  readonly fixed: ParameterValues;
  readonly targets: readonly Target[];
  readonly parts: readonly Part[];
}

/** The values of all parameters at a point of the cube. */
export function valuesAt({ definitions, fixed }: Problem, cube: readonly number[]): ParameterValues {
  return { ...fixed, ...valuesFromCube(definitions, cube) };
}

/** Lays out a problem, a virtual trial for each protocol that targets name. @throws TargetError */
export function layOut({
  structure,
  definitions,
  fixed = {},
  targets,
  protocols,
  meanBaselineSalt,
}: {
  readonly structure: Structure;
  readonly definitions: readonly ParameterDefinition[];
  readonly fixed?: ParameterValues;
  readonly targets: readonly Target[];
  readonly protocols: ReadonlyMap<string, Protocol>;
  /** Of people whose protocol gives none. */
  readonly meanBaselineSalt: number;
}): Problem {
  const names = [...new Set(targets.map((target) => target.protocol))];
  const parts = names.map((name) => {
    const full = protocols.get(name);
    if (full === undefined) throw new TargetError(`no protocol ${name}`);
    const which = targets.flatMap((target, at) => (target.protocol === name ? [at] : []));
    const own = which.map((at) => targets[at]);
    const protocol = trimProtocol(full, own);
    const only = own.flatMap((target) => target.cells);
    const rule = entryRule(protocol, { verySevereShare: verySevereShareForMean(meanBaselineSalt) });
    return { protocol, plan: planTrial(protocol, only), only, rule, which };
  });
  return { structure, definitions, fixed, targets, parts };
}

/** Whether a target is a share of people. */
export function isShareTarget({ parts, targets }: Problem, at: number): boolean {
  const [cell] = targets[at].cells;
  const part = parts.find(({ which }) => which.includes(at));
  const endpoint = part?.plan.endpoints.find((each) => each.name === cell.endpoint);
  return endpoint !== undefined && isProportion(endpoint);
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

function jobsOf(problem: Problem, part: Part, values: ParameterValues, people: People): TrialJob[] {
  const { protocol, rule, only } = part;
  const draw = { structure: problem.structure.name, values, index: 0 };
  return people.seeds.map((seed) => ({
    protocol,
    draw,
    rule,
    seed,
    firstPerson: 0,
    people: people.count,
    only,
  }));
}

/** Tallies of draws, by draw then part. All are simulated with the same people and random numbers. */
export async function tallyDraws(
  problem: Problem,
  draws: readonly ParameterValues[],
  people: People,
  executor: Executor,
): Promise<Tally[][]> {
  const { parts } = problem;
  const jobs = draws.flatMap((values) => parts.flatMap((part) => jobsOf(problem, part, values, people)));
  const results = await executor.run(TRIAL_TASK, jobs);
  let at = 0;
  return draws.map(() =>
    parts.map((part) => {
      const tally = new Tally(part.plan.cells);
      for (let seed = 0; seed < people.seeds.length; seed++) tally.merge(results[at++]);
      return tally;
    }),
  );
}

/** What the tallies of a point predict for each target. */
function predictionsOf({ targets, parts }: Problem, tallies: readonly Tally[]): Prediction[] {
  const predictions = new Array<Prediction>(targets.length);
  parts.forEach(({ plan, which }, part) => {
    for (const at of which) predictions[at] = predict(plan, tallies[part], targets[at]);
  });
  return predictions;
}

/** Residuals of a draw against all targets. */
export function residualsOf(problem: Problem, tallies: readonly Tally[]): number[] {
  return predictionsOf(problem, tallies).map((each, at) => residual(problem.targets[at], each));
}

/** How well points of the unit cube fit. */
export async function fitOf(
  problem: Problem,
  cubes: readonly (readonly number[])[],
  people: People,
  correlation: Correlation,
  executor: Executor,
): Promise<Fit[]> {
  const draws = cubes.map((cube) => valuesAt(problem, cube));
  const tallies = await tallyDraws(problem, draws, people, executor);
  return tallies.map((own) => {
    const residuals = residualsOf(problem, own);
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
  const { parts } = problem;
  const jobs = cubes.flatMap((cube, at) =>
    parts.flatMap((part) => jobsOf(problem, part, valuesAt(problem, cube), { count, seeds: [seeds[at]] })),
  );
  const results = await executor.run(TRIAL_TASK, jobs);
  let at = 0;
  return cubes.map(() => {
    const tallies = parts.map((part) => {
      const tally = new Tally(part.plan.cells);
      tally.merge(results[at++]);
      return tally;
    });
    return predictionsOf(problem, tallies);
  });
}

/** Correlation of the targets' sampling errors at a point of the cube. */
export async function correlationAt(
  problem: Problem,
  cube: readonly number[],
  people: People,
  executor: Executor,
): Promise<Correlation> {
  const { targets, parts } = problem;
  const matrix = targets.map((_, row) => targets.map((__, column) => (row === column ? 1 : 0) as number));
  for (const part of parts) {
    const own = part.which.map((at) => targets[at]);
    const cells = own.map((target) => locate(part.plan, target.cells[0]));
    const jobs = jobsOf(problem, part, valuesAt(problem, cube), people).map((job) => ({ job, cells }));
    const found = correlationOf(own, mergePairs(await executor.run(PAIRS_TASK, jobs)));
    part.which.forEach((row, a) => {
      part.which.forEach((column, b) => {
        matrix[row][column] = found.matrix[a][b];
      });
    });
  }
  return correlationFrom(matrix);
}
