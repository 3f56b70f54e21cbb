import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

const eventOf = (text: string) => extract(text).event;

describe("the change that a post is about", () => {
  test.each<[string, string | null]>([
    // a break, when the drug was taken again
    ["I stopped Olumiant for 2 weeks and restarted it.", "pause"],
    ["I stopped taking my Olumiant for about a month and restarted it.", "pause"],
    ["I stopped Olumiant for a few weeks, then went back on it.", "pause"],
    ["I stopped it for only 10 days and restarted Olumiant.", "pause"],
    ["I ran out of Olumiant for 3 weeks and restarted it.", "pause"],
    ["I stopped Olumiant for 2 weeks and it is back to normal.", "pause"],
    ["I stopped Olumiant for 9 weeks and restarted it.", "stop"],
    ["I stopped Olumiant for 3 months and restarted it.", "stop"],
    ["I stopped Olumiant for 2 weeks.", "stop"],
    ["I stopped Olumiant and restarted it.", "stop"],
    ["I tapered off Olumiant, stopped for 2 weeks and restarted it.", "taper"],
    ["I took a break from Olumiant.", "pause"],
    ["I took a break from Olumiant and then stopped it.", "pause"],
    ["I stopped Olumiant in May. Later I took a break from it.", "stop"],
    ["Back on Olumiant after months off.", "restart"],
    ["I restarted Olumiant.", "restart"],
    ["I lowered Olumiant.", "reduce"],
    ["I lowered Olumiant and then restarted it.", "reduce"],
    ["I lowered Olumiant, then stopped it.", "stop"],
    // a switch, when one drug followed the other
    ["I stopped Olumiant and switched to Litfulo.", "switch"],
    ["I switched from Olumiant to Litfulo. I had stopped Olumiant in May.", "switch"],
    ["I stopped Olumiant. My hair fell out. I switched to Litfulo.", "stop"],
    ["I stopped Olumiant. It rained. It rained again. It snowed. I switched to Litfulo.", "stop"],
    ["I had Olumiant. It failed. I started Litfulo.", "switch"],
    ["I had Olumiant, it did nothing and I started Litfulo.", "switch"],
    ["I had Olumiant and started Litfulo.", null],
    ["I had Olumiant, it failed and together with it I started Litfulo.", null],
    ["I had Olumiant, it failed and I added Litfulo and started Litfulo.", null],
    ["I have Olumiant and a long story to tell of it and more. Then I started Litfulo.", "switch"],
    ["I lost my coverage for Olumiant and switched to Litfulo.", "switch"],
    // not what is still taken
    ["I stopped Olumiant, no, I am still on Olumiant.", null],
    ["I stopped Olumiant. I am still taking it.", null],
    ["I stopped Olumiant. I stayed on Litfulo.", "stop"],
    ["I stopped Olumiant and minoxidil. I am still on it.", "stop"],
    ["I have been on it for two years, Olumiant, when I stopped.", "stop"],
    ["I stopped Olumiant. I wish I was still on it.", "stop"],
    ["I stopped Olumiant. If I was still on it, fine.", "stop"],
    ["I stopped Olumiant. While I was still on it I was fine.", "stop"],
    ["I stopped Olumiant, restarted, and I am still on it.", "stop"],
    ["I lowered Olumiant. I am still on it.", "reduce"],
    // forgotten tablets and breaks from other things
    ["I skipped Olumiant for 3 days.", null],
    ["I skipped Olumiant for 4 days.", "pause"],
    ["I skipped Olumiant for a week.", "pause"],
    ["I skipped Olumiant the whole while.", "pause"],
    ["I am on Olumiant and took a break from work.", null],
    ["I am on Olumiant and took a break from my job.", null],
    ["I had Olumiant and took a break from it.", "pause"],
    ["I had Olumiant and took a break from all my pills.", "pause"],
    ["I had Olumiant and took a break from treatment.", "pause"],
    ["I had Olumiant and took a break from the drugs.", "pause"],
    // a time without the drug is a break only when it ended
    ["I had three weeks without Olumiant.", "pause"],
    ["In all three weeks without Olumiant, then I resumed it.", "pause"],
    ["Now three weeks without Olumiant.", "stop"],
    ["It is three weeks without Olumiant, back on Monday.", "stop"],
    ["Three weeks without Olumiant, then it restarted.", "pause"],
    ["Three weeks without Olumiant, and I carried on.", "pause"],
    ["Three weeks without Olumiant, took my pills up again.", "pause"],
    ["I had twenty weeks without Olumiant.", "stop"],
    ["I was on Olumiant for two years. I stopped it.", "stop"],
  ])("%s: %s", (text, event) => expect(eventOf(text)).toBe(event));

  test("what only tells of the past speaks where nothing else does", () => {
    expect(extract("I was on Olumiant for two years. I stopped it.").rules).toEqual(["stop-verb"]);
    expect(extract("I was on Olumiant for two years.").rules).toEqual(["was-on"]);
  });
});

describe("everything that a post says of its change", () => {
  const about = (text: string, fields: object) => expect(extract(text), text).toMatchObject(fields);

  test("who tells, of which drug", () => {
    about("I stopped Olumiant.", { firstPerson: true, reporter: "self", drug: "baricitinib" });
    about("My daughter stopped Olumiant.", { firstPerson: false, reporter: "caregiver" });
    about("I stopped my JAK inhibitor.", { drug: null });
    about("I stopped my JAK inhibitor. It was, I think, good old Olumiant.", { drug: "baricitinib" });
    about("I stopped my JAK-inhibitor, Olumiant or so, or Litfulo.", { event: "stop" });
    about("I like Olumiant.", {
      firstPerson: true,
      reporter: null,
      drug: "baricitinib",
      event: null,
      confidence: 0,
    });
    about("Olumiant is a drug.", { firstPerson: false, drug: "baricitinib" });
    about("I like minoxidil.", { firstPerson: false, drug: null });
  });

  test.each([
    "I went from 4 mg to 2 mg and my hair fell out.",
    "I went down to 2 mg from 4 mg and my hair fell out.",
    "I went 4 to 2 mg and my hair fell out.",
    "I went 4 down to 2 mg and my hair fell out.",
    "I take 2 mg instead of 4 and my hair fell out.",
    "I take 2mg instead of the 4 and my hair fell out.",
    "I had 4 mg.\nI lowered it to 2 mg. My hair fell out.",
    "I went from 4 mg to 2 mg. Shedding.",
    "I went from 4 mg to 2 mg. Bald.",
    "I went from 4 mg to 2 mg. Balding.",
    "I went from 4 mg to 2 mg. A patch.",
    "I went from 4 mg to 2 mg. Patches.",
    "I went from 4 mg to 2 mg. A spot.",
    "I went from 4 mg to 2 mg. One brow left.",
    "I went from 4 mg to 2 mg. My eyebrow is gone.",
    "I went from 4 mg to 2 mg. No lashes left.",
    "I went from 4 mg to 2 mg. My regrowth is gone.",
  ])("doses of a drug that is not named, where the text is about hair: %s", (text) =>
    about(text, { event: "reduce", drug: null, shed: true }));

  test.each([
    "I went from 4 mg to 2 mg.",
    "I went from 14 mg to 12 mg and my hair fell out.",
    "I went from 4 mg to 1 mg and my hair fell out.",
    "I went from 4 mg to 2 mg of minoxidil and my hair fell out.",
  ])("doses of something else: %s", (text) => about(text, { event: null }));

  test("what such a dose tells is less sure, as the drug is not named", () => {
    const named = extract("I lowered Olumiant from 4 mg to 2 mg and my hair fell out.").confidence;
    expect(extract("I went from 4 mg to 2 mg and my hair fell out.").confidence).toBeLessThan(named - 0.1);
  });

  test("a new beginning and what came of it", () => {
    about("I stopped Olumiant. I restarted it and it all came back.", { restarted: true, recaptured: "yes" });
    about("I stopped Olumiant. I never went back.", { restarted: false, recaptured: null });
    about("I stopped Olumiant. I never restarted it.", { restarted: false });
    about("I stopped Olumiant. I will not be going back.", { restarted: false });
    about("I stopped Olumiant. I can not get it again.", { restarted: false });
    about("I stopped Olumiant.", { restarted: null });
    about("I restarted Olumiant and it all came back.", {
      restarted: null,
      recaptured: "yes",
      monthsOnDrug: null,
    });
    about("I restarted Olumiant. I lost it all but my hair came back.", { recaptured: "yes" });
    about("I stopped Olumiant. I restarted it. No shedding since.", { shed: false });
    about("I stopped Olumiant and lost hair. I restarted it.", { shed: true, restarted: true });
    about("I stopped Olumiant. I restarted it and then lost hair.", { shed: null });
    about("I paused Olumiant. I restarted it; my curls are as long as my arm.", { shed: false });
  });

  test("a way off the drug that led to none is a stop, too", () => {
    about("I tapered off Olumiant.", { event: "taper", otherEvents: ["stop"] });
    about("I tapered Olumiant.", { event: "taper", otherEvents: [] });
    about("I tapered down Olumiant.", { event: "taper", otherEvents: [] });
  });

  test("how much was lost", () => {
    about("I stopped Olumiant and lost it all.", { extent: "total" });
    about("I stopped Olumiant and am completely bald.", { extent: "total" });
    about("I stopped Olumiant and everything fell out.", { extent: "total" });
    about("I stopped Olumiant and my hair fell out in patches.", { extent: "patch" });
    about("I stopped Olumiant and my hair fell out in a patch.", { extent: "patch" });
    about("I stopped Olumiant and a spot appeared, hair fell out.", { extent: "patch" });
    about("I stopped Olumiant and my hair is thinning.", { extent: "diffuse" });
    about("I stopped Olumiant and started shedding.", { extent: "diffuse" });
    about("I stopped Olumiant and my hair fell out.", { extent: null });
    about("I had a patch once, years ago, long before. I stopped Olumiant and my hair fell out.", {
      extent: null,
    });
    about("I stopped Olumiant.", { extent: null });
  });

  test.each([
    "no hair growth",
    "zero response",
    "not one result",
    "nothing but fuzz",
    "without results",
    "no benefits",
    "no real success",
    "it did nothing",
    "it did absolutely nothing",
    "Olumiant does nothing",
    "the pill did nothing",
    "the tablet had zilch",
    "that stuff did squat",
    "it never worked",
    "it did not help",
    "it was not working",
    "nothing to show for it",
    "peach fuzz",
    "nada",
    "it was useless",
    "it failed",
  ])("who had %s has none to keep", (words) =>
    about(`Olumiant for a year: ${words}. I stopped it and the rest stays lush.`, { shed: null }));

  test.each([
    ["today", null],
    ["tonight", null],
    ["this morning", null],
    ["yesterday", null],
    ["last night", null],
    ["just now", null],
    ["1 day ago", null],
    ["3 days ago", null],
    ["4 days ago", false],
  ])("a change of %s leaves no time to keep anything", (when, shed) => {
    about(`I stopped Olumiant ${when}. My hair is all still here.`, { shed });
    about(`I lowered Olumiant ${when}. My hair is all still here.`, { shed });
  });

  test("what nobody had cannot be kept, nor on the day of the change", () => {
    about("I stopped Olumiant today. My hair is all still here.", { shed: null });
    about("I stopped Olumiant 2 days ago. My hair is all still here.", { shed: null });
    about("I stopped Olumiant 4 days ago. My hair is all still here.", { shed: false });
    about("I stopped Olumiant today. My hair fell out.", { shed: true });
    about("I stopped Olumiant because it did nothing. Nothing has changed.", { shed: null });
    about("I stopped Olumiant because it did absolutely nothing. No loss.", { shed: null });
    about("I stopped Olumiant since it never worked. No loss.", { shed: null });
    about("I stopped Olumiant. No regrowth, all quiet.", { shed: false });
    about("Olumiant gave no real regrowth. I stopped it and the rest stays lush.", { shed: null });
    about("Olumiant gave no regrowth. I stopped it and the rest stays lush.", { shed: null });
    about("I never got any. I stopped Olumiant and the rest stays lush.", { shed: null });
    about("I stopped Olumiant. The rest stays lush.", { shed: false });
  });

  test("what is told of today in front of a change that is past", () => {
    about("My hair is still all here. I stopped Olumiant in May.", { shed: false });
    about("My hair was still all there back then. I stopped Olumiant in May.", { shed: null });
    about("My hair is still all here. So I stopped Olumiant.", { shed: null });
    about("My hair is still all here. I restarted Olumiant.", { shed: null });
    about("My hair is all here. I stopped Olumiant in May.", { shed: null });
  });

  test("what comes before a change or is its reason is none of its outcomes", () => {
    about("My hair fell out. I stopped Olumiant.", { shed: null });
    about("My hair fell out after I stopped Olumiant.", { shed: true });
    about("My hair fell out once I stopped Olumiant.", { shed: true });
    about("My hair fell out and so after that I stopped Olumiant.", { shed: null });
    about("My hair fell out 6 weeks post Olumiant.", { shed: true });
    about("My hair fell out a week out from Olumiant.", { shed: true });
    about("My hair fell out a month out from Olumiant.", { shed: true });
    about("My hair fell out a year out from Olumiant.", { shed: true });
    about("My hair fell out 1 day post Olumiant.", { shed: true });
    about("I stopped Olumiant. I wondered when my hair withers.", { shed: null });
    about("My hair was full when I stopped Olumiant.", { shed: null });
    about("When my hair fell out I stopped Olumiant.", { shed: null });
    about("I stopped Olumiant since my hair fell out.", { shed: null });
    about("I stopped Olumiant and since then my hair fell out.", { shed: true });
    about("I stopped Olumiant due to acne, then my hair fell out.", { shed: true });
    about("I stopped Olumiant due to hair loss.", { shed: null });
    about("I stopped Olumiant, went back on it when my hair fell out.", { shed: true });
    about("I stopped Olumiant, went back on it and my hair fell out.", { shed: null });
    about("I lost hair in the break. I restarted Olumiant.", { shed: true });
    about("There was a gap. I lost hair. I restarted Olumiant.", { shed: true });
    about("I lost hair as a child. I restarted Olumiant.", { shed: null });
    about("I restarted Olumiant. I lost hair.", { shed: null });
  });
});
