import { PAIRS_TASK } from "../calibrate/likelihood.ts";
import { HISTORY_TASK } from "../forecast/history-run.ts";
import { MOVE_TASK } from "../forecast/move-job.ts";
import { OPTIONS_TASK } from "../forecast/options.ts";
import { TRIAL_TASK } from "../simulate/job.ts";
import type { AnyTask } from "./answer.ts";

const ALL: readonly AnyTask[] = [TRIAL_TASK, PAIRS_TASK, HISTORY_TASK, MOVE_TASK, OPTIONS_TASK];

/** Every task a worker can be sent, by name. */
export const TASKS: ReadonlyMap<string, AnyTask> = new Map(ALL.map((task) => [task.name, task]));
