import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uniformAt } from "../math/random/streams.ts";
import { type DrawEstimate, estimate, modelInterval } from "./estimate.ts";

const DRAWS = 400;

/** Shares of draws whose chances lie evenly within `reach` of a third, each seen in `people` people. */
function seen(people: number, reach: number, seed: number): DrawEstimate[] {
  return Array.from({ length: DRAWS }, (_, draw) => {
    const chance = 1 / 3 + reach * (2 * uniformAt(seed, draw, 0, 1) - 1);
    let count = 0;
    for (let person = 0; person < people; person++)
      if (uniformAt(seed, draw, 1 + person, 2) < chance) count++;
    const mean = count / people;
    return { draw, weight: 1 / DRAWS, people, mean, variance: mean * (1 - mean) };
  });
}

const widthOf = (estimates: readonly DrawEstimate[]) => {
  const result = estimate(estimates);
  if (result === null) throw new Error("nobody");
  const { low, high } = modelInterval(result, false);
  return high - low;
};

describe("the spread between draws", () => {
  it("is never nothing where draws differ, however few people each has", () => {
    const draw = fc.record({
      people: fc.integer({ min: 1, max: 60 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(draw, { minLength: 2, maxLength: 40 }), (draws) => {
        const estimates = draws.map(({ people, share }, at) => {
          const mean = Math.round(share * people) / people;
          return { draw: at, weight: 1 / draws.length, people, mean, variance: mean * (1 - mean) };
        });
        const result = estimate(estimates);
        const differ = new Set(estimates.map(({ mean }) => mean)).size > 1;
        expect((result?.between ?? 0) > 0).toBe(differ);
        if (differ) expect(widthOf(estimates)).toBeGreaterThan(0);
      }),
    );
  });

  it("is about the true one for few people a draw as for many", () => {
    const reach = 0.05;
    const truth = 0.9 * 2 * reach;
    for (const people of [50, 200, 1000])
      for (const seed of [1, 2, 3]) {
        const width = widthOf(seen(people, reach, seed));
        expect(width / truth).toBeGreaterThan(0.5);
        expect(width / truth).toBeLessThan(1.7);
      }
  });

  it("shrinks with the people of each draw where the draws do not differ", () => {
    const widths = [10, 100, 1000].map((people) => widthOf(seen(people, 0, 5)));
    expect(widths[1]).toBeLessThan(widths[0]);
    expect(widths[2]).toBeLessThan(widths[1]);
    expect(widths[2]).toBeLessThan(0.02);
  });
});
