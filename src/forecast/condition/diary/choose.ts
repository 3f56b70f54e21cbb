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
 * Of fewer readings than these enough people nearly always fit all: they are weighed, and go on otherwise only where that
 * found too few.
 */
const LEAST_READINGS_TRIED = 17;
/**
 * A diary is tried with so many people, and where at their rate weighing would need more than this for enough effective ones,
 * it goes on otherwise; likewise after the first of these, unless twice their rate, which learning on the way about makes of
 * it, would do. Of more readings than these so few people fit all that nobody is tried.
 */
const TRIED = 262_144;
const FIRST_TRIED = 65_536;
const LEARNING = 2;
const MOST_WEIGHED = 4_194_304;
const MOST_READINGS_TRIED = 60;
/** Shares of the time until this and weighing are done, about, should it go on otherwise. */
const TRIED_SHARE = 0.1;
const WEIGHED_SHARE = 0.8;

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
  const { length } = history.readings;
  const isTried = length >= LEAST_READINGS_TRIED;
  // What is tried is not compared again.
  const cached = isTried ? { ...settings, cache: settings.cache ?? new MatchCache() } : settings;
  const isLikely = async (tried: number, times: number) => {
    const effective = await tryWeighing(history, model, executor, cached, tried);
    return (effective * times * Math.min(MOST_WEIGHED, mostCompared)) / tried >= enoughEffective;
  };
  let told = isTried ? TRIED_SHARE : 0;
  /** Tells what is done of what is left from now on, until a share of all is done. */
  const going = (until: number) => {
    const before = told;
    const onProgress = (share: number) => {
      told = Math.max(told, before + (until - before) * share);
      settings.onProgress?.(told);
    };
    return { ...cached, onProgress };
  };
  const isWeighed =
    !isTried ||
    (length <= MOST_READINGS_TRIED && (await isLikely(FIRST_TRIED, LEARNING)) && (await isLikely(TRIED, 1)));
  if (isWeighed) {
    // What is too few here may do otherwise, unless no more may be compared.
    const leastEffective = Number.isFinite(mostCompared) ? settings.leastEffective : 0;
    const sample = await weigh(history, model, executor, { ...going(WEIGHED_SHARE), leastEffective });
    // By the number of readings or the rate of the trial they should be enough, but that is no promise.
    if (sample.effectiveSampleSize >= enoughEffective || sample.compared >= mostCompared) return sample;
  }
  return weighDiary(history, model, executor, going(1));
}

/** Effective people among so many whom a diary is tried with. */
async function tryWeighing(
  history: History,
  model: Model,
  executor: Executor,
  settings: ConditionSettings,
  mostCompared: number,
): Promise<number> {
  const effort = { mostCompared, leastEffective: 0 };
  const onProgress = (share: number) => settings.onProgress?.((TRIED_SHARE * share * mostCompared) / TRIED);
  try {
    return (await weigh(history, model, executor, { ...settings, ...effort, onProgress }))
      .effectiveSampleSize;
  } catch (error) {
    if (error instanceof InputError) return 0;
    throw error;
  }
}
