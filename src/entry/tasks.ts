import type { AnyTask, TaskTable } from "../engine/execution/answer.ts";

/**
 * Every task a worker can be sent, by its name, and where it is: a worker loads what it is sent, and starts several times
 * faster for it.
 */
export const TASKS: TaskTable = new Map<string, () => Promise<AnyTask>>([
  ["trial", async () => (await import("../trial/job.ts")).TRIAL_TASK],
  ["trajectories", async () => (await import("../trial/trajectories.ts")).TRAJECTORIES_TASK],
  ["pairs", async () => (await import("../calibrate/correlation.ts")).PAIRS_TASK],
  ["chains", async () => (await import("../calibrate/posterior/chains-task.ts")).CHAINS_TASK],
  ["match", async () => (await import("../forecast/condition/match.ts")).MATCH_TASK],
  ["move", async () => (await import("../forecast/condition/diary/later.ts")).MOVE_TASK],
  [
    "diaryOptions",
    async () => {
      const { diaryOptionsTask } = await import("../forecast/options/options.ts");
      return diaryOptionsTask((await import("../forecast/condition/diary/later.ts")).replayPaths);
    },
  ],
  ["foretell", async () => (await import("../forecast/condition/foretold.ts")).FORETELL_TASK],
  ["options", async () => (await import("../forecast/options/options.ts")).OPTIONS_TASK],
]);
