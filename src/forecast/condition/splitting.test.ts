import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_COPIES, OPEN_WINDOW, type SplitPeople, splitter } from "./splitting.ts";

const CAPACITY = 64;

/** Some people in a block, as far as splitting reads them. */
function peopleOf(count: number): SplitPeople {
  const numbers = Uint32Array.from({ length: count }, (_, at) => at);
  const stepper = { key1: numbers, stream: new Uint32Array(count) };
  return { stepper, key0: 17, cohort: { count } };
}

const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e3, noNaN: true })), {
  minLength: 1,
  maxLength: CAPACITY,
});

describe("splitting", () => {
  const split = splitter(CAPACITY);

  it("has room for all who go on, in order, and gives a person's copies all of their weight", () => {
    fc.assert(
      fc.property(
        weights,
        fc.double({ min: 0, max: 10, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        (some, low, high) => {
          const { count, from, weight } = split(
            peopleOf(some.length),
            Float64Array.from(some),
            0,
            {
              low,
              high,
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
            expect(copies[at]).toBeLessThanOrEqual(MAX_COPIES);
            if (own === 0) expect(copies[at]).toBe(0);
            else if (own >= low) expect(sums[at]).toBeCloseTo(own, 6);
            else if (copies[at] > 0) expect(sums[at]).toBe(low);
          });
        },
      ),
    );
  });

  it("lets who counts little go on as often as they count", () => {
    const people = 60_000;
    const block = peopleOf(people);
    const { count } = splitter(people)(
      block,
      new Float64Array(people).fill(0.3),
      1,
      {
        ...OPEN_WINDOW,
        low: 1,
      },
      people,
    );
    expect(count / people).toBeCloseTo(0.3, 2);
  });

  it("keeps about as many as set out where nothing is known yet, and the mean", () => {
    const startCount = 40;
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e-9, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (some) => {
          const { count, weight } = split(
            peopleOf(some.length),
            Float64Array.from(some),
            2,
            null,
            startCount,
          );
          expect(count).toBeLessThanOrEqual(Math.max(CAPACITY, startCount));
          const sum = some.reduce((total, each) => total + each, 0);
          const after = weight.subarray(0, count).reduce((total, each) => total + each, 0);
          // Who leaves by chance, or stays, changes the sum by less than a tenth of the mean each.
          expect(Math.abs(after - sum)).toBeLessThanOrEqual((0.1 * sum * some.length) / startCount + 1e-12);
          if (some.length === 1) expect(count).toBe(Math.min(MAX_COPIES, startCount));
        },
      ),
    );
  });

  it("lets everybody go on who is possible", () => {
    const { count, from } = split(peopleOf(3), Float64Array.of(5, 0, 1e-9), 0, OPEN_WINDOW, 3);
    expect([...from.subarray(0, count)]).toEqual([0, 2]);
  });
});
