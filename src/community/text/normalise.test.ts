import { describe, expect, it } from "vitest";
import { normalise } from "./normalise.ts";

describe("short forms are written out", () => {
  it.each([
    ["He's stopped it", "he has stopped it"],
    ["she's been off it", "she has been off it"],
    ["she's lost it", "she has lost it"],
    ["he's had it", "he has had it"],
    ["he's gone", "he has gone"],
    ["he's come off it", "he has come off it"],
    ["he's off it", "he has off it"],
    ["she's on it", "she has on it"],
    ["he's back", "he has back"],
    ["he's now well", "he has now well"],
    ["he's bald", "he is bald"],
    ["it's been a year", "it has been a year"],
    ["it's back", "it is back"],
    ["that's it", "that is it"],
    ["there's hair", "there is hair"],
    ["here's one", "here is one"],
    ["what's this", "what is this"],
    ["the cat's hair", "the cat's hair"],
    ["I'd lost it", "i had lost it"],
    ["I'd been there", "i had been there"],
    ["we'd had it", "we had had it"],
    ["you'd gone", "you had gone"],
    ["he'd come", "he had come"],
    ["she'd quit", "she had quit"],
    ["they'd stopped", "they had stopped"],
    ["I'd stay", "i would stay"],
    ["we'd stay", "we would stay"],
    ["I'd say it went", "it went"],
    ["Id guess it went", "it went"],
    ["I'd guesstimate", "i would guesstimate"],
    ["we've stopped", "we have stopped"],
    ["you've stopped", "you have stopped"],
    ["they've stopped", "they have stopped"],
    ["who've stopped", "who have stopped"],
    ["I've stopped", "i have stopped"],
    ["ive stopped", "i have stopped"],
    ["a hive", "a hive"],
    ["you're bald", "you are bald"],
    ["youre bald", "you are bald"],
    ["we're bald", "we are bald"],
    ["they're bald", "they are bald"],
    ["you rest", "you rest"],
    ["we were", "we were"],
    ["I'll stop", "i will stop"],
    ["a hospi'll", "a hospi'll"],
    ["it'll stop", "it will stop"],
    ["we'll stop", "we will stop"],
    ["that'll stop", "that will stop"],
    ["I'm bald", "i am bald"],
    ["im bald", "i am bald"],
    ["a rim", "a rim"],
    ["I'm gonna stop", "i am going to stop"],
    ["I wanna stop", "i want to stop"],
    ["I gotta stop", "i got to stop"],
    ["u stop", "you stop"],
    ["ur hair", "your hair"],
    ["a hat and a urn", "a hat and a urn"],
    ["abt 6", "about 6"],
    ["idk why", "i do not know why"],
    ["kinda bald", "somewhat bald"],
    ["sorta bald", "somewhat bald"],
    ["w/o it", "without it"],
    ["w/ it", "with it"],
    ["w/it", "with it"],
    ["this & that", "this and that"],
    ["this &that", "this and that"],
    ["this + that", "this and that"],
    ["4+2", "4+2"],
    ["d/c it", "discontinued it"],
    ["d/c'd it", "discontinued it"],
    ["d/ced it", "discontinued it"],
    ["dc'd it", "discontinued it"],
    ["dcd it", "discontinued it"],
    ["re-start", "restart"],
    ["re-growth", "regrowth"],
    ["re-grew", "regrew"],
    ["pre-start", "pre-start"],
    ["re-read", "re-read"],
  ])("%j is %j", (text, whole) => {
    expect(normalise(text)).toBe(whole);
  });

  it.each([
    "b/c",
    "bc",
    "bcs",
    "bcuz",
    "cuz",
    "cos",
    "coz",
    "becuase",
    "becasue",
    "b/cause",
  ])("%s is because", (short) => {
    expect(normalise(`off ${short} of it`)).toBe("off because of it");
    expect(normalise(`off x${short}x of it`)).toBe(`off x${short}x of it`);
  });

  it.each([
    "did",
    "does",
    "do",
    "has",
    "have",
    "had",
    "is",
    "was",
    "are",
    "were",
    "would",
    "could",
    "should",
    "must",
    "need",
  ])("%s not", (verb) => {
    for (const short of [`${verb}n't`, `${verb}nt`])
      expect(normalise(`i ${short} go`)).toBe(`i ${verb} not go`);
    expect(normalise(`i x${verb}nt go`)).toBe(`i x${verb}nt go`);
  });

  it.each([
    ["can't", "can not"],
    ["cant", "can not"],
    ["can 't", "can not"],
    ["can t", "can not"],
    ["cannot", "can not"],
    ["won't", "will not"],
    ["wont", "will not"],
    ["won t", "will not"],
    ["ain't", "is not"],
    ["aint", "is not"],
    ["dont", "do not"],
  ])("%s is %s", (short, whole) => {
    expect(normalise(`i ${short} go`)).toBe(`i ${whole} go`);
    expect(normalise(`i x${short}x go`)).toBe(`i x${short}x go`);
  });

  it.each(
    "derms derm dermatologist rheumatologist rheum hematologist haematologist consultant specialist gp pcp np physician doc docs dr allergist oncologist obgyn ob-gyn ob hospital".split(
      " ",
    ),
  )("%s is a doctor", (word) => {
    expect(normalise(`my ${word} said`)).toBe("my doctor said");
    expect(normalise(`my x${word}x said`)).toBe(`my x${word}x said`);
  });

  it.each("tho tbh imo imho lol lmao omg fml smh ugh rn atm btw".split(" "))("%s says nothing", (word) => {
    expect(normalise(`off it ${word} now`)).toBe("off it now");
    expect(normalise(`off it x${word}x now`)).toBe(`off it x${word}x now`);
  });
});

describe("signs", () => {
  it.each([
    ["it’s ‘mine’", "it is 'mine'"],
    ["“mine”", '"mine"'],
    ["itʼs, it`s, it´s", "it is, it is, it is"],
    ["off–on—off", "off - on - off"],
    ["off…on", "off...on"],
    ["hair 🙂 gone", "hair . gone"],
    ["hair ☀️ gone", "hair . gone"],
    ["hair :) gone", "hair gone"],
    ["hair ;-) gone", "hair gone"],
    ["hair :( gone", "hair gone"],
    ["hair :D", "hair"],
    ["hair :p", "hair"],
    ["hair ^^ gone", "hair gone"],
    ["hair <3 gone", "hair gone"],
    ["hair :)x", "hair :)x"],
    ["4 mg → 2 mg", "4 mg -> 2 mg"],
    ["4 mg ⇒ 2 mg", "4 mg -> 2 mg"],
    ["4 mg->2 mg", "4 mg -> 2 mg"],
    ["4 mg => 2 mg", "4 mg -> 2 mg"],
    ["4mg>2mg", "4 mg -> 2 mg"],
    ["4 > 2", "4 -> 2"],
    ["x > 2", "x > 2"],
    ["4 > x", "4 > x"],
    ["±6 weeks", "about 6 weeks"],
    ["~6 weeks", "about 6 weeks"],
    ["≈6 weeks", "about 6 weeks"],
    ["  a \t b  ", "a b"],
    ["ＡＢ", "ab"],
    ["", ""],
  ])("%j is %j", (text, whole) => {
    expect(normalise(text)).toBe(whole);
  });
});

describe("the month of May is told from the verb by what stands before it", () => {
  it.each(
    "in by since until till late early mid last this of from around about on before after".split(" "),
  )("%s May", (word) => {
    expect(normalise(`${word} May it went`)).toBe(`${word} maymonth it went`);
    expect(normalise(`x${word} may it went`)).toBe(`x${word} may it went`);
  });

  it.each([
    ["in late May", "in late maymonth"],
    ["since early May", "since early maymonth"],
    ["by mid-May", "by mid-maymonth"],
    ["mid-May", "mid-maymonth"],
    ["I may go", "i may go"],
    ["in mayhem", "in mayhem"],
  ])("%s", (text, whole) => {
    expect(normalise(text)).toBe(whole);
  });

  it.each("be have not need want stop go come try also".split(" "))("this may %s", (verb) => {
    expect(normalise(`this may ${verb} it`)).toBe(`this may ${verb} it`);
  });

  it("this may or may not be so", () => {
    expect(normalise("this may or may not be so")).toBe("this may or may not be so");
  });
});

describe("units are written in full", () => {
  it.each([
    ["6wk", "6 weeks"],
    ["6 wks", "6 weeks"],
    ["6-week", "6 weeks"],
    ["6w", "6 weeks"],
    ["1 week", "1 weeks"],
    ["3mo", "3 months"],
    ["3 mos", "3 months"],
    ["3 mth", "3 months"],
    ["3 mths", "3 months"],
    ["3 mnths", "3 months"],
    ["3-month", "3 months"],
    ["3 mon", "3 months"],
    ["3m", "3 months"],
    ["2yr", "2 years"],
    ["2 yrs", "2 years"],
    ["2-year", "2 years"],
    ["2y", "2 years"],
    ["34 y/o", "34 y/o"],
    ["34 yo", "34 yo"],
    ["5dy", "5 days"],
    ["5 dys", "5 days"],
    ["5-day", "5 days"],
    ["5d", "5 days"],
    ["4mg", "4 mg"],
    ["4 mgs", "4 mg"],
    ["4 milligram", "4 mg"],
    ["4 milligrams", "4 mg"],
    ["4 miligram", "4 mg"],
    ["wk 6", "week 6"],
    ["wks 6", "week 6"],
    ["weeks 6", "week 6"],
    ["mo 6", "month 6"],
    ["mths 6", "month 6"],
    ["months 6", "month 6"],
    ["some wks", "some weeks"],
    ["a wk", "a week"],
    ["some mos", "some months"],
    ["some mths", "some months"],
    ["some mnths", "some months"],
    ["a mo", "a month"],
    ["a mth", "a month"],
    ["some yrs", "some years"],
    ["a yr", "a year"],
    ["6 to 8 weeks", "6-8 weeks"],
    ["6 or 8 weeks", "6-8 weeks"],
    ["6 and 8.5 days", "6-8.5 days"],
    ["6 - 8 months", "6-8 months"],
    ["6 to 8 years", "6-8 years"],
    ["6 to 8 hours", "6-8 hours"],
    ["6 to 8 people", "6 to 8 people"],
    ["6-ish weeks", "about 6 weeks"],
    ["6ish weeks", "about 6 weeks"],
    ["6 ish weeks", "about 6 weeks"],
    ["6½ weeks", "6.5 weeks"],
    ["6 ½ weeks", "6.5 weeks"],
    ["1¼ years", "1.25 years"],
    ["1 ¼ years", "1.25 years"],
    ["1¾ years", "1.75 years"],
    ["1 ¾ years", "1.75 years"],
    ["½ a pill", "half a pill"],
    ["two and a half years", "2.5 years"],
    ["2 a half months", "2.5 months"],
    ["2-a half weeks", "2.5 weeks"],
    ["six weeks", "6 weeks"],
  ])("%j is %j", (text, whole) => {
    expect(normalise(text)).toBe(whole);
  });
});

it("mends frequent slips of the pen", () => {
  expect(normalise("I stoped, then tappered of my docter")).toBe("i stopped, then tapered of my doctor");
});
