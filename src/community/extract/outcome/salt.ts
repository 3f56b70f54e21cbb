import { RESPONSE_SALT } from "../../../disease/salt/thresholds.ts";
import type { Document } from "../document.ts";

/** A rise of SALT that is more than one reading can be off, points, and the score from which hair is gone by itself. */
const RISE = 5;
const MUCH = 30;
/** At most this is a head of hair. */
const LITTLE = 10;

/** The score, by its name or as "my score"; scores of eczema and itch have names of their own. */
const SCORE = String.raw`(?:salt(?: score)?|(?:my|his|her|the) (?:hair |alopecia |scalp )?score)`;
const FROM_TO =
  /\b(?:salt|(?:my|his|her|the) (?:hair |alopecia |scalp )?score)\b[^.;]{0,40}?\b(?:from |was |of )?(\d{1,3})\b(?:[^.;\d]|JAK\d){0,30}?\b(?:up to|to|then|->|and is|and now|now)\b[^.;\d]{0,12}(\d{1,3})\b(?! ?(?:weeks|months|mg|years))/g;
/** Words between "SALT" and its score: where it stands, and how it came there. */
const STANDS =
  "score|number|now|is|was|at|of|the|my|last|visit|today|then|back|currently|measured|came|out|up|stays?|still|remains?|just";
const MOVED = "to|down|went|moved|climbed|crept|jumped|rose|dropped|about|around";
const scoreBehind = (words: string) =>
  String.raw`\b${SCORE}\b(?: (?:${words}))*[:=]? ?(\d{1,3})\b(?! ?(?:weeks|months|mg|years|or less))`;
const ALONE = new RegExp(scoreBehind(STANDS), "g");
/** A reading that names the score, or, behind one that does, what a visit gave: "the last visit said 38". */
const READING = new RegExp(
  String.raw`${scoreBehind(`${STANDS}|${MOVED}`)}|\b(?:visit|check-?up|appointment|doctor|derm\w*|reading|clinic|measurement|consultation)\b(?: (?:\w+ )?(?:said|says|read|reads|showed|shows|gave|made it|was|is|put (?:it|me) at|measured|came (?:back|out) at)) (?:a |it )?(\d{1,3})\b(?! ?(?:%|percent|weeks?|months?|days?|years?|mg|minutes|hours|euros|dollars|in|of|ago|st|nd|rd|th))`,
  "g",
);

/**
 * What the score read in sentence number `at` says beside the score that the post read before it: more by more than a
 * reading can be off is loss, about as much at a low score is keeping.
 */
export function saltOver(document: Document, at: number): { lost: boolean; start: number; end: number }[] {
  const { start, end } = document.sentences[at];
  const readings = [...document.text.slice(0, end).matchAll(READING)].filter(
    ([, named, given]) => Number(named ?? given) <= 100,
  );
  const last = readings.at(-1);
  if (readings.length < 2 || last === undefined || last.index < start) return [];
  const [before, after] = readings.slice(-2).map(([, named, given]) => Number(named ?? given));
  // Two numbers of visits without a score's name are no scores.
  if (readings.every(([, named]) => named === undefined)) return [];
  if (after <= before + RISE && after > RESPONSE_SALT) return [];
  const from = last.index - start;
  return [{ lost: after > before + RISE, start: from, end: from + last[0].length }];
}

/** A rise of the score told in one go: "from 2 to 14". */
export function saltRiseIn(sentence: string): { lost: boolean; start: number; end: number }[] {
  return saltIn(sentence).filter(
    ({ lost, start, end }) => lost && /\d\D+\d/.test(sentence.slice(start, end)),
  );
}

/** Scores in a row: "SALT went 2, 3, 2". */
const SERIES = new RegExp(
  String.raw`\b${SCORE}\b(?: [a-z]+){0,3}:? (\d{1,3})(?:(?:,|,? then|,? and|,? ?->) ?\d{1,3}){0,6}(?:,|,? then|,? and|,? ?->) ?(\d{1,3})\b(?! ?(?:%|mg|weeks?|months?|years?|days?))`,
  "g",
);

/** What SALT scores of a sentence say: a rise is loss, no rise is keeping; one score alone only where it is far up or down. */
export function saltIn(sentence: string): { lost: boolean; start: number; end: number }[] {
  const found = [...sentence.matchAll(SERIES), ...sentence.matchAll(FROM_TO)].flatMap((match) => {
    const [before, after] = [Number(match[1]), Number(match[2])];
    if (before > 100 || after > 100 || after < before - RISE) return [];
    return [{ lost: after > before + RISE, start: match.index, end: match.index + match[0].length }];
  });
  if (found.length > 0) return found;
  return [...sentence.matchAll(ALONE)].flatMap((match) => {
    const score = Number(match[1]);
    if (score > 100 || (score > LITTLE && score < MUCH)) return [];
    return [{ lost: score >= MUCH, start: match.index, end: match.index + match[0].length }];
  });
}
