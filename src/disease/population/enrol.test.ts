import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trueSalt } from "../../../test/support/disease/true-salt.ts";
import { someModel } from "../../../test/support/simulate/model.ts";
import { AREA_SHARES } from "../salt/areas.ts";
import { createStepper } from "../structure.ts";
import { STRUCTURE_NAMES, STRUCTURES, type StructureName } from "../structures.ts";
import {
  BASELINE,
  severeSalt,
  spreadOverAreas,
  verySevereSalt,
  verySevereShareForMeanWithin,
  verySevereShareWithin,
} from "./baseline.ts";
import { type Cohort, takePeople } from "./cohort.ts";
import { enrol, MOST_IMPROVEMENT, NobodyQualifies } from "./enrol.ts";
import type { EntryRule } from "./entry-rule.ts";

const kernel = { backend: "javascript", precision: "f64" } as const;
const ADULT_TRIALS: EntryRule = { lowest: 50, highest: 100, verySevereShare: 0.5 };

const drawOf = (name: StructureName) => {
  const [draw] = someModel(1, name).draws;
  return { structure: STRUCTURES[name], values: draw.values, index: 0 };
};
const plain = ({ draw: _, ...cohort }: Cohort) =>
  JSON.parse(
    JSON.stringify(cohort, (_, value) => (ArrayBuffer.isView(value) ? [...(value as Uint8Array)] : value)),
  );

describe.each(STRUCTURE_NAMES)("enrolment under structure %s", (name) => {
  const draw = drawOf(name);
  const stepper = createStepper(STRUCTURES[name], 64, kernel);

  it.each([
    [50, 100, 80],
    [60, 100, 93],
    [30, 98, 75],
  ])("of SALT %i to %i has a mean baseline of about %i when asked for it", (lowest, highest, mean) => {
    const verySevereShare = verySevereShareForMeanWithin(mean, lowest, highest) as number;
    expect(verySevereShare).toBeGreaterThan(0);
    const people = 1500;
    const cohort = enrol(draw, { lowest, highest, verySevereShare }, 5, 0, people, stepper);
    const sum = cohort.baselineReading.subarray(0, people).reduce((total, each) => total + each, 0);
    expect(Math.abs(sum / people - mean)).toBeLessThan(1.5);
  });

  it("gives the same person whatever block the person is enrolled in", () => {
    const together = enrol(draw, ADULT_TRIALS, 3, 0, 40, stepper);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 38 }), fc.integer({ min: 1, max: 40 }), (first, size) => {
        const count = Math.min(size, 40 - first);
        const block = enrol(draw, ADULT_TRIALS, 3, first, count, stepper);
        const same = takePeople(
          together,
          Array.from({ length: count }, (_, at) => first + at),
        );
        expect(plain(block)).toEqual(plain(same));
      }),
      { numRuns: 15 },
    );
  });

  it("gives the same person in a block larger than the stepper", () => {
    const small = createStepper(STRUCTURES[name], 8, kernel);
    expect(plain(enrol(draw, ADULT_TRIALS, 3, 0, 8, small))).toEqual(
      plain(takePeople(enrol(draw, ADULT_TRIALS, 3, 0, 40, stepper), [0, 1, 2, 3, 4, 5, 6, 7])),
    );
  });

  it("takes only people who read within the rule, and the very severe share exactly", () => {
    const rules: EntryRule[] = [
      ADULT_TRIALS,
      { lowest: 60, highest: 90, verySevereShare: 0 },
      { lowest: 95, highest: 100, verySevereShare: 1 },
      { lowest: 50, highest: 100, verySevereShare: 0.25 },
    ];
    for (const rule of rules) {
      const cohort = enrol(draw, rule, 11, 0, 60, stepper);
      for (let at = 0; at < cohort.count; at++) {
        expect(cohort.baselineReading[at]).toBeGreaterThanOrEqual(rule.lowest);
        expect(cohort.baselineReading[at]).toBeLessThanOrEqual(rule.highest);
        expect(cohort.verySevere[at]).toBe(cohort.baselineReading[at] >= 95 ? 1 : 0);
        const salt = trueSalt(cohort.state, cohort.bald, at);
        expect(salt).toBeGreaterThanOrEqual(0);
        expect(salt).toBeLessThanOrEqual(100);
      }
      const verySevere = cohort.verySevere.reduce((sum, flag) => sum + flag, 0);
      expect(verySevere).toBe(Math.floor(60 * rule.verySevereShare));
    }
    expect(MOST_IMPROVEMENT).toBe(10);
  });

  it("gives up with a name where nobody can qualify", () => {
    const nobody = { lowest: 99.2, highest: 99.4, verySevereShare: 0.5 };
    expect(() => enrol(draw, nobody, 1, 0, 2, stepper)).toThrow(NobodyQualifies);
    expect(() => enrol(draw, nobody, 1, 0, 2, stepper)).toThrow(
      /no virtual person met the entry rule SALT 99.2 to 99.4 in 4000 tries/,
    );
  });
});

describe("hair at the start", () => {
  it("spreads a SALT over the areas without changing it", () => {
    const normals = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), normals, (salt, areas) => {
        const into = [[0], [0], [0], [0]];
        spreadOverAreas(salt, areas, into, 0);
        for (const [share] of into) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        const total = into.reduce((sum, [share], area) => sum + AREA_SHARES[area] * share, 0);
        expect(100 * total).toBeCloseTo(salt, 6);
      }),
    );
  });

  it("is the same to the last bit as when the shift is found by halving its range", () => {
    const byHalves = (salt: number, areas: readonly number[]) => {
      const level = salt / 100;
      const shares = (shift: number) =>
        areas.map((normal) => Math.min(1, Math.max(0, level + BASELINE.areaSpread * normal + shift)));
      let [low, high] = [-2, 2];
      for (let step = 0; step < 40; step++) {
        const middle = (low + high) / 2;
        const mean = shares(middle).reduce((sum, share, area) => sum + AREA_SHARES[area] * share, 0);
        if (mean < level) low = middle;
        else high = middle;
      }
      return level < 1 ? shares(high) : [1, 1, 1, 1];
    };
    const normals = fc.array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 4, maxLength: 4 });
    // Also where all areas are full or empty, and no shift nearby changes anything.
    const salts = fc.oneof(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 95, max: 100, noNaN: true }),
      fc.constantFrom(0, 18, 24, 36, 40, 58, 60, 64, 76, 82, 100),
    );
    fc.assert(
      fc.property(salts, normals, (salt, areas) => {
        const into = [[0], [0], [0], [0]];
        spreadOverAreas(salt, [9, ...areas], into, 0, 1);
        expect(into.flat()).toEqual(byHalves(salt, areas));
      }),
      { numRuns: 2000 },
    );
  });

  it("lies in its stratum for every uniform number", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (uniform) => {
        expect(severeSalt(uniform)).toBeGreaterThanOrEqual(50);
        expect(severeSalt(uniform)).toBeLessThanOrEqual(95);
        expect(verySevereSalt(uniform)).toBeGreaterThanOrEqual(95);
        expect(verySevereSalt(uniform)).toBeLessThanOrEqual(100);
      }),
    );
  });

  it("keeps shares of the very severe between 0 and 1 under every entry rule", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const end = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(share, end, end, (all, a, b) => {
        const within = verySevereShareWithin(all, Math.min(a, b), Math.max(a, b));
        expect(within).toBeGreaterThanOrEqual(0);
        expect(within).toBeLessThanOrEqual(1);
      }),
    );
    expect(verySevereShareWithin(0.4, 50, 94)).toBe(0);
    expect(verySevereShareWithin(0.4, 95, 100)).toBe(1);
    expect(verySevereShareWithin(0.4, 50, 100)).toBeCloseTo(0.4, 12);
  });
});
