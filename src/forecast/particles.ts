import { LATENT_COUNT } from "../disease/structure.ts";

/**
 * Virtual people who may be like the person ("particles"), array by array. A particle is everything its
 * course depends on: the model draw, the latent numbers that make people differ, the hair at the start, and
 * keys from which its chance events are drawn, one key for each stretch of time between readings.
 */
export interface Particles {
  readonly count: number;
  /** Stretches of time: up to the first reading, between readings, after the last. */
  readonly stretches: number;
  readonly draw: Uint16Array;
  /** LATENT_COUNT standard normal numbers a particle. */
  readonly latents: Float64Array;
  readonly verySevere: Uint8Array;
  /** SALT before the untreated burn-in. */
  readonly startSalt: Float64Array;
  /** Logarithm of how much rarer the population has such a start than it was drawn here. */
  readonly startRatio: Float64Array;
  /** Key of how the baseline hair loss is spread over the areas. */
  readonly areaKey: Uint32Array;
  /** Keys of the chance events, `stretches` a particle. */
  readonly stretchKeys: Uint32Array;
}

/** Room for `count` particles. */
export function emptyParticles(count: number, stretches: number): Particles {
  return {
    count,
    stretches,
    draw: new Uint16Array(count),
    latents: new Float64Array(count * LATENT_COUNT),
    verySevere: new Uint8Array(count),
    startSalt: new Float64Array(count),
    startRatio: new Float64Array(count),
    areaKey: new Uint32Array(count),
    stretchKeys: new Uint32Array(count * stretches),
  };
}

/** Copies particle `from` of `source` to place `to` of `target`. */
export function copyParticle(source: Particles, from: number, target: Particles, to: number): void {
  target.draw[to] = source.draw[from];
  target.verySevere[to] = source.verySevere[from];
  target.startSalt[to] = source.startSalt[from];
  target.startRatio[to] = source.startRatio[from];
  target.areaKey[to] = source.areaKey[from];
  for (let k = 0; k < LATENT_COUNT; k++)
    target.latents[to * LATENT_COUNT + k] = source.latents[from * LATENT_COUNT + k];
  for (let k = 0; k < source.stretches; k++)
    target.stretchKeys[to * target.stretches + k] = source.stretchKeys[from * source.stretches + k];
}

/** The particles at the given places, in that order; a place may come more than once. */
export function pickParticles(source: Particles, places: ArrayLike<number>): Particles {
  const picked = emptyParticles(places.length, source.stretches);
  for (let at = 0; at < places.length; at++) copyParticle(source, places[at], picked, at);
  return picked;
}

/** Places of the particles in at most `parts` shares of about equal size, particles of one draw side by side. */
export function shareOut(particles: Particles, parts: number): number[][] {
  const places = Array.from({ length: particles.count }, (_, at) => at);
  places.sort((a, b) => particles.draw[a] - particles.draw[b] || a - b);
  const each = Math.ceil(places.length / parts);
  const shares: number[][] = [];
  for (let from = 0; from < places.length; from += each) shares.push(places.slice(from, from + each));
  return shares;
}
