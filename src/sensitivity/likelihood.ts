import {
  type Correlation,
  correlationOf,
  mergePairs,
  PAIRS_TASK,
  totalDeviance,
} from "../calibrate/likelihood.ts";
import type { ModelFile } from "../calibrate/model-file.ts";
import { locate } from "../calibrate/objective.ts";
import { layOut } from "../calibrate/problem.ts";
import type { Target } from "../calibrate/target.ts";
import { STRUCTURES } from "../disease/structure.ts";
import { cholesky } from "../numerics/cholesky.ts";
import { drawKey } from "../random/streams.ts";
import type { Executor } from "../simulate/executor.ts";
import type { Protocol } from "../simulate/protocol.ts";

/** What calibration was given: the calibration list alone. */
export interface CalibrationFacts {
  readonly targets: readonly Target[];
  readonly protocols: ReadonlyMap<string, Protocol>;
  readonly meanBaselineSalt: { readonly value: number };
}

/** Published results that are taken out of the likelihood together. */
export interface FactGroup {
  /** "result": one published number; "arm": all of one study's numbers on one arm. */
  readonly kind: "result" | "arm";
  readonly targets: readonly number[];
}

/** Virtual people on whom the correlation of the targets' errors is measured. */
const PEOPLE = 8192;
const JOB_PEOPLE = 1024;
const PURPOSE = 0x51;

/** Single results, and arms of which a study published more than one. */
export function factGroups(targets: readonly Target[]): FactGroup[] {
  const arms = Map.groupBy(
    targets.map((_, at) => at),
    (at) => `${targets[at].study}|${targets[at].cells.map(({ arm }) => arm).join("+")}`,
  );
  return [
    ...targets.map((_, at) => ({ kind: "result" as const, targets: [at] })),
    ...[...arms.values()]
      .filter((group) => group.length > 1)
      .map((group) => ({ kind: "arm" as const, targets: group })),
  ];
}

/**
 * What each group of facts adds to minus twice the log likelihood of each draw of a structure, given all other
 * facts: the deviance with it less the deviance without it. Errors of results on the same people are
 * correlated, as calibration takes them to be; the correlation is measured at the best draw.
 *
 * @returns by group, then draw of the file
 */
export async function devianceParts(
  file: ModelFile,
  facts: CalibrationFacts,
  groups: readonly FactGroup[],
  seed: number,
  executor: Executor,
): Promise<number[][]> {
  const correlation = await correlationAtBest(file, facts, seed, executor);
  const { lower } = correlation;
  const between = (row: number, column: number) => {
    let sum = 0;
    for (let at = 0; at <= Math.min(row, column); at++) sum += lower[row][at] * lower[column][at];
    return sum;
  };
  const everything = file.draws.map((draw) => totalDeviance(draw.residuals, correlation));
  return groups.map((group) => {
    const kept = facts.targets.map((_, at) => at).filter((at) => !group.targets.includes(at));
    const rest = { lower: cholesky(kept.map((row) => kept.map((column) => between(row, column)))) };
    return file.draws.map(({ residuals }, draw) => {
      const without = totalDeviance(
        kept.map((at) => residuals[at]),
        rest,
      );
      return everything[draw] - without;
    });
  });
}

async function correlationAtBest(
  file: ModelFile,
  { targets, protocols, meanBaselineSalt }: CalibrationFacts,
  seed: number,
  executor: Executor,
): Promise<Correlation> {
  const problem = layOut(STRUCTURES[file.structure], targets, protocols, meanBaselineSalt.value);
  const best = file.draws.reduce((lowest, draw) => (draw.deviance < lowest.deviance ? draw : lowest));
  const cells = targets.map((target) => locate(problem.plan, target.cells[0]));
  const { protocol, rule, only } = problem;
  const jobs = Array.from({ length: PEOPLE / JOB_PEOPLE }, (_, at) => ({
    job: {
      protocol,
      draw: { structure: file.structure, values: best.values, index: 0 },
      rule,
      seed: drawKey(seed, PURPOSE),
      firstPerson: at * JOB_PEOPLE,
      people: JOB_PEOPLE,
      only,
    },
    cells,
  }));
  return correlationOf(targets, mergePairs(await executor.run(PAIRS_TASK, jobs)));
}
