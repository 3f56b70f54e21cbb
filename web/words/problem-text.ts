import type { FirstMessages } from "../messages/shape.ts";
import type { Problem } from "../state/check/problem.ts";

/** Says what is allowed. */
export function problemText(m: FirstMessages, problem: Problem): string {
  const { problems } = m;
  switch (problem.kind) {
    case "missing":
    case "range":
      return problems[problem.kind](problem.range);
    case "timeTooLong":
    case "aboveLabel":
      return problems[problem.kind](problem.most);
    case "mild":
    case "child":
      return problems[problem.kind](problem.least);
    default:
      return problems[problem.kind];
  }
}
