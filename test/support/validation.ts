import type { Evidence, Observation, Source } from "../../src/evidence/index.ts";
import type { Course, Validation, ValidationRow, ValidationTotals } from "../../src/validate/result.ts";
import { PROVENANCE } from "./provenance.ts";

const observation = (id: string, of: Partial<Observation>): Observation =>
  ({
    id,
    source: "KING-2022",
    study: "Trial A",
    arm: "4 mg",
    subgroup: null,
    endpoint: "SALT<=20",
    week: 36,
    weeksSinceChange: null,
    unit: "percent",
    decimals: 1,
    n: 50,
    events: null,
    nMeaning: "randomised",
    secondHand: false,
    conflictsWith: [],
    located: "Table 2",
    ...of,
  }) as unknown as Observation;
const source = (id: string, of: Partial<Source>): Source =>
  ({
    id,
    authorsShort: `${id} <et al>`,
    title: "A trial",
    journal: "NEJM",
    year: 2022,
    doi: null,
    pmid: null,
    url: null,
    ...of,
  }) as unknown as Source;

/** Four published results of two sources. */
export const SOME_EVIDENCE = {
  observations: [
    observation("A-1", { value: 38 }),
    observation("A-2", { value: -42.5, unit: "percent change", n: null }),
    observation("B-1", { source: "KWON-2023", study: "Trial B", value: 60, week: 76, decimals: 0 }),
    observation("B-2", { source: "KWON-2023", study: "Trial B", value: 64, week: 76, decimals: 0 }),
    observation("C-1", { source: "NOBODY-2020", value: 1 }),
  ],
  sources: [
    source("NOBODY-2020", { url: "https://example.org" }),
    source("KING-2022", { doi: "10.1000/a&b" }),
    source("KWON-2023", {}),
  ],
  split: {
    calibration: [
      { observations: [{ id: "A-1", events: 20, n: 52 }], note: "two <more> came" },
      { observations: [{ id: "A-2" }] },
    ],
    validation: [{ observations: [{ id: "B-1" }, { id: "B-2" }] }],
  },
} as unknown as Evidence;

const row = (of: Partial<ValidationRow>): ValidationRow => ({
  observation: "A-1",
  use: "calibration",
  study: "Trial A",
  protocol: "a",
  stage: "main",
  arm: "4 mg",
  subgroup: null,
  endpoint: "salt<=20",
  week: 36,
  weeksSinceChange: 36,
  unit: "percent",
  observed: 38.46,
  observedLow: 27.3,
  observedHigh: 50.9,
  predicted: 35.25,
  low: 25.04,
  high: 48.16,
  inside: true,
  widthRatio: 1.3,
  studySize: 52,
  ...of,
});
const change = {
  observation: "A-2",
  endpoint: "changeFromBaselinePercent",
  unit: "percent change",
  observed: -42.5,
  observedLow: -50,
  observedHigh: -35,
  predicted: -20,
  low: -30,
  high: -10,
  inside: false,
  studySize: null,
} as const;
const stopped = {
  observation: "B-1+B-2",
  use: "validation",
  study: "Trial B",
  stage: "withdrawal",
  arm: "4 mg to placebo",
  subgroup: "severe & old",
  endpoint: "lossOfBenefit>20",
  week: 76,
  weeksSinceChange: 24,
  observed: 62,
  observedLow: 44,
  observedHigh: 78,
  predicted: 70,
  low: 50,
  high: 90,
} as const;

const totals = (of: Partial<ValidationTotals>): ValidationTotals => ({
  rows: 2,
  inside: 1,
  coveragePercent: 50,
  meanAbsoluteErrorByUnit: { percent: 3.21, "percent change": 22.5 },
  meanAbsoluteErrorOfLarge: { rows: 1, value: 3.2 },
  medianWidthRatio: 1.3,
  meanIntervalScore: 44.1,
  naiveIntervalScore: 99.2,
  whereCarriedOver: { rows: 1, meanIntervalScore: 12.1, naiveIntervalScore: 16.4 },
  ...of,
});

const week = (at: number, value: number, more: Partial<Course["weeks"][number]> = {}) => ({
  week: at,
  value,
  low: value - 5,
  high: value + 5,
  studyLow: value - 10,
  studyHigh: value + 10,
  ...more,
});

/** One course of shares from the start, one of changes, and one after a stop. */
const COURSES: Course[] = [
  {
    ...{ study: "Trial A", protocol: "a", stage: "main", arm: "4 mg", subgroup: null, endpoint: "salt<=20" },
    ...{ unit: "percent", startWeek: 0, studySize: 52, rows: ["A-1"] },
    weeks: [
      week(0, 0, { low: 0, high: 0, studyLow: 0, studyHigh: 0 }),
      week(24, 20),
      week(36, 35),
      week(48, 50),
    ],
  },
  {
    ...{ study: "Trial A", protocol: "a", stage: "main", arm: "4 mg", subgroup: null },
    ...{
      endpoint: "changeFromBaselinePercent",
      unit: "percent change",
      startWeek: 0,
      studySize: null,
      rows: ["A-2"],
    },
    weeks: [
      week(0, 0, { studyLow: null, studyHigh: null }),
      week(36, -20, { studyLow: null, studyHigh: null }),
    ],
  },
  {
    ...{
      study: "Trial B",
      protocol: "b",
      stage: "withdrawal",
      arm: "4 mg to placebo",
      subgroup: "severe & old",
    },
    ...{ endpoint: "lossOfBenefit>20", unit: "percent", startWeek: 52, studySize: 30, rows: ["B-1+B-2"] },
    weeks: [week(52, 0, { low: 0, studyLow: 0 }), week(76, 70), week(152, 95, { high: 104, studyHigh: 109 })],
  },
];

/** A validation of three published results, one of which is also left out; one lies outside its prediction. */
export const VALIDATION: Validation = {
  schema: "anagen/validation@2",
  rows: [row({}), row(change), row(stopped)],
  totals: {
    calibration: totals({}),
    validation: totals({ rows: 1, coveragePercent: null, medianWidthRatio: null }),
    leftOut: totals({ rows: 2, coveragePercent: 88.7, meanAbsoluteErrorByUnit: { "SALT points": 2.5 } }),
  },
  leftOut: {
    rows: [row({ predicted: 31, low: 20, high: 33, inside: false }), row(change)],
    note: "each of 2 studies > one",
  },
  goals: [
    { what: "rows inside", list: "calibration", must: "at least", bound: 80, value: 50, met: false },
    { what: "width ratio", list: "leftOut", must: "below", bound: 2, value: 1.3, met: true },
    { what: "score", list: "leftOut", must: "at most", bound: 9, value: null, met: null },
  ],
  courses: COURSES,
  provenance: PROVENANCE,
  warnings: [{ code: "structureSawRows" }],
};
