import type { Executor } from "../../engine/execution/executor.ts";
import { type DrawEstimate, drawEstimates, joinEstimates } from "../../simulate/estimate.ts";
import type { Tally } from "../../simulate/tally.ts";
import type { CalibrationInput } from "../calibrate.ts";
import { correlationAmong, correlationFrom } from "../correlation.ts";
import { residualsOf } from "../likelihood.ts";
import type { ModelFile } from "../model-file.ts";
import { locate } from "../objective.ts";
import { type PosteriorEffort, samplePosterior } from "../posterior/posterior.ts";
import { layOut, type Problem, tallyPoints } from "../problem.ts";
import { LEAST_STRUCTURE_WEIGHT, leaveOneOut, predictiveWeights } from "../stacking.ts";
import type { LeftOutFile } from "./left-out.ts";

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

/** A structure's draws that never saw a study, with what each predicts for that study's targets. */
interface Blind {
  readonly structure: ModelFile["structure"];
  readonly scores: readonly number[];
  readonly draws: number;
  /** By target then draw. */
  readonly predicted: readonly {
    readonly observations: readonly string[];
    readonly estimates: readonly DrawEstimate[];
  }[];
}

/**
 * Leaves out each study in turn, fits every structure to the others alone, weighs the structures by those others,
 * and simulates what the draws predict for the study. `inputs` and `models` are the structures' in the same
 * order; of the shipped models only the correlation of the errors of measurement is used.
 */
export async function leaveStudiesOut(
  inputs: readonly CalibrationInput[],
  models: readonly Pick<ModelFile, "structure" | "correlation">[],
  executor: Executor,
  onProgress: (text: string) => void = () => {},
): Promise<LeftOutFile> {
  const { targets, codeVersion, dataHash, seed } = inputs[0];
  const studies: LeftOutFile["studies"] = [];
  for (const study of [...new Set(targets.map((target) => target.study))]) {
    const blind: Blind[] = [];
    for (const [at, input] of inputs.entries()) {
      onProgress(`${study}, structure ${input.structure.name}`);
      blind.push(await fitWithout(study, input, models[at].correlation, executor));
    }
    const weights = predictiveWeights(
      blind.map((each) => each.scores),
      LEAST_STRUCTURE_WEIGHT,
    );
    studies.push({
      study,
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
    });
  }
  return { schema: "anagen/left-out@1", codeVersion, calibrationData: dataHash, seed, studies };
}

async function fitWithout(
  study: string,
  { structure, targets, protocols, meanBaselineSalt, seed }: CalibrationInput,
  correlations: ModelFile["correlation"],
  executor: Executor,
): Promise<Blind> {
  const problem = layOut(structure, targets, protocols, meanBaselineSalt.value);
  const all = targets.map((_, at) => at);
  const seen = all.filter((at) => targets[at].study !== study);
  const correlation = correlationAmong(correlationFrom(correlations), seen);
  const question = { problem, which: seen, correlation };
  const { draws: drawn } = await samplePosterior(question, LEAVE_OUT_EFFORT, seed, null, executor, () => {});
  const people = { count: PREDICTION_PEOPLE, seeds: [(seed + PREDICTION_SEED_OFFSET) >>> 0] };
  const tallies = await tallyPoints(problem, drawn.cubes, people, executor);
  const draws = tallies.map((tally) => {
    const residuals = residualsOf(problem.plan, targets, tally);
    return { residuals: seen.map((at) => residuals[at]) };
  });
  return {
    structure: structure.name,
    scores: leaveOneOut({ draws, correlation: correlation.matrix }),
    draws: draws.length,
    predicted: all
      .filter((at) => !seen.includes(at))
      .map((at) => ({
        observations: targets[at].observations,
        estimates: estimatesOf(problem, at, tallies),
      })),
  };
}

/** What each draw predicts for a target, joined cells as one; nobody counted where a draw predicts nothing. */
function estimatesOf({ plan, targets }: Problem, target: number, tallies: readonly Tally[]): DrawEstimate[] {
  const even = tallies.map(() => 1 / tallies.length);
  const parts = targets[target].cells.map((cell) => ({
    estimates: drawEstimates(tallies, even, locate(plan, cell)),
    factor: cell.people ?? 1,
  }));
  const known = new Map(
    (parts.length === 1 ? parts[0].estimates : joinEstimates(parts)).map((each) => [each.draw, each]),
  );
  return tallies.map(
    (_, draw) => known.get(draw) ?? { draw, weight: even[draw], people: 0, mean: 0, variance: 0 },
  );
}
