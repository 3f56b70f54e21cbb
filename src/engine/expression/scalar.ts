import type { Operation } from "./expression.ts";

/** f64: 53 significant bits; f32: 24, every operation rounded. */
export type Precision = "f64" | "f32";

/**
 * 1.5 * 2^52 + 1023 and its like: adding this to a small number rounds that to a whole number k and leaves the
 * exponent field of 2^k in the last bits of the sum.
 */
export const ROUNDER: Record<Precision, number> = { f64: 6755399441056767, f32: 12583039 };

/** The value of an operation from its inputs; masks are 0 and 1, words signed whole numbers. */
type Scalar = (a: number, b: number, c: number) => number;

const float64 = new Float64Array(1);
/** Low word first, as on every platform that runs JavaScript in practice. */
const halves = new Int32Array(float64.buffer);
const power = new Float64Array(1);
const powerHalves = new Int32Array(power.buffer);
const float32 = new Float32Array(1);
const pattern = new Int32Array(float32.buffer);

/** 2^k from ROUNDER + k, k in [-1022, 1023]; -1023 gives 0 and 1024 Infinity. */
function powerOfTwo64(rounded: number): number {
  powerHalves[1] = (rounded - (ROUNDER.f64 - 1023)) << 20;
  return power[0];
}

function powerOfTwo32(rounded: number): number {
  pattern[0] = (rounded - (ROUNDER.f32 - 127)) << 23;
  return float32[0];
}

function exponent64(x: number): number {
  float64[0] = x;
  return (halves[1] >>> 20) - 1023;
}

function exponent32(x: number): number {
  float32[0] = x;
  return (pattern[0] >>> 23) - 127;
}

function significand64(x: number): number {
  float64[0] = x;
  halves[1] = (halves[1] & 0x000fffff) | 0x3ff00000;
  return float64[0];
}

function significand32(x: number): number {
  float32[0] = x;
  pattern[0] = (pattern[0] & 0x007fffff) | 0x3f800000;
  return float32[0];
}

const { fround } = Math;

/** Operations that are the same at both precisions: exact, or on masks and words. */
const EXACT: Partial<Record<Operation, Scalar>> = {
  neg: (a) => -a,
  abs: (a) => Math.abs(a),
  floor: (a) => Math.floor(a),
  min: (a, b) => (b < a ? b : a),
  max: (a, b) => (a < b ? b : a),
  select: (mask, a, b) => (mask ? a : b),
  flipSign: (a, word) => (word < 0 ? -a : a),
  lt: (a, b) => Number(a < b),
  le: (a, b) => Number(a <= b),
  gt: (a, b) => Number(a > b),
  ge: (a, b) => Number(a >= b),
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  not: (a) => 1 - a,
  wordAdd: (a, b) => (a + b) | 0,
  wordXor: (a, b) => a ^ b,
  wordRotate: (a, by) => (a << by) | (a >>> (32 - by)),
  wordShift: (a, by) => (a >>> by) | 0,
  wordSign: (a) => a >> 31,
};

/** Every simple operation; shift widths come as the second argument. */
export const SCALARS: Record<Precision, Partial<Record<Operation, Scalar>>> = {
  f64: {
    ...EXACT,
    add: (a, b) => a + b,
    sub: (a, b) => a - b,
    mul: (a, b) => a * b,
    div: (a, b) => a / b,
    sqrt: (a) => Math.sqrt(a),
    fromWord: (a) => a,
    powerOfTwo: powerOfTwo64,
    exponent: exponent64,
    significand: significand64,
  },
  f32: {
    ...EXACT,
    add: (a, b) => fround(a + b),
    sub: (a, b) => fround(a - b),
    mul: (a, b) => fround(a * b),
    div: (a, b) => fround(a / b),
    sqrt: (a) => fround(Math.sqrt(a)),
    fromWord: (a) => fround(a),
    powerOfTwo: powerOfTwo32,
    exponent: exponent32,
    significand: significand32,
  },
};
