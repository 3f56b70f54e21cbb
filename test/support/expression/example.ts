import {
  add,
  div,
  exp,
  lt,
  mul,
  neg,
  normal,
  random,
  select,
  sub,
  uniform,
} from "../../../src/engine/expression/expression.ts";
import { defineProgram } from "../../../src/engine/expression/program.ts";

/** Parts of the example with a switch of their own. */
export const PARTS = [0, 1, 2, 3] as const;

/**
 * A program of realistic size for tests and measurements: 16 states, 12 exps, a normal and a uniform number a
 * step. A noisy level z and an on/off switch push a delayed signal; the signal closes a gate in each of four
 * parts, and the gate moves material among three compartments a, b, c of its part.
 */
export const example = defineProgram(
  {
    name: "example",
    parameters: ["keep", "noise", "turnOn", "turnOff", "depth", "rise", "fall", "width", "drain", "show"],
    fixed: ["input", "threshold0", "threshold1", "threshold2", "threshold3", "refill"],
    state: [
      "z",
      "on",
      "early",
      "late",
      "a0",
      "b0",
      "c0",
      "a1",
      "b1",
      "c1",
      "a2",
      "b2",
      "c2",
      "a3",
      "b3",
      "c3",
    ],
    outputs: ["total"],
  },
  ({ parameter: p, fixed: f, state: s }) => {
    const [first, second] = random(1);
    const z = add(mul(p.keep, s.z), mul(p.noise, normal(first)));
    const chance = uniform(second);
    const on = select(lt(0.5, s.on), select(lt(chance, p.turnOff), 0, 1), select(lt(chance, p.turnOn), 1, 0));

    const approach = (from: typeof z, to: typeof z) => {
      const rate = select(lt(from, to), sub(1, exp(neg(p.rise))), sub(1, exp(neg(p.fall))));
      return add(from, mul(rate, sub(to, from)));
    };
    const early = approach(s.early, add(f.input, mul(p.depth, on)));
    const late = approach(s.late, early);

    const pressure = sub(z, late);
    const sharpness = div(-1, p.width);
    const shown = sub(1, exp(neg(p.show)));
    const part = <I extends 0 | 1 | 2 | 3>(i: I) => {
      const [a, b, c] = [s[`a${i}`], s[`b${i}`], s[`c${i}`]];
      const gate = div(1, add(1, exp(mul(add(f[`threshold${i}`], pressure), sharpness))));
      const lost = sub(1, exp(neg(mul(p.drain, gate))));
      const regained = sub(1, exp(neg(mul(f.refill, sub(1, gate)))));
      const [fromA, fromB, fromC] = [mul(a, lost), mul(b, lost), mul(c, regained)];
      const moved = mul(sub(b, fromB), shown);
      return [
        add(sub(a, fromA), moved),
        sub(add(sub(b, fromB), fromC), moved),
        add(sub(c, fromC), fromA, fromB),
      ] as const;
    };
    const [a0, b0, c0] = part(0);
    const [a1, b1, c1] = part(1);
    const [a2, b2, c2] = part(2);
    const [a3, b3, c3] = part(3);
    return {
      next: { z, on, early, late, a0, b0, c0, a1, b1, c1, a2, b2, c2, a3, b3, c3 },
      outputs: { total: add(mul(0.4, s.a0), mul(0.24, s.a1), mul(0.18, s.a2), mul(0.18, s.a3)) },
    };
  },
);

export const EXAMPLE_PARAMETERS = {
  keep: 0.95,
  noise: 0.1,
  turnOn: 0.004,
  turnOff: 0.01,
  depth: 2,
  rise: 0.3,
  fall: 0.15,
  width: 0.3,
  drain: 0.4,
  show: 0.25,
};
