import type { AnyTask, TaskTable } from "../../../src/engine/execution/answer.ts";
import type { Task } from "../../../src/engine/execution/executor.ts";
import { TASKS } from "../../../src/entry/tasks.ts";
import { InputError } from "../../../src/input/input-error.ts";

/** Multiples of a number, after some work. */
export const MULTIPLES_TASK: Task<{ x: number; milliseconds?: number }, Float64Array> = {
  name: "test multiples",
  run({ x, milliseconds = 0 }) {
    for (const start = performance.now(); performance.now() - start < milliseconds; );
    return Float64Array.of(x, 2 * x, 3 * x);
  },
};

/** Refuses its input. */
export const REFUSING_TASK: Task<{ field: string }, never> = {
  name: "test refusing",
  run({ field }) {
    throw new InputError(field, -1, "allowed are numbers from 0 up");
  },
};

/** Kills its worker until `lives` is used up, then gives a number. */
export interface DeadlyJob {
  readonly lives: Int32Array;
  readonly x: number;
}

/** In the thread that runs the executor nothing is killed; workers replace it by `deadlyTask`. */
export const DEADLY_TASK: Task<DeadlyJob, number> = { name: "test deadly", run: ({ x }) => x };

const deadlyTask = (die: () => void): Task<DeadlyJob, number> => ({
  name: DEADLY_TASK.name,
  run({ lives, x }) {
    if (Atomics.sub(lives, 0, 1) > 0) die();
    return x;
  },
});

/** The tasks of a worker in tests; `die` ends the worker without an answer. */
export function testTasks(die: () => void): TaskTable {
  const tasks: AnyTask[] = [MULTIPLES_TASK, REFUSING_TASK, deadlyTask(die)];
  return new Map([...TASKS, ...tasks.map((task) => [task.name, async () => task] as const)]);
}
