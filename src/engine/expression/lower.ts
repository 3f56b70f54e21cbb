import type { Expression, Operation, ValueType } from "./expression.ts";
import { KERNELS } from "./kernels.ts";
import type { Program } from "./program.ts";
import { type Precision, SCALARS } from "./scalar.ts";
import { simplify } from "./simplify.ts";
import { threefry } from "./threefry.ts";

/** Moment at which an instruction can be evaluated, by what it depends on. */
type Stage = "constant" | "run" | "patient" | "week";
const STAGES: readonly Stage[] = ["constant", "run", "patient", "week"];

/** One simple operation; inputs are indexes of earlier instructions. */
export interface Instruction {
  readonly operation: Operation;
  readonly type: ValueType;
  readonly inputs: readonly number[];
  readonly immediate?: number | string;
  readonly stage: Stage;
}

/** A program as simple operations at one precision, in the order in which a backend evaluates them. */
export interface Plan {
  readonly precision: Precision;
  /** Equal instructions occur once; the lists below are the ones in use, inputs before users. */
  readonly instructions: readonly Instruction[];
  readonly constants: readonly number[];
  /** Once per run: depends on parameters only. */
  readonly run: readonly number[];
  /** Once per patient and run: depends on fixed inputs, keys and parameters. */
  readonly patient: readonly number[];
  /** Every week. */
  readonly week: readonly number[];
  /** Once after the last week. What also occurs in `week` is evaluated again, from the new states. */
  readonly output: readonly number[];
  /** New value of every state, in the program's order. */
  readonly next: readonly number[];
  readonly outputs: readonly number[];
}

const LEAF_STAGE: Partial<Record<Operation, Stage>> = {
  constant: "constant",
  parameter: "run",
  fixed: "patient",
  key0: "patient",
  key1: "patient",
  stream: "patient",
  state: "week",
  week: "week",
};
const COMMUTATIVE = new Set<Operation>(["add", "mul", "and", "or", "wordAdd", "wordXor"]);

/** Instructions without repetition: asking for the same one twice gives the same index. */
class Instructions {
  readonly list: Instruction[] = [];
  readonly precision: Precision;
  private readonly known = new Map<string, number>();

  constructor(precision: Precision) {
    this.precision = precision;
  }

  constant(type: ValueType, value: number): number {
    const rounded = type === "real" && this.precision === "f32" ? Math.fround(value) : value;
    return this.intern(type, "constant", [], rounded);
  }

  /** The index of the operation on these inputs, simplified where that leaves every bit of the result alone. */
  add(type: ValueType, operation: Operation, inputs: readonly number[], immediate?: number | string): number {
    const { list } = this;
    const scalar = SCALARS[this.precision][operation];
    if (scalar && inputs.every((input) => list[input].operation === "constant")) {
      const values = inputs.map((input) => list[input].immediate as number);
      if (immediate !== undefined) values.push(immediate as number);
      return this.constant(type, scalar(values[0], values[1], values[2]));
    }
    const simpler = simplify(this, operation, inputs);
    if (simpler !== undefined) return simpler;
    const ordered = COMMUTATIVE.has(operation) ? [...inputs].sort((a, b) => a - b) : inputs;
    return this.intern(type, operation, ordered, immediate);
  }

  private intern(
    type: ValueType,
    operation: Operation,
    inputs: readonly number[],
    immediate?: number | string,
  ): number {
    const value = Object.is(immediate, -0) ? "-0" : immediate;
    const name = `${type} ${operation} ${inputs.join(" ")} ${typeof immediate} ${value}`;
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const stages = inputs.map((input) => STAGES.indexOf(this.list[input].stage));
    const stage = LEAF_STAGE[operation] ?? STAGES[Math.max(...stages)];
    const instruction = { operation, type, inputs, stage };
    const index = this.list.push(immediate === undefined ? instruction : { ...instruction, immediate }) - 1;
    this.known.set(name, index);
    return index;
  }
}

/** Turns a program into simple operations: kernels expanded, equal parts shared, constants folded. */
export function lower(program: Program, precision: Precision): Plan {
  const instructions = new Instructions(precision);
  const done = new Map<Expression, number>();
  const pairs = new Map<number, readonly [Expression, Expression]>();
  const kernels = KERNELS[precision];

  function index(node: Expression): number {
    const known = done.get(node);
    if (known !== undefined) return known;
    const result = translate(node);
    done.set(node, result);
    return result;
  }

  function translate({ type, operation, inputs, immediate }: Expression): number {
    // biome-ignore lint/suspicious/noExplicitAny: the builder functions fix the input types
    const [input] = inputs as any[];
    switch (operation) {
      case "constant":
        return instructions.constant(type, immediate as number);
      case "exp":
      case "log":
      case "uniform":
      case "normal":
        return index(kernels[operation](input));
      case "random":
      case "random1": {
        const purpose = immediate as number;
        const pair = pairs.get(purpose) ?? threefry(purpose);
        pairs.set(purpose, pair);
        return index(pair[operation === "random" ? 0 : 1]);
      }
      default:
        return instructions.add(type, operation, inputs.map(index), immediate);
    }
  }

  const next = program.state.map((name) => index(program.next[name]));
  const outputs = program.outputs.map((name) => index(program.output[name]));
  const { list } = instructions;
  const week = reachable(list, next);
  const output = reachable(list, outputs);
  if (output.some((at) => list[at].operation === "week"))
    throw new Error(`${program.name}: outputs cannot use random words`);
  const either = reachable(list, [...next, ...outputs]);
  const at = (stage: Stage, among: readonly number[]) => among.filter((entry) => list[entry].stage === stage);
  return {
    precision,
    instructions: list,
    constants: at("constant", either),
    run: at("run", either),
    patient: at("patient", either),
    week: at("week", week),
    output: at("week", output),
    next,
    outputs,
  };
}

/** The instructions that the roots need, inputs before users, depth first so that values are used soon. */
function reachable(list: readonly Instruction[], roots: readonly number[]): number[] {
  const seen = new Set<number>();
  const order: number[] = [];
  const visit = (at: number): void => {
    if (seen.has(at)) return;
    seen.add(at);
    list[at].inputs.forEach(visit);
    order.push(at);
  };
  roots.forEach(visit);
  return order;
}
