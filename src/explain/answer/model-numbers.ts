import type { ModelNumbers } from "../../claims/live/values.ts";
import type { AnswerModel } from "../../trial/answer-outcomes.ts";

/** The outcomes as templates name them: "stop.w24". */
export function modelNumbers(file: AnswerModel): ModelNumbers {
  return new Map(
    file.outcomes.map(({ name, weeks, of100, low, high }) => [
      `${name}.w${weeks}`,
      // A range of no width is one that chance hides, not a number that is known exactly.
      { text: low === high ? `about ${of100} out of 100` : `${of100} out of 100 (${low} to ${high})` },
    ]),
  );
}
