import { describe, expect, it } from "vitest";
import { gapOf, sharesByStructure } from "./structure-shares.ts";
import { Tally } from "./tally.ts";

const draws = (["drive", "drive", "loop"] as const).map((structure, index) => ({
  structure,
  index,
  values: {},
}));

function tallies(...counts: readonly (readonly [people: number, yes: number])[]): Tally[] {
  return counts.map(([people, yes]) => {
    const tally = new Tally(1);
    tally.addPeople(0, people, yes);
    return tally;
  });
}

describe("what the structures say each", () => {
  it("is the share of people over all draws of a structure", () => {
    const shares = sharesByStructure(tallies([100, 10], [300, 90], [200, 100]), draws, 0);
    expect(shares).toEqual([
      { structure: "drive", of100: 25 },
      { structure: "loop", of100: 50 },
    ]);
    expect(gapOf(shares)).toBe(25);
    expect(gapOf(shares.slice(1))).toBe(0);
  });

  it("is not reported where a structure has few people", () => {
    expect(sharesByStructure(tallies([100, 10], [300, 90], [20, 10]), draws, 0)).toEqual([]);
  });
});
