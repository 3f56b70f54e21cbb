import { STRUCTURE_NAMES } from "../../../disease/structures.ts";
import type { Task } from "../../../engine/execution/executor.ts";
import { stepperOf } from "../../../simulate/host.ts";
import { type MoveJob, type MoveResult, NUMBERS_A_ROUND } from "./move-job.ts";
import { Mover } from "./mover.ts";

/** Moves paths about. */
export const MOVE_TASK: Task<MoveJob, MoveResult> = {
  name: "move",
  run(job) {
    const mover = new Mover(job);
    for (let round = 0; round < job.rounds; round++) mover.move(job.firstMove + NUMBERS_A_ROUND * round);
    const { paths, rest, tried, taken } = mover;
    const outlook = job.isLast ? mover.outlook() : [];
    const inverse = job.isLast ? mover.inverse() : new Float64Array(0);
    const known = job.keepsKnown ? mover.known() : null;
    return { paths, rest, known, tried, taken, outlook, inverse };
  },
  prepare() {
    for (const name of STRUCTURE_NAMES) stepperOf(name);
  },
};
