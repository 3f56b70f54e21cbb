import { numberAt } from "../../../text/index.ts";
import type { Amount } from "./amount.ts";
import { isUnitAfter, MG, time, UNITS, WEEKS } from "./units.ts";

/** "week 36", "weeks 36 and 52", "month 9". */
export function weekAt(words: readonly string[], at: number): Amount[] | null {
  const unit = UNITS[words[at]];
  if (unit === undefined) return null;
  const begin = words[at + 1] === "." ? at + 2 : at + 1;
  const number = numberAt(words, begin);
  if (
    number === null ||
    (!/^\d/.test(words[begin]) && (number.value < 2 || words[at].length < 3)) ||
    words[number.next] === "%" ||
    UNITS[words[number.next]]
  )
    return null;
  if (MG.has(words[number.next]) || number.value > 600) return null;
  const factor = WEEKS[unit];
  const made: Amount[] = [time(at, number.next, number.value * factor, number.value * factor, true, null)];
  const more = ["and", "y", "to", "-", "or"].includes(words[number.next])
    ? numberAt(words, number.next + 1)
    : null;
  if (
    more &&
    /^\d/.test(words[number.next + 1]) &&
    more.value > number.value &&
    !isUnitAfter(words, more.next)
  )
    made.push(time(number.next + 1, more.next, more.value * factor, more.value * factor, true, null));
  return made;
}
