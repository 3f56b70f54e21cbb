import { layout, views } from "./arrays.ts";
import type { Operation } from "./expression.ts";
import { checkRun, type Kernel } from "./kernel.ts";
import { type Instruction, lower, type Plan } from "./lower.ts";
import type { Program } from "./program.ts";
import { type Precision, ROUNDER } from "./scalar.ts";

const ROUNDED: Partial<Record<Operation, (a: string, b: string) => string>> = {
  add: (a, b) => `${a} + ${b}`,
  sub: (a, b) => `${a} - ${b}`,
  mul: (a, b) => `${a} * ${b}`,
  div: (a, b) => `${a} / ${b}`,
  sqrt: (a) => `Math.sqrt(${a})`,
  fromWord: (a) => a,
};

const EXACT: Partial<Record<Operation, (a: string, b: string, c: string) => string>> = {
  neg: (a) => `-${a}`,
  abs: (a) => `Math.abs(${a})`,
  floor: (a) => `Math.floor(${a})`,
  min: (a, b) => `${b} < ${a} ? ${b} : ${a}`,
  max: (a, b) => `${a} < ${b} ? ${b} : ${a}`,
  select: (mask, a, b) => `${mask} ? ${a} : ${b}`,
  flipSign: (a, word) => `${word} < 0 ? -${a} : ${a}`,
  lt: (a, b) => `${a} < ${b}`,
  le: (a, b) => `${a} <= ${b}`,
  gt: (a, b) => `${a} > ${b}`,
  ge: (a, b) => `${a} >= ${b}`,
  and: (a, b) => `${a} && ${b}`,
  or: (a, b) => `${a} || ${b}`,
  not: (a) => `!${a}`,
  wordAdd: (a, b) => `(${a} + ${b}) | 0`,
  wordXor: (a, b) => `${a} ^ ${b}`,
  wordRotate: (a, by) => `(${a} << ${by}) | (${a} >>> (32 - ${by}))`,
  wordShift: (a, by) => `(${a} >>> ${by}) | 0`,
  wordSign: (a) => `${a} >> 31`,
};

/** The bits of numbers as in scalar.ts, in place, so that speed does not hang on what the engine inlines. */
const BITS: Record<Precision, Partial<Record<Operation, (a: string) => string>>> = {
  f64: {
    powerOfTwo: (a) => `(powerBits[1] = (${a} - ${ROUNDER.f64 - 1023}) << 20, power[0])`,
    exponent: (a) => `(float[0] = ${a}, (floatBits[1] >>> 20) - 1023)`,
    significand: (a) =>
      `(float[0] = ${a}, floatBits[1] = (floatBits[1] & 0x000fffff) | 0x3ff00000, float[0])`,
  },
  f32: {
    powerOfTwo: (a) => `(powerBits[0] = (${a} - ${ROUNDER.f32 - 127}) << 23, power[0])`,
    exponent: (a) => `(float[0] = ${a}, (floatBits[0] >>> 23) - 127)`,
    significand: (a) =>
      `(float[0] = ${a}, floatBits[0] = (floatBits[0] & 0x007fffff) | 0x3f800000, float[0])`,
  },
};

function literal({ type, immediate }: Instruction): string {
  if (type === "mask") return immediate ? "true" : "false";
  const text = Object.is(immediate, -0) ? "-0" : String(immediate);
  return text.startsWith("-") ? `(${text})` : text;
}

/** One declaration per instruction; constants stand where they are used. */
function declarations(program: Program, plan: Plan, list: readonly number[]): string {
  const { instructions, precision } = plan;
  const name = (at: number) =>
    instructions[at].operation === "constant" ? literal(instructions[at]) : `v${at}`;
  const text = (at: number): string => {
    const { operation, inputs, immediate } = instructions[at];
    const [a, b = String(immediate), c] = inputs.map(name);
    const rounded = ROUNDED[operation]?.(a, b);
    if (rounded !== undefined) return precision === "f32" ? `fround(${rounded})` : rounded;
    const exact = EXACT[operation]?.(a, b, c) ?? BITS[precision][operation]?.(a);
    if (exact !== undefined) return exact;
    if (operation === "parameter") {
      const value = `parameters[${JSON.stringify(immediate)}]`;
      return precision === "f32" ? `fround(${value})` : value;
    }
    if (operation === "fixed") return `fixedArray${program.fixed.indexOf(immediate as string)}[patient]`;
    if (operation === "state") return `state${program.state.indexOf(immediate as string)}`;
    if (operation === "week") return "week";
    return `${operation}[patient] | 0`;
  };
  return list.map((at) => `const v${at} = ${text(at)};`).join("\n");
}

/** The text of a function body that makes the run function; kept apart so that it can be read. */
function javascriptSource(program: Program, precision: Precision): string {
  const plan = lower(program, precision);
  const Floats = precision === "f64" ? "Float64Array" : "Float32Array";
  const result = (at: number) =>
    plan.instructions[at].operation === "constant" ? literal(plan.instructions[at]) : `v${at}`;
  const arrays = (kind: "fixed" | "state" | "outputs") =>
    program[kind].map((name, i) => `const ${kind}Array${i} = arrays.${kind}[${JSON.stringify(name)}];`);
  const states = (line: (i: number) => string) => program.state.map((_, i) => line(i));
  return [
    '"use strict";',
    "const { fround } = Math;",
    `const float = new ${Floats}(1), power = new ${Floats}(1);`,
    "const floatBits = new Int32Array(float.buffer), powerBits = new Int32Array(power.buffer);",
    ...arrays("fixed"),
    ...arrays("state"),
    ...arrays("outputs"),
    "const { key0, key1, stream } = arrays;",
    "return function run(count, fromWeek, weeks) {",
    declarations(program, plan, plan.run),
    "for (let patient = 0; patient < count; patient++) {",
    declarations(program, plan, plan.patient),
    ...states((i) => `let state${i} = stateArray${i}[patient];`),
    "for (let step = 0; step < weeks; step++) {",
    "const week = (fromWeek + step) | 0;",
    declarations(program, plan, plan.week),
    ...states((i) => `state${i} = ${result(plan.next[i])};`),
    "}",
    ...states((i) => `stateArray${i}[patient] = state${i};`),
    "{",
    declarations(program, plan, plan.output),
    ...plan.outputs.map((at, i) => `outputsArray${i}[patient] = ${result(at)};`),
    "}",
    "}",
    "};",
  ].join("\n");
}

/** False under a content security policy without 'unsafe-eval'. */
export function javascriptAvailable(): boolean {
  try {
    return new Function("return true")() === true;
  } catch {
    return false;
  }
}

/** Straight-line JavaScript, one declaration per instruction, states in variables across weeks. */
export function javascript(program: Program, precision: Precision, capacity: number): Kernel {
  const places = layout(program, precision, capacity);
  const arrays = views(program, precision, capacity, places, new ArrayBuffer(places.bytes));
  const parameters = Object.fromEntries(program.parameters.map((name) => [name, 0]));
  const make = new Function("arrays", "parameters", javascriptSource(program, precision));
  const step: Kernel["run"] = make(arrays, parameters);
  return {
    backend: "javascript",
    precision,
    capacity,
    parameters,
    ...arrays,
    run(count, fromWeek, weeks) {
      checkRun(capacity, count, fromWeek, weeks);
      step(count, fromWeek, weeks);
    },
  };
}
