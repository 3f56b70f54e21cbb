/** What somebody did with a drug. "start" only tells that another drug came in. */
export type EventType = "stop" | "reduce" | "taper" | "pause" | "switch" | "restart";

/**
 * How a rule's words stand in time. `past`: done. `base`: "stop", true only behind words like "had to".
 * `noun`: "stopping", true behind "after" or "since". `state`: "off", "back on". `fact`: the pattern itself says
 * that it happened.
 */
export type Tense = "past" | "base" | "noun" | "state" | "fact";

/** A rule that finds one kind of event. */
export interface EventRule {
  readonly id: string;
  readonly type: EventType;
  readonly tense: Tense;
  readonly pattern: RegExp;
  /** where the drug stands: behind the words, inside the pattern (group "drug"), or anywhere before */
  readonly object: "behind" | "inside" | "before";
}

const DRUG = String.raw`(?<drug>JAK\d+)`;
const OWNER = String.raw`(?:(?:my|our|his|her|their|the|all|taking|using|\d+(?:\.\d+)? mg|of|daily|generic|oral) )*`;
const PERSON = "(?:me|us|him|her|them|myself|himself|herself|my \\w+|our \\w+)";
const INSURER =
  "(?:insurance(?: company)?|insurer|medicaid|medicare|nhs|aetna|cigna|bcbs|united(?: ?health(?:care)?)?|uhc|kaiser|anthem|caremark|plan|coverage|employer|copay (?:card|assistance)|they|express scripts|optum|pharmacy)";

function rule(
  id: string,
  type: EventType,
  tense: Tense,
  object: EventRule["object"],
  pattern: string,
): EventRule {
  return { id, type, tense, object, pattern: new RegExp(pattern, "g") };
}

/** Rules for ends and breaks. Earlier rules win where two match the same words. */
const ENDS: readonly EventRule[] = [
  rule(
    "insurer-stopped",
    "stop",
    "fact",
    "before",
    String.raw`\b${INSURER} (?:has |have |had |just |suddenly |then |decided to )*(?:stopped|stop|quit|ceased|no longer|refused to|refuses to) (?:cover|pay|approv)\w*`,
  ),
  rule(
    "insurer-dropped",
    "stop",
    "fact",
    "inside",
    String.raw`\b${INSURER} (?:has |have |had |just |suddenly |then )*(?:dropped|pulled|cut|took away|kicked me off|pulled the plug on|cancelled|yanked) ${OWNER}${DRUG}`,
  ),
  rule(
    "lost-coverage",
    "stop",
    "fact",
    "before",
    String.raw`\blost (?:my |our |his |her |the )?(?:coverage|access|approval|funding|prescription)(?: for| to| of)?`,
  ),
  rule(
    "pause-break",
    "pause",
    "past",
    "before",
    String.raw`\b(?:took|taken|taking|had|on|short|little|brief|(?:had|forced|needed) to take|doing) (?:a |an )?(?:(?:\d+(?:\.\d+)?|few|couple)[- ](?:days?|weeks?|months?) |short |quick |brief |little |small |forced |long )*(?:break|pause|hiatus|holiday|gap)\b`,
  ),
  rule(
    "pause-drug-holiday",
    "pause",
    "fact",
    "inside",
    String.raw`\b${OWNER}${DRUG} (?:break|pause|hiatus|holiday|gap)\b`,
  ),
  rule("pause-gap", "pause", "fact", "before", String.raw`\b(?:there was a|had a|was a|with a) gap\b`),
  rule(
    "pause-verb",
    "pause",
    "past",
    "behind",
    String.raw`\b(?:paused|suspended|interrupted|(?:had|have|has) (?:me|him|her) (?:pause|hold)|(?:had|needed) to (?:pause|hold|suspend|interrupt|hold off)|held off(?: on)?|held)\b`,
  ),
  rule("pause-holding", "pause", "past", "behind", String.raw`\b(?:holding|pausing)\b`),
  rule("pause-on-hold", "pause", "state", "before", String.raw`\bon (?:hold|pause)\b`),
  rule(
    "pause-skipped",
    "pause",
    "past",
    "before",
    String.raw`\b(?:skipped|missed|forgot)(?: taking| to take)? (?:my |his |her |the |about |around |a |all )*(?:JAK\d+ )?(?:for )?(?:about |a )?(?:\d+(?:\.\d+)?|\d+-\d+|few|couple(?: of)?|whole|full|week|month) ?(?:days?|weeks?|months?)?`,
  ),
  rule("pause-base", "pause", "base", "behind", String.raw`\b(?:pause|suspend|interrupt)\b`),
  rule(
    "pause-temporarily",
    "pause",
    "past",
    "behind",
    String.raw`\b(?:temporarily|briefly) (?:stopped|came off|went off|quit|off)\b`,
  ),
  rule(
    "pause-without",
    "pause",
    "past",
    "behind",
    String.raw`\bwent (?:about |around )?(?:\d+ (?:days|weeks) )?without\b`,
  ),
  rule(
    "taper-verb",
    "taper",
    "past",
    "behind",
    String.raw`\b(?:tapered|weaned|titrated|phased)(?: ${PERSON})?(?: slowly| gradually| completely)?(?: off| down| out)?(?: of)?(?: from)?\b`,
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
  rule(
    "taken-off",
    "stop",
    "past",
    "behind",
    String.raw`\b(?:took|taken|pulled|kicked|cut|removed|had|got|yanked|moved) (?:${PERSON} )?(?:right |straight |immediately )?off(?: of)?\b(?! the market)`,
  ),
  rule(
    "stop-verb",
    "stop",
    "past",
    "behind",
    String.raw`\b(?:stopped|quit|discontinued|ditched|ceased|axed|nixed|dumped|chucked|binned|dropped|abandoned|scrapped|gave up(?: on)?|given up(?: on)?|got rid of|called it quits(?: with| on)?|noped out(?: of)?|bailed(?: on)?|cut out|let go of|bye(?: bye)?|goodbye|goodbye to|said goodbye to)\b`,
  ),
  rule(
    "came-off",
    "stop",
    "past",
    "behind",
    String.raw`\b(?:came|got|gone|went|(?:have|had|has|just|i have) come|(?:had|made|have|has) (?:me|him|her|us) (?:come|go|get)|(?:had|have|forced|decided|able|chose|agreed) to (?:come|go|get)|jumped|hopped|fell|rolled) off(?: of)?\b`,
  ),
  rule("cold-turkey", "stop", "past", "before", String.raw`\b(?:went|gone|quit) cold turkey\b`),
  rule(
    "stop-ing",
    "stop",
    "noun",
    "behind",
    String.raw`\b(?:stopping|quitting|discontinuing|coming off(?: of)?|getting off(?: of)?|going off(?: of)?|ditching|dropping|leaving|discontinuation(?: of)?|cessation(?: of)?|withdrawal(?: of| from)?)\b`,
  ),
  rule(
    "stop-base",
    "stop",
    "base",
    "behind",
    String.raw`\b(?:stop|discontinue|ditch|drop|come off(?: of)?|go off(?: of)?|get off(?: of)?|cease|let (?:it|JAK\d+) go)\b`,
  ),
  rule(
    "drug-was-stopped",
    "stop",
    "fact",
    "inside",
    String.raw`\b${DRUG} (?:\([^)]*\) )?(?:was|were|got|has been|is|had been|being) (?:then |also |abruptly |immediately |just |finally )*(?:stopped|discontinued|cancelled|canceled|cut|pulled|withdrawn|taken away|ended|dropped|denied at|axed)\b`,
  ),
  rule(
    "cancelled",
    "stop",
    "fact",
    "inside",
    String.raw`\b(?:cancelled|canceled|stopped|pulled|ended|cut off|took away|taken away|refused to refill|would not refill|would not renew|denied my) ${OWNER}${DRUG}(?: script| prescription| refills?| coverage)?`,
  ),
  rule(
    "ditched-stopped",
    "stop",
    "fact",
    "inside",
    String.raw`\b${DRUG}:? ?(?:-|,)? ?(?:stopped|quit|discontinued|done|stopped \(|stopped it)(?= |[.,(!]|$)(?! working| the | my hair| falling| shedding| cover| pay| help)`,
  ),
  rule(
    "off-drug",
    "stop",
    "state",
    "inside",
    String.raw`(?<!\bon and )(?<!\b(?:come|coming|comes|get|getting|go|going|taper|tapering|wean|weaning|tapered|weaned|based|switch|switched|switching|live|living|wear|wearing|better|stay) )(?<!\b(?:myself|himself|herself|them|him|me|her|you|slowly|gradually) )\boff(?: of)? ${OWNER}${DRUG}`,
  ),
  rule(
    "off-it",
    "stop",
    "state",
    "behind",
    String.raw`\b(?:been|am|is|was|were|now|currently|still|stayed|weeks|months|days|years|year|month|week|being|so|cut) off(?: of)?\b(?! and on| to | label| work| from)`,
  ),
  rule(
    "off-since",
    "stop",
    "state",
    "before",
    String.raw`\boff(?: of)? (?:it|them)\b(?= (?:since|for|because|now|and|completely|about|almost|\d|entirely|a |[.,]))|\boff (?:it|them)(?=[.,]|$)`,
  ),
  rule("drug-free", "stop", "state", "inside", String.raw`\b${DRUG}[- ]free\b|\bfree of JAK`),
  rule(
    "no-more",
    "stop",
    "state",
    "inside",
    String.raw`\b(?:no more|done with|finished with|finished|through with|over with|completely done with|bye(?: bye)?|goodbye|so long|farewell) ${OWNER}${DRUG}`,
  ),
  rule(
    "not-taking",
    "stop",
    "fact",
    "inside",
    String.raw`\b(?:do|does|am|is|are|have|has|can) not (?:been )?(?:take|taking|taken|had|on|use|using|touched|used)(?: any| a)?(?: single)?(?: dose of| pill of)? ?${OWNER}${DRUG}(?= (?:anymore|any more|any longer|since|for|in|now|because))`,
  ),
  rule(
    "no-longer",
    "stop",
    "fact",
    "inside",
    String.raw`\bno longer (?:on|take|takes|taking|use|using|taken) ${OWNER}${DRUG}`,
  ),
  rule(
    "without",
    "stop",
    "state",
    "inside",
    String.raw`\b(?:been|am|was|gone|now|live|living|and|going on \d+ (?:weeks|months)|(?:weeks|months|days|year)) without ${OWNER}${DRUG}`,
  ),
  rule(
    "ran-out",
    "stop",
    "past",
    "behind",
    String.raw`\b(?:ran|run|had run|i am|was|been) out(?: of)?\b(?! patience| time| money| options| to )`,
  ),
  rule(
    "last-dose",
    "stop",
    "fact",
    "before",
    String.raw`\b(?:after|since|from|took|taken|was|finishing) (?:i (?:took|finished) )?(?:my|the|his|her) (?:very )?(?:last|final) (?:\d+ mg )?(?:JAK\d+ )?(?:dose|pill|tablet|capsule|JAK\d+)`,
  ),
  rule(
    "trial-ended",
    "stop",
    "fact",
    "before",
    String.raw`\b(?:trial|study) (?:has |was |is |just )?(?:ended|finished|over|closed|concluded|wrapped up|done|completed)\b`,
  ),
  rule("used-to", "stop", "fact", "inside", String.raw`\bused to (?:be on|take|use) ${OWNER}${DRUG}`),
  rule("post-drug", "stop", "fact", "inside", String.raw`\b\d+ (?:days|weeks|months|years) post[- ]${DRUG}`),
  rule(
    "could-not-continue",
    "stop",
    "fact",
    "before",
    String.raw`\bcould not (?:continue|tolerate|stay on|keep taking|keep going)\b`,
  ),
  rule(
    "only-lasted",
    "stop",
    "fact",
    "before",
    String.raw`\b(?:only |just |barely )(?:lasted|made it|managed|tolerated it|took it|stayed on it)(?: for)? (?:about |a )?(?:\d+|few|couple|day|week|month)`,
  ),
  rule(
    "lost-drug",
    "stop",
    "fact",
    "inside",
    String.raw`\blost (?:my )?${DRUG} (?:because|when|due|in|after)`,
  ),
];

/** Rules for lower doses, other drugs and beginning again. */
const CHANGES: readonly EventRule[] = [
  rule(
    "never-resumed",
    "stop",
    "fact",
    "before",
    String.raw`\bnever (?:went back(?: on| to)?|resumed|restarted|started (?:it )?(?:back|again))\b`,
  ),
  rule(
    "every-other-day",
    "reduce",
    "state",
    "before",
    String.raw`\b(?:(?:bid|twice (?:a day|daily)) (?:->|to|down to) (?:\d+ ?mg )?(?:once|qd|daily)|every (?:other|2(?:nd)?|second|third|3rd|3) days?|alternat(?:e|ing) days|eod|once every (?:2|other) days?|(?:splitting|split|halving|cutting) (?:my|the|her|his) (?:\d+ mg )?(?:JAK\d+ )?(?:pills?|tablets?|dose)|half (?:a )?(?:pill|tablet|dose)|(?:2|3|4|two|three) (?:times|days|pills) (?:a|per) week|once (?:a|per) day instead)\b`,
  ),
  rule(
    "reduce-verb",
    "reduce",
    "past",
    "behind",
    String.raw`\b(?:reduced|lowered|halved|decreased|cut back(?: on)?|cut down(?: on)?|scaled back|dialed back|dropped down|stepped down|dropped back)\b(?: (?:me|him|her|us|my (?:son|daughter)))?(?: down)?`,
  ),
  rule(
    "cut-dose",
    "reduce",
    "past",
    "before",
    String.raw`\b(?:cut|dropped|took|brought|knocked|put) (?:me |him |her |my |the |our |his )*(?:JAK\d+ )?(?:dose |dosage |it )?(?:of JAK\d+ )?(?:in half|by half)\b|\b(?:cut|dropped|took|brought|moved|knocked|put|scaled|dialed) (?:me|him|her|us|it|(?:my |the |our |his |her )*(?:JAK\d+ )?(?:dose|dosage|JAK\d+))(?: of JAK\d+)? (?:down|back to \d)\b|\b(?:dose|dosage|dosing) (?:was |is |has been |got |of JAK\d+ )*(?:cut|reduced|lowered|halved|decreased|dropped)\b`,
  ),
  rule(
    "went-down",
    "reduce",
    "past",
    "before",
    String.raw`\b(?:went|gone|came|moved|am|been|now|go|going|got|put|bumped|dropped|stepped) (?:me |him |her |back )?down (?:to|from)\b|\blower dose\b|\b(?:dropped|lowered|reduced|cut|put) (?:me |him |her |us )?(?:to|from) \d`,
  ),
  rule(
    "reduce-ing",
    "reduce",
    "noun",
    "behind",
    String.raw`\b(?:reducing|lowering|halving|decreasing|cutting back(?: on)?|stepping down)\b`,
  ),
  rule(
    "reduce-base",
    "reduce",
    "base",
    "behind",
    String.raw`\b(?:reduce|lower|halve|decrease|cut back(?: on)?|step down|go down|drop down)\b`,
  ),
  rule(
    "dose-down",
    "reduce",
    "fact",
    "before",
    String.raw`\b(?:from )?(?<from>\d+(?:\.\d+)?) ?(?:mg)?(?: (?:bid|daily|a day|once a day|twice a day|twice daily|JAK\d+))* ?(?:->|to|down to) ?(?<to>\d+(?:\.\d+)?)\b(?! ?(?:weeks|months|days|years|%|percent|k\b|lbs|pounds|hours|times))|\b(?<to2>\d+(?:\.\d+)?) ?mg? (?:[a-z ]{0,14})?instead of (?<from2>\d+(?:\.\d+)?)\b`,
  ),
  rule(
    "to-drug-from-drug",
    "switch",
    "past",
    "inside",
    String.raw`\b(?:switched|swapped|changed|transitioned|moved|went)(?: ${PERSON})?(?: over)? (?:to|onto) (?<to>JAK\d+)(?: \d+ mg)? from ${OWNER}${DRUG}`,
  ),
  rule(
    "from-drug-to-drug",
    "switch",
    "past",
    "inside",
    String.raw`\b(?:switch(?:ed)?|swapp?(?:ed)?|chang(?:ed)?|transition(?:ed)?|mov(?:ed)|jump(?:ed)?|went|hopped|made the (?:switch|change|jump|move)|got switched|jump)(?: ${PERSON})?(?: over| off| away)?(?: of)? (?:from |off |of |out of )?${OWNER}${DRUG} (?:\d+ mg )?(?:on|over|in)? ?(?:to|onto|into|for|with|->) (?:[a-z0-9]+ ){0,3}?(?<to>(?:JAK|OTH)\d+|(?:something|another|a different) \w+)`,
  ),
  rule(
    "off-drug-onto",
    "switch",
    "past",
    "inside",
    String.raw`\b(?:switched|moved|changed|swapped)(?: ${PERSON})? (?:off|from|away from)(?: of)? ${OWNER}${DRUG}`,
  ),
  rule("drug-arrow-drug", "switch", "fact", "inside", String.raw`${DRUG} -> (?<to>JAK\d+)`),
  rule(
    "to-drug",
    "switch",
    "past",
    "before",
    String.raw`\b(?:switched|swapped|changed|transitioned|moved|went over|jumped|made the (?:switch|change|jump|move)|been (?:switched|moved|changed)|has (?:now )?(?:switched|transitioned|moved))(?: (?:me|us|him|her|them|my \w+|our \w+))?(?: over)? (?:to|onto|on to) (?:[a-z0-9]+ ){0,3}?(?<to>JAK\d+)`,
  ),
  rule(
    "switch-noun",
    "switch",
    "noun",
    "inside",
    String.raw`\b(?:switching|changing|swapping|transitioning|moving)(?: over)? from ${OWNER}${DRUG}`,
  ),
  rule(
    "onto-drug",
    "switch",
    "fact",
    "before",
    String.raw`\b(?:now|so now|next|on to|onto|then|so|currently) (?:i am |we are |am |he is |she is |it is |has |been )?(?:on|trying|taking|doing|started|using|onto|on to)? ?(?:me on |him on |her on )?(?<to>JAK\d+)`,
  ),
  rule(
    "started-other",
    "switch",
    "fact",
    "before",
    String.raw`\b(?:started|began|put|starting|went)(?: ${PERSON})?(?: taking| on| with| onto)* (?:[a-z0-9]+ ){0,2}?(?<to>JAK\d+)(?! again| back)`,
  ),
  rule(
    "restart-verb",
    "restart",
    "past",
    "behind",
    String.raw`\b(?:restarted|resumed|rejoined|recommenced|reintroduced)\b`,
  ),
  rule(
    "restart-again",
    "restart",
    "past",
    "before",
    String.raw`\b(?:started|began|started back|start) (?:(?:on |taking |up |my |the |back |with )*(?:it|them|JAK\d+) |up |back |taking it |on it )?(?:back up|again|up again|over)\b|\bstarted back(?: up)?(?: on| with)?\b|\b(?:second|2nd|third) (?:time|round|go)(?: around)? (?:on|with)\b`,
  ),
  rule(
    "restart-back-on",
    "restart",
    "state",
    "before",
    String.raw`\b(?:back|put back|got back|went back) (?:on(?:to)?|to (?:taking |using )?|up to) ?(?:it|them|my |the |full |\d|${OWNER}JAK\d+)|\bback on\b(?= (?:since|for|now|and|last|in|as|after)|[.,!]|$)|\b(?:he|she|they|we|i) (?:is|am|are|was|were) back on\b`,
  ),
  rule(
    "restart-continued",
    "restart",
    "past",
    "before",
    String.raw`\b(?:then|and|after that) (?:i |he |she )?(?:continued|carried on)\b`,
  ),
  rule(
    "restart-base",
    "restart",
    "base",
    "behind",
    String.raw`\b(?:restart|resume|go back on|get back on|start (?:it |JAK\d+ )?again)\b`,
  ),
  rule(
    "restart-noun",
    "restart",
    "noun",
    "behind",
    String.raw`\b(?:restarting|resuming|going back on|getting back on)\b`,
  ),
];

/** Every rule. */
export const EVENT_RULES: readonly EventRule[] = [...CHANGES, ...ENDS];
