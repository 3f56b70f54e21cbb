import { LATENT_COUNT, type PersonalScale, STRUCTURES } from "../disease/structure.ts";
import { cholesky } from "../numerics/cholesky.ts";
import { log } from "../numerics/exp.ts";
import { normalFromWord, uniformFromWord } from "../random/normal.ts";
import { threefry, words } from "../random/threefry.ts";
import type { DrawMessage } from "../simulate/job.ts";
import { type BaselinePiece, pickBaseline } from "./baseline-pieces.ts";
import { copyParticle, emptyParticles, type Particles } from "./particles.ts";

/** What one move changes. Each leaves the population's distribution as it is; readings decide on acceptance. */
const MOVES = [
  "latents",
  "difference",
  "stretch",
  "stretch",
  "baseline",
  "baseline",
  "draw",
  "draw",
] as const;

/** Shape of the steps in latent numbers, for severe and very severe people: a lower triangle each. */
export type StepShape = readonly [readonly (readonly number[])[], readonly (readonly number[])[]];

/** Steps are this long, one of them at random: bold ones find new ground, timid ones get accepted. */
const STEP_LENGTHS = [1.2, 0.6, 0.25, 0.08];
const LEAST_SPREAD = 1e-4;

/** Personal scales by model draw, then severe and very severe. */
export type Scales = readonly (readonly PersonalScale[])[];

/** The scale on which each draw and stratum makes a person from latent numbers. */
export function scalesOf(draws: readonly DrawMessage[]): Scales {
  return draws.map(({ structure, values }) =>
    [false, true].map((verySevere) => STRUCTURES[structure].personalScale(verySevere, values)),
  );
}

/** A latent number of a particle on the scale of the person: drive, ln(kre), logit E and so on. */
function personal(particles: Particles, at: number, k: number, scales: Scales): number {
  const { centre, spread } = scales[particles.draw[at]][particles.verySevere[at]];
  return centre[k] + spread[k] * particles.latents[at * LATENT_COUNT + k];
}

/**
 * Shape of steps from how the particles spread now, on the scale of the person: what the readings pin down is
 * the person, while the latent numbers that make the same person differ from draw to draw.
 */
export function stepShape(particles: Particles, scales: Scales): StepShape {
  return [shapeOf(particles, 0, scales), shapeOf(particles, 1, scales)];
}

function shapeOf(particles: Particles, verySevere: number, scales: Scales): number[][] {
  const people: number[][] = [];
  for (let at = 0; at < particles.count; at++)
    if (particles.verySevere[at] === verySevere)
      people.push(Array.from({ length: LATENT_COUNT }, (_, k) => personal(particles, at, k, scales)));
  const covariance: number[][] = Array.from({ length: LATENT_COUNT }, (_, row) =>
    Array.from({ length: LATENT_COUNT }, (_, column) => (row === column ? LEAST_SPREAD : 0)),
  );
  if (people.length < 4 * LATENT_COUNT) {
    for (let k = 0; k < LATENT_COUNT; k++) covariance[k][k] = 1;
    return cholesky(covariance);
  }
  const mean = people[0].map((_, k) => people.reduce((sum, person) => sum + person[k], 0) / people.length);
  for (const person of people)
    for (let row = 0; row < LATENT_COUNT; row++)
      for (let column = 0; column < LATENT_COUNT; column++)
        covariance[row][column] +=
          ((person[row] - mean[row]) * (person[column] - mean[column])) / people.length;
  return cholesky(covariance);
}

/** Moves proposed for all particles, and what the population says of each. */
export interface Proposals {
  readonly particles: Particles;
  /** Logarithm of the population's density at the proposal over that at the particle. */
  readonly logPrior: Float64Array;
  /** A uniform number for each decision. */
  readonly decision: Float64Array;
}

/**
 * One proposed move a particle: a step in the latent numbers, fresh chance events in one stretch of time, a fresh baseline, or another model draw.
 * A new baseline or draw keeps either the latent numbers or, as often, the person they make: the latent numbers
 * are then those that give the same drive, regrowth and sensitivity. `places` and `step` number the round of moves; with it and the key the proposals
 * are fixed.
 */
export function propose(
  particles: Particles,
  places: Uint32Array,
  shape: StepShape,
  scales: Scales,
  pieces: readonly BaselinePiece[],
  drawWeights: readonly number[],
  key: number,
  step: number,
): Proposals {
  const proposed = emptyParticles(particles.count, particles.stretches);
  const logPrior = new Float64Array(particles.count);
  const decision = new Float64Array(particles.count);
  const normals = new Float64Array(LATENT_COUNT);
  for (let at = 0; at < particles.count; at++) {
    copyParticle(particles, at, proposed, at);
    threefry(key, places[at], step, 0);
    decision[at] = uniformFromWord(words[0]);
    const move = MOVES[Math.floor(uniformFromWord(words[1]) * MOVES.length)];
    threefry(key, places[at], step, 1);
    const [first, second] = words;
    if (move === "latents") {
      const length = STEP_LENGTHS[first % STEP_LENGTHS.length];
      for (let k = 0; k < LATENT_COUNT; k++) {
        threefry(key, places[at], step, 2 + k);
        normals[k] = normalFromWord(words[0]);
      }
      const lower = shape[particles.verySevere[at]];
      const offset = at * LATENT_COUNT;
      const { spread } = scales[particles.draw[at]][particles.verySevere[at]];
      for (let row = 0; row < LATENT_COUNT; row++) {
        let change = 0;
        for (let column = 0; column <= row; column++) change += lower[row][column] * normals[column];
        const before = particles.latents[offset + row];
        const after = before + (length * change) / spread[row];
        proposed.latents[offset + row] = after;
        logPrior[at] += (before * before - after * after) / 2;
      }
    } else if (move === "stretch") {
      proposed.stretchKeys[at * particles.stretches + (first % particles.stretches)] = second;
    } else {
      threefry(key, places[at], step, 2);
      const [areaKey, coin] = words;
      if (move === "baseline") freshBaseline(proposed, at, pieces, first, second, areaKey);
      else proposed.draw[at] = pickDraw(drawWeights, uniformFromWord(first));
      if (coin & 1) {
        const before = latentsOf(particles, at);
        logPrior[at] = keepPerson(particles, before, proposed, at, scales);
        logPrior[at] += logPopulation(latentsOf(proposed, at)) - logPopulation(before);
      }
      logPrior[at] += proposed.startRatio[at] - particles.startRatio[at];
    }
  }
  return { particles: proposed, logPrior, decision };
}

/**
 * Gives particle `at` of `into` the latent numbers that make the person `latents` make under the draw and
 * stratum of particle `at` of `from`. Returns the logarithm of the stretch of the change of scale.
 */
export function keepPerson(
  from: Particles,
  latents: ArrayLike<number>,
  into: Particles,
  at: number,
  scales: Scales,
): number {
  const old = scales[from.draw[at]][from.verySevere[at]];
  const now = scales[into.draw[at]][into.verySevere[at]];
  let logStretch = 0;
  for (let k = 0; k < LATENT_COUNT; k++) {
    const stretch = old.spread[k] / now.spread[k];
    into.latents[at * LATENT_COUNT + k] =
      (old.centre[k] - now.centre[k]) / now.spread[k] + stretch * latents[k];
    logStretch += log(stretch);
  }
  return logStretch;
}

/** Logarithm of the population's density at latent numbers, up to a constant. */
export function logPopulation(latents: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < LATENT_COUNT; k++) sum -= (latents[k] * latents[k]) / 2;
  return sum;
}

/** The latent numbers of a particle, as a view. */
export function latentsOf(particles: Particles, at: number): Float64Array {
  return particles.latents.subarray(at * LATENT_COUNT, (at + 1) * LATENT_COUNT);
}

function freshBaseline(
  particles: Particles,
  at: number,
  pieces: readonly BaselinePiece[],
  which: number,
  where: number,
  areaKey: number,
): void {
  const { verySevere, salt, logRatio } = pickBaseline(pieces, uniformFromWord(which), uniformFromWord(where));
  particles.verySevere[at] = verySevere ? 1 : 0;
  particles.startSalt[at] = salt;
  particles.startRatio[at] = logRatio;
  particles.areaKey[at] = areaKey;
}

/** Index of the draw a uniform number falls on. */
export function pickDraw(weights: readonly number[], uniform: number): number {
  let sum = 0;
  for (let draw = 0; draw < weights.length - 1; draw++) {
    sum += weights[draw];
    if (uniform < sum) return draw;
  }
  return weights.length - 1;
}
