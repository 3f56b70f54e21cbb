import { expect, it } from "vitest";
import { normalise } from "./normalise.ts";

it.each([
  ["He's stopped it", "he has stopped it"],
  ["she's been off it", "she has been off it"],
  ["she's lost it", "she has lost it"],
  ["he's bald", "he is bald"],
  ["it's been a year", "it has been a year"],
  ["it's back", "it is back"],
  ["I'd lost it", "i had lost it"],
  ["they'd stopped", "they had stopped"],
  ["I'd stay", "i would stay"],
  ["we've stopped", "we have stopped"],
  ["you're bald", "you are bald"],
  ["I'll stop", "i will stop"],
  ["it didn't", "it did not"],
  ["it doesnt", "it does not"],
  ["it ain't", "it is not"],
  ["I'm gonna stop", "i am going to stop"],
])("%s is %s", (text, whole) => {
  expect(normalise(text)).toBe(whole);
});
