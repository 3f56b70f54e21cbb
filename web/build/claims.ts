import { existsSync, readFileSync } from "node:fs";
import * as z from "zod/mini";
import type { LiveClaim } from "../../src/claims/facts.ts";
import { render, requireNoTypedNumbers, spansText } from "../../src/claims/live/template.ts";
import { LiveValues } from "../../src/claims/live/values.ts";
import type { Evidence } from "../../src/evidence/index.ts";
import { answerWords } from "../../src/explain/words/article/index.ts";
import { parseInput, parseJson } from "../../src/input/parse.ts";
import type { FactsData } from "../site-data/shapes.ts";

/** data/claims/LANGUAGE.json: facts of claims as the pages say them, as templates. */
const claimsInSchema = z.strictObject({
  schema: z.literal("anagen/claims-in@1"),
  language: z.string(),
  claims: z.array(z.strictObject({ id: z.string(), correctFact: z.string(), notKnown: z.string() })),
});

/** The facts of claims in a language: as data/claims says them, else as the evidence has them. */
export function shownClaims(
  evidence: Evidence,
  claims: readonly LiveClaim[],
  language: string,
): FactsData["claims"] {
  const english = claims.map(({ id, correctFact, notKnown }) => ({ id, fact: correctFact, notKnown }));
  const file = new URL(`../../data/claims/${language}.json`, import.meta.url);
  if (!existsSync(file)) return english;
  const text = readFileSync(file, "utf8");
  const { claims: said } = parseInput(claimsInSchema, parseJson(text, `data/claims/${language}.json`)).value;
  const values = new LiveValues(evidence, undefined, answerWords(language).live);
  const own = said.map(({ id, correctFact, notKnown }) => {
    requireNoTypedNumbers(correctFact, id);
    const numbers = claims.find((claim) => claim.id === id)?.numbers;
    return { id, fact: spansText(render(correctFact, values, numbers)), notKnown };
  });
  return english.map((claim) => own.find(({ id }) => id === claim.id) ?? claim);
}
