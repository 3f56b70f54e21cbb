import { numberAt, PARTS } from "../../../text/index.ts";
import { wordSet } from "../../lexicon/word-set.ts";
import type { Amount } from "./amount.ts";
import { coverageAfter } from "./coverage.ts";
import { share } from "./share.ts";
import { time, UNITS, WEEKS } from "./units.ts";

/** "half", "a third", "two-thirds", "half a year". */
export function fractionAt(words: readonly string[], at: number): Amount[] | null {
  const number = numberAt(words, at);
  const isArticle = ["a", "an", "la", "el", "un", "una"].includes(words[at]);
  let [part, place] = [1, at];
  if (number && number.value >= 1 && number.value <= 9) {
    part = number.value;
    place = words[number.next] === "-" ? number.next + 1 : number.next;
  } else if (isArticle) place = at + 1;
  const isOne = ["a", "an", "un", "una"].includes(words[at]);
  const period = isOne ? UNITS[words[at + 1]] : undefined;
  if (period !== undefined && period !== "day" && !PER.has(words[at - 1]))
    return [time(at, at + 2, WEEKS[period], WEEKS[period], false, period === "year" ? 1 : null)];
  const whole = PARTS.get(words[place]);
  if (whole === undefined || part > whole) return null;
  const isHalf = whole === 2;
  if (!isHalf && place === at) return null;
  const after = words.slice(place + 1, place + 4);
  if (isHalf) {
    let year = place + 1;
    if (words[year] === "of") year++;
    if (["a", "an", "the"].includes(words[year])) year++;
    if (UNITS[words[year]] === "year") return [time(at, year + 1, 26, 26, false, 0.5)];
    if (
      after[0] === "-" ||
      ["life", "dose", "hour", "tablet", "pill", "lives", "dosis"].some((word) =>
        after.slice(0, 3).includes(word),
      )
    )
      return null;
  }
  if (NO_PART.has(after[0])) return null;
  if (after[0] === "of" && (UNITS[after[1]] || UNITS[after[2]])) return null;
  const percent = (100 * part) / whole;
  const first = at;
  const next = place + 1;
  const cover = coverageAfter(words, next);
  if (cover !== null)
    return [
      cover === "baseline" ? { kind: "baseline", first, next } : { kind: "coverage", percent, first, next },
    ];
  return [share(words, first, next, percent, percent, true)];
}
const PER = wordSet("once twice times time mg dollars people patients veces vez half of");
const NO_PART = wordSet(
  "trial study time party phase year month week option drug line dose tablet pill reason ensayo estudio vez parte",
);
