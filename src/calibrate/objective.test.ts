import { describe, expect, it } from "vitest";
import { inlineExecutor } from "../engine/execution/inline.ts";
import { loadEvidence } from "../package-data/evidence.ts";
import { loadModel } from "../package-data/model.ts";
import { loadCalibrationData } from "../package-data/targets.ts";
import { simulateTrial } from "../trial/jobs.ts";
import { planTrial } from "../trial/plan.ts";
import type { Protocol } from "../trial/protocol-schema.ts";
import { locate, trimProtocol } from "./objective.ts";

const evidence = loadEvidence();
const { targets, protocols } = loadCalibrationData(evidence);
const whole = loadModel(evidence);
const model = { ...whole, draws: whole.draws.slice(0, 1), weights: [1] };
const PEOPLE = 400;

/** Reads a cell of a trial simulated as the protocol says. */
async function reader(protocol: Protocol) {
  const plan = planTrial(protocol);
  const [tally] = await simulateTrial(protocol, model, PEOPLE, 1, inlineExecutor());
  return (target: (typeof targets)[number]) =>
    target.cells.map((cell) => {
      const at = locate(plan, cell);
      return [tally.counts[at], tally.sums[at]];
    });
}

describe("a protocol cut down to what its targets read", () => {
  it.each([
    ...new Set(targets.map(({ protocol }) => protocol)),
  ])("shows them as the whole one: %s", async (name) => {
    const full = protocols.get(name) as Protocol;
    const own = targets.filter(({ protocol }) => protocol === name);
    const [inFull, inPart] = [await reader(full), await reader(trimProtocol(full, own))];
    for (const target of own) expect(inPart(target)).toEqual(inFull(target));
  });
});
