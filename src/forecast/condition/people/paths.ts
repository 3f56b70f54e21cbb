import { BURN_IN_WEEKS } from "../../../disease/population/enrol.ts";
import { LATENT_COUNT } from "../../../disease/structure.ts";

/**
 * Virtual people with all that their course depends on written out, so that each part of it can be changed: every latent
 * number, the normal number behind each week's change of the fluctuation, and the stream of each week's chance events.
 */
export interface Paths {
  readonly count: number;
  /** Weeks from the start of the untreated burn-in to the decision. */
  readonly weeks: number;
  /** [path]: position of the model draw; paths of one draw stand side by side. */
  readonly draw: Uint16Array;
  /** [path]: random key of what is not written out, and of the chance events: those of a draw and of a person under it. */
  readonly key0: Uint32Array;
  readonly person: Uint32Array;
  /** [path]: key, in the place of `person`, of its own numbers for how sensitive it is to other drugs than its first. */
  readonly sensitivity: Uint32Array;
  /** [path]: 1 for the very severe stratum. */
  readonly verySevere: Uint8Array;
  /** [path]: number of the scalp; the share that cannot recover is the path's own, though. */
  readonly scalp: Uint16Array;
  /** [path][latent number], standard normal in the population. */
  readonly latents: Float64Array;
  /** [path][week]: standard normal in the population. */
  readonly innovations: Float32Array;
  /** [path][week]: number of the copy (streams.ts) whose chance events the path has in that week. */
  readonly copies: Uint16Array;
}

/** Weeks of a path up to a decision. */
export const weeksUntil = (decision: number) => BURN_IN_WEEKS + decision;

/** Memory for `count` paths. */
export function emptyPaths(count: number, weeks: number): Paths {
  return {
    count,
    weeks,
    draw: new Uint16Array(count),
    key0: new Uint32Array(count),
    person: new Uint32Array(count),
    sensitivity: new Uint32Array(count),
    verySevere: new Uint8Array(count),
    scalp: new Uint16Array(count),
    latents: new Float64Array(count * LATENT_COUNT),
    innovations: new Float32Array(count * weeks),
    copies: new Uint16Array(count * weeks),
  };
}

/** The paths at the given places, in that order; a place may come more than once. */
export function pickPaths(source: Paths, places: ArrayLike<number>): Paths {
  const { weeks } = source;
  const picked = emptyPaths(places.length, weeks);
  for (let at = 0; at < places.length; at++) copyPath(source, places[at], picked, at);
  return picked;
}

/** Copies path `from` of `source` to place `to` of `into`. */
export function copyPath(source: Paths, from: number, into: Paths, to: number): void {
  const { weeks } = source;
  into.draw[to] = source.draw[from];
  into.key0[to] = source.key0[from];
  into.person[to] = source.person[from];
  into.sensitivity[to] = source.sensitivity[from];
  into.verySevere[to] = source.verySevere[from];
  into.scalp[to] = source.scalp[from];
  for (let k = 0; k < LATENT_COUNT; k++)
    into.latents[to * LATENT_COUNT + k] = source.latents[from * LATENT_COUNT + k];
  const start = from * weeks;
  const end = to * weeks;
  for (let k = 0; k < weeks; k++) {
    into.innovations[end + k] = source.innovations[start + k];
    into.copies[end + k] = source.copies[start + k];
  }
}
