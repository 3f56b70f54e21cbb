import fc from "fast-check";
import { expect, test } from "vitest";
import {
  communityFragment,
  communityPage,
  factSentence,
  type Report,
  reportText,
  SELECTION_STATEMENT,
  summarise,
} from "../../src/community/index.ts";

function report(at: number, facts: Partial<Report>): Report {
  return {
    reportId: `r${at}`,
    source: "forum",
    period: "2024-H1",
    reporter: "self",
    drug: "baricitinib",
    doseBefore: 4,
    doseAfter: null,
    indication: "alopecia areata",
    event: "stop",
    switchedTo: null,
    reasons: [],
    monthsOnDrug: null,
    regrowthBefore: "full",
    shed: null,
    firstShedWeeks: null,
    followUpWeeks: null,
    extent: null,
    restarted: null,
    recaptured: null,
    sideEffects: [],
    band: "high",
    confidence: 0.9,
    rules: ["stop-verb"],
    extractorVersion: "1",
    ...facts,
  };
}

/** 23 shed (at 4, 6, 8, 12 weeks, as people say), 8 kept, 40 do not say. */
const STORIES: Report[] = [
  ...Array.from({ length: 23 }, (_, i) =>
    report(i, {
      shed: true,
      firstShedWeeks: { low: [4, 6, 8, 12][i % 4] - 0.5, high: [4, 6, 8, 12][i % 4] + 0.5 },
      reasons: i < 12 ? ["insurance"] : ["cost"],
      restarted: i < 10 ? true : null,
      recaptured: i < 10 ? "yes" : null,
    }),
  ),
  ...Array.from({ length: 8 }, (_, i) =>
    report(30 + i, { shed: false, followUpWeeks: 20 + i, reasons: ["pregnancy"] }),
  ),
  ...Array.from({ length: 40 }, (_, i) => report(50 + i, { drug: "tofacitinib" })),
];

test("the report says x of n, its interval, both bounds and the selection", () => {
  const summary = summarise(STORIES, { rows: 1000 }, 1);
  expect(summary.shedOfThoseWhoSaid).toMatchObject({ count: 23, of: 31 });
  expect(summary.bounds!.best).toBeCloseTo(0.32, 2);
  expect(summary.bounds!.worst).toBeCloseTo(0.89, 2);
  const text = reportText(summary);
  expect(text).toContain("23 of 31 (74 %, 95 % interval 57 to 86 %)");
  expect(text).toContain(SELECTION_STATEMENT);
  expect(summary.curve!.steps.length).toBeGreaterThan(1);
  for (const step of summary.curve!.steps) expect(step.events).toBeGreaterThanOrEqual(5);
});

test("only the high band counts", () => {
  const low = STORIES.map((one) => ({ ...one, band: "low" as const }));
  expect(summarise(low, {}, 1)).toMatchObject({ tooFew: true, reports: null });
});

test.each([
  ["nothing imported", summarise([], {}, 0), "Nothing has been imported"],
  ["too few", summarise(STORIES.slice(0, 3), { rows: 9 }, 1), "Too few stories to show"],
  ["enough", summarise(STORIES, { rows: 9 }, 1), "Time to first shedding"],
])("the page for %s is finished", (_, summary, words) => {
  const page = communityPage(summary);
  for (const part of [words, SELECTION_STATEMENT, "Do not stop", 'lang="en"', "<h1", "<title>", "viewport"])
    expect(page).toContain(part);
  expect(page).not.toMatch(/<script|https?:|NaN|undefined|null|Infinity/);
  const headings = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
  expect(headings[0]).toBe(1);
  headings.slice(1).forEach((level, at) => void expect(level - headings[at]).toBeLessThanOrEqual(1));
  for (const [table] of page.matchAll(/<table>[\s\S]*?<\/table>/g))
    expect(table).toMatch(/<caption>.+<th scope="col">/s);
  for (const [svg] of page.matchAll(/<svg[^>]*>/g)) expect(svg).toMatch(/role="img" aria-label="/);
  expect(communityFragment(summary)).not.toContain("<html");
});

test("a fact sentence holds only facts", () => {
  expect(factSentence(STORIES[0])).toBe(
    "Stopped: baricitinib; dose: 4 mg; reason: insurance; regrowth before: full; shedding: yes; first shedding: 3.5–4.5 weeks; restarted: yes; regained: yes.",
  );
});

/** All numbers of people that a summary publishes as cells. */
test("whatever the stories, no published cell is 1 to 4, and nothing small is left by subtraction", () => {
  const one = fc.record({
    event: fc.constantFrom("stop", "reduce", "taper", "pause", "switch", "restart"),
    drug: fc.constantFrom("baricitinib", "tofacitinib", null),
    shed: fc.constantFrom(true, true, false, null),
    restarted: fc.constantFrom(true, false, null),
    weeks: fc.integer({ min: 1, max: 40 }),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 0, maxLength: 120 }), (people) => {
      const stories = people.map(({ weeks, ...facts }, at) =>
        report(at, {
          ...(facts as Partial<Report>),
          firstShedWeeks: facts.shed ? { low: weeks, high: weeks + 1 } : null,
          followUpWeeks: facts.shed === false ? weeks : null,
        }),
      );
      const summary = summarise(stories, { rows: people.length, kept: people.length }, 1);
      const small = (count: number | null | undefined) =>
        count !== null && count !== undefined && count > 0 && count < 5;
      const cells = [
        ...summary.outcome.cells,
        ...summary.changes.cells,
        ...summary.reasons,
        ...(summary.restart?.restarted.cells ?? []),
        ...(summary.restart?.recaptured.cells ?? []),
      ];
      for (const { count } of cells) expect(small(count)).toBe(false);
      for (const rows of Object.values(summary.groups)) {
        for (const row of rows)
          for (const count of [row.shed, row.kept, row.notSaid]) expect(small(count)).toBe(false);
        if (rows.length > 0)
          expect(rows.reduce((sum, row) => sum + row.shed + row.kept + row.notSaid, 0)).toBe(summary.reports);
      }
      const count = (key: string) => summary.outcome.cells.find((cell) => cell.key === key)?.count ?? null;
      const steps = summary.curve?.steps ?? [];
      if (steps.length > 0 && count("shed") !== null) {
        expect(small(count("shed")! - steps.reduce((sum, { events }) => sum + events, 0))).toBe(false);
        expect(small(count("kept")! - steps.reduce((sum, { left }) => sum + left, 0))).toBe(false);
        for (const step of steps) expect(small(step.events) || small(step.left)).toBe(false);
      }
      expect(communityPage(summary)).not.toMatch(/NaN|undefined|Infinity/);
    }),
    { numRuns: 150 },
  );
});
