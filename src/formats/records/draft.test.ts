import { describe, expect, it } from "vitest";
import type { Evidence } from "../../evidence/index.ts";
import { compareDraft, type DraftObservation, type DraftSource } from "./draft.ts";

const SOURCE: DraftSource = {
  authorsShort: "King B",
  title: "Two phase 3 trials",
  journal: "N Engl J Med",
  year: 2022,
  doi: "10.1000/abc",
  pmid: "1",
  url: "https://a.org/1",
} as DraftSource;
const sourceOf = (draft: Partial<DraftSource>, held: Partial<DraftSource> | null) =>
  compareDraft("pubmed", { sources: [{ ...SOURCE, ...draft }], notes: ["n"] }, {
    sources: held === null ? [] : [{ id: "held", ...SOURCE, ...held }],
    observations: [],
  } as unknown as Evidence).sources[0];

describe("a source is one that is held", () => {
  it.each<[string, Partial<DraftSource>, Partial<DraftSource>, boolean]>([
    ["by its PubMed number alone", { doi: "10.1/x", url: "y" }, {}, true],
    [
      "by its DOI alone, in any case",
      { pmid: "2", url: "y", doi: "10.1000/ABC" },
      { doi: "10.1000/aBc" },
      true,
    ],
    ["by its address alone", { pmid: "2", doi: "10.1/x" }, {}, true],
    [
      "not by numbers that neither has",
      { pmid: null, doi: null, url: null },
      { pmid: null, doi: null, url: null },
      false,
    ],
    ["not by an address that only one has", { pmid: null, doi: null }, { url: null }, false],
    ["not by its title", { pmid: "2", doi: "10.1/x", url: "y" }, {}, false],
    ["not where the held one has no DOI", { pmid: "2", url: "y" }, { doi: null }, false],
  ])("%s", (_, draft, held, same) => {
    expect(sourceOf(draft, held).held).toBe(same ? "held" : null);
  });

  it("and differs in what the record has otherwise, words alone counting", () => {
    expect(sourceOf({}, {}).differs).toEqual([]);
    expect(sourceOf({ title: "TWO - phase 3 trials." }, {}).differs).toEqual([]);
    expect(sourceOf({ year: null, journal: null }, {}).differs).toEqual([]);
    expect(sourceOf({ year: 2023 }, {}).differs).toEqual(["year: we hold 2022, the record has 2023"]);
    expect(
      sourceOf({ title: "Three trials", authorsShort: "Ko J", journal: "Lancet", doi: "10.1/x" }, {}).differs,
    ).toEqual([
      'authorsShort: we hold "King B", the record has "Ko J"',
      'title: we hold "Two phase 3 trials", the record has "Three trials"',
      'journal: we hold "N Engl J Med", the record has "Lancet"',
      'doi: we hold "10.1000/abc", the record has "10.1/x"',
    ]);
    expect(sourceOf({ pmid: "2" }, {}).differs).toEqual(['pmid: we hold "1", the record has "2"']);
    // Its address is no difference.
    expect(sourceOf({ url: "https://b.org" }, {}).differs).toEqual([]);
  });

  it("and keeps its standing and the notes", () => {
    expect(sourceOf({}, null)).toMatchObject({ held: null, differs: [], status: [] });
    const status = [{ status: "retracted", by: null }] as const;
    const draft = compareDraft(
      "ctgov",
      { sources: [SOURCE], statuses: [status], notes: ["n"] },
      { sources: [], observations: [] },
    );
    expect(draft).toMatchObject({
      schema: "anagen/import-draft@1",
      kind: "ctgov",
      notes: ["n"],
      observations: [],
    });
    expect(draft.sources[0].status).toEqual(status);
  });
});

const DRAFT: DraftObservation = {
  study: "BRAVE",
  registrations: ["NCT1", "NCT2"],
  arm: "Baricitinib 4 mg",
  n: 100,
  endpoint: "Percentage with SALT <= 20",
  endpointDefinition: null,
  timeFrame: "Week 36",
  value: 38,
  unit: "percent",
  statistic: null,
  dispersion: null,
  spread: null,
  low: null,
  high: null,
  located: "results",
};
const ROW = {
  id: "row",
  registrations: ["NCT2"],
  arm: "4 mg",
  n: 100,
  endpoint: "SALT ≤ 20",
  endpointDefinition: null,
  week: 36,
  value: 38,
  decimals: 0,
  unit: "percent",
};
function found(
  draft: Partial<DraftObservation>,
  row: Partial<Omit<typeof ROW, "arm" | "n" | "week" | "endpointDefinition">> & {
    arm?: string | null;
    n?: number | null;
    week?: number | null;
    endpointDefinition?: string | null;
  } = {},
) {
  const { observations } = compareDraft(
    "ctgov",
    { sources: [], observations: [{ ...DRAFT, ...draft }], notes: [] },
    {
      sources: [],
      observations: [{ ...ROW, ...row }],
    } as unknown as Evidence,
  );
  const [{ same, other }] = observations;
  return same.length > 0 ? "same" : other.length > 0 ? "other" : null;
}

describe("a number is compared with one that is held", () => {
  it.each<[string, string | null, Parameters<typeof found>[0], Parameters<typeof found>[1]?]>([
    ["that prints the same", "same", {}],
    ["within half of its last digit", "same", { value: 38.5 }],
    ["above it", "other", { value: 38.51 }],
    ["below it", "same", { value: 37.5 }],
    ["to more digits", "other", { value: 38.06 }, { decimals: 1 }],
    ["of another study", null, { registrations: ["NCT3"] }],
    ["of those who did not", null, { endpoint: "SALT <= 20: No" }],
    ["of those without it", null, { endpoint: "SALT <= 20: Non-responders" }],
    ["of those who failed", null, { endpoint: "SALT <= 20: failure" }],
    ["of those who did not reach it", null, { endpoint: "SALT <= 20: did not reach" }],
    ["of a class whose name begins alike", "same", { endpoint: "SALT <= 20: nobody else" }],
    ["of a class before another", "same", { endpoint: "SALT <= 20: No: all" }],
    ["of as many people", "same", { n: 100 }],
    ["of others", null, { n: 99 }],
    ["of people who are not counted", "same", { n: null }],
    ["of people we did not count", "same", {}, { n: null }],
    ["at another week", null, { timeFrame: "Week 52" }],
    ["at no week", "same", { timeFrame: "at the end" }],
    ["at no time", "same", { timeFrame: null }],
    ["at a week where we hold none", "same", {}, { week: null }],
    ["of another endpoint", null, { endpoint: "Quality of life" }],
    ["with one word in common", null, { endpoint: "SALT change" }],
    ["with one word in common of one", "same", { endpoint: "SALT change" }, { endpoint: "SALT" }],
    [
      "by the words of its definition",
      "same",
      { endpoint: "Severity tool of 20" },
      { endpoint: "x", endpointDefinition: "severity tool" },
    ],
    [
      "with words of three letters in common",
      null,
      { endpoint: "the end" },
      { endpoint: "the end", endpointDefinition: "some words" },
    ],
    ["of another dose", null, { arm: "Baricitinib 2 mg" }],
    ["of no dose", "same", { arm: null }],
    ["where we hold no dose", "same", {}, { arm: null }],
    ["of placebo", null, { arm: "Placebo" }],
    ["of placebo where we hold placebo", "same", { arm: "placebo" }, { arm: "Placebo" }],
    ["of a dose written with a dash", "same", { arm: "4-mg" }],
    ["of a dose written together", "same", { arm: "4MG" }],
    ["of a dose with a fraction", null, { arm: "1.4 mg" }],
    ["of another unit", null, { unit: "weeks" }],
  ])("%s", (_, result, draft, row = {}) => {
    expect(found(draft, row)).toBe(result);
  });
});
