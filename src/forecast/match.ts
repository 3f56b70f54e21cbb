import { MOST_IMPROVEMENT } from "../population/enrol.ts";
import { uniformFromWord } from "../random/normal.ts";
import { PURPOSE, uniformAt } from "../random/streams.ts";
import { threefry, words } from "../random/threefry.ts";
import { probabilityAt, readingAtLeastTable, readingTable, resemblanceTable } from "../salt/reading-table.ts";
import { SEVERE_SALT } from "../salt/thresholds.ts";
import type { Task } from "../simulate/executor.ts";
import { BLOCK_PEOPLE, type DrawMessage } from "../simulate/job.ts";
import type { BaselinePiece } from "./baseline-pieces.ts";
import type { History } from "./case.ts";
import { GUIDED, GUIDED_COUNT } from "./guided.ts";
import { type Birth, bear, keepPeople, type Living, live } from "./life.ts";
import { emptyParticles, joinParticles, type Particles } from "./particles.ts";
import { follow, type Proposal } from "./proposal.ts";
import { SCALP_COUNT, type ScalpPool, type Scalps, scalpsOf } from "./scalps.ts";

/** People of some draws to be compared with a history. */
export interface MatchJob {
  readonly history: History;
  readonly pieces: readonly BaselinePiece[];
  readonly seed: number;
  readonly draws: readonly DrawMessage[];
  readonly proposal: Proposal;
  /** Of each draw: its position in the model, the number of its first person, and how many. */
  readonly ranges: readonly { readonly draw: number; readonly first: number; readonly people: number }[];
  /**
   * By stage (before treatment, then each reading): people of a lower weight go on by chance, in proportion, so that work
   * goes where it counts. All zero: everybody goes on.
   */
  readonly enough: readonly number[];
  /** Look for people whose SALT is about that of the readings, not for those who can have given them. */
  readonly resembling?: boolean | undefined;
}

/** Who may be like the person. */
export interface MatchResult {
  readonly particles: Particles;
  /** How likely the readings are for each, with all chances on the way taken into account. */
  readonly weights: Float64Array;
  /** By stage: sum of weights of all people, and of their squares. */
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

/** Compares people with a history. */
export const MATCH_TASK: Task<MatchJob, MatchResult> = { name: "match", run: matchPeople };

/** Scalps tried for each person: a course of the disease is worth several looks. */
const SCALPS_A_PERSON = 8;
/** Index of the random number that chooses a scalp; stages have the numbers from 1 on. */
const SCALP_CHOICE = 0xffff;

/** Number of stages: before treatment, and each reading after it. */
export function stageCount({ baseline, readings }: History): number {
  return readings.length + (baseline === null ? 1 : 0);
}

function matchPeople(job: MatchJob): MatchResult {
  const { history, ranges, draws, seed } = job;
  const scalps = scalpsOf(job.pieces, seed);
  const stages = stageCount(history);
  const sums = new Float64Array(stages);
  const squares = new Float64Array(stages);
  const found: Matches[] = [];
  for (const { draw, first, people } of ranges)
    for (let done = 0; done < people; done += BLOCK_PEOPLE) {
      const count = Math.min(BLOCK_PEOPLE, people - done);
      for (let at = 0; at < count; at++) numbers[at] = first + done + at;
      const birth = birthOf(job.proposal, scalps);
      const living = bear(draws[draw], draw, seed, numbers.subarray(0, count), birth);
      found.push(matchBlock(job, draw, living, scalps, sums, squares));
    }
  const particles = joinParticles(found.map((part) => part.particles));
  const weights = new Float64Array(particles.count);
  let at = 0;
  for (const part of found) {
    weights.set(part.weights, at);
    at += part.weights.length;
  }
  return { particles, weights, sums, squares };
}

type Matches = Pick<MatchResult, "particles" | "weights">;

const numbers = new Uint32Array(BLOCK_PEOPLE);
/** Guided latent numbers of a block. */
const guided = new Float64Array(BLOCK_PEOPLE * GUIDED_COUNT);
/** Factors of weights: population over proposal, and what chance has added. */
const gained = new Float64Array(BLOCK_PEOPLE);
/** Index of a person's random numbers for stratum and guide. */
const PROPOSAL_CHOICE = 0xfffe;

function birthOf({ verySevereChance, guides }: Proposal, { verySevereShare }: Scalps): Birth {
  const ratios = [(1 - verySevereShare) / (1 - verySevereChance), verySevereShare / verySevereChance];
  return (at, key0, latents) => {
    threefry(key0, numbers[at], PROPOSAL_CHOICE, PURPOSE.resampling);
    const coin = uniformFromWord(words[1]);
    const stratum = uniformFromWord(words[0]) < verySevereChance ? 1 : 0;
    gained[at] = ratios[stratum] * follow(guides[stratum], latents, coin);
    for (let k = 0; k < GUIDED_COUNT; k++) guided[at * GUIDED_COUNT + k] = latents[GUIDED[k]];
    return stratum === 1;
  };
}

/** Likelihoods by person and scalp. */
const likelihood = new Float64Array(BLOCK_PEOPLE * SCALPS_A_PERSON);
const firstScalp = new Uint16Array(BLOCK_PEOPLE);
const kept = new Uint16Array(BLOCK_PEOPLE);

function matchBlock(
  { history, enough, resembling }: MatchJob,
  draw: number,
  living: Living,
  scalps: Scalps,
  sums: Float64Array,
  squares: Float64Array,
): Matches {
  const { stepper, key0 } = living;
  const tables = history.readings.map(({ score }) =>
    resembling ? resemblanceTable(score) : readingTable(score),
  );
  const atEntry =
    history.baseline === null ? readingAtLeastTable(SEVERE_SALT) : readingTable(history.baseline);
  for (let at = 0; at < living.cohort.count; at++)
    firstScalp[at] = Math.floor(uniformAt(key0, stepper.key1[at], 0, PURPOSE.resampling) * SCALP_COUNT);

  let stage = 0;
  const weigh = (table: Float64Array) => {
    const { count, verySevere } = living.cohort;
    let going = 0;
    for (let at = 0; at < count; at++) {
      const row = at * SCALPS_A_PERSON;
      const pool = scalps.pools[verySevere[at]];
      const sum =
        stage === 0 ? lookAtEntry(pool, living, at, row, table) : lookAgain(pool, living, at, row, table);
      const weight = (gained[at] * sum) / SCALPS_A_PERSON;
      sums[stage] += weight;
      squares[stage] += weight * weight;
      if (weight === 0) continue;
      const chance = weight / enough[stage];
      if (chance < 1) {
        if (uniformAt(key0, stepper.key1[at], 1 + stage, PURPOSE.resampling) >= chance) continue;
        gained[at] /= chance;
      }
      gained[going] = gained[at];
      firstScalp[going] = firstScalp[at];
      guided.copyWithin(going * GUIDED_COUNT, at * GUIDED_COUNT, (at + 1) * GUIDED_COUNT);
      likelihood.copyWithin(going * SCALPS_A_PERSON, row, row + SCALPS_A_PERSON);
      kept[going++] = at;
    }
    if (going < count) keepPeople(living, kept.subarray(0, going));
    stage++;
  };

  weigh(atEntry);
  let week = 0;
  history.readings.forEach((reading, at) => {
    if (at === 0 && history.baseline !== null) return;
    live(living, history, week, reading.week);
    week = reading.week;
    weigh(tables[at]);
  });
  const { count, verySevere } = living.cohort;
  const particles = emptyParticles(count);
  const weights = new Float64Array(count);
  particles.draw.fill(draw);
  particles.person.set(stepper.key1.subarray(0, count));
  particles.verySevere.set(verySevere.subarray(0, count));
  particles.guided.set(guided.subarray(0, count * GUIDED_COUNT));
  for (let at = 0; at < count; at++) {
    const { scalp, sum } = pickScalp(living, at);
    particles.scalp[at] = scalp;
    weights[at] = (gained[at] * sum) / SCALPS_A_PERSON;
  }
  return { particles, weights };
}

/** Likelihood of each tried scalp before treatment; none for who would not have been enrolled. Returns the sum. */
function lookAtEntry(pool: ScalpPool, living: Living, at: number, row: number, table: Float64Array): number {
  let sum = 0;
  for (let each = 0; each < SCALPS_A_PERSON; each++) {
    const scalp = (firstScalp[at] + each) % SCALP_COUNT;
    const salt = saltOf(pool, scalp, living, at);
    const enrolled = pool.startSalt[scalp] - salt <= MOST_IMPROVEMENT;
    likelihood[row + each] = enrolled ? pool.ratio[scalp] * probabilityAt(table, salt) : 0;
    sum += likelihood[row + each];
  }
  return sum;
}

/** Takes a further reading in. Returns the sum over scalps. */
function lookAgain(pool: ScalpPool, living: Living, at: number, row: number, table: Float64Array): number {
  let sum = 0;
  for (let each = 0; each < SCALPS_A_PERSON; each++) {
    if (likelihood[row + each] === 0) continue;
    const scalp = (firstScalp[at] + each) % SCALP_COUNT;
    likelihood[row + each] *= probabilityAt(table, saltOf(pool, scalp, living, at));
    sum += likelihood[row + each];
  }
  return sum;
}

/** True SALT of a person with a scalp of the pool. */
function saltOf({ shares, rest }: ScalpPool, scalp: number, { stepper }: Living, at: number): number {
  const { visible0, visible1, visible2, visible3, visibleRest } = stepper.state;
  const lost =
    shares[0][scalp] * (1 - visible0[at]) +
    shares[1][scalp] * (1 - visible1[at]) +
    shares[2][scalp] * (1 - visible2[at]) +
    shares[3][scalp] * (1 - visible3[at]);
  return 100 * (lost + rest[scalp] * (1 - visibleRest[at]));
}

/** One of the tried scalps, by likelihood, and the likelihood of all. */
function pickScalp({ stepper, key0 }: Living, at: number): { scalp: number; sum: number } {
  const row = at * SCALPS_A_PERSON;
  let sum = 0;
  for (let each = 0; each < SCALPS_A_PERSON; each++) sum += likelihood[row + each];
  let left = uniformAt(key0, stepper.key1[at], SCALP_CHOICE, PURPOSE.resampling) * sum;
  let chosen = 0;
  while (chosen < SCALPS_A_PERSON - 1 && left >= likelihood[row + chosen]) left -= likelihood[row + chosen++];
  return { scalp: (firstScalp[at] + chosen) % SCALP_COUNT, sum };
}
