import type { Kernel } from "../../../src/engine/expression/kernel.ts";
import type { Program } from "../../../src/engine/expression/program.ts";
import { EXAMPLE_PARAMETERS, type example } from "./example.ts";

type ExampleKernel =
  typeof example extends Program<infer P, infer F, infer S, infer O> ? Kernel<P, F, S, O> : never;

/** Fills an example kernel with patients that differ, the same for every backend. */
export function fillExample(kernel: ExampleKernel): void {
  Object.assign(kernel.parameters, EXAMPLE_PARAMETERS);
  const { fixed, state } = kernel;
  for (let i = 0; i < kernel.capacity; i++) {
    const u = (i * 0.618033988749895) % 1;
    fixed.input[i] = 3 * u;
    fixed.refill[i] = 0.05 + 0.3 * ((i * 0.7548776662466927) % 1);
    for (const part of [0, 1, 2, 3] as const) {
      fixed[`threshold${part}`][i] = 4 * u - 1 + 0.3 * part;
      state[`a${part}`][i] = 0.5 * u;
      state[`b${part}`][i] = 0.25 * u;
      state[`c${part}`][i] = 1 - 0.75 * u;
    }
    state.z[i] = u - 0.5;
    state.on[i] = i % 5 === 0 ? 1 : 0;
    state.early[i] = 0;
    state.late[i] = 0;
    kernel.key0[i] = 12345;
    kernel.key1[i] = Math.imul(i + 1, 2654435761);
    kernel.stream[i] = 256 * (i % 3);
  }
}
