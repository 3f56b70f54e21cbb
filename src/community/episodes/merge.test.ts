import { describe, expect, it } from "vitest";
import { EXTRACTOR_VERSION } from "../extract/extract.ts";
import type { Extraction } from "../extract/extraction.ts";
import { type FoundStory, mergeStories } from "./merge.ts";
import { bitsApart, similarityHash } from "./simhash.ts";

const NOTHING_SAID: Extraction = {
  firstPerson: true,
  reporter: "self",
  drug: "baricitinib",
  doseMg: null,
  doseAfterMg: null,
  switchedTo: null,
  indication: null,
  event: "stop",
  otherEvents: [],
  reason: [],
  monthsOnDrug: null,
  regrowthBefore: null,
  weeksToShedding: null,
  shed: null,
  outcome: null,
  followUpWeeks: null,
  extent: null,
  restarted: null,
  recaptured: null,
  sideEffects: [],
  confidence: 0.8,
  rules: ["stop-verb"],
};
const DAY = 86_400;
let next = 0;
/** A story of its own words, told on a day. */
function story(found: Partial<Extraction> = {}, of: Partial<FoundStory> & { day?: number } = {}): FoundStory {
  const { day = 0, ...facts } = of;
  next++;
  return {
    person: "ann",
    id: `post ${next}`,
    words: null,
    order: String(next).padStart(5, "0"),
    created: 1_600_000_000 + day * DAY,
    source: "forum",
    // Two hashes of the test differ in many bits.
    hash: { high: Math.imul(next, 0x9e3779b1) >>> 0, low: Math.imul(next, 0x85ebca6b) >>> 0 },
    found: { ...NOTHING_SAID, ...found },
    ...facts,
  };
}
const one = (...stories: FoundStory[]) => {
  const { reports } = mergeStories(stories);
  expect(reports).toHaveLength(1);
  return reports[0];
};
const eventsOf = (...stories: FoundStory[]) =>
  mergeStories(stories)
    .reports.map(({ event }) => event)
    .sort();

describe("one person's posts about one change are one story", () => {
  it("of which nothing more is kept than its facts", () => {
    expect(one(story())).toEqual({
      source: "forum",
      period: "2020-H2",
      reporter: "self",
      drug: "baricitinib",
      doseBefore: null,
      doseAfter: null,
      indication: "alopecia areata",
      event: "stop",
      switchedTo: null,
      reasons: [],
      monthsOnDrug: null,
      regrowthBefore: null,
      shed: null,
      firstShedWeeks: null,
      followUpWeeks: null,
      extent: null,
      restarted: null,
      recaptured: null,
      sideEffects: [],
      band: "high",
      confidence: 0.8,
      rules: ["stop-verb"],
      extractorVersion: EXTRACTOR_VERSION,
    });
  });

  it("the first word stands of what is told once, whichever post is read first", () => {
    const first = story({
      doseMg: 4,
      monthsOnDrug: { low: 5, high: 7 },
      regrowthBefore: "full",
      switchedTo: null,
    });
    const later = story(
      {
        doseMg: 2,
        doseAfterMg: 1,
        monthsOnDrug: { low: 1, high: 2 },
        regrowthBefore: "none",
        switchedTo: "litfulo",
      },
      { day: 9 },
    );
    for (const stories of [
      [first, later],
      [later, first],
    ])
      expect(one(...stories)).toMatchObject({
        doseBefore: 4,
        doseAfter: 1,
        monthsOnDrug: { low: 5, high: 7 },
        regrowthBefore: "full",
        switchedTo: "litfulo",
      });
  });

  it("what was written at no known time comes first; what was written at once, in the order of its keys", () => {
    const dated = story({ doseMg: 4 });
    expect(one(dated, story({ doseMg: 2 }, { created: null }))).toMatchObject({
      doseBefore: 2,
      period: null,
    });
    const second = story({ doseMg: 2 }, { order: "b" });
    const first = story({ doseMg: 8 }, { order: "a" });
    for (const stories of [
      [first, second],
      [second, first],
    ])
      expect(one(...stories).doseBefore).toBe(8);
  });

  it("reasons, side effects and rules are put together, each once, in order", () => {
    expect(
      one(
        story({ reason: ["supply", "cost"], sideEffects: ["nausea"], rules: ["b-rule", "a-rule"] }),
        story({ reason: ["cost"], sideEffects: ["acne", "nausea"], rules: ["a-rule"] }, { day: 3 }),
      ),
    ).toMatchObject({
      reasons: ["cost", "supply"],
      sideEffects: ["acne", "nausea"],
      rules: ["a-rule", "b-rule"],
    });
  });

  it("is as sure as the surest of them", () => {
    expect(one(story({ confidence: 0.5 }), story({ confidence: 0.8 }, { day: 1 }))).toMatchObject({
      confidence: 0.8,
      band: "high",
    });
    expect(one(story({ confidence: 0.5 }), story({ confidence: 0.4 }, { day: 1 })).band).toBe("middle");
    expect(one(story({ confidence: 0.4 })).band).toBe("low");
  });

  it("hair that was lost in any of them was lost, with its time and extent", () => {
    const times = { weeksToShedding: { low: 5, high: 7 }, extent: "patch" as const };
    expect(
      one(story({ shed: false, followUpWeeks: 8 }), story({ shed: true, ...times }, { day: 9 })),
    ).toMatchObject({
      shed: true,
      firstShedWeeks: { low: 5, high: 7 },
      extent: "patch",
      followUpWeeks: null,
    });
    // A time without a loss is none of a loss.
    expect(one(story({ shed: false, ...times }))).toMatchObject({
      shed: false,
      firstShedWeeks: null,
      extent: null,
    });
    expect(one(story(times))).toMatchObject({ shed: null, firstShedWeeks: null, extent: null });
  });

  it("hair that was kept was so until the longest time that is told", () => {
    expect(
      one(story({ shed: false, followUpWeeks: 20 }), story({ followUpWeeks: 8, shed: false }, { day: 9 })),
    ).toMatchObject({ shed: false, followUpWeeks: 20 });
    expect(one(story({ shed: false })).followUpWeeks).toBeNull();
    expect(one(story({ followUpWeeks: 8 })).followUpWeeks).toBeNull();
  });

  it("the last word stands of a restart and of what came back", () => {
    const early = story({ restarted: false, recaptured: "no" });
    expect(one(early, story({ restarted: true, recaptured: "yes" }, { day: 9 }))).toMatchObject({
      restarted: true,
      recaptured: "yes",
    });
    expect(one(early, story({}, { day: 9 }))).toMatchObject({ restarted: false, recaptured: "no" });
  });

  it("who told it first, and where", () => {
    expect(
      one(story({ reporter: null }, { source: "blog" }), story({ reporter: "caregiver" }, { day: 9 })),
    ).toMatchObject({ reporter: "self", source: "blog" });
    expect(one(story({ reporter: "caregiver" })).reporter).toBe("caregiver");
  });
});

describe("what is another story", () => {
  it("another person's, another drug's, another change", () => {
    expect(eventsOf(story(), story({}, { person: "bob" }))).toEqual(["stop", "stop"]);
    expect(eventsOf(story(), story({ drug: "tofacitinib" }, { day: 9 }))).toEqual(["stop", "stop"]);
    expect(eventsOf(story(), story({ event: "taper" }, { day: 9 }))).toEqual(["stop", "taper"]);
  });

  it("a drug that is not named may be either", () => {
    expect(one(story({ drug: null }), story({}, { day: 9 })).drug).toBe("baricitinib");
    expect(one(story(), story({ drug: null }, { day: 9 })).drug).toBe("baricitinib");
    expect(one(story({ drug: null })).drug).toBeNull();
  });

  it("a restart joins the change before it, but no switch", () => {
    expect(one(story(), story({ event: "restart" }, { day: 90 }))).toMatchObject({
      event: "stop",
      restarted: true,
    });
    expect(one(story({ event: "taper" }), story({ event: "restart" }, { day: 9 })).restarted).toBe(true);
    expect(eventsOf(story({ event: "switch" }), story({ event: "restart" }, { day: 9 }))).toEqual([
      "restart",
      "switch",
    ]);
    expect(one(story({ event: "restart" })).restarted).toBeNull();
    expect(one(story({ event: "restart" }), story({ event: "restart" }, { day: 9 })).restarted).toBeNull();
  });

  it.each([
    [60, ["stop"]],
    [61, ["restart", "stop"]],
  ])("a change told %i days after a restart", (day, events) => {
    expect(eventsOf(story({ event: "restart" }), story({}, { day }))).toEqual(events);
  });

  it("which is looked back on comes first", () => {
    const told = one(story({ event: "restart", doseMg: 2 }), story({ doseMg: 4 }, { day: 9 }));
    expect(told).toMatchObject({ event: "stop", restarted: true, doseBefore: 4 });
  });

  it("a switch soon after a restart is one of its own", () => {
    expect(eventsOf(story({ event: "restart" }), story({ event: "switch" }, { day: 9 }))).toEqual([
      "restart",
      "switch",
    ]);
  });
});

describe("the same text again counts once", () => {
  const near = { high: 0b1, low: 0 };
  it.each([
    ["the same", { high: 0b1, low: 0 }, 1],
    ["three bits apart", { high: 0b1, low: 0b111 }, 1],
    ["four bits apart", { high: 0b1, low: 0b1111 }, 0],
    ["three bits in three quarters", { high: 0b1 | (1 << 20), low: 0b1 | (1 << 20) }, 1],
  ])("%s", (_, hash, duplicate) => {
    const found = mergeStories([story({}, { hash: near }), story({}, { hash, person: "bob", day: 1 })]);
    expect(found.duplicate).toBe(duplicate);
    expect(found.reports).toHaveLength(2 - duplicate);
  });

  it("the earlier stays", () => {
    const later = story({ event: "taper" }, { hash: near, day: 5 });
    expect(one(later, story({}, { hash: near })).event).toBe("stop");
  });

  it("and is known by any of several before it", () => {
    const far = { high: 0b1, low: 0xffff0000 };
    const found = mergeStories([
      story({}, { hash: near }),
      story({}, { hash: far, person: "bob", day: 1 }),
      story({}, { hash: { ...far, high: 0b11 }, person: "cyd", day: 2 }),
    ]);
    expect([found.duplicate, found.reports.length]).toEqual([1, 2]);
  });
});

it("what was put together is counted, and each story knows its posts", () => {
  const stories = [
    story({}, { id: "a" }),
    story({}, { id: "b", day: 3 }),
    story({}, { id: "c", day: 4, person: "bob" }),
  ];
  const { merged, duplicate, posts, reports } = mergeStories(stories);
  expect([merged, duplicate, reports.length]).toEqual([1, 0, 2]);
  expect(posts.map((of) => of.map(({ id }) => id)).sort()).toEqual([["a", "b"], ["c"]]);
  expect(mergeStories([])).toEqual({ reports: [], posts: [], duplicate: 0, merged: 0 });
});

it("reports stand in an order that does not depend on that of the stories", () => {
  const stories = ["stop", "taper", "pause", "reduce"].map((event, at) =>
    story({ event: event as "stop" }, { person: String(at) }),
  );
  const { reports } = mergeStories(stories);
  expect(mergeStories([...stories].reverse()).reports).toEqual(reports);
  expect(reports.map(({ event }) => event)).toEqual(["pause", "reduce", "stop", "taper"]);
});

describe("hashes of texts", () => {
  const text =
    "I stopped the drug in May because of its price, and six weeks later my hair began to fall out in patches all over my head and my brows went too.";
  it("differ little where the texts do, and much where they have nothing in common", () => {
    const hash = similarityHash(text);
    expect(bitsApart(hash, similarityHash(text.toUpperCase().replace(/,/g, " -")))).toBe(0);
    expect(bitsApart(hash, similarityHash(`${text} Sad.`))).toBeLessThanOrEqual(10);
    expect(
      bitsApart(
        hash,
        similarityHash("Has anybody here ever tried to swim with a wig on a very windy day at the sea?"),
      ),
    ).toBeGreaterThan(15);
    // Words in another order are another text.
    expect(
      bitsApart(similarityHash("one two three four five"), similarityHash("five four three two one")),
    ).toBeGreaterThan(10);
  });

  it("are of whole words in any script, and there is one of nothing", () => {
    expect(similarityHash("añ o é")).not.toEqual(similarityHash("an o e"));
    expect(similarityHash("año 5")).toEqual(similarityHash("AÑO... 5!"));
    expect(similarityHash("")).toEqual(similarityHash("?!"));
    expect(similarityHash("one")).not.toEqual(similarityHash("two"));
    expect(similarityHash("one two three")).not.toEqual(similarityHash("one two four"));
    for (const half of Object.values(similarityHash(text))) {
      expect(half).toBeGreaterThanOrEqual(0);
      expect(half).toBeLessThan(2 ** 32);
    }
  });

  it.each([
    [{ high: 0, low: 0 }, { high: 0, low: 0 }, 0],
    [{ high: 0xffffffff, low: 0 }, { high: 0, low: 0 }, 32],
    [{ high: 0, low: 0xffffffff }, { high: 0xffffffff, low: 0 }, 64],
    [{ high: 0b1010, low: 1 }, { high: 0b0110, low: 0 }, 3],
    [{ high: 0x80000001, low: 0x12345678 }, { high: 0, low: 0 }, 15],
  ])("bits apart of %j and %j: %i", (a, b, bits) => {
    expect(bitsApart(a, b)).toBe(bits);
    expect(bitsApart(b, a)).toBe(bits);
  });
});
