import type { ParameterValues } from "../disease/parameters.ts";
import { defaultKernel, type KernelChoice, type Stepper } from "../disease/stepper.ts";
import { createStepper, STRUCTURES, type StructureName } from "../disease/structure.ts";
import type { ModelDraw } from "../population/cohort.ts";
import type { EntryRule } from "../population/enrol.ts";
import type { Task } from "./executor.ts";
import type { Protocol } from "./protocol.ts";
import { Tally, type TallyData } from "./tally.ts";
import { type ColumnSink, runTrialBlock, type TrialVisit } from "./trial-block.ts";
import { type CountedEndpoint, planTrial, type TrialPlan } from "./trial-plan.ts";

/** People carried through the weekly steps together; small enough to stay in the processor's cache. */
export const BLOCK_PEOPLE = 512;

/** A model draw in a form that can be sent to a worker. */
export interface DrawMessage {
  readonly structure: StructureName;
  readonly values: ParameterValues;
  readonly index: number;
}

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

let kernel = defaultKernel();
const steppers = new Map<StructureName, Stepper>();

/** Sets how this thread computes steps from now on. */
export function useKernel(choice: KernelChoice): void {
  kernel = choice;
  steppers.clear();
}

/** The stepper of a structure on this thread, made once. */
export function stepperOf(name: StructureName): Stepper {
  const known = steppers.get(name) ?? createStepper(STRUCTURES[name], BLOCK_PEOPLE, kernel);
  steppers.set(name, known);
  return known;
}

/** A draw ready to simulate. */
export function toModelDraw(message: DrawMessage): ModelDraw {
  return { structure: STRUCTURES[message.structure], values: message.values, index: message.index };
}

/** Runs a piece of a trial, block by block. @throws NobodyQualifies */
export const TRIAL_TASK: Task<TrialJob, TallyData> = { name: "trial", run: runTrialJob };

function runTrialJob(job: TrialJob): TallyData {
  const plan = planTrial(job.protocol, job.only);
  const total = new Tally(plan.cells);
  simulateJob(job, plan, ({ values, classes, cellsOf }) => total.addColumn(values, classes, cellsOf));
  return total;
}

/** Takes the people of a job through the trial, block by block, giving every counted value to `sink` and people at visits to `onVisit`. */
export function simulateJob(
  job: TrialJob,
  plan: TrialPlan,
  sink: ColumnSink,
  onVisit?: (visit: TrialVisit) => void,
): void {
  const draw = toModelDraw(job.draw);
  const stepper = stepperOf(job.draw.structure);
  for (let done = 0; done < job.people; done += BLOCK_PEOPLE) {
    const people = Math.min(BLOCK_PEOPLE, job.people - done);
    runTrialBlock(plan, draw, job.rule, job.seed, job.firstPerson + done, people, stepper, sink, onVisit);
  }
}
