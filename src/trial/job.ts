import type { EntryRule } from "../disease/population/entry-rule.ts";
import type { Task } from "../engine/execution/executor.ts";
import { BLOCK_PEOPLE, type DrawMessage, stepperOf, toModelDraw } from "../simulate/host.ts";
import { Tally, type TallyData } from "../simulate/tally.ts";
import { runTrialBlock, type TrialObserver } from "./block.ts";
import { type CountedEndpoint, planTrial, type TrialPlan } from "./plan.ts";
import type { Protocol } from "./protocol-schema.ts";

/** A piece of a virtual trial: some people of one draw. Plain data, so that it can go to any worker. */
export interface TrialJob {
  readonly protocol: Protocol;
  readonly draw: DrawMessage;
  readonly rule: EntryRule;
  readonly seed: number;
  readonly firstPerson: number;
  readonly people: number;
  /** Count these endpoints only; all when absent. */
  readonly only?: readonly CountedEndpoint[];
}

/** Runs a piece of a trial, block by block. @throws NobodyQualifies */
export const TRIAL_TASK: Task<TrialJob, TallyData> = { name: "trial", run: runTrialJob };

function runTrialJob(job: TrialJob): TallyData {
  const plan = planTrial(job.protocol, job.only);
  const total = new Tally(plan.cells);
  simulateJob(job, plan, {
    sink: ({ values, classes, cellsOf }) => total.addColumn(values, classes, cellsOf),
  });
  return total;
}

/** Takes the people of a job through the trial, block by block. */
export function simulateJob(job: TrialJob, plan: TrialPlan, observer: TrialObserver): void {
  const { rule, seed, firstPerson } = job;
  const draw = toModelDraw(job.draw);
  const stepper = stepperOf(job.draw.structure);
  for (let done = 0; done < job.people; done += BLOCK_PEOPLE) {
    const count = Math.min(BLOCK_PEOPLE, job.people - done);
    runTrialBlock(plan, { draw, rule, seed, firstPerson: firstPerson + done, count }, stepper, observer);
  }
}
