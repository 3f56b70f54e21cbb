import { type AnyTask, answer } from "../../src/engine/execution/answer.ts";
import type { Executor } from "../../src/engine/execution/executor.ts";
import type { Assignment, Instruction, Reply } from "../../src/engine/execution/messages.ts";
import { webWorkerExecutor } from "../../src/engine/execution/web-workers.ts";
import { InputError } from "../../src/input/input-error.ts";
import type { Model } from "../../src/simulate/model.ts";
import type { Fault, FromLeader, ToLeader } from "./messages.ts";
import { unpackModel } from "./model-data.ts";

/** The work of a leading worker: a request of the page, computed with an executor. */
type Work<Request, Result> = (
  request: Request,
  model: Model,
  executor: Executor,
  how: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
) => Promise<Result>;

/** Workers beyond this many would wait for each other. */
const MOST_WORKERS = 8;
/** Milliseconds between messages of progress: pages are drawn anew for each. */
const PROGRESS_EVERY = 250;

/**
 * Makes this worker answer a page: it leads a pool of workers that run the same script and take the jobs of `tasks`, so
 * that a page loads one script, and its own thread stays free. Tasks of `later`, by name, are loaded when first asked for.
 */
export function serveEngine<Request, Result>(
  tasks: readonly AnyTask[],
  later: Iterable<readonly [string, () => Promise<AnyTask>]>,
  work: Work<Request, Result>,
): void {
  const table = new Map([...tasks.map((task) => [task.name, async () => task] as const), ...later]);
  const names = tasks.map(({ name }) => name);
  const post = (message: Reply | FromLeader<Result>, transfer: Transferable[] = []) =>
    self.postMessage(message, { transfer });
  let leader: Leader<Request, Result> | null = null;
  self.onmessage = ({ data }: MessageEvent<ToLeader<Request> | Instruction | Assignment>) => {
    if (!("kind" in data)) void answer(table, data, post);
    else if (data.kind === "model") leader = new Leader(unpackModel(data.model), names, work, post);
    else if (data.kind === "run") void leader?.run(data.id, data.request);
    else leader?.cancel();
  };
  post({ ready: true });
}

/** One run at a time; a new one calls the one before it off. */
class Leader<Request, Result> {
  readonly #model: Model;
  readonly #work: Work<Request, Result>;
  readonly #executor: Executor;
  readonly #post: (message: FromLeader<Result>) => void;
  #running = new AbortController();

  constructor(
    model: Model,
    prepare: readonly string[],
    work: Work<Request, Result>,
    post: (message: FromLeader<Result>) => void,
  ) {
    this.#model = model;
    this.#work = work;
    this.#post = post;
    const workers = Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2);
    const create = () => new Worker(self.location.href, { type: "module" });
    this.#executor = webWorkerExecutor(workers, create, { prepare, keepWorkers: true });
  }

  async run(id: number, request: Request): Promise<void> {
    this.cancel();
    const { signal } = this.#running;
    // A run that takes no longer than this needs no progress.
    let last = performance.now();
    const onProgress = (share: number) => {
      const now = performance.now();
      if (signal.aborted || now - last < PROGRESS_EVERY) return;
      last = now;
      this.#post({ kind: "progress", id, share });
    };
    try {
      const result = await this.#work(request, this.#model, this.#executor, { signal, onProgress });
      if (!signal.aborted) this.#post({ kind: "result", id, result });
    } catch (error) {
      if (!signal.aborted) this.#post({ kind: "failure", id, fault: faultOf(error) });
    }
  }

  cancel(): void {
    this.#running.abort();
    this.#running = new AbortController();
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof InputError) return { name: error.name, message: error.message, field: error.field };
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: "Error", message: String(error) };
}
