import type { FalseStatement } from "../../evidence/false-statements.ts";
import { isAssertion } from "../frames/no-statement.ts";
import type { ReadStatement } from "../frames/read.ts";
import { GENERAL_RULES } from "../general/rules.ts";
import { render, spansText } from "../live/template.ts";
import type { LiveValues } from "../live/values.ts";
import { verdictByIdeas } from "./match-ideas.ts";
import type { Verdict } from "./verdict.ts";

/** A statement that is false in general, made by a text. */
interface GeneralMatch {
  readonly verdict: Verdict;
  readonly correctFact: string;
  readonly notKnown: string;
  readonly rows: readonly string[];
  readonly sources: readonly string[];
}

/** The statements false in general that a sentence makes. */
export function matchGeneral(
  read: ReadStatement,
  statements: readonly FalseStatement[],
  values: LiveValues,
  found: ReadonlySet<string | null>,
): GeneralMatch[] {
  if (!isAssertion(read)) return [];
  return statements.flatMap(({ id, insteadOf, correctFact, notKnown, rows, sources }) => {
    if (insteadOf !== undefined && found.has(insteadOf)) return [];
    const verdict = verdictByIdeas(read, GENERAL_RULES[id] ?? []);
    if (verdict === null) return [];
    return [
      {
        verdict,
        correctFact: spansText(render(correctFact, values)),
        notKnown,
        rows,
        sources: [...new Set(sources.map(({ source }) => source))],
      },
    ];
  });
}
