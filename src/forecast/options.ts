import { releaseCohort, takePeople } from "../population/cohort.ts";
import { runCourse } from "../simulate/course.ts";
import type { Task } from "../simulate/executor.ts";
import { BLOCK_PEOPLE, type DrawMessage } from "../simulate/job.ts";
import { Tally, type TallyData } from "../simulate/tally.ts";
import type { BaselinePiece } from "./baseline-pieces.ts";
import type { History, Option } from "./case.ts";
import { layoutOf, TIMES } from "./layout.ts";
import { relive } from "./life.ts";
import { blocksByDraw, type Particles, pickParticles } from "./particles.ts";
import { scalpsOf } from "./scalps.ts";
import { type BlockTotals, type Counted, SALT_CELLS, watchOption } from "./watch.ts";

/** People who fit the history, to be taken through every option. */
export interface OptionsJob {
  readonly history: History;
  /** Pieces of the baseline from which the particles' scalps were drawn. */
  readonly pieces: readonly BaselinePiece[];
  /** Model draws that the particles' draw numbers point into. */
  readonly draws: readonly DrawMessage[];
  readonly seed: number;
  readonly particles: Particles;
  readonly options: readonly Option[];
  readonly horizonWeeks: number;
  /** Futures of each particle. */
  readonly futures: number;
  /** Number of the first particle among all; keys what happens from now on. */
  readonly firstParticle: number;
}

/** Counts over the people of a job; adding the counts of several jobs gives those of all their people. */
export interface OptionsResult extends Omit<Counted, "outcomes"> {
  /** By model draw: people, and outcomes in the cells of the options' layout. */
  readonly draws: readonly DrawOutcomes[];
}

/** Outcomes of the people of one draw. */
export interface DrawOutcomes {
  readonly draw: number;
  readonly people: number;
  readonly outcomes: TallyData;
}

/** Outcomes of several jobs by position of the draw, in ascending order. */
export function byDraw(parts: readonly OptionsResult[]): Map<number, Tally> {
  const draws = new Map<number, Tally>();
  for (const { draw, outcomes } of parts.flatMap((part) => part.draws))
    draws.set(draw, (draws.get(draw) ?? new Tally(outcomes.counts.length)).merge(outcomes));
  return new Map([...draws].sort(([a], [b]) => a - b));
}

/** Simulates options. */
export const OPTIONS_TASK: Task<OptionsJob, OptionsResult> = { name: "options", run: simulateOptions };

function simulateOptions(job: OptionsJob): OptionsResult {
  const { options, horizonWeeks, particles, futures } = job;
  const weeks = horizonWeeks + 1;
  const salt = new Uint32Array(options.length * weeks * SALT_CELLS);
  const times = new Uint32Array(options.length * TIMES.length * (weeks + 1));
  const { cells } = layoutOf(options.length, horizonWeeks);
  const draws = new Map<number, { draw: number; people: number; outcomes: Tally }>();
  const largest = Math.max(1, Math.floor(BLOCK_PEOPLE / futures));
  for (const { draw, places } of blocksByDraw(particles, largest)) {
    const counted = draws.get(draw) ?? { draw, people: 0, outcomes: new Tally(cells) };
    draws.set(draw, { ...counted, people: counted.people + places.length * futures });
    const firsts = places.map((place) => (job.firstParticle + place) * futures);
    const block = { ...job, particles: pickParticles(particles, places) };
    simulateBlock(block, draw, firsts, { outcomes: counted.outcomes, salt, times });
  }
  return { draws: [...draws.values()], salt, times };
}

/** Stream of the random numbers after the decision: far above any enrolment attempt's. */
const FUTURE_STREAM = 0x40000000;

function simulateBlock(
  job: OptionsJob,
  draw: number,
  firstFutures: readonly number[],
  counted: Counted,
): void {
  const { history, options, horizonWeeks, futures } = job;
  const scalps = scalpsOf(job.pieces, job.seed);
  const living = relive(job.draws[draw], job.seed, job.particles, scalps, history);
  const { stepper, cohort: past } = living;
  // A particle has one past and several futures.
  const places = Array.from({ length: past.count * futures }, (_, at) => Math.floor(at / futures));
  const cohort = takePeople(past, places, stepper.state);
  cohort.key1.forEach((_, at) => {
    cohort.key1[at] = firstFutures[Math.floor(at / futures)] + (at % futures);
  });
  cohort.stream.fill(FUTURE_STREAM);

  const { decision } = history;
  const known = history.readings.find((each) => each.week === decision)?.score;
  const startReading = known === undefined ? undefined : new Uint8Array(cohort.count).fill(known);
  const weeks = Array.from({ length: horizonWeeks + 1 }, (_, after) => decision + after);
  const layout = layoutOf(options.length, horizonWeeks);
  const people = cohort.count;
  let first: BlockTotals | null = null;
  options.forEach((option, optionIndex) => {
    const watched = { option, optionIndex, decision, horizonWeeks, people, layout, first };
    const watch = watchOption(watched, counted);
    const plan = {
      regimen: option,
      fromWeek: decision,
      toWeek: decision + horizonWeeks,
      visits: weeks,
      covariates: history.covariates,
      startReading,
    };
    const totals = watch.finish(runCourse(stepper, cohort, plan, watch.look));
    first ??= totals;
  });
  releaseCohort(cohort);
}
