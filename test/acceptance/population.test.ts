import { expect, test } from "vitest";
import { enrol } from "../../src/disease/population/enrol.ts";
import { createStepper } from "../../src/disease/structure.ts";
import { STRUCTURES } from "../../src/disease/structures.ts";
import { defaultKernel } from "../../src/engine/execution/kernel-choice.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import { loadModel } from "../../src/package-data/model.ts";

const PEOPLE_A_DRAW = 200;
const MOST_DRAWS = 20;

test("virtual trials begin with the published mean baseline SALT, within sampling error", () => {
  const evidence = loadEvidence();
  const published = evidence.observations.find(({ id }) => id === "BARI-116");
  const { draws, verySevereShare } = loadModel(evidence);
  const rule = { lowest: 50, highest: 100, verySevereShare };
  const scores = draws
    .filter((_, at) => at % Math.ceil(draws.length / MOST_DRAWS) === 0)
    .flatMap(({ structure, values, index }) => {
      const stepper = createStepper(STRUCTURES[structure], PEOPLE_A_DRAW, defaultKernel());
      const draw = { structure: STRUCTURES[structure], values, index };
      return [...enrol(draw, rule, 1, 0, PEOPLE_A_DRAW, stepper).baselineReading];
    });
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const spread = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length);
  const ours = spread / Math.sqrt(scores.length);
  const theirs = spread / Math.sqrt(published?.n ?? 1);
  expect(Math.abs(mean - (published?.value ?? 0))).toBeLessThan(3 * Math.hypot(ours, theirs));
});
