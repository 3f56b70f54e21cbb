import { describe, expect, it } from "vitest";
import { htmlTablesOf } from "../../test/support/text-tables.ts";
import type { Observation, Source } from "../evidence/index.ts";
import type { Forecast } from "../forecast/summarise/result.ts";
import { endpointWords } from "./endpoint-words.ts";
import { DARK_STYLE, htmlPage } from "./html.ts";
import { observationNote } from "./observation-note.ts";
import { anchor, figureHtml, observationLinks, originSections, section, table } from "./report/parts.ts";
import { addressOf, vancouver } from "./vancouver.ts";
import { en } from "./words/article/en.ts";
import { es } from "./words/article/es.ts";
import { forecastWithWords, notUsedText } from "./words/not-used.ts";
import { OUTCOME_HEADS } from "./words/outcomes.ts";

const source = (of: Partial<Source>): Source =>
  ({
    ...{
      id: "KING-2022",
      authorsShort: "King B, et al.",
      title: "Two trials of baricitinib.",
      journal: "N Engl J Med",
    },
    ...{ year: 2022, doi: null, pmid: null, url: null },
    ...of,
  }) as Source;

describe("a reference in Vancouver style", () => {
  it.each<[Partial<Source>, string]>([
    [{}, "King B, et al. Two trials of baricitinib. N Engl J Med. 2022."],
    [
      { journal: "N Engl J Med 2022;386:1687" },
      "King B, et al. Two trials of baricitinib. N Engl J Med 2022;386:1687.",
    ],
    [{ journal: null }, "King B, et al. Two trials of baricitinib. 2022."],
    [{ year: null }, "King B, et al. Two trials of baricitinib. N Engl J Med."],
    [{ year: null, journal: null }, "King B, et al. Two trials of baricitinib."],
    [{ authorsShort: "" }, "Two trials of baricitinib. N Engl J Med. 2022."],
    [
      { doi: "10.1/x", pmid: "123", url: "https://a.org" } as Partial<Source>,
      "King B, et al. Two trials of baricitinib. N Engl J Med. 2022. doi:10.1/x. PMID: 123.",
    ],
    [
      { url: "https://a.org" },
      "King B, et al. Two trials of baricitinib. N Engl J Med. 2022. Available from: https://a.org.",
    ],
    [
      { url: "https://a.org", pmid: "123" } as Partial<Source>,
      "King B, et al. Two trials of baricitinib. N Engl J Med. 2022. PMID: 123.",
    ],
  ])("%o", (of, words) => {
    expect(vancouver(source(of))).toBe(words);
  });

  it("leads to the DOI, else to PubMed, else to the page, else nowhere", () => {
    const all = { doi: "10.1/x", pmid: "123", url: "https://a.org" } as Partial<Source>;
    expect(addressOf(source(all))).toBe("https://doi.org/10.1/x");
    expect(addressOf(source({ ...all, doi: null }))).toBe("https://pubmed.ncbi.nlm.nih.gov/123/");
    expect(addressOf(source({ url: "https://a.org" }))).toBe("https://a.org");
    expect(addressOf(source({}))).toBeNull();
  });
});

describe("the note of an observation", () => {
  const row = (of: Partial<Observation>): Observation =>
    ({
      ...{
        study: "BRAVE-AA1",
        arm: "4 mg",
        subgroup: "severe",
        endpoint: "SALT<=20",
        week: 76.5,
        weeksSinceChange: 24.5,
      },
      ...{
        unit: "percent",
        value: 38.4,
        decimals: 1,
        n: 281,
        located: "Table 2",
        secondHand: false,
        conflictsWith: [],
      },
      ...of,
    }) as unknown as Observation;

  it.each<[Partial<Observation>, string, string]>([
    [
      {},
      "BRAVE-AA1, 4 mg, severe, SALT 20 or less, 24.5 weeks after the change: 38.4%, n = 281. Place: Table 2.",
      "BRAVE-AA1, 4 mg, severe, SALT de 20 o menos, 24,5 semanas después del cambio: 38,4%, n = 281. Lugar: Table 2.",
    ],
    [
      { weeksSinceChange: null, subgroup: null, n: null },
      "BRAVE-AA1, 4 mg, SALT 20 or less, week 76.5: 38.4%. Place: Table 2.",
      "BRAVE-AA1, 4 mg, SALT de 20 o menos, semana 76,5: 38,4%. Lugar: Table 2.",
    ],
    [
      { weeksSinceChange: 0, week: null, arm: null, secondHand: true },
      "BRAVE-AA1, severe, SALT 20 or less, 0 weeks after the change: 38.4%, n = 281. Place: Table 2, read second hand.",
      "BRAVE-AA1, severe, SALT de 20 o menos, 0 semanas después del cambio: 38,4%, n = 281. Lugar: Table 2, leído de segunda mano.",
    ],
    [
      { weeksSinceChange: null, week: null, conflictsWith: ["X-1", "X-2"] },
      "BRAVE-AA1, 4 mg, severe, SALT 20 or less: 38.4%, n = 281. Place: Table 2. Other sources differ: X-1, X-2.",
      "BRAVE-AA1, 4 mg, severe, SALT de 20 o menos: 38,4%, n = 281. Lugar: Table 2. Otras fuentes difieren: X-1, X-2.",
    ],
  ])("%o", (of, english, spanish) => {
    expect(observationNote(row(of), en)).toBe(english);
    expect(observationNote(row(of), es)).toBe(spanish);
  });
});

describe("endpoints in words", () => {
  it.each([
    ["salt<=20", "SALT 20 or less"],
    ["salt50", "SALT better by 50 % or more"],
    ["changeFromBaselinePercent", "mean change of SALT, percent"],
    ["changeFromBaseline", "mean change of SALT, points"],
    ["everSalt<=0", "ever SALT 0 or less"],
    ["lossOfBenefit>20", "ever worse by more than 20 points"],
    ["lossOfBenefit>=20", "ever worse by 20 points or more"],
    ["keepsSalt20", "still SALT 20 or less, not retreated"],
    ["recapture<=20", "retreated, SALT 20 or less again"],
    ["dizziness", "dizziness"],
  ])("%s: %s", (name, words) => {
    expect(endpointWords(name)).toBe(words);
  });
});

describe("fields of a case that play no part", () => {
  it.each([
    ["person.episodeYears", /^the published effect of the length of the episode is small in severe disease/],
    ["person.ageYears", /^no result of baricitinib .* is published by age$/],
    ["person.sex", /^no result of baricitinib .* is published by sex$/],
  ] as const)("%s", (field, reason) => {
    expect(notUsedText({ field })).toMatch(reason);
    const forecast = { notUsed: [{ field, observations: ["A-1"] }], warnings: [{ code: "noBaseline" }] };
    expect(forecastWithWords(forecast as unknown as Forecast)).toMatchObject({
      notUsed: [{ field, observations: ["A-1"], text: notUsedText({ field }) }],
      warnings: [{ code: "noBaseline", text: expect.stringContaining("no reading from before treatment") }],
    });
  });

  it("outcomes have heads of their own", () => {
    expect(OUTCOME_HEADS).toEqual({
      keepsSalt20: "keeps SALT 20",
      hasSalt20: "has SALT 20",
      losesBenefit: "loses benefit",
      wellWithoutDrug: "well without drug",
      noWorse: "no worse than now",
    });
  });
});

describe("parts of a page", () => {
  it("stands alone in its language, with the style asked for", () => {
    const page = htmlPage("A & B", "<p>body</p>", ".x{}", "es");
    expect(page).toMatch(
      /^<!doctype html>\n<html lang="es">\n.*<title>A &amp; B<\/title>\n<style>\n.*\.x\{\}<\/style>/s,
    );
    expect(page).toMatch(/<body>\n<main>\n<p>body<\/p>\n<\/main>\n<\/body>\n<\/html>\n$/);
    expect(htmlPage("A", "")).toMatch(/<html lang="en">.*\n<\/style>/s);
    expect(page).toContain(":root{color-scheme:light;");
    expect(DARK_STYLE).toContain("@media (prefers-color-scheme:dark){");
  });

  it("has sections that are named by their titles, tables by the first cell of their lines, pictures by their words", () => {
    expect(section("one", "A & B", "content")).toBe(
      '<section id="one" aria-labelledby="h-one">\n<h2 id="h-one">A &amp; B</h2>\ncontent\n</section>',
    );
    const html = table(
      "T & U",
      ["a<b", "c"],
      [
        ["<b>1</b>", 2],
        ["3", "4"],
      ],
    );
    expect(html).toContain('<div class="scroll" role="group" aria-label="T &amp; U, table" tabindex="0">');
    expect(html).toContain(
      '<tr><th scope="row"><b>1</b></th><td>2</td></tr>\n<tr><th scope="row">3</th><td>4</td></tr>',
    );
    expect(htmlTablesOf(html)[0][0]).toEqual(["a&lt;b", "c"]);
    const figure = { name: "f", caption: "F & G", svg: "<svg/>", twin: ["1 < 2", "3"], observations: [] };
    expect(figureHtml(figure)).toBe(
      "<figure><svg/><details><summary>In words: F &amp; G</summary><ul><li>1 &lt; 2</li><li>3</li></ul></details></figure>",
    );
  });

  it("leads to notes by their ids", () => {
    expect(anchor("A-1")).toBe("obs-A-1");
    expect(observationLinks(["A", "B"])).toBe('<a href="#obs-A">A</a>, <a href="#obs-B">B</a>');
    expect(originSections([], { observations: [], sources: [] } as never).join("")).toMatch(
      /<ul><\/ul>.*<ol><\/ol>/s,
    );
  });
});
