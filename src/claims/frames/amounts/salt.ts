import { numberAt } from "../../../text/index.ts";
import { wordSet } from "../../lexicon/word-set.ts";
import type { Amount } from "./amount.ts";
import { percentEnd } from "./units.ts";

/** "SALT score of 20 or less", "SALT <= 20", "SALT50", "SALT 50 to 94". */
export function saltAt(words: readonly string[], at: number): Amount[] | null {
  if (words[at] !== "salt") return null;
  let next = at + 1;
  let [most, least] = [false, false];
  for (let passed = 0; passed < 9; passed++, next++) {
    const word = words[next];
    if (
      ["<=", "≤", "<", "most", "under", "below", "than", "maximo", "menos", "inferior", "menor"].includes(
        word,
      )
    )
      most = true;
    else if ([">=", "≥", ">", "least", "over", "above", "minimo", "superior", "mayor"].includes(word))
      least = true;
    else if (!SALT_LINK.has(word)) break;
  }
  const number = numberAt(words, next);
  if (number === null) return null;
  return [saltOf(words, at, number, most, least, next - at)];
}
const SALT_LINK = wordSet(
  "score scores a an of at at no more or equal to value values points = - is was were reaching puntuacion de igual o una ( less between entre",
);

function saltOf(
  words: readonly string[],
  first: number,
  number: { value: number; next: number },
  most: boolean,
  least: boolean,
  distance: number,
): Amount {
  const { value } = number;
  let { next } = number;
  if (words[next] === "or" || words[next] === "o") {
    const rest = words.slice(next + 1, next + 3);
    if (
      rest.some((word) =>
        ["less", "lower", "below", "better", "under", "fewer", "menos", "menor", "inferior"].includes(word),
      )
    ) {
      return { kind: "saltAtMost", points: value, first, next: next + 2 };
    }
    if (
      rest.some((word) =>
        ["more", "higher", "above", "greater", "worse", "mas", "mayor", "superior"].includes(word),
      )
    )
      return { kind: "baseline", first, next: next + 2 };
  }
  const isBetween =
    ["between", "entre"].includes(words[first + 1] ?? "") ||
    ["between", "entre"].includes(words[first - 1] ?? "");
  const joins = isBetween ? ["-", "to", "and", "a", "y"] : ["-", "to", "a"];
  const to = joins.includes(words[next]) ? numberAt(words, next + 1) : null;
  if (to && to.value > value && percentEnd(words, to.next) === null) {
    next = to.next;
    return { kind: "baseline", first, next };
  }
  if (least) return { kind: "baseline", first, next };
  if (!most && distance <= 2 && [30, 50, 75, 90].includes(value))
    return { kind: "saltReduction", percent: value, first, next };
  return value <= 30 ? { kind: "saltAtMost", points: value, first, next } : { kind: "baseline", first, next };
}
