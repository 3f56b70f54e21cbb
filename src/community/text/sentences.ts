import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

/** One sentence of a normalised text and where it stands there. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly question: boolean;
}

/** Longest sentence, characters: a longer one without a mark is cut at a space, so that work stays bounded. */
const LONGEST_SENTENCE = 800;

const reader = winkNLP(model, ["sbd"]);

/** Sentences of a text: lines and list items end one, then the language model's boundaries, then its own marks. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  for (const line of pieces(text, 0, /\n+\s*(?:[-*•]\s+)?|\.{2,}\s*|;\s+|\s\|\s/g)) {
    const inside = reader.readDoc(line.text).sentences().out() as string[];
    let from = 0;
    for (const part of inside) {
      const at = line.text.indexOf(part, from);
      if (at < 0) continue;
      from = at + part.length;
      for (const piece of pieces(part, line.start + at, /(?<![.!?])[.!?]+(?:["')]*\s+|$)/g))
        for (const part of cut(piece)) found.push(toSentence(part, text));
    }
  }
  return found;
}

function cut({ start, text }: Piece): Piece[] {
  const parts: Piece[] = [];
  let from = 0;
  while (text.length - from > LONGEST_SENTENCE) {
    const space = text.lastIndexOf(" ", from + LONGEST_SENTENCE);
    const end = space > from ? space : from + LONGEST_SENTENCE;
    parts.push({ start: start + from, text: text.slice(from, end) });
    from = space > from ? end + 1 : end;
  }
  parts.push({ start: start + from, text: text.slice(from) });
  return parts;
}

interface Piece {
  readonly start: number;
  readonly text: string;
}

function pieces(text: string, offset: number, mark: RegExp): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  const push = (to: number) => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (/[a-z0-9]/i.test(trimmed)) found.push({ start: offset + from + raw.indexOf(trimmed), text: trimmed });
  };
  for (const match of text.matchAll(mark)) {
    const isMark = /^[.!?]/.test(match[0]) && !/^\.{2,}/.test(match[0]);
    const end = match.index + match[0].length;
    push(isMark ? end : match.index);
    from = end;
  }
  push(text.length);
  return found;
}

function toSentence({ start, text }: Piece, whole: string): Sentence {
  const end = start + text.length;
  return { start, end, text, question: /\?["')\s]*$/.test(text) || /^\s*\?/.test(whole.slice(end, end + 2)) };
}
