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

/** Lives that are left: in memory shared with the worker, or as a file of so many bytes. */
export type Lives = Int32Array | { readonly file: string };

/** Kills its worker until `lives` is used up, then gives a number. */
export interface DeadlyJob {
  readonly lives: Lives;
  readonly x: number;
}

/** In the thread that runs the executor nothing is killed; workers replace it by `deadlyTask`. */
export const DEADLY_TASK: Task<DeadlyJob, number> = { name: "test deadly", run: ({ x }) => x };

/** Takes a life; false when none is left. */
function takeLife(lives: Lives, takeOfFile: (file: string) => boolean): boolean {
  return lives instanceof Int32Array ? Atomics.sub(lives, 0, 1) > 0 : takeOfFile(lives.file);
}

const deadlyTask = (die: () => void, takeOfFile: (file: string) => boolean): Task<DeadlyJob, number> => ({
  name: DEADLY_TASK.name,
  run({ lives, x }) {
    if (takeLife(lives, takeOfFile)) die();
    return x;
  },
});

/** The tasks of a worker in tests; `die` ends the worker without an answer, `takeOfFile` takes a life of a file's. */
export function testTasks(die: () => void, takeOfFile: (file: string) => boolean = () => false): TaskTable {
  const tasks: AnyTask[] = [MULTIPLES_TASK, REFUSING_TASK, deadlyTask(die, takeOfFile)];
  return new Map([...TASKS, ...tasks.map((task) => [task.name, async () => task] as const)]);
}
