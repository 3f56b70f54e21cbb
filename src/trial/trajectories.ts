import type { Executor, Task } from "../engine/execution/executor.ts";
import { inTurn } from "../engine/execution/in-turn.ts";
import type { Model } from "../simulate/model.ts";
import { simulateJob, type TrialJob } from "./job.ts";
import { trialJobs } from "./jobs.ts";
import { planTrial } from "./plan.ts";
import type { Protocol } from "./protocol-schema.ts";

/** A reading that a person does not have who has left the study, or whom a stage has taken out of the arm. */
export const NO_READING = -1;

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
  /** 1 for people who have gone back to the drug at an earlier visit. */
  readonly restarted: Uint8Array;
}

/** Runs a piece of a trial and keeps what becomes of every person: for those who ask for it. @throws NobodyQualifies */
export const TRAJECTORIES_TASK: Task<TrialJob, PeopleAtVisit[]> = {
  name: "trajectories",
  run(job) {
    const visits: PeopleAtVisit[] = [];
    simulateJob({ ...job, only: [] }, planTrial(job.protocol, []), {
      sink() {},
      onVisit({ arm, week, cohort, salts, scores, restartWeek, leavesWeek, movesWeek }) {
        const isRead = (at: number) => leavesWeek[at] > week && movesWeek[at] >= week;
        visits.push({
          stage: arm.stage,
          arm: arm.arm.name,
          week,
          person: cohort.key1.slice(0, cohort.count),
          salt: salts.slice(),
          reading: Int8Array.from(scores, (score, at) => (isRead(at) ? score : NO_READING)),
          restarted: Uint8Array.from(restartWeek, (restart) => (restart < week ? 1 : 0)),
        });
      },
    });
    return visits;
  },
};

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
