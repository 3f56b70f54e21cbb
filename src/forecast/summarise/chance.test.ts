import { describe, expect, it } from "vitest";
import { Tally } from "../../simulate/tally.ts";
import { chanceIn, type Judged } from "./chance.ts";

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

  it("does not take chance between small samples for a difference of the structures", () => {
    const few = chanceIn(judged(0.72, 0.64, 40), 0);
    const same = chanceIn(judged(0.7, 0.7, 40), 0);
    expect(few.high - few.low).toBeLessThanOrEqual(same.high - same.low + 2);
  });
});
