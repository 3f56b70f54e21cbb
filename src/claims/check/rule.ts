import type { Claim } from "../../evidence/index.ts";
import type { LiveValues } from "../live/values.ts";
import type { Concept } from "./concepts.ts";
import type { Quantity } from "./quantities.ts";
import type { Sentence } from "./sentence.ts";

export type Verdict = Claim["verdict"];

/** What a rule's judge may look at. */
export interface Judged {
  readonly sentence: Sentence;
  readonly quantities: readonly Quantity[];
  /** whether the sentence denies the rule's key idea */
  readonly denied: boolean;
  readonly values: LiveValues;
  readonly has: (concept: Concept) => boolean;
}

/** How one claim is recognised in a text: the ways to make it, tried in order; the first that fits decides. */
export interface ClaimRules {
  readonly claim: string;
  /** false: it speaks of other diseases or of people in general, and is looked for there, too */
  readonly aboutHair: boolean;
  /** the drug it is about; a sentence on minoxidil alone can make no other claim */
  readonly drug: "JAK inhibitor" | "minoxidil";
  readonly rules: readonly Rule[];
}

/** One way to make a claim: ideas that must meet in a sentence, and what the meeting means. */
export interface Rule {
  /** ideas the sentence must hold */
  readonly all: readonly Concept[];
  /** at least one of each group */
  readonly any?: readonly (readonly Concept[])[];
  /** ideas that may stand in one of the two sentences before */
  readonly near?: readonly Concept[];
  readonly not?: readonly Concept[];
  /** words beside the ideas */
  readonly words?: RegExp;
  /** which drug the sentence must be about; default baricitinib or its class */
  readonly about?: "baricitinib" | "anything";
  /** the idea a negation turns round; without one negated sentences are taken like others */
  readonly key?: Concept | RegExp;
  /** verdict on the sentence as it stands; null: it is no statement of this claim */
  readonly affirmed: Verdict | null;
  readonly denied?: Verdict | null;
  /** where numbers decide; null: no statement of this claim */
  readonly judge?: (judged: Judged) => Verdict | null;
  /** claims not reported of the same sentence beside this one */
  readonly instead?: readonly string[];
}
