import type { Operation } from "../expression.ts";
import type { Precision } from "../scalar.ts";

/** Opcodes after the SIMD prefix. */
export const SIMD = {
  load: 0x00,
  load32Splat: 0x09,
  load64Splat: 0x0a,
  store: 0x0b,
  constant: 0x0c,
  shuffle: 0x0d,
  i32x4Splat: 0x11,
  not: 0x4d,
  and: 0x4e,
  andNot: 0x4f,
  or: 0x50,
  xor: 0x51,
  bitSelect: 0x52,
  i32x4Shl: 0xab,
  i32x4ShrS: 0xac,
  i32x4ShrU: 0xad,
  i32x4Add: 0xae,
  i64x2ExtendLowS: 0xc7,
  i64x2Shl: 0xcb,
  i64x2ShrU: 0xcd,
  f32x4Sub: 0xe5,
  f64x2Sub: 0xf1,
  f32x4ConvertS: 0xfa,
  f64x2ConvertLowS: 0xfe,
} as const;

/** The same at both precisions. */
const BITWISE: Partial<Record<Operation, number>> = {
  and: SIMD.and,
  or: SIMD.or,
  not: SIMD.not,
  wordXor: SIMD.xor,
  wordAdd: SIMD.i32x4Add,
};

/** Operations that are one instruction. min and max are pmin and pmax, which have our meaning of NaN and zeros. */
export const DIRECT: Record<Precision, Partial<Record<Operation, number>>> = {
  f32: {
    ...BITWISE,
    add: 0xe4,
    sub: SIMD.f32x4Sub,
    mul: 0xe6,
    div: 0xe7,
    neg: 0xe1,
    abs: 0xe0,
    sqrt: 0xe3,
    floor: 0x68,
    min: 0xea,
    max: 0xeb,
    lt: 0x43,
    gt: 0x44,
    le: 0x45,
    ge: 0x46,
  },
  f64: {
    ...BITWISE,
    add: 0xf0,
    sub: SIMD.f64x2Sub,
    mul: 0xf2,
    div: 0xf3,
    neg: 0xed,
    abs: 0xec,
    sqrt: 0xef,
    floor: 0x75,
    min: 0xf6,
    max: 0xf7,
    lt: 0x49,
    gt: 0x4a,
    le: 0x4b,
    ge: 0x4c,
  },
};
