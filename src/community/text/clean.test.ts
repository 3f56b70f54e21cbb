import { describe, expect, it } from "vitest";
import { decodeEntities, isBot, isDeleted, ownWords } from "./clean.ts";

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

describe("what stands in a post and is no word of its writer", () => {
  const words = (post: string) =>
    ownWords(post)
      .replace(/[ \t]+/g, " ")
      .trim();
  it.each([
    ["entities are characters", "a &amp; b &lt;c&gt;", "a & b <c>"],
    ["entities that were escaped twice", "it&amp;#39;s", "it's"],
    ["an ampersand of its own stays", "this & that", "this & that"],
    ["quoted lines", "> they stopped\nI did not", "I did not"],
    ["an indented one", "  \t> they stopped\nI did not", "I did not"],
    ["a sign before a number is no quote", ">5 weeks", ">5 weeks"],
    ["a sign within a line is none", "a > b", "a > b"],
    ["lines end in any way", "a\r\n> b\rc", "a\n\nc"],
    ["characters that nobody sees", "ol\u200bum\u200fia\u2060nt\ufeff", "olumiant"],
    ["code", "a ```one\ntwo``` b ```three``` c", "a b c"],
    ["a link within the site", "see [this](/r/hair) now", "see this now"],
    ["what is in round brackets alone stays", "see [this](that)", "see [this](that)"],
    ["bare links", "see https://a.b/c?d and http://x.y or www.z.com now", "see and or now"],
    ["forums and people", "ask r/alopecia or /u/some_one now", "ask or now"],
    ["at the start too", "r/hair says", "says"],
    ["but no fractions of words", "for/us and 4/r/x", "for/us and 4/r/x"],
    ["a signature", "I stopped.\n--\nJoe, bald since 2001", "I stopped."],
    ["under a line", "I stopped.\n____  \nJoe", "I stopped."],
    ["which is short", `I stopped.\n--\n${"x".repeat(200)}`, `I stopped.\n--\n${"x".repeat(200)}`],
    ["of two hundred characters at most", `I stopped.\n--\n${"x".repeat(199)}`, "I stopped."],
    ["one dash is no signature", "I stopped.\n-\nJoe", "I stopped.\n-\nJoe"],
    ["a dash within a line is none", "I stopped --\nJoe", "I stopped --\nJoe"],
    ["emphasis of every kind", "*a* **b** ***c*** _d_ ~~e~~", "a b c d e"],
    ["over several words, not lines", "**a b**, *c\nd*", "a b, *c\nd*"],
    ["marks with nothing in them stay", "4 * 5", "4 * 5"],
    ["headings", "# A\n###### B\n####### C\nx # D", "A\nB\n####### C\nx # D"],
    ["what is hidden until it is clicked", ">!I stopped!<", "I stopped"],
    ["one within a line", "then >!I stopped!< it", "then I stopped it"],
  ])("%s", (_, post, own) => {
    expect(words(post)).toBe(own);
  });
});

it("entities are read twice, and only whole ones", () => {
  expect(decodeEntities("&amp;amp;")).toBe("&");
  expect(decodeEntities("&amp;amp;amp;")).toBe("&amp;");
  expect(decodeEntities("R&D")).toBe("R&D");
});

it.each([
  ["AutoModerator", "", true],
  ["automoderator2", "", false],
  ["xautomoderator", "", false],
  ["haircarebot", "", true],
  ["hair-bot", "", true],
  ["hair_bot", "", true],
  ["bot_hair", "", true],
  ["bot-hair", "", true],
  ["botany", "", false],
  ["robot_hair", "", false],
  ["robots", "", false],
  ["joe", "I am a bot, and", true],
  ["joe", "i am a bottle", false],
  ["joe", "ai am a bot", false],
  ["joe", "Beep boop.", true],
  ["joe", "beep booped", false],
  ["joe", "This action was performed automatically.", true],
  ["joe", "I stopped", false],
])("%s writing %j is a program: %s", (author, text, bot) => {
  expect(isBot(author, text)).toBe(bot);
});

it.each([
  ["[deleted]", true],
  ["[removed]", true],
  [" [ Removed ] ", true],
  ["[deleted by user]", true],
  ["[removed by reddit]", true],
  ["[removed by moderator]", true],
  ["[removed by joe]", false],
  ["I was [deleted]", false],
  ["[deleted] it", false],
  ["deleted", false],
  ["", false],
])("%j stands for a text that was taken away: %s", (text, deleted) => {
  expect(isDeleted(text)).toBe(deleted);
});
