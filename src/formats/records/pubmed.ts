import { InputError } from "../../input/input-error.ts";
import { childElements, findXml, parseXml, textWithin, type XmlElement } from "../xml.ts";
import type { DraftSource } from "./draft.ts";

/**
 * Sources of a PubMed export (PubmedArticleSet as XML). Numbers in abstracts are left to people.
 *
 * @throws InputError when it is not such a file
 */
export function readPubmed(text: string): { sources: DraftSource[]; notes: string[] } {
  const root = parseXml(text, "the PubMed file");
  if (root.name !== "PubmedArticleSet" && root.name !== "PubmedArticle")
    throw new InputError(
      "the PubMed file",
      `<${root.name}>`,
      "it must be a PubmedArticleSet, as PubMed exports it",
    );
  const articles =
    root.name === "PubmedArticle"
      ? [root]
      : childElements(root).filter(({ name }) => name === "PubmedArticle");
  const sources = articles.map(sourceOf);
  const others =
    root.name === "PubmedArticle"
      ? []
      : childElements(root).flatMap(({ name }) => (name === "PubmedArticle" ? [] : [name]));
  const notes = [
    sources.length === 0
      ? "the file holds no article"
      : "numbers in abstracts are not read: a person enters them with their place",
    ...[...new Set(others)].map((name) => `a ${name} is no article of a journal and was left out`),
  ];
  return { sources, notes };
}

function sourceOf(article: XmlElement, at: number): DraftSource {
  const citation = findXml(article, "MedlineCitation");
  const body = citation && findXml(citation, "Article");
  const pmid = citation && findXml(citation, "PMID");
  if (!citation || !body || !pmid)
    throw new InputError(
      `PubmedArticle[${at}]`,
      undefined,
      "an article needs MedlineCitation, PMID and Article",
    );
  const title = clean(findXml(body, "ArticleTitle"));
  if (title === null)
    throw new InputError(`PubmedArticle[${at}].ArticleTitle`, undefined, "a title is needed");
  const issue = findXml(body, "Journal", "JournalIssue");
  const date = issue && findXml(issue, "PubDate");
  const year = /\d{4}/.exec(
    clean(date && (findXml(date, "Year") ?? findXml(date, "MedlineDate"))) ?? "",
  )?.[0];
  const volume = clean(issue && findXml(issue, "Volume"));
  const number = clean(issue && findXml(issue, "Issue"));
  const pages = clean(findXml(body, "Pagination", "MedlinePgn"));
  const name =
    clean(findXml(citation, "MedlineJournalInfo", "MedlineTA")) ?? clean(findXml(body, "Journal", "Title"));
  const place = `${volume ?? ""}${number ? `(${number})` : ""}${pages ? `:${pages}` : ""}`;
  return {
    authorsShort: authors(findXml(body, "AuthorList")),
    title: title.replace(/\.$/, ""),
    journal: name === null ? null : [name, place].filter(Boolean).join(" "),
    year: year === undefined ? null : Number(year),
    doi: doiOf(article, body),
    pmid: clean(pmid),
    url: null,
  };
}

function doiOf(article: XmlElement, body: XmlElement): string | null {
  const inArticle = childElements(body).find(
    ({ name, attributes }) => name === "ELocationID" && attributes.EIdType === "doi",
  );
  const list = findXml(article, "PubmedData", "ArticleIdList");
  const inList = list && childElements(list).find(({ attributes }) => attributes.IdType === "doi");
  return clean(inArticle ?? inList)?.toLowerCase() ?? null;
}

/** First three authors, then "et al.". */
function authors(list: XmlElement | null): string | null {
  const names = (list === null ? [] : childElements(list))
    .map((author) => {
      const family = clean(findXml(author, "LastName")) ?? clean(findXml(author, "CollectiveName"));
      return [family, clean(findXml(author, "Initials"))].filter(Boolean).join(" ");
    })
    .filter((name) => name !== "");
  if (names.length === 0) return null;
  return `${names.slice(0, 3).join(", ")}${names.length > 3 ? ", et al." : ""}`;
}

/** An element's text on one line; null without any. */
function clean(element: XmlElement | null | undefined): string | null {
  return (element && textWithin(element).replaceAll(/\s+/g, " ").trim()) || null;
}
