import { numberAt } from "../../../text/index.ts";
import { wordSet } from "../../lexicon/word-set.ts";
import type { Amount, Item } from "./amount.ts";
import { coverageAfter, coverageBefore } from "./coverage.ts";
import { share } from "./share.ts";
import { single } from "./single.ts";
import { percentEnd, time, unitAt, WEEKS } from "./units.ts";

/** Numbers joined by commas, "and", "or", "to" or "-", with the unit that stands behind them. */
export function numbersAt(words: readonly string[], at: number): Amount[] | null {
  const first = numberAt(words, at);
  if (first === null) return null;
  const items: Item[] = [{ value: first.value, first: at, next: first.next }];
  const joins: string[] = [];
  for (let next = first.next; ; ) {
    const percent = percentEnd(words, next);
    const { join, begin } = joinAt(words, percent ?? next);
    if (!JOINS.has(join)) break;
    const more = numberAt(words, begin);
    if (more === null || items.length > 6) break;
    // "trial one, 22%" is no list of two numbers
    if (/^\d/.test(words[begin]) !== /^\d/.test(words[items[items.length - 1].first])) break;
    if (isOfName(words, items[0].first, join)) break;
    const unit = unitAt(words, more.next);
    const own = percent !== null ? "%" : unitAt(words, next);
    if (own !== null && own !== unit) break;
    if (own === null && unit === null && !hasUnitLater(words, more.next)) break;
    items.push({ value: more.value, first: begin, next: more.next });
    joins.push(join);
    next = more.next;
  }
  const end = items[items.length - 1].next;
  return amountsOf(words, items, joins, end);
}
/** Words whose number is a name: "BRAVE-AA1, 70%", "BRAVE-AA1 and 2, 35%". */
const NAMED = wordSet("aa brave allegro thrive trial study phase group ensayo estudio fase jak");
function isOfName(words: readonly string[], at: number, join: string): boolean {
  if (words[at - 1] === "-") return join === ",";
  return NAMED.has(words[at - 1]) || (JOINS.has(words[at - 1]) && NAMED.has(words[at - 3]));
}
const JOINS = wordSet("and or to - , / y o a e &");

/** The word that joins two numbers and where the second begins; ", and" is one. */
function joinAt(words: readonly string[], at: number): { join: string; begin: number } {
  const isDouble = words[at] === "," && (words[at + 1] === "and" || words[at + 1] === "y");
  return isDouble ? { join: "and", begin: at + 2 } : { join: words[at], begin: at + 1 };
}

function hasUnitLater(words: readonly string[], from: number): boolean {
  for (let at = from, passed = 0; passed < 8 && at < words.length; passed++) {
    if (unitAt(words, at) !== null) return true;
    const { join, begin } = joinAt(words, at);
    const number = JOINS.has(join) ? numberAt(words, begin) : null;
    if (number === null) return false;
    at = number.next;
  }
  return false;
}

function amountsOf(
  words: readonly string[],
  items: readonly Item[],
  joins: readonly string[],
  end: number,
): Amount[] | null {
  const unit = unitAt(words, end);
  const first = items[0].first;
  const isRange =
    items.length === 2 &&
    (isRangeJoin(joins[0]) || (["between", "entre"].includes(words[first - 1]) && joins[0] !== ","));
  if (unit === "%") return percents(words, items, percentEnd(words, end) ?? end, isRange);
  const unitEnd = words[end] === "-" ? end + 2 : end + 1;
  if (unit === "mg") {
    const mg = items.map(({ value }) => value);
    // "4 to 2 mg" is a change of dose: two doses in order
    if (items.length === 2 && isRangeJoin(joins[0]) && joins[0] !== "-")
      return items.map((item, at) => ({
        kind: "dose",
        mg: [item.value],
        first: item.first,
        next: at === 0 ? item.next : unitEnd,
      }));
    if (joins.every((join) => join !== "and" && join !== "," && join !== "y"))
      return [{ kind: "dose", mg, first, next: unitEnd }];
    return items.map((item, at) => ({
      kind: "dose",
      mg: [item.value],
      first: item.first,
      next: at === items.length - 1 ? unitEnd : item.next,
    }));
  }
  if (unit !== null) {
    const factor = WEEKS[unit];
    const years = (value: number) => (unit === "year" ? value : unit === "month" ? value / 12 : null);
    if (isRange || items.length === 1)
      return [
        time(
          first,
          unitEnd,
          items[0].value * factor,
          items[items.length - 1].value * factor,
          false,
          years(items[0].value),
        ),
      ];
    return items.map((item, at) =>
      time(
        item.first,
        at === items.length - 1 ? unitEnd : item.next,
        item.value * factor,
        item.value * factor,
        false,
        years(item.value),
      ),
    );
  }
  if (items.length > 1) return amountsOf(words, items.slice(0, 1), [], items[0].next);
  return single(words, items[0]);
}

const isRangeJoin = (join: string) => join === "to" || join === "-" || join === "a";

function percents(
  words: readonly string[],
  items: readonly Item[],
  end: number,
  isRange: boolean,
): Amount[] | null {
  const [first] = items;
  const last = items[items.length - 1];
  const cover = coverageAfter(words, end) ?? coverageBefore(words, first.first);
  if (cover === "other") return [{ kind: "baseline", first: first.first, next: end }];
  if (cover === "baseline") return [{ kind: "baseline", first: first.first, next: end }];
  if (cover === "reduction")
    return [{ kind: "saltReduction", percent: last.value, first: first.first, next: end }];
  if (cover === "coverage") {
    const own: Amount = { kind: "coverage", percent: last.value, first: last.first, next: end };
    return items.length > 1 && !isRange
      ? [
          ...items
            .slice(0, -1)
            .map((item) => share(words, item.first, item.next, item.value, item.value, false)),
          own,
        ]
      : [own];
  }
  if (isRange)
    return [
      share(
        words,
        first.first,
        end,
        Math.min(first.value, last.value),
        Math.max(first.value, last.value),
        false,
      ),
    ];
  return items.map((item, at) =>
    share(
      words,
      item.first,
      at === items.length - 1 ? end : item.next,
      item.value,
      item.value,
      false,
      first.first,
    ),
  );
}
