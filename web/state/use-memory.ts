import { useEffect, useRef } from "preact/hooks";
import type { Draft } from "./draft/draft.ts";
import { keep, keepInTab, stopKeeping, watchOtherTabs } from "./memory.ts";

/** Why entries are no longer kept on the device. */
type Lost = "notKept" | "keptElsewhere" | "deletedElsewhere";

interface MemorySettings {
  /** The entries to hold; null where there are none of the person's own. */
  readonly draft: Draft | null;
  /** Whether the person allowed that they are kept on the device. */
  readonly isKept: boolean;
  readonly onLost: (why: Lost) => void;
}

/** Holds the entries in the tab, and on the device where that was allowed. One tab alone writes to the device. */
export function useMemory({ draft, isKept, onLost }: MemorySettings): void {
  const lost = useRef(onLost);
  lost.current = onLost;
  const keeps = useRef(isKept);
  keeps.current = isKept;
  useEffect(() => {
    if (draft === null) return;
    keepInTab(draft, isKept);
    if (isKept && !keep(draft)) lost.current("notKept");
  }, [draft, isKept]);
  useEffect(
    () =>
      watchOtherTabs((what) => {
        if (!keeps.current) return;
        // What this tab was writing at that moment goes, too.
        if (what === "deleted") stopKeeping();
        lost.current(what === "deleted" ? "deletedElsewhere" : "keptElsewhere");
      }),
    [],
  );
}
