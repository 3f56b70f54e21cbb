import { expect, test } from "vitest";
import { preparePost, toDocument } from "../document.ts";
import { answeredIn } from "./answered.ts";

const answer = (text: string) => {
  const document = toDocument(preparePost(text));
  return answeredIn(document, document.sentences.length - 1)
    .map(({ lost }) => (lost ? "lost" : "kept"))
    .join(" ");
};

test.each([
  ["I was told I would lose it all. I have not.", "kept"],
  ["I was told I would lose it all. So far it has not yet.", "kept"],
  ["I was told I would lose it all. Week 30: it did not.", "kept"],
  ["I was told I would lose it all. 8 months in, it has not.", "kept"],
  ["I was told I would lose it all, but it did not.", "kept"],
  ["They warned it falls out. It did.", "lost"],
  ["I expected it to fall out. And it sure did.", "lost"],
  ["I expected my hair to fall. It all did.", "lost"],
  ["Everyone said it would stay. They were wrong.", "lost"],
  ["Everyone said it would stay. My dermatologist was dead wrong.", "lost"],
  ["She promised it would stay. The doctor could not have been more wrong.", "lost"],
  ["He predicted that it would fall out. He was right.", "lost"],
  ["He predicted that it would fall out. The doctor was so completely right.", "lost"],
  ["I reckoned it stays. It did not.", "lost"],
  ["I feared to lose it. I did not.", "kept"],
  ["I figured it stays. It has.", "kept"],
  ["I assumed it falls out. My hair did.", "lost"],
  ["Hoping it stays. It did not.", "lost"],
  ["I was predicting loss. It did not.", "kept"],
  ["He promises it stays. It did not.", "lost"],
])("%s: %s", (text, expected) => expect(answer(text)).toBe(expected));

test.each([
  "I have not.",
  "Nice weather. I have not.",
  "I was told I would lose it all. Nice weather.",
  "I was told I would lose it all. He was right to say so.",
  "I was told I would lose my job. I did not.",
  "I was told I would lose weight. I did not.",
  "I was told it would fall or stay. It did.",
  "I was told it would be fun. It did.",
  "I was told it would not stay. It did.",
  "I was told it would never fall out. It did.",
  "I was told I would lose it all. It rained. I have not.",
])("nothing in: %s", (text) => expect(answer(text)).toBe(""));

test("the thing told of stands before the answer, in the same sentence too", () => {
  const document = toDocument(preparePost("It all went well, I was told it falls out and it did."));
  expect(answeredIn(document, 0)).toEqual([{ lost: true, start: 42, end: 53 }]);
});
