import { DRUG, type EventRule, OWNER, PERSON, rule } from "./rule.ts";

/** One drug for another. */
export const SWITCH_RULES: readonly EventRule[] = [
  rule(
    "to-drug-from-drug",
    "switch",
    "past",
    String.raw`\b(?:switched|swapped|changed|transitioned|moved|went|came)(?: ${PERSON})?(?: over)? (?:to|onto) (?<to>JAK\d+)(?: \d+ mg)? from ${OWNER}${DRUG}`,
  ),
  rule(
    "from-drug-to-drug",
    "switch",
    "past",
    String.raw`\b(?:switch(?:ed)?|swap(?:ped)?|changed?|transition(?:ed)?|moved?|jump(?:ed)?|went|(?:made|had|forced) (?:me|us|him|her) (?:to )?go|came over|hopped|made the (?:switch|change|jump|move)|got switched)(?: ${PERSON})?(?: over| off| away)?(?: of)? (?:from |off |of |out of )?${OWNER}${DRUG} (?:\d+ mg )?(?:on|over|in)? ?(?:to|onto|into|for|with|->) (?:[a-z0-9]+ ){0,3}?(?<to>(?:JAK|OTH)\d+|(?:something|another|a different) \w+)`,
  ),
  rule(
    "off-drug-onto",
    "switch",
    "past",
    String.raw`\b(?:switched|moved|changed|swapped)(?: ${PERSON})? (?:off|from|away from)(?: of)? ${OWNER}${DRUG}`,
  ),
  rule("drug-arrow-drug", "switch", "fact", String.raw`${DRUG} -> (?<to>JAK\d+)`),
  rule(
    "to-drug",
    "switch",
    "past",
    String.raw`\b(?:switched|swapped|changed|transitioned|moved|went over|jumped|made the (?:switch|change|jump|move)|been (?:switched|moved|changed)|has (?:now )?(?:switched|transitioned|moved))(?: (?:me|us|him|her|them|my \w+|our \w+))?(?: over)? (?:to|onto|on to) (?:[a-z0-9]+ ){0,3}?(?<to>JAK\d+)`,
  ),
  rule(
    "switch-noun",
    "switch",
    "noun",
    String.raw`\b(?:switching|changing|swapping|transitioning|moving)(?: over)? from ${OWNER}${DRUG}`,
  ),
  rule(
    "onto-drug",
    "switch",
    "fact",
    String.raw`\b(?:now|so now|next|on to|onto|then|so|currently) (?:i am |we are |am |he is |she is |it is |has |been )?(?:on|trying|taking|doing|started|using|onto|on to)? ?(?:me on |him on |her on )?(?<to>JAK\d+)`,
  ),
  rule(
    "started-other",
    "switch",
    "fact",
    String.raw`\b(?:started|began|put|starting|went)(?: ${PERSON})?(?: taking| on| with| onto)* (?:[a-z0-9]+ ){0,2}?(?<to>JAK\d+)(?! again| back)`,
  ),
];
