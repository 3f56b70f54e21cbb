import { drugNames } from "./drugs.ts";
import { plain } from "./match.ts";
import type { Observation } from "./schema.ts";

/** Names near to what was asked for and not found. */
export interface Suggestions {
  readonly studies: readonly string[];
  readonly drugs: readonly string[];
  readonly endpoints: readonly string[];
}

/** The names that share most letter pairs with the words, best first; at most `most` of each kind. */
export function suggest(
  observations: readonly Observation[],
  words: readonly string[],
  most = 3,
): Suggestions {
  const kept = observations.filter((row) => row.setAside === undefined);
  return {
    studies: nearest([...new Set(kept.map((row) => row.study))], words, most),
    drugs: nearest(drugNames(), words, most),
    endpoints: nearest([...new Set(kept.map((row) => row.endpoint))], words, most),
  };
}

const NEAR_ENOUGH = 0.3;

function nearest(names: readonly string[], words: readonly string[], most: number): string[] {
  const wanted = words.map((word) => pairs(plain(word))).filter((set) => set.size > 0);
  const scored = names.map((name) => ({
    name,
    score: Math.max(0, ...wanted.map((set) => likeness(set, pairs(plain(name))))),
  }));
  return scored
    .filter(({ score }) => score >= NEAR_ENOUGH)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

/** Sørensen-Dice coefficient of two sets, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}

function pairs(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 2 <= text.length; i++) found.add(text.slice(i, i + 2));
  return found;
}
