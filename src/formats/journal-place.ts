import type { Source } from "../evidence/index.ts";

/** A journal with the place in it, as far as it is given. */
export interface JournalPlace {
  readonly title: string;
  readonly volume?: string;
  readonly issue?: string;
  /** first and last page, or the number of an article */
  readonly pages?: readonly [string, string?];
}

const PLACE =
  /^(?<title>.+?)(?: (?:19|20)\d\d)?[;,]? ?\b(?<volume>\d+)(?:\((?<issue>[\d-]+)\))?(?::(?<first>[A-Za-z]?\d+)(?:-(?<last>\d+))?)?$/;

/** "JAMA Dermatol 160(10):1075-1081" in its parts; null when no journal is given. Text without a place stays whole. */
export function journalPlace({ journal, year }: Pick<Source, "journal" | "year">): JournalPlace | null {
  if (journal === null) return null;
  const found = PLACE.exec(journal)?.groups;
  if (found && (found.issue !== undefined || found.first !== undefined))
    return {
      title: found.title,
      volume: found.volume,
      ...(found.issue === undefined ? {} : { issue: found.issue }),
      ...(found.first === undefined
        ? {}
        : { pages: found.last === undefined ? [found.first] : [found.first, found.last] }),
    };
  return { title: journal.replace(new RegExp(` ${year}$`), "") };
}

/** Whether a source is an article of a journal: it has a DOI, a PubMed number or a volume. */
export function isArticle(
  { doi, pmid }: Pick<Source, "doi" | "pmid">,
  journal: JournalPlace | null,
): boolean {
  return doi !== null || pmid !== null || journal?.volume !== undefined;
}
