import { type EventRule, PERSON, rule } from "./rule.ts";

/** Words of stopping: the drug stands behind them or is in force. */
export const STOP_WORDS: readonly EventRule[] = [
  rule(
    "taken-off",
    "stop",
    "past",
    String.raw`\b(?:took|taken|pulled|kicked|cut|removed|had|got|yanked|moved) (?:${PERSON} )?(?:right |straight |immediately )?off(?: of)?\b(?! the market)`,
    "behind",
  ),
  rule(
    "stop-verb",
    "stop",
    "past",
    String.raw`\b(?:stopped|quit|discontinued|ditched|ceased|axed|nixed|dumped|chucked|binned|dropped|abandoned|scrapped|gave up(?: on)?|given up(?: on)?|(?:gave|given) (?:it|them|JAK\d+) up|got rid of|walked away from|turned my back on|parted ways with|broke up with|swore off|threw (?:out|away)|threw (?:it|them|the rest|mine|my \w+) (?:away|out)|called it quits(?: with| on)?|noped out(?: of)?|bailed(?: on)?|cut out|let go of|bye(?: bye)?|goodbye|goodbye to|said goodbye to)\b`,
    "behind",
  ),
  rule(
    "came-off",
    "stop",
    "past",
    String.raw`\b(?:came|got|gone|went|(?:have|had|has|just|i have) come|(?:had|made|have|has) (?:me|him|her|us) (?:come|go|get)|(?:had|have|forced|decided|able|chose|agreed) to (?:come|go|get)|jumped|hopped|fell|rolled) off(?: of)?\b`,
    "behind",
  ),
  rule(
    "cold-turkey",
    "stop",
    "past",
    String.raw`\b(?:went|gone|quit) cold turkey\b|\bcold turkey (?:from|off|on)(?= (?:my |the |\d+ mg |of )*JAK\d)`,
  ),
  rule(
    "stop-ing",
    "stop",
    "noun",
    String.raw`\b(?:stopping|quitting|discontinuing|coming off(?: of)?|getting off(?: of)?|going off(?: of)?|ditching|dropping(?! (?:down |back )?to \d)|leaving|discontinuation(?: of)?|cessation(?: of)?|withdrawal(?: of| from)?)\b`,
    "behind",
  ),
  rule(
    "stop-base",
    "stop",
    "base",
    String.raw`\b(?:stop|discontinue|ditch|drop|come off(?: of)?|go off(?: of)?|get off(?: of)?|cease|(?:(?<!\b(?:i|we|he|she|have|had|has) )let|give) (?:it|them|JAK\d+) (?:go|up)|give up(?: on)?)\b`,
    "behind",
  ),
];
