import { describe, expect, it } from "vitest";
import type { MatchResult } from "./match.ts";
import { emptyParticles, type Particles } from "./people/particles.ts";
import { familiesOf, resample, roundWeights } from "./weights.ts";

/** Particles of so many draws and people, by their numbers. */
function particlesOf(...people: readonly (readonly [draw: number, person: number])[]): Particles {
  const particles = emptyParticles(people.length, 0);
  people.forEach(([draw, person], at) => {
    particles.draw[at] = draw;
    particles.person[at] = person;
  });
  return particles;
}
const weighing = (...weights: number[]) => ({ weights: Float64Array.from(weights) }) as MatchResult;

describe("copies of a person", () => {
  it("count as one, with the weight of all", () => {
    const copies = particlesOf([0, 7], [0, 7], [0, 8], [1, 8], [1, 8], [1, 8], [1, 7]);
    expect(familiesOf(copies, [1, 2, 4, 8, 16, 32, 64])).toEqual({
      places: [0, 2, 3, 6],
      weights: Float64Array.of(3, 4, 56, 64),
    });
  });

  it("are none where nobody was found", () => {
    expect(familiesOf(particlesOf(), [])).toEqual({ places: [], weights: new Float64Array(0) });
  });
});

describe("a round's weights", () => {
  it("sum to its effective number of people, copies of one counted once", () => {
    // Two people of weight 3 each: two of two are effective.
    const found = particlesOf([0, 1], [0, 1], [0, 2]);
    const weights = roundWeights(found, [weighing(1, 2), weighing(3)]);
    expect(weights.map((weight) => Number(weight.toFixed(12)))).toEqual([0.333333333333, 0.666666666667, 1]);
  });

  it("are nothing where nobody fits", () => {
    expect(roundWeights(particlesOf([0, 1], [0, 2]), [weighing(0, 0)])).toEqual([0, 0]);
  });
});

describe("systematic resampling", () => {
  const places = (weights: number[], offset: number, count: number) => [
    ...resample(Float64Array.from(weights), offset, count),
  ];

  it("takes the place whose part of the weights holds each of the equal steps", () => {
    // Steps at 0.125, 0.375, 0.625 and 0.875 of weights that reach to 0.25, 0.5 and 1.
    expect(places([1, 1, 2], 0.5, 4)).toEqual([0, 1, 2, 2]);
    expect(places([5, 5, 10], 0.5, 4)).toEqual([0, 1, 2, 2]);
    expect(places([0, 3, 0, 1], 0.5, 4)).toEqual([1, 1, 1, 3]);
    expect(places([1, 1], 0.1, 3)).toEqual([0, 0, 1]);
    expect(places([1, 1], 0.6, 3)).toEqual([0, 1, 1]);
  });

  it("gives a step that ends on a border to the next place", () => {
    // Steps at 0.25 and 0.75 of weights that reach to 0.25, 0.75 and 1.
    expect(places([1, 2, 1], 0.5, 2)).toEqual([1, 2]);
  });

  it("takes as many as are asked for, also where rounding leaves the weights short", () => {
    expect(places([1, 0], 1, 1)).toEqual([0]);
    // The last step lies at the end of all weights: nobody's part holds it, so the one before is taken again.
    expect(places([1, 1], 1, 2)).toEqual([1, 1]);
    expect(places([3, 1], 0.5, 0)).toEqual([]);
  });
});
