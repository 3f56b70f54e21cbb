import { describe, expect, it } from "vitest";
import { notJudgedIn, verdictsOf } from "../support/claims/verdicts.ts";

const CURE = "baricitinib is a cure for alopecia areata";
const CURA = "baricitinib es una cura para la alopecia areata";
const WRONG = ["C35 contradicted"];

describe("what is quoted with somebody who says it is not the text's own", () => {
  it.each([
    `"${CURE}," a seller says.`,
    `"${CURE}," he said.`,
    `A seller says: "${CURE}."`,
    'The label reads "baricitinib cures alopecia areata".',
    'Baricitinib, he says, is "a real cure" for alopecia areata.',
    `"${CURE}. It heals," he said.`,
    `He said: "${CURE}. It heals."`,
    `"Baricitinib is new. It is old. It is good. It is a cure for alopecia areata," he said.`,
    `"${CURA}", dice un vendedor.`,
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));

  it.each([
    '"Baricitinib is a cure for alopecia areata."',
    `He is old. "${CURE}."`,
    'Baricitinib is a "cure" for alopecia areata, he says.',
    'Baricitinib is "a cure" for alopecia areata, he says.',
    `"Baricitinib is new. It is old. It is good. It is fine. It is a cure for alopecia areata," he said.`,
    `"${CURE}.\n\n- It is a list," he said`,
  ])("but nobody is quoted in %s", (text) => expect(verdictsOf(text)).toEqual(WRONG));

  it("and goes on in the next quotation", () => {
    expect(verdictsOf(`"Baricitinib is new," he said. "It is a cure for alopecia areata."`)).toEqual([]);
    for (const text of [
      `"Baricitinib is new," he said. It is a cure for alopecia areata.`,
      `"Baricitinib is new," he said. He is old. "It is a cure for alopecia areata."`,
      `"Baricitinib is new," he said. Now "it is a cure for alopecia areata."`,
    ])
      expect(verdictsOf(text), text).toEqual(WRONG);
  });
});

describe("what the next sentence calls false is not the text's own", () => {
  it.each([
    "That is false.",
    "That was false.",
    "This is a myth.",
    "It is an error.",
    "It was an exaggeration.",
    "It is not true.",
    "It is not the case.",
    "All this is wrong.",
    "All that is wrong.",
    "It is simply false.",
    "It is just nonsense.",
    "That's wrong.",
    "It's a myth.",
    "It isn't true.",
    "That wasn't so.",
    "But that is false.",
    "But, that is false.",
    "Yet this is false.",
    "Sadly, that was simply false.",
    "That is what sellers say.",
    "Or so sellers claim.",
    "Or at least, that is what sellers claim.",
    "At least so sellers claim.",
    "At least, so sellers claim.",
    "It is not.",
    "It isn't.",
    "They do not.",
    "They don't.",
    "No, it is not.",
    "Well, no, it is not.",
    "Not true.",
    "Not at all.",
    "Wrong!",
    "Nonsense.",
    "None of it is true.",
    "It is not true at all either.",
  ])("%s", (denial) => {
    const text = `Baricitinib is a cure for alopecia areata. ${denial}`;
    expect(verdictsOf(text)).toEqual([]);
    expect(notJudgedIn(text)).toEqual(["reported"]);
  });

  it.each([
    "Eso es falso.",
    "Esto es falso.",
    "Es falso.",
    "Es mentira.",
    "Es un mito.",
    "Es una mentira.",
    "No es cierto.",
    "Eso no es verdad.",
    "Pero es falso.",
    "Sin embargo, es falso.",
    "Nada de eso.",
    "No lo es.",
    "Mentira.",
  ])("%s", (denial) => {
    expect(notJudgedIn(`Baricitinib es una cura para la alopecia areata. ${denial}`)).toEqual(["reported"]);
  });

  it.each([
    "That is false to many.",
    "It is false that it is dear.",
    "So sellers claim.",
    "It is not a cheap drug.",
    "It is good.",
    "They say it is not as dear as they thought it was.",
    "We know: it is not.",
    "Few think that is false.",
  ])("but not what is followed by: %s", (follower) => {
    expect(verdictsOf(`Baricitinib is a cure for alopecia areata. ${follower}`)).toEqual(WRONG);
  });

  it("nor across the beginning of a list", () => {
    expect(verdictsOf("Baricitinib is a cure for alopecia areata.\n\n- That is false.")).toEqual(WRONG);
  });

  it("a question that is answered with no denies nothing but the question", () => {
    const text = `Is baricitinib a cure for alopecia areata? It is not. Baricitinib is good.`;
    expect(notJudgedIn(text)).toEqual(["question"]);
  });
});

describe("what stands behind a mark of others' words is not the text's own", () => {
  it.each([
    "Myth: ",
    "Myth : ",
    "Myth - ",
    "Myth – ",
    "Myth — ",
    "Myth 1: ",
    "Myth 12: ",
    "Myth no 1: ",
    "Myth no. 1: ",
    "Myth no.1: ",
    '"Myth": ',
    "1. Myth: ",
    "Common myth: ",
    "Popular myth: ",
    "The misconception: ",
    "Another misconception: ",
    "Fiction: ",
    "False: ",
    "Rumour: ",
    "Rumor: ",
    "The claim: ",
    "They say: ",
    "People say: ",
    "What people say: ",
    "Some say: ",
  ])("%s", (mark) => expect(notJudgedIn(`${mark}${CURE}.`)).toEqual(["reported"]));

  it.each(["Mito: ", "Bulo: ", "Dicen: ", "Se dice: "])("%s", (mark) =>
    expect(notJudgedIn(`${mark}${CURA}.`)).toEqual(["reported"]));

  it.each(["Fact: ", "Hypes: ", "Hype ", "A new claim: "])("but of %s", (mark) =>
    expect(verdictsOf(`${mark}${CURE}.`)).toEqual(WRONG));
});

describe("items under a heading of myths are not the text's own", () => {
  it.each([
    "A myth",
    "Myths",
    "The misconception",
    "Misconceptions",
    "A falsehood",
    "Falsehoods",
    "Fake news",
    "A hoax",
    "Hoaxes",
    "Facts against myths",
  ])("%s", (heading) => expect(notJudgedIn(`${heading}:\n\n- ${CURE}.`)).toEqual(["reported"]));

  it.each(["Mito", "Mitos", "Un bulo", "Bulos"])("%s", (heading) =>
    expect(notJudgedIn(`${heading}:\n\n- ${CURA}.`)).toEqual(["reported"]));

  it.each(["Myths and facts", "A myth and a fact", "Facts", "Mythology"])("but not: %s", (heading) =>
    expect(verdictsOf(`${heading}:\n\n- ${CURE}.`)).toEqual(WRONG));
});
