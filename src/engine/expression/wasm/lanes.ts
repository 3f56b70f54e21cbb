import type { Instruction, Plan } from "../lower.ts";
import { type Code, V128 } from "./encoder.ts";
import { SIMD } from "./opcodes.ts";

/**
 * The vectors that hold the instructions' values. What is the same for all patients has one vector; reals and
 * masks have one per vector of the group; words are always four to a vector, so at f64 two vectors of reals
 * share one of words, in its low and its high half.
 */
export class Lanes {
  readonly plan: Plan;
  readonly code: Code;
  readonly double: boolean;
  private readonly vectors: number;
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

  /** Variables for an instruction's value, made when first asked for. */
  variables(at: number): readonly number[] {
    const known = this.locals.get(at);
    if (known) return known;
    const made = Array.from({ length: this.copies(at) }, () => this.code.local(V128));
    this.locals.set(at, made);
    return made;
  }

  private copies(at: number): number {
    const { stage, type, operation } = this.plan.instructions[at];
    if (stage === "constant" || stage === "run" || operation === "week") return 1;
    return type === "word" && this.double ? Math.ceil(this.vectors / 2) : this.vectors;
  }

  /** Pushes the value of an instruction for one vector of the group. */
  push(at: number, copy: number): void {
    const locals = this.variables(at);
    this.code.get(locals[Math.min(copy, locals.length - 1)]);
  }

  /** Pushes the word that belongs to a vector of reals: at f64 its half, moved to the low end. */
  pushWord(at: number, copy: number): void {
    const shared = this.double ? copy >> 1 : copy;
    this.push(at, shared);
    if (!this.double || (copy & 1) === 0) return;
    this.push(at, shared);
    this.code.simd(SIMD.shuffle, ...[8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7]);
  }

  /** Pushes a constant of the program in every lane. */
  pushConstant({ type, immediate }: Instruction): void {
    const value = immediate as number;
    if (type === "real") this.pushNumber(value);
    else if (type === "mask") this.pushPattern(-value, -value);
    else this.pushPattern(value, value);
  }

  /** Pushes a number in every lane. */
  pushNumber(value: number): void {
    const floats = this.double ? Float64Array.of(value) : Float32Array.of(value, value);
    const [low, high] = new Int32Array(floats.buffer);
    this.pushPattern(low, high);
  }

  /** Pushes a vector that repeats two 32-bit halves. */
  pushPattern(low: number, high: number): void {
    const bytes = new Uint8Array(Int32Array.of(low, high, low, high).buffer);
    this.code.simd(SIMD.constant, ...bytes);
  }
}
