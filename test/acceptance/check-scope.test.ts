import { describe, expect, it } from "vitest";
import { checked, verdictsOf } from "../support/claims/verdicts.ts";

const CURE = "It is a cure for alopecia areata.";
const WRONG = ["C35 contradicted"];

describe("what a sentence without a name is about", () => {
  it.each([
    [`Baricitinib is new. ${CURE}`, WRONG],
    [`Olumiant is new. ${CURE}`, WRONG],
    [`JAK inhibitors are new. ${CURE}`, WRONG],
    [`Baricitinib is new. Prednisone is old. ${CURE}`, []],
    [`Baricitinib is new. Ritlecitinib is newer. ${CURE}`, []],
    [`Baricitinib is new. Prednisone is old. Baricitinib is new. ${CURE}`, WRONG],
    [`Baricitinib is new. Prednisone is old. JAK inhibitors are new. ${CURE}`, WRONG],
    [`Baricitinib is new. Unlike prednisone it is costly. ${CURE}`, WRONG],
    [`Baricitinib is new. Drugs like prednisone are old. ${CURE}`, WRONG],
    [`Baricitinib is new. As with prednisone there are limits. ${CURE}`, WRONG],
    [`Baricitinib is new. Drugs such as prednisone are old. ${CURE}`, WRONG],
    [`Baricitinib is new. Drugs including prednisone are old. ${CURE}`, WRONG],
    [`Baricitinib is new. People switched from prednisone. ${CURE}`, WRONG],
    [`Prednisone is old. ${CURE}`, []],
    [`Nobody knows it. ${CURE}`, []],
    [`Baricitinib is new. Likely prednisone is old. ${CURE}`, []],
  ])("%s", (text, verdicts) => expect(verdictsOf(text)).toEqual(verdicts));
});

describe("a text of some length that speaks of another illness alone", () => {
  const ILL = "Baricitinib is for psoriasis. It is new. It is old. It is good.";
  it("is not about hair", () => {
    const claim = "Lilly developed baricitinib.";
    expect(verdictsOf(`${ILL} ${claim}`)).toEqual([]);
    expect(verdictsOf(`Hair grows. ${ILL} ${claim}`)).toEqual(["C24 supported with correction"]);
    expect(verdictsOf(`${ILL.replace(" It is good.", "")} ${claim}`)).toEqual([
      "C24 supported with correction",
    ]);
    expect(verdictsOf(`${ILL.replace("psoriasis", "people")} ${claim}`)).toEqual([
      "C24 supported with correction",
    ]);
  });

  it("and its numbers are none of hair", () => {
    const number = "Acne was seen in 60% of people on 4 mg of baricitinib.";
    expect(verdictsOf(number)).toEqual(["null contradicted"]);
    expect(verdictsOf(`Hair grows. In psoriasis it is used. It is good. It is new. ${number}`)).toEqual([
      "null contradicted",
    ]);
    expect(verdictsOf(`In psoriasis it is used. It is good. It is new. ${number}`)).toEqual([]);
  });
});

describe("the drug that is asked about", () => {
  it("is that of a text that names none", () => {
    expect(checked(CURE).isDrugKnown).toBe(false);
    expect(checked(CURE).findings).toEqual([]);
    for (const about of ["baricitinib", "Olumiant"]) {
      const { isDrugKnown, findings } = checked(CURE, { about });
      expect(isDrugKnown, about).toBe(true);
      expect(
        findings.map(({ claim }) => claim),
        about,
      ).toEqual(["C35"]);
    }
  });

  it("must be a JAK inhibitor", () => {
    for (const about of ["aspirin", "minoxidil", ""])
      expect(() => checked(CURE, { about })).toThrow("the name, brand or code of a JAK inhibitor");
  });
});

describe("how much of a text was read", () => {
  it("counts sentences, and those in which something was recognised", () => {
    const { reading, language } = checked(`Baricitinib is new. ${CURE} It is sold over the counter. Hello.`);
    expect(reading).toEqual({ sentencesRead: 4, sentencesRecognised: 2 });
    expect(language).toBe("en");
  });

  it("tells which sentences are in a language that is not read", () => {
    const french = "Le baricitinib est un médicament qui guérit la pelade chez tous les patients.";
    const { notJudged, findings, reading } = checked(`${french}\n\nBaricitinib is a cure for hair loss.`);
    expect(notJudged.map(({ reason, start, passage }) => [reason, start, passage])).toEqual([
      ["language", 0, french],
    ]);
    expect(findings).toHaveLength(1);
    expect(reading.sentencesRead).toBe(2);
  });

  it("lists what was not judged in the order of the text", () => {
    const text =
      "Is baricitinib any good for the hair that was lost by people with alopecia areata?\n\nLe baricitinib est un médicament qui guérit la pelade chez tous les patients.\n\nI take it in the morning with a glass of water and I hope that it will work for the hair that I lost.";
    expect(checked(text).notJudged.map(({ reason }) => reason)).toEqual(["question", "language", "story"]);
  });
});

describe("a finding", () => {
  it("tells its place, passage and outcome", () => {
    const passage = "Baricitinib is a cure for alopecia areata.";
    const [found] = checked(`Hello. ${passage}`).findings;
    expect(found).toMatchObject({
      claim: "C35",
      verdict: "contradicted",
      outcome: "differs",
      frame: null,
      rows: [],
      start: 7,
      end: 7 + passage.length,
      passage,
    });
    expect(found.correctFact).toMatch(/withdrawn/);
    expect(found.sources.length).toBeGreaterThan(0);
    expect(new Set(found.sources).size).toBe(found.sources.length);
  });

  it.each([
    ["Baricitinib is not a cure for alopecia areata.", "agrees"],
    ["Baricitinib is effective in alopecia areata.", "close"],
    ["Stopping baricitinib does not cause a rebound.", "close"],
    ["Stopping baricitinib causes a rebound.", "no row"],
    ["Users on Reddit name the cost of baricitinib.", "no row"],
    ["Baricitinib is a cure for alopecia areata.", "differs"],
  ])("%s: %s", (text, outcome) => {
    expect(checked(text).findings.map((each) => each.outcome)).toEqual([outcome]);
  });

  it("of a number tells its slots and what it was held against", () => {
    const [found] = checked("At week 36, 38% of people on 4 mg of baricitinib had SALT 20 or less.").findings;
    expect(found).toMatchObject({ claim: "C05", verdict: "supported", outcome: "agrees" });
    expect(found.rows.length).toBeGreaterThan(0);
    expect(found.observations.length).toBeGreaterThan(0);
    expect(found.frame).toMatchObject({
      drug: ["baricitinib"],
      dose: [4],
      situation: ["on"],
      endpoint: ["salt20"],
      population: [],
      study: null,
      time: [{ low: 36, high: 36, since: "trial" }],
      value: { unit: "percent", low: 38, high: 38, bound: "exact", rough: false, people: null },
      polarity: "affirmed",
      attribution: "own",
    });
  });

  it("of a number without a claim shows the rows it was held against", () => {
    const [found] = checked("Acne was seen in 60% of people on 4 mg of baricitinib.").findings;
    expect(found).toMatchObject({ claim: null, verdict: "contradicted", outcome: "differs", notKnown: "" });
    expect(found.observations).toEqual(found.rows);
    expect(found.correctFact).toMatch(/\d/);
    expect(found.sources.length).toBeGreaterThan(0);
  });

  it.each([
    "Baricitinib works in male pattern baldness.",
    "The recommended dose of baricitinib is 3 mg a day.",
    "The trials of baricitinib included people with SALT of at least 30.",
    "BRAVE-AA1 enrolled 300 people for baricitinib.",
  ])("beside the claims shows a fact and its sources: %s", (text) => {
    const [found] = checked(text).findings;
    expect(found).toMatchObject({ claim: null, verdict: "contradicted", outcome: "differs", frame: null });
    expect(found.observations).toEqual(found.rows);
    expect(found.sources.length).toBeGreaterThan(0);
    expect(found.correctFact.length).toBeGreaterThan(10);
  });

  it("of a claim shows the claim's own fact, also where a number told it", () => {
    const [found] = checked("Baricitinib was approved for alopecia areata in 2020.").findings;
    expect(found).toMatchObject({ claim: "C36", verdict: "contradicted", rows: [] });
    expect(found.correctFact).toMatch(/2022/);
    expect(found.sources.length).toBeGreaterThan(0);
  });
});
