import { describe, expect, test } from "vitest";
import { EVENT_RULES } from "../event-rules.ts";
import { extract } from "../extract.ts";

/* One sentence for every rule that finds a change: what it is called, which change it tells of, and words it alone reads. */

type Row = readonly [rule: string, event: string, words: string];

const expectFound = (text: string, rule: string, event: string) => {
  const found = extract(text);
  expect([found.event, ...found.otherEvents], text).toContain(event);
  expect(found.rules, text).toContain(rule);
};
const expectNone = (text: string) => expect(extract(text).event, text).toBeNull();

/** Rules whose words themselves say that it happened. */
const FACTS: readonly Row[] = [
  ["second-round", "restart", "round two of Olumiant is going well"],
  ["refilled", "restart", "I caved and started Olumiant"],
  ["back-to-drug", "restart", "I returned to Olumiant"],
  ["insurer-stopped", "stop", "my insurance stopped covering Olumiant"],
  ["insurer-dropped", "stop", "Aetna pulled the plug on my Olumiant"],
  ["lost-coverage", "stop", "I lost my coverage for Olumiant"],
  ["drug-is-done", "stop", "Olumiant is done for me"],
  ["drug-lost", "stop", "I lost supply of Olumiant"],
  ["told-and-did", "stop", "my doctor told me to stop Olumiant, so I did"],
  ["taken-away", "stop", "the clinic took my Olumiant"],
  ["took-it-away", "stop", "I had Olumiant until ~the state took it"],
  ["sent-away", "stop", "I showed Olumiant the door"],
  ["completed", "stop", "I completed my Olumiant course"],
  ["ex-user", "stop", "I am a lapsed Olumiant patient"],
  ["took-until", "stop", "I took Olumiant until March 2023"],
  ["from-to", "stop", "on Olumiant from 2021 to 2023"],
  ["stretch-over", "stop", "my Olumiant journey ended"],
  ["date-of-end", "stop", "my stop date for Olumiant was 1 March"],
  ["get-no-more", "stop", "I could not get Olumiant any more"],
  ["with-it-gone", "stop", "with Olumiant gone I feel fine"],
  ["nothing-now", "stop", "I liked Olumiant but ~I take nothing these days"],
  ["pause-drug-holiday", "pause", "my Olumiant holiday was short"],
  ["pause-gap", "pause", "with Olumiant there was a gap and then I was back on it"],
  ["dose-down", "reduce", "Olumiant 4 mg to 2 mg"],
  ["in-place-of", "switch", "Litfulo in place of Olumiant"],
  ["out-and-in", "switch", "Olumiant out, Litfulo in"],
  ["instead-it-is", "switch", "I quit Olumiant and ~these days it is Litfulo"],
  ["took-over", "switch", "I quit Olumiant and ~Litfulo took over"],
  ["never-resumed", "stop", "I had Olumiant and ~never went back on"],
  ["strength-instead", "reduce", "Olumiant is 2 mg rather than 4"],
  ["fewer-tablets", "reduce", "with Olumiant I am taking a smaller dose"],
  ["two-to-one", "reduce", "two Olumiant became one"],
  ["has-me-at", "reduce", "my doctor has me on the smaller tablet of Olumiant"],
  ["drug-and-i", "stop", "Olumiant and I parted ways"],
  ["drug-went", "stop", "Olumiant had to go"],
  ["end-of-drug", "stop", "that was the end of Olumiant"],
  ["end-of-it", "stop", "I had Olumiant and ~called it a day yesterday"],
  ["no-more-supplied", "stop", "I had Olumiant and ~handed in the leftover tablets"],
  ["not-anymore", "stop", "I have not touched a tablet of Olumiant"],
  ["last-one", "stop", "I swallowed my last Olumiant capsule"],
  ["line-ended", "stop", "my prescription for Olumiant: ~the script expired"],
  ["time-since", "stop", "life since giving up Olumiant"],
  ["not-renewed", "stop", "I did not refill Olumiant"],
  ["down-to-nothing", "taper", "Olumiant 4 mg and eventually nothing since March"],
  ["drug-was-stopped", "stop", "Olumiant was cancelled"],
  ["cancelled", "stop", "they denied my Olumiant refill"],
  ["ditched-stopped", "stop", "Olumiant: done"],
  ["stopping-was", "stop", "giving up Olumiant cost my hair"],
  ["drug-ledger", "stop", "Olumiant: gone"],
  ["not-taking", "stop", "I do not take Olumiant any longer"],
  ["no-longer", "stop", "I am no longer on Olumiant"],
  ["last-dose", "stop", "I took my final Olumiant dose"],
  ["trial-ended", "stop", "I had Olumiant and ~the trial ended"],
  ["used-to", "stop", "I used to take Olumiant"],
  ["post-drug", "stop", "I am 3 months post-Olumiant"],
  ["could-not-continue", "stop", "I had Olumiant but ~could not continue"],
  ["only-lasted", "stop", "with Olumiant I only lasted a month"],
  ["lost-drug", "stop", "I lost Olumiant when I moved"],
  ["gap-without", "pause", "I had three weeks without Olumiant and then I was back on it"],
  ["gap-off", "pause", "I was off Olumiant for two weeks and then restarted it"],
  ["gap-noun", "pause", "with Olumiant my two week pause was hard"],
  ["gap-held", "pause", "Olumiant was put on ice"],
  ["gap-dry", "pause", "an interruption in Olumiant hit me"],
  ["drug-arrow-drug", "switch", "Olumiant -> Litfulo"],
  ["onto-drug", "switch", "I quit Olumiant and then Litfulo"],
  ["started-other", "switch", "I quit Olumiant and ~started Litfulo"],
  ["paper-lapsed", "stop", "I let Olumiant lapse"],
  ["with-it-went", "stop", "with the job went Olumiant"],
  ["gives-no-more", "stop", "the clinic no longer prescribes Olumiant"],
  ["stayed-away", "stop", "I stayed away from Olumiant"],
  ["parted", "stop", "I divorced Olumiant"],
  ["history", "stop", "Olumiant is a thing of the past"],
  ["not-sold", "stop", "that was it for the pills, I mean Olumiant"],
  ["no-more-coverage", "stop", "I had Olumiant and then no coverage"],
  ["end-of", "stop", "I said no to any more Olumiant"],
  ["half-of-what", "reduce", "half the Olumiant I used to"],
  ["smallest", "reduce", "the lowest dose of 2 mg Olumiant"],
  ["dropping-to", "reduce", "dropping to 2 mg Olumiant cost me"],
];

describe("a fact is one, whatever is said of something else in front of it", () => {
  test.each(FACTS)("%s: %s, in %s", (rule, event, words) => {
    // A "~" stands where the clause of the change begins, where that is not the whole sentence.
    const [before, clause = ""] = words.includes("~") ? words.split("~") : ["", words];
    expectFound(`${before}${clause}.`, rule, event);
    expectFound(`${before}in no time ${clause}.`, rule, event);
  });
});

/** Rules whose words tell a deed that is done. */
const DEEDS: readonly Row[] = [
  ["moved-me-off", "switch", "my insurance forced me from Olumiant to Litfulo"],
  ["withdrew", "stop", "I withdrew from Olumiant"],
  ["broke-from", "pause", "I broke from Olumiant for a month"],
  ["pause-break", "pause", "I took a break from Olumiant"],
  ["pause-verb", "pause", "I paused Olumiant"],
  ["pause-holding", "pause", "I am holding Olumiant"],
  ["pause-skipped", "pause", "I skipped Olumiant for two weeks"],
  ["pause-temporarily", "pause", "I was temporarily off Olumiant"],
  ["pause-without", "pause", "I went 2 weeks without Olumiant"],
  ["reduce-verb", "reduce", "I lowered Olumiant"],
  ["cut-dose", "reduce", "I cut my Olumiant in half"],
  ["went-down", "reduce", "with Olumiant I went down to 2 mg"],
  ["replaced-with", "switch", "I exchanged Olumiant for Litfulo"],
  ["moved-on-to", "switch", "I had Olumiant and graduated to Litfulo"],
  ["restart-verb", "restart", "I resumed Olumiant"],
  ["restart-again", "restart", "I started Olumiant again"],
  ["restart-continued", "restart", "I had a pause from Olumiant and carried on"],
  ["tablets-cut", "reduce", "I split my Olumiant in two"],
  ["halved-it", "reduce", "I notched down Olumiant"],
  ["leave-taking", "stop", "I kicked Olumiant"],
  ["left-behind", "stop", "I put Olumiant away"],
  ["rest-thrown", "stop", "I gave away the remaining Olumiant"],
  ["to-placebo", "stop", "I had Olumiant and they crossed me over to placebo"],
  ["ran-out", "stop", "I ran out of Olumiant"],
  ["taken-off", "stop", "my doctor kicked me off Olumiant"],
  ["stop-verb", "stop", "I stopped Olumiant"],
  ["came-off", "stop", "I came off Olumiant"],
  ["cold-turkey", "stop", "I went cold turkey from Olumiant"],
  ["gap-sat-out", "pause", "I sat out Olumiant for two weeks"],
  ["gap-left-at-home", "pause", "I left Olumiant at home for 6 days"],
  ["to-drug-from-drug", "switch", "I switched to Litfulo from Olumiant"],
  ["from-drug-to-drug", "switch", "I switched from Olumiant to Litfulo"],
  ["off-drug-onto", "switch", "I moved off Olumiant"],
  ["to-drug", "switch", "I had Olumiant and jumped to Litfulo"],
  ["taper-verb", "taper", "I tapered Olumiant"],
  ["traded", "switch", "I subbed Olumiant for Litfulo"],
];

describe("a deed is done, whatever is still to come behind it", () => {
  test.each(DEEDS)("%s: %s, in %s", (rule, event, words) => {
    expectFound(`${words[0].toUpperCase()}${words.slice(1)}.`, rule, event);
    expectFound(`Well, ${words} and see my doctor next week.`, rule, event);
  });
});

/** Rules whose words tell how things stand: the drug, where it is named before, and the words. */
const STATES: readonly (readonly [rule: string, event: string, before: string, words: string])[] = [
  ["on-again", "restart", "Me", "taking Olumiant again"],
  ["being-back", "restart", "Olumiant", "week 3 of being back"],
  ["off-from-then", "stop", "Olumiant", "healthy and off since March"],
  ["counted-from", "stop", "Me", "ten months out from Olumiant"],
  ["post-name", "stop", "Me", "post-Olumiant"],
  ["get-by-without", "stop", "Me", "getting by without Olumiant"],
  ["pause-on-hold", "pause", "Olumiant", "on hold"],
  ["every-other-day", "reduce", "Olumiant tablets", "once a day instead"],
  ["restart-back-on", "restart", "Me", "back on Olumiant"],
  ["certain-days", "reduce", "Olumiant", "at mon/wed/fri"],
  ["some-days", "reduce", "Olumiant", "at twice a week"],
  ["no-more-for", "stop", "Me", "an Olumiant-less case"],
  ["former-user", "stop", "Me", "like hair after Olumiant"],
  ["none-since", "stop", "Me", "on no Olumiant since March"],
  ["unmedicated", "stop", "Olumiant", "drug-free since March"],
  ["off-drug", "stop", "Me", "off Olumiant"],
  ["off-it", "stop", "Olumiant", "months off"],
  ["off-since", "stop", "Olumiant", "off it since March"],
  ["off-named", "stop", "Me", "off it (Olumiant)"],
  ["without-since", "stop", "Me", "without Olumiant for a year"],
  ["drug-free", "stop", "Me", "Olumiant-free"],
  ["no-more", "stop", "Me", "done with Olumiant"],
  ["without", "stop", "Me", "living without Olumiant"],
  ["taper-label", "taper", "Olumiant", "at a slow taper"],
  ["time-since-drug", "stop", "Me", "a year since Olumiant"],
  ["went-without", "stop", "Me", "what happens after Olumiant"],
  ["time-without", "stop", "Olumiant", "six months without"],
];

describe("a state is one of today, but not where it is wished for", () => {
  test.each(STATES)("%s: %s, %s: %s", (rule, event, before, words) => {
    expectFound(`${before}: ${words}.`, rule, event);
    expectNone(`${before}: I hope to be ${words}.`);
  });
});

/** Rules whose words tell a deed only behind words that say that it was done. */
const BARE: readonly Row[] = [
  ["chose-to-end", "stop", "bow out of Olumiant"],
  ["pause-base", "pause", "pause Olumiant"],
  ["reduce-base", "reduce", "lower Olumiant"],
  ["restart-base", "restart", "resume Olumiant"],
  ["stop-base", "stop", "stop Olumiant"],
  ["taper-base", "taper", "taper Olumiant"],
];

describe("a bare verb tells a deed where somebody decided to, and none where it is best to", () => {
  test.each(BARE)("%s: %s, in %s", (rule, event, words) => {
    expectFound(`I decided to ${words}.`, rule, event);
    expectNone(`It is best to ${words}.`);
  });
});

/** Rules of nouns. */
const NOUNS: readonly Row[] = [
  ["going-down-to", "reduce", "dropping to 2 mg of Olumiant"],
  ["reduce-ing", "reduce", "reducing Olumiant"],
  ["restart-noun", "restart", "resuming Olumiant"],
  ["stop-ing", "stop", "stopping Olumiant"],
  ["switch-noun", "switch", "switching from Olumiant"],
  ["taper-noun", "taper", "weaning off Olumiant"],
];

describe('a noun tells a deed behind "after", and none by itself', () => {
  test.each(NOUNS)("%s: %s, in %s", (rule, event, words) => {
    expectFound(`My hair fell out after ${words}.`, rule, event);
    expectNone(`I look at ${words}.`);
  });
});

test("the lines of a diary, and what a post begins with", () => {
  expectFound("Olumiant diary\n1 March: none", "last-line", "stop");
  expectFound("Last Olumiant tablet: 1 March", "last-line", "stop");
  expectFound("Was on Olumiant for two years.", "was-on", "stop");
  expectFound("Olumiant: well and then off in March.", "off-from-then", "stop");
  expectFound("Olumiant: well and then off from early October.", "off-from-then", "stop");
});

const BEHIND = new Set(EVENT_RULES.filter(({ object }) => object === "behind").map(({ id }) => id));
const behind = [
  ...DEEDS.map(([rule, , words]) => [rule, `${words}.`] as const),
  ...BARE.map(([rule, , words]) => [rule, `I decided to ${words}.`] as const),
  ...NOUNS.map(([rule, , words]) => [rule, `My hair fell out after ${words}.`] as const),
].filter(([rule, text]) => BEHIND.has(rule) && text.endsWith("Olumiant."));

test("of what stands behind the words, a bicycle is no drug, whatever is taken", () => {
  expect(behind.length).toBeGreaterThanOrEqual(20);
  for (const [rule, text] of behind) {
    const { rules } = extract(`I like Olumiant. ${text.replace("Olumiant", "the bicycle")}`);
    expect(rules, text).not.toContain(rule);
  }
  expect(extract("I like Olumiant. I had my bicycle, and months off work.").event).toBeNull();
});

test("every rule stands in one of these lists", () => {
  const listed = [...FACTS, ...DEEDS, ...STATES, ...BARE, ...NOUNS].map(([rule]) => rule as string);
  const others = ["last-line", "was-on"];
  expect([...new Set(EVENT_RULES.map(({ id }) => id))].sort()).toEqual([...listed, ...others].sort());
});

test.each([
  "my doctor cut my Olumiant to 2 mg",
  "they cut the dose of Olumiant from 4 to 2 mg",
])("a drug cut to a dose is lowered: %s", (words) => expectFound(`${words}.`, "cut-dose", "reduce"));
