/** Symbols of an automaton: letters of either case are 1 to 26, other word characters 27, everything else 0. */
const NOT_A_WORD = 0;
const OTHER_WORD = 27;
/** Signs with a meaning in JSON: what escapes the next character, and what ends a text. */
const ESCAPE = 28;
const END = 29;
const SYMBOLS = 32;
const LETTER_U = 21;

/** Symbol of every byte of UTF-8 text; bytes beyond ASCII are no word characters, as in a plain RegExp. */
const SYMBOL_OF_BYTE: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => {
  const letter = (byte | 32) - 96;
  if (letter >= 1 && letter <= 26) return letter;
  if (byte === 0x5c) return ESCAPE;
  if (byte === 0x22 || byte === 0x0a) return END;
  return (byte >= 48 && byte <= 57) || byte === 95 ? OTHER_WORD : NOT_A_WORD;
});

/** Finds a pattern in the texts of JSON, from their bytes alone, in one pass and without decoding them. */
export class TextAutomaton {
  /** where each state leads with each symbol; states count in steps of 32; from `stop` on there is nothing to read */
  private readonly next: Uint16Array;
  private readonly stop: number;
  private readonly found: number;

  /**
   * The pattern may hold alternatives of letters, classes of letters, `\w`, `?`, `{m,n}`, and `\b` at the ends of an
   * alternative; case is ignored. What JSON escapes counts as no word character, so a word behind a line break
   * begins there.
   *
   * @throws Error for other patterns
   */
  constructor(pattern: RegExp) {
    const states = statesFor(pattern);
    const count = states.length;
    // Behind the pattern's own states: after a backslash, within a Unicode escape, at the end, at a match.
    const [escaped, end, found] = [count, count + 5, count + 6];
    this.stop = end * SYMBOLS;
    this.found = found * SYMBOLS;
    const afterNoWord = states[0][NOT_A_WORD];
    const lead = (to: number) => (to === FOUND ? found : to) * SYMBOLS;
    this.next = new Uint16Array((found + 1) * SYMBOLS);
    states.forEach((row, state) => {
      const at = state * SYMBOLS;
      for (let symbol = 0; symbol <= OTHER_WORD; symbol++) this.next[at + symbol] = lead(row[symbol]);
      const hit = row[NOT_A_WORD] === FOUND;
      this.next[at + ESCAPE] = (hit ? found : escaped) * SYMBOLS;
      this.next[at + END] = (hit ? found : end) * SYMBOLS;
    });
    for (let step = 0; step < 5; step++) {
      const at = (escaped + step) * SYMBOLS;
      const on = step === 0 || step === 4 ? lead(afterNoWord) : (escaped + step + 1) * SYMBOLS;
      this.next.fill(on, at, at + SYMBOLS);
      if (step === 0) this.next[at + LETTER_U] = (escaped + 1) * SYMBOLS;
    }
  }

  /** Whether the text that begins at `from`, behind its quotation mark, holds a match; it ends at the next mark or at `to`. */
  test(bytes: Uint8Array, from: number, to: number): boolean {
    const next = this.next;
    const stop = this.stop;
    let state = next[NOT_A_WORD];
    for (let at = from; at < to; at++) {
      state = next[state | SYMBOL_OF_BYTE[bytes[at]]];
      if (state >= stop) return state === this.found;
    }
    return next[state | END] === this.found;
  }
}

const FOUND = -1;

/** Symbols that may come next, at least and at most so often. */
interface Item {
  readonly symbols: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** The states of an automaton that finds any match: for each symbol the state it leads to, or FOUND. */
function statesFor(pattern: RegExp): number[][] {
  const alternatives = pattern.source.split("|").map(parse);
  // A place is an alternative and an item in it; items are repeated, so each has no more than one symbol to read.
  const chains = alternatives.map(expand);
  const places = chains.flatMap((chain, at) => chain.map((_, step) => ({ at, step })));
  const idOf = new Map(places.map(({ at, step }, id) => [`${at} ${step}`, id]));
  const start = new Set<number>();
  let isEmptyMatch = false;
  const enter = (at: number, step: number, into: Set<number>): boolean => {
    const chain = chains[at];
    if (step === chain.length) return true;
    into.add(idOf.get(`${at} ${step}`) as number);
    return chain[step].optional ? enter(at, step + 1, into) : false;
  };
  chains.forEach((_, at) => {
    isEmptyMatch ||= enter(at, 0, start);
  });
  if (isEmptyMatch) throw new Error("a pattern that matches nothing at all finds everything");
  const known = new Map<string, number>();
  const states: ReadonlySet<number>[] = [];
  const stateOf = (set: ReadonlySet<number>): number => {
    const key = [...set].sort((a, b) => a - b).join();
    const id = known.get(key) ?? states.push(set) - 1;
    known.set(key, id);
    return id;
  };
  const first = stateOf(start);
  const rows: number[][] = [];
  for (let state = 0; state < states.length; state++) {
    const row = new Array<number>(SYMBOLS).fill(first);
    const reached = new Map<number, Set<number>>();
    for (const id of states[state]) {
      const { at, step } = places[id];
      for (const symbol of chains[at][step].symbols) {
        const set = reached.get(symbol) ?? new Set(start);
        reached.set(symbol, set);
        if (enter(at, step + 1, set)) row[symbol] = FOUND;
      }
    }
    for (const [symbol, set] of reached) if (row[symbol] !== FOUND) row[symbol] = stateOf(set);
    rows.push(row);
  }
  return rows;
}

function expand(items: readonly Item[]): { symbols: ReadonlySet<number>; optional: boolean }[] {
  return items.flatMap(({ symbols, least, most }) =>
    Array.from({ length: most }, (_, time) => ({ symbols: new Set(symbols), optional: time >= least })),
  );
}

const TOKEN = /\\b|\\w|\[[a-z-]+\]|[a-z]/y;
const REPEAT = /\?|\{(\d+)(?:,(\d+))?\}/y;
const ALL_LETTERS = Array.from({ length: 26 }, (_, at) => at + 1);

function parse(alternative: string): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < alternative.length; ) {
    TOKEN.lastIndex = at;
    const [token] = TOKEN.exec(alternative) ?? [];
    if (token === undefined) throw new Error(`"${alternative}" has a part that is not understood, at ${at}`);
    at += token.length;
    if (token === "\\b" && items.length > 0 && at < alternative.length)
      throw new Error(`"${alternative}" has a word's end in its middle`);
    REPEAT.lastIndex = at;
    const repeat = REPEAT.exec(alternative);
    at += repeat?.[0].length ?? 0;
    const least = repeat === null ? 1 : repeat[0] === "?" ? 0 : Number(repeat[1]);
    const most = repeat === null || repeat[0] === "?" ? 1 : Number(repeat[2] ?? repeat[1]);
    items.push({ symbols: symbolsOf(token), least, most });
  }
  return items;
}

function symbolsOf(token: string): number[] {
  if (token === "\\b") return [NOT_A_WORD];
  if (token === "\\w") return [...ALL_LETTERS, OTHER_WORD];
  return [...token.matchAll(/([a-z])-([a-z])|[a-z]/g)].flatMap(([single, from, to]) =>
    from === undefined
      ? [letterOf(single)]
      : ALL_LETTERS.filter((letter) => letter >= letterOf(from) && letter <= letterOf(to)),
  );
}

function letterOf(text: string): number {
  return text.charCodeAt(0) - 96;
}
