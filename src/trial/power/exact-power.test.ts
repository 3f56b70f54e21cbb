import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactPower, rejectionRegion } from "./exact-power.ts";
import { scoreStatistic } from "./score-test.ts";

const saved = JSON.parse(
  readFileSync(new URL("../../../test/reference/trial-designs.json", import.meta.url), "utf8"),
) as {
  powers: {
    arm: number;
    control: number;
    sizes: [number, number];
    side: "both" | "below" | "above";
    null: number;
    power: number;
  }[];
};
const BOUND = 1.959963984540054;

describe("power of a comparison of two shares", () => {
  it("is the exact probability of the tables that are rejected, with a margin and without", () => {
    for (const { arm, control, sizes, side, null: difference, power } of saved.powers) {
      const region = rejectionRegion(sizes, { side, difference, bound: BOUND });
      const found = exactPower(region, arm, control);
      expect(Math.abs(found - power), `${arm} ${control} ${sizes} ${side} ${difference}`).toBeLessThan(1e-6);
    }
  });

  it("is near the level where there is no difference, and 1 where it is certain", () => {
    const region = rejectionRegion([200, 200], { side: "both", difference: 0, bound: BOUND });
    expect(exactPower(region, 0.4, 0.4)).toBeGreaterThan(0.03);
    expect(exactPower(region, 0.4, 0.4)).toBeLessThan(0.06);
    expect(exactPower(region, 1, 0)).toBeCloseTo(1, 12);
    expect(exactPower(region, 0, 0)).toBe(0);
  });

  it("comes from a statistic that changes its sign when the arms change places", () => {
    const people = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(
        people,
        people,
        fc.nat(),
        fc.nat(),
        fc.double({ min: -0.5, max: 0.5, noNaN: true }),
        (n, m, a, b, d) => {
          const [own, other] = [a % (n + 1), b % (m + 1)];
          const one = scoreStatistic({ events: [own, other], sizes: [n, m] }, d);
          const two = scoreStatistic({ events: [other, own], sizes: [m, n] }, -d);
          expect(one).toBeCloseTo(-two, 5);
        },
      ),
    );
  });
});
