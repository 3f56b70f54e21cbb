import type { FirstMessages } from "../shape.ts";
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

/** Todas las palabras de la primera página en español y de lo común a todas. Sin números sobre personas, como en inglés. */
export const first: FirstMessages = {
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
