import type { Source } from "../evidence/index.ts";
import { authorNote, authorshipOf } from "./authors.ts";
import { isArticle, type JournalPlace, journalPlace } from "./journal-place.ts";

/** One reference in the JSON of the Citation Style Language (CSL 1.0.2), as Zotero and Pandoc read it. */
export interface CslItem {
  readonly id: string;
  readonly type: "article-journal" | "webpage" | "document";
  readonly title: string;
  readonly author?: readonly (
    | { readonly family: string; readonly given?: string }
    | { readonly literal: string }
  )[];
  readonly "container-title"?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly issued?: { readonly "date-parts": readonly [readonly [number]] };
  readonly DOI?: string;
  readonly PMID?: string;
  readonly URL?: string;
  readonly note?: string;
}

/** Sources as CSL-JSON. */
export function toCsl(sources: readonly Source[]): CslItem[] {
  return sources.map((source) => toItem(source, journalPlace(source)));
}

function toItem(
  { id, title, authorsShort, year, doi, pmid, url, note }: Source,
  journal: JournalPlace | null,
): CslItem {
  const authorship = authorshipOf(authorsShort);
  const notes = [authorNote(authorship), note].filter(Boolean).join(". ");
  return {
    id,
    type: isArticle({ doi, pmid }, journal) ? "article-journal" : url !== null ? "webpage" : "document",
    title,
    ...(authorship.authors.length === 0 ? {} : { author: authorship.authors }),
    ...(journal === null ? {} : { "container-title": journal.title }),
    ...(journal?.volume === undefined ? {} : { volume: journal.volume }),
    ...(journal?.issue === undefined ? {} : { issue: journal.issue }),
    ...(journal?.pages === undefined ? {} : { page: journal.pages.join("-") }),
    ...(year === null ? {} : { issued: { "date-parts": [[year]] as const } }),
    ...(doi === null ? {} : { DOI: doi }),
    ...(pmid === null ? {} : { PMID: pmid }),
    ...(url === null ? {} : { URL: url }),
    ...(notes === "" ? {} : { note: notes }),
  };
}
