/** What can be found: a section of the article, a claim, an observation, a source, a story as facts. */
export const KINDS = ["answer", "claim", "observation", "source", "community"] as const;
/** One of KINDS. */
export type Kind = (typeof KINDS)[number];

/** Something that can be found. */
export interface Entry {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  /** questions it answers and other words that should lead to it */
  readonly questions: string;
  readonly text: string;
  readonly drug: string;
  readonly sources: readonly string[];
  /** said before any passage of it: the number itself */
  readonly lead?: string;
  /** its pieces in order, each with the intents it answers; for sections of the article */
  readonly pieces?: readonly Piece[];
  /** the same in other languages, by code */
  readonly in?: Readonly<Record<string, Pick<Entry, "title" | "text" | "pieces">>>;
}

/** A piece of a section: lines, and the intents they answer. */
export interface Piece {
  readonly lines: readonly string[];
  readonly answers: readonly string[];
}

/** Something that was found, with the passage that fits best. */
export interface Found {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  /** the part of the text that fits best */
  readonly passage: string;
  readonly sources: readonly string[];
  /** comparable within one search only; higher is better */
  readonly score: number;
}
