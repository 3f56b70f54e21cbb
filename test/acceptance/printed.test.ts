import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { reportStatistics } from "../../src/cli/commands/selftest.ts";
import type { Statistics } from "../../src/forecast/self-test/schema.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import { anagen, readJson } from "../support/anagen.ts";
import { cellsOf, onOneLine } from "../support/text-tables.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-printed-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string) => join(folder, name);
const printed = async (args: readonly string[], input?: string) => {
  const { code, out, err } = await anagen(args, input === undefined ? {} : { input });
  expect(code, err).toBe(0);
  return out;
};
const evidence = loadEvidence();

describe("records, as drafts for people", () => {
  const measured = (groupId: string, value: string, more: object = {}) => ({ groupId, value, ...more });
  const registry = (measurements: readonly object[], more: object = {}) =>
    JSON.stringify({
      protocolSection: {
        identificationModule: { nctId: "NCT03570749", acronym: "BRAVE-AA1", briefTitle: "A Study" },
        sponsorCollaboratorsModule: { leadSponsor: { name: "Eli Lilly and Company" } },
      },
      resultsSection: {
        outcomeMeasuresModule: {
          outcomeMeasures: [
            {
              ...{
                type: "PRIMARY",
                title: "Percentage of Participants Achieving SALT <=20",
                timeFrame: "Week 36",
              },
              ...{ unitOfMeasure: "percentage of participants", paramType: "NUMBER", ...more },
              groups: [
                { id: "OG000", title: "Placebo" },
                { id: "OG002", title: "4 mg Baricitinib" },
              ],
              denoms: [{ units: "Participants", counts: [{ groupId: "OG002", value: "281" }] }],
              classes: [{ categories: [{ measurements }] }],
            },
          ],
        },
      },
    });

  it("a number has its group, endpoint and time, what it is, its limits, its people, and what we hold", async () => {
    const limits = { lowerLimit: "29.9", upperLimit: "41.0" };
    const text = onOneLine(
      await printed(
        ["import", "ctgov", "-"],
        registry([measured("OG002", "35.2", limits), measured("OG000", "NA")], {
          dispersionType: "95% Confidence Interval",
        }),
      ),
    );
    expect(text).toMatch(/^source: Eli Lilly and Company .*BRAVE-AA1/);
    expect(text).toContain(
      "draft: 4 mg Baricitinib, Percentage of Participants Achieving SALT <=20, Week 36: 35.2 percentage of participants, number, 95% confidence interval 29.9 to 41, n = 281 equal to BARI-003",
    );
    expect(text).toMatch(/note: .*no number \(NA\).* Nothing was stored: these are drafts for review\. ?$/);
  });

  it("another number than ours is called that, a new one is not held, a limit may be open", async () => {
    const other = onOneLine(await printed(["import", "ctgov", "-"], registry([measured("OG002", "44.0")])));
    expect(other).toMatch(/44 percentage of participants, number, n = 281 another number than BARI-003/);
    const fresh = onOneLine(
      await printed(
        ["import", "ctgov", "-"],
        registry([measured("OG000", "3", { lowerLimit: "1" })], {
          title: "Hair on Toes",
          paramType: undefined,
        }),
      ),
    );
    expect(fresh).toContain(
      "draft: Placebo, Hair on Toes, Week 36: 3 percentage of participants, limits not named 1 to ? not held yet",
    );
  });

  it("a source is new, or held under its number and equal, or differs", async () => {
    const label = (title: string) =>
      JSON.stringify({
        results: [
          {
            ...{ set_id: "x", effective_time: "20220613" },
            openfda: { brand_name: [title], generic_name: ["BARICITINIB"], manufacturer_name: ["Eli Lilly"] },
          },
        ],
      });
    const text = await printed(["import", "openfda", "-"], label("Olumiant"));
    expect(onOneLine(text)).toMatch(
      /^source: .*Olumiant \(BARICITINIB\): US prescribing information\. .* not held yet/,
    );
    const { sources } = evidence;
    const held = sources.find(({ pmid, doi }) => pmid !== null && doi !== null);
    if (held === undefined) throw new Error("no source with a PubMed number");
    const article = `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>${held.pmid}</PMID><Article><Journal><JournalIssue><PubDate><Year>1901</Year></PubDate></JournalIssue></Journal><ArticleTitle>Other title.</ArticleTitle><AuthorList><Author><LastName>King</LastName><Initials>B</Initials></Author></AuthorList></Article><MedlineJournalInfo><MedlineTA>J</MedlineTA></MedlineJournalInfo></MedlineCitation></PubmedArticle></PubmedArticleSet>`;
    const found = onOneLine(await printed(["import", "pubmed", "-"], article));
    expect(found).toContain(`held as ${held.id} `);
    expect(found).not.toContain(`held as ${held.id}, equal`);
    expect(found).toContain(`year: we hold ${held.year}, the record has 1901`);
  });

  it("references go out in the format that is asked for", async () => {
    expect(JSON.parse(await printed(["references"]))).toHaveLength(evidence.sources.length);
    expect(await printed(["references", "--json", "--format", "ris"])).toBe(await printed(["references"]));
    expect(await printed(["references", "--format", "bibtex"])).toMatch(/^@/m);
    expect(await printed(["references", "--format", "ris"])).toMatch(/^TY {2}- /m);
  });
});

describe("published numbers, for people", () => {
  it("are counted at the end, cut where asked, one and many", async () => {
    const words = ["evidence", "loss of treatment benefit", "week", "76"];
    expect(await printed(words)).toMatch(/\n\n2 observations\n$/);
    expect(await printed([...words, "--limit", "2"])).toMatch(/\n\n2 observations\n$/);
    expect(await printed([...words, "--limit", "1"])).toMatch(/\n\n1 of 2 shown\n$/);
    expect(await printed([...words, "30"])).not.toContain("All fields");
    const one = await printed(["evidence", "bari-091"]);
    expect(one).toContain("\n\nAll fields\n");
    expect(one).not.toMatch(/observations?\n$/);
    expect(await printed(["evidence", "BARI-091", "--study", "elsewhere"])).toContain("No observation fits.");
  });

  it("that are not there have near names of studies, drugs and endpoints", async () => {
    expect(await printed(["evidence", "tohuku cohort"])).toMatch(
      /^No observation fits\.\nStudies with a near name: Tohoku cohort/,
    );
    const near = await printed(["evidence", "qqq", "--study", "BRAVE-AA9", "--endpoint", "SALT<=21"]);
    expect(near).toMatch(/^Studies with a near name: .*; .*BRAVE-AA/m);
    expect(near).toMatch(/^Endpoints with a near name: SALT<=/m);
    expect(near).not.toContain("Drugs with");
  });
});

describe("claims, for people", () => {
  const [claim] = readJson<{ claims: { id: string; statement: string; verdict: string }[] }>(
    "data/evidence/claims.json",
  ).claims;

  it("are listed with verdict and statement, a line each", async () => {
    const [first] = (await printed(["claims"])).split("\n");
    expect(cellsOf(first)).toEqual(
      [claim.id, claim.verdict, ...cellsOf(claim.statement)].slice(0, 2).concat(expect.anything()),
    );
  });

  it("one by one have verdict, what is known, why, what is not known, observations and sources", async () => {
    const text = await printed(["claims", claim.id]);
    expect(onOneLine(text)).toContain(
      `${claim.id} "${claim.statement}" Verdict: ${claim.verdict} (confidence `,
    );
    for (const part of ["\n  What is known: ", "\n  Why: ", "\n  Not known: ", "\n  Observations: "])
      expect(text).toContain(part);
    expect(text).toMatch(/\n {2}S\d+: \S/);
    const { claims } = JSON.parse(await printed(["claims", "--json"]));
    const without = claims.find(({ observations }: { observations: unknown[] }) => observations.length === 0);
    if (without !== undefined)
      expect(await printed(["claims", without.id])).toContain("  Observations: none\n");
    expect(claims[0]).not.toHaveProperty("spans");
  });
});

describe("a checked text, for people", () => {
  it("has its report as text, as JSON and as a page", async () => {
    const text = "Baricitinib is a cure for alopecia areata.";
    expect(await printed(["check", "-"], text)).toContain("CONTRADICTED");
    const json = JSON.parse(await printed(["check", "-", "--json"], text));
    expect(json).toMatchObject({
      schema: "anagen/check@2",
      language: "en",
      isDrugKnown: true,
      sentencesRead: 1,
    });
    expect(json.note).toMatch(/^1 sentence read, 1 recognised\.$/);
    expect(await printed(["check", "-", "--format", "json"], text)).toBe(
      `${await printed(["check", "-", "--json"], text)}`,
    );
    expect(await printed(["check", "-", "--format", "html"], text)).toMatch(/^<!doctype html>/);
    expect(
      await printed(["check", "-", "--about", "baricitinib"], "It is a cure for alopecia areata."),
    ).toContain("CONTRADICTED");
    const advice = JSON.parse(
      await printed(["check", "-", "--json"], "Stop taking baricitinib when your hair has regrown."),
    );
    expect(advice.doseAdvice[0].note).toMatch(/belongs with the doctor who prescribes it\.$/);
  });

  it("that is empty is called that", async () => {
    expect(await printed(["check", "-"], " \n")).toBe("The text is empty. No statement recognised.\n");
    expect(JSON.parse(await printed(["check", "-", "--json"], " ")).note).toBe("the text is empty");
  });
});

describe("a synthesis, for people", () => {
  it("takes words or ids, counts people or compares arms, and draws what it says", async () => {
    const text = await printed(["synthesis", "BARI-003", "BARI-057", "--svg", file("forest.svg")]);
    expect(text).toContain("of 100 (95 % interval)");
    expect(readFileSync(file("forest.svg"), "utf8")).toContain("Forest plot: BARI-003 BARI-057</title>");
    const pairs = JSON.parse(
      await printed([
        "synthesis",
        "BARI-003",
        "BARI-057",
        "--measure",
        "difference",
        "--level",
        "0.9",
        "--json",
      ]),
    );
    expect(pairs).toMatchObject({ measure: "difference", level: 0.9, studies: [{ controlN: 189 }, {}] });
    writeFileSync(file("own.csv"), "study,events,n,control_events,control_n\nA,10,40,5,40\nB,20,50,10,50\n");
    const own = JSON.parse(
      await printed(["synthesis", "--table", file("own.csv"), "--json", "--svg", file("own.svg")]),
    );
    expect(own).toMatchObject({ measure: "difference", level: 0.95, dataVersion: null });
    expect(readFileSync(file("own.svg"), "utf8")).toContain(`Forest plot: ${file("own.csv")}</title>`);
    expect(await printed(["synthesis", "BARI-003", "--level", "0.5"])).toContain("(50 % interval)");
    expect(await printed(["synthesis", "BARI-003", "--level", "0.999"])).toContain("(99.9 % interval)");
  });

  it("of a table without controls pools shares", async () => {
    writeFileSync(file("shares.csv"), "study,events,n\nA,10,40\nB,20,50\n");
    expect(JSON.parse(await printed(["synthesis", "--table", file("shares.csv"), "--json"])).measure).toBe(
      "log odds",
    );
  });
});

describe("forecasts of simulated people judged, for people", () => {
  const judged = (weeksAfterStopping: number, p50: number) => ({
    ...{ weeksAfterStopping, people: 200, coverage: { p50, p80: 81, p90: 92.5 } },
    ...{ crps: { model: 6.123, trialAverage: 9.876 }, ranks: [], rankUniformityP: 0.4567 },
  });
  const ofWhole = (betterPercent: number) => ({
    ...{ people: 500, coverage: { p50: 51, p80: 82, p90: 93 }, rankUniformityP: 0.3, nobodyFits: 0 },
    ...{ crps: { model: 5, trialAverage: 9, betterPercent }, weeks: [judged(24, 44)] },
    effectiveSampleSize: { p05: 250, p50: 400, atLeast200Percent: 99 },
  });
  const statistics = {
    ...{ people: 2000, seed: 3, modelVersion: "m7", rankUniformityP: 0.21, crossedReason: null },
    coverage: { matched: { p50: 50.1, p80: 80.2, p90: 90.3 }, crossed: { p50: 40, p80: 70, p90: 85 } },
    crps: { model: 6.2, trialAverage: 9.9, betterPercent: 37 },
    details: [{ ...judged(12, 49), data: "drive", forecast: "loop" }],
    ...{
      asShipped: ofWhole(41),
      diaries: ofWhole(52),
      effectiveSampleSize: { p05: 210, p50: 300, atLeast200Percent: 97 },
    },
  } as unknown as Statistics;
  const told = (change: object) => {
    const lines: string[] = [];
    const spy = vi.spyOn(console, "log").mockImplementation((text: string) => void lines.push(text));
    reportStatistics({ ...statistics, ...change } as Statistics, {});
    spy.mockRestore();
    return lines.join("\n");
  };

  it("have coverage, a table by week, scores, and how users are forecast", () => {
    const text = told({});
    expect(onOneLine(text)).toMatch(
      /^Forecasts of SALT after stopping, judged on 2000 simulated people a structure who had responded\. Percent of them within the central 50, 80 and 90 % of their forecast: 50\.1, 80\.2, 90\.3; with the other structure: 40, 70, 85\. /,
    );
    const lines = text.split("\n");
    const head = lines.findIndex((line) => line.startsWith("people of"));
    expect([head, head + 2, head + 3, head + 4].map((at) => cellsOf(lines[at]))).toEqual([
      ["people of", "forecast by", "week", "people", "50 %", "80 %", "90 %", "CRPS", "average", "p of ranks"],
      ["drive", "loop", "12", "200", "49", "81", "92.5", "6.12", "9.88", "0.457"],
      ["whole model", "whole model", "24", "200", "44", "81", "92.5", "6.12", "9.88", "0.457"],
      ["whole model", "by a diary", "24", "200", "44", "81", "92.5", "6.12", "9.88", "0.457"],
    ]);
    expect(onOneLine(text)).toMatch(
      /CRPS \(SALT points off\): 6\.2, 37 % better than the average of like responders \(9\.9\)\. Chance of ranks as uneven as these: 0\.21\. Effective virtual patients: 210 or more for 95 of 100 people\. As users are forecast, by the whole model: 500 people, 51, 82, 93 % within the same intervals, CRPS 41 % better than the average, ranks 0\.3, effective virtual patients 250 or more for 95 of 100 people\. By a diary of 12 to 104 readings: 500 people, .* CRPS 52 % better .* Seed 3, model m7\.$/,
    );
  });

  it("say why there is no other structure, and nothing of diaries where there were none", () => {
    const coverage = { matched: statistics.coverage.matched, crossed: null };
    const text = onOneLine(told({ coverage, crossedReason: "one structure alone", diaries: undefined }));
    expect(text).toContain("with the other structure: none, one structure alone.");
    expect(text).not.toContain("diary");
  });
});
