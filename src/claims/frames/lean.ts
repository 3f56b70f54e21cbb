import type { Amount } from "./amounts/index.ts";
import type { Frame, Measure, Situation, Slot } from "./frame.ts";
import { measuresOf } from "./measures.ts";
import type { ReadStatement } from "./read.ts";
import { SITUATIONS, slot } from "./slots.ts";

/** What a text has said so far that the next sentence may lean on. */
export interface Discourse {
  /** the drug named last, of those the text is about; null: none yet */
  readonly drug: string | null;
  /** what was last done with it, and how many statements ago */
  readonly situation: Situation | null;
  readonly situationAgo: number;
  /** another illness was spoken of in the last two statements, and not hair since */
  readonly otherDisease: boolean;
  /** of the list or table a statement belongs to: the words above it and the items before it */
  readonly list: ReadStatement | null;
  readonly itemBefore: Pick<Frame, "time" | "measure" | "isMeasureSure"> | null;
}

interface Lean {
  readonly situation: Situation | null;
  readonly time: Slot<Extract<Amount, { kind: "time" }>> | null;
  readonly measure: { readonly measure: Slot<Measure>; readonly isSure: boolean } | null;
}

/** What a statement may take from the words it stands under and from the statements before it. */
export function leanOn({ list, itemBefore, situation, situationAgo }: Discourse, read: ReadStatement): Lean {
  const head = list;
  const headMeasures = head ? measuresOf(head.found, head.amounts, head.words) : [];
  const same = new Set(headMeasures.flatMap(({ items }) => items));
  const headTimes = head?.amounts.filter((each) => each.kind === "time") ?? [];
  const headSituations = head?.found.filter(({ label }) => label in SITUATIONS) ?? [];
  return {
    situation:
      headSituations.length > 0
        ? (SITUATIONS[headSituations[0].label] ?? null)
        : situationAgo <= 2
          ? situation
          : null,
    time:
      headTimes.length > 0
        ? slot(headTimes)
        : read.statement.kind === "item" && itemBefore && itemBefore.time.from !== "none"
          ? itemBefore.time
          : null,
    measure:
      same.size > 0
        ? { measure: slot([...same]), isSure: true }
        : read.statement.kind === "item" && itemBefore && itemBefore.measure.from !== "none"
          ? { measure: itemBefore.measure, isSure: itemBefore.isMeasureSure }
          : null,
  };
}
