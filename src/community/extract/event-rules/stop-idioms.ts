import { DRUG, type EventRule, OWNER, rule } from "./rule.ts";

const DATED = String.raw`(?:(?:the )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:of )?[a-z]{3,9}\.? ?\d{0,4},? ?(?:\d{4})?|\d{1,4}[/.-]\d{1,4}(?:[/.-]\d{2,4})?|(?:week|month|year|day) \d+|\d{4}|now|then|today|later)`;
const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)";
const LAST = String.raw`(?:last|final) (?:ever )?(?:\d+ mg )?(?:of )?(?:the |my )?(?:JAK\d+ )?(?:dose|pill|tablet|capsule|tab|pack|box|bottle|refill|blister|strip|1|one|JAK\d+)`;
const PARTED = String.raw`(?:(?:broke|split|break) up|parted (?:ways|company)|called it (?:a day|quits)|(?:are|were) (?:done|over|finished|through|history)|got divorced|divorced|fell out)`;

/** Idioms of stopping: taking leave of a drug, its end, and giving up on it. */
export const STOP_IDIOMS: readonly EventRule[] = [
  rule(
    "leave-taking",
    "stop",
    "past",
    String.raw`\b(?:kicked|jacked in|packed in|packed up|parted (?:ways|company) with|(?:broke|split) up with|called (?:it )?(?:a day|time|quits) (?:on|with)|said (?:goodbye|good-bye|farewell|bye|adios) to|waved goodbye to|left behind|left (?=JAK)|leave (?=(?:the )?JAK)|let (?=JAK\d+ go)|(?:pulled|pull) the plug on|had (?:it|enough) (?:with|of)|retired(?: from)?|hopped off|stepped away from|shelved|finished with|finish with|i finish|finished (?:my course of|the course of|up)|graduated from|came to the end of|threw in the towel(?: on| with)?|hung up|dropped out of|washed my hands of|cut ties with|swore off|flushed|trashed|tossed|put (?:an end|a stop) to|lived without|done away with|did away with|(?:decided|agreed|chose|opted|wanted|told) (?:to )?(?:try|go|live|do|manage|see how it goes|see how i do) without)\b`,
    "behind",
  ),
  rule(
    "left-behind",
    "stop",
    "past",
    String.raw`\b(?:left|put|leaving|threw|tossed|chucked|gave|handed|let|binned|flushed) ${OWNER}${DRUG} (?:behind(?: me| us)?|in the (?:bin|trash|past)|away|back|go|up|aside|down the \w+)\b`,
  ),
  rule(
    "drug-and-i",
    "stop",
    "fact",
    String.raw`\b(?:${DRUG} and (?:i|me|we)|(?:i|me|we) and ${OWNER}JAK\d+) (?:have |had |finally |then |just |are |were |recently )*${PARTED}\b`,
  ),
  rule(
    "drug-went",
    "stop",
    "fact",
    String.raw`\b${DRUG}(?: (?:tablets|pills|capsules))? (?:finally |just |simply |then |therefore |also )*(?:had to (?:go|stop|end)|got the (?:boot|chop|axe|push|sack)|(?:is|was|are|were) (?:history|no more|over(?! the counter| \d)|behind me|out (?:of (?:the question|my life)|the window)|off the table|off the menu|in the bin|gone (?:from|now|since))|went (?:in the bin|out the window|away in|bye)|came to an end|ended|(?:has|was|is|been|got|were)(?: (?:been|now|then))* (?:stopped|withdrawn|removed|pulled|nixed|shelved|axed|suspended for good|suspended indefinitely|taken from me))\b(?! working)`,
  ),
  rule(
    "end-of-drug",
    "stop",
    "fact",
    String.raw`\b(?:(?:that|this|it|which) (?:was|is|would be|spelled|meant|marked) (?:the |my )?end of|(?:the |my )?end of(?= (?:my |the )?JAK\d+ for me)|(?:the )?end of the (?:road|line) (?:for|with)) ${OWNER}${DRUG}`,
  ),
  rule(
    "end-of-it",
    "stop",
    "fact",
    String.raw`\b(?:that|this|which) was (?:the end of (?:it|that|them|my \w+)|that)\b|\bthat is that\b|\b(?:called it a day|called it quits|threw in the towel|packed it in|jacked it in|pulled the plug|gave up)\b(?=[ ,.]*(?:on (?:it|JAK|my|the)|yesterday|today|last|at|after|in |$|[,.!;]|because|when|and ))`,
  ),
  rule(
    "no-more-for",
    "stop",
    "state",
    String.raw`\b(?:no more|not any more|that is all the) ${OWNER}JAK\d+(?: for (?:me|us|him|her|my \w+))?|\bJAK\d+[- ]less\b|\bJAK\d+(?: is| was)? no more\b`,
  ),
  rule(
    "no-more-supplied",
    "stop",
    "fact",
    String.raw`\b(?:no more|no further) (?:JAK\d+|pills|tablets|drug|medication|medicine|capsules|doses?|supply|supplies|refills) (?:(?:for|to) (?:me|us|him|her|anyone)|would|will be|came|was|were|after|from|since)\b|\b(?:collected|took back|handed (?:back|in)|returned|gave back|sent back|took in) (?:all |the |my |our |any |in )*(?:leftover|remaining|unused|leftovers|rest|left-?over)(?: \w+){0,2}`,
  ),
  rule(
    "not-anymore",
    "stop",
    "fact",
    String.raw`\b(?:do|does|am|is|are|was|have|has) not (?:been )?(?:take|taking|taken|on|use|using|used|swallow\w*)(?: (?:it|them|JAK\d+|my \w+|the \w+|any(?: of it)?))* (?:anymore|any more|any longer|these days|since|for (?:about |over |almost |nearly )?(?:\d|a |half)|in (?:\d|about|over|months|weeks|a (?:year|while)))|\bnot (?:taking|on) (?:it|them|JAK\d+|any|mine) (?:anymore|any more|any longer|now|at the moment)\b|\b(?:have|has) not (?:touched|taken|had|swallowed|used|been on|popped)(?: (?:a|any|one|1|single|my|the|of|pill|tablet|dose|capsule|more))* (?:JAK\d+|it|them|pill|tablet|dose|one)\b|\bno longer (?:on|take|taking|takes|use|using) (?:it|them|any|that|the (?:pills?|tablets?|drug|meds?|medication))`,
  ),
  rule(
    "last-one",
    "stop",
    "fact",
    String.raw`\b(?:after|since|from|(?<=\b(?:days?|weeks?|months?|fortnight) )of|took|taken|was|were|finishing|finished|had|swallowed|popped|through|on) (?:i (?:took|finished|had) )?(?:my|the|his|her|our) (?:very |own )?${LAST}\b|\bmy (?:very )?${LAST} (?:was|were|went down|came)\b`,
  ),
  rule(
    "last-line",
    "stop",
    "fact",
    String.raw`^(?:[-*•] )?(?:${DATED} ?(?:-|:|,|->)? ?)?(?:took |had )?(?:my |the |very )*${LAST}\s*(?:[,.;:)]|$|-|(?:(?:on|in|at) )?(?:(?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}|${MONTH}[a-z]* \d|\d{1,4}[/.-]\d))|^(?:[-*•] )?${DATED} ?(?:-|:|,|->) ?(?:\w+ ){0,2}(?:stopped|stop|off|came off|ended|quit|discontinued|finished|out|came off it|none|no pills)\b(?! (?!taking|using|treatment|dosing)\w+ing\b)`,
  ),
  rule(
    "line-ended",
    "stop",
    "fact",
    String.raw`\b(?:pills?|tablets?|capsules?|treatment|supply|prescription|script|course|meds?|medication|therapy|JAK\d+)(?: has| had| was| were)? (?:ended|ran out|came to an end|finished|over|done|stopped|dried up|lapsed|expired)\b(?! working| help\w*)`,
  ),
  rule(
    "time-since",
    "stop",
    "fact",
    String.raw`\b(?:since|after|without) (?:(?:i|we) (?:said goodbye to|left|lost|gave up|parted ways with|quit|last (?:took|had|used)|was on|were on)|giving up|leaving|losing|parting ways with|saying goodbye to|finishing|my last|the last|quitting|ending) ${OWNER}JAK\d+|\b(?:\d+|few|couple(?: of)?|several|many) (?:days|weeks|months|years) (?:without|clear of|clean of|free of|free from|sober from|post|after|past|since) ${OWNER}JAK\d+(?! (?:started|began|start))|\b(?:been|am|is|living|lived|being|life|managing|coping) (?:\w+ ){0,3}?without ${OWNER}JAK\d+(?![\d?])`,
  ),
  rule(
    "former-user",
    "stop",
    "state",
    String.raw`\b(?:former|ex|previous|past|one-?time|erstwhile|retired)[ -]${DRUG}|\b(?:life|living|hair|me) after JAK\d+|\bnever again (?:to )?${OWNER}JAK\d+|\bnever (?:taking|touching|going near) ${OWNER}JAK\d+ again`,
  ),
  rule(
    "none-since",
    "stop",
    "state",
    String.raw`\b(?:no|not any|zero) ${OWNER}${DRUG}(?: at all)? (?:since|for (?:about |over |almost |nearly )?(?:\d|a |the)|in (?:\d|over|about|months|weeks|ages)|from|after)\b|\b(?:do|does|have|has) not (?:take|took|taken|use|used) (?:more|anymore|any more) (?:the |of )*JAK\d+`,
  ),
  rule(
    "not-renewed",
    "stop",
    "fact",
    String.raw`\b(?:never|did not|have not|has not|not) (?:\w+ )?(?:bother\w* (?:to|with) )?(?:re-?filled|refill|refilling|renewed|renew|renewing|re-?ordered|reorder|picked up|pick up|collected|opened|filled|re-?fill)(?: (?:it|them|my|the|another|a|JAK\d+|new|next|prescription|script|box))*\b|\b(?:prescription|script|approval|authori[sz]ation|supply|box|pills|capsules|tablets|bottle|JAK\d+)(?: \w+){0,3} (?:lapsed|expired|sits?|sitting|lying|gathering dust|unopened|untouched|lies)\b`,
  ),
  rule(
    "rest-thrown",
    "stop",
    "past",
    String.raw`\b(?:binned|tossed|threw (?:out|away)|flushed|chucked|trashed|returned|gave (?:back|away)|handed in|dumped) (?:the |my |all |what was )*(?:remaining|rest(?: of)?|leftover|remainder(?: of)?|left)(?: (?:the|my|of))* (?:JAK\d+|capsules|pills|tablets|box|pack|bottle|supply|them|it)\b`,
  ),
  rule(
    "unmedicated",
    "stop",
    "state",
    String.raw`\b(?:unmedicated|medication[- ]free|drug[- ]free|pill[- ]free|treatment[- ]free|off (?:all )?(?:treatment|medication|meds|drugs)|on nothing|no (?:pills|tablets|meds|medication|treatment)) (?:since|for|now|from|after|as of)\b|\b(?:have|has) had (?:no|not (?:a|one|1)) (?:pills?|tablets?|doses?) (?:since|for|in)\b`,
  ),
  rule(
    "to-placebo",
    "stop",
    "past",
    String.raw`\b(?:switched|moved|crossed|put|randomi[sz]ed|changed|swapped)(?: (?:me|us|him|her|over|out))* (?:on|onto|over|over to|to|into)(?: the)? (?:placebo|dummy|sugar)\b`,
  ),
  rule(
    "down-to-nothing",
    "taper",
    "fact",
    String.raw`\b(?:then|and|to|finally|eventually) (?:to )?(?:nothing|none|zero|0(?: mg)?)(?: at all)? (?:from|since|in|by|as of|after|at|on)\b(?! the (?:doctor|hair))|\b(?:down|went|tapered|weaned)(?: \w+){0,4} to (?:nothing|none|zero|0 ?(?:mg)?)\b`,
  ),
  rule(
    "was-on",
    "stop",
    "fact",
    String.raw`^(?:(?:hi|hello|hey|so|well|i|we|also|update|just|but|my \w+|he|she)\b[ ,.:-]*)*(?:(?:was|were) (?:on|taking)|had been (?:on|taking)|took|used) ${OWNER}${DRUG}(?: \d+ mg)? (?:for |from |a little |just |about |almost |nearly |over |under |roughly |around |\d)`,
  ),
];
