import { type Document, drugInForce, isJak } from "./document.ts";

const FILLER =
  /^(?: ?(?:(?:daughter's|son's|kid's|child's|wife's|husband's|on|of|using|prescribing|refilling|ordering|giving|taking|take|taken|my|our|his|her|their|the|this|that|all|both|daily|oral|generic|brand|name|from|with|completely|altogether|abruptly|suddenly|gradually|slowly|entirely|down|dose|dosage|of|dosing|own|\d+(?:\.\d+)?(?: mg)?|mg|bid|cold turkey|me|him|us|doing|any|more|for good)\b))*/;
const GENERIC =
  /^ ?(?:treatment|medications?|meds?|medicine|drugs?|pills?|tablets?|capsules?|therapy|dose|dosage|script|prescription|rx|refills?|all [23]|everything|all of (?:them|it)|both)\b/;
const PRONOUN = /^ ?(?:it|them|mine|that|this|these|those)\b(?! (?:was|is|had) (?!too|so|in|after|last))/;
const NOTHING_BEHIND =
  /^\s*(?:$|[.,;:!?)("\-/]|->|(?:because|due|after|before|and|but|so|when|while|whilst|since|if|in (?!my hair)[a-z0-9]+|on (?:my own|an?|the|day|\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|spring|summer|winter|autumn|fall|early|late|mid)[a-z-]*|me|him|her|account)|at (?:once|the (?:beginning|start|end|advice)|week|month|day|\d|my)|for (?!minox)[a-z0-9]+|over (?!the counter)[a-z0-9]+|slowly|gradually|within|an? (?:year|month|week|while|couple|few)|fully|like|about|twice|last|this|around|about|cold|cold turkey|completely|altogether|totally|entirely|then|now|as|during|by|to (?:try|see|get|have|avoid|do|become|start|\d)|from \d|until|till|once|early|late|today|yesterday|tonight|again|immediately|too|per|ahead|prior|just|only|either|thanks|despite|although|though|even|i|we|my (?:hair|choice|own)|or|1|2|3|4|5|6|7|8|9|\d+)(?![a-z]))/;
/** Behind a name, what makes it the subject of words of its own. */
const BEGINS_A_CLAUSE = /^ (?:kept|keeps|was|is|has|had|did|does|still|works?|worked|went|took|gave|made)\b/;
/** What belongs to a drug and is not the drug: its programme, its card, its forum. */
const OF_THE_DRUG =
  /^(?:'s)? (?:\w+ )?(?:program(?:me)?s?|coupons?|cards?|ads?|commercials?|groups?|subreddit|sub|forums?|threads?|app|podcasts?|newsletters?|website|hotline|nurse|packaging|leaflet|reminders?|alarm|alerts?)\b/;

/**
 * The drug that words such as "stopped" act upon, as the number of its mention; null when it is another drug or
 * no drug at all ("stopped falling", "quit my job").
 */
export function objectBehind(document: Document, end: number, sentenceEnd: number): number | null {
  const right = document.text.slice(end, sentenceEnd);
  const filler = FILLER.exec(right)?.[0] ?? "";
  const rest = right.slice(filler.length);
  const named = /^ ?((?:JAK|OTH)(\d+))/.exec(rest);
  if (named) {
    if (OF_THE_DRUG.test(rest.slice(named[0].length))) return null;
    const list = /^ ?(?:OTH\d+(?:,| and| or|, and)? ?(?:my |the )?)+(JAK(\d+))/.exec(rest);
    if (list && /and|,/.test(list[0]) && !BEGINS_A_CLAUSE.test(rest.slice(list[0].length)))
      return Number(list[2]);
    return named[1].startsWith("JAK") ? Number(named[2]) : null;
  }
  const whole = filler + rest;
  if (PRONOUN.test(rest) || PRONOUN.test(right) || GENERIC.test(rest) || /\b(?:dose|dosage)\b/.test(filler))
    return inForce(document, end, sentenceEnd);
  if (/^ (?:that|this|all)(?: |$)/.test(filler) && NOTHING_BEHIND.test(rest))
    return inForce(document, end, sentenceEnd);
  if (
    NOTHING_BEHIND.test(right) ||
    (NOTHING_BEHIND.test(rest) && !/\b(?:my|the|his|her|our|their)\s*$/.test(filler))
  )
    return inForce(document, end, sentenceEnd);
  return /^ ?(?:all )/.test(whole) && NOTHING_BEHIND.test(rest) ? inForce(document, end, sentenceEnd) : null;
}

/**
 * The JAK inhibitor in force at a place: the last drug named before it, when that is one; else the one named
 * later in the same sentence; else the only one of the text when no other drug stands between.
 */
export function inForce(document: Document, place: number, sentenceEnd: number): number | null {
  const before = drugInForce(document, place);
  if (before !== null && isJak(document, before)) return before;
  const later = document.mentions.findIndex(
    (mention, i) => mention.start >= place && mention.end <= sentenceEnd && isJak(document, i),
  );
  if (before !== null)
    return sameSentence(document, before, place) ? null : later >= 0 ? later : jakBefore(document, before);
  if (later >= 0) return later;
  const names = new Set(document.mentions.map(({ drug }) => drug.name));
  return names.size === 1 && isJak(document, 0) ? 0 : null;
}

/** A JAK inhibitor named before another drug that is only mentioned by the way, two or more sentences back. */
function jakBefore(document: Document, other: number): number | null {
  for (let i = other - 1; i >= 0; i--)
    if (isJak(document, i)) return sameSentence(document, i, document.mentions[other].start) ? i : null;
  return null;
}

function sameSentence(document: Document, mention: number, place: number): boolean {
  const { start } = document.mentions[mention];
  return document.sentences.some(
    (sentence) =>
      start >= sentence.start && place <= sentence.end && start < sentence.end && place >= sentence.start,
  );
}
