import type { Provenance } from "../simulate/model.ts";

/** One parameter's share in what is not known about the answer. */
export interface ParameterRow {
  readonly structure: string;
  readonly parameter: string;
  readonly symbol: string;
  readonly meaning: string;
  readonly unit: string;
  /** First-order index within its structure: share of the answer's variance over draws, 0 to 1. */
  readonly share: number;
  /** Standard error of the share. */
  readonly error: number;
  /** A parameter without effect stays below this 95 times of 100. */
  readonly floor: number;
  readonly clear: boolean;
  /** Answer, of 100, of the draws in the parameter's lowest fifth (up to a value) and highest (from a value). */
  readonly lowFifth: { readonly upTo: number; readonly of100: number };
  readonly highFifth: { readonly from: number; readonly of100: number };
}

/** The answer with a fact's likelihood reweighted, in points of 100. */
export interface FactShift {
  readonly shift: number;
  /** Standard error of the shift. */
  readonly error: number;
  /** Spread of the answer over draws. */
  readonly sd: number;
  readonly effectiveDraws: number;
}

/** What a published result, or all of a study's results on one arm, do to the answer. */
export interface FactRow {
  readonly kind: "result" | "arm";
  readonly observations: readonly string[];
  readonly study: string;
  readonly arm: string;
  /** Null for an arm. */
  readonly endpoint: string | null;
  readonly week: number | null;
  /** The fact unknown; the fact found once more by a study of the same size. */
  readonly without: FactShift;
  readonly twice: FactShift;
  /** Too few draws carry the changed weights: the shift is a hint, no figure. */
  readonly fewDraws: boolean;
}

/** What a study that nobody has made is expected to tell. */
export interface MeasurementRow {
  readonly name: string;
  readonly what: string;
  readonly endpoint: string;
  readonly unit: "percent" | "percent change";
  /** What the model expects it to find, and the spread of that over draws. */
  readonly predicted: number;
  readonly sd: number;
  /** Expected reduction of the answer's variance, share 0 to 1, and its standard error. */
  readonly reduction: number;
  readonly error: number;
  /** Spread of the answer expected to be left, points of 100. */
  readonly sdAfter: number;
}

/** Everything about one answer. Points of 100 people. */
export interface AnswerSensitivity {
  readonly name: string;
  readonly what: string;
  readonly of100: number;
  /** 90 % interval over model uncertainty, and its standard deviation. */
  readonly low: number;
  readonly high: number;
  readonly sd: number;
  readonly structures: readonly {
    readonly structure: string;
    readonly weight: number;
    readonly of100: number;
  }[];
  /** Share of the variance that is between the structures' means; 0 with one structure. */
  readonly structureShare: number;
  /** The largest first. */
  readonly parameters: readonly ParameterRow[];
  readonly facts: readonly FactRow[];
  readonly measurements: readonly MeasurementRow[];
}

/** What `anagen sensitivity` prints. */
export interface Sensitivity {
  readonly schema: "anagen/sensitivity@1";
  /** People of each study that might be made. */
  readonly people: number;
  readonly answers: readonly AnswerSensitivity[];
  readonly provenance: Provenance;
  readonly warnings: readonly string[];
}
