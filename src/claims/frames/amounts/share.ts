import { wordSet } from "../../lexicon/word-set.ts";
import type { Amount, Bound } from "./amount.ts";

const OVER = wordSet(
  "over above exceeding exceed exceeds exceeded exceding beyond topping > topped superior",
);
const UNDER = wordSet("under below <");
const ROUGH = wordSet(
  "about around roughly approximately approx some nearly almost circa ca ~ ≈ close maybe perhaps cerca unos unas alrededor aproximadamente casi aprox",
);
const LITTLE = wordSet("a an the of to that only just as many in y un una el la los las of solo de");

export function share(
  words: readonly string[],
  first: number,
  next: number,
  low: number,
  high: number,
  rough: boolean,
  from = first,
): Amount {
  let bound: Bound = "exact";
  let hedged = rough;
  for (let at = from - 1, passed = 0; at >= 0 && passed < 5; at--, passed++) {
    const [word, before] = [words[at], words[at - 1]];
    const twoBefore = words[at - 2];
    if (word === "than" || word === "de" || word === "del") {
      if (["more", "greater", "higher", "mas"].includes(before))
        bound = ["no", "not"].includes(twoBefore) ? "atMost" : "over";
      else if (["less", "fewer", "lower", "menos"].includes(before))
        bound = ["no", "not"].includes(twoBefore) ? "atLeast" : "under";
      else if (before === "cerca" || before === "alrededor") hedged = true;
      break;
    }
    if (word === "least" || word === "≥" || word === ">=" || (word === "menos" && before === "al"))
      bound = "atLeast";
    else if (word === "most" || word === "≤" || word === "<=") bound = "atMost";
    else if (word === "to" && before === "up") bound = "atMost";
    else if (word === "to" && before === "close") hedged = true;
    else if (OVER.has(word)) {
      bound = before === "just" ? "exact" : "over";
      hedged ||= before === "just";
    } else if (UNDER.has(word)) {
      bound = before === "just" ? "exact" : "under";
      hedged ||= before === "just";
    } else if (ROUGH.has(word)) hedged = true;
    else if (LITTLE.has(word)) continue;
    break;
  }
  if (words[next] === "or" && words[next + 1] === "so") hedged = true;
  if (words[next] === "or" && ["more", "higher"].includes(words[next + 1])) bound = "atLeast";
  return { kind: "share", low, high, bound, rough: hedged, first, next };
}
