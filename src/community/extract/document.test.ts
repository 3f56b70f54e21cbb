import { describe, expect, test } from "vitest";
import { drugInForce, isJak, preparePost, toDocument } from "./document.ts";

const read = (text: string) => toDocument(preparePost(text));
const textOf = (text: string) => read(text).text;
const drugs = (text: string) => read(text).mentions.map(({ drug }) => drug.name);

describe("drugs by their names, replaced by a stand-in with their number", () => {
  test.each([
    ["Olumiant helps", "JAK0 helps"],
    ["minoxidil and Olumiant", "OTH0 and JAK1"],
    ["a JAK inhibitor", "a JAK0"],
    ["JAK inhibitors", "JAK0"],
    ["jak-inhibitor", "JAK0"],
    ["jak meds", "JAK0"],
    ["post-olumiant hair", "post-JAK0 hair"],
    ["ex-olumiant", "ex-JAK0"],
    ["olumiant-free", "JAK0-free"],
    ["anti-olumiant", "anti-olumiant"],
    ["poster-olumiant", "poster-olumiant"],
    ["jak-meds", "JAK0"],
    ["jak-med", "JAK0"],
    ["post-pre-olumiant", "post-pre-olumiant"],
    ["olumiant's effect", "JAK0's effect"],
    ["olumiant' effect", "JAK0' effect"],
    ["Olumiant (baricitinib) helps", "JAK0 helps"],
    ["Olumiant baricitinib helps", "JAK0 helps"],
    ["Olumiant/baricitinib helps", "JAK0 helps"],
    ["Olumiant aka baricitinib", "JAK0"],
    ["Olumiant or baricitinib", "JAK0"],
    ["Olumiant, baricitinib", "JAK0, JAK1"],
    ["baricitinib (brand name Olumiant)", "JAK0"],
    ["Olumiant (my Litfulo)", "JAK0 (my JAK1)"],
    ["Olumiant (Litfulo)", "JAK0 (JAK1)"],
    ["JAK inhibitor Olumiant", "JAK0"],
    ["Olumiant, a JAK inhibitor", "JAK0, a JAK1"],
    ["Olumiant (JAK inhibitor)", "JAK0"],
    ["minoxidil (JAK inhibitor)", "OTH0 (JAK1)"],
    ["steroid injections and castor oil", "OTH0 and OTH1"],
    ["a steroid shot", "a OTH0"],
    ["birth control pills", "OTH0"],
    ["birth control", "OTH0"],
    ["birth control pill", "OTH0"],
    ["steroid injection", "OTH0"],
    ["topical steroid", "OTH0"],
    ["scalp injection", "OTH0"],
    ["scalp shot", "OTH0"],
    ["thyroid meds", "OTH0"],
    ["bp medication", "OTH0"],
    ["adhd med", "OTH0"],
    ["tret", "OTH0"],
    ["repost-olumiant", "repost-olumiant"],
    ["jak of all inhibitors", "JAK0 of all inhibitors"],
    ["Olumiant inhibitors", "JAK0 inhibitors"],
    ["baricitinib Olumiant, Litfulo", "JAK0, JAK1"],
    ["JAK inhibitor JAK inhibitor", "JAK0"],
    ["JAK inhibitor minoxidil", "JAK0 OTH1"],
    ["thyroid med and biologic", "OTH0 and OTH1"],
    ["tretinoin", "OTH0"],
    ["blood thinner", "OTH0"],
    ["the minipill", "OTH0"],
    ["nice weather", "nice weather"],
    ["", ""],
  ])("%s: %s", (text, expected) => expect(textOf(text)).toBe(expected));

  test("their names, and where they stand", () => {
    expect(drugs("JAK inhibitor (Olumiant)")).toEqual(["baricitinib"]);
    expect(drugs("Olumiant JAK inhibitor")).toEqual(["baricitinib"]);
    expect(drugs("castor oil")).toEqual(["castor oil"]);
    const document = read("I use castor oil and Olumiant.");
    expect(document.mentions.map(({ start, end }) => [start, end])).toEqual([
      [6, 10],
      [15, 19],
    ]);
    expect([0, 1].map((at) => isJak(document, at))).toEqual([false, true]);
    expect([5, 9, 10, 18, 19].map((place) => drugInForce(document, place))).toEqual([null, null, 0, 0, 1]);
  });
});

describe("a nickname is a drug only with a cue", () => {
  test.each([
    "tofa for my hair",
    "tofa, patchy",
    "tofa: regrew",
    "tofa and shedding",
    "tofa for my eyebrows",
    "tofa and a lash",
    "tofa and lashes",
    "tofa and my brow",
    "tofa with minoxidil and Olumiant",
    "a tablet of tofa",
    "tofa, a refill",
    "tofa for a temple",
    "tofa for arthritis",
    "off tofa",
    "free of tofa",
    "after tofa",
    "done with tofa",
    "tofa 15 mg",
    "tofa 15",
    "tofa 2.5 mg",
    "tofa 15, then none",
  ])("%s", (text) => expect(textOf(text)).toMatch(/JAK/));

  test.each([
    "i see tofa",
    "my cat is tofa",
    "tofa is nice",
    "tofa 15k",
    "minoxidil and tofa",
  ])("not in: %s", (text) => expect(textOf(text)).not.toMatch(/JAK/));
});

test("a drug of the context is the first, at the start", () => {
  const document = toDocument(preparePost("I stopped it."), { name: "baricitinib", kind: "jak" });
  expect(document.text).toBe("JAK0 . i stopped it.");
  expect(document.mentions).toEqual([{ drug: { name: "baricitinib", kind: "jak" }, start: 0, end: 4 }]);
});

test("when it was written, in months, and no more than can be read", () => {
  expect(preparePost("a", Date.UTC(2026, 2, 3) / 1000).written).toBe(12 * 2026 + 2);
  expect(preparePost("a").written).toBeNull();
  expect(textOf(`${"a ".repeat(10_000)}Olumiant`)).not.toMatch(/JAK/);
  expect(textOf(`${"a ".repeat(9_990)}Olumiant`)).toMatch(/JAK/);
});

test("Spanish is read in English", () =>
  expect(textOf("Dejé Olumiant en mayo y se me cayó el pelo")).toMatch(/JAK0/));
