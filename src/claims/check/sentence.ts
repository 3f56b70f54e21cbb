/** One sentence of a text, with where it stands. */
export interface Sentence {
  /** character offsets in the text; end is exclusive */
  readonly start: number;
  readonly end: number;
  /** the sentence as written */
  readonly passage: string;
  /** the sentence in lower case with plain quotes and dashes, character for character as long as the passage */
  readonly plain: string;
  readonly isQuestion: boolean;
}

/** Dots after these end no sentence. */
const ABBREVIATIONS = /(?:\b(?:e\.g|i\.e|etc|vs|approx|dr|prof|fig|no|al|ca|resp|st|mr|mrs|ms)|\b[a-z])$/i;

/** Characters after which a text without stops is cut, so that no pattern runs over megabytes. */
const LONG = 1500;

/** Sentences in order. A blank line, a list mark and a full stop before a space or the end divide. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const here = text[at];
    if (at - from > LONG && (/\s/.test(here) || at - from > 2 * LONG)) {
      from = close(from, at);
      continue;
    }
    if (here === "\n") {
      if (/^\n\s*(?:\n|[-*#>•|]|\d+[.)]\s|<)/.test(text.slice(at, at + 24))) from = close(from, at);
      continue;
    }
    if (here !== "." && here !== "!" && here !== "?" && here !== "…") continue;
    const next = text[at + 1];
    if (next !== undefined && !/[\s"'”’)\]<*_]/.test(next)) continue;
    if (here === "." && ABBREVIATIONS.test(text.slice(Math.max(from, at - 8), at)) && next !== "\n") continue;
    let end = at + 1;
    while (end < text.length && /["'”’)\]*_]/.test(text[end])) end++;
    from = close(from, end);
    at = end - 1;
  }
  close(from, text.length);
  return sentences;

  function close(start: number, end: number): number {
    let [first, last] = [start, end];
    while (first < last && /[\s*#>•|_-]/.test(text[first])) first++;
    while (last > first && /\s/.test(text[last - 1])) last--;
    if (last > first) {
      const passage = text.slice(first, last);
      const isQuestion = /\?["'”’)\]*_]*$/.test(passage);
      sentences.push({ start: first, end: last, passage, plain: plainOf(passage), isQuestion });
    }
    return end;
  }
}

/** Lower case and plain signs, each character kept at its place. */
function plainOf(text: string): string {
  let plain = "";
  for (const character of text) {
    const lower = character.toLowerCase();
    plain += SIGNS[character] ?? (lower.length === character.length ? lower : character);
  }
  return plain;
}

const SIGNS: Record<string, string> = {
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  "–": "-",
  "—": "-",
  "‑": "-",
  "\u00a0": " ",
  "\n": " ",
  "\t": " ",
};
