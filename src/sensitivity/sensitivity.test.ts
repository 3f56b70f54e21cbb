import { beforeAll, describe, expect, it } from "vitest";
import { someModel } from "../../test/support/simulate/model.ts";
import type { ModelFile } from "../calibrate/model-file.ts";
import { DISEASE, fitsOf } from "../calibrate/target.ts";
import { type StructureName, structureNamed } from "../disease/structures.ts";
import { inlineExecutor } from "../engine/execution/inline.ts";
import { canonicalJson } from "../input/canonical-json.ts";
import { normalAt } from "../math/random/streams.ts";
import { loadEvidence } from "../package-data/evidence.ts";
import { loadModelFiles } from "../package-data/model.ts";
import { loadSensitivityData } from "../package-data/targets.ts";
import type { Model } from "../simulate/model.ts";
import type { Sensitivity } from "./result.ts";
import { sensitivity } from "./sensitivity.ts";

const DRAWS = 12;
const NAMES: readonly StructureName[] = ["drive", "loop"];
const facts = loadSensitivityData(loadEvidence());

/** Two structures of a few draws that fit nothing: whatever calibration finds, this must come out sound. */
function twoStructures(): { files: ModelFile[]; model: Model } {
  const [shape] = loadModelFiles();
  const files = NAMES.map(
    (structure, column): ModelFile => ({
      ...shape,
      structure,
      draws: someModel(DRAWS, structure).draws.map(({ values }, draw) => {
        const residuals = facts.targets.map((_, target) => normalAt(3, draw, target, 1 + column));
        return {
          ...shape.draws[0],
          values,
          residuals,
          deviance: residuals.reduce((sum, each) => sum + each * each, 0),
        };
      }),
    }),
  );
  const share: Record<StructureName, number> = { drive: 0.7, loop: 0.3 };
  const draws = files.flatMap(({ structure, draws: own }) =>
    own.map(({ values }) => ({ structure, values })),
  );
  return {
    files,
    model: {
      ...someModel(1),
      draws: draws.map((draw, index) => ({ ...draw, index })),
      weights: draws.map(({ structure }) => share[structure] / DRAWS),
      structureWeights: share,
    },
  };
}

describe("sensitivity of two structures", () => {
  let result: Sensitivity;
  beforeAll(async () => {
    const { files, model } = twoStructures();
    result = await sensitivity(files, model, facts, inlineExecutor(), { virtualPatients: 1 });
  });

  it("shows both, with their weights, and how much of the variance is between them", () => {
    for (const { structures, structureShare, of100 } of result.answers) {
      expect(structures.map(({ structure, weight }) => [structure, weight])).toEqual([
        ["drive", 0.7],
        ["loop", 0.3],
      ]);
      const [drive, loop] = structures;
      expect(of100).toBeCloseTo(0.7 * drive.of100 + 0.3 * loop.of100, 1);
      expect(structureShare).toBeGreaterThanOrEqual(0);
      expect(structureShare).toBeLessThanOrEqual(1);
    }
  });

  it("has a row for every parameter of either, every fact and every measurement, all finite", () => {
    const wanted = NAMES.flatMap((name) =>
      structureNamed(name).parameters.map((parameter) => `${name} ${parameter.name}`),
    );
    const ofDisease = facts.targets.filter((target) => fitsOf(target) === DISEASE);
    for (const { parameters, facts: rows, measurements } of result.answers) {
      expect(parameters.map((row) => `${row.structure} ${row.parameter}`).sort()).toEqual(wanted.sort());
      expect(rows.length).toBeGreaterThan(ofDisease.length);
      expect(measurements.length).toBeGreaterThan(15);
    }
    // Throws for a number that is not finite.
    expect(canonicalJson(result.answers)).toBe(canonicalJson(structuredClone(result.answers)));
    // Of so few draws none carries much, and the rows say so.
    expect(result.answers[0].facts.every(({ fewDraws }) => fewDraws)).toBe(true);
  });

  it("simulates at least a few people in every half of a draw, and says how many", () => {
    expect(result.provenance.virtualPatients).toBe(2 * 64 * NAMES.length * DRAWS);
  });
});
