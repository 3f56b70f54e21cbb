import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addExact, ExactSumOverflow, emptyExactSum, exactSum, exactTotal, mergeExact } from "./exact-sum.ts";

const values = fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { maxLength: 60 });

describe("exactSum", () => {
  it("is the same in any order", () => {
    const shuffled = values.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(Object.is(exactSum(list), exactSum(other))).toBe(true);
      }),
    );
  });

  it("is the same in parts, mirrors, and is close to the plain sum", () => {
    fc.assert(
      fc.property(values, values, (first, second) => {
        const a = emptyExactSum();
        const b = emptyExactSum();
        for (const value of first) addExact(a, value);
        for (const value of second) addExact(b, value);
        mergeExact(a, JSON.parse(JSON.stringify(b)));
        const all = [...first, ...second];
        expect(Object.is(exactTotal(a), exactSum(all))).toBe(true);
        expect(exactSum(all.map((x) => -x)) + exactSum(all)).toBe(0);
        const plain = all.reduce((total, x) => total + x, 0);
        expect(Math.abs(exactTotal(a) - plain)).toBeLessThanOrEqual(all.length * 2 ** -25 + 1e-8);
      }),
    );
  });

  it("sums tenths to the nearest unit, and whole numbers exactly", () => {
    expect(exactSum(new Float64Array(1000).fill(0.1))).toBe((1000 * Math.round(0.1 * 2 ** 24)) / 2 ** 24);
    expect(exactSum([1e8, 1, -1e8, 0.5])).toBe(1.5);
    expect(exactSum([])).toBe(0);
    expect(Object.is(exactSum([-0, -1e-12]), 0)).toBe(true);
  });

  it("throws on overflow in any order, and on NaN, and keeps the sum", () => {
    expect(exactSum([2 ** 28, -(2 ** 28) + 1])).toBe(1);
    expect(() => exactSum([2 ** 28, -(2 ** 28), 1])).toThrow(ExactSumOverflow);
    expect(() => exactSum([1, 2 ** 28, -(2 ** 28)])).toThrow(ExactSumOverflow);
    const sum = emptyExactSum();
    addExact(sum, 2);
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, 2 ** 29]) {
      expect(() => addExact(sum, bad)).toThrow(ExactSumOverflow);
    }
    expect(exactTotal(sum)).toBe(2);
  });
});
