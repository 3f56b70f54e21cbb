import { readingTable } from "../../disease/salt/reading-table.ts";
import { RESPONSE_SALT } from "../../disease/salt/thresholds.ts";
import type { Task } from "../../engine/execution/executor.ts";
import { BLOCK_PEOPLE } from "../../simulate/host.ts";
import { MATCH_TASK, type MatchJob, type MatchResult, matchPeople, type Watcher } from "./match.ts";
import type { PeopleState } from "./people/people-state.ts";
import type { Scalps } from "./people/scalps.ts";
import { eachScalp, type ScalpLikelihood } from "./scalp-likelihood.ts";

/*
 * What people who fit the readings so far say of the next one, before it is taken in: of all draws together the
 * distribution of true SALT, of each draw alone the first moments of the reading. What a draw's people weigh after the
 * last reading, over what they weighed before the second, is the likelihood of the readings under that draw.
 */

/** Cells of true SALT: quarter points from 0 to 100. */
const CELLS_PER_POINT = 4;
const SALT_CELLS = 100 * CELLS_PER_POINT + 1;
const SCORES = 101;

/** Numbers kept of each draw and stage: places in a row of `sums`. */
export const FORETOLD = { weight: 0, square: 1, reading: 2, response: 3 } as const;
const FORETOLD_WIDTH = Object.keys(FORETOLD).length;

/** What the people of some draws foretell at each stage. */
export interface Foretold {
  /** [draw]: position in the model. */
  readonly draws: readonly number[];
  /**
   * [draw][stage, and one more after the last][FORETOLD]: weight of the people before the stage's reading, the sum of
   * squares of each person's weight (copies of one person together), and weighted sums of the expected reading and of
   * the chance that it is RESPONSE_SALT or less. After the last stage only the first two; the
   * first stage, at which nothing is foretold, has none.
   */
  readonly sums: Float64Array;
  /** [stage][SALT cell]: weight of the people before the stage's reading, all draws together. */
  readonly salts: Float64Array;
}

/** [SALT cell][score]: probability of a reading. */
const chances = new Float64Array(SALT_CELLS * SCORES);
/** [SALT cell]: expected reading, and chance of RESPONSE_SALT or less. */
const moments = { reading: cells(), response: cells() };
let isReady = false;

function cells(): Float64Array {
  return new Float64Array(SALT_CELLS);
}

function makeReady(): void {
  if (isReady) return;
  isReady = true;
  for (let score = 0; score < SCORES; score++) {
    const table = readingTable(score);
    const step = (table.length - 1) / (SALT_CELLS - 1);
    for (let cell = 0; cell < SALT_CELLS; cell++) {
      const chance = table[cell * step];
      chances[cell * SCORES + score] = chance;
      moments.reading[cell] += score * chance;
      if (score <= RESPONSE_SALT) moments.response[cell] += chance;
    }
  }
}

/** [score]: probability of each reading, 0 to 100, when true SALT is distributed as `salts` (weights by cell). */
export function readingDistribution(salts: ArrayLike<number>): Float64Array {
  makeReady();
  const all = new Float64Array(SCORES);
  let sum = 0;
  for (let cell = 0; cell < SALT_CELLS; cell++) {
    if (salts[cell] === 0) continue;
    for (let score = 0; score < SCORES; score++) all[score] += salts[cell] * chances[cell * SCORES + score];
  }
  for (let score = 0; score < SCORES; score++) sum += all[score];
  for (let score = 0; score < SCORES; score++) all[score] /= sum;
  return all;
}

/** The part of `salts` that belongs to a stage. */
export function saltsOfStage(salts: Float64Array, stage: number): Float64Array {
  return salts.subarray(stage * SALT_CELLS, (stage + 1) * SALT_CELLS);
}

/** Where a draw's numbers of a stage begin in `sums`; `stages` as in the history. */
export function foretoldAt(draw: number, stage: number, stages: number): number {
  return (draw * (stages + 1) + stage) * FORETOLD_WIDTH;
}

/** Several jobs' or rounds' foretold numbers added up, by position of the draw in ascending order. */
export function joinForetold(parts: readonly Foretold[], stages: number): Foretold {
  const draws = [...new Set(parts.flatMap((part) => part.draws))].sort((a, b) => a - b);
  const placeOf = new Map(draws.map((draw, place) => [draw, place]));
  const width = (stages + 1) * FORETOLD_WIDTH;
  const sums = new Float64Array(draws.length * width);
  const salts = new Float64Array(stages * SALT_CELLS);
  for (const part of parts) {
    part.draws.forEach((draw, at) => {
      const to = (placeOf.get(draw) as number) * width;
      for (let k = 0; k < width; k++) sums[to + k] += part.sums[at * width + k];
    });
    for (let k = 0; k < salts.length; k++) salts[k] += part.salts[k];
  }
  return { draws, sums, salts };
}

const ofBlock = new Float64Array(SALT_CELLS);

/** People compared with a history, and what they foretold before each reading. */
export interface ForetoldResult extends MatchResult {
  readonly foretold: Foretold;
}

/** Compares people with a history and says what the people of each draw foretell before every reading. */
export const FORETELL_TASK: Task<MatchJob, ForetoldResult> = {
  name: "foretell",
  run(job) {
    const foretold = new ForetoldSums(job.history.stages.length);
    return { ...matchPeople(job, foretold), foretold: foretold.result() };
  },
  prepare() {
    MATCH_TASK.prepare?.();
  },
};

/** Collects what blocks of people foretell. */
class ForetoldSums implements Watcher {
  readonly #stages: number;
  readonly #draws: number[] = [];
  readonly #rows: Float64Array[] = [];
  readonly #salts: Float64Array;

  constructor(stages: number) {
    makeReady();
    this.#stages = stages;
    this.#salts = new Float64Array(stages * SALT_CELLS);
  }

  beforeReading(
    draw: number,
    stage: number,
    likelihood: ScalpLikelihood,
    scalps: Scalps,
    people: PeopleState,
    importance: Float64Array,
  ): void {
    const row = this.#rowOf(draw);
    const from = stage * FORETOLD_WIDTH;
    ofBlock.fill(0);
    const weights = weightsOfPeople;
    weights.fill(0, 0, people.cohort.count);
    eachScalp(likelihood, scalps, people, (at, salt, chance) => {
      const weight = importance[at] * chance;
      weights[at] += weight;
      ofBlock[Math.max(0, Math.min(SALT_CELLS - 1, Math.round(salt * CELLS_PER_POINT)))] += weight;
    });
    addFamilies(row, from, people, weights);
    const into = saltsOfStage(this.#salts, stage);
    for (let cell = 0; cell < SALT_CELLS; cell++) {
      const weight = ofBlock[cell];
      if (weight === 0) continue;
      into[cell] += weight;
      row[from + FORETOLD.reading] += weight * moments.reading[cell];
      row[from + FORETOLD.response] += weight * moments.response[cell];
    }
  }

  afterLast(draw: number, people: PeopleState, weights: Float64Array): void {
    addFamilies(this.#rowOf(draw), this.#stages * FORETOLD_WIDTH, people, weights);
  }

  result(): Foretold {
    const width = (this.#stages + 1) * FORETOLD_WIDTH;
    const sums = new Float64Array(this.#rows.length * width);
    this.#rows.forEach((row, at) => {
      sums.set(row, at * width);
    });
    return { draws: this.#draws, sums, salts: this.#salts };
  }

  #rowOf(draw: number): Float64Array {
    const known = this.#draws.lastIndexOf(draw);
    if (known >= 0) return this.#rows[known];
    this.#draws.push(draw);
    const row = new Float64Array((this.#stages + 1) * FORETOLD_WIDTH);
    this.#rows.push(row);
    return row;
  }
}

/** [person]: weight, of one block at a time. */
const weightsOfPeople = new Float64Array(BLOCK_PEOPLE);

/** Adds weights, and squares of the weights of each person with all copies, who stand side by side. */
function addFamilies(row: Float64Array, from: number, people: PeopleState, weights: Float64Array): void {
  const { key1 } = people.stepper;
  const { count } = people.cohort;
  for (let at = 0; at < count; ) {
    let weight = 0;
    const person = key1[at];
    for (; at < count && key1[at] === person; at++) weight += weights[at];
    row[from + FORETOLD.weight] += weight;
    row[from + FORETOLD.square] += weight * weight;
  }
}
