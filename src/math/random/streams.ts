import { normalFromWord, uniformFromWord } from "./normal.ts";
import { threefry, words } from "./threefry.ts";

/**
 * What a random number is for. A virtual person's numbers are keyed by (seed and model draw, person); the
 * counter holds an index (mostly the week) and the purpose, with the enrolment attempt above the purpose, so
 * that no two uses share a number and the order of use does not matter.
 */
export const PURPOSE = {
  /** Weekly fluctuation and remission switch; index: week. */
  week: 1,
  /** Error of a SALT reading; index: week. */
  reading: 2,
  /** What makes a person differ from others; index: pair of latent numbers. */
  person: 3,
  /** Hair at the start; index: pair. */
  baseline: 4,
  /** Leaving a study; index: 0. */
  dropout: 5,
  /** What a replicated study finds; index: what is found. */
  study: 16,
  /** Choosing whom to keep in a personal forecast; index: step. */
  resampling: 6,
  /** A person's own part of the sensitivity to a drug that was not the first; index: place of the drug in the catalogue. */
  sensitivity: 7,
} as const;

/** Purposes fit below this factor; a person's enrolment attempt times it is that person's stream. */
export const ATTEMPT_STRIDE = 256;

/** First key word of all persons of one model draw under one seed (both whole, 0 to 2^32 - 1). */
export function drawKey(seed: number, draw: number): number {
  threefry(seed, draw, 0, 0);
  return words[0];
}

/** One standard normal number. */
export function normalAt(key0: number, key1: number, index: number, purpose: number): number {
  threefry(key0, key1, index, purpose);
  return normalFromWord(words[0]);
}

/** One uniform number in (0, 1). */
export function uniformAt(key0: number, key1: number, index: number, purpose: number): number {
  threefry(key0, key1, index, purpose);
  return uniformFromWord(words[0]);
}

/** Stream of the chance events of a person's copy with that number; copy 0 has the person's own stream, 0. */
export function streamOfCopy(copy: number): number {
  return copy * ATTEMPT_STRIDE;
}

/** Number of the copy that has a stream. */
export function copyOfStream(stream: number): number {
  return stream / ATTEMPT_STRIDE;
}
