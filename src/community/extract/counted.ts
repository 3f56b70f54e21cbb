import type { FoundSpan } from "../time/found-span.ts";
import type { Document } from "./document.ts";
import type { FoundEvent } from "./find-events.ts";
import { wordsOf } from "./outcome/elsewhere.ts";
import { GO_WORD, HAIR_WORD } from "./outcome/scored/lexicon.ts";
import { isOnDrug } from "./timing.ts";

/*
 * Times that count something else than the way from a change to the loss: how long the drug was taken, how long the loss
 * went on, how long before an event of its own, what a doctor or a study foretold, how long an appointment was away, how
 * long something took to grow in. They stand beside a loss as often as its own time does.
 */

/** "Which I had taken for eight months". */
const TAKEN_FOR =
  /\b(?:taken|took|taking|used|using|(?:am|was|were|be|been|being|is) (?:back )?on (?:it|them|JAK\d+)?|stayed on (?:it|JAK\d+)?|on (?:it|them|JAK\d+))[^.,;:]{0,20}\bfor (?:about |around |almost |nearly |over |only |just |the |a )*$/;

const TAKEN_ALONE =
  /^\W*(?:on )?JAK\d+(?: \d+ mg)?[,:]? (?:for )?(?:about |almost |nearly |over |just |a )*$/;
const AFTER_TAKEN =
  /^(?:(?!\band\b|\bthen\b|\bbut\b)[^.,;])*\bafter (?:about |almost |nearly |over |just |only |more than |a |the )*$/;

/** "Shed for six weeks", "has been falling for three months". */
const WENT_ON_FOR =
  /\b(?:sheds?|shedding|losing|lost|fell|falling|thinn(?:ed|ing)|dropp(?:ed|ing)|loss|fallout|coming out)(?: (?!off|without|since|after|until|then)\w+){0,4} for (?:about |around |almost |nearly |over |only |just |the |the first |a |some |another )*$|\b(?:bald|hairless|patchy|shaved|(?:wigs?|hats?|caps?|scar(?:f|ves)|topper|beanies?)(?: again)?|like this|this way) (?:now )?for (?:about |around |almost |nearly |over |only |just |the |a |some |another )*$/;

/** "Two weeks before my wedding". */
const BEFORE = /^,? (?:before|prior to|ahead of) (.{0,30})/;
const UNTIL_SEEN = /^,? (?:until|till) i (?:saw|got|had|was seen|could see)\b/;
/** What may follow "before" where the hair is meant: "before it went", "before the drain clogged". */
const HAIR_GOES =
  /^(?:\w+ )?(?:it|they|things|everything|all|trouble|disaster|any|i (?:start\w*|beg[au]n|notic\w*|saw|lost|found|was losing|shed|had (?:(?:a|my|the) )?(?:first|patch\w*|spots?|bald))|(?:(?:the|my|his|her|a|an|any|1|first|new|bald|more|some) )*(?:hairs?|scalp|head|brows?|lash\w*|eyebrows?|eyelash\w*|beard|shed\w*|loss|hair ?loss|relaps\w*|patch\w*|spots?|change|signs?|thinning|bald\w*|drain|pillow|shower|brush|start\w*|losing|falling|going|noticing|seeing))\b/;

/** "From the first patch to bald it took five weeks": between two states of the hair. */
const BETWEEN_STATES = /\bfrom (?:the |my )?(?:first|1|start)\b[^.;]{0,30}\b(?:to|until|till)\b[^.;]{0,25}$/;
const FROM_STATE = /^'? ?(?:time )?from (?:the |my |that )?(?:first|start)\b/;

/** "The two months since Christmas": from a day of its own. */
const SINCE_A_DAY =
  /^ since (?:christmas|xmas|easter|new years?|halloween|thanksgiving|(?:last |the )?(?:spring|summer|autumn|winter|holidays?|new year|move|wedding|birth)|january|february|march|april|maymonth|june|july|august|september|october|november|december)\b/;

/** "Took nine weeks to fill in". */
const TO_ELSE =
  /^ to (?:fill|grow|regrow|sprout|close|recover|heal|settle|come (?:back|in)|grow (?:back|in)|get (?:it|an?|the|my|back|through|approv\w+)|be (?:approv\w+|seen)|approv\w+|arrive|see|decide|hear|clear|work|kick in)\b/;

/** "Three weeks of antibiotics". */
const OF_ELSE =
  /^ of (?:\w+ )?(?:OTH\d+|cream|injections?|chemo\w*|radiation|fever|flu|covid|infections?|lockdown|travel\w*|holidays?|work|school|pregnancy|nursing|breastfeeding|stress|pain|acne|headaches?|nausea|calls|appeals?|paperwork|fighting|arguing|phone|side effects)\b/;

/** "Three months without it undid the lot": how long the gap was that did it, not when in it. */
const GAP_DID =
  /^ (?:without|off|with no|of no) (?:it|them|JAK\d+|(?:the )?(?:drug|pills?|tablets?|meds?)|treatment) (?:\w+ )?(?:undid|cost|took|ate|stole|(?:was|were) enough|did (?:it|me|the)|finished|ruined|wiped|destroyed|killed|and i am back on)\b/;

/** What others say of people in general, or said would come. */
const FORETOLD =
  /\b(?:(?:on )?average|typical\w*|usual\w*|generally|normally|most (?:people|patients|of them|others|relapse\w*|lose|lost)|patients|participants|trials?|stud(?:y|ies)|stories|posts|they say|people|(?:doctor|derm\w*|nurse|he|she|they|pharmacist|consultant|specialist)(?: had| has)? (?:said|says|warn\w*|predict\w*|expect\w*|reckon\w*|told|gave|guess\w*|thinks?|thought|promised|mentioned|estimat\w*)|(?:was|were|been|am|got) (?:told|warned|promised|given)|warned me|supposed to|expected)\b/;
/** The writer's own loss in the same clause: "as she said I lost it in ten weeks". */
const OWN =
  /\b(?:i (?:lost|shed|notic\w+|saw|found|had|was(?! (?:told|warned|promised|given))|am|started|began|have)|mine|my (?:\w+ )?(?:hair|scalp|brows?|lash\w*|head|beard))\b/;

/** "A friend lost hers at three weeks": a time of another. */
const OF_ANOTHER =
  /\b(?:friend|sister|brother|mother|mum|mom|dad|father|cousin|aunt|uncle|colleague|co-?worker|neighbou?r|someone|somebody|another (?:person|user|member|poster)|daughter|son|wife|husband|partner)(?: \w+)? (?:lost|shed|stopped|quit|relapsed|went|had|came off)\b/;

/** "Every six weeks"; "minoxidil for eight weeks". */
const REPEATED = /\b(?:every|each|per) (?:about |other )*$/;
const ANOTHER_DRUG_FOR = /\bOTH\d+\b[^.,;]{0,40}\bfor (?:about |almost |over |a |the )*$/;

/** "At four weeks all was fine": a time at which nothing had happened yet. */
const FINE_AT =
  /\b(?:fine|good|ok|okay|nothing|normal|all there) (?:at|by|after) (?:about |the |week |month )*$/;
const LATER_FINE =
  /^ ?(?:later|in|on|after (?:that|this|it))?\W*(?:(?:all|still|was|is|everything|it|looked|seemed|that) )*(?:fine|good|ok|okay|great|normal|bien|nothing(?! left| there| remain\w*| on)|not a thing|no (?:loss|shedding|changes?|patch\w*|spots?|problems?|trouble)|the same|quiet)\b/;

/** What has dates of its own. */
const APPOINTED =
  /\b(?:appointments?|bloods?|blood tests?|labs?|scans?|vaccin\w+|jab|booster|surgery|operation|exams?|(?:week|month) visit|visit|birthday|wedding|school|grade|due|(?<!\b(?:it|this|that|all|everything|which) )(?:starts|begins|turns)|appeals?|approv\w+|cita|waiting list|wait for|the wait|refills?|delivery|next (?:visit|check|scan|blood\w*)|see (?:a|my|the) (?:doctor|derm\w*|specialist)|blood ?work|prescription|insurance)\b/;

const CLAUSE_END = /[.,;:!?()]| and | but | - /;

/** Whether a span near a change and a loss counts something else than the time between them. */
export function countsSomethingElse(document: Document, span: FoundSpan, event: FoundEvent): boolean {
  const { text } = document;
  const left = text.slice(Math.max(0, span.start - 50), span.start);
  const right = text.slice(span.end, span.end + 60);
  if (
    GAP_DID.test(right) ||
    TAKEN_FOR.test(left) ||
    isBeforeElse(right) ||
    TO_ELSE.test(right) ||
    OF_ELSE.test(right)
  )
    return true;
  if (SINCE_A_DAY.test(right) || FROM_STATE.test(right) || BETWEEN_STATES.test(left)) return true;
  if (REPEATED.test(left) || ANOTHER_DRUG_FOR.test(left) || FINE_AT.test(left)) return true;
  const isPoint =
    span.form === "point" || /^ ?later\b/.test(right) || /\b(?:at|after|by) (?:about )?$/.test(left);
  if (isPoint && span.start >= event.end && LATER_FINE.test(right)) return true;
  // "Shed for the first few months": it began in them.
  if (WENT_ON_FOR.test(left) && !isOfTheFirst(document, span)) return true;
  if (isTakenAlone(document, span, event)) return true;
  // "Stopped it after two years, and my hair fell out": how long it was taken.
  if (span.start >= event.end && span.form === "length" && isOnDrug(document, span, event)) return true;
  const clause = clauseAround(text, span);
  if (FORETOLD.test(clause) && !OWN.test(clause)) return true;
  if (event.experiencer === "self" && OF_ANOTHER.test(clause)) return true;
  return (
    APPOINTED.test(clause) && !wordsOf(clause).some((word) => HAIR_WORD.test(word) || GO_WORD.test(word))
  );
}

/** "Baricitinib, two years." in a sentence of its own; "stopped it in May after two years,". */
function isTakenAlone({ text, sentences }: Document, span: FoundSpan, event: FoundEvent): boolean {
  const { start } = sentences[event.sentence];
  const own = sentences.find((one) => span.start >= one.start && span.start < one.end);
  const right = text.slice(span.end);
  if (own !== undefined && own.start !== start)
    return (
      span.form === "length" &&
      TAKEN_ALONE.test(text.slice(own.start, span.start)) &&
      /^ ?(?:[.;!]|$)/.test(right)
    );
  return (
    span.start >= event.end &&
    AFTER_TAKEN.test(text.slice(event.end, span.start)) &&
    /^ ?(?:[.,;!]|and\b|but\b|as\b|because\b|since (?:it|nothing|there)\b|with\b|$)/.test(right)
  );
}

/** "The first few months". */
export function isOfTheFirst({ text }: Document, { start, end }: FoundSpan): boolean {
  return /\bthe first $/.test(text.slice(0, start)) || /^(?:in )?the first\b/.test(text.slice(start, end));
}

function isBeforeElse(right: string): boolean {
  const what = BEFORE.exec(right)?.[1];
  return (what !== undefined && !HAIR_GOES.test(what)) || UNTIL_SEEN.test(right);
}

/** The clause in which a span stands. */
function clauseAround(text: string, { start, end }: FoundSpan): string {
  const before =
    text
      .slice(Math.max(0, start - 90), start)
      .split(CLAUSE_END)
      .at(-1) ?? "";
  const behind = text.slice(end, end + 60).split(CLAUSE_END)[0];
  return `${before}${text.slice(start, end)}${behind}`;
}
