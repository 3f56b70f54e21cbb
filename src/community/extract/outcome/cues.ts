import { AS_MUCH, LESS } from "./comparisons.ts";
import { clauseBefore, hasHair, isOfSomethingElse } from "./elsewhere.ts";
import { GONE, STAYED } from "./pictures.ts";

/*
 * Single words that point to loss or to keeping. They are weak and asked last: of a change whose outcome no phrase and no
 * clause tells, because people find ever new ways to say that the hair went or stayed.
 */

const NOT_HAIR = String.raw`(?! (?:weight|\d+ (?:pounds|kilos|kg|lbs)|(?:my|a|the) (?:appeal|job|insurance|coverage|access|doctor|dad|mom|mum|mother|father|friend|appetite)|job|insurance|coverage|access|hope|faith|patience|interest|sleep|count|track|touch|money|time|weight|kilos?|pounds|battle|fight|vote))`;
const LOSS = new RegExp(
  [
    String.raw`(?<!\b(?:feel|feels|felt|am|get|got) )\blos(?:t|s|ses|ing|e|es)\b${NOT_HAIR}`,
    String.raw`\b(?:shed(?:s|ding)?|fell|fallen|falling|(?<!\b(?:in the|this|last|next|by|since|until|till|early|late|that|every|every other|the (?:following|next|previous)|during the|over the|for the) )fall)\b(?! (?:asleep|in love|pregnant|behind|short|ill|sick|off the|down the|apart|through|back|into|of 20|20|20\d\d|last|this|semester))(?!(?: light))`,
    String.raw`\b(?:bald\w*|bare(?:r|ly there)?|patch(?:es|y)?|circles?|thin(?:s|ned|ning|ner)?|reced\w+|crept|wigs?|toupee|hairpiece|moult\w*|molt\w*|relaps\w+|regress\w+|clumps?|tufts?|handfuls?|fistfuls?|vanish\w*|disappear\w*|hairless|naked|microblad\w*|eyebrow pencil|alopecia (?:again|returned|came back|is back)|cue ball|kojak|egghead|snooker ball|downhill|square one)\b`,
    String.raw`(?<!\bcame and )(?<!\b(?:weeks|months|years|days) (?:have |had )?)\b(?:gone|went|going|left)\b(?=[.,!;]| (?:in|within|by|after|again|completely|totally|faster|quicker|sooner|first|before|all|as|with|than)\b|$)`,
    String.raw`\b(?:drain|shower|towel|pillow(?:case)?|hairbrush|brush|comb|sink|plughole|hoover|vacuum|carpet|keyboard)\b`,
    String.raw`\b(?:shav\w+ (?:my|his|her) head|(?:shaved|buzzed) it(?: all)? off|drawn[- ]on (?:eye)?brows|cost me (?:everything|it all|the lot|all|dear\w*|my))\b`,
    String.raw`\b(?:no|without|zero) (?:\w+ )?(?:eye ?brows?|lashes|eyelashes|hair)(?! (?:loss|fell|falling|shed\w*|lost|missing|gone|grew|growth|came|on|left the|has|have|is|was|out))\b|\b(?:eye ?brows?|lashes|eyelashes|beard|scalp|hair) (?:first|next|last|then|too|as well)\b|\b(?:then|and|soon) the rest\b|\bso (?:did|was|were|has|have|had) (?:my|the|his|her|all)\b|\b(?:followed|followed suit|unplugged|on display|see-? ?through|egg|shiny|smooth|slick|chrome)\b`,
    String.raw`\b(?:hole|gap)s? in (?:my|the|his|her) (?:eye ?brows?|beard|hair|hairline|lashes)\b|\b(?:\d\d ?(?:%|percent)|a (?:third|quarter|fifth)|half|most|two thirds) (?:of (?:it|my|the) (?:\w+ )?)?(?:less|down|lighter|missing|bare|uncovered)\b|\bdown (?:to )?(?:about |around |maybe )?(?:\d\d ?(?:%|percent)|half|a third)\b|\bpart(?:ing)? (?:is |got |has )*(?:wider|widening|widened)\b`,
    String.raw`\b(?:paid (?:for it|the price|dearly)|paying (?:for it|the price)|big mistake|huge mistake|worst (?:mistake|decision)|regret(?:ted)? it)\b`,
    ...GONE,
    ...LESS,
  ].join("|"),
  "g",
);
const KEPT = new RegExp(
  [
    String.raw`\b(?:kept|keeping|keeps?|retain\w*|maintain\w*)\b(?! (?:me|my (?:job|appointment|doctor)|asking|wondering|thinking|checking|getting|having|taking|it in|losing|shedding|falling|thinning|track|in mind|an eye))`,
    String.raw`\b(?:intact|unchanged|stable|steady|flourish\w*|thriving|lush|bushy|luscious|untouched|survived|unscathed|hanging in there|in one piece)\b`,
    String.raw`\b(?:no|zero|without(?: any| a)?|not any|nothing|nil) (?:\w+ )?(?:consequences?|effects?|repercussions?|problems?|trouble|issues?|difference|change|changes|surprises|drama|movement|damage|harm|fallout|hitch|incident|setbacks?|relapse|loss|shedding|shed|patch(?:es)?|spots?|thinning|bald\w*|signs?)\b(?! (?:with|from) (?:the )?(?:insurance|pharmacy|side))`,
    String.raw`\bstill (?:shaving|growing|full|thick|hairy|there|here|fine|good|great|going|covered|brushing|combing|curling|dyeing|cutting|trimming|plucking|waxing|braiding|styling|blow|washing)\b`,
    String.raw`\b(?:needs?|need|needed) (?:washing|cutting|a (?:cut|trim|wash|comb|brush)|trimming|combing)\b|\b(?:ponytail|pony tail|braids?|plaits?|man ?bun|quiff|mullet|afro|dreads|blow ?dry|conditioner|hair ?dresser|barber)\b(?! (?:has |had |then |just )*(?:went|found|notic\w+|spotted|asked|pointed|showed|discovered|gasped))`,
    String.raw`\b(?:can ?not|could not|do not|did not|not) (?:honestly |really |even )?(?:see|notice|tell|feel|spot|find|detect) (?:any|a|the|much|anything)(?: (?:visible|real|big|obvious))* ?(?:difference|change|loss|thinning|thing|patch\w*|shed\w*)?\b`,
    String.raw`\b(?:so far,? so good|all good|touch wood|knock on wood|as before|as ever|as always|like normal|as if nothing)\b`,
    String.raw`\b(?:pinch\w* (?:me|myself)|against (?:all )?(?:the )?odds|to my (?:own )?(?:surprise|amazement))\b`,
    ...STAYED,
    ...AS_MUCH,
  ].join("|"),
  "g",
);
const NEGATED =
  /\b(?:no|not|never|none|without|zero|hardly|barely|neither|nor|nothing|instead of|rather than|stopped|before)\b(?! (?:(?:any |more |my |the |taking |using )*JAK|it\b|them\b))(?: [\w'%-]+){0,4} ?$/;

/** "15 mg every second day, then gone": the drug is. */
const DOSED =
  /\b\d+ mg\b|\b(?:every|each) (?:other|second|2nd|third|\d+(?:nd|rd|th)?) (?:day|week)|\ba (?:day|week)\b/;

/** Words of a sentence that point to loss or keeping, in order; a loss that is denied points to keeping. */
export function cuesIn(sentence: string): { lost: boolean; start: number; end: number }[] {
  const kept = [...sentence.matchAll(KEPT)].map((match) => ({
    lost: false,
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found = kept.filter(
    ({ start }) =>
      !/\b(?:not|never|no longer|without) (?:\w+ )?$/.test(sentence.slice(0, start)) &&
      !isOfSomethingElse(clauseBefore(sentence, start)),
  );
  for (const match of sentence.matchAll(LOSS)) {
    const start = match.index;
    const end = start + match[0].length;
    if (kept.some((other) => start < other.end && other.start < end)) continue;
    const clause = clauseBefore(sentence, start);
    if (/^gone$/.test(match[0]) && DOSED.test(sentence.slice(0, start)) && !hasHair(sentence)) continue;
    if (/^[^.,;]{0,20}\bin case\b/.test(sentence.slice(end))) continue;
    if (
      /\b(?:stopped(?! (?:(?:my |the |taking |using )*JAK|it\b|them\b))|instead of|rather than|before(?! JAK)|if|would(?! (?:say|guess|estimate))|might|will)\b[^,]*$/.test(
        clause,
      )
    )
      continue;
    found.push({ lost: !NEGATED.test(clause), start, end });
  }
  return found.sort((a, b) => a.start - b.start);
}
