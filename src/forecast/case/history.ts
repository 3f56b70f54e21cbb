import type { ExposureCovariates } from "../../drug/drug.ts";
import type { DoseEntry } from "../../drug/regimen.ts";
import { type BaselinePiece, baselinePieces } from "./baseline-pieces.ts";

/** Readings and doses of a person so far, in weeks since their history begins. */
export interface History {
  /** SALT readings, whole points, in ascending weeks. */
  readonly readings: readonly { readonly week: number; readonly score: number }[];
  readonly doses: readonly DoseEntry[];
  /** Week of the decision. */
  readonly decision: number;
  /** Reading before any dose, at week 0; null when the first reading came after treatment had begun. */
  readonly baseline: number | null;
  readonly covariates: ExposureCovariates;
}

/** A moment at which virtual people are compared with a history: a reading, or (score null) entry without one. */
interface Stage {
  readonly week: number;
  readonly score: number | null;
}

/** A history with what every comparison with it needs, worked out once. */
export interface PreparedHistory extends History {
  /** [stage]: before treatment, then each reading after that. */
  readonly stages: readonly Stage[];
  /** Pieces of the population's baseline SALT that can have given the reading from before treatment. */
  readonly pieces: readonly BaselinePiece[];
}

/** A history made ready for comparison; `verySevereShare` (0 to 1) is the population's share of the very severe. */
export function prepareHistory(history: History, verySevereShare: number): PreparedHistory {
  const { baseline, readings } = history;
  return {
    ...history,
    stages: [{ week: 0, score: baseline }, ...(baseline === null ? readings : readings.slice(1))],
    pieces: baselinePieces(baseline, verySevereShare),
  };
}
