import { describe, expect, it } from "vitest";
import { learnedFrom } from "../../../test/support/cohort/learned.ts";
import { closeModel } from "../../../test/support/cohort/model.ts";
import { parseLearned, shifted, withLearned } from "./learned.ts";

const base = closeModel(4);
const learned = learnedFrom(base, [0.1, 0.2, 0.3, 0.4]);

describe("a model with what was learned", () => {
  it("has the weights, by structure too, and the shift in each draw", () => {
    const model = withLearned(base, learned);
    expect(model.weights).toEqual([0.1, 0.2, 0.3, 0.4]);
    const byStructure: Record<string, number> = {};
    base.draws.forEach(({ structure }, at) => {
      byStructure[structure] = (byStructure[structure] ?? 0) + learned.weights[at];
    });
    expect(model.structureWeights).toEqual(byStructure);
    expect(Object.values(byStructure).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    for (const { values } of model.draws) expect(values.clinicShift).toBe(-1);
    expect(model.version.startsWith(`${base.version}+clinic.`)).toBe(true);
    expect(model.version).toHaveLength(base.version.length + "+clinic.".length + 8);
    // Other weights are another model.
    expect(withLearned(base, learnedFrom(base, [0.4, 0.3, 0.2, 0.1])).version).not.toBe(model.version);
  });

  it("adds to a shift that is there", () => {
    expect(shifted({ a: 1 }, 0.5)).toEqual({ a: 1, clinicShift: 0.5 });
    expect(shifted({ a: 1, clinicShift: 1 }, 0.5)).toEqual({ a: 1, clinicShift: 1.5 });
  });

  it.each<[string, object, RegExp]>([
    [
      "another model",
      { base: { version: "other", hash: "0" } },
      /^base\.version: "other".*the model here is .*; learn again with it$/,
    ],
    ["another number of draws", { weights: [0.5, 0.5] }, /^base\.version/],
    [
      "another number of shifts",
      { shifts: [0, 0] },
      /^weights: 4.*one weight and one shift a draw, weights that sum to 1$/,
    ],
    ["weights that sum to more", { weights: [0.1, 0.2, 0.3, 0.40001] }, /^weights/],
    ["weights that sum to less", { weights: [0.1, 0.2, 0.3, 0.39999] }, /^weights/],
  ])("is refused with %s", (_, facts, words) => {
    expect(() => withLearned(base, { ...learned, ...facts })).toThrow(words);
  });

  it("takes weights that sum to one but for rounding", () => {
    expect(withLearned(base, { ...learned, weights: [0.1, 0.2, 0.3, 0.4000005] }).weights).toHaveLength(4);
  });
});

describe("a file of what was learned", () => {
  it("is read as it was written", () => {
    expect(parseLearned(JSON.parse(JSON.stringify(learned)))).toEqual(learned);
  });

  it.each([
    [{ schema: "anagen/model@1" }, /^schema: "anagen\/model@1"/],
    [{ people: -1 }, /people/],
    [{ readings: 1.5 }, /readings/],
    [{ weights: [-0.1] }, /weights/],
    [{ shifts: [2.1] }, /shifts/],
    [{ shifts: [-2.1] }, /shifts/],
    [{ kind: "unsure" }, /kind/],
    [{ assumptions: ["luck"] }, /assumptions/],
    [{ evidence: { ...learned.evidence, chanceTrials: 1.1 } }, /chanceTrials/],
    [{ evidence: { ...learned.evidence, chanceClinic: -0.1 } }, /chanceClinic/],
  ])("is refused with %j", (facts, words) => {
    expect(() => parseLearned({ ...learned, ...facts })).toThrow(words);
  });

  it.each(["likeTrials", "clinicEffect", "unlikeTrials"])("may say %s", (kind) => {
    expect(parseLearned({ ...learned, kind }).kind).toBe(kind);
  });

  it.each([
    "treatmentFollowsReadings",
    "visitsByPlan",
    "readingError",
    "trialsEntry",
    "groupMeans",
  ])("may take for granted %s", (each) => {
    expect(parseLearned({ ...learned, assumptions: [each] }).assumptions).toEqual([each]);
  });
});
