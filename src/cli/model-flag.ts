import { LEARNED_SCHEMA, parseLearned, withLearned } from "../cohort/learn/learned.ts";
import type { Evidence } from "../evidence/index.ts";
import { readJsonInput } from "../files/read-input.ts";
import { loadModel } from "../package-data/model.ts";
import type { Model } from "../simulate/model.ts";
import { printWarnings } from "./common.ts";

/** Flag of commands that can compute with a model learned from a clinic's people. */
export interface ModelFlags {
  readonly model?: string;
}

/** The flag, as arguments of commander's `option`. */
export const MODEL = [
  "--model <file>",
  "compute with what anagen learn learned from a clinic's people (default: the model of the trials alone)",
] as const;

/** The model that is asked for; its version stands in every result. @throws InputError */
export function modelFor({ model: file }: ModelFlags, evidence: Evidence): Model {
  const base = loadModel(evidence);
  if (file === undefined) return base;
  const learned = parseLearned(readJsonInput(file));
  const model = withLearned(base, learned);
  if (learned.kind === "unlikeTrials")
    printWarnings([
      `${file}: the people it was learned from are not the trials' kind of people (${LEARNED_SCHEMA}: kind)`,
    ]);
  return model;
}
