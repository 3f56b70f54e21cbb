import { readFileSync } from "node:fs";
import { Command } from "commander";
import { expect, test } from "vitest";
import { registerSearch } from "../../src/cli/commands/search.ts";
import { summarise } from "../../src/community/index.ts";
import { loadSearchIndex } from "../../src/package-data/search-index.ts";
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

test.each([
  0, 20,
])("of twenty everyday questions at least 17 find the right section or claim first (from number %d)", (from) => {
  expect(questions).toHaveLength(40);
  const missed = questions.slice(from, from + 20).filter(({ question, first }) => {
    const [best] = index.search(question);
    return !best || !first.includes(`${best.kind}:${best.id}`);
  });
  expect(missed.length, missed.map(({ question }) => question).join("; ")).toBeLessThanOrEqual(3);
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
