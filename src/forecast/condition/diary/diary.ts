import type { Executor } from "../../../engine/execution/executor.ts";
import type { Model } from "../../../simulate/model.ts";
import type { History, PreparedHistory } from "../../case/history.ts";
import { ENOUGH_EFFECTIVE, LEAST_EFFECTIVE, requireEnough, takenOf } from "../enough.ts";
import { orderByDraw } from "../people/particles.ts";
import { pickPaths } from "../people/paths.ts";
import { particlesOfPaths } from "../people/replay-paths.ts";
import type { LearnedProposal } from "../proposal.ts";
import type { PersonalSample } from "../sample.ts";
import type { ConditionSettings } from "../settings.ts";
import { Batches } from "./batches.ts";
import type { Bridged } from "./bridge.ts";
import { joinPaths } from "./many-paths.ts";
import { type NextBatches, NO_MORE, nextBatches } from "./next-batches.ts";

/** Share of the work that the first batch is, about. */
const FIRST_SHARE = 0.3;
/** Share of what is left that batches are, after which there may be more. */
const SHARE_IF_MORE = 0.5;
/** Samples that a cache keeps. */
const MOST_KEPT = 4;

/**
 * Finds virtual people like a person with many readings: weighs the population by some of the readings, the first and the
 * last among them, and brings in the others step by step. The effective sample size is that of SALT half a year or a year
 * after a stop at the decision, the lower of the two, counted by the people that paths began as, so what moves have left in
 * common counts against it.
 *
 * @throws InputError when nobody among those compared fits, or too few for a number
 */
export async function weighDiary(
  personalHistory: History,
  model: Model,
  executor: Executor,
  settings: ConditionSettings,
): Promise<PersonalSample> {
  const { cache, seed, enoughEffective, mostCompared, leastEffective, draws, start } = settings;
  const effort = { enoughEffective, mostCompared, leastEffective, draws };
  const key = JSON.stringify({ personalHistory, seed, ...effort, start });
  const sample = cache?.samples.get(key) ?? (await weighNew(personalHistory, model, executor, settings));
  if (cache === undefined) return sample;
  // The newest stays longest.
  cache.samples.delete(key);
  cache.samples.set(key, sample);
  const [oldest] = cache.samples.keys();
  if (cache.samples.size > MOST_KEPT) cache.samples.delete(oldest);
  return sample;
}

async function weighNew(
  personalHistory: History,
  model: Model,
  executor: Executor,
  settings: ConditionSettings,
): Promise<PersonalSample> {
  const { seed, onProgress, enoughEffective = ENOUGH_EFFECTIVE } = settings;
  const { mostCompared = Number.POSITIVE_INFINITY } = settings;
  const { leastEffective = settings.mostCompared === undefined ? LEAST_EFFECTIVE : 0 } = settings;
  const batches = new Batches(personalHistory, model, executor, settings);
  let effective = 0;
  let next: NextBatches = { count: 1, areLast: false };
  while (next.count > 0) {
    const done = effective / enoughEffective;
    const isFirst = batches.found.length === 0;
    const expected = isFirst ? FIRST_SHARE : (1 - done) * (next.areLast ? 1 : SHARE_IF_MORE);
    await batches.add(next.count, (share) => onProgress?.(done + expected * share));
    effective = batches.effective();
    const isMost = batches.compared >= mostCompared;
    next = isMost ? NO_MORE : nextBatches(batches.found.length, effective, enoughEffective);
  }
  const { history, found, compared, learned } = batches;
  requireEnough(history, compared, effective, leastEffective);
  const paths = joinPaths(found.map((batch) => batch.paths));
  const order = orderByDraw(paths, [...paths.draw.keys()]);
  const count = takenOf(paths.count, effective);
  const taken = Array.from(
    { length: count },
    (_, at) => order[Math.floor(((at + 0.5) * order.length) / count)],
  );
  return {
    history,
    seed,
    particles: particlesOfPaths(pickPaths(paths, taken)),
    compared,
    effectiveSampleSize: effective,
    readingChances: readingChances(history, found),
    learned: learned as LearnedProposal,
  };
}

/** [reading]: how likely it was given all the others: one over the mean of one over its probability. */
function readingChances({ stages, baseline }: PreparedHistory, batches: readonly Bridged[]): number[] {
  // All paths there were, those that are not kept with them.
  const count = batches.reduce((sum, { began }) => sum + began.length, 0);
  const chances = stages.map((_, stage) =>
    Math.min(1, count / batches.reduce((sum, { inverse }) => sum + inverse[stage], 0)),
  );
  return baseline === null ? chances.slice(1) : chances;
}
