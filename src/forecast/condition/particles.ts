import { GUIDED_COUNT } from "./guided.ts";

/**
 * Virtual people who may be like the person ("particles"), array by array. All that a course depends on follows
 * from these numbers and the seed, so a particle is small and is made anew where it is needed.
 */
export interface Particles {
  readonly count: number;
  /** Position of the model draw. */
  readonly draw: Uint16Array;
  /** Number of the virtual person under that draw: keys the latent numbers and chance events. */
  readonly person: Uint32Array;
  /** 1 for the very severe stratum. */
  readonly verySevere: Uint8Array;
  /** The guided latent numbers, GUIDED_COUNT a particle; the others follow from the person's number. */
  readonly guided: Float64Array;
  /** Number of the scalp: how much of each area was bald at the start. */
  readonly scalp: Uint16Array;
  /** Readings after which a person may have gone on in several copies. */
  readonly branchings: number;
  /** Which copy of its person a particle was after each of them, `branchings` a particle: keys chance events from there on. */
  readonly branch: Uint16Array;
}

/** Room for `count` particles. */
export function emptyParticles(count: number, branchings: number): Particles {
  return {
    count,
    draw: new Uint16Array(count),
    person: new Uint32Array(count),
    verySevere: new Uint8Array(count),
    guided: new Float64Array(count * GUIDED_COUNT),
    scalp: new Uint16Array(count),
    branchings,
    branch: new Uint16Array(count * branchings),
  };
}

/** The particles at the given places, in that order; a place may come more than once. */
export function pickParticles(source: Particles, places: ArrayLike<number>): Particles {
  const picked = emptyParticles(places.length, source.branchings);
  for (let at = 0; at < places.length; at++) copyParticle(source, places[at], picked, at);
  return picked;
}

/** Copies particle `from` of `source` to place `to` of `into`. */
export function copyParticle(source: Particles, from: number, into: Particles, to: number): void {
  into.draw[to] = source.draw[from];
  into.person[to] = source.person[from];
  into.verySevere[to] = source.verySevere[from];
  into.scalp[to] = source.scalp[from];
  const { branchings } = source;
  for (let k = 0; k < branchings; k++)
    into.branch[to * branchings + k] = source.branch[from * branchings + k];
  for (let k = 0; k < GUIDED_COUNT; k++)
    into.guided[to * GUIDED_COUNT + k] = source.guided[from * GUIDED_COUNT + k];
}

/** Several sets of particles of one history as one, in order. */
export function joinParticles(parts: readonly Particles[], branchings: number): Particles {
  const joined = emptyParticles(
    parts.reduce((sum, { count }) => sum + count, 0),
    branchings,
  );
  let at = 0;
  for (const part of parts)
    for (let from = 0; from < part.count; from++) copyParticle(part, from, joined, at++);
  return joined;
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

/** Places of the particles of each draw, in blocks of at most `largest`; draws in ascending order. */
export function blocksByDraw(particles: Particles, largest: number): { draw: number; places: number[] }[] {
  const blocks: { draw: number; places: number[] }[] = [];
  for (const place of shareOut(particles, 1)[0] ?? []) {
    const last = blocks.at(-1);
    if (last && last.draw === particles.draw[place] && last.places.length < largest) last.places.push(place);
    else blocks.push({ draw: particles.draw[place], places: [place] });
  }
  return blocks;
}

/** Copies of one person counted as one: the place of the first, and the weight of all. */
export interface Families {
  readonly places: readonly number[];
  readonly weights: Float64Array;
}

/**
 * The people behind weighted particles. Copies of one person are alike, so the effective number is counted in people;
 * it is then never too high, since copies do differ in what chance brought them.
 */
export function familiesOf({ count, draw, person }: Particles, weights: ArrayLike<number>): Families {
  const places: number[] = [];
  const sums: number[] = [];
  for (let at = 0; at < count; at++) {
    if (at > 0 && person[at] === person[at - 1] && draw[at] === draw[at - 1])
      sums[sums.length - 1] += weights[at];
    else {
      places.push(at);
      sums.push(weights[at]);
    }
  }
  return { places, weights: Float64Array.from(sums) };
}
