import type { LiveClaim } from "../facts.ts";
import type { LiveValues } from "../live/values.ts";
import { CONCEPTS, type Concept, NEGATION } from "./concepts.ts";
import { quantitiesOf } from "./quantities.ts";
import type { Rule, Verdict } from "./rule.ts";
import { AFTER_STOPPING_RULES } from "./rules-after-stopping.ts";
import { EFFECT_RULES } from "./rules-effect.ts";
import { OTHER_RULES } from "./rules-other.ts";
import { RESPONSE_RULES } from "./rules-response.ts";
import { STOPPING_RULES } from "./rules-stopping.ts";
import { USER_RULES } from "./rules-users.ts";
import { ABOUT_HAIR, isNoStatement, scopeOf } from "./scope.ts";
import { type Sentence, sentencesOf } from "./sentence.ts";

/** One recognised statement. Offsets are characters of the text; end is exclusive. */
export interface Finding {
  readonly claim: string;
  /** on the statement as this text makes it; the claim's own may differ, for instance when the text denies it */
  readonly verdict: Verdict;
  readonly start: number;
  readonly end: number;
  readonly passage: string;
  readonly correctFact: string;
  readonly notKnown: string;
  readonly observations: readonly string[];
  readonly sources: readonly string[];
}

const RULES: readonly Rule[] = [
  ...STOPPING_RULES,
  ...AFTER_STOPPING_RULES,
  ...EFFECT_RULES,
  ...RESPONSE_RULES,
  ...OTHER_RULES,
  ...USER_RULES,
];
/** Claims that speak of other diseases or of people in general; all others are about hair. */
const NOT_ABOUT_HAIR = new Set("C01 C13 C16 C24 C27 C29 C30 C31 C32 C34 C36 C43 C45 C46 C47".split(" "));
const ABOUT_MINOXIDIL = new Set(["C03", "C04"]);
/** How far back an idea may stand that a sentence refers to by "that" or "they". */
const SENTENCES_BACK = 2;

/**
 * The claims a text makes, in the order of the text; empty when no statement is recognised. Questions make none, and
 * sentences about other drugs are passed over.
 */
export function checkText(text: string, claims: readonly LiveClaim[], values: LiveValues): Finding[] {
  const sentences = sentencesOf(text);
  const scope = scopeOf(sentences);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const findings: Finding[] = [];
  sentences.forEach((sentence, at) => {
    if (scope === null || isNoStatement(sentence)) return;
    const before = sentences.slice(Math.max(0, at - SENTENCES_BACK), at);
    for (const { rule, verdict } of matches(sentence, before, scope[at], values)) {
      const claim = byId.get(rule.claim);
      if (!claim) continue;
      const { start, end, passage } = sentence;
      findings.push({
        claim: claim.id,
        verdict,
        start,
        end,
        passage,
        correctFact: claim.correctFact,
        notKnown: claim.notKnown,
        observations: claim.observations,
        sources: [...new Set(claim.sources.map(({ source }) => source))],
      });
    }
  });
  return findings;
}

function matches(
  sentence: Sentence,
  before: readonly Sentence[],
  inScope: boolean,
  values: LiveValues,
): { rule: Rule; verdict: Verdict }[] {
  const { plain } = sentence;
  const has = (concept: Concept) => CONCEPTS[concept].test(plain);
  const quantities = quantitiesOf(plain);
  const onlyMinoxidil = has("minoxidil") && !has("baricitinib") && !has("jak");
  const elsewhere = has("otherPopulation") && !ABOUT_HAIR.test(plain);
  const found = new Map<string, { rule: Rule; verdict: Verdict }>();
  for (const rule of RULES) {
    if (found.has(rule.claim)) continue;
    if (rule.about !== "anything" && !inScope) continue;
    if (elsewhere && !NOT_ABOUT_HAIR.has(rule.claim)) continue;
    if (onlyMinoxidil && !ABOUT_MINOXIDIL.has(rule.claim)) continue;
    if (!rule.all.every(has) || rule.not?.some(has)) continue;
    if (!(rule.any ?? []).every((group) => group.some(has))) continue;
    if (rule.words && !rule.words.test(plain)) continue;
    const nearby = (concept: Concept) =>
      has(concept) || before.some((each) => CONCEPTS[concept].test(each.plain));
    if (!(rule.near ?? []).every(nearby)) continue;
    const denied = isDenied(plain, rule.key);
    const verdict = rule.judge
      ? rule.judge({ sentence, quantities, denied, values, has })
      : denied
        ? (rule.denied ?? null)
        : rule.affirmed;
    if (verdict !== null) found.set(rule.claim, { rule, verdict });
  }
  const all = [...found.values()];
  return all.filter(({ rule }, at) => {
    const replaces = (other: Rule, later: boolean) =>
      other.instead?.includes(rule.claim) === true && !(later && rule.instead?.includes(other.claim));
    return !all.some(({ rule: other }, place) => replaces(other, place > at));
  });
}

/** Whether an odd number of negations stands before the idea in its clause, or right behind it; never without an idea. */
function isDenied(plain: string, key: Rule["key"]): boolean {
  if (key === undefined) return false;
  const found = (typeof key === "string" ? CONCEPTS[key] : key).exec(plain);
  if (!found) return false;
  const clause = (plain.slice(0, found.index).split(CLAUSE_BREAK).pop() ?? "").replace(
    /(\bneither\b.*)\bnor\b/,
    "$1",
  );
  const after = plain.slice(found.index + found[0].length, found.index + found[0].length + 90);
  const rest = plain.slice(found.index + found[0].length).split(CLAUSE_BREAK)[0] ?? "";
  const behind = DENIED_BEHIND.test(after) || NOT_SHOWN.test(rest) ? 1 : 0;
  return ([...clause.matchAll(NEGATION)].length + behind) % 2 === 1;
}

/** A verb far behind the idea that says nobody has shown it. */
const NOT_SHOWN =
  /\b(?:(?:has|have|had)(?:n't| not| never)(?: yet)? been (?:\w+ )?|(?:is|are|was|were)(?:n't| not| never)(?: yet)? (?:\w+ )?)(?:shown|prove[nd]|demonstrated|established|confirmed|seen|reported|found|observed|documented)\b|\bremains? unproven\b/;
const CLAUSE_BREAK = /[;:]|\b(?:but|yet(?! to)|although|though|while|whereas|because|and)\b/;
const DENIED_BEHIND =
  /^\s*(?:,[^,;]{1,60},\s*)?(?:is|are|was|were|has|have|does|do|will|would|can|could|to be)?\s*(?:not|never|n't|a myth|false|untrue|wrong|unproven|isn't|aren't|wasn't)\b/;
