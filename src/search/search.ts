import MiniSearch, { type SearchResult } from "minisearch";
import { DEFAULT_DRUG } from "../drug/catalogue.ts";
import type { Entry, Found, Kind } from "./entry.ts";
import type { Guide, Understood } from "./guide.ts";
import { bestPassage, tokenize } from "./passage.ts";
import { expand, indexed, weightOf } from "./synonyms.ts";

/** What a search found, and whether it answers. */
export interface Searched {
  readonly results: readonly Found[];
  /** true where nothing held answers the question; what was found then only comes nearest */
  readonly notHeld: boolean;
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
/** The class as the evidence names it. */
const JAK_CLASS = "JAK inhibitors (class)";
const LONGEST_QUERY = 400;
/** An intent that fits less than this is none that the question is about. */
const FLOOR = 0.55;
/** A second intent is told beside the first where it fits nearly as well. */
const NEARLY = 0.85;
/** Share of a question's words that something must have to answer where no intent fits. */
const COVERED = 0.6;
/** What a search without an intent shows at all. */
const TOUCHED = 0.5;
/** How much more what is about a named drug counts. */
const NAMED = 4;

/** An index over everything; built in memory, the same entries give the same ranks. */
export class SearchIndex {
  readonly #index: MiniSearch;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #guide: Guide | null;

  /** @param guide what people want to know in their own words; without it words alone decide */
  constructor(entries: readonly Entry[], guide: Guide | null = null) {
    this.#guide = guide;
    this.#entries = new Map(entries.map((entry) => [keyOf(entry), entry]));
    this.#index = new MiniSearch({
      idField: "key",
      fields: ["questions", "title", "text", "drug", "id"],
      processTerm: indexed,
      tokenize,
    });
    this.#index.addAll(entries.map((entry) => ({ ...entry, key: keyOf(entry) })));
  }

  /** kind:id of everything that can be found. */
  keys(): string[] {
    return [...this.#entries.keys()];
  }

  /** What fits the words best, best first; empty for a query without a meaningful word. */
  search(query: string, filters: Filters = {}): readonly Found[] {
    return this.ask(query, filters).results;
  }

  /** What answers a question, best first, and whether anything held does. */
  ask(query: string, filters: Filters = {}): Searched {
    const text = query.slice(0, LONGEST_QUERY);
    const groups = groupsOf(text);
    const understood = this.#guide?.understand(text) ?? null;
    const byIntent = this.#byIntent(understood, filters);
    const body = this.#byWords(groups, understood, filters);
    const best = body[0]?.covered ?? 0;
    const isHeld = byIntent.fits ? byIntent.holds : this.#isId(text) || best >= COVERED;
    const seen = new Set(byIntent.entries.map(({ entry }) => keyOf(entry)));
    const named = new Set(byIntent.isOther ? understood?.reading.drugs : []);
    // Of another drug its own numbers come before what is said of the one the article is about.
    const rest = [
      ...body.filter(({ entry }) => named.has(entry.drug)),
      ...body.filter(({ entry }) => !named.has(entry.drug)),
    ]
      .filter(({ entry, covered }) => !seen.has(keyOf(entry)) && (byIntent.fits || covered > TOUCHED))
      .map(({ entry, score }) => ({ entry, score, intent: null }));
    const terms = [...groups.keys()].flatMap((word) => groups.get(word) ?? []);
    const drugs = understood?.reading.drugs ?? [];
    const results = inOrder([...byIntent.entries, ...rest])
      .slice(0, filters.limit ?? 10)
      .map(({ entry, score, intent }) => {
        const said = entry.in?.[understood?.language ?? ""] ?? entry;
        return {
          kind: entry.kind,
          id: entry.id,
          title: said.title,
          passage: bestPassage(said, { terms, intent, drugs }, entry.lead),
          sources: entry.sources,
          score,
        };
      });
    return { results, notHeld: !isHeld };
  }

  /** What the intents of a question lead to, in the order in which it answers. */
  #byIntent(understood: Understood | null, filters: Filters): IntentHits {
    const [first, second] = understood?.intents ?? [];
    const drugs = understood?.reading.drugs ?? [];
    const other = drugs.length > 0 && !drugs.includes(DEFAULT_DRUG.name);
    // Two drugs named beside each other ask for what is told of drugs side by side, whatever the verb.
    const isComparison = new Set(drugs).size > 1;
    const aboutOther = (other || isComparison) && (first === undefined || first.fit < FLOOR);
    if (aboutOther)
      return { ...this.#hits([{ id: null, finds: ["answer:switch"] }], filters, true), isOther: true };
    if (first === undefined || first.fit < FLOOR) return NO_INTENT;
    const lists = [first, ...(second !== undefined && second.fit >= NEARLY * first.fit ? [second] : [])]
      .filter(({ intent }, at) => at === 0 || intent.finds.length > 0)
      .map(({ intent }) => ({
        id: intent.id,
        finds:
          (other ? this.#ofDrugs(intent.otherDrug, drugs) : undefined) ??
          (intent.finds.length > 0 ? intent.finds : (intent.nearest ?? [])),
      }));
    const holds = first.intent.finds.length > 0;
    const isOther = other && first.intent.otherDrug !== undefined;
    return { ...this.#hits(holds ? lists : lists.slice(0, 1), filters, holds), isOther };
  }

  /** Of the numbers only those of the named drugs, or of the class. */
  #ofDrugs(finds: readonly string[] | undefined, drugs: readonly string[]): readonly string[] | undefined {
    return finds?.filter((key) => {
      const entry = this.#entries.get(key);
      return entry?.kind !== "observation" || drugs.includes(entry.drug) || entry.drug === JAK_CLASS;
    });
  }

  /** The first of every list before the second of any. */
  #hits(
    lists: readonly { id: string | null; finds: readonly string[] }[],
    filters: Filters,
    holds: boolean,
  ): Omit<IntentHits, "isOther"> {
    const entries = new Map<string, { entry: Entry; score: null; intent: string | null }>();
    // Two answers of the first, then one of the second.
    const [first, ...others] = lists;
    const order = [
      ...(first?.finds.slice(0, 1) ?? []).map((key) => ({ key, id: first?.id ?? null })),
      ...others.flatMap(({ id, finds }) => finds.slice(0, 1).map((key) => ({ key, id }))),
      ...(first?.finds.slice(1) ?? []).map((key) => ({ key, id: first?.id ?? null })),
    ];
    for (const { key, id } of order) {
      const entry = this.#entries.get(key);
      if (entry !== undefined && isWanted(entry, filters) && !entries.has(key))
        entries.set(key, { entry, score: null, intent: id });
    }
    return { fits: true, holds, entries: [...entries.values()] };
  }

  #byWords(
    groups: ReadonlyMap<string, readonly string[]>,
    understood: Understood | null,
    filters: Filters,
  ): { entry: Entry; score: number; covered: number }[] {
    const weights = new Map<string, number>();
    for (const expanded of groups.values())
      expanded.forEach((term, at) => {
        weights.set(term, Math.max(weights.get(term) ?? 0, weightOf(term) * (at === 0 ? 1 : 0.6)));
      });
    if (weights.size === 0) return [];
    const named = new Set(understood?.reading.drugs ?? []);
    return this.#index
      .search([...weights.keys()].join(" "), {
        boost: { questions: 3, title: 2, id: 3 },
        boostTerm: (term) => weights.get(term) ?? 1,
        boostDocument: (key) => {
          const entry = this.#entry(key);
          return WEIGHT[entry.kind] * (named.has(entry.drug) ? NAMED : 1);
        },
        fuzzy: (term) => (term.length >= 6 && !/\d/.test(term) ? 0.2 : false),
        prefix: (term) => term.length >= 4,
        weights: { fuzzy: 0.3, prefix: 0.5 },
        filter: ({ id }) => isWanted(this.#entry(id), filters),
      })
      .map((result) => ({
        entry: this.#entry(result.id),
        score: result.score,
        covered: coveredBy(result, groups),
      }))
      .sort((a, b) => b.score - a.score || (keyOf(a.entry) < keyOf(b.entry) ? -1 : 1));
  }

  #isId(text: string): boolean {
    const wanted = text.trim().toLowerCase();
    return [...this.#entries.values()].some(({ id }) => id.toLowerCase() === wanted);
  }

  #entry(key: string): Entry {
    return this.#entries.get(key) as Entry;
  }
}

interface Hit {
  readonly entry: Entry;
  /** null for what an intent leads to, which comes before all else */
  readonly score: number | null;
  readonly intent: string | null;
}
interface IntentHits {
  /** whether an intent fits at all */
  readonly fits: boolean;
  /** whether something held answers it */
  readonly holds: boolean;
  /** whether it is about another drug than the article is */
  readonly isOther: boolean;
  readonly entries: readonly Hit[];
}

const NO_INTENT: IntentHits = { fits: false, holds: false, isOther: false, entries: [] };

/** Scores that never rise along the list: what an intent leads to stands above every word's score. */
function inOrder(hits: readonly Hit[]): (Hit & { readonly score: number })[] {
  const most = Math.max(1, ...hits.map(({ score }) => score ?? 0));
  const led = hits.filter(({ score }) => score === null).length;
  let before = Number.POSITIVE_INFINITY;
  return hits.map((hit, at) => {
    before = Math.min(before, hit.score ?? most + led - at);
    return { ...hit, score: Math.round(1000 * before) / 1000 };
  });
}

/** Words of a question that say something, each with the terms of the index that mean it. */
function groupsOf(text: string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of tokenize(text)) {
    const terms = expand(word).flatMap((each) => indexed(each) ?? []);
    if (indexed(word) !== null && terms.length > 0) groups.set(word, [...new Set(terms)]);
  }
  return groups;
}

/** Share of a question's words, by what they tell apart, that a document has. */
function coveredBy({ queryTerms }: SearchResult, groups: ReadonlyMap<string, readonly string[]>): number {
  const has = new Set(queryTerms);
  let [sum, all] = [0, 0];
  for (const terms of groups.values()) {
    const weight = weightOf(terms[0]);
    all += weight;
    if (terms.some((term) => has.has(term))) sum += weight;
  }
  return all === 0 ? 0 : sum / all;
}

function isWanted(entry: Entry, { kinds, drugs }: Filters): boolean {
  return (!kinds || kinds.includes(entry.kind)) && (!drugs || drugs.has(entry.drug));
}

function keyOf({ kind, id }: Pick<Entry, "kind" | "id">): string {
  return `${kind}:${id}`;
}
