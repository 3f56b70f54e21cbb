import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

const eventOf = (text: string) => extract(text).event;

describe("a time without the drug was a break, when it was taken again:", () => {
  test.each([
    "then back on",
    "then it resumed",
    "resuming on Monday",
    "a restart",
    "restarting on Monday",
    "took it again",
    "taking my tablets again",
    "picked it up again",
    "had the pills again",
    "then on again",
    "then straight back",
    "then back",
    "back to normal",
    "back to taking pills",
    "back to it",
    "back to my pills",
    "back to the pills",
    "back to 4",
    "back on track",
    "back with it",
    "and I carried on",
    "continued as usual",
    "then went on as before",
    "went right back",
    "went back",
    "till I was back home",
    "then I caught up",
    "I picked it back up",
    "picked them up",
    "on it now",
    "now on it",
    "on schedule",
  ])("%s", (words) => expect(eventOf(`Three weeks without Olumiant, ${words}.`)).toBe("pause"));

  test.each(["and fine", "and bald", "no news", "on Monday", "track by track"])("not %s", (words) =>
    expect(eventOf(`Three weeks without Olumiant, ${words}.`)).toBe("stop"));
});

describe("what is still being taken is not stopped:", () => {
  test.each([
    "I still take it",
    "still on my Olumiant",
    "I am staying on it",
    "I stay on it",
    "I stayed on it",
    "I remain on it",
    "remaining on them",
    "I am not off it",
    "I never stopped it",
    "never been off it",
    "I am happily on it",
    "I am still currently on it",
    "I am on it",
    "I have been on it",
    "I take it",
    "I am taking it",
    "happy on it",
    "doing well on the usual 2 mg",
    "still using 2.5 mg",
    "still on 4mg",
    "still swallowing it",
    "still on since May",
    "still on for good",
    "still on to this day",
    "I am on the full Olumiant",
  ])("%s", (words) => expect(eventOf(`I stopped Olumiant. ${words}.`)).toBeNull());

  test.each([
    "I was on it",
    "I wish I take it",
    "if I take it",
    "when still on it",
    "instead of being still on it",
    "still on minoxidil",
    "still on time",
    "I am on a diet",
    "I take that as a sign",
  ])("but in: %s", (words) => expect(eventOf(`I stopped Olumiant. ${words}.`)).toBe("stop"));

  test("the drug of the change is meant", () => {
    expect(eventOf("I stopped Olumiant. I am still on it, minoxidil.")).toBe("stop");
    expect(eventOf("I stopped Olumiant. I am still on Litfulo.")).not.toBeNull();
    expect(eventOf("I tapered Olumiant. I am still on it.")).toBeNull();
    expect(eventOf("I paused Olumiant. I am still on it.")).toBe("pause");
  });
});

describe("a break from something else is none from the drug", () => {
  test.each([
    "it",
    "them",
    "that",
    "Olumiant",
    "my Olumiant",
    "taking Olumiant",
    "2.5 mg of Olumiant",
    "my med",
    "all my meds",
    "medications",
    "my pill",
    "pills",
    "tablets",
    "these tablets",
    "the drug",
    "treatment",
    "my dose",
    "dosing",
    "therapy",
  ])("from %s", (what) => {
    expect(eventOf(`I am on Olumiant. I took a break from ${what}.`)).toBe("pause");
  });

  test.each(["work", "my job", "the news"])("from %s: none", (what) =>
    expect(eventOf(`I am on Olumiant. I took a break from ${what}.`)).toBeNull());
});
