import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { symmetricEigen } from "./eigen.ts";

describe("symmetricEigen", () => {
  it("gives the known values of the second-difference matrix, 2 - 2 cos(k pi / 4)", () => {
    const { values } = symmetricEigen([
      [2, -1, 0],
      [-1, 2, -1],
      [0, -1, 2],
    ]);
    [2 - Math.SQRT2, 2, 2 + Math.SQRT2].forEach((expected, k) => {
      expect(values[k]).toBeCloseTo(expected, 14);
    });
  });

  it("leaves a diagonal matrix as it is, sorted", () => {
    const { values, vectors } = symmetricEigen([
      [3, 0],
      [0, 1],
    ]);
    expect(values).toEqual([1, 3]);
    expect(vectors).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it("rebuilds random symmetric matrices with orthonormal vectors", () => {
    const entry = fc.double({ min: -10, max: 10, noNaN: true });
    const symmetric = fc.integer({ min: 1, max: 12 }).chain((n) =>
      fc.array(entry, { minLength: n * n, maxLength: n * n }).map((e) => {
        const index = Array.from({ length: n }, (_, i) => i);
        return index.map((i) => index.map((j) => e[Math.max(i, j) * n + Math.min(i, j)]));
      }),
    );
    fc.assert(
      fc.property(symmetric, (matrix) => {
        const { values, vectors } = symmetricEigen(matrix);
        const n = matrix.length;
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < n; j++) {
            let entryAgain = 0;
            let product = 0;
            for (let k = 0; k < n; k++) {
              entryAgain += values[k] * vectors[k][i] * vectors[k][j];
              product += vectors[i][k] * vectors[j][k];
            }
            expect(Math.abs(entryAgain - matrix[i][j])).toBeLessThan(1e-12);
            expect(Math.abs(product - (i === j ? 1 : 0))).toBeLessThan(1e-13);
          }
        }
      }),
    );
  });

  it("refuses what is not a finite symmetric square matrix", () => {
    expect(() => symmetricEigen([[1, 2]])).toThrow("square");
    expect(() =>
      symmetricEigen([
        [1, 2],
        [3, 1],
      ]),
    ).toThrow("symmetric");
    expect(() => symmetricEigen([[Number.NaN]])).toThrow("finite");
  });
});
