import { IntentIndex, type RankedIntent } from "./intents.ts";
import { Reader, type Reading } from "./reader.ts";
import type { Intent, SearchWords } from "./words.ts";

/** What a question was understood as. */
export interface Understood {
  readonly language: string;
  readonly reading: Reading;
  /** best first */
  readonly intents: readonly RankedIntent[];
}

/** Intents in several languages: a question is read in the one in which it fits best. */
export class Guide {
  readonly #languages: readonly { language: string; reader: Reader; index: IntentIndex }[];
  readonly #byId: ReadonlyMap<string, Intent>;

  constructor(intents: readonly Intent[], languages: readonly SearchWords[]) {
    this.#byId = new Map(intents.map((intent) => [intent.id, intent]));
    this.#languages = languages.map((words) => {
      const reader = new Reader(words);
      for (const wordings of Object.values(words.asked))
        for (const wording of wordings) reader.learn(wording);
      return { language: words.language, reader, index: new IntentIndex(intents, words, reader) };
    });
  }

  understand(question: string): Understood | null {
    let best: Understood | null = null;
    for (const { language, reader, index } of this.#languages) {
      const reading = reader.read(question);
      const intents = this.#withAge(reading, index.rank(reading.terms));
      if (best === null || (intents[0]?.fit ?? 0) > (best.intents[0]?.fit ?? 0))
        best = { language, reading, intents };
    }
    return best;
  }

  /** A question about somebody under full age is about age first, whatever else it asks. */
  #withAge({ age }: Reading, intents: RankedIntent[]): RankedIntent[] {
    const intent = this.#byId.get("age");
    if (age === null || age >= FULL_AGE || intent === undefined) return intents;
    return [{ intent, fit: 1 }, ...intents.filter((each) => each.intent !== intent)];
  }
}

const FULL_AGE = 18;
