import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brancher, EVERYBODY, MOST_COPIES } from "./branching.ts";
import type { Living } from "./life.ts";

const CAPACITY = 64;

/** Some people in a block, as far as branching looks at them. */
function peopleOf(count: number): Living {
  const numbers = Uint32Array.from({ length: count }, (_, at) => at);
  const stepper = { key1: numbers, stream: new Uint32Array(count) };
  return { stepper, key0: 17, cohort: { count } } as unknown as Living;
}

const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e3, noNaN: true })), {
  minLength: 1,
  maxLength: CAPACITY,
});

describe("branching", () => {
  const branch = brancher(CAPACITY);

  it("has room for all who go on, in order, and gives a person's copies all of their weight", () => {
    fc.assert(
      fc.property(
        weights,
        fc.double({ min: 0, max: 10, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        (some, least, most) => {
          const { count, from, weight } = branch(
            peopleOf(some.length),
            Float64Array.from(some),
            0,
            {
              least,
              most,
            },
            some.length,
          );
          expect(count).toBeLessThanOrEqual(CAPACITY);
          const sums = some.map(() => 0);
          const copies = some.map(() => 0);
          for (let at = 0; at < count; at++) {
            if (at > 0) expect(from[at]).toBeGreaterThanOrEqual(from[at - 1]);
            sums[from[at]] += weight[at];
            copies[from[at]]++;
          }
          some.forEach((own, at) => {
            expect(copies[at]).toBeLessThanOrEqual(MOST_COPIES);
            if (own === 0) expect(copies[at]).toBe(0);
            else if (own >= least) expect(sums[at]).toBeCloseTo(own, 6);
            else if (copies[at] > 0) expect(sums[at]).toBe(least);
          });
        },
      ),
    );
  });

  it("lets who counts little go on as often as they count", () => {
    const people = 60_000;
    const living = peopleOf(people);
    const { count } = brancher(people)(
      living,
      new Float64Array(people).fill(0.3),
      1,
      {
        ...EVERYBODY,
        least: 1,
      },
      people,
    );
    expect(count / people).toBeCloseTo(0.3, 2);
  });

  it("keeps about as many as set out where nothing is known yet, and the mean", () => {
    const began = 40;
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e-9, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (some) => {
          const { count, weight } = branch(peopleOf(some.length), Float64Array.from(some), 2, null, began);
          expect(count).toBeLessThanOrEqual(Math.max(CAPACITY, began));
          const sum = some.reduce((total, each) => total + each, 0);
          const after = weight.subarray(0, count).reduce((total, each) => total + each, 0);
          // Who leaves by chance, or stays, changes the sum by less than a tenth of the mean each.
          expect(Math.abs(after - sum)).toBeLessThanOrEqual((0.1 * sum * some.length) / began + 1e-12);
          if (some.length === 1) expect(count).toBe(Math.min(MOST_COPIES, began));
        },
      ),
    );
  });

  it("lets everybody go on who is possible", () => {
    const { count, from } = branch(peopleOf(3), Float64Array.of(5, 0, 1e-9), 0, EVERYBODY, 3);
    expect([...from.subarray(0, count)]).toEqual([0, 2]);
  });
});
