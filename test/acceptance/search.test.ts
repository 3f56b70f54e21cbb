import { readFileSync } from "node:fs";
import { Command } from "commander";
import { expect, test } from "vitest";
import { registerSearch } from "../../src/cli/commands/search.ts";
import { summarise } from "../../src/community/index.ts";
import { loadAnswer } from "../../src/package-data/answer.ts";
import { loadIntents, loadSearchIndex, loadSearchWords } from "../../src/package-data/search-index.ts";
import { someReport } from "../community/some-stories.ts";

const index = loadSearchIndex();
const questions = readFileSync(new URL("../../docs/questions.md", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => /^\| (?!question|-)/.test(line) && !line.startsWith("|---"))
  .map((line) => {
    const [question, first] = line
      .split("|")
      .slice(1)
      .map((cell) => cell.trim());
    return { question, first: first.split(", ") };
  });

const held = questions.filter(({ first }) => first[0] !== "-");
const notHeld = questions.filter(({ first }) => first[0] === "-");

test.each([
  0, 20, 40,
])("of twenty everyday questions at least 17 find the right section or claim first (from number %d)", (from) => {
  expect(held).toHaveLength(60);
  const missed = held.slice(from, from + 20).filter(({ question, first }) => {
    const [best] = index.search(question);
    return !best || !first.includes(`${best.kind}:${best.id}`);
  });
  expect(missed.length, missed.map(({ question }) => question).join("; ")).toBeLessThanOrEqual(3);
});

test("every question that is answered is said to be, and what nothing held answers is said not to be", () => {
  expect(notHeld.length).toBeGreaterThanOrEqual(8);
  expect(held.filter(({ question }) => index.ask(question).notHeld)).toEqual([]);
  expect(notHeld.filter(({ question }) => !index.ask(question).notHeld)).toEqual([]);
  expect(index.ask("qwertz uiopa")).toEqual({ results: [], notHeld: true });
});

test("every intent has wordings in every language, finds what is there, and is found by its own wordings", () => {
  const intents = loadIntents();
  const ids = new Set(intents.map(({ id }) => id));
  for (const { language, asked, same } of loadSearchWords()) {
    expect(
      Object.keys(asked).filter((id) => !ids.has(id)),
      language,
    ).toEqual([]);
    expect(Object.keys(same).sort()).toEqual(Object.keys(loadSearchWords()[0].same).sort());
    const wordings = intents.flatMap(({ id, finds, nearest }) =>
      (asked[id] ?? []).map((wording) => ({ id, wording, finds, nearest })),
    );
    for (const { id } of intents) expect(asked[id]?.length ?? 0, `${language} ${id}`).toBeGreaterThan(1);
    const missed = wordings.filter(({ wording, finds, nearest = [] }) => {
      const [best] = index.search(wording);
      return !best || ![...finds, ...nearest].includes(`${best.kind}:${best.id}`);
    });
    expect(missed.length / wordings.length, JSON.stringify(missed.slice(0, 9))).toBeLessThan(0.04);
  }
  const known = new Set(index.keys());
  for (const { id, finds, nearest = [], otherDrug = [] } of intents)
    for (const key of [...finds, ...nearest, ...otherDrug])
      expect(known.has(key), `${id}: ${key}`).toBe(true);
});

test("a piece of the article names only intents that there are, in every language the same", () => {
  const ids = new Set(loadIntents().map(({ id }) => id));
  const tags = (language: string) =>
    loadAnswer(undefined, null, undefined, language).sections.map((each) => each.answers);
  for (const all of tags("en").flat(2)) expect(ids.has(all), all).toBe(true);
  expect(tags("es")).toEqual(tags("en"));
});

test("another drug by name, and an age under 18, lead where they are spoken of", () => {
  const first = (query: string) => index.search(query)[0];
  expect(first("what happens if I stop Litfulo")).toMatchObject({ kind: "answer", id: "switch" });
  expect(first("¿qué pasa si dejo Leqselvi?")).toMatchObject({ kind: "answer", id: "switch" });
  const numbers = index.search("how soon does hair fall out after stopping tofacitinib").slice(1, 4);
  expect(
    numbers.some(({ kind, passage }) => kind === "observation" && /relapse|recurrence/.test(passage)),
  ).toBe(true);
  expect(first("missed a dose of ritlecitinib")).toMatchObject({
    id: "breaks",
    passage: expect.stringContaining("Ritlecitinib"),
  });
  expect(first("my 13 year old wants to stop")).toMatchObject({
    id: "unknown",
    passage: expect.stringMatching(/under 18|full age/),
  });
});

test("the passage is the one that answers, in the language of the question", () => {
  const passage = (query: string) => index.search(query)[0]?.passage ?? "";
  expect(passage("will I need it for life")).toMatch(/for life|no set end/);
  expect(passage("can I take it every other day")).toMatch(/every other day/);
  expect(passage("I have shingles, do I stop")).toMatch(/Shingles/);
  expect(passage("should I pause before surgery")).toMatch(/operation|replacement/);
  expect(passage("¿puedo tomarlo un día sí y otro no?")).toMatch(/un día sí y otro no/);
  expect(passage("¿hay que dejarlo en el embarazo?")).toMatch(/embarazo/);
});

test("brands are the drug, spelling mistakes are forgiven, ids are found", () => {
  const ids = (query: string) => index.search(query).map(({ id }) => id);
  expect(ids("olumiant rebound")).toEqual(ids("baricitinib rebound"));
  expect(ids("baricitnib reboud")[0]).toBe(ids("baricitinib rebound")[0]);
  expect(ids("BARI-091")[0]).toBe("BARI-091");
});

test("filters keep kinds and drugs, and the order is the same every time", () => {
  const numbers = index.search("relapse", { kinds: ["observation"], drugs: new Set(["tofacitinib"]) });
  expect(numbers.length).toBeGreaterThan(0);
  expect(numbers.every(({ kind }) => kind === "observation")).toBe(true);
  expect(index.search("relapse", { kinds: ["observation"], drugs: new Set(["tofacitinib"]) })).toEqual(
    numbers,
  );
});

test("every result has a passage with its sources", () => {
  for (const found of index.search("what happens when I stop", { limit: 30 })) {
    expect(found.passage).not.toBe("");
    if (found.id !== "ask" && found.id !== "people" && found.id !== "short")
      expect(found.sources.length, found.id).toBeGreaterThan(0);
  }
});

test("a query without a word to look for finds nothing; unknown kinds and drugs are input errors", async () => {
  expect(index.search("")).toEqual([]);
  expect(index.search("??? the of")).toEqual([]);
  expect(index.search("x".repeat(5_000_000))).toEqual([]);
  const run = (...args: string[]) => {
    const program = new Command().exitOverride();
    registerSearch(program);
    return program.parseAsync(["search", ...args], { from: "user" });
  };
  await expect(run(" ")).rejects.toThrow(/^query: .*at least one word/);
  await expect(run("hair", "--kind", "blog")).rejects.toThrow(/--kind: "blog"/);
  await expect(run("hair", "--drug", "aspirin")).rejects.toThrow(/--drug: "aspirin"/);
});

test("imported stories are found as facts, behind the answers, and drop out with the store", () => {
  const stories = [
    someReport(1, { drug: "tofacitinib", event: "pause", reasons: ["surgery"], shed: true }),
    someReport(2, { drug: "tofacitinib", event: "pause", band: "low" }),
  ];
  const told = loadSearchIndex({ reports: stories, summary: summarise(stories, {}, 1) });
  const found = told.search("paused xeljanz for surgery", { kinds: ["community"] });
  expect(found.map(({ id }) => id)).toEqual(["r1"]);
  expect(found[0]).toMatchObject({ sources: [], passage: expect.stringContaining("reason: surgery") });
  expect(told.search("what do people report").at(0)).toMatchObject({ kind: "answer", id: "people" });
  expect(told.search("surgery", { kinds: ["community"], drugs: new Set(["baricitinib"]) })).toEqual([]);
  expect(index.search("paused xeljanz for surgery", { kinds: ["community"] })).toEqual([]);
});
