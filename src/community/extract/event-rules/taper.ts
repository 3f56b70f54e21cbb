import { type EventRule, PERSON, rule } from "./rule.ts";

/** Going down step by step to nothing. */
export const TAPER_RULES: readonly EventRule[] = [
  rule(
    "taper-verb",
    "taper",
    "past",
    String.raw`\b(?:came|gone|went|stepped|brought (?:me|him|her)) (?:slowly |gradually |step by step )?down off(?: of)?\b|\b(?:tapered|weaned|titrated|phased)(?: ${PERSON})?(?: slowly| gradually| completely)?(?: off| down| out)?(?: of)?(?: from)?\b`,
    "behind",
  ),
  rule(
    "taper-noun",
    "taper",
    "noun",
    String.raw`\b(?:tapering|weaning|titrating)(?: ${PERSON})?(?: slowly| gradually| myself)?(?: off| down)?(?: of)?\b`,
    "behind",
  ),
  rule(
    "taper-label",
    "taper",
    "state",
    String.raw`\b(?:JAK\d+ taper|taper update|my taper|(?:slow|gradual) taper)\b`,
  ),
  rule(
    "taper-base",
    "taper",
    "base",
    String.raw`\b(?:taper|wean|titrate)(?: ${PERSON})?(?: slowly| gradually)?(?: off| down)?(?: of)?\b`,
    "behind",
  ),
];
