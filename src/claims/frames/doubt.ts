import { wordSet } from "../lexicon/word-set.ts";
import { type Amount, MOLECULES } from "./amounts/index.ts";
import type { ReadStatement } from "./read.ts";

/**
 * Whether a sentence holds something that may change what its numbers are of and was not read: a number without a
 * known meaning, a comparison, or people named by a word that is not known. Nothing is called wrong beside one.
 */
export function hasUnreadParts(read: ReadStatement): boolean {
  return (
    read.words.some((word, at) => COMPARISON.has(word) || setsAgainst(read.words, at)) ||
    hasBareNumber(read) ||
    namesUnknownPeople(read)
  );
}

/** "In contrast to the 80% of stoppers, 93% kept": the first number is of what the second is not. */
const setsAgainst = (words: readonly string[], at: number) =>
  words[at] === "unlike" ||
  ((words[at] === "contrast" || words[at] === "opposed") && /^(?:to|with)$/.test(words[at + 1] ?? "")) ||
  ((words[at] === "contraste" || words[at] === "diferencia") && /^(?:con|de)$/.test(words[at + 1] ?? ""));

/** Words of differences, ratios and averages: the number beside them is no share of people. */
const COMPARISON = wordSet(
  "difference differences odds ratio hazard relative median mean average quartile interquartile confidence adjusted points versus-placebo fold times probability predicted estimated model modelled simulated projected expected assuming diferencia razon mediana media promedio intervalo probabilidad estimado previsto",
);

function hasBareNumber({ words, amounts }: ReadStatement): boolean {
  const isTaken = (at: number) => amounts.some(({ first, next }) => first <= at && at < next);
  return words.some(
    (word, at) =>
      /^\d/.test(word) && !isTaken(at) && !NAMED_BY.has(words[at - 1] ?? "") && !isName(words, at),
  );
}
/** Words whose number is part of a name. */
const NAMED_BY = wordSet(
  "aa phase trial study jak stage type grade fase ensayo estudio no n number salt table figure ( ≥ >= of at",
);
/** "BRAVE-AA1", "JAK1", "JAK1/2", a list's own number, footnotes in brackets. */
function isName(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? "";
  return (
    MOLECULES.has(before) || /^(?:brave|allegro|thrive|covid|-|\/|\[)$/.test(before) || words[at + 1] === "]"
  );
}

/** "In Hispanic patients on 4 mg ...": people set apart by a word that no lexicon holds. */
function namesUnknownPeople({ words, found, amounts, drugs }: ReadStatement): boolean {
  const isKnown = (at: number) =>
    KNOWN.has(words[at]) ||
    !/^\p{L}/u.test(words[at]) ||
    found.some(({ label, first, next }) => !COUNTING.has(label) && first <= at && at < next) ||
    drugs.some(({ first, next }) => first <= at && at < next) ||
    amounts.some((each: Amount) => each.first <= at && at < each.next);
  return words.some((word, at) => {
    if (!SETS_APART.has(word) || (at > 0 && !STARTS.has(words[at - 1]))) return false;
    for (let place = at + 1; place < Math.min(words.length, at + 8); place++) {
      if (ENDS.has(words[place])) return false;
      if (!isKnown(place)) return true;
    }
    return false;
  });
}
/** Labels of counting and of time: they name no people. */
const COUNTING = wordSet("most few soon");
const SETS_APART = wordSet("in among for with of within en entre");
const STARTS = wordSet(", ; : and but while");
const ENDS = wordSet(
  ", on taking who given receiving treated using with that had were was is are lost reached ; ( con que",
);
const KNOWN = wordSet(
  "the a an of last final previous first next all both each every this that these those them it its their his her own other same first second third main one two three four five six seven eight nine ten people patients patient persons person adults adult participants participant volunteers volunteer subjects users trial trials study studies programme program phase group groups arm arms dose doses strength tablet tablets drug treatment placebo week weeks month months year years day time total number numbers half share shares percent some many most few several more less than over about around nearly almost roughly and or to from by at up on as per after before until through since during long severe alopecia areata hair loss scalp disease baldness re randomised randomized switched moved put taken withdrawn assigned allocated kept left starting fact short contrast comparison practice reality other words large small brave aa general particular every single end course context case cases target goal endpoint response responders responder benefit receivers recipients takers continuers quitters stoppers remaining rest who el la los las un una todos todas ambos ambas pacientes personas adultos participantes ensayo ensayos estudio estudios grupo grupos dosis semana semanas mes meses año años total quienes tratamiento farmaco comprimido comprimidos pastillas alopecia areata grave",
);
