import { readFileSync } from "node:fs";
import { Command } from "commander";
import { afterEach, expect, test, vi } from "vitest";
import { draftOf, registerImport } from "../../src/cli/commands/import.ts";
import { authorNote, authorshipOf } from "../../src/formats/authors.ts";
import { toBibtex } from "../../src/formats/bibtex.ts";
import { toCsl } from "../../src/formats/csl.ts";
import { journalPlace } from "../../src/formats/journal-place.ts";
import { toRis } from "../../src/formats/ris.ts";
import { findXml, parseXml, textWithin } from "../../src/formats/xml.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";

const evidence = loadEvidence();
afterEach(() => vi.restoreAllMocks());

const PUBMED = `<?xml version="1.0" ?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
<PubmedArticleSet><PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">39141364</PMID>
<Article PubModel="Print"><Journal><JournalIssue CitedMedium="Internet"><Volume>160</Volume><Issue>10</Issue><PubDate><Year>2024</Year></PubDate></JournalIssue><Title>JAMA dermatology</Title></Journal>
<ArticleTitle>Baricitinib Withdrawal and Retreatment in Patients With Severe Alopecia Areata: The BRAVE-AA1 Randomized Clinical Trial.</ArticleTitle>
<Pagination><MedlinePgn>1075-1081</MedlinePgn></Pagination><ELocationID EIdType="doi" ValidYN="Y">10.1001/jamadermatol.2024.2734</ELocationID>
<AuthorList><Author><LastName>King</LastName><Initials>B</Initials></Author><Author><LastName>Ko</LastName><Initials>J</Initials></Author><Author><LastName>Kwon</LastName><Initials>O</Initials></Author><Author><LastName>Vañó-Galván</LastName><Initials>S</Initials></Author></AuthorList></Article>
<MedlineJournalInfo><MedlineTA>JAMA Dermatol</MedlineTA></MedlineJournalInfo></MedlineCitation></PubmedArticle></PubmedArticleSet>`;

const outcome = (value: string) => ({
  type: "PRIMARY",
  title: "Percentage of Participants Achieving SALT <=20",
  timeFrame: "Week 36",
  unitOfMeasure: "percentage of participants",
  groups: [
    { id: "OG000", title: "Placebo" },
    { id: "OG002", title: "4 mg Baricitinib" },
  ],
  denoms: [
    {
      units: "Participants",
      counts: [
        { groupId: "OG000", value: "189" },
        { groupId: "OG002", value: "281" },
      ],
    },
  ],
  classes: [
    {
      categories: [
        {
          measurements: [
            { groupId: "OG000", value: "NA" },
            { groupId: "OG002", value, lowerLimit: "29.9", upperLimit: "41.0" },
          ],
        },
      ],
    },
  ],
});
const ctgov = (outcomes: unknown[]) =>
  JSON.stringify({
    protocolSection: {
      identificationModule: {
        nctId: "NCT03570749",
        acronym: "BRAVE-AA1",
        briefTitle: "A Study of Baricitinib",
      },
      sponsorCollaboratorsModule: { leadSponsor: { name: "Eli Lilly and Company" } },
    },
    resultsSection: { outcomeMeasuresModule: { outcomeMeasures: outcomes } },
  });

test("a PubMed record becomes a draft of a source, compared with the one we hold", () => {
  const draft = draftOf("pubmed", PUBMED, evidence);
  expect(draft.sources).toHaveLength(1);
  expect(draft.sources[0]).toMatchObject({
    held: "S004",
    source: {
      authorsShort: "King B, Ko J, Kwon O, et al.",
      journal: "JAMA Dermatol 160(10):1075-1081",
      year: 2024,
      pmid: "39141364",
    },
    differs: [],
  });
  const changed = draftOf("pubmed", PUBMED.replace("<Year>2024", "<Year>2023"), evidence);
  expect(changed.sources[0].differs).toEqual(["year: we hold 2024, the record has 2023"]);
  expect(
    draftOf("pubmed", PUBMED.replaceAll("39141364", "1").replace("jamadermatol.2024.2734", "x"), evidence)
      .sources[0].held,
  ).toBeNull();
});

test("a registry record becomes drafts of numbers: equal, different and new ones told apart", () => {
  const equal = draftOf("ctgov", ctgov([outcome("35.2")]), evidence);
  expect(equal.observations).toHaveLength(1);
  expect(equal.observations[0].draft).toMatchObject({
    value: 35.2,
    n: 281,
    low: 29.9,
    arm: "4 mg Baricitinib",
  });
  expect(equal.observations[0].same).toContain("BARI-003");
  expect(equal.notes[0]).toContain("no number (NA)");
  const other = draftOf("ctgov", ctgov([outcome("44.0")]), evidence);
  expect(other.observations[0].same).toEqual([]);
  expect(other.observations[0].other).toContain("BARI-003");
});

test("a label becomes a draft of a source", () => {
  const text = JSON.stringify({
    results: [
      {
        set_id: "866e9f26-9035-4581-a4b1-75a621ab55cf",
        effective_time: "20220613",
        openfda: {
          brand_name: ["Olumiant"],
          generic_name: ["BARICITINIB"],
          manufacturer_name: ["Eli Lilly and Company"],
        },
      },
    ],
  });
  const [found] = draftOf("openfda", text, evidence).sources;
  expect(found).toMatchObject({
    held: null,
    source: { year: 2022, title: "Olumiant (BARICITINIB): US prescribing information" },
  });
});

test("records without results give an empty, explained draft", () => {
  expect(draftOf("ctgov", ctgov([]), evidence)).toMatchObject({
    observations: [],
    notes: [expect.stringContaining("no results")],
  });
  expect(draftOf("pubmed", "<PubmedArticleSet></PubmedArticleSet>", evidence).notes).toEqual([
    "the file holds no article",
  ]);
  const none = JSON.stringify({ error: { code: "NOT_FOUND", message: "No matches found!" } });
  expect(draftOf("openfda", none, evidence)).toMatchObject({
    sources: [],
    notes: [expect.stringContaining("No matches found")],
  });
});

test.each([
  ["pubmed", "{}", /well-formed XML/],
  ["pubmed", "<a><b></a>", /line 1: unmatched closing tag: a|line 1: unexpected end tag|line 1:/],
  ["pubmed", "<html></html>", /PubmedArticleSet/],
  ["pubmed", "<PubmedArticleSet><PubmedArticle/></PubmedArticleSet>", /PubmedArticle\[0\]/],
  ["pubmed", '<!DOCTYPE x [<!ENTITY a "b">]><PubmedArticleSet>&a;</PubmedArticleSet>', /own declarations/],
  ["ctgov", "not json", /it must be JSON text/],
  ["ctgov", "[]", /ClinicalTrials\.gov API/],
  ["ctgov", '{"protocolSection":{"identificationModule":{"nctId":"X"}}}', /nctId/],
  ["openfda", '{"meta":{}}', /openFDA/],
] as const)("%s: %s is an input error with a name", (kind, text, message) => {
  expect(() => draftOf(kind, text, evidence)).toThrow(message);
});

test("an unknown kind is an input error, and importing writes nothing into the evidence", () => {
  const program = new Command().exitOverride();
  registerImport(program);
  expect(() => program.parse(["import", "endnote", "x"], { from: "user" })).toThrow(/KIND: "endnote"/);
  const held = () => readFileSync(new URL("../../data/evidence/sources.json", import.meta.url), "utf8");
  const before = held();
  draftOf("pubmed", PUBMED, evidence);
  expect(held()).toBe(before);
});

test("references go out whole: as many as we hold, with names, DOI and escaped signs", () => {
  const { sources } = evidence;
  const csl = toCsl(sources);
  expect(csl).toHaveLength(sources.length);
  expect(csl.find(({ id }) => id === "S004")).toMatchObject({
    type: "article-journal",
    DOI: "10.1001/jamadermatol.2024.2734",
    "container-title": "JAMA Dermatol",
    volume: "160",
    issue: "10",
    page: "1075-1081",
    issued: { "date-parts": [[2024]] },
    author: [
      { family: "King", given: "B" },
      { family: "Ko", given: "J" },
      { family: "Kwon", given: "O" },
    ],
    note: expect.stringContaining("more authors than are named here"),
  });
  const bibtex = toBibtex(sources);
  expect(bibtex.match(/^@(?:article|misc)\{S\d{3},$/gm)).toHaveLength(sources.length);
  expect(bibtex).toContain("author = {King, B and Ko, J and Kwon, O and others}");
  expect(toBibtex([{ ...sources[0], title: "50 % & {more}_#" }])).toContain("50 \\% \\& \\{more\\}\\_\\#");
  const ris = toRis(sources);
  expect(ris.match(/^TY {2}- /gm)).toHaveLength(sources.length);
  expect(ris.match(/^ER {2}- /gm)).toHaveLength(sources.length);
  const one = (fields: object) =>
    toCsl([{ ...sources[0], journal: null, doi: null, pmid: null, ...fields }])[0];
  expect(one({}).type).not.toBe("article-journal");
  for (const fields of [{ doi: "10.1/1" }, { pmid: "1" }, { journal: "JAMA 160(10):1075-1081" }])
    expect(one(fields).type).toBe("article-journal");
  const records = ris.split(/^ER {2}- \r\n/m).map((record) => record.split("\r\n"));
  for (const [at, { url, doi, pmid, year }] of sources.entries()) {
    const fields = Object.entries({ UR: url, DO: doi, AN: pmid, PY: year });
    for (const [tag, value] of fields)
      if (value !== null) expect(records[at]).toContain(`${tag}  - ${value}`);
  }
  for (const text of [JSON.stringify(csl.map(({ author }) => author)), ris.match(/^AU.*$/gm)?.join("\n")])
    expect(text).not.toMatch(/et al/i);
  expect(bibtex.match(/^ {2}author.*$/gm)?.join("\n")).not.toMatch(/et al/i);
});

test.each([
  ["King B, Ko J, et al.", ["King B", "Ko J"], "more authors than are named here"],
  ["Liu M et al.", ["Liu M"], "more authors than are named here"],
  ["Xing L, Dai Z, et al., Clynes R", ["Xing L", "Dai Z", "Clynes R"], "more authors than are named here"],
  ["King B (interview, Healio)", ["King B"], "interview, Healio"],
  [
    "Mostaghimi A, et al. (as reported by Conexiant)",
    ["Mostaghimi A"],
    "more authors than are named here; as reported by Conexiant",
  ],
  ["Eli Lilly and Company (sponsor record)", ["Eli Lilly and Company (sponsor record)"], null],
  ["Review (citing Kwon et al. 2023)", ["Review"], "citing Kwon et al. 2023"],
  ["(comment on Rudnicka et al. 2024)", [], "comment on Rudnicka et al. 2024"],
  ["Yang D.", ["Yang D"], null],
])("the authors of %s are people or a name, and never et al.", (short, names, note) => {
  const authorship = authorshipOf(short);
  expect(
    authorship.authors.map((each) => ("family" in each ? `${each.family} ${each.given}` : each.literal)),
  ).toEqual(names);
  expect(authorNote(authorship)).toBe(note);
});

test.each([
  [
    "Lancet 2023;401(10387):1518-1529",
    2023,
    { title: "Lancet", volume: "401", issue: "10387", pages: ["1518", "1529"] },
  ],
  ["Arthritis Res Ther 22:115", 2020, { title: "Arthritis Res Ther", volume: "22", pages: ["115"] }],
  [
    "Dermatol Ther (Heidelb) 13(12):2951-2991",
    2023,
    { title: "Dermatol Ther (Heidelb)", volume: "13", issue: "12", pages: ["2951", "2991"] },
  ],
  [
    "JCI Insight 2016;1(15):e89776",
    2016,
    { title: "JCI Insight", volume: "1", issue: "15", pages: ["e89776"] },
  ],
  ["J Am Acad Dermatol 2024", 2024, { title: "J Am Acad Dermatol" }],
  ["EADV Congress 2025, LBA 335", 2025, { title: "EADV Congress 2025, LBA 335" }],
  ["ClinicalTrials.gov", null, { title: "ClinicalTrials.gov" }],
])("the journal %s has its parts", (journal, year, parts) => {
  expect(journalPlace({ journal, year })).toEqual(parts);
});

test("a search's answer of several studies gives all, and what is no article is named", () => {
  const one = JSON.parse(ctgov([outcome("35.2")]));
  const other = structuredClone(one);
  other.protocolSection.identificationModule.nctId = "NCT03899259";
  expect(draftOf("ctgov", JSON.stringify({ studies: [one, other] }), evidence).observations).toHaveLength(2);
  expect(draftOf("ctgov", '{"studies":[]}', evidence).notes).toEqual(["the answer holds no study"]);
  const withBook = PUBMED.replace("</PubmedArticleSet>", "<PubmedBookArticle/></PubmedArticleSet>");
  expect(draftOf("pubmed", withBook, evidence).notes).toContain(
    "a PubmedBookArticle is no article of a journal and was left out",
  );
});

test("the XML reader knows entities, comments and CDATA", () => {
  const root = parseXml('<a x="1 &lt; 2"><!-- no --><b>&#233;<![CDATA[<i>]]></b><c/></a>', "test");
  expect(root.attributes.x).toBe("1 < 2");
  expect(textWithin(findXml(root, "b")!)).toBe("é<i>");
  expect(() => parseXml("<a>&nbsp;</a>", "test")).toThrow(/well-formed XML \(line 1: undefined entity/);
  expect(() => parseXml("<a>&constructor;</a>", "test")).toThrow(/undefined entity/);
  expect(() => parseXml("<a>".repeat(1000), "test")).toThrow(/nested too deep/);
  expect(() => parseXml("", "test")).toThrow(/well-formed XML/);
});
