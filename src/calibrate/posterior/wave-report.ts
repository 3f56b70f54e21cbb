import { residual, totalDeviance } from "../likelihood.ts";
import { observedValue, standardErrorOf, type Target } from "../target.ts";
import { scaleReduction } from "./chains.ts";
import type { ChainsEnd } from "./chains-task.ts";
import { type Emulator, type Evaluation, predictorOf } from "./emulator.ts";
import type { Question } from "./training.ts";

/** What a wave found out. */
export interface WaveReport {
  readonly power: number;
  readonly accepted: number;
  /** Mean deviance of the chains' ends as foretold by the emulator, and as then simulated. */
  readonly foretold: number;
  readonly simulated: number;
  /** Root mean square, over targets, of the emulator's mean error in standard errors of the data. */
  readonly bias: number;
  readonly worstBias: number;
}

/** How far the chains agree at the end. */
export interface Convergence {
  /** Largest potential scale reduction of any parameter, and of the deviance. */
  readonly scaleReduction: number;
  readonly accepted: number;
  /** Root mean square, over targets, of the emulator's own error at one point, in standard errors of the data. */
  readonly emulatorError: number;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean error of an emulator over points, in standard errors of the data. */
export interface EmulatorErrors {
  /** Root mean square over targets, and the target where it is worst. */
  readonly bias: number;
  readonly worstBias: number;
}

/** How far an emulator is off, on average over points that were then simulated. */
export function emulatorErrors(
  { problem, which }: Question,
  emulator: Emulator,
  cubes: readonly (readonly number[])[],
  simulated: readonly { readonly residuals: readonly number[] }[],
): EmulatorErrors {
  const predict = predictorOf(emulator, which);
  const bias = which.map(() => 0);
  cubes.forEach((cube, point) => {
    predict(cube).forEach((foretold, at) => {
      const error = simulated[point].residuals[at] - residual(problem.targets[which[at]], foretold);
      bias[at] += error / cubes.length;
    });
  });
  return {
    bias: Math.sqrt(mean(bias.map((value) => value * value))),
    worstBias: Math.max(...bias.map(Math.abs)),
  };
}

/** What a wave's simulations say about the emulator that sent the chains there. */
export function judgeWave(
  question: Question,
  emulator: Emulator,
  foretold: readonly number[],
  evaluations: readonly Evaluation[],
): Omit<WaveReport, "power" | "accepted"> {
  const { problem, which, correlation } = question;
  const simulated = evaluations.map(({ predictions }) => {
    const residuals = which.map((t) => residual(problem.targets[t], predictions[t]));
    return { residuals, deviance: totalDeviance(residuals, correlation) };
  });
  return {
    foretold: mean(foretold),
    simulated: mean(simulated.map(({ deviance }) => deviance)),
    ...emulatorErrors(
      question,
      emulator,
      evaluations.map(({ cube }) => cube),
      simulated,
    ),
  };
}

/** How far the last chains agree, and how far the last emulator is off at a point. */
export function convergenceOf(
  ends: readonly ChainsEnd[],
  emulator: Emulator,
  { problem, which }: Question,
): Convergence {
  const means = ends.flatMap((end) => end.means);
  const variances = ends.flatMap((end) => end.variances);
  const reductions = means[0].map((_, at) =>
    scaleReduction(
      means.map((chain) => chain[at]),
      variances.map((chain) => chain[at]),
      ends[0].looks,
    ),
  );
  const errors = which.map((t) => {
    const share = emulator.isShare[t] ? observedValue(problem.targets[t].observed) / 100 : null;
    return Math.sqrt(emulator.errors[t]) / fittedError(problem.targets[t], share);
  });
  return {
    scaleReduction: Math.max(...reductions),
    accepted: mean(ends.map((end) => end.accepted)),
    emulatorError: Math.sqrt(mean(errors.map((value) => value * value))),
  };
}

/** Standard error of what was observed, on the scale an emulator is fitted on: a share's angle, or the mean itself. */
function fittedError({ observed }: Target, share: number | null): number {
  if (observed.kind === "count") return 1 / (2 * Math.sqrt(observed.n));
  const error = standardErrorOf(observed);
  return share === null ? error : error / 100 / (2 * Math.sqrt(share * (1 - share)));
}
