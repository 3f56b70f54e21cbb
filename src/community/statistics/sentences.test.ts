import { describe, expect, it } from "vitest";
import { storiesOf } from "../../../test/community/some-stories.ts";
import type { Report } from "../report.ts";
import { suppressedIn } from "./hidden.ts";
import { sentencesFor } from "./sentences.ts";
import { countedShare } from "./share.ts";
import { summarise } from "./summary.ts";

/** 23 shed, 8 kept their hair and 40 do not say. */
const STORIES = storiesOf(23, 8, 40);
const summary = summarise(STORIES, { rows: 1000 }, 1);
const sentencesOf = (facts: Partial<typeof summary>) => sentencesFor({ ...summary, ...facts });

describe("the answer", () => {
  it("says how many stories, how many shed and within how long, and how many had not", () => {
    expect(summary.sentences.answer).toBe(
      "71 stories tell of a stop, pause, taper or lower dose, found in 1000 posts. They come from people who write in forums. Those who keep their hair often do not write. Of the 31 that say what happened, 23 saw shedding, half of those followed within about 8 weeks; 8 still had none when they last wrote.",
    );
  });

  it("leaves out what is not known", () => {
    expect(sentencesOf({ funnel: [] }).answer).toMatch(/lower dose\. They come/);
    expect(sentencesOf({ curve: null }).answer).toMatch(/23 saw shedding; 8 still/);
    expect(sentencesOf({ curve: { ...summary.curve!, medianWeeks: null } }).answer).toMatch(
      /23 saw shedding; 8/,
    );
    expect(sentencesOf({ shedOfThoseWhoSaid: null }).answer).toMatch(
      /do not write\. Too few tell one of the outcomes to show how many shed\.$/,
    );
  });

  it("says so where nothing was imported, or too little", () => {
    expect(sentencesOf({ state: "nothing imported" }).answer).toBe(
      "No stories have been imported yet, so there is nothing to count.",
    );
    expect(sentencesOf({ state: "too few" }).answer).toBe(
      "Too few stories to show: a number is shown only when at least 5 people stand behind it.",
    );
  });
});

describe("the other sentences", () => {
  it("the share, or none", () => {
    expect(summary.sentences.share).toBe(
      "Shed, of those who said: 23 of 31 (74 %, 95 % interval 57 to 86 %).",
    );
    expect(sentencesOf({ shedOfThoseWhoSaid: null }).share).toBeNull();
  });

  it("how evenly lost and kept hair are heard, and the share put right for it", () => {
    const { lost, kept, change } = summary.hearing;
    const heard = `On labelled posts kept apart for testing, the reader heard of lost hair in ${lost.count} of ${lost.of} such stories and of kept hair in ${kept.count} of ${kept.of}; it found ${change.count} of ${change.of} of all changes.`;
    const uneven = " That is not even, so the counted share leans towards the one heard better.";
    const put =
      " With the unheard put back, the share that shed, of those who say, is between 60 and 82 %, before chance.";
    const even = { ...summary.hearing, isEven: true };
    const corrected = { low: 0.6, high: 0.82 };
    expect(sentencesOf({ hearing: even, corrected }).hearing).toBe(heard + put);
    expect(sentencesOf({ hearing: { ...even, isEven: false }, corrected }).hearing).toBe(
      heard + uneven + put,
    );
    for (const facts of [
      { corrected: null },
      { corrected, shedOfThoseWhoSaid: null },
      { corrected, shedOfThoseWhoSaid: countedShare(9, 19) },
    ])
      expect(sentencesOf({ hearing: even, ...facts }).hearing).toBe(heard);
    expect(sentencesOf({ hearing: even, corrected, shedOfThoseWhoSaid: countedShare(9, 20) }).hearing).toBe(
      heard + put,
    );
  });

  it("the bounds, where percentages are shown", () => {
    const bounds = { best: 0.31, worst: 0.87 };
    const said =
      "If everyone who does not say, and everyone the reader does not hear, kept their hair, 31 % shed; if they all lost it, 87 %.";
    expect(sentencesOf({ bounds }).bounds).toBe(said);
    expect(sentencesOf({ bounds, reports: 20 }).bounds).toBe(said);
    for (const facts of [{ bounds: null }, { bounds, reports: null }, { bounds, reports: 19 }])
      expect(sentencesOf(facts).bounds).toBeNull();
  });

  it("the curve, step by step", () => {
    const [step] = summary.curve!.steps;
    const steps = [
      { ...step, toWeek: 1, without: 0.904 },
      { ...step, toWeek: 6, without: 0.5 },
    ];
    expect(sentencesOf({ curve: { ...summary.curve!, steps } }).curve).toBe(
      "Still without shedding: 90 of 100 after 1 week, 50 of 100 after 6 weeks.",
    );
    expect(sentencesOf({ curve: { ...summary.curve!, steps: [] } }).curve).toBeNull();
    expect(sentencesOf({ curve: null }).curve).toBeNull();
  });

  it("hair that came back after a restart", () => {
    const restart = { ...summary.restart!, share: countedShare(7, 9) };
    expect(sentencesOf({ restart }).restart).toBe(
      "Of those who started again and say how it went, 7 of 9 had their hair back.",
    );
    expect(sentencesOf({ restart: { ...restart, share: null } }).restart).toBeNull();
    expect(sentencesOf({ restart: null }).restart).toBeNull();
  });
});

describe("what is not shown, and why", () => {
  const hiddenOf = (facts: Partial<typeof summary>) =>
    suppressedIn({ ...summary, ...facts }).map(({ where, why }) => `${where}: ${why}`);
  const full = { cells: [{ key: "a", count: 9 }], total: 9 };
  const half = { cells: [...full.cells, { key: "b", count: null }], total: 9 };
  const shown = {
    outcome: full,
    changes: full,
    reasons: full.cells,
    sideEffects: full.cells,
    restart: { restarted: full, recaptured: full, share: null },
    curve: { ...summary.curve!, tooFew: false },
    filters: [{ attribute: "drug" as const, groups: [{} as never] }],
  };
  const under = "1 of 2 numbers: under 5, or hidden so that such a one cannot be worked out";

  it("nothing where all is shown, or nothing was imported", () => {
    expect(hiddenOf(shown)).toEqual([]);
    expect(hiddenOf({ ...shown, restart: null })).toEqual([]);
    expect(hiddenOf({ state: "nothing imported" })).toEqual([]);
  });

  it("everything where there are too few", () => {
    expect(hiddenOf({ state: "too few" })).toEqual([
      "everything: fewer than 5 stories, or a split so small that a single person could be told from it",
    ]);
  });

  it.each([
    ["outcome", { outcome: half }],
    ["changes", { changes: half }],
    ["reasons", { reasons: half.cells }],
    ["side effects", { sideEffects: half.cells }],
    ["restarted", { restart: { ...shown.restart, restarted: half } }],
    ["regained", { restart: { ...shown.restart, recaptured: half } }],
  ])("numbers: %s", (where, facts) => {
    expect(hiddenOf({ ...shown, ...facts })).toEqual([`${where}: ${under}`]);
  });

  it("the curve, and the groups", () => {
    const why = "curve: it needs 10 sheddings at a told time, and steps of several people each";
    expect(hiddenOf({ ...shown, curve: null })).toEqual([why]);
    expect(hiddenOf({ ...shown, curve: { ...shown.curve, tooFew: true } })).toEqual([why]);
    const groups = "groups: a group is shown when it has 20 stories and nothing small is left beside it";
    expect(hiddenOf({ ...shown, filters: [{ attribute: "drug", groups: [] }] })).toEqual([groups]);
    expect(hiddenOf({ ...shown, filters: [...shown.filters, { attribute: "dose", groups: [] }] })).toEqual(
      [],
    );
  });
});

describe("the summary", () => {
  it("counts no switch and no restart as a change, and nothing but the high band", () => {
    const stories: Report[] = [
      ...STORIES,
      ...storiesOf(9, 9, 9).map((one) => ({ ...one, event: "switch" as const })),
      ...storiesOf(9, 9, 9).map((one) => ({ ...one, event: "restart" as const })),
      ...storiesOf(9, 9, 9).map((one) => ({ ...one, band: "middle" as const, extractorVersion: "0" })),
    ];
    const all = summarise(stories, {}, 2);
    expect(all).toMatchObject({
      reports: 71,
      shedOfThoseWhoSaid: { count: 23, of: 31 },
      bands: { high: 125, middle: 25 },
      extractorVersions: ["0", "1"],
      imports: 2,
      state: "shown",
      smallestCell: 5,
    });
    expect(all.advice).toMatch(/^Do not stop, lower or restart a medicine/);
    expect(all.selection).toMatch(/Treat these as stories counted, not as a rate\.$/);
  });

  it.each([
    [0, 0, 4, 1, "too few"],
    [0, 0, 5, 1, "shown"],
    [1, 0, 3, 1, "too few"],
    [2, 3, 0, 1, "too few"],
    [3, 3, 0, 1, "shown"],
    [0, 0, 0, 0, "nothing imported"],
    [9, 9, 9, 0, "nothing imported"],
  ])("of %i shed, %i kept, %i not said and %i imports is %s", (shed, kept, notSaid, imports, state) => {
    const { reports, outcome, ...all } = summarise(storiesOf(shed, kept, notSaid), {}, imports);
    expect(all.state).toBe(state);
    if (state === "too few")
      expect([reports, outcome.cells, all.curve, all.restart]).toEqual([null, [], null, null]);
  });

  it("gives no share, curve or group where an outcome is hidden", () => {
    const { shedOfThoseWhoSaid, corrected, bounds, curve, filters } = summarise(storiesOf(20, 3, 40), {}, 1);
    expect([shedOfThoseWhoSaid, corrected, bounds, curve, filters]).toEqual([null, null, null, null, []]);
  });
});
