import type { ParameterValues } from "../../disease/parameters.ts";
import { effectOf } from "../../drug/effect.ts";
import type { Executor } from "../../engine/execution/executor.ts";
import { exp } from "../../math/exp.ts";
import { drawKey, uniformAt } from "../../math/random/streams.ts";
import { Tally } from "../../simulate/tally.ts";
import { TRIAL_TASK, type TrialJob } from "../../trial/job.ts";
import { planTrial } from "../../trial/plan.ts";
import { isAdolescent } from "../../trial/protocol-terms.ts";
import { predict, residual } from "../likelihood.ts";
import { valuesFromCube } from "../objective.ts";
import { isShareTarget, type Part, type Problem } from "../problem.ts";
import { type Target, TargetError } from "../target.ts";
import { PROBE_ARMS, probeProtocol, probeValues, surfaceOf } from "./surface.ts";

/** What is fitted given the disease: some parameters, and targets on the drug that they alone explain. */
interface ConditionalInput {
  readonly problem: Problem;
  /** Virtual people of each draw. */
  readonly people: number;
  readonly seed: number;
}

/** One draw of the parameters given a draw of the disease, as a point of their cube, and its residuals. */
interface ConditionalDraw {
  readonly cube: readonly number[];
  readonly residuals: readonly number[];
}

/** Cells of the parameters' cube along each coordinate, by how many there are. */
const CELLS_ALONG = [0, 240, 40, 16];
const PURPOSE = { people: 0x40, choice: 0x41, within: 0x42 };

/**
 * For each draw of the disease one draw of further parameters from their posterior given it. People of the targets'
 * trials are simulated under a grid of effects and onsets; the posterior is evaluated on a grid of the parameters'
 * cube, what each target would show being read between the simulated effects. The targets' arms must be on one dose
 * from the start, each read by one target, so that their errors are independent. @throws TargetError
 */
export async function drawGiven(
  { problem, people, seed }: ConditionalInput,
  draws: readonly ParameterValues[],
  executor: Executor,
): Promise<ConditionalDraw[]> {
  const { definitions } = problem;
  const parts = problem.parts.map((part) => ({ ...part, ...probed(part) }));
  const jobs = draws.flatMap((values, draw) =>
    parts.map(
      ({ protocol, rule, only }): TrialJob => ({
        protocol,
        rule,
        only,
        draw: { structure: problem.structure.name, values: { ...values, ...probeValues }, index: 0 },
        seed: drawKey(drawKey(seed, PURPOSE.people), draw),
        firstPerson: 0,
        people,
      }),
    ),
  );
  const tallies = await executor.run(TRIAL_TASK, jobs);
  const cells = cellsOf(definitions.length);
  return draws.map((values, draw) => {
    const predictors = new Array<(values: ParameterValues) => ReturnType<typeof predict>>(
      problem.targets.length,
    );
    parts.forEach(({ layout, which, adolescent }, part) => {
      const tally = Tally.over(tallies[draw * parts.length + part]);
      for (const at of which) {
        const { cell, dose } = readAt(problem.targets[at], problem);
        const probes = PROBE_ARMS.map((arm) => predict(layout, tally, { cells: [{ ...cell, arm }] }));
        const surface = surfaceOf(probes, isShareTarget(problem, at));
        predictors[at] = (all) => {
          const { logit, onsetRate } = effectOf(dose, all, { adolescent });
          return surface(logit, onsetRate / all.suppressionRate);
        };
      }
    });
    const residualsAt = (cube: readonly number[]) => {
      const all = { ...values, ...valuesFromCube(definitions, cube) };
      return problem.targets.map((target, at) => residual(target, predictors[at](all)));
    };
    const deviances = cells.map((cube) => residualsAt(cube).reduce((sum, each) => sum + each * each, 0));
    const cube = choose(cells, deviances, seed, draw);
    return { cube, residuals: residualsAt(cube) };
  });
}

/** A part with probes in place of its arms. */
function probed({ protocol, only }: Part) {
  const probing = probeProtocol(protocol);
  const endpoints = only.flatMap((each) => PROBE_ARMS.map((arm) => ({ ...each, arm })));
  return {
    protocol: probing,
    only: endpoints,
    layout: planTrial(probing, endpoints),
    adolescent: isAdolescent(protocol),
  };
}

/** Where a target is read, and the dose of its arm. @throws TargetError where it is not one arm on one dose */
function readAt({ cells, observations, protocol }: Target, { parts }: Problem) {
  const [cell] = cells;
  const arms = parts.flatMap((part) => part.protocol.arms).filter((arm) => arm.name === cell.arm);
  const [arm] = arms;
  if (cells.length > 1 || arm === undefined || arm.doses.length > 1 || arm.doses[0].mgPerDay === 0)
    throw new TargetError(`${observations.join("+")} of ${protocol} is not read from one arm on one dose`);
  return { cell, dose: arm.doses[0] };
}

/** Middles of the cells of a cube. */
function cellsOf(size: number): number[][] {
  const along = CELLS_ALONG[size];
  let cells: number[][] = [[]];
  for (let coordinate = 0; coordinate < size; coordinate++)
    cells = cells.flatMap((cell) => Array.from({ length: along }, (_, at) => [...cell, (at + 0.5) / along]));
  return cells;
}

/** A point of one of the cells, chosen by their likelihood. */
function choose(
  cells: readonly (readonly number[])[],
  deviances: readonly number[],
  seed: number,
  draw: number,
): number[] {
  const lowest = Math.min(...deviances);
  const weights = deviances.map((deviance) => exp((lowest - deviance) / 2));
  let left = uniformAt(seed, draw, 0, PURPOSE.choice) * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  const cell = cells[at < 0 ? cells.length - 1 : at];
  const along = CELLS_ALONG[cell.length];
  return cell.map(
    (middle, coordinate) => middle + (uniformAt(seed, draw, coordinate, PURPOSE.within) - 0.5) / along,
  );
}
