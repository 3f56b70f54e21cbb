import { wordSet } from "../lexicon/word-set.ts";
import type { Beyond, Measure } from "./frame.ts";

const WHOLE = wordSet(
  "all full fully complete completely completeness whole entire entirely total totally every todo toda todos todas completo completa completamente entero entera total totalmente",
);
const OF_HAIR = wordSet(
  "hair regrowth head scalp gains coverage brows lashes it remission response pelo cabello melena cabeza cobertura respuesta remision",
);
const BETWEEN = wordSet(
  "of the their your my his her its our a this that regrown new head el la los las su sus tu mi del de nuevo",
);
const WITHOUT_END =
  /\b(?:(?:for|over|many|several|all) years|years (?:after|later|without|off)|decades|for ?ever|for good|permanent\w*|lasting(?:ly)?|lifelong|for life|long[- ]term|in the long (?:run|term)|eventually|sooner or later|in the end|some ?day|one day|ultimately|over time|with time|finally|(?:long|long time) (?:after|without|off)|for (?:very |so )?long|a long (?:time|while)|decadas|para siempre|de por vida|a la larga|a largo plazo|tarde o temprano|con el tiempo|al final|(?:durante|muchos|varios) años|años (?:despues|sin)|mucho tiempo|definitiva\w*)\b/;

/** What the published numbers count at less than all of the hair, under a name that may mean all of it. */
const PART: ReadonlySet<Measure> = new Set(["kept", "loss", "recapture", "response"]);

function isOfAllHair(words: readonly string[], at: number): boolean {
  // "Part or all of the hair" is what was counted.
  if (!WHOLE.has(words[at]) || OR.has(words[at - 1])) return false;
  const next = words.findIndex((word, place) => place > at && !BETWEEN.has(word));
  return next > 0 && OF_HAIR.has(words[next]);
}

const OR = wordSet("or / and o u y");

/** @param hasTime whether a time in numbers is said of it @param counted what the sentence counts */
export function beyondRows(
  words: readonly string[],
  plain: string,
  hasTime: boolean,
  counted: readonly Measure[],
): Beyond | null {
  const isWhole = counted.some((each) => PART.has(each)) && words.some((_, at) => isOfAllHair(words, at));
  const isOfChange = counted.some((each) => each !== "response" && PART.has(each));
  const isWithoutEnd = isOfChange && !hasTime && WITHOUT_END.test(plain);
  if (!isWhole && !isWithoutEnd) return null;
  const isLongerFewer = counted.includes("kept");
  const people = !isWithoutEnd || isLongerFewer ? "fewer" : isWhole ? "either" : "more";
  return { people, isOfAllHair: isWhole };
}
