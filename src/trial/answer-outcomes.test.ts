import { describe, expect, it } from "vitest";
import { SMALL_TRIAL } from "../../test/support/simulate/jobs.ts";
import { someModel } from "../../test/support/simulate/model.ts";
import { inlineExecutor } from "../engine/execution/inline.ts";
import { computeAnswerModel } from "./answer-outcomes.ts";
import { runTrial } from "./trial.ts";

const model = someModel(2);
const settings = { seed: 3, virtualPatients: 400 };
const protocol = { ...SMALL_TRIAL, stages: [], endpoints: ["salt<=20"] };
const both = new Map(["brave-aa1", "brave-aa2"].map((name) => [name, protocol]));

describe("what the answer shows of the model", () => {
  it("is the rows of its trials that it names, after the start", async () => {
    const { outcomes } = await computeAnswerModel(both, model, inlineExecutor(), settings);
    const { rows } = await runTrial(protocol, model, inlineExecutor(), settings);
    const wanted = rows.filter(
      ({ arm, subgroup, weeksSinceChange }) => arm === "4 mg" && subgroup === null && weeksSinceChange > 0,
    );
    expect(outcomes.map(({ name }) => name)).toEqual(wanted.map(() => "reach"));
    expect(outcomes.map(({ weeks }) => weeks)).toEqual([12, 36, 60]);
    expect(outcomes.map(({ of100 }) => of100)).toEqual(
      wanted.map(({ value }) => Math.round(value as number)),
    );
  });

  it("tells how much of both trials is done", async () => {
    const told: number[] = [];
    const onProgress = (share: number) => told.push(share);
    await computeAnswerModel(both, model, inlineExecutor(), { ...settings, onProgress });
    // Two pieces each, a draw a piece.
    expect(told).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it("needs its protocols", async () => {
    const one = new Map([["brave-aa1", protocol]]);
    await expect(computeAnswerModel(one, model, inlineExecutor(), settings)).rejects.toThrow(
      "protocol brave-aa2 is missing",
    );
  });
});
