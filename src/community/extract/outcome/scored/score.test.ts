import { describe, expect, test } from "vitest";
import {
  ALONE_WORD,
  BODY_THING,
  CARE_WORD,
  GO_WORD,
  HAIR_WORD,
  NOT_WORD,
  OTHER_THING,
  STAY_WORD,
} from "./lexicon.ts";
import { leaningsIn } from "./score.ts";

describe("words by what they mean", () => {
  test.each<[string, RegExp, string]>([
    ["hair", HAIR_WORD, "hair scalp mustache goatee eyebrows nape strands braids salt pelo barba cuero"],
    [
      "going",
      GO_WORD,
      "vanished drying deserted leaving dropped snowing thinner unravelled bald tragedy lost hats patch hoover flared seal perdido mitad",
    ],
    [
      "staying",
      STAY_WORD,
      "stayed withstood keeps resisted same estable growing abundant thriving bien remission winner",
    ],
    ["care", CARE_WORD, "dyed haircut shoulders tinte greñas"],
    ["hair by themselves", ALONE_WORD, "remission relapsed wig patchy mechones"],
    ["not", NOT_WORD, "no never failing"],
    ["the body", BODY_THING, "cholesterol fever colesterol sueño"],
    ["other things", OTHER_THING, "insurance school seguro trabajo"],
  ])("%s", (_, form, words) => {
    for (const word of words.split(" ")) expect(form.test(word), word).toBe(true);
    for (const word of ["", "the", "xhair", "hairpin", "windows"]) expect(form.test(word), word).toBe(false);
  });

  test("a stem takes endings, a whole word none, and no word begins in the middle", () => {
    expect(GO_WORD.test("vanishing")).toBe(true);
    expect(GO_WORD.test("fallow")).toBe(false);
    expect(GO_WORD.test("unvanished")).toBe(false);
    expect(HAIR_WORD.test("cejas")).toBe(true);
    expect(HAIR_WORD.test("nucas")).toBe(false);
  });
});

const lean = (text: string, named = false, from = 0) =>
  leaningsIn(text, from, named)
    .map(({ lost }) => (lost ? "lost" : "kept"))
    .join(" ");

describe("clauses that lean to loss or to keeping", () => {
  test.each([
    // one word where hair is named, two where it is not
    ["my hair vanished", "lost"],
    ["my hair thrives", "kept"],
    ["it vanished", ""],
    ["it vanished and withered", "lost"],
    ["it thrives and lasts", "kept"],
    ["it vanished and lasts", ""],
    ["my hair vanished and lasts", ""],
    ["curled up and braided", "kept"],
    ["i am bald", "lost"],
    ["i got a haircut", "kept"],
    // a negation turns what follows within four words
    ["my hair never vanished", "kept"],
    ["my hair does not thrive", "lost"],
    ["my hair no longer thrives", "lost"],
    ["my hair ya no sigue", "lost"],
    ["no hair of mine has vanished", "lost"],
    ["not one hair here has vanished", "lost"],
    ["not one hair has vanished", "kept"],
    // clauses by themselves
    ["my hair vanished, my beard thrives", "lost kept"],
    ["my hair vanished but my beard thrives", "lost kept"],
    ["my hair vanished - my beard thrives", "lost kept"],
    ["my hair vanished (my beard thrives)", "lost kept"],
    ["pelo perdido pero barba igual", "lost kept"],
    ["my hair is here, it vanished", "lost"],
    ["it vanished, my hair is here", ""],
    // other things
    ["my insurance vanished and withered", ""],
    ["my skin is dry and peeling", ""],
    ["my hair and my insurance vanished", "lost"],
    ["", ""],
  ])("%s: %s", (text, expected) => expect(lean(text)).toBe(expected));

  test.each([
    // as it was
    ["all is where it should be", "kept"],
    ["it is the way it was before stopping", "kept"],
    ["as they looked before i quit", "kept"],
    ["like it was on JAK0", "kept"],
    ["as it was on the drug", "kept"],
    ["as everything all belongs", "kept"],
    ["same as before", "kept"],
    ["like always", "kept"],
    ["igual que antes", "kept"],
    ["como siempre", "kept"],
    ["as if nothing", "kept"],
    ["business as usual", "kept"],
    // more, less
    ["more hair", "kept"],
    ["even more real coverage", "kept"],
    ["more hair than ever", "kept"],
    ["less hair", "lost"],
    ["a fraction of the old density", "lost"],
    ["hardly any left", "lost"],
    ["not much on top", "lost"],
    // back where it began
    ["at square one", "lost"],
    ["square 1", "lost"],
    ["punto de partida", "lost"],
    ["at the starting line", "lost"],
    ["a start over", "lost"],
    ['my "before" photo', "lost"],
    ["my before pics", "lost"],
    ["where this all began", "lost"],
    ["pre-JAK0 me", "lost"],
    ["pretreatment state", "lost"],
    ["like before i ever", "lost"],
    ["all that is left of it", "lost"],
    ["what's left", "lost"],
    ["everything there is", "lost"],
    ["i used to have it", "lost"],
    // nothing to find
    ["nothing to see", "kept"],
    ["nothing unusual", "kept"],
    ["could not have cared less", "kept"],
    ["could not care less", "kept"],
    ["it did not notice", "kept"],
    ["it has not really budged", "kept"],
    ["it did not registered", "kept"],
    ["it did not flinch", "kept"],
    ["it did not blink", "kept"],
    ["it has not moved", "kept"],
    ["it does not care", "kept"],
    ["it did not react", "kept"],
    ["it has not changed", "kept"],
    ["no complaints", "kept"],
    ["no incident", "kept"],
    ["no need for a wig", "kept"],
    ["no need for hats", "kept"],
    ["no surprises", "kept"],
    // bare places
    ["a bald patch", "lost"],
    ["3 smooth round spots", "lost"],
    ["some coin-sized areas", "lost"],
    ["a big bare hole", "lost"],
    ["several smooth circles", "lost"],
    ["reached 40% loss", "lost"],
    ["at 40 percent hair loss", "lost"],
    ["around 40% gone", "lost"],
  ])("said by a phrase, %s: %s", (text, expected) => expect(lean(text, true)).toBe(expected));

  test.each([
    "the hair returned",
    "regrowth that slowly reappeared",
    "beard recovered",
    "not only that",
    "no wonder",
    "it went back",
    "it went well",
    "my left ear",
    "well over a month",
    "goodbye",
    "a good question",
    "a long time",
    "over a month",
    "full dose",
    "last week",
    "last Tuesday",
    "last december",
    "i stopped taking it",
    "stopping JAK0",
    "a patch test",
    "spot on",
    "in the fall",
    "i lost my job",
    "i lost weight",
    "went with it",
    "fingers crossed",
    "finger cross",
    "wish me luck",
    "keep you posted",
    "the fine print",
  ])("that says nothing of it: %s", (text) => expect(lean(text, true)).toBe(""));

  test("from a place on, and where each clause stands", () => {
    expect(lean("my hair vanished, my beard thrives", false, 16)).toBe("kept");
    expect(leaningsIn("so, my hair vanished, yes", 0, false)).toEqual([{ lost: true, start: 2, end: 20 }]);
    expect(lean("it vanished", true)).toBe("lost");
  });
});
