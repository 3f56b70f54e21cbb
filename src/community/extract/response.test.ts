import { describe, expect, test } from "vitest";
import { recaptureIn, regrowthBefore } from "./response.ts";

/** Told in front of a change, and behind it. */
const inFront = (text: string) => regrowthBefore(text, text.length, text.length, text.length);
const behind = (text: string, until = text.length) => regrowthBefore(text, 0, 0, until);

describe("regrowth before a change", () => {
  test.each([
    "full head of hair",
    "full  regrowth",
    "fully covered",
    "complete coverage",
    "completely covered",
    "total recovery",
    "totally covered",
    "100% growth",
    "100 % growth",
    "entire beard",
    "entirely covered",
    "full re growth",
    "full regrow",
    "full eyebrow regrowth",
    "it grew back fully",
    "hair growing back completely",
    "grew it back entirely",
    "grew my hair fully back completely",
    "grew everyhair back fully",
    "grew 100% of my hair back fully",
    "grew 100 % back fully",
    "grew all of it back fully",
    "grew all",
    "grew all of it",
    "i have had it all",
    "got back nearly everything",
    "gave me back all of my hair",
    "had every hair",
    "regrew everything",
    "regrew it all",
    "completely regrown",
    "completely re grew",
    "full scalp",
    "100% re growth",
    "all back",
    "all of it back",
    "all my hair came back",
    "everything had come back",
    "every bit of my eyebrows grown back",
    "all hair come",
    "back my whole",
    "grew like all",
    "regrown everything",
    "gave me my hair",
    "gave me back my hair back",
    "regrown completely",
    "grew back completely",
    "had a thick head of hair",
    "had normal hair",
    "hardly any at first, then full coverage",
    "no growth, then full coverage",
    "not for long; after half a year came full coverage",
  ])("full: %s", (text) => expect(inFront(text)).toBe("full"));

  test.each([
    "about 40%",
    "40 %",
    "at 4%",
    "40 percent",
    "40 per cent",
    "some regrowth",
    "partial growth",
    "partially back",
    "good re growth",
    "some of my hair",
    "a little of the scalp",
    "slow regrowing",
    "about half",
    "only a third",
    "most of it",
    "most of my",
    "some fuzz",
    "some of it",
    "no full coverage, but 40%",
    "i want full coverage; 40%",
    "not quite a full coverage, 40%",
    "without hope, then 40%",
    "no growth, then 40%",
  ])("partial: %s", (text) => expect(inFront(text)).toBe("partial"));

  test.each([
    "zero regrowth",
    "no growth",
    "no real growth",
    "not any re growth",
    "no regrow",
    "without results",
    "no result",
    "no  response",
    "no hair",
    "it did nothing",
    "it did absolutely nothing",
    "it has done nothing",
    "nothing happened",
    "not 1 hair grew",
    "not a single hair.",
    "not one hair",
    "nothing to show for it",
    "not a hair to show for it",
    "not a single hair to show for it",
    "it never worked",
    "it never got any",
    "it never got a single",
    "it did not work",
    "it does not do a thing",
    "nada",
    "it was not working",
    "result =nothing",
    "result = nothing",
    "no luck",
    "a nonresponder",
    "a non-responder",
    "did not see any",
    "minimal success",
    "it was useless",
    "no hair.",
    "it failed me",
    "40% once, then no growth",
  ])("none: %s", (text) => expect(inFront(text)).toBe("none"));

  test.each([
    "",
    "   ",
    "nice weather",
    "no hair loss",
    "no hair fell",
    "not one hair lost",
    "i lost some hair back then",
    "without full coverage",
    "hoping for full coverage",
  ])("not told: '%s'", (text) => expect(inFront(text)).toBeNull());
});

describe("regrowth told behind a change", () => {
  test.each([
    "full regrowth.",
    "JAK0 with full regrowth.",
    "4 mg at a complete regrowth.",
    ", had 100% back.",
    " partial regrowth.",
    "it after 40% regrowth.",
    "it despite full coverage.",
    "it, as i had full coverage.",
    "it. I had full coverage.",
    "it. It rained. By then full coverage.",
    "it.\nBefore that full coverage.",
    "it! Yes i had full coverage.",
  ])("%s", (text) => expect(behind(text.toLowerCase().replace("jak0", "JAK0"))).not.toBeNull());

  test.each([
    "it. Now full coverage.",
    "it, now full coverage.",
    "it. I had to find full coverage.",
    "it and still had full coverage.",
    "it, if i had full coverage.",
    "it. I had no growth.",
    "it. It rained. I kept what i had: full coverage.",
    "it. Full coverage now. Rain.",
  ])("%s: not told", (text) => expect(behind(text.toLowerCase())).toBeNull());

  test("no further than asked, and what stands in front comes first", () => {
    const text = "it. i had full coverage.";
    expect(behind(text, 10)).toBeNull();
    expect(regrowthBefore("no growth. stopped it. i had full coverage.", 11, 18, 43)).toBe("none");
  });
});

describe("hair that came back after a new beginning", () => {
  test.each([
    "it all came back",
    "my hair recovered",
    "hair: all of it",
    "it grew back",
    "hair fully in",
    "everything is here",
    "hair filled in",
    "i got it all back",
    "it gave me my hair back",
    "it has given her all the growth back",
    "yes",
    "hair is 100% there",
    "hair is 100 % there",
    "no shedding, it all came back",
    "hair returned",
    "it regrew right back",
  ])("yes: %s", (text) => expect(recaptureIn(text)).toBe("yes"));

  test.each([
    "half of it came back",
    "some hair",
    "partially back",
    "patchy hair",
    "starting to see hair",
    "beginning to grow",
    "a third",
    "a quarter",
    "not all came back",
    "slowly",
    "2 of the 3 spots",
    "most of it came back",
    "40% of my hair",
    "40 % of my hair",
    "coming back",
    "little by little",
  ])("partial: %s", (text) => expect(recaptureIn(text)).toBe("partial"));

  test.each([
    "it is not working",
    "no growth",
    "no regrowth",
    "nothing has come",
    "nothing",
    "it never came back",
    "it has not come back",
    "it has not grown back",
    "no luck",
    "it did not work",
  ])("no: %s", (text) => expect(recaptureIn(text)).toBe("no"));

  test.each([
    "",
    "half a year",
    "half of the month",
    "no loss, all is well",
    "zero shedding with it all",
    "nothing fell out since, all of it",
    "all is well",
  ])("not told: '%s'", (text) => expect(recaptureIn(text)).toBeNull());
});
