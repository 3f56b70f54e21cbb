import { JAK_INHIBITORS, namesOf } from "../drug/catalogue.ts";
import type { SearchWords } from "./words.ts";

/** A question as the search reads it. */
export interface Reading {
  /** concepts, and stems of words that no concept has; in order */
  readonly terms: readonly string[];
  /** drugs of the class that are named, by their own names */
  readonly drugs: readonly string[];
  /** years of age that are named; null where none is */
  readonly age: number | null;
}

const SHORTEST_STEM = 4;
/** Stands in phrases for any drug of the class; folded as they are. */
const ANY_DRUG = "drug";
/** Words this long are matched with one letter wrong, and twice as long with two. */
const FORGIVEN_LENGTH = 6;

/** Lower case, accents off, apostrophes plain: "¿Qué pasó?" as "que paso". */
function fold(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/[’‘`]/g, "'");
}

function tokensOf(text: string): string[] {
  return fold(text)
    .replaceAll(/(\d)\s*(?=mg\b)/g, "$1 ")
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => word.replaceAll(/^'+|(?<!')'+$/g, "").replace(/'s$/, ""))
    .filter((word) => word !== "");
}

/** Brings questions of one language into concepts. */
export class Reader {
  readonly #ignore: ReadonlySet<string>;
  readonly #fillers: ReadonlySet<string>;
  readonly #endings: SearchWords["endings"];
  /** concepts by phrase, phrases by their number of words */
  readonly #phrases = new Map<number, Map<string, string>>();
  readonly #single = new Map<string, string>();
  readonly #drugs: ReadonlyMap<string, string>;
  readonly #longest: number;
  readonly #known = new Set<string>();

  constructor(words: SearchWords) {
    this.#endings = words.endings;
    this.#fillers = new Set(words.fillers.flatMap(tokensOf));
    this.#ignore = new Set(words.ignore.flatMap(tokensOf));
    this.#drugs = new Map(
      JAK_INHIBITORS.flatMap((drug) =>
        namesOf(drug).flatMap((name) => (/^[a-z]{3,}$/.test(name) ? [[name, drug.name] as const] : [])),
      ),
    );
    for (const [concept, phrases] of Object.entries(words.same))
      for (const phrase of phrases) {
        const tokens = this.#dropFillers(tokensOf(phrase));
        if (tokens.length === 0) continue;
        const at = this.#phrases.get(tokens.length) ?? new Map<string, string>();
        at.set(tokens.join(" "), `#${concept}`);
        this.#phrases.set(tokens.length, at);
        if (tokens.length === 1) this.#single.set(this.#stem(tokens[0]), `#${concept}`);
      }
    this.#longest = Math.max(1, ...this.#phrases.keys());
    for (const [word] of this.#phrases.get(1) ?? []) this.#known.add(word);
  }

  /** Words that occur in wordings, so that a word with a wrong letter is read as one of them. */
  learn(text: string): void {
    for (const token of tokensOf(text)) if (token.length >= FORGIVEN_LENGTH) this.#known.add(token);
  }

  read(text: string): Reading {
    const tokens = this.#dropFillers(tokensOf(text));
    const named = tokens.map((token) => this.#drugs.get(token) ?? this.#drugNear(token));
    const plain = tokens.map((token, at) => (named[at] === undefined ? token : ANY_DRUG));
    const terms: string[] = [];
    for (let at = 0; at < tokens.length; ) {
      const found = this.#phraseAt(plain, at);
      if (found !== null) {
        terms.push(found.concept);
        at += found.length;
        continue;
      }
      const token = tokens[at];
      const says = named[at] === undefined && !this.#ignore.has(token) && !/^\d+$/.test(token);
      if (says) terms.push(this.#termOf(token));
      at++;
    }
    const drugs = [...new Set(named.filter((drug) => drug !== undefined))];
    return { terms, drugs, age: ageIn(text) };
  }

  #dropFillers(tokens: readonly string[]): string[] {
    return tokens.filter((token) => !this.#fillers.has(token));
  }

  #phraseAt(tokens: readonly string[], at: number): { concept: string; length: number } | null {
    for (let length = Math.min(this.#longest, tokens.length - at); length > 0; length--) {
      const concept = this.#phrases.get(length)?.get(tokens.slice(at, at + length).join(" "));
      if (concept !== undefined) return { concept, length };
    }
    return null;
  }

  #termOf(token: string): string {
    const stem = this.#stem(token);
    const concept = this.#single.get(stem);
    if (concept !== undefined) return concept;
    if (token.length < FORGIVEN_LENGTH || this.#known.has(token) || /\d/.test(token)) return stem;
    const near = nearestOf(token, this.#known);
    return near === null
      ? stem
      : (this.#phrases.get(1)?.get(near) ?? this.#single.get(this.#stem(near)) ?? this.#stem(near));
  }

  #drugNear(token: string): string | undefined {
    if (token.length < 7) return undefined;
    const near = nearestOf(token, this.#drugs.keys());
    return near === null ? undefined : this.#drugs.get(near);
  }

  #stem(word: string): string {
    for (const [end, by] of this.#endings)
      if (word.endsWith(end) && word.length - end.length + by.length >= SHORTEST_STEM)
        return single(word.slice(0, word.length - end.length) + by);
    return word;
  }
}

/** "stopp" of "stopping" as "stop"; "fall" and "loss" keep theirs. */
function single(stem: string): string {
  return stem.length > SHORTEST_STEM ? stem.replace(/([bdgmnprt])\1$/, "$1") : stem;
}

/** An age of 0 to 110 years: "15 year old", "mi hijo de 15 años", "aged 70". */
function ageIn(text: string): number | null {
  const found =
    /\b(\d{1,3})[\s-]*(?:years?|yrs?|yo|y\/o)[\s-]*olds?\b|\b(?:aged?|age of|edad de|tengo|tiene|de)\s+(\d{1,3})(?:\s+anos)?\b(?!\s*(?:mg|%|weeks|months|semanas|meses))|\b(\d{1,3})\s*y\/?o\b/.exec(
      fold(text),
    );
  const age = Number(found?.[1] ?? found?.[2] ?? found?.[3] ?? Number.NaN);
  return age <= 110 ? age : null;
}

/** The one known word within the allowed number of wrong letters; null for none. */
function nearestOf(word: string, known: Iterable<string>): string | null {
  const allowed = word.length >= 2 * FORGIVEN_LENGTH - 2 ? 2 : 1;
  let [best, fewest] = [null as string | null, allowed + 1];
  for (const each of known) {
    if (each[0] !== word[0] || Math.abs(each.length - word.length) > allowed) continue;
    const wrong = distance(word, each, fewest);
    if (wrong < fewest) [best, fewest] = [each, wrong];
  }
  return best;
}

/** Letters put in, left out or changed; `limit` where it is at least that. */
function distance(one: string, other: string, limit: number): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
    if (Math.min(...next) >= limit) return limit;
    row = next;
  }
  return row[other.length];
}
