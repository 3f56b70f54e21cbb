import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import {
  communityFragment,
  communityPage,
  communitySummarySchema,
  factSentence,
  type Report,
  reportText,
  SELECTION_STATEMENT,
  type SheddingCurve,
  summarise,
} from "../../src/community/index.ts";
import { someReport } from "./some-stories.ts";

/** 23 shed (at 4, 6, 8, 12 weeks, as people say), 8 kept, 40 do not say. */
const STORIES: Report[] = [
  ...Array.from({ length: 23 }, (_, i) =>
    someReport(i, {
      shed: true,
      firstShedWeeks: { low: [4, 6, 8, 12][i % 4] - 0.5, high: [4, 6, 8, 12][i % 4] + 0.5 },
      reasons: i < 12 ? ["insurance"] : ["cost"],
      restarted: i < 10 ? true : null,
      recaptured: i < 10 ? "yes" : null,
    }),
  ),
  ...Array.from({ length: 8 }, (_, i) =>
    someReport(30 + i, { shed: false, followUpWeeks: 20 + i, reasons: ["pregnancy"] }),
  ),
  ...Array.from({ length: 40 }, (_, i) => someReport(50 + i, { drug: "tofacitinib" })),
];

test("the report says x of n, its interval, both bounds and the selection", () => {
  const summary = summarise(STORIES, { rows: 1000 }, 1);
  expect(summary.shedOfThoseWhoSaid).toMatchObject({ count: 23, of: 31 });
  const { change, lost, kept } = summary.hearing;
  const all = (71 * change.of) / change.count;
  expect(summary.bounds!.best).toBeCloseTo(23 / all, 6);
  expect(summary.bounds!.worst).toBeCloseTo((all - 8) / all, 6);
  expect(summary.bounds!.worst).toBeGreaterThan(63 / 71);
  const point = (23 * lost.of) / lost.count;
  const put = point / (point + (8 * kept.of) / kept.count);
  expect(summary.corrected!.low).toBeLessThan(put);
  expect(summary.corrected!.high).toBeGreaterThan(put);
  expect(summary.sentences.answer).toMatch(
    /^71 stories tell of .*, found in 1000 posts\. They come from people who write in forums\. Those who keep/,
  );
  const text = reportText(summary);
  expect(text).toContain("23 of 31 (74 %, 95 % interval 57 to 86 %)");
  expect(text).toContain(SELECTION_STATEMENT);
  expect(z.safeParse(communitySummarySchema, summary).error?.issues ?? []).toEqual([]);
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

/** Stories of every kind, some rare. */
const anyStory = fc.record({
  event: fc.constantFrom("stop", "reduce", "taper", "pause", "switch", "restart"),
  drug: fc.constantFrom("baricitinib", "baricitinib", "tofacitinib", null),
  doseBefore: fc.constantFrom(4, 2, null),
  reasons: fc.subarray(["cost", "insurance", "pregnancy"]),
  shed: fc.constantFrom(true, true, false, null),
  restarted: fc.constantFrom(true, false, null),
  recaptured: fc.constantFrom("yes", "no", null),
  weeks: fc.oneof(fc.constantFrom(4, 6, 8, 12), fc.integer({ min: 1, max: 30 })),
  told: fc.constantFrom(true, true, true, false),
});
const summaryOf = (people: readonly (typeof anyStory extends fc.Arbitrary<infer T> ? T : never)[]) => {
  const stories = people.map(({ weeks, told, ...facts }, at) =>
    someReport(at, {
      ...(facts as Partial<Report>),
      firstShedWeeks: facts.shed && told ? { low: weeks, high: weeks + 1 } : null,
      followUpWeeks: facts.shed === false && told ? weeks : null,
    }),
  );
  return summarise(stories, { rows: people.length, kept: people.length }, 1);
};
const anySummary = fc.array(anyStory, { maxLength: 160 }).map(summaryOf);
const manyStories = fc.array(anyStory, { minLength: 150, maxLength: 700 }).map(summaryOf);
const small = (count: number | null | undefined) =>
  count !== null && count !== undefined && count > 0 && count < 5;

test("whatever the stories, no published cell is 1 to 4, and the page has no hole", () => {
  fc.assert(
    fc.property(anySummary, (summary) => {
      const cells = [
        ...summary.outcome.cells,
        ...summary.changes.cells,
        ...summary.reasons,
        ...(summary.restart?.restarted.cells ?? []),
        ...(summary.restart?.recaptured.cells ?? []),
      ];
      for (const { count } of cells) expect(small(count)).toBe(false);
      expect(communityPage(summary)).not.toMatch(/NaN|undefined|Infinity/);
      expect(z.safeParse(communitySummarySchema, summary).error?.issues ?? []).toEqual([]);
      if (summary.tooFew) expect(cells).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("nothing small is left when groups are taken from the whole, or steps of a curve from counts", () => {
  let seen = 0;
  fc.assert(
    fc.property(fc.oneof(anySummary, manyStories), (summary) => {
      const whole = summary.outcome.cells.map(({ count }) => count);
      for (const { attribute, groups } of summary.filters) {
        const counts = groups.map(({ shed, kept, notSaid }) => [shed, kept, notSaid]);
        for (const [shed, kept, notSaid] of counts) {
          for (const count of [shed, kept, notSaid]) expect(small(count)).toBe(false);
          expect(small(summary.reports! - shed - kept - notSaid)).toBe(false);
        }
        const listed = ["shed", "kept", "notSaid"].map(
          (key) => summary.outcome.cells.find((cell) => cell.key === key)!.count,
        );
        expect(listed).toHaveLength(whole.length);
        if (attribute !== "reason" && groups.length > 0)
          for (const at of [0, 1, 2])
            expect(counts.reduce((sum, group) => sum + group[at], 0)).toBe(listed[at]);
        for (const { shed, kept, curve } of groups) {
          seen += curve.steps.length;
          leavesNothingSmall(curve, shed, kept);
          for (const step of curve.steps) {
            const same = stepsWithin(summary.curve!, step);
            expect(small(same.events - step.events), "sheddings of the others").toBe(false);
            expect(small(same.left - step.left), "leavers of the others").toBe(false);
          }
        }
      }
      const count = (key: string) => summary.outcome.cells.find((cell) => cell.key === key)?.count;
      if (summary.curve) leavesNothingSmall(summary.curve, count("shed")!, count("kept")!);
    }),
    { numRuns: 200 },
  );
  expect(seen).toBeGreaterThan(20);
});

function leavesNothingSmall({ steps }: SheddingCurve, shed: number, kept: number): void {
  if (steps.length === 0) return;
  for (const step of steps) {
    expect(small(step.events) || small(step.left)).toBe(false);
    expect(step.atRisk % 5).toBe(0);
    expect(step.without).toBe(Math.round(100 * step.without) / 100);
  }
  expect(small(shed - steps.reduce((sum, { events }) => sum + events, 0))).toBe(false);
  expect(small(kept - steps.reduce((sum, { left }) => sum + left, 0))).toBe(false);
}

/** What the whole's curve counts in the weeks of a group's step. */
function stepsWithin({ steps }: SheddingCurve, { fromWeek, toWeek }: { fromWeek: number; toWeek: number }) {
  const inside = steps.filter((step) => step.fromWeek >= fromWeek && step.toWeek <= toWeek);
  expect(inside[0].fromWeek).toBe(fromWeek);
  expect(inside.at(-1)!.toWeek).toBe(toWeek);
  return {
    events: inside.reduce((sum, { events }) => sum + events, 0),
    left: inside.reduce((sum, { left }) => sum + left, 0),
  };
}
