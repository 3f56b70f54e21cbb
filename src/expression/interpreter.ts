import { layout, views } from "./arrays.ts";
import { checkRun, type Kernel } from "./kernel.ts";
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

  function leaf({ operation, immediate }: Instruction): number {
    const name = immediate as string;
    switch (operation) {
      case "constant":
        return immediate as number;
      case "parameter":
        return round(parameters[name]);
      case "fixed":
        return arrays.fixed[name][patient];
      case "state":
        return arrays.state[name][patient];
      case "week":
        return week;
      case "key0":
      case "key1":
      case "stream":
        return arrays[operation][patient] | 0;
      default:
        throw new Error(`no meaning for the operation ${operation}`);
    }
  }

  function evaluate(list: readonly number[]): void {
    for (const at of list) {
      const instruction = plan.instructions[at];
      const { operation, inputs, immediate } = instruction;
      const scalar = SCALARS[precision][operation];
      if (scalar) {
        const second = inputs.length > 1 ? values[inputs[1]] : (immediate as number);
        values[at] = scalar(values[inputs[0]], second, values[inputs[2]]);
      } else values[at] = leaf(instruction);
    }
  }

  function store(into: Record<string, ArrayLike<number>>, names: readonly string[], from: readonly number[]) {
    names.forEach((name, i) => {
      (into[name] as Float64Array)[patient] = values[from[i]];
    });
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
