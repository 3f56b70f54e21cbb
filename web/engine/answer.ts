import type { Case } from "../../src/forecast/case/case.ts";
import type { Forecast } from "../../src/forecast/summarise/result.ts";
import type { Effort, Fault } from "./messages.ts";
import type { ModelData } from "./model-data.ts";
import { Pool } from "./pool.ts";
import { makeForecastWorker } from "./workers.ts";

/** The first answer, which must follow a slider: it begins where people like the history before were found. */
const FIRST: Effort = { rough: true, guided: true, virtualPatients: 16_384 };
/** What the workers are warmed up with: the rounds with which the full answer begins. */
const WARM: Effort = { rough: true, virtualPatients: 65_536 };
const FULL: Effort = {};
/** How long nothing must change before the full answer is begun, milliseconds: a slider that still moves is let through. */
const REST = 30;

/** Where an answer stands. */
export type Stage = "quick" | "full";

export interface AnswerListener {
  onForecast(forecast: Forecast, stage: Stage): void;
  /** The same person under further options that go with every answer. */
  onFurther(forecast: Forecast): void;
  onProgress(share: number): void;
  onFailure(fault: Fault): void;
}

/** Further options for a case; null where there are none. */
export type FurtherCase = (input: Case) => Case | null;

/** Answers a case roughly at once, then in full. A new case calls the one before it off. */
export class Answerer {
  readonly #pool: Pool<Forecast>;
  readonly #listener: AnswerListener;
  readonly #furtherCase: FurtherCase;
  #waiting: Case | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the first rough answer is being worked out: it is let through, so that a slider is followed. */
  #isFirst = false;
  /** The last history that virtual people were compared with, and the most effort that was taken. */
  #reached: { readonly history: string; readonly effort: Effort } | null = null;

  constructor(model: ModelData, listener: AnswerListener, furtherCase: FurtherCase) {
    this.#pool = new Pool(makeForecastWorker, model);
    this.#listener = listener;
    this.#furtherCase = furtherCase;
  }

  /** Lets the workers compile, settle and make their tables on a case nobody waits for. */
  warmUp(input: Case): void {
    this.#pool.run(input, WARM, {
      onResult: () => this.#reach(input, WARM),
      onFailure() {},
    });
  }

  ask(input: Case): void {
    this.#waiting = input;
    if (!this.#isFirst) this.#begin();
  }

  /** Gives up what is being worked out; what is there stays. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#waiting = null;
    this.#isFirst = false;
    this.#pool.cancel();
  }

  close(): void {
    this.cancel();
    this.#pool.close();
  }

  /** Takes the newest case; those that came while the first answer was worked out are passed over. */
  #begin(): void {
    const input = this.#waiting;
    if (input === null) return;
    this.cancel();
    // What was found of this history is not looked for again.
    const known = this.#reached?.history === historyOf(input) ? this.#reached.effort : null;
    this.#isFirst = true;
    this.#rough(input, known === null ? FIRST : { ...known, rough: true });
  }

  #rough(input: Case, effort: Effort): void {
    const goOn = () => {
      this.#isFirst = false;
      if (this.#waiting !== null) this.#begin();
      else this.#timer = setTimeout(() => this.#full(input), REST);
    };
    this.#pool.run(input, effort, {
      onResult: (forecast) => {
        if (effort === FIRST) this.#reach(input, effort);
        this.#listener.onForecast(forecast, "quick");
        goOn();
      },
      // Few virtual people may find nobody where more would; the full answer speaks for itself.
      onFailure: goOn,
    });
  }

  #full(input: Case): void {
    const { onForecast, onFurther, onProgress, onFailure } = this.#listener;
    this.#pool.run(input, FULL, {
      onProgress,
      onResult: (forecast) => {
        this.#reach(input, FULL);
        onForecast(forecast, "full");
        const further = this.#furtherCase(input);
        if (further !== null) this.#pool.run(further, FULL, { onResult: onFurther, onFailure() {} });
      },
      onFailure,
    });
  }

  #reach(input: Case, effort: Effort): void {
    this.#reached = { history: historyOf(input), effort };
  }
}

/** What of a case decides which virtual people are like the person. */
function historyOf({ person, salt, doses, options, seed, virtualPatients }: Case): string {
  return JSON.stringify([person, salt, doses, options[0].doses[0].fromWeek, seed, virtualPatients]);
}
