import { InputError } from "../../input/input-error.ts";
import { childElements, findXml, parseXml, type XmlElement } from "../xml.ts";
import type { DraftSource } from "./draft.ts";
import { type StatusNote, statusOf, statusText } from "./pubmed-status.ts";
import { exactText, plainText } from "./pubmed-text.ts";

/** What a PubMed export comes to; `statuses` has one list for each source. */
interface PubmedDrafts {
  readonly sources: DraftSource[];
  readonly statuses: StatusNote[][];
  readonly notes: string[];
}

const NO_TITLE = /^\[?\s*not available\s*\]?\.?$/i;
const DOI = /^10\.\d{4,9}\/\S+$/;
const FIRST_AUTHORS = 3;

/**
 * Sources of a PubMed export (PubmedArticleSet as XML), each with its standing: retracted, corrected, a preprint. Numbers
 * in abstracts are left to people. An article that cannot be read is named in the notes and the others are kept.
 *
 * @throws InputError when it is not such a file, or none of its articles can be read
 */
export function readPubmed(text: string): PubmedDrafts {
  const root = parseXml(text, "the PubMed file");
  if (root.name !== "PubmedArticleSet" && root.name !== "PubmedArticle")
    throw new InputError(
      "the PubMed file",
      `<${root.name}>`,
      "it must be a PubmedArticleSet, as PubMed exports it",
    );
  const parts = root.name === "PubmedArticle" ? [root] : childElements(root);
  const articles = parts.filter(({ name }) => name === "PubmedArticle");
  const others = new Set(parts.flatMap(({ name }) => (name === "PubmedArticle" ? [] : [name])));
  const drafts: PubmedDrafts = { sources: [], statuses: [], notes: [] };
  const faults: InputError[] = [];
  articles.forEach((article, at) => {
    try {
      const { source, statuses } = readArticle(article, at);
      if (source.pmid !== null && drafts.sources.some(({ pmid }) => pmid === source.pmid)) {
        drafts.notes.push(`PMID ${source.pmid} stands twice in the file; the first record was read`);
        return;
      }
      drafts.sources.push(source);
      drafts.statuses.push(statuses);
      for (const status of statuses) drafts.notes.push(`PMID ${source.pmid}: ${statusText(status)}`);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(error);
      drafts.notes.push(`left out: ${error.message}`);
    }
  });
  if (drafts.sources.length === 0 && faults.length > 0) throw faults[0];
  drafts.notes.unshift(
    articles.length === 0
      ? "the file holds no article"
      : "numbers in abstracts are not read: a person enters them with their place",
  );
  for (const name of others) drafts.notes.push(`a ${name} is no article of a journal and was left out`);
  return drafts;
}

function readArticle(article: XmlElement, at: number): { source: DraftSource; statuses: StatusNote[] } {
  const citation = findXml(article, "MedlineCitation");
  const body = citation && findXml(citation, "Article");
  const pmid = citation && exactText(findXml(citation, "PMID"));
  const place = `PubmedArticle[${at}]${pmid ? ` (PMID ${pmid})` : ""}`;
  if (!citation || !body || !pmid)
    throw new InputError(place, undefined, "an article needs MedlineCitation, PMID and Article");
  const given = plainText(findXml(body, "ArticleTitle"));
  const title = given === null || NO_TITLE.test(given) ? plainText(findXml(body, "VernacularTitle")) : given;
  if (title === null) throw new InputError(`${place}.ArticleTitle`, given ?? undefined, "a title is needed");
  const issue = findXml(body, "Journal", "JournalIssue");
  const volume = exactText(issue && findXml(issue, "Volume"));
  const number = exactText(issue && findXml(issue, "Issue"));
  const pages = exactText(findXml(body, "Pagination", "MedlinePgn"));
  const name =
    plainText(findXml(citation, "MedlineJournalInfo", "MedlineTA")) ??
    plainText(findXml(body, "Journal", "Title"));
  const where = `${volume ?? ""}${number ? `(${number})` : ""}${pages ? `:${pages}` : ""}`;
  const source: DraftSource = {
    authorsShort: authors(body),
    title: title.replace(/\.$/, ""),
    journal: name === null ? null : [name, where].filter(Boolean).join(" "),
    year: yearOf(article, body),
    doi: doiOf(article, body),
    pmid,
    url: null,
  };
  return { source, statuses: statusOf(citation, body) };
}

/** The year of the issue, else that of the article online. */
function yearOf(article: XmlElement, body: XmlElement): number | null {
  const issue = findXml(body, "Journal", "JournalIssue", "PubDate");
  const history = findXml(article, "PubmedData", "History");
  const dates = [
    issue && (findXml(issue, "Year") ?? findXml(issue, "MedlineDate")),
    findXml(body, "ArticleDate", "Year"),
    ...["ppublish", "epublish", "aheadofprint"].map((status) => {
      const date =
        history && childElements(history).find(({ attributes }) => attributes.PubStatus === status);
      return date ? findXml(date, "Year") : null;
    }),
  ];
  for (const date of dates) {
    const year = /\d{4}/.exec(exactText(date) ?? "")?.[0];
    if (year !== undefined) return Number(year);
  }
  return null;
}

/** The article's own DOI; one that PubMed marks as not valid, or that is none, does not count. */
function doiOf(article: XmlElement, body: XmlElement): string | null {
  const ids = findXml(article, "PubmedData", "ArticleIdList");
  const places = [
    ...childElements(body).filter(
      ({ name, attributes }) => name === "ELocationID" && attributes.EIdType === "doi",
    ),
    ...(ids === null ? [] : childElements(ids).filter(({ attributes }) => attributes.IdType === "doi")),
  ];
  for (const place of places) {
    if (place.attributes.ValidYN === "N") continue;
    const doi = exactText(place)
      ?.toLowerCase()
      .replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/, "");
    if (doi !== undefined && DOI.test(doi)) return doi;
  }
  return null;
}

/** First three authors, then "et al."; names that PubMed marks as not valid and editors do not count. */
function authors(body: XmlElement): string | null {
  const lists = childElements(body).filter(
    ({ name, attributes }) => name === "AuthorList" && attributes.Type !== "editors",
  );
  const names = lists
    .flatMap(childElements)
    .filter(({ attributes }) => attributes.ValidYN !== "N")
    .map((author) => {
      const family = plainText(findXml(author, "LastName")) ?? plainText(findXml(author, "CollectiveName"));
      return [family, plainText(findXml(author, "Initials"))].filter(Boolean).join(" ");
    })
    .filter((name) => name !== "");
  if (names.length === 0) return null;
  const hasMore =
    names.length > FIRST_AUTHORS || lists.some(({ attributes }) => attributes.CompleteYN === "N");
  return `${names.slice(0, FIRST_AUTHORS).join(", ")}${hasMore ? ", et al." : ""}`;
}
