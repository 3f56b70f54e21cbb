import { exp } from "../../math/exp.ts";
import type { Correlation } from "../correlation.ts";
import { isShareTarget, type Problem } from "../problem.ts";
import { type EmulatedLikelihood, emulatedDeviance } from "./emulated.ts";
import { type Emulator, type Evaluation, featureCount, fitEmulator } from "./emulator.ts";

/** What is sampled: the posterior of the targets `which`, whose errors have the given correlation. */
export interface Question {
  readonly problem: Problem;
  readonly which: readonly number[];
  /** Of the targets `which`, in their order. */
  readonly correlation: Correlation;
}

/** The likelihood of a question by an emulator. */
export function likelihoodOf(
  { problem, which, correlation }: Question,
  emulator: Emulator,
): EmulatedLikelihood {
  return { emulator, which, observed: which.map((at) => problem.targets[at].observed), correlation };
}

/** How much less a point counts for lying far off: this share of the power at which its deviance counts. */
const SOFTNESS = 0.3;
/**
 * A point to which chains came at the present power counts at least this much, even if it fits badly: otherwise
 * the next emulator would forget that, and chains would come again.
 */
const HEEDED = 0.3;
/** Points in effect for each coefficient, at least. */
const LEAST_POINTS = 3;
const PASSES = 2;
/** A logarithmic range at least so wide enters the emulator by the number's square root. */
const WIDE = 10;

/** What is known when an emulator is made: all points simulated, and where the chains now are at which power. */
interface Known {
  readonly evaluations: readonly Evaluation[];
  readonly power: number;
  readonly cubes: readonly (readonly number[])[];
}

/** The emulator of all points, those counting most that fit about as well as where the chains are. */
export function emulatorFor(question: Question, { evaluations, power, cubes }: Known): Emulator {
  const { problem } = question;
  const isShare = problem.targets.map((_, at) => isShareTarget(problem, at));
  const ratios = problem.definitions.map(({ scale, low, high }) =>
    scale === "log" && high / low >= WIDE ? high / low : null,
  );
  const evenly = evaluations.map(() => 1);
  let emulator = fitEmulator(evaluations, evenly, isShare, ratios);
  if (power === 0) return emulator;
  // Distance is judged by an emulator, not by what was simulated: that would pick points by their luck.
  const needed = Math.min(evaluations.length, LEAST_POINTS * featureCount(cubes[0].length));
  for (let pass = 0; pass < PASSES; pass++) {
    const devianceOf = emulatedDeviance(likelihoodOf(question, emulator));
    const typical = median(cubes.map(devianceOf));
    const excess = evaluations.map(({ cube }) => Math.max(0, devianceOf(cube) - typical));
    let weights = evenly;
    for (let softness = SOFTNESS * power; softness > 1e-9; softness /= 2) {
      weights = evaluations.map((point, at) =>
        Math.max(exp((-softness * excess[at]) / 2), (HEEDED * point.power) / power),
      );
      if (weights.reduce((sum, weight) => sum + weight, 0) >= needed) break;
    }
    emulator = fitEmulator(evaluations, weights, isShare, ratios);
  }
  return emulator;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
