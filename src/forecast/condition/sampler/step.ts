import { normalAt, uniformAt } from "../../../math/random/streams.ts";
import { GUIDED_COUNT, GUIDED_LATENTS } from "../particles.ts";
import type { Group } from "./groups.ts";

/** Lengths of steps, in those that are best for a normal distribution. */
const LENGTHS = [1, 0.5, 0.25];
const BEST_LENGTH = 2.38;

/** Counters of the random numbers of a step. */
const LENGTH_CHOICE = 8;
const NORMAL = 16;

const inner = new Float64Array(64);

/**
 * A step of the `width` latent numbers at `offset`, in place, along the directions in which the group's particles differ.
 * Returns the logarithm of the population's density after over before.
 */
export function stepWithin(
  latents: Float64Array,
  offset: number,
  width: number,
  { lower }: Group,
  key: number,
  particle: number,
  move: number,
): number {
  const length =
    (BEST_LENGTH / Math.sqrt(width)) *
    LENGTHS[Math.floor(uniformAt(key, particle, move, LENGTH_CHOICE) * LENGTHS.length)];
  for (let k = 0; k < width; k++) inner[k] = normalAt(key, particle, move, NORMAL + k);
  let ratio = 0;
  for (let k = 0; k < width; k++) {
    let step = 0;
    for (let column = 0; column <= k; column++) step += lower[k * width + column] * inner[column];
    const at = offset + k;
    const before = latents[at];
    latents[at] = before + length * step;
    ratio += (before * before - latents[at] * latents[at]) / 2;
  }
  return ratio;
}

/**
 * Carries the guided latent numbers at `offset`, in place, from one group to the like place in another. Returns the
 * logarithm of the population's density after over before, times how the map stretches.
 */
export function carryOver(latents: Float64Array, offset: number, from: Group, to: Group): number {
  let ratio = to.logDeterminant - from.logDeterminant;
  for (let k = 0; k < GUIDED_COUNT; k++) {
    const before = latents[offset + GUIDED_LATENTS[k]];
    let rest = before - from.mean[k];
    for (let column = 0; column < k; column++)
      rest -= from.guidedLower[k * GUIDED_COUNT + column] * inner[column];
    inner[k] = rest / from.guidedLower[k * GUIDED_COUNT + k];
    ratio += (before * before) / 2;
  }
  for (let k = 0; k < GUIDED_COUNT; k++) {
    let after = to.mean[k];
    for (let column = 0; column <= k; column++)
      after += to.guidedLower[k * GUIDED_COUNT + column] * inner[column];
    latents[offset + GUIDED_LATENTS[k]] = after;
    ratio -= (after * after) / 2;
  }
  return ratio;
}

/** How much of the other latent numbers a step keeps. */
const KEPT = [0, 0.6, 0.8, 0.95];

/** A step of all other latent numbers that keeps the population (preconditioned Crank-Nicolson), in place. */
export function stepOthers(
  latents: Float64Array,
  offset: number,
  others: readonly number[],
  key: number,
  particle: number,
  move: number,
): void {
  const kept = KEPT[Math.floor(uniformAt(key, particle, move, LENGTH_CHOICE) * KEPT.length)];
  const fresh = Math.sqrt(1 - kept * kept);
  others.forEach((latent) => {
    const at = offset + latent;
    latents[at] = kept * latents[at] + fresh * normalAt(key, particle, move, NORMAL + latent);
  });
}
