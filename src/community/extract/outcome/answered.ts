import type { Document } from "../document.ts";
import { wordsOf } from "./elsewhere.ts";
import { BODY_THING, GO_WORD, HAIR_WORD, OTHER_THING, STAY_WORD } from "./scored/lexicon.ts";

/*
 * A forecast of loss, or of keeping, answered by a bare verb or by who was right: "I was told I would lose it all. I have
 * not." "Everyone said it would stay, and they were wrong." The forecast alone tells nothing that happened.
 */

/** Somebody foresaw something. */
const FORESEEN =
  /\b(?:told|warned|thought|expect\w*|sure|convinced|said|says|would|might|fear\w*|figured|assum\w*|promis\w*|hop\w*|predict\w*|reckon\w*|prepared|braced|afraid|scared|waiting|supposed)\b/;
const WHO = String.raw`(?:(?:i|it|they|that|he|she|we|my hair|the hair|none|so far|well|reader|spoiler|(?:week|month|year|day) \d+|\d+ (?:weeks|months|years) (?:in|on|later|out))[:,]? )*`;
/** The bare answer that ends a sentence. */
const DENIED = new RegExp(
  String.raw`(?:^|[,;:.-] |\b(?:but|and|yet|still) )${WHO}(?:has|have|did|was|am|is|are|do|does) not(?: yet| so far| at all| 1 bit)?[.!]*$`,
);
const AFFIRMED =
  /(?:^|[,;:.-] |\b(?:and) )(?:it|they|he|she|i|that|my hair|the hair)(?: sure| all| indeed)? (?:did|has|have)[.!]*$/;
const WRONG =
  /\b(?:he|she|they|everyone|everybody|all of them|the (?:doctor|derm\w*)|my (?:doctor|derm\w*))(?: \w+)? (?:(?:was|were|been|is|are) (?:all |so |dead |completely |quite )*wrong|could not have been more wrong)\b/;
const RIGHT =
  /\b(?:he|she|they|everyone|everybody|the (?:doctor|derm\w*)|my (?:doctor|derm\w*))(?: \w+)? (?:was|were|been|is|are) (?:all |so |dead |completely |quite )*right\b(?! (?:to|about (?:the|side)|back|there|away|side|now))/;

/** What sentence number `at` says by answering a forecast in it or in the one before. */
export function answeredIn(document: Document, at: number): { lost: boolean; start: number; end: number }[] {
  const { text } = document.sentences[at];
  const [denied, affirmed] = [DENIED.exec(text) ?? WRONG.exec(text), AFFIRMED.exec(text) ?? RIGHT.exec(text)];
  const answer = denied ?? affirmed;
  if (answer === null) return [];
  const inFront = text.slice(0, answer.index);
  const forecast = FORESEEN.test(inFront) ? inFront : (document.sentences[at - 1]?.text ?? "");
  if (!FORESEEN.test(forecast)) return [];
  const words = wordsOf(forecast.slice(forecast.search(FORESEEN)));
  const has = (form: RegExp) => words.some((word) => form.test(word));
  if (!has(HAIR_WORD) && (has(OTHER_THING) || has(BODY_THING))) return [];
  const [goes, stays] = [has(GO_WORD), has(STAY_WORD)];
  if (goes === stays || words.some((word) => word === "not" || word === "never")) return [];
  return [{ lost: goes === (denied === null), start: answer.index, end: answer.index + answer[0].length }];
}
