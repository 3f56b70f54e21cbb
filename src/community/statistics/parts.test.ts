import { describe, expect, it } from "vitest";
import { someReport, storiesOf } from "../../../test/community/some-stories.ts";
import type { Report } from "../report.ts";
import { countBy, floorTo, isSmall, outcomeCounts } from "./counts.ts";
import { boundsOf, FEWEST_IN_GROUP, storyFilters } from "./filters.ts";
import { funnelRows } from "./funnel.ts";
import { correctedShare, hearing, unheardPerStory } from "./hearing.ts";
import { restartPanel } from "./restart-panel.ts";
import { severalOf } from "./several.ts";
import { countedShare, shareText, wholePercent } from "./share.ts";
import { showableGroups, suppress } from "./suppress.ts";

const many = (count: number, facts: Partial<Report> = {}): Report[] =>
  Array.from({ length: count }, (_, at) => someReport(at, facts));
const cellsOf = (cells: readonly { key: string; count: number | null }[]) =>
  Object.fromEntries(cells.map(({ key, count }) => [key, count]));

describe("counting", () => {
  it("outcomes: shed, kept, not said", () => {
    expect(outcomeCounts(storiesOf(3, 2, 4))).toEqual({ shed: 3, kept: 2, notSaid: 4 });
    expect(outcomeCounts([])).toEqual({ shed: 0, kept: 0, notSaid: 0 });
  });

  it("by a key, in the order of the keys", () => {
    const counts = countBy(["b", "a", "c", "b"], (word) => word);
    expect(counts).toEqual({ a: 1, b: 2, c: 1 });
    expect(Object.keys(counts)).toEqual(["a", "b", "c"]);
  });

  it.each([
    [0, 0],
    [4, 0],
    [5, 5],
    [14, 10],
  ])("%i in whole fives is %i", (count, floor) => expect(floorTo(count, 5)).toBe(floor));

  it.each([
    [0, false],
    [1, true],
    [4, true],
    [5, false],
  ])("%i is small: %s", (count, small) => expect(isSmall(count, 5)).toBe(small));
});

describe("cells that are hidden", () => {
  it.each([
    ["none is small", { a: 5, b: 9, c: 0 }, { a: 5, b: 9, c: 0 }, 14],
    ["one alone would follow from the total", { a: 4, b: 9, c: 20 }, { a: null, b: null, c: 20 }, 33],
    ["two that could each be five", { a: 4, b: 3, c: 20 }, { a: null, b: null, c: 20 }, 27],
    ["two that could not", { a: 1, b: 3, c: 20, d: 7 }, { a: null, b: null, c: 20, d: null }, 31],
    ["two that just could not", { a: 2, b: 3, c: 20 }, { a: null, b: null, c: null }, 25],
    ["two that just could", { a: 2, b: 4, c: 20 }, { a: null, b: null, c: 20 }, 26],
    ["of two alike the first by name", { z: 4, c: 9, b: 9 }, { z: null, c: 9, b: null }, 22],
    ["a nought protects nobody", { a: 4, b: 0 }, { a: null, b: null }, null],
    ["nothing at all", {}, {}, 0],
  ])("%s", (_, counts, cells, total) => {
    const shown = suppress(counts, 5);
    expect(cellsOf(shown.cells)).toEqual(cells);
    // Hiding all of them hides the total where that is not enough.
    expect(shown.total).toBe(total);
  });

  it("in the order in which they were given", () => {
    expect(suppress({ b: 9, a: 8 }, 5).cells.map(({ key }) => key)).toEqual(["b", "a"]);
  });
});

describe("groups that may stand apart", () => {
  const group = (key: string, shed: number, kept = 0) => ({ key, counts: { shed, kept } });
  const keys = (groups: readonly { key: string }[]) => groups.map(({ key }) => key);
  it.each([
    ["large enough, with nobody left", [group("a", 20), group("b", 20)], ["a", "b"], null],
    ["the larger first", [group("a", 20), group("b", 25)], ["b", "a"], null],
    ["of two alike the first by name", [group("b", 20), group("a", 20)], ["a", "b"], null],
    ["one too small is left", [group("a", 20), group("b", 19)], ["a"], { shed: 19, kept: 0 }],
    [
      "one with a small cell is left",
      [group("a", 20), group("b", 20, 4), group("c", 5, 1)],
      ["a"],
      { shed: 25, kept: 5 },
    ],
    [
      "a small rest hides the smallest shown",
      [group("a", 30), group("b", 20), group("c", 4)],
      ["a"],
      { shed: 24, kept: 0 },
    ],
    ["and then all", [group("a", 30, 30), group("b", 0, 4)], [], null],
    ["a rest of nobody is none", [group("a", 30), group("b", 0)], ["a"], null],
    ["nothing is large enough", [group("a", 5), group("b", 6)], [], null],
    ["no groups", [], [], null],
  ])("%s", (_, groups, shown, rest) => {
    const found = showableGroups(groups, 20, 5);
    expect(keys(found.shown)).toEqual(shown);
    expect(found.rest).toEqual(rest && { key: "all others together", counts: rest });
  });
});

describe("what one story may give several of", () => {
  const told = (counts: Record<string, number>) =>
    severalOf(
      Object.entries(counts).flatMap(([key, count]) => many(count, { reasons: [key] as Report["reasons"] })),
      ({ reasons }) => reasons,
      5,
    );
  it.each([
    [
      "the most often first, of two alike the first by name",
      { b: 6, a: 6, c: 9 },
      [
        ["c", 9],
        ["a", 6],
        ["b", 6],
      ],
    ],
    [
      "two rare ones together",
      { a: 9, b: 4, c: 3 },
      [
        ["a", 9],
        ["other", 7],
      ],
    ],
    [
      "two rare ones that are few together",
      { a: 9, b: 2, c: 2 },
      [
        ["a", 9],
        ["other", null],
      ],
    ],
    [
      "two rare ones that are five together",
      { a: 9, b: 2, c: 3 },
      [
        ["a", 9],
        ["other", 5],
      ],
    ],
    [
      "a single rare one, which a sum would tell",
      { a: 9, b: 4, other: 9 },
      [
        ["a", 9],
        ["other", null],
      ],
    ],
    [
      "others alone",
      { a: 9, other: 5 },
      [
        ["a", 9],
        ["other", 5],
      ],
    ],
    ["few others alone", { other: 4 }, [["other", null]]],
    [
      "others last, however many",
      { a: 5, other: 30 },
      [
        ["a", 5],
        ["other", 30],
      ],
    ],
    ["none", {}, []],
  ])("%s", (_, counts, cells) => {
    expect(told(counts).map(({ key, count }) => [key, count])).toEqual(cells);
  });

  it("each of a story's counts", () => {
    expect(severalOf(many(5, { reasons: ["cost", "supply"] }), ({ reasons }) => reasons, 5)).toEqual([
      { key: "cost", count: 5 },
      { key: "supply", count: 5 },
    ]);
  });
});

describe("the steps from posts to counts", () => {
  it("stand in the order in which rows fall out; those of stories are rounded down", () => {
    const keys =
      "rows badLines truncatedTail deleted bot notAPost notEnglish noDrug noEvent otherIndication modelAsked modelFailed modelRejected modelAccepted duplicate merged alreadyStored withdrawn kept".split(
        " ",
      );
    const rows = funnelRows(Object.fromEntries([...keys].reverse().map((key) => [key, 14])), 5);
    expect(rows.map(({ key }) => key)).toEqual(keys);
    const exact = rows.filter(({ count }) => count === 14).map(({ key }) => key);
    expect(exact).toEqual(["rows", "badLines", "deleted", "bot", "notAPost", "notEnglish", "noDrug"]);
    expect(rows.filter(({ count }) => count === 10)).toHaveLength(keys.length - exact.length);
    // Every step is said in words of its own.
    for (const { key, label } of rows) expect(label, key).toMatch(/^[a-z][a-zA-Z ,()]{8,}$/);
    expect(new Set(rows.map(({ label }) => label)).size).toBe(keys.length);
  });

  it("name what is not known by its key, at the end", () => {
    expect(funnelRows({ zebra: 9, apple: 4, kept: 5 }, 5)).toEqual([
      { key: "kept", label: "stories kept", count: 5 },
      { key: "apple", label: "apple", count: 0 },
      { key: "zebra", label: "zebra", count: 5 },
    ]);
    expect(funnelRows({}, 5)).toEqual([]);
  });
});

describe("people who started again", () => {
  const stories = (yes: number, no: number, notSaid: number, back: number, gone: number): Report[] => [
    ...many(yes, { restarted: true }).map((report, at) => ({
      ...report,
      recaptured: at < back ? ("yes" as const) : at < back + gone ? ("no" as const) : null,
    })),
    ...many(no, { restarted: false, recaptured: "yes" }),
    ...many(notSaid),
  ];
  it("are counted, and of them whose hair came back", () => {
    const { restarted, recaptured, share } = restartPanel(stories(20, 6, 9, 8, 5), 5);
    expect(cellsOf(restarted.cells)).toEqual({ no: 6, "not said": 9, yes: 20 });
    expect(cellsOf(recaptured.cells)).toEqual({ no: 5, "not said": 7, yes: 8 });
    expect(recaptured.total).toBe(20);
    expect(share).toMatchObject({ count: 8, of: 13 });
  });

  it.each([
    ["too few restarted", stories(4, 20, 20, 2, 2), { no: null, yes: null }, null],
    ["a small cell of them", stories(20, 6, 9, 3, 5), { no: null, "not said": 12, yes: null }, 20],
    ["none restarted", stories(0, 20, 20, 0, 0), {}, null],
  ])("have no share where %s", (_, people, cells, total) => {
    const { recaptured, share } = restartPanel(people, 5);
    expect(cellsOf(recaptured.cells)).toEqual(cells);
    expect(recaptured.total).toBe(total);
    expect(share).toBeNull();
  });
});

describe("shares", () => {
  it.each([
    [0.005, 1],
    [0.004, 0],
    [0.5, 50],
  ])("%d is %i %%", (share, percent) => expect(wholePercent(share)).toBe(percent));

  it("say by which method their interval is", () => {
    expect(countedShare(0, 9)?.method).toBe("clopper-pearson");
    expect(countedShare(9, 9)?.method).toBe("clopper-pearson");
    expect(countedShare(8, 9)?.method).toBe("wilson");
  });

  it.each([
    [19, "9 of 19"],
    [20, "9 of 20 (45 %, 95 % interval 26 to 66 %)"],
  ])("of %i people", (of, text) => {
    const share = countedShare(9, of);
    expect(share && shareText(share)).toBe(text);
  });
});

describe("what the reader does not hear", () => {
  const heard = { ...hearing(), lost: countedShare(60, 100), kept: countedShare(80, 100) } as ReturnType<
    typeof hearing
  >;

  it("is put back, at the ends of both intervals", () => {
    const share = correctedShare(30, 40, heard);
    const at = (lost: number, kept: number) => 30 / lost / (30 / lost + 40 / kept);
    expect(share?.low).toBeCloseTo(at(heard.lost.interval.high, heard.kept.interval.low), 12);
    expect(share?.high).toBeCloseTo(at(heard.lost.interval.low, heard.kept.interval.high), 12);
    expect(share?.low).toBeLessThan(at(0.6, 0.8));
    expect(share?.high).toBeGreaterThan(at(0.6, 0.8));
    expect(correctedShare(0, 0, heard)).toBeNull();
    expect(correctedShare(0, 5, heard)).toEqual({ low: 0, high: 0 });
    expect(correctedShare(5, 0, heard)).toEqual({ low: 1, high: 1 });
  });

  it("is so many stories for each that is heard", () => {
    expect(unheardPerStory({ ...heard, change: { ...heard.change, count: 80, of: 100 } })).toBeCloseTo(
      0.25,
      12,
    );
  });

  it("bounds the share: if all of them had kept their hair, and if all had lost it", () => {
    const more = 100 * unheardPerStory(hearing());
    const { best, worst } = boundsOf({ shed: 20, kept: 50, notSaid: 30 });
    expect(best).toBeCloseTo(20 / (100 + more), 12);
    expect(worst).toBeCloseTo((50 + more) / (100 + more), 12);
  });

  it("is even where lost and kept hair are heard within a tenth", () => {
    const { lost, kept, isEven } = hearing();
    expect(isEven).toBe(Math.abs(lost.count / lost.of - kept.count / kept.of) <= 0.1);
  });
});

describe("stories by one attribute at a time", () => {
  const shed = (count: number, facts: Partial<Report>) => many(count, { shed: true, ...facts });
  const groupsOf = (reports: readonly Report[], attribute: string) =>
    storyFilters(reports, null, 5)
      .find((filter) => filter.attribute === attribute)
      ?.groups.map(({ group, reports: count }) => [group, count]);

  it.each<[string, Partial<Report>, string, Partial<Report>, string]>([
    ["change", { event: "stop" }, "stop", { event: "taper" }, "taper"],
    ["drug", { drug: "baricitinib" }, "baricitinib", { drug: null }, "not named"],
    ["dose", { doseBefore: 4 }, "4 mg", { doseBefore: null }, "not said"],
    ["regrowthBefore", { regrowthBefore: "full" }, "full", { regrowthBefore: null }, "not said"],
    ["restarted", { restarted: true }, "yes", { restarted: null }, "not said"],
    ["restarted", { restarted: true }, "yes", { restarted: false }, "no"],
  ])("by %s: %j is %s, %j is %s", (attribute, one, name, other, otherName) => {
    expect(groupsOf([...shed(FEWEST_IN_GROUP + 1, one), ...shed(FEWEST_IN_GROUP, other)], attribute)).toEqual(
      [
        [name, FEWEST_IN_GROUP + 1],
        [otherName, FEWEST_IN_GROUP],
      ],
    );
  });

  it("with all others together where there are any", () => {
    const stories = [...shed(20, { drug: "baricitinib" }), ...shed(19, { drug: "tofacitinib" })];
    expect(groupsOf(stories, "drug")).toEqual([
      ["baricitinib", 20],
      ["all others together", 19],
    ]);
    expect(groupsOf(shed(19, {}), "drug")).toEqual([]);
  });

  it("by each reason against all who do not give it", () => {
    const stories = [
      ...shed(20, { reasons: ["cost", "supply"] }),
      ...shed(20, { reasons: ["cost"] }),
      ...shed(20, {}),
    ];
    expect(groupsOf(stories, "reason")).toEqual([
      ["cost", 40],
      ["supply", 20],
    ]);
  });

  it("each with its own counts, share and bounds", () => {
    const stories = [...shed(20, { drug: "baricitinib" }), ...many(10, { drug: "baricitinib", shed: false })];
    const [view] = storyFilters(stories, null, 5)[1].groups;
    expect(view).toMatchObject({ reports: 30, shed: 20, kept: 10, notSaid: 0, share: { count: 20, of: 30 } });
    expect(view.bounds).toEqual(boundsOf({ shed: 20, kept: 10, notSaid: 0 }));
    expect(view.curve).toMatchObject({ tooFew: true, steps: [], events: null, medianWeeks: null });
  });
});
