import { eld } from "eld/extrasmall";
import { isSpanish } from "./text/spanish/from-spanish.ts";

/** Texts shorter than this, letters, are taken as English: nothing can be told from them. */
const SHORTEST_JUDGED = 40;
/** English words that hardly occur elsewhere; a text with several is not put aside for its drug names. */
const ENGLISH =
  /\b(?:the|and|my|was|i'm|after|have|with|hair|stopped|not|it|of|since|been|off|weeks|months)\b/gi;

/** Whether a text is in a language the rules read, English or Spanish. Unsure counts as English. */
export function isRead(text: string): boolean {
  return isSpanish(text) || isEnglish(text);
}

/** Whether a text is English, as far as its letters tell. Unsure counts as English when common English words occur. */
function isEnglish(text: string): boolean {
  const letters = text.replace(/[^\p{L}\s']/gu, " ");
  if (letters.trim().length < SHORTEST_JUDGED) return true;
  const words = letters.split(/\s+/).length;
  if ((letters.match(ENGLISH)?.length ?? 0) >= Math.max(2, words * 0.12)) return true;
  const found = eld.detect(letters.slice(0, 600));
  return found.language === "en" || found.language === "";
}
