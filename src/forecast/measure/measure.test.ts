import { describe, expect, it } from "vitest";
import { inlineExecutor } from "../../engine/execution/inline.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { loadModel } from "../../package-data/model.ts";
import type { Case } from "../case/case.ts";
import { whatToMeasure } from "./measure.ts";
import { measureSchema } from "./result.ts";

const model = loadModel(loadEvidence());
const person = (doses: NonNullable<Case["doses"]>, decision: number): Case => ({
  schema: "anagen/case@1",
  salt: [
    { week: 0, score: 92 },
    { week: 24, score: 45 },
    { week: 52, score: 8 },
  ],
  doses,
  options: [{ name: "whatever", doses: [{ fromWeek: decision, mgPerDay: 4 }] }],
  horizonWeeks: 30,
});
const ask = (input: Case) =>
  whatToMeasure(input, model, inlineExecutor(), { virtualPatients: 40_000, draws: 40, ranges: false });

describe("what to measure", () => {
  it("of somebody on the drug: on this dose, on half of it, and after a stop", async () => {
    const measure = await ask(person([{ fromWeek: 0, mgPerDay: 4 }], 52));
    expect(() => measureSchema.parse(measure)).not.toThrow();
    const [now, half, stop] = measure.plans;
    expect(measure.plans.map(({ kind, mgPerDay }) => [kind, mgPerDay])).toEqual([
      ["continueThenStop", 4],
      ["halfThenStop", 2],
      ["stop", 0],
    ]);
    for (const { readings } of [now, half])
      expect(readings.map(({ weeksAfter }) => weeksAfter)).toEqual([4, 8, 12]);
    const last = ({ readings }: typeof now) => readings[readings.length - 1].uncertaintyRemovedPercent;
    // Hair that stays on a lower dose says more than hair that stays on the full one; a stop says most.
    expect(last(half)).toBeGreaterThan(last(now));
    expect(last(stop)).toBeGreaterThan(last(half) + 20);
    const found = measure.plans.find(({ kind }) => kind === measure.mostTelling?.kind);
    expect(measure.mostTelling?.kind).not.toBe("stop");
    const best = Math.max(
      ...[now, half].flatMap((plan) => plan.readings.map((each) => each.uncertaintyRemovedPercent)),
    );
    expect(measure.mostTelling?.uncertaintyRemovedPercent).toBe(best);
    expect(found?.readings.some((each) => each.uncertaintyRemovedPercent === best)).toBe(true);
    // The options and the horizon of the case play no part.
    expect(measure.outcomeWeek).toBe(52);
  });

  it("of somebody off the drug: without it", async () => {
    const off = [
      { fromWeek: 0, mgPerDay: 4 },
      { fromWeek: 53, mgPerDay: 0 },
    ];
    const measure = await ask(person(off, 60));
    expect(measure.plans.map(({ kind, testWeeks }) => [kind, testWeeks])).toEqual([["stayOff", null]]);
    const told = measure.plans[0].readings.map((each) => each.uncertaintyRemovedPercent);
    expect(told[told.length - 1]).toBe(Math.max(...told));
    expect(measure.mostTelling).toMatchObject({ kind: "stayOff" });
    // Warnings name plans in words.
    expect(JSON.stringify(measure.warnings)).not.toContain("stayOff");
    expect(JSON.stringify(measure.warnings)).toContain("stay off the drug");
  });
});
