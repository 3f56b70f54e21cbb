import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { someReport } from "../../test/community/some-stories.ts";
import { periodOf, type Report, reportFacts } from "./report.ts";
import { aboutWeeks, communityDocuments, factSentence } from "./sentences.ts";

const { reportId: _, ...FACTS } = someReport(1);
const isFacts = (facts: object) => z.safeParse(reportFacts, { ...FACTS, ...facts }).success;

describe("facts that may be kept of a story", () => {
  const VALUES: Readonly<Record<string, readonly [right: readonly unknown[], wrong: readonly unknown[]]>> = {
    source: [
      ["forum", "review", "blog", "appeal", "news"],
      ["", "letter", null],
    ],
    period: [
      ["2024-H1", "1999-H2", null],
      ["2024-H3", "2024", "1824-H1", "x2024-H1", "2024-H12", ""],
    ],
    reporter: [
      ["self", "caregiver"],
      ["", "friend"],
    ],
    drug: [
      ["abro", "a".repeat(20), null],
      ["abr", "a".repeat(21), "Abro", "ab ro", "abro1", ""],
    ],
    doseBefore: [
      [0, 4, 500, null],
      [-1, 501, "4"],
    ],
    doseAfter: [
      [0, 4, 500, null],
      [-1, 501],
    ],
    indication: [
      ["alopecia areata", null],
      ["", "vitiligo"],
    ],
    event: [
      ["stop", "reduce", "taper", "pause", "switch", "restart"],
      ["", "start"],
    ],
    switchedTo: [
      ["abc", "jak inhibitor", "a".repeat(40), null],
      ["ab", "a".repeat(41), "Abc", "abc1"],
    ],
    reasons: [
      [[], ["cost"], ["unknown"]],
      [["luck"], [""], null],
    ],
    monthsOnDrug: [
      [{ low: 0, high: 0 }, null],
      [{ low: -1, high: 1 }, { low: 0, high: -1 }, { low: 1 }, {}],
    ],
    regrowthBefore: [
      ["none", "partial", "full", null],
      ["", "some"],
    ],
    shed: [[true, false, null], ["yes"]],
    firstShedWeeks: [[{ low: 1, high: 2 }, null], [{ low: 1, high: 2, said: "x" }]],
    followUpWeeks: [
      [0, 260, null],
      [-1, 261],
    ],
    extent: [
      ["patch", "diffuse", "total", null],
      ["", "half"],
    ],
    restarted: [[true, false, null], ["no"]],
    recaptured: [
      ["yes", "partial", "no", null],
      ["", true],
    ],
    sideEffects: [
      [[], ["acne"]],
      [["bad luck"], null],
    ],
    band: [["high", "middle", "low"], [""]],
    confidence: [
      [0, 1],
      [-0.1, 1.1],
    ],
    rules: [
      [[], ["abc"], ["a-b"]],
      [["ab"], ["Abc"], ["a b c"], ["a".repeat(31)], ["abc1"]],
    ],
    extractorVersion: [
      ["1", "1.2_a", "a".repeat(20)],
      ["", "a".repeat(21), "1 2", "1-2"],
    ],
  };
  it.each(Object.entries(VALUES))("%s", (field, [right, wrong]) => {
    for (const value of right) expect(isFacts({ [field]: value }), String(value)).toBe(true);
    for (const value of wrong) expect(isFacts({ [field]: value }), JSON.stringify(value)).toBe(false);
    expect(isFacts({ [field]: undefined })).toBe(false);
  });

  it("are these and no others, words least of all", () => {
    expect(Object.keys(VALUES).sort()).toEqual(Object.keys(FACTS).sort());
    expect(isFacts({ words: "I stopped" })).toBe(false);
  });
});

it.each([
  [null, null],
  [Date.UTC(2024, 0, 1), "2024-H1"],
  [Date.UTC(2024, 5, 30), "2024-H1"],
  [Date.UTC(2024, 6, 1), "2024-H2"],
  [Date.UTC(2023, 11, 31), "2023-H2"],
])("of the time %s the half-year %s is kept", (time, period) => {
  expect(periodOf(time === null ? null : time / 1000)).toBe(period);
});

describe("a story's facts in a sentence", () => {
  const NONE: Partial<Report> = { drug: null, doseBefore: null, regrowthBefore: null };
  it.each<[Partial<Report>, string]>([
    [{}, "Stopped: JAK inhibitor, not named."],
    [{ event: "taper" }, "Tapered off: JAK inhibitor, not named."],
    [{ event: "pause" }, "Paused: JAK inhibitor, not named."],
    [{ event: "reduce" }, "Lowered: JAK inhibitor, not named."],
    [{ event: "switch" }, "Switched: JAK inhibitor, not named."],
    [{ event: "restart" }, "Restarted: JAK inhibitor, not named."],
    [{ drug: "abrocitinib", reporter: "caregiver" }, "Stopped: abrocitinib; told by: relative."],
    [{ doseBefore: 4, doseAfter: 2 }, "Stopped: JAK inhibitor, not named; dose: 4 mg; new dose: 2 mg."],
    [{ doseAfter: 0 }, "Stopped: JAK inhibitor, not named; new dose: 0 mg."],
    [{ switchedTo: "ritlecitinib" }, "Stopped: JAK inhibitor, not named; new drug: ritlecitinib."],
    [
      { reasons: ["side_effect", "lost_response"] },
      "Stopped: JAK inhibitor, not named; reason: side effect, lost response.",
    ],
    [{ monthsOnDrug: { low: 5, high: 7 } }, "Stopped: JAK inhibitor, not named; months on it: 5–7."],
    [{ regrowthBefore: "partial" }, "Stopped: JAK inhibitor, not named; regrowth before: partial."],
    [{ shed: true }, "Stopped: JAK inhibitor, not named; shedding: yes."],
    [
      { shed: false, followUpWeeks: 20 },
      "Stopped: JAK inhibitor, not named; shedding: none told; followed: 20 weeks.",
    ],
    [
      { firstShedWeeks: { low: 5.5, high: 6.5 } },
      "Stopped: JAK inhibitor, not named; first shedding: 5.5–6.5 weeks.",
    ],
    [
      { restarted: true, recaptured: "partial" },
      "Stopped: JAK inhibitor, not named; restarted: yes; regained: partial.",
    ],
    [{ restarted: false }, "Stopped: JAK inhibitor, not named; restarted: no."],
    [
      { sideEffects: ["acne", "brain fog"] },
      "Stopped: JAK inhibitor, not named; side effects: acne, brain fog.",
    ],
  ])("%j", (facts, sentence) => {
    expect(factSentence(someReport(1, { ...NONE, ...facts }))).toBe(sentence);
  });
});

it.each([
  [0.6, "1 week"],
  [1.4, "1 week"],
  [1.5, "2 weeks"],
  [12.9, "13 weeks"],
  [13, "3 months"],
  [26, "6 months"],
])("%d weeks are about %s", (weeks, words) => {
  expect(aboutWeeks(weeks)).toBe(words);
});

it("the search reads the facts of what is surely told, with a title", () => {
  const reports = [
    someReport(1, { event: "taper" }),
    someReport(2, { band: "middle" }),
    someReport(3, { band: "low" }),
    someReport(4, { drug: null }),
  ];
  expect(communityDocuments(reports)).toEqual([
    {
      kind: "community",
      id: "r1",
      title: "Story: tapered off, baricitinib",
      text: factSentence(reports[0]),
      drug: "baricitinib",
    },
    {
      kind: "community",
      id: "r4",
      title: "Story: stopped, JAK inhibitor",
      text: factSentence(reports[3]),
      drug: null,
    },
  ]);
});
