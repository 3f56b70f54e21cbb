import type { Amount } from "./amounts/index.ts";

/** What was done with the drug in the people counted. */
export type Situation = "on" | "stopped" | "kept" | "lowered" | "restarted";

/** What was counted, in the words rows and texts share. */
export type Measure =
  | "salt20"
  | "salt10"
  | "salt0"
  | "reduction30"
  | "reduction50"
  | "reduction75"
  | "reduction90"
  | "response"
  | "patientReported"
  | "brow"
  | "lash"
  | "browAndLash"
  | "loss"
  | "kept"
  | "recapture"
  | "acne"
  | "airwayInfection"
  | "urinaryInfection"
  | "coldSymptoms"
  | "covid"
  | "headache"
  | "cholesterol"
  | "cpk"
  | "seriousEvents"
  | "harmStop"
  | "seriousInfection"
  | "heartEvents"
  | "cancer"
  | "clots"
  | "death"
  | "female"
  | "age"
  | "diseaseYears"
  | "episodeYears"
  | "shareOfAll"
  | "participants"
  | "timeToLoss";

/** People who are not the whole of a trial's adults with severe alopecia areata, or another study than the trials. */
export type Group =
  | "young"
  | "old"
  | "place"
  | "otherStudy"
  | "otherDisease"
  | "lowRisk"
  | "atRisk"
  | "severityGroup"
  | "durationGroup"
  | "sexGroup"
  | "responseGroup"
  | "otherGroup";

export type Value =
  | Extract<Amount, { kind: "share" }>
  | Extract<Amount, { kind: "rate" }>
  | (Extract<Amount, { kind: "time" }> & { readonly asValue: true });

/** A slot read from the text: its candidates, and whether the text leaves no doubt between them. */
export interface Slot<T> {
  /** empty: not read */
  readonly candidates: readonly T[];
  /** "clause": said of this number; "text": said before it, of the list, table or last sentences */
  readonly from: "clause" | "text" | "none";
}

/** That a sentence asks for more than the published numbers count: all of the hair, or hair lost sooner or later. */
export interface Beyond {
  /** how many have it, set beside those counted; "either": nothing can be said */
  readonly people: "fewer" | "more" | "either";
  readonly isOfAllHair: boolean;
}

/** One number of a text with all that is said of it. */
export interface Frame {
  readonly drug: Slot<string>;
  /** mg a day; 0 is placebo */
  readonly dose: Slot<number>;
  readonly situation: Slot<Situation>;
  readonly measure: Slot<Measure>;
  /** whether the measure is named by its definition, or only as a response or result */
  readonly isMeasureSure: boolean;
  /** whether people are named whom the number may count */
  readonly namesPeople: boolean;
  readonly time: Slot<Extract<Amount, { kind: "time" }>>;
  readonly groups: readonly Group[];
  /** words of places named, their first letters */
  readonly places: readonly string[];
  readonly study: "first" | "second" | "both" | null;
  readonly value: Value;
  /** "denied": the number is said of those who did not */
  readonly polarity: "affirmed" | "denied";
  readonly attribution: "own" | "refuted";
  /** something beside the number was not read that may change what it is of: it cannot be called wrong */
  readonly isInDoubt: boolean;
  readonly beyond: Beyond | null;
}
