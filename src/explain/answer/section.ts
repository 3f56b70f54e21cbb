/** Questions the answer can be cut down to. */
export const QUESTIONS = [
  "stop",
  "lower",
  "restart",
  "wait",
  "switch",
  "minoxidil",
  "safety",
  "cost",
] as const;
export type Question = (typeof QUESTIONS)[number];

export const FIGURES = [
  "flow",
  "icons-stop",
  "curve-stop",
  "icons-lower",
  "relapse-table",
  "forest",
] as const;
export type FigureName = (typeof FIGURES)[number];

/** A piece of a section before its numbers are filled in. */
export type BlockTemplate =
  | { readonly kind: "text" | "model" | "unknown" | "subtitle"; readonly text: string }
  | { readonly kind: "list"; readonly name?: string; readonly items: readonly string[] }
  /** text with the numbers declared beside a claim; its sources are cited behind it */
  | { readonly kind: "claim"; readonly claim: string; readonly text: string }
  | { readonly kind: "figure"; readonly figure: FigureName }
  /** what people told, counted, or that nothing has been imported */
  | { readonly kind: "stories" };

export interface SectionTemplate {
  readonly id: string;
  /** questions whose short form holds this section */
  readonly questions: readonly Question[];
  readonly title: string;
  readonly blocks: readonly BlockTemplate[];
}

/** Every template text of a section, for tests and for search. */
export function templatesOf({ title, blocks }: SectionTemplate): string[] {
  const texts = [title];
  for (const block of blocks) {
    if (block.kind === "list") texts.push(...block.items);
    else if (block.kind !== "figure" && block.kind !== "stories") texts.push(block.text);
  }
  return texts;
}
