import { doseAt, meanMgPerDay } from "../drug/regimen.ts";
import type { Executor, Task } from "../engine/execution/executor.ts";
import { inTurn } from "../engine/execution/in-turn.ts";
import type { Model } from "../simulate/model.ts";
import type { ArmPlan } from "./arm-plan.ts";
import { simulateJob, type TrialJob } from "./job.ts";
import { trialJobs } from "./jobs.ts";
import { planTrial } from "./plan.ts";
import type { Protocol } from "./protocol-schema.ts";

/** A reading that a person does not have who has left the study, or whom a stage has taken out of the arm. */
export const NO_READING = -1;
/** A week of something that does not happen in this arm. */
export const NO_WEEK = -1;

/** Single virtual people at one visit of one arm, a number each. */
export interface PeopleAtVisit {
  readonly stage: string;
  readonly arm: string;
  readonly week: number;
  /** Number of each person within the model draw: the same in all arms and stages. */
  readonly person: Uint32Array;
  /** True SALT, 0 to 100. */
  readonly salt: Float64Array;
  /** SALT reading, whole points, or NO_READING. */
  readonly reading: Int8Array;
  /** 1 for people who have gone back to the drug before this visit. */
  readonly restarted: Uint8Array;
  /** Week in which the restart rule of this arm brings each person back to the drug, or NO_WEEK. */
  readonly restartWeek: Int32Array;
  /** First week without readings of each person, or NO_WEEK for people who do not leave the study in this arm. */
  readonly leavesWeek: Int32Array;
  /** Reading at enrolment, whole points. */
  readonly baselineReading: Uint8Array;
  /** 1 for people of the very severe stratum (baseline reading of 95 or more), 0 for the severe. */
  readonly verySevere: Uint8Array;
  /** mg a day that are taken from this visit on, missed and passed-over days averaged in. */
  readonly mgPerDay: Float64Array;
}

/** Runs a piece of a trial and keeps what becomes of every person: for those who ask for it. @throws NobodyQualifies */
export const TRAJECTORIES_TASK: Task<TrialJob, PeopleAtVisit[]> = {
  name: "trajectories",
  run(job) {
    const finish: (() => PeopleAtVisit)[] = [];
    simulateJob({ ...job, only: [] }, planTrial(job.protocol, []), {
      sink() {},
      onVisit({ arm, week, cohort, salts, scores, restartWeek, leavesWeek, movesWeek }) {
        const isRead = (at: number) => leavesWeek[at] > week && movesWeek[at] >= week;
        const seen = {
          stage: arm.stage,
          arm: arm.arm.name,
          week,
          person: cohort.key1.slice(0, cohort.count),
          salt: salts.slice(),
          reading: Int8Array.from(scores, (score, at) => (isRead(at) ? score : NO_READING)),
          restarted: Uint8Array.from(restartWeek, (restart) => (restart < week ? 1 : 0)),
          baselineReading: cohort.baselineReading.slice(0, cohort.count),
          verySevere: cohort.verySevere.slice(0, cohort.count),
        };
        // When people restart and leave is known at the end of the arm alone.
        finish.push(() => ({
          ...seen,
          restartWeek: restartWeek.map((each) => (each > arm.toWeek ? NO_WEEK : each)),
          leavesWeek: leavesWeek.map((each, at) =>
            each > arm.toWeek || each > movesWeek[at] ? NO_WEEK : each,
          ),
          mgPerDay: Float64Array.from(restartWeek, (restart) => doseFrom(arm, week, restart)),
        }));
      },
    });
    return finish.map((each) => each());
  },
};

/** mg a day from a visit on: of the plan, or of the restart rule from the restart on. */
function doseFrom({ regimen: { doses, restart } }: ArmPlan, week: number, restartWeek: number): number {
  return meanMgPerDay(restart !== undefined && restartWeek <= week ? restart : doseAt(doses, week));
}

/**
 * What becomes of every virtual person of a trial, piece by piece in the order of draws and people: the same people as
 * in its table. `draw` is the position of their draw in the model. Only a few pieces are held at a time.
 */
export async function eachTrajectory(
  protocol: Protocol,
  model: Model,
  { virtualPatients, seed }: { virtualPatients: number; seed: number },
  executor: Executor,
  take: (draw: number, visits: readonly PeopleAtVisit[], done: number) => void,
): Promise<void> {
  const { total, jobs } = trialJobs(protocol, model, virtualPatients, seed);
  let done = 0;
  await inTurn(
    jobs,
    2 * executor.workers,
    async ({ job }) => (await executor.run(TRAJECTORIES_TASK, [job]))[0],
    (visits, { of }) => take(of, visits, ++done / total),
  );
}
