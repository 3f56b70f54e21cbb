import { describe, expect, it } from "vitest";
import { parseXml } from "../xml.ts";
import { readPubmed } from "./pubmed.ts";
import { SOURCE_STATUSES, statusText } from "./pubmed-status.ts";
import { exactText, plainText } from "./pubmed-text.ts";

/** An article of PubMed; what is given stands in its places. */
const article = ({
  pmid = "<PMID>1</PMID>",
  title = "<ArticleTitle>A trial.</ArticleTitle>",
  issue = "<Volume>9</Volume><Issue>2</Issue><PubDate><Year>2024</Year></PubDate>",
  pages = "<Pagination><MedlinePgn>5-8</MedlinePgn></Pagination>",
  journal = "<Title>The Journal</Title>",
  body = "",
  citation = "",
  data = "",
} = {}) =>
  `<PubmedArticle><MedlineCitation>${pmid}<Article><Journal><JournalIssue>${issue}</JournalIssue>${journal}</Journal>${title}${pages}${body}</Article>${citation}</MedlineCitation><PubmedData>${data}</PubmedData></PubmedArticle>`;
const read = (...articles: string[]) =>
  readPubmed(`<PubmedArticleSet>${articles.join("")}</PubmedArticleSet>`);
const sourceOf = (parts: Parameters<typeof article>[0]) => read(article(parts)).sources[0];
const NUMBERS = "numbers in abstracts are not read: a person enters them with their place";

describe("an article", () => {
  it("is a source", () => {
    expect(read(article())).toEqual({
      sources: [
        {
          authorsShort: null,
          title: "A trial",
          journal: "The Journal 9(2):5-8",
          year: 2024,
          doi: null,
          pmid: "1",
          url: null,
        },
      ],
      statuses: [[]],
      notes: [NUMBERS],
    });
    expect(readPubmed(article()).sources).toHaveLength(1);
  });

  it.each<[string, Parameters<typeof article>[0], object]>([
    [
      "by the short name of its journal",
      { citation: "<MedlineJournalInfo><MedlineTA>J X</MedlineTA></MedlineJournalInfo>" },
      { journal: "J X 9(2):5-8" },
    ],
    ["without a volume", { issue: "<Issue>2</Issue>" }, { journal: "The Journal (2):5-8" }],
    ["without an issue", { issue: "<Volume>9</Volume>" }, { journal: "The Journal 9:5-8" }],
    ["without pages", { pages: "" }, { journal: "The Journal 9(2)" }],
    ["without a place", { pages: "", issue: "" }, { journal: "The Journal" }],
    ["without a journal", { journal: "" }, { journal: null }],
    [
      "with a title in its own language alone",
      {
        title: "<ArticleTitle>[Not Available].</ArticleTitle><VernacularTitle>Ein Versuch.</VernacularTitle>",
      },
      { title: "Ein Versuch" },
    ],
    [
      "with a title that only says so within",
      { title: "<ArticleTitle>Not available drugs</ArticleTitle>" },
      { title: "Not available drugs" },
    ],
    [
      "without a title but in its own language",
      { title: "<VernacularTitle>Ein Versuch</VernacularTitle>" },
      { title: "Ein Versuch" },
    ],
    ["with a question for a title", { title: "<ArticleTitle>Why?</ArticleTitle>" }, { title: "Why?" }],
  ])("%s", (_, parts, facts) => {
    expect(sourceOf(parts)).toMatchObject(facts);
  });

  const history = (...dates: [string, number][]) =>
    `<History>${dates.map(([status, year]) => `<PubMedPubDate PubStatus="${status}"><Year>${year}</Year></PubMedPubDate>`).join("")}</History>`;
  it.each<[string, Parameters<typeof article>[0], number | null]>([
    ["of the issue", { body: "<ArticleDate><Year>2023</Year></ArticleDate>" }, 2024],
    ["of the issue in words", { issue: "<PubDate><MedlineDate>2022 Nov-Dec</MedlineDate></PubDate>" }, 2022],
    [
      "of the article online",
      { issue: "", body: "<ArticleDate><Year>2023</Year></ArticleDate>", data: history(["ppublish", 2021]) },
      2023,
    ],
    [
      "of its print",
      {
        issue: "",
        data: history(["received", 2018], ["aheadofprint", 2019], ["epublish", 2020], ["ppublish", 2021]),
      },
      2021,
    ],
    [
      "of its being put online",
      { issue: "", data: history(["aheadofprint", 2019], ["epublish", 2020]) },
      2020,
    ],
    ["ahead of print", { issue: "", data: history(["received", 2018], ["aheadofprint", 2019]) }, 2019],
    ["of nothing of that", { issue: "", data: history(["received", 2018]) }, null],
    ["of no number", { issue: "<PubDate><Year>soon</Year></PubDate>" }, null],
  ])("has the year %s", (_, parts, year) => {
    expect(sourceOf(parts).year).toBe(year);
  });

  const doi = (text: string, attributes = 'EIdType="doi"') =>
    `<ELocationID ${attributes}>${text}</ELocationID>`;
  it.each<[string, Parameters<typeof article>[0], string | null]>([
    ["as it stands, in small letters", { body: doi("10.1000/ABC") }, "10.1000/abc"],
    ["without what stands before it", { body: doi("doi: 10.1000/abc") }, "10.1000/abc"],
    ["without its address", { body: doi("https://doi.org/10.1000/abc") }, "10.1000/abc"],
    ["without its old address", { body: doi("http://dx.doi.org/10.1000/abc") }, "10.1000/abc"],
    [
      "of the list of numbers",
      {
        data: '<ArticleIdList><ArticleId IdType="pubmed">10.1/x</ArticleId><ArticleId IdType="doi">10.1000/abc</ArticleId></ArticleIdList>',
      },
      "10.1000/abc",
    ],
    [
      "that is valid",
      {
        body:
          doi("10.1000/old", 'EIdType="doi" ValidYN="N"') + doi("10.1000/abc", 'EIdType="doi" ValidYN="Y"'),
      },
      "10.1000/abc",
    ],
    [
      "that is one",
      { body: doi("10.1/x") + doi("10.1000/") + doi("x10.1000/abc") + doi("10.12345678901/x") },
      null,
    ],
    ["with nine digits", { body: doi("10.123456789/x") }, "10.123456789/x"],
    ["with no space in it", { body: doi("10.1000/a b") }, null],
    ["of a DOI's kind", { body: doi("10.1000/abc", 'EIdType="pii"') }, null],
    ["of such a place", { body: '<Other EIdType="doi">10.1000/abc</Other>' }, null],
  ])("has the DOI %s", (_, parts, found) => {
    expect(sourceOf(parts).doi).toBe(found);
  });

  const author = (name: string, attributes = "") =>
    `<Author ${attributes}><LastName>${name}</LastName><Initials>A</Initials></Author>`;
  const authors = (names: string, attributes = "") => ({
    body: `<AuthorList ${attributes}>${names}</AuthorList>`,
  });
  it.each<[string, Parameters<typeof article>[0], string | null]>([
    ["one", authors(author("King")), "King A"],
    ["three", authors(author("King") + author("Ko") + author("Mesinkovska")), "King A, Ko A, Mesinkovska A"],
    [
      "four",
      authors(author("King") + author("Ko") + author("Mes") + author("Li")),
      "King A, Ko A, Mes A, et al.",
    ],
    ["some, and more that are not named", authors(author("King"), 'CompleteYN="N"'), "King A, et al."],
    ["all that there are", authors(author("King"), 'CompleteYN="Y"'), "King A"],
    ["a group", authors("<Author><CollectiveName>BRAVE group</CollectiveName></Author>"), "BRAVE group"],
    ["without initials", authors("<Author><LastName>King</LastName></Author>"), "King"],
    [
      "not those that are not valid",
      authors(author("Kign", 'ValidYN="N"') + author("King", 'ValidYN="Y"')),
      "King A",
    ],
    ["no editors", authors(author("King"), 'Type="editors"'), null],
    ["of the article", authors(author("King"), 'Type="authors"'), "King A"],
    ["none without a name", authors("<Author><Suffix>Jr</Suffix></Author>"), null],
    ["in a list of authors alone", { body: `<OtherList>${author("King")}</OtherList>` }, null],
  ])("has its authors: %s", (_, parts, names) => {
    expect(sourceOf(parts).authorsShort).toBe(names);
  });
});

describe("a file", () => {
  it("keeps the first of two records of a number", () => {
    const { sources, notes } = read(article(), article({ title: "<ArticleTitle>Again</ArticleTitle>" }));
    expect(sources.map(({ title }) => title)).toEqual(["A trial"]);
    expect(notes).toEqual([NUMBERS, "PMID 1 stands twice in the file; the first record was read"]);
  });

  it("names what is no article, each kind once, and an article that cannot be read", () => {
    const { sources, notes } = read(
      "<PubmedBookArticle/>",
      article(),
      "<PubmedBookArticle/>",
      article({ pmid: "" }),
    );
    expect(sources).toHaveLength(1);
    expect(notes).toEqual([
      NUMBERS,
      expect.stringMatching(
        /^left out: PubmedArticle\[1\].*an article needs MedlineCitation, PMID and Article$/,
      ),
      "a PubmedBookArticle is no article of a journal and was left out",
    ]);
  });

  it.each([
    ["nothing in it", "<PubmedArticleSet/>", "the file holds no article"],
    ["no article in it", "<PubmedArticleSet><Book/></PubmedArticleSet>", "the file holds no article"],
  ])("with %s holds none", (_, file, note) => {
    expect(readPubmed(file)).toMatchObject({ sources: [], notes: expect.arrayContaining([note]) });
  });

  it.each([
    [article({ pmid: "" }), /PubmedArticle\[0\].*an article needs MedlineCitation, PMID and Article/],
    ["<PubmedArticle/>", /an article needs/],
    [
      "<PubmedArticle><MedlineCitation><PMID>1</PMID></MedlineCitation></PubmedArticle>",
      /\(PMID 1\).*an article needs/,
    ],
    [article({ title: "" }), /PubmedArticle\[0\] \(PMID 1\)\.ArticleTitle.*a title is needed/],
    [
      article({ title: "<ArticleTitle>[Not Available]</ArticleTitle>" }),
      /\[Not Available\].*a title is needed/,
    ],
  ])("without an article that can be read is refused: %#", (one, words) => {
    expect(() => read(one)).toThrow(words);
  });

  it("of another kind is refused", () => {
    expect(() => readPubmed("<html/>")).toThrow(
      /the PubMed file.*<html>.*it must be a PubmedArticleSet, as PubMed exports it/,
    );
    expect(() => readPubmed("no xml")).toThrow(/the PubMed file.*well-formed XML/);
  });
});

describe("an article's standing", () => {
  const link = (kind: string, by = "<PMID>9</PMID>") =>
    `<CommentsCorrections RefType="${kind}"><RefSource>J 5</RefSource>${by}</CommentsCorrections>`;
  const statusesOf = (links: string, types: string[] = [], title = "A trial") =>
    read(
      article({
        title: `<ArticleTitle>${title}</ArticleTitle>`,
        body: `<PublicationTypeList>${types.map((type) => `<PublicationType>${type}</PublicationType>`).join("")}</PublicationTypeList>`,
        citation: `<CommentsCorrectionsList>${links}</CommentsCorrectionsList>`,
      }),
    ).statuses[0];

  it.each([
    ["RetractionIn", "retracted"],
    ["PartialRetractionIn", "partly retracted"],
    ["RetractionOf", "retraction notice"],
    ["PartialRetractionOf", "retraction notice"],
    ["ExpressionOfConcernIn", "expression of concern"],
    ["ExpressionOfConcernFor", "notice of concern"],
    ["ErratumIn", "corrected"],
    ["ErratumFor", "correction notice"],
    ["CorrectedandRepublishedIn", "corrected"],
    ["CorrectedandRepublishedFrom", "republished"],
    ["RetractedandRepublishedIn", "retracted"],
    ["RetractedandRepublishedFrom", "republished"],
    ["RepublishedIn", "newer version"],
    ["RepublishedFrom", "older version"],
    ["UpdateIn", "newer version"],
    ["UpdateOf", "older version"],
  ])("by the link %s is %s", (kind, status) => {
    expect(statusesOf(link(kind))).toEqual([{ status, by: "PMID 9" }]);
    expect(statusesOf(link(kind, ""))).toEqual([{ status, by: "J 5" }]);
  });

  it.each([
    ["Retracted Publication", "retracted"],
    ["Retraction of Publication", "retraction notice"],
    ["Retraction Notice", "retraction notice"],
    ["Expression of Concern", "notice of concern"],
    ["Published Erratum", "correction notice"],
    ["Corrected and Republished Article", "republished"],
    ["Duplicate Publication", "duplicate"],
    ["Preprint", "preprint"],
  ])("by the type %s is %s", (type, status) => {
    expect(statusesOf("", ["Journal Article", type])).toEqual([{ status, by: null }]);
  });

  it("is said once, the link before the type; the worst first", () => {
    expect(statusesOf(link("RetractionIn"), ["Retracted Publication"])).toEqual([
      { status: "retracted", by: "PMID 9" },
    ]);
    expect(
      statusesOf(link("UpdateIn") + link("RetractionIn"), ["Preprint"]).map(({ status }) => status),
    ).toEqual(["retracted", "preprint", "newer version"]);
  });

  it("by nothing is none", () => {
    expect(
      statusesOf(link("CommentIn") + link("toString") + "<CommentsCorrections/>", [
        "Journal Article",
        "constructor",
        "",
      ]),
    ).toEqual([]);
    expect(read(article()).statuses).toEqual([[]]);
  });

  it.each([
    ["RETRACTED: A trial", true],
    ["[Retraction] A trial", true],
    ["Retracted article: A trial", true],
    ["A retracted trial", false],
    ["Retractions of a needle", false],
  ])("by the title %s: retracted is %s", (title, retracted) => {
    expect(statusesOf("", [], title)).toEqual(retracted ? [{ status: "retracted", by: "its title" }] : []);
    // Where it is said otherwise, the title adds nothing.
    for (const type of ["Retracted Publication", "Retraction Notice"])
      expect(statusesOf("", [type], title)).toHaveLength(1);
  });

  it("has words of its own", () => {
    expect(SOURCE_STATUSES.map((status) => statusText({ status, by: null }))).toEqual([
      "retracted",
      "a notice of retraction, no study",
      "retracted in part",
      "under an expression of concern",
      "an expression of concern about another article, no study",
      "corrected by an erratum",
      "an erratum to another article, no study",
      "a corrected version, published again",
      "a preprint, not reviewed by peers",
      "a later version exists",
      "a later version of another record",
      "published twice",
    ]);
    expect(statusText({ status: "retracted", by: "PMID 9" })).toBe("retracted (by PMID 9)");
    expect(
      read(article({ citation: `<CommentsCorrectionsList>${link("ErratumIn")}</CommentsCorrectionsList>` }))
        .notes,
    ).toContain("PMID 1: corrected by an erratum (by PMID 9)");
  });
});

describe("words of an element on one line", () => {
  const words = (inside: string) => plainText(parseXml(`<t>${inside}</t>`, "a text"));
  it.each<[string, string | null]>([
    ["a  b\n\tc", "a b c"],
    ["a<i>b</i><b>c</b>", "abc"],
    ["10<sup>0123456789</sup>", "10⁰¹²³⁴⁵⁶⁷⁸⁹"],
    ["10<sup>-3</sup>, 10<sup>−3</sup>, 10<sup>+3</sup>", "10⁻³, 10⁻³, 10⁺³"],
    ["10<sup> 3 </sup>", "10³"],
    ["x<sup>n</sup>", "x^n"],
    ["x<sup>1.5</sup>", "x^1.5"],
    ["x<sup></sup>", "x"],
    ...["st", "nd", "rd", "th", "e", "er", "®", "™", "©", "(r)", "tm", "TM"].map((part): [string, string] => [
      `a<sup>${part}</sup>`,
      `a${part}`,
    ]),
    ["a<sup>sth</sup>", "a^sth"],
    ["<msup><mi>x</mi><mn>2</mn></msup>", "x²"],
    ["<mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup>", "x²"],
    ["<msup><mi>x</mi></msup>", "x"],
    ["<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>", "x1²"],
    ["<msubsup><mi>x</mi><mn>1</mn></msubsup>", "x1"],
    ["<mfrac><mn>1</mn><mn>2</mn></mfrac>", "1/2"],
    ["<mfrac><mn>1</mn></mfrac>", "1"],
    ["<msqrt><mn>2</mn></msqrt>", "√(2)"],
    ["", null],
    ["  ", null],
  ])("%s is %s", (inside, text) => {
    expect(words(inside)).toBe(text);
  });

  it("of no element are none", () => {
    expect([plainText(null), plainText(undefined), exactText(null), exactText(undefined)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(exactText(parseXml("<t> a  <b>5<sup>2</sup></b> </t>", "a text"))).toBe("a 52");
    expect(exactText(parseXml("<t> </t>", "a text"))).toBeNull();
  });
});
