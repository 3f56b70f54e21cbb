import { expect, it } from "vitest";
import type { Executor } from "../../engine/execution/executor.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { loadCalibrationData } from "../../package-data/targets.ts";
import type { CalibrationInput } from "../calibrate-input.ts";
import { DISEASE, fitsOf } from "../target.ts";
import { type Blind, leaveStudiesOut } from "./leave-out.ts";
import { leftOutEstimates, leftOutWith } from "./left-out.ts";

const { targets, protocols } = loadCalibrationData(loadEvidence());
const disease = targets.filter((target) => fitsOf(target) === DISEASE);

it("leaves a drug other than the disease's own out with all its studies, and anything else study by study", () => {
  const studiesOf = new Map<string, Set<string>>();
  for (const target of disease) {
    const without = leftOutWith(target, protocols);
    studiesOf.set(without, (studiesOf.get(without) ?? new Set()).add(target.study));
  }
  expect([...(studiesOf.get("ritlecitinib") ?? [])].length).toBeGreaterThan(1);
  const others = [...studiesOf].filter(([without]) => without !== "ritlecitinib");
  expect(others.length).toBeGreaterThan(3);
  for (const [without, studies] of others) expect([...studies]).toEqual([without]);
});

it("does no fit of a stopped run again, and joins structures by their weights", async () => {
  const names = [...new Set(disease.map((target) => leftOutWith(target, protocols)))];
  const fitOf = (structure: Blind["structure"], score: number): Blind => ({
    structure,
    scores: [score, score],
    draws: 2,
    predicted: [
      {
        observations: ["A"],
        estimates: [0, 1].map((draw) => ({ draw, weight: 0.5, people: 10, mean: 0.5, variance: 0.25 })),
      },
    ],
  });
  const fits = names.flatMap(() => [fitOf("drive", -1), fitOf("loop", -1)]);
  const input = { targets, protocols, codeVersion: "0", dataHash: "now", seed: 1 };
  const inputs = [input, input] as unknown as readonly CalibrationInput[];
  const idle = { run: () => Promise.reject(new Error("nothing is left to do")) } as unknown as Executor;
  const file = await leaveStudiesOut(inputs, [], idle, { fits });
  expect(file.leftOut.map(({ without }) => without)).toEqual(names);
  const [{ draws }] = file.leftOut;
  expect(draws.map(({ structure }) => structure)).toEqual(["drive", "drive", "loop", "loop"]);
  for (const { weight } of draws) expect(weight).toBeCloseTo(0.25, 6);
  expect(leftOutEstimates(file, names[0], ["A"])).toHaveLength(4);
  expect(leftOutEstimates(file, names[0], ["B"])).toBeNull();
});
