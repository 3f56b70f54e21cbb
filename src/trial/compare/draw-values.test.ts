import { describe, expect, it } from "vitest";
import { Tally } from "../../simulate/tally.ts";
import { type ComparisonPart, type ComparisonPlan, comparisonCell } from "./comparison-plan.ts";
import { drawPairs } from "./draw-values.ts";
import { drawOfStudies } from "./studies.ts";

const plan = { firstCell: 0 } as ComparisonPlan;

/** A draw in which each part has so many people of one value. */
function tallyOf(parts: Partial<Record<ComparisonPart, readonly [people: number, value: number]>>): Tally {
  const tally = new Tally(6);
  for (const [part, [people, value]] of Object.entries(parts) as [ComparisonPart, [number, number]][])
    for (let at = 0; at < people; at++) tally.add(comparisonCell(plan, 0, part), value);
  return tally;
}
const rounded = (values: readonly number[] | undefined) => values?.map((value) => Number(value.toFixed(6)));
const pairsOf = (tallies: readonly Tally[], weights: readonly number[]) => {
  const pairs = drawPairs(plan, tallies, weights, 0);
  return pairs && [pairs.weights, pairs.arm, pairs.control].map(rounded);
};

describe("both arms under every draw", () => {
  it("are the mean of both and half of the difference to either side, where the same people are in both", () => {
    // The mean of both is told otherwise than by the arms, to be told from them.
    const draw = tallyOf({ arm: [500, 6], control: [500, 2], difference: [500, 4], mean: [500, 5] });
    expect(pairsOf([draw], [1])).toEqual([[1], [7], [3]]);
  });

  it("are taken one by one where some count in one arm alone, be it the arm or the control", () => {
    const some = { difference: [10, 100], mean: [10, 100] } as const;
    expect(pairsOf([tallyOf({ arm: [10, 6], control: [20, 2], ...some })], [1])).toEqual([[1], [6], [2]]);
    expect(pairsOf([tallyOf({ arm: [20, 6], control: [10, 2], ...some })], [1])).toEqual([[1], [6], [2]]);
  });

  it("are those of the draws in which somebody counts in both, weighed as they are among each other", () => {
    const draws = [
      tallyOf({ arm: [500, 6], control: [500, 2] }),
      tallyOf({ arm: [500, 6] }),
      tallyOf({ control: [500, 2] }),
      tallyOf({ arm: [500, 6], control: [500, 2] }),
    ];
    expect(pairsOf(draws, [0.1, 0.3, 0.3, 0.3])).toEqual([
      [0.25, 0.75],
      [6, 6],
      [2, 2],
    ]);
    expect(pairsOf(draws.slice(1, 3), [0.5, 0.5])).toBeNull();
    expect(pairsOf([draws[1]], [1])).toBeNull();
  });
});

describe("replicated studies", () => {
  it("are of each draw as often as it weighs: a study is of the draw in whose share its middle lies", () => {
    // Middles at 1/8, 3/8, 5/8 and 7/8.
    expect([...drawOfStudies([0.25, 0.75], 4)]).toEqual([0, 1, 1, 1]);
    expect([...drawOfStudies([0.2, 0.3, 0.5], 10)]).toEqual([0, 0, 1, 1, 1, 2, 2, 2, 2, 2]);
    expect([...drawOfStudies([0.1, 0.9], 2)]).toEqual([1, 1]);
    // Where rounding leaves the weights short the last draw has the rest.
    expect([...drawOfStudies([0.5, 0.4], 2)]).toEqual([0, 1]);
  });
});
