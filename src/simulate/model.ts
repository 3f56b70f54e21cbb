import type { Shown } from "../evidence/index.ts";
import type { DrawMessage } from "./host.ts";

/** The calibrated model as everything that simulates with it needs it. */
export interface Model {
  /** Name of code and draws together, e.g. "0.1.0+drive.1a2b3c4d". */
  readonly version: string;
  /** Version of the evidence the draws come from and results are shown with. */
  readonly dataVersion: string;
  readonly draws: readonly DrawMessage[];
  /** Weight of each draw; they sum to 1. */
  readonly weights: readonly number[];
  /** Convergence of the draws has not been shown: intervals are their range. */
  readonly provisional: boolean;
  /** Weight of each disease structure, by name; they sum to 1. */
  readonly structureWeights: Readonly<Record<string, number>>;
  /** Share of very severe people in the trials' population. */
  readonly verySevereShare: number;
  readonly scope: ModelScope;
  /** Observations on what a case may say of a person and the model has no place for; shown, never computed with. */
  readonly notUsed: Shown["forecast"]["notUsed"];
}

/** Doses and weeks that the calibrating studies covered; results outside them carry a warning. */
export interface ModelScope {
  /** Doses studied, mg a day, without 0. */
  readonly mgPerDay: readonly number[];
  /** Last week of follow-up since the start of treatment, and since a change of dose. */
  readonly lastWeek: number;
  readonly weeksAfterChange: number;
}
