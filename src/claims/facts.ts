import type { Claim, Evidence } from "../evidence/index.ts";
import type { Span } from "./live/span.ts";
import { observationsIn, render, spansText } from "./live/template.ts";
import { type LiveNumber, LiveValues } from "./live/values.ts";

/** A claim with everything said about it, its numbers live. */
export interface LiveClaim {
  readonly id: string;
  readonly section: string;
  readonly statement: string;
  readonly kind: Claim["kind"];
  readonly verdict: Claim["verdict"];
  readonly correctFact: string;
  readonly explanation: string;
  readonly notKnown: string;
  readonly confidence: Claim["confidence"];
  /** the correct fact in pieces, each number with its observations */
  readonly spans: readonly Span[];
  readonly observations: readonly string[];
  /** numbers declared beside the claim, as {{numbers.N}} counts them */
  readonly numbers: readonly LiveNumber[];
  readonly sources: readonly { readonly source: string; readonly located: string }[];
}

/**
 * Every claim with its templates filled in from the evidence.
 *
 * @throws InputError when a reference in them leads nowhere
 */
export function liveClaims(
  evidence: Pick<Evidence, "claims" | "observations" | "split" | "shown">,
): LiveClaim[] {
  const values = new LiveValues(evidence);
  return evidence.claims.map((claim) => {
    const { id, section, statement, kind, verdict, confidence, notKnown, numbers, sources } = claim;
    const spans = render(claim.correctFact, values, numbers);
    return {
      id,
      section,
      statement,
      kind,
      verdict,
      correctFact: spansText(spans),
      explanation: spansText(render(claim.explanation, values, numbers)),
      notKnown,
      confidence,
      spans,
      observations: observationsIn(spans),
      numbers: numbers.map(({ value, unit, what }) => ({ value, unit, what })),
      sources,
    };
  });
}
