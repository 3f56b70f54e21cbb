/** Text made from an input, with the place in the input of every character. */
export interface MappedText {
  readonly text: string;
  /** by character of `text`: where in the input it begins */
  readonly from: Int32Array;
  /** by character of `text`: where in the input it ends, exclusive */
  readonly to: Int32Array;
}

/** Characters that a text being put together has room for at first; twice as many whenever they are full. */
const ROOM = 64;

/** Puts a mapped text together, piece by piece. */
export class MappedBuilder {
  #parts: string[] = [];
  #length = 0;
  #from = new Int32Array(ROOM);
  #to = new Int32Array(ROOM);

  get length(): number {
    return this.#length;
  }

  /** Words that stand in the input from `from` to `to`, all of them at that place. */
  add(words: string, from: number, to: number): void {
    const begin = this.#lengthen(words);
    this.#from.fill(from, begin, this.#length);
    this.#to.fill(to, begin, this.#length);
  }

  /** The input from `begin` to `end` as it is, each character at its place. */
  copy(input: string, begin: number, end: number): void {
    const offset = begin - this.#lengthen(input.slice(begin, end));
    for (let at = begin; at < end; at++) {
      this.#from[at - offset] = at;
      this.#to[at - offset] = at + 1;
    }
  }

  /** A piece of another mapped text, each character with its own place. */
  append({ text, from, to }: MappedText, begin: number, end: number): void {
    const at = this.#lengthen(text.slice(begin, end));
    this.#from.set(from.subarray(begin, end), at);
    this.#to.set(to.subarray(begin, end), at);
  }

  build(): MappedText {
    const [from, to] = [this.#from.slice(0, this.#length), this.#to.slice(0, this.#length)];
    return { text: this.#parts.join(""), from, to };
  }

  /** Puts words at the end and makes room for their places; returns where they begin. */
  #lengthen(words: string): number {
    const begin = this.#length;
    this.#parts.push(words);
    this.#length += words.length;
    if (this.#length > this.#from.length) {
      const room = Math.max(2 * this.#from.length, this.#length);
      this.#from = enlarged(this.#from, room);
      this.#to = enlarged(this.#to, room);
    }
    return begin;
  }
}

function enlarged(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(numbers);
  return larger;
}
