import type { Executor } from "../../../engine/execution/executor.ts";
import type { Model } from "../../../simulate/model.ts";
import { type History, type PreparedHistory, prepareHistory } from "../../case/history.ts";
import { ENOUGH_EFFECTIVE, LEAST_EFFECTIVE, requireEnough, takenOf } from "../enough.ts";
import { orderByDraw, type Particles, pickParticles } from "../people/particles.ts";
import { pickPaths, weeksUntil } from "../people/paths.ts";
import { particlesOfPaths } from "../people/replay-paths.ts";
import { scalpsOf } from "../people/scalps.ts";
import type { LearnedProposal } from "../proposal.ts";
import type { PersonalSample } from "../sample.ts";
import type { ConditionSettings } from "../settings.ts";
import { weigh } from "../weigh.ts";
import { type Bridged, bridge } from "./bridge.ts";
import { effectiveByFamily } from "./effective.ts";
import { joinPaths } from "./many-paths.ts";
import { writtenOut } from "./written-out.ts";

/**
 * Readings that are in force from the beginning: one for so many weeks of the diary, within bounds. Of more, weighing finds far
 * fewer people a second; of fewer, too few of them fit the others.
 */
const BASE_WEEKS = 30;
const LEAST_BASE = 6;
const MOST_BASE = 9;
/** Effective people who fit those, of a batch, for each that is wanted in the end, and for as many as is usual at most. */
const BASE_PER_EFFECTIVE = 6;
/**
 * Paths of a batch at first, and at least on the way, likewise. Their readings come in together; further batches follow until
 * enough people are effective, up to so many.
 */
const PATHS_PER_EFFECTIVE = 16;
const LEAST_PATHS_PER_EFFECTIVE = 2;
/** Paths times their weeks at most, so that a diary of many years takes no more memory than a phone has. */
const MOST_PATH_WEEKS = 4_194_304;
const MOST_BATCHES = 8;
/** Samples that a cache keeps. */
const MOST_KEPT = 4;
/** Numbers of the people of one batch lie apart from those of the next. */
const BATCH_STRIDE = 100_000_000;
/** Share of the time of a batch until people fit the readings in force from the beginning, about. */
const BASE_SHARE = 0.4;

/** Paths of a batch, and [path]: number of the person that it began as, with all that are copies of that person. */
interface Batch extends Bridged {
  readonly families: Uint32Array;
}

/**
 * Finds virtual people like a person with many readings: weighs the population by some of the readings, spread over the
 * diary and with the last among them, and brings in the others step by step. The effective sample size is that of SALT a
 * year after a stop at the decision, counted by the people that paths began as, so what moves have left in common
 * counts against it.
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
  const { seed, signal, onProgress, enoughEffective = ENOUGH_EFFECTIVE } = settings;
  const { mostCompared = Number.POSITIVE_INFINITY } = settings;
  const { leastEffective = settings.mostCompared === undefined ? LEAST_EFFECTIVE : 0 } = settings;
  const history = prepareHistory(personalHistory, model.verySevereShare);
  const kept = baseReadings(personalHistory);
  const readings = personalHistory.readings.filter((_, at) => kept.has(at));
  const isBase = history.stages.map((_, stage) => {
    const at = personalHistory.baseline === null ? stage - 1 : stage;
    return at < 0 || kept.has(at);
  });

  const each = Math.min(ENOUGH_EFFECTIVE, enoughEffective);
  const most = Math.min(
    PATHS_PER_EFFECTIVE * each,
    Math.floor(MOST_PATH_WEEKS / weeksUntil(personalHistory.decision)),
  );

  const batches: Batch[] = [];
  let effective = 0;
  let learned = settings.start;
  let compared = 0;
  while (batches.length < MOST_BATCHES && effective < enoughEffective && compared < mostCompared) {
    const number = batches.length;
    const tell = (share: number) =>
      onProgress?.(
        Math.min(1, (effective + share * (effective / number || enoughEffective)) / enoughEffective),
      );
    const base = await weigh({ ...personalHistory, readings }, model, executor, {
      ...settings,
      start: learned,
      firstPerson: number * BATCH_STRIDE,
      enoughEffective: BASE_PER_EFFECTIVE * each,
      leastEffective: 0,
      onProgress: (share) => tell(BASE_SHARE * share),
    });
    learned = base.learned;
    const { particles } = base;
    const places = Array.from({ length: most }, (_, at) => Math.floor((at * particles.count) / most));
    const beginnings = pickParticles(particles, places);
    const paths = writtenOut(beginnings, seed, scalpsOf(history.pieces, seed), base.history);
    const terms = { history, isBase, firstPath: number * most, least: LEAST_PATHS_PER_EFFECTIVE * each };
    const found = await bridge(terms, paths, model, executor, { seed, signal }, (strength) =>
      tell(BASE_SHARE + (1 - BASE_SHARE) * Math.sqrt(strength)),
    );
    const families = familiesOfParticles(beginnings);
    batches.push({ ...found, families: found.began.map((at) => number * most + families[at]) });
    compared += base.compared + most;
    effective = effectiveByFamily(
      batches.flatMap(({ outlook }) => [...outlook]),
      batches.flatMap((batch) => [...batch.families]),
    );
  }
  requireEnough(history, compared, effective, leastEffective);
  const paths = joinPaths(batches.map((batch) => batch.paths));
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
    readingChances: readingChances(history, batches, paths.count),
    learned: learned as LearnedProposal,
  };
}

/** [particle]: place of the first particle that is a copy of the same person. */
function familiesOfParticles({ draw, person }: Particles): Uint32Array {
  const known = new Map<string, number>();
  return Uint32Array.from(draw, (position, at) => {
    const key = `${position} ${person[at]}`;
    const family = known.get(key) ?? at;
    known.set(key, family);
    return family;
  });
}

/** Places of the readings in force from the beginning: spread evenly over the diary, the last among them. */
function baseReadings({ readings }: History): ReadonlySet<number> {
  const last = readings.length - 1;
  const wanted = Math.round((readings[last].week - readings[0].week) / BASE_WEEKS);
  const count = Math.max(LEAST_BASE, Math.min(MOST_BASE, wanted));
  return new Set(Array.from({ length: count }, (_, at) => Math.round((at * last) / (count - 1))));
}

/** [reading]: how likely it was given all the others: one over the mean of one over its probability. */
function readingChances(
  { stages, baseline }: PreparedHistory,
  batches: readonly Bridged[],
  count: number,
): number[] {
  const chances = stages.map((_, stage) =>
    Math.min(1, count / batches.reduce((sum, { inverse }) => sum + inverse[stage], 0)),
  );
  return baseline === null ? chances.slice(1) : chances;
}
