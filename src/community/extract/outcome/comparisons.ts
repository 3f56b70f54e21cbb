/*
 * Loss and keeping said by how much there is, against before or against others: sizes, shares of what had grown, a density
 * that is not what it was, a score then and now. Weak words, as in cues.ts.
 */

const THINGS = String.raw`(?:hair(?:line)?|eye ?brows?|brows|lash(?:es)?|eyelashes|beard|regrowth|growth|density|coverage|scalp|part(?:ing| line)?|mane|ponytail)`;

/** There is less than there was. */
export const LESS: readonly string[] = [
  // the size of a bare place
  String.raw`\b(?!(?:medium|family|full|king|queen|good|decent|over|right|bite|plus)\b)\w+[- ]sized? (?:\w+ ){0,2}(?:areas?|spots?|patch(?:es)?|holes?|circles?|gaps?|spaces?|places?|bits?)\b|\b(?:areas?|spots?|patch|hole|circle|gap|place|bit|one)(?: \w+){0,4} (?:the|about the|roughly the) size of (?:a|an|my|the) \w+`,
  // a share of what had grown
  String.raw`\b\d\d ?(?:%|percent) of what (?:i|he|she|had)\b|\blost(?: \w+){0,4} (?:all|everything|most of what|half of what|much of what|what)(?: that)? (?:i|he|she|we) (?:had |ha[sd] )?(?:gained|grown|grew|regrown|regrew|won|got)\b|\b(?:gave|given|giving|give) back (?:some|a bit|a little|most|half|all|part|about|ground|much|everything)\b`,
  String.raw`\b(?:from|was at|were at) (?:\w+ ){0,3}(?:full|100 ?(?:%|percent)|complete|total|9\d ?(?:%|percent)) ?(?:\w+ ){0,2}(?:to|down to)(?: (?:something|about|around|like|maybe|only|roughly|just|perhaps|now|wearing))* (?:\d\d ?(?:%|percent)|half|patch\w*|nothing|bald\w*|wearing|a (?:cap|hat|wig|third|quarter))`,
  // not what it was
  String.raw`\b${THINGS}(?: \w+){0,3} not (?:\w+ ){0,2}(?:what (?:it|they) (?:was|were|used to be|had been)|as (?:thick|full|dense|good|long|strong|much|dark)|quite as)\b`,
  String.raw`\b(?:less|fewer|thinner|lighter|finer|weaker|worse) (?:\w+ )?(?:hairs? |${THINGS} )?than (?:in \w+|when|last|at (?:the )?(?:my|its|end|best|peak)|before (?:i |the )?(?:stop\w*|quit|stop)|a year ago|(?:a few|\d+) \w+ ago|it was)\b|\bmore (?:hairs? )?(?:than (?:usual|normal|i (?:like|should))) (?:in|on|when|every)\b|\bmore hair than (?:usual|normal)\b`,
  String.raw`\b(?:wisp(?:y|ier)|spars(?:e|er)|scant\w*|stragg\w+|scragg\w+|gappy|broader|wider|moth-?eaten)\b(?! (?:use|population|range|label|group|picture))`,
  String.raw`\b${THINGS} (?:\w+ )?(?:has |had |have |is |are |went |gone )?(?:\w+ )?missing\b|\b(?:outer|inner|front|back|lower|upper) (?:half|halves|third|thirds|corner|corners) of (?:both |my |the |each |one )*(?:eye)?brows?\b`,
  // nothing where it was
  String.raw`\b(?:no hair (?:on (?:me|my)|anywhere|at all)|nothing (?:up there|on top|on my head|grows|growing|is growing))\b|\bno (?:eye)?(?:lashes|brows),? (?:and )?no (?:eye)?(?:lashes|brows|hair|beard)\b|\bnowhere (?:any|a single) hair\b`,
  String.raw`\b${THINGS} (?:\w+ )?(?:has |had |have )?(?:ended|(?:said|says|waved|took) (?:its|their) (?:good-?byes?|leave|hat)|gave (?:me )?up|given up|followed|bid|checked out|had enough)\b`,
  String.raw`\b(?:whole thing|everything|all|same (?:old )?story|nightmare|process|cycle|circus|show) (?:to )?(?:start\w*|began|begin\w*|repeat\w*) (?:all )?(?:over )?again\b|\b(?:see|saw|knew|know) where (?:this|it|that|things) (?:was|were|is|are) (?:heading|going|headed)\b`,
  // what did not last, what was taken, what is worn
  String.raw`\b(?:regrowth|hair|growth|gains|results?|progress|brows|lashes|it)(?: all)? (?:did|has|have|could|had) not (?:survived?|lasted|last|stayed|stay|stuck|stick|made it|make it|held|hold|hung|hang)\b|\b(?:took|taken|claimed|ate|eaten) (?:nearly |almost |about |basically )?(?:all|most|half|everything)(?: of (?:it|my \w+|the \w+))\b`,
  String.raw`\b(?:in|under|with) (?:a|his|her|my) (?:beanie|cap|hat|wig|head ?scarf|hood|bandana)(?: on)?\b|\bfalsies\b|\bfill\w* in (?:\w+ ){0,2}(?:eye)?brows?\b|\b(?:strip|spot|patch|regrowth|hair|brows?|lashes)\b[^.,;]{0,30} (?:says?|said) no\b|\b(?:start|beginning) of the end\b|\beverything (?:with)?in (?:a |the |just |under |\d)|\b(?:weeks|months) to (?:none|nothing|zero|bald)\b`,
  String.raw`\bfirst (?:hairs?|strands?|handfuls?|clumps?|gaps?|holes?|losses|bare (?:area|place)s?|signs? of (?:loss|trouble|a relapse))\b`,
  // what fell on which week
  String.raw`\bweek \d+:? (?:the )?(?:eye)?(?:lash\w*|brow\w*|scalp|beard|hair|nape|crown|temples|arms|legs|head)\b`,
  String.raw`\b(?:humpty dumpty|telly savalas|jean-?luc|picard|lex luthor|dr evil|voldemort|yul brynner|prof(?:essor)? x|charlie brown|homer simpson|vin diesel|bruce willis|dwayne johnson)\b`,
];

/** There is as much as there was. */
export const AS_MUCH: readonly string[] = [
  String.raw`\b(?:all|everything|what(?:ever)?|the hair|every hair) (?:that |which )?(?:i |we )?(?:had )?(?:ever )?(?:grew|grown|regrew|regrown|came in|gained)(?: back)?(?: \w+){0,2} (?:stayed|stays|still (?:here|there|on)|is (?:still )?there|remains?|kept|held)\b`,
  String.raw`\b(?:they|all|both|those|spots)(?: \w+)? (?:still )?(?:all )?have hair\b`,
  String.raw`\bnot (?:\w+ )?(?:lost|losing|lose|shed\w*|losing) (?:any )?more (?:hair )?than\b|\bno more (?:hair )?than (?:my|the|any|every|other)\b`,
  String.raw`\b(?:news|day|call|moment|loss|shed\w*|relapse|fall|blow|crash|disaster|worst|shoe)\b[^.]{0,12} (?:has|have|had|did|is|does) (?:not|never) (?:yet |ever )?(?:come|came|arriv\w*|happen\w*|dropp?\w*|show\w*|here)\b`,
  String.raw`\ball is well\b|\bnot (?:a|1|one) (?:gap|hole|spot|patch|bald spot|bare spot)(?: \w+){0,2} (?:found|seen|anywhere|to be|in sight)\b|\bnot (?:a|1|one) (?:gap|hole|bald spot)\b`,
  String.raw`\b(?:cow ?licks?|split ends|roots done|dye jobs?|friz\w*|greasy hair|hair is (?:\w+ )?(?:long|growing)|\d+ haircuts|haircuts|hair cuts)\b`,
  String.raw`\bsalt (?:of )?(?:0|1|2|3|4|5)\b[^.;]{0,20}\b(?:and )?salt (?:is |still |of )*(?:0|1|2|3|4|5)\b|\bsame salt\b|\bsalt (?:has )?(?:not|never) (?:moved|changed|budged|gone up)\b`,
];
