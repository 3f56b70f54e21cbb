import { numberAt } from "../../../text/index.ts";
import { wordSet } from "../../lexicon/word-set.ts";
import type { Amount, Item } from "./amount.ts";
import { coverageAfter } from "./coverage.ts";
import { share } from "./share.ts";
import { MOLECULES, PEOPLE, UNITS, unitAt, yearSoon } from "./units.ts";

/** What a number without unit behind it counts: people, a rate, points, a year; null where that is not told. */
export function single(words: readonly string[], { value, first, next }: Item): Amount[] | null {
  const people = peopleOf(words, first, value, next);
  if (people !== null) return people;
  const from = words[next] === "events" ? next + 1 : next;
  if (words[from] === "per" || words[from] === "por") {
    const hundred = numberAt(words, from + 1);
    if (hundred?.value === 100) {
      const year = yearSoon(words, hundred.next);
      return year < 0
        ? [share(words, first, hundred.next, value, value, false)]
        : [{ kind: "rate", value, first, next: year + 1 }];
    }
  }
  const noun = words[next] === "salt" ? next + 1 : next;
  if (words[noun] === "points" || words[noun] === "point" || words[noun] === "puntos")
    return [{ kind: "points", value, first, next: noun + 1 }];
  if (value >= 1990 && value <= 2035 && Number.isInteger(value) && /^\d{4}$/.test(words[first]))
    return [{ kind: "year", year: value, first, next }];
  if (
    words[next] === "or" &&
    ["less", "lower", "below", "better", "under", "fewer", "smaller"].includes(words[next + 1])
  )
    return [{ kind: "saltAtMost", points: value, first, next: next + 2 }];
  for (let at = next; at < next + 3; at++) {
    if (PEOPLE.has(words[at])) return value >= 5 ? [{ kind: "people", n: value, first, next: at + 1 }] : null;
    if (!/^[a-z]+$/.test(words[at] ?? "") || LINK_WORDS.has(words[at])) break;
  }
  return null;
}
/** Whether a number ends the name of a molecule, with or without a hyphen: "JAK1/2", "IL-2/15" are nobody of two or of 15. */
const endsMolecule = (words: readonly string[], at: number) =>
  MOLECULES.has(words[words[at - 1] === "-" ? at - 2 : at - 1] ?? "");
const LINK_WORDS = wordSet("of in on and or to with had were was who that had after before at by for");

/** "18 of 30", "one in five", "4 out of every 5 volunteers", "18/30". */
function peopleOf(words: readonly string[], first: number, value: number, next: number): Amount[] | null {
  if (endsMolecule(words, first)) return null;
  let at = next;
  let how = words[at];
  const counted = PEOPLE.has(words[at]) ? at + 1 : at;
  if (words[counted] === "out" && words[counted + 1] === "of") {
    at = counted + 2;
    how = "of";
  } else if (["of", "in", "/", "de", "from", "among"].includes(words[counted])) {
    how = words[counted];
    at = counted + 1;
  } else return null;
  if (
    words[at] === "cada" ||
    words[at] === "every" ||
    words[at] === "each" ||
    words[at] === "the" ||
    words[at] === "all" ||
    words[at] === "las" ||
    words[at] === "los" ||
    words[at] === "these" ||
    words[at] === "those"
  )
    at++;
  const whole = numberAt(words, at);
  if (
    whole === null ||
    whole.value < value ||
    whole.value < 2 ||
    whole.value > 2000 ||
    !Number.isInteger(value)
  )
    return null;
  if (unitAt(words, whole.next) !== null || UNITS[words[whole.next]] !== undefined) return null;
  if (how === "in" && ![2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000].includes(whole.value)) return null;
  const percent = (100 * value) / whole.value;
  const coarse = whole.value <= 10 || whole.value === 100;
  const made = share(words, first, whole.next, percent, percent, whole.value <= 10);
  if (made.kind !== "share") return null;
  const cover = coverageAfter(words, whole.next);
  if (cover === "coverage") return [{ kind: "coverage", percent, first, next: whole.next }];
  if (cover === "baseline") return [{ kind: "baseline", first, next: whole.next }];
  return [coarse ? made : { ...made, people: { events: value, n: whole.value } }];
}
