/** Counts of a text that reading formulas use. */
interface TextCounts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
  readonly letters: number;
}

/** Words are runs of letters. Numbers are left out, so that many of them do not make a text look easy. */
export function countText(text: string): TextCounts {
  const sentences = text.split(/[.!?]+(?:\s|$)|\n+/).filter((part) => /[a-z0-9]/i.test(part)).length;
  const words = text.match(/[a-z']+/gi) ?? [];
  return {
    sentences: Math.max(1, sentences),
    words: Math.max(1, words.length),
    syllables: words.reduce((sum, word) => sum + syllablesOf(word), 0),
    letters: words.reduce((sum, word) => sum + word.replaceAll(/[^a-z0-9]/gi, "").length, 0),
  };
}

/** Syllables of an English word by its groups of vowels; a silent e at the end is not counted. */
function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replaceAll(/[^a-z]/g, "");
  if (plain.length <= 3) return 1;
  const groups = plain
    .replace(/(?:[^laeiouy]es|[^dt]ed|[^l]e)$/, (end) => end[0])
    .replace(/^y/, "")
    .match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}

/** School grade by Flesch and Kincaid (1975). */
export function fleschKincaidGrade({ sentences, words, syllables }: TextCounts): number {
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** School grade by the automated readability index (Smith and Senter 1967). */
export function automatedReadabilityIndex({ sentences, words, letters }: TextCounts): number {
  return 4.71 * (letters / words) + 0.5 * (words / sentences) - 21.43;
}
