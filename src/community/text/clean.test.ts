import { describe, expect, it } from "vitest";
import { ownWords } from "./clean.ts";

describe("the words a person wrote in a post", () => {
  it.each([
    ["quoted blocks are another's", "<blockquote>they stopped</blockquote> I did not", "I did not"],
    [
      "each of several, in any case",
      "a <BLOCKQUOTE class=x>b</BlockQuote> c <blockquote>d</blockquote> e",
      "a c e",
    ],
    ["one that is not closed stays", "I read <blockquote>and stopped", "I read <blockquote>and stopped"],
    ["a link is its words", "see [my photos](https://example.org/a_(b)) today", "see my photos) today"],
    ["brackets before a link stay", "[sic [here](/r/x) then", "[sic here then"],
    ["emphasis is no word", "I **really stopped** it", "I really stopped it"],
  ])("%s", (_, post, words) => {
    expect(ownWords(post).replace(/ +/g, " ").trim()).toBe(words);
  });

  it("are looked for in the first hundred thousand characters", () => {
    expect(ownWords("a".repeat(300_000))).toHaveLength(100_000);
  });
});
