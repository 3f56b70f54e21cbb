import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cholesky, solveLower, solveUpper } from "./cholesky.ts";

describe("a lower triangle", () => {
  it("multiplied with its transpose is the matrix", () => {
    const lower = cholesky([
      [4, 2],
      [2, 10],
    ]);
    expect(lower).toEqual([
      [2, 0],
      [1, 3],
    ]);
  });

  it("refuses what is not positive definite", () => {
    expect(() =>
      cholesky([
        [1, 2],
        [2, 1],
      ]),
    ).toThrow("positive definite");
  });

  it("is solved from the top and from the bottom", () => {
    const numbers = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(numbers, numbers, (entries, x) => {
        const size = 4;
        let next = 0;
        const lower = Array.from({ length: size }, (_, row) =>
          Array.from({ length: size }, (__, column) =>
            column > row ? 0 : column === row ? 1 + Math.abs(entries[next++]) : entries[next++],
          ),
        );
        const wanted = x.slice(0, size);
        const times = (weightOf: (row: number, column: number) => number) =>
          wanted.map((_, row) =>
            wanted.reduce((sum, value, column) => sum + weightOf(row, column) * value, 0),
          );
        const fromTop = solveLower(
          lower,
          times((row, column) => lower[row][column]),
        );
        const fromBottom = solveUpper(
          lower,
          times((row, column) => lower[column][row]),
        );
        wanted.forEach((value, at) => {
          expect(fromTop[at]).toBeCloseTo(value, 6);
          expect(fromBottom[at]).toBeCloseTo(value, 6);
        });
      }),
    );
  });
});
