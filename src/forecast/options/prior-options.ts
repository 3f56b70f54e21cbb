import type { Executor } from "../../engine/execution/executor.ts";
import type { Model } from "../../simulate/model.ts";
import type { Question } from "../case/question.ts";
import type { PriorSample } from "../condition/prior-sample.ts";
import { byDraw, type OptionsSettings, type OutcomeGroups, simulate } from "./run-options.ts";

/**
 * Outcomes of a prior sample under every option, by model draw: what the spread between draws is measured on. Draws with
 * nobody like the person are left out.
 */
export async function runPriorOptions(
  question: Question,
  sample: PriorSample,
  model: Model,
  executor: Executor,
  settings: OptionsSettings = {},
): Promise<OutcomeGroups> {
  const tallies = byDraw(await simulate(question, sample, false, model, executor, settings));
  return {
    outcomes: [...tallies.values()],
    weights: [...tallies.keys()].map((draw) => model.weights[draw]),
    structures: [...tallies.keys()].map((draw) => model.draws[draw].structure),
  };
}
