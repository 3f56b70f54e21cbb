import type { ExposureCovariates } from "../../drug/exposure.ts";
import type { DoseEntry } from "../../drug/schedule.ts";

/** What was read of a person, in weeks since their history begins. */
export interface History {
  readonly readings: readonly { readonly week: number; readonly score: number }[];
  readonly doses: readonly DoseEntry[];
  /** Week of the decision. */
  readonly decision: number;
  /** Reading before any dose, at week 0; null when the first reading came after treatment had begun. */
  readonly baseline: number | null;
  readonly covariates: ExposureCovariates;
}

/** A moment at which virtual people are compared with a history: a reading, or (score null) entry without one. */
export interface Stage {
  readonly week: number;
  readonly score: number | null;
}

/** When virtual people are compared with a history: before treatment, then at each reading after that. */
export function stagesOf({ baseline, readings }: History): Stage[] {
  return [{ week: 0, score: baseline }, ...(baseline === null ? readings : readings.slice(1))];
}
