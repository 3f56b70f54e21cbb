/** Text made from an input, with the place in the input of every character. */
export interface MappedText {
  readonly text: string;
  /** by character of `text`: where in the input it begins */
  readonly from: readonly number[];
  /** by character of `text`: where in the input it ends, exclusive */
  readonly to: readonly number[];
}

/** Puts a mapped text together, piece by piece. */
export class MappedBuilder {
  #parts: string[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];

  get length(): number {
    return this.from.length;
  }

  /** Words that stand in the input from `from` to `to`, all of them at that place. */
  add(words: string, from: number, to: number): void {
    this.#parts.push(words);
    for (let at = 0; at < words.length; at++) {
      this.from.push(from);
      this.to.push(to);
    }
  }

  /** A piece of another mapped text, each character with its own place. */
  append({ text, from, to }: MappedText, begin: number, end: number): void {
    this.#parts.push(text.slice(begin, end));
    for (let at = begin; at < end; at++) {
      this.from.push(from[at]);
      this.to.push(to[at]);
    }
  }

  build(): MappedText {
    return { text: this.#parts.join(""), from: this.from, to: this.to };
  }
}
