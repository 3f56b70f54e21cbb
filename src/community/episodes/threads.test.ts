import { describe, expect, it } from "vitest";
import type { EventType } from "../extract/event-rules.ts";
import { answerInFull, askedIn, updateInFull } from "./threads.ts";

const DRUG = { name: "baricitinib", kind: "jak" } as const;
const ASKED: readonly [EventType, string, readonly string[]][] = [
  ["taper", "tapered off it", ["taper", "tapered", "wean", "weaned"]],
  [
    "stop",
    "stopped it",
    [
      "stop",
      "stopped",
      "quit",
      "come off",
      "came off",
      "go off",
      "gone off",
      "went off",
      "got off",
      "get off",
      "gotten off",
      "discontinue",
      "discontinued",
    ],
  ],
  [
    "reduce",
    "lowered it",
    [
      "reduce",
      "reduced",
      "lower",
      "lowered",
      "halve",
      "halved",
      "cut the dose",
      "cut their dose",
      "cut your dose",
    ],
  ],
  ["pause", "paused it", ["pause", "paused", "held", "taken a break from"]],
  ["restart", "restarted it", ["restart", "restarted", "go back on", "gone back on", "went back on"]],
];

describe("what a title asks others about", () => {
  it.each(ASKED)("%s", (type, _, words) => {
    for (const word of words) {
      expect(askedIn(`Has anyone ${word.toUpperCase()} Olumiant?`), word).toBe(type);
      expect(askedIn(`Has anyone x${word}x Olumiant?`), word).toBeNull();
      expect(askedIn(`My ${word} Olumiant`), word).toBeNull();
    }
  });

  it.each([
    "anyone",
    "any one",
    "anybody",
    "any body",
    "any of you",
    "anyof you",
    "who has",
    "who here",
    "who else",
    "has she",
    "have you",
    "did you",
    "those who",
    "those of you who",
    "people who",
  ])("asked of %s", (words) => {
    expect(askedIn(`${words} stopped Olumiant`)).toBe("stop");
    expect(askedIn(`x${words}x stopped Olumiant`)).toBeNull();
  });

  it("is nothing where it asks about no change", () => {
    expect(askedIn("Has anyone tried Olumiant?")).toBeNull();
    expect(askedIn("")).toBeNull();
    // Who tapers stops in the end.
    expect(askedIn("Has anyone tapered and stopped Olumiant?")).toBe("taper");
  });
});

describe("an answer that only points to the title is said in full", () => {
  it.each(ASKED)("%s", (asked, told) => {
    expect(answerInFull("I did.", { drug: DRUG, asked })).toBe(`I ${told}. I did.`);
    expect(updateInFull("Week 10: all fine", asked)).toBe(`I ${told}. Week 10: all fine`);
  });

  it.each([
    "I did",
    "i did, in May",
    "Yes, I did",
    "yep! I did",
    "Yeah. I did",
    "...I did",
    "I have, in May",
    "I have.",
    "I have!",
    "I have and it went",
    "Me too",
    "me, in May",
    "me!",
    "me.",
    "Same here",
  ])("%s", (words) => {
    expect(answerInFull(words, { drug: DRUG, asked: "stop" })).toBe(`I stopped it. ${words}`);
  });

  it.each([
    "I did not",
    "I didn't",
    "I didnt",
    "I have a question",
    "I have",
    "mean",
    "me and him",
    "same heretic",
    "me tooth",
    "She did",
    "So I did",
    "yes we can",
    "eye did",
    "",
  ])("%j is no such answer", (words) => {
    expect(answerInFull(words, { drug: DRUG, asked: "stop" })).toBeNull();
  });

  it("there is none where the title asks nothing, or about a change that is told otherwise", () => {
    expect(answerInFull("I did", { drug: DRUG, asked: null })).toBeNull();
    expect(answerInFull("I did", { drug: DRUG, asked: "switch" })).toBeNull();
  });
});

describe("a later word of a person who told of a change", () => {
  it.each([
    ..."update|another update|quick update|small update|sad update|final update|last update".split("|"),
    "Edit: gone",
    "week 10",
    "week10",
    "Month 3",
    "day 45",
    "wk 4",
    "mo 4",
    "10 weeks in",
    "10 week",
    "3 months",
    "3mos",
    "4 wks",
    "4 mo",
    "45 days",
    ...["six", "five", "four", "three", "two", "seven", "eight", "nine", "ten", "twelve"].flatMap((word) => [
      `${word} weeks`,
      `${word} months`,
    ]),
    "so far",
    "Still here",
    "it has been a year",
    "its been a year",
    "it's been a year",
    "nothing yet",
    "nothing so far",
    "no shedding",
    "no loss",
    "** Update",
  ])("%s", (words) => {
    expect(updateInFull(words, "stop")).toBe(`I stopped it. ${words}`);
    expect(updateInFull(`then ${words}`, "stop")).toBeNull();
  });

  it.each([
    "week ten",
    "10 weekx",
    "one week",
    "eleven weeks",
    "it has gone",
    "nothing helps",
    "no hair",
    "I still have it",
    "",
  ])("%j goes on with nothing", (words) => {
    expect(updateInFull(words, "stop")).toBeNull();
  });

  it("is none where no change was told", () => {
    expect(updateInFull("Update", null)).toBeNull();
    expect(updateInFull("Update", "switch")).toBeNull();
  });
});
