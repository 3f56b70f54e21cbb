import MiniSearch from "minisearch";
import { expand, indexed, weightOf } from "./synonyms.ts";

/** What can be found: a section of the article, a claim, an observation, a source, a story as facts. */
export const KINDS = ["answer", "claim", "observation", "source", "community"] as const;
/** One of KINDS. */
export type Kind = (typeof KINDS)[number];

/** Something that can be found. */
export interface Entry {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  /** questions it answers and other words that should lead to it */
  readonly questions: string;
  readonly text: string;
  readonly drug: string;
  readonly sources: readonly string[];
}

/** Something that was found, with the passage that fits best. */
export interface Found {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  /** the part of the text that fits best */
  readonly passage: string;
  readonly sources: readonly string[];
  /** comparable within one search only; higher is better */
  readonly score: number;
}

/** What a search is narrowed to. */
export interface Filters {
  readonly kinds?: readonly Kind[] | undefined;
  /** drug names, from resolveDrug */
  readonly drugs?: ReadonlySet<string> | null;
  readonly limit?: number | undefined;
}

/** Answers come before claims, claims before single numbers, stories last, unless the words fit much better. */
const WEIGHT: Readonly<Record<Kind, number>> = {
  answer: 3,
  claim: 1.6,
  observation: 0.7,
  source: 0.5,
  community: 0.4,
};
const LONGEST_QUERY = 400;

/** An index over everything; built in memory, the same entries give the same ranks. */
export class SearchIndex {
  readonly #index: MiniSearch;
  readonly #entries: ReadonlyMap<string, Entry>;

  constructor(entries: readonly Entry[]) {
    this.#entries = new Map(entries.map((entry) => [keyOf(entry), entry]));
    this.#index = new MiniSearch({
      idField: "key",
      fields: ["questions", "title", "text", "drug", "id"],
      processTerm: indexed,
      tokenize,
    });
    this.#index.addAll(entries.map((entry) => ({ ...entry, key: keyOf(entry) })));
  }

  /** What fits the words best, best first; empty for a query without a meaningful word. */
  search(query: string, { kinds, drugs, limit = 10 }: Filters = {}): Found[] {
    const words = tokenize(query.slice(0, LONGEST_QUERY));
    const weights = new Map<string, number>();
    for (const word of words)
      expand(word).forEach((each, at) => {
        const term = indexed(each);
        if (term !== null)
          weights.set(term, Math.max(weights.get(term) ?? 0, weightOf(term) * (at === 0 ? 1 : 0.6)));
      });
    if (weights.size === 0) return [];
    const results = this.#index.search([...weights.keys()].join(" "), {
      boost: { questions: 3, title: 2, id: 3 },
      boostTerm: (term) => weights.get(term) ?? 1,
      boostDocument: (key) => WEIGHT[this.#entry(key).kind],
      fuzzy: (term) => (term.length >= 5 && !/\d/.test(term) ? 0.2 : false),
      prefix: (term) => term.length >= 4,
      weights: { fuzzy: 0.3, prefix: 0.5 },
      filter: ({ id }) => {
        const entry = this.#entry(id);
        return (!kinds || kinds.includes(entry.kind)) && (!drugs || drugs.has(entry.drug));
      },
    });
    const terms = [...weights.keys()];
    return results
      .map(({ id, score }) => ({ entry: this.#entry(id), score }))
      .sort((a, b) => b.score - a.score || (keyOf(a.entry) < keyOf(b.entry) ? -1 : 1))
      .slice(0, limit)
      .map(({ entry: { kind, id, title, text, sources }, score }) => ({
        kind,
        id,
        title,
        passage: bestPassage(text, terms),
        sources,
        score: Math.round(1000 * score) / 1000,
      }));
  }

  #entry(key: string): Entry {
    return this.#entries.get(key) as Entry;
  }
}

function keyOf({ kind, id }: Pick<Entry, "kind" | "id">): string {
  return `${kind}:${id}`;
}

function tokenize(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll(/(\d)(?=mg\b)/g, "$1 ")
    .split(/[^a-z0-9'<=.-]+/)
    .map((word) => word.replaceAll(/^[.'-]+|[.'-]+$/g, ""))
    .flatMap((word) => (/^[a-z]+(?:-[a-z]+)+$/.test(word) ? [word, ...word.split("-")] : [word]))
    .filter((word) => word !== "");
}

/** The sentence or line with most of the terms; the first one for a tie. */
function bestPassage(text: string, terms: readonly string[]): string {
  const passages = text.split(/(?<=[.!?])\s+|\n+/).filter((passage) => passage.trim() !== "");
  let [best, most] = [passages[0] ?? "", -1];
  for (const passage of passages) {
    const words = new Set(tokenize(passage).map(indexed));
    const count = terms.filter((term) => words.has(term)).length;
    if (count > most) [best, most] = [passage, count];
  }
  return best.trim();
}
