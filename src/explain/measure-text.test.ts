import { describe, expect, it } from "vitest";
import type { Measure, MeasurePlan } from "../forecast/measure/result.ts";
import { measureText } from "./measure-text.ts";

const chance = (of100: number) => ({ of100, low: of100 - 3, high: of100 + 3 });
const reading = (weeksAfter: number, uncertaintyRemovedPercent: number) => ({
  weeksAfter,
  uncertaintyRemovedPercent,
  bands: [
    { from: 0, to: 20, of100: 60, hasSalt20: chance(71) },
    { from: 21, to: 100, of100: 40, hasSalt20: null },
  ],
});
const plan = (kind: MeasurePlan["kind"], readings: unknown, halfSettledWeek: number | null) =>
  ({ kind, testWeeks: 12, mgPerDay: 4, chance: chance(33), readings, halfSettledWeek }) as MeasurePlan;
const measure = (over: object) =>
  measureText({
    schema: "anagen/measure@1",
    decisionWeek: 52,
    outcomeWeek: 52,
    plans: [
      plan("continueThenStop", [reading(12, 4.4), reading(4, 1.6)], null),
      plan("stop", [reading(24, 63.5)], 16),
    ],
    mostTelling: { kind: "continueThenStop", weeksAfter: 12, uncertaintyRemovedPercent: 4.4 },
    provenance: {
      modelVersion: "m",
      dataVersion: "d",
      seed: 1,
      virtualPatients: 9,
      digest: "0123456789abcdef",
    },
    warnings: [],
    ...over,
  } as unknown as Measure);
/** The rows of the table below its heads, as cells. */
const cellsOf = (text: string, begins: string) =>
  text
    .split("\n")
    .find((line) => line.startsWith(begins))
    ?.split(/ {2,}/);

describe("what a further reading would tell, in words", () => {
  it("stands under the week of the reading, weeks in order, and is empty where none was tried", () => {
    const text = measure({});
    expect(cellsOf(text, "under")?.slice(2)).toEqual(["week 4", "week 12", "week 24"]);
    expect(cellsOf(text, "4 mg a day for 12 more weeks")?.slice(1)).toEqual(["33 (30-36)", "2 %", "4 %"]);
    expect(cellsOf(text, "stop now")?.slice(1)).toEqual(["33 (30-36)", "64 %"]);
  });

  it("names the reading that tells most, and what each of its bands would mean", () => {
    const text = measure({}).replaceAll(/\s+/g, " ");
    expect(text).toContain(
      'Before a stop, the reading that tells most is the one at week 12 under "4 mg a day for 12 more weeks, then stop": it settles 4 % of what is open.',
    );
    expect(text).toContain('Under "stop now" half of it is settled by a reading at week 16.');
    expect(text).not.toContain('then stop" half of it');
    expect(text).toContain("reading at week 12 of 100 have it");
    expect(text).toContain("0 to 20 60 71 (68-74)");
    expect(text).toContain("21 to 100 40 too few to say");
  });

  it("says so where no reading tells anything before a stop", () => {
    const text = measure({ mostTelling: null });
    expect(text).toContain("No single reading before a stop tells anything here.");
    expect(text).not.toContain("of 100 have it");
  });
});
