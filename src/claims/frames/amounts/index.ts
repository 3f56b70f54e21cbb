import { numberAt, type Token } from "../../../text/index.ts";
import { wordSet } from "../../lexicon/word-set.ts";
import type { Amount } from "./amount.ts";
import { fractionAt } from "./fractions.ts";
import { numbersAt } from "./lists.ts";
import { saltAt } from "./salt.ts";
import { share } from "./share.ts";
import { weekAt } from "./weeks.ts";

export type { Amount, Bound } from "./amount.ts";
export { MOLECULES } from "./units.ts";

/** Every number of a sentence with what it counts, in order of place. */
export function amountsIn(tokens: readonly Token[]): Amount[] {
  const words = tokens.map(({ word }) => word);
  const found: Amount[] = [];
  /** "of 30 people": the people that a bare number behind it is a part of */
  let whole: number | null = null;
  for (let at = 0; at < words.length; ) {
    const here: Amount[] | null = amountAt(words, at) ?? (whole === null ? null : partOf(words, at, whole));
    if (here === null) {
      if (words[at] === ";") whole = null;
      at++;
      continue;
    }
    found.push(...here);
    const first: Amount = here[0];
    if (first.kind === "people" && WHOLE_LEAD.has(words[at - 1])) whole = first.n;
    at = Math.max(at + 1, here[here.length - 1].next);
  }
  return found;
}
const WHOLE_LEAD = wordSet("of the all these those among from in de los las entre");

/** "Of 30 people taken off it, 18 had lost benefit": so many of those counted before. */
function partOf(words: readonly string[], at: number, whole: number): Amount[] | null {
  const number = numberAt(words, at);
  if (
    number === null ||
    !DID.has(words[number.next]) ||
    number.value > whole ||
    !Number.isInteger(number.value)
  )
    return null;
  const percent = (100 * number.value) / whole;
  const made = share(words, at, number.next, percent, percent, false);
  return made.kind === "share" ? [{ ...made, people: { events: number.value, n: whole } }] : null;
}
const DID = wordSet(
  "recaptured responded recovered resumed relapsed maintained showed saw experienced got met had have has lost kept regained relapsed got did still were reached regrew achieved met lose keep of responded perdieron habian conservaron recuperaron recayeron alcanzaron",
);

function amountAt(words: readonly string[], at: number): Amount[] | null {
  return saltAt(words, at) ?? weekAt(words, at) ?? fractionAt(words, at) ?? numbersAt(words, at);
}
