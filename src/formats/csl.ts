import type { Source } from "../evidence/index.ts";
import { type JournalPlace, journalPlace } from "./journal-place.ts";

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
  return {
    id,
    type: doi !== null || pmid !== null ? "article-journal" : url !== null ? "webpage" : "document",
    title,
    ...(authorsShort === null ? {} : { author: authorsOf(authorsShort) }),
    ...(journal === null ? {} : { "container-title": journal.title }),
    ...(journal?.volume === undefined ? {} : { volume: journal.volume }),
    ...(journal?.issue === undefined ? {} : { issue: journal.issue }),
    ...(journal?.pages === undefined ? {} : { page: journal.pages.join("-") }),
    ...(year === null ? {} : { issued: { "date-parts": [[year]] as const } }),
    ...(doi === null ? {} : { DOI: doi }),
    ...(pmid === null ? {} : { PMID: pmid }),
    ...(url === null ? {} : { URL: url }),
    ...(note === undefined ? {} : { note }),
  };
}

/** A written list of authors as names: "King B, Ko J, et al." gives two people and "et al."; anything else stays whole. */
export function authorsOf(short: string): ({ family: string; given: string } | { literal: string })[] {
  const parts = short
    .replace(/\.$/, "")
    .split(/,\s*/)
    .filter((part) => part !== "");
  const people = parts.map((part) => /^(\p{L}[\p{L}' -]*?) ([A-Z]{1,4})$/u.exec(part));
  const rest = parts[parts.length - 1] === "et al";
  if (!people.slice(0, rest ? -1 : undefined).every((found) => found !== null) || people.length === 0)
    return [{ literal: short }];
  return parts.map((part, at) => {
    const found = people[at];
    return found ? { family: found[1], given: found[2] } : { literal: `${part}.` };
  });
}
