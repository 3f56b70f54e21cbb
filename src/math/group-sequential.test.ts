import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Boundary, exitProbabilities, stoppingBounds } from "./group-sequential.ts";

interface Design {
  readonly type: string;
  readonly alpha: number;
  readonly times: number[];
  readonly bounds: number[];
  readonly drift: number;
  readonly power: number[];
}
const saved = JSON.parse(
  readFileSync(new URL("../../test/reference/trial-designs.json", import.meta.url), "utf8"),
) as { from: string; designs: Design[] };
const NAMES: Readonly<Record<string, Boundary>> = {
  OF: "obrienFleming",
  P: "pocock",
  asOF: "obrienFlemingSpending",
  asP: "pocockSpending",
};

describe("bounds of interim looks", () => {
  it(`are those of ${saved.from}, within 1e-4`, () => {
    for (const { type, alpha, times, bounds, drift, power } of saved.designs) {
      if (alpha === 0.05) continue;
      const name = `${type} ${alpha} ${times}`;
      const found = stoppingBounds(NAMES[type], times, alpha);
      // Bounds that nothing reaches (rpact gives them as far as 8) need not agree beyond their probability.
      found.forEach((bound, look) => {
        if (bounds[look] < 6)
          expect(Math.abs(bound - bounds[look]), `${name} look ${look}`).toBeLessThan(1e-4);
      });
      const reached = exitProbabilities(times, found, drift).reduce((sum, exit) => sum + exit, 0);
      expect(Math.abs(reached - power[power.length - 1]), `${name} power`).toBeLessThan(1e-4);
    }
  });

  // Constants of Jennison and Turnbull (2000), tables 2.1 and 2.3, two-sided 5 %: gsDesign's test.type = 2, sfu "Pocock", "OF".
  it.each([
    [2, 2.178, 1.977],
    [3, 2.289, 2.004],
    [4, 2.361, 2.024],
    [5, 2.413, 2.04],
    [10, 2.555, 2.087],
  ])("of %i even looks are the published constants", (looks, pocock, obrienFleming) => {
    const times = Array.from({ length: looks }, (_, at) => (at + 1) / looks);
    expect(stoppingBounds("pocock", times, 0.025)[0]).toBeCloseTo(pocock, 3);
    expect(stoppingBounds("obrienFleming", times, 0.025)[looks - 1]).toBeCloseTo(obrienFleming, 3);
  });

  it("are the fixed bound with one look, and fall from look to look", () => {
    for (const boundary of Object.values(NAMES))
      expect(stoppingBounds(boundary, [1], 0.025)[0]).toBeCloseTo(1.959963984540054, 6);
    const [first, second, third] = stoppingBounds("obrienFleming", [0.25, 0.5, 1], 0.025);
    expect(first).toBeGreaterThan(second);
    expect(second).toBeGreaterThan(third);
    expect(third).toBeGreaterThan(1.96);
  });

  it("need looks that ascend to all of the information", () => {
    for (const times of [[], [0.5], [0.5, 0.5, 1], [0, 1], [1, 1.2]])
      expect(() => stoppingBounds("pocock", times, 0.025)).toThrow(/looks must ascend/);
  });

  it("are crossed as often on a finer grid", () => {
    const times = [0.2, 0.4, 0.6, 0.8, 1];
    const bounds = stoppingBounds("obrienFleming", times, 0.025);
    for (const drift of [0, 3, 6]) {
      const [usual, finer] = [undefined, 401].map((points) =>
        exitProbabilities(times, bounds, drift, points),
      );
      usual.forEach((exit, look) => {
        expect(Math.abs(exit - finer[look])).toBeLessThan(1e-7);
      });
    }
  });
});
