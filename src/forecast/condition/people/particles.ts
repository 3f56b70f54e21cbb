import { LATENTS } from "../../../disease/structure.ts";
import type { Paths } from "./paths.ts";

/** The latent numbers that readings say most about: drive, speed of regrowth, sensitivity to the drug. */
export const GUIDED_LATENTS = [LATENTS.drive, LATENTS.regrowth, LATENTS.inhibition] as const;
export const GUIDED_COUNT = GUIDED_LATENTS.length;

/** People who are written out. */
export interface Written {
  readonly paths: Paths;
  /** [particle]: its place among the paths. */
  readonly places: Uint32Array;
}

/**
 * Virtual people who may be like the person ("particles"), array by array. All that a course depends on follows
 * from these numbers and the seed, so a particle is small and is made into a person again where one is needed.
 */
export interface Particles {
  readonly count: number;
  /** [particle]: position of the model draw. */
  readonly draw: Uint16Array;
  /** [particle]: number of the virtual person under that draw; keys the latent numbers and chance events. */
  readonly person: Uint32Array;
  /** [particle]: 1 for the very severe stratum. */
  readonly verySevere: Uint8Array;
  /** [particle][GUIDED_COUNT]: the guided latent numbers; the others follow from the person's number. */
  readonly guided: Float64Array;
  /** [particle]: number of the scalp, which says how much of each area was bald at the start and cannot recover. */
  readonly scalp: Uint16Array;
  /** Number of readings after which a person may have gone on in several copies. */
  readonly splits: number;
  /** [particle][split]: number of the person's copy after that reading; keys chance events from there on. */
  readonly copy: Uint16Array;
  /** Where people are written out: then the course follows from that alone, `guided` and `copy` stand for nothing, `splits` is 0. */
  readonly written?: Written | undefined;
}

/** Memory for `count` particles. */
export function emptyParticles(count: number, splits: number): Particles {
  return {
    count,
    draw: new Uint16Array(count),
    person: new Uint32Array(count),
    verySevere: new Uint8Array(count),
    guided: new Float64Array(count * GUIDED_COUNT),
    scalp: new Uint16Array(count),
    splits,
    copy: new Uint16Array(count * splits),
  };
}

/** The particles at the given places, in that order; a place may come more than once. */
export function pickParticles(source: Particles, places: ArrayLike<number>): Particles {
  const picked = emptyParticles(places.length, source.splits);
  for (let at = 0; at < places.length; at++) copyParticle(source, places[at], picked, at);
  const own = source.written;
  const written = own && { ...own, places: Uint32Array.from(places, (place) => own.places[place]) };
  return { ...picked, written };
}

/** The particles from place `from` until `until`, in arrays of their own, so that nothing else is sent with them. */
export function sliceParticles(source: Particles, from: number, until: number): Particles {
  const { splits, written } = source;
  return {
    count: until - from,
    draw: source.draw.slice(from, until),
    person: source.person.slice(from, until),
    verySevere: source.verySevere.slice(from, until),
    guided: source.guided.slice(from * GUIDED_COUNT, until * GUIDED_COUNT),
    scalp: source.scalp.slice(from, until),
    splits,
    copy: source.copy.slice(from * splits, until * splits),
    written: written && { ...written, places: written.places.slice(from, until) },
  };
}

/** Copies particle `from` of `source` to place `to` of `into`. */
function copyParticle(source: Particles, from: number, into: Particles, to: number): void {
  const copy = (column: "draw" | "person" | "verySevere" | "scalp" | "copy" | "guided", width = 1) => {
    for (let k = 0; k < width; k++) into[column][to * width + k] = source[column][from * width + k];
  };
  copy("draw");
  copy("person");
  copy("verySevere");
  copy("scalp");
  copy("copy", source.splits);
  copy("guided", GUIDED_COUNT);
}

/** Several sets of particles of one history, known by their numbers, as one, in order. */
export function joinParticles(parts: readonly Particles[], splits: number): Particles {
  const joined = emptyParticles(
    parts.reduce((sum, { count }) => sum + count, 0),
    splits,
  );
  let at = 0;
  for (const part of parts) {
    joined.draw.set(part.draw, at);
    joined.person.set(part.person, at);
    joined.verySevere.set(part.verySevere, at);
    joined.guided.set(part.guided, at * GUIDED_COUNT);
    joined.scalp.set(part.scalp, at);
    joined.copy.set(part.copy, at * splits);
    at += part.count;
  }
  return joined;
}

/** The places in the order in which particles of one draw stand side by side, draws ascending. */
export function orderByDraw({ draw }: Pick<Particles, "draw">, places: ArrayLike<number>): number[] {
  const order = Array.from({ length: places.length }, (_, at) => at);
  order.sort((a, b) => draw[places[a]] - draw[places[b]] || a - b);
  return order.map((at) => places[at]);
}

/** Runs of at most `largest` particles of one draw, for particles that stand side by side by draw. */
export function blocksByDraw(
  { count, draw }: Particles,
  largest: number,
): { readonly draw: number; readonly from: number; readonly until: number }[] {
  const blocks: { draw: number; from: number; until: number }[] = [];
  for (let at = 0; at < count; at++) {
    const last = blocks.at(-1);
    if (last && last.draw === draw[at] && at - last.from < largest) last.until = at + 1;
    else blocks.push({ draw: draw[at], from: at, until: at + 1 });
  }
  return blocks;
}
