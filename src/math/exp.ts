/**
 * Our own exp and log. The engines' Math.exp and Math.log may differ in the last digit between versions and
 * machines; these use only +, -, *, / and bit patterns, which IEEE 754 fixes, so results are equal everywhere.
 */

const LOG2_E = Math.LOG2E;
/** ln 2 split so that k * LN2_HIGH is exact for the k that occur. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
/**
 * 1.5 * 2^52 + 1023: adding it rounds to a whole number, subtracting it again gives that number k, and the sum's
 * last bits are k + 1023, the exponent field of 2^k (which SIMD code then only has to shift into place).
 */
const ROUNDER = 6755399441056767;
/** Beyond these the result is Infinity or 0 anyhow; they keep the exponent k in [-1023, 1024]. */
const LARGEST_ARGUMENT = 709.7;
const SMALLEST_ARGUMENT = -709;

const float = new Float64Array(1);
/** Low word first: every platform that runs JavaScript in practice is little-endian. */
const words = new Uint32Array(float.buffer);

/** 2^k from its bit pattern, for whole k in [-1022, 1023]; -1023 gives 0 and 1024 gives Infinity. */
function powerOfTwo(k: number): number {
  words[0] = 0;
  words[1] = (k + 1023) << 20;
  return float[0];
}

/**
 * e to the power x. Relative error at most 2e-16 for x in [-708.39, 709.43].
 * The result is 0 from -708.75 down and Infinity from 709.44 up; NaN stays NaN.
 */
export function exp(x: number): number {
  const c = x > LARGEST_ARGUMENT ? LARGEST_ARGUMENT : x < SMALLEST_ARGUMENT ? SMALLEST_ARGUMENT : x;
  const k = c * LOG2_E + ROUNDER - ROUNDER;
  const r = c - k * LN2_HIGH - k * LN2_LOW;
  // 1 + r + r^2 q(r): q interpolates (e^r - 1 - r)/r^2 at Chebyshev points of |r| <= ln(2)/2, error 2e-17.
  let q = 2.51003758422237e-8;
  q = q * r + 2.7620075892548164e-7;
  q = q * r + 2.7557268480289716e-6;
  q = q * r + 2.480152132234228e-5;
  q = q * r + 0.00019841269863040559;
  q = q * r + 0.0013888888917196736;
  q = q * r + 0.008333333333330065;
  q = q * r + 0.041666666666624164;
  q = q * r + 0.16666666666666669;
  q = q * r + 0.5000000000000001;
  return ((q * r + 1) * r + 1) * powerOfTwo(k);
}

/**
 * Natural logarithm. Relative error at most 4e-16 for positive x.
 * log(0) is -Infinity; a negative number or NaN gives NaN. Subnormal numbers are scaled first.
 */
export function log(x: number): number {
  if (Number.isNaN(x) || x < 0) return Number.NaN;
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x === Number.POSITIVE_INFINITY) return x;
  let shift = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984; // 2^54
    shift = -54;
  }
  float[0] = x;
  let k = (words[1] >>> 20) - 1023 + shift;
  words[1] = (words[1] & 0x000fffff) | 0x3ff00000;
  let m = float[0];
  if (m > Math.SQRT2) {
    m *= 0.5;
    k += 1;
  }
  // ln m = 2 artanh(s), s = (m - 1)/(m + 1), |s| <= 0.1716: artanh(s) = s + s t, with t interpolated at
  // Chebyshev points of s^2, error 5e-18.
  const s = (m - 1) / (m + 1);
  const s2 = s * s;
  let t = 0.07308292712444311;
  t = t * s2 + 0.07665855309105386;
  t = t * s2 + 0.09091444727837474;
  t = t * s2 + 0.11111105565129939;
  t = t * s2 + 0.14285714313001635;
  t = t * s2 + 0.19999999999949722;
  t = t * s2 + 0.3333333333333335;
  const twice = s + s;
  return k * LN2_HIGH + (twice + (twice * (t * s2) + k * LN2_LOW));
}

/** 1 / (1 + e^-x), without overflow. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}

/** ln(p / (1 - p)) for p in (0, 1). */
export function logit(p: number): number {
  return log(p / (1 - p));
}
