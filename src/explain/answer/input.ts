import type { LiveClaim } from "../../claims/facts.ts";
import type { LiveValues } from "../../claims/live/values.ts";
import type { LearnedModel } from "../../cohort/learn/learned.ts";
import type { CommunitySummary } from "../../community/statistics/shape.ts";
import type { Evidence } from "../../evidence/index.ts";
import type { AnswerModel } from "../../trial/answer-outcomes.ts";
import type { AnswerWords } from "../words/article/shape.ts";
import type { Article } from "./section.ts";

/** A clinic whose people the model of the answer learned from. */
export type Clinic = Pick<LearnedModel, "people" | "kind">;

/** Everything the answer is made of. */
export interface AnswerInput {
  /** the words, in one language */
  readonly article: Article;
  /** labels and captions of the same language */
  readonly words: AnswerWords;
  readonly evidence: Evidence;
  readonly claims: readonly LiveClaim[];
  /** null while it has not been computed */
  readonly model: AnswerModel | null;
  /** absent where the model is that of the trials alone */
  readonly clinic?: Clinic | undefined;
  readonly values: LiveValues;
  readonly stories: CommunitySummary;
}
