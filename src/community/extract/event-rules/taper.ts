import { type EventRule, PERSON, rule } from "./rule.ts";

/** Going down step by step to nothing. */
export const TAPER_RULES: readonly EventRule[] = [
  rule(
    "taper-verb",
    "taper",
    "past",
    "behind",
    String.raw`\b(?:came|gone|went|stepped|brought (?:me|him|her)) (?:slowly |gradually |step by step )?down off(?: of)?\b|\b(?:tapered|weaned|titrated|phased)(?: ${PERSON})?(?: slowly| gradually| completely)?(?: off| down| out)?(?: of)?(?: from)?\b`,
  ),
  rule(
    "taper-noun",
    "taper",
    "noun",
    "behind",
    String.raw`\b(?:tapering|weaning|titrating)(?: ${PERSON})?(?: slowly| gradually| myself)?(?: off| down)?(?: of)?\b`,
  ),
  rule(
    "taper-label",
    "taper",
    "state",
    "before",
    String.raw`\b(?:JAK\d+ taper|taper update|my taper|(?:slow|gradual) taper)\b`,
  ),
  rule(
    "taper-base",
    "taper",
    "base",
    "behind",
    String.raw`\b(?:taper|wean|titrate)(?: ${PERSON})?(?: slowly| gradually)?(?: off| down)?(?: of)?\b`,
  ),
];
