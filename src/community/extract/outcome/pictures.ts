/*
 * What stands for hair that went, or stayed, without naming it: where hair collects, what covers a head or draws a brow,
 * what a bare head is compared with, who noticed, what the disease did, and what became of the work of years. Weak words,
 * as in cues.ts; a denied picture of loss points to keeping.
 */

const HEADWEAR = String.raw`(?:hats?|caps?|beanies?|bonnets?|bandanas?|turbans?|head ?scar(?:f|ves)|head ?wraps?|head ?bands?|toppers?|wigs?|hair ?pieces?|toupees?|hair systems?)`;
const COLLECTORS = String.raw`(?:drains?|plug ?holes?|pillow(?:case|slip)?s?|towels?|sheets|hair ?brush(?:es)?|brush(?:es)?|combs?|shower|bath(?:tub)?|sink|hoover|vacuum|robot vacuum|dustpan|carpet|floor|car seat|head ?rest|collar|keyboard|desk)`;
const OTHERS = String.raw`(?:wife|husband|partner|girlfriend|boyfriend|mum|mom|mother|dad|father|son|daughter|kids?|sister|brother|friends?|co-?workers?|colleagues?|boss|hair ?dresser|hair ?stylist|stylist|barber|teacher|neighbou?r|derm\w*|doctor|nurse)`;
const DISEASE = String.raw`(?:alopecia|aa|areata|disease|monster|beast|dragon|demon|immune system|t[- ]cells)`;
const COVER = String.raw`(?:eye ?brows?|brows|lashes|eyelashes)`;
const PROGRESS = String.raw`(?:progress|gains|regrowth|growth|waiting|patience|years|results|work|effort)`;

/** Pictures of hair that went. */
export const GONE: readonly string[] = [
  // where hair collects
  String.raw`\b(?:clogg?(?:ed|s|ing)?|block(?:ed|s|ing)?|chok(?:e|ed|es|ing)|fill(?:ed|s|ing)?|cover(?:ed|s|ing)?|full)\b(?: [\w'-]+){0,4} ${COLLECTORS}\b|\b${COLLECTORS}(?: [\w'-]+){0,3} (?:clogg?\w*|block\w*|chok\w*|full|filled|covered|disgusting|a (?:crime scene|horror|carpet|mess))\b`,
  String.raw`\b(?:robot vacuum|roomba|dustpan|lint roller)\b|\b(?:swept|sweep(?:s|ing)?|hoover(?:ed|ing)|vacuum(?:ed|ing)) (?:the |my |up |it |after )`,
  String.raw`\b(?:in|through|with|between) my (?:fingers|hands?)\b|\b(?:rain(?:ed|s|ing)|snow(?:ed|s|ing)) (?:\w+ )?(?:hair|strands)\b|\b(?:hair|strands) (?:\w+ ){0,2}(?:coming|came) away\b|\bpull(?:ed|ing)? (?:out )?(?:hair|strands|handfuls|it out)\b`,
  // what covers a head, or takes off what is left
  String.raw`\b(?:back (?:in|to|under|into|on)|wear(?:s|ing)?|wore|own(?:s|ed)?|bought|buy(?:ing)?|order(?:ed|ing)|liv(?:e|ed|ing) in|need(?:ed|s)?|got (?:out )?(?:a|my|the)|dug out|out came|found) (?:(?:a|an|my|the|his|her|first|new|old|proper|more|again|\w+) ){0,3}${HEADWEAR}\b(?!(?: \w+)? (?:just )?in case)`,
  String.raw`\b(?:head ?shave|clippers?|razor)\b|\b(?:shav|buzz|bic)(?:e|ed|ing)\b(?: [\w']+){0,3} (?:head|off|rest|left|down|hair)\b`,
  String.raw`\b(?:hair )?fib(?:re|er)s\b|\btoppik\b|\bconcealer\b|\b(?:paint|draw|pencil|tattoo|stencil|fill|microblad)\w* (?:on |in |my |the |his |her )*${COVER}\b|\b(?:false|fake|stick-?on|glue-?on) ${COVER}\b`,
  // what a bare head is like
  String.raw`\b(?:smooth|bare|bald|shiny|naked|empty|slick) as\b|\b(?:egg|cue|snooker|billiard|bowling|pool|golf) ?ball\b|\b(?:light ?bulb|melon|pebble|dome|marble|tonsure|friar|monk|colander|sieve|swiss cheese|dalmatian|leopard|cheetah|moth[- ]?eaten|motorway|runway|comb-?over|crop circles?|chess ?board|patchwork|mangy|mange|plucked chicken|naked mole rat|gollum|mr clean|uncle fester)\b`,
  String.raw`\b(?:head|hair ?(?:style|cut|line)?|scalp)(?: [\w']+){0,4} (?:of|as|like) (?:a |the |my )?(?:new ?born|baby|egg|grand\w+|old man|monk|friar)\b|\b(?:look(?:s|ed|ing)?|looking) like (?:a |an |my |the )?(?:grand\w+|egg|baby|thumb|alien|chemo|cancer|old man|monk|friar|chick)\b`,
  String.raw`\b(?:feel|felt|feeling) the (?:wind|breeze|cold|draught|draft|sun|rain|air)\b|\bcold (?:up top|on top|head|scalp)\b|\bsun ?(?:screen|burn\w*|block)\b(?: [\w']+){0,4} (?:head|scalp|dome|top|skull)\b|\b(?:reflect|shin|gleam)\w*(?: [\w']+){0,4} (?:light|lamp|sun|ceiling|lamps|lights)\b`,
  String.raw`\b(?:holes?|gaps?|islands?|windows?|craters?|clearings?|coins?|circles?) (?:at|in|on|behind|above|over|around|near|all over|of (?:skin|scalp|bare))\b|\bmore holes\b|\b(?:coin|penny|dime|quarter|egg|palm|thumb|plate)(?:[- ]siz\w+)\b|\b(?:coin|hole|gap|penny)s? behind\b`,
  // who noticed
  String.raw`\b${OTHERS} (?:has |had |then |just |suddenly |politely )*(?:found|spotted|noticed|discovered|pointed (?:out|at|to)|asked (?:\w+ )?(?:whether|if|about|why)|went (?:quiet|silent)|gasped|sees(?! (?:me|us|him|her|you)\b)|showed me|cried)\b`,
  // the disease, and what it undid
  String.raw`\b${DISEASE} (?:has |had |is |was |then |just |all |now )*(?:woken|woke|awoke|awake|return\w*|came back|come back|is back|back|struck|roar\w*|flar\w*|progress\w*|active|remember\w*|resum\w*|won|took|takes|win|claimed|ate|eats|got)\b(?! (?:asleep|quiet))`,
  String.raw`\b(?:effluvium|exclamation (?:mark |point )?hairs?|(?:yellow|black) dots|universalis|totalis|universal alopecia|alopecia universal|full (?:au|at|universal\w*|total\w*))\b|\b(?:went|go|back|right back|again|returned|straight) to (?:full |being )?(?:au|at(?= ?[,.!;]|$))\b`,
  String.raw`\b(?:undid|undone|undo(?:es)?|revers(?:ed|al)|wiped|erased|ruined|destroyed|poof|up in smoke|in ruins|reset)\b|\bback to (?:the (?:start\w*|beginning|photos?|point|before|drawing board)|square|day (?:one|1)|where|how (?:it|i) (?:was|looked)|painting|drawing|hats|caps|wigs|hiding|\d{4})\b|\ball (?:that|those|the|my) (?:\w+ )?${PROGRESS}(?: [\w']+){0,3} (?:gone|lost|poof|undone|wasted|down|for)\b`,
  String.raw`\b(?:r\.?i\.?p\.?|rest in peace|goodbye|farewell|bye(?: bye)?|adios) (?:to )?(?:my |the )?(?:\w+ )?(?:hair|pony ?tail|bun|fringe|curls|${COVER}|beard|mane|locks)\b|\b(?:hair|${COVER}|beard|curls|mane|locks|rest|head)(?: [\w']+){0,3} (?:resign\w*|checked out|missing in action|mia|awol|ghosted|abandon\w*|fled|evaporat\w*|melt\w*|elop\w*|retir\w*|gave up|gave out|took off|packed|walked out|bailed|emigrat\w*|not long behind)\b`,
  // said with a wink
  String.raw`\bnot (?:1 of |one of |among )?(?:the |that )?(?:lucky|cured|so lucky)\b|\b(?:you can guess|you can imagine|you know (?:how it|what) (?:ended|went|happened|comes)|guess what|guess how|did not end well|ended (?:badly|in tears)|went (?:badly|as expected|south))\b|\b(?:dumb|stupid|worst|costli|bigg|daft|silli)est (?:thing|mistake|decision|idea|move)\b|\bbadly\b`,
  String.raw`\bcost (?:me|him|her|us) (?:every|all|each|the|my|most|half)\b|\bdown (?:about |around |by |maybe |roughly )*(?:a )?(?:third|quarter|half|fifth|\d+ ?(?:%|percent))\b|\b(?:none|nothing) (?:left|to (?:pull|sweep|comb|brush|wash|cut|shave|lose))\b|\b(?:she|he|i|they) (?:had|have|has) (?:none|no (?:hair|${COVER}))(?= |[,.!]|$)(?! (?:loss|fall))`,
];

/** Pictures of hair that stayed. */
export const STAYED: readonly string[] = [
  String.raw`\b(?:${COLLECTORS}|${HEADWEAR})(?: (?:is|are|was|were|stays?|remains?|looks?|all|still|so|both|just|perfectly))* (?:clean|clear|empty|hair ?free|spotless|normal|dry|in (?:the|a|its|their|my) (?:\w+ )?(?:closet|cupboard|drawer|box|attic|wardrobe|bin|loft|basement|bag|storage)|gathering dust|unworn|unused|unneeded|unopened)\b`,
  String.raw`\b(?:and|nor) (?:so|neither) (?:is|are|do|does|did|was|were) (?:my|the) ${COLLECTORS}\b`,
  String.raw`\b(?:sold|gave away|given away|donat\w+|threw (?:out|away)|thrown (?:out|away)|burn(?:ed|t)|retired|binned|passed on|packed away|put away) (?:(?:all|my|the|of|both|last|old|\w+) ){0,3}${HEADWEAR}\b|\b(?:not|never|no)(?: [\w']+){0,5} ${HEADWEAR}\b`,
  String.raw`\b${DISEASE} (?:has |had |is |was |still |just |so far |remains? |stays? |stayed |seems? )*(?:asleep|sleeping|quiet|dormant|silent|away|gone|in remission|inactive|calm|at bay)\b|\b(?:bed ?hair|bed ?head|bad hair day|hair ties?|scrunch\w+|shampoo|hair ?dryer|hair spray|hair gel|pomade)\b`,
  String.raw`\b(?:they|it|that|none|nothing|the (?:shed\w*|loss|fall|patches|holes|spots|relapse|worst)) (?:simply |just |still |actually )*(?:never|did not|has not|have not|had not) (?:come|came|show\w*|happen\w*|arriv\w*|materiali\w*|appear\w*|turn\w*|did|start\w*)\b|\bthe usual\b|\b(?:nothing|no more) (?:beyond|than|but) (?:the )?(?:usual|normal)\b`,
];
