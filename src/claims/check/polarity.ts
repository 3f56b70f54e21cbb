import { CONCEPTS, NEGATION } from "./concepts.ts";
import type { Rule } from "./rule.ts";

/** How a sentence holds an idea: says it or denies it, and whether there is no doubt which. */
interface Polarity {
  readonly denied: boolean;
  /** false: a negation stands near that may turn something else round; nothing may be called wrong on it */
  readonly isSure: boolean;
  /** for a denial: a verb is denied right before the idea, as in "does not depend" */
  readonly isVerbDenied: boolean;
}

/** A verb far behind the idea that says nobody has shown it. */
const NOT_SHOWN =
  /\b(?:(?:has|have|had)(?:n't| not| never)(?: yet)? been (?:\w+ )?|(?:is|are|was|were)(?:n't| not| never)(?: yet)? (?:\w+ )?)(?:shown|prove[nd]|demonstrated|established|confirmed|seen|reported|found|observed|documented)\b|\bremains? unproven\b/;
const CLAUSE_BREAK =
  /[;:]|\b(?:(?<!anything )but|(?<!not )yet(?! to)|although|though|while|whereas|because|and)\b/;
const DENIED_BEHIND =
  /^\s*(?:,[^,;]{1,60},\s*)?(?:(?:is|are|was|were|has|have|does|do|will|would|can|could|to be)\s*)?(?:not|never|nobody|none|no one|nothing|n't|a myth|false|untrue|wrong|unproven|isn't|aren't|wasn't)\b/;
/** Words by which a negation turns round a part only, or "a rather than b". */
const PARTLY =
  /\b(?:not|never|no|n't|isn't|aren't|doesn't|don't|wasn't)\b[^,;]{0,30}\b(?:only|just|merely|simply|entirely|always|every\w*|all|necessarily|new|until|yet|solely|exactly|quite|alone)\b|\bnot so much\b|\bmore (?:of )?an? \w+ than\b|\brather than\b|\binstead of\b|\bbefore\b/;
/**
 * Behind a negation: a subject with a verb of its own, or a word by which the idea is said with another. What is believed or
 * said is no clause of its own: "nobody should believe that it is a cure".
 */
const NEW_CLAUSE =
  /(?<!\b(?:that|if|whether|you|us|them|me|people|anybody|anyone|believ(?:e|es|ed|ing)|think(?:s|ing)?|thought|sa(?:y|ys|id|ying)|claim(?:s|ed|ing)?|tell(?:s|ing)?|told|hop(?:e|es|ed|ing)|assum(?:e|es|ed|ing)|suppos(?:e|es|ed|ing)|imagin(?:e|es|ed|ing)|pretend(?:s|ed|ing)?|mean(?:s|ing)?|prov(?:e|es|ed|en|ing)|sh(?:ow|ows|own|owed|owing)|suggest(?:s|ed|ing)?|true|mistake|proof|evidence|sure|certain|convinced) )\b(?:it|they) (?:is|are|was|were|can|will|does|do)\b/;
const ONLY = /^ (?:only|just|merely|simply|solely)\b/;
const VERB_DENIAL = /^(?:not|never|cannot|\w+n't)$/;

/** Never without an idea to turn round. */
export function polarityOf(said: string, key: Rule["key"]): Polarity {
  // "No, it is not a cure": the first word answers somebody.
  const plain = said.replace(/^\W*(?:no|nope)\s*[,.!]/, "");
  if (key === undefined) return { denied: false, isSure: !hasNegation(plain), isVerbDenied: false };
  const found = (typeof key === "string" ? CONCEPTS[key] : key).exec(plain);
  if (!found) return { denied: false, isSure: !hasNegation(plain), isVerbDenied: false };
  const clause = (plain.slice(0, found.index).split(CLAUSE_BREAK).pop() ?? "").replace(
    /(\bneither\b.*)\bnor\b/,
    "$1",
  );
  const end = found.index + found[0].length;
  const rest = plain.slice(end).split(CLAUSE_BREAK)[0] ?? "";
  const isMissing =
    /\b(?:does not|doesn't|do not|don't|did not) (?:yet |really )?exist\b|\bremains? (?:elusive|out of reach|to be found)\b/.test(
      rest,
    );
  const behind = isMissing || DENIED_BEHIND.test(plain.slice(end, end + 90)) || NOT_SHOWN.test(rest) ? 1 : 0;
  const negations = [...clause.matchAll(NEGATION)];
  const asRatherThan = /\bthan an? (?:\w+ ){0,2}$/.test(clause) ? 1 : 0;
  const count = negations.length + behind + asRatherThan;
  const last = negations[negations.length - 1];
  const between = last ? clause.slice(last.index + last[0].length) : "";
  const isTight = last !== undefined && !between.includes(",");
  const isPartly = PARTLY.test(plain);
  // "not entirely new, approved for ...", "not cheap, it is ...", "not only": the negation is spent before the idea.
  const isSpent = (isPartly && between.includes(",")) || NEW_CLAUSE.test(between) || ONLY.test(between);
  if (isSpent && behind === 0) return { denied: false, isSure: false, isVerbDenied: false };
  const isSure =
    count === 0
      ? !hasNegation(plain.slice(0, found.index)) &&
        !/\b(?:not|never|no longer)\b|n't\b/.test(rest) &&
        !isPartly
      : count === 1 && (isTight || behind === 1) && !isPartly;
  const isVerbDenied =
    (last !== undefined &&
      (VERB_DENIAL.test(last[0]) ||
        /\b(?:has|have|had|makes?|made|plays?|is of)\s+$/.test(clause.slice(0, last.index))) &&
      between.trim().split(/\s+/).length <= 3) ||
    behind === 1;
  return { denied: count % 2 === 1, isSure, isVerbDenied };
}

function hasNegation(text: string): boolean {
  return text.search(NEGATION) >= 0;
}
