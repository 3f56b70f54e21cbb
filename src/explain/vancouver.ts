import type { Source } from "../evidence/index.ts";

/** A reference in Vancouver style: authors, title, journal, year and place, DOI and PubMed number. */
export function vancouver(source: Source): string {
  const { authorsShort, title, journal, year, doi, pmid, url } = source;
  const dated =
    journal !== null && year !== null && !journal.includes(String(year))
      ? `${journal}. ${year}`
      : (journal ?? (year === null ? null : String(year)));
  const parts = [
    authorsShort,
    title,
    dated,
    doi === null ? null : `doi:${doi}`,
    pmid === null ? null : `PMID: ${pmid}`,
    doi === null && pmid === null && url !== null ? `Available from: ${url}` : null,
  ];
  return parts
    .filter((part): part is string => part !== null && part !== undefined && part !== "")
    .map((part) => `${part.replace(/\.$/, "")}.`)
    .join(" ");
}

/** Best address of a source; null where none is known. */
export function addressOf({ doi, pmid, url }: Source): string | null {
  if (doi !== null) return `https://doi.org/${doi}`;
  if (pmid !== null) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
  return url;
}
