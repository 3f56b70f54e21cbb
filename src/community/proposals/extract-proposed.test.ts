import { describe, expect, it } from "vitest";
import { drugOfWord } from "../lexicon/drugs.ts";
import { extractProposed } from "./extract-proposed.ts";
import { INSTRUCTION, type Proposal, readProposals } from "./proposal.ts";

const proposed = (post: string, words: string, facts: Partial<Proposal> = {}) =>
  extractProposed(post, [{ event: "stop", drug: null, words, ...facts }]);

describe("a phrase that tells of no deed of the writer is no change", () => {
  it.each(
    "not never no nor if would could might may will should must|going to|plan planned thinking consider considering want wanted hope hoping maybe almost nearly people someone anyone everyone you your they patient patients trial study"
      .split("|")
      .flatMap((part) => (part === "going to" ? [part] : part.split(" "))),
  )("%s", (word) => {
    const words = `Litfulo and I ${word} drifted apart`;
    expect(proposed(`${words} in May.`, words).event).toBeNull();
  });

  it("and the same without it is one", () => {
    const words = "Litfulo and I drifted apart";
    expect(proposed(`${words} in May.`, words)).toMatchObject({ event: "stop", drug: "ritlecitinib" });
    // Words that only hold such a word are none.
    for (const word of ["knotted", "nowise", "iffy", "wildly"])
      expect(
        proposed(`Litfulo and I ${word} drifted apart in May.`, `Litfulo and I ${word} drifted apart`).event,
      ).toBe("stop");
  });
});

describe("the words of a phrase", () => {
  const POST = "Litfulo and I drifted apart (sadly) in May. My hair fell out.";
  it.each([
    ["with marks behind them", "Litfulo and I drifted apart...", "stop"],
    ["with a sign of patterns in them", "Litfulo and I drifted apart (sadly)", "stop"],
    ["in capitals", "LITFULO AND I DRIFTED APART", "stop"],
    ["that are not in the post", "Litfulo and I came apart", null],
    ["that are a pattern for those in it", "Litfulo and I drifted .part", null],
    ["of the drug alone", "Litfulo", null],
    ["of two letters beside the drug", "Litfulo an", null],
    ["of three letters beside it", "Litfulo and", "stop"],
    ["none", "", null],
  ])("%s", (_, words, event) => {
    expect(proposed(POST, words).event).toBe(event);
  });

  it("may stand in a later sentence", () => {
    expect(proposed(`My hair is back. ${POST}`, "Litfulo and I drifted apart").event).toBe("stop");
  });

  it("may name the drug in short, where the post is about hair", () => {
    expect(
      proposed("Bari and I drifted apart in May, then my alopecia came back.", "Bari and I drifted apart"),
    ).toMatchObject({
      event: "stop",
      drug: "baricitinib",
    });
  });

  it("of another treatment are no change", () => {
    expect(
      proposed("Minoxidil and I drifted apart, Litfulo is fine.", "Minoxidil and I drifted apart").event,
    ).toBeNull();
  });
});

describe("the drug that is proposed", () => {
  const words = "Litfulo and I drifted apart";
  it.each([
    [null, "stop"],
    ["Litfulo", "stop"],
    ["ritlecitinib (Litfulo)", "stop"],
    ["the drug Litfulo", "stop"],
    ["Olumiant", null],
    ["aspirin", null],
    ["", null],
    ["JAK inhibitor", null],
  ])("%s", (drug, event) => {
    expect(proposed(`${words} in May.`, words, { drug }).event).toBe(event);
  });

  it("may be any where the post names the class alone", () => {
    const phrase = "my JAK inhibitor and I drifted apart";
    expect(proposed(`In May ${phrase}.`, phrase, { drug: "Olumiant" }).event).toBe("stop");
  });

  it("may be that of the thread", () => {
    const post = "We drifted apart in May, that drug and I.";
    const words = "drifted apart in May, that drug";
    expect(extractProposed(post, [{ event: "stop", drug: null, words }], drugOfWord("litfulo")).event).toBe(
      "stop",
    );
    expect(extractProposed(post, [{ event: "stop", drug: null, words }]).event).toBeNull();
  });
});

describe("a switch", () => {
  it.each([
    [
      "from one to the other",
      "I traded Olumiant for Litfulo in May.",
      "I traded Olumiant for Litfulo",
      "baricitinib",
    ],
    [
      "to one",
      "Olumiant was bad. I moved my hopes on to Litfulo in May.",
      "moved my hopes on to Litfulo",
      "baricitinib",
    ],
  ])("%s", (_, post, words, drug) => {
    expect(proposed(post, words, { event: "switch" })).toMatchObject({
      event: "switch",
      drug,
      switchedTo: "ritlecitinib",
    });
  });
});

it("of several proposals those that fail are passed over; of none there is no change", () => {
  const post = "Litfulo and I drifted apart in May.";
  const good: Proposal = { event: "stop", drug: null, words: "Litfulo and I drifted apart" };
  expect(extractProposed(post, [{ ...good, words: "Litfulo went away" }, good]).event).toBe("stop");
  expect(extractProposed(post, []).event).toBeNull();
});

describe("what a model answers", () => {
  const change = { event: "stop", drug: null, words: "I stopped" };
  const answer = (changes: unknown) => readProposals(JSON.stringify({ changes }));

  it.each(["stop", "reduce", "taper", "pause", "switch", "restart"])("may be a %s", (event) => {
    expect(answer([{ ...change, event }])).toEqual([{ ...change, event }]);
  });

  it.each([
    ["an empty event", { event: "" }, false],
    ["a drug of 60 letters", { drug: "x".repeat(60) }, true],
    ["one of 61", { drug: "x".repeat(61) }, false],
    ["words of 3 letters", { words: "off" }, true],
    ["words of 2", { words: "it" }, false],
    ["words of 160", { words: "x".repeat(160) }, true],
    ["words of 161", { words: "x".repeat(161) }, false],
  ])("%s: %s", (_, facts, fits) => {
    expect(answer([{ ...change, ...facts }]) !== null).toBe(fits);
  });

  it.each([
    [5, true],
    [6, false],
  ])("with %i changes: %s", (count, fits) => {
    expect(answer(Array.from({ length: count }, () => change)) !== null).toBe(fits);
  });

  it("may have words around it, but no JSON is no answer", () => {
    expect(readProposals(`So:\n{"changes":[]} Done.`)).toEqual([]);
    for (const text of ["", "}", "{", "{}", "[]", '{"changes":[}', "changes: none"])
      expect(readProposals(text), text).toBeNull();
  });

  it("is asked for by brand names, in JSON", () => {
    for (const name of [
      "baricitinib/Olumiant",
      "ritlecitinib/Litfulo",
      "tofacitinib/Xeljanz",
      "ruxolitinib/Jakafi, ",
    ])
      expect(INSTRUCTION).toContain(name);
    expect(INSTRUCTION).not.toMatch(/delgocitinib|undefined/);
    expect(INSTRUCTION).toMatch(
      /Answer with JSON alone: \{"changes":\[\{"event":"stop\|reduce\|taper\|pause\|switch\|restart"/,
    );
  });
});
