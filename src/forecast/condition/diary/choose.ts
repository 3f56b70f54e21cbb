import type { Executor } from "../../../engine/execution/executor.ts";
import { InputError } from "../../../input/input-error.ts";
import type { Model } from "../../../simulate/model.ts";
import type { History } from "../../case/history.ts";
import { ENOUGH_EFFECTIVE } from "../enough.ts";
import { MatchCache } from "../match-cache.ts";
import type { PersonalSample } from "../sample.ts";
import type { ConditionSettings } from "../settings.ts";
import { weigh } from "../weigh.ts";
import { weighDiary } from "./diary.ts";

/**
 * A diary is tried with so many people, and where at their rate weighing would need more than this for enough effective ones,
 * it goes on otherwise. What it learns on the way about doubles the rate.
 */
const TRIED = 262_144;
const MOST_WEIGHED = 4_194_304;
/** Share of the time that this takes, about. */
const TRIED_SHARE = 0.1;

/**
 * Finds virtual people like a person who kept a diary: by weighing those of the population, or, where hardly any of them fits
 * it, by weighing with some of the readings and bringing in the others step by step.
 *
 * @throws InputError when nobody among those compared fits, or too few for a number
 */
export async function conditionOnDiary(
  history: History,
  model: Model,
  executor: Executor,
  settings: ConditionSettings,
): Promise<PersonalSample> {
  const { enoughEffective = ENOUGH_EFFECTIVE, mostCompared = Number.POSITIVE_INFINITY } = settings;
  if (mostCompared <= TRIED) return weigh(history, model, executor, settings);
  // What is tried is not compared again.
  const cached = { ...settings, cache: settings.cache ?? new MatchCache() };
  const tried = await tryWeighing(history, model, executor, cached);
  const going = {
    ...cached,
    onProgress: (share: number) => settings.onProgress?.(TRIED_SHARE + (1 - TRIED_SHARE) * share),
  };
  const expected = (tried * Math.min(MOST_WEIGHED, mostCompared)) / TRIED;
  if (expected >= enoughEffective) return weigh(history, model, executor, going);
  return weighDiary(history, model, executor, going);
}

/** Effective people among those whom a diary is tried with. */
async function tryWeighing(
  history: History,
  model: Model,
  executor: Executor,
  settings: ConditionSettings,
): Promise<number> {
  const effort = { mostCompared: TRIED, leastEffective: 0 };
  const onProgress = (share: number) => settings.onProgress?.(TRIED_SHARE * share);
  try {
    return (await weigh(history, model, executor, { ...settings, ...effort, onProgress }))
      .effectiveSampleSize;
  } catch (error) {
    if (error instanceof InputError) return 0;
    throw error;
  }
}
