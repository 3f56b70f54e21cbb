import { LEARNED_SCHEMA, type LearnedModel, parseLearned, withLearned } from "../cohort/learn/learned.ts";
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
export function modelFor(flags: ModelFlags, evidence: Evidence): Model {
  return modelAndClinic(flags, evidence).model;
}

/** The model that is asked for, and what it was learned from; null for that of the trials alone. @throws InputError */
export function modelAndClinic(
  { model: file }: ModelFlags,
  evidence: Evidence,
): { readonly model: Model; readonly clinic: LearnedModel | null } {
  const base = loadModel(evidence);
  if (file === undefined) return { model: base, clinic: null };
  const clinic = parseLearned(readJsonInput(file));
  const model = withLearned(base, clinic);
  if (clinic.kind === "unlikeTrials")
    printWarnings([
      `${file}: the people it was learned from are not the trials' kind of people (${LEARNED_SCHEMA}: kind)`,
    ]);
  return { model, clinic };
}

/**
 * Why a command takes no `--model`, by its name. Every command either takes it or stands here, so that none is
 * forgotten: test/acceptance/model-flag.test.ts walks over all of them.
 */
export const WITHOUT_MODEL: Readonly<Record<string, string>> = {
  calibrate: "it makes the model of the trials; what a clinic's people say of it is learned afterwards",
  learn:
    "it learns from the model of the trials, once for each clinic; put the people of both tables into one to learn from all of them",
  serve: "the pages compute with the model they were built with; use forecast or trial",
  worker: "the model comes with each run; give --model to the command that sends the run",
  bench: "it measures speed, which does not depend on the model's numbers",
  ...Object.fromEntries(
    ["events", "evidence", "synthesis", "claims", "check", "search", "import", "references"].map((name) => [
      name,
      "it computes nothing with the model",
    ]),
  ),
  community: "it counts stories and computes nothing with the disease model",
};
