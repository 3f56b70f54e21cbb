import { describe, expect, test } from "vitest";
import { preparePost, toDocument } from "./document.ts";
import { experiencerOf } from "./experiencer.ts";
import { findEvents } from "./find-events.ts";

/** Whose the last change of a post is. */
const whose = (text: string) => {
  const document = toDocument(preparePost(text));
  const event = findEvents(document).at(-1);
  return event?.experiencer;
};

describe("the writer", () => {
  test.each([
    "I stopped Olumiant.",
    "Stopped Olumiant.",
    "We stopped Olumiant.",
    "They took me off Olumiant.",
    "My doctor and I stopped Olumiant.",
    "My friend said so, I stopped Olumiant.",
    "My doctor is kind. He took me off Olumiant.",
    "My doctor is kind. He stopped Olumiant.",
    "My pharmacist was rude. She stopped Olumiant.",
    "The nurse called. He stopped my Olumiant.",
    "They stopped Olumiant.",
    "They cancelled Olumiant.",
    "Hi everyone, stopped Olumiant.",
    "For anyone wondering, stopped Olumiant.",
    "Thanks all who asked, stopped Olumiant.",
    "Anyone else? Stopped Olumiant.",
    "I am a young woman, stopped Olumiant.",
    "Everyone warned me. Stopped Olumiant.",
    "Nobody knew. I stopped Olumiant.",
    "You know, stopped my Olumiant.",
    "You see, stopped taking my Olumiant.",
    "Me: 2 years since Olumiant.",
    "Me: 2 years off Olumiant.",
    "I am an ex-Olumiant user.",
    "I told a friend. Stopped Olumiant.",
    "I told a friend. They left. Stopped Olumiant.",
    "Stopped Olumiant as their plan said.",
    "Their rules: stopped Olumiant.",
    "People keep asking. Stopped Olumiant.",
    "In the trial I stopped Olumiant.",
    "The study ended. I was a patient there, stopped Olumiant.",
  ])("%s", (text) => expect(whose(text)).toBe("self"));
});

describe("a relative in the writer's care", () => {
  test.each([
    "My daughter stopped Olumiant.",
    "My little daughter stopped Olumiant.",
    "My 12 year old son stopped Olumiant.",
    "My 12 yo stopped Olumiant.",
    "Our kid stopped Olumiant.",
    "My wife's derm is kind, she stopped Olumiant.",
    "My fiance stopped Olumiant.",
    "My fiancee stopped Olumiant.",
    "Mom to a boy: stopped Olumiant.",
    "Parent of an AU kid: he stopped Olumiant.",
    "Husband stopped Olumiant.",
    "So wife stopped Olumiant.",
    "Posting for my brother: stopped Olumiant.",
    "Dad here, stopped Olumiant.",
    "My son is 12. He stopped Olumiant.",
    "My son is 12. Stopped Olumiant.",
    "My son is 12. I asked my friend. She stopped Olumiant.",
    "The little one stopped Olumiant.",
  ])("%s", (text) => expect(whose(text)).toBe("dependant"));
});

describe("somebody else", () => {
  test.each([
    "My friend stopped Olumiant.",
    "My best old friends stopped Olumiant.",
    "A neighbor stopped Olumiant.",
    "My neighbour stopped Olumiant.",
    "A coworker stopped Olumiant.",
    "A co-worker's pills: stopped Olumiant.",
    "Someone stopped Olumiant.",
    "Many stopped Olumiant.",
    "My sister is 30. She stopped Olumiant.",
    "A friend is here. She stopped Olumiant.",
    "She stopped Olumiant.",
    "A 30 year old man stopped Olumiant.",
    "A 30 yo stopped Olumiant.",
    "This 30 y/o female stopped Olumiant.",
    "A 30-year-old stopped Olumiant.",
    "A 30 year old Asian male stopped Olumiant.",
    "The treatment arm stopped Olumiant.",
    "You stopped Olumiant.",
    "A friend told of it. Stopped Olumiant.",
    "In the trial, stopped Olumiant led to loss.",
    "In a study, stopped Olumiant led to loss.",
    "In studies, stopped Olumiant led to loss.",
    "In trials, stopped Olumiant led to loss.",
    "In a paper, stopped Olumiant led to loss.",
    "In a review, stopped Olumiant led to loss.",
    "In phase 3, stopped Olumiant led to loss.",
    "To a researcher, stopped Olumiant led to loss.",
    "In an article, stopped Olumiant led to loss.",
    "In a randomised world, stopped Olumiant led to loss.",
    "The data: stopped Olumiant led to loss.",
    "The subject stopped Olumiant.",
    "The claimant stopped Olumiant.",
    "A case report: stopped Olumiant.",
    "Prior authorization denied. Stopped Olumiant.",
    "Was treated with pills. Stopped Olumiant.",
    "A 30 yo m: stopped Olumiant.",
    "Clinician notes: stopped Olumiant.",
    "My sister: my ex stopped Olumiant.",
  ])("%s", (text) => expect(whose(text)).toBe("other"));
});

test("a place in a sentence, and what stood before it", () => {
  expect(experiencerOf("i stopped JAK0", 2, 9, "")).toBe("self");
  expect(experiencerOf("stopped JAK0", 0, 7, "my friend came.")).toBe("other");
  expect(experiencerOf("stopped JAK0", 0, 7, "my friend came. i was there.")).toBe("self");
  expect(experiencerOf("stopped JAK0", 0, 7, "i have a daughter, my daughter is 9.")).toBe("dependant");
  expect(experiencerOf("stopped my JAK0", 0, 7, "a friend came.")).toBe("self");
  expect(experiencerOf("stopped my 12 son's JAK0", 0, 7, "a friend came.")).toBe("other");
});
