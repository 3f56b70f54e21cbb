import { CHAINS_TASK } from "../calibrate/chains-task.ts";
import { PAIRS_TASK } from "../calibrate/correlation.ts";
import { MATCH_TASK } from "../forecast/match.ts";
import { OPTIONS_TASK } from "../forecast/options.ts";
import { TRIAL_TASK } from "../simulate/job.ts";
import { TRAJECTORIES_TASK } from "../simulate/trajectories.ts";
import type { AnyTask } from "./answer.ts";

const ALL: readonly AnyTask[] = [
  TRIAL_TASK,
  TRAJECTORIES_TASK,
  PAIRS_TASK,
  CHAINS_TASK,
  MATCH_TASK,
  OPTIONS_TASK,
];

/** Every task a worker can be sent, by name. */
export const TASKS: ReadonlyMap<string, AnyTask> = new Map(ALL.map((task) => [task.name, task]));
