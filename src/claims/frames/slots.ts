import type { Label } from "../lexicon/index.ts";
import type { Situation, Slot } from "./frame.ts";

/** Ideas that say what was done with the drug. */
export const SITUATIONS: Readonly<Partial<Record<Label, Situation>>> = {
  stop: "stopped",
  keep: "kept",
  lower: "lowered",
  restart: "restarted",
};

const NONE: Slot<never> = { candidates: [], from: "none" };
/** A slot with its candidates, each once; not read where there are none. */
export const slot = <T>(candidates: readonly T[], from: "clause" | "text" = "clause"): Slot<T> =>
  candidates.length === 0 ? NONE : { candidates: [...new Set(candidates)], from };

/** A part of a sentence, in tokens. */
export interface Clause {
  readonly first: number;
  readonly next: number;
}
