import type { ModelNumbers } from "../../claims/live/values.ts";
import type { AnswerModel } from "../../trial/answer-outcomes.ts";
import type { AnswerWords } from "../words/article/shape.ts";

/** The outcomes as templates name them: "stop.w24". */
export function modelNumbers(file: AnswerModel, { modelOf100 }: AnswerWords): ModelNumbers {
  return new Map(
    file.outcomes.map(({ name, weeks, of100, low, high }) => [
      `${name}.w${weeks}`,
      { text: modelOf100(of100, low, high) },
    ]),
  );
}
