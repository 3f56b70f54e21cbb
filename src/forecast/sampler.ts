import { LATENT_COUNT, LATENTS } from "../disease/structure.ts";
import { exp } from "../numerics/exp.ts";
import { normalFromWord, uniformFromWord } from "../random/normal.ts";
import { uniformAt } from "../random/streams.ts";
import { threefry, words } from "../random/threefry.ts";
import { logReadingProbability } from "../salt/reading.ts";
import type { Executor } from "../simulate/executor.ts";
import type { Model } from "../simulate/model.ts";
import { type BaselinePiece, baselinePieces, pickBaseline } from "./baseline-pieces.ts";
import type { History } from "./case.ts";
import { clusteredSampleSize, effectiveSampleSize } from "./effective.ts";
import { HISTORY_TASK, type HistoryResult, particleKey } from "./history-run.ts";
import { MOVE_TASK, type MoveJob } from "./move-job.ts";
import { pickDraw, scalesOf, stepShape } from "./moves.ts";
import { copyParticle, emptyParticles, type Particles, pickParticles, shareOut } from "./particles.ts";
import { copyOutcome, emptyOutcome, pickOutcome, type Swarm, type Target } from "./swarm.ts";

/** The virtual people who fit a person, all of equal weight. */
export interface PersonalSample {
  readonly particles: Particles;
  readonly effectiveSampleSize: number;
}

/** Moves after each step towards a reading, and after the last. */
const MOVES_A_STEP = 6;
const LAST_MOVES = 12;
/** A step towards the next reading keeps this share of particles effective. */
const KEPT_EFFECTIVE = 0.5;
/** Particles are moved in so many shares, whatever the number of workers. */
const SHARES = 16;
/** Words that keep the sampler's own random numbers apart from those of the particles. */
const SAMPLER_KEY = 0x5a3c9e17;
const RESAMPLING = 0x40000000;
/** Ancestors are traced back as long as at least this many are left. */
const LEAST_ANCESTORS = 100;

/**
 * Finds virtual people like the person, by a sequential Monte Carlo sampler (Del Moral, Doucet and Jasra 2006):
 * starting from the population, readings are taken in one after the other, each in steps small enough to keep
 * half the particles effective; after each step particles are resampled and moved (Metropolis-Hastings) so that
 * copies part. The particles then stand for the posterior over model draw and virtual person.
 */
export async function samplePerson(
  history: History,
  model: Model,
  count: number,
  seed: number,
  executor: Executor,
  onProgress?: (share: number) => void,
): Promise<PersonalSample> {
  const pieces = baselinePieces(history.baseline, model.verySevereShare);
  const key = (seed ^ SAMPLER_KEY) >>> 0;
  const { draws } = model;
  let particles = firstParticles(
    count,
    history.readings.length + 1,
    pieces,
    model.weights,
    particleKey(seed),
  );
  const lineage: Uint32Array[] = [];
  let step = 0;
  for (let taken = 1; taken <= history.readings.length; taken++) {
    let swarm = { particles, outcome: await liveAll(history, model, seed, particles, taken, executor) };
    for (let power = 0; power < 1; ) {
      const newest = newestLogs(history, swarm, taken);
      const next = nextPower(newest, power);
      const logWeights = newest.map((log) => (next - power) * log);
      // Starts were drawn more often near the reading; the first step gives them back their true weight.
      if (lineage.length === 0)
        logWeights.forEach((log, at) => {
          logWeights[at] = log + swarm.particles.startRatio[at];
        });
      power = next;
      const parents = resample(normalise(logWeights), uniformAt(key, step, 0, RESAMPLING), count);
      lineage.push(parents);
      swarm = {
        particles: pickParticles(swarm.particles, parents),
        outcome: pickOutcome(swarm.outcome, parents, taken),
      };
      const rounds = taken === history.readings.length && power === 1 ? LAST_MOVES : MOVES_A_STEP;
      const target: Target = { history, taken, power };
      const shape = stepShape(swarm.particles, scalesOf(draws));
      const shared = {
        target,
        draws,
        drawWeights: model.weights,
        pieces,
        shape,
        seed,
        key,
        firstStep: step,
        rounds,
      };
      swarm = await moveAll(swarm, shared, executor);
      step += rounds;
      onProgress?.((taken - 1 + power) / history.readings.length);
    }
    particles = swarm.particles;
  }
  return { particles, effectiveSampleSize: worth(particles, lineage) };
}

/** Moves all particles, share by share. */
async function moveAll(
  swarm: Swarm,
  shared: Omit<MoveJob, "swarm" | "places">,
  executor: Executor,
): Promise<Swarm> {
  const { count, stretches } = swarm.particles;
  const { taken } = shared.target;
  const shares = shareOut(swarm.particles, SHARES);
  const moved = await executor.run(
    MOVE_TASK,
    shares.map((places) => ({
      ...shared,
      places: Uint32Array.from(places),
      swarm: {
        particles: pickParticles(swarm.particles, places),
        outcome: pickOutcome(swarm.outcome, Uint32Array.from(places), taken),
      },
    })),
  );
  const result = { particles: emptyParticles(count, stretches), outcome: emptyOutcome(count, taken) };
  moved.forEach((part, share) => {
    shares[share].forEach((place, at) => {
      copyParticle(part.particles, at, result.particles, place);
      copyOutcome(part.outcome, at, result.outcome, place, taken);
    });
  });
  return result;
}

/** Particles straight from the population. */
export function firstParticles(
  count: number,
  stretches: number,
  pieces: readonly BaselinePiece[],
  drawWeights: readonly number[],
  key: number,
): Particles {
  const particles = emptyParticles(count, stretches);
  for (let at = 0; at < count; at++) {
    const next = (index: number) => threefry(key, at, index, SAMPLER_KEY);
    for (let k = 0; k < LATENT_COUNT; k++) {
      next(k);
      particles.latents[at * LATENT_COUNT + k] = normalFromWord(words[0]);
    }
    next(LATENT_COUNT);
    const { verySevere, salt, logRatio } = pickBaseline(
      pieces,
      uniformFromWord(words[0]),
      uniformFromWord(words[1]),
    );
    particles.verySevere[at] = verySevere ? 1 : 0;
    particles.startSalt[at] = salt;
    particles.startRatio[at] = logRatio;
    next(LATENT_COUNT + 1);
    particles.areaKey[at] = words[0];
    particles.draw[at] = pickDraw(drawWeights, uniformFromWord(words[1]));
    for (let stretch = 0; stretch < stretches; stretch++) {
      next(LATENT_COUNT + 2 + stretch);
      particles.stretchKeys[at * stretches + stretch] = words[0];
    }
  }
  return particles;
}

/** Runs all particles through the first readings; the result stands in the particles' order. */
async function liveAll(
  history: History,
  { draws }: Model,
  seed: number,
  particles: Particles,
  readings: number,
  executor: Executor,
): Promise<HistoryResult> {
  const shares = shareOut(particles, SHARES);
  const results = await executor.run(
    HISTORY_TASK,
    shares.map((places) => ({
      history,
      draws,
      seed,
      particles: pickParticles(particles, places),
      readings,
    })),
  );
  const all = emptyOutcome(particles.count, readings);
  results.forEach((result, share) => {
    shares[share].forEach((place, at) => {
      copyOutcome(result, at, all, place, readings);
    });
  });
  return all;
}

/** Logarithm of the newest reading's probability; minus infinity for who would not have been enrolled. */
function newestLogs({ readings }: History, { outcome }: Swarm, taken: number): Float64Array {
  const { score } = readings[taken - 1];
  return Float64Array.from(outcome.excluded, (excluded, at) =>
    excluded === 1
      ? Number.NEGATIVE_INFINITY
      : logReadingProbability(score, outcome.salts[at * taken + taken - 1]),
  );
}

/** The highest power of the newest reading's likelihood, up to 1, that keeps enough particles effective. */
function nextPower(newest: Float64Array, power: number): number {
  const possible = newest.filter((log) => log > Number.NEGATIVE_INFINITY).length;
  const effectiveAt = (next: number) =>
    effectiveSampleSize(normalise(newest.map((log) => (next - power) * log)));
  if (effectiveAt(1) >= KEPT_EFFECTIVE * possible) return 1;
  let low = power;
  let high = 1;
  for (let halving = 0; halving < 30; halving++) {
    const middle = (low + high) / 2;
    if (effectiveAt(middle) >= KEPT_EFFECTIVE * possible) low = middle;
    else high = middle;
  }
  return high;
}

/** Weights that sum to 1 from their logarithms (minus infinity: 0). */
function normalise(logWeights: Float64Array): Float64Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of logWeights) if (value > highest) highest = value;
  const weights = logWeights.map((value) => (value === Number.NEGATIVE_INFINITY ? 0 : exp(value - highest)));
  let sum = 0;
  for (const weight of weights) sum += weight;
  return weights.map((weight) => weight / sum);
}

/** Systematic resampling: one random offset, then equal steps along the cumulated weights. */
function resample(weights: Float64Array, offset: number, count: number): Uint32Array {
  const parents = new Uint32Array(count);
  let cumulated = 0;
  let taken = 0;
  for (let at = 0; at < weights.length && taken < count; at++) {
    cumulated += weights[at];
    while (taken < count && (taken + offset) / count < cumulated) parents[taken++] = at;
  }
  // Rounding may leave the last place open; it goes to the last particle of any weight.
  while (taken < count) {
    parents[taken] = parents[taken - 1];
    taken++;
  }
  return parents;
}

/**
 * How many independent people the particles are worth: they are grouped by the ancestor as many resampling
 * steps back as leaves enough ancestors, and the least favourable of the numbers that matter most decides.
 */
function worth(particles: Particles, lineage: readonly Uint32Array[]): number {
  let ancestors = Uint32Array.from({ length: particles.count }, (_, at) => at);
  for (const parents of [...lineage].reverse()) {
    const earlier = ancestors.map((at) => parents[at]);
    if (new Set(earlier).size < LEAST_ANCESTORS) break;
    ancestors = earlier;
  }
  const latent = (which: number) =>
    Float64Array.from({ length: particles.count }, (_, at) => particles.latents[at * LATENT_COUNT + which]);
  const watched = [latent(LATENTS.drive), latent(LATENTS.regrowth), latent(LATENTS.inhibition)];
  return Math.min(...watched.map((values) => clusteredSampleSize(values, ancestors)));
}
