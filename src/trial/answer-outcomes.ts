import * as z from "zod/mini";
import type { Executor } from "../engine/execution/executor.ts";
import { digestOf } from "../input/digest.ts";
import { parseInput, requireSchema } from "../input/parse.ts";
import type { Model } from "../simulate/model.ts";
import type { Protocol } from "./protocol-schema.ts";
import { runTrial } from "./trial.ts";

const SCHEMA = "anagen/answer-model@1";

/**
 * Rows of the virtual trials that the answer shows, by the name its templates use. Computed with as many virtual
 * patients as the validation, they are the same numbers as its courses.
 */
export const ANSWER_ROWS = [
  { name: "reach", protocol: "brave-aa1", stage: "main", arm: "4 mg", endpoint: "salt<=20" },
  {
    name: "stop",
    protocol: "brave-aa1",
    stage: "withdrawal from 4 mg",
    arm: "4 mg to placebo",
    endpoint: "lossOfBenefit>20",
  },
  {
    name: "stay",
    protocol: "brave-aa1",
    stage: "withdrawal from 4 mg",
    arm: "4 mg continued",
    endpoint: "lossOfBenefit>20",
  },
  {
    name: "back",
    protocol: "brave-aa1",
    stage: "withdrawal from 4 mg",
    arm: "4 mg to placebo",
    endpoint: "recapture<=20",
  },
  {
    name: "lowerKeep",
    protocol: "brave-aa2",
    stage: "down-titration",
    arm: "4 mg to 2 mg",
    endpoint: "keepsSalt20",
  },
  {
    name: "stayKeep",
    protocol: "brave-aa2",
    stage: "down-titration",
    arm: "4 mg continued",
    endpoint: "keepsSalt20",
  },
] as const;
/** Protocols in data/protocols that the outcomes are read from. */
export const ANSWER_PROTOCOLS = ["brave-aa1", "brave-aa2"] as const;

/** data/model/answer.json: what the model says, computed ahead so that the answer is quick. */
export const answerModelSchema = z.strictObject({
  schema: z.literal(SCHEMA),
  provenance: z.strictObject({
    /** version of the model that computed it; another current version makes the file stale */
    modelVersion: z.string(),
    seed: z.number(),
    virtualPatients: z.number(),
    digest: z.string(),
  }),
  outcomes: z.array(
    z.strictObject({
      name: z.string(),
      weeks: z.number(),
      /** people of a hundred; the middle and the 90 % interval over what is not known about the model */
      of100: z.number(),
      low: z.number(),
      high: z.number(),
    }),
  ),
});
/** The model's outcomes that the article quotes, computed ahead. */
export type AnswerModel = z.infer<typeof answerModelSchema>;

/** @throws InputError */
export function parseAnswerModel(input: unknown): AnswerModel {
  requireSchema(input, SCHEMA, "the model's outcomes");
  return parseInput(answerModelSchema, input).value;
}

/** Runs the virtual trials behind the answer. The same seed gives the same file. */
export async function computeAnswerModel(
  protocols: ReadonlyMap<string, Protocol>,
  model: Model,
  executor: Executor,
  settings: { seed: number; virtualPatients: number; onProgress?: (share: number) => void },
): Promise<AnswerModel> {
  const outcomes: AnswerModel["outcomes"] = [];
  for (const [at, name] of ANSWER_PROTOCOLS.entries()) {
    const protocol = protocols.get(name);
    if (!protocol) throw new Error(`protocol ${name} is missing`);
    const { rows } = await runTrial(protocol, model, executor, {
      seed: settings.seed,
      virtualPatients: settings.virtualPatients,
      onProgress: (done, total) => settings.onProgress?.((at + done / total) / ANSWER_PROTOCOLS.length),
    });
    for (const wanted of ANSWER_ROWS) {
      if (wanted.protocol !== name) continue;
      for (const row of rows) {
        const { stage, arm, endpoint, subgroup, weeksSinceChange, value, low, high } = row;
        if (stage !== wanted.stage || arm !== wanted.arm || endpoint !== wanted.endpoint) continue;
        if (subgroup !== null || weeksSinceChange <= 0 || value === null) continue;
        outcomes.push({
          name: wanted.name,
          weeks: weeksSinceChange,
          of100: Math.round(value),
          low: Math.round(low ?? value),
          high: Math.round(high ?? value),
        });
      }
    }
  }
  return {
    schema: SCHEMA,
    provenance: {
      modelVersion: model.version,
      seed: settings.seed,
      virtualPatients: settings.virtualPatients,
      digest: digestOf(outcomes),
    },
    outcomes,
  };
}
