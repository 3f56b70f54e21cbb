/**
 * A forecast for one person, in four phases, each a folder:
 *
 *     case       ->  condition               ->  options            ->  summarise
 *     readings,      virtual people who fit      each goes through      shares, times,
 *     doses          the readings (weighted)     every dose plan        ranges, warnings
 *
 * Beside the person's own sample a prior sample, of people who are only about alike, goes through the middle two phases:
 * the spread between model draws, on which the ranges rest, is measured on it.
 */
import type { Executor } from "../engine/execution/executor.ts";
import type { Model } from "../simulate/model.ts";
import type { Case } from "./case/case.ts";
import { toQuestion } from "./case/question.ts";
import { condition } from "./condition/condition.ts";
import type { LearnedProposal } from "./condition/proposal.ts";
import type { ConditionSettings } from "./condition/settings.ts";
import { type OptionsSettings, type OutcomeGroups, runOptions } from "./options/run-options.ts";
import type { Forecast } from "./summarise/result.ts";
import { summarise } from "./summarise/summarise.ts";

const DEFAULT_SEED = 1;
/** Without ranges no draw's people are simulated apart. */
const NO_DRAWS: OutcomeGroups = { outcomes: [], weights: [], structures: [] };

/** Effort of a forecast, and where it begins. */
export interface ForecastSettings
  extends Omit<ConditionSettings, "seed" | "task" | "onRound" | "firstPerson">,
    OptionsSettings {
  /** Seed of all random numbers, 0 to 2^32 - 1; the case's own by default, else DEFAULT_SEED. */
  readonly seed?: number | undefined;
  /**
   * False leaves out what only ranges need; every `low` and `high` of the result then leaves nearly everything possible
   * and must not be shown. True by default.
   */
  readonly ranges?: boolean | undefined;
}

/** A forecast, and what was learned on the way about where people like the person are found. */
export interface LearnedForecast {
  readonly forecast: Forecast;
  readonly learned: LearnedProposal;
}

/**
 * The personal forecast: virtual people are conditioned on the readings under the doses taken, then taken
 * through every option with the same random numbers.
 *
 * @throws InputError when the model has nothing to say about such a person
 */
export async function forecast(
  input: Case,
  model: Model,
  executor: Executor,
  settings: ForecastSettings = {},
): Promise<Forecast> {
  return (await forecastAndLearn(input, model, executor, settings)).forecast;
}

/**
 * The same forecast, together with what a later one of a similar person may `start` from.
 *
 * @throws InputError when the model has nothing to say about such a person
 */
export async function forecastAndLearn(
  input: Case,
  model: Model,
  executor: Executor,
  settings: ForecastSettings = {},
): Promise<LearnedForecast> {
  const effort = {
    ...settings,
    seed: settings.seed ?? input.seed ?? DEFAULT_SEED,
    virtualPatients: settings.virtualPatients ?? input.virtualPatients,
  };
  const part = (from: number, until: number) => ({
    ...effort,
    onProgress: (share: number) => settings.onProgress?.(from + (until - from) * share),
  });
  const withRanges = settings.ranges ?? true;

  // 1 case
  const question = toQuestion(input);
  // 2 condition
  const sample = await condition(question.history, model, executor, part(0, 0.6));
  const ranges = withRanges ? await import("./ranges.ts") : null;
  const prior = await ranges?.priorSample(question.history, model, executor, part(0.6, 0.75));
  // 3 options
  const counts = await runOptions(question, sample, model, executor, part(0.75, 0.9));
  const byDraw = prior && (await ranges?.runPriorOptions(question, prior, model, executor, part(0.9, 1)));
  // 4 summarise
  return {
    forecast: summarise(question, sample, counts, byDraw ?? NO_DRAWS, model),
    learned: sample.learned,
  };
}
