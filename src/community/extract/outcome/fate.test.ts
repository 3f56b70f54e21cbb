import { describe, expect, test } from "vitest";
import { fateOf } from "./fate.ts";

/** The fate in a text whose first loss is the word LOSS. */
const fate = (text: string, recaptured: "yes" | "partial" | "no" | null = null, isMixed = false) => {
  const start = text.indexOf("LOSS");
  const loss = { lost: true, start, end: start + 4, sentence: 0, first: false, weak: false };
  return fateOf(text, true, [loss], recaptured, isMixed);
};

test("without an outcome none is told, and without shedding hair is kept", () => {
  expect(fateOf("", null, [], null, false)).toBeNull();
  expect(fateOf("", false, [], null, false)).toBe("kept");
  expect(fateOf("", true, [], null, false)).toBe("lost");
  expect(fate("LOSS", "yes")).toBe("back");
  expect(fate("LOSS", "partial")).toBe("back");
  expect(fate("LOSS", "no")).toBe("lost");
  expect(fate("LOSS", null, true)).toBe("partly");
});

describe("lost and grown again", () => {
  test.each([
    "LOSS, the spots closed",
    "LOSS, the spot since healed",
    "LOSS, both have filled",
    "LOSS, it is covered over, it covered over",
    "LOSS, fuzz became proper hair",
    "LOSS, it is now thick hair",
    "LOSS, it came back",
    "LOSS, it grew in",
    "LOSS, and it all returned again",
    "LOSS, it recovered on its own",
    "LOSS, it closed up",
    "LOSS, and it began to return",
    "LOSS, regrown",
    "LOSS, recovered",
    "LOSS, it works again",
    "LOSS, it work just as well",
    "LOSS, i got haircuts again",
    "LOSS, i need a haircut",
  ])("%s", (text) => expect(fate(text)).toBe("back"));

  test.each([
    "LOSS, it never came back",
    "LOSS, hoping it grew in",
    "LOSS, nothing came back",
    "came back LOSS",
  ])("but not in: %s", (text) => expect(fate(text)).toBe("lost"));
});

describe("lost in part", () => {
  test.each([
    "half LOSS",
    "LOSS, a third",
    "LOSS, a little",
    "LOSS, slightly",
    "LOSS in patches",
    "LOSS, a patch",
    "LOSS, 1 spot",
    "LOSS, thinner",
    "LOSS at a temple",
    "LOSS at the temples",
    "LOSS of an eyebrow",
    "LOSS of a brow",
    "LOSS of 30%",
    "LOSS of 30 %",
    "LOSS of 30 percent",
    "LOSS, see-through",
    "LOSS, see through",
    "LOSS, gapy",
    "LOSS, gappy",
    "LOSS, widening",
    "LOSS, a fringe",
    "LOSS, creeping up",
    "LOSS, receding",
    "LOSS, the rest held",
    "LOSS, the rest hangs on",
  ])("%s", (text) => expect(fate(text)).toBe("partly"));

  test.each([
    "LOSS, a few spots, then bald",
    "LOSS of everything, first a patch",
    "LOSS, every hair, first a patch",
    "LOSS, every single hair, first a patch",
    "LOSS, totally, first a patch",
    "LOSS, full relapse, first a patch",
    "LOSS, all the hair, first a patch",
    "LOSS, all hair, first a patch",
    "LOSS, a wig, first a patch",
    "LOSS of 90%",
    "LOSS, at 40% and dropping",
    "LOSS and so on and on for a long, long time, and then a patch",
  ])("but wholly in: %s", (text) => expect(fate(text)).toBe("lost"));

  test("a bald spot is no bald head", () => {
    expect(fate("LOSS, a bald spot")).toBe("partly");
    expect(fate("LOSS, bald patches")).toBe("partly");
    expect(fate("LOSS, balding spots")).toBe("partly");
  });

  test("words from 30 letters in front on", () => {
    expect(fate(`a patch${" ".repeat(23)}LOSS`)).toBe("partly");
    expect(fate(`a patch${" ".repeat(31)}LOSS`)).toBe("lost");
  });
});
