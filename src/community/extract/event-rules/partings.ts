import { DRUG, type EventRule, OWNER, rule } from "./rule.ts";

/*
 * Ends told by frames of grammar and not by single phrases: time counted from the last dose, who took the drug away, what is
 * over, spells with a beginning and an end, and "nothing now". Asked after the plain rules.
 */

const UNIT = String.raw`(?:days?|weeks?|months?|years?)`;
const SPELL = String.raw`(?:\d+(?:\.\d+)?|a|an|half a|another|few|several|many|couple of)(?: and a half)? (?:full |whole |good |long |solid )?${UNIT}(?: and a half)?`;
const GIVER = String.raw`(?:hospital|clinic|doctor|nurse|pharmacy|nhs|insurance|insurer|plan|employer|state|company|government|they|he|she)`;
const STRETCH = String.raw`(?:days|years|journey|chapter|era|stint|run|adventure|experiment|story|treatment|course|therapy|programme|program|career|time|phase|honeymoon)`;
const OVER = String.raw`(?:ended|over|finished|done|closed|wrapped up|came to an end|come to an end|behind (?:me|us|him|her))`;

/** Asked before the plain words of stopping, which stand inside it. */
export const DONE_AS_TOLD: readonly EventRule[] = [
  rule(
    "told-and-did",
    "stop",
    "fact",
    String.raw`\b(?:told|asked|advised|ordered|instructed|wanted) (?:me|us|him|her) to (?:stop|quit|come off|go off|drop|give up|discontinue|end) ${OWNER}${DRUG},? (?:so|and) (?:that is what )?(?:i|we|he|she) (?:did|have|complied|listened|obeyed|stopped|quit)`,
  ),
];

export const PARTINGS: readonly EventRule[] = [
  rule(
    "counted-from",
    "stop",
    "state",
    String.raw`\b(?:day|week|month|year) \d+ (?:without|post|sans|clear of|clean of|free of|clean from|free from) ${OWNER}${DRUG}|\b${SPELL} (?:and counting )?(?:clean from|free from|out from|on from|away from|removed from|sans|post|past|beyond) ${OWNER}(?<drug2>JAK\d+)`,
  ),
  rule(
    "post-name",
    "stop",
    "state",
    String.raw`(?<!\b(?:this|a|your|my|the|last|old|blog) )\bpost[- ]${DRUG}(?! (?:groups?|forums?|threads?|question|update))|\blife (?:without|after|post) ${OWNER}(?<drug2>JAK\d+)(?=:| is\b| has\b| since\b)`,
  ),
  rule(
    "taken-away",
    "stop",
    "fact",
    String.raw`\b${GIVER} (?:then |just |finally |suddenly |has |have |had )*(?:took|taken|snatched|whipped|yanked|pulled|withdrew|withdrawn|ended|removed|revoked|halted) ${OWNER}${DRUG}(?! (?:\w+ )?(?:back on|out of))`,
  ),
  rule(
    "took-it-away",
    "stop",
    "fact",
    String.raw`\b(?:insurance|insurer|plan|nhs|hospital|pharmacy|employer|state|company|government) (?:then |just |finally |suddenly |has |have |had )*(?:took|taken|snatched|whipped|yanked|pulled|withdrew|withdrawn|revoked) (?:it|them|that|mine)\b`,
  ),
  rule(
    "sent-away",
    "stop",
    "fact",
    String.raw`\b(?:i|we|he|she|have|had|has|and|then|finally|doctor) (?:let ${OWNER}${DRUG} go\b|(?:knocked|gave|sent|put|kicked|showed|kissed|waved|wished) ${OWNER}(?<drug2>JAK\d+) (?:on the head|the boot|the push|the door|the elbow|packing|aside|away|behind (?:me|us|him|her)|to (?:one side|the curb|bed)|goodbye|farewell|in the (?:bin|past|rear)))`,
  ),
  rule(
    "completed",
    "stop",
    "fact",
    String.raw`\b(?:completed|finished|came to the end of) (?:my|the|our|his|her|a) (?:[\w-]+ )?${DRUG} (?:course|programme|program|treatment|regimen|cycle|trial|study)\b`,
  ),
  rule(
    "withdrew",
    "stop",
    "past",
    String.raw`\b(?:withdrew(?: from)?|withdrawn from|packed in|jacked in|wrapped up|handed (?:back|in)|retired from|(?:had|have) to part with|(?:came|come|got|reached) (?:to )?the end of|called (?:time|a halt) (?:on|to)|called it a day (?:with|on)|put (?:an end|a stop) to|drew a line under|closed the (?:book|door|chapter) on|done (?:taking|using|with taking)|(?:experience|story) (?:of|with) (?:withdrawing from|stopping|quitting|coming off))\b`,
    "behind",
  ),
  rule(
    "chose-to-end",
    "stop",
    "base",
    String.raw`\b(?:end|withdraw(?: from)?|part (?:with|ways with)|call (?:time|it quits|a halt) (?:on|with|to)|pull the plug on|put an end to|try life without|say goodbye to|bow out of)\b`,
    "behind",
  ),
  rule(
    "ex-user",
    "stop",
    "fact",
    String.raw`\b(?:i am|am|as|i was) an? (?:\w+ )?(?:ex|former|past|one-time|lapsed|retired)[- ](?:\d+ mg )?${DRUG}|\bi was an? ${OWNER}(?<drug2>JAK\d+) (?:user|patient|taker|girl|guy) (?:until|till|from|for)\b`,
  ),
  rule(
    "took-until",
    "stop",
    "fact",
    String.raw`\b(?:was on|were on|took|used|had|had been on|stayed on|was taking) ${OWNER}${DRUG}(?: \d+ mg)?(?: (?:daily|for (?:about |over |almost )*${SPELL}))?,? (?:(?:up )?(?:until|till)|ending(?: in)?|and then nothing|then nothing)\b(?! (?:now|today|i (?:see|can|get|have)|further|next|the doctor says|it (?:works|stops)))`,
  ),
  rule(
    "from-to",
    "stop",
    "fact",
    String.raw`\bon ${OWNER}${DRUG}(?: \d+ mg)?,? (?:from )?(?:\w+ )?20\d\d ?(?:-|to|until|till|through) ?(?:\w+ )?20\d\d\b|\b(?<drug2>JAK\d+):? (?:on|started|start|began)(?: in)? (?:\w+ )?20\d\d ?[,;/-]+>? ?(?:and )?(?:off|stopped|stop|finished|ended|quit|out|done)\b`,
  ),
  rule(
    "stretch-over",
    "stop",
    "fact",
    String.raw`\b${DRUG} ${STRETCH}(?: with it)? (?:has |have |had |is |are |was |were |just |finally |all |now )*${OVER}\b|\b(?:my|our|his|her) (?:\w+ )?(?:time|years|days|months|stint|run|journey) (?:on|with) ${OWNER}(?<drug2>JAK\d+) (?:has |have |is |are |was |were |just |finally |now )*${OVER}\b|\b(?<drug3>JAK\d+) and (?:i|me):? (?:are |have been |been )?(?:over|done|finished|history|through)\b`,
  ),
  rule(
    "date-of-end",
    "stop",
    "fact",
    String.raw`\b(?:stop|end|quit|finish|cessation) (?:date|day) (?:for|of|with|on) ${OWNER}${DRUG}(?: was| is|:)|(?<!\b(?:next|the|if|until|till) )\b(?:last|final) (?:ever )?(?:pill|dose|tablet|capsule|day|box|bottle|script|packet) (?:of|on|with) ${OWNER}(?<drug2>JAK\d+)(?::| was\b| -| in\b| on\b|,? \d)`,
  ),
  rule(
    "get-no-more",
    "stop",
    "fact",
    String.raw`\b(?:can|could) not get (?:hold of |hold on )?${OWNER}${DRUG} (?:any ?more|any longer|since|after (?:the|my|that)|when (?:i|we)|where i live)\b|\b(?:been|is|was|had|have|got|with) no (?:more )?${OWNER}(?<drug2>JAK\d+) (?:in (?:the|my|his|her|our) (?:\w+ )?)?(?:\w+ )?(?:since|for ${SPELL})|\bno ${OWNER}(?<drug3>JAK\d+) in (?:my|her|his) (?:body|system|life|bloodstream) (?:since|for)\b`,
  ),
  rule(
    "get-by-without",
    "stop",
    "state",
    String.raw`\b(?:go|going|gone|went|getting by|managing|manage|coping|survived|survive|been) (?:\w+ )?(?:${SPELL} )?(?:without|sans) ${OWNER}${DRUG}(?= (?:since|for|these days|now|and)|[.,;!]|$)`,
  ),
  rule(
    "with-it-gone",
    "stop",
    "fact",
    String.raw`\b(?:with|once|after|since|now|now that) ${OWNER}${DRUG} (?:is |was |had |being |has been )*(?:gone|out of (?:the picture|my system|my body)|stopped|ended|withdrawn)\b(?! working| up)|\b(?<drug2>JAK\d+)(?: (?:is|was|has been))? out of (?:my|her|his) (?:system|body|life) (?:for|since)\b`,
  ),
  rule(
    "nothing-now",
    "stop",
    "fact",
    String.raw`\b(?:take|takes|taking|use|using|on) (?:absolutely )?nothing (?:now|any ?more|these days|at all|since)\b|\bdo(?:es)? not take anything (?:any ?more|now|these days|for it)\b|\b(?:no|off all|without) (?:meds|medication|medications|treatments?|drugs|pills) (?:at all )?(?:now|any ?more|since|these days)\b(?! (?:work|help))|\b(?:then|now) nothing,? (?:no|since|for)\b`,
  ),
  rule(
    "broke-from",
    "pause",
    "past",
    String.raw`\b(?:broke|rested|resting|time away|time off) from ${OWNER}${DRUG} for\b|\b(?:had|needed|forced|have) to (?:skip|miss|sit out|go without) (?:about |around |a |the )*(?:\d+(?:-\d+)?|few|couple(?: of)?|whole|full)? ?(?:days?|weeks?|months?) of ${OWNER}(?<drug2>JAK\d+)`,
  ),
];
