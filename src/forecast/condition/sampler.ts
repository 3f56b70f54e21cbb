import type { Executor } from "../../engine/execution/executor.ts";
import { InputError } from "../../input/input-error.ts";
import { uniformAt } from "../../math/random/streams.ts";
import type { Model } from "../../simulate/model.ts";
import { baselinePieces } from "../case/baseline-pieces.ts";
import { type History, stagesOf } from "../case/history.ts";
import type { Worth } from "./branching.ts";
import { weightsOfFewer } from "./draws.ts";
import { effectiveSampleSize } from "./effective.ts";
import { MATCH_TASK, type MatchResult } from "./match.ts";
import { matchJobs } from "./match-jobs.ts";
import { emptyParticles, familiesOf, joinParticles, type Particles, pickParticles } from "./particles.ts";
import { learnProposal, populationProposal } from "./proposal.ts";
import { resample } from "./resample.ts";
import { nextRound, readingChances, roundWeights, worthOf } from "./rounds.ts";
import { verySevereShareOf } from "./scalps.ts";

/** The virtual people who fit a person, all of equal weight. */
export interface PersonalSample {
  readonly particles: Particles;
  /** Virtual people compared with the history. */
  readonly compared: number;
  readonly effectiveSampleSize: number;
  /**
   * By reading: how likely it was given the readings before it, on average over people who fit those. One in a hundred is
   * ordinary, there being a hundred scores; far less says that the reading is unlike what the model expects.
   */
  readonly readingChances: readonly number[];
}

/** How many virtual people are compared. */
export interface MatchEffort {
  /** Compare as many as this, no more and no fewer; else until enough fit. */
  readonly exactly?: number | undefined;
  /** How many effective people are enough, and how many are compared at the most; for the usual answer by default. */
  readonly enough?: number | undefined;
  readonly most?: number | undefined;
}

/**
 * People of some draws compared first, to learn whom to look for: they do not count. Without far more people than these
 * there is no such round.
 */
const PILOT_PEOPLE = 16_384;
const PILOT_DRAWS = 50;
const WORTH_A_PILOT = 4;
/** Numbers of the pilot's people lie apart from those of people who count. */
const PILOT_FROM = 1_000_000_000;
/** Without a fixed number, rounds go on until so many effective people fit, or so many were compared. */
const ENOUGH_EFFECTIVE = 1_000;
const MOST_COMPARED = 4_194_304;
/** Virtual people taken on to the options at most, and for each effective person. */
const MOST_TAKEN = 16_384;
const TAKEN_EACH = 3;
const RESAMPLING_DRAW = 0xfffffff0;

/**
 * Finds virtual people like the person: people of the model's population live the doses that the person took, and count
 * as much as their course makes the readings likely (importance sampling from the population). A person's course does
 * not depend on how the hair loss was spread at the start, so each is looked at with many scalps. From reading to
 * reading who has become unlikely mostly leaves, and of who fits several futures are tried (branching.ts), with the
 * weights that keep means right. The effective sample size counts copies of one person as one, so it is never too high.
 *
 * @throws InputError when nobody among those compared fits
 */
export async function samplePerson(
  history: History,
  model: Model,
  seed: number,
  executor: Executor,
  { exactly, enough: wanted = ENOUGH_EFFECTIVE, most: limit = MOST_COMPARED }: MatchEffort = {},
  onProgress?: (share: number) => void,
): Promise<PersonalSample> {
  const stages = stagesOf(history).length;
  const parts: MatchResult[] = [];
  const most = exactly ?? limit;
  let compared = 0;
  let worth = new Array<Worth | null>(stages).fill(null);
  const pieces = baselinePieces(history.baseline, model.verySevereShare);
  let proposal = populationProposal(verySevereShareOf(pieces));
  let effective = 0;
  let rate = 0;
  let particles = emptyParticles(0, stages - 1);
  let weights: Float64Array = new Float64Array(0);
  const compare = (of: Model, from: number, until: number, onShare: (share: number) => void) =>
    executor.run(MATCH_TASK, matchJobs(history, of, pieces, proposal, seed, from, until, worth), {
      onProgress: (done, total) => onShare(done / total),
    });
  const learn = (from: Particles, by: Float64Array) => {
    const people = familiesOf(from, by);
    if (effectiveSampleSize(people.weights) > 0)
      proposal = learnProposal(pickParticles(from, people.places), people.weights, proposal);
  };
  if (most >= WORTH_A_PILOT * PILOT_PEOPLE) {
    const few = { ...model, weights: weightsOfFewer(model, PILOT_DRAWS) };
    const pilot = await compare(few, PILOT_FROM, PILOT_FROM + PILOT_PEOPLE, () => {});
    const found = joinParticles(
      pilot.map((part) => part.particles),
      stages - 1,
    );
    learn(found, Float64Array.from(pilot.flatMap((part) => [...part.weights])));
    worth = worthOf(pilot, stages, PILOT_PEOPLE);
    compared = PILOT_PEOPLE;
  }
  const uncounted = compared;
  while (compared < most) {
    const until = Math.min(most, nextRound(compared, wanted - effective, rate));
    const from = compared;
    const round = await compare(model, from, until, (share) =>
      onProgress?.(progress(effective / wanted, (from + (until - from) * share) / most, exactly)),
    );
    compared = until;
    const before = effective;
    parts.push(...round);
    const found = joinParticles(
      round.map((part) => part.particles),
      stages - 1,
    );
    weights = Float64Array.from([...weights, ...roundWeights(found, round)]);
    particles = joinParticles([particles, found], stages - 1);
    effective = effectiveSampleSize(familiesOf(particles, weights).weights);
    rate = (effective - before) / (until - from);
    if (exactly === undefined && effective >= wanted) break;
    learn(particles, weights);
    worth = worthOf(parts, stages, compared - uncounted);
  }
  if (effective === 0)
    throw new InputError(
      "salt",
      history.readings.map(({ score }) => score),
      `no forecast: none of ${compared} virtual patients fits these readings; allowed are histories that somebody of the trials' population can have, or more virtual patients`,
    );
  const count = Math.max(1, Math.min(MOST_TAKEN, compared, Math.ceil(TAKEN_EACH * effective)));
  const offset = uniformAt(seed, RESAMPLING_DRAW, 0, 0);
  return {
    particles: pickParticles(particles, resample(weights, offset, count)),
    compared,
    effectiveSampleSize: effective,
    readingChances: readingChances(history, parts, compared - uncounted),
  };
}

function progress(found: number, compared: number, exactly: number | undefined): number {
  return exactly === undefined ? Math.min(1, Math.max(compared, found)) : compared;
}
