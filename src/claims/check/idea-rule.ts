import type { ReadLanguage } from "../../text/index.ts";
import type { IdeaLabel } from "../lexicon/idea-labels.ts";
import type { Verdict } from "./verdict.ts";

/** One way to say something in words, by the ideas that meet in a sentence, whatever its language. */
export interface IdeaRule {
  /** ideas the sentence must hold; of a group in brackets, one of them */
  readonly all: readonly (IdeaLabel | readonly IdeaLabel[])[];
  readonly not?: readonly IdeaLabel[];
  /** the idea that a negation turns round; without one a negation anywhere makes the sentence no such statement */
  readonly key?: IdeaLabel;
  readonly affirmed: Verdict | null;
  readonly denied?: Verdict | null;
  /** only in sentences without shares of people, which are judged by themselves */
  readonly withoutShares?: boolean;
  /** only in sentences that name SALT or hair loss before treatment */
  readonly withBaseline?: boolean;
  /** only in this language; the other has rules of its own */
  readonly language?: ReadLanguage;
  /** only in sentences that name no time */
  readonly withoutTimes?: boolean;
}
