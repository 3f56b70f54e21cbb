import { LATENT_COUNT, type PersonalScale, STRUCTURES } from "../disease/structure.ts";
import { cholesky } from "../numerics/cholesky.ts";
import { log } from "../numerics/exp.ts";
import { normalFromWord, uniformFromWord } from "../random/normal.ts";
import { threefry, words } from "../random/threefry.ts";
import type { Model } from "../simulate/model.ts";
import { type BaselinePiece, pickBaseline } from "./baseline-pieces.ts";
import { copyParticle, emptyParticles, type Particles } from "./particles.ts";

/** What one move changes. Each leaves the population's distribution as it is; readings decide on acceptance. */
const MOVES = ["latents", "latents", "latents", "difference", "stretch", "baseline", "draw", "draw"] as const;

/** Shape of the steps in latent numbers, for severe and very severe people: a lower triangle each. */
export type StepShape = readonly [readonly (readonly number[])[], readonly (readonly number[])[]];

/** Steps are this long, one of them at random: bold ones find new ground, timid ones get accepted. */
const STEP_LENGTHS = [1.2, 0.6, 0.25, 0.08];
const DIFFERENCE_LENGTHS = [1, 0.5, 0.5, 0.2];
const LEAST_SPREAD = 1e-4;

/** Shape of steps from how the particles spread now. */
export function stepShape(particles: Particles): StepShape {
  return [shapeOf(particles, 0), shapeOf(particles, 1)];
}

function shapeOf(particles: Particles, verySevere: number): number[][] {
  const places: number[] = [];
  for (let at = 0; at < particles.count; at++) if (particles.verySevere[at] === verySevere) places.push(at);
  const { latents } = particles;
  const covariance: number[][] = Array.from({ length: LATENT_COUNT }, (_, row) =>
    Array.from({ length: LATENT_COUNT }, (_, column) => (row === column ? LEAST_SPREAD : 0)),
  );
  if (places.length < 4 * LATENT_COUNT) {
    for (let k = 0; k < LATENT_COUNT; k++) covariance[k][k] = 1;
    return cholesky(covariance);
  }
  const mean = new Array<number>(LATENT_COUNT).fill(0);
  for (const at of places)
    for (let k = 0; k < LATENT_COUNT; k++) mean[k] += latents[at * LATENT_COUNT + k] / places.length;
  for (const at of places)
    for (let row = 0; row < LATENT_COUNT; row++)
      for (let column = 0; column < LATENT_COUNT; column++)
        covariance[row][column] +=
          ((latents[at * LATENT_COUNT + row] - mean[row]) *
            (latents[at * LATENT_COUNT + column] - mean[column])) /
          places.length;
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
 * One proposed move a particle: a step in the latent numbers (of the particles' shape, or along the difference
 * of two other particles), fresh chance events in one stretch of time, a fresh baseline, or another model draw.
 * A new baseline or draw keeps either the latent numbers or, as often, the person they make: the latent numbers
 * are then those that give the same drive, regrowth and sensitivity. `step` numbers the round of moves; with it and the key the proposals
 * are fixed.
 */
export function propose(
  particles: Particles,
  shape: StepShape,
  pieces: readonly BaselinePiece[],
  model: Model,
  key: number,
  step: number,
): Proposals {
  const proposed = emptyParticles(particles.count, particles.stretches);
  const logPrior = new Float64Array(particles.count);
  const decision = new Float64Array(particles.count);
  const normals = new Float64Array(LATENT_COUNT);
  const scales = model.draws.map(({ structure, values }) =>
    [false, true].map((verySevere) => STRUCTURES[structure].personalScale(verySevere, values)),
  );
  for (let at = 0; at < particles.count; at++) {
    copyParticle(particles, at, proposed, at);
    threefry(key, at, step, 0);
    decision[at] = uniformFromWord(words[0]);
    const move = MOVES[Math.floor(uniformFromWord(words[1]) * MOVES.length)];
    threefry(key, at, step, 1);
    const [first, second] = words;
    if (move === "latents") {
      const length = STEP_LENGTHS[first % STEP_LENGTHS.length];
      for (let k = 0; k < LATENT_COUNT; k++) {
        threefry(key, at, step, 2 + k);
        normals[k] = normalFromWord(words[0]);
      }
      const lower = shape[particles.verySevere[at]];
      const offset = at * LATENT_COUNT;
      for (let row = 0; row < LATENT_COUNT; row++) {
        let change = 0;
        for (let column = 0; column <= row; column++) change += lower[row][column] * normals[column];
        const before = particles.latents[offset + row];
        const after = before + length * change;
        proposed.latents[offset + row] = after;
        logPrior[at] += (before * before - after * after) / 2;
      }
    } else if (move === "difference") {
      const a = first % particles.count;
      const b = second % particles.count;
      const length = DIFFERENCE_LENGTHS[step % DIFFERENCE_LENGTHS.length];
      for (let k = 0; k < LATENT_COUNT; k++) {
        const before = particles.latents[at * LATENT_COUNT + k];
        const change = particles.latents[a * LATENT_COUNT + k] - particles.latents[b * LATENT_COUNT + k];
        const after = before + length * change;
        proposed.latents[at * LATENT_COUNT + k] = after;
        logPrior[at] += (before * before - after * after) / 2;
      }
    } else if (move === "stretch") {
      proposed.stretchKeys[at * particles.stretches + (first % particles.stretches)] = second;
    } else {
      threefry(key, at, step, 2);
      const [areaKey, coin] = words;
      if (move === "baseline") {
        const { verySevere, salt } = pickBaseline(pieces, uniformFromWord(first), uniformFromWord(second));
        proposed.verySevere[at] = verySevere ? 1 : 0;
        proposed.startSalt[at] = salt;
        proposed.areaKey[at] = areaKey;
      } else proposed.draw[at] = pickDraw(model.weights, uniformFromWord(first));
      if (coin & 1) logPrior[at] = keepPerson(particles, proposed, at, scales);
    }
  }
  return { particles: proposed, logPrior, decision };
}

/**
 * Gives the proposal the latent numbers that make the same person under its draw and stratum. Returns the
 * logarithm of the population's density there over that before, times the stretch of the change of scale.
 */
function keepPerson(
  before: Particles,
  after: Particles,
  at: number,
  scales: readonly (readonly PersonalScale[])[],
): number {
  const from = scales[before.draw[at]][before.verySevere[at]];
  const to = scales[after.draw[at]][after.verySevere[at]];
  let logRatio = 0;
  for (let k = 0; k < LATENT_COUNT; k++) {
    const old = before.latents[at * LATENT_COUNT + k];
    const stretch = from.spread[k] / to.spread[k];
    const now = (from.centre[k] - to.centre[k]) / to.spread[k] + stretch * old;
    after.latents[at * LATENT_COUNT + k] = now;
    logRatio += (old * old - now * now) / 2 + log(stretch);
  }
  return logRatio;
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
