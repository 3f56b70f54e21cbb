import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exp } from "../../math/exp.ts";
import { AREA_SHARES, saltFromAreas } from "./areas.ts";
import { logReadingProbability, reading, readingError } from "./reading.ts";

const salt = fc.double({ min: 0, max: 100, noNaN: true });

describe("SALT", () => {
  it("is the sum of areas by their share of the scalp", () => {
    expect(AREA_SHARES.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(saltFromAreas([1, 1, 1, 1])).toBeCloseTo(100, 12);
    expect(saltFromAreas([1, 0, 0, 0])).toBeCloseTo(40, 12);
    expect(saltFromAreas([0, 0, 0, 0])).toBe(0);
  });
});

describe("a reading", () => {
  it("is a whole number from 0 to 100 that grows with the error", () => {
    fc.assert(
      fc.property(
        salt,
        fc.double({ min: -7, max: 7, noNaN: true }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (true_, error, more) => {
          const score = reading(true_, error);
          expect(Number.isInteger(score)).toBe(true);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
          expect(reading(true_, error + more)).toBeGreaterThanOrEqual(score);
        },
      ),
    );
    expect(readingError(50)).toBeGreaterThan(readingError(5));
  });

  it("errs by 0.6 points at the ends and by 4.1 in the middle, above or below", () => {
    expect([0, 50, 100].map(readingError)).toEqual([0.6, 4.1, 0.6]);
    expect(readingError(20)).toBeCloseTo(0.6 + 14 * 0.2 * 0.8, 12);
    expect([-2, -1, 0, 1, 2].map((error) => reading(50, error))).toEqual([42, 46, 50, 54, 58]);
  });

  it("is rounded, half a point up, and stops at 0 and 100", () => {
    expect([0.4, 0.5, 99.4, 99.5].map((true_) => reading(true_, 0))).toEqual([0, 1, 99, 100]);
    expect([reading(0, -5), reading(1, -5), reading(99, 5), reading(100, 5)]).toEqual([0, 0, 100, 100]);
  });

  it("has probabilities that sum to 1 over all scores", () => {
    fc.assert(
      fc.property(salt, (true_) => {
        let sum = 0;
        for (let score = 0; score <= 100; score++) sum += exp(logReadingProbability(score, true_));
        expect(sum).toBeCloseTo(1, 6);
      }),
    );
  });

  it("is never impossible, so that one blunder does not rule a person out", () => {
    expect(logReadingProbability(0, 100)).toBeGreaterThan(-25);
  });
});
