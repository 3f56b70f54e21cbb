import { LATENTS } from "../../disease/structure.ts";

/** The latent numbers that readings say most about: drive, speed of regrowth, sensitivity to the drug. */
export const GUIDED_LATENTS = [LATENTS.drive, LATENTS.regrowth, LATENTS.inhibition] as const;
export const GUIDED_COUNT = GUIDED_LATENTS.length;

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
  /** [particle][latent number of `form.latents`]; the others follow from the person's number. */
  readonly latents: Float64Array;
  /** [particle]: number of the scalp, which says how much of each area was bald at the start. */
  readonly scalp: Uint16Array;
  readonly form: ParticleForm;
  /** [particle][cut of `form.cuts`]: number of the person's copy from that week on; keys chance events from there on. */
  readonly copy: Uint16Array;
}

/** What particles of one sample hold besides what all do. */
export interface ParticleForm {
  /** Which latent numbers. */
  readonly latents: readonly number[];
  /** Weeks, ascending, from which chance events have keys of their own; before the first, those of copy 0. */
  readonly cuts: readonly number[];
  /** True: chance events are keyed by the person's number alone, so that the person may change the model draw. */
  readonly isDrawless: boolean;
}

/** Memory for `count` particles. */
export function emptyParticles(count: number, form: ParticleForm): Particles {
  return {
    count,
    draw: new Uint16Array(count),
    person: new Uint32Array(count),
    verySevere: new Uint8Array(count),
    latents: new Float64Array(count * form.latents.length),
    scalp: new Uint16Array(count),
    form,
    copy: new Uint16Array(count * form.cuts.length),
  };
}

/** The particles at the given places, in that order; a place may come more than once. */
export function pickParticles(source: Particles, places: ArrayLike<number>): Particles {
  const picked = emptyParticles(places.length, source.form);
  for (let at = 0; at < places.length; at++) copyParticle(source, places[at], picked, at);
  return picked;
}

/** The particles from place `from` until `until`, in arrays of their own, so that nothing else is sent with them. */
export function sliceParticles(source: Particles, from: number, until: number): Particles {
  const { form } = source;
  const [width, cuts] = [form.latents.length, form.cuts.length];
  return {
    count: until - from,
    draw: source.draw.slice(from, until),
    person: source.person.slice(from, until),
    verySevere: source.verySevere.slice(from, until),
    latents: source.latents.slice(from * width, until * width),
    scalp: source.scalp.slice(from, until),
    form,
    copy: source.copy.slice(from * cuts, until * cuts),
  };
}

/** Copies particle `from` of `source` to place `to` of `into`. */
function copyParticle(source: Particles, from: number, into: Particles, to: number): void {
  into.draw[to] = source.draw[from];
  into.person[to] = source.person[from];
  into.verySevere[to] = source.verySevere[from];
  into.scalp[to] = source.scalp[from];
  const [width, cuts] = [source.form.latents.length, source.form.cuts.length];
  for (let k = 0; k < cuts; k++) into.copy[to * cuts + k] = source.copy[from * cuts + k];
  for (let k = 0; k < width; k++) into.latents[to * width + k] = source.latents[from * width + k];
}

/** Several sets of particles of one history as one, in order. */
export function joinParticles(parts: readonly Particles[], form: ParticleForm): Particles {
  const joined = emptyParticles(
    parts.reduce((sum, { count }) => sum + count, 0),
    form,
  );
  let at = 0;
  for (const part of parts) {
    joined.draw.set(part.draw, at);
    joined.person.set(part.person, at);
    joined.verySevere.set(part.verySevere, at);
    joined.latents.set(part.latents, at * form.latents.length);
    joined.scalp.set(part.scalp, at);
    joined.copy.set(part.copy, at * form.cuts.length);
    at += part.count;
  }
  return joined;
}

/** The places in the order in which particles of one draw stand side by side, draws ascending. */
export function orderByDraw({ draw }: Particles, places: ArrayLike<number>): number[] {
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
