import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalAt } from "../../math/random/streams.ts";
import { supportPoints } from "./support-points.ts";

const normalPoints = (count: number, size: number) =>
  Array.from({ length: count }, (_, point) =>
    Array.from({ length: size }, (__, at) => 5 * at + (1 + at) * normalAt(9, point, at, 0)),
  );
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("support points", () => {
  it("have the means and spreads of all points, much closer than as many by chance", () => {
    const points = normalPoints(1500, 6);
    const chosen = supportPoints(points, 100).map((at) => points[at]);
    for (let at = 0; at < 6; at++) {
      const error = (1 + at) / Math.sqrt(100);
      const of = (list: readonly (readonly number[])[]) => list.map((point) => point[at]);
      expect(Math.abs(mean(of(chosen)) - mean(of(points)))).toBeLessThan(error / 4);
      const spread = (list: readonly (readonly number[])[]) =>
        Math.sqrt(mean(of(list).map((value) => (value - mean(of(list))) ** 2)));
      expect(spread(chosen) / spread(points)).toBeGreaterThan(0.9);
      expect(spread(chosen) / spread(points)).toBeLessThan(1.1);
    }
  });

  it("are different points, in order, as many as asked for", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 4 }), (count, size) => {
        const chosen = supportPoints(normalPoints(30, size), count);
        expect(chosen).toHaveLength(count);
        expect(new Set(chosen).size).toBe(count);
        expect([...chosen].sort((a, b) => a - b)).toEqual(chosen);
      }),
    );
  });

  it("can be chosen of points that do not differ", () => {
    expect(supportPoints([[1], [1], [1]], 2)).toHaveLength(2);
  });
});
