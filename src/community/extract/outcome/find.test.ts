import { describe, expect, test } from "vitest";
import { preparePost, toDocument } from "../document.ts";
import { clauseBefore, hasHair, isOfSomethingElse, WITH_ELSE } from "./elsewhere.ts";
import { findOutcomes } from "./find.ts";

const read = (text: string) => findOutcomes(toDocument(preparePost(text)));
/** What a post tells of the hair, once where several words say the same; a "?" for what single words point to. */
const told = (text: string) =>
  [...new Set(read(text).map(({ lost, weak }) => `${lost ? "lost" : "kept"}${weak ? "?" : ""}`))].join(" ");

describe("what a post tells of the hair", () => {
  test.each([
    ["My hair fell out.", "lost"],
    ["No shedding.", "kept"],
    ["I kept my hair.", "kept"],
    ["Shedding has finally stopped.", "lost?"],
    ["Shedding slowed.", "lost?"],
    ["Shedding, not stopped.", "lost"],
    ["I stopped my shedding.", ""],
    ["My hair stopped shedding.", ""],
    ["Never any real shedding.", "kept"],
    ["I kept my hair until May, then I lost it.", "lost"],
    ["No shedding until May.", "lost"],
    ["I lost 30%, but kept my brows.", "lost"],
    ["My SALT is 40.", "lost"],
    ["My SALT was 4. Now my SALT is 40.", "kept lost"],
    ["On Olumiant my SALT was 40.", ""],
    ["My hair needs salt: 40.", ""],
    ["I stopped with a SALT of 40.", ""],
    ["I quit it in spring at SALT 40.", ""],
    ["When I left my SALT was 40.", ""],
    ["They said I would lose it all. I have not.", "kept"],
    ["The drain is full.", "lost"],
    ["A toupee.", "lost?"],
    ["My insurance is unchanged.", ""],
    ["My hair is unchanged.", "kept"],
    ["Nothing has changed with the price.", ""],
    ["Nothing has changed with my hair.", "kept"],
    ["The relapse never came.", "kept"],
    ["The nape left, the crown stayed.", "lost"],
  ])("%s: %s", (text, expected) => expect(told(text)).toBe(expected));
});

describe("only what is told as having happened, to the writer, after the drug", () => {
  test.each([
    "If my hair fell out, I would cry.",
    "It will fall out.",
    "It would fall out.",
    "It might fall out.",
    "It may fall out.",
    "It could all fall out.",
    "I am scared of shedding.",
    "I am waiting for the shedding.",
    "I expected the shedding.",
    "I hope for no shedding.",
    "I dreaded the shedding.",
    "I am dreading the shedding.",
    "They told him that most fell out.",
    "I was sure it would fall out.",
    "I thought I had found a bald spot.",
    "I thought found bald spots.",
    "I read stories about shedding.",
    "I do not want bald spots.",
    "You lose your hair.",
    "Most people lost their hair.",
    "Someone lost their hair.",
    "My dad lost his hair.",
    "My uncle also lost his hair.",
    "My grandma went bald.",
    "While on it my hair fell out.",
    "While I was taking it my hair fell out.",
    "While still on it my hair fell out.",
    "Still on it, my hair fell out.",
    "Before starting it my hair fell out.",
    "Bald prior to starting.",
    "I shed for 3 years before it.",
    "I shed for many years before then.",
    "Bald since I was a kid.",
    "Bald since I was a teenager.",
    "Bald when I was 12.",
    "I lost my hair at 12.",
    "I lost all my hair aged 12.",
    "Before that my hair fell out.",
    "Before the drug my hair fell out.",
    "On it my hair fell out.",
    "On the tablet my hair fell out.",
    "On the pills my hair fell out.",
    "On the med my hair fell out.",
    "Well, on the drug my hair fell out.",
    "Did your hair fall out?",
    "Has hair fallen out?",
    "How come hair falls out?",
  ])("nothing in: %s", (text) => expect(told(text)).toBe(""));

  test.each([
    "I would say my hair fell out.",
    "I would guess it fell out.",
    "I may be odd but I lost my hair.",
    "In May my hair fell out.",
    "I could still see bald spots.",
    "I could count bald spots.",
    "Lack of hope, my hair fell out.",
    "I was scared, and my hair fell out.",
    "It could be worse but my hair fell out.",
    "I expected it and yet my hair fell out.",
    "You know, I lost my hair.",
    "People warned me; my hair fell out.",
    "People: my hair fell out.",
    "My dad came, and I lost my hair.",
    "On it my hair grew, then it fell out.",
    "On it my hair grew and off it fell out.",
    "My hair fell out, did yours?",
  ])("told in: %s", (text) => expect(told(text)).toBe("lost"));
});

test("the first loss is told as one", () => {
  const isFirst = (text: string) => read(text).some(({ first }) => first);
  for (const words of [
    "My hair started falling out.",
    "It began to fall out.",
    "I began losing hair.",
    "I noticed bald spots.",
    "I am noticing shedding.",
    "The first bald spot.",
    "Signs of shedding.",
    "A sign of shedding.",
    "The first sign of shedding.",
    "Shedding already.",
    "A bald spot popped up.",
    "Shedding begins.",
    "Shedding kicked in.",
  ])
    expect(isFirst(words), words).toBe(true);
  for (const words of [
    "My hair fell out.",
    "The first half fell out.",
    "The first time it fell out.",
    "First of all it fell out.",
    "It started to rain, and later, much later, so much later on, my hair fell out.",
  ])
    expect(isFirst(words), words).toBe(false);
});

test("where it stands in the post", () => {
  expect(read("Hello. My hair fell out.").map(({ start, end, sentence }) => [start, end, sentence])).toEqual([
    [15, 23, 1],
  ]);
});

describe("what is said of something else", () => {
  test("clauses, and what they name", () => {
    expect(clauseBefore("my hair, my job: it is", 22)).toBe(" it is");
    expect(clauseBefore("my hair but it is", 14)).toBe(" it");
    expect(clauseBefore("my hair is here", 10)).toBe("my hair is");
    expect(hasHair("my scalp.")).toBe(true);
    expect(hasHair("my job")).toBe(false);
    expect(isOfSomethingElse("my job")).toBe(true);
    expect(isOfSomethingElse("my skin")).toBe(true);
    expect(isOfSomethingElse("my hair and my job")).toBe(true);
    expect(isOfSomethingElse("my job and my hair")).toBe(false);
    expect(isOfSomethingElse("my job my hair")).toBe(false);
    expect(isOfSomethingElse("me")).toBe(false);
  });

  test.each([
    " with the price",
    " in my blood work",
    " on insurance",
    " about her blood",
    " for eczema",
    " with the joint",
  ])("%s", (words) => expect(WITH_ELSE.test(words)).toBe(true));
  test.each([" with my hair", "with the price", ", with the price"])("not %s", (words) =>
    expect(WITH_ELSE.test(words)).toBe(false));
});
