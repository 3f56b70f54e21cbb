import type { Messages } from "../messages/shape.ts";
import type { Problem } from "../state/check.ts";

/** Says what is allowed. */
export function problemText(m: Messages, problem: Problem): string {
  const { problems } = m;
  switch (problem.kind) {
    case "missing":
      return problems.missing(problem.range);
    case "range":
      return problems.range(problem.range);
    case "notAfterNow":
      return problems.notAfterNow(problem.now);
    case "beforeNow":
      return problems.beforeNow(problem.now);
    case "mild":
      return problems.mild(problem.least);
    default:
      return problems[problem.kind];
  }
}
