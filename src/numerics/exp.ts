/**
 * Our own exp and log. The engines' Math.exp and Math.log may differ in the last digit between versions and
 * machines; these use only +, -, *, / and bit patterns, which IEEE 754 fixes, so results are equal everywhere.
 */

const LOG2_E = 1.4426950408889634;
/** ln 2 split so that k * LN2_HIGH is exact for the k that occur. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const LARGEST_ARGUMENT = 709.782712893384;
const SMALLEST_ARGUMENT = -708.3964185322641;

const float = new Float64Array(1);
/** Low word first: every platform that runs JavaScript in practice is little-endian. */
const words = new Uint32Array(float.buffer);

function powerOfTwo(exponent: number): number {
  words[0] = 0;
  words[1] = (exponent + 1023) << 20;
  return float[0];
}

/**
 * e to the power x. Relative error at most 4e-16 for x in [-708.39, 709.78].
 * Below that range the result is 0 (no subnormal numbers), above it Infinity; NaN stays NaN.
 */
export function exp(x: number): number {
  if (x > LARGEST_ARGUMENT) return Number.POSITIVE_INFINITY;
  if (x < SMALLEST_ARGUMENT) return 0;
  if (x !== x) return x;
  const k = Math.floor(x * LOG2_E + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  // Taylor series to the 13th power: the next term is below 5e-18 for |r| <= ln(2)/2.
  const series =
    1 +
    r *
      (1 +
        r *
          (1 / 2 +
            r *
              (1 / 6 +
                r *
                  (1 / 24 +
                    r *
                      (1 / 120 +
                        r *
                          (1 / 720 +
                            r *
                              (1 / 5040 +
                                r *
                                  (1 / 40320 +
                                    r *
                                      (1 / 362880 +
                                        r *
                                          (1 / 3628800 +
                                            r *
                                              (1 / 39916800 +
                                                r * (1 / 479001600 + r * (1 / 6227020800)))))))))))));
  // Two factors, because 2^1024 has no bit pattern of its own.
  return k > 1023 ? series * 2 * powerOfTwo(k - 1) : series * powerOfTwo(k);
}

/**
 * Natural logarithm. Relative error at most 4e-16 for normal positive x.
 * log(0) is -Infinity; a negative number or NaN gives NaN. Subnormal numbers are scaled first.
 */
export function log(x: number): number {
  if (x !== x || x < 0) return Number.NaN;
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
  // ln m = 2 artanh(s), s = (m - 1)/(m + 1), |s| <= 0.1716: odd series to s^21, remainder below 1e-18.
  const f = m - 1;
  const s = f / (m + 1);
  const s2 = s * s;
  const tail =
    s2 *
    (1 / 3 +
      s2 *
        (1 / 5 +
          s2 *
            (1 / 7 +
              s2 *
                (1 / 9 +
                  s2 * (1 / 11 + s2 * (1 / 13 + s2 * (1 / 15 + s2 * (1 / 17 + s2 * (1 / 19 + s2 / 21)))))))));
  return k * LN2_HIGH + (2 * s + (2 * s * tail + k * LN2_LOW));
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
