import type { LiveClaim } from "../facts.ts";
import type { LiveValues } from "../live/values.ts";
import { CLAIM_RULES } from "../rules/index.ts";
import { CONCEPTS, type Concept, NEGATION } from "./concepts.ts";
import { type DoseAdvice, doseAdviceIn } from "./dose-advice.ts";
import { quantitiesOf } from "./quantities.ts";
import type { Rule, Verdict } from "./rule.ts";
import { ABOUT_HAIR, isNoStatement, scopeOf } from "./scope.ts";
import { type Sentence, sentencesOf } from "./sentence.ts";

export type { DoseAdvice } from "./dose-advice.ts";

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

/** How far back an idea may stand that a sentence refers to by "that" or "they". */
const SENTENCES_BACK = 2;

/** How much of a text the findings speak of. */
export interface Reading {
  readonly sentencesRead: number;
  /** Sentences in which at least one statement was recognised; nothing is said about the others. */
  readonly sentencesRecognised: number;
}

/** All that is said of a text. */
export interface TextCheck {
  /** in the order of the text; empty when no statement is recognised */
  readonly findings: readonly Finding[];
  readonly reading: Reading;
  readonly doseAdvice: readonly DoseAdvice[];
}

/**
 * The claims a text makes, how much of it was read, and the advice in it to change the dose, in one pass. Questions
 * make no claim, and sentences about other drugs are passed over.
 *
 * @param claims what can be recognised, with live facts
 * @param values the published numbers that the text's own are judged by
 */
export function checkText(text: string, claims: readonly LiveClaim[], values: LiveValues): TextCheck {
  const sentences = sentencesOf(text);
  const findings = findingsIn(sentences, claims, values);
  return {
    findings,
    reading: {
      sentencesRead: sentences.length,
      sentencesRecognised: new Set(findings.map(({ start }) => start)).size,
    },
    doseAdvice: doseAdviceIn(sentences),
  };
}

function findingsIn(
  sentences: readonly Sentence[],
  claims: readonly LiveClaim[],
  values: LiveValues,
): Finding[] {
  const scope = scopeOf(sentences);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const findings: Finding[] = [];
  sentences.forEach((sentence, at) => {
    if (scope === null || isNoStatement(sentence)) return;
    const before = sentences.slice(Math.max(0, at - SENTENCES_BACK), at);
    for (const { claim: id, verdict } of matches(sentence, before, scope[at], values)) {
      const claim = byId.get(id);
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
): Match[] {
  const { plain } = sentence;
  const has = (concept: Concept) => CONCEPTS[concept].test(plain);
  const quantities = quantitiesOf(plain);
  const onlyMinoxidil = has("minoxidil") && !has("baricitinib") && !has("jak");
  const elsewhere = has("otherPopulation") && !ABOUT_HAIR.test(plain);
  const nearby = (concept: Concept) =>
    has(concept) || before.some((each) => CONCEPTS[concept].test(each.plain));
  const found: Match[] = [];
  for (const { claim, aboutHair, drug, rules } of CLAIM_RULES) {
    if ((elsewhere && aboutHair) || (onlyMinoxidil && drug !== "minoxidil")) continue;
    for (const rule of rules) {
      if (rule.about !== "anything" && !inScope) continue;
      if (!rule.all.every(has) || rule.not?.some(has)) continue;
      if (!(rule.any ?? []).every((group) => group.some(has))) continue;
      if (rule.words && !rule.words.test(plain)) continue;
      if (!(rule.near ?? []).every(nearby)) continue;
      const denied = isDenied(plain, rule.key);
      const verdict = rule.judge
        ? rule.judge({ sentence, quantities, denied, values, has })
        : denied
          ? (rule.denied ?? null)
          : rule.affirmed;
      if (verdict === null) continue;
      found.push({ claim, rule, verdict });
      break;
    }
  }
  return found.filter(({ claim, rule }, at) => {
    const replaces = (other: Match, later: boolean) =>
      other.rule.instead?.includes(claim) === true && !(later && rule.instead?.includes(other.claim));
    return !found.some((other, place) => replaces(other, place > at));
  });
}

interface Match {
  readonly claim: string;
  readonly rule: Rule;
  readonly verdict: Verdict;
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
