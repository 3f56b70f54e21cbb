import { layout, views } from "./arrays.ts";
import { checkRun, type Floats, type Kernel } from "./kernel.ts";
import { type Instruction, lower } from "./lower.ts";
import type { Program } from "./program.ts";
import { type Precision, SCALARS } from "./scalar.ts";

/**
 * The reference: evaluates the instructions one by one for one patient after another. Slow, short, and the
 * definition of what the other backends must compute.
 */
export function interpreter(program: Program, precision: Precision, capacity: number): Kernel {
  const plan = lower(program, precision);
  const places = layout(program, precision, capacity);
  const arrays = views(program, precision, capacity, places, new ArrayBuffer(places.bytes));
  const parameters = Object.fromEntries(program.parameters.map((name) => [name, 0]));
  const values = new Float64Array(plan.instructions.length);
  const round = precision === "f32" ? Math.fround : (x: number) => x;
  let patient = 0;
  let week = 0;

  function leaf({ operation, immediate }: Instruction): () => number {
    const name = immediate as string;
    switch (operation) {
      case "constant":
        return () => immediate as number;
      case "parameter":
        return () => round(parameters[name]);
      case "fixed":
      case "state": {
        const array = arrays[operation][name];
        return () => array[patient];
      }
      case "week":
        return () => week;
      case "key0":
      case "key1":
      case "stream": {
        const array = arrays[operation];
        return () => array[patient] | 0;
      }
      default:
        throw new Error(`no meaning for the operation ${operation}`);
    }
  }

  /** A function that computes an instruction from the values before it. */
  function evaluator(instruction: Instruction): () => number {
    const { operation, inputs, immediate } = instruction;
    const scalar = SCALARS[precision][operation];
    if (!scalar) return leaf(instruction);
    const [a, b, c] = inputs;
    if (inputs.length === 3) return () => scalar(values[a], values[b], values[c]);
    if (inputs.length === 2) return () => scalar(values[a], values[b], 0);
    return () => scalar(values[a], immediate as number, 0);
  }

  const evaluators = plan.instructions.map(evaluator);
  function evaluate(list: readonly number[]): void {
    for (const at of list) values[at] = evaluators[at]();
  }

  function store(into: Record<string, Floats>, names: readonly string[], from: readonly number[]): void {
    for (let i = 0; i < names.length; i++) into[names[i]][patient] = values[from[i]];
  }

  return {
    backend: "interpreter",
    precision,
    capacity,
    parameters,
    ...arrays,
    run(count, fromWeek, weeks) {
      checkRun(capacity, count, fromWeek, weeks);
      evaluate(plan.constants);
      evaluate(plan.run);
      for (patient = 0; patient < count; patient++) {
        evaluate(plan.patient);
        for (let step = 0; step < weeks; step++) {
          week = (fromWeek + step) | 0;
          evaluate(plan.week);
          store(arrays.state, program.state, plan.next);
        }
        evaluate(plan.output);
        store(arrays.outputs, program.outputs, plan.outputs);
      }
    },
  };
}
