import { hasHair, wordsOf } from "./elsewhere.ts";
import { BODY_THING } from "./scored/lexicon.ts";

/*
 * What a clause says of hair, put together from a thing of the head, a word of going or staying, an amount and a
 * negation, so that wordings nobody listed are heard too: "the nape left", "not a single hair has moved".
 */

/** Things on a head that go or stay. */
const HAIR = String.raw`(?:hairs?|brows?|eye ?brows?|lash(?:es)?|eyelashes|beard|moustache|mustache|stubble|nape|temples?|crown|hairline|scalp|parting|fringe|bangs|sides|strands?|curls?|locks|mane|ponytail|follicles?|coverage|regrowth|density|volume|(?:body|facial|leg|arm|head) hair|(?:back|top|front|sides?) of (?:my|his|her|the) head|fuzz|growth)`;
/** Words between the thing and what is said of it. */
const LINK = String.raw`(?: (?:has|had|have|is|are|was|were|all|also|both|now|still|then|just|slowly|mostly|already|basically|pretty|much|quite|well|really|exactly|as|very|so|far|to date|today|at present|completely|fully|a bit|a little|a lot|somewhat|soon|quickly|finally|even|either|too|looks?|looking|feels?|seems?|got|getting|gets|went|going|on|did|does|of it|on top|here|back|never|not|no longer|the|my|his|her|and|bit|by|been|being|be|that|which|there|kept|came|come|since|started|starting|begun|began|to|in|line|decided|chosen|chose)){0,6}`;
const GOING = String.raw`(?:go|goes|going|gone|went|leav\w*|left|fall\w*|fell|drop\w*|dropp\w+|vanish\w*|disappear\w*|desert\w*|depart\w*|jump\w* ship|follow\w*|follow suit|creep\w*|crept|reced\w+|thin|thins|thinn\w+|lifted|rain\w*|disagree\w*|suffer\w*|see-? ?through|missing|patchy|sparse\w*|lost|shed\w*|bare|unravel\w*|say goodbye|said goodbye|quit|resign\w*|weaker|worse|wors\w+|out (?:in|by|on|all)|came out|come out|coming out|away|unplugged|retreat\w*|fad(?:e|ed|ing)|empty|finer|molt\w*|moult\w*|reopen\w*|opened up|down (?:a|by|about|maybe|some|\d)\w*|show\w* through|visible|on display|slipp\w+|clogged|packed (?:its|their) bags|called it quits|waved goodbye)`;
const STAYING = String.raw`(?:stay\w*|remain\w*|hold\w*|held|hang(?:s|ing)?|hung|surviv\w*|stick\w*|stuck|keeps? growing|still grow\w*|growing|same|unchanged|intact|thick\w*|full|fuller|fine|perfect\w*|present|complete|all there|all here|in place|good|great|normal|as (?:before|ever|it was|always)|like before|solid|healthy|strong|lush|lovely|gorgeous|stable|steady|there|safe|untouched|unaffected|unbothered|unfazed|accounted for|in (?:its|their) place|rock solid|to (?:my|her|his) (?:waist|shoulders|bum)|past (?:my|her|his) shoulders|the way it was|like it was|as it was|fine|well|alive|on my head|where it (?:was|should be|belongs)|quiet)`;
/** Words that mean loss of hair by themselves. */
const LOSS = String.raw`(?:bald\w*|hairless|shiny|slick|smooth|wigs?|totalis|universalis|carnage|bare areas?|bald areas?|sheds?|shedding|thinn\w+|thins?|relaps\w+|patch|patches|patchy|(?:bare|bald|thin|new|first|open|coin[- ]sized?|smooth|small|tiny|big|round) (?:\w+ )?spots?|see-? ?through|cue ball|like an egg|square (?:one|1)|reced\w+|hair ?loss|full loss|total loss|fallout|fall ?out|fell out|falls? out|came out|coming out|comes? out|fallen out|(?:wigs?|beanies|headscar\w+|hats) (?:again|for me)|drawing (?:on|in) (?:my )?(?:eye)?brows|nothing left|none left|handfuls|clumps|drain|pillow|loss|fell|fall|lost (?:a|any|1|one|1 single|a single|more|my|much|some|anything|nothing|so)|los(?:t|e|ing)$|los(?:t|e|ing) (?:it|any(?:thing)?|hair))`;
const NO = String.raw`(?:no|not(?! want\b)|never|none|nothing|without|zero|nada|zilch|nor|hardly|barely|neither|not 1|not one|not even|nobody|yet to (?:see|find|lose|notice|get|have)|free of|free from|no signs? of|no trace of|minimal|negligible)`;
const PART = String.raw`(?:(?:about |around |maybe |roughly |over |almost |nearly |at least |easily |i would say |like |a good )*(?:a |an |1 )?(?:half|third|quarter|fifth|bit|little|lot|few|some|most|much|all|everything|everywhere|(?:1|2|3) (?:third|quarter)s|\d+ ?(?:%|percent|per cent)))`;

const CLAUSE = /[,;:()]|\s-\s|\.\s|\b(?:but|although|though|however|whereas|while|until|till)\b/g;

const KEPT_FORMS = [
  // not, then loss: "no patches", "nothing has come out", "never saw so much as a thin spot"
  String.raw`\b${NO}\b(?: (?!and\b|then\b|so\b(?! much)|since\b|because\b|when\b|after\b|regr\w+|longer\b|only\b|one\b)[\w'%-]+){0,7}? ${LOSS}\b`,
  // "not a single hair has moved", "no hair lost"
  String.raw`\b${NO}\b(?: (?:a|1|one|single|1 single|even|of|my|the|his|her|any|extra|more|other))* ${HAIR}(?: (?:has|have|had|is|was|were|are|did|since|so|far|yet|on))* (?:moved?|lost|fall\w*|fell|(?<=\b(?:has|have|had) )left|gone|go|went|budged?|missing|out|dropp\w+|came|come|chang\w+|shed)\b`,
  String.raw`\b${HAIR}(?: (?:has|have|had|is|was|were|are|did|does|do|my|own))* ${NO}(?: (?:even|really|yet|so far))* (?:moved?|budged?|notic\w+|car(?:e|ed)|mind\w*|react\w*|chang\w+|get the memo|got the memo|fall\w*|fell|go|gone|went|left|leave|leaving|shed|dropp?\w*|thin\w*|com(?:e|ing) out|lost|suffer\w*|respond\w*)\b`,
  String.raw`\b${NO} (?:a |any |real |visible |noticeable |big )*(?:change|changes|difference|loss|losses|harm|damage|effect|consequences?|issues?|problems?|drama|setback\w*)\b(?! (?:in|on|with|for) (?!my hair|the hair|hair))`,
  String.raw`\b(?:nothing|not a thing|none)(?: (?:has|have|had|at all|so far|else|much|visible|bad|really|of it|of mine))* (?:happen\w*|chang\w+|moved|lost|gone|missing|fallen|fell|come out|came out|shed|to report)\b`,
  // staying
  String.raw`\b${HAIR}${LINK} ${STAYING}\b`,
  String.raw`\b(?:it|everything|all of it|every (?:single )?hair|every bit|the lot|it all|all)(?: (?:is|has|was|still|all|just|simply|really|pretty much|basically|to my \w+))* (?:stay\w*|remain\w*|held|hold\w*|hung on|intact|in place|still (?:there|here)|all (?:there|here)|present and correct|as (?:thick|full|good) as)\b`,
  String.raw`\b(?:still|kept|keep|keeping|have|with|retain\w*|got|hang(?:ing)? on to|holding on to)(?: (?:have|has|got|my|his|her|a|the|all|every|whole|full|of|it|on|single|nearly|almost|basically|pretty|much|complete|that|those|entire|hold|very)){1,6} (?:head of hair|head(?! of\b)|hair|lot|${HAIR})\b`,
  String.raw`\b(?:kept|keep|keeping|retain\w*) (?:it all|everything|every\w*|all(?: of)?(?: it)?|it|100 ?%|my gains|the gains)\b`,
  String.raw`\b(?:as (?:thick|full|good|long|dense|strong) as (?:before|ever|it was|always|when)|(?:thick|full|fine|good|same|perfect) as (?:before|ever)|same as (?:before|ever)|(?:still|am|is) (?:a |completely |fully |all |very )*(?:hairy|fluffy|furry|covered|thick|growing|regrown))\b`,
  String.raw`\b(?:first |an? (?:actual |real )?|my )(?:haircut|trim|highlights|perm)\b|\b(?:barber|hairdresser|hairdresser's|stylist|barber's)\b(?! (?:has |had |then |just )*(?:went|found|notic\w+|spotted|asked|pointed|showed|discovered|gasped))`,
  String.raw`\b(?:so far,? so good|(?:all|everything) (?:is |still )?(?:good|fine|well|quiet|calm|great)|holding (?:up|steady|strong|on|my own)|going strong|waiting for the other shoe|clean bill|knock(?:ing)? on wood|touch(?:ing)? wood)\b`,
  String.raw`\b(?:a |my )?full head\b`,
  String.raw`\b(?:(?:you|people|strangers) (?:would|could|can)? ?(?:not|never)|(?:nobody|no one) (?:would|could|can)?) ?(?:guess|know|tell|believe|notice)\b|\bnone the wiser\b|\bnot (?:even )?(?:bat|batted) an eye(?:lid)?\b|\bnothing to report\b|\ball (?:quiet|clear|good|well|accounted for)\b|\bno news\b|\bholding (?:all )?(?:my |its )?ground\b`,
  String.raw`\b(?:am|is|are|still|doing|going|been|hair|looks?|looking|it) (?:absolutely |perfectly |totally |just |still |all |doing )?(?:fine|great|well|stable|ok|okay)(?= |[,.!]|$)(?! (?:with|on|about|for|without|now that))`,
  String.raw`\b(?:needs?|needed|due|overdue|getting|got|book\w*|had) (?:for )?(?:a |my |another |regular )?(?:haircuts?|trims?|cut)\b`,
];

const LOST_FORMS = [
  String.raw`\b${HAIR}${LINK} ${GOING}\b`,
  String.raw`\bso (?:did|has|had|was|were|is|are|do|does) (?:my|his|her|the|all (?:of )?(?:my|the)) (?:\w+ )?${HAIR}\b`,
  String.raw`\blos(?:t|ing|e|es) (?:(?:my|his|her|the|an|a|all|some|most|half|both|one|1|every|of|about|nearly|almost|that|basically|quite|bits|bit|part|roughly|around|maybe|over|at least|again|more|single|large|small|good) ){0,5}${HAIR}\b`,
  String.raw`\b(?:lost|lose|losing|shed|shedding|dropped|down)(?: (?:about|around|maybe|roughly|over|almost|nearly|at least|easily|like|a good))* (?:it all|it|everything|the lot|the whole lot|every\w*|all(?: of)?(?: (?:it|my|the|that))?|most(?: of)?|half|some of|a (?:half|third|quarter|fifth|bit|little|lot|ton|patch)|\d+ ?(?:%|percent))(?! (?:weight|money|hope|coverage|faith|access|interest|sleep|time|job|insurance|patience))`,
  String.raw`\b${PART} (?:of (?:it|my|the|that|his|her)(?: \w+){0,2} )?(?:is |was |has |had |are |were )?(?:gone|fell|left|lost|out|missing|bare|fallen|shed|disappeared|vanished|went)\b(?! to| (?:to|the) doctor)`,
  String.raw`\b(?:kept|keep|keeping|retain\w*|left with|down to|still have|have)(?: (?:about|around|maybe|only|roughly|some|just|like|perhaps))* (?:\d\d ?(?:%|percent|per cent)|half|a (?:half|third|quarter)|(?:1|2|3) (?:third|quarter)s|most|some|two thirds|three quarters) ?(?:of)?(?: (?:it|my|the|what|hair|that))?\b`,
  String.raw`\b(?:at|to|it at|about|around|maybe) (?:about |around |maybe )?\d\d ?(?:%|percent|per cent) of (?:what|my|the)\b`,
  String.raw`\b(?:am|is|are|was|were|been|now|went|go|going|goes|gone|got|became|become|him|me|her|as|completely|totally|fully|almost|nearly|mostly|and|be|again|of) (?:as |so |now |all |totally |completely |nearly |almost |mostly |fully |back to |again |somewhat )*(?:bald|hairless|shiny|smooth|patchy|bare|see-? ?through|thinner|sparse|naked|eyebrowless|an egg|a cue ball|back to (?:square (?:one|1)|zero|nothing|bald|wigs|where i))\b`,
  String.raw`\b(?:bald|bare|thin|coin[- ]sized?|round|smooth|new|first|fresh) (?:\w+ ){0,2}(?:spots?|patch(?:es)?)\b|\bpatches\b|\b(?:\d+|a few|some|several|couple of|first|new|small) (?:\w+ ){0,2}(?:spots|patches)\b|\b(?:1|one|another) (?:[\w-]+ ){0,3}(?:patch|spot|hole|gap)\b(?! (?:of (?:hair|regrowth)|check|test|on\b|that (?:filled|closed|grew)))`,
  String.raw`\b(?:\d+|a|several|some|few|another|new|first|the) (?:\w+ )?(?:holes?|gaps?|clearings?|islands?) (?:in|on|at|behind|above|near|over) (?:my|the|his|her) (?:\w+ )?${HAIR}\b`,
  String.raw`\b(?:thinner|thinned|thinning|receded|receding|sparser|patchy|relapsed|relapse)\b`,
  String.raw`\b(?:full|complete|total|massive|heavy|big|huge|major|near-?total|gradual|slow|the|some|noticeable) (?:hair )?(?:loss|shed|shedding|relapse|fallout|leak)\b`,
  String.raw`\b(?:the |a )?(?:loss|shed|shedding|relapse|fallout)(?: \w+){0,2} (?:came|began|started|hit|set in|kicked in|arrived|followed|was (?:fast|quick|brutal|slow))\b`,
  String.raw`\bback (?:to|at|in) (?:square (?:one|1)|zero|nothing|bald\w*|wigs|my wigs?|hats|beanies|where i (?:started|was|began))\b|\b(?:drawing|penciling|pencilling|painting) (?:on |in )?(?:my )?(?:eye)?brows\b|\b(?:wig|wigs|bandana|headscar\w+|beanies?|hats?) (?:again|time|weather|season)\b|\bnothing left\b`,
  String.raw`\bnot (?:a |1 |one |single )*${HAIR} (?:left|remains?|remaining)\b|\bno (?:eye ?)?(?:brows?|lashes|hairs?|beard|moustache|fringe|curls|ponytail) (?:left|remain\w*|anymore|any more|at all)\b|\b(?:am|was|be|is|now) (?:now |left )?with nothing\b`,
  String.raw`\b(?:hair|it|everything|all of it|all|it all|brows|lashes) (?:\w+ ){0,3}(?:in handfuls|in clumps|on the (?:bathroom |shower )?floor|down the drain|in the (?:shower|sink|drain|brush)|unplugged|rained)\b|\b(?:handfuls|clumps)\b|\b(?:the|my) (?:shower |bath |sink )?(?:drain|hairbrush|hoover|vacuum|pillow(?:case)?)\b|\bstrands? (?:all over|everywhere)\b`,
  String.raw`\b(?:everything|it all|all of it|the rest|the lot|it) (?:\w+ ){0,2}(?:went|left|gone|fell|followed|vanished|disappeared|goes|going|unravell?ed)\b(?! (?:well|fine|back|away with|great|ok|smooth\w*|up|on|good|to plan))`,
  String.raw`\b(?:dropped|shed|shedding|losing|lost|missing) (?:some|a (?:bit|little|few|lot)|a few|quite a bit|more|hairs?) (?:\w+ )?(?:around|at|on|in|near|from|behind|over) (?:the|my|his|her|both) (?:\w+ )?(?:temples?|sides?|back|front|crown|edges|nape|ears?|top|scalp|brows?|hairline)\b`,
  String.raw`\blet go of my ${HAIR}\b|\b(?:goodbye|bye(?: bye)?|farewell|adios|rip|so long)[, ]+(?:to )?(?:my |the |all )*${HAIR}\b|\b(?:hello|hi)(?: again)?,? (?:wigs?|hats?|beanies?|baldness|egg|dome|patches)\b`,
  String.raw`\b(?:bu(?:zz|zzing|zzed)|shav(?:e|ed|ing)|cover(?:ing)?) (?:off )?(?:what(?: is|'s| was)? left|the rest|the remains?|my head|it all off|it off)\b|\bwhat(?: is| was|'s)? left of\b|\b(?:scalp|skin) (?:is |was )?(?:show\w*|visible|through)\b|\b(?:can|could) see (?:my|the) (?:scalp|skin)\b`,
  String.raw`\b(?:fistfuls?|handfuls?|carnage|moult\w*|molt\w*|by the handful|like (?:leaves|confetti|snow)|dropping like|back on (?:my|the) (?:pillow|shower)|went downhill|wiped out|going backwards|went backwards|lost ground|totalis|universalis (?:again|now|by)|where i started|all undone|for nothing)\b`,
  String.raw`\b(?:an? |one |my |both |two |the )(?:\w+ )?(?:eye ?brow|brow|lash|eyebrow tail|patch|spot)s?(?: \w+){0,2} (?:opened|reopened|reappeared|appeared|came back|is back|are back|popped up|showed up|turned up|has opened|have opened)\b`,
  String.raw`\b(?:cost|costing) me (?:my |the |all |both |most |half )*(?:\w+ )?${HAIR}\b`,
];

const ALL = (forms: readonly string[]) => new RegExp(forms.join("|"), "g");
const KEPT = ALL(KEPT_FORMS);
const LOST = ALL(LOST_FORMS);
const NEGATED_BEFORE = new RegExp(String.raw`\b${NO}\b(?: [\w'%-]+){0,4} ?$`);
const GREW_BACK =
  /\b(?:gr[eo]w\w*|regr\w+|came|come|coming|filled|filling|closed|return\w*|recover\w*) (?:\w+ )?(?:back|in|again|up)\b|\bregr[eo]w\w*|\breturn(?:ed)?\b|\bback (?:on|in) (?:its|my) (?:place|head)/;

/** A statement in a sentence, by its place there. */
interface ClauseOutcome {
  readonly lost: boolean;
  readonly start: number;
  readonly end: number;
}

/** Every statement of going or staying in a sentence; where two meet, keeping was read with its negation and wins. */
export function clauseOutcomes(sentence: string): ClauseOutcome[] {
  const found: ClauseOutcome[] = [];
  for (const { start, text } of clausesOf(sentence)) {
    const kept = [...text.matchAll(KEPT)].filter(
      (match) => !/\b(?:not|no longer|could not|never)(?: \w+)? $/.test(text.slice(0, match.index)),
    );
    for (const match of kept)
      found.push({ lost: false, start: start + match.index, end: start + match.index + match[0].length });
    if (isAboutBody(text)) continue;
    for (const match of text.matchAll(LOST)) {
      const end = match.index + match[0].length;
      if (kept.some((other) => match.index < other.index + other[0].length && other.index < end)) continue;
      if (NEGATED_BEFORE.test(text.slice(0, match.index))) continue;
      if (GREW_BACK.test(match[0]) || /^ (?:grew|grown|came|come|filled) (?:back|in)\b/.test(text.slice(end)))
        continue;
      found.push({ lost: true, start: start + match.index, end: start + end });
    }
  }
  return found;
}

/** "My cholesterol dropped a lot": a clause on something else of the body, in which no hair is named. */
function isAboutBody(clause: string): boolean {
  return wordsOf(clause).some((word) => BODY_THING.test(word)) && !hasHair(clause);
}

function clausesOf(sentence: string): { start: number; text: string }[] {
  const found: { start: number; text: string }[] = [];
  let from = 0;
  for (const match of sentence.matchAll(CLAUSE)) {
    found.push({ start: from, text: sentence.slice(from, match.index) });
    from = match.index + match[0].length;
  }
  found.push({ start: from, text: sentence.slice(from) });
  return found;
}
