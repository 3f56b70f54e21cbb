import { describe, expect, it } from "vitest";
import { apply, applyToWords } from "../../../test/support/expression/apply.ts";
import { exp as exp64, log as log64 } from "../../math/exp.ts";
import { normalFromWord, uniformFromWord } from "../../math/random/normal.ts";
import { exp, log, normal, type Real, uniform } from "./expression.ts";

const EDGES = [
  0,
  -0,
  1,
  -1,
  709,
  709.43,
  709.44,
  709.79,
  -708.39,
  -708.75,
  -709,
  -745.2,
  1e4,
  -1e4,
  88,
  88.3,
  88.4,
  89,
  -87.3,
  -87.6,
  -87.7,
  -88,
  1e-310,
  1e-45,
  1e-320,
  5e-324,
  1.7e308,
  2.2250738585072014e-308,
  1.1754943508222875e-38,
  3.4e38,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NaN,
];

/** Every `stride`-th 32-bit pattern. */
function patterns(stride: number): Uint32Array {
  return Uint32Array.from({ length: Math.floor(2 ** 32 / stride) }, (_, i) => i * stride);
}

/** Error in units of the last place of the true value at 24 bits. */
function ulps(value: number, truth: number): number {
  const exponent = Math.max(Math.floor(Math.log2(Math.abs(truth))), -126);
  return Math.abs(value - truth) / 2 ** (exponent - 23);
}

describe("at f64, exp and log", () => {
  const range = (from: number, to: number, n: number) =>
    Float64Array.from({ length: n }, (_, i) => from + ((i + 0.5) * (to - from)) / n);

  it("have the bits of math/exp.ts", () => {
    const places = [...EDGES, ...range(-750, 750, 200_000), ...range(-1, 1, 100_000)];
    expect([...apply(exp, places, "f64")]).toEqual(places.map(exp64));
    const positive = [
      ...EDGES,
      ...range(0.4, 2.5, 100_000),
      ...range(-1074, 1024, 200_000).map((power) => 2 ** power),
    ];
    expect([...apply(log, positive, "f64")]).toEqual(positive.map(log64));
  });
});

describe("at f64, uniform and normal numbers", () => {
  it("have the bits of math/random/normal.ts", () => {
    const words = [0, 1, 0x7fffffff, 0x80000000, 0xffffffff, ...patterns(20_011)];
    expect([...applyToWords(uniform, words, "f64")]).toEqual(words.map(uniformFromWord));
    expect([...applyToWords(normal, words, "f64")]).toEqual(words.map(normalFromWord));
  });
});

describe("at f32", () => {
  const floats = new Float32Array(patterns(2003).buffer);

  /** The largest error where the truth is in the stated domain; elsewhere `edge` says what must come. */
  function worstError(
    kernel: (x: Real) => Real,
    truth: (x: number) => number,
    edge: (x: number) => number | undefined,
    places: Float32Array,
  ): number {
    const values = apply(kernel, places, "f32");
    let worst = 0;
    places.forEach((x, i) => {
      const expected = edge(x);
      if (expected === undefined) worst = Math.max(worst, ulps(values[i], truth(x)));
      else if (!Object.is(values[i], expected)) expect.fail(`${values[i]} at ${x}, expected ${expected}`);
    });
    return worst;
  }

  it("exp errs by at most 1.2 units in the last place over its whole range", () => {
    const edge = (x: number) => {
      if (Number.isNaN(x)) return x;
      return x > 88.38 ? Number.POSITIVE_INFINITY : x < -87.7 ? 0 : undefined;
    };
    const stated = floats.filter((x) => !(x >= -87.7 && x <= -87.33) && !(x >= 88.37 && x <= 88.38));
    expect(worstError(exp, Math.exp, edge, stated)).toBeLessThan(1.2);
    // Patterns are sparse where the result's exponent changes: the same range evenly.
    const even = Float32Array.from(
      { length: 2_000_000 },
      (_, i) => -87.33 + (i / 2_000_000) * (88.37 + 87.33),
    );
    expect(worstError(exp, Math.exp, edge, even)).toBeLessThan(1.2);
  });

  it("log errs by at most 2 units in the last place for all positive numbers", () => {
    const edge = (x: number) => {
      if (Number.isNaN(x) || x < 0) return Number.NaN;
      if (x === 1) return 0;
      return x === 0 ? Number.NEGATIVE_INFINITY : x === Number.POSITIVE_INFINITY ? x : undefined;
    };
    expect(worstError(log, Math.log, edge, floats)).toBeLessThan(2);
    const near = Float32Array.from({ length: 1_000_000 }, (_, i) => 0.5 + i * 1.5e-6);
    expect(worstError(log, Math.log, edge, near)).toBeLessThan(2);
  });

  it("uniform numbers stay inside (0, 1) and close to those of f64", () => {
    const words = [0, 1, 2, 3, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff, ...patterns(5_003)];
    applyToWords(uniform, words, "f32").forEach((value, i) => {
      const truth = uniformFromWord(words[i]);
      if (!(value > 0 && value < 1)) expect.fail(`uniform of ${words[i]} is ${value}`);
      if (Math.abs(value - truth) > 2 ** -23 * truth + 2 ** -32) expect.fail(`${value} beside ${truth}`);
    });
  });

  it("normal numbers are within 1e-6 of those of f64, and symmetric", () => {
    const half = [0, 1, 2, 0x7fffffff, 0x7ffffffe, ...patterns(2_003).filter((word) => word < 2 ** 31)];
    const values = applyToWords(normal, half, "f32");
    const mirrored = applyToWords(
      normal,
      half.map((word) => ~word >>> 0),
      "f32",
    );
    let worst = 0;
    half.forEach((word, i) => {
      worst = Math.max(worst, Math.abs(values[i] - normalFromWord(word)));
      if (mirrored[i] !== -values[i]) expect.fail(`${values[i]} mirrors to ${mirrored[i]}`);
    });
    expect(worst).toBeLessThan(1e-6);
  });
});

describe.each(["f64", "f32"] as const)("normal numbers at %s", (precision) => {
  it("have the moments of the normal distribution", () => {
    const values = applyToWords(
      normal,
      patterns(4096).map((word) => word + 2048),
      precision,
    );
    const moment = (power: number) => {
      let sum = 0;
      for (const value of values) sum += value ** power;
      return sum / values.length;
    };
    expect(moment(1)).toBeCloseTo(0, 7);
    expect(moment(2)).toBeCloseTo(1, 4);
    expect(moment(3)).toBeCloseTo(0, 6);
    expect(moment(4)).toBeCloseTo(3, 2);
  });
});
