import type { TextAutomaton } from "./text-automaton.ts";

/** Fields of a row that hold a person's words. */
const KEYS = ['"body"', '"selftext"', '"title"'].map((key) => Buffer.from(key));
const [QUOTE, COLON, SPACE] = [0x22, 0x3a, 0x20];
const ID_KEY = Buffer.from('"id"');
const THREAD_KEY = Buffer.from('"link_id"');
/** Bytes behind the key in which a thread's number ends. */
const LONGEST_THREAD = 32;

/**
 * Looks for a pattern in the words of rows. Lines must be asked for in the order of their piece: each key is searched
 * for once over the whole piece and not in every line.
 */
export class TextFields {
  private readonly automaton: TextAutomaton;
  private piece: Buffer | null = null;
  private readonly next: number[] = KEYS.map(() => 0);

  constructor(automaton: TextAutomaton) {
    this.automaton = automaton;
  }

  /** Whether a text of the line at [from, to) of a piece holds the pattern. */
  test(piece: Buffer, from: number, to: number): boolean {
    if (piece !== this.piece) {
      this.piece = piece;
      this.next.fill(-1);
    }
    for (const [number, key] of KEYS.entries()) {
      let at = this.next[number];
      if (at < from) at = find(piece, key, from);
      for (; at < to; at = find(piece, key, at + key.length)) {
        const text = textAt(piece, at + key.length, to);
        if (text >= 0 && this.automaton.test(piece, text, to)) return true;
      }
      this.next[number] = at;
    }
    return false;
  }
}

function find(piece: Buffer, key: Buffer, from: number): number {
  const at = piece.indexOf(key, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** Where the text behind a key begins; -1 when its value is no text. */
function textAt(piece: Buffer, behindKey: number, to: number): number {
  let at = behindKey;
  while (at < to && (piece[at] === SPACE || piece[at] === COLON)) at++;
  return piece[at] === QUOTE ? at + 1 : -1;
}

/** The thread's number in a line, read without parsing it; null in a post or another kind of line. */
export function threadOfLine(piece: Buffer, from: number, to: number): string | null {
  const at = piece.subarray(from, to).indexOf(THREAD_KEY);
  if (at < 0) return null;
  const start = from + at + THREAD_KEY.length;
  const behind = piece.toString("latin1", start, Math.min(to, start + LONGEST_THREAD));
  return /^\s*:\s*"t3_(\w{1,12})"/.exec(behind)?.[1] ?? null;
}

/** Every id in a line, of rows inside others too, read without parsing it. */
export function idsOfLine(piece: Buffer, from: number, to: number): string[] {
  const line = piece.subarray(from, to);
  const ids: string[] = [];
  for (let at = line.indexOf(ID_KEY); at >= 0; at = line.indexOf(ID_KEY, at + 1)) {
    const start = at + ID_KEY.length;
    const id = /^\s*:\s*"(?:t\d_)?(\w{1,12})"/.exec(
      line.toString("latin1", start, start + LONGEST_THREAD),
    )?.[1];
    if (id !== undefined) ids.push(id);
  }
  return ids;
}
