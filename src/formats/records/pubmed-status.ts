import { childElements, findXml, type XmlElement } from "../xml.ts";
import { exactText } from "./pubmed-text.ts";

/** What changes how an article may be used. */
export const SOURCE_STATUSES = [
  "retracted",
  "retraction notice",
  "partly retracted",
  "expression of concern",
  "notice of concern",
  "corrected",
  "correction notice",
  "republished",
  "preprint",
  "newer version",
  "older version",
  "duplicate",
] as const;
type SourceStatus = (typeof SOURCE_STATUSES)[number];

/** A status, with the PubMed number or the place of the record that gives it, where there is one. */
export interface StatusNote {
  readonly status: SourceStatus;
  readonly by: string | null;
}

const OF_TYPE: Readonly<Record<string, SourceStatus>> = {
  "retracted publication": "retracted",
  "retraction of publication": "retraction notice",
  "retraction notice": "retraction notice",
  "expression of concern": "notice of concern",
  "published erratum": "correction notice",
  "corrected and republished article": "republished",
  "duplicate publication": "duplicate",
  preprint: "preprint",
};
const OF_LINK: Readonly<Record<string, SourceStatus>> = {
  retractionin: "retracted",
  partialretractionin: "partly retracted",
  retractionof: "retraction notice",
  partialretractionof: "retraction notice",
  expressionofconcernin: "expression of concern",
  expressionofconcernfor: "notice of concern",
  erratumin: "corrected",
  erratumfor: "correction notice",
  correctedandrepublishedin: "corrected",
  correctedandrepublishedfrom: "republished",
  retractedandrepublishedin: "retracted",
  retractedandrepublishedfrom: "republished",
  republishedin: "newer version",
  republishedfrom: "older version",
  updatein: "newer version",
  updateof: "older version",
};

/** What PubMed says of an article's standing: its publication types, and its links to notices and other versions. */
export function statusOf(citation: XmlElement, article: XmlElement): StatusNote[] {
  const found: StatusNote[] = [];
  const list = findXml(citation, "CommentsCorrectionsList");
  for (const link of list === null ? [] : childElements(list)) {
    const kind = (link.attributes.RefType ?? "").toLowerCase();
    if (!Object.hasOwn(OF_LINK, kind)) continue;
    const pmid = exactText(findXml(link, "PMID"));
    const by = pmid === null ? exactText(findXml(link, "RefSource")) : `PMID ${pmid}`;
    found.push({ status: OF_LINK[kind], by });
  }
  const types = findXml(article, "PublicationTypeList");
  for (const type of types === null ? [] : childElements(types)) {
    const name = (exactText(type) ?? "").toLowerCase();
    if (!Object.hasOwn(OF_TYPE, name)) continue;
    const status = OF_TYPE[name];
    if (!found.some((each) => each.status === status)) found.push({ status, by: null });
  }
  const title = exactText(findXml(article, "ArticleTitle")) ?? "";
  const isRetracted = found.some(({ status }) => status === "retracted" || status === "retraction notice");
  if (!isRetracted && /^\W*retract(?:ed|ion)\b/i.test(title))
    found.push({ status: "retracted", by: "its title" });
  return found.sort((a, b) => SOURCE_STATUSES.indexOf(a.status) - SOURCE_STATUSES.indexOf(b.status));
}

const WORDS: Readonly<Record<SourceStatus, string>> = {
  retracted: "retracted",
  "retraction notice": "a notice of retraction, no study",
  "partly retracted": "retracted in part",
  "expression of concern": "under an expression of concern",
  "notice of concern": "an expression of concern about another article, no study",
  corrected: "corrected by an erratum",
  "correction notice": "an erratum to another article, no study",
  republished: "a corrected version, published again",
  preprint: "a preprint, not reviewed by peers",
  "newer version": "a later version exists",
  "older version": "a later version of another record",
  duplicate: "published twice",
};

/** A status in words: "retracted (by PMID 99)". */
export function statusText({ status, by }: StatusNote): string {
  return `${WORDS[status]}${by === null ? "" : ` (by ${by})`}`;
}
