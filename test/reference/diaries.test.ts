import { describe, expect, it } from "vitest";
import { type ReferenceCase, referenceCases, referenceResults } from "./diaries/cases.ts";
import { forecast } from "./diaries/forecast.ts";
import { chanceOfReading } from "./model/weigh.js";

/*
 * Forecasts of a person by three to a hundred readings, beside figures found slowly and plainly (diaries/run.ts): by a
 * second program from docs/model.md alone, or by people of the population weighed by all readings at once, without the
 * moves that a diary takes.
 */

/** Errors by which the two may differ: about one run in some hundreds would, were the seeds not fixed. */
const MOST_ERRORS = 3.5;
/** More readings take a minute and more each: with ANAGEN_DIARY=1 they are tried as well. */
const MOST_READINGS = process.env.ANAGEN_DIARY ? 100 : 12;
const SEED = 7;

const results = referenceResults();
const tried = referenceCases().flatMap((of) => {
  const expected = results.find(({ name }) => name === of.name);
  return expected === undefined || of.readings.length > MOST_READINGS ? [] : [[of, expected] as const];
});

describe("a person who is forecast by some readings", () => {
  it.each(
    tried.map(([of, expected]) => [of.name, expected.method, of, expected] as const),
  )("%s: has what %s find", async (_, __, of: ReferenceCase, expected) => {
    const found = await forecast(of, SEED);
    expect(found.effective).toBeGreaterThanOrEqual(1000);
    for (const figure of ["low", "salt"] as const)
      found[figure].forEach(({ value, error }, at) => {
        const other = expected[figure][at];
        const difference = Math.abs(value - other.value) / Math.sqrt(error ** 2 + other.error ** 2);
        expect(difference, `${figure}: ${value}, there ${other.value}`).toBeLessThan(MOST_ERRORS);
      });
  });

  it("is held against figures of some courses and numbers of readings", () => {
    expect(tried.length).toBeGreaterThan(0);
    const names = referenceCases().map(({ name }) => name);
    for (const { name } of results) expect(names).toContain(name);
  });
});

describe("the chance of a reading in the second program", () => {
  it("comes to one over all readings", () => {
    for (const salt of [0, 3, 47.3, 99, 100]) {
      const all = Array.from({ length: 101 }, (_, score) => chanceOfReading(score, salt));
      expect(all.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
    }
    // Error 0.6 + 14 x 0.5 x 0.5 = 4.1 points: within half a point of 50 by 0.0971.
    expect(chanceOfReading(50, 50)).toBeCloseTo(0.0971, 4);
  });
});
