import { DRUG, type EventRule, OWNER, PERSON, rule } from "./rule.ts";

const TO = String.raw`(?<to>JAK\d+)`;
const SOME = String.raw`(?:[a-z0-9]+ ){0,3}?`;

/** One drug put in the place of another. */
export const REPLACED_RULES: readonly EventRule[] = [
  rule(
    "in-place-of",
    "switch",
    "fact",
    String.raw`${TO}(?: \d+ mg)?(?: (?:now|today|since \w+))? (?:in place of|instead of|in exchange for|in lieu of|rather than|replac(?:ed|es|ing)|to replace|took over from|took the place of|in (?:my|the) \w+ after) ${OWNER}${DRUG}`,
  ),
  rule(
    "replaced-with",
    "switch",
    "past",
    String.raw`\b(?:replaced|swapped|exchanged|traded|substituted|changed|switched|ditched|dropped|stopped|quit|took me off|left)(?: out| in)? ${OWNER}${DRUG} (?:\d+ mg )?(?:out )?(?:with|by|for|to|and (?:\w+ )?(?:put me on|gave me|started(?: me)?(?: on)?|went (?:on )?to|moved (?:on )?to|got|began|started)|in favou?r of) ${SOME}${TO}`,
  ),
  rule(
    "out-and-in",
    "switch",
    "fact",
    String.raw`\b${DRUG} (?:is |was )?out[,;:. ]+(?:and )?${TO} (?:is |was )?in\b`,
  ),
  rule(
    "moved-on-to",
    "switch",
    "past",
    String.raw`\b(?:moved|went|moving|gone|graduated|bumped|shifted|crossed|came|got|been|put|changed)(?: ${PERSON})? (?:over |up |on |straight )*(?:on|over|to|onto|on to) ${SOME}${TO}(?: instead| now)?`,
  ),
  rule(
    "instead-it-is",
    "switch",
    "fact",
    String.raw`\b(?:so now|now|so|then|today|these days|currently|since then|and now|next up|next)(?: it)?(?: is|'s| was)?(?: on| to| came| comes)? ${TO}`,
  ),
  rule(
    "took-over",
    "switch",
    "fact",
    String.raw`\b${TO} (?:now|instead|it is|since then|took over|came next|next)\b`,
  ),
];
