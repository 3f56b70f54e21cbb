import { describe, expect, test } from "vitest";
import { clauseOutcomes } from "./clauses.ts";
import { cuesIn } from "./cues.ts";
import { framesIn } from "./frames.ts";

const told = (found: readonly { readonly lost: boolean }[]) =>
  [...new Set(found.map(({ lost }) => (lost ? "lost" : "kept")))].join(" ");

describe("single words that point to loss or to keeping", () => {
  test.each([
    ["a toupee", "lost"],
    ["no toupee", "kept"],
    ["without any more of the clumps", "kept"],
    ["never once a wig", "kept"],
    ["not for me to say or to tell, clumps", "lost"],
    ["without it a wig", "lost"],
    ["without taking JAK0 a wig", "lost"],
    ["stopped it, a wig", "lost"],
    ["it stopped the clumps", ""],
    ["i stopped it and clumps", "lost"],
    ["if clumps", ""],
    ["before clumps", ""],
    ["it might be clumps", ""],
    ["i would say clumps", "lost"],
    ["clumps of it, in case you ask", "lost"],
    ["a wig just in case", ""],
    ["15 mg every second day, then gone.", ""],
    ["twice a week, then gone.", ""],
    ["15 mg and my hair is gone.", "lost"],
    ["15 mg and it is gone.", ""],
    ["now gone.", "lost"],
    ["my regrowth is intact", "kept"],
    ["not really intact", ""],
    ["never intact", ""],
    ["no longer intact", ""],
    ["my insurance is intact", ""],
    ["nothing to say", ""],
    ["", ""],
  ])("%s: %s", (text, expected) => expect(told(cuesIn(text))).toBe(expected));

  test("in order of the text, and what was kept is not read as lost", () => {
    expect(cuesIn("a wig, then intact, then clumps").map(({ lost, start }) => [lost, start])).toEqual([
      [true, 2],
      [false, 12],
      [true, 25],
    ]);
    expect(told(cuesIn("no thinning"))).toBe("kept");
  });
});

describe("clauses put together from a thing, a word and a negation", () => {
  test.each([
    ["the nape left", "lost"],
    ["the nape stayed", "kept"],
    ["not a single hair has moved", "kept"],
    ["no patches", "kept"],
    ["no lashes left", "lost"],
    ["not one hair left", "lost"],
    ["there is no beard left", "lost"],
    ["no brow left", "lost"],
    ["not one hair has left", "kept"],
    ["the nape left, the crown stayed", "lost kept"],
    ["the nape left but the crown stayed", "lost kept"],
    ["the nape left (the crown stayed)", "lost kept"],
    ["the nape left until the crown stayed", "lost kept"],
    ["it could not hold", ""],
    ["no longer in place", ""],
    ["my cholesterol dropped a lot", ""],
    ["my cholesterol and hair dropped a lot", "lost"],
    ["the nape went and grew back", "lost"],
    ["the hair came back thin", ""],
    ["the loss grew back", ""],
    ["", ""],
  ])("%s: %s", (text, expected) => expect(told(clauseOutcomes(text))).toBe(expected));

  test("where they stand", () =>
    expect(clauseOutcomes("well, the nape left, the crown stayed")).toEqual([
      { lost: true, start: 10, end: 19 },
      { lost: false, start: 25, end: 37 },
    ]));
});

test("frames stand in order, and a denied keeping is a loss", () => {
  expect(framesIn("it never happened. i kept nothing.").map(({ lost }) => lost)).toEqual([false, true]);
  expect(framesIn("i kept nothing and it never happened.").map(({ lost, start }) => [lost, start])).toEqual([
    [true, 2],
    [false, 19],
  ]);
});
