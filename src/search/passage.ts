import { DEFAULT_DRUG, JAK_INHIBITORS } from "../drug/catalogue.ts";
import type { Entry } from "./entry.ts";
import { indexed } from "./synonyms.ts";

/** A passage is at most about this long; a longer line is cut at its sentences. */
const LONGEST = 320;
/** A line about the drug that is asked for says more than one with some of the words, one about another less. */
const DRUG_COUNTS = 5;
const OTHERS = JAK_INHIBITORS.map(({ name }) => name).filter((name) => name !== DEFAULT_DRUG.name);

export function tokenize(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll(/(\d)(?=mg\b)/g, "$1 ")
    .split(/[^\p{L}0-9'<=.-]+/u)
    .map((word) => word.replaceAll(/^[.'-]+|(?<![.'-])[.'-]+$/g, ""))
    .flatMap((word) => (/^\p{L}+(?:-\p{L}+)+$/u.test(word) ? [word, ...word.split("-")] : [word]))
    .filter((word) => word !== "");
}

interface Asked {
  /** terms of the index */
  readonly terms: readonly string[];
  /** what the question is taken for; null where no intent led here */
  readonly intent: string | null;
  /** drugs it names */
  readonly drugs: readonly string[];
}

/**
 * The passage that answers: of a section the piece that answers the intent, of it the line about a named drug or with
 * most of the words; else the line with most of the words. The first for a tie.
 *
 * @param lead said before the passage
 */
export function bestPassage(
  { text, pieces }: Pick<Entry, "text" | "pieces">,
  asked: Asked,
  lead: string | undefined,
): string {
  const answering =
    pieces?.filter(({ answers }) => asked.intent !== null && answers.includes(asked.intent)) ?? [];
  const lines =
    answering.length > 0 ? answering.flatMap((piece) => piece.lines) : text.split(/\n+/).filter(Boolean);
  const wanted = new Set(asked.terms);
  const score = (passage: string) => {
    const has = new Set(tokenize(passage).flatMap((word) => indexed(word) ?? []));
    return [...has].filter((term) => wanted.has(term)).length + aboutDrugs(passage, asked.drugs);
  };
  const line = bestOf(lines, score);
  if (lead !== undefined) return line === "" ? lead : `${lead}. ${line.slice(0, LONGEST)}`;
  if (line.length <= LONGEST) return line.trim();
  const sentences = line.split(/(?<=[.!?])\s+/);
  const at = sentences.indexOf(bestOf(sentences, score));
  let passage = sentences[at] ?? "";
  for (const next of sentences.slice(at + 1)) {
    if (passage.length + next.length > LONGEST) break;
    passage += ` ${next}`;
  }
  return passage.trim();
}

function aboutDrugs(passage: string, asked: readonly string[]): number {
  const text = passage.toLowerCase();
  if (asked.some((drug) => text.includes(drug))) return DRUG_COUNTS;
  return OTHERS.some((drug) => !asked.includes(drug) && text.includes(drug)) ? -DRUG_COUNTS : 0;
}

function bestOf(passages: readonly string[], score: (passage: string) => number): string {
  let [best, most] = [passages[0] ?? "", Number.NEGATIVE_INFINITY];
  for (const passage of passages) {
    const count = score(passage);
    if (count > most) [best, most] = [passage, count];
  }
  return best;
}
