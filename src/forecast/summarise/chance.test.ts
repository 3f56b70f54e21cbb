import { describe, expect, it } from "vitest";
import { Tally } from "../../simulate/tally.ts";
import { amountIn, chanceIn, type Judged, rounded } from "./chance.ts";

/** A tally of one cell in which so many of `people` have the outcome. */
function tallyOf(people: number, yes: number): Tally {
  const tally = new Tally(1);
  tally.addPeople(0, people, yes);
  return tally;
}

/** Two structures that agree about the population, of which the person's own sample says these shares. */
function judged(drive: number, loop: number, effectiveSampleSize = 1000): Judged {
  const own = [tallyOf(700, Math.round(700 * drive)), tallyOf(300, Math.round(300 * loop))];
  const population = Array.from({ length: 20 }, () => tallyOf(500, 300));
  const outcomes = new Tally(1);
  for (const tally of own) outcomes.merge(tally);
  return {
    outcomes,
    people: 1000,
    effectiveSampleSize,
    unlikeModel: false,
    priorByDraw: {
      outcomes: population,
      weights: population.map(() => 1 / population.length),
      structures: population.map((_, at) => (at < 10 ? "drive" : "loop")),
    },
    byStructure: { outcomes: own, weights: [0.7, 0.3], structures: ["drive", "loop"] },
  };
}

describe("the interval of a chance", () => {
  it("takes in what each structure says of this very person, though the population does not divide them", () => {
    const { of100, low, high } = chanceIn(judged(0.8, 0.45), 0);
    expect(of100).toBe(70);
    expect(low).toBeLessThanOrEqual(45);
    expect(high).toBeGreaterThanOrEqual(80);
    const agreeing = chanceIn(judged(0.7, 0.7), 0);
    expect(agreeing.high - agreeing.low).toBeLessThan((high - low) / 4);
  });

  it("of what nearly everybody has stays near it, though the draws differ by a few points", () => {
    const population = Array.from({ length: 20 }, (_, at) => tallyOf(500, at % 2 === 0 ? 500 : 475));
    const sure = judged(0.99, 0.99);
    const { of100, low, high } = chanceIn(
      { ...sure, priorByDraw: { ...sure.priorByDraw, outcomes: population } },
      0,
    );
    expect(of100).toBe(99);
    expect(low).toBeGreaterThanOrEqual(92);
    expect(low).toBeLessThan(98);
    expect(high).toBe(100);
  });

  it("of the population counts draws in which somebody is like the person, and structures of the person", () => {
    const some = judged(0.8, 0.45);
    const { outcomes, weights, structures } = some.priorByDraw;
    const withDraw = (tally: Tally, structure: string) => ({
      ...some,
      // What was found is kept by these.
      byStructure: { ...some.byStructure },
      priorByDraw: {
        outcomes: [...outcomes, tally],
        weights: [...weights.map((weight) => weight / 2), 0.5],
        structures: [...structures, structure],
      },
    });
    expect(chanceIn(withDraw(new Tally(1), "drive"), 0)).toEqual(chanceIn(some, 0));
    expect(() => chanceIn(withDraw(tallyOf(500, 300), "another"), 0)).not.toThrow();
  });

  it("does not take chance between small samples for a difference of the structures", () => {
    const few = chanceIn(judged(0.72, 0.64, 40), 0);
    const same = chanceIn(judged(0.7, 0.7, 40), 0);
    expect(few.high - few.low).toBeLessThanOrEqual(same.high - same.low + 2);
  });

  it("leaves nearly everything possible where nobody of the population is like the person, or the model not", () => {
    const half = judged(0.5, 0.5);
    const unknown = { ...half, priorByDraw: { outcomes: [], weights: [], structures: [] } };
    expect(chanceIn(unknown, 0)).toEqual({ of100: 50, low: 4, high: 96 });
    expect(chanceIn({ ...half, unlikeModel: true }, 0)).toEqual({ of100: 50, low: 4, high: 96 });
    const known = chanceIn(half, 0);
    expect(known.high - known.low).toBeLessThan(12);
  });

  it("is never narrower than so many effective people allow", () => {
    for (const effective of [1, 10, 100, 1000]) {
      const { low, high } = chanceIn(judged(0.5, 0.5, effective), 0);
      // Ninety in a hundred lie within 1.645 standard errors of 50 / sqrt(n) points.
      expect(high - low).toBeGreaterThanOrEqual(
        Math.min(99, (2 * 1.645 * 50) / Math.sqrt(effective + 3)) - 8 / Math.sqrt(effective) - 1,
      );
    }
    const widths = [10, 100, 1000].map((effective) => {
      const { low, high } = chanceIn(judged(0.5, 0.5, effective), 0);
      return high - low;
    });
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
  });

  it("takes the spread between draws from another cell where that is named", () => {
    const outcomes = new Tally(2);
    outcomes.addPeople(0, 1000, 500);
    outcomes.addPeople(1, 1000, 500);
    const prior = Array.from({ length: 20 }, (_, at) => {
      const tally = new Tally(2);
      tally.addPeople(0, 500, 250);
      tally.addPeople(1, 500, at % 2 === 0 ? 50 : 450);
      return tally;
    });
    const half = judged(0.5, 0.5);
    const both = {
      ...half,
      outcomes,
      priorByDraw: { ...half.priorByDraw, outcomes: prior },
      byStructure: { outcomes: [], weights: [], structures: [] },
    };
    const narrow = chanceIn(both, 0);
    const wide = chanceIn(both, 0, 1);
    expect(wide.high - wide.low).toBeGreaterThan(3 * (narrow.high - narrow.low));
    expect(wide).toEqual(chanceIn(both, 1));
  });
});

describe("the spread between structures", () => {
  /** Own samples of two structures, and what the population's draws of each say. */
  const apart = (
    own: readonly [number, number],
    population: readonly [number, number],
    weights?: readonly number[],
  ) => {
    const base = judged(own[0], own[1], 100_000);
    const outcomes = Array.from({ length: 20 }, (_, at) => tallyOf(500, 500 * population[at < 10 ? 0 : 1]));
    const { low, high } = chanceIn(
      {
        ...base,
        priorByDraw: { ...base.priorByDraw, outcomes, weights: weights ?? base.priorByDraw.weights },
      },
      0,
    );
    return high - low;
  };

  it("counts only beyond that of the population, which the draws carry already", () => {
    const draws = apart([0.6, 0.6], [0.4, 0.8]);
    expect(apart([0.4, 0.8], [0.4, 0.8])).toBeLessThanOrEqual(draws + 2);
    expect(apart([0.2, 0.9], [0.4, 0.8])).toBeGreaterThan(draws + 5);
  });

  it("of the population goes by the weights of the draws", () => {
    // Only draws of a structure with weight speak for it: here nine in ten of the first say 0.8 and count for nothing.
    const outcomes = Array.from({ length: 20 }, (_, at) => tallyOf(500, at < 9 ? 400 : at < 10 ? 200 : 400));
    const weights = Array.from({ length: 20 }, (_, at) => (at < 9 ? 0 : at === 9 ? 0.5 : 0.05));
    const base = judged(0.4, 0.8, 100_000);
    const width = (of: readonly number[]) => {
      const { low, high } = chanceIn(
        { ...base, priorByDraw: { ...base.priorByDraw, outcomes, weights: of } },
        0,
      );
      return high - low;
    };
    expect(width(weights)).not.toBe(width(base.priorByDraw.weights));
  });

  it("is none where there is one structure", () => {
    const base = judged(0.8, 0.45);
    const [drive] = base.byStructure.outcomes;
    const one = { ...base, byStructure: { outcomes: [drive], weights: [1], structures: ["drive" as const] } };
    const { low, high } = chanceIn(one, 0);
    const both = chanceIn(base, 0);
    expect(high - low).toBeLessThan((both.high - both.low) / 2);
  });
});

describe("the interval of an amount", () => {
  /** Everybody of the person's sample and of each draw has this amount. */
  function amounts(own: number, draws: readonly number[], unlikeModel = false): Judged {
    const tally = (values: readonly number[]) => {
      const made = new Tally(1);
      for (const value of values) made.add(0, value);
      return made;
    };
    return {
      ...judged(0.5, 0.5),
      outcomes: tally(new Array(100).fill(own)),
      people: 100,
      unlikeModel,
      priorByDraw: {
        outcomes: draws.map((draw) => tally(new Array(50).fill(draw))),
        weights: draws.map(() => 1 / draws.length),
        structures: draws.map(() => "drive" as const),
      },
      byStructure: { outcomes: [], weights: [], structures: [] },
    };
  }
  const scale = { lowest: 0, highest: 100 };

  it("is a point where it is one and the same for everybody under every draw, as a planned dose is", () => {
    for (const unlike of [false, true])
      expect(amountIn(amounts(4, [4, 4, 4], unlike), 0, scale)).toEqual({ value: 4, low: 4, high: 4 });
  });

  it("is as wide as the draws differ, in the unit and within the limits that are asked for", () => {
    const { value, low, high } = amountIn(amounts(30, [10, 30, 50]), 0, scale);
    expect(value).toBe(30);
    expect(high - low).toBeGreaterThan(2 * 1.6 * 14);
    expect(high - 30).toBeCloseTo(30 - low, 6);
    const half = amountIn(amounts(30, [10, 30, 50]), 0, { ...scale, factor: 0.5 });
    expect(half.value).toBe(15);
    expect(half.high - half.low).toBeCloseTo((high - low) / 2, 0);
    expect(amountIn(amounts(30, [10, 30, 50]), 0, { lowest: 25, highest: 31 })).toEqual({
      value: 30,
      low: 25,
      high: 31,
    });
  });

  it("is all that can be where nobody of the population is like the person", () => {
    expect(amountIn(amounts(30, []), 0, scale)).toEqual({ value: 30, low: 0, high: 100 });
  });

  it("takes in the chance of few effective people, and the error of a mean falls with their number", () => {
    const spread = (effectiveSampleSize: number) => {
      const base = amounts(30, [30, 30, 30]);
      const outcomes = new Tally(1);
      for (let at = 0; at < 100; at++) outcomes.add(0, at % 2 === 0 ? 10 : 50);
      const { low, high } = amountIn({ ...base, outcomes, effectiveSampleSize }, 0, scale);
      return high - low;
    };
    // Standard deviation 20: 1.645 standard errors to either side.
    expect(spread(100)).toBeCloseTo((2 * 1.645 * 20) / 10, 0);
    expect(spread(400)).toBeCloseTo((2 * 1.645 * 20) / 20, 0);
  });

  it("is all that can be where the model does not know such a history and people differ", () => {
    const base = amounts(30, [30, 30, 30], true);
    const prior = base.priorByDraw.outcomes.map(() => {
      const tally = new Tally(1);
      for (let at = 0; at < 50; at++) tally.add(0, at % 2 === 0 ? 20 : 40);
      return tally;
    });
    const unlike = { ...base, priorByDraw: { ...base.priorByDraw, outcomes: prior } };
    expect(amountIn(unlike, 0, scale)).toEqual({ value: 30, low: 0, high: 100 });
    expect(amountIn({ ...unlike, unlikeModel: false }, 0, scale).high).toBeLessThan(60);
  });

  it("is rounded to the decimals asked for, never to minus nothing", () => {
    expect([rounded(1.25), rounded(1.234, 2), rounded(1.5, 0), rounded(-0.04)]).toEqual([1.3, 1.23, 2, 0]);
    expect(Object.is(rounded(-0.04), 0)).toBe(true);
  });
});
