import { describe, expect, it } from "vitest";
import type { RawItem } from "../raw-item.ts";
import { ImportSession } from "./session.ts";

let next = 0;
const item = (text: string, facts: Partial<RawItem> = {}): RawItem => ({
  source: "forum",
  id: `t1_${next++}`,
  thread: null,
  author: "ann",
  place: "alopecia_areata",
  created: 1_600_000_000,
  title: "",
  text,
  ...facts,
});
const session = (isRead: (text: string) => boolean = () => true, holdsWords = false) =>
  new ImportSession({ keyOf: (text) => `key of ${text}`, isRead, holdsWords });

/** The facts of the only story after both passes over all items. */
function storyOf(...items: RawItem[]) {
  const reports = storiesOf(...items);
  expect(reports).toHaveLength(1);
  return reports[0];
}
function storiesOf(...items: RawItem[]) {
  const one = session();
  for (const each of items) one.note(each);
  for (const each of items) one.take(each);
  return one.finish().reports;
}
const TOLD = "I stopped it in May and six weeks later my hair was falling out.";

describe("a post by itself", () => {
  it.each<[string, RawItem, Partial<ImportSession["counts"]>, number]>([
    ["names no drug", item("I stopped it and lost my hair"), { noDrug: 1 }, 0],
    ["names another drug alone", item("I stopped minoxidil and lost my hair"), { noDrug: 1 }, 0],
    ["tells of no change", item("I take Olumiant for my hair"), { noEvent: 1 }, 0],
    ["tells of a change", item("I stopped Olumiant and lost my hair"), {}, 1],
    ["tells it in its title", item("My hair fell out.", { title: "I stopped Olumiant" }), {}, 1],
    [
      "is about another illness",
      item("I stopped Olumiant for my rheumatoid arthritis"),
      { otherIndication: 1 },
      0,
    ],
    [
      "is not about hair, nor written where hair is",
      item("I stopped Olumiant in May.", { place: "health" }),
      { otherIndication: 1 },
      0,
    ],
    ["is written where hair is", item("I stopped Olumiant in May.", { place: "hairloss" }), {}, 1],
    ["is written where people are bald", item("I stopped Olumiant in May.", { place: "bald" }), {}, 1],
    ["is written where alopecia is", item("I stopped Olumiant in May.", { place: "alopecia" }), {}, 1],
    ["is written in a forum without hair", item("I stopped Olumiant in May.", { place: "tressless" }), {}, 1],
  ])("%s", (_, post, counts, stories) => {
    const one = session();
    one.take(post);
    expect(one.counts).toEqual({ notEnglish: 0, noDrug: 0, noEvent: 0, otherIndication: 0, ...counts });
    expect(one.finish().reports).toHaveLength(stories);
  });

  it.each(
    "hair|hairs|alopecia|bald|balding|regrew|regrow|re grow|regrowth|shed|shedding|brow|brows|eyebrow|eyebrows|lash|lashes|eyelash|eyelashes|aa|au|scalp|beard|patch|patches|pelo|cabello|ceja|cejas|pestaña|pestañas|calvo|calva|calvas|placa|placas".split(
      "|",
    ),
  )("about hair by the word %s", (word) => {
    const about = (text: string) => {
      const one = session();
      one.take(item(`I stopped Olumiant in May. ${text}`, { place: "health" }));
      return one.finish().reports.length;
    };
    expect(about(`Then ${word} it was.`)).toBe(1);
    expect(about(`Then x${word}x it was.`)).toBe(0);
  });

  it("in a language that is not read is set aside, whether or not it tells of a change", () => {
    const one = session(() => false);
    expect(one.take(item("I stopped Olumiant and lost my hair"))).toBeNull();
    expect(one.counts.notEnglish).toBe(1);
    expect(one.take(item("I take Olumiant for my hair"))).toBeNull();
    expect(one.counts).toMatchObject({ notEnglish: 1, noEvent: 1 });
    expect(one.finish().reports).toEqual([]);
  });
});

describe("a post in which the rules find no change is given back", () => {
  it.each([
    ["where somebody speaks of their own hair", "I take Olumiant for my hair", true],
    ["but not where nobody does", "Olumiant is good for hair", false],
    ["nor where it is not about hair", "I take Olumiant every day", false],
    ...["I", "me", "my", "we", "our", "us", "mi", "yo", "llevo"].map((word): [string, string, boolean] => [
      `with the word ${word}`,
      `Olumiant and ${word} hair`,
      true,
    ]),
  ])("%s", (_, text, given) => {
    expect(session().take(item(text)) !== null).toBe(given);
  });

  it("with its words and the drug it is about; a reading of it may then be taken", () => {
    const one = session();
    one.note(item("", { title: "Olumiant?", thread: "t" }));
    const post = item("me and my hair", { thread: "t" });
    const undecided = one.take(post);
    expect(undecided).toMatchObject({
      item: post,
      words: "me and my hair",
      context: { name: "baricitinib" },
    });
    expect(one.counts.noEvent).toBe(1);
    const other = session();
    other.take(item("I stopped Olumiant and lost my hair", { id: "t1_x" }));
    expect(other.counts.noEvent).toBe(0);
  });
});

describe("a thread", () => {
  const opening = (title: string, text = "", facts: Partial<RawItem> = {}) =>
    item(text, { title, thread: "t", author: "opener", created: 1_500_000_000, ...facts });
  const comment = (text: string, facts: Partial<RawItem> = {}) => item(text, { thread: "t", ...facts });

  it.each([
    ["in its title", opening("Thoughts on Litfulo?"), "ritlecitinib"],
    ["in its text", opening("Thoughts?", "On Litfulo, that is."), "ritlecitinib"],
    ["in its title before its text", opening("Litfulo?", "Not Olumiant."), "ritlecitinib"],
    ["only its class", opening("Thoughts on JAK inhibitors?"), null],
  ])("names the drug %s", (_, first, drug) => {
    expect(storyOf(first, comment(TOLD)).drug).toBe(drug);
  });

  it.each([
    ["names two drugs", opening("Litfulo or Olumiant?")],
    ["names none", opening("Thoughts?")],
    ["names another treatment", opening("Thoughts on minoxidil?")],
    ["is a short form alone", opening("Thoughts on bari?")],
    ["is a comment", comment("On Litfulo, that is.", { author: "opener" })],
    ["is another thread", opening("Litfulo?", "", { thread: "u" })],
  ])("gives a comment no drug where its opening %s", (_, first) => {
    expect(storiesOf(first, comment(TOLD))).toEqual([]);
  });

  it("knows that it is about a drug", () => {
    const one = session();
    expect([one.hasThreads, one.knowsThread("t")]).toEqual([false, false]);
    one.note(opening("Litfulo?", "", { thread: null }));
    expect(one.hasThreads).toBe(false);
    one.note(opening("Litfulo?"));
    expect([one.hasThreads, one.knowsThread("t"), one.knowsThread("u")]).toEqual([true, true, false]);
  });

  it("the class gives way to a drug that is named with it, another drug to none", () => {
    expect(storyOf(opening("JAK inhibitors such as Litfulo?"), comment(TOLD)).drug).toBe("ritlecitinib");
    expect(storyOf(opening("Litfulo and other JAK inhibitors?"), comment(TOLD)).drug).toBe("ritlecitinib");
    expect(storyOf(opening("Litfulo with minoxidil?"), comment(TOLD)).drug).toBe("ritlecitinib");
    expect(storyOf(opening("Litfulo, litfulo!"), comment(TOLD)).drug).toBe("ritlecitinib");
  });

  it("what the writer named there before goes before what the thread is about", () => {
    const before = comment("I take Olumiant.", { created: 1_599_999_999 });
    const first = opening("Litfulo?");
    expect(storyOf(first, before, comment(TOLD)).drug).toBe("baricitinib");
    expect(storyOf(first, { ...before, created: 1_600_000_001 }, comment(TOLD)).drug).toBe("ritlecitinib");
    expect(storyOf(first, { ...before, author: "bob" }, comment(TOLD)).drug).toBe("ritlecitinib");
    expect(storyOf(first, { ...before, thread: "u" }, comment(TOLD)).drug).toBe("ritlecitinib");
    // Of a comment without a time everything is before.
    expect(storyOf(first, before, comment(TOLD, { created: null })).drug).toBe("baricitinib");
    // Who has no name is nobody that could have said something.
    expect(storyOf(first, { ...before, author: "" }, comment(TOLD, { author: "" })).drug).toBe(
      "ritlecitinib",
    );
  });

  it("a drug of its own counts, and makes a comment surer", () => {
    const inherited = storyOf(opening("Litfulo?"), comment(TOLD));
    const named = storyOf(opening("Litfulo?"), comment(TOLD.replace("it", "Olumiant")));
    expect(named.drug).toBe("baricitinib");
    expect(named.confidence).toBeGreaterThan(inherited.confidence);
  });

  it("whose title asks about a change, is answered in a word", () => {
    const asks = opening("Has anyone stopped Litfulo?");
    const answer = storyOf(asks, comment("I did. My hair fell out six weeks later."));
    expect(answer).toMatchObject({ event: "stop", drug: "ritlecitinib", shed: true });
    expect(answer.confidence).toBeLessThan(0.7);
    // Without a word of the hair it is none, nor where the title asks nothing.
    expect(storiesOf(asks, comment("I did."))).toEqual([]);
    expect(storiesOf(opening("Litfulo?"), comment("I did. My hair fell out six weeks later."))).toEqual([]);
  });

  it("a person goes on there with what they told before", () => {
    const first = opening("Litfulo?");
    const told = comment("I stopped it in May.", { created: 1_600_000_000 });
    const update = comment("Week 10: my hair is falling out.", { created: 1_606_000_000 });
    expect(storyOf(first, told, update)).toMatchObject({ event: "stop", drug: "ritlecitinib", shed: true });
    expect(storyOf(first, told, { ...update, author: "bob" }).shed).toBeNull();
    expect(storyOf(first, told, { ...update, thread: "u" }).shed).toBeNull();
    // Whoever has no name goes on with nothing.
    expect(storyOf(first, { ...told, author: "" }, { ...update, author: "" }).shed).toBeNull();
  });

  it("a comment that names another drug may tell of a switch to it", () => {
    expect(
      storyOf(opening("Olumiant?"), comment("I switched to Litfulo in May and my hair stayed.")),
    ).toMatchObject({ event: "switch", switchedTo: "ritlecitinib" });
  });
});

describe("people", () => {
  it("are told apart by name and kind of source; without a name each post is another's", () => {
    const first = item("I stopped Olumiant in May and my hair fell out.");
    const second = item("Update on the hair I lost: I stopped Olumiant because of the price, in May.");
    expect(storiesOf(first, second)).toHaveLength(1);
    expect(storiesOf(first, { ...second, author: "bob" })).toHaveLength(2);
    expect(storiesOf(first, { ...second, source: "blog" })).toHaveLength(2);
    expect(storiesOf({ ...first, author: "" }, { ...second, author: "" })).toHaveLength(2);
  });

  it("whose words are held only where a reviewer asked for them", () => {
    for (const holds of [true, false]) {
      const one = session(() => true, holds);
      one.take(item("I stopped Olumiant and lost my hair", { id: "t1_z", title: "Off" }));
      expect(one.finish().posts[0]).toMatchObject([
        {
          id: "forum t1_z",
          words: holds ? "Off. I stopped Olumiant and lost my hair" : null,
          person: "key of forum ann",
        },
      ]);
    }
  });

  it("and their threads are forgotten in the end", () => {
    const one = session();
    one.note(item("", { title: "Litfulo?", thread: "t" }));
    one.take(item(TOLD, { thread: "t" }));
    expect(one.finish().reports).toHaveLength(1);
    expect(one.hasThreads).toBe(false);
    one.take(item(TOLD, { thread: "t" }));
    expect(one.finish().reports).toHaveLength(0);
  });
});
