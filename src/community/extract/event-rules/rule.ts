/** What somebody did with a drug. "start" only tells that another drug came in. */
export type EventType = "stop" | "reduce" | "taper" | "pause" | "switch" | "restart";

/**
 * How a rule's words stand in time. `past`: done. `base`: "stop", true only behind words like "had to".
 * `noun`: "stopping", true behind "after" or "since". `state`: "off", "back on". `fact`: the pattern itself says
 * that it happened.
 */
export type Tense = "past" | "base" | "noun" | "state" | "fact";

/** A rule that finds one kind of event. */
export interface EventRule {
  readonly id: string;
  readonly type: EventType;
  readonly tense: Tense;
  readonly pattern: RegExp;
  /** "behind": the drug must be what stands behind the words; else it is named in them (group "drug") or is in force */
  readonly object: "behind" | undefined;
}

export const DRUG = String.raw`(?<drug>JAK\d+)`;
export const OWNER = String.raw`(?:(?:my|our|his|her|their|the|all|taking|using|\d+(?:\.\d+)? mg|of|daily|generic|oral) )*`;
export const PERSON = "(?:me|us|him|her|them|myself|himself|herself|my \\w+|our \\w+)";

export function rule(
  id: string,
  type: EventType,
  tense: Tense,
  pattern: string,
  object?: "behind",
): EventRule {
  return { id, type, tense, pattern: new RegExp(pattern, "g"), object };
}
