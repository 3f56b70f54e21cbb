import { DRUG, type EventRule, OWNER, rule } from "./rule.ts";

const PAPER = String.raw`(?:refills?|scripts?|prescriptions?|approval|authori[sz]ation|supply|coupons?|(?:copay |savings |manufacturer's )?card|grant|assistance|programme?)`;
const GIVER = String.raw`(?:hospital|clinic|doctor|derm\w*|pharmacy|rheum\w*|nhs|insurance|insurer|plan|country|employer|state|company|they|nobody|no one)`;
const SPELL = String.raw`(?:(?:a|an|half a|\d+(?:\.\d+)?|few|several|many|couple of)(?: and a half)? ?(?:full |whole |good )?(?:years?|months?|weeks?))`;

/** Ends told by what ran out, who gave no more, how long it is since, and plain partings. Asked last. */
export const WAYS_OUT: readonly EventRule[] = [
  rule(
    "paper-lapsed",
    "stop",
    "fact",
    String.raw`\b(?:let|letting) ${OWNER}${DRUG} (?:\w+ )?(?:${PAPER} )?(?:lapse|expire|run out|go)\b|\b${PAPER} (?:of|for) ${OWNER}(?<drug2>JAK\d+) (?:has |had |was |is |just |then )*(?:lapsed|expired|ended|ran out|up|over|not renewed)\b`,
  ),
  rule(
    "with-it-went",
    "stop",
    "fact",
    String.raw`\b(?:with (?:it|that|them|him|her|the job|my job|my coverage)|and so|so did|so has|also|there|out) (?:went|goes|did|has|ended) ${OWNER}${DRUG}|\b(?:so did|so has|there went|there goes) ${OWNER}(?<drug2>JAK\d+)`,
  ),
  rule(
    "gives-no-more",
    "stop",
    "fact",
    String.raw`\b${GIVER} (?:no longer|will no longer|will not|would not|does not|stopped|refuses to|refused to|cannot) (?:\w+ )?(?:gives?|giving|prescrib\w*|stocks?|stocking|suppl\w+|dispens\w+|orders?|gets?|hands? out)(?: (?:me|us|him|her|out))? ${OWNER}${DRUG}(?! (?:and|or) (?:JAK|i))`,
  ),
  rule(
    "time-since-drug",
    "stop",
    "state",
    String.raw`\b${SPELL} since ${OWNER}${DRUG}(?=[.,;!:)]| and\b| now\b| but\b|$)`,
  ),
  rule(
    "none-since",
    "stop",
    "state",
    String.raw`\b(?:no|zero) (?:more )?${OWNER}${DRUG}(?: (?:for (?:me|him|her|us)|at all|in me|pills?|tablets?))? (?:since|for (?:about |over |almost |nearly |the (?:last|past) )*(?:\d|a |half|several|many|months|years))`,
  ),
  rule(
    "stayed-away",
    "stop",
    "fact",
    String.raw`\b(?:stay|stayed|staying|kept|keeping|been|steered|steering) (?:away|clear|well away) (?:from|of) ${OWNER}${DRUG}`,
  ),
  rule(
    "parted",
    "stop",
    "fact",
    String.raw`\b(?:parted (?:ways )?(?:with|from)|broke up with|divorced|split (?:up )?(?:from|with)|weaned (?:myself )?off|threw (?:away|out)|binned|chucked|flushed|shelved|retired|got pulled (?:from|off)|was pulled (?:from|off)|yanked off) ${OWNER}${DRUG}|\b(?<drug2>JAK\d+) and (?:i|me) (?:have |had |are |were )*(?:parted|broke up|broken up|split|separated|divorced|done|over|went separate|finished)\b`,
  ),
  rule(
    "history",
    "stop",
    "fact",
    String.raw`\b${DRUG} (?:is|was|became|has been) (?:now |long |ancient )*(?:history|a thing of the past|behind me|in the past|no more|off the table|no longer (?:an option|available|possible|sold))(?: |[.,;]|$)`,
  ),
  rule(
    "not-sold",
    "stop",
    "fact",
    String.raw`\b(?:that was|which was|was|is) (?:the end of (?:it|that|them|JAK\d+)|it for (?:JAK\d+|the pills))\b(?! of the)`,
  ),
  rule(
    "no-more-coverage",
    "stop",
    "fact",
    String.raw`\b(?:then |suddenly |and )no (?:more )?(?:coverage|insurance|refills?|pills|supply|funding|approval)\b`,
  ),
  rule(
    "went-without",
    "stop",
    "state",
    String.raw`\b(?:happens?|happened|goes|went|lasted|surviv\w+|life|fared?|managed?|coped?) (?:\w+ )?(?:without|after) ${OWNER}${DRUG}(?![\d?]| (?:was|is|got|came) )|\b(?:lose|lost|stay|stayed|keep|kept|fall out|fell out|relapsed?) (?:\w+ ){0,3}after ${OWNER}(?<drug2>JAK\d+)(?=[.,;!?:]|$)|(?:^|\. )without ${OWNER}(?<drug3>JAK\d+),? (?:i|my|it)(?: \w+)? (?:got|had|lost|lasted|was|took|fell|went|kept|managed)\b`,
  ),
  rule(
    "end-of",
    "stop",
    "fact",
    String.raw`\b(?:the|an|my) end (?:of|to) ${OWNER}${DRUG}(?= ?[.,;!:]|$| and| in| last| when| because)|\b(?<drug2>JAK\d+) (?:has been|is|was) out of (?:my|our|his|her) (?:life|system|reach|hands|budget)\b|\b(?<drug3>JAK\d+) (?:ended|finished|stopped|was over|came to an end) (?:for (?:me|us|him|her)|in|at|when|because|with|last)\b|\b(?:said|says|say) no to (?:any )?(?:more|further) ${OWNER}(?<drug4>JAK\d+)`,
  ),
  rule(
    "time-without",
    "stop",
    "state",
    String.raw`(?<!\b(?:the|those|these|in|for) )\b(?:\d+|few|several|couple of|half a|a) (?:\w+ )?(?:weeks?|months?|years?) without(?= and\b| now\b|[.,;:!]|$)`,
  ),
  rule(
    "unmedicated",
    "stop",
    "state",
    String.raw`\b(?:unmedicated|med(?:ication)?[- ]free|treatment[- ]free|pill[- ]free|untreated) (?:since|for)\b`,
  ),
];

/** Lower doses and switches told by how much is left of it, and by who made the trade. */
export const LESS_OR_OTHER: readonly EventRule[] = [
  rule(
    "half-of-what",
    "reduce",
    "fact",
    String.raw`\b(?:just |only )?half (?:of )?the (?:amount of )?${DRUG} (?:that )?i (?:used to|took|was)\b|\bhalf (?:of )?my (?:old |former |usual )?(?<drug2>JAK\d+)(?: dose)?\b`,
  ),
  rule(
    "smallest",
    "reduce",
    "fact",
    String.raw`\b(?:lowest|smallest|smaller|minimum|minimal|least) (?:dose|amount|strength)\b[^.;]{0,30}\b\d+ mg (?:of )?${DRUG}`,
  ),
  rule(
    "dropping-to",
    "reduce",
    "fact",
    String.raw`\b(?:dropping|going|stepping|moving|cutting) (?:back |down )?to \d+(?:\.\d+)? mg (?:of )?${DRUG} (?:cost|was|did|has|meant|took|made|gave|left|brought|led)`,
  ),
  rule(
    "traded",
    "switch",
    "past",
    String.raw`\b(?:trade[ds]?|trading|exchanged?|swap|swapped|sub(?:bed|stituted)?|replaced?)(?: (?:me|out|in))? ${OWNER}${DRUG} (?:out )?(?:for|by|with|against) ${OWNER}(?<to>JAK\d+)`,
  ),
];
