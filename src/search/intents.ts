import { log } from "../math/exp.ts";
import type { Reader } from "./reader.ts";
import type { Intent, SearchWords } from "./words.ts";

/** An intent with how well a question fits it, 0 to 1. */
export interface RankedIntent {
  readonly intent: Intent;
  readonly fit: number;
}

type Weights = ReadonlyMap<string, number>;

/** A term that no wording has counts as one that few have: it may be what the question is about. */
const UNHEARD_OF = 0.75;
/** Share of the fit that the nearest wording decides; the rest is the intent as a whole. */
const NEAREST = 0.75;

/** Wordings of every intent as weighted terms; the same question always gets the same ranks. */
export class IntentIndex {
  readonly #rarity: ReadonlyMap<string, number>;
  readonly #unheard: number;
  readonly #intents: readonly { intent: Intent; wordings: readonly Weights[]; whole: Weights }[];

  constructor(intents: readonly Intent[], words: SearchWords, reader: Reader) {
    const read = intents.map((intent) => ({
      intent,
      asked: (words.asked[intent.id] ?? []).map((wording) => reader.read(wording).terms),
    }));
    const occurs = new Map<string, number>();
    for (const { asked } of read)
      for (const term of new Set(asked.flat())) occurs.set(term, (occurs.get(term) ?? 0) + 1);
    this.#rarity = new Map([...occurs].map(([term, count]) => [term, log(1 + intents.length / count)]));
    this.#unheard = UNHEARD_OF * log(1 + intents.length);
    this.#intents = read.map(({ intent, asked }) => {
      const whole = new Map<string, number>();
      for (const terms of asked)
        for (const term of new Set(terms)) whole.set(term, (whole.get(term) ?? 0) + 1 / asked.length);
      for (const [term, share] of whole) whole.set(term, Math.sqrt(share) * this.#weightOf(term));
      return { intent, wordings: asked.map((terms) => this.#weigh(terms)), whole };
    });
  }

  /** All intents with a term of the question, best first. */
  rank(terms: readonly string[]): RankedIntent[] {
    const asked = this.#weigh(terms);
    return this.#intents
      .map(({ intent, wordings, whole }) => {
        const nearest = Math.max(0, ...wordings.map((wording) => cosine(asked, wording)));
        const fit = NEAREST * nearest + (1 - NEAREST) * cosine(asked, whole);
        // A question in the very terms of a wording is that wording's.
        return { intent, fit: nearest > 1 - 1e-9 ? (1 + fit) / 2 : fit };
      })
      .filter(({ fit }) => fit > 0)
      .sort((a, b) => b.fit - a.fit || (a.intent.id < b.intent.id ? -1 : 1));
  }

  #weigh(terms: readonly string[]): Weights {
    return new Map(terms.map((term) => [term, this.#weightOf(term)]));
  }

  #weightOf(term: string): number {
    return this.#rarity.get(term) ?? this.#unheard;
  }
}

function cosine(one: Weights, other: Weights): number {
  let both = 0;
  for (const [term, weight] of one) both += weight * (other.get(term) ?? 0);
  return both === 0 ? 0 : both / (length(one) * length(other));
}

function length(weights: Weights): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
