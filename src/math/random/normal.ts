import { log } from "../exp.ts";

/**
 * A uniform number in (0, 1) from a 32-bit word: the middle of the word's cell, so never 0 and never 1.
 */
export function uniformFromWord(word: number): number {
  return ((word >>> 0) + 0.5) * 2.3283064365386963e-10;
}

/**
 * A standard normal number from a 32-bit word, by the inverse of the normal distribution, so that it grows
 * with the word read as a signed integer. Inverse error function in the form of M. Giles, "Approximating the
 * erfinv function" (GPU Computing Gems 2, 2012), with the outer polynomial fitted again to reach the outermost
 * word: absolute error at most 2e-6.
 * Range about -6.3 to 6.3; the mean over all words is exactly 0 by symmetry.
 */
export function normalFromWord(word: number): number {
  const signed = word | 0;
  const magnitude = signed < 0 ? ~signed : signed;
  // Twice the probability of a larger absolute value; exact, and small in the tails.
  const tail = (0x7fffffff - magnitude + 0.5) * 4.656612873077393e-10;
  let w = -log(tail * (2 - tail));
  let p: number;
  if (w < 5) {
    w -= 2.5;
    p = 2.81022636e-8;
    p = 3.43273939e-7 + p * w;
    p = -3.5233877e-6 + p * w;
    p = -4.39150654e-6 + p * w;
    p = 0.00021858087 + p * w;
    p = -0.00125372503 + p * w;
    p = -0.00417768164 + p * w;
    p = 0.246640727 + p * w;
    p = 1.50140941 + p * w;
  } else {
    w = Math.sqrt(w) - 3;
    p = 4.40157454e-6;
    p = -0.000197984825 + p * w;
    p = 0.00120256548 + p * w;
    p = -0.00335091152 + p * w;
    p = 0.00574628932 + p * w;
    p = -0.00772505451 + p * w;
    p = 0.00944568939 + p * w;
    p = 1.00168264 + p * w;
    p = 2.83297661 + p * w;
  }
  const value = p * (1 - tail) * Math.SQRT2;
  return signed < 0 ? -value : value;
}
