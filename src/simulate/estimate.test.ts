import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uniformAt } from "../math/random/streams.ts";
import type { DrawEstimate } from "./draw-estimates.ts";
import { estimate, modelInterval } from "./estimate.ts";

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

  it("is the true one where the numbers of two unlike strata were fixed, if it is told of them", () => {
    const people = 50;
    const stratum = (chance: number, key: number) =>
      Array.from({ length: DRAWS }, (_, draw) => {
        let count = 0;
        for (let person = 0; person < people / 2; person++)
          if (uniformAt(key, draw, person, 3) < chance) count++;
        const mean = (2 * count) / people;
        return { draw, weight: 1 / DRAWS, people: people / 2, mean, variance: mean * (1 - mean) };
      });
    const strata = [stratum(0.05, 1), stratum(0.95, 2)];
    const all = strata[0].map((first, draw) => {
      const mean = (first.mean + strata[1][draw].mean) / 2;
      return { ...first, people, mean, variance: mean * (1 - mean) };
    });
    // Draws that do not differ, told apart as well as so many people of equal chances within their strata can be.
    const [told, untold] = [estimate(all, { strata }), estimate(all)];
    const chance = (0.05 * 0.95) / people;
    const apart = all.reduce((sum, { mean }) => sum + (mean - 0.5) ** 2, 0) / DRAWS;
    expect(apart / chance).toBeGreaterThan(0.8);
    expect(apart / chance).toBeLessThan(1.2);
    expect((told?.between ?? 0) / chance).toBeLessThan(0.3);
    // Not told of them it takes chance for five times what it is, and whatever differs for chance.
    const wide = all.map((draw, at) => ({ ...draw, mean: draw.mean + (at % 2 === 0 ? 0.05 : -0.05) }));
    const moved = [
      estimate(wide, {
        strata: strata.map((own) =>
          own.map((draw, at) => ({ ...draw, mean: draw.mean + (at % 2 === 0 ? 0.05 : -0.05) })),
        ),
      }),
      estimate(wide),
    ];
    expect(Math.sqrt(moved[0]?.between ?? 0)).toBeGreaterThan(0.04);
    expect(Math.sqrt(moved[0]?.between ?? 0)).toBeLessThan(0.06);
    expect(moved[1]?.between ?? 0).toBeLessThan(moved[0]?.between ?? 0);
    expect(untold).not.toBeNull();
  });

  it("shrinks with the people of each draw where the draws do not differ", () => {
    const widths = [10, 100, 1000].map((people) => widthOf(seen(people, 0, 5)));
    expect(widths[1]).toBeLessThan(widths[0]);
    expect(widths[2]).toBeLessThan(widths[1]);
    expect(widths[2]).toBeLessThan(0.02);
  });
});
