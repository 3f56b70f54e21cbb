import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  binomialCdf,
  binomialPmf,
  binomialQuantile,
  clopperPearson,
  predictiveBinomial,
  predictiveNormal,
  wilson,
} from "./intervals.ts";

const count = fc.integer({ min: 1, max: 200 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));

describe("intervals of a share", () => {
  it.each([
    [8, 10, 0.4902, 0.9433, 0.4439, 0.9748],
    [12, 12, 0.7575, 1, 0.7354, 1],
    [5, 20, 0.1119, 0.4687, 0.0866, 0.491],
  ])("%d of %d: Wilson %d to %d, Clopper-Pearson %d to %d", (events, n, low, high, exactLow, exactHigh) => {
    expect(wilson(events, n, 0.95).low).toBeCloseTo(low, 4);
    expect(wilson(events, n, 0.95).high).toBeCloseTo(high, 4);
    expect(clopperPearson(events, n, 0.95).low).toBeCloseTo(exactLow, 4);
    expect(clopperPearson(events, n, 0.95).high).toBeCloseTo(exactHigh, 4);
  });

  it("agrees with the closed forms for none and all", () => {
    expect(clopperPearson(0, 12, 0.95).low).toBe(0);
    expect(clopperPearson(0, 12, 0.95).high).toBeCloseTo(1 - 0.025 ** (1 / 12), 13);
    expect(clopperPearson(0, 12, 0.95).high).toBeCloseTo(0.265, 3);
    expect(clopperPearson(12, 12, 0.95).low).toBeCloseTo(0.025 ** (1 / 12), 13);
    expect(wilson(0, 12, 0.95).low).toBe(0);
    expect(wilson(12, 12, 0.95).high).toBe(1);
  });

  it("gives Wilson's 23 of 31", () => {
    expect(wilson(23, 31, 0.95).low).toBeCloseTo(0.568, 3);
    expect(wilson(23, 31, 0.95).high).toBeCloseTo(0.863, 3);
  });

  it("holds the observed share, mirrors, and widens with the level", () => {
    fc.assert(
      fc.property(count, ([events, n]) => {
        for (const interval of [wilson, clopperPearson]) {
          const { low, high } = interval(events, n, 0.9);
          const other = interval(n - events, n, 0.9);
          expect(low).toBeLessThanOrEqual(events / n);
          expect(high).toBeGreaterThanOrEqual(events / n);
          expect(low + other.high).toBeCloseTo(1, 12);
          expect(interval(events, n, 0.99).low).toBeLessThanOrEqual(low);
          expect(interval(events, n, 0.99).high).toBeGreaterThanOrEqual(high);
        }
      }),
    );
  });
});

describe("binomial distribution", () => {
  // In exact fractions.
  it.each([
    [3, 10, 0.3, 0.266827932, 0.6496107184],
    [0, 12, 0.1, 0.282429536481, 0.282429536481],
    [12, 12, 0.9, 0.2824295364810001, 1],
    [23, 31, 0.75, 0.16104080924513597, 0.5272689554311825],
    [500, 1000, 0.5, 0.0252250181783608, 0.5126125090891804],
    [40, 1000, 0.01, 3.58791071320096e-13, 0.99999999999989],
    [0, 5, 0, 1, 1],
    [5, 5, 1, 1, 1],
  ])("%d of %d at %d: %d, at most %d", (k, n, p, pmf, cdf) => {
    expect(Math.abs(binomialPmf(k, n, p) / pmf - 1)).toBeLessThan(1e-12);
    expect(Math.abs(binomialCdf(k, n, p) / cdf - 1)).toBeLessThan(1e-12);
  });

  it("is 0 and 1 outside", () => {
    expect(binomialPmf(-1, 5, 0.5)).toBe(0);
    expect(binomialPmf(6, 5, 0.5)).toBe(0);
    expect(binomialCdf(-1, 5, 0.5)).toBe(0);
    expect(binomialCdf(6, 5, 0.5)).toBe(1);
    expect(binomialCdf(0, 5, 1)).toBe(0);
  });

  it("has quantiles exactly on the steps", () => {
    expect(binomialQuantile(0.5, 1, 0.5)).toBe(0);
    expect(binomialQuantile(0.025, 20, 0.25)).toBe(2);
    expect(binomialQuantile(0.975, 20, 0.25)).toBe(9);
    expect(binomialQuantile(1, 7, 0.5)).toBe(7);
    fc.assert(
      fc.property(count, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ([k, n], p) => {
        const level = binomialCdf(k, n, p);
        // Within the tolerance of a step the next smaller count may do.
        if (binomialPmf(k, n, p) > 1e-9 * level) expect(binomialQuantile(level, n, p)).toBe(k);
        let total = 0;
        for (let j = 0; j <= k; j++) total += binomialPmf(j, n, p);
        expect(Math.abs(total - level)).toBeLessThan(1e-12);
      }),
    );
  });
});

describe("predictive intervals", () => {
  it("of one draw are those of the binomial and the normal", () => {
    expect(predictiveBinomial({ probabilities: [0.25], n: 20, level: 0.95 })).toEqual({ low: 2, high: 9 });
    const { low, high } = predictiveNormal({ means: [10], sds: [2], level: 0.95 });
    expect(low).toBeCloseTo(10 - 2 * 1.959963984540054, 12);
    expect(high).toBeCloseTo(10 + 2 * 1.959963984540054, 12);
  });

  it("mixes draws: half surely none, half surely all", () => {
    expect(predictiveBinomial({ probabilities: [0, 1], n: 8, level: 0.9 })).toEqual({ low: 0, high: 8 });
    const uneven = { probabilities: [0, 1], weights: [0.02, 0.98], n: 8, level: 0.9 };
    expect(predictiveBinomial(uneven)).toEqual({ low: 8, high: 8 });
    expect(predictiveNormal({ means: [3, 7], sds: 0, level: 0.5 })).toEqual({ low: 3, high: 7 });
  });

  it("agrees with a normal mixture that is itself normal", () => {
    // Means normal with sd 3 (by their quantile midpoints), sampling sd 4: together sd 5.
    const means: number[] = [];
    const weights: number[] = [];
    for (let z = -8; z <= 8.0001; z += 0.02) {
      means.push(3 * z);
      weights.push(Math.exp(-0.5 * z * z));
    }
    const { low, high } = predictiveNormal({ means, sds: 4, weights, level: 0.95 });
    expect(low).toBeCloseTo(-5 * 1.959963984540054, 8);
    expect(high).toBeCloseTo(5 * 1.959963984540054, 8);
  });

  it("is the uniform count when the draws are uniform", () => {
    // The binomial mixed over a uniform probability is uniform on 0..n.
    const probabilities = Array.from({ length: 4000 }, (_, i) => (i + 0.5) / 4000);
    expect(predictiveBinomial({ probabilities, n: 19, level: 0.81 })).toEqual({ low: 1, high: 18 });
  });

  it("ends where counting up from nobody first reaches the level, wherever the search begins", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const probabilities = fc.array(share, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        probabilities,
        fc.nat(60),
        fc.double({ min: 0.05, max: 0.99, noNaN: true }),
        (draws, n, level) => {
          const first = (target: number) => {
            const cdf = (k: number) =>
              draws.reduce(
                (sum, probability) => sum + (1 / draws.length) * binomialCdf(k, n, probability),
                0,
              );
            let k = 0;
            while (k < n && cdf(k) < target * (1 - 1.5e-14)) k++;
            return k;
          };
          const outside = (1 - level) / 2;
          expect(predictiveBinomial({ probabilities: draws, n, level })).toEqual({
            low: first(outside),
            high: first(1 - outside),
          });
        },
      ),
    );
  });

  it("ignores draws of weight 0", () => {
    const one = { probabilities: [0.3], n: 50, level: 0.8 };
    expect(predictiveBinomial({ ...one, probabilities: [0.3, 0.9], weights: [2, 0] })).toEqual(
      predictiveBinomial(one),
    );
    expect(predictiveNormal({ means: [0, 99], sds: [1, 5], weights: [1, 0], level: 0.8 })).toEqual(
      predictiveNormal({ means: [0], sds: [1], level: 0.8 }),
    );
  });
});

it("refuses what is out of range", () => {
  expect(() => wilson(3, 2, 0.95)).toThrow("events");
  expect(() => wilson(0, 0, 0.95)).toThrow("people");
  expect(() => clopperPearson(1, 2, 1)).toThrow("level");
  expect(() => clopperPearson(1.5, 2, 0.9)).toThrow("integer");
  expect(() => binomialPmf(1, 2, 1.1)).toThrow("probability");
  expect(() => predictiveBinomial({ probabilities: [], n: 5, level: 0.9 })).toThrow("draw");
  expect(() => predictiveBinomial({ probabilities: [0.5], weights: [0], n: 5, level: 0.9 })).toThrow(
    "weights",
  );
  expect(() => predictiveBinomial({ probabilities: [Number.NaN], n: 5, level: 0.9 })).toThrow("probability");
  expect(() => predictiveNormal({ means: [1], sds: [], level: 0.9 })).toThrow("standard deviations");
  expect(() => predictiveNormal({ means: [1], sds: [-1], level: 0.9 })).toThrow("standard deviation");
});
