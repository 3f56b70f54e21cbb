import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { closeModel } from "../../test/support/cohort/model.ts";
import { casesOf, simulatedCohort } from "../../test/support/cohort/people.ts";
import { inlineExecutor } from "../engine/execution/inline.ts";
import { comparisonSvg } from "../explain/cohort/figures.ts";
import { comparisonPage } from "../explain/cohort/page.ts";
import { comparisonText } from "../explain/cohort/text.ts";
import { compareCohort } from "./compare.ts";
import { type Comparison, comparisonSchema } from "./result.ts";

const model = closeModel(5);
const compared = (people: number, dose: number) =>
  compareCohort(casesOf(simulatedCohort(model, { people, seed: 3, dose })), model, inlineExecutor(), {
    seed: 1,
    virtualPatients: 1500,
    onRefused: (_, why) => {
      throw why;
    },
  });

describe("a cohort beside the model", () => {
  let right: Comparison;
  let half: Comparison;
  beforeAll(async () => {
    right = await compared(50, 1);
    half = await compared(50, 0.5);
  });

  it("simulated from the model: intervals cover what they state, and no difference beyond chance", () => {
    expect(z.safeParse(comparisonSchema, right).error?.issues ?? []).toEqual([]);
    expect(right.verdict).toMatchObject({ finding: "alike", spread: "asStated" });
    for (const { level, covered } of right.all.coverage) {
      // Four standard errors of so many readings.
      const allowed = 4 * Math.sqrt((level * (100 - level)) / right.all.readings);
      expect(Math.abs(covered - level)).toBeLessThan(allowed);
    }
    expect(right.all.rankUniformityP).toBeGreaterThan(0.001);
    expect(right.all.error.model).toBeLessThan(right.all.error.lastReading);
    expect(comparisonText(right)).toMatch(/No difference beyond chance/);
  });

  it("with half the dose that the table states: less hair than the model says, and by how much", () => {
    expect(half.verdict.finding).toBe("lessHair");
    expect(half.verdict.chance).toBeLessThan(0.05);
    expect(half.all.salt.difference).toBeGreaterThan(half.all.salt.expectedHigh);
    expect(comparisonText(half)).toMatch(/These people have less hair than the model/);
  });

  it("tells nothing of a person: no ID, no group of fewer than ten people", () => {
    for (const text of [
      JSON.stringify(half),
      comparisonPage(half),
      comparisonSvg(half),
      comparisonText(half),
    ])
      expect(text).not.toMatch(/\bP\d+\b/);
    const shown = [...half.groups, ...half.calibration.response, ...half.calibration.salt];
    for (const { people } of shown) expect(people).toBeGreaterThanOrEqual(10);
    for (const list of [half.groups, right.groups]) expect(list.length).toBeGreaterThan(4);
  });

  it("is refused for fewer than ten people", async () => {
    await expect(compared(4, 1)).rejects.toThrow(/people: 4 is not allowed; at least 10 people/);
  });
});
