import { describe, expect, test } from "vitest";
import { countsSomethingElse, isOfTheFirst } from "./counted.ts";
import { preparePost, toDocument } from "./document.ts";
import { findEvents } from "./find-events.ts";
import { spansOf } from "./timing.ts";

const read = (text: string) => {
  const document = toDocument(preparePost(text));
  return { document, event: findEvents(document)[0], span: spansOf(document)[0] };
};
const counts = (text: string) => {
  const { document, span, event } = read(text);
  return countsSomethingElse(document, span, event);
};

/** The drug named so often first that the number of its next mention has two digits. */
const TEN_BEFORE = "Olumiant! ".repeat(10);

describe("a time beside a loss counts something else:", () => {
  test.each([
    // how long the drug was taken
    "I stopped Olumiant, which I had taken for 8 months.",
    "I stopped Olumiant, which I used for almost 8 months.",
    "I stopped Olumiant. I was on for 8 months.",
    "I stopped Olumiant. I was on it for about 8 months.",
    "I stopped Olumiant. I had been back on it for only 8 months.",
    "I stopped Olumiant. I stayed on it for 8 months.",
    "I stopped Olumiant. I stayed on for 8 months.",
    "I stopped Olumiant. All in all on Olumiant for over 8 months.",
    "I stopped it. Olumiant, two years. My hair fell out.",
    "I stopped it. Olumiant 4 mg, two years.",
    "I stopped it. Olumiant 10mg: for about two years!",
    "I stopped it. On Olumiant almost two years",
    "I stopped Olumiant after two years and my hair fell out.",
    "I stopped Olumiant in May after about two years, my hair fell out.",
    "I stopped Olumiant after more than two years because of acne.",
    "I stopped Olumiant after two years since it did nothing.",
    "I stopped Olumiant after just two years",
    // how long the loss went on
    "Stopped Olumiant. Shed for 6 weeks.",
    "Stopped Olumiant. I have been shedding a lot of hair for about 6 weeks.",
    "Stopped Olumiant. It thinned for 6 weeks.",
    "Stopped Olumiant. It was dropping for 6 weeks.",
    "Stopped Olumiant. Bald now for 6 weeks.",
    "Stopped Olumiant. In wigs for 6 weeks.",
    "Stopped Olumiant. In a wig again for the 6 weeks.",
    "Stopped Olumiant. A beanie for almost 6 weeks.",
    "Stopped Olumiant. My scarves for 6 weeks.",
    "Stopped Olumiant. Like this for 6 weeks.",
    // up to something of its own
    "I stopped Olumiant 6 weeks before my wedding.",
    "I stopped Olumiant 6 weeks prior to surgery.",
    "I stopped Olumiant 6 weeks, ahead of my tests.",
    "I stopped Olumiant. It took 6 weeks until I saw my doctor.",
    "I stopped Olumiant. It took 6 weeks, till I got an answer.",
    // between two states of the hair
    "I stopped Olumiant. From the first patch to bald in 5 weeks.",
    "I stopped Olumiant. From first patch until bald about 5 weeks.",
    "I stopped Olumiant. It took 5 weeks from the first patch.",
    "I stopped Olumiant. 5 weeks' time from my first patch.",
    // from a day of its own
    "I stopped Olumiant. The 2 months since Christmas were bad for my hair.",
    "I stopped Olumiant. The 2 months since last spring were bad for my hair.",
    "I stopped Olumiant. The 2 months since new year were bad for my hair.",
    // until something grew or came
    "I stopped Olumiant. It took 9 weeks to fill in.",
    "I stopped Olumiant. It took 9 weeks to come back.",
    "I stopped Olumiant. It took 9 weeks to get an appointment.",
    "I stopped Olumiant. It took 9 weeks to be approved.",
    "I stopped Olumiant. It took 9 weeks to approve.",
    // of something else
    "Stopped Olumiant. 3 weeks of minoxidil.",
    "Stopped Olumiant. 3 weeks of strong antibiotics.",
    "Stopped Olumiant. 3 weeks of an antibiotic.",
    "Stopped Olumiant. 3 weeks of chemotherapy.",
    "Stopped Olumiant. 3 weeks of travelling.",
    "Stopped Olumiant. 3 weeks of calls.",
    "Stopped Olumiant. 3 weeks of side effects.",
    // how long the gap was that did it
    "I stopped Olumiant. 3 months without it undid the lot.",
    "I stopped Olumiant. 3 months off Olumiant cost me it all.",
    "I stopped Olumiant. 3 months of no pills was enough.",
    "I stopped Olumiant. 3 months without the drug just did it.",
    "I stopped Olumiant. 3 months without the tablets and i am back on.",
    // what is foretold of people in general
    "Stopped Olumiant. Typically it takes 12 weeks.",
    "Stopped Olumiant. Usually it takes 12 weeks.",
    "Stopped Olumiant. On average it takes 12 weeks.",
    "Stopped Olumiant. The average is 12 weeks.",
    "Stopped Olumiant. Most relapse in 12 weeks.",
    "Stopped Olumiant. In trials it is 12 weeks.",
    "Stopped Olumiant. My doctor warned of 12 weeks.",
    "Stopped Olumiant. The nurse had predicted 12 weeks.",
    "Stopped Olumiant. She expects 12 weeks.",
    "Stopped Olumiant. She guessed 12 weeks.",
    "Stopped Olumiant. The doctor has estimated 12 weeks.",
    "Stopped Olumiant. The doctor thinks 12 weeks.",
    "Stopped Olumiant. I was told 12 weeks.",
    // of another person
    "My friend lost hers in 3 weeks. I stopped Olumiant.",
    "I stopped Olumiant. My coworker also quit 3 weeks on.",
    "I stopped Olumiant. A neighbor had 3 weeks.",
    // again and again; of another drug
    "Stopped Olumiant. My hair comes out every 6 weeks.",
    "Stopped Olumiant. My hair comes out every other 6 weeks.",
    "Stopped Olumiant. I lose hair each 6 weeks.",
    "Stopped Olumiant. I use minoxidil on my hair for 8 weeks.",
    "Stopped Olumiant. I use minoxidil on my hair for about 8 weeks.",
    // nothing had happened yet
    "Stopped Olumiant. Fine at 4 weeks.",
    "Stopped Olumiant. Nothing by about 4 weeks.",
    "Stopped Olumiant. Week 4: fine.",
    "Stopped Olumiant. 4 weeks later it was all still fine.",
    "Stopped Olumiant. After 4 weeks, nothing.",
    "Stopped Olumiant. At about 4 weeks everything looked the same.",
    "Stopped Olumiant. By 4 weeks no change.",
    "Stopped Olumiant. Week 4 on, no patches.",
    // of a date
    "Stopped Olumiant. My appointment is in 6 weeks.",
    "Stopped Olumiant. Blood tests in 6 weeks.",
    "Stopped Olumiant. The vaccination was 6 weeks on.",
    "Stopped Olumiant. Approved in 6 weeks.",
    "Stopped Olumiant. A refill in 6 weeks.",
    "Stopped Olumiant. To the next blood test 6 weeks.",
    "Stopped Olumiant. School starts in 6 weeks.",
    "Stopped Olumiant. I see my dermatologist in 6 weeks.",
    "Stopped Olumiant. Exam in 6 weeks.",
    "Stopped Olumiant. My hat for 6 weeks.",
    "Stopped Olumiant. My cap for 6 weeks.",
    "Stopped Olumiant. My scarf for 6 weeks.",
    "Stopped Olumiant. Week 4 on, no spot.",
    "Stopped Olumiant. Lab in 6 weeks.",
    "Stopped Olumiant. A scan in 6 weeks.",
    "Stopped Olumiant. Appeals take 6 weeks.",
    "Stopped Olumiant. 4 weeks later no problem.",
    "Stopped Olumiant. 4 weeks later no spot.",
  ])("%s", (text) => {
    expect(counts(text)).toBe(true);
    expect(counts(TEN_BEFORE + text)).toBe(true);
  });
});

describe("a time that may be the one to the loss:", () => {
  test.each([
    "I stopped Olumiant. My hair fell out in 6 weeks.",
    "I stopped Olumiant. 6 weeks before it fell out.",
    "I stopped Olumiant. 6 weeks before I started shedding.",
    "I stopped Olumiant. 6 weeks before I noticed.",
    "I stopped Olumiant. 6 weeks before I began to shed.",
    "I stopped Olumiant. 6 weeks before I had my first spot.",
    "I stopped Olumiant. 6 weeks before I had a patch.",
    "I stopped Olumiant. 6 weeks before I had bald spots.",
    "I stopped Olumiant. 6 weeks before really everything went.",
    "I stopped Olumiant. 6 weeks before the first hairs went.",
    "I stopped Olumiant. 6 weeks before my lashes went.",
    "I stopped Olumiant. 6 weeks before the balding came.",
    "I stopped Olumiant. 6 weeks before any change.",
    "I stopped Olumiant. 6 weeks before hair loss.",
    "I stopped Olumiant. 6 weeks before signs.",
    "I stopped Olumiant. 6 weeks until I found a spot.",
    "I stopped Olumiant. Every time I looked, 6 weeks on, there was less.",
    "I stopped Olumiant. It took 6 weeks to shed.",
    "I stopped Olumiant. The 6 weeks since the last tablet cost me my hair.",
    "I stopped Olumiant. 3 weeks of nothing, then hair.",
    "I stopped Olumiant. Shed for the first 6 weeks.",
    "I stopped Olumiant. Lost it off and on for 6 weeks.",
    "I stopped Olumiant. As she said I lost it in 10 weeks.",
    "I stopped Olumiant. As she said mine went in 10 weeks.",
    "I stopped Olumiant. As she said my own hair went in 10 weeks.",
    "I stopped Olumiant. As she said my lashes went in 10 weeks.",
    "I stopped Olumiant. They say what they say. 10 weeks it was.",
    "I stopped Olumiant. The usual talk, 10 weeks later bald.",
    "I stopped Olumiant. 10 weeks later bald, as they say.",
    "My daughter stopped Olumiant. My daughter lost hers in 3 weeks.",
    "I stopped Olumiant. My appointment in 6 weeks is for my hair.",
    "I stopped Olumiant. My appointment in 6 weeks is as I lost some.",
    "I stopped Olumiant. My appointment came. Then 6 weeks on.",
    "I stopped Olumiant. 4 weeks later nothing left.",
    "I stopped Olumiant. 4 weeks in nothing remained.",
    "At week 4 all fine, so I stopped Olumiant.",
    "I stopped Olumiant. For 4 weeks fine, then not.",
    "I stopped Olumiant. 6 weeks after my last tablet it went.",
    "I stopped Olumiant 6 weeks ago.",
    "I stopped Olumiant and 6 weeks after it went.",
    "I stopped it. Olumiant went, two years on, it fell.",
    "I stopped it. Olumiant, then two months later bald.",
    "I stopped Olumiant. 6 weeks in I went to get it cut: spots.",
    "I stopped Olumiant. 6 weeks before hairloss.",
    "I stopped Olumiant. 6 weeks before a patch.",
  ])("%s", (text) => {
    expect(counts(text)).toBe(false);
    expect(counts(TEN_BEFORE + text)).toBe(false);
  });
});

test("of the first weeks", () => {
  const isFirst = (text: string) => {
    const { document, span } = read(text);
    return isOfTheFirst(document, span);
  };
  expect(isFirst("Shed for the first 6 weeks.")).toBe(true);
  expect(isFirst("Shed in the first few months.")).toBe(true);
  expect(isFirst("Shed for 6 weeks.")).toBe(false);
  expect(isFirst("At the first sign 6 weeks in.")).toBe(false);
});
