import { describe, expect, it } from "vitest";
import { bestPassage, tokenize } from "./passage.ts";
import { indexed } from "./synonyms.ts";

describe("words of a text", () => {
  it.each([
    ["Stop it, now!", ["stop", "it", "now"]],
    ["don’t 'x' \"y\"", ["don't", "x", "y"]],
    ["4mg 4 mg 4mgs", ["4", "mg", "4", "mg", "4mgs"]],
    ["SALT<=20 <50", ["salt<=20", "<50"]],
    ["4.5 week-36 -x- x.", ["4.5", "week-36", "x", "x"]],
    ["long-term self-made-up", ["long-term", "long", "term", "self-made-up", "self", "made", "up"]],
    ["jak-1", ["jak-1"]],
    ["piñón/é", ["piñón", "é"]],
    ["--- ... '", []],
    ["", []],
  ])("%j", (text, words) => {
    expect(tokenize(text)).toEqual(words);
  });
});

describe("the passage that answers", () => {
  const terms = (words: string) => words.split(" ").flatMap((word) => indexed(word) ?? []);
  const passage = (
    text: string,
    words: string,
    {
      intent = null as string | null,
      drugs = [] as string[],
      lead = undefined as string | undefined,
      pieces = undefined as { lines: string[]; answers: string[] }[] | undefined,
    } = {},
  ) => bestPassage({ text, ...(pieces && { pieces }) }, { terms: terms(words), intent, drugs }, lead);

  it.each([
    [
      "the line with most of the words",
      "about cost\nabout cost and rebound\nabout hair",
      "rebound cost",
      "about cost and rebound",
    ],
    ["the first for a tie", "one rebound\ntwo rebound", "rebound", "one rebound"],
    ["the first where none has any", "one\ntwo", "rebound", "one"],
    ["each word once", "rebound rebound rebound\nrebound cost", "rebound cost", "rebound cost"],
    ["in whatever form it stands", "nothing\nthey stopped", "stopping", "they stopped"],
    ["not an empty line", "\n\none\n\n", "x", "one"],
    ["of nothing nothing", "", "x", ""],
    ["without spaces around it", "  one  ", "x", "one"],
  ])("%s", (_, text, words, found) => {
    expect(passage(text, words)).toBe(found);
  });

  it("is one about the drug that is asked for, and none about another", () => {
    const text = "rebound and cost and wig and hat\nritlecitinib\ntofacitinib with rebound and cost";
    expect(passage(text, "rebound cost", { drugs: ["ritlecitinib"] })).toBe("ritlecitinib");
    expect(passage("Tofacitinib rebound cost wig hat\nrebound", "rebound cost wig hat")).toBe("rebound");
    expect(passage("Baricitinib rebound\nrebound cost", "rebound cost", {})).toBe("rebound cost");
    expect(passage("Baricitinib rebound\ncost wig", "cost wig", { drugs: ["baricitinib"] })).toBe(
      "Baricitinib rebound",
    );
    expect(passage("tofacitinib and ritlecitinib\nrebound", "rebound", { drugs: ["ritlecitinib"] })).toBe(
      "tofacitinib and ritlecitinib",
    );
  });

  it("comes from the pieces that answer the intent", () => {
    const pieces = [
      { lines: ["first rebound"], answers: ["cost"] },
      { lines: ["second", "third rebound"], answers: ["stop", "cost"] },
    ];
    const text = "whole rebound";
    expect(passage(text, "rebound", { intent: "stop", pieces })).toBe("third rebound");
    expect(passage(text, "rebound", { intent: "cost", pieces })).toBe("first rebound");
    expect(passage(text, "rebound", { intent: "other", pieces })).toBe("whole rebound");
    expect(passage(text, "rebound", { intent: null, pieces })).toBe("whole rebound");
    expect(passage(text, "rebound", { intent: "stop" })).toBe("whole rebound");
  });

  it("has what leads it before it", () => {
    expect(passage("one\nrebound", "rebound", { lead: "SALT: 5 %" })).toBe("SALT: 5 %. rebound");
    expect(passage("", "rebound", { lead: "SALT: 5 %" })).toBe("SALT: 5 %");
    expect(passage("x".repeat(400), "y", { lead: "L" })).toBe(`L. ${"x".repeat(320)}`);
  });

  it("of a long line is the sentence that fits best and those behind it that have room", () => {
    const filler = `${"x".repeat(99)}.`;
    const line = `${filler} About rebound. ${filler} ${filler} Is it so? Yes! ${filler}`;
    expect(passage(line, "rebound")).toBe(`About rebound. ${filler} ${filler} Is it so? Yes!`);
    expect(passage(line, "zebra")).toBe(`${filler} About rebound. ${filler} ${filler}`);
    const exact = "y".repeat(320);
    expect(passage(exact, "z")).toBe(exact);
    expect(passage(`${"y".repeat(320)}. So`, "z")).toBe(`${"y".repeat(320)}.`);
    // Together just as long as is shown: the space between them does not count.
    expect(passage(`${"y".repeat(299)}. ${"z".repeat(19)}. ${"w".repeat(99)}.`, "q")).toBe(
      `${"y".repeat(299)}. ${"z".repeat(19)}.`,
    );
    expect(passage(`${"y".repeat(299)}. ${"z".repeat(20)}. ${"w".repeat(99)}.`, "q")).toBe(
      `${"y".repeat(299)}.`,
    );
  });
});
