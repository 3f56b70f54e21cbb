import type { Executor, Task } from "../../engine/execution/executor.ts";
import { InputError } from "../../input/input-error.ts";
import { effectiveSampleSize } from "../../math/effective-sample-size.ts";
import { uniformAt } from "../../math/random/streams.ts";
import type { Model } from "../../simulate/model.ts";
import { type History, type PreparedHistory, prepareHistory } from "../case/history.ts";
import { weightsOfFewer } from "./draws.ts";
import { MATCH_TASK, type MatchJob, type MatchResult, type MatchTerms } from "./match.ts";
import type { MatchCache } from "./match-cache.ts";
import { matchJobs } from "./match-jobs.ts";
import { emptyParticles, joinParticles, orderByDraw, type Particles, pickParticles } from "./particles.ts";
import { type LearnedProposal, learnProposal, startProposal } from "./proposal.ts";
import { nextRound, readingChances, windowsOf } from "./rounds.ts";
import { verySevereShareOf } from "./scalps.ts";
import { familiesOf, resample, roundWeights } from "./weights.ts";

/** The virtual people who fit a person, all of equal weight. */
export interface PersonalSample {
  /** History that they were compared with, and seed of their random numbers. */
  readonly history: PreparedHistory;
  readonly seed: number;
  /** Particles of one draw stand side by side. */
  readonly particles: Particles;
  /** Number of virtual people compared with the history. */
  readonly compared: number;
  readonly effectiveSampleSize: number;
  /**
   * [reading]: how likely it was given the readings before it, on average over people who fit those. One in a hundred is
   * ordinary, there being a hundred scores; far less says that the reading is unlike what the model expects.
   */
  readonly readingChances: readonly number[];
  /** Proposal under which such people are found. */
  readonly learned: LearnedProposal;
}

/** Number of virtual people compared with a history, and how they are drawn. */
export interface ConditionSettings {
  /** Seed of all random numbers, 0 to 2^32 - 1. */
  readonly seed: number;
  /** Virtual people compared with the person; without it as many as it takes for enough of them to fit. */
  readonly virtualPatients?: number | undefined;
  /** Effective sample size that is enough, where no number is given; 1000 by default. */
  readonly enoughEffective?: number | undefined;
  /** Most people compared, where no number is given; about four million by default. */
  readonly mostCompared?: number | undefined;
  /**
   * Fewer effective people are no answer; 20 by default, and none where `virtualPatients` or `mostCompared` asks for a
   * rough one.
   */
  readonly leastEffective?: number | undefined;
  /** Number of model draws that people are taken of, about; all of them by default. */
  readonly draws?: number | undefined;
  /** Proposal learned for another person, to begin with; weights account for it. */
  readonly start?: LearnedProposal | undefined;
  /** Matching results of earlier forecasts with the same model. */
  readonly cache?: MatchCache | undefined;
  /** In place of MATCH_TASK one that says more. */
  readonly task?: Task<MatchJob, MatchResult> | undefined;
  /** Told the results of each round that counts. */
  readonly onRound?: ((round: readonly MatchResult[]) => void) | undefined;
  /** Aborting it ends the work with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Told the share that is done, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/**
 * People of some draws compared first, to learn whom to look for: they do not count. Without far more people than these
 * there is no such round.
 */
const PILOT_PEOPLE = 16_384;
const PILOT_DRAWS = 50;
const LEAST_FOR_A_PILOT = 4 * PILOT_PEOPLE;
/** Numbers of the pilot's people lie apart from those of people who count. */
const PILOT_FROM = 1_000_000_000;
/** Without a fixed number, rounds go on until so many effective people fit, or so many were compared. */
const ENOUGH_EFFECTIVE = 1_000;
const MOST_COMPARED = 4_194_304;
/** Below this chances of 100 and bands of a course are those of single virtual people. */
const LEAST_EFFECTIVE = 20;
/** Virtual people taken on to the options at most, and for each effective person. */
const MOST_TAKEN = 16_384;
const TAKEN_PER_EFFECTIVE = 3;
const RESAMPLING_DRAW = 0xfffffff0;

/**
 * Finds virtual people like the person: people of the model's population live the doses that the person took, and count
 * as much as their course makes the readings likely (importance sampling from the population). A person's course does
 * not depend on how the hair loss was spread at the start, so each is compared on several scalps. After each reading
 * people who have become unlikely mostly leave and several futures of those who fit are tried (splitting.ts), with the
 * weights that keep means right. The effective sample size counts copies of one person as one, so it is never too high.
 *
 * @throws InputError when nobody among those compared fits, or too few for a number
 */
export async function condition(
  personalHistory: History,
  model: Model,
  executor: Executor,
  settings: ConditionSettings,
): Promise<PersonalSample> {
  const { seed, virtualPatients, draws, start, onRound, onProgress } = settings;
  const { enoughEffective = ENOUGH_EFFECTIVE, mostCompared = MOST_COMPARED } = settings;
  const isRough = virtualPatients !== undefined || settings.mostCompared !== undefined;
  const { leastEffective = isRough ? 0 : LEAST_EFFECTIVE } = settings;
  const history = prepareHistory(personalHistory, model.verySevereShare);
  const stages = history.stages.length;
  const splits = stages - 1;
  const most = virtualPatients ?? mostCompared;
  const population = draws === undefined ? model : { ...model, weights: weightsOfFewer(model, draws) };
  let learned = startProposal(start, verySevereShareOf(history.pieces), stages);

  const compare = (of: Model, from: number, until: number, onShare: (share: number) => void) =>
    matchPeople({ history, seed, ...learned }, of, from, until, executor, {
      ...settings,
      onProgress: onShare,
    });
  const learn = (from: Particles, weights: Float64Array, windows: LearnedProposal["windows"]) => {
    const people = familiesOf(from, weights);
    const isFound = effectiveSampleSize(people.weights) > 0;
    const { proposal } = learned;
    learned = {
      proposal: isFound
        ? learnProposal(pickParticles(from, people.places), people.weights, proposal)
        : proposal,
      windows,
    };
  };

  let compared = 0;
  if (most >= LEAST_FOR_A_PILOT) {
    const few = { ...model, weights: weightsOfFewer(model, PILOT_DRAWS) };
    const pilot = await compare(few, PILOT_FROM, PILOT_FROM + PILOT_PEOPLE, () => {});
    const found = joinParticles(
      pilot.map((part) => part.particles),
      splits,
    );
    const weights = Float64Array.from(pilot.flatMap((part) => [...part.weights]));
    learn(found, weights, windowsOf(pilot, stages, PILOT_PEOPLE));
    compared = PILOT_PEOPLE;
  }
  const uncounted = compared;

  const parts: MatchResult[] = [];
  let particles = emptyParticles(0, splits);
  let weights: Float64Array = new Float64Array(0);
  let effective = 0;
  let rate = 0;
  while (compared < most) {
    const from = compared;
    const until = Math.min(most, nextRound(compared, enoughEffective - effective, rate));
    const round = await compare(population, from, until, (share) => {
      const people = (from + (until - from) * share) / most;
      onProgress?.(
        virtualPatients === undefined ? Math.min(1, Math.max(people, effective / enoughEffective)) : people,
      );
    });
    onRound?.(round);
    compared = until;
    const before = effective;
    parts.push(...round);
    const found = joinParticles(
      round.map((part) => part.particles),
      splits,
    );
    weights = Float64Array.from([...weights, ...roundWeights(found, round)]);
    particles = joinParticles([particles, found], splits);
    effective = effectiveSampleSize(familiesOf(particles, weights).weights);
    rate = (effective - before) / (until - from);
    if (virtualPatients === undefined && effective >= enoughEffective) break;
    learn(particles, weights, windowsOf(parts, stages, compared - uncounted));
  }
  if (effective === 0)
    throw new InputError(
      "salt",
      history.readings.map(({ score }) => score),
      `no forecast: none of ${compared} virtual patients fits these readings; allowed are histories that somebody of the trials' population can have, or more virtual patients`,
    );
  if (effective < leastEffective)
    throw new InputError(
      "salt",
      `${history.readings.length} readings`,
      `no forecast: of ${compared} virtual patients so few fit all of these readings that any number would rest on ${Math.floor(effective)} of them, and it takes ${leastEffective}; fewer readings help, such as one every few months with the last one among them`,
    );
  const count = Math.max(1, Math.min(MOST_TAKEN, compared, Math.ceil(TAKEN_PER_EFFECTIVE * effective)));
  const taken = resample(weights, uniformAt(seed, RESAMPLING_DRAW, 0, 0), count);
  return {
    history,
    seed,
    particles: pickParticles(particles, orderByDraw(particles, taken)),
    compared,
    effectiveSampleSize: effective,
    readingChances: readingChances(history, parts, compared - uncounted),
    learned,
  };
}

/** Compares the people numbered `from` until `until` with a history, unless the cache knows the results. */
export async function matchPeople(
  terms: MatchTerms,
  model: Pick<Model, "draws" | "weights">,
  from: number,
  until: number,
  executor: Executor,
  {
    task = MATCH_TASK,
    cache,
    signal,
    onProgress,
  }: Pick<ConditionSettings, "task" | "cache" | "signal" | "onProgress">,
): Promise<readonly MatchResult[]> {
  const jobs = matchJobs(terms, model, from, until);
  const run = () =>
    executor.run(task, jobs, { signal, onProgress: (done, total) => onProgress?.(done / total) });
  return cache === undefined ? run() : cache.resultsOf(jobs, run);
}
