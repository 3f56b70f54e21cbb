import { releaseCohort, takePeople } from "../population/cohort.ts";
import { LOSS_OF_BENEFIT_POINTS, RESPONSE_SALT } from "../salt/thresholds.ts";
import { runCourse } from "../simulate/course.ts";
import type { Task } from "../simulate/executor.ts";
import { BLOCK_PEOPLE, type DrawMessage, stepperOf } from "../simulate/job.ts";
import { Tally, type TallyData } from "../simulate/tally.ts";
import type { Option } from "./case.ts";
import { blocksByDraw, type HistoryJob, liveThrough } from "./history-run.ts";
import { pickParticles } from "./particles.ts";

/** Weeks after the decision at which chances are reported, as far as the horizon goes. */
export const OUTCOME_WEEKS = [4, 8, 12, 24, 36, 52, 76, 104] as const;

/** What is counted of each option and outcome week; `regains` counts among the restarted only. */
export const OUTCOMES = ["hasSalt20", "keepsSalt20", "losesBenefit", "restarted", "regains"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Cells of SALT histograms: quarter points from 0 to 100. */
export const SALT_CELLS = 401;
const CELLS_PER_POINT = 4;

/** People who fit the history, to be taken through every option. */
export interface OptionsJob extends Omit<HistoryJob, "readings"> {
  readonly options: readonly Option[];
  readonly horizonWeeks: number;
  /** Futures of each particle. */
  readonly futures: number;
  /** Number of the first particle among all; keys what happens from now on. */
  readonly firstParticle: number;
}

/** Counts over the people of a job; adding the counts of several jobs gives those of all their people. */
export interface OptionsResult {
  /** By model draw: people, and outcomes by option, outcome week and OUTCOMES. */
  readonly draws: readonly DrawOutcomes[];
  /** People by option, week after the decision (from 0) and SALT cell. */
  readonly salt: Uint32Array;
  /** People by option and week of first loss of benefit (from 0, never last). */
  readonly firstLoss: Uint32Array;
}

/** Outcomes of the people of one draw. */
export interface DrawOutcomes {
  readonly draw: number;
  readonly people: number;
  readonly outcomes: TallyData;
}

/** Outcomes of several jobs by draw, draws in ascending order. */
export function byDraw(parts: readonly OptionsResult[]): Tally[] {
  const draws = new Map<number, Tally>();
  for (const { draw, outcomes } of parts.flatMap((part) => part.draws))
    draws.set(draw, (draws.get(draw) ?? new Tally(outcomes.counts.length)).merge(outcomes));
  return [...draws].sort(([a], [b]) => a - b).map(([, tally]) => tally);
}

/** Simulates options. */
export const OPTIONS_TASK: Task<OptionsJob, OptionsResult> = { name: "options", run: simulateOptions };

/** Outcome weeks within a horizon. */
export function outcomeWeeksWithin(horizonWeeks: number): number[] {
  return OUTCOME_WEEKS.filter((week) => week <= horizonWeeks);
}

/** Position of an outcome in the tally. */
export function outcomeCell(horizonWeeks: number, option: number, week: number, outcome: number): number {
  return (option * outcomeWeeksWithin(horizonWeeks).length + week) * OUTCOMES.length + outcome;
}

function simulateOptions(job: OptionsJob): OptionsResult {
  const { options, horizonWeeks, particles, futures } = job;
  const weeks = horizonWeeks + 1;
  const salt = new Uint32Array(options.length * weeks * SALT_CELLS);
  const firstLoss = new Uint32Array(options.length * (weeks + 1));
  const draws = new Map<number, { draw: number; people: number; outcomes: Tally }>();
  const largest = Math.max(1, Math.floor(BLOCK_PEOPLE / futures));
  for (const { draw, places } of blocksByDraw(particles, largest)) {
    const cells = options.length * outcomeWeeksWithin(horizonWeeks).length * OUTCOMES.length;
    const counted = draws.get(draw) ?? { draw, people: 0, outcomes: new Tally(cells) };
    draws.set(draw, { ...counted, people: counted.people + places.length * futures });
    const firsts = places.map((place) => (job.firstParticle + place) * futures);
    const block = { ...job, particles: pickParticles(particles, places) };
    simulateBlock(block, job.draws[draw], firsts, { outcomes: counted.outcomes, salt, firstLoss });
  }
  return { draws: [...draws.values()], salt, firstLoss };
}

/** Stream of the random numbers after the decision: far above any enrolment attempt's. */
const FUTURE_STREAM = 0x40000000;

function simulateBlock(
  job: OptionsJob,
  draw: DrawMessage,
  firstFutures: readonly number[],
  result: { outcomes: Tally; salt: Uint32Array; firstLoss: Uint32Array },
): void {
  const { history, options, horizonWeeks, futures } = job;
  const stepper = stepperOf(draw.structure);
  const past = liveThrough(
    { ...job, readings: 0 },
    draw,
    history.decision,
    new Float64Array(0),
    new Uint8Array(job.particles.count),
  );
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
  const outcomeWeeks = outcomeWeeksWithin(horizonWeeks);

  options.forEach((option, optionIndex) => {
    const startSalt = new Float64Array(cohort.count);
    const lostWeek = new Int32Array(cohort.count).fill(weeks.length);
    const regained = new Uint8Array(cohort.count);
    const plan = {
      regimen: option,
      fromWeek: decision,
      toWeek: decision + horizonWeeks,
      visits: weeks,
      covariates: history.covariates,
      startReading,
    };
    runCourse(stepper, cohort, plan, ({ week, restartWeek, salts }) => {
      const after = week - decision;
      if (after === 0) startSalt.set(salts);
      const row = (optionIndex * weeks.length + after) * SALT_CELLS;
      for (let at = 0; at < salts.length; at++) {
        const salt = salts[at];
        const cell = Math.max(0, Math.min(SALT_CELLS - 1, Math.floor(salt * CELLS_PER_POINT)));
        result.salt[row + cell]++;
        if (salt - startSalt[at] > LOSS_OF_BENEFIT_POINTS && lostWeek[at] > after) lostWeek[at] = after;
        if (salt <= RESPONSE_SALT && week > restartWeek[at]) regained[at] = 1;
      }
      const outcomeWeek = outcomeWeeks.indexOf(after);
      if (outcomeWeek < 0) return;
      const count: Record<Outcome, number> = {
        hasSalt20: 0,
        keepsSalt20: 0,
        losesBenefit: 0,
        restarted: 0,
        regains: 0,
      };
      for (let at = 0; at < salts.length; at++) {
        const restarted = restartWeek[at] <= week;
        if (salts[at] <= RESPONSE_SALT) count[restarted ? "hasSalt20" : "keepsSalt20"]++;
        if (lostWeek[at] <= after) count.losesBenefit++;
        if (!restarted) continue;
        count.restarted++;
        count.regains += regained[at];
      }
      count.hasSalt20 += count.keepsSalt20;
      OUTCOMES.forEach((outcome, index) => {
        const cell = outcomeCell(horizonWeeks, optionIndex, outcomeWeek, index);
        result.outcomes.addPeople(
          cell,
          outcome === "regains" ? count.restarted : salts.length,
          count[outcome],
        );
      });
    });
    for (const week of lostWeek) result.firstLoss[optionIndex * (weeks.length + 1) + week]++;
  });
  releaseCohort(cohort);
}
