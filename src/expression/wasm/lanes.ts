import type { Instruction, Plan } from "../lower.ts";
import { type Code, V128 } from "./encoder.ts";
import { DIRECT, SIMD } from "./opcodes.ts";
import { ROUNDER } from "../scalar.ts";
import { TUNE } from "./schedule.ts";

/**
 * The vectors that hold an instruction's value, and the SIMD code that computes it. What is the same for all
 * patients has one vector; reals and masks have one per vector of the group; words are always four to a
 * vector, so at f64 two vectors of reals share one of words, in its low and its high half.
 */
export class Lanes {
  private readonly plan: Plan;
  private readonly code: Code;
  private readonly vectors: number;
  private readonly double: boolean;
  private readonly locals = new Map<number, readonly number[]>();

  constructor(plan: Plan, code: Code, vectors: number) {
    this.plan = plan;
    this.code = code;
    this.vectors = vectors;
    this.double = plan.precision === "f64";
  }

  /** Says which variables hold an instruction's value. */
  bind(at: number, locals: readonly number[]): void {
    this.locals.set(at, locals);
  }

  /** Computes the value once per vector; `leaf` pushes what only the caller knows. */
  evaluate(at: number, leaf: (at: number, copy: number) => void): void {
    const instruction = this.plan.instructions[at];
    if (this.locals.has(at) && instruction.operation === "state") return;
    if (instruction.operation === "constant" && TUNE.constants === "inline") return;
    const locals =
      this.locals.get(at) ??
      Array.from({ length: this.copies(instruction) }, () => this.code.local(V128));
    locals.forEach((local, copy) => {
      this.compute(at, copy, leaf);
      this.code.set(local);
    });
    this.locals.set(at, locals);
  }

  /** Pushes the value of an instruction for one vector of the group. */
  push(at: number, copy: number, code = this.code): void {
    const instruction = this.plan.instructions[at];
    const locals = this.locals.get(at);
    if (!locals) this.constant(instruction);
    else code.get(locals[Math.min(copy, locals.length - 1)]);
  }

  private copies({ stage, type, operation }: Instruction): number {
    if (stage === "constant" || stage === "run" || operation === "week") return 1;
    return type === "word" && this.double ? Math.ceil(this.vectors / 2) : this.vectors;
  }

  /** Pushes a word operand of a real: at f64 the half that belongs to this vector, moved to the low end. */
  private pushWord(at: number, copy: number): void {
    if (!this.double) return this.push(at, copy);
    this.push(at, copy >> 1);
    if ((copy & 1) === 0) return;
    this.push(at, copy >> 1);
    this.code.simd(SIMD.shuffle, ...[8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7]);
  }

  private compute(at: number, copy: number, leaf: (at: number, copy: number) => void): void {
    const { code, double } = this;
    const instruction = this.plan.instructions[at];
    const { operation, inputs, immediate } = instruction;
    const [a, b, c] = inputs;
    const push = (input: number) => this.push(input, copy);
    const splat = (low: number, high: number) => this.splat(low, high);
    const direct = DIRECT[this.plan.precision][operation];
    if (direct !== undefined) {
      if (operation === "fromWord") this.pushWord(a, copy);
      else inputs.forEach(push);
      code.simd(direct);
      return;
    }
    switch (operation) {
      case "constant":
        return this.constant(instruction);
      case "and":
      case "or":
      case "wordXor":
        inputs.forEach(push);
        code.simd(operation === "and" ? SIMD.and : operation === "or" ? SIMD.or : SIMD.xor);
        return;
      case "not":
        push(a);
        code.simd(SIMD.not);
        return;
      case "select":
        return this.select(a, b, c, copy);
      case "wordAdd":
        inputs.forEach(push);
        code.simd(SIMD.i32x4Add);
        return;
      case "wordRotate":
        push(a);
        code.i32(immediate as number).simd(SIMD.i32x4Shl);
        push(a);
        code.i32(32 - (immediate as number)).simd(SIMD.i32x4ShrU);
        code.simd(SIMD.or);
        return;
      case "wordShift":
        push(a);
        code.i32(immediate as number).simd(SIMD.i32x4ShrU);
        return;
      case "wordSign":
        push(a);
        code.i32(31).simd(SIMD.i32x4ShrS);
        return;
      case "powerOfTwo":
        push(a);
        code.i32(double ? 52 : 23).simd(double ? SIMD.i64x2Shl : SIMD.i32x4Shl);
        return;
      case "exponent":
        push(a);
        if (double) {
          // The exponent's bits become the last digits of 2^52 + exponent.
          code.i32(52).simd(SIMD.i64x2ShrU);
          splat(0, 0x43300000);
          code.simd(SIMD.or);
          this.number(2 ** 52 + 1023);
          code.simd(SIMD.f64x2Sub);
        } else {
          code.i32(23).simd(SIMD.i32x4ShrU).simd(SIMD.f32x4ConvertS);
          this.number(127);
          code.simd(SIMD.f32x4Sub);
        }
        return;
      case "significand":
        push(a);
        if (double) splat(-1, 0x000fffff);
        else splat(0x007fffff, 0x007fffff);
        code.simd(SIMD.and);
        this.number(1);
        code.simd(SIMD.or);
        return;
      case "flipSign":
        push(a);
        this.pushWord(b, copy);
        if (double) code.simd(SIMD.i64x2ExtendLowS);
        splat(double ? 0 : 1 << 31, 1 << 31);
        code.simd(SIMD.and).simd(SIMD.xor);
        return;
      default:
        leaf(at, copy);
    }
  }

  private select(mask: number, yes: number, no: number, copy: number): void {
    const { code } = this;
    const zero = (at: number) => {
      const { operation, immediate } = this.plan.instructions[at];
      return operation === "constant" && Object.is(immediate, 0);
    };
    this.push(zero(yes) ? no : yes, copy);
    if (!zero(yes) && !zero(no)) this.push(no, copy);
    this.push(mask, copy);
    code.simd(zero(yes) ? SIMD.andNot : zero(no) ? SIMD.and : SIMD.bitSelect);
  }

  /** A constant of the program in every lane. */
  private constant({ type, immediate }: Instruction): void {
    const value = immediate as number;
    if (type === "real") this.number(value);
    else if (type === "mask") this.splat(-value, -value);
    else this.splat(value, value);
  }

  private number(value: number): void {
    const floats = this.double ? Float64Array.of(value) : Float32Array.of(value, value);
    const [low, high] = new Int32Array(floats.buffer);
    this.splat(low, high);
  }

  /** A vector constant from the two 32-bit halves that it repeats. */
  private splat(low: number, high: number): void {
    const bytes = new Uint8Array(Int32Array.of(low, high, low, high).buffer);
    this.code.simd(SIMD.constant, ...bytes);
  }
}
void ROUNDER;
