import type { Task } from "../simulate/executor.ts";
import { TRIAL_TASK } from "../simulate/job.ts";

// biome-ignore lint/suspicious/noExplicitAny: tasks of all types stand in one table; the caller's task types them
type AnyTask = Task<any, unknown>;

/** Every task a worker can be sent, by name. */
export const TASKS: ReadonlyMap<string, AnyTask> = new Map<string, AnyTask>(
  [TRIAL_TASK].map((task) => [task.name, task]),
);
