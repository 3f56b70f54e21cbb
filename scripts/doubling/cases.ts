import { checkText } from "../../src/claims/check/check-text.ts";
import { liveClaims } from "../../src/claims/facts.ts";
import { extract } from "../../src/community/extract/extract.ts";
import { openTableFile } from "../../src/files/records.ts";
import { parseCase } from "../../src/forecast/case/case.ts";
import { USUAL_PLANS } from "../../src/forecast/options/plans.ts";
import { authorshipOf } from "../../src/formats/authors.ts";
import { EventTable } from "../../src/formats/event-table/table.ts";
import { journalPlace } from "../../src/formats/journal-place.ts";
import { readHtmlPage } from "../../src/formats/posts/page.ts";
import { readCtgov } from "../../src/formats/records/ctgov.ts";
import { readOpenfda } from "../../src/formats/records/openfda.ts";
import { readPubmed } from "../../src/formats/records/pubmed.ts";
import { parseJson } from "../../src/input/parse.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import { readText } from "../../src/text/index.ts";
import { parseProtocol } from "../../src/trial/protocol.ts";
import { type Case, of, times } from "./case.ts";

const evidence = loadEvidence();
const claims = liveClaims(evidence);

async function readTable(text: string): Promise<void> {
  const { records, separator } = await openTableFile("table", undefined, new TextEncoder().encode(text));
  const table = await EventTable.open(records, { decimalCommas: separator !== "," });
  for await (const _ of table.people(USUAL_PLANS));
}

const HEAD = "ID,TIME_DAYS,EVID,AMT,II,ADDL,DV\n";
const pubmed = (inside: string) =>
  `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>${inside}</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`;

/** Readers of tables, records and texts. */
export const CASES: readonly Case[] = [
  ...of(
    "table",
    40_000,
    {
      "readings of one person": (size) =>
        `${HEAD}${Array.from({ length: size }, (_, at) => `1,${at},0,.,.,.,50`).join("\n")}\n`,
      "people of one row": (size) =>
        `${HEAD}${Array.from({ length: size }, (_, at) => `${at},0,0,.,.,.,50`).join("\n")}\n`,
      columns: (size) => `${Array.from({ length: size }, (_, at) => `C${at}`).join(",")}\n`,
      "open quote": (size) => `${HEAD}"${"1,0,0\n".repeat(size)}`,
      "digits of a cell": (size) => `${HEAD}1,${"1".repeat(10 * size)},0,.,.,.,50\n`,
      "empty lines": (size) => `${HEAD}${"\n".repeat(10 * size)}`,
    },
    readTable,
  ),
  ...of(
    "JSON",
    400_000,
    {
      "lists in each other": times("["),
      keys: (size) => `{${Array.from({ length: size }, (_, at) => `"k${at}":0`).join(",")}}`,
      "one key again and again": (size) => `{${'"a":0,'.repeat(size)}"a":0}`,
      escapes: (size) => `"${"\\u0041".repeat(size)}"`,
    },
    (text) => parseJson(text, "the file"),
  ),
  ...of(
    "case",
    60_000,
    {
      "unknown fields": (size) =>
        `{"schema":"anagen/case@1",${Array.from({ length: size }, (_, at) => `"salt${at}":0`).join(",")}}`,
      readings: (size) =>
        `{"schema":"anagen/case@1","salt":[${'{"week":0,"score":1},'.repeat(size)}{"week":0,"score":1}]}`,
    },
    (text) => parseCase(parseJson(text, "the file")),
  ),
  ...of(
    "protocol",
    60_000,
    {
      "unknown fields": (size) =>
        `{"schema":"anagen/trial@1",${Array.from({ length: size }, (_, at) => `"arm${at}":0`).join(",")}}`,
      visits: (size) => `{"schema":"anagen/trial@1","visits":[${"1,".repeat(size)}1]}`,
    },
    (text) => parseProtocol(parseJson(text, "the file")),
  ),
  ...of(
    "PubMed",
    150_000,
    {
      "empty elements": (size) => pubmed("<i/>".repeat(size)),
      "words between elements": (size) => pubmed("word <b>x</b> ".repeat(size)),
      "elements in each other": (size) => pubmed(`${"<b>".repeat(size)}${"</b>".repeat(size)}`),
      entities: (size) => pubmed("&amp;".repeat(size)),
      spaces: (size) => pubmed(" ".repeat(10 * size)),
      articles: (size) =>
        `<PubmedArticleSet>${"<PubmedArticle><MedlineCitation><PMID>1</PMID></MedlineCitation></PubmedArticle>".repeat(size / 10)}</PubmedArticleSet>`,
    },
    readPubmed,
  ),
  ...of(
    "ClinicalTrials.gov",
    20_000,
    {
      "digits and blanks": (size) =>
        `{"protocolSection":{"identificationModule":{"nctId":"NCT01234567","briefTitle":"${"1 ".repeat(10 * size)}"}}}`,
    },
    (text) => readCtgov(parseJson(text, "the file")),
  ),
  ...of("openFDA", 20_000, { results: (size) => `{"results":[${"{},".repeat(size)}{}]}` }, (text) =>
    readOpenfda(parseJson(text, "the file")),
  ),
  ...of(
    "saved page",
    300_000,
    {
      "open tags": times("<div "),
      "open attributes": times('<div class="'),
      "elements in each other": times("<div>"),
      "quotes in each other": times("<blockquote>x"),
      comments: times("<!-- x -->y"),
      "open comments": times("<!--"),
      blanks: times("          "),
      "lines of blanks": times("  \n  "),
      entities: times("&amp;"),
    },
    readHtmlPage,
  ),
  ...of(
    "post",
    60_000,
    {
      "open brackets": times("s:["),
      "links without end": times("[x](/"),
      "open quotes": times("<blockquote"),
      stars: times("*a "),
      "stars and blanks": times("* \t"),
      backticks: times("```a"),
      lines: times("--\n"),
      blanks: times("      "),
      dots: times("...."),
      digits: times("11111"),
      "the same drug": times("jak jak "),
      greetings: times("hi my i "),
    },
    (text) => extract(text),
  ),
  ...of(
    "text to check",
    60_000,
    {
      letters: times("a".repeat(10)),
      blanks: times("          "),
      sentences: times("It stops. "),
      "one sentence": times("stop and "),
      tables: times("| a | b |\n"),
      lists: times("- a\n"),
      // As many characters as the size says: the lines get longer as they get more.
      "lists in each other": (size) =>
        Array.from({ length: Math.floor(Math.sqrt(8 * size)) }, (_, at) => `${" ".repeat(at)}- a\n`).join(""),
      brackets: times("[a]("),
      tags: times("<p><b"),
      entities: times("&amp;&lt;"),
      stars: times("**a*_"),
      digits: times("12345"),
    },
    (text) => readText(text),
  ),
  ...of(
    "check",
    4_000,
    {
      "statements about the drug": times("Baricitinib 4 mg works in 80 % of people. "),
      "one long sentence": times("minoxidil baricitinib stop hair not "),
      questions: times("Is it so? "),
    },
    (text) => checkText(text, { claims, evidence }),
  ),
  ...of(
    "references",
    40_000,
    { brackets: times("("), authors: times("King B, "), blanks: times("     ") },
    (text) => {
      authorshipOf(text);
      journalPlace({ journal: text, year: 2020 });
    },
  ),
];
