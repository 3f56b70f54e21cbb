import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDriveStepper } from "../../bench/plain/drive.ts";
import { BACKENDS, type Kernel, type Precision } from "../engine/expression/index.ts";
import { exp, log } from "../math/exp.ts";
import { normalAt } from "../math/random/streams.ts";
import type { ParameterValues } from "./parameters.ts";
import { createStepper, LATENT_COUNT, type Structure } from "./structure.ts";
import { STRUCTURE_NAMES, STRUCTURES } from "./structures.ts";

const names = STRUCTURE_NAMES;
const POOLS = ["visible", "growing", "sprouting", "quiescent"];

/** Any parameter values within their ranges. */
function anyValues({ parameters }: Structure): fc.Arbitrary<ParameterValues> {
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: parameters.length,
    maxLength: parameters.length,
  });
  return shares.map((cube) =>
    Object.fromEntries(
      parameters.map(({ name, low, high, scale }, at) => [
        name,
        scale === "log" ? low * exp(cube[at] * log(high / low)) : low + cube[at] * (high - low),
      ]),
    ),
  );
}

/** People with random latent numbers at the start, inhibition set by `inhibition`. */
function seat(
  structure: Structure,
  stepper: Pick<Kernel, "parameters" | "state" | "fixed" | "key0" | "key1" | "stream">,
  people: number,
  values: ParameterValues,
  seed: number,
  inhibition = 0,
): void {
  Object.assign(stepper.parameters, values);
  const place = structure.placing(stepper as Kernel, values);
  for (let at = 0; at < people; at++) {
    const latents = Float64Array.from({ length: LATENT_COUNT }, (_, k) => normalAt(seed, at, k, 0));
    place(at, latents, 0, at % 2 === 1);
    stepper.fixed.inhibition[at] = inhibition;
    stepper.key0[at] = seed;
    stepper.key1[at] = at;
    stepper.stream[at] = 0;
  }
}

const hairOf = ({ state }: Pick<Kernel, "state">) =>
  Object.keys(state).filter((name) => POOLS.some((pool) => name.startsWith(pool)));

/** Follicles of each part of the scalp, by person: the part is what follows the pool's name. */
function totals(stepper: Pick<Kernel, "state">, people: number): Record<string, number[]> {
  const sums: Record<string, number[]> = {};
  for (const name of hairOf(stepper)) {
    const part = (name.match(/(Rest|\d)$/) as RegExpMatchArray)[1];
    sums[part] ??= new Array<number>(people).fill(0);
    for (let at = 0; at < people; at++) sums[part][at] += stepper.state[name][at];
  }
  return sums;
}

const PEOPLE = 16;
/** What a hundred additions may leave over, shares of all hair. */
const ROUNDING = { f64: 1e-13, f32: 1e-5 };
/** The same after years of a drug that helps. */
const GROWN_ROUNDING = { f64: 1e-9, f32: 1e-4 };
/** Share of an area's hair by which single precision may move a person: a scorer sees whole points of SALT. */
const SINGLE_MOVES = 1e-3;
const kernelsOf = (precision: Precision) => BACKENDS.map((backend) => ({ backend, precision }));

describe.each(
  names.flatMap((name) => (["f64", "f32"] as const).map((precision) => ({ name, precision }))),
)("structure $name in $precision", ({ name, precision }) => {
  const structure = STRUCTURES[name];
  const rounding = ROUNDING[precision];
  const stepper = createStepper(structure, PEOPLE, { backend: "javascript", precision });
  const anyone = fc.record({
    values: anyValues(structure),
    seed: fc.integer({ min: 0, max: 0xffffffff }),
    inhibition: fc.double({ min: 0, max: 0.99, noNaN: true }),
  });

  it("keeps every follicle: each share stays in 0 to 1, and their sum is the recoverable share", () => {
    fc.assert(
      fc.property(anyone, ({ values, seed, inhibition }) => {
        seat(structure, stepper, PEOPLE, values, seed, inhibition);
        const before = totals(stepper, PEOPLE);
        for (const [part, sums] of Object.entries(before))
          sums.forEach((sum, at) => {
            // All that was lost and can grow again, the same share in each area of one scalp.
            if (part !== "Rest") expect(Math.abs(sum - before["0"][at])).toBeLessThanOrEqual(rounding);
            expect(sum >= 0 && sum <= 1 + rounding).toBe(true);
          });
        for (let week = 0; week < 120; week += 10) {
          stepper.run(PEOPLE, week, 10);
          if (week === 60) stepper.fixed.inhibition.fill(0);
          const shares = hairOf(stepper).flatMap((column) => [...stepper.state[column]]);
          expect(shares.filter((share) => !(share >= -rounding && share <= 1 + rounding))).toEqual([]);
          const now = totals(stepper, PEOPLE);
          for (const [part, sums] of Object.entries(before))
            expect(sums.filter((sum, at) => !(Math.abs(now[part][at] - sum) <= 10 * rounding))).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("never takes a terminal hair without attack", () => {
    fc.assert(
      fc.property(anyone, ({ values, seed }) => {
        seat(structure, stepper, PEOPLE, values, seed);
        for (const column of Object.keys(stepper.fixed))
          if (column.startsWith("drive")) stepper.fixed[column].fill(-1000);
        for (const column of Object.keys(stepper.state)) {
          if (column.startsWith("attack")) stepper.state[column].fill(0);
        }
        // Half of the hair stands at the start, so that there is something to lose.
        for (const column of Object.keys(stepper.state))
          if (column.startsWith("visible"))
            for (let at = 0; at < PEOPLE; at++) {
              const quiescent = stepper.state[column.replace("visible", "quiescent")];
              stepper.state[column][at] += quiescent[at] / 2;
              quiescent[at] /= 2;
            }
        const visible = Object.keys(stepper.state).filter((column) => column.startsWith("visible"));
        let last = visible.map((column) => [...stepper.state[column]]);
        for (let week = 0; week < 30; week++) {
          stepper.run(PEOPLE, week, 1);
          const now = visible.map((column) => [...stepper.state[column]]);
          now.forEach((shares, column) => {
            shares.forEach((share, at) => {
              expect(share).toBeGreaterThanOrEqual(last[column][at] - rounding);
            });
          });
          last = now;
        }
      }),
      { numRuns: 20 },
    );
  });

  it("gives more hair to the same people on more drug, week by week", () => {
    const more = createStepper(structure, PEOPLE, { backend: "javascript", precision });
    fc.assert(
      fc.property(anyone, fc.double({ min: 0, max: 1, noNaN: true }), (person, share) => {
        const { values, seed, inhibition } = person;
        seat(structure, stepper, PEOPLE, values, seed, inhibition * share);
        seat(structure, more, PEOPLE, values, seed, inhibition);
        const visible = Object.keys(stepper.state).filter((column) => column.startsWith("visible"));
        for (let week = 0; week < 104; week += 8) {
          stepper.run(PEOPLE, week, 8);
          more.run(PEOPLE, week, 8);
          for (const column of visible)
            for (let at = 0; at < PEOPLE; at++)
              expect(more.state[column][at]).toBeGreaterThanOrEqual(
                stepper.state[column][at] - GROWN_ROUNDING[precision],
              );
        }
      }),
      { numRuns: 20 },
    );
  });

  it("takes hair that was never lost only once the disease has spread, and not on a drug that holds it down", () => {
    const middle = Object.fromEntries(
      structure.parameters.map(({ name: parameter, low, high }) => [parameter, (low + high) / 2]),
    );
    const restAfter = (spread: number, drive: number, inhibition: number) => {
      seat(structure, stepper, PEOPLE, { ...middle, spreadOn: 0 }, 1, inhibition);
      stepper.state.spread.fill(spread);
      for (const column of Object.keys(stepper.fixed))
        if (column.startsWith("drive")) stepper.fixed[column].fill(drive);
      stepper.run(PEOPLE, 0, 104);
      return Math.min(...stepper.state.visibleRest);
    };
    expect(restAfter(0, 3, 0)).toBe(1);
    expect(restAfter(1, 3, 0)).toBeLessThan(0.05);
    expect(restAfter(1, 0.5, 0.99)).toBeGreaterThan(0.9);
  });

  it("gives the same bits in every backend", () => {
    fc.assert(
      fc.property(anyone, fc.integer({ min: 1, max: 37 }), ({ values, seed, inhibition }, people) => {
        const [reference, ...others] = kernelsOf(precision).map((kernel) => {
          const one = createStepper(structure, people, kernel);
          seat(structure, one, people, values, seed, inhibition);
          one.run(people, -26, 60);
          return Object.values(one.state).map((column) => [...column]);
        });
        for (const other of others) expect(other).toEqual(reference);
      }),
      { numRuns: 6 },
    );
  });
});

describe.each(names)("single precision of structure %s", (name) => {
  it("takes the same people the same way as double precision", () => {
    const structure = STRUCTURES[name];
    const [double, single] = (["f64", "f32"] as const).map((precision) =>
      createStepper(structure, PEOPLE, { backend: "wasm-simd", precision }),
    );
    const anyone = fc.tuple(anyValues(structure), fc.integer({ min: 0, max: 0xffffffff }));
    fc.assert(
      fc.property(anyone, fc.double({ min: 0, max: 0.99, noNaN: true }), ([values, seed], inhibition) => {
        for (const stepper of [double, single]) {
          seat(structure, stepper, PEOPLE, values, seed, inhibition);
          stepper.run(PEOPLE, -26, 78);
          stepper.fixed.inhibition.fill(0);
          stepper.run(PEOPLE, 52, 52);
        }
        for (const column of hairOf(double))
          for (let at = 0; at < PEOPLE; at++)
            expect(Math.abs(double.state[column][at] - single.state[column][at])).toBeLessThan(SINGLE_MOVES);
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  it("stays finite for people far beyond those who are drawn", () => {
    const structure = STRUCTURES[name];
    const stepper = createStepper(structure, PEOPLE, { backend: "wasm-simd", precision: "f32" });
    const far = fc.double({ min: -200, max: 200, noNaN: true });
    fc.assert(
      fc.property(anyValues(structure), far, (values, drive) => {
        seat(structure, stepper, PEOPLE, values, 1, 0.4);
        for (const column of Object.keys(stepper.fixed))
          if (column.startsWith("drive")) stepper.fixed[column].fill(drive);
        stepper.run(PEOPLE, 0, 52);
        for (const column of Object.values(stepper.state))
          for (const value of column) expect(Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the weekly step of drive", () => {
  it("gives the bits of the first, plain simulator", () => {
    const people = 64;
    const structure = STRUCTURES.drive;
    fc.assert(
      fc.property(anyValues(structure), fc.integer({ min: 0, max: 0xffffffff }), (values, seed) => {
        const plain = createDriveStepper(people);
        seat(structure, plain as unknown as Kernel, people, values, seed, 0.4);
        plain.run(people, -26, 90);
        for (const kernel of kernelsOf("f64")) {
          const stepper = createStepper(structure, people, kernel);
          seat(structure, stepper, people, values, seed, 0.4);
          stepper.run(people, -26, 90);
          for (const column of Object.keys(plain.state))
            expect([...stepper.state[column]]).toEqual([...plain.state[column]]);
        }
      }),
      { numRuns: 10 },
    );
  });
});
