import type { ParameterValues } from "../../disease/parameters.ts";
import { simulatedDrug } from "../../drug/catalogue.ts";
import { drugParameters } from "../../drug/parameters.ts";
import type { Executor } from "../../engine/execution/executor.ts";
import { type DrawEstimate, drawEstimates, joinEstimates } from "../../simulate/draw-estimates.ts";
import type { Tally } from "../../simulate/tally.ts";
import type { CalibrationInput } from "../calibrate-input.ts";
import { drawGiven } from "../conditional/given.ts";
import { correlationAmong, correlationFrom } from "../correlation.ts";
import type { ModelFile } from "../model-file.ts";
import { borrowedValues, diseaseProblem, drugsIn } from "../modules.ts";
import { locate, valuesFromCube } from "../objective.ts";
import { type PosteriorEffort, samplePosterior } from "../posterior/posterior.ts";
import { layOut, type Problem, residualsOf, tallyDraws, valuesAt } from "../problem.ts";
import { LEAST_STRUCTURE_WEIGHT, leaveOneOut, predictiveWeights } from "../stacking.ts";
import { DISEASE, fitsOf, type Target } from "../target.ts";
import { type LeftOutFile, leftOutWith } from "./left-out.ts";

/** Less than for the shipped draws: intervals need fewer of them. */
const LEAVE_OUT_EFFORT: PosteriorEffort = {
  lastChains: 60,
  positionsAChain: 20,
  draws: 60,
  points: 200,
  people: 1024,
  sweeps: 150,
  lastWaves: 3,
  fullSweeps: 600,
  lastSweeps: 3000,
};
/** Virtual people of each draw on whom predictions rest. */
const PREDICTION_PEOPLE = 2048;
const PREDICTION_SEED_OFFSET = 700_000;

/** A structure's draws that never saw some results, with what each predicts for these. */
export interface Blind {
  readonly structure: ModelFile["structure"];
  readonly scores: readonly number[];
  readonly draws: number;
  /** By target then draw. */
  readonly predicted: readonly {
    readonly observations: readonly string[];
    readonly estimates: readonly DrawEstimate[];
  }[];
}

/** What is kept of a run that was stopped: the fits that were done, in their order. */
interface LeaveOutState {
  readonly fits: readonly Blind[];
}
export const INITIAL_LEAVE_OUT: LeaveOutState = { fits: [] };

/**
 * Leaves out each study in turn, and each other drug that the disease is fitted to with all its studies, fits every
 * structure to the rest alone, weighs the structures by it, and simulates what the draws predict for what was left
 * out. `inputs` and `models` are the structures' in the same order; of the shipped models only the correlation of the
 * errors of measurement is used. `onFit` is told each state, from which a stopped run goes on.
 */
export async function leaveStudiesOut(
  inputs: readonly CalibrationInput[],
  models: readonly Pick<ModelFile, "structure" | "correlation">[],
  executor: Executor,
  before: LeaveOutState = INITIAL_LEAVE_OUT,
  onFit: (state: LeaveOutState, text: string) => void = () => {},
): Promise<LeftOutFile> {
  const { targets, protocols, codeVersion, dataHash, seed } = inputs[0];
  const disease = targets.filter((target) => fitsOf(target) === DISEASE);
  const names = [...new Set(disease.map((target) => leftOutWith(target, protocols)))];
  const fits = [...before.fits];
  const leftOut: LeftOutFile["leftOut"] = [];
  for (const without of names) {
    const first = leftOut.length * inputs.length;
    for (const [at, input] of inputs.entries()) {
      if (fits.length > first + at) continue;
      fits.push(await fitWithout(without, input, models[at].correlation, executor));
      onFit({ fits }, `${without}, structure ${input.structure.name}`);
    }
    leftOut.push(joined(without, fits.slice(first, first + inputs.length)));
  }
  return { schema: "anagen/left-out@2", codeVersion, calibrationData: dataHash, seed, leftOut };
}

/** The structures' predictions of what was left out, as one set of weighted draws. */
function joined(without: string, blind: readonly Blind[]): LeftOutFile["leftOut"][number] {
  const weights = predictiveWeights(
    blind.map((each) => each.scores),
    LEAST_STRUCTURE_WEIGHT,
  );
  return {
    without,
    draws: blind.flatMap(({ structure, draws }, at) =>
      Array.from({ length: draws }, () => ({ structure, weight: weights[at] / draws })),
    ),
    targets: blind[0].predicted.map(({ observations }, target) => {
      const estimates = blind.flatMap((each) => each.predicted[target].estimates);
      return {
        observations: [...observations],
        people: estimates.map((each) => each.people),
        mean: estimates.map((each) => each.mean),
        variance: estimates.map((each) => each.variance),
      };
    }),
  };
}

async function fitWithout(
  without: string,
  input: CalibrationInput,
  correlations: ModelFile["correlation"],
  executor: Executor,
): Promise<Blind> {
  const { structure, seed } = input;
  const problem = diseaseProblem(input);
  const { targets } = problem;
  const all = targets.map((_, at) => at);
  const isLeftOut = (target: Target) => leftOutWith(target, input.protocols) === without;
  const seen = all.filter((at) => !isLeftOut(targets[at]));
  const correlation = correlationAmong(correlationFrom(correlations), seen);
  const question = { problem, which: seen, correlation };
  const { draws: drawn } = await samplePosterior(question, LEAVE_OUT_EFFORT, seed, null, executor, () => {});
  const fitted = drawn.cubes.map((cube, at) => ({
    ...valuesAt(problem, cube),
    ...borrowedValues(structure, seed, at),
  }));
  const anchors = targets.filter((target) => isLeftOut(target) && target.anchor);
  const values = await withAnchors(anchors, input, fitted, executor);
  const people = { count: PREDICTION_PEOPLE, seeds: [(seed + PREDICTION_SEED_OFFSET) >>> 0] };
  const tallies = await tallyDraws(problem, values, people, executor);
  const draws = tallies.map((own) => {
    const residuals = residualsOf(problem, own);
    return { residuals: seen.map((at) => residuals[at]) };
  });
  return {
    structure: structure.name,
    scores: leaveOneOut({ draws, correlation: correlation.matrix }),
    draws: draws.length,
    predicted: all
      .filter((at) => !seen.includes(at) && !anchors.includes(targets[at]))
      .map((at) => ({
        observations: targets[at].observations,
        estimates: estimatesOf(problem, at, tallies),
      })),
  };
}

/** Draws with the doses of a drug that was left out set by its anchors alone: without any, nothing says what a dose does. */
async function withAnchors(
  anchors: readonly Target[],
  { structure, protocols, meanBaselineSalt, seed, effort }: CalibrationInput,
  draws: readonly ParameterValues[],
  executor: Executor,
): Promise<readonly ParameterValues[]> {
  if (anchors.length === 0) return draws;
  const definitions = drugsIn(anchors, protocols).flatMap((drug) => drugParameters(simulatedDrug(drug)));
  const problem = layOut({
    structure,
    definitions,
    targets: anchors,
    protocols,
    meanBaselineSalt: meanBaselineSalt.value,
  });
  const given = await drawGiven({ problem, people: effort.givenPeople, seed }, draws, executor);
  return draws.map((values, at) => ({ ...values, ...valuesFromCube(definitions, given[at].cube) }));
}

/** What each draw predicts for a target, joined cells as one; nobody counted where a draw predicts nothing. */
function estimatesOf(
  { parts, targets }: Problem,
  target: number,
  tallies: readonly (readonly Tally[])[],
): DrawEstimate[] {
  const part = parts.findIndex(({ which }) => which.includes(target));
  const own = tallies.map((each) => each[part]);
  const even = tallies.map(() => 1 / tallies.length);
  const joined = targets[target].cells.map((cell) => ({
    estimates: drawEstimates(own, even, locate(parts[part].plan, cell)),
    factor: cell.people ?? 1,
  }));
  const known = new Map(
    (joined.length === 1 ? joined[0].estimates : joinEstimates(joined)).map((each) => [each.draw, each]),
  );
  return tallies.map(
    (_, draw) => known.get(draw) ?? { draw, weight: even[draw], people: 0, mean: 0, variance: 0 },
  );
}
