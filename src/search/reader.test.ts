import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { Guide } from "./guide.ts";
import { IntentIndex } from "./intents.ts";
import { Reader } from "./reader.ts";
import { type Intent, intentsSchema, type SearchWords, searchWordsSchema } from "./words.ts";

const WORDS: SearchWords = {
  schema: "anagen/search-words@1",
  language: "en",
  fillers: ["my", "the"],
  ignore: ["does", "I"],
  endings: [
    ["ies", "y"],
    ["ing", ""],
    ["ed", ""],
    ["s", ""],
  ],
  same: {
    stop: ["stop", "come off", "give up my drug"],
    hair: ["hair", "scalp"],
    regrow: ["grow back"],
    nothing: ["the"],
  },
  asked: {
    stopping: ["what happens if I stop", "stop the drug"],
    cost: ["what is the price", "how expensive"],
    age: ["is it for children"],
  },
};
const reader = new Reader(WORDS);
const terms = (text: string) => reader.read(text).terms;

describe("a question in concepts", () => {
  it.each<[string, string[]]>([
    ["stop", ["#stop"]],
    ["Come off it", ["#stop", "it"]],
    ["come my off", ["#stop"]],
    ["stopping stopped stops", ["#stop", "#stop", "#stop"]],
    ["give up Olumiant", ["#stop"]],
    ["give up the litfulo", ["#stop"]],
    ["give up", ["give", "up"]],
    ["come", ["come"]],
    ["does I stop", ["#stop"]],
    ["5 weeks", ["week"]],
    ["HÁIR!", ["#hair"]],
    ["the hair's gone", ["#hair", "gone"]],
    ["'hair' ‘hair’", ["#hair", "#hair"]],
    ["hair/scalp", ["#hair", "#hair"]],
    ["olumiant", []],
    ["studies", ["study"]],
    ["falling", ["fall"]],
    ["dropped", ["drop"]],
    ["added", ["added"]],
    ["4mg 4 mg", ["mg", "mg"]],
    ["ties", ["ties"]],
    ["", []],
    ["the my", []],
  ])("%j: %j", (text, found) => {
    expect(terms(text)).toEqual(found);
  });

  it("takes the longest phrase", () => {
    expect(terms("grow back grow back hair")).toEqual(["#regrow", "#regrow", "#hair"]);
    expect(terms("grow hair")).toEqual(["grow", "#hair"]);
  });

  it.each<[string, string[]]>([
    ["olumiant", ["baricitinib"]],
    ["Olumiant or baricitinib", ["baricitinib"]],
    ["Xeljanz, Litfulo", ["tofacitinib", "ritlecitinib"]],
    ["bari", ["baricitinib"]],
    ["olumint", ["baricitinib"]],
    ["olumit", []],
    ["oluminnt", ["baricitinib"]],
    ["baracitnib", ["baricitinib"]],
    ["baricitnb", []],
    ["barictnb", []],
    ["aspirin", []],
  ])("%s names %j", (text, drugs) => {
    expect(reader.read(text).drugs).toEqual(drugs);
  });

  it("forgives a letter in a long word that it has learnt, two in one of ten letters", () => {
    const learnt = new Reader({ ...WORDS, same: { ...WORDS.same, brows: ["eyebrows"] } });
    const read = (text: string) => learnt.read(text).terms;
    learnt.learn("treatment immunotherapy short");
    expect(read("tretment")).toEqual(["treatment"]);
    expect(read("tretmnt")).toEqual(["tretmnt"]);
    expect(read("immunoterapi")).toEqual(["immunotherapy"]);
    expect(read("eyebrowss eyebrws")).toEqual(["#brows", "#brows"]);
    expect(read("shrot")).toEqual(["shrot"]);
    expect(read("xreatment")).toEqual(["xreatment"]);
    expect(read("tretment5")).toEqual(["tretment5"]);
    expect(read("treatment")).toEqual(["treatment"]);
    // Not before it was learnt.
    expect(terms("tretment")).toEqual(["tretment"]);
  });

  it.each([
    ["a 15 year old", 15],
    ["15-year-old", 15],
    ["15 years old", 15],
    ["15 yr old", 15],
    ["15 yrs old", 15],
    ["15 yo old", 15],
    ["15 y/o old", 15],
    ["15 year olds", 15],
    ["15yo", 15],
    ["15 y/o", 15],
    ["aged 70", 70],
    ["age 70", 70],
    ["age of 70", 70],
    ["edad de 15", 15],
    ["tengo 15 años", 15],
    ["tiene 15 años", 15],
    ["mi hijo de 15 años", 15],
    ["de 4 mg", null],
    ["tengo 15 semanas", null],
    ["aged 15 weeks", null],
    ["de 3 meses", null],
    ["age 3 months", null],
    ["de 5 %", null],
    ["15 years", null],
    ["15 older", null],
    ["aged 110", 110],
    ["aged 111", null],
    ["aged 0", 0],
    ["1500 year old", null],
    ["caged 15", null],
    ["hair", null],
  ])("%s: an age of %s", (text, age) => {
    expect(reader.read(text).age).toBe(age);
  });
});

const INTENTS: Intent[] = [
  { id: "stopping", finds: ["answer:stop"] },
  { id: "cost", finds: [] },
  { id: "age", finds: ["answer:age"] },
  { id: "unasked", finds: [] },
];

describe("what a question wants to know", () => {
  const index = new IntentIndex(INTENTS, WORDS, reader);
  const ranks = (text: string) =>
    index.rank(terms(text)).map(({ intent, fit }): [string, number] => [intent.id, fit]);

  it("is the intent whose wordings have most of its words", () => {
    expect(ranks("what happens if I stop")[0][0]).toBe("stopping");
    expect(ranks("how expensive")[0][0]).toBe("cost");
    expect(ranks("children").map(([id]) => id)).toEqual(["age"]);
    expect(ranks("zebra")).toEqual([]);
    expect(ranks("")).toEqual([]);
  });

  it("fits wholly where it is asked in the terms of a wording, less beside other words", () => {
    const [, whole] = ranks("what happens if I stop")[0];
    const [, less] = ranks("what happens if I stop zebra")[0];
    expect(whole).toBeGreaterThan(0.9);
    expect(whole).toBeLessThanOrEqual(1);
    expect(less).toBeLessThan(whole);
    expect(less).toBeGreaterThan(0.5);
  });

  it("weighs a rare word more than one that several intents have", () => {
    const common: SearchWords = {
      ...WORDS,
      asked: { stopping: ["alpha zeta"], cost: ["alpha beta"], age: ["alpha gamma"] },
    };
    const other = new IntentIndex(INTENTS, common, reader);
    const [first, second, third] = other.rank(["alpha", "beta"]);
    expect(first.intent.id).toBe("cost");
    // Of two that fit as well the first by name.
    expect([second.intent.id, third.intent.id]).toEqual(["age", "stopping"]);
    expect(second.fit).toBeCloseTo(third.fit, 12);
    // Rarity is log(1 + intents / those that have it): alpha log(1 + 4/3), the others log 5.
    const [a, b] = [Math.log(1 + 4 / 3), Math.log(5)];
    expect(second.fit).toBeCloseTo((a * a) / (a * a + b * b), 12);
    expect(first.fit).toBeCloseTo(1, 12);
  });

  it("a word that no wording has counts three quarters of the rarest", () => {
    const one = new IntentIndex(INTENTS, { ...WORDS, asked: { cost: ["alpha"] } }, reader);
    const [found] = one.rank(["alpha", "unheard"]);
    expect(found.fit).toBeCloseTo(1 / Math.sqrt(1 + 0.75 ** 2), 12);
  });

  it("three quarters of the fit are the nearest wording's, the rest the intent's as a whole", () => {
    const two = new IntentIndex(INTENTS, { ...WORDS, asked: { cost: ["alpha beta", "gamma"] } }, reader);
    const w = Math.log(5);
    const [found] = two.rank(["alpha"]);
    const nearest = 1 / Math.sqrt(2);
    // As a whole each word has the square root of its share of the wordings, here a half.
    const whole = 1 / Math.sqrt(3);
    expect(w).toBeGreaterThan(0);
    expect(found.fit).toBeCloseTo(0.75 * nearest + 0.25 * whole, 12);
    // In the very terms of a wording it is half-way to one.
    expect(two.rank(["gamma"])[0].fit).toBeCloseTo((1 + (0.75 + 0.25 * whole)) / 2, 12);
  });
});

describe("a question in one of several languages", () => {
  const SPANISH: SearchWords = {
    ...WORDS,
    language: "es",
    fillers: ["mi"],
    ignore: [],
    same: { stop: ["dejar"], hair: ["pelo"] },
    asked: { stopping: ["que pasa si lo dejo"], cost: ["cuanto cuesta"] },
  };
  const guide = new Guide(INTENTS, [WORDS, SPANISH]);

  it("is read in the one in which it fits best, the first where none does better", () => {
    expect(guide.understand("¿Cuánto cuesta?")).toMatchObject({
      language: "es",
      intents: [{ intent: { id: "cost" } }],
    });
    expect(guide.understand("how expensive")).toMatchObject({ language: "en" });
    expect(guide.understand("zebra")).toMatchObject({ language: "en", intents: [] });
    expect(new Guide(INTENTS, []).understand("how expensive")).toBeNull();
  });

  it("learns the words of its wordings", () => {
    expect(guide.understand("how expensiv")?.intents[0].intent.id).toBe("cost");
  });

  it.each([
    [17, ["age", "cost"]],
    [18, ["cost"]],
  ])("about somebody aged %i is about age first: %j", (age, ids) => {
    expect(guide.understand(`how expensive, aged ${age}`)?.intents.map(({ intent }) => intent.id)).toEqual(
      ids,
    );
  });

  it("has the intent of age once, and only where there is one", () => {
    expect(guide.understand("children aged 5")?.intents.map(({ intent, fit }) => [intent.id, fit])).toEqual([
      ["age", 1],
    ]);
    const without = new Guide([INTENTS[1]], [WORDS]);
    expect(without.understand("how expensive, aged 5")?.intents.map(({ intent }) => intent.id)).toEqual([
      "cost",
    ]);
  });
});

it("words for the search are checked", () => {
  const fits = (facts: object) => z.safeParse(searchWordsSchema, { ...WORDS, ...facts }).success;
  expect(fits({})).toBe(true);
  for (const facts of [
    { language: "eng" },
    { language: "EN" },
    { language: "xen" },
    { fillers: [""] },
    { schema: "" },
    { more: 1 },
    { endings: [["a"]] },
  ])
    expect(fits(facts), JSON.stringify(facts)).toBe(false);
  const intents = { schema: "anagen/search-intents@1", note: "n", intents: INTENTS };
  expect(z.safeParse(intentsSchema, intents).success).toBe(true);
  expect(z.safeParse(intentsSchema, { ...intents, schema: "" }).success).toBe(false);
});
