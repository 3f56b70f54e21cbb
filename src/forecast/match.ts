import { MOST_IMPROVEMENT } from "../population/enrol.ts";
import { uniformAt, PURPOSE } from "../random/streams.ts";
import { probabilityAt, readingAtLeastTable, readingTable } from "../salt/reading-table.ts";
import { SEVERE_SALT } from "../salt/thresholds.ts";
import type { Task } from "../simulate/executor.ts";
import { BLOCK_PEOPLE, type DrawMessage } from "../simulate/job.ts";
import type { BaselinePiece } from "./baseline-pieces.ts";
import type { History } from "./case.ts";
import { bear, keepPeople, type Living, live } from "./life.ts";
import { emptyParticles, type Particles } from "./particles.ts";
import { SCALP_COUNT, type ScalpPool, type Scalps, scalpsOf } from "./scalps.ts";

/** People of some draws to be compared with a history. */
export interface MatchJob {
  readonly history: History;
  readonly pieces: readonly BaselinePiece[];
  readonly seed: number;
  readonly draws: readonly DrawMessage[];
  /** Of each draw: its position in the model, the number of its first person, and how many. */
  readonly ranges: readonly { readonly draw: number; readonly first: number; readonly people: number }[];
  /**
   * By stage (before treatment, then each reading): people of a lower weight go on by chance, in proportion, so that work
   * goes where it counts. All zero: everybody goes on.
   */
  readonly enough: readonly number[];
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
const SCALPS_A_PERSON = 16;
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
  const found: { draw: number; person: number; scalp: number; weight: number }[] = [];
  for (const { draw, first, people } of ranges)
    for (let done = 0; done < people; done += BLOCK_PEOPLE) {
      const numbers = Uint32Array.from(
        { length: Math.min(BLOCK_PEOPLE, people - done) },
        (_, at) => first + done + at,
      );
      const living = bear(draws[draw], draw, seed, numbers, scalps);
      for (const match of matchBlock(job, living, scalps, sums, squares)) found.push({ draw, ...match });
    }
  const particles = emptyParticles(found.length);
  const weights = new Float64Array(found.length);
  found.forEach(({ draw, person, scalp, weight }, at) => {
    particles.draw[at] = draw;
    particles.person[at] = person;
    particles.scalp[at] = scalp;
    weights[at] = weight;
  });
  return { particles, weights, sums, squares };
}

/** Likelihoods by person and scalp, and what chance has added to a person's weight. */
const likelihood = new Float64Array(BLOCK_PEOPLE * SCALPS_A_PERSON);
const gained = new Float64Array(BLOCK_PEOPLE);
const firstScalp = new Uint16Array(BLOCK_PEOPLE);
const kept = new Uint16Array(BLOCK_PEOPLE);

function matchBlock(
  { history, enough }: MatchJob,
  living: Living,
  scalps: Scalps,
  sums: Float64Array,
  squares: Float64Array,
): { person: number; scalp: number; weight: number }[] {
  const { stepper, key0 } = living;
  const tables = history.readings.map(({ score }) => readingTable(score));
  const atEntry = history.baseline === null ? readingAtLeastTable(SEVERE_SALT) : readingTable(history.baseline);
  gained.fill(1);
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
        stage === 0
          ? lookAtEntry(pool, living, at, row, table)
          : lookAgain(pool, living, at, row, table);
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
  return Array.from({ length: living.cohort.count }, (_, at) => pickScalp(living, at));
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

/** One of the tried scalps, by likelihood. */
function pickScalp({ stepper, key0 }: Living, at: number): { person: number; scalp: number; weight: number } {
  const row = at * SCALPS_A_PERSON;
  const person = stepper.key1[at];
  let sum = 0;
  for (let each = 0; each < SCALPS_A_PERSON; each++) sum += likelihood[row + each];
  let left = uniformAt(key0, person, SCALP_CHOICE, PURPOSE.resampling) * sum;
  let chosen = 0;
  while (chosen < SCALPS_A_PERSON - 1 && left >= likelihood[row + chosen]) left -= likelihood[row + chosen++];
  return {
    person,
    scalp: (firstScalp[at] + chosen) % SCALP_COUNT,
    weight: (gained[at] * sum) / SCALPS_A_PERSON,
  };
}
