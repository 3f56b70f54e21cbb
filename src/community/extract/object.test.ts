import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

const eventOf = (text: string) => extract(text).event;

describe("what is stopped is the drug", () => {
  test.each([
    "Olumiant",
    "my Olumiant",
    "taking Olumiant",
    "taking my daily 4 mg Olumiant",
    "taking 2 mg of Olumiant",
    "my 2 Olumiant",
    "the 10 mg Olumiant",
    "the generic brand name Olumiant",
    "abruptly the Olumiant",
    "my daughter's Olumiant for her",
    "minoxidil and Olumiant",
    "minoxidil, my Olumiant",
    "minoxidil, minoxidil and Olumiant",
    "minoxidil and my Olumiant",
  ])("I stopped %s", (words) => expect(eventOf(`I stopped ${words}.`)).toBe("stop"));

  test.each([
    "",
    " it",
    " them",
    " that",
    " this",
    " these",
    " it was too expensive",
    " all",
    " all at once",
    " everything",
    " all of it",
    " both",
    " my pills",
    " the medication",
    " treatment",
    " my meds",
    " the tablets",
    " my dose",
    " taking it",
    " taking that",
    ", and here I am",
    " (my choice)",
    " because of acne",
    " due to acne",
    " in March",
    " on my own",
    " on a Monday",
    " on day 30",
    " on 3 March",
    " on early-March days",
    " at the start of March",
    " at week 30",
    " at 30 weeks",
    " at my own risk",
    " for a year",
    " over a year ago",
    " slowly",
    " a year ago",
    " a few weeks ago",
    " an year ago",
    " to try for a baby",
    " from 3 March",
    " cold turkey",
    " 2 weeks ago",
    " completely in March",
    " gradually",
  ])("I had Olumiant and stopped%s", (words) =>
    expect(eventOf(`I had Olumiant and stopped${words}.`)).toBe("stop"));

  test("at the end of a sentence, and of a text", () => {
    expect(eventOf("I used minoxidil once. Now stopped: Olumiant")).toBe("stop");
    expect(eventOf("When I stopped I had Olumiant")).toBe("stop");
    expect(eventOf("I had Olumiant and stopped. Minoxidil")).toBe("stop");
    expect(eventOf("Olumiant. I stopped. Minoxidil")).toBe("stop");
    expect(eventOf("Minoxidil. I stopped Olumiant. I stopped")).toBe("stop");
  });

  test("where another drug is named by the way, or the drug only later", () => {
    expect(eventOf("I took Olumiant and minoxidil. Nice weather. I stopped.")).toBe("stop");
    expect(eventOf("When I stopped, the Olumiant had helped me.")).toBe("stop");
    expect(eventOf("I stopped in March. Olumiant was great.")).toBe("stop");
    expect(eventOf("I stopped in March. Olumiant was great. Olumiant!")).toBe("stop");
    expect(eventOf("I used minoxidil. I had stopped, Olumiant did nothing.")).toBe("stop");
  });
});

describe("what is stopped is something else", () => {
  test.each([
    "smoking",
    "my job",
    "all sports",
    "that nonsense",
    "my work in March",
    "the car",
    "it all from the shop",
    "minoxidil",
    "my minoxidil",
    "in my hair",
    "on Tuesday's market my car",
    "for minoxidil",
    "over the counter cream",
    "the Olumiant program",
    "Olumiant's newsletter",
    "my Olumiant reminders",
    "the Olumiant savings card",
    "the Olumiant programs",
    "the Olumiant programme",
    "the Olumiant coupon",
    "the Olumiant ad",
    "an Olumiant commercial",
    "my Olumiant group",
    "the Olumiant forum",
    "the Olumiant podcast",
    "the Olumiant website",
    "my Olumiant alert",
    "my new Olumiant alarm",
    "minoxidil and Olumiant kept my hair",
    "minoxidil, Olumiant is enough",
    "minoxidil or Olumiant",
    "1st place",
  ])("I stopped %s", (words) => expect(eventOf(`I am on Olumiant. I stopped ${words}.`)).toBeNull());

  test("where another drug was named last", () => {
    expect(eventOf("Olumiant helps. I used minoxidil. I stopped.")).toBeNull();
    expect(eventOf("I used minoxidil and stopped. Olumiant helps.")).toBeNull();
    expect(eventOf("I stopped in March. Olumiant helps. So does minoxidil.")).toBeNull();
    expect(eventOf("I stopped in March. Minoxidil helps. So does Olumiant.")).toBeNull();
    expect(eventOf("I stopped in March. Litfulo helps. So does Olumiant.")).toBeNull();
    expect(eventOf("I used minoxidil. I stopped.")).toBeNull();
  });
});
