import { BARICITINIB } from "../../drug/baricitinib.ts";
import { JAK_INHIBITORS } from "../../drug/catalogue.ts";
import type { Drug } from "../../drug/drug.ts";

/** Names that nothing else has; the short forms are ordinary words, too. */
const properNames = ({ name, brands, codes }: Drug) => [name, ...brands, ...codes];

/** Finds any of the names as a word of its own. */
const named = (names: readonly string[]) => new RegExp(`\\b(?:${names.join("|")})\\b`);

/** Medicines that are no JAK inhibitors, of which people say similar things. */
const OTHER_MEDICINES = [
  "methotrexate",
  "prednisone",
  "prednisolone",
  "adalimumab",
  "metformin",
  "statins?",
  "sertraline",
  "fluoxetine",
  "insulin",
  "finasteride",
  "dutasteride",
  "spironolactone",
  "ciclosporin",
  "cyclosporine",
  "warfarin",
  "ibuprofen",
  "paracetamol",
  "lisinopril",
  "semaglutide",
  "dupilumab",
  "antidepressants?",
  "benzodiazepines?",
  "opioids?",
  "beta[- ]blockers?",
  "levothyroxine",
  "isotretinoin",
];

/** Ideas a statement can hold, each with the words people use for it. Matched on plain sentences. */
export const CONCEPTS = {
  baricitinib: named([BARICITINIB].flatMap(properNames)),
  jak: /\b(?:jak(?:i|s|-?stat|1|2)?|janus kinases?)\b/,
  jakInhibitor: /\b(?:jak(?: ?1\/2|-1\/2)?[- ]inhibitors?|jaki\b|janus kinase inhibitors?)/,
  otherDrug: named([
    ...JAK_INHIBITORS.filter((drug) => drug !== BARICITINIB).flatMap(properNames),
    ...OTHER_MEDICINES,
  ]),
  minoxidil: /\b(?:minoxidil|rogaine|regaine)\b/,
  alopecia: /\b(?:alopecia(?: areata)?|areata)\b/,
  arthritis: /\b(?:rheumatoid arthritis|arthritis|ra)\b/,
  otherPopulation:
    /\b(?:rheumatoid arthritis|ra\b|atopic dermatitis|eczema|covid(?:-19)?|lupus|psoria\w+|juvenile|vitiligo|uveitis|crohn\w*|colitis|androgen\w+ alopecia|cancer patients)/,
  joint: /\b(?:joints?|arthritis|arthritic)\b/,
  drug: /\b(?:baricitinib|olumiant|drug|medicine|medication|treatment|therapy|pills?|tablets?|inhibitors?|it|dose)\b/,
  stop: /\b(?:stop(?:s|ped|ping|page)?|discontinu\w+|withdr[ae]w\w*|cessation|ceas\w+|quit(?:s|ting|ters?)?|com(?:e|es|ing) off|came off|go(?:es|ing)? off|went off|taken off|take (?:people|patients) off|off the (?:drug|medicine|medication|treatment|pill)|given up|giv(?:e|es|ing) up|halt(?:s|ed|ing)?|end(?:s|ed|ing)? (?:the )?(?:treatment|therapy|drug)|treatment ends|drug is gone|leave(?:s)? the body|without (?:the drug|treatment|it)|no longer (?:take|taking|takes)|(?:last|final) (?:\w+ ){0,2}(?:pill|tablet|dose|capsule)|finish\w* (?:the |their )?(?:treatment|therapy|course)|abandon\w*|off (?:it|treatment|baricitinib|olumiant|therapy)\b|(?:tablets?|pills?|medicine|medication) (?:stops?|ends?|run out)|g[ai]ve(?:n|s)? up|g[ai]ve(?:n|s)? (?:it|the (?:drug|tablets|pills|medicine|treatment)) up|drug[- ]free|treatment (?:is|was) over|bail\w* out|drop(?:s|ped|ping)? out|walk(?:s|ed|ing)? away|(?:inhibitor|drug|medicine|medication|treatment|tablets?|pills?|therapy) (?:is |are |was |were )?(?:gone|out of the (?:body|system)|removed|paused)|taken away|switched to (?:a )?placebo|interrupt\w+(?! (?:the |these |those |that )?(?:signal|pathway|attack|interferon|il-|cytokine|jak|immune|autoimmune|communication|message))|drop(?:s|ped|ping)? (?:the )?(?:drug|treatment|medication))\b/,
  abrupt: /\b(?:abrupt\w*|sudden\w*|cold turkey|overnight|at once|too fast|quickly)\b/,
  loss: /\b(?:los(?:e|es|t|ing|s)|shed\w*|f(?:a|e)ll(?:s|ing|en)?(?: out)?|relaps\w+|recur\w*|thin\w*|come(?:s)? out|disappear\w*|revers\w+|return of (?:the )?hair loss|gone|forfeit\w*|vanish\w*|slip\w* away|came? back out|(?:hair|strands|regrowth|gains?|lashes|brows) (?:go(?:es)?|went|going|gone|had gone|dropp\w*)\b|go(?:es)? bald|bald again|drop(?:s|ped|ping)? out|moult\w*|patches (?:return|come back|came back|reappear)\w*|regress\w*|dwindl\w*|wan(?:e|es|ed|ing)\b|fad(?:e|es|ed|ing)\b|undone|undo(?:es)?\b|wiped? (?:out|away)|melt\w* away|costs? (?:you|people|them|patients|someone) (?:the|your|their|most|much|all)\b)\b/,
  relapse:
    /\b(?:relaps\w+|recurren\w+|recurs?|(?:disease|hair loss|alopecia) (?:comes?|came|coming|returns?|returning) ?(?:back)?|los(?:e|es|ing) (?:the |their )?(?:hair|regrowth|benefit))\b/,
  hair: /\b(?:hair|regrowth|regrown|gains?|progress|coverage|results?|benefits?|growth|response|scalp|gr[eo]ws? back|grown back)\b/,
  keep: /\b(?:ke(?:ep|eps|pt|eping)|maintain\w*|hold(?:s|ing)?|held|preserv\w+|retain\w*|last(?:s|ing)?|sustain\w*|persist\w*|hang(?:s|ing)? on(?:to)?|cling\w*|stay(?:s|ed)?)\b/,
  continue:
    /\b(?:continu(?:e|es|ed|ing) (?:on |with |to take |taking )?|stay(?:s|ed|ing)? on|remain(?:s|ed|ing)? on|kept (?:on )?taking|keep taking|still taking|ongoing treatment)\b/,
  lower:
    /\b(?:taper\w*|reduc(?:e|es|ed|ing|tion) (?:the |their |of (?:the )?)?(?:dos\w+|treatment)|dose reduction|lower\w* (?:the |their )?dos\w+|step(?:ping|ped|s)? down|step-?down|down-?titrat\w+|wean\w*|halv\w+|cut(?:s|ting)? (?:the |back|down)|gradual\w* (?:reduc\w+|lower\w+|decreas\w+)|(?:decreas|reduc|lower)\w+ (?:it |the dose |the dosage |the amount )?(?:gradual|slow|step)\w*|(?:lower|smaller|reduced) dose|decreas\w+ (?:the )?dos\w+|half (?:the |a |their |your )?(?:dose|tablet|pill)|less of (?:it|the drug|baricitinib)|every other day|reduc\w+ (?:\w+ ){0,2}(?:from (?:4|four) ?(?:mg)? )?to (?:2|two)|step(?:wise|[- ]by[- ]step) (?:reduction|approach|withdrawal)|dose (?:is |was )?(?:down|lowered|reduced|decreased)|cut(?:ting)? (?:down )?(?:from|to)|reduced (?:from|to)|dos\w+ (?:of \w+ )?(?:is|was|were|being|has been|had been|gets?|got) (?:lowered|reduced|cut|halved|tapered|decreased)|went (?:down )?(?:from .{1,14} )?to (?:2|two))\b/,
  rebound: /\b(?:rebound\w*|overshoot\w*|backlash|bounce[- ]?back)\b/,
  faster:
    /\b(?:faster|quicker|sooner|earlier|more quickly|more rapidly|less time|shorter(?: time)?|speedier|more swiftly|outpaces?|ahead of)\b/,
  severity:
    /\b(?:sever(?:e|ity)|extent|extensive|how much (?:hair|of the scalp)|degree of (?:hair loss|disease)|how (?:bad|far|serious|advanced|widespread|large|badly)|widespread|amount of (?:hair )?(?:you |they |people )?(?:have )?(?:lost|missing)|(?:patches|scalp) (?:are|is) (?:missing|bare)|more hair (?:\w+ ){0,3}(?:lost|missing)|size of the (?:patches|loss))\b/,
  duration:
    /\b(?:duration|how long (?:you(?:'ve| have)|the (?:\w+ )?episode|someone has|a person has|they(?:'ve| have)|the (?:disease|condition|alopecia|hair loss|person|patient)|it has|one has|he|she|people have)|length of (?:the )?(?:disease|episode|condition|illness|time)|long-?standing|years of (?:disease|hair loss|baldness|alopecia)|since onset|chronicity|the (?:longer|more years|more time)|number of (?:years|months)|many years|for (?:years|decades|a long time)|recent(?:ly)? onset|last(?:ed|s|ing) (?:for )?(?:many |several |more than )?(?:years|decades?|long|a (?:decade|long time))|(?:long|short) history|(?:shorter|longer|short|long|recent|current) (?:episode|bout|history|disease)|years (?:you|someone|a person|they|people)|episode)\b/,
  immune: /\b(?:immun\w+|autoimmun\w+)\b/,
  individual:
    /\b(?:individual\w*|personal|own|each (?:person|patient)|person'?s|patient'?s|your|unique|every(?:body|one)'s|people's|person to person|genetic\w*|varies|make-?up|profile|characteristics|factors)\b/,
  depends:
    /\b(?:depend\w*|influenc\w+|affect\w*|shap\w+|determin\w+|hing\w+|linked|related|predict\w*|var(?:y|ies|ied|ying)|relies|rely|role|rests? on|tied to|governed|function of|mak(?:es?|ing) (?:a |all the )?(?:(?!no\b)\w+ )?difference|matters?|play\w* (?:a|an|its|their|some) (?:\w+ )?(?:part|role)|counts? (?:for|too)|bearing|effect on|impact\w*|decid\w+|dictat\w*|correlat\w+|associated|sway\w*|the (?:longer|worse|more|less|bigger|smaller|shorter)\b[^.]*\bthe (?:worse|better|lower|higher|smaller|less|poorer|weaker|harder|slimmer|greater|bigger|more|fewer))\b/,
  respond:
    /\b(?:respon\w+|result\w*|effect\w*|work\w*|outcome\w*|success\w*|regrow\w*|benefit\w*|progress|chances?)\b/,
  cure: /\b(?:cur(?:e|es|ed|ing|ative|able)|(?:ends?|beats?|defeats?|banish\w*|gets? rid of) (?:your |the )?(?:alopecia|hair loss|baldness) (?:\w+ )?(?:forever|for ever|for good|permanently|once and for all)|(?:resets?|resetting|retrains?|reprograms?) (?:the |your |their )?immune system|heals?|eradicat\w+|permanent (?:fix|solution)|fix(?:es)? the (?:cause|disease))\b/,
  permanent:
    /\b(?:permanen\w+|for good(?! (?:results?|regrowth|hair|reasons?|measure|response|outcomes?|health|effects?)\b)|for ?ever|for life|lifelong|lasting(?:ly)?|indefinite\w*|last(?:s)? (?:once|after)|never (?:fall|lose)|everlasting|endur\w+|long-lasting|durabl\w+)\b/,
  evidence:
    /\b(?:evidence|proof|prov(?:e|es|en|ed)|shown?|demonstrat\w+|data|stud(?:y|ies)|trials?|research|literature|establish\w+)\b/,
  specialist:
    /\b(?:specialists?|dermatologists?|doctors?|physicians?|experts?|clinicians?|researchers?|scientists?|academics?|investigators?|authorities|professionals?|consultants?|medics?|guidelines?|prescribers?|medical (?:advice|supervision|guidance|team)|supervis\w+|health ?care (?:professionals?|providers?))\b/,
  judge:
    /\b(?:judg\w+|assess\w*|evaluat\w+|decid\w+|conclu\w+|verdict|determin\w+|say(?:ing)? whether|tell whether|gauge|measure|call it|writ(?:e|ing) (?:it |the drug |treatment )?off|giv(?:e|ing) up|draw(?:ing)? (?:any |a )?conclusions?|call(?:ing)? it (?:a|quits|off)|rul(?:e|ing) (?:it )?out|throw(?:ing)? in the towel|expect(?:ing)? (?:to see )?(?:results|an effect|anything)|mak(?:e|ing) up (?:your|their) mind|fair (?:trial|try|chance|go|shot)|proper (?:trial|try|chance)|declar\w+|long enough|enough time|see (?:whether|if)|know (?:whether|if))\b/,
  early:
    /\b(?:early|too soon|prematurely|premature|before (?:that|then|the time)|short of|ahead of time|impatien\w+)\b/,
  attack:
    /\b(?:attack\w*|assault\w*|inflammat\w+|autoimmun\w+|destr\w+|immune (?:response|reaction|activity|signal\w*|system|cells?))\b/,
  follicle: /\b(?:follic\w+|hair roots?|hair)\b/,
  pathway: /\b(?:jak[-/ ]?stat|jak pathway|pathway|signall?ing)\b/,
  resume:
    /\b(?:resum\w+|reactivat\w+|return\w*|restart\w*|switch\w* (?:back )?on|turn\w* (?:back )?on|com(?:e|es|ing) back|again|back on|wak\w+|roar\w* back|pick\w* up|where it left off|flar\w+|re-?start\w*|starts? (?:up )?(?:again|anew)|fires? up|re-?awak\w+|renew\w*)\b/,
  withdrawalSyndrome:
    /\b(?:withdrawal (?:syndromes?|symptoms?|effects?|reactions?)|discontinuation (?:syndromes?|symptoms?)|dependen(?:ce|cy)|withdrawals)\b/,
  psychiatric:
    /\b(?:psychiatric|antidepressants?|psychotropic|benzodiazepines?|steroids?|corticosteroids?|ssris?|cortisone)\b/,
  systemic: /\b(?:systemic\w*|whole[- ]body|body-?wide|throughout the body|generali[sz]ed|multi-?organ)\b/,
  flare: /\b(?:flar\w+|outbreaks?|exacerbat\w+|worsen\w*)\b/,
  worse:
    /\b(?:wors\w+|flar\w+|aggravat\w+|exacerbat\w+|return\w*|deteriorat\w+|come(?:s)? back|act up|stiff\w*)\b/,
  prescription:
    /\b(?:prescription[- ]?(?:only)?|prescribed only|only be prescribed|needs? a prescription|without a prescription|over[- ]the[- ]counter)\b/,
  countries: /\b(?:countr\w+|nations?|world|jurisdictions?|places|everywhere)\b/,
  sideEffects:
    /\b(?:side[- ]effects?|adverse (?:effects?|events?|reactions?)|harms?|complications?|safety issues?|danger\w*|unsafe)\b/,
  severe: /\b(?:severe|serious|dangerous|grave|major|significant|harmful)\b/,
  plan: /\b(?:(?:follow-?up|medical|proper|clear|exit|management|treatment) (?:plan|strategy|scheme)|plan\b|unplanned|follow-?up|strategy|monitoring|supervision)\b/,
  control:
    /\b(?:control\w*|suppress\w*|manag\w+|keeps? (?:it|the disease) (?:in check|at bay|down|under)|in check|at bay|held? (?:down|back)|hold(?:s|ing)? (?:it |the disease )?(?:down|back)|while (?:it is |you are |you )?tak\w+|as long as)\b/,
  approved:
    /\b(?:approv\w+|licen[cs]\w+|authori[sz]\w+|cleared|registered|green light|go-ahead|nod\b|(?:reach\w*|came to|c[ao]me on(?:to)?|hit) the market|on the market for)\b/,
  origin:
    /\b(?:origin\w*|first\b|initial\w*|start(?:ed|s)? (?:out|life|its|as)|began|came from|born|roots|at first|early on|invented|designed|career|begin\w*|debut\w*|conceived|pioneer\w*|earliest|long before)/,
  develop:
    /\b(?:develop\w*|creat\w+|invent\w*|design\w*|made|discover\w*|came from|brought|ma(?:ke|kes|ker|nufactur\w+)|born|roots|started)\b/,
  otherDisease:
    /\b(?:rheumatoid arthritis|arthritis|another (?:disease|condition|illness|indication)|other (?:disease|condition|indication)s?|different (?:disease|condition|illness|indication|purpose)|something else|ra)\b/,
  maintenance: /\b(?:maintenance|holding (?:treatment|therapy)|bridging|consolidation)\b/,
  lilly: /\b(?:eli lilly|lilly)\b/,
  incyte: /\bincyte\b/,
  braveOne: /\bbrave[- ]?aa[- ]?1\b/,
  braveTwo: /\bbrave[- ]?aa[- ]?2\b/,
  brave: /\bbrave\b/,
  nejm: /\b(?:nejm|new england journal(?: of medicine)?|n engl j med)\b/,
  king: /\bking\b/,
  randomised: /\b(?:randomi[sz]ed|placebo-controlled|controlled (?:trial|study)|rct)\b/,
  analysis:
    /\b(?:sub-?analys[ie]s|sub-?stud(?:y|ies)|post[- ]hoc|(?:pooled|secondary|company|further|follow-up) analys[ie]s|analys[ie]s)\b/,
  users:
    /\b(?:users?|redditors?|forum\w*|reddit|threads?|posts?|posters?|commenters?|community|people online|message boards?|anecdot\w+|online|testimonials?|youtubers?|facebook|support groups?|bloggers?|tiktok\w*|instagram\w*|in the comments)\b/,
  cost: /\b(?:costs?|expens\w+|price\w*|afford\w*|money|insur\w+)\b/,
  lipids: /\b(?:lipids?|cholesterol|triglycerides?|ldl)\b/,
  infection: /\b(?:infect\w+|shingles|herpes)\b/,
  switchDrug:
    /\b(?:switch\w*|chang(?:e|ed|es|ing) (?:over )?to|mov(?:e|ed|ing) (?:over |on )?to|add(?:ed|ing)?|combin\w+|swap\w*|supplement\w*)\b/,
  restart:
    /\b(?:restart\w*|retreat\w*|re-treat\w*|resum(?:e|ed|es|ing|ption)|start(?:s|ed|ing)? (?:it |the drug |treatment )?again|re-?initiat\w+|go(?:ing)? back on|went back on|back on (?:the )?(?:drug|treatment|baricitinib))\b/,
  target:
    /\b(?:target|endpoint|end point|goal|(?:scalp )?coverage|salt (?:score )?(?:of )?(?:<=|≤)?|success|responders?|responded|80 ?%|four fifths)/,
  mostly:
    /\b(?:most|majority|many|high|likely|often|common\w*|usual\w*|frequent\w*|great|strong|considerable|substantial|nearly all)\b/,
  large: /\b(?:large\w*|big|long-?term|sizeable|sizable|extended|robust|many (?:people|patients)|lengthy)\b/,
  follow: /\b(?:regrowth|hair|growth|coverage|results?|improvement)\b/,
  unknown:
    /\b(?:un(?:known|clear|certain|proven|studied|tested)|not (?:known|clear|certain|been (?:studied|tested|shown|proven))|no ?(?:one|body) knows|remains? (?:open|to be seen)|open question|has(?:n't| not) been (?:studied|tested)|never been (?:studied|tested))\b/,
  supervision:
    /\b(?:supervis\w+|guidance|oversight|consult\w*|talk(?:ing)? to|under (?:the )?(?:care|watch|eye)|monitor\w*|with (?:a |your |the )?(?:doctor|dermatologist|specialist|physician)|medical advice)\b/,
  change: /\b(?:chang\w+|adjust\w*|modif\w+|alter\w*|stop\w*|lower\w*|reduc\w+|taper\w*|decision|decid\w+)\b/,
} as const;

export type Concept = keyof typeof CONCEPTS;

/** Words that turn a statement round. */
export const NEGATION =
  /\b(?:not|no(?! (?:doubt|question(?! of))\b)|nothing|never|none|nobody|neither|nor|hardly|anything but|by no means|in no way|nowhere near|no way|without(?! (?:the (?:drug|medicine|medication)|treatment|it|baricitinib|(?:an?y? )?(?:doubt|question(?! of)))\b)|lacks?|lacking|cannot|false|myth|wrong|untrue|incorrect|isn't|aren't|doesn't|don't|didn't|won't|wasn't|weren't|can't|couldn't|hasn't|haven't|unlikely|fails? to|yet to|scarcely|barely|little (?:evidence|proof|sign|to suggest|to show)|rather than|free of|absence of)\b/g;
