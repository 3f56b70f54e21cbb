import { describe, expect, it } from "vitest";
import { tokensOf } from "../../text/index.ts";
import { Phrases } from "./phrases.ts";

/** The phrases found in a text, each with the words it runs over. */
function found(lexicon: Record<string, string>, text: string): string[] {
  const tokens = tokensOf(text);
  return new Phrases(lexicon).find(tokens).map(({ label, first, next }) => {
    const words = tokens.slice(first, next).map(({ word }) => word);
    return `${label}: ${words.join(" ")}`;
  });
}
const ends = (phrase: string, text: string) => found({ end: phrase }, text);

describe("the signs of a phrase", () => {
  it.each([
    ["stop", "They stop it.", ["end: stop"]],
    ["stop", "They stopped it.", []],
    ["stop*", "They stopped it.", ["end: stopped"]],
    ["stop*", "They stop it.", ["end: stop"]],
    ["stop*", "They are at the top.", []],
    ["stop|quit", "They quit it.", ["end: quit"]],
    ["stop|quit|halt*", "They halted it.", ["end: halted"]],
    ["off the drug", "They went off the drug.", ["end: off the drug"]],
    ["off the drug", "They went off a drug.", []],
    ["off the? drug", "They went off drug and off the drug.", ["end: off drug", "end: off the drug"]],
    ["off the|a? drug", "They went off a drug.", ["end: off a drug"]],
    ["off the?", "They went off.", ["end: off"]],
    [
      "off ..2 drug",
      "off drug, off the drug, off the new drug",
      ["end: off drug", "end: off the drug", "end: off the new drug"],
    ],
    ["off ..2 drug", "off the very new drug", []],
    ["off ..1 the ..1 drug", "off all the new drug", ["end: off all the new drug"]],
    ["off _ drug", "They went off any drug.", ["end: off any drug"]],
    ["off _ drug", "They went off drug.", []],
    ["off _ drug", "They went off, drug in hand.", []],
    ["lost+hair|bald again", "lost hair again", ["end: lost hair again"]],
    ["lost+hair|bald again", "bald again", ["end: bald again"]],
    ["lost+hair|bald again", "lost again", []],
    ["so lost+hair? again", "so lost hair again", ["end: so lost hair again"]],
    ["so lost+all+hair|bald+now again", "so bald now again", ["end: so bald now again"]],
    ["one+two|three four+five|six", "three four five", ["end: three four five"]],
    ["one+two|three four+five|six", "one two six", ["end: one two six"]],
    ["so bald|lost+hair? again", "so again", ["end: so again"]],
    ["?", "Is it so?", ["end: ?"]],
  ])("%s in: %s", (phrase, text, phrases) => expect(ends(phrase, text)).toEqual(phrases));

  it("divides phrases by semicolons and lines", () => {
    expect(ends("stop; quit\n halt ;;\n\n", "stop, quit, halt")).toEqual([
      "end: stop",
      "end: quit",
      "end: halt",
    ]);
    expect(ends("", "stop")).toEqual([]);
  });
});

describe("a gap", () => {
  it.each([",", ";", ":", ".", "(", ")", "!", "?", "|"])("does not run over %s", (sign) => {
    expect(ends("off ..3 drug", `off the${sign} drug`)).toEqual([]);
  });

  it.each(["not", "no", "never", "without", "can't", "ni", "nunca", "sin"])("nor over %s", (word) => {
    expect(ends("off ..3 drug", `off ${word} drug`)).toEqual([]);
  });

  it("but may end at a denial that the phrase names", () => {
    expect(ends("off ..3 never", "off it never")).toEqual(["end: off it never"]);
  });

  it("takes the first place from which the rest fits", () => {
    expect(ends("off ..3 the drug", "off the old the drug")).toEqual(["end: off the old the drug"]);
    expect(ends("off ..3 drug", "off it")).toEqual([]);
  });
});

describe("of several phrases", () => {
  it("the longest at a place is found", () => {
    expect(ends("off; off the drug; off the", "off the drug")).toEqual(["end: off the drug"]);
    expect(ends("off the*; off", "off them")).toEqual(["end: off them"]);
  });

  it("those of one label do not overlap, those of others may", () => {
    expect(ends("off the drug; the drug", "off the drug and the drug")).toEqual([
      "end: off the drug",
      "end: the drug",
    ]);
    expect(found({ end: "off the drug", medicine: "drug" }, "off the drug")).toEqual([
      "end: off the drug",
      "medicine: drug",
    ]);
  });

  it("each is found again and again, in order", () => {
    expect(found({ end: "stop*", on: "kept" }, "stop, kept, stopping")).toEqual([
      "end: stop",
      "on: kept",
      "end: stopping",
    ]);
  });

  it("words shorter than what beginnings are found by fit none", () => {
    expect(ends("stop*", "s st sto stop")).toEqual(["end: stop"]);
  });
});
