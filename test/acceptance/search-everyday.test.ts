import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadIntents, loadSearchIndex } from "../../src/package-data/search-index.ts";

const index = loadSearchIndex();
const intents = new Map(loadIntents().map((intent) => [intent.id, intent]));
const questions = readFileSync(new URL("search/everyday.txt", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .filter((line) => !line.startsWith("#"))
  .map((line) => {
    const [language, question, wanted] = line.split("|");
    return { language, question, answers: wanted.split(",").flatMap((id) => intents.get(id) ?? []) };
  });

/** Whether what answers a question stands first, and whether among the first three; what is not held must be said. */
function places({ question, answers }: (typeof questions)[number]): { first: boolean; three: boolean } {
  const { results, notHeld } = index.ask(question);
  const sections = new Set(answers.flatMap(({ finds }) => finds.slice(0, 1)));
  if (sections.size === 0) return { first: notHeld, three: notHeld };
  const found = results.slice(0, 3).map(({ kind, id }) => sections.has(`${kind}:${id}`));
  return { first: found[0] === true && !notHeld, three: found.includes(true) };
}

test.each([
  ["development", 0],
  ["held back", 1],
])("everyday questions, %s half: what answers is first for 80 of 100, in the first three for 90", (_, half) => {
  const judged = questions.filter((_, at) => at % 2 === half).map((each) => ({ ...each, ...places(each) }));
  expect(judged).toHaveLength(50);
  expect(judged.every(({ answers }) => answers.length > 0)).toBe(true);
  expect(judged.filter(({ first }) => first).length).toBeGreaterThanOrEqual(40);
  expect(judged.filter(({ three }) => three).length).toBeGreaterThanOrEqual(45);
});

test.each([
  "difference between Litfulo and Olumiant",
  "How does Olumiant differ from Leqselvi?",
  "Rinvoq or Xeljanz?",
  "Litfulo and Olumiant side by side",
  "diferencia entre Litfulo y Olumiant",
])("two drugs named in one question, %s: what is told of drugs side by side stands first", (question) => {
  const { results, notHeld } = index.ask(question);
  expect(notHeld).toBe(false);
  expect(results[0]).toMatchObject({ kind: "answer", id: "switch" });
});

test("what is not held on copies of the drug is said, and its price comes nearest", () => {
  const { results, notHeld } = index.ask("cheaper generic");
  expect(notHeld).toBe(true);
  expect(results[0]).toMatchObject({ kind: "answer", id: "cost" });
});
