import { describe, expect, it } from "vitest";
import { onOneLine, tableUnder } from "../../../test/support/text-tables.ts";
import type { ComparisonRow, LogRankRow, TimeCurve } from "../../trial/compare/comparison-result.ts";
import { comparisonsText, timesText } from "./comparisons.ts";

const compared = (of: Partial<ComparisonRow>): ComparisonRow => ({
  comparison: "stop or stay",
  stage: "withdrawal",
  arm: "stop",
  control: "stay",
  endpoint: "lossOfBenefit>20",
  estimand: "treatmentPolicy",
  week: 76,
  weeksSinceChange: 24,
  measure: "difference",
  value: 55.25,
  low: 40.5,
  high: 66.7,
  interval: "study",
  armValue: 60.2,
  controlValue: 4.9,
  armSize: 30,
  controlSize: 85,
  virtualPatients: 500,
  margin: null,
  withinMarginPercent: null,
  ...of,
});
const RANK: LogRankRow = {
  comparison: "stop or stay",
  studies: 200,
  armSize: 30,
  controlSize: 85,
  medianProbability: 0.0004,
  significantPercent: 97.5,
  noRatioPercent: 0,
};

describe("arms compared", () => {
  it("are blocks with weeks down and measures across, differences with one digit, ratios with two", () => {
    const text = comparisonsText(
      [
        compared({}),
        compared({ measure: "riskRatio", value: 12.345, low: 5.1, high: null }),
        compared({ measure: "oddsRatio", value: null, low: null, high: null }),
        compared({ measure: "hazardRatio", value: 3, low: null, high: 4 }),
        compared({ measure: "restrictedMeanDifference", value: -3.25, low: -5, high: -1 }),
        compared({ week: 104, value: -0.5, low: -2, high: 1, armValue: null, controlValue: 0 }),
      ],
      [],
    );
    expect(
      tableUnder(text, "Estimand, treatment policy: readings count also after a return to the drug."),
    ).toEqual([
      [
        "week",
        "stop",
        "stay",
        "difference",
        "risk ratio",
        "odds ratio",
        "hazard ratio",
        "restricted mean, weeks",
      ],
      [
        "76",
        "60.2",
        "4.9",
        "55.3 (40.5 to 66.7)",
        "12.35 (5.10 to open)",
        "-",
        "3.00 (open to 4.00)",
        "-3.3 (-5.0 to -1.0)",
      ],
      ["104", "-", "0.0", "-0.5 (-2.0 to 1.0)", "-", "-", "-", "-"],
    ]);
    expect(text.split("\n")[0]).toBe("stop or stay");
    expect(onOneLine(text)).toMatch(
      /Arm minus control, or arm over control\. .* one arm may have no event\.$/,
    );
  });

  it.each([
    ["treatmentPolicy", "treatment policy: readings count also after a return to the drug"],
    ["composite", "composite: a return to the drug, or leaving, is a failure"],
    ["hypothetical", "hypothetical: nobody goes back to the drug or leaves"],
    [
      "whileOnTreatment",
      "while on treatment: the last reading before a return to the drug, or leaving, stands",
    ],
  ] as const)("say what the estimand is: %s", (estimand, words) => {
    expect(onOneLine(comparisonsText([compared({ estimand })], []))).toContain(`Estimand, ${words}.`);
  });

  it("say how often the arm is within its margin, and how often studies find a difference of times", () => {
    const margin = { margin: -10, withinMarginPercent: 3.5 };
    const text = comparisonsText(
      [compared(margin), compared({ week: 88 }), compared({ comparison: "other" })],
      [{ ...RANK, comparison: "another" }, RANK],
    );
    const [first, second] = text.split("\n\nother\n");
    expect(onOneLine(first)).toContain(
      "Week 76: the arm is worse by less than the margin of -10 in 3.5 % of the model's draws. Log-rank test in 200 replicated studies of 30 against 85 people: significant in 97.5 %, median p-value below 0.001.",
    );
    expect(first).not.toContain("Week 88:");
    expect(second).not.toMatch(/Log-rank|margin/);
    const median = (medianProbability: number) =>
      /median p-value (.*?)\. Arm/.exec(
        onOneLine(comparisonsText([compared({})], [{ ...RANK, medianProbability }])),
      )?.[1];
    expect([0.0009, 0.001, 0.31].map(median)).toEqual(["below 0.001", "0.001", "0.31"]);
  });
});

describe("times to an event", () => {
  const step = (weeks: number, atRisk: number, events: number, censored: number) => ({
    ...{ weeks, atRisk, events, censored },
    ...{ withoutEvent: 50, low: 40, high: 60 },
  });
  const curve = (of: Partial<TimeCurve>): TimeCurve => ({
    stage: "withdrawal",
    arm: "stop",
    endpoint: "lossOfBenefit>20",
    estimand: "treatmentPolicy",
    virtualPatients: 100,
    studySize: null,
    interval: "model",
    median: 20,
    medianLow: 16,
    medianHigh: null,
    restrictedMean: { untilWeeks: 42, value: 25.04, low: 20, high: 30.26 },
    steps: [step(10, 100, 20, 5), step(21, 75, 30, 0)],
    ...of,
  });

  it("are a table for each event: median, mean, who is still at risk at quarters of the time, and events", () => {
    const text = timesText([
      curve({}),
      curve({ arm: "stay", median: null, medianLow: null, steps: [], virtualPatients: 90 }),
      curve({ stage: "main", median: null, medianLow: 30, medianHigh: 40 }),
    ]);
    expect(tableUnder(text, 'Stage "withdrawal": lossOfBenefit>20')).toEqual([
      // A quarter of 42 is 10.5, shown as 11.
      [
        "arm",
        "median, weeks",
        "mean to week 42",
        "at risk 0",
        "at risk 11",
        "at risk 21",
        "at risk 32",
        "at risk 42",
        "events",
      ],
      // At risk just before a week: who had the event in week 21 still is.
      ["stop", "20 (16 to later)", "25.0 (20.0 to 30.3)", "100", "75", "75", "45", "45", "50"],
      ["stay", "later", "25.0 (20.0 to 30.3)", "90", "90", "90", "90", "90", "0"],
    ]);
    expect(tableUnder(text, "From the start: lossOfBenefit>20")[1].slice(0, 2)).toEqual([
      "stop",
      "later (30 to 40)",
    ]);
  });

  it("have no week twice where they are short", () => {
    const short = { untilWeeks: 2, value: 1, low: 1, high: 2 };
    expect(
      tableUnder(timesText([curve({ restrictedMean: short })]), 'Stage "withdrawal": lossOfBenefit>20')[0],
    ).toEqual(["arm", "median, weeks", "mean to week 2", "at risk 0", "at risk 1", "at risk 2", "events"]);
  });
});
