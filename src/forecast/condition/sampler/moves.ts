import type { Task } from "../../../engine/execution/executor.ts";
import { exp, log } from "../../../math/exp.ts";
import { uniformAt } from "../../../math/random/streams.ts";
import { BLOCK_PEOPLE } from "../../../simulate/host.ts";
import type { PreparedHistory } from "../../case/history.ts";
import { type Draws, drawAt } from "../draws.ts";
import { blocksByDraw, GUIDED_LATENTS, joinParticles, type Particles, sliceParticles } from "../particles.ts";
import { SCALP_COUNT, type Scalps, scalpsOf } from "../scalps.ts";
import { fitOnScalps, MOST_SCALPS } from "./fit.ts";
import { type Group, groupOf } from "./groups.ts";
import { stepOthers, stepWithin } from "./step.ts";

/** What a move changes: the latent numbers, chance events of some segments, or the scalp. */
export type Move = "latents" | "others" | "events" | "scalp";

/** Particles of some draws to be moved. */
interface MoveJob {
  readonly history: PreparedHistory;
  /** By position in the model, at least those of the particles. */
  readonly draws: Draws;
  readonly seed: number;
  /** Particles of one draw stand side by side. */
  readonly particles: Particles;
  /** [particle]: 0 or 1. */
  readonly half: Uint8Array;
  /** [particle]: logarithm of the likelihood of all readings; null where it is not known yet. */
  readonly fits: Float64Array | null;
  /** Number of the first particle among all, and of the first move: both key the moves' random numbers. */
  readonly firstParticle: number;
  readonly firstMove: number;
  /** First word of the keys of the moves' random numbers. */
  readonly key: number;
  /** Power of the likelihood, 0 to 1. */
  readonly power: number;
  readonly moves: readonly Move[];
  /** By name: where particles of the same groups lie that these do not depend on. */
  readonly groups: ReadonlyMap<number, Group>;
}

/** Particles after their moves. */
interface MoveResult {
  readonly particles: Particles;
  readonly fits: Float64Array;
}

/** Moves particles so that the posterior with the likelihood at a power stays as it is; without moves, fits them only. */
export const MOVE_TASK: Task<MoveJob, MoveResult> = { name: "move", run: moveParticles };

/** Counters of the random numbers of one move of one particle. */
const ACCEPT = 0;
const SIZE = 1;
const PLACE = 2;
const KIND = 3;
const SCALP = 64;
const SEGMENT = 1024;

function moveParticles(job: MoveJob): MoveResult {
  const { history, particles, seed, draws, moves } = job;
  const scalps = scalpsOf(history.pieces, seed);
  const moved: Particles[] = [];
  const fits = new Float64Array(particles.count);
  for (const { draw, from, until } of blocksByDraw(particles, BLOCK_PEOPLE)) {
    const block: Block = {
      particles: sliceParticles(particles, from, until),
      fits: new Float64Array(until - from),
      half: job.half.subarray(from, until),
      first: job.firstParticle + from,
    };
    const message = drawAt(draws, draw);
    const compare = (of: Particles, each: number, scalpOf: ArrayLike<number>, into: Float64Array) =>
      fitOnScalps(message, seed, of, scalps, history, each, scalpOf, into);
    if (job.fits === null) compare(block.particles, 1, block.particles.scalp, block.fits);
    else block.fits.set(job.fits.subarray(from, until));
    moves.forEach((move, at) => {
      const turn = { ...job, move: job.firstMove + at };
      if (move === "scalp") moveScalps(turn, block, scalps, compare);
      else propose(turn, move, block, compare);
    });
    moved.push(block.particles);
    fits.set(block.fits, from);
  }
  return { particles: joinParticles(moved, particles.form), fits };
}

/** Particles of one draw that move together. */
interface Block {
  readonly particles: Particles;
  readonly half: Uint8Array;
  readonly fits: Float64Array;
  /** Number of the first particle among all. */
  readonly first: number;
}

interface Turn extends Pick<MoveJob, "key" | "power" | "groups"> {
  readonly move: number;
}

type Compare = (of: Particles, each: number, scalpOf: ArrayLike<number>, into: Float64Array) => void;

const proposedFits = new Float64Array(BLOCK_PEOPLE * MOST_SCALPS);

/** Latent numbers or events changed, then taken or left as Metropolis and Hastings do. */
function propose(turn: Turn, move: Exclude<Move, "scalp">, block: Block, compare: Compare): void {
  const { particles, fits, first } = block;
  const { count, form } = particles;
  const proposed = sliceParticles(particles, 0, count);
  const change = { latents: changeLatents, others: changeOthers, events: drawEvents }[move];
  const ratio = change(turn, { ...block, particles: proposed });
  compare(proposed, 1, proposed.scalp, proposedFits);
  const width = form.latents.length;
  const cuts = form.cuts.length;
  for (let at = 0; at < count; at++) {
    const change = turn.power * (proposedFits[at] - fits[at]) + ratio[at];
    if (!(log(uniformAt(turn.key, first + at, turn.move, ACCEPT)) < change)) continue;
    fits[at] = proposedFits[at];
    particles.latents.set(proposed.latents.subarray(at * width, (at + 1) * width), at * width);
    particles.copy.set(proposed.copy.subarray(at * cuts, (at + 1) * cuts), at * cuts);
  }
}

const ratios = new Float64Array(BLOCK_PEOPLE);

/** Steps of the latent numbers within the particles' groups; the logarithm of what decides besides the likelihood. */
function changeLatents({ key, move, groups }: Turn, { particles, half, first }: Block): Float64Array {
  const width = particles.form.latents.length;
  for (let at = 0; at < particles.count; at++) {
    const group = groups.get(groupOf(particles, half, at)) as Group;
    ratios[at] = stepWithin(particles.latents, at * width, width, group, key, first + at, move);
  }
  return ratios;
}

function changeOthers({ key, move }: Turn, { particles, first }: Block): Float64Array {
  const { count, latents, form } = particles;
  const width = form.latents.length;
  const others = form.latents.filter((latent) => !GUIDED_LATENTS.some((guided) => guided === latent));
  for (let at = 0; at < count; at++) stepOthers(latents, at * width, others, key, first + at, move);
  return ratios.fill(0, 0, count);
}

const MOST_HALVINGS = 6;
/** Numbers that copies have: their streams stay below all others. */
const COPY_NUMBERS = 65_536;

/** Draws the chance events of some segments anew, side by side or here and there. */
function drawEvents({ key, move }: Turn, { particles, first }: Block): Float64Array {
  const { count, copy, form } = particles;
  const cuts = form.cuts.length;
  for (let at = 0; at < count; at++) {
    const person = first + at;
    const halvings = Math.floor(uniformAt(key, person, move, SIZE) * (MOST_HALVINGS + 1));
    const length = Math.ceil(cuts / (1 << halvings));
    const place = uniformAt(key, person, move, PLACE);
    const isScattered = uniformAt(key, person, move, KIND) < 0.5;
    const from = Math.floor(place * cuts);
    for (let cut = 0; cut < cuts; cut++) {
      const isIn = isScattered
        ? uniformAt(key, person, move, SEGMENT + 2 * cut + 1) * cuts < length
        : (cut - from + cuts) % cuts < length;
      if (isIn)
        copy[at * cuts + cut] = Math.floor(uniformAt(key, person, move, SEGMENT + 2 * cut) * COPY_NUMBERS);
    }
  }
  return ratios.fill(0, 0, count);
}

const candidates = new Uint16Array(BLOCK_PEOPLE * MOST_SCALPS);

/** Draws each particle's scalp anew among its own and some others, by how often the population has them and how they fit. */
function moveScalps(turn: Turn, block: Block, { pools }: Scalps, compare: Compare): void {
  const { particles, fits, first } = block;
  const { count, scalp, verySevere } = particles;
  for (let at = 0; at < count; at++) {
    candidates[at * MOST_SCALPS] = scalp[at];
    for (let each = 1; each < MOST_SCALPS; each++)
      candidates[at * MOST_SCALPS + each] = Math.floor(
        uniformAt(turn.key, first + at, turn.move, SCALP + each) * SCALP_COUNT,
      );
  }
  compare(particles, MOST_SCALPS, candidates, proposedFits);
  for (let at = 0; at < count; at++) {
    const row = at * MOST_SCALPS;
    const { ratio } = pools[verySevere[at]];
    let best = Number.NEGATIVE_INFINITY;
    for (let each = row; each < row + MOST_SCALPS; each++) best = Math.max(best, proposedFits[each]);
    const weightOf = (each: number) =>
      ratio[candidates[each]] * exp(Math.max(-700, turn.power * (proposedFits[each] - best)));
    let sum = 0;
    for (let each = row; each < row + MOST_SCALPS; each++) sum += weightOf(each);
    let left = sum * uniformAt(turn.key, first + at, turn.move, ACCEPT);
    let chosen = row;
    while (chosen < row + MOST_SCALPS - 1 && left >= weightOf(chosen)) left -= weightOf(chosen++);
    scalp[at] = candidates[chosen];
    fits[at] = proposedFits[chosen];
  }
}
