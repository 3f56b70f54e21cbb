import { describe, expect, it } from "vitest";
import { readingError } from "../../disease/salt/reading.ts";
import { log } from "../../math/exp.ts";
import { baselinePieces, pickBaseline } from "./baseline-pieces.ts";

const rounded = (pieces: ReturnType<typeof baselinePieces>) =>
  pieces.map(({ verySevere, low, high, share, chance }) =>
    [verySevere ? 1 : 0, low, high, share, chance].map((value) => Number(value.toFixed(6))),
  );

describe("the population's baseline", () => {
  it("is even from 50 to 95, and of the very severe seven of ten have no hair at all", () => {
    expect(rounded(baselinePieces(null, 0.4))).toEqual([
      [0, 50, 95, 0.6, 0.6],
      [1, 95, 100, 0.12, 0.12],
      [1, 100, 100, 0.28, 0.28],
    ]);
  });

  it("has no piece for a stratum of nobody", () => {
    expect(rounded(baselinePieces(null, 0))).toEqual([[0, 50, 95, 1, 1]]);
    expect(rounded(baselinePieces(null, 1))).toEqual([
      [1, 95, 100, 0.3, 0.3],
      [1, 100, 100, 0.7, 0.7],
    ]);
  });

  it("reaches from 4.5 reading errors below a reading to as many above it, and 10 points of improvement more", () => {
    const error = readingError(68);
    const [low, near, high] = baselinePieces(68, 0.4);
    expect(low.low).toBeCloseTo(68 - 4.5 * error, 9);
    // Within two reading errors and half a point lies where the reading most likely comes from.
    expect([low.high, near.low]).toEqual([near.low, 68 - 2 * error - 0.5]);
    expect([near.high, high.low]).toEqual([high.low, 68 + 2 * error + 0.5]);
    expect(high.high).toBeCloseTo(68 + 4.5 * error + 10, 9);
    expect([low, near, high].every(({ verySevere }) => !verySevere)).toBe(true);
    expect(baselinePieces(68, 0.4)).toHaveLength(3);
  });

  it("is drawn every second time near the reading, and in proportion on either side of that", () => {
    const [low, near, high] = baselinePieces(68, 0.4);
    expect(near.chance).toBeCloseTo(0.5, 12);
    expect(low.chance / high.chance).toBeCloseTo((low.high - low.low) / (high.high - high.low), 12);
    expect(near.share).toBeCloseTo((near.high - near.low) / (high.high - low.low), 12);
  });

  it("is drawn as it is where all of it is near the reading", () => {
    // Nobody very severe: a reading of 100 leaves the end of the severe stratum, or nothing.
    const error = readingError(94);
    const pieces = baselinePieces(94, 0);
    expect(pieces[0].low).toBeCloseTo(94 - 4.5 * error, 9);
    expect(pieces.at(-1)?.high).toBe(95);
    expect(baselinePieces(100, 0)).toEqual([]);
    const complete = baselinePieces(100, 1);
    expect(complete.map(({ low, high }) => [low, high])).toEqual([
      [100 - 4.5 * 0.6, 100 - 2 * 0.6 - 0.5],
      [100 - 2 * 0.6 - 0.5, 100],
      [100, 100],
    ]);
    expect(complete[1].chance + complete[2].chance).toBeCloseTo(0.5, 12);
    expect(complete[2].chance / complete[1].chance).toBeCloseTo(0.7 / ((0.3 * 1.7) / 5), 9);
  });

  it("reaches complete loss from a reading as far below as improvement and error go", () => {
    const hasComplete = (reading: number) => baselinePieces(reading, 0.4).some(({ low }) => low === 100);
    const reaches = (reading: number) => reading + 4.5 * readingError(reading) + 10 >= 100;
    const [first] = Array.from({ length: 51 }, (_, at) => 50 + at).filter(reaches);
    expect([hasComplete(first - 1), hasComplete(first)]).toEqual([false, true]);
  });
});

describe("a baseline drawn by two uniform numbers", () => {
  const pieces = [
    { verySevere: false, low: 60, high: 80, share: 0.5, chance: 0.25 },
    { verySevere: true, low: 95, high: 100, share: 0.2, chance: 0.25 },
    { verySevere: true, low: 100, high: 100, share: 0.3, chance: 0.5 },
  ];

  it("comes from the piece in whose part of the chances the first lies, a border belonging to the next", () => {
    const saltAt = (which: number) => pickBaseline(pieces, which, 0).salt;
    expect([0, 0.2499, 0.25, 0.4999, 0.5, 0.9999].map(saltAt)).toEqual([60, 60, 95, 95, 100, 100]);
    expect(pickBaseline(pieces, 0.3, 0).verySevere).toBe(true);
    expect(pickBaseline(pieces, 0.1, 0).verySevere).toBe(false);
  });

  it("lies as far into the piece as the second says", () => {
    expect([0, 0.25, 1].map((where) => pickBaseline(pieces, 0.1, where).salt)).toEqual([60, 65, 80]);
  });

  it("counts as its piece's share over its chance", () => {
    expect(pickBaseline(pieces, 0.1, 0.5).logRatio).toBe(log(2));
    expect(pickBaseline(pieces, 0.9, 0.5).logRatio).toBe(log(0.6));
  });

  it("comes from the last piece where rounding leaves the chances short of 1", () => {
    const short = pieces.map((piece) => ({ ...piece, chance: piece.chance * 0.999 }));
    expect(pickBaseline(short, 0.9999, 0).salt).toBe(100);
  });

  it("needs a piece", () => {
    expect(() => pickBaseline([], 0.5, 0.5)).toThrow("there is always a last piece");
  });
});
