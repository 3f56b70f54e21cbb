import type { Executor } from "../src/engine/execution/executor.ts";
import type { KernelChoice } from "../src/engine/execution/kernel-choice.ts";
import { threadExecutor } from "../src/entry/threads.ts";
import { TRIAL_TASK, type TrialJob } from "../src/trial/job.ts";
import { someModel } from "../test/support/simulate/model.ts";
import { median } from "./measure.ts";

/** As in earnest: enough people that handing out jobs does not show. */
const PEOPLE_PER_JOB = 2048;

/** Pieces of a one-arm trial over a year: what workers are given in earnest. */
export function trialJobs(jobs: number): TrialJob[] {
  const [draw] = someModel(1).draws;
  return Array.from({ length: jobs }, (_, at) => ({
    protocol: {
      schema: "anagen/trial@1",
      enrol: {},
      arms: [{ name: "4 mg", doses: [{ fromWeek: 0, mgPerDay: 4 }] }],
      visits: [0, 12, 24, 36, 52],
      endpoints: ["salt<=20", "changeFromBaselinePercent"],
    },
    draw,
    rule: { lowest: 50, highest: 100, verySevereShare: 0.5 },
    seed: 1,
    firstPerson: at * PEOPLE_PER_JOB,
    people: PEOPLE_PER_JOB,
  }));
}

/** Patients per second of a whole trial with one worker thread and with two, and the median ratio of a round. */
export interface WorkerRates {
  readonly one: number;
  readonly two: number;
  readonly ratio: number;
}

/** Enrolment, steps, readings and counts, in interleaved rounds. */
export async function workerRates(rounds: number, jobs: number, kernel?: KernelChoice): Promise<WorkerRates> {
  const work = trialJobs(jobs);
  const executors = [threadExecutor(1, { kernel }), threadExecutor(2, { kernel })];
  const rate = async (executor: Executor) => {
    const began = performance.now();
    await executor.run(TRIAL_TASK, work);
    return (1000 * jobs * PEOPLE_PER_JOB) / (performance.now() - began);
  };
  const rates: [number, number][] = [];
  for (const executor of executors) await rate(executor);
  for (let round = 0; round < rounds; round++)
    rates.push([await rate(executors[0]), await rate(executors[1])]);
  for (const executor of executors) await executor.close();
  return {
    one: median(rates.map(([one]) => one)),
    two: median(rates.map(([, two]) => two)),
    ratio: median(rates.map(([one, two]) => two / one)),
  };
}
