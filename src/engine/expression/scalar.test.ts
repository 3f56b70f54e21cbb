import { describe, expect, it } from "vitest";
import { ROUNDER, SCALARS } from "./scalar.ts";

describe("what an operation does with numbers", () => {
  const of = (
    operation: keyof (typeof SCALARS)["f64"],
    a: number,
    b = 0,
    c = 0,
    precision: "f64" | "f32" = "f64",
  ) => SCALARS[precision][operation]?.(a, b, c);

  it.each<[Parameters<typeof of>[0], number[], number]>([
    ["neg", [2], -2],
    ["abs", [-2], 2],
    ["floor", [-1.5], -2],
    ["min", [1, 2], 1],
    ["min", [2, 1], 1],
    ["max", [1, 2], 2],
    ["max", [2, 1], 2],
    ["select", [1, 5, 6], 5],
    ["select", [0, 5, 6], 6],
    ["flipSign", [3, -1], -3],
    ["flipSign", [3, 0], 3],
    ["flipSign", [3, 1], 3],
    ["lt", [1, 1], 0],
    ["lt", [0, 1], 1],
    ["le", [1, 1], 1],
    ["le", [2, 1], 0],
    ["gt", [1, 1], 0],
    ["gt", [2, 1], 1],
    ["ge", [1, 1], 1],
    ["ge", [0, 1], 0],
    ["and", [1, 0], 0],
    ["and", [1, 1], 1],
    ["or", [1, 0], 1],
    ["or", [0, 0], 0],
    ["not", [1], 0],
    ["not", [0], 1],
    ["wordAdd", [0x7fffffff, 1], -0x80000000],
    ["wordXor", [6, 3], 5],
    ["wordRotate", [0x40000001, 2], 5],
    ["wordShift", [-1, 28], 15],
    ["wordShift", [-1, 0], -1],
    ["wordSign", [-5], -1],
    ["wordSign", [5], 0],
    ["add", [1, 2], 3],
    ["sub", [1, 2], -1],
    ["mul", [3, 2], 6],
    ["div", [3, 2], 1.5],
    ["sqrt", [9], 3],
    ["fromWord", [-7], -7],
    ["powerOfTwo", [ROUNDER.f64 + 3], 8],
    ["powerOfTwo", [ROUNDER.f64 - 2], 0.25],
    ["powerOfTwo", [ROUNDER.f64 + 1024], Number.POSITIVE_INFINITY],
    ["powerOfTwo", [ROUNDER.f64 - 1023], 0],
    ["exponent", [10], 3],
    ["exponent", [0.3], -2],
    ["significand", [10], 1.25],
    ["significand", [0.375], 1.5],
  ])("%s of %o", (operation, [a, b, c], value) => {
    expect(of(operation, a, b, c)).toBe(value);
  });

  it("takes the first of two that are equal or no numbers", () => {
    for (const operation of ["min", "max"] as const) {
      expect(Object.is(of(operation, 0, -0), 0)).toBe(true);
      expect(Object.is(of(operation, -0, 0), -0)).toBe(true);
      expect(of(operation, 3, Number.NaN)).toBe(3);
      expect(of(operation, Number.NaN, 3)).toBeNaN();
    }
  });

  it.each<[Parameters<typeof of>[0], number[], number]>([
    ["add", [0.1, 0.2], Math.fround(0.1 + 0.2)],
    ["sub", [0.3, 0.1], Math.fround(0.3 - 0.1)],
    ["mul", [0.1, 0.7], Math.fround(0.1 * 0.7)],
    ["div", [1, 3], Math.fround(1 / 3)],
    ["sqrt", [2], Math.fround(Math.SQRT2)],
    ["fromWord", [0x7fffffff], 0x80000000],
    ["powerOfTwo", [ROUNDER.f32 + 3], 8],
    ["powerOfTwo", [ROUNDER.f32 - 2], 0.25],
    ["powerOfTwo", [ROUNDER.f32 - 127], 0],
    ["exponent", [10], 3],
    ["exponent", [0.3], -2],
    ["significand", [10], 1.25],
    ["significand", [0.375], 1.5],
  ])("is rounded in single precision: %s of %o", (operation, [a, b, c], value) => {
    expect(of(operation, a, b, c, "f32")).toBe(value);
  });
});
