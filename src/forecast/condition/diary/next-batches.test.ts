import { describe, expect, it } from "vitest";
import { nextBatches } from "./next-batches.ts";

describe("batches of a diary that come next", () => {
  it.each<[number, number, number, number, boolean]>([
    // so many there are, of so many effective people, where so many are wanted: so many more, and whether they are the last
    [1, 1000, 1000, 0, true],
    [1, 854, 1000, 1, true],
    [1, 400, 1000, 2, true],
    [1, 90, 1000, 11, true],
    [1, 80, 1000, 11, false],
    [2, 100, 1000, 10, false],
    [1, 0, 1000, 11, false],
    [11, 950, 1000, 1, true],
    [12, 1000, 1000, 0, true],
    // Twelve brought too few: on to 500 only where by their rate 48 bring them.
    [12, 700, 1000, 0, true],
    [12, 500, 1000, 0, true],
    [12, 474, 1000, 1, true],
    [12, 366, 1000, 5, true],
    [12, 250, 1000, 12, true],
    [12, 125, 1000, 36, true],
    [12, 124, 1000, 0, true],
    [12, 31, 1000, 0, true],
    [12, 0, 1000, 0, true],
    [17, 490, 1000, 1, true],
    [47, 490, 1000, 1, true],
    [48, 490, 1000, 0, true],
    [12, 180, 200, 2, true],
    [12, 40, 200, 0, true],
  ])("after %i of %i effective people for %i: %i, the last: %j", (batches, effective, enough, count, areLast) => {
    expect(nextBatches(batches, effective, enough)).toEqual({ count, areLast });
  });
});
