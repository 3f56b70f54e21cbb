import type { Fault, FromLeader, ToLeader } from "./messages.ts";
import type { ModelData } from "./model-data.ts";

/** Functions that are called during a run. */
export interface Listener<Result> {
  onProgress?: (share: number) => void;
  onResult: (result: Result) => void;
  onFailure: (fault: Fault) => void;
}

/** The page's end of a leading worker (leader.ts). A new run calls the one before it off. */
export class EngineClient<Request, Result> {
  readonly #worker: Worker;
  #asked = 0;
  #listener: Listener<Result> | null = null;
  #broken: Fault | null = null;

  constructor(make: () => Worker, model: ModelData) {
    this.#worker = make();
    // The worker also reports that it is ready, to workers that lead it; that message has no id.
    this.#worker.onmessage = ({ data }: MessageEvent<FromLeader<Result>>) => this.#receive(data);
    this.#worker.onerror = ({ message }) => {
      this.#broken = { name: "WorkerDied", message: message || "a worker could not start" };
      const listener = this.#listener;
      this.#listener = null;
      listener?.onFailure(this.#broken);
    };
    this.#post({ kind: "model", model });
  }

  run(request: Request, listener: Listener<Result>): void {
    if (this.#broken !== null) {
      listener.onFailure(this.#broken);
      return;
    }
    this.#listener = listener;
    this.#post({ kind: "run", id: ++this.#asked, request });
  }

  cancel(): void {
    if (this.#listener === null) return;
    this.#listener = null;
    this.#post({ kind: "cancel" });
  }

  close(): void {
    this.#worker.terminate();
  }

  #post(message: ToLeader<Request>): void {
    this.#worker.postMessage(message);
  }

  #receive(message: FromLeader<Result>): void {
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
