import type { Found, Label } from "../lexicon/index.ts";

/** Whether a part of a sentence is said, denied as a whole, or told as what others say. */
export type Stance = "own" | "refuted" | "reported";

/** By token, how it is said: from a mark ("some pages claim", "it is not true that") to where the sentence turns. */
export function stancesIn(words: readonly string[], found: readonly Found<Label>[]): Stance[] {
  const stances: Stance[] = words.map(() => "own");
  const turns = found.filter(({ label }) => label === "turn").map(({ first }) => first);
  for (const { label, first, next } of found) {
    if (label !== "refuted" && label !== "reported") continue;
    // "Whether on 2 mg or 4 mg, most lost it" tells what holds either way.
    if (words[first] === "whether" && (first === 0 || EITHER_WAY.has(words[first - 1]))) continue;
    const end = turns.find((turn) => turn >= next) ?? words.indexOf(";", next);
    // "The idea that it cures is false": what is refuted stands before the mark.
    const isPredicate = label === "refuted" && /^(?:is|are|was|were|be|es|son|era|eran)$/.test(words[first]);
    const clause = turns.filter((turn) => turn < first).pop() ?? -1;
    const begin = isPredicate ? clause + 1 : first;
    for (let at = begin; at < (end < 0 ? words.length : end); at++)
      if (stances[at] === "own" || label === "refuted") stances[at] = label;
  }
  return stances;
}

const EITHER_WAY: ReadonlySet<string> = new Set(["of", "matter", ",", "(", "irrespective"]);
