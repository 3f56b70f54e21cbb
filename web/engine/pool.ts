import type { Effort, Fault, FromWorker, ToWorker } from "./messages.ts";
import type { ModelData } from "./model-data.ts";

/** Workers beyond this many would wait for each other. */
const MOST_WORKERS = 8;

/** What a run tells. */
export interface Listener<Result> {
  onProgress?: (share: number) => void;
  onResult: (result: Result) => void;
  onFailure: (fault: Fault) => void;
}

/** A leading worker with helpers. A new run calls the one before it off. */
export class Pool<Result> {
  readonly #workers: Worker[];
  #asked = 0;
  #listener: Listener<Result> | null = null;
  #broken = false;

  /** @param helpers workers besides the leading one; by default one for each further processor */
  constructor(make: () => Worker, model: ModelData, helpers = processors() - 1) {
    const count = 1 + Math.max(0, Math.min(MOST_WORKERS - 1, helpers));
    this.#workers = Array.from({ length: count }, make);
    const [leader, ...others] = this.#workers;
    for (const worker of this.#workers) send(worker, { kind: "model", model });
    for (const worker of others) {
      const { port1, port2 } = new MessageChannel();
      send(leader, { kind: "helper", port: port1 }, [port1]);
      send(worker, { kind: "serve", port: port2 }, [port2]);
    }
    leader.onmessage = ({ data }: MessageEvent<FromWorker<Result>>) => this.#hear(data);
    for (const worker of this.#workers)
      worker.onerror = (event) => {
        this.#broken = true;
        const listener = this.#listener;
        this.#listener = null;
        listener?.onFailure({ name: "WorkerDied", message: event.message || "a worker could not start" });
      };
  }

  run(input: unknown, effort: Effort, listener: Listener<Result>): void {
    if (this.#broken) {
      listener.onFailure({ name: "WorkerDied", message: "a worker could not start" });
      return;
    }
    this.#listener = listener;
    send(this.#workers[0], { kind: "run", id: ++this.#asked, input, effort });
  }

  get isBusy(): boolean {
    return this.#listener !== null;
  }

  cancel(): void {
    if (this.#listener === null) return;
    this.#listener = null;
    send(this.#workers[0], { kind: "cancel" });
  }

  close(): void {
    for (const worker of this.#workers) worker.terminate();
  }

  #hear(message: FromWorker<Result>): void {
    const listener = this.#listener;
    if (message.id !== this.#asked || listener === null) return;
    if (message.kind === "progress") {
      listener.onProgress?.(message.share);
      return;
    }
    this.#listener = null;
    if (message.kind === "result") listener.onResult(message.result);
    else listener.onFailure(message.fault);
  }
}

function processors(): number {
  return navigator.hardwareConcurrency || 2;
}

function send(worker: Worker, message: ToWorker, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer);
}
