import {
  type ReadingTable,
  readingAtLeastTable,
  readingTable,
  resemblanceTable,
} from "../../disease/salt/reading-table.ts";
import { SEVERE_SALT } from "../../disease/salt/thresholds.ts";
import { STRUCTURE_NAMES } from "../../disease/structures.ts";
import type { Task } from "../../engine/execution/executor.ts";
import { uniformFromWord } from "../../math/random/normal.ts";
import { PURPOSE, uniformAt } from "../../math/random/streams.ts";
import { threefry, words } from "../../math/random/threefry.ts";
import { BLOCK_PEOPLE, stepperOf } from "../../simulate/host.ts";
import type { BaselinePiece } from "../case/baseline-pieces.ts";
import { type History, stagesOf } from "../case/history.ts";
import { brancher, branchOf, EVERYBODY, numberBranches, type Worth } from "./branching.ts";
import { type Draws, drawAt } from "./draws.ts";
import { gather } from "./gather.ts";
import { GUIDED, GUIDED_COUNT } from "./guided.ts";
import { type Birth, bear, branchPeople, type Living, live } from "./life.ts";
import { gatherLooks, look, pickScalp, roomForLooks } from "./looks.ts";
import { emptyParticles, joinParticles, type Particles } from "./particles.ts";
import { follow, type Proposal } from "./proposal.ts";
import { SCALP_COUNT, type Scalps, scalpsOf } from "./scalps.ts";

/** People of some draws to be compared with a history. */
export interface MatchJob {
  readonly history: History;
  readonly pieces: readonly BaselinePiece[];
  readonly seed: number;
  /** By position in the model, at least those of the ranges. */
  readonly draws: Draws;
  readonly proposal: Proposal;
  /** Of each draw: its position in the model, the number of its first person, and how many. */
  readonly ranges: readonly { readonly draw: number; readonly first: number; readonly people: number }[];
  /** By stage: who goes on, so that work goes where it counts; null where nobody got so far before. */
  readonly worth: readonly (Worth | null)[];
  /** Look for people whose SALT is about that of the readings, not for those who can have given them. */
  readonly resembling?: boolean | undefined;
}

/** Who may be like the person. */
export interface MatchResult {
  readonly particles: Particles;
  /** How likely the readings are for each, with all chances on the way taken into account. */
  readonly weights: Float64Array;
  /** By stage: sum of weights of all people, and of their squares; relative to the highest chance of each reading (looks.ts). */
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

/** Compares people with a history. */
export const MATCH_TASK: Task<MatchJob, MatchResult> = {
  name: "match",
  run: matchPeople,
  prepare() {
    for (const name of STRUCTURE_NAMES) stepperOf(name);
  },
};

/** Index of the random number that chooses a scalp; stages have the numbers from 1 on. */
const SCALP_CHOICE = 0xffff;

function matchPeople(job: MatchJob): MatchResult {
  const { history, ranges, draws, seed } = job;
  const scalps = scalpsOf(job.pieces, seed);
  const stages = stagesOf(history).length;
  const sums = new Float64Array(stages);
  const squares = new Float64Array(stages);
  const found: Matches[] = [];
  for (const { draw, first, people } of ranges)
    for (let done = 0; done < people; done += BLOCK_PEOPLE) {
      const count = Math.min(BLOCK_PEOPLE, people - done);
      for (let at = 0; at < count; at++) numbers[at] = first + done + at;
      const birth = birthOf(job.proposal, scalps);
      const living = bear(drawAt(draws, draw), draw, seed, numbers.subarray(0, count), birth);
      found.push(matchBlock(job, draw, living, scalps, sums, squares));
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

/** Far below any weight that counts, and above what would be lost in dividing by it. */
const NEGLIGIBLE = 1e-280;

/** What weighing the people of a block takes. */
const looks = roomForLooks();
const weights = new Float64Array(BLOCK_PEOPLE);
const branch = brancher(BLOCK_PEOPLE);

function matchBlock(
  { history, worth, resembling }: MatchJob,
  draw: number,
  living: Living,
  scalps: Scalps,
  sums: Float64Array,
  squares: Float64Array,
): Matches {
  const { stepper, key0 } = living;
  const stages = stagesOf(history);
  const branchings = stages.length - 1;
  const began = living.cohort.count;
  const branches = new Uint16Array(BLOCK_PEOPLE * branchings);
  for (let at = 0; at < living.cohort.count; at++)
    looks.firstScalp[at] = Math.floor(uniformAt(key0, stepper.key1[at], 0, PURPOSE.resampling) * SCALP_COUNT);

  let week = 0;
  stages.forEach(({ week: next, score }, stage) => {
    live(living, history, week, next);
    week = next;
    look(looks, scalps, living, tableOf(score, resembling), stage === 0, weights);
    for (let at = 0; at < living.cohort.count; at++) {
      weights[at] *= gained[at];
      if (weights[at] < NEGLIGIBLE) weights[at] = 0;
      sums[stage] += weights[at];
      squares[stage] += weights[at] * weights[at];
    }
    const isLast = stage === branchings;
    const { count, from, weight } = branch(
      living,
      weights,
      stage,
      isLast ? (worth[stage] ?? EVERYBODY) : worth[stage],
      began,
    );
    for (let to = 0; to < count; to++) weight[to] *= gained[from[to]] / weights[from[to]];
    gather(guided, from, count, GUIDED_COUNT);
    gather(branches, from, count, branchings);
    gatherLooks(looks, from, count);
    gained.set(weight.subarray(0, count));
    branchPeople(living, from, count);
    if (!isLast) {
      numberBranches(living);
      for (let at = 0; at < count; at++) branches[at * branchings + stage] = branchOf(stepper.stream[at]);
    }
  });

  const { count, verySevere } = living.cohort;
  const particles = emptyParticles(count, branchings);
  particles.draw.fill(draw);
  particles.person.set(stepper.key1.subarray(0, count));
  particles.verySevere.set(verySevere.subarray(0, count));
  particles.guided.set(guided.subarray(0, count * GUIDED_COUNT));
  particles.branch.set(branches.subarray(0, count * branchings));
  const likely = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const purpose = PURPOSE.resampling + stepper.stream[at];
    const { scalp, mean } = pickScalp(looks, at, uniformAt(key0, stepper.key1[at], SCALP_CHOICE, purpose));
    particles.scalp[at] = scalp;
    likely[at] = gained[at] * mean;
  }
  return { particles, weights: likely };
}

function tableOf(score: number | null, resembling: boolean | undefined): ReadingTable {
  if (score === null) return readingAtLeastTable(SEVERE_SALT);
  return resembling ? resemblanceTable(score) : readingTable(score);
}
