import { releaseCohort, takePeople } from "../../disease/population/cohort.ts";
import type { Task } from "../../engine/execution/executor.ts";
import { runCourse } from "../../simulate/course.ts";
import { BLOCK_PEOPLE } from "../../simulate/host.ts";
import { Tally, type TallyData } from "../../simulate/tally.ts";
import type { BaselinePiece } from "../case/baseline-pieces.ts";
import type { Option } from "../case/case.ts";
import type { History } from "../case/history.ts";
import { type Draws, drawAt } from "../condition/draws.ts";
import { relive } from "../condition/life.ts";
import { blocksByDraw, type Particles, pickParticles } from "../condition/particles.ts";
import { scalpsOf } from "../condition/scalps.ts";
import { type Layout, layoutOf, TIMES } from "./layout.ts";
import { type BlockTotals, type Counted, type DrugUse, drugUse, SALT_CELLS, watchOption } from "./watch.ts";

/** People who fit the history, to be taken through every option. */
export interface OptionsJob {
  readonly history: History;
  /** Pieces of the baseline from which the particles' scalps were drawn. */
  readonly pieces: readonly BaselinePiece[];
  /** Model draws that the particles' draw numbers point into. */
  readonly draws: Draws;
  readonly seed: number;
  readonly particles: Particles;
  readonly options: readonly Option[];
  readonly horizonWeeks: number;
  /** Whether to count SALT and times week by week, and early signs, too; without, people are looked at now and then. */
  readonly withCourses: boolean;
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

/** Outcomes of several jobs by position of the draw, in ascending order; takes the parts' tallies over. */
export function byDraw(parts: readonly OptionsResult[]): Map<number, Tally> {
  const draws = new Map<number, Tally>();
  for (const { draw, outcomes } of parts.flatMap((part) => part.draws))
    draws.set(draw, draws.get(draw)?.merge(outcomes) ?? Tally.over(outcomes));
  return new Map([...draws].sort(([a], [b]) => a - b));
}

/** Simulates options. */
export const OPTIONS_TASK: Task<OptionsJob, OptionsResult> = { name: "options", run: simulateOptions };

function simulateOptions(job: OptionsJob): OptionsResult {
  const { options, horizonWeeks, particles, withCourses } = job;
  const weeks = horizonWeeks + 1;
  const salt = new Uint32Array(withCourses ? options.length * weeks * SALT_CELLS : 0);
  const times = new Uint32Array(withCourses ? options.length * TIMES.length * (weeks + 1) : 0);
  const { cells } = layoutOf(options.length, horizonWeeks);
  const draws = new Map<number, { draw: number; people: number; outcomes: Tally }>();
  const uses = options.map((option) => drugUse(option, job.history.decision, horizonWeeks));
  const largest = Math.max(1, Math.floor(BLOCK_PEOPLE / options.length));
  for (const { draw, places } of blocksByDraw(particles, largest)) {
    const counted = draws.get(draw) ?? { draw, people: 0, outcomes: new Tally(cells) };
    draws.set(draw, { ...counted, people: counted.people + places.length });
    const numbers = places.map((place) => job.firstParticle + place);
    const block = { ...job, particles: pickParticles(particles, places) };
    simulateBlock(block, draw, numbers, uses, { outcomes: counted.outcomes, salt, times });
  }
  return { draws: [...draws.values()], salt, times };
}

/** Weeks between looks where only outcomes are counted: those of trials' visits. */
const LOOK_EVERY = 4;

/** Weeks after the decision at which people are looked at. */
function lookWeeks({ withCourses, options, horizonWeeks }: OptionsJob, { outcomeWeeks }: Layout): number[] {
  const weeks = Array.from({ length: horizonWeeks + 1 }, (_, after) => after);
  // A restart rule that names no interval is applied at every look.
  const all = withCourses || options.some(({ restart }) => restart && restart.checkEveryWeeks === undefined);
  return weeks.filter((after) => all || after % LOOK_EVERY === 0 || outcomeWeeks.includes(after));
}

/** Stream of the random numbers after the decision: far above any enrolment attempt's. */
const FUTURE_STREAM = 0x40000000;

/** All options side by side: the same people with the same random numbers, a share of the block for each option. */
function simulateBlock(
  job: OptionsJob,
  draw: number,
  numbers: readonly number[],
  uses: readonly DrugUse[],
  counted: Counted,
): void {
  const { history, options, horizonWeeks } = job;
  const scalps = scalpsOf(job.pieces, job.seed);
  const { stepper, cohort: past } = relive(drawAt(job.draws, draw), job.seed, job.particles, scalps, history);
  const people = past.count;
  const places = Array.from({ length: people * options.length }, (_, at) => at % people);
  const cohort = takePeople(past, places, stepper.state);
  places.forEach((place, at) => {
    cohort.key1[at] = numbers[place];
  });
  cohort.stream.fill(FUTURE_STREAM);

  const { decision } = history;
  const known = history.readings.find((each) => each.week === decision)?.score;
  const layout = layoutOf(options.length, horizonWeeks);
  const watches = options.map((option, optionIndex) =>
    watchOption(
      { option, optionIndex, decision, horizonWeeks, people, layout, use: uses[optionIndex] },
      counted,
    ),
  );
  const plan = {
    regimens: options,
    fromWeek: decision,
    toWeek: decision + horizonWeeks,
    visits: lookWeeks(job, layout).map((after) => decision + after),
    covariates: history.covariates,
    startReading: known === undefined ? undefined : new Uint8Array(cohort.count).fill(known),
  };
  const restartWeek = runCourse(stepper, cohort, plan, (moment) => {
    for (const { look } of watches) look(moment);
  });
  let first: BlockTotals | null = null;
  for (const { finish } of watches) first = finish(restartWeek, first);
  releaseCohort(cohort);
}
