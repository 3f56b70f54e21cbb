import type { Comparison, ComparisonFigures, ComparisonGroup } from "../../../src/cohort/result.ts";
import { PROVENANCE } from "../provenance.ts";

const differenceOf = (seen: number, predicted: number, low: number, high: number, chance: number) => {
  const difference = seen - predicted;
  return { seen, predicted, difference, low, high, expectedLow: -2.5, expectedHigh: 3, chance };
};
/** Figures of people with so much less hair than predicted. */
const figuresOf = (people: number, less: number, chance: number): ComparisonFigures => ({
  people,
  readings: 3 * people,
  salt: differenceOf(30 + less, 30, less - 4, less + 5, chance),
  response: differenceOf(40 - less, 41, -9, 6, 0.3),
  coverage: [
    { level: 50, covered: 48.2, low: 40, high: 56 },
    { level: 80, covered: 79, low: 71, high: 86 },
    { level: 90, covered: 91.5, low: 85, high: 96 },
  ],
  error: { model: 6.4, lastReading: 9.1 },
});
const group = (of: Partial<ComparisonGroup>, figures: ComparisonFigures): ComparisonGroup => ({
  by: "drug",
  drug: null,
  mgPerDay: null,
  since: null,
  fromWeek: null,
  untilWeek: null,
  ...of,
  ...figures,
});

/** A comparison of 40 people with about as much hair as predicted; those off the drug stand out. */
export const COMPARISON: Comparison = {
  schema: "anagen/comparison@1",
  verdict: { finding: "alike", chance: 0.21, spread: "asStated", spreadChance: 0.62, standOut: [1] },
  all: {
    ...figuresOf(40, 1.3, 0.21),
    ranks: [
      { from: 0, to: 0.5, readings: 90 },
      { from: 0.5, to: 0.75, readings: 20 },
      { from: 0.75, to: 1, readings: 10 },
    ],
    rankUniformityP: 0.034,
  },
  // As they are counted, not as they are shown.
  groups: [
    group({ by: "ahead", fromWeek: 0, untilWeek: 13 }, figuresOf(25, -3, 0.1)),
    group({ by: "dose", drug: "baricitinib", mgPerDay: 0 }, figuresOf(12, 20, 0.0004)),
    group({ by: "dose", drug: "baricitinib", mgPerDay: 4 }, figuresOf(28, 0, 0.9)),
    group({ by: "drug", drug: "baricitinib" }, figuresOf(40, 2, 0.2)),
  ],
  hiddenGroups: 3,
  calibration: {
    response: [
      { from: 0, to: 20, people: 15, readings: 25, predicted: 10, seen: 16 },
      { from: 20, to: 100, people: 30, readings: 100, predicted: 60, seen: 50 },
    ],
    salt: [{ from: 0, to: 50, people: 33, readings: 44, predicted: 25, seen: 75 }],
  },
  leftOut: { oneReading: 11, notForecast: null, weakReadings: 0 },
  assumptions: ["treatmentFollowsReadings", "visitsByPlan", "readingError", "trialsEntry"],
  provenance: PROVENANCE,
  warnings: [{ code: "provisionalModel" }],
};
