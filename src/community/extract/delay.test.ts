import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

const weeks = (text: string, created: number | null = null) => {
  const { shed, weeksToShedding } = extract(text, null, created);
  expect(shed, text).toBe(true);
  return weeksToShedding && [weeksToShedding.low, weeksToShedding.high];
};

/** The drug named so often first that the number of its next mention has two digits. */
const TEN_BEFORE = "Olumiant! ".repeat(10);

describe("weeks from a change to the loss", () => {
  test.each<[string, number, number]>([
    ["I stopped Olumiant. 6 weeks later my hair fell out.", 5.5, 6.5],
    ["I stopped Olumiant and after 6 weeks my hair fell out.", 5.5, 6.5],
    ["I stopped Olumiant and my hair fell out 6 weeks later.", 5.5, 6.5],
    ["I stopped Olumiant and my hair fell out after 6 weeks.", 5.5, 6.5],
    ["I stopped Olumiant. My hair fell out within 6 weeks.", 0, 6.5],
    ["I stopped Olumiant. Within 6 weeks my hair fell out.", 0, 6.5],
    ["6 weeks after I stopped Olumiant my hair fell out.", 5.5, 6.5],
    ["My hair fell out 6 weeks after I stopped Olumiant.", 5.5, 6.5],
    ["My hair fell out 6 weeks after stopping Olumiant.", 5.5, 6.5],
    ["My hair started falling out 6 weeks post Olumiant.", 5.5, 6.5],
    ["6 weeks is all it took once I stopped Olumiant and my hair fell out.", 5.5, 6.5],
    ["I stopped Olumiant. Nothing for 6 weeks, then I started shedding.", 5.5, 6.5],
    ["I stopped Olumiant. It was fine for 6 weeks, then I began losing hair.", 5.5, 6.5],
    ["I stopped Olumiant. It held for 6 weeks, then I started shedding.", 5.5, 6.5],
    ["I stopped Olumiant. It took 6 weeks until my hair fell out.", 5.5, 6.5],
    ["I stopped Olumiant. Week 6: shedding.", 5.5, 6.5],
    ["I stopped Olumiant. At week 6 my first bald spot.", 5.5, 6.5],
    ["I stopped Olumiant. Around 6 weeks in, my hair fell out.", 4.8, 7.2],
    ["I stopped Olumiant. About 6 weeks went by, then my hair fell out.", 4.8, 7.2],
    ["I stopped Olumiant. My hair fell out at the 6 week mark.", 5.5, 6.5],
    ["I stopped Olumiant. My hair fell out (6 weeks).", 5.5, 6.5],
    ["I stopped Olumiant in March, my hair fell out in May.", 4.3, 13],
    ["I stopped Olumiant 1 March. First bald spot 12 April.", 5.5, 6.5],
    ["I was tested 1 February, stopped Olumiant 1 March. First bald spot 12 April.", 5.5, 6.5],
    ["4 months off Olumiant, I lost half my hair and restarted it.", 0, 19.6],
    ["I stopped Olumiant 6 weeks ago and I am just starting to shed.", 5.5, 6.5],
    ["I stopped Olumiant 6 weeks ago and my hair is falling out.", 0, 6.5],
    ["I stopped Olumiant 6 weeks ago and already I lost hair.", 0, 6.5],
    ["I stopped Olumiant. By 6 weeks it was all gone, it kicked in at once.", 5.5, 6.5],
    ["I stopped Olumiant. At 6 weeks I had lost it all.", 0, 6.5],
    ["I stopped Olumiant. At 6 weeks I was as bald as an egg.", 0, 6.5],
    ["I stopped Olumiant. At 6 weeks total hair loss.", 0, 6.5],
    ["I stopped Olumiant. At 6 weeks all my hair was gone.", 0, 6.5],
    ["I stopped Olumiant. Shed for the first 6 weeks.", 0, 6.5],
    ["I stopped Olumiant. Week 3: the usual. Week 6: bald spots.", 2.5, 6.5],
    ["I stopped Olumiant. Week 3: fine. Week 6: bald spots.", 5.5, 6.5],
    ["I stopped Olumiant. Week 3: everything still ok. Week 6: bald spots.", 5.5, 6.5],
    ["I stopped Olumiant. At 5 weeks a bald spot, at 10 weeks nine.", 4.5, 5.5],
    ["I stopped Olumiant for 4 months, lost half my hair, then restarted.", 0, 19.6],
    ["I was off Olumiant. Off it for 20 weeks and I lost half my hair.", 0, 21],
    ["I lost half my hair in the 8 weeks without Olumiant.", 0, 8.5],
    ["A year off Olumiant. At week 12 I got a bald spot.", 11, 13],
    ["I tapered off Olumiant. 6 weeks later my hair fell out.", 5.5, 6.5],
    ["I lowered Olumiant to 2 mg. 6 weeks later my hair fell out.", 5.5, 6.5],
  ])("%s", (text, low, high) => {
    expect(weeks(text)).toEqual([low, high]);
    expect(weeks(TEN_BEFORE + text)).toEqual([low, high]);
  });

  test.each([
    "I stopped Olumiant. My hair fell out.",
    "I stopped Olumiant. My hair is still shedding at week 6.",
    "I stopped Olumiant. I lost what I grew in 6 weeks.",
    "I stopped Olumiant. What I regrew over the 6 weeks fell out.",
    "I stopped Olumiant. I lose two handfuls a day.",
    "I stopped Olumiant, then one day my hair fell out.",
    "I stopped Olumiant. Off it for a year and I lost one brow.",
    "I stopped Olumiant a year ago. Now it is all gone.",
    "I tapered off Olumiant from March on. All gone by May.",
    "I stopped Olumiant. My hair fell out, and after 6 weeks on it again it came back.",
    "I stopped Olumiant. My hair fell out and stopped falling after 6 weeks.",
    "I stopped Olumiant. The spot closed after 6 weeks, then I lost more.",
    "I took it 6 weeks and stopped Olumiant. My hair fell out.",
    "I stopped Olumiant. My hair fell out. I took minoxidil for 6 weeks.",
    "I stopped Olumiant. After 6 weeks of growing it out my hair fell out.",
    "After 6 weeks on Olumiant I stopped. My hair fell out.",
    "I stopped Olumiant. After 6 weeks on it again my hair fell out.",
    "I paused Olumiant for 6 weeks. My hair fell out.",
    "I lost half my hair in the 8 weeks without Olumiant and went back on it.",
  ])("none in: %s", (text) => {
    expect(weeks(text)).toBeNull();
    expect(weeks(TEN_BEFORE + text)).toBeNull();
  });
});

describe("a month is counted back from the day of writing", () => {
  const written = Date.UTC(2026, 0, 20) / 1000;

  test.each<[string, number, number]>([
    ["I stopped Olumiant five months ago. My hair fell out in October.", 4.3, 13],
    ["I stopped Olumiant five months ago. My hair fell out in October 2025.", 4.3, 13],
  ])("%s", (text, low, high) => {
    expect(weeks(text, null)).toBeNull();
    expect(weeks(text, written)).toEqual([low, high]);
  });

  test("and a month before the change is none", () =>
    expect(weeks("I stopped Olumiant two months ago. My hair fell out in March.", written)).toBeNull());
});

test("times that are too long to be believed are not given", () => {
  expect(weeks("I stopped Olumiant. After 4 years my hair fell out.")).toEqual([182.6, 234.8]);
  expect(weeks("I stopped Olumiant. After 9 years my hair fell out.")).toBeNull();
});
