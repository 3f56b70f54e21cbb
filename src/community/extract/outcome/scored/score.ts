import {
  ALONE_WORD,
  BODY_THING,
  CARE_WORD,
  GO_WORD,
  HAIR_WORD,
  NOT_WORD,
  OTHER_THING,
  STAY_WORD,
} from "./lexicon.ts";

/** A clause that leans to loss or keeping, by its place in the sentence. */
interface Leaning {
  readonly lost: boolean;
  readonly start: number;
  readonly end: number;
}

/** How far a negation reaches, words. */
const REACH = 4;
/** What a clause that names hair gives its words, and one that leaves hair unsaid. */
const [NAMED, UNNAMED] = [2, 1];
/** Least sum that is heard: one word in a clause that names hair, or two that agree where it does not. */
const HEARD = 2;
const BREAK =
  /[,;:()]|\s-\s|\.\s|\b(?:but|although|though|however|whereas|while|until|till|pero|aunque|hasta)\b/gu;
const WORD = /[\p{L}\p{N}'#%-]+/gu;
/** Groups of words by what they say together; what says nothing of hair is passed over. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  // hair that comes back is none that went
  [
    /(?<=\b(?:hair|regrowth|growth|brows|eyebrows|lashes|eyelashes|beard)(?: \w+){0,3} )(?:return\w*|reappear\w*|recover\w*)\b/g,
    "_",
  ],
  // as it was, where it was
  [
    /\b(?:where|how|what|as|the way|like|than) (?:it|they|i|everything) (?:all )?(?:should be|belongs?|ought to be|(?:was|were|looked|had been) (?:before (?:stopping|i (?:stopped|quit|came))|on (?:it|JAK\d+|the (?:drug|pills|meds))|at (?:my|its) best))\b|\b(?:same|just|exactly) as (?:before|ever|always|it was|on it)\b|\b(?:like|as) (?:before(?! (?:i ever|treatment|JAK\d+|the drug)\b)|ever|always)\b|\b(?:igual|como) (?:que )?(?:antes|siempre)\b|\bas if nothing\b|\bbusiness as usual\b|\bno news is good news\b/g,
    "kept",
  ],
  // more of it, less of it
  [
    /\b(?:more|más|even more|extra|better|better than) (?:\w+ )?(?:hair|pelo|density|densidad|volume|volumen|coverage|growth|than (?:ever|before))\b|\bmore hair than (?!usual|normal)/g,
    "kept kept",
  ],
  [
    /\b(?:less|fewer|menos|not as much|half the|half as much|a fraction of the|little|hardly any|barely any|not much|scarcely any|poco|apenas) (?:\w+ )?(?:hair|hairs|pelo|density|densidad|volume|volumen|coverage|left|up there|on top)\b/g,
    "gone gone",
  ],
  // back where it began
  [
    /\b(?:(?:punto|casilla|línea) (?:de |of )?(?:partida|salida|cero|inicio|1|uno|one)|square (?:one|1|zero)|day (?:one|1|zero)|(?:starting|start) (?:line|point|over|again)|(?:my |the )?"?before"? (?:picture|photo|pic|shot|image)s?|where (?:i|it all|this all|we) (?:began|started|was before|was at the (?:start|beginning)|were before)|like before (?:i ever|treatment|JAK\d+|the drug)|pre-?(?:JAK\d+|treatment) (?:me|state|self|levels?))\b/g,
    "gone gone",
  ],
  [
    /\b(?:all|what(?:ever)?|everything)(?: that)?(?: is|'s)? (?:remains|left|there is)(?: of (?:it|them|my \w+))?\b|\bused to (?:be|have|grow)\b|\bin an envelope\b/g,
    "gone gone",
  ],
  // nothing to find
  [
    /\b(?:nothing (?:to (?:see|find|report|show|notice|worry about)|unusual|new|abnormal|wrong|out of the ordinary)|could not (?:have )?care(?:d)? less|(?:did|does|do|has|have) not (?:\w+ )?(?:notic\w+|register\w*|flinch\w*|blink\w*|budg\w+|move[d]?|care[d]?|mind(?:ed)?|react\w*|object\w*|change[d]?)|no (?:complaints|incidents?|surprises|drama|worries|anxiety|bald\w*|need for (?:a )?(?:wigs?|hats?)))\b/g,
    "kept kept",
  ],
  // how many bare places, and how large
  [
    /\b(?:\d+|one|a|another|first|several|some|few|multiple|many|new|more|the) (?:[\w-]+ ){0,2}(?:bald|bare|smooth|empty|naked|shiny|hairless|[\w-]*siz\w+) (?:\w+ )?(?:patch(?:es)?|spots?|holes?|areas?|circles?|places?|gaps?)\b|\b(?:hits?|reached|climbed to|up to|around|about|at) \d+ ?(?:%|percent) (?:loss|bald|bare|hair loss|missing|gone)\b/g,
    "gone gone",
  ],
  [
    /\b(?:not only|no wonder|no matter|no doubt|no idea|no regrets?|no problem|went (?:back|on|to|off|from|down to \d|well|fine|great|smoothly)|left (?:ear|side|brow|eyebrow|temple|lash)|well (?:over|under|past)|as well|good(?:bye| bye| while| luck| bit| doctor| question)|long (?:time|ago|story)|over (?:the|a|\d)|full (?:time|dose|month|year|price|circle)|last (?:week|month|year|dose|tablet|pill|\w*day|spring|summer|autumn|fall|winter|box|january|february|march|april|maymonth|june|july|august|\w+ber)|part of|stop\w* (?:working|taking|it|JAK\d+)|patch test|spot (?:check|on)|in (?:the )?(?:spring|fall)|this fall|fall of|lost (?:my )?(?:job|insurance|coverage|access|weight|hope|faith|patience)|went with|fingers? crossed|wish (?:me|us) luck|good luck|keep (?:you|me|us|an eye|in mind|asking|wondering)|fine print|stopped counting)\b/g,
    "_",
  ],
];
const LONGER = /\b(?:no longer|ya no|no more)\b/g;

/**
 * Clauses of a sentence, from `from` on, that lean to loss or to keeping. Each word of going counts against, each of staying
 * for, a negation in front turns it round; the sum of a clause is heard when it is clear.
 */
export function leaningsIn(sentence: string, from: number, hairWasNamed: boolean): Leaning[] {
  const found: Leaning[] = [];
  let named = hairWasNamed;
  let start = from;
  const text = PHRASES.reduce(
    (so, [form, says]) => so.replace(form, (words) => says.slice(0, words.length).padEnd(words.length)),
    sentence.replace(LONGER, (words) => "not".padEnd(words.length)),
  );
  const push = (end: number) => {
    const words = [...text.slice(start, end).matchAll(WORD)].map(([word]) => word);
    const hasHair = words.some((word) => HAIR_WORD.test(word));
    named ||= hasHair;
    const isElsewhere = !hasHair && words.some((word) => OTHER_THING.test(word) || BODY_THING.test(word));
    const sum = isElsewhere
      ? 0
      : sumOf(words) * (hasHair || named || words.some(isOfHairAlone) ? NAMED : UNNAMED);
    if (Math.abs(sum) >= HEARD) found.push({ lost: sum < 0, start, end });
    start = end;
  };
  for (const { index } of text.matchAll(BREAK)) if (index > from) push(index);
  push(text.length);
  return found;
}

const isOfHairAlone = (word: string) => CARE_WORD.test(word) || ALONE_WORD.test(word);

function sumOf(words: readonly string[]): number {
  let sum = 0;
  let turned = -1;
  words.forEach((word, at) => {
    const leans = CARE_WORD.test(word) ? 1 : STAY_WORD.test(word) ? 1 : GO_WORD.test(word) ? -1 : 0;
    const isTurned = turned >= 0 && at - turned <= REACH;
    if (leans !== 0) sum += isTurned ? -leans : leans;
    if (NOT_WORD.test(word)) turned = at;
  });
  return sum;
}
