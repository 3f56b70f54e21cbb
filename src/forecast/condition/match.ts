import {
  type ReadingTable,
  readingAtLeastTable,
  readingTable,
  resemblanceTable,
} from "../../disease/salt/reading-table.ts";
import { SEVERE_SALT } from "../../disease/salt/thresholds.ts";
import { LATENTS } from "../../disease/structure.ts";
import { STRUCTURE_NAMES } from "../../disease/structures.ts";
import type { Task } from "../../engine/execution/executor.ts";
import { uniformFromWord } from "../../math/random/normal.ts";
import { copyOfStream, PURPOSE, uniformAt } from "../../math/random/streams.ts";
import { threefry, words } from "../../math/random/threefry.ts";
import { BLOCK_PEOPLE, stepperOf, toModelDraw } from "../../simulate/host.ts";
import type { PreparedHistory } from "../case/history.ts";
import { type Draws, drawAt } from "./people/draws.ts";
import { gather } from "./people/gather.ts";
import {
  emptyParticles,
  GUIDED_COUNT,
  GUIDED_LATENTS,
  joinParticles,
  type Particles,
} from "./people/particles.ts";
import { advance, keepCopies, type PeopleState, type Start, start } from "./people/people-state.ts";
import { SCALP_COUNT, type Scalps, scalpsOf } from "./people/scalps.ts";
import { follow, type Proposal } from "./proposal.ts";
import {
  gatherScalps,
  pickScalp,
  type ScalpLikelihood,
  scalpLikelihoodBuffers,
  takeReading,
} from "./scalp-likelihood.ts";
import { numberCopies, OPEN_WINDOW, splitter, type WeightWindow } from "./splitting.ts";

/** Terms of a comparison of people with a history. */
export interface MatchTerms {
  readonly history: PreparedHistory;
  readonly seed: number;
  readonly proposal: Proposal;
  /** [stage]: weights that go on unchanged, so that work goes where it counts; null where nobody got so far before. */
  readonly windows: readonly (WeightWindow | null)[];
  /** Compare by whether SALT is about that of the readings, in place of how likely it makes them. */
  readonly bySimilarity?: boolean | undefined;
}

/** People of some draws to be compared with a history. */
export interface MatchJob extends MatchTerms {
  /** By position in the model, at least those of the ranges. */
  readonly draws: Draws;
  /** Of each draw: its position in the model, the number of its first person, and how many. */
  readonly ranges: readonly { readonly draw: number; readonly first: number; readonly people: number }[];
}

/** The people who may be like the person. */
export interface MatchResult {
  readonly particles: Particles;
  /** [particle]: likelihood of the readings times importance (population over proposal, and what splitting added). */
  readonly weights: Float64Array;
  /** [stage]: sum of all people's weights, and of their squares; relative to the highest chance of each reading. */
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

/** Looks at blocks of people on their way through the readings. */
export interface Watcher {
  /** The people of a block of a draw just before the reading of a stage after the first; `importance` is [person]. */
  beforeReading(
    draw: number,
    stage: number,
    likelihood: ScalpLikelihood,
    scalps: Scalps,
    people: PeopleState,
    importance: Float64Array,
  ): void;
  /** The people of a block of a draw after the last reading; `weights` is [person]. */
  afterLast(draw: number, people: PeopleState, weights: Float64Array): void;
}

/** Compares people with a history. */
export const MATCH_TASK: Task<MatchJob, MatchResult> = {
  name: "match",
  run: (job) => matchPeople(job),
  prepare() {
    for (const name of STRUCTURE_NAMES) stepperOf(name);
  },
};

/** Index of the random number that chooses a scalp; stages have the numbers from 1 on. */
const SCALP_CHOICE = 0xffff;
/** Index of a person's random numbers for stratum and guide. */
const PROPOSAL_CHOICE = 0xfffe;

/** Compares the people of a job with its history; a watcher sees them on the way. */
export function matchPeople(job: MatchJob, watcher: Watcher | null = null): MatchResult {
  const { history, ranges, draws, seed } = job;
  const scalps = scalpsOf(history.pieces, seed);
  const stages = history.stages.length;
  const sums = new Float64Array(stages);
  const squares = new Float64Array(stages);
  const found: Matches[] = [];
  for (const { draw, first, people } of ranges) {
    likelihood.recoverable.startDraw(toModelDraw(drawAt(draws, draw)), scalps);
    for (let done = 0; done < people; done += BLOCK_PEOPLE) {
      const count = Math.min(BLOCK_PEOPLE, people - done);
      for (let at = 0; at < count; at++) numbers[at] = first + done + at;
      const startOf = startFrom(job.proposal, scalps);
      const block = start(drawAt(draws, draw), draw, seed, numbers.subarray(0, count), startOf);
      found.push(matchBlock(job, draw, block, scalps, sums, squares, watcher));
    }
  }
  const particles = joinParticles(
    found.map((part) => part.particles),
    stages - 1,
  );
  const weights = new Float64Array(particles.count);
  let at = 0;
  for (const part of found) {
    weights.set(part.weights, at);
    at += part.weights.length;
  }
  return { particles, weights, sums, squares };
}

type Matches = Pick<MatchResult, "particles" | "weights">;

// Buffers of one block, overwritten by the next: see "Hot loops keep their arrays" in ARCHITECTURE.md.
/** [person]: number under the draw. */
const numbers = new Uint32Array(BLOCK_PEOPLE);
/** [person][GUIDED_COUNT]: guided latent numbers. */
const guided = new Float64Array(BLOCK_PEOPLE * GUIDED_COUNT);
/** [person]: population density over proposal density, times the factor that splitting added. */
const importance = new Float64Array(BLOCK_PEOPLE);
/** [person]: likelihood so far times importance. */
const weights = new Float64Array(BLOCK_PEOPLE);
const likelihood = scalpLikelihoodBuffers();
const split = splitter(BLOCK_PEOPLE);

function startFrom({ verySevereChance, guides }: Proposal, { verySevereShare }: Scalps): Start {
  const ratios = [(1 - verySevereShare) / (1 - verySevereChance), verySevereShare / verySevereChance];
  return (at, key0, latents) => {
    threefry(key0, numbers[at], PROPOSAL_CHOICE, PURPOSE.resampling);
    const coin = uniformFromWord(words[1]);
    const stratum = uniformFromWord(words[0]) < verySevereChance ? 1 : 0;
    latents[LATENTS.lost] = Number.NEGATIVE_INFINITY;
    importance[at] = ratios[stratum] * follow(guides[stratum], latents, coin);
    for (let k = 0; k < GUIDED_COUNT; k++) guided[at * GUIDED_COUNT + k] = latents[GUIDED_LATENTS[k]];
    return stratum === 1;
  };
}

/** Far below any weight that counts, and above what would be lost in dividing by it. */
const NEGLIGIBLE = 1e-280;

function matchBlock(
  { history, windows, bySimilarity }: MatchJob,
  draw: number,
  people: PeopleState,
  scalps: Scalps,
  sums: Float64Array,
  squares: Float64Array,
  watcher: Watcher | null,
): Matches {
  const { stepper, key0 } = people;
  const { stages } = history;
  const splits = stages.length - 1;
  const startCount = people.cohort.count;
  /** [person][split]: number of the copy. */
  const copies = new Uint16Array(BLOCK_PEOPLE * splits);
  for (let at = 0; at < startCount; at++)
    likelihood.firstScalp[at] = Math.floor(
      uniformAt(key0, stepper.key1[at], 0, PURPOSE.resampling) * SCALP_COUNT,
    );

  let week = 0;
  stages.forEach(({ week: next, score }, stage) => {
    advance(people, history, week, next);
    week = next;
    if (stage > 0) watcher?.beforeReading(draw, stage, likelihood, scalps, people, importance);
    takeReading(likelihood, scalps, people, tableOf(score, bySimilarity), stage === 0, weights);
    for (let at = 0; at < people.cohort.count; at++) {
      weights[at] *= importance[at];
      if (weights[at] < NEGLIGIBLE) weights[at] = 0;
      sums[stage] += weights[at];
      squares[stage] += weights[at] * weights[at];
    }
    const isLast = stage === splits;
    if (isLast) watcher?.afterLast(draw, people, weights);
    const window = isLast ? (windows[stage] ?? OPEN_WINDOW) : windows[stage];
    const { count, from, weight } = split(people, weights, stage, window, startCount);
    for (let to = 0; to < count; to++) weight[to] *= importance[from[to]] / weights[from[to]];
    gather(guided, from, count, GUIDED_COUNT);
    gather(copies, from, count, splits);
    gatherScalps(likelihood, from, count);
    importance.set(weight.subarray(0, count));
    keepCopies(people, from, count);
    if (!isLast) {
      numberCopies(people);
      for (let at = 0; at < count; at++) copies[at * splits + stage] = copyOfStream(stepper.stream[at]);
    }
  });

  const { count, verySevere } = people.cohort;
  const particles = emptyParticles(count, splits);
  particles.draw.fill(draw);
  particles.person.set(stepper.key1.subarray(0, count));
  particles.verySevere.set(verySevere.subarray(0, count));
  particles.guided.set(guided.subarray(0, count * GUIDED_COUNT));
  particles.copy.set(copies.subarray(0, count * splits));
  const found = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const purpose = PURPOSE.resampling + stepper.stream[at];
    const uniform = uniformAt(key0, stepper.key1[at], SCALP_CHOICE, purpose);
    const { scalp, mean } = pickScalp(likelihood, at, uniform);
    particles.scalp[at] = scalp;
    found[at] = importance[at] * mean;
  }
  return { particles, weights: found };
}

function tableOf(score: number | null, bySimilarity: boolean | undefined): ReadingTable {
  if (score === null) return readingAtLeastTable(SEVERE_SALT);
  return bySimilarity ? resemblanceTable(score) : readingTable(score);
}
