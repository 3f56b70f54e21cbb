import { PAIRS_TASK } from "../calibrate/likelihood.ts";
import { HISTORY_TASK } from "../forecast/history-run.ts";
import { OPTIONS_TASK } from "../forecast/options.ts";
import type { Task } from "../simulate/executor.ts";
import { TRIAL_TASK } from "../simulate/job.ts";

// biome-ignore lint/suspicious/noExplicitAny: tasks of all types stand in one table; the caller's task types them
type AnyTask = Task<any, unknown>;

const ALL: readonly AnyTask[] = [TRIAL_TASK, PAIRS_TASK, HISTORY_TASK, OPTIONS_TASK];

/** Every task a worker can be sent, by name. */
export const TASKS: ReadonlyMap<string, AnyTask> = new Map(ALL.map((task) => [task.name, task]));
