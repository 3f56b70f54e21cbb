import type { Case } from "../../src/forecast/case/case.ts";
import type { LearnedProposal } from "../../src/forecast/condition/proposal.ts";
import type { Measure } from "../../src/forecast/measure/result.ts";
import type { Forecast } from "../../src/forecast/summarise/result.ts";
import { EngineClient, type Listener } from "./client.ts";
import type { ForecastReply, ForecastRequest } from "./forecast-worker.ts";
import type { Fault } from "./messages.ts";
import type { ModelData } from "./model-data.ts";
import { makeForecastWorker } from "./workers.ts";

type Settings = ForecastRequest["settings"];

/** A rough answer: without ranges, about this many people taken through the options. */
const ROUGH: Settings = { ranges: false, people: 600 };
/** The first answer, which must follow a slider: few people. It is the draws that make it differ from the full one. */
const FIRST = { virtualPatients: 8_192, draws: 64 };
/** Effort of the run that warms workers up: the rounds with which the full answer begins. */
const WARM: Settings = { virtualPatients: 65_536 };
const FULL: Settings = {};
/** Milliseconds without a change before the full answer is begun, so that a slider that still moves is followed. */
const REST = 30;

/** Stage of an answer. */
export type Stage = "quick" | "full";

export interface AnswerListener {
  /** @param input the case that the forecast answers, which may be an older one than was asked last */
  onForecast(forecast: Forecast, stage: Stage, input: Case): void;
  /** The same person under further options that go with every answer. */
  onFurther(forecast: Forecast): void;
  onProgress(share: number): void;
  onFailure(fault: Fault): void;
}

/** Further options for a case; null where there are none. */
type FurtherCase = (input: Case) => Case | null;

/** Answers a case roughly at once, then in full. A new case calls the one before it off. */
export class Answerer {
  readonly #engine: EngineClient<ForecastRequest, ForecastReply>;
  readonly #listener: AnswerListener;
  readonly #furtherCase: FurtherCase;
  #waiting: Case | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** True while the first rough answer is being worked out: it is let through, so that a slider is followed. */
  #isFirst = false;
  /** True from a question until its answer and all that goes with it are there: what may be measured waits for it. */
  #isBusy = false;
  #measuring: { readonly input: Case; readonly listener: Listener<Measure>; isBegun: boolean } | null = null;
  /** The last history that virtual people were compared with, and how: the engine has the results of that. */
  #matched: { readonly history: string; readonly settings: Settings } | null = null;
  /** Proposal under which people like the last person were found. */
  #learned: LearnedProposal | undefined;

  constructor(model: ModelData, listener: AnswerListener, furtherCase: FurtherCase) {
    this.#engine = new EngineClient(makeForecastWorker, model);
    this.#listener = listener;
    this.#furtherCase = furtherCase;
  }

  /** Lets the workers compile, settle and make their tables on a case nobody waits for. */
  warmUp(input: Case): void {
    this.#run(input, WARM, { people: ROUGH.people }, { onResult() {}, onFailure() {} });
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
    this.#isBusy = false;
    this.#measuring = null;
    this.#engine.cancel();
  }

  /** Works out what further readings would tell of the case of the last answer, after all that goes with the answer. */
  measure(input: Case, listener: Listener<Measure>): void {
    this.#measuring = { input, listener, isBegun: false };
    if (!this.#isBusy) this.#measure();
  }

  cancelMeasure(): void {
    if (this.#measuring?.isBegun) this.#engine.cancel();
    this.#measuring = null;
  }

  close(): void {
    this.cancel();
    this.#engine.close();
  }

  /** Takes the newest case; those that came while the first answer was worked out are passed over. */
  #begin(): void {
    const input = this.#waiting;
    if (input === null) return;
    this.cancel();
    this.#isFirst = true;
    this.#isBusy = true;
    const known = this.#matched?.history === historyOf(input) ? this.#matched.settings : null;
    this.#rough(input, known ?? { ...FIRST, start: this.#learned });
  }

  #rough(input: Case, settings: Settings): void {
    const goOn = () => {
      this.#isFirst = false;
      if (this.#waiting !== null) this.#begin();
      else this.#timer = setTimeout(() => this.#full(input), REST);
    };
    this.#run(input, settings, ROUGH, {
      onResult: (forecast) => {
        this.#listener.onForecast(forecast, "quick", input);
        goOn();
      },
      // Few virtual people may find nobody where more would; the full answer speaks for itself.
      onFailure: goOn,
    });
  }

  #full(input: Case): void {
    const { onForecast, onFurther, onProgress, onFailure } = this.#listener;
    const end = () => {
      this.#isBusy = false;
      this.#measure();
    };
    this.#run(
      input,
      FULL,
      {},
      {
        onProgress,
        onResult: (forecast) => {
          onForecast(forecast, "full", input);
          const further = this.#furtherCase(input);
          if (further === null) return end();
          this.#run(
            further,
            FULL,
            {},
            {
              onResult: (found) => {
                onFurther(found);
                end();
              },
              onFailure: end,
            },
          );
        },
        onFailure: (fault) => {
          this.#isBusy = false;
          onFailure(fault);
        },
      },
    );
  }

  /** Begins what waits to be measured. */
  #measure(): void {
    if (this.#measuring === null) return;
    this.#measuring.isBegun = true;
    const { input, listener } = this.#measuring;
    const over =
      <Value>(tell: (value: Value) => void) =>
      (value: Value) => {
        this.#measuring = null;
        tell(value);
      };
    const { virtualPatients } = input;
    this.#engine.run(
      { wants: "measure", input, settings: { virtualPatients } },
      {
        ...listener,
        onResult: over((reply) => {
          if (reply.kind === "measure") listener.onResult(reply.measure);
        }),
        onFailure: over(listener.onFailure),
      },
    );
  }

  /** Asks the engine; `match` are the settings of comparing people with the history, `rest` all others. */
  #run(input: Case, match: Settings, rest: Settings, listener: Listener<Forecast>): void {
    // A case may ask for fewer people itself.
    const most = Math.min(
      match.virtualPatients ?? Number.POSITIVE_INFINITY,
      input.virtualPatients ?? Number.POSITIVE_INFINITY,
    );
    const virtualPatients = Number.isFinite(most) ? most : undefined;
    this.#engine.run(
      { wants: "forecast", input, settings: { ...match, ...rest, virtualPatients } },
      {
        ...listener,
        onResult: (reply) => {
          if (reply.kind !== "forecast") return;
          this.#matched = { history: historyOf(input), settings: match };
          this.#learned = reply.learned.learned;
          listener.onResult(reply.learned.forecast);
        },
      },
    );
  }
}

/** The part of a case that decides which virtual people are like the person. */
function historyOf({ person, salt, doses, options, seed, virtualPatients }: Case): string {
  return JSON.stringify([person, salt, doses, options[0].doses[0].fromWeek, seed, virtualPatients]);
}
