import { describe, expect, it } from "vitest";
import type { Entry, Kind } from "./entry.ts";
import { Guide } from "./guide.ts";
import { SearchIndex } from "./search.ts";
import type { Intent, SearchWords } from "./words.ts";

const entry = (kind: Kind, id: string, facts: Partial<Entry> = {}): Entry => ({
  kind,
  id,
  title: `Title of ${id}`,
  questions: "",
  text: "",
  drug: "baricitinib",
  sources: [],
  ...facts,
});
const ids = (found: readonly { kind: string; id: string }[]) => found.map(({ id }) => id);

describe("a search by words", () => {
  it("puts answers before claims, numbers, sources and stories that fit as well", () => {
    const kinds: Kind[] = ["community", "source", "observation", "claim", "answer"];
    const index = new SearchIndex(kinds.map((kind) => entry(kind, kind, { title: "", text: "rebound" })));
    expect(ids(index.search("rebound"))).toEqual(["answer", "claim", "observation", "source", "community"]);
    expect(index.keys()).toEqual(kinds.map((kind) => `${kind}:${kind}`));
  });

  it("counts the questions most, then the title, then the text", () => {
    const index = new SearchIndex([
      entry("claim", "a", { title: "", text: "rebound" }),
      entry("claim", "b", { title: "rebound" }),
      entry("claim", "c", { title: "", questions: "rebound" }),
    ]);
    expect(ids(index.search("rebound"))).toEqual(["c", "b", "a"]);
  });

  it("puts the first by key first at a tie", () => {
    const same = { title: "", text: "rebound" };
    expect(
      ids(new SearchIndex([entry("claim", "b", same), entry("claim", "a", same)]).search("rebound")),
    ).toEqual(["a", "b"]);
  });

  it("shows what has more than half of the words, and answers with six of ten", () => {
    const index = new SearchIndex([entry("claim", "a", { title: "", text: "rebound cost wig" })]);
    expect(index.ask("rebound")).toMatchObject({ notHeld: false, results: [{ id: "a" }] });
    expect(index.ask("rebound cost zebra").notHeld).toBe(false);
    expect(index.ask("rebound cost zebra yak")).toEqual({ results: [], notHeld: true });
    expect(index.ask("rebound cost wig zebra yak").notHeld).toBe(false);
    // Four of seven words are shown and do not answer.
    const other = new SearchIndex([entry("claim", "a", { title: "", text: "rebound cost wig hat" })]);
    const asked = other.ask("rebound cost wig hat zebra yak gnu");
    expect([ids(asked.results), asked.notHeld]).toEqual([["a"], true]);
    expect(index.ask("the of")).toEqual({ results: [], notHeld: true });
    expect(index.ask("")).toEqual({ results: [], notHeld: true });
  });

  it("counts what everything is about less", () => {
    const index = new SearchIndex([entry("claim", "a", { title: "", text: "rebound" })]);
    // 1 of 1.8: more than half, less than six of ten.
    expect(index.ask("rebound hair stop")).toMatchObject({ notHeld: true, results: [{ id: "a" }] });
    expect(index.ask("rebound hair").notHeld).toBe(false);
  });

  it("forgives a slip in a long word without digits, and takes the beginning of one of four letters", () => {
    const index = new SearchIndex([entry("claim", "a", { title: "", text: "minoxidil zebra x123456" })]);
    expect(ids(index.search("minoxidul"))).toEqual(["a"]);
    expect(ids(index.search("zebru"))).toEqual([]);
    expect(ids(index.search("zebr"))).toEqual(["a"]);
    expect(ids(index.search("zeb"))).toEqual([]);
    expect(ids(index.search("x123457"))).toEqual([]);
  });

  it("finds what has an id, whatever its words", () => {
    const index = new SearchIndex([
      entry("observation", "ABC-1", { title: "" }),
      entry("observation", "ABC-2", { title: "" }),
    ]);
    expect(index.ask(" abc-1 ")).toMatchObject({ notHeld: false });
    expect(ids(index.search("ABC-1"))[0]).toBe("ABC-1");
  });

  it("looks at four hundred letters of a question", () => {
    const index = new SearchIndex([entry("claim", "a", { title: "", text: "rebound" })]);
    expect(ids(index.search(`${" ".repeat(392)} rebound`))).toEqual(["a"]);
    expect(ids(index.search(`${" ".repeat(400)} rebound`))).toEqual([]);
  });

  it("is narrowed to kinds and drugs, and shows ten unless more are asked for", () => {
    const index = new SearchIndex(
      Array.from({ length: 12 }, (_, at) =>
        entry(at % 2 ? "claim" : "source", `e${at}`, {
          title: "",
          text: "rebound",
          drug: at < 3 ? "tofacitinib" : "baricitinib",
        }),
      ),
    );
    expect(index.search("rebound")).toHaveLength(10);
    expect(index.search("rebound", { limit: 11 })).toHaveLength(11);
    expect(index.search("rebound", { kinds: ["claim"] })).toHaveLength(6);
    expect(ids(index.search("rebound", { kinds: ["source"], drugs: new Set(["tofacitinib"]) }))).toEqual([
      "e0",
      "e2",
    ]);
    expect(index.search("rebound", { drugs: null })).toHaveLength(10);
    expect(index.search("rebound", { drugs: new Set() })).toEqual([]);
  });

  it("gives each its title, passage, sources and a score that never rises", () => {
    const index = new SearchIndex([
      entry("claim", "a", { text: "one\nrebound here", sources: ["s"] }),
      entry("claim", "b", { title: "", text: "rebound", lead: "5 %" }),
    ]);
    const found = index.search("rebound");
    expect(found).toEqual(
      expect.arrayContaining([
        {
          kind: "claim",
          id: "a",
          title: "Title of a",
          passage: "rebound here",
          sources: ["s"],
          score: expect.any(Number),
        },
        {
          kind: "claim",
          id: "b",
          title: "",
          passage: "5 %. rebound",
          sources: [],
          score: expect.any(Number),
        },
      ]),
    );
    expect(found[0].score).toBeGreaterThanOrEqual(found[1].score);
  });
});

const INTENTS: Intent[] = [
  {
    id: "stopping",
    finds: ["answer:stop", "claim:C1", "claim:C2", "claim:none"],
    otherDrug: ["answer:switch", "observation:bari", "observation:tofa", "observation:class"],
  },
  { id: "cost", finds: ["answer:cost", "claim:C1"] },
  { id: "future", finds: [], nearest: ["answer:unknown"] },
  { id: "void", finds: [] },
];
const WORDS: SearchWords = {
  schema: "anagen/search-words@1",
  language: "en",
  fillers: [],
  ignore: [],
  endings: [],
  same: {},
  asked: {
    stopping: ["leave off"],
    cost: ["price tag"],
    future: ["next century"],
    void: ["empty space"],
  },
};
const SPANISH: SearchWords = { ...WORDS, language: "es", asked: { cost: ["cuanto cuesta"] } };
const ENTRIES = [
  entry("answer", "stop", { text: "of stopping" }),
  entry("answer", "cost", { text: "of cost", in: { es: { title: "El precio", text: "del precio" } } }),
  entry("answer", "switch", { text: "of others" }),
  entry("answer", "unknown", { text: "of the unknown" }),
  entry("claim", "C1", { text: "one" }),
  entry("claim", "C2", { text: "two zebra" }),
  entry("observation", "bari", { text: "tofacitinib too" }),
  entry("observation", "tofa", { drug: "tofacitinib" }),
  entry("observation", "class", { drug: "JAK inhibitors (class)" }),
];

describe("a search by what people want to know", () => {
  const index = new SearchIndex(ENTRIES, new Guide(INTENTS, [WORDS, SPANISH]));

  it("leads to what answers, in its order, and to each once", () => {
    expect(index.ask("leave off")).toMatchObject({ notHeld: false });
    expect(ids(index.search("leave off"))).toEqual(["stop", "C1", "C2"]);
    const scores = index.search("leave off").map(({ score }) => score);
    expect(scores).toEqual([4, 3, 2]);
  });

  it("before what only has the words", () => {
    const found = index.search("leave off zebra");
    expect(ids(found).slice(0, 3)).toEqual(["stop", "C1", "C2"]);
    expect(ids(found).filter((id) => id === "C2")).toHaveLength(1);
    const beside = index.search("price tag zebra");
    expect(ids(beside)).toEqual(["cost", "C1", "C2"]);
    expect(beside[1].score).toBeGreaterThan(beside[2].score);
  });

  it("tells the second of two that fit nearly as well behind the first answer", () => {
    expect(ids(index.search("leave off price tag"))).toEqual(["cost", "stop", "C1"]);
  });

  it("says where nothing held answers, and what comes nearest", () => {
    const asked = index.ask("next century");
    expect([ids(asked.results), asked.notHeld]).toEqual([["unknown"], true]);
    expect(index.ask("empty space")).toEqual({ results: [], notHeld: true });
  });

  it("of another drug tells its own numbers and those of the class", () => {
    expect(ids(index.search("leave off tofacitinib")).slice(0, 3)).toEqual(["switch", "tofa", "class"]);
    // Where nothing of its own is held for others, what is held is told.
    expect(ids(index.search("price tag tofacitinib")).slice(0, 2)).toEqual(["cost", "C1"]);
    expect(ids(index.search("leave off baricitinib")).slice(0, 3)).toEqual(["stop", "C1", "C2"]);
  });

  it("of another drug alone, or of two, leads to the drugs side by side", () => {
    expect(ids(index.search("tofacitinib")).slice(0, 2)).toEqual(["switch", "tofa"]);
    expect(index.ask("tofacitinib").notHeld).toBe(false);
    expect(ids(index.search("baricitinib tofacitinib"))[0]).toBe("switch");
    expect(ids(index.search("baricitinib"))[0]).not.toBe("switch");
  });

  it("is narrowed, too", () => {
    expect(ids(index.search("leave off", { kinds: ["claim"] }))).toEqual(["C1", "C2"]);
    expect(ids(index.search("leave off", { limit: 1 }))).toEqual(["stop"]);
    expect(index.search("leave off", { drugs: new Set(["tofacitinib"]) })).toEqual([]);
  });

  it("answers in the language of the question, where it has it", () => {
    expect(index.search("cuanto cuesta")[0]).toMatchObject({ title: "El precio", passage: "del precio" });
    expect(index.search("cuanto cuesta")[1]).toMatchObject({ title: "Title of C1" });
    expect(index.search("price tag")[0]).toMatchObject({ title: "Title of cost", passage: "of cost" });
  });
});
