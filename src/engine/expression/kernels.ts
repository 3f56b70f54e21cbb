import {
  abs,
  add,
  constant,
  div,
  expression,
  gt,
  le,
  lt,
  max,
  min,
  mul,
  neg,
  type Real,
  select,
  sqrt,
  sub,
  type Value,
  type Word,
} from "./expression.ts";
import { type Precision, ROUNDER } from "./scalar.ts";

/**
 * exp, log and the uniform and normal numbers, written in the simpler operations, so that every backend
 * evaluates them alike. At f64 they give exactly the bits of math/exp.ts and math/random/normal.ts. Errors
 * (relative for exp and log, absolute for normal; u = unit in the last place):
 *
 * |         | f64                                   | f32                                    |
 * | exp     | 2e-16, x in [-708.39, 709.43]         | 1.2 u, x in [-87.33, 88.37]            |
 * | log     | 4e-16, all positive x                 | 2 u, all positive x                    |
 * | uniform | exact; the middle of 2^32 cells       | 2^-32 + 2^-23 of the value             |
 * | normal  | 2e-6                                  | 3e-6                                   |
 *
 * The bounds of normal hold for all words; at the outermost (6.34) the error is 5e-7. Outside its range exp gives 0 or
 * Infinity. log(0) is -Infinity, log of a negative number NaN.
 */
interface Kernels {
  exp(x: Real): Real;
  log(x: Real): Real;
  uniform(word: Word): Real;
  normal(word: Word): Real;
}

interface Constants {
  readonly rounder: number;
  readonly smallest: number;
  readonly largest: number;
  readonly ln2High: number;
  readonly ln2Low: number;
  /** (e^r - 1 - r) / r^2 for |r| <= ln(2)/2, highest power first. */
  readonly exp: readonly number[];
  /** (artanh(s)/s - 1) / s^2 as a polynomial in s^2, |s| <= 0.1716, highest power first. */
  readonly log: readonly number[];
  readonly smallestNormal: number;
  /** Brings subnormal numbers into the normal range. */
  readonly lift: number;
}

const CONSTANTS: Record<Precision, Constants> = {
  f64: {
    rounder: ROUNDER.f64,
    smallest: -709,
    largest: 709.7,
    ln2High: 0.6931471803691238,
    ln2Low: 1.9082149292705877e-10,
    exp: [
      2.51003758422237e-8, 2.7620075892548164e-7, 2.7557268480289716e-6, 2.480152132234228e-5,
      0.00019841269863040559, 0.0013888888917196736, 0.008333333333330065, 0.041666666666624164,
      0.16666666666666669, 0.5000000000000001,
    ],
    log: [
      0.07308292712444311, 0.07665855309105386, 0.09091444727837474, 0.11111105565129939, 0.14285714313001635,
      0.19999999999949722, 0.3333333333333335,
    ],
    smallestNormal: 2.2250738585072014e-308,
    lift: 54,
  },
  f32: {
    rounder: ROUNDER.f32,
    smallest: -88,
    largest: 88.7,
    ln2High: 0.693359375,
    ln2Low: -2.12194440054e-4,
    exp: [0.00138146102137, 0.0083687098044, 0.041668387412, 0.166665206902, 0.499999934515],
    log: [0.149359311407, 0.199887684902, 0.333333882075],
    smallestNormal: 1.1754943508222875e-38,
    lift: 25,
  },
};

/** Polynomial by Horner's rule, highest power first. */
function horner(x: Real, [first, ...rest]: readonly number[]): Real {
  return rest.reduce<Real>((value, coefficient) => add(mul(value, x), coefficient), constant(first));
}

const bits = (operation: "exponent" | "significand" | "powerOfTwo", x: Real): Real =>
  expression("real", operation, [x]);
const fromWord = (word: Word): Real => expression("real", "fromWord", [word]);
const wordConstant = (value: number): Word => expression("word", "constant", [], value | 0);
const xor = (a: Word, b: Word): Word => expression("word", "wordXor", [a, b]);
const wordShift = (a: Word, by: number): Word => expression("word", "wordShift", [a], by);

function expKernel(c: Constants, x: Real): Real {
  const within = max(min(x, c.largest), c.smallest);
  const rounded = add(mul(within, Math.LOG2E), c.rounder);
  const k = sub(rounded, c.rounder);
  const r = sub(sub(within, mul(k, c.ln2High)), mul(k, c.ln2Low));
  return mul(horner(r, [...c.exp, 1, 1]), bits("powerOfTwo", rounded));
}

/** Logarithm of a positive normal number; `shift` is added to its exponent. */
function logOfNormal(c: Constants, x: Real, shift: Value): Real {
  const significand = bits("significand", x);
  const upper = gt(significand, Math.SQRT2);
  const m = select(upper, mul(significand, 0.5), significand);
  const exponent = bits("exponent", x);
  const k = add(shift === 0 ? exponent : add(exponent, shift), select(upper, 1, 0));
  const s = div(sub(m, 1), add(m, 1));
  const s2 = mul(s, s);
  const twice = add(s, s);
  const small = add(mul(twice, mul(horner(s2, c.log), s2)), mul(k, c.ln2Low));
  return add(mul(k, c.ln2High), add(twice, small));
}

function logKernel(c: Constants, x: Real): Real {
  const subnormal = lt(x, c.smallestNormal);
  const lifted = select(subnormal, mul(x, 2 ** c.lift), x);
  const value = logOfNormal(c, lifted, select(subnormal, -c.lift, 0));
  const finite = select(lt(x, Number.POSITIVE_INFINITY), value, x);
  const edge = select(lt(x, 0), Number.NaN, Number.NEGATIVE_INFINITY);
  return select(le(x, 0), edge, finite);
}

/** sqrt(2) erfinv(1 - tail) / (1 - tail), after Giles as in random/normal.ts. */
function normalSlope(c: Constants, tail: Real): Real {
  const w = neg(logOfNormal(c, mul(tail, sub(2, tail)), 0));
  const middle = horner(sub(w, 2.5), MIDDLE);
  const outer = horner(sub(sqrt(w), 3), OUTER);
  return select(lt(w, 5), middle, outer);
}

const MIDDLE = [
  2.81022636e-8, 3.43273939e-7, -3.5233877e-6, -4.39150654e-6, 0.00021858087, -0.00125372503, -0.00417768164,
  0.246640727, 1.50140941,
];
const OUTER = [
  4.40157454e-6, -0.000197984825, 0.00120256548, -0.00335091152, 0.00574628932, -0.00772505451, 0.00944568939,
  1.00168264, 2.83297661,
];

const f64: Kernels = {
  exp: (x) => expKernel(CONSTANTS.f64, x),
  log: (x) => logKernel(CONSTANTS.f64, x),
  // Signed conversion is the cheap one: flip the top bit and add 2^31 back; all exact.
  uniform: (word) => mul(add(fromWord(xor(word, wordConstant(1 << 31))), 2 ** 31 + 0.5), 2 ** -32),
  normal: (word) => {
    const centred = mul(add(fromWord(word), 0.5), 2 ** -31);
    const tail = sub(1, abs(centred));
    return mul(mul(normalSlope(CONSTANTS.f64, tail), centred), Math.SQRT2);
  },
};

const f32: Kernels = {
  exp: (x) => expKernel(CONSTANTS.f32, x),
  log: (x) => logKernel(CONSTANTS.f32, x),
  // 31 bits, rounded to 24; the largest is held below 1.
  uniform: (word) => min(mul(add(fromWord(wordShift(word, 1)), 0.5), 2 ** -31), 1 - 2 ** -24),
  // The tail from whole numbers, as 1 - |centred| would lose it; symmetric by construction.
  normal: (word) => {
    const magnitude = xor(word, expression("word", "wordSign", [word]));
    const tail = mul(add(fromWord(xor(magnitude, wordConstant(0x7fffffff))), 0.5), 2 ** -31);
    const value = mul(mul(normalSlope(CONSTANTS.f32, tail), sub(1, tail)), Math.SQRT2);
    return expression("real", "flipSign", [value, word]);
  },
};

export const KERNELS: Record<Precision, Kernels> = { f64, f32 };
