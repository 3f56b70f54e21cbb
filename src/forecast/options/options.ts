import { releaseCohort, takePeople } from "../../disease/population/cohort.ts";
import type { Task } from "../../engine/execution/executor.ts";
import { runCourse } from "../../simulate/course.ts";
import { BLOCK_PEOPLE } from "../../simulate/host.ts";
import { Tally, type TallyData } from "../../simulate/tally.ts";
import type { PreparedHistory } from "../case/history.ts";
import type { Option } from "../case/question.ts";
import { type Draws, drawAt } from "../condition/people/draws.ts";
import { blocksByDraw, type Particles, sliceParticles } from "../condition/people/particles.ts";
import { type Replay, replay } from "../condition/people/replay.ts";
import { scalpsOf } from "../condition/people/scalps.ts";
import { type BlockTotals, type Counted, OutcomeCounter, SALT_CELLS } from "./count-outcomes.ts";
import { type DrugUse, drugUse } from "./drug-use.ts";
import { type Layout, layoutOf, TIMES } from "./layout.ts";

/** People who fit a history, to be taken through every option. */
export interface OptionsJob {
  readonly history: PreparedHistory;
  /** Model draws that the particles' draw numbers point into. */
  readonly draws: Draws;
  readonly seed: number;
  /** Particles of one draw stand side by side. */
  readonly particles: Particles;
  readonly options: readonly Option[];
  readonly horizonWeeks: number;
  /** True: SALT and times are counted week by week, and early signs, too. False: people are observed now and then. */
  readonly withCourses: boolean;
  /** Number of the first particle among all; keys the chance events after the decision. */
  readonly firstParticle: number;
}

/** Counts over the people of a job; adding the counts of several jobs gives those of all their people. */
export interface OptionsResult extends Omit<Counted, "outcomes"> {
  /** By model draw: people, and outcomes in the cells of the options' layout. */
  readonly draws: readonly DrawOutcomes[];
}

/** Outcomes of the people of one draw. */
interface DrawOutcomes {
  readonly draw: number;
  readonly people: number;
  readonly outcomes: TallyData;
}

/** Simulates options. */
export const OPTIONS_TASK: Task<OptionsJob, OptionsResult> = {
  name: "options",
  run: (job) => simulateOptions(job, replay),
};

/** Simulates options for people who are written out, whom `replayed` makes. */
export const diaryOptionsTask = (replayed: Replay): Task<OptionsJob, OptionsResult> => ({
  name: "diaryOptions",
  run: (job) => simulateOptions(job, replayed),
});

/** Simulates options for people who are made of particles by `replayed`. */
function simulateOptions(job: OptionsJob, replayed: Replay): OptionsResult {
  const { options, horizonWeeks, particles, withCourses } = job;
  const weeks = horizonWeeks + 1;
  const salt = new Uint32Array(withCourses ? options.length * weeks * SALT_CELLS : 0);
  const times = new Uint32Array(withCourses ? options.length * TIMES.length * (weeks + 1) : 0);
  const { cells } = layoutOf(options.length, horizonWeeks);
  const draws = new Map<number, { draw: number; people: number; outcomes: Tally }>();
  const uses = options.map((option) => drugUse(option, job.history.decision, horizonWeeks));
  const largest = Math.max(1, Math.floor(BLOCK_PEOPLE / options.length));
  for (const { draw, from, until } of blocksByDraw(particles, largest)) {
    const counted = draws.get(draw) ?? { draw, people: 0, outcomes: new Tally(cells) };
    draws.set(draw, { ...counted, people: counted.people + until - from });
    const block = {
      ...job,
      particles: sliceParticles(particles, from, until),
      firstParticle: job.firstParticle + from,
    };
    simulateBlock(block, draw, replayed, uses, { outcomes: counted.outcomes, salt, times });
  }
  return { draws: [...draws.values()], salt, times };
}

/** Weeks between observations where only outcomes are counted: those between visits of trials. */
const OBSERVE_EVERY = 4;

/** Weeks after the decision at which people are observed. */
function observedWeeks(
  { withCourses, options, horizonWeeks }: OptionsJob,
  { outcomeWeeks }: Layout,
): number[] {
  const weeks = Array.from({ length: horizonWeeks + 1 }, (_, after) => after);
  // A restart rule that names no interval is applied at every observation.
  const all = withCourses || options.some(({ restart }) => restart && restart.checkEveryWeeks === undefined);
  return weeks.filter((after) => all || after % OBSERVE_EVERY === 0 || outcomeWeeks.includes(after));
}

/** Stream of the random numbers after the decision: far above any enrolment attempt's. */
const FUTURE_STREAM = 0x40000000;

/** All options side by side: the same people with the same random numbers, a share of the block for each option. */
function simulateBlock(
  job: OptionsJob,
  draw: number,
  replayed: Replay,
  uses: readonly DrugUse[],
  counted: Counted,
): void {
  const { history, options, horizonWeeks, seed, firstParticle } = job;
  const scalps = scalpsOf(history.pieces, seed);
  const { stepper, cohort: past } = replayed(drawAt(job.draws, draw), seed, job.particles, scalps, history);
  const people = past.count;
  const places = Array.from({ length: people * options.length }, (_, at) => at % people);
  const cohort = takePeople(past, places, stepper);
  places.forEach((place, at) => {
    cohort.key1[at] = firstParticle + place;
  });
  cohort.stream.fill(FUTURE_STREAM);

  const { decision } = history;
  const known = history.readings.find((each) => each.week === decision)?.score;
  const layout = layoutOf(options.length, horizonWeeks);
  const counters = options.map((option, optionIndex) => {
    const use = uses[optionIndex];
    return new OutcomeCounter({ option, optionIndex, decision, horizonWeeks, people, layout, use }, counted);
  });
  const plan = {
    regimens: options,
    fromWeek: decision,
    toWeek: decision + horizonWeeks,
    visits: observedWeeks(job, layout).map((after) => decision + after),
    covariates: history.covariates,
    startReading: known === undefined ? undefined : new Uint8Array(cohort.count).fill(known),
  };
  const restartWeek = runCourse(stepper, cohort, plan, (moment) => {
    for (const counter of counters) counter.observe(moment);
  });
  let first: BlockTotals | null = null;
  for (const counter of counters) first = counter.finish(restartWeek, first);
  releaseCohort(cohort);
}
