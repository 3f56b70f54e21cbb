import { exp } from "../numerics/exp.ts";
import { logReadingProbability } from "../salt/reading.ts";
import type { History } from "./case.ts";
import type { HistoryResult } from "./history-run.ts";
import { copyParticle, type Particles } from "./particles.ts";

/** Particles with what became of them. */
export interface Swarm {
  readonly particles: Particles;
  readonly outcome: HistoryResult;
}

/** The likelihood so far: `taken` readings, the newest with a power up to 1. */
export interface Target {
  readonly history: History;
  readonly taken: number;
  readonly power: number;
}

/** Room for what becomes of `count` particles. */
export function emptyOutcome(count: number, readings: number): HistoryResult {
  return { salts: new Float64Array(count * readings), excluded: new Uint8Array(count) };
}

export function copyOutcome(
  from: HistoryResult,
  at: number,
  to: HistoryResult,
  place: number,
  readings: number,
): void {
  to.excluded[place] = from.excluded[at];
  for (let k = 0; k < readings; k++) to.salts[place * readings + k] = from.salts[at * readings + k];
}

export function pickOutcome(from: HistoryResult, places: Uint32Array, readings: number): HistoryResult {
  const picked = emptyOutcome(places.length, readings);
  places.forEach((place, at) => {
    copyOutcome(from, place, picked, at, readings);
  });
  return picked;
}

/** Metropolis-Hastings: takes proposals over where the readings and the change of the population's density allow. */
export function accept(
  { particles, outcome }: Swarm,
  proposed: Swarm & { readonly decision: Float64Array },
  target: Target,
  logRatio: Float64Array,
): void {
  for (let at = 0; at < particles.count; at++) {
    if (proposed.outcome.excluded[at] === 1) continue;
    const change =
      logLikelihood(proposed.outcome, at, target) - logLikelihood(outcome, at, target) + logRatio[at];
    if (!(change >= 0 || proposed.decision[at] < exp(change))) continue;
    copyParticle(proposed.particles, at, particles, at);
    copyOutcome(proposed.outcome, at, outcome, at, target.taken);
  }
}

function logLikelihood(outcome: HistoryResult, at: number, { history, taken, power }: Target): number {
  let sum = 0;
  for (let k = 0; k < taken; k++) {
    const log = logReadingProbability(history.readings[k].score, outcome.salts[at * taken + k]);
    sum += k === taken - 1 ? power * log : log;
  }
  return sum;
}
