import { describe, expect, it } from "vitest";
import { notJudgedIn, verdictsOf } from "../support/claims/verdicts.ts";

const CURE = "baricitinib is a cure for alopecia areata";
const CURA = "baricitinib es una cura para la alopecia areata";
const WRONG = ["C35 contradicted"];
/** A sentence that is judged, or not, for this reason. */
const isNone = (text: string, reason: string) => {
  expect(verdictsOf(text), text).toEqual([]);
  expect(notJudgedIn(text), text).toEqual([reason]);
};

describe("a question says nothing", () => {
  it.each([
    "Is baricitinib a cure for alopecia areata?",
    `Many wonder if ${CURE}.`,
    `He wondered whether ${CURE}.`,
    `Many ask if ${CURE}.`,
    `The question is old, whether ${CURE}.`,
    `Many are curious if ${CURE}.`,
    `It is debated if ${CURE}.`,
    `It is debated by all of those who have seen it whether ${CURE}.`,
    `Muchos preguntan si ${CURA}.`,
  ])("%s", (text) => isNone(text, "question"));

  it.each([
    `Who asks is told that ${CURE}.`,
    `If taken daily ${CURE}.`,
    `If taken, ${CURE}.`,
    `If you would ask, ${CURE}.`,
  ])("but not: %s", (text) => expect(verdictsOf(text)).toEqual(WRONG));

  it.each(["long", "much", "often", "well", "fast", "soon", "likely", "far"])("how %s it is so", (word) => {
    isNone(`How ${word} ${CURE} differs.`, "question");
    expect(verdictsOf(`How ${word}: ${CURE}.`)).toEqual(WRONG);
  });

  it("how many find it so", () => {
    isNone(`How many find ${CURE} differs.`, "question");
    for (const text of [`How ${CURE} is known.`, `See how well ${CURE}.`])
      expect(verdictsOf(text), text).toEqual(WRONG);
  });

  it("nor does an item of what to ask", () => {
    isNone(`To be asked:\n\n- If ${CURE}`, "question");
    isNone(`To be asked:\n\n- Whether ${CURE}`, "question");
    isNone(`A preguntar:\n\n- Si ${CURA}`, "question");
    for (const item of [`If taken daily, ${CURE}`, `If you take it daily ${CURE}`, `Known: ${CURE}`])
      expect(verdictsOf(`To be known:\n\n- ${item}`), item).toEqual(WRONG);
  });
});

describe("a story is no statement", () => {
  it.each([
    `I know that ${CURE}.`,
    `My doctor knows that ${CURE}.`,
    `Mi médico sabe que ${CURA}.`,
  ])("%s", (text) => isNone(text, "story"));
});

describe("what is supposed is not said", () => {
  const RELAPSE = "nobody would relapse.";
  it.each([
    `Were baricitinib a cure for alopecia areata, ${RELAPSE}`,
    "Were baricitinib a cure for alopecia areata, people wouldn't relapse.",
    "Had baricitinib been a cure for alopecia areata, nobody would have relapsed.",
    `Should baricitinib be a cure for alopecia areata, ${RELAPSE}`,
    `Suppose ${CURE}, then ${RELAPSE}`,
    `Supposing ${CURE}, ${RELAPSE}`,
    `Imagine ${CURE}, ${RELAPSE}`,
  ])("%s", (text) => isNone(text, "question"));

  it.each([
    `Imagine ${CURE} and ${RELAPSE}`,
    `Imagine, ${CURE}.`,
    `Here, ${CURE}, and ${RELAPSE}`,
  ])("but for: %s", (text) => expect(verdictsOf(text)).toEqual(WRONG));

  it.each([
    "baricitinib",
    "Olumiant",
    "it",
    "the drug",
    "the medicine",
    "the treatment",
    "the pill",
    "the pills",
    "the tablet",
    "the tablets",
  ])("if %s were so", (drug) => {
    const supposed = `if ${drug} were a cure for alopecia areata, baricitinib would be dear.`;
    isNone(`If${supposed.slice(2)}`, "question");
    for (const soft of ["But", "And", "Even", "So"]) isNone(`${soft} ${supposed}`, "question");
  });

  it("but for what only begins with if", () => {
    for (const text of [
      `If ever anything worked, would it surprise: ${CURE}.`,
      `If baricitinib is taken ${CURE}.`,
    ])
      expect(verdictsOf(text), text).toEqual(WRONG);
  });
});

describe("what has no verb says nothing", () => {
  const HEADING = "Permanent results after stopping baricitinib";
  it("in a heading", () => {
    expect(verdictsOf(HEADING)).toEqual([]);
    expect(verdictsOf("Resultados permanentes tras dejar baricitinib en el pelo")).toEqual([]);
  });

  it.each([
    `${HEADING} happen`,
    `${HEADING}, that's it`,
    `${HEADING}, they're here`,
    `${HEADING}, there's more`,
    `${HEADING}, so long awaited by all`,
    "Los resultados del pelo son permanentes tras dejar baricitinib",
  ])("but not: %s", (text) => expect(verdictsOf(text)).toEqual(["C19 contradicted"]));

  it("nor does a reference or an equation", () => {
    const said = "permanent results are seen after stopping baricitinib";
    for (const text of [
      `King B, Ohyama M, ${said}.`,
      `King BA, Ohyama MO. ${said}.`,
      `${said}, King B, Ohyama M.`,
      `Results after stopping baricitinib = permanent, it is said.`,
    ])
      expect(verdictsOf(text), text).toEqual([]);
    for (const text of [
      `King BAC, Ohyama MOC, ${said}.`,
      `Ki B, Oh M, ${said}.`,
      `King B, ${said}.`,
      `King B Ohyama M ${said}.`,
      `22 B, 23 M, ${said}.`,
    ])
      expect(verdictsOf(text), text).toEqual(["C19 contradicted"]);
  });
});

describe("who denies that there is doubt denies nothing", () => {
  it.each([
    "Without any question",
    "Without question",
    "Without a doubt",
    "There is no doubt that",
    "No doubt",
    "No question,",
  ])("%s", (words) => expect(verdictsOf(`${words} ${CURE}.`)).toEqual(WRONG));

  it.each([
    "Sin duda",
    "Sin ninguna duda",
    "Sin la menor duda",
    "No cabe duda de que",
    "No hay duda de que",
  ])("%s", (words) => expect(verdictsOf(`${words} ${CURA}.`)).toEqual(WRONG));

  it("but for what is out of the question", () => {
    expect(verdictsOf("There is no question of a cure for alopecia areata with baricitinib.")).toEqual([
      "C35 supported",
    ]);
    expect(verdictsOf("There is no cure for alopecia areata with baricitinib.")).toEqual(["C35 supported"]);
  });
});
