import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Case } from "../../src/forecast/case/case.ts";
import type { Measure } from "../../src/forecast/measure/result.ts";
import type { Forecast } from "../../src/forecast/summarise/result.ts";
import { Answerer, type AnswerListener, type Stage } from "../engine/answer.ts";
import type { Fault } from "../engine/messages.ts";
import type { ModelData } from "../engine/model-data.ts";
import { siteFile } from "../site-data/load.ts";
import { policyCase } from "./restart-rules.ts";

/** Where the answer stands. A forecast carries the case it was made from: it is no answer to any other. */
export type AnswerState =
  | { readonly kind: "none" }
  | { readonly kind: "computing" }
  | { readonly kind: "shown"; readonly forecast: Forecast; readonly asked: Case; readonly stage: Stage }
  | { readonly kind: "failed"; readonly fault: Fault };

/** What further readings would tell, of the case that it was asked for. */
export type MeasureState =
  | { readonly kind: "none" }
  | { readonly kind: "computing"; readonly asked: Case; readonly share: number }
  | { readonly kind: "shown"; readonly asked: Case; readonly measure: Measure }
  | { readonly kind: "failed"; readonly asked: Case };

/** The engine as the session uses it. */
interface Engine {
  readonly answer: AnswerState;
  /** The person of the answer under rules of restarting; null until they are worked out, after the full answer. */
  readonly policies: Forecast | null;
  readonly measured: MeasureState;
  /** Share of the full answer that is done; null when nothing runs. */
  readonly progress: number | null;
  /** Versions of the model and of its data; null until they have arrived. */
  readonly dataVersion: string | null;
  /** The case that was asked last; null when there is none. */
  readonly asked: Case | null;
  ask(input: Case): void;
  /** Works out which further reading of this case would tell most. */
  measure(input: Case): void;
  stopMeasuring(): void;
  /** Gives up what is being worked out. */
  cancel(): void;
  /** Gives it up and takes the answer away. */
  forget(): void;
}

const NOT_MEASURED: MeasureState = { kind: "none" };
const SHOULD_NOT_HAPPEN: Fault = { name: "NoData", message: "the model could not be loaded" };

/** Answers one case at a time in workers, which are warmed up with an example before they are needed. */
export function useEngine(example: Case): Engine {
  const [answer, setAnswer] = useState<AnswerState>({ kind: "none" });
  const [policies, setPolicies] = useState<Forecast | null>(null);
  const [measured, setMeasured] = useState<MeasureState>(NOT_MEASURED);
  const [progress, setProgress] = useState<number | null>(null);
  const [dataVersion, setDataVersion] = useState<string | null>(null);
  const [asked, setAsked] = useState<Case | null>(null);
  const answerer = useRef<Answerer | null>(null);
  const waiting = useRef<Case | null>(null);

  useEffect(() => {
    let closed = false;
    siteFile<ModelData>("model").then(
      (model) => {
        if (closed) return;
        setDataVersion(`${model.version}, ${model.dataVersion}`);
        const listener: AnswerListener = {
          onForecast: (forecast, stage, input) => {
            setAnswer({ kind: "shown", forecast, asked: input, stage });
            setProgress(stage === "full" ? null : 0);
          },
          onFurther: setPolicies,
          onProgress: setProgress,
          onFailure: (fault) => {
            setAnswer({ kind: "failed", fault });
            setProgress(null);
          },
        };
        answerer.current = new Answerer(model, listener, policyCase);
        answerer.current.warmUp(example);
        if (waiting.current !== null) answerer.current.ask(waiting.current);
      },
      () => setAnswer({ kind: "failed", fault: SHOULD_NOT_HAPPEN }),
    );
    return () => {
      closed = true;
      answerer.current?.close();
      answerer.current = null;
    };
  }, [example]);

  const ask = useCallback((input: Case) => {
    waiting.current = input;
    setAsked(input);
    setPolicies(null);
    setMeasured(NOT_MEASURED);
    setAnswer((before) => (before.kind === "shown" ? before : { kind: "computing" }));
    setProgress(0);
    answerer.current?.ask(input);
  }, []);

  const cancel = useCallback(() => {
    answerer.current?.cancel();
    setProgress(null);
    setMeasured((before) => (before.kind === "computing" ? NOT_MEASURED : before));
  }, []);

  const measure = useCallback((input: Case) => {
    setMeasured({ kind: "computing", asked: input, share: 0 });
    answerer.current?.measure(input, {
      onProgress: (share) => setMeasured({ kind: "computing", asked: input, share }),
      onResult: (found) => setMeasured({ kind: "shown", asked: input, measure: found }),
      onFailure: () => setMeasured({ kind: "failed", asked: input }),
    });
  }, []);

  const stopMeasuring = useCallback(() => {
    answerer.current?.cancelMeasure();
    setMeasured(NOT_MEASURED);
  }, []);

  const forget = useCallback(() => {
    cancel();
    waiting.current = null;
    setAsked(null);
    setAnswer({ kind: "none" });
    setPolicies(null);
    setMeasured(NOT_MEASURED);
  }, [cancel]);

  return {
    answer,
    policies,
    measured,
    progress,
    dataVersion,
    asked,
    ask,
    measure,
    stopMeasuring,
    cancel,
    forget,
  };
}
