import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { closeModel } from "../../../test/support/cohort/model.ts";
import { casesOf, simulatedCohort } from "../../../test/support/cohort/people.ts";
import { effectOf } from "../../drug/effect.ts";
import { inlineExecutor } from "../../engine/execution/inline.ts";
import { learnedText } from "../../explain/cohort/learned.ts";
import { learnFromCohort } from "./learn.ts";
import { type LearnedModel, learnedSchema, parseLearned, withLearned } from "./learned.ts";

const model = closeModel(120);
const learned = (people: number, dose: number) =>
  learnFromCohort(casesOf(simulatedCohort(model, { people, seed: 3, dose })), model, inlineExecutor(), {
    seed: 1,
    virtualPatients: 1200,
    onRefused: (_, why) => {
      throw why;
    },
  });

describe("a model that has learned from a clinic", () => {
  let half: LearnedModel;
  beforeAll(async () => {
    half = await learned(40, 0.5);
  });

  it("finds that the drug does less where half the dose is taken, and holds no person", () => {
    expect(z.safeParse(learnedSchema, half).error?.issues ?? []).toEqual([]);
    expect(half.clinicEffect.mean).toBeLessThan(-0.2);
    expect(half.clinicEffect.high).toBeLessThan(0);
    expect(half.evidence.logEvidence).toBeGreaterThan(0);
    expect(half.evidence.chanceClinic).toBeGreaterThan(half.evidence.chanceTrials);
    expect(half.people).toBe(40);
    expect(half.effectiveDraws).toBeGreaterThan(50);
    for (const text of [JSON.stringify(half), learnedText(half)]) expect(text).not.toMatch(/\bP\d+\b/);
  });

  it("computes with what was learned, and says so in its version", () => {
    const clinic = withLearned(model, parseLearned(JSON.parse(JSON.stringify(half))));
    expect(clinic.version).toMatch(/^test\+clinic\.[0-9a-f]{8}$/);
    expect(clinic.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    const dose = { mgPerDay: 4 };
    clinic.draws.forEach(({ values }, at) => {
      const before = effectOf(dose, model.draws[at].values).logit;
      expect(effectOf(dose, values).logit - before).toBeCloseTo(half.shifts[at], 9);
    });
  });

  it("is refused beside another model, or when it was changed", () => {
    expect(() => withLearned(closeModel(5), half)).toThrow(/base\.version/);
    const heavier = { ...half, weights: half.weights.map((weight) => 2 * weight) };
    expect(() => withLearned(model, heavier)).toThrow(/sum to 1/);
    expect(() => parseLearned({ ...half, people: -1 })).toThrow(/people/);
  });

  it("learns nothing from fewer than twenty people", async () => {
    await expect(learned(5, 1)).rejects.toThrow(/people: 5 is not allowed; at least 20 people/);
  });
});
