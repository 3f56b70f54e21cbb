import { log } from "../../math/exp.ts";
import { normalCdf } from "../../math/special.ts";

/**
 * What a scorer writes down for a true SALT: a whole number of points with an error whose spread is smallest
 * at 0 and 100 and largest in the middle. A working assumption (docs/model.md, "Readings and endpoints"); published
 * inter-rater agreement of SALT supports a few points of error at mid-range.
 */
export const READING_ERROR = { atTheEnds: 0.6, inTheMiddle: 14 } as const;

/** Standard deviation of the scorer's error, SALT points, at a true SALT of 0 to 100. */
export function readingError(salt: number): number {
  const share = salt / 100;
  return READING_ERROR.atTheEnds + READING_ERROR.inTheMiddle * share * (1 - share);
}

/** The reading, a whole number 0 to 100, of a true SALT with a standard normal error. */
export function reading(salt: number, standardNormal: number): number {
  const raw = Math.floor(salt + readingError(salt) * standardNormal + 0.5);
  return raw < 0 ? 0 : raw > 100 ? 100 : raw;
}

/** Floor of a reading's probability, so that one wild reading makes a person unlikely and not impossible. */
export const BLUNDER_PROBABILITY = 1e-6;

/**
 * Natural logarithm of the probability that a true SALT (0 to 100) is read as `score` (rounded to a whole
 * number; 0 and 100 collect everything beyond them). A small blunder probability spread over all scores keeps
 * it finite.
 */
export function logReadingProbability(score: number, salt: number): number {
  const whole = Math.round(score);
  const spread = readingError(salt);
  const below = whole <= 0 ? 0 : normalCdf((whole - 0.5 - salt) / spread);
  const above = whole >= 100 ? 1 : normalCdf((whole + 0.5 - salt) / spread);
  return log((above - below) * (1 - BLUNDER_PROBABILITY) + BLUNDER_PROBABILITY / 101);
}
