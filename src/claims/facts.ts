import * as z from "zod/mini";
import type { Claim, Evidence } from "../evidence/index.ts";
import { InputError } from "../schema/input-error.ts";
import { parseInput, requireSchema } from "../schema/parse.ts";
import { observationsIn, render, type Span, spansText } from "./live/template.ts";
import { type LiveNumber, LiveValues } from "./live/values.ts";

export const FACTS_SCHEMA = "anagen/claim-facts@1";
const text = z.string().check(z.minLength(1));

/** data/evidence/claim-facts.json: the correct facts as templates. */
export const claimFactsSchema = z.strictObject({
  schema: z.literal(FACTS_SCHEMA),
  note: text,
  facts: z.array(
    z.strictObject({
      id: text,
      /** template of the correct fact */
      fact: text,
      /** template of why; the claim's own words where absent */
      explanation: z.optional(text),
      /** what nobody knows about it, without numbers */
      notKnown: text,
      /** numbers beside those of the claim: dates, thresholds, what a source prints and no observation holds */
      numbers: z.optional(
        z.array(z.strictObject({ value: z.union([z.number(), text]), unit: text, what: text })),
      ),
    }),
  ),
});
export type ClaimFact = z.infer<typeof claimFactsSchema>["facts"][number];

/** @throws InputError */
export function parseClaimFacts(input: unknown): ClaimFact[] {
  requireSchema(input, FACTS_SCHEMA, "the claim facts");
  return parseInput(claimFactsSchema, input).value.facts;
}

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
 * Every claim with its facts rendered from the evidence.
 *
 * @throws InputError when a claim has no facts, or a reference in them leads nowhere
 */
export function liveClaims(evidence: Evidence, facts: readonly ClaimFact[]): LiveClaim[] {
  const values = new LiveValues(evidence);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return evidence.claims.map((claim) => {
    const fact = byId.get(claim.id);
    if (!fact) throw new InputError("facts", claim.id, "every claim needs its facts");
    const numbers = [...claim.numbers, ...(fact.numbers ?? [])];
    const spans = render(fact.fact, values, numbers);
    const explanation = render(fact.explanation ?? claim.explanation, values, numbers);
    const { id, section, statement, kind, verdict, confidence, sources } = claim;
    return {
      id,
      section,
      statement,
      kind,
      verdict,
      correctFact: spansText(spans),
      explanation: spansText(explanation),
      notKnown: fact.notKnown,
      confidence,
      spans,
      observations: observationsIn(spans),
      numbers: numbers.map(({ value, unit, what }) => ({ value, unit, what })),
      sources,
    };
  });
}
