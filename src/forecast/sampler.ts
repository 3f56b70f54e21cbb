import { uniformAt } from "../random/streams.ts";
import { InputError } from "../schema/input-error.ts";
import type { Executor } from "../simulate/executor.ts";
import type { Model } from "../simulate/model.ts";
import { type BaselinePiece, baselinePieces } from "./baseline-pieces.ts";
import { EVERYBODY, type Worth } from "./branching.ts";
import { drawsAt } from "./draws.ts";
import { effectiveSampleSize } from "./effective.ts";
import { type History, stagesOf } from "./history.ts";
import { MATCH_TASK, type MatchJob, type MatchResult } from "./match.ts";
import { emptyParticles, familiesOf, joinParticles, type Particles, pickParticles } from "./particles.ts";
import { learnProposal, type Proposal, populationProposal } from "./proposal.ts";
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

/** People compared before it is known whom to look for, and most growth of the number from round to round. */
const PILOT_PEOPLE = 16_384;
const MOST_GROWTH = 4;
/** Without a fixed number, rounds go on until so many effective people fit, or so many were compared. */
const ENOUGH_EFFECTIVE = 1_000;
const MOST_COMPARED = 4_194_304;
/** Compared beyond what the effective number so far says is needed. */
const RESERVE = 1.15;
/** Whole thousands keep rounds of similar histories alike. */
const ROUND_TO = 8_192;
/** Where few fit, they go on from a reading in so many copies that about this share of all people live to the next. */
const GOING_ON = 0.2;
/** Weights below this share of a typical weight are thinned out. */
const THIN_BELOW = 0.03;
/** A round is cut in so many jobs, whatever the number of workers. */
const JOBS = 32;
/** Virtual people taken on to the options at most, and for each effective person. */
const MOST_TAKEN = 16_384;
const TAKEN_EACH = 4;
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
  let worth = new Array<Worth>(stages).fill(EVERYBODY);
  const pieces = baselinePieces(history.baseline, model.verySevereShare);
  let proposal = populationProposal(verySevereShareOf(pieces));
  let effective = 0;
  let rate = 0;
  let particles = emptyParticles(0, stages - 1);
  let weights: Float64Array = new Float64Array(0);
  while (compared < most) {
    const until = Math.min(most, nextRound(compared, wanted - effective, rate));
    const from = compared;
    const jobs = matchJobs(history, model, pieces, proposal, seed, from, until, worth);
    const round = await executor.run(MATCH_TASK, jobs, {
      onProgress: (done, total) =>
        onProgress?.(progress(effective / wanted, (from + ((until - from) * done) / total) / most, exactly)),
    });
    compared = until;
    const before = effective;
    parts.push(...round);
    const found = joinParticles(
      round.map((part) => part.particles),
      stages - 1,
    );
    weights = Float64Array.from([...weights, ...roundWeights(found, round)]);
    particles = joinParticles([particles, found], stages - 1);
    const families = familiesOf(particles, weights);
    effective = effectiveSampleSize(families.weights);
    rate = (effective - before) / (until - from);
    if (exactly === undefined && effective >= wanted) break;
    if (effective > 0)
      proposal = learnProposal(pickParticles(particles, families.places), families.weights, proposal);
    worth = worthOf(parts, stages, compared);
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
    readingChances: readingChances(history, parts, compared),
  };
}

/** Weights of a round's people, scaled to sum to its effective number: rounds with a better proposal count for more. */
function roundWeights(found: Particles, round: readonly MatchResult[]): number[] {
  const weights = round.flatMap((part) => [...part.weights]);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const scale = sum === 0 ? 0 : effectiveSampleSize(familiesOf(found, weights).weights) / sum;
  return weights.map((weight) => scale * weight);
}

/** How many people to have compared after the next round: as many as it takes at the rate of the last round. */
function nextRound(compared: number, missing: number, rate: number): number {
  if (compared === 0) return PILOT_PEOPLE;
  const needed = rate === 0 ? Number.POSITIVE_INFINITY : (RESERVE * missing) / rate;
  const more = Math.min(needed, (MOST_GROWTH - 1) * compared);
  return compared + Math.max(1, Math.ceil(more / ROUND_TO)) * ROUND_TO;
}

function progress(found: number, compared: number, exactly: number | undefined): number {
  return exactly === undefined ? Math.min(1, Math.max(compared, found)) : compared;
}

/**
 * Jobs that compare the people numbered `from` to `until` over all draws. Each draw has its weight's share of any
 * number of people, as exactly as whole people allow.
 */
export function matchJobs(
  history: History,
  model: Model,
  pieces: readonly BaselinePiece[],
  proposal: Proposal,
  seed: number,
  from: number,
  until: number,
  worth: readonly Worth[],
): MatchJob[] {
  const { draws, weights } = model;
  const ranges = draws.map((_, draw) => {
    const offset = (draw * GOLDEN) % 1;
    const first = Math.floor(from * weights[draw] + offset);
    return { draw, first, people: Math.floor(until * weights[draw] + offset) - first };
  });
  const groups: (typeof ranges)[] = [];
  let given = 0;
  for (const range of ranges) {
    const group = Math.min(JOBS - 1, Math.floor((JOBS * given) / (until - from)));
    while (groups.length <= group) groups.push([]);
    if (range.people > 0) groups[group].push(range);
    given += range.people;
  }
  return groups
    .filter((group) => group.length > 0)
    .map((group) => ({
      history,
      pieces,
      proposal,
      seed,
      draws: drawsAt(
        draws,
        group.map(({ draw }) => draw),
      ),
      ranges: group,
      worth,
    }));
}

/** Fractional part of the golden ratio: spreads whole people evenly over draws. */
const GOLDEN = 0.6180339887498949;

/** By stage, who goes on. After the last reading nothing is left to find out, so nobody goes on in copies. */
function worthOf(parts: readonly MatchResult[], stages: number, compared: number): Worth[] {
  return Array.from({ length: stages }, (_, stage) => {
    const sum = parts.reduce((total, part) => total + part.sums[stage], 0);
    if (sum === 0) return EVERYBODY;
    const squares = parts.reduce((total, part) => total + part.squares[stage], 0);
    return {
      least: (THIN_BELOW * squares) / sum,
      most: stage < stages - 1 ? sum / (compared * GOING_ON) : Number.POSITIVE_INFINITY,
    };
  });
}

function readingChances(
  { readings, baseline }: History,
  parts: readonly MatchResult[],
  compared: number,
): number[] {
  const sumAt = (stage: number) => parts.reduce((total, part) => total + part.sums[stage], 0);
  return readings.map((_, at) => {
    const stage = baseline === null ? at + 1 : at;
    const before = stage === 0 ? compared : sumAt(stage - 1);
    return before === 0 ? 0 : Math.min(1, sumAt(stage) / before);
  });
}

/** Systematic resampling: one random offset, then equal steps along the cumulated weights. */
export function resample(weights: Float64Array, offset: number, count: number): Uint32Array {
  let sum = 0;
  for (const weight of weights) sum += weight;
  const places = new Uint32Array(count);
  let cumulated = 0;
  let taken = 0;
  for (let at = 0; at < weights.length && taken < count; at++) {
    cumulated += weights[at] / sum;
    while (taken < count && (taken + offset) / count < cumulated) places[taken++] = at;
  }
  // Rounding may leave the last place open; it goes to the last one of any weight.
  while (taken < count) {
    places[taken] = taken === 0 ? 0 : places[taken - 1];
    taken++;
  }
  return places;
}
