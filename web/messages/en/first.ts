import { answer } from "./answer.ts";
import { estimator } from "./estimator.ts";
import { fit } from "./fit.ts";
import { frame } from "./frame.ts";
import { history } from "./history.ts";
import { memory } from "./memory.ts";
import { options } from "./options.ts";
import { problems } from "./problems.ts";
import { questions } from "./questions.ts";
import { rules } from "./rules.ts";
import { reason, warning } from "./warnings.ts";

/**
 * Every word of the first page in English, and of what all pages share. No number about people stands here: numbers
 * come from the forecast, from data/ or from the constants of the library, when the page is shown.
 */
export const first = {
  ...frame,
  fit,
  history,
  estimator,
  options,
  problems,
  answer,
  questions,
  rules,
  memory,
  reason,
  warning,
};
