import type { Forecast } from "../../src/forecast/result.ts";
import type { Effort, Fault } from "./messages.ts";
import type { ModelData } from "./model-data.ts";
import { Pool } from "./pool.ts";
import { makeForecastWorker } from "./workers.ts";

/** The first, rough answer: few virtual patients and few draws, fast enough to follow a slider. */
export const QUICK: Effort = { virtualPatients: 64, draws: 16 };
/** How long nothing must change before the full answer is begun, milliseconds. */
const REST = 150;

/** Where an answer stands. */
export type Stage = "quick" | "full";

export interface AnswerListener {
  onForecast(forecast: Forecast, stage: Stage): void;
  onProgress(share: number): void;
  onFailure(fault: Fault): void;
}

/** Answers a case twice: roughly at once, then in full. A new case calls the one before it off. */
export class Answerer {
  readonly #quick: Pool<Forecast>;
  readonly #full: Pool<Forecast>;
  readonly #listener: AnswerListener;
  #waiting: unknown = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(model: ModelData, listener: AnswerListener) {
    this.#quick = new Pool(makeForecastWorker, model, 0);
    this.#full = new Pool(makeForecastWorker, model);
    this.#listener = listener;
  }

  /** Lets the workers compile and settle on a case nobody waits for. */
  warmUp(input: unknown): void {
    const silent = { onResult: () => this.#next(), onFailure: () => this.#next() };
    this.#quick.run(input, QUICK, silent);
    this.#full.run(input, QUICK, { onResult() {}, onFailure() {} });
  }

  ask(input: unknown): void {
    clearTimeout(this.#timer);
    this.#full.cancel();
    this.#waiting = input;
    if (!this.#quick.isBusy) this.#next();
  }

  /** Gives up the full answer; what is there stays. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#waiting = null;
    this.#full.cancel();
  }

  close(): void {
    this.cancel();
    this.#quick.close();
    this.#full.close();
  }

  /** Takes the newest case; those that came while the worker was busy are passed over. */
  #next(): void {
    const input = this.#waiting;
    if (input === null) return;
    this.#waiting = null;
    const { onForecast, onFailure, onProgress } = this.#listener;
    this.#quick.run(input, QUICK, {
      onResult: (forecast) => {
        onForecast(forecast, "quick");
        if (this.#waiting !== null) return this.#next();
        this.#timer = setTimeout(() => {
          this.#full.run(
            input,
            {},
            { onProgress, onResult: (complete) => onForecast(complete, "full"), onFailure },
          );
        }, REST);
      },
      onFailure: (fault) => {
        if (this.#waiting === null) onFailure(fault);
        else this.#next();
      },
    });
  }
}
