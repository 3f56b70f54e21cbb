import { LATENT_COUNT, LATENTS } from "../disease/structure.ts";
import { exp } from "../numerics/exp.ts";
import { normalFromWord, uniformFromWord } from "../random/normal.ts";
import { uniformAt } from "../random/streams.ts";
import { threefry, words } from "../random/threefry.ts";
import type { Executor } from "../simulate/executor.ts";
import type { Model } from "../simulate/model.ts";
import { type BaselinePiece, baselinePieces, pickBaseline } from "./baseline-pieces.ts";
import type { History } from "./case.ts";
import { clusteredSampleSize, effectiveSampleSize } from "./effective.ts";
import { HISTORY_TASK, particleKey } from "./history-run.ts";
import { pickDraw, propose, stepShape } from "./moves.ts";
import { copyParticle, emptyParticles, type Particles, pickParticles, shareOut } from "./particles.ts";

/** The virtual people who fit a person, all of equal weight. */
export interface PersonalSample {
  readonly particles: Particles;
  readonly effectiveSampleSize: number;
}

/** Rounds of moves after each step towards a reading, and after the last. */
const MOVES_A_STEP = 5;
const LAST_MOVES = 8;
/** A step towards the next reading keeps this share of particles effective. */
const KEPT_EFFECTIVE = 0.5;
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
  const run = (particles: Particles, readings: number) =>
    weigh(history, model, seed, particles, readings, executor);
  let particles = firstParticles(
    count,
    history.readings.length + 1,
    pieces,
    model.weights,
    particleKey(seed),
  );
  const lineage: Uint32Array[] = [];
  let step = 0;

  let logs = await run(particles, 1);
  for (let taken = 1; taken <= history.readings.length; taken++) {
    if (taken > 1) logs = await run(particles, taken);
    for (let power = 0; power < 1; ) {
      const newest = pickLast(logs, taken);
      const next = nextPower(newest, power);
      const weights = normalise(newest.map((log) => (next - power) * log));
      power = next;
      const parents = resample(weights, uniformAt(key, step, 0, RESAMPLING));
      lineage.push(parents);
      particles = pickParticles(particles, parents);
      logs = pickRows(logs, parents, taken);
      const rounds = taken === history.readings.length && power === 1 ? LAST_MOVES : MOVES_A_STEP;
      for (let round = 0; round < rounds; round++) {
        const {
          particles: proposed,
          logPrior,
          decision,
        } = propose(particles, stepShape(particles), pieces, model, key, 1 + step);
        const proposedLogs = await run(proposed, taken);
        accept(particles, logs, proposed, proposedLogs, taken, power, logPrior, decision);
        step++;
      }
      onProgress?.((taken - 1 + power) / history.readings.length);
    }
  }
  return { particles, effectiveSampleSize: worth(particles, lineage) };
}

function firstParticles(
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
    const { verySevere, salt } = pickBaseline(pieces, uniformFromWord(words[0]), uniformFromWord(words[1]));
    particles.verySevere[at] = verySevere ? 1 : 0;
    particles.startSalt[at] = salt;
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

/** Runs all particles through the first readings; rows of logarithms in the particles' order. */
async function weigh(
  history: History,
  model: Model,
  seed: number,
  particles: Particles,
  readings: number,
  executor: Executor,
): Promise<Float64Array> {
  const { draws } = model;
  const jobs = shareOut(particles, executor.workers);
  const results = await executor.run(
    HISTORY_TASK,
    jobs.map((places) => ({ history, draws, seed, particles: pickParticles(particles, places), readings })),
  );
  const logs = new Float64Array(particles.count * readings);
  results.forEach((rows, job) => {
    jobs[job].forEach((place, at) => {
      logs.set(rows.subarray(at * readings, (at + 1) * readings), place * readings);
    });
  });
  return logs;
}

function pickLast(logs: Float64Array, readings: number): Float64Array {
  return Float64Array.from({ length: logs.length / readings }, (_, at) => {
    const last = logs[at * readings + readings - 1];
    return logs[at * readings] === Number.NEGATIVE_INFINITY ? Number.NEGATIVE_INFINITY : last;
  });
}

function pickRows(logs: Float64Array, places: Uint32Array, readings: number): Float64Array {
  const picked = new Float64Array(logs.length);
  places.forEach((place, at) => {
    picked.set(logs.subarray(place * readings, (place + 1) * readings), at * readings);
  });
  return picked;
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
function resample(weights: Float64Array, offset: number): Uint32Array {
  const count = weights.length;
  const parents = new Uint32Array(count);
  let cumulated = 0;
  let taken = 0;
  for (let at = 0; at < count && taken < count; at++) {
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

function accept(
  particles: Particles,
  logs: Float64Array,
  proposed: Particles,
  proposedLogs: Float64Array,
  readings: number,
  power: number,
  logPrior: Float64Array,
  decision: Float64Array,
): void {
  const target = (rows: Float64Array, at: number) => {
    let sum = 0;
    for (let k = 0; k < readings - 1; k++) sum += rows[at * readings + k];
    return sum + power * rows[at * readings + readings - 1];
  };
  for (let at = 0; at < particles.count; at++) {
    const after = target(proposedLogs, at);
    if (after === Number.NEGATIVE_INFINITY) continue;
    const change = after - target(logs, at) + logPrior[at];
    if (change < 0 && decision[at] >= exp(change)) continue;
    copyParticle(proposed, at, particles, at);
    logs.set(proposedLogs.subarray(at * readings, (at + 1) * readings), at * readings);
  }
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
