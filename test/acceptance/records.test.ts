import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftOf } from "../../src/cli/commands/import.ts";
import { textOfInput } from "../../src/files/read-input.ts";
import { statusText } from "../../src/formats/records/pubmed-status.ts";
import { xmlEncoding } from "../../src/formats/xml.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";

const evidence = loadEvidence();
const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/records/${name}`, import.meta.url), "utf8");
const pubmed = (text: string) => draftOf("pubmed", text, evidence);
const ctgov = (record: unknown) => draftOf("ctgov", JSON.stringify(record), evidence);

/** An article with what is given, in its places. */
const article = (
  pmid: number,
  { title = "A trial of a drug.", types = "", links = "", body = "", ids = "" } = {},
) =>
  `<PubmedArticle><MedlineCitation><PMID>${pmid}</PMID><Article><Journal><JournalIssue><PubDate><Year>2024</Year></PubDate></JournalIssue><Title>J</Title></Journal><ArticleTitle>${title}</ArticleTitle>${body}<PublicationTypeList>${types}</PublicationTypeList></Article><CommentsCorrectionsList>${links}</CommentsCorrectionsList></MedlineCitation><PubmedData><ArticleIdList>${ids}</ArticleIdList></PubmedData></PubmedArticle>`;
const set = (...articles: string[]) => `<PubmedArticleSet>${articles.join("")}</PubmedArticleSet>`;

describe("a PubMed record", () => {
  it.each([
    ["pubmed-retracted.xml", "PMID 1: retracted (by PMID 99)"],
    ["pubmed-preprint.xml", "PMID 5: a preprint, not reviewed by peers"],
    ["pubmed-preprint.xml", "PMID 5: a later version exists (by PMID 99)"],
  ])("says what its standing is: %s", (name, note) => {
    const draft = pubmed(fixture(name));
    expect(draft.notes).toContain(note);
    expect(draft.sources[0].status.map((status) => note.endsWith(statusText(status)))).toContain(true);
  });

  it.each([
    ["Published Erratum", "ErratumFor", "an erratum to another article, no study (by PMID 7)"],
    ["Expression of Concern", "ExpressionOfConcernFor", "an expression of concern about another article"],
    ["Retraction of Publication", "RetractionOf", "a notice of retraction, no study (by PMID 7)"],
    ["Journal Article", "ExpressionOfConcernIn", "under an expression of concern (by PMID 7)"],
    ["Journal Article", "ErratumIn", "corrected by an erratum (by PMID 7)"],
    ["Journal Article", "PartialRetractionIn", "retracted in part (by PMID 7)"],
    ["Corrected and Republished Article", "CommentOn", "a corrected version, published again"],
  ])("of the kind %s, %s", (type, link, words) => {
    const draft = pubmed(
      set(
        article(3, {
          types: `<PublicationType>${type}</PublicationType>`,
          links: `<CommentsCorrections RefType="${link}"><RefSource>J</RefSource><PMID>7</PMID></CommentsCorrections>`,
        }),
      ),
    );
    expect(draft.notes.join("\n")).toContain(`PMID 3: ${words}`);
    expect(draft.sources[0].status).toHaveLength(1);
  });

  it("is taken as retracted where its title alone says so, and an article without a mark has none", () => {
    expect(pubmed(set(article(1, { title: "RETRACTED: a trial" }))).notes).toContain(
      "PMID 1: retracted (by its title)",
    );
    expect(pubmed(set(article(1, { title: "Retractable needles" }))).sources[0].status).toEqual([]);
  });

  it("keeps the good articles of a file with a bad one, and names it", () => {
    const draft = pubmed(fixture("pubmed-one-bad-article.xml"));
    expect(draft.sources.map(({ source }) => source.pmid)).toEqual(["15", "152"]);
    expect(draft.notes.join("\n")).toMatch(
      /left out: PubmedArticle\[1\] \(PMID 151\)\.ArticleTitle: missing/,
    );
    expect(() => pubmed(set(article(1, { title: "" })))).toThrow(/PubmedArticle\[0\] \(PMID 1\)/);
  });

  it("keeps raised numbers raised", () => {
    expect(pubmed(fixture("pubmed-superscript.xml")).sources[0].source.title).toBe(
      "Doses of 4×10³ units and SALT50 at 10⁻³",
    );
    const titles = [
      ["the 5<sup>th</sup> Olumiant<sup>®</sup> trial", "the 5th Olumiant® trial"],
      ["x<sup>n+1</sup> and 10<sup>−12</sup>", "x^n+1 and 10⁻¹²"],
      ["<mfrac><mn>1</mn><mn>2</mn></mfrac> of <i>JAK2</i>", "1/2 of JAK2"],
      ["<msqrt><mn>2</mn></msqrt> of <msubsup><mi>a</mi><mn>1</mn><mn>2</mn></msubsup>", "√(2) of a1²"],
    ];
    for (const [written, title] of titles)
      expect(pubmed(set(article(1, { title: written }))).sources[0].source.title).toBe(title);
  });

  it("takes no DOI and no author that PubMed marks as not valid", () => {
    expect(pubmed(fixture("pubmed-invalid-doi.xml")).sources[0].source.doi).toBe("10.1000/right");
    const id = (doi: string) => `<ArticleId IdType="doi">${doi}</ArticleId>`;
    for (const [doi, found] of [
      ["https://doi.org/10.1000/X", "10.1000/x"],
      ["doi: 10.1000/y", "10.1000/y"],
      ["S0140-6736(23)00222-2", null],
    ] as const)
      expect(pubmed(set(article(1, { ids: id(doi) }))).sources[0].source.doi).toBe(found);
    const authors = (attributes: string) =>
      `<AuthorList ${attributes}><Author><LastName>Doe</LastName><Initials>J</Initials></Author><Author ValidYN="N"><LastName>Dow</LastName></Author></AuthorList>`;
    const short = (body: string) => pubmed(set(article(1, { body }))).sources[0].source.authorsShort;
    expect(short(authors(""))).toBe("Doe J");
    expect(short(authors('CompleteYN="N"'))).toBe("Doe J, et al.");
    expect(short(authors('Type="editors"'))).toBeNull();
  });

  it("has the year of its issue, or else that of the article online", () => {
    expect(pubmed(fixture("pubmed-article-date.xml")).sources[0].source.year).toBe(2022);
  });

  it("has the title in its own language where there is no other", () => {
    const body = "<VernacularTitle>Étude de la pelade.</VernacularTitle>";
    expect(pubmed(set(article(1, { title: "[Not Available].", body }))).sources[0].source.title).toBe(
      "Étude de la pelade",
    );
    expect(() => pubmed(set(article(1, { title: "[Not Available]." })))).toThrow(/a title is needed/);
  });

  it("is read in the encoding it declares, and refused in another", () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?>${set(article(1, { title: "Pelade: une étude" }))}`;
    const bytes = Uint8Array.from(Buffer.from(text, "latin1"));
    expect(pubmed(textOfInput(bytes, "a.xml", xmlEncoding(bytes))).sources[0].source.title).toBe(
      "Pelade: une étude",
    );
    const undeclared = Uint8Array.from(Buffer.from(text.replace(/<\?.*?\?>/, ""), "latin1"));
    expect(() => textOfInput(undeclared, "a.xml", xmlEncoding(undeclared))).toThrow(/not UTF-8/);
  });

  it("never loses an article to another one, whatever it holds", () => {
    const bad = fc.constantFrom(
      "<PubmedArticle/>",
      "<PubmedArticle><MedlineCitation/></PubmedArticle>",
      article(2, { title: "" }),
      article(3, { title: "[Not Available]" }),
    );
    fc.assert(
      fc.property(fc.array(bad, { maxLength: 4 }), fc.nat(4), (others, place) => {
        const articles = [...others];
        articles.splice(Math.min(place, others.length), 0, article(1));
        const draft = pubmed(set(...articles));
        expect(draft.sources.map(({ source }) => source.pmid)).toEqual(["1"]);
        expect(draft.notes.filter((note) => note.startsWith("left out: "))).toHaveLength(others.length);
      }),
    );
  });
});

describe("a registry record", () => {
  const study = (outcome: object) => ({
    protocolSection: { identificationModule: { nctId: "NCT03570749", acronym: "BRAVE-AA1" } },
    resultsSection: { outcomeMeasuresModule: { outcomeMeasures: [outcome] } },
  });
  const outcome = (value: string | number, more: object = {}, n = "281") => ({
    title: "Percentage of Participants Achieving SALT <=20",
    timeFrame: "Week 36",
    unitOfMeasure: "percentage of participants",
    groups: [{ id: "A", title: "Baricitinib 4 mg" }],
    denoms: [{ units: "Participants", counts: [{ groupId: "A", value: n }] }],
    classes: [{ categories: [{ measurements: [{ groupId: "A", value }] }] }],
    ...more,
  });
  const COUNT = { paramType: "COUNT_OF_PARTICIPANTS", unitOfMeasure: "Participants" };

  it("compares counts of people as their share, and nothing of another unit", () => {
    const { observations } = draftOf("ctgov", fixture("ctgov-count-as-percent.json"), evidence);
    expect(observations[1].same).toContain("BARI-003");
    expect(observations[1].draft.located).toMatch(/^ClinicalTrials\.gov results, \w+ outcome$/);
    expect(observations[1].other).not.toContain("BARI-003");
    // 35 people of 281 are not 35 %.
    expect(ctgov(study(outcome("35", COUNT))).observations[0].same).toEqual([]);
    expect(ctgov(study(outcome("35.2"))).observations[0].same).toContain("BARI-003");
    for (const title of ["Baricitinib 2 mg", "Baricitinib 2-mg", "Placebo"]) {
      const [{ same, other }] = ctgov(study(outcome("35.2", { groups: [{ id: "A", title }] }))).observations;
      expect([...same, ...other], title).not.toContain("BARI-003");
    }
    for (const unitOfMeasure of ["percent change", "units on a scale", "days"])
      expect(ctgov(study(outcome("35.2", { unitOfMeasure }))).observations[0]).toMatchObject({
        same: [],
        other: [],
      });
    expect(ctgov(study(outcome("99", { ...COUNT, denoms: [] }))).observations[0].same).toEqual([]);
  });

  it("has the denominators of the class, and of people only", () => {
    const { observations } = draftOf("ctgov", fixture("ctgov-class-denominators.json"), evidence);
    expect(observations.map(({ draft }) => draft.n)).toEqual([180, 270]);
    const areas = { units: "Scalp areas", counts: [{ groupId: "A", value: "756" }] };
    const alone = ctgov(study(outcome("35.2", { denoms: [areas] })));
    expect(alone.observations[0].draft.n).toBeNull();
    expect(alone.notes.join()).toMatch(/numbers analysed are Scalp areas \(756\), not people/);
    const people = { units: "Participants", counts: [{ groupId: "A", value: "281" }] };
    expect(ctgov(study(outcome("35.2", { denoms: [areas, people] }))).observations[0].draft.n).toBe(281);
  });

  it("says what its limits and its spread are", () => {
    const { observations } = draftOf("ctgov", fixture("ctgov-quartiles-as-interval.json"), evidence);
    expect(observations[0].draft).toMatchObject({
      statistic: "MEDIAN",
      dispersion: "INTER_QUARTILE_RANGE",
      low: 3,
      high: 40,
    });
    const measured = { groupId: "A", value: "-40.1", spread: "1.9" };
    const mean = outcome("0", {
      paramType: "LEAST_SQUARES_MEAN",
      dispersionType: "Standard Error",
      classes: [{ categories: [{ measurements: [measured] }] }],
    });
    expect(ctgov(study(mean)).observations[0].draft).toMatchObject({
      statistic: "LEAST_SQUARES_MEAN",
      dispersion: "Standard Error",
      spread: 1.9,
      low: null,
    });
  });

  it("says what is not in it: outcomes not posted, comparisons, further pages, a study that was stopped", () => {
    const { notes, observations } = draftOf("ctgov", fixture("ctgov-not-posted.json"), evidence);
    expect(observations).toEqual([]);
    expect(notes.join()).toContain("is not posted yet (2027-01)");
    expect(ctgov(study(outcome("35.2", { analyses: [{}, {}] }))).notes.join()).toContain("comparisons (2");
    expect(ctgov({ studies: [study(outcome("35.2"))], nextPageToken: "x" }).notes.join()).toContain(
      "one page of several",
    );
    const stopped = study(outcome("35.2"));
    Object.assign(stopped.protocolSection, {
      statusModule: { overallStatus: "TERMINATED", whyStopped: "Sponsor" },
    });
    expect(ctgov(stopped).notes).toContain("NCT03570749 is terminated: Sponsor");
  });

  it("reads values that are numbers, and keeps the good studies of a search with a bad one", () => {
    expect(ctgov(study(outcome(35.2, {}, "1,281"))).observations[0].draft).toMatchObject({
      value: 35.2,
      n: 1281,
    });
    const some = ctgov({ studies: [{ protocolSection: {} }, study(outcome("35.2"))] });
    expect(some.observations).toHaveLength(1);
    expect(some.notes.join()).toMatch(/left out: studies\[0\]\.protocolSection/);
    expect(() => ctgov({ studies: [{}] })).toThrow(/ClinicalTrials\.gov API/);
  });
});

describe("what a record says in two ways, or twice", () => {
  const numbers = (more: object) => {
    const { observations, notes } = ctgov({
      protocolSection: { identificationModule: { nctId: "NCT03570749", acronym: "BRAVE-AA1" } },
      resultsSection: {
        outcomeMeasuresModule: {
          outcomeMeasures: [
            {
              title: "Percentage of Participants Achieving SALT <=20",
              timeFrame: "Week 36",
              unitOfMeasure: "percentage of participants",
              groups: [{ id: "A", title: "Baricitinib 4 mg" }],
              denoms: [{ units: "Participants", counts: [{ groupId: "A", value: "281" }] }],
              ...more,
            },
          ],
        },
      },
    });
    return { observations, notes: notes.join() };
  };
  const measured = (value: string, category: object = {}, groupId = "A") => [
    { categories: [{ ...category, measurements: [{ groupId, value }] }] },
  ];

  it("a class that names its time, and a category of the others", () => {
    const [week24] = numbers({ classes: [{ title: "Week 24", ...measured("35.2")[0] }] }).observations;
    expect(week24.draft.timeFrame).toBe("Week 24");
    expect([...week24.same, ...week24.other]).not.toContain("BARI-003");
    const [others] = numbers({ classes: measured("64.8", { title: "No" }) }).observations;
    expect(others).toMatchObject({ same: [], other: [] });
  });

  it("proportions, percentages called counts, more people than were analysed, a group that is none", () => {
    const unit = (unitOfMeasure: string, value: string, more: object = {}) =>
      numbers({ unitOfMeasure, classes: measured(value), ...more });
    expect(unit("proportion of participants", "0.352").observations[0].same).toContain("BARI-003");
    const counted = { paramType: "COUNT_OF_PARTICIPANTS" };
    expect(unit("Percentage of participants", "35.2", counted).observations[0].same).toContain("BARI-003");
    expect(unit("Participants", "300", counted).notes).toContain("300 people of 281 analysed");
    const stranger = numbers({ classes: measured("5", {}, "B") });
    expect(stranger.observations).toEqual([]);
    expect(stranger.notes).toContain("none of its groups");
  });

  it("an article that stands twice is one source", () => {
    const { sources, notes } = pubmed(set(article(3), article(4), article(3)));
    expect(sources.map(({ source }) => source.pmid)).toEqual(["3", "4"]);
    expect(notes.join()).toContain("PMID 3 stands twice");
  });
});

describe("a label record", () => {
  it("is read in its newest version, and one without a name is named by its number", () => {
    const label = (version: string, effective_time: string, set_id = "a-b") => ({
      set_id,
      version,
      effective_time,
      openfda: { brand_name: ["Olumiant"] },
    });
    const results = [label("9", "20220613"), label("10", "20240101"), { set_id: "c-d" }];
    const draft = draftOf("openfda", JSON.stringify({ results }), evidence);
    expect(draft.sources.map(({ source }) => source.year)).toEqual([2024]);
    expect(draft.notes.join()).toMatch(/results\[0\] is an older version of label a-b/);
    expect(draft.notes.join()).toMatch(/results\[2\] \(c-d\) names no drug/);
  });
});
