import { describe, expect, test } from "vitest";
import { extract } from "../../src/community/extract/extract.ts";

const weeks = (post: string) => {
  const { shed, weeksToShedding } = extract(post);
  expect(shed, post).toBe(true);
  return weeksToShedding && [weeksToShedding.low, weeksToShedding.high];
};

describe("a time that counts something else is no time to the loss", () => {
  test.each([
    [
      "how long the drug was taken",
      "I lost my hair once Olumiant was stopped, which I had used for eleven months.",
    ],
    ["how long it was taken, behind the change", "I stopped Olumiant after two years and my hair fell out."],
    ["how long the loss went on", "Stopped Olumiant. I have been shedding for three months."],
    ["how long somebody has been bald", "Stopped Olumiant. Bald for ten weeks now."],
    ["until an event of its own", "I stopped Olumiant. Two weeks before my sister's party I was bald."],
    [
      "between two states of the hair",
      "I stopped Olumiant. From the first patch to bald it took five weeks.",
    ],
    ["until something grew in", "Stopped Olumiant, lost hair; the patch took nine weeks to fill in."],
    ["what time another treatment took", "Off Olumiant. Three weeks of antibiotics, then the hair came out."],
    [
      "what a doctor foretold",
      "Stopped Olumiant. My doctor says relapse comes at 16 weeks. My hair is falling out.",
    ],
    ["what studies say", "Stopped Olumiant. In the trial most relapsed after 12 weeks. I lost all mine too."],
    ["an appointment", "Stopped Olumiant. My appointment is in six weeks and I am bald."],
    ["a blood test", "Stopped Olumiant. Had bloods at week 4, lost my hair."],
    [
      "another person",
      "A friend lost her hair three weeks after Olumiant. I stopped it as well and mine fell out.",
    ],
    ["what happens again and again", "Hair comes out every six weeks in waves since I stopped Olumiant."],
    ["a week of a study", "I stopped Olumiant in week 36 of the study and lost my hair."],
    [
      "a time before an operation, in Spanish",
      "Dejé Olumiant dos semanas antes de la operación y perdí el pelo.",
    ],
    ["how long it was taken, in Spanish", "Dejé Olumiant tras 20 meses de tratamiento y se me cayó el pelo."],
    [
      "another person, in Spanish",
      "Mi tía perdió el pelo a las tres semanas de dejar Olumiant; yo lo dejé y se me ha caído.",
    ],
    [
      "a break that is over",
      "Six weeks without Olumiant because of the pharmacy and I lost a brow. Back on it now.",
    ],
  ])("%s", (_, post) => expect(weeks(post)).toBeNull());
});

describe("a time told of the loss is given", () => {
  test.each<[string, number, number]>([
    ["I stopped Olumiant. It was eight weeks before the drain clogged.", 7.5, 8.5],
    ["The first six weeks without Olumiant were fine, then I started losing hair.", 5.5, 6.5],
    ["Nine weeks was all it took for my hair to fall out once I stopped Olumiant.", 8.5, 9.5],
    ["Week 1 off Xeljanz: fine. Week 2: fine. Week 4: hair all over the bed.", 3.5, 4.5],
    [
      "Off Olumiant. At five weeks I saw the first spot, at ten weeks there were nine, and then I shaved.",
      4.5,
      5.5,
    ],
    ["Within six weeks of my last tablet of Olumiant I was shedding.", 0, 6.5],
    ["Hair started to fall out four weeks after my final Olumiant.", 3.5, 4.5],
    ["Dejé Olumiant en octubre tras dos años; en enero se me empezó a caer.", 8.7, 17.4],
    ["Lo dejé, Xeljanz, y aguanté tres meses hasta que empezó a caerse.", 10.9, 15.2],
    ["A los dos meses de dejar Olumiant se me cayó el pelo.", 6.5, 10.9],
    ["La caída empezó a la sexta semana de dejar Olumiant.", 5.5, 6.5],
    ["Dejé Olumiant y al mes y medio empecé a perder pelo.", 5.7, 7.4],
  ])("%s", (post, low, high) => expect(weeks(post)).toEqual([low, high]));

  test.each<[string, number]>([
    ["Stopped Olumiant 10 weeks ago and my hair is falling out.", 10.5],
    ["In May I stopped Litfulo. By August all of my hair had gone.", 17.4],
    ["Stopped Olumiant and shed for the first few weeks, then it settled.", 4],
    ["Dejé Olumiant hace tres meses y ya tengo calvas.", 15.2],
    ["Ya van siete semanas sin Olumiant y he perdido media ceja.", 7.5],
    ["I stopped Olumiant for three months, lost a third of my hair, and restarted.", 15.2],
  ])("as the latest one: %s", (post, high) => expect(weeks(post)).toEqual([0, high]));

  test("of a slow way off the drug a month of full loss tells nothing", () =>
    expect(weeks("Tapered Olumiant over the spring, nothing since May. Full loss by August.")).toBeNull());
});
