import { describe, expect, it } from "vitest";
import { normalAt } from "../math/random/streams.ts";
import { factEffect } from "./facts.ts";
import { expectedReduction } from "./measurements.ts";
import { covarianceOf, type Draws, jackknife, meanOf } from "./moments.ts";
import type { Outcome } from "./outcomes.ts";
import { noiseFloor, parameterEffect } from "./parameters.ts";

const MANY = 2000;
/** A column of independent standard normal numbers. */
const normals = (column: number, count = MANY) =>
  Array.from({ length: count }, (_, draw) => normalAt(99, draw, column, 1));
const evenly = (count = MANY): Draws => ({
  weights: Array.from({ length: count }, () => 1 / count),
  which: Array.from({ length: count }, (_, at) => at),
});
/** Draws whose true values are seen twice, each time with chance of its own. */
function outcomeOf(truth: readonly number[], chance: number, column: number, variance = 0): Outcome {
  const seen = (half: number) => {
    const noise = normals(column + half, truth.length);
    return truth.map((value, at) => value + chance * noise[at]);
  };
  const halves = [seen(0), seen(1)] as const;
  return {
    proportion: false,
    halves,
    value: truth.map((_, at) => (halves[0][at] + halves[1][at]) / 2),
    variance: truth.map(() => variance),
  };
}

describe("draws that differ in weight", () => {
  it("are taken as so many as they weigh: what goes with nothing has no share, on average", () => {
    const count = 60;
    const shares = Array.from({ length: 200 }, (_, column) => {
      const [answer, other] = [normals(2000 + column, count), normals(3000 + column, count)];
      return parameterEffect(other, outcomeOf(answer, 0, 10), unevenly(count)).share.value;
    });
    expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) / shares.length)).toBeLessThan(0.03);
  });

  it("may leave a fifth, or a structure, without any", () => {
    const draws = { weights: [0, 1, 0, 0, 0, 0], which: [0, 1, 2, 3, 4, 5] };
    const answer = outcomeOf([0, 1, 2, 3, 4, 5], 0, 10);
    const { share, lowest, highest } = parameterEffect([5, 4, 3, 2, 1, 0], answer, draws);
    expect([share.value, lowest.mean, highest.mean]).toEqual([0, 1, 1]);
    const { without } = factEffect([1, 2, 3, 4, 5, 6], ["a", "a", "a", "b", "b", "b"], answer, draws);
    expect(without).toMatchObject({ shift: { value: 0 }, effectiveDraws: 1 });
  });
});

describe("moments over draws", () => {
  it("are those of the weights", () => {
    const draws = { weights: [0.5, 0.25, 0.25], which: [0, 1, 2] };
    expect(meanOf([1, 2, 4], draws)).toBe(2);
    expect(covarianceOf([1, 2, 4], [1, 2, 4], draws)).toBeCloseTo(1.5 / (1 - 0.375), 12);
    expect(covarianceOf([1, 2], [1, 2], { weights: [1, 0], which: [0] })).toBe(0);
  });

  it("have the standard error of a mean, by leaving blocks out", () => {
    const values = normals(1);
    const { value, error } = jackknife(evenly(), (part) => meanOf(values, part));
    expect(Math.abs(value)).toBeLessThan(0.1);
    expect(error * Math.sqrt(MANY)).toBeGreaterThan(0.6);
    expect(error * Math.sqrt(MANY)).toBeLessThan(1.5);
  });
});

/** Weights as a clinic's people may leave them: few draws have most, and many nothing. */
const unevenly = (count = MANY): Draws => ({
  ...evenly(count),
  weights: Array.from({ length: count }, (_, at) => (at % 3 === 0 ? 0 : 1 + 9 * ((at % 7) / 6) ** 2)),
});

describe("a parameter's share of the variance", () => {
  const [a, b, c] = [normals(1), normals(2), normals(3)];
  const truth = a.map((value, at) => 2 * value + b[at]);

  it("is its first-order index, whatever the chance in each draw", () => {
    // Of the variance 5 the first has 4; fifths of a normal keep 0.9 of it.
    for (const chance of [0, 2]) {
      const answer = outcomeOf(truth, chance, 10);
      const first = parameterEffect(a, answer, evenly());
      expect(Math.abs(parameterEffect(a, answer, unevenly()).share.value - 0.8 * 0.9)).toBeLessThan(0.06);
      expect(Math.abs(first.share.value - 0.8 * 0.9)).toBeLessThan(0.06);
      expect(Math.abs(parameterEffect(b, answer, evenly()).share.value - 0.2 * 0.9)).toBeLessThan(0.06);
      expect(first.lowest.mean).toBeLessThan(-2);
      expect(first.highest.mean).toBeGreaterThan(2);
      expect(first.lowest.upTo).toBeLessThan(first.highest.from);
    }
  });

  it("stays below the floor for a parameter without effect, and above it for one with", () => {
    const few = evenly(150);
    const answer = outcomeOf(truth.slice(0, 150), 1, 10);
    const floor = noiseFloor(answer, few, 7);
    expect(floor).toBeGreaterThan(0.01);
    expect(floor).toBeLessThan(0.15);
    expect(parameterEffect(c.slice(0, 150), answer, few).share.value).toBeLessThan(floor);
    expect(parameterEffect(a.slice(0, 150), answer, few).share.value).toBeGreaterThan(floor);
    const above = Array.from({ length: 200 }, (_, at) => normals(100 + at, 150)).filter(
      (values) => parameterEffect(values, answer, few).share.value > floor,
    );
    expect(above.length).toBeGreaterThan(0);
    expect(above.length).toBeLessThan(25);
  });

  it("comes with an error about as large as it varies from one set of draws to another", () => {
    const found = Array.from({ length: 30 }, (_, set) => {
      const [x, y] = [normals(500 + 4 * set, 200), normals(501 + 4 * set, 200)];
      const answer = outcomeOf(
        x.map((value, at) => value + y[at]),
        0.5,
        502 + 4 * set,
      );
      return parameterEffect(x, answer, evenly(200)).share;
    });
    const values = found.map(({ value }) => value);
    const middle = values.reduce((sum, each) => sum + each, 0) / values.length;
    const spread = Math.sqrt(
      values.reduce((sum, each) => sum + (each - middle) ** 2, 0) / (values.length - 1),
    );
    const said = found.reduce((sum, { error }) => sum + error, 0) / found.length;
    expect(said / spread).toBeGreaterThan(0.6);
    expect(said / spread).toBeLessThan(1.7);
  });
});

describe("a fact's effect on the answer", () => {
  // Prior N(0, 1), one observation at 1 with variance 1: posterior N(1/2, 1/2). Counted twice: N(2/3, 1/3).
  const posterior = normals(1).map((value) => 0.5 + Math.SQRT1_2 * value);
  const parts = posterior.map((value) => (1 - value) * (1 - value));
  const one = parts.map(() => "one");

  it("is what conditioning without it and with it twice gives", () => {
    const { without, twice } = factEffect(parts, one, outcomeOf(posterior, 0, 10), evenly());
    expect(Math.abs(without.shift.value + 0.5)).toBeLessThan(0.08);
    expect(Math.abs(without.sd - 1)).toBeLessThan(0.08);
    expect(Math.abs(twice.shift.value - (2 / 3 - 0.5))).toBeLessThan(0.03);
    expect(Math.abs(twice.sd - Math.sqrt(1 / 3))).toBeLessThan(0.03);
    expect(twice.effectiveDraws).toBeGreaterThan(without.effectiveDraws);
    expect(without.effectiveDraws).toBeLessThan(MANY);
    expect(without.shift.error).toBeGreaterThan(0);
  });

  it("is none of a fact that says the same of every draw", () => {
    const { without, twice } = factEffect(
      parts.map(() => 3),
      one,
      outcomeOf(posterior, 0.2, 10),
      evenly(),
    );
    expect(without.shift.value).toBeCloseTo(0, 10);
    expect(twice.effectiveDraws).toBeCloseTo(MANY, 6);
  });

  it("leaves the structures' weights as they are", () => {
    const structures = posterior.map((_, at) => (at % 2 === 0 ? "first" : "second"));
    const answer = outcomeOf(
      structures.map((name) => (name === "first" ? 1 : 0)),
      0,
      10,
    );
    const against = structures.map((name) => (name === "first" ? 9 : 0));
    expect(factEffect(against, structures, answer, evenly()).without.shift.value).toBeCloseTo(0, 12);
  });
});

describe("what a measurement is expected to tell", () => {
  const truth = normals(1);

  it("is the exact reduction where everything is normal, whatever the chance in each draw", () => {
    // Answer and measured agree by 0.6 in correlation; sampling variance 4/n against a signal of 1.
    const measuredTruth = truth.map((value, at) => 0.6 * value + 0.8 * normals(2)[at]);
    for (const chance of [0, 1])
      for (const people of [4, 36]) {
        const exact = (0.36 * 1) / (1 + 4 / people);
        const { value, error } = expectedReduction(
          outcomeOf(truth, chance, 10),
          outcomeOf(measuredTruth, chance, 20, 4),
          people,
          evenly(),
        );
        expect(Math.abs(value - exact)).toBeLessThan(0.05);
        expect(error).toBeLessThan(0.05);
      }
  });

  it("grows with people, and is next to nothing for a measurement that knows nothing", () => {
    const answer = outcomeOf(truth, 0.5, 10);
    const at = (people: number) =>
      expectedReduction(answer, outcomeOf(truth, 0.5, 20, 4), people, evenly()).value;
    expect(at(10)).toBeLessThan(at(30));
    expect(at(30)).toBeLessThan(at(1000));
    expect(expectedReduction(answer, outcomeOf(normals(5), 0.5, 20, 4), 30, evenly()).value).toBeLessThan(
      0.01,
    );
  });

  it("is not made larger by people that answer and measurement share", () => {
    // Halves of both outcomes have the same chance in common; only the other half is looked at.
    const answer = outcomeOf(truth, 2, 10);
    const measured = outcomeOf(normals(5), 2, 10, 1);
    expect(expectedReduction(answer, measured, 30, evenly()).value).toBeLessThan(0.02);
  });
});
