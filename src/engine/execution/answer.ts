import { describeError } from "./errors.ts";
import type { Task } from "./executor.ts";
import { useKernel } from "./kernel-choice.ts";
import type { Assignment, Instruction, Reply } from "./messages.ts";

// biome-ignore lint/suspicious/noExplicitAny: tasks of all types stand in one table; the caller's task types them
export type AnyTask = Task<any, unknown>;

/** Tasks by name, each loaded when first asked for. */
export type TaskTable = ReadonlyMap<string, () => Promise<AnyTask>>;

/** The answer of a worker of any kind to a message. Arrays of a result are transferred, not copied. */
export async function answer(
  tasks: TaskTable,
  message: Instruction | Assignment,
  post: (reply: Reply, transfer: ArrayBuffer[]) => void,
): Promise<void> {
  if (!("task" in message)) {
    if (message.kernel !== undefined) useKernel(message.kernel);
    for (const task of message.prepare) (await tasks.get(task)?.())?.prepare?.();
    return;
  }
  const { id, task, job } = message;
  try {
    const load = tasks.get(task);
    if (load === undefined) throw new Error(`no task is named ${task}`);
    const result = (await load()).run(job);
    post({ id, result }, buffersOf(result));
  } catch (error) {
    post({ id, error: describeError(error) }, []);
  }
}

/** The memory of all arrays in a result, to be handed over; what is only part of a larger memory stays where it is. */
function buffersOf(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const gather = (each: unknown): void => {
    if (ArrayBuffer.isView(each)) {
      const { buffer } = each;
      if (buffer instanceof ArrayBuffer && buffer.byteLength === each.byteLength) found.add(buffer);
    } else if (typeof each === "object" && each !== null) Object.values(each).forEach(gather);
  };
  gather(value);
  return [...found];
}
