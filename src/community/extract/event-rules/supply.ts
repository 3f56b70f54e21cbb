import { DRUG, type EventRule, OWNER, rule } from "./rule.ts";

const SPELL = String.raw`(?:about |around |almost |nearly |roughly |over |under |only |just |maybe |some |the |those |a good |a )*(?:\d+(?:\.\d+)?(?:-\d+)?|few|couple(?: of)?|whole|full|single|couple|short|long|brief)?[ -]?(?:and a half )?(?:day|week|month)s?`;

/** Times without the drug that ended: gaps of supply, illness, operations. They are breaks, not stops. */
export const GAP_RULES: readonly EventRule[] = [
  rule(
    "gap-without",
    "pause",
    "fact",
    String.raw`\b${SPELL} (?:with no|without|off|w\/o|out of|not taking|not on|between)(?: any| my| the| taking| having| of)* (?:JAK\d+|it|them|pills?|tablets?|meds?|medication|refills?|boxes|doses)\b`,
  ),
  rule(
    "gap-off",
    "pause",
    "fact",
    String.raw`\b(?:off|without)(?: my| the| of)* (?:JAK\d+|it|them) (?:for )?${SPELL}\b`,
  ),
  rule(
    "gap-noun",
    "pause",
    "fact",
    String.raw`\b(?:a |an |my |the |this |that )?(?:\d+(?:\.\d+)?|few|couple(?: of)?|short|little|long|brief|unplanned|forced)?[ -]?(?:day|week|month)s?[ -](?:gap|break|interruption|pause|hiatus|hole)\b(?! from (?!JAK|it|my (?:pills|meds|JAK)|the (?:pills|JAK|drug|med)))`,
  ),
  rule(
    "gap-sat-out",
    "pause",
    "past",
    String.raw`\b(?:sat out|(?:had|needed|forced) to sit out|sit out|skipped out on|laid off|took time off|time off from|put (?=JAK\d+ on (?:hold|ice))|(?:had|have) (?:a |an )?(?:interruption|gap|break) (?:in|with|from|of))\b`,
    "behind",
  ),
  rule(
    "gap-held",
    "pause",
    "fact",
    String.raw`\b${DRUG}(?: (?:was|is|were|got|had to be|has been|had been))* (?:held|paused|suspended|interrupted|on (?:hold|pause|ice)|put on (?:hold|ice))\b`,
  ),
  rule(
    "gap-left-at-home",
    "pause",
    "past",
    String.raw`\b(?:forgot|left|forgotten) (?:to (?:pack|bring) )?(?:my |the |all )*(?:JAK\d+|pills|tablets|meds|medication)(?: (?:at|behind|in|on) (?:\w+ ){0,2}?\w+)? (?:for|during|on|over)\b[^.]{0,40}?(?:[4-9]|[1-9]\d) ?days\b|\b(?:forgot|left) (?:my |the )*(?:JAK\d+|pills|meds)\b[^.]{0,50}?\b(?:weeks|(?:[4-9]|[1-9]\d) days)\b`,
  ),
  rule(
    "gap-dry",
    "pause",
    "fact",
    String.raw`\b(?:gap|interruption|break|hole|pause) (?:in|with|from|of) ${OWNER}${DRUG}`,
  ),
];
