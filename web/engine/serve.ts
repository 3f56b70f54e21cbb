import { buffersOf } from "../../src/engine/execution/answer.ts";
import type { Executor, Task } from "../../src/engine/execution/executor.ts";
import { InputError } from "../../src/input/input-error.ts";
import type { Model } from "../../src/simulate/model.ts";
import type { Effort, Fault, FromWorker, HelperJob, HelperReply, ToWorker } from "./messages.ts";
import { unpackModel } from "./model-data.ts";
import { Cancelled, type Helper, helperAt, sharedExecutor } from "./shared-executor.ts";

// biome-ignore lint/suspicious/noExplicitAny: tasks of all types stand in one table; the caller's task types them
type AnyTask = Task<any, unknown>;

/** What a worker of one kind does when it is asked to run. */
export type Work<Result> = (
  input: unknown,
  model: Model,
  executor: Executor,
  settings: { effort: Effort; onProgress: (share: number) => void },
) => Promise<Result>;

/** The part of a worker's global scope that is used here. */
interface Scope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: unknown): void;
}

/** Milliseconds between messages of progress: pages are drawn anew for each. */
const PROGRESS_EVERY = 250;

/** Makes this worker answer: runs of `work`, and single jobs of `tasks` as another worker's helper. */
export function serveEngine<Result>(work: Work<Result>, tasks: readonly AnyTask[]): void {
  const scope = self as unknown as Scope;
  const byName = new Map(tasks.map((task) => [task.name, task]));
  const helpers: Helper[] = [];
  let model: Model | null = null;
  let current = -1;
  const answer = (message: FromWorker<Result>) => scope.postMessage(message);

  async function run(id: number, input: unknown, effort: Effort) {
    current = id;
    // What takes no longer needs no progress.
    let told = performance.now();
    try {
      if (model === null) throw new Error("the model has not arrived");
      const executor = sharedExecutor(helpers, () => current !== id);
      const result = await work(input, model, executor, {
        effort,
        onProgress: (share) => {
          const now = performance.now();
          if (now - told < PROGRESS_EVERY) return;
          told = now;
          answer({ kind: "progress", id, share });
        },
      });
      answer({ kind: "result", id, result });
    } catch (error) {
      if (!(error instanceof Cancelled)) answer({ kind: "failure", id, fault: faultOf(error) });
    }
  }

  function serve(port: MessagePort) {
    port.onmessage = ({ data: { id, task, job } }: MessageEvent<HelperJob>) => {
      let reply: HelperReply;
      try {
        const known = byName.get(task);
        if (known === undefined) throw new Error(`no task is named ${task}`);
        reply = { id, result: known.run(job) };
      } catch (error) {
        reply = { id, fault: faultOf(error) };
      }
      port.postMessage(reply, buffersOf(reply));
    };
  }

  scope.onmessage = ({ data }) => {
    if (data.kind === "model") model = unpackModel(data.model);
    else if (data.kind === "helper") helpers.push(helperAt(data.port));
    else if (data.kind === "serve") serve(data.port);
    else if (data.kind === "cancel") current = -1;
    else void run(data.id, data.input, data.effort);
  };
}

function faultOf(error: unknown): Fault {
  if (error instanceof InputError) return { name: error.name, message: error.message, field: error.field };
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: "Error", message: String(error) };
}
