import type { Statement } from "../../text/index.ts";
import type { Amount } from "../frames/amounts/index.ts";
import type { Measure, Situation } from "../frames/frame.ts";
import type { IdeaLabel } from "../lexicon/idea-labels.ts";
import type { LiveValues } from "../live/values.ts";
import type { Concept } from "./concepts.ts";
import type { IdeaRule } from "./idea-rule.ts";
import type { Verdict } from "./verdict.ts";

/** What a rule's judge may look at. */
export interface Judged {
  readonly sentence: Pick<Statement, "plain">;
  /** times and durations named, weeks */
  readonly times: readonly Extract<Amount, { kind: "time" }>[];
  /** whether a share of people or of the scalp is named */
  readonly hasPercent: boolean;
  /** whether the sentence denies the rule's key idea */
  readonly denied: boolean;
  readonly values: LiveValues;
  readonly has: (concept: Concept) => boolean;
}

/** How one claim is recognised in a text: the ways to make it, tried in order; the first that fits decides. */
export interface ClaimRules {
  readonly claim: string;
  /** it speaks of other diseases or of people in general, and is looked for where hair is not spoken of, too */
  readonly isOfAnyIllness?: true;
  /** about minoxidil, too; a sentence on minoxidil alone can make no other claim */
  readonly isOfMinoxidil?: true;
  /** about what people say or what is cited: it is looked for in what others are told to say, too */
  readonly readsReports?: boolean;
  /** which numbers, as read from the text, are this claim's; they are judged by the observations */
  readonly frames?: (frame: {
    readonly situation: Situation | undefined;
    readonly measures: readonly Measure[];
  }) => boolean;
  /** it says what numbers are counted by, so a sentence with a wrong number is not called right for it */
  readonly isMeasureOfNumbers?: true;
  /** claims in words that are not looked for beside its numbers */
  readonly insteadOf?: readonly string[];
  /** the same by ideas, in every language; tried where no rule fits */
  readonly ideas?: readonly IdeaRule[];
  /** of each group, one idea must be named for the rules to be tried */
  readonly requires?: readonly (readonly IdeaLabel[])[];
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
  /** where the sentence need not be about baricitinib or its class */
  readonly about?: "anything";
  /** the idea a negation turns round; without one negated sentences are taken like others */
  readonly key?: Concept | RegExp;
  /** verdict on the sentence as it stands, and on one that denies the key idea; none: it is no statement of this claim */
  readonly affirmed?: Verdict;
  readonly denied?: Verdict;
  /** decides in their place; null: no statement of this claim */
  readonly judge?: (judged: Judged) => Verdict | null;
  /** claims not reported of the same sentence beside this one */
  readonly instead?: readonly string[];
}
