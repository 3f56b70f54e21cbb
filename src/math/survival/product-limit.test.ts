import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { productLimit } from "./product-limit.ts";

describe("the product-limit estimate", () => {
  it("is Kaplan and Meier's", () => {
    // 6 people: one event at 1, one leaves at 2, two events at 3, two are still followed at 5.
    const steps = productLimit([
      { time: 1, events: 1, censored: 0 },
      { time: 2, events: 0, censored: 1 },
      { time: 3, events: 2, censored: 0 },
      { time: 5, events: 0, censored: 2 },
    ]);
    expect(steps.map(({ time, atRisk, events }) => [time, atRisk, events])).toEqual([
      [1, 6, 1],
      [3, 4, 2],
    ]);
    expect(steps[0].survival).toBeCloseTo(5 / 6, 12);
    expect(steps[1].survival).toBeCloseTo((5 / 6) * (2 / 4), 12);
    expect(productLimit([])).toEqual([]);
  });

  it("is the share still without the event when nobody leaves early", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 30 }), (counts) => {
        const people = counts.reduce((sum, count) => sum + count, 0);
        const steps = productLimit(counts.map((events, time) => ({ time, events, censored: 0 })));
        for (const { time, survival } of steps) {
          const left = counts.slice(time + 1).reduce((sum, count) => sum + count, 0);
          expect(survival).toBeCloseTo(left / people, 9);
        }
      }),
    );
  });
});
