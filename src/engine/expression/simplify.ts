import type { Operation, ValueType } from "./expression.ts";

/** What simplifying reads of the instructions known so far, and how it adds one. */
interface KnownInstructions {
  readonly list: readonly {
    readonly operation: Operation;
    readonly inputs: readonly number[];
    readonly immediate?: number | string;
    readonly stage: string;
  }[];
  add(type: ValueType, operation: Operation, inputs: readonly number[]): number;
}

/**
 * A cheaper instruction with the same bits, or undefined. Only rules that hold for every number (NaN payloads
 * aside): sums are never regrouped, and x + 0 stays because it turns -0 into 0.
 */
export function simplify(
  instructions: KnownInstructions,
  operation: Operation,
  inputs: readonly number[],
): number | undefined {
  const { list } = instructions;
  const [a, b, c] = inputs;
  const is = (at: number, value: number) =>
    list[at].operation === "constant" && Object.is(list[at].immediate, value);
  const negated = (at: number) => (list[at].operation === "neg" ? list[at].inputs[0] : undefined);
  switch (operation) {
    case "mul":
      return is(b, 1) ? a : is(a, 1) ? b : undefined;
    case "div":
      return is(b, 1) ? a : undefined;
    case "add": {
      const minuend = negated(b) === undefined ? b : a;
      const subtrahend = negated(b) ?? negated(a);
      return subtrahend === undefined ? undefined : instructions.add("real", "sub", [minuend, subtrahend]);
    }
    case "sub": {
      if (is(b, 0)) return a;
      const addend = negated(b);
      return addend === undefined ? undefined : instructions.add("real", "add", [a, addend]);
    }
    case "neg":
      return negateFactor(instructions, a);
    case "select":
      if (b === c || is(a, 1)) return b;
      return is(a, 0) ? c : undefined;
    default:
      return undefined;
  }
}

/** -(-x) is x; -(a b) with a known before the week loop is (-a) b, which moves the sign out of the loop. */
function negateFactor(instructions: KnownInstructions, at: number): number | undefined {
  const { list } = instructions;
  const { operation, inputs, stage } = list[at];
  if (operation === "neg") return inputs[0];
  if (operation !== "mul" || stage !== "week") return undefined;
  const early = inputs.find((input) => list[input].stage !== "week");
  if (early === undefined) return undefined;
  const other = inputs[0] === early ? inputs[1] : inputs[0];
  return instructions.add("real", "mul", [instructions.add("real", "neg", [early]), other]);
}
