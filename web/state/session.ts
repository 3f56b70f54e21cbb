import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { Case } from "../../src/forecast/case/case.ts";
import type { Forecast } from "../../src/forecast/summarise/result.ts";
import type { StartData } from "../site-data/shapes.ts";
import { type Checked, checkDraft } from "./check/check.ts";
import { type Draft, emptyDraft, type OptionDraft, type Use } from "./draft/draft.ts";
import { draftOf } from "./draft/from-case.ts";
import { forgetLink, linkedValue } from "./link.ts";
import { deleteEverything, readKept, readTab, stopKeeping, tabKept } from "./memory.ts";
import { type Scope, scopeFor } from "./scope.ts";
import { type AnswerState, type MeasureState, useEngine } from "./use-engine.ts";
import { useMemory } from "./use-memory.ts";

/** A message about where the entries came from, or what became of them. */
export type Notice =
  | {
      readonly kind:
        | "welcomeBack"
        | "reloaded"
        | "broken"
        | "linked"
        | "linkBroken"
        | "imported"
        | "deleted"
        | "deletedElsewhere"
        | "keptElsewhere"
        | "notKept";
    }
  | { readonly kind: "importFailed"; readonly message: string };

/** The entries of one person, the answer to them, and what may be done with them. */
export interface Session {
  readonly start: StartData;
  readonly draft: Draft;
  /** What the page forecasts of the drug that treatment began with. */
  readonly scope: Scope;
  readonly checked: Checked;
  readonly answer: AnswerState;
  /** Whether the answer shown was made from the entries as they are now. */
  readonly isCurrent: boolean;
  /** The same person under rules of restarting; null until they are worked out, after the full answer. */
  readonly policies: Forecast | null;
  /** What further readings would tell of the case of the answer. */
  readonly measured: MeasureState;
  /** Share of the full answer that is done; null when nothing runs. */
  readonly progress: number | null;
  readonly isExample: boolean;
  readonly hasBegun: boolean;
  readonly isKept: boolean;
  readonly notice: Notice | null;
  readonly dataVersion: string | null;
  change(change: (draft: Draft) => Draft): void;
  begin(use: Use): void;
  showExample(): void;
  clear(): void;
  cancel(): void;
  resume(): void;
  /** Works out which further reading would tell most, of the case of the answer. */
  measure(): void;
  stopMeasuring(): void;
  setKept(kept: boolean): void;
  importText(text: string): Promise<void>;
  deleteAll(): Promise<void>;
}

/** Reads a case file in full, with the library's own checks. They are loaded when they are first needed. */
async function caseFrom(value: unknown): Promise<Case> {
  const { parseCase } = await import("../../src/forecast/case/case.ts");
  return parseCase(value).value;
}

/** How the page names an option of a draft whose name was not given. */
export type NameDraftOption = (draft: Draft, option: OptionDraft) => string;

export function useSession(start: StartData, nameOption: NameDraftOption): Session {
  const [draft, setDraft] = useState<Draft>(() => emptyDraft());
  const [isExample, setExample] = useState(false);
  const [hasBegun, setBegun] = useState(false);
  const [isKept, setIsKept] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const engine = useEngine(start.example as Case);
  const { forget } = engine;
  const scope = useMemo((): Scope => scopeFor(start, draft.drug), [start, draft.drug]);

  const take = useCallback((next: Draft, example: boolean) => {
    setDraft(next);
    setExample(example);
    setBegun(true);
  }, []);

  const reset = useCallback(() => {
    forget();
    setIsKept(false);
    take(emptyDraft(), false);
    setBegun(false);
  }, [forget, take]);

  // What this tab held, what an earlier visit left, or what a link brought.
  useEffect(() => {
    const [tab, kept] = [readTab(), readKept()];
    if (tab.kind === "draft") {
      take(tab.draft, false);
      setIsKept(tabKept());
      setNotice({ kind: "reloaded" });
    } else if (kept.kind === "draft") {
      take(kept.draft, false);
      setIsKept(true);
      setNotice({ kind: "welcomeBack" });
    } else if (kept.kind === "broken") setNotice({ kind: "broken" });
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

  const checked = useMemo(
    () => checkDraft(draft, start, (option) => nameOption(draft, option)),
    [draft, start, nameOption],
  );
  const caseText = useMemo(() => checked.value && JSON.stringify(checked.value), [checked]);
  const { answer, asked, ask } = engine;
  const isCurrent = answer.kind === "shown" && caseText !== null && JSON.stringify(answer.asked) === caseText;

  useEffect(() => {
    if (!hasBegun || checked.value === null) return;
    if (caseText !== (asked && JSON.stringify(asked))) ask(checked.value);
  }, [checked, caseText, hasBegun, asked, ask]);

  useMemory({
    draft: hasBegun && !isExample ? draft : null,
    isKept,
    onLost: (why) => {
      setIsKept(false);
      if (why === "deletedElsewhere") reset();
      setNotice({ kind: why });
    },
  });

  return {
    start,
    draft,
    scope,
    checked,
    answer,
    isCurrent,
    policies: engine.policies,
    measured: engine.measured,
    progress: engine.progress,
    isExample,
    hasBegun,
    isKept,
    notice,
    dataVersion: engine.dataVersion,
    change: setDraft,
    begin: (use) => take(emptyDraft(use), false),
    showExample: () => {
      setNotice(null);
      const example = draftOf(start.example as Case);
      // The example's options have English names; in another language the page names them.
      const options = example.options?.map((option) => ({ ...option, name: null })) ?? null;
      take(document.documentElement.lang === "en" ? example : { ...example, options }, true);
    },
    clear: () => {
      forget();
      take(emptyDraft(), false);
    },
    cancel: engine.cancel,
    resume: () => {
      if (checked.value !== null) ask(checked.value);
    },
    measure: () => {
      if (answer.kind === "shown") engine.measure(answer.asked);
    },
    stopMeasuring: engine.stopMeasuring,
    setKept: (kept) => {
      setIsKept(kept);
      if (!kept) stopKeeping();
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
      reset();
      await deleteEverything();
      setNotice({ kind: "deleted" });
    },
  };
}
