import { describe, expect, it } from "vitest";
import { drugOfWord, mayNameDrug } from "./drugs.ts";
import { editDistance, oneEdit } from "./edits.ts";
import { isStrengthOf } from "./jak-inhibitors.ts";

describe("a JAK inhibitor by its names and by what people type", () => {
  it.each([
    [
      "tofacitinib",
      "tofacitinib xeljanz xeljans zeljanz xelganz xeljantz zelganz xanjanz senjanz xejanz zeljans",
    ],
    [
      "baricitinib",
      "baricitinib olumiant olimiant oluminat oluminant olumient alumiant barcitinib baracitinib baricitnib bariticinib barcitnib oliumant olumiat",
    ],
    ["upadacitinib", "upadacitinib rinvoq rinvok rinvoque ronvoq rivnoq invoq"],
    ["ritlecitinib", "ritlecitinib litfulo litfullo litfolo lifulo litfuro liftulo"],
    ["deuruxolitinib", "deuruxolitinib leqselvi leqselvy lequelvi leqsevi ctp543 ctp-543"],
    ["ruxolitinib", "ruxolitinib jakafi jakavi"],
    ["abrocitinib", "abrocitinib cibinqo"],
    ["filgotinib", "filgotinib jyseleca"],
  ])("%s", (name, words) => {
    for (const word of words.split(" ")) {
      expect(drugOfWord(word), word).toEqual({ name, kind: "jak" });
      expect(mayNameDrug(`i stopped ${word} now`), word).toBe(true);
    }
  });

  it.each([
    ["jak", "JAK inhibitor"],
    ["jaks", "JAK inhibitor"],
    ["jaki", "JAK inhibitor"],
    ["jakis", "JAK inhibitor"],
    ["jakinhibitor", "JAK inhibitor"],
    ["jakinhibitors", "JAK inhibitor"],
  ])("%s names the class alone", (word, name) => {
    expect(drugOfWord(word)).toEqual({ name, kind: "class" });
    expect(mayNameDrug(word)).toBe(true);
  });

  it.each([
    ["bari", "baricitinib"],
    ["olu", "baricitinib"],
    ["tofa", "tofacitinib"],
    ["xel", "tofacitinib"],
    ["upa", "upadacitinib"],
    ["deurux", "deuruxolitinib"],
    ["rux", "ruxolitinib"],
    ["abro", "abrocitinib"],
  ])("%s is a short form that needs another word to be sure", (word, name) => {
    expect(drugOfWord(word)).toEqual({ name, kind: "jak", needsCue: true });
    expect(mayNameDrug(word)).toBe(true);
  });

  it("the cream is told apart, with its slips", () => {
    for (const word of ["opzelura", "opzelra", "opzalura", "ozpelura", "opezlura", "opzelurra", "opzelurq"]) {
      expect(drugOfWord(word), word).toEqual({ name: "ruxolitinib", kind: "jak", topical: true });
      expect(mayNameDrug(word), word).toBe(true);
    }
  });

  it("whose it is does not matter", () => {
    expect(drugOfWord("olumiant's")?.name).toBe("baricitinib");
    expect(drugOfWord("litfulos")?.name).toBe("ritlecitinib");
    expect(drugOfWord("olumiant’s")?.name).toBe("baricitinib");
    expect(drugOfWord("minoxidils")).toBeNull();
    expect(drugOfWord("minoxidil's")).toBeNull();
    expect(drugOfWord("jak's")).toBeNull();
  });
});

describe("slips of the pen", () => {
  it.each([
    ["two slips in a long name", "olumyint", "baricitinib"],
    ["three are another word", "olymyint", null],
    ["one slip in a short name", "jakifi", "ruxolitinib"],
    ["two in a name of seven letters are another word", "litfoloo", null],
    ["one may be the first letter", "plumiant", "baricitinib"],
    ["two may not begin with it", "plumiint", null],
    ["seven letters of eight", "olumint", "baricitinib"],
    ["six letters are too few for two slips", "olumit", null],
    ["an English word", "luminant", null],
    ["an English word", "jackal", null],
    ["a drug of its own", "lithium", null],
    ["another thing", "tofu", null],
    ["another word with the same beginning", "baritone", null],
    ["nothing", "", null],
  ])("%s: %s", (_, word, name) => {
    expect(drugOfWord(word)?.name ?? null).toBe(name);
  });
});

describe("all words one slip away", () => {
  it("a letter is left out, added, changed, or swapped with the next", () => {
    const slips = oneEdit("abc");
    for (const slip of [
      "bc",
      "ac",
      "ab",
      "xabc",
      "axbc",
      "abxc",
      "abcx",
      "aabc",
      "xbc",
      "axc",
      "abx",
      "zbc",
      "bac",
      "acb",
    ])
      expect(slips, slip).toContain(slip);
    // 3 left out, 2 swapped, 25 in each of 3 places changed, and 4 times 26 added of which 3 are doubled twice.
    expect(slips.size).toBe(3 + 2 + 75 + 101);
  });

  it("the word itself is none, nor are two slips", () => {
    for (const word of ["abc", "a", "cba", "abcxy", "bca", ""])
      expect(oneEdit("abc"), word).not.toContain(word);
    expect(oneEdit("aa")).not.toContain("aa");
    expect(oneEdit("").size).toBe(26);
  });
});

describe("how many slips lead from one word to another", () => {
  it.each([
    ["abc", "abc", 2, 0],
    ["abc", "abd", 2, 1],
    ["abc", "ab", 2, 1],
    ["abc", "bc", 2, 1],
    ["abc", "abcd", 2, 1],
    ["abc", "acb", 2, 1],
    ["abc", "bac", 2, 1],
    ["abcd", "badc", 2, 2],
    ["abc", "xbcd", 3, 2],
    ["abcd", "dcba", 9, 3],
    ["ca", "abc", 9, 3],
    ["", "ab", 2, 2],
    ["", "", 2, 0],
    ["abcdef", "abc", 2, 3],
    ["abc", "abcdef", 2, 3],
    ["abc", "xyz", 1, 2],
    ["abc", "xyz", 2, 3],
    ["abc", "xyz", 3, 3],
    ["kitten", "sitting", 9, 3],
  ])("%s to %s, of at most %i: %i", (from, to, most, slips) => {
    expect(editDistance(from, to, most)).toBe(slips);
  });
});

it.each([
  ["baricitinib", 4, true],
  ["baricitinib", 2, true],
  ["baricitinib", 3, false],
  ["tofacitinib", 5, true],
  ["tofacitinib", 4, false],
  ["delgocitinib", 4, false],
  ["no drug", 4, false],
])("%s is sold in %d mg: %s", (drug, mg, sold) => {
  expect(isStrengthOf(drug, mg)).toBe(sold);
});

describe("the fast test needs each of its parts: only one of them finds such a word", () => {
  it.each(
    "jak tofcaitiinb ivarmaciitnib oliumant ooluimant oalumiiant oaumiaant bari barciitiib xeljans zelganz xanjanz rinvq litfuro lleqslvi opselvura laeqsevi tofa upa rux opzlura opezlura ozpelura deurux cibiqno ctp-543 jjyseeca abro jayselca ritle oulmiant oolumliant lifulo lituflo llesqelvi lleqeslvi leslevi ronvoq ivarmaciriniob akafi akavi jaakfi ivarmacitiib duruxolitiib filgotiib jsyeleca jysleeca olmuiant rinovq ivarmacitniib jkaafi jkaavi".split(
      " ",
    ),
  )("%s", (word) => {
    expect(drugOfWord(word)?.kind).toMatch(/^(?:jak|class)$/);
    expect(mayNameDrug(`Off ${word.toUpperCase()} now`)).toBe(true);
  });

  it.each([
    "",
    "nice weather",
    "safari",
    "a column",
    "xupa",
    "crux",
    "barber",
    "snibs",
    "roles",
    "split flow",
    "ulos",
    "lit a low",
  ])("%j is not sent to the slow one", (text) => {
    expect(mayNameDrug(text)).toBe(false);
  });
});
