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

  const onOneLine = (text: string) => text.replaceAll(/\s+/g, " ");
  it("begins with what is open and that it does not advise, and ends with what it rests on", () => {
    const text = measure({});
    expect(text.split("\n").slice(0, 3)).toEqual([
      "What a further reading would tell",
      "=================================",
      "",
    ]);
    expect(onOneLine(text)).toContain(
      "Open is whether SALT will be 20 or less 52 weeks after the decision (week 52), without the drug. The table says how much of what is open one more SALT reading would settle, by the week after the decision in which it is taken: 0 % tells nothing, 100 % everything. It informs; it does not tell you what to do. Never change a dose without your doctor.",
    );
    expect(onOneLine(text)).toMatch(/Model m, data d, seed 1, 9 virtual patients .* result 0123456789ab\.$/);
    expect(cellsOf(text, "under")?.[1]).toBe("SALT 20 or less then, of 100");
  });

  it("names each way of going on", () => {
    const plans = (["continueThenStop", "halfThenStop", "stop", "stayOff"] as const).map((kind) =>
      plan(kind, [reading(4, 1)], null),
    );
    const text = measure({ plans, mostTelling: null });
    for (const name of [
      "4 mg a day for 12 more weeks, then stop",
      "4 mg a day (half) for 12 weeks, then stop",
      "stop now",
      "stay off the drug",
    ])
      expect(cellsOf(text, `${name}  `)?.[0]).toBe(name);
  });

  it("says of a reading that it comes before a stop only where there is one to come", () => {
    const off = { ...plan("stayOff", [reading(24, 63.5)], 24), testWeeks: null };
    const text = onOneLine(
      measure({
        plans: [off],
        mostTelling: { kind: "stayOff", weeksAfter: 24, uncertaintyRemovedPercent: 63.5 },
      }),
    );
    expect(text).toContain(
      '- The reading that tells most is the one at week 24 under "stay off the drug": it settles 64 % of what is open. - Under "stay off the drug" half of it is settled by a reading at week 24. Under "stay off the drug": reading at week 24 of 100 have it of 100 of these: SALT 20 or less at week 52',
    );
  });

  it("has no bands where no plan, or no reading of it, is the one that tells most", () => {
    const told = (mostTelling: object) =>
      measure({ mostTelling: { uncertaintyRemovedPercent: 1, ...mostTelling } });
    expect(told({ kind: "stayOff", weeksAfter: 12 })).toContain("No single reading before a stop");
    for (const mostTelling of [
      { kind: "stayOff", weeksAfter: 12 },
      { kind: "stop", weeksAfter: 12 },
    ])
      expect(told(mostTelling)).not.toContain("of 100 have it");
  });

  it("has warnings that change the answer before the numbers, others behind them", () => {
    const text = measure({ warnings: [{ code: "missedDoses" }, { code: "noBaseline" }] });
    const at = (part: string) => text.indexOf(part);
    expect(at("Before you read the numbers\n\n- no reading from before")).toBeGreaterThan(0);
    expect(at("\nunder ")).toBeGreaterThan(at("- no reading from before"));
    expect(at("Limits of this answer\n\n- missed doses")).toBeGreaterThan(at("of 100 have it"));
    expect(measure({})).not.toMatch(/Before you read|Limits of/);
  });
});
