import { describe, expect, it } from "vitest";
import type { DrawEstimate } from "./draw-estimates.ts";
import { ratioAmong, ratioOf, seenIn } from "./spread.ts";

/*
 * Worked out by hand for two draws of equal weight that saw shares of 0.2 and 0.4 in a hundred people each: the mean is
 * 0.3; the draws' variance is (0.1^2 + 0.1^2) / 2 / (1 - 1/2) = 0.02; that of all people 0.2 + 0.1^2 = 0.21, of which
 * chance leaves a hundredth.
 */

const draw = (mean: number, people = 100, weight = 0.5, at = 0): DrawEstimate => ({
  draw: at,
  weight,
  people,
  mean,
  variance: mean * (1 - mean),
});
const PAIR = [draw(0.2), draw(0.4)];

describe("what is seen of a cell", () => {
  it("is the mean over the draws, the variance between them and between people, and what chance leaves", () => {
    const seen = seenIn({ all: PAIR });
    expect(seen.weights).toEqual([0.5, 0.5]);
    expect(seen.value).toBeCloseTo(0.3, 12);
    expect(seen.apart).toBeCloseTo(0.02, 12);
    expect(seen.everybody).toBeCloseTo(0.21, 12);
    expect(seen.fewness).toBeCloseTo(0.01, 12);
    expect(seen.chance).toBeCloseTo(0.01, 12);
    // The relative error of a variance of two is the root of 2.
    expect(seen.error).toBeCloseTo(Math.SQRT2, 12);
  });

  it("goes by the weights of the draws, whatever they sum to", () => {
    const seen = seenIn({ all: [draw(0.2, 50, 6), draw(0.4, 100, 2)] });
    expect(seen.weights).toEqual([0.75, 0.25]);
    expect(seen.value).toBeCloseTo(0.25, 12);
    // (0.75 * 0.05^2 + 0.25 * 0.15^2) / (1 - 0.625).
    expect(seen.apart).toBeCloseTo(0.02, 12);
    expect(seen.everybody).toBeCloseTo(0.75 * 0.16 + 0.25 * 0.24 + 0.0075, 12);
    expect(seen.fewness).toBeCloseTo(0.75 / 50 + 0.25 / 100, 12);
    expect(seen.error).toBeCloseTo(Math.sqrt((2 * 0.625) / 0.375), 12);
  });

  it("of a single draw tells nothing of the difference between draws", () => {
    expect(seenIn({ all: [draw(0.2)] })).toMatchObject({ apart: 0, error: Number.POSITIVE_INFINITY });
  });

  it("leaves less to chance where the people of each stratum were fixed", () => {
    // Half the people of each draw in strata of 0.1 and 0.5: within them the variance is (0.09 + 0.25) / 2 = 0.17.
    const all = [draw(0.3), draw(0.3)];
    const strata = [0.1, 0.5].map((mean) => [draw(mean, 50), draw(mean, 50)]);
    expect(seenIn({ all, strata }).chance).toBeCloseTo((0.01 * 0.17) / 0.21, 12);
    // A stratum without people adds nothing, and chance is never more than without strata.
    expect(seenIn({ all, strata: [...strata, []] }).chance).toBeCloseTo((0.01 * 0.17) / 0.21, 12);
    const wide = strata.map((own) => own.map((each) => ({ ...each, variance: 1 })));
    expect(seenIn({ all, strata: wide }).chance).toBeCloseTo(0.01, 12);
    // Where nobody differs there is nothing to share out.
    const alike = [draw(0), draw(0)];
    expect(seenIn({ all: alike, strata: [alike] }).chance).toBeCloseTo(0.01, 12);
  });
});

describe("the share of the draws' differences", () => {
  it("is the mean of a normal number that cannot be negative", () => {
    // (0.02 / 0.21 - 0.01) / 0.99 = 0.0861 with an error of 0.1360; its mean above nothing is 0.1464.
    expect(ratioOf(seenIn({ all: PAIR }), null)).toBeCloseTo(0.146411, 5);
    // With four people a draw chance would leave more than was seen: -0.2063 with an error of 0.4714.
    expect(ratioOf(seenIn({ all: [draw(0.2, 4), draw(0.4, 4)] }), null)).toBeCloseTo(0.310238, 5);
  });

  it("is taken together with what other cells of the same people say, known to a half of it", () => {
    expect(ratioOf(seenIn({ all: PAIR }), 0.1)).toBeCloseTo(0.100468, 5);
    expect(ratioOf(seenIn({ all: PAIR }), 0)).toBeCloseTo(0.146411, 5);
  });

  it("is what others say, or all, where nothing tells the draws from chance", () => {
    const untold = [
      seenIn({ all: [draw(0.2)] }),
      seenIn({ all: [draw(0.2, 1), draw(0.4, 1)] }),
      seenIn({ all: [draw(0), draw(0)] }),
    ];
    for (const seen of untold) expect([ratioOf(seen, null), ratioOf(seen, 0.3)]).toEqual([1, 0.3]);
  });

  it("is never more than all", () => {
    expect(ratioOf(seenIn({ all: [draw(0), draw(1)] }), null)).toBe(1);
  });

  it("is nearly nothing, and not less, where far less was seen than chance leaves", () => {
    // Many draws of few people that all say the same: 30 standard errors below nothing.
    const many = Array.from({ length: 4000 }, (_, at) => draw(0.5, 2, 1 / 4000, at));
    const ratio = ratioOf(seenIn({ all: many }), null);
    // The error over the distance: sqrt(2 / 3999) / (1 / that), as both have the same unit of chance over the rest.
    expect(ratio).toBeCloseTo(2 / 3999, 6);
    expect(ratio).toBeGreaterThan(0);
  });
});

describe("what cells of the same people say together", () => {
  const few = (low: number, high: number) => ({ all: [draw(low, 4), draw(high, 4)] });

  it("is of one cell what it says, with the error of its people alone", () => {
    // Weight (0.75 / (sqrt(2) * 0.25))^2 = 4.5, so an error of 0.4714.
    expect(ratioAmong([few(0.2, 0.4)])).toBeCloseTo(0.310238, 5);
  });

  it("counts as the square root of their number", () => {
    expect(ratioAmong([few(0.2, 0.4), few(0.2, 0.4)])).toBeCloseTo(0.251951, 5);
    // One that says 0.2063 below nothing and one 0.3333 below.
    expect(ratioAmong([few(0.2, 0.4), few(0.3, 0.3)])).toBeCloseTo(0.235904, 5);
  });

  it("weighs cells by the people behind them", () => {
    expect(ratioAmong([{ all: PAIR }, few(0.2, 0.4)])).toBeCloseTo(0.085831, 5);
  });

  it("is nothing that is known where none tells draws from chance", () => {
    expect(ratioAmong([])).toBeNull();
    expect(ratioAmong([{ all: [] }, { all: [draw(0.5)] }])).toBeNull();
  });
});
