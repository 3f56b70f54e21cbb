import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Case } from "../../src/forecast/case/case.ts";
import type { Forecast } from "../../src/forecast/summarise/result.ts";
import { Answerer, type AnswerListener, type Stage } from "../engine/answer.ts";
import type { Fault } from "../engine/messages.ts";
import type { ModelData } from "../engine/model-data.ts";
import type { Messages } from "../messages/shape.ts";
import { siteFile } from "../site-data/load.ts";
import type { StartData } from "../site-data/shapes.ts";
import { optionName } from "../words/option-name.ts";
import { type Checked, checkDraft } from "./check.ts";
import { completed, type Draft, draftOf, emptyDraft } from "./draft.ts";
import { forgetLink, linkedValue } from "./link.ts";
import { deleteEverything, keep, readMemory } from "./memory.ts";
import { policyCase } from "./restart-rules.ts";

/** Where the answer stands, said plainly; "stale": something entered since cannot be used. */
export type AnswerState =
  | { readonly kind: "none" }
  | { readonly kind: "computing" }
  | { readonly kind: "shown"; readonly forecast: Forecast; readonly asked: Case; readonly stage: Stage }
  | { readonly kind: "failed"; readonly fault: Fault };

/** A message about where the entries came from. */
export type Notice =
  | { readonly kind: "welcomeBack" | "broken" | "linked" | "linkBroken" | "imported" | "deleted" | "notKept" }
  | { readonly kind: "importFailed"; readonly message: string };

/** The entries of one person, the answer to them, and what may be done with them. */
export interface Session {
  readonly start: StartData;
  readonly draft: Draft;
  readonly checked: Checked;
  readonly answer: AnswerState;
  /** The same person under rules of restarting; null until they are worked out, after the full answer. */
  readonly policies: Forecast | null;
  /** Share of the full answer that is done; null when nothing runs. */
  readonly progress: number | null;
  readonly isExample: boolean;
  readonly hasBegun: boolean;
  readonly isKept: boolean;
  readonly notice: Notice | null;
  readonly dataVersion: string | null;
  change(change: (draft: Draft) => Draft): void;
  begin(): void;
  showExample(): void;
  clear(): void;
  cancel(): void;
  resume(): void;
  setKept(kept: boolean): void;
  importText(text: string): Promise<void>;
  deleteAll(): Promise<void>;
}

/** Reads a case file in full, with the library's own checks. They are loaded when they are first needed. */
async function caseFrom(value: unknown): Promise<Case> {
  const { parseCase } = await import("../../src/forecast/case/case.ts");
  return parseCase(value).value;
}

export function useSession(start: StartData, m: Messages): Session {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [answer, setAnswer] = useState<AnswerState>({ kind: "none" });
  const [policies, setPolicies] = useState<Forecast | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [isExample, setExample] = useState(false);
  const [hasBegun, setBegun] = useState(false);
  const [isKept, setIsKept] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [dataVersion, setDataVersion] = useState<string | null>(null);
  const answerer = useRef<Answerer | null>(null);
  const asked = useRef<{ text: string; value: Case } | null>(null);

  const take = useCallback((next: Draft, example: boolean) => {
    setDraft(next);
    setExample(example);
    setBegun(true);
  }, []);

  // What an earlier visit left, or a link brought.
  useEffect(() => {
    const memory = readMemory();
    if (memory.kind === "draft") {
      take(completed(memory.draft), false);
      setIsKept(true);
      setNotice({ kind: "welcomeBack" });
    } else if (memory.kind === "broken") setNotice({ kind: "broken" });
    const openLink = async () => {
      const linked = await linkedValue("case");
      if (!linked.found) return;
      forgetLink();
      try {
        if ("broken" in linked) throw new Error();
        take(draftOf(await caseFrom(linked.value)), false);
        setIsKept(false);
        setNotice({ kind: "linked" });
      } catch {
        setNotice({ kind: "linkBroken" });
      }
    };
    void openLink();
    addEventListener("hashchange", openLink);
    return () => removeEventListener("hashchange", openLink);
  }, [take]);

  // The engine, warm before it is needed.
  useEffect(() => {
    let closed = false;
    siteFile<ModelData>("model").then(
      (model) => {
        if (closed) return;
        setDataVersion(`${model.version}, ${model.dataVersion}`);
        const listener: AnswerListener = {
          onForecast: (forecast, stage) => {
            const value = asked.current?.value;
            if (value === undefined) return;
            setAnswer({ kind: "shown", forecast, asked: value, stage });
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
        answerer.current.warmUp(start.example as Case);
        if (asked.current !== null) answerer.current.ask(asked.current.value);
      },
      () => setAnswer({ kind: "failed", fault: { name: "NoData", message: m.noData } }),
    );
    return () => {
      closed = true;
      answerer.current?.close();
      answerer.current = null;
    };
  }, [start, m.noData]);

  const checked = useMemo(
    () => checkDraft(draft, start.limits, (option) => optionName(m, draft, option)),
    [draft, start, m],
  );

  const ask = useCallback((value: Case) => {
    asked.current = { text: JSON.stringify(value), value };
    setPolicies(null);
    setAnswer((before) => (before.kind === "shown" ? before : { kind: "computing" }));
    setProgress(0);
    answerer.current?.ask(value);
  }, []);

  useEffect(() => {
    if (!hasBegun || checked.value === null) return;
    if (JSON.stringify(checked.value) !== asked.current?.text) ask(checked.value);
  }, [checked, hasBegun, ask]);

  useEffect(() => {
    if (isKept && !isExample && !keep(draft)) {
      setIsKept(false);
      setNotice({ kind: "notKept" });
    }
  }, [draft, isKept, isExample]);

  const forget = () => {
    answerer.current?.cancel();
    asked.current = null;
    setAnswer({ kind: "none" });
    setPolicies(null);
    setProgress(null);
  };

  return {
    start,
    draft,
    checked,
    answer,
    policies,
    progress,
    isExample,
    hasBegun,
    isKept,
    notice,
    dataVersion,
    change: setDraft,
    begin: () => setBegun(true),
    showExample: () => {
      setNotice(null);
      const example = draftOf(start.example as Case);
      // The example's options have English names; in another language the page names them.
      const options = example.options.map((option) => ({ ...option, name: null }));
      take(document.documentElement.lang === "en" ? example : { ...example, options }, true);
    },
    clear: () => {
      forget();
      take(emptyDraft(), false);
    },
    cancel: () => {
      answerer.current?.cancel();
      setProgress(null);
    },
    resume: () => {
      if (checked.value !== null) ask(checked.value);
    },
    setKept: (kept) => {
      setIsKept(kept);
      if (!kept) void deleteEverything();
    },
    importText: async (text) => {
      try {
        take(draftOf(await caseFrom(JSON.parse(text))), false);
        setNotice({ kind: "imported" });
      } catch (error) {
        setNotice({ kind: "importFailed", message: (error as Error).message });
      }
    },
    deleteAll: async () => {
      await deleteEverything();
      forget();
      setIsKept(false);
      take(emptyDraft(), false);
      setBegun(false);
      setNotice({ kind: "deleted" });
    },
  };
}
