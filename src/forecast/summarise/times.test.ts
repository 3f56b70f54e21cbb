import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quartilesOfAll, quartilesOfFollowed } from "./times.ts";

describe("times to an event of people who are all followed to the end", () => {
  it("are those at which a quarter, half and three quarters have come, null beyond", () => {
    expect(quartilesOfAll([0, 1, 1, 1, 1])).toEqual({ p25: 1, p50: 2, p75: 3 });
    // Half never come: they stand in the last place.
    expect(quartilesOfAll([0, 2, 0, 2])).toEqual({ p25: 1, p50: 1, p75: null });
    expect(quartilesOfAll([0, 0, 3])).toEqual({ p25: null, p50: null, p75: null });
  });

  it("come one after the other", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 2, maxLength: 40 }), (counts) => {
        const { p25, p50, p75 } = quartilesOfAll(counts);
        const order = [p25, p50, p75].map((week) => week ?? Number.POSITIVE_INFINITY);
        expect([...order].sort((a, b) => a - b)).toEqual(order);
      }),
    );
  });
});

describe("times to an event of people who are followed for different lengths", () => {
  it("are Kaplan and Meier's: who leaves early counts while there", () => {
    // 6 people: one comes at 1, one leaves at 2, two come at 3, two are still open at 5.
    // 1 - (5/6)(2/4) = 7/12 have come by week 3.
    expect(quartilesOfFollowed([0, 1, 0, 2, 0, 0], [0, 0, 1, 0, 0, 2])).toEqual({
      p25: 3,
      p50: 3,
      p75: null,
    });
    expect(quartilesOfFollowed([0, 0], [0, 0])).toBeNull();
  });

  it("are those of everybody when nobody leaves early", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { minLength: 2, maxLength: 30 }).filter((list) => list.some((n) => n > 0)),
        fc.nat(20),
        (counts, never) => {
          const open = counts.map((_, at) => (at === counts.length - 1 ? never : 0));
          expect(quartilesOfFollowed(counts, open)).toEqual(quartilesOfAll([...counts, never]));
        },
      ),
    );
  });
});
