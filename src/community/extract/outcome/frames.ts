/*
 * What became of the hair, told by frames of grammar that hold whole statements: a loss that was feared and did not come, a
 * loss with nothing as its object, a check that found nothing, a comparison that came out even; and on the other side keeping
 * denied, what little remains, a return to where one began. They are asked before single phrases, because the words of loss
 * inside a denied fear, and of keeping inside a denied hope, mean the opposite.
 */

/** What is feared. */
const FEARED = String.raw`(?:relapses?|recurrence|sheds?|shedding|hair ?loss|loss(?:es)?|flares?|alopecia|aa|disease|disaster|doom|gloom|worst|massacre|fall(?:out)?|patch(?:es)?|bald(?:ness| patch(?:es)?| spots?)|other shoe|shoe|(?:bad )?news|apocalypse|crash|catastrophe|storm|avalanche|dreaded \w+|fears?|letter|phone call|bill)`;
const NOT = String.raw`(?:never|not yet|has not|have not|did not|had not|is yet to|are yet to|still has not|still have not)`;
const CAME = String.raw`(?:c[ao]me|happen\w*|arriv\w+|turn(?:ed)? up|show(?:ed|n)? (?:up|its|itself)|return\w*|appear\w*|materiali[sz]\w+|struck|strike|hit|follow\w*|start\w*|begun|began|begin|occur\w*|rear\w*|caught|been back|resurfac\w+|recurred?|reappear\w*|land\w*|drop\w*|budg\w+|touch\w*)`;
const COLLECTOR = String.raw`(?:pillow(?:case)?s?|drains?|plug ?holes?|hair ?brush(?:es)?|brush(?:es)?|combs?|shower|sink|bath(?:tub)?|hoover|vacuum)`;
const THING = String.raw`(?:hairs?|brows?|eye ?brows?|lash(?:es)?|eyelashes|beard|scalp|crown|hairline|fringe|bangs|nape|temples|coverage|density|regrowth|growth|ponytail|curls|follicles?|strands?|head)`;
const FOUND = String.raw`(?:find(?:s|ing)?|found|see|sees|saw|seen|spot(?:s|ted)?|detect\w*|notic\w+|pick(?:ed)? out|locate)`;

const KEPT_FRAMES = [
  // a loss that was feared and did not come
  String.raw`\b(?:(?:waiting|bracing|braced|prepared|ready) for |expect(?:ed|ing) |dread(?:ed|ing) |fear(?:ed|ing) |promised |predicted |warned (?:me )?(?:of|about) )?(?:(?:the|a|my|that|some|this) )?${FEARED}(?:,? (?!and\b|then\b)[\w']+){0,7}? ${NOT}(?: [\w']+){0,2}? ${CAME}`,
  String.raw`\b${FEARED}(?: [\w']+){0,3} (?:stay(?:ed|s)? away|unfounded|wasted|for nothing|a false alarm|came to nothing|needless|never was|passed me by|skipped me|left me alone|spared me)\b`,
  String.raw`\bit (?:has not|did not|never|have not) (?:\w+ )?(?:happen\w*|gone|all go|fall\w* out|fell out|come back|came back|return\w*|followed|started)\b`,
  String.raw`\b(?:false alarm|worried for nothing|wasted worry|dodged (?:a|the|that) bullet|got(?:ten)? away with it|escaped (?:it|unscathed|so far)|beat(?:en|ing)? the odds|def(?:ied|ying) (?:the )?(?:odds|everyone|expectations)|contrary to (?:all )?(?:predictions?|expectations?|everything|what)|proved (?:them|everyone|her|him|my doctor|the \w+) wrong|sail(?:ed|ing) through|smooth sailing|living proof|anticlimax|non-?event|no such thing happened|pleasantly surprised)\b`,
  String.raw`\bstill (?:waiting|braced|bracing)\b(?! (?:for|on|to hear) (?:my|the|an?|approval|insurance|pharmacy|doctor|news|answer|appeal|refill|it to (?:work|grow|kick)))`,
  String.raw`\b(?:in|among|joined|with) the (?:\w+ )?(?:lucky|other|good|fortunate) (?:group|minority|half|few|camp|ones?|\d+)\b|\b(?:am|be|was|been|must be|guess i am|lucky) (?:\w+ )?(?:1|one) of (?:the|those) (?:\w+ )?(?:lucky|few|exceptions?|fortunate)\b`,
  // nothing as the object of a loss
  String.raw`\b(?:lost|losing|lose|shed|dropped) (?:absolutely |exactly |precisely )?(?:nothing|zero|none|no (?:hair|ground|coverage|density|regrowth)|not (?:a|1|one)(?: single)? \w+)\b`,
  String.raw`\bnot (?:lost|shed|dropped|cost)(?: (?:me|him|her|us))?(?: (?:a|an|1|one|any|much|single|so|as|of|my))+ ?(?:hair|lash|eyelash|brow|eyebrow|strand|ground|coverage|density|thing|bit|it)\b`,
  String.raw`\bbald (?:\w+ )?(?:zero|0|no|not 1|none)\b|\b(?:not|never) (?:(?!want\b)\w+ )?(?:bald|gone bald|go(?:ing)? bald|went bald)\b(?! (?:before|until|till|again until))`,
  String.raw`\b(?:only|just|nothing (?:but|beyond|more than)) (?:the )?(?:usual|normal|ordinary|regular|everyday|seasonal) (?:\w+ )?(?:shed\w*|hairs?|amount|loss|fall)\b|\b(?:normal|usual|ordinary|regular|seasonal) (?:\w+ )?(?:shed\w*|hair fall|hair loss)(?: only)?\b`,
  String.raw`\bnot (?:so much as|even) (?:a|1|one)(?: \w+)? (?:hair|strand|lash|patch|spot|wobble)\b`,
  // a check that found nothing
  String.raw`\b(?:can|could|would|did|does|do|has|have) not (?:\w+ ){0,2}?${FOUND} (?:a|any|an|1|one|anything|it|the|so much as a|much)(?: (?:single|bare|bald|thin|new|other|visible))* ?(?:spots?|patch(?:es)?|holes?|gaps?|differences?|thinning|scalp|changes?|loss|thing|it)?\b(?! (?:refills?|doctor|pharmacy|answer|info\w*))`,
  String.raw`\b${FOUND} (?:absolutely )?(?:nothing|no (?:\w+ )?(?:placa|plaque|spots?|patch(?:es)?|changes?|activity|disease|loss|thinning|signs?|trace|exclamation \w+))\b|\bnothing (?:is |has gone |was |to )?(?:missing|treat|lost|astray)\b|\b(?:can|could) not see (?:any |the |my )?scalp\b`,
  String.raw`\bno (?:\w+ )?(?:active|discernible|detectable|visible|clinical|measurable|noticeable|further|new)(?: \w+)? (?:disease|activity|recurrence|loss|thinning|changes?|relapse|patch(?:es)?|spots?|lesions?|areas?)\b|\bno (?:recurrence|backsliding|backslide|relapses?|regression|deterioration|movement|activity|setbacks?|complaints|surprises|complications on)\b|\bpull test (?:\w+ )?(?:negative|normal|clean)\b|\b(?:clean|clear|good) (?:reports?|check-?ups?|scalp|visits?)\b|\bdischarged (?:me|him|her|from (?:the )?(?:clinic|doctor|care))\b`,
  String.raw`\b(?:wrote|chart|notes?|report|letter|visit|check|checks|photos?)\b[^.;]{0,25}\b(?:maintained|sustained|stable|unchanged|no change|in remission)\b|\b(?:response|result|results|effect|regrowth) (?:was |is |has been |being )?(?:maintained|sustained|durable|held)\b|^(?:all )?(?:maintained|sustained)\b`,
  // nothing where hair collects, and what only a barber takes
  String.raw`\b${COLLECTOR}\b(?:,? [\w']+){0,7}?,? (?:is|are|was|were|stays?|stayed|remains?|comes? (?:up|out|away)) (?:\w+ ){0,2}(?:clean|clear|empty|spotless|hair ?free)\b(?:,? and so (?:is|are|was|were) (?:my|the) \w+)?|\bclean (?:${COLLECTOR})\b`,
  String.raw`\b(?:barber|hair ?dresser|stylist|salon)\b[^.;!?]{0,40}\bthinn?(?:ed|ing)? (?:it )?out\b|\bthinn(?:ed|ing) (?:it )?out (?:by|at) (?:the|my|a) (?:barber|hair ?dresser|stylist|salon)\w*|\bthinning (?:shears|scissors)\b`,
  // a list in which nothing is gone
  String.raw`\b(?:areas? of (?:hair )?loss|hair ?loss|loss|bald (?:areas?|patch(?:es)?|spots?)|bare (?:areas?|patch(?:es)?|spots?)|patch(?:es)?|shed(?:ding)?|relapses?)(?: [\w']+){0,3} ?[:=] ?(?:\w+ )?(?:0|none|no|nil|nothing|zero)\b(?:,? (?:and )?\w+ (?:0|none|nil|zero)\b)*`,
  String.raw`\bnot (?:(?:really|even|yet) )?(?:seeing|see|saw|seen|finding|found|losing|lost|shedding|shed|dropping) (?:any )?more (?:\w+ )?than (?:the |my |a |any |before|on it|usual|normal|ever)(?:usual|normal|ordinary|few|handful|couple)?(?:(?: \w+){0,3}? (?:strands?|hairs?))?(?: (?:in|on) (?:the|my) ${COLLECTOR})?`,
  String.raw`\bif there (?:is|was|were|has been) (?:a|any) (?:\w+ )?(?:differences?|changes?|loss|thinning|shed\w*)\b[^.;]{0,40}\b(?:not|no one|nobody|never)\b`,
  // no way back, nothing given up
  String.raw`\b(?:no|not (?:a|1|one)(?: single)?) (?:steps?|going|sliding|slipping|slides?|moves?|falling|turning) back(?:wards?)?\b|\bnot (?:\w+ )?(?:taken (?:a|1|one|any) steps? back(?:wards?)?|(?:slid|slipped|gone|moved|fallen|going|slipping|sliding) back(?:wards?)?)\b(?! (?:on|to (?:the )?(?:JAK|it|doctor)|onto))`,
  String.raw`\b(?:lost|lose|losing|given up|gave up|shed) (?:absolutely )?(?:none|nothing|not 1 hair|not a hair)(?: of (?:it|what|my|the|that|them))?\b|\bno worse(?: off| than (?:before|on it|when)|(?=[.,;!]|$))`,
  String.raw`(?<!\bnot )\b(?:still (?:have|has|got)|(?:have |has )?kept|keep|keeping|hold(?:ing)? on to|held on to|hang(?:ing)? on to) (?:all |everything |every bit |100 ?% )?(?:of )?(?:what|that|everything|all) (?:i|he|she|we|it|they|JAK\d+|the \w+|had|has|came|grew)\b`,
  String.raw`\b(?:things|it|everything|all|matters) (?:is|are|was|were|look\w*|stay\w*|remain\w*) (?:\w+ )?(?:as|how|where|what) (?:it|they) (?:is|are|was|were|has been|had been|has always been)\b(?! before (?:JAK|i (?:ever |first )?(?:start\w*|took)|treat|it all|any))`,
  String.raw`\b${THING} (?:has |have |had )?(?:outlast(?:s|ed)?|outliv(?:es?|ed)|stands?(?! (?:out|up|on end))|stood(?! (?:out|up|on end))|stays? put|stayed put|sit(?:s|ting)? tight|holds? firm|held firm)\b|\b${THING} (?:is |are )?still (?:swing|bounc|shin|flow|wav|curl|blow|sit|reach|touch|stand|cover|grow)\w*\b(?! (?:badly|poorly|slowly))`,
  String.raw`\b${THING} (?:did|does|do|has|have) not (?:\w+ )?(?:take (?:any )?(?:offen[cs]e|notice|it (?:badly|personally|to heart))|complain\w*|protest\w*|object\w*|flinch\w*|blink\w*|suffer\w*|tell\b|follow\w*|know\b|known|reali[sz]ed?|hear(?:d)?\b|been told|found out|find out|go anywhere|gone anywhere|get (?:any )?(?:worse|thinner)|give (?:up|in|way)|given (?:up|in|way))`,
  String.raw`\b(?:nothing|not a (?:single )?(?:thing|hair|strand)|no hair)(?: (?:has|have|had|is|at all|else|yet|so far|really|even|on my (?:head|scalp)))* (?:budg\w*|shift\w*|stirr?\w*|alter\w*|given way|gave way|giv(?:es|ing) way|going anywhere|gone anywhere|drop\w*|decreas\w*|reced\w*)\b`,
  String.raw`\b(?:still|every|daily|always|have to|need to|had to)\b[^.,;!?]{0,20}\bshav(?:e|ed|es|ing) (?:my |his |her |the )?(?:beard|legs?|chin|face|neck|armpits?|moustache)\b|\b(?:works?|working|worked|does|doing) (?:just |exactly |every bit )?(?:as well as|the same as|equally well)\b|\bsame (?:results?|effect|response)\b`,
  String.raw`\b(?:durable|lasting|long-?lasting|sustained|long-?term) (?:responders?|response|remission|regrowth|results?)\b|\b(?:everything|all|hair|scalp|head)(?: (?:is|was|were|looks?|still|perfectly|found))* in (?:perfect |good )?order\b`,
  String.raw`\byet to (?:lose|shed) (?:a|any|1|one|anything|it|my|the)\b|\byet to (?:see|find|notice|spot) (?:a|any|1|one) (?:\w+ )?(?:patch\w*|spots?|loss|change|thinning|shed\w*|difference|signs? of)\b`,
  // a comparison that came out even, or better
  String.raw`\b(?:photos?|pictures?|pics|before and after|side by side)\b[^.;]{0,40} (?:identical|indistinguishable|the same|match(?:es|ed)?|no different)\b|\blook(?:s|ed|ing)? (?:exactly |just |basically |much )?(?:the same|no different|identical|like (?:the same|myself|me with|nothing happened))\b`,
  String.raw`\b(?:the |my |his |her )?${THING} (?:is|are|looks?|was|stays?|remains?) (?:exactly |still |just |pretty much )?(?:what|where|how|as) (?:it|they) (?:was|were|had been|should be|always)\b|\bas (?:unruly|wild|bushy|curly|long|thick|full|good|dense|strong|healthy) as (?:they|it|she|he|ever|the day|when|before|my|in)\b`,
  String.raw`\bif anything,? (?:there is |it is |it has |they are |my \w+ (?:is|are|has) |the \w+ (?:\w+ )?)?(?:\w+ )?(?:more|thicker|better|longer|denser|fuller|greyer|grayer|improved|filled|growing|grown|stronger)\b|\b(?:better|thicker|fuller|longer|more (?:hair|up top|on top|of it)) than (?!before i (?:ever|started|took))(?:on (?:it|JAK\d+|the)|when|before|ever|any|my|i|it has)\b|\b(?:thicker|fuller|longer) (?:head|mane|hair|lashes|ponytail)\b`,
  String.raw`\b(?:even |has |have )?(?:filled|filling) in (?:more|further|nicely|even|since|at the|better)\b`,
  // how a head is ordered in the words of a list
  String.raw`\b${THING}(?: all| status| situation| report| update)? ?[:=] (?:still )?(?:present|there|here|covered|intact|fine|full|ok|okay|good|great|check|yes|unchanged|same|stable|excellent|thick)\b|\b(?:scalp|head|crown|top|fully|completely|still|well|entirely|everything|all) (?:is |are |was |remains |stays |stayed |\w+ly )*covered\b(?! (?:by|under|with|in))`,
  String.raw`\b(?:hair|locks|curls|mane|mop|ponytail|fringe|braids?|plaits?|dreadlocks|dreads|man ?bun)\b(?: (?:is|are|was|just|now|has|have|grown|all|way|well|halfway|down))* (?:to|past|down to|below|over|at|in|touching) (?:my |his |her |the )?(?:waist|shoulders?|shoulder blades|bum|bra strap|elbows|collar|chin|ears|a (?:man )?bun|plaits|braids|dreadlocks)\b|\b(?:has|have|got|wears?|wearing|sporting|rocking|into|in) (?:a |an |my |the |her |his |same )*(?:\w+ )?(?:dreadlocks|dreads|afro|man ?bun|mop|mullet|quiff|plaits|braids|ponytail|mane|bob)\b(?! (?:any ?more|no more))`,
  String.raw`\b(?:compliment\w*|jealous|envy|envious) (?:\w+ ){0,3}?(?:hair|hairline|curls|brows|lashes)\b|\b(?:hair|hairline|curls|brows|lashes)\b(?: \w+){0,3} compliment\w*\b|\b(?:knots?|tangles?) (?:in|out of) (?:it|my|her|his)\b|\bgr[eo]wn? it (?:out|long|longer)\b|(?<!\bfrom )(?<!\bfrom an? )\b(?:same|still a|still an|decent|full|lovely|healthy|proper|whole) (?:old )?(?:mop|mane|thatch|head of)\b|\bfringe needs\b|\b(?:needs?|due|overdue) (?:\w+ )?(?:cutting|trimming|threading|waxing|plucking)\b|\b(?:brows?|eyebrows?) (?:are |is |get |still |being )+(?:threaded|waxed|plucked|tinted|trimmed)\b|\bsplit ends\b`,
  String.raw`\b(?:would|will|could|can) (?:never|not) (?:\w+ )?(?:know|guess|tell|pick (?:me|him|her) out|believe)\b|\b(?:nobody|no one|none of them) (?:\w+ )?(?:guess\w*|knows?|suspects?|can tell|could tell|notices?)\b`,
  String.raw`\b(?:alopecia|it|disease|whatever it was) (?:\w+ )?(?:burn(?:ed|t)|switched) (?:itself )?(?:out|off)\b|\bforgotten (?:all )?about (?:me|it|alopecia)\b|\bnot (?:even )?think(?:ing)? about (?:alopecia|it|my hair)\b`,
];

const LEFT = String.raw`(?:stay(?:ed|s)?|remain\w*|surviv\w*|held|left|lasted|stuck)`;

const LOST_FRAMES = [
  // keeping denied
  String.raw`\b(?:kept|keep|retain\w*) (?:absolutely )?(?:nothing|none|zero|not (?:a|1|one))\b(?! (?:from|back|secret))|\b(?:none|nothing|not much|not a lot|hardly any|barely any|very little|precious little)(?: of (?:it|them|mine|my \w+|the \w+|what \w+ \w+)| (?:that )?(?:i|he|she|we|it|they|JAK\d+) (?:had )?(?:grew|grown|regrew|regrown|gained|gave (?:me|him|her)))?(?: (?:has|have|had))? ${LEFT}\b|\b(?:hardly|barely|scarcely) any(?:thing)?(?: \w+)? ${LEFT}\b`,
  String.raw`\b(?:did not|could not|can not|has not|have not|had not|never|unable to|failed to|not able to) (?:\w+ )?(?:keep|kept|retain\w*|hold on to|held on to|hang on to|hung on to) (?:any|it|much|a|my|the|what|all|everything|that|those|them)\b|\b(?:it|hair|regrowth|that|they|growth|remission) (?:\w+ )?(?:did|could|would|does) not (?:last|hold|stick|stay)\b|\bgood while it lasted\b|\bhoneymoon (?:was|is|period \w+) (?:over|short)\b`,
  String.raw`\b(?:lucky|exception|exceptions|fortunate|cured)\b[^.;!?]{0,40}\b(?:i|we|he|she) (?:was|were|am|is) not\b|\b(?:lucky|exception|fortunate|cured)[.,;] (?:i|we|he|she) (?:was|were|am|is) not\b|\bnot (?:\w+ )?(?:in|among|of) the (?:lucky|fortunate)\b`,
  String.raw`\bno longer have (?:any |a |much )?(?:\w+ )?${THING}\b|\bno more (?:pony ?tail|lashes|eyelashes|brows|eyebrows|hair|curls|fringe|beard)\b(?! (?:loss|fall\w*|shed\w*))|\bnot (?:a|1|one) (?:single )?(?:lash|hair|brow|strand|eyelash)(?: \w+)? (?:to my name|left|on (?:me|my|him|her))\b|\bnot a hair on (?:me|my|him|her)\b`,
  String.raw`\b(?:do|does|did) not have (?:the|that|those|all the|as much) (?:\w+ )?${THING}(?: \w+)? (?:i|he|she|we) (?:had|did|used to)\b|\b(?:held|stayed|lasted|stable|fine|good|there|kept|hung on)\b[^.;!?]{0,30}\b(?:until|till|then|but then|and then) (?:it|they|one day it) (?:did not|was not|were not|no longer did|gave way|gave up|stopped holding)\b`,
  // what little remains
  String.raw`\b(?:down to|only|just) (?:a |some |my |the )?(?:last |few |couple of |handful of )*(?:strands|wisps|tufts|fuzz|stubble|fluff|stragglers)\b(?! (?:fell|in the (?:drain|brush)))|\ba few (?:strands|wisps|tufts|stragglers)\b|\b(?:mostly|nearly all|almost all|largely|practically all|half|all but) gone\b|\bhang(?:s|ing)? by a thread\b`,
  String.raw`\b(?:had to|ended up|so i|finally|then i|i|husband|wife|mum|mom) (?:\w+ )?(?:shave|shaved|shaving|buzzed|buzz|clippered) (?:it|what|my head|his head|her head|the (?:rest|remains|remaining|last|whole)|off)\b`,
  // a return to where one began, or worse
  String.raw`\b(?:back|right back|exactly|straight back|am) (?:to )?(?:where|how|what) (?:i|it|we|he|she|things) (?:was|were|started|began|looked)(?: (?:before|\d|at|when|in)| as|[.,;]|$)|\bworse (?:now )?than (?:before|ever|when i|i was)\b|\b(?:ground|square) zero\b|\b(?:one|1) to (?:bald|universalis|totalis)\b`,
  String.raw`\b(?:match|look like|resemble|twin with|same hair as) (?:my |a |our |the )?(?:\w+ )?(?:newborn|nephew|baby|grandfather|grandad|granddad|egg|thumb|seal|bulb|billiard|bowling|kojak|passport of)\b|\b(?:could|can|might) (?:polish|buff|wax|land a helicopter|see your reflection|fry an egg) (?:me|on|in|my|up)\b|\bcall me (?:kojak|baldy|egghead|picard|yul|slaphead|humpty)\b`,
  String.raw`\b(?:everything|all|what|whatever|every bit|the lot|years of (?:hair|growth|regrowth|progress))(?: (?:that |of )?(?:\w+ ){0,5}?)(?:undone|reversed|wiped out|erased|evaporated|handed back|given back|for nothing|down the (?:drain|plughole|toilet|pan))\b|\b(?:handed|gave|given|giving|paid|paying) (?:it )?back (?:everything|all|what|in \w+|every)\b|\btook (?:my|the|his|her|our) (?:\w+ )?${THING}\b|\btook it (?:all )?with it\b|\btook (?:everything|it all) (?:away|back|with)\b`,
  String.raw`\b(?:what(?:ever)?|all|everything)(?: that)? (?:it|they|JAK\d+|the (?:drug|pills?|tablets?)) (?:gave|gives|had given|brought)\b[^.;]{0,18} (?:took|taken|takes|taking) (?:it |them )?(?:all )?(?:back|away)\b|\b(?:sides|top|brows?|lashes|eyebrows|nape|crown|hair) (?:\w+ )?opted out\b`,
  // going on
  String.raw`\bget(?:ting|s)? (?:\w+ )?(?:worse|thinner|patchier|balder|barer|sparser) (?:by|every|each|all|with)\b|\b(?:each|every) (?:\w+ )?(?:wash|shower|day|morning|month|week|brush)\b[^.;]{0,16}\b(?:takes|took|more (?:of it|hair|on|in|gone|comes)|another (?:patch|inch|spot|clump)|costs?|cost)\b|\b(?:wakes?|woke|waking) up to (?:more|hair|clumps|it)\b|\bfilling the (?:bin|drain|hoover)\b|\b(?:a trickle|a landslide|an avalanche|tide (?:go|going|went) out|burst pipe|slow (?:leak|goodbye))\b`,
  String.raw`\bmy (?:hair|head)(?: \w+)? (?:is|was|became) (?:a memory|history|no more|a desert|a battlefield|cold)\b|\b(?:head|hair|scalp|brows|lashes) went the same way\b|\bi (?:did|do) relapse\b|\b(?:took|stole) my hair\b|\b(?:scarf|wig|hat|cap|beanie|hats) (?:drawer|box|phase|lady|shop|collection)(?: (?:is|was|has been|had to))? (?:open|back|out|again|reopened)\b|\b(?:eyebrow|brow) pencil\b|\bno hair(?=[.,;!]|$| again| now| left)`,
];

const KEPT = new RegExp(KEPT_FRAMES.join("|"), "g");
const LOST = new RegExp(LOST_FRAMES.join("|"), "g");

/** A statement in a sentence, by its place there. */
interface Framed {
  readonly lost: boolean;
  readonly start: number;
  readonly end: number;
}

/** The frames in a sentence, in order; where two meet, the one of loss, which holds a denied keeping, wins. */
export function framesIn(sentence: string): Framed[] {
  const of = (form: RegExp, lost: boolean): Framed[] =>
    [...sentence.matchAll(form)].map(({ index, 0: words }) => ({
      lost,
      start: index,
      end: index + words.length,
    }));
  const lost = of(LOST, true);
  return [
    ...lost,
    ...of(KEPT, false).filter((one) => !lost.some(({ start, end }) => one.start < end && start < one.end)),
  ].sort((a, b) => a.start - b.start);
}
