import { DRUG, type EventRule, OWNER, rule } from "./rule.ts";

/** A month, spelt out as the text is by then; May so that it is no verb. */
const MONTH = String.raw`january|february|march|april|maymonth|june|july|august|\w+ber`;

/** A drug that ended, said of the drug and not of what the writer did: it is done, it was lost, it has been off since. */
export const ENDED_RULES: readonly EventRule[] = [
  rule(
    "drug-is-done",
    "stop",
    "fact",
    String.raw`\b${DRUG}(?: is| was| has| had| got| and me are)* (?:done|finished|over|off|ended|history|out|gone|dead|closed|a thing of the past|a closed chapter|in the past|no longer an option|out of (?:reach|my life))(?: (?:for (?:me|us|him|her|good|now)|with)\b|(?=[.,;!]|$| since| as of| after))`,
  ),
  rule(
    "drug-lost",
    "stop",
    "fact",
    String.raw`\blost (?:my |the |our )?(?:access to |supply of |coverage for |approval for |prescription for )?${DRUG}`,
  ),
  rule(
    "off-from-then",
    "stop",
    "state",
    String.raw`(?:\bthen|\bnow|\band|,|-) off (?:of )?(?:it |them )?(?=(?:since|for (?:about |over |almost |nearly )?(?:\d|a )|as of|from (?:\w+ )?(?:\d|${MONTH})|in (?:\d{4}|${MONTH}))\b)`,
  ),
  rule(
    "moved-me-off",
    "switch",
    "past",
    String.raw`\b(?:forced|moved|bumped|pushed|transferred|shifted|steered|made|had) (?:me|us|him|her|my \w+|our \w+)(?: (?:go|switch|change|move|over))* from ${OWNER}${DRUG}(?: \d+ mg)?(?: over)? (?:to|onto) (?:\w+ ){0,2}?(?<to>(?:JAK|OTH)\d+)`,
  ),
  rule(
    "going-down-to",
    "reduce",
    "noun",
    String.raw`\b(?:dropping|going|lowering|cutting|reducing|stepping|moving|halving)(?: down| back| it| me| the dose)* to (?:the |just |only )?(?<to>\d+(?:\.\d+)?) mg\b`,
  ),
];
