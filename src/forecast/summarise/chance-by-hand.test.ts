import { describe, expect, it } from "vitest";
import { Tally } from "../../simulate/tally.ts";
import { chanceIn, effectiveIn, type Judged } from "./chance.ts";

/*
 * The interval of a chance worked out by hand: with Anscombe's share s = (p n + 3/8) / (n + 3/4) and its angle
 * a = arcsin(sqrt(s)), the ends are sin^2(a -+ 1.645 sqrt(1/n + v) / 2), where v is the spread between draws and between
 * structures over p (1 - p).
 */

/** A share of a thousand people, of so many effective ones, and of draws that all say the same. */
function judged(
  of1000: number,
  effectiveSampleSize: number,
  draws: readonly number[] = [of1000, of1000],
): Judged {
  const tally = (yes: number) => {
    const made = new Tally(1);
    made.addPeople(0, 1000, yes);
    return made;
  };
  return {
    outcomes: tally(of1000),
    people: 1000,
    effectiveSampleSize,
    unlikeModel: false,
    priorByDraw: {
      outcomes: draws.map(tally),
      weights: draws.map(() => 1 / draws.length),
      structures: draws.map(() => "drive" as const),
    },
    byStructure: { outcomes: [], weights: [], structures: [] },
  };
}

describe("the interval of a chance, by hand", () => {
  it.each([
    [500, 1000, 50, 47, 53],
    [500, 100, 50, 42, 58],
    [500, 4, 50, 13, 87],
    [200, 100, 20, 14, 27],
    [200, 1000, 20, 18, 22],
    [20, 200, 2, 1, 4],
    [980, 200, 98, 96, 99],
    [0, 100, 0, 0, 2],
    [1000, 100, 100, 98, 100],
    [700, 400, 70, 66, 74],
  ])("of %d in 1,000 with %d effective people is %d (%d to %d)", (yes, effective, of100, low, high) => {
    expect(chanceIn(judged(yes, effective), 0)).toEqual({ of100, low, high });
  });

  it("takes less than one effective person for one", () => {
    expect(chanceIn(judged(500, 0.2), 0)).toEqual(chanceIn(judged(500, 1), 0));
    expect(chanceIn(judged(500, 2), 0)).not.toEqual(chanceIn(judged(500, 1), 0));
  });

  it("counts of the effective people those whom a cell is about", () => {
    const some = new Tally(2);
    some.addPeople(0, 250, 125);
    some.addPeople(1, 1000, 500);
    const both = { ...judged(500, 400), outcomes: some };
    expect([effectiveIn(both, 0), effectiveIn(both, 1)]).toEqual([100, 400]);
  });

  it("takes draws without any outcome for as open as 1 of 100", () => {
    // Draws that all say none: p (1 - p) at the edge is 0.0099, and between them is nothing.
    expect(chanceIn(judged(500, 1000, [0, 0]), 0)).toEqual({ of100: 50, low: 47, high: 53 });
    // None and 2 of 100 are as far apart, on the scale of the angle, whether they are near none or near all.
    const [few, many] = [
      chanceIn(judged(500, 1000, [0, 20]), 0),
      chanceIn(judged(500, 1000, [980, 1000]), 0),
    ];
    expect(few).toEqual(many);
    expect(few.high - few.low).toBeGreaterThan(6);
  });

  it("holds the chance itself even where Anscombe's share lies beside it", () => {
    for (const [yes, effective] of [
      [0, 1],
      [1000, 1],
      [3, 2],
      [997, 2],
    ]) {
      const { of100, low, high } = chanceIn(judged(yes, effective), 0);
      expect(low).toBeLessThanOrEqual(of100);
      expect(high).toBeGreaterThanOrEqual(of100);
    }
  });
});
