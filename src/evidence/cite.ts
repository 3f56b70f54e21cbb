import type { Source } from "./schema.ts";

/** Authors, title, journal and year with the best address: DOI, else PubMed number, else URL. */
export function citeShort(source: Source): string {
  const { authorsShort, title, journal, year } = source;
  const where = [journal, year !== null && !journal?.includes(String(year)) ? String(year) : null];
  const parts = [authorsShort, title, where.filter(Boolean).join(", "), address(source)];
  return parts
    .filter((part): part is string => !!part)
    .map((part) => part.replace(/\.$/, ""))
    .join(". ");
}

function address({ doi, pmid, url }: Source): string | null {
  if (doi !== null) return `doi:${doi}`;
  if (pmid !== null) return `PMID ${pmid}`;
  return url;
}
