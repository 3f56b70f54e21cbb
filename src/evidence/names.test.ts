import { describe, expect, it } from "vitest";
import { row, source } from "../../test/support/evidence.ts";
import { citeShort } from "./cite.ts";
import { peopleOf } from "./counts.ts";
import { DRUGS, drugNames, isDrugName, resolveDrug, synonymsOf } from "./drugs.ts";
import { holds, plain, searchText } from "./match.ts";
import { isPossibleFor, printsAs } from "./percentages.ts";
import { findObservations, observationById } from "./query.ts";
import { type RiskOfBias, worstDomain } from "./risk-of-bias.ts";
import type { Split } from "./schema.ts";
import { observationsShown, type Shown } from "./shown.ts";
import { suggest } from "./suggest.ts";
import { formatValue, UNITS } from "./units.ts";

const STEROIDS = [
  ...["tofacitinib with corticosteroid", "methotrexate with prednisone"],
  ...["methotrexate with or without oral corticosteroid", "corticosteroids (class)"],
  ...["systemic corticosteroids (class)", "pulse corticosteroids (class)", "oral corticosteroid"],
  ...["oral corticosteroid with or without ciclosporin", "methylprednisolone pulses"],
];

describe("drugs by their names", () => {
  it.each<[string, readonly string[]]>([
    ["Olumiant", ["baricitinib"]],
    ["ritlecitinib", ["ritlecitinib", "ritlecitinib or brepocitinib"]],
    ["brepocitinib", ["brepocitinib", "ritlecitinib or brepocitinib"]],
    ["tofacitinib", ["tofacitinib", "tofacitinib with corticosteroid"]],
    ["ruxolitinib", ["ruxolitinib", "topical ruxolitinib"]],
    ["opzelura", ["topical ruxolitinib"]],
    ...["jak inhibitors", "JAK inhibitor", "jaki", "jak"].map(
      (name) => [name, ["JAK inhibitors (class)"]] as [string, string[]],
    ),
    ["minoxidil", ["topical minoxidil", "oral minoxidil", "minoxidil (route not stated)"]],
    ...["rogaine", "regaine", "lotorin"].map((name) => [name, ["topical minoxidil"]] as [string, string[]]),
    ["loniten", ["oral minoxidil"]],
    [
      "mtx",
      ["methotrexate", "methotrexate with prednisone", "methotrexate with or without oral corticosteroid"],
    ],
    ...["corticosteroids", "corticosteroid", "steroids", "steroid", "corticosteroids (class)"].map(
      (name) => [name, STEROIDS] as [string, string[]],
    ),
    ["systemic corticosteroids", ["systemic corticosteroids (class)"]],
    ["systemic corticosteroid", ["systemic corticosteroids (class)"]],
    ["pulse corticosteroids", ["pulse corticosteroids (class)", "methylprednisolone pulses"]],
    ["pulse corticosteroid", ["pulse corticosteroids (class)", "methylprednisolone pulses"]],
    ["methylprednisolone", ["methylprednisolone pulses"]],
    ...["dpcp", "dcp", "diphenylcyclopropenone"].map(
      (name) => [name, ["diphencyprone"]] as [string, string[]],
    ),
    ...["contact immunotherapy", "sadbe", "dpcp / sadbe"].map(
      (name) => [name, ["contact immunotherapy (class)", "diphencyprone"]] as [string, string[]],
    ),
    ["topical immunomodulators", ["topical immunomodulators (class)"]],
    ["mixed", ["mixed treatment", "mixed conventional treatment"]],
    ["conventional treatment", ["mixed conventional treatment"]],
    ["mixed or no treatment", ["mixed or no treatment"]],
    ["none", ["no treatment"]],
    ["untreated", ["no treatment"]],
    ["any", ["any treatment"]],
  ])("%s", (name, drugs) => {
    for (const written of [name, ` ${name.toUpperCase()} `])
      expect([...(resolveDrug(written) ?? [])].sort()).toEqual([...drugs].sort());
  });

  it("are none where nothing has the name", () => {
    expect([resolveDrug("aspirin"), resolveDrug("")]).toEqual([null, null]);
    expect([isDrugName("oral minoxidil"), isDrugName("minoxidil"), isDrugName("Olumiant")]).toEqual([
      true,
      false,
      false,
    ]);
    expect([synonymsOf("oral minoxidil"), synonymsOf("aspirin")]).toEqual([["loniten"], []]);
  });

  it("are listed in alphabetical order, whatever their case, each with letters", () => {
    const names = drugNames();
    expect(names).toHaveLength(DRUGS.length + 1);
    expect(names).toContain("minoxidil");
    expect(names.indexOf("JAK inhibitors (class)")).toBeGreaterThan(names.indexOf("ivarmacitinib"));
    expect(names.indexOf("JAK inhibitors (class)")).toBeLessThan(names.indexOf("methotrexate"));
    for (const { name, synonyms, partOf } of DRUGS)
      for (const each of [name, ...synonyms, ...partOf]) {
        expect(each).toMatch(/[a-z]{2}/i);
        expect(resolveDrug(each)?.has(name), `${each}: ${name}`).toBe(true);
      }
  });
});

describe("words of a search", () => {
  it.each([
    ["SALT ≤ 20", "salt<=20"],
    ["SALT ≥  50", "salt>=50"],
    ["a < b > c", "a<b>c"],
    ["  Two\n  lines ", "two lines"],
    ["week 36", "week 36"],
  ])("%j is compared as %j", (text, words) => {
    expect(plain(text)).toBe(words);
  });

  it.each([
    ["week 36", "36", true],
    ["36 weeks", "36", true],
    ["week 136", "36", false],
    ["week 361", "36", false],
    ["5.36 points", "36", false],
    ["36.5 points", "36", false],
    ["week 36.", "36", true],
    ["a.36", "36", true],
    ["136 and 36", "36", true],
    ["v36x", "36", true],
    ["hairless", "hair", true],
    ["a5", "a", true],
    ["hair", "hairs", false],
    ["49/50", "49", true],
    ["4:0", "4", true],
  ])("%j holds %j: %s", (text, word, isHeld) => {
    expect(holds(text, word)).toBe(isHeld);
  });

  it("are looked for in everything that names an observation or its source", () => {
    const full = row({
      ...{
        registrations: ["NCT03570749"],
        arm: "four",
        doseText: "once daily",
        endpointDefinition: "by the scorer",
      },
      ...{ weeksSinceChange: 24, population: "adults", subgroup: "severe", imputation: "locf", note: "kept" },
    });
    const named = source({
      authorsShort: "King",
      title: "Two trials",
      journal: "NEJM",
      doi: "10.1/x",
      pmid: "35334197",
    });
    const text = searchText(full, named);
    for (const word of [
      ...["a-1", "trial", "nct03570749", "baricitinib", "olumiant", "four", "once daily", "salt<=20"],
      ...["by the scorer", "week 36", "24 weeks after change", "adults", "severe", "locf", "stated", "kept"],
      ...["s001", "king", "two trials", "nejm", "10.1/x", "35334197"],
    ])
      expect(holds(text, word), word).toBe(true);
    const bare = searchText(row({ week: null, registrations: [] }), undefined);
    expect(bare).not.toMatch(/null|undefined|week/);
    expect(bare).toContain("a-1 | trial");
  });

  it("must all fit, the drug, the study and the endpoint too; what is set aside only where asked for", () => {
    const rows = [
      row({ registrations: ["NCT1"], endpointDefinition: null }),
      row({ id: "B-1", drug: "ritlecitinib", registrations: [], endpointDefinition: "worse by 20 points" }),
      row({ id: "C-1", registrations: [], setAside: "a draft", endpointDefinition: null }),
      row({ id: "D-1", registrations: [], source: "S999", endpointDefinition: null }),
    ];
    const ids = (query: Parameters<typeof findObservations>[2]) =>
      findObservations(rows, [source({})], query).map(({ observation }) => observation.id);
    expect(ids({})).toEqual(["A-1", "B-1"]);
    expect(ids({ setAside: true })).toEqual(["A-1", "B-1", "C-1"]);
    expect(ids({ words: ["Litfulo week", " "] })).toEqual(["B-1"]);
    expect(ids({ words: ["litfulo", "olumiant"] })).toEqual([]);
    expect(ids({ drugs: new Set(["ritlecitinib"]) })).toEqual(["B-1"]);
    expect(ids({ drugs: null, study: null, endpoint: null })).toEqual(["A-1", "B-1"]);
    expect([ids({ study: "nct1" }), ids({ study: "TRIAL" }), ids({ study: "x" })]).toEqual([
      ["A-1"],
      ["A-1", "B-1"],
      [],
    ]);
    expect([ids({ endpoint: "20 points" }), ids({ endpoint: "SALT ≤ 20" })]).toEqual([
      ["B-1"],
      ["A-1", "B-1"],
    ]);
    expect([observationById(rows, " c-1 ")?.id, observationById(rows, "c")]).toEqual(["C-1", null]);
  });

  it("near names share letter pairs, the nearest first, those of one likeness by the alphabet", () => {
    const rows = ["Tohoku cohort", "Tohoku cohorts", "Osaka cohort", "BRAVE"].map((study, at) =>
      row({
        id: `A-${at}`,
        study,
        endpoint: ["SALT<=20", "SALT<=10", "acne", "acne"][at],
        ...(at === 3 && { setAside: "x" }),
      }),
    );
    expect(suggest(rows, ["tohoku cohort"]).studies).toEqual([
      "Tohoku cohort",
      "Tohoku cohorts",
      "Osaka cohort",
    ]);
    expect(suggest(rows, ["tohoku cohort"], 1).studies).toEqual(["Tohoku cohort"]);
    expect(suggest(rows, ["BRAVE"]).studies).toEqual([]);
    expect(suggest(rows, ["salt<=30"]).endpoints).toEqual(["SALT<=10", "SALT<=20"]);
    expect(suggest(rows, ["zzz", "baricitinb"]).drugs[0]).toBe("baricitinib");
    expect(suggest(rows, ["", "q"])).toEqual({ studies: [], drugs: [], endpoints: [] });
    // Of two words the better likeness counts; three of ten pairs are near enough, fewer are not.
    expect(suggest(rows, ["q", "acne"]).endpoints).toEqual(["acne"]);
    expect(suggest([row({ study: "abcdefghijk" })], ["abcd xyz?!"]).studies).toEqual(["abcdefghijk"]);
    expect(suggest([row({ study: "abcdefghijk" })], ["abc xyz?!&"]).studies).toEqual([]);
  });
});

describe("counts behind a percentage", () => {
  const split = {
    calibration: [
      {
        observations: [
          { id: "A-1", events: 11, n: 41 },
          { id: "B-1", events: 1 },
          { id: "C-1", n: 3 },
        ],
      },
    ],
    validation: [{ observations: [{ id: "D-1", events: 2, n: 3 }] }],
  } as unknown as Split;

  it("are those printed, else those of the split, else the only whole number that prints so", () => {
    expect(peopleOf(row({}), split)).toEqual({ events: 10, n: 40, derived: false });
    expect(peopleOf(row({ events: null }), split)).toEqual({ events: 11, n: 41, derived: true });
    expect(peopleOf(row({ id: "D-1", events: null }), split)).toEqual({ events: 2, n: 3, derived: true });
    expect(peopleOf(row({ events: null }))).toEqual({ events: 10, n: 40, derived: true });
    expect(peopleOf(row({ id: "B-1", events: null }), split)).toEqual({ events: 10, n: 40, derived: true });
    expect(peopleOf(row({ id: "C-1", events: null }), split)).toEqual({ events: 10, n: 40, derived: true });
    expect(peopleOf(row({ events: null, nMeaning: "derived" }))).toEqual({
      events: 10,
      n: 40,
      derived: true,
    });
    expect(peopleOf(row({ events: null, n: 3, value: 66, rounding: "cut" }))).toEqual({
      events: 2,
      n: 3,
      derived: true,
    });
    expect(peopleOf(row({ events: null, value: 0 }))).toEqual({ events: 0, n: 40, derived: true });
    expect(peopleOf(row({ events: null, value: 100 }))).toEqual({ events: 40, n: 40, derived: true });
  });

  it.each([
    { unit: "SALT points" },
    { events: null, n: null },
    { events: null, nMeaning: "randomised" },
    { events: null, n: 1000 },
    { events: null, value: 26 },
    { n: null },
  ])("are not known: %o", (of) => {
    expect(peopleOf(row(of))).toBeNull();
  });

  it("print as a percentage where rounding, or cutting, gives it", () => {
    expect([
      printsAs(1, 3, 33, 0),
      printsAs(1, 3, 34, 0),
      printsAs(1, 3, 33.3, 1),
      printsAs(1, 3, 33.4, 1),
    ]).toEqual([...[true, false, true, false]]);
    expect([printsAs(1, 8, 12, 0), printsAs(1, 8, 13, 0), printsAs(1, 8, 12.5, 1)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([printsAs(2, 3, 66, 0, true), printsAs(2, 3, 67, 0, true), printsAs(1, 2, 50, 0, true)]).toEqual([
      ...[true, false, true],
    ]);
    expect([printsAs(1, 2, 49, 0, true), printsAs(51, 100, 50, 0, true)]).toEqual([false, false]);
    expect([isPossibleFor(3, 33, 0), isPossibleFor(3, 34, 0), isPossibleFor(3, 66, 0, true)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([
      isPossibleFor(3, 0, 0),
      isPossibleFor(3, 100, 0),
      isPossibleFor(7, 14, 0),
      isPossibleFor(2, 49, 0),
    ]).toEqual([...[true, true, true, false]]);
    // Cut, the nearest whole number may be the next one.
    expect([isPossibleFor(7, 57, 0, true), isPossibleFor(9, 88, 0, true)]).toEqual([true, true]);
  });
});

describe("values, sources and judgements in short", () => {
  it.each([
    [35.2, 1, "percent", "35.2 %"],
    [-45.79, 2, "percent change", "-45.79 %"],
    [3, 0, "percent change", "+3 %"],
    [0, 0, "percent change", "0 %"],
    [45, 0, "percent reduction", "45 % less"],
    [7, 0, "not printed", "7 (unit not printed)"],
    [0.03, 2, "p value", "p 0.03"],
    [8.5, 1, "weeks", "8.5 weeks"],
    [2, 1, "odds ratio", "2.0 odds ratio"],
  ] as const)("%s with %s digits of %s is %s", (value, decimals, unit, words) => {
    expect(formatValue(value, decimals, unit)).toBe(words);
  });

  it("every unit has a name of its own", () => {
    expect(UNITS).toHaveLength(33);
    expect(new Set(UNITS).size).toBe(UNITS.length);
    for (const unit of UNITS) expect(unit).toMatch(/[A-Za-z]/);
  });

  it.each([
    [{}, "A. T. J, 2020"],
    [{ journal: "J 2020;1" }, "A. T. J 2020;1"],
    [{ journal: null }, "A. T. 2020"],
    [{ year: null }, "A. T. J"],
    [{ journal: null, year: null, authorsShort: null }, "T"],
    [{ authorsShort: "A, et al." }, "A, et al. T. J, 2020"],
    [{ doi: "10.1/x", pmid: "1", url: "u" }, "A. T. J, 2020. doi:10.1/x"],
    [{ pmid: "1", url: "u" }, "A. T. J, 2020. PMID 1"],
    [{ url: "https://a.org" }, "A. T. J, 2020. https://a.org"],
  ])("%o is cited as %s", (of, words) => {
    expect(citeShort(source(of))).toBe(words);
  });

  it.each([
    [["low", "low"], "low"],
    [["low", "some concerns"], "some concerns"],
    [["high", "some concerns"], "high"],
  ] as const)("domains %o are together %s", (judgements, worst) => {
    const domains = Object.fromEntries(
      judgements.map((judgement, at) => [`d${at}`, { judgement, reason: "r" }]),
    );
    expect(worstDomain({ domains } as unknown as RiskOfBias)).toBe(worst);
  });

  it("what is shown names its observations by the field that shows them, and no claim or fact", () => {
    const shown = {
      ...{
        schema: "s",
        note: "n",
        forecast: { beside: ["F-1"] },
        article: { stayed: "A-1", forest: { response: [{ treated: "A-2" }] } },
      },
      ...{ statements: { weeksToWait: "S-1" }, pages: { label: ["P-1"] }, claims: { early: ["C01"] } },
      harms: [{ outcome: "acne", observations: ["H-1", "H-2"], facts: ["PRAC-001"] }],
    } as unknown as Shown;
    expect(observationsShown(shown)).toEqual([
      ["forecast", "F-1"],
      ["article", "A-1"],
      ["article", "A-2"],
      ["statements", "S-1"],
      ["pages", "P-1"],
      ["harms", "H-1"],
      ["harms", "H-2"],
    ]);
  });
});
