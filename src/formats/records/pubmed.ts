import { InputError } from "../../input/input-error.ts";
import { findXml, parseXml, type XmlElement } from "../xml.ts";
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
    root.name === "PubmedArticle" ? [root] : root.children.filter(({ name }) => name === "PubmedArticle");
  const sources = articles.map(sourceOf);
  const others =
    root.name === "PubmedArticle" ? [] : root.children.filter(({ name }) => name !== "PubmedArticle");
  const notes = [
    sources.length === 0
      ? "the file holds no article"
      : "numbers in abstracts are not read: a person enters them with their place",
    ...others.map(({ name }) => `a ${name} is no article of a journal and was left out`),
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
  const title = clean(findXml(body, "ArticleTitle")?.text);
  if (title === null)
    throw new InputError(`PubmedArticle[${at}].ArticleTitle`, undefined, "a title is needed");
  const issue = findXml(body, "Journal", "JournalIssue");
  const date = issue && findXml(issue, "PubDate");
  const year = /\d{4}/.exec(
    (date && (findXml(date, "Year") ?? findXml(date, "MedlineDate"))?.text) ?? "",
  )?.[0];
  const volume = clean(issue && findXml(issue, "Volume")?.text);
  const number = clean(issue && findXml(issue, "Issue")?.text);
  const pages = clean(findXml(body, "Pagination", "MedlinePgn")?.text);
  const name =
    clean(findXml(citation, "MedlineJournalInfo", "MedlineTA")?.text) ??
    clean(findXml(body, "Journal", "Title")?.text);
  const place = `${volume ?? ""}${number ? `(${number})` : ""}${pages ? `:${pages}` : ""}`;
  return {
    authorsShort: authors(findXml(body, "AuthorList")),
    title: title.replace(/\.$/, ""),
    journal: name === null ? null : [name, place].filter(Boolean).join(" "),
    year: year === undefined ? null : Number(year),
    doi: doiOf(article, body),
    pmid: clean(pmid.text),
    url: null,
  };
}

function doiOf(article: XmlElement, body: XmlElement): string | null {
  const inArticle = body.children.find(
    ({ name, attributes }) => name === "ELocationID" && attributes.EIdType === "doi",
  );
  const list = findXml(article, "PubmedData", "ArticleIdList");
  const inList = list?.children.find(({ attributes }) => attributes.IdType === "doi");
  return clean((inArticle ?? inList)?.text)?.toLowerCase() ?? null;
}

/** First three authors, then "et al.". */
function authors(list: XmlElement | null): string | null {
  const names = (list?.children ?? [])
    .map((author) => {
      const family = findXml(author, "LastName")?.text ?? findXml(author, "CollectiveName")?.text;
      return clean([family, findXml(author, "Initials")?.text].filter(Boolean).join(" "));
    })
    .filter((name) => name !== null);
  if (names.length === 0) return null;
  return `${names.slice(0, 3).join(", ")}${names.length > 3 ? ", et al." : ""}`;
}

function clean(text: string | null | undefined): string | null {
  const plain = text?.replaceAll(/\s+/g, " ").trim();
  return plain ? plain : null;
}
