import { describe, expect, it } from "vitest";
import { sentencesOf } from "./sentences.ts";

const texts = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

describe("sentences of a post", () => {
  it.each([
    [
      "by their marks",
      "i stopped it. my hair fell out! why?",
      ["i stopped it.", "my hair fell out!", "why?"],
    ],
    ["a line is one", "i stopped it\nmy hair fell out", ["i stopped it", "my hair fell out"]],
    ["several line breaks are one", "i stopped\n\n  \nit fell out", ["i stopped", "it fell out"]],
    ["items of a list", "then\n- stopped\n* fell out\n• shaved", ["then", "stopped", "fell out", "shaved"]],
    ["a minus before a number is no item", "then\n-5 points", ["then", "-5 points"]],
    ["dots in a row", "i stopped... it fell out..gone", ["i stopped", "it fell out", "gone"]],
    ["a semicolon", "i stopped; it fell out", ["i stopped", "it fell out"]],
    ["but not within a word", "a;b", ["a;b"]],
    ["a bar between two", "i stopped | it fell out", ["i stopped", "it fell out"]],
    ["but not within a word", "a|b", ["a|b"]],
    [
      "a mark with a quotation mark behind it",
      'he said "stop." then it fell out',
      ['he said "stop."', "then it fell out"],
    ],
    ["several marks", "it fell out!!! why?!", ["it fell out!!!", "why?!"]],
    ["without a mark at the end", "i stopped", ["i stopped"]],
    ["points within numbers end none", "it was 4.5 mg then", ["it was 4.5 mg then"]],
    ["marks alone are none", " ... !!! ?", []],
    ["nothing", "", []],
    ["numbers are", "4 mg.\n5", ["4 mg.", "5"]],
  ])("%s: %j", (_, text, sentences) => {
    expect(texts(text)).toEqual(sentences);
  });

  it("stand where they say", () => {
    const text = "  i stopped it. \n - my hair fell out; why? because.";
    for (const { start, end, text: said } of sentencesOf(text)) expect(text.slice(start, end)).toBe(said);
    expect(sentencesOf(text).map(({ start }) => start)).toEqual([2, 20, 38, 43]);
  });

  it("know that they are asked", () => {
    const asked = (text: string) => sentencesOf(text).map(({ question }) => question);
    expect(asked("i stopped. why? so.")).toEqual([false, true, false]);
    expect(asked('he said "why?" then')).toEqual([true, false]);
    expect(asked("(why?)")).toEqual([true]);
    expect(asked("is it so; ?")).toEqual([false]);
    expect(asked("so it is\n?")).toEqual([true]);
    expect(asked("why? because")).toEqual([true, false]);
  });
});

describe("a sentence without an end is cut", () => {
  const word = "abcdefghi ";
  it("at the last space within eight hundred characters", () => {
    const [first, second, ...rest] = texts(word.repeat(81));
    expect(rest).toEqual([]);
    // The 800th character is a space and ends the first.
    expect(first).toBe(word.repeat(80).trim());
    expect(second).toBe(word.trim());
    expect(texts(word.repeat(80))).toHaveLength(1);
  });

  it("within a word where there is no space", () => {
    expect(texts("x".repeat(1700)).map((text) => text.length)).toEqual([800, 800, 100]);
    expect(texts("x".repeat(800))).toHaveLength(1);
  });

  it("into parts that stand where they say", () => {
    const text = `${word.repeat(100)}${"y".repeat(900)}`;
    const found = sentencesOf(text);
    for (const { start, end, text: said } of found) expect(text.slice(start, end)).toBe(said);
    expect(found.length).toBe(4);
    expect(found.every((one) => one.text.length <= 800)).toBe(true);
  });
});
