import type { Token } from "../../text/index.ts";

/** A phrase found in a sentence: tokens from `first` up to `next`. */
export interface Found<Label extends string = string> {
  readonly label: Label;
  readonly first: number;
  readonly next: number;
}

interface Step {
  /** whole words, or beginnings of words, one of which must stand here; null: any word but a sign */
  readonly words: readonly string[];
  readonly beginnings: readonly string[];
  readonly any: boolean;
  readonly optional: boolean;
  /** up to so many words may be passed over before this step */
  readonly gap: number;
}

interface Pattern<Label extends string> {
  readonly label: Label;
  readonly steps: readonly Step[];
}

/** Signs that no gap in a phrase runs over. */
const STOPS: ReadonlySet<string> = new Set([",", ";", ":", ".", "(", ")", "!", "?", "|"]);
/** Words of denial and of loss that no gap runs over, either: they would turn the phrase round. */
const DENIALS: ReadonlySet<string> = new Set(
  "not no never without nobody none neither nor cannot can't don't doesn't didn't isn't aren't wasn't weren't won't hasn't haven't hadn't wouldn't rarely seldom hardly scarcely barely lost lose loses losing ni nunca jamas sin nadie ningun ninguna apenas raramente".split(
    " ",
  ),
);
/** Letters by which beginnings of words are found. */
const KEY = 2;

/**
 * Phrases of a lexicon, found in tokens in time linear with their number.
 *
 * A phrase is words between spaces: "stop*" begins so, "moved|switched" is either, "the?" may be missing, "_" is any
 * word, "..3" passes over up to three words, "hair+loss" is one choice of two words.
 */
export class Phrases<Label extends string> {
  readonly #byWord = new Map<string, Pattern<Label>[]>();
  readonly #byBeginning = new Map<string, Pattern<Label>[]>();

  constructor(lexicon: Readonly<Record<Label, string>>) {
    for (const [label, phrases] of Object.entries(lexicon) as [Label, string][])
      for (const phrase of phrases.split(/[\n;]/))
        for (const each of expanded(phrase.trim())) this.#add(label, each);
  }

  #add(label: Label, phrase: string): void {
    const steps = stepsOf(phrase);
    const pattern = { label, steps };
    const [first] = steps;
    for (const word of first.words) push(this.#byWord, word, pattern);
    for (const beginning of first.beginnings) push(this.#byBeginning, beginning.slice(0, KEY), pattern);
  }

  /** At each place the longest phrase of every label; phrases of one label do not overlap. */
  find(tokens: readonly Token[]): Found<Label>[] {
    const found: Found<Label>[] = [];
    const until = new Map<Label, number>();
    for (let at = 0; at < tokens.length; at++) {
      const { word } = tokens[at];
      const byWord = this.#byWord.get(word);
      const byBeginning = this.#byBeginning.get(word.slice(0, KEY));
      if (byWord === undefined && byBeginning === undefined) continue;
      const best = new Map<Label, number>();
      for (const patterns of [byWord, byBeginning])
        for (const { label, steps } of patterns ?? []) {
          const next = matched(steps, 0, tokens, at);
          if (next !== null && next > (best.get(label) ?? 0)) best.set(label, next);
        }
      for (const [label, next] of best) {
        if (at < (until.get(label) ?? 0)) continue;
        until.set(label, next);
        found.push({ label, first: at, next });
      }
    }
    return found;
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** "alopecia|hair+loss" is two phrases, one for each: a choice may be of several words. */
function expanded(phrase: string): string[] {
  if (phrase === "") return [];
  const parts = phrase.split(/\s+/);
  const at = parts.findIndex((part) => part.includes("+"));
  if (at < 0) return [phrase];
  const isOptional = parts[at].endsWith("?");
  const choices = (isOptional ? parts[at].slice(0, -1) : parts[at]).split("|");
  const single = choices.filter((choice) => !choice.includes("+"));
  const variants = [
    ...(single.length > 0 ? [single.join("|") + (isOptional ? "?" : "")] : []),
    ...choices.filter((choice) => choice.includes("+")).map((choice) => choice.replaceAll("+", " ")),
  ];
  return variants.flatMap((variant) =>
    expanded([...parts.slice(0, at), variant, ...parts.slice(at + 1)].join(" ")),
  );
}

function stepsOf(phrase: string): Step[] {
  const steps: Step[] = [];
  let gap = 0;
  for (const part of phrase.split(/\s+/)) {
    const passed = /^\.\.(\d)$/.exec(part);
    if (passed) {
      gap = Number(passed[1]);
      continue;
    }
    const optional = part.length > 1 && part.endsWith("?");
    const choices = (optional ? part.slice(0, -1) : part).split("|").filter((each) => each !== "");
    const any = choices.length === 1 && choices[0] === "_";
    steps.push({
      words: any ? [] : choices.filter((each) => !isBeginning(each)),
      beginnings: choices.filter(isBeginning).map((each) => each.slice(0, -1)),
      any,
      optional,
      gap,
    });
    gap = 0;
  }
  return steps;
}

const isBeginning = (choice: string) => choice.length > 1 && choice.endsWith("*");

function matched(steps: readonly Step[], step: number, tokens: readonly Token[], at: number): number | null {
  if (step === steps.length) return at;
  const here = steps[step];
  for (let passed = 0; passed <= here.gap; passed++) {
    const token = tokens[at + passed];
    if (token !== undefined && fits(here, token.word)) {
      const next = matched(steps, step + 1, tokens, at + passed + 1);
      if (next !== null) return next;
    }
    if (token === undefined || STOPS.has(token.word) || DENIALS.has(token.word)) break;
  }
  return here.optional ? matched(steps, step + 1, tokens, at) : null;
}

function fits({ words, beginnings, any }: Step, word: string): boolean {
  if (any) return !STOPS.has(word);
  return words.includes(word) || beginnings.some((beginning) => word.startsWith(beginning));
}
