import { describe, expect, it } from "vitest";
import { exp, log, logistic, logit } from "./exp.ts";

/** The engine's functions err by less than one unit in the last place: a bound of 1e-16 beside ours. */
const relative = (value: number, truth: number) => Math.abs(value / truth - 1);

describe("exp", () => {
  it("errs by at most 4e-16 from -708.39 to 709.43 (engine's own error included)", () => {
    let worst = 0;
    for (let i = 0; i <= 2_000_000; i++) {
      const x = -708.39 + (i / 2_000_000) * (709.43 + 708.39);
      worst = Math.max(worst, relative(exp(x), Math.exp(x)));
    }
    for (let i = -400_000; i <= 400_000; i++) {
      const x = i * 1e-6;
      worst = Math.max(worst, relative(exp(x), Math.exp(x)));
    }
    expect(worst).toBeLessThan(4e-16);
  });

  it("keeps its promises at the edges", () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(exp(1e-300)).toBe(1);
    expect(exp(-709)).toBe(0);
    expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(exp(709.44)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(Number.NaN)).toBeNaN();
  });

  it("grows with its argument, also across the changes of exponent", () => {
    for (let k = -1000; k <= 1000; k++) {
      let before = 0;
      for (let i = -20; i <= 20; i++) {
        const value = exp((k + 0.5) * Math.LN2 + i * 1e-12 * Math.max(1, Math.abs(k)));
        expect(value).toBeGreaterThanOrEqual(before);
        before = value;
      }
    }
  });
});

describe("log", () => {
  it("errs by at most 5e-16 for every exponent", () => {
    let worst = 0;
    for (let k = -1022; k <= 1023; k++) {
      for (let i = 0; i < 500; i++) {
        const x = 2 ** k * (1 + i / 500);
        if (x !== 1) worst = Math.max(worst, relative(log(x), Math.log(x)));
      }
    }
    for (let i = 1; i <= 200_000; i++) {
      for (const x of [1 - i * 2e-6, 1 + i * 2e-6]) {
        worst = Math.max(worst, relative(log(x), Math.log(x)));
      }
    }
    expect(worst).toBeLessThan(5e-16);
  });

  it("keeps its promises at the edges", () => {
    expect(log(1)).toBe(0);
    expect(log(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(log(-1)).toBeNaN();
    expect(log(Number.NaN)).toBeNaN();
    expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(relative(log(5e-324), Math.log(5e-324))).toBeLessThan(4e-16);
  });
});

describe("logistic and logit", () => {
  it("undo each other without overflow", () => {
    for (let x = -30; x <= 30; x += 0.37) expect(logit(logistic(x))).toBeCloseTo(x, x > 15 ? 2 : 9);
    expect(logistic(-1000)).toBe(0);
    expect(logistic(1000)).toBe(1);
  });
});
