/** One word, number or sign of a sentence. */
export interface Token {
  /** lower case, without accents but ñ */
  readonly word: string;
  /** place in the sentence's plain text */
  readonly start: number;
  readonly end: number;
}

/** Numbers with points and commas inside, words with apostrophes inside, comparisons, any other sign alone. */
const TOKEN = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:'[\p{L}]+)?|<=|>=|[^\s\p{L}\p{M}\d]/gu;

/** A sentence in words, numbers and signs; each begins after the one before, so the work grows with the length. */
export function tokensOf(plain: string): Token[] {
  const found: Token[] = [];
  for (const match of plain.matchAll(TOKEN))
    found.push({
      word: withoutAccents(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    });
  return found;
}

/** Lower case, without accents: "después" is "despues"; ñ stays a letter of its own. */
export function withoutAccents(text: string): string {
  const lower = text.toLowerCase();
  if (!/[^ -~]/.test(lower)) return lower;
  return lower.replaceAll("ñ", "\ue000").normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("\ue000", "ñ");
}
