import type { Layout } from "../arrays.ts";
import type { Plan } from "../lower.ts";
import type { Program } from "../program.ts";
import { Code, encodeModule, I32, V128 } from "./encoder.ts";
import { Lanes } from "./lanes.ts";
import { SIMD } from "./opcodes.ts";
import { pushResult } from "./operations.ts";
import { schedule } from "./schedule.ts";

/** Bytes of one vector. */
const VECTOR = 16;
/** Parameters of the exported function. */
const [COUNT, FROM_WEEK, WEEKS] = [0, 1, 2];

/**
 * The module of a program: `run(count, fromWeek, weeks)` on arrays laid out as `places` says. Patients go in
 * groups of `vectors` vectors side by side, which hides the latency of one vector behind the work of another;
 * a group's states stay in local variables over all its weeks.
 */
export function emit(program: Program, plan: Plan, places: Layout, vectors: number): Uint8Array<ArrayBuffer> {
  const width = plan.precision === "f64" ? 8 : 4;
  const group = (vectors * VECTOR) / width;
  const code = new Code(3);
  const [patient, wordsAt, floatsAt, week, left] = Array.from({ length: 5 }, () => code.local(I32));
  const lanes = new Lanes(plan, code, vectors);
  const copies = Array.from({ length: vectors }, (_, copy) => copy);

  const leaf = (at: number, copy: number): void => {
    const { operation, immediate } = plan.instructions[at];
    const name = immediate as string;
    if (operation === "parameter") {
      const load = width === 8 ? SIMD.load64Splat : SIMD.load32Splat;
      code.i32(0).memory(load, places.parameters + width * program.parameters.indexOf(name));
    } else if (operation === "fixed")
      code.get(floatsAt).memory(SIMD.load, places.fixed[program.fixed.indexOf(name)] + VECTOR * copy);
    else if (operation === "week") code.get(week).simd(SIMD.i32x4Splat);
    else if (operation === "key0" || operation === "key1" || operation === "stream")
      code.get(wordsAt).memory(SIMD.load, places[operation] + VECTOR * copy);
    else throw new Error(`no SIMD code for the operation ${operation}`);
  };
  const evaluate = (list: readonly number[]): void => {
    for (const at of list) {
      // States are bound to variables of their own, filled once per group.
      if (plan.instructions[at].operation === "state") continue;
      lanes.variables(at).forEach((local, copy) => {
        if (!pushResult(lanes, at, copy)) leaf(at, copy);
        code.set(local);
      });
    }
  };

  const states = program.state.map(() => copies.map(() => code.local(V128)));
  plan.instructions.forEach((instruction, at) => {
    if (instruction.operation === "state")
      lanes.bind(at, states[program.state.indexOf(instruction.immediate as string)]);
  });
  const eachState = (act: (local: number, address: number) => void): void =>
    states.forEach((locals, i) => {
      locals.forEach((local, copy) => {
        act(local, places.state[i] + VECTOR * copy);
      });
    });

  evaluate(plan.constants);
  evaluate(plan.run);
  loopWhile(
    code,
    () => code.get(patient).get(COUNT).push(I32_LT_S),
    () => {
      code.get(patient).i32(4).push(I32_MUL).set(wordsAt);
      code.get(patient).i32(width).push(I32_MUL).set(floatsAt);
      evaluate(plan.patient);
      eachState((local, address) => code.get(floatsAt).memory(SIMD.load, address).set(local));
      code.get(FROM_WEEK).set(week).get(WEEKS).set(left);
      loopWhile(
        code,
        () => code.get(left),
        () => {
          evaluate(schedule(plan, plan.week, vectors));
          // All on the stack first: a new value may be another state's old one.
          for (const at of plan.next) for (const copy of copies) lanes.push(at, copy);
          for (const local of states.flat().reverse()) code.set(local);
          code.get(week).i32(1).push(I32_ADD).set(week);
          code.get(left).i32(1).push(I32_SUB).set(left);
        },
      );
      eachState((local, address) => code.get(floatsAt).get(local).memory(SIMD.store, address));
      evaluate(plan.output);
      plan.outputs.forEach((at, i) => {
        for (const copy of copies) {
          code.get(floatsAt);
          lanes.push(at, copy);
          code.memory(SIMD.store, places.outputs[i] + VECTOR * copy);
        }
      });
      code.get(patient).i32(group).push(I32_ADD).set(patient);
    },
  );
  return encodeModule(code, 3, Math.ceil(places.bytes / 65536) || 1);
}

const I32_LT_S = 0x48;
const I32_ADD = 0x6a;
const I32_SUB = 0x6b;
const I32_MUL = 0x6c;

/** if (condition) do body while (condition): one jump per turn. */
function loopWhile(code: Code, condition: () => void, body: () => void): void {
  condition();
  code.push(0x04, 0x40); // if
  code.push(0x03, 0x40); // loop
  body();
  condition();
  code.push(0x0d, 0); // br_if to the loop's start
  code.push(0x0b, 0x0b); // end, end
}
