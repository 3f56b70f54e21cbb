import type { Document } from "./document.ts";

/** A statement that hair was lost (or kept) and where it stands in the document. */
export interface Outcome {
  readonly lost: boolean;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** speaks of the beginning: "first patch", "started to shed" */
  readonly first: boolean;
}

const HAIR =
  "(?:hair|hairs|it|it all|everything|all of it|brows?|eyebrows?|lash(?:es)?|eyelashes|beard|crown|nape|temples|scalp|most of it|half of it|eye ?brows|progress|strands)";
const LOST = new RegExp(
  [
    String.raw`\bshed(?:s|ding)?\b(?! light| weight| the wig)`,
    String.raw`\brelapsed?\b|\balopecia (?:has |had |all |\w+ly )?(?:came back|come back|returned|is back|came roaring|flared)|\bfall ?out\b(?! of love)|\bflared?\b(?= (?:up|again|back))`,
    String.raw`\b(?:fell|falls|falling|fallen|fall|came|coming|come|comes|dropping|poured|pouring|dropped|started dropping) (?:right |all |back |straight )?(?:out|off in|away)\b(?! of| to)`,
    String.raw`\b(?:fall|falling|fell|dropping|drop|losing|going|leaving|left|thinning)(?: (?:it|hair|all over))? again\b|\bit (?:all )?(?:started|began)(?: up| all over)? again\b`,
    String.raw`\b(?:began|begun|started|starting|starts|begins) (?:to )?(?:fall|falling|drop|dropping|going|to go|losing|lose|thin|thinning|coming)\b`,
    String.raw`\blos(?:t|ing|e|es) (?:it|all(?! (?:access|hope|coverage|faith|interest|insurance))|everything|most|half|some|a lot|a bit|a little|lots|tons?|a ton|large|clumps|chunks|ground|(?:my|his|her|the|our) (?:\w+ )?(?:hair|brows?|eyebrows?|lash|eyelash|beard|progress|gains)|hair|eyebrows?|brows?|eyelashes|lashes|handfuls|patch|every|what|spots|tons|quite)`,
    String.raw`\b(?:bald|bare|hairless|smooth|coin[- ]sized?|new|first|small|tiny|big|few|three|3|2|several)(?: (?:small|bald|bare|coin|sized?|round|tiny))* (?:spots?|patch(?:es)?)\b|\b(?:a|the|my|saw|found|of|seeing|noticed|noticing|had|got) (?:first |new |small )?(?:patch(?:es)?|spots?)\b(?! (?:of regrowth|of hair|filled))|\bpatches\b(?! (?:filled|are fill|have fill|of hair|of regrowth|are growing|were|regrew))|[-,.] spots\b`,
    String.raw`\bthinn(?:ed|ing|er)\b|\bgo(?:ne|ing) bald\b|\b(?:am|is|was|were|and|be|completely|totally|went|now|him|me|again|of) (?:as )?bald\b(?!ing)|\bbald (?:again|by|within)\b|\bwearing (?:hats|wigs|a wig|scarves|beanies) again\b|\bwidow|\bpart (?:is|got|gets|was|is getting) wider|\b(?:hair|brows?|eyebrows?|lash|lashes|eyelashes|beard) (?:is |are |was |were |keeps? )?(?:falling|thinning)\b`,
    String.raw`\b(?:hairs?|strands|clumps)(?: \w+){0,4} (?:in|on|all over|down) (?:the|my|his|her) (?:\w+ )?(?:drain|shower|sink|brush|hairbrush|pillow|pillowcase|comb|bath|keyboard|hands?|floor|bathroom)|\bhair (?:everywhere|all over)\b|\b(?:pillow|drain|shower|brush|sink|floor) (?:is|was|got|gets) (?:all )?(?:covered|full)\b|\bclumps\b|\bstrands on\b|\bhair is leaving`,
    String.raw`\b${HAIR}(?: has| had| is| was| were| are| have| \w+ly| all| now| also)* (?:gone|went|going|left|leaving|disappeared|vanished|unravell?ed|undone|noped out|started to go|go(?:es)? first|started$|started[.,])`,
    String.raw`\ball gone\b|\bgone (?:again|by|within|in)\b|\bback to (?:wigs|square|bald|zero|being bald|where i)|\bneeds? a wig\b|\bdownhill\b|\bhair loss\b(?! (?:journey|community|sub|treatment))|\bbackslid|\blost (?:ground|the lot)\b|\bso was my hair\b|\bback to nothing|\bto nothing\b|\bhair left\b|\bthen (?:came )?(?:the )?(?:spots|patches)\b|\bstarted$|\bscalp did not\b|\bpatches (?:came|were|are|was) back\b|\bnever took it|\blost (?:about|like|around|roughly|maybe|over|almost|nearly|at least)? ?\d+ ?(?:%|percent)|\b(?:it )?(?:all )?(?:started|began) (?:around|about|at|in|on|by|after|within|roughly|maybe)?\s?(?:about )?(?:week|month|day|\d)`,
  ].join("|"),
  "g",
);
const KEPT = new RegExp(
  [
    String.raw`\b(?:no|not|without|zero|never|nothing|none|have not|has not|had not|did not|not a|no signs? of|nor|minimal|barely)\b(?:(?! but | then | until | till |, | and then | so )[^.;]){0,32}?(?:shed\w*|hair loss|loss|fall\w*|fell|lost|los(?:e|ing)\b|patch\w*|spots?\b|thinn\w+|fallout|relapse\w*|change[sd]?\b|difference|happened|regress\w+)`,
    String.raw`\b(?:kept|keep|keeping|still have|still got|still has|have kept|retained?|retaining|maintain\w*|hanging on to|hanging onto|held on to|holding on to|holding onto|managed to keep)(?: \w+){0,4} (?:hair|it|everything|brows|lashes|eyelashes|eyebrows|of it|all|regrowth)\b`,
    String.raw`\bhair(?: =| is| has| was| still| all| stays?| hung| does| seems| looks| remains?| remained)* ?(?:\w+ ){0,2}?(?:still (?:all )?(?:here|there|in|growing|full|hanging)|stayed|staying|intact|unchanged|fine|perfect|hanging|holding|thicker|great|all here|stable|good|in place|remained|growing)\b`,
    String.raw`\b(?:holding|held|hanging) (?:steady|up|well|on|strong|in there)\b|\bso far,? so good\b|\ball good(?: so far)?\b|\bstill (?:100|all|full|completely|fully|here|covered)\b|\bno (?:change|difference|loss|issues)\b|\bhair did not notice\b|\bstill (?:a |my |have a |got a )?full head\b|\bnothing (?:yet|so far|lost|fell|has fallen|falling|came out|happened)\b|\bnot a patch\b|\bno harm(?: done)?\b|\bstable\b|\bhair is (?:still )?(?:all )?here\b|\bzero\b(?= loss| shed)|\b\d+ ?% of (?:my|his|her) hair (?:remains|is still|is left|still)`,
  ].join("|"),
  "g",
);
const UNREAL =
  /\b(?:if|will|would|might|may|could|scared|afraid|worried|terrified|waiting for|expect\w*|hope|hoping|should|going to|fear|dread|unless|risk|everyone says|they say|people say|most people|anxious|yet to)\b[^,;]{0,45}$/;
const OTHERS =
  /\b(?:you|your|people|most|everyone|patients|others|someone|friend|(?<!guess )who)\b(?!.*\b(?:i|my|me)\b)/;
const ON_DRUG =
  /\bwhile (?:still )?(?:i was )?(?:on|taking)|\bstill (?:on|taking) (?:it|JAK)|\bbefore (?:JAK|i started|starting|going on)|\bwhile on\b|\bprior to (?:JAK|starting)/;
const FIRST =
  /\b(?:first|start\w*|began|begin\w*|begun|notic\w+|saw|seeing|kicked|kicks|appeared|found|finding|popped|showed|showing|already|signs?)\b/;

/** Every statement of loss or of keeping in a post that is told as having happened. */
export function findOutcomes(document: Document): Outcome[] {
  const found: Outcome[] = [];
  document.sentences.forEach((sentence, at) => {
    const kept = [...sentence.text.matchAll(KEPT)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    const asked = sentence.question && !/\b(?:i|my)\b/.test(sentence.text.slice(0, 60));
    if (asked || /^(?:has|did|does|will|is it|anyone|how|what)\b.*\?$/.test(sentence.text)) return;
    const push = (lost: boolean, start: number, end: number) => {
      const left = sentence.text.slice(0, start);
      if (
        UNREAL.test(left) ||
        ON_DRUG.test(sentence.text) ||
        (OTHERS.test(left) && !/\b(?:i|my|me)\b/.test(sentence.text.slice(start, end + 20)))
      )
        return;
      const around = sentence.text.slice(Math.max(0, start - 40), end + 25);
      found.push({
        lost,
        start: sentence.start + start,
        end: sentence.start + end,
        sentence: at,
        first: FIRST.test(around),
      });
    };
    for (const { start, end } of kept)
      push(/^\s*(?:\w+ ){0,2}(?:until|till)\b/.test(sentence.text.slice(end)), start, end);
    for (const match of sentence.text.matchAll(LOST)) {
      const start = match.index;
      const end = start + match[0].length;
      if (kept.some((other) => start < other.end && other.start < end)) continue;
      if (
        /\b(?:stopped|stops|stop) (?:the |my )?$|\b(?:no|not|never|without)\s+(?:\w+ ){0,2}$/.test(
          sentence.text.slice(0, start),
        )
      )
        continue;
      if (/^ (?:has |had |have )?(?:finally )?(?:stopped|slowed|eased)/.test(sentence.text.slice(end)))
        continue;
      push(true, start, end);
    }
  });
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The outcomes that belong to a change at `[start, end)`: those behind it and before `until`, and those in front in
 * the same sentence when it says "after" or "when". A loss given as the reason ("because it fell out") is none.
 */
export function outcomesAfter(
  document: Document,
  outcomes: readonly Outcome[],
  start: number,
  end: number,
  until: number,
): Outcome[] {
  const sentence = document.sentences.find((one) => start >= one.start && start < one.end);
  return outcomes.filter((outcome) => {
    if (outcome.start >= until && !isCauseOfRestart(document, outcome, until)) return false;
    if (outcome.start >= end) {
      const between = document.text.slice(end, outcome.start);
      const sameSentence = sentence !== undefined && outcome.start < sentence.end;
      return !(
        sameSentence &&
        /\b(?:because|due to|since|as) (?:(?!\bi have\b| and (?!shed|hair|loss|los|fall)| then | but | - | -> )[^,.;])*$/.test(
          between,
        ) &&
        !/\bsince (?:the|then|last|\w+uary|march|april|may|june|july|august|\w+ber|christmas|i )/.test(
          between,
        )
      );
    }
    if (!sentence || outcome.start < sentence.start) return false;
    const between = document.text.slice(outcome.end, start);
    const ahead = document.text.slice(sentence.start, outcome.start);
    return outcome.end <= start
      ? /\b(?:after|when|once|since|from|as soon as|on|without|by|following)\b/.test(between) &&
          !/\b(?:so|then|therefore)\b/.test(between)
      : /\b(?:after|when|once|since)\b/.test(ahead);
  });
}

/** "Back on it when I started shedding": the loss behind the restart's words came before the restart. */
function isCauseOfRestart(document: Document, outcome: Outcome, until: number): boolean {
  const { start, end } = document.sentences[outcome.sentence];
  if (!outcome.lost || until < start || until >= end) return false;
  return /\b(?:when|because|after|once|as)\b[^,.;]*$/.test(document.text.slice(until, outcome.start));
}
