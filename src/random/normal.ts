import { log } from "../numerics/exp.ts";

/**
 * A uniform number in (0, 1) from a 32-bit word: the middle of the word's cell, so never 0 and never 1.
 */
export function uniformFromWord(word: number): number {
  return ((word >>> 0) + 0.5) * 2.3283064365386963e-10;
}

/**
 * A standard normal number from a 32-bit word, by the inverse of the normal distribution, so that it grows
 * with the word read as a signed integer. Inverse error function after M. Giles, "Approximating the erfinv
 * function" (GPU Computing Gems 2, 2012), single-precision polynomials: absolute error below 1e-6.
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
    p = -0.000200214257;
    p = 0.000100950558 + p * w;
    p = 0.00134934322 + p * w;
    p = -0.00367342844 + p * w;
    p = 0.00573950773 + p * w;
    p = -0.0076224613 + p * w;
    p = 0.00943887047 + p * w;
    p = 1.00167406 + p * w;
    p = 2.83297682 + p * w;
  }
  const value = p * (1 - tail) * Math.SQRT2;
  return signed < 0 ? -value : value;
}
