import { STRUCTURE_NAMES } from "../../../disease/structures.ts";
import type { Executor } from "../../../engine/execution/executor.ts";
import { uniformAt } from "../../../math/random/streams.ts";
import type { Model } from "../../../simulate/model.ts";
import type { PreparedHistory } from "../../case/history.ts";
import { drawsAt } from "../people/draws.ts";
import { orderByDraw } from "../people/particles.ts";
import { type Paths, pickPaths } from "../people/paths.ts";
import type { ConditionSettings } from "../settings.ts";
import { resample } from "../weights.ts";
import { guideOf } from "./guide.ts";
import { isKept, joinKnown, type Known, pickKnown, sliceKnown } from "./known.ts";
import { joinPaths, slicePaths } from "./many-paths.ts";
import { MOVE_KINDS, type MoveJob, type MoveResult, NUMBERS_A_ROUND } from "./move-job.ts";
import { MOVE_TASK } from "./moves.ts";
import { nextStrength, weightsAt } from "./strength.ts";

/** Paths that were brought from some of the readings to all. */
export interface Bridged {
  readonly paths: Paths;
  /** [path]: place of the path it began as. */
  readonly began: Uint32Array;
  /** As in MoveResult, of all paths. */
  readonly outlook: readonly Float64Array[];
  readonly inverse: Float64Array;
}

/** What a bridge is built over. */
interface BridgeTerms {
  readonly history: PreparedHistory;
  /** [stage]: whether its reading is in force from the beginning. */
  readonly isBase: readonly boolean[];
  /** Number of the first path among those of all bridges; keys the random numbers. */
  readonly firstPath: number;
  /** Paths at least: until then each step halves them, since most of what they began as is lost in the first steps. */
  readonly least: number;
}

/** Keeps these random numbers apart from those of draws. */
const RESAMPLING_DRAW = 0xffffffe1;
/** Jobs of a step, whatever the number of workers. */
const JOBS = 16;
/** Rounds of moves at strength 0. */
const FIRST_ROUNDS = 1;
/** Rounds at most: on the way as much work at each strength as so many rounds of all paths at first; and at full strength. */
const MOST_ROUNDS_AT_FIRST = 4;
const LAST_ROUNDS = 10;
/** Else they are as many as take moves by the guide so far: the sum of the share taken times the width squared. */
const WANTED_WAY = 1.2;
/** Widths of moves at first, and their bounds; they are changed until this share is taken. */
const WIDTHS: readonly [number, number] = [0.4, 0.6];
const LEAST_WIDTH = 0.05;
const MOST_WIDTH = 0.67;
const WANTED = 0.25;

/**
 * Brings people who fit the readings in force from the beginning, all of equal weight, to fit the others as well: these
 * gain strength step by step; at each step people are resampled by what that makes of them, and moved about by rules that
 * keep the distribution of that strength (a sequential Monte Carlo sampler). `onStrength` is told the strength, 0 to 1.
 */
export async function bridge(
  { history, isBase, firstPath, least }: BridgeTerms,
  start: Paths,
  model: Model,
  executor: Executor,
  { seed, signal }: Pick<ConditionSettings, "seed" | "signal">,
  onStrength: (strength: number) => void,
): Promise<Bridged> {
  let paths = start;
  let began = Uint32Array.from(start.draw.keys());
  let strength = 0;
  let firstMove = 0;
  let widths = WIDTHS;
  let wantedRounds = 0;
  let known: Known | null = null;
  for (let step = 0; ; step++) {
    const isLast = strength === 1;
    const most = isLast ? LAST_ROUNDS : Math.floor((MOST_ROUNDS_AT_FIRST * start.count) / paths.count);
    const rounds = step === 0 ? FIRST_ROUNDS : Math.min(most, wantedRounds);
    const guides = STRUCTURE_NAMES.map((structure) => guideOf(paths, structure, model.draws));
    const each = Math.ceil(paths.count / JOBS);
    const keepsKnown = !isLast && isKept(paths.count, history.stages.length);
    const jobs: MoveJob[] = [];
    for (let from = 0; from < paths.count; from += each) {
      const until = Math.min(paths.count, from + each);
      const own = slicePaths(paths, from, until);
      const draws = drawsAt(model.draws, new Set(own.draw));
      jobs.push({
        ...{ history, seed, draws, paths: own, isBase, strength, guides, widths, rounds, isLast, firstMove },
        ...{ known: known && sliceKnown(known, from, until), keepsKnown },
        firstPath: firstPath + from,
      });
    }
    const moved = await executor.run(MOVE_TASK, jobs, { signal });
    firstMove += NUMBERS_A_ROUND * rounds;
    paths = joinPaths(moved.map((result) => result.paths));
    onStrength(strength);
    if (isLast) {
      const outlook = moved[0].outlook.map((_, week) => joined(moved.map((result) => result.outlook[week])));
      return { paths, began, outlook, inverse: summed(moved.map((result) => result.inverse)) };
    }
    const before = widths;
    widths = adapted(before, moved);
    // Of wider moves fewer are taken, and of narrower ones more.
    wantedRounds = Math.ceil(WANTED_WAY / (takenOf(moved, "guide") * before[0] * widths[0]));
    const rest = joined(moved.map((result) => result.rest));
    const next = nextStrength(rest, strength);
    const weights = weightsAt(rest, next - strength);
    strength = next;
    const count = Math.max(Math.min(least, paths.count), Math.ceil(paths.count / 2));
    const chosen = resample(weights, uniformAt(seed, RESAMPLING_DRAW, step, firstPath), count);
    const places = orderByDraw(paths, chosen);
    paths = pickPaths(paths, places);
    known = keepsKnown ? pickKnown(joinKnown(moved.map((result) => result.known as Known)), places) : null;
    const earlier = began;
    began = Uint32Array.from(places, (place) => earlier[place]);
  }
}

/** Share of the moves of a kind that were taken. */
function takenOf(moved: readonly MoveResult[], name: (typeof MOVE_KINDS)[number]): number {
  const kind = MOVE_KINDS.indexOf(name);
  const sum = (pick: (result: MoveResult) => readonly number[]) =>
    moved.reduce((total, result) => total + pick(result)[kind], 0);
  return sum(({ taken }) => taken) / sum(({ tried }) => tried);
}

function adapted(widths: readonly [number, number], moved: readonly MoveResult[]): [number, number] {
  const adapt = (width: number, taken: number) =>
    Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width * Math.max(0.5, Math.min(2, taken / WANTED))));
  return [adapt(widths[0], takenOf(moved, "guide")), adapt(widths[1], takenOf(moved, "stretch"))];
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function summed([first, ...others]: readonly Float64Array[]): Float64Array {
  return others.reduce((sum, part) => sum.map((value, at) => value + part[at]), first);
}
