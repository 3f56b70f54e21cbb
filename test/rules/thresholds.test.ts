/* Each threshold one step below, at and one step above, with the rule it stands for. */
import { describe, expect, it } from "vitest";
import { summarise } from "../../src/community/statistics/summary.ts";
import { parseCase } from "../../src/forecast/case/case.ts";
import { toQuestion } from "../../src/forecast/case/question.ts";
import { forecastWarnings } from "../../src/forecast/summarise/warnings.ts";
import { someReport } from "../community/some-stories.ts";
import { someModel } from "../support/simulate/model.ts";

const model = someModel(2);
const dose = (fromWeek: number, mgPerDay: number) => ({ fromWeek, mgPerDay });

/** Codes of the warnings about a person on 4 mg who decides in a week, with a SALT of then, and looks so far ahead. */
function codesOf({ decision = 52, score = 10, horizonWeeks = 52 }): string[] {
  const { value } = parseCase({
    schema: "anagen/case@1",
    salt: [
      { week: 0, score: 90 },
      { week: decision, score },
    ],
    doses: [dose(0, 4)],
    options: [{ name: "stay", doses: [dose(decision, 4)] }],
    horizonWeeks,
  });
  const found = { effectiveSampleSize: 1e6, readingChances: [1, 1] };
  return forecastWarnings(toQuestion(value), model, found).map(({ code }) => code);
}

describe("a forecast beyond what was followed", () => {
  const { lastWeek, weeksAfterChange } = model.scope;

  it.each([
    ["ends where the follow-up does", lastWeek - 10, 10, false],
    ["ends a week later", lastWeek - 9, 10, true],
    ["looks as far ahead as people were followed after a change", 10, weeksAfterChange, false],
    ["looks a week further", 10, weeksAfterChange + 1, true],
  ])("is warned of by either limit alone: it %s", (_, decision, horizonWeeks, isBeyond) => {
    expect(codesOf({ decision, horizonWeeks }).includes("beyondFollowUp")).toBe(isBeyond);
  });
});

describe("a response", () => {
  it.each([
    [19, false],
    [20, false],
    [21, true],
  ])("is SALT 20 or less: SALT %i", (score, isAbove) => {
    expect(codesOf({ score }).includes("aboveResponse")).toBe(isAbove);
  });
});

describe("stories", () => {
  // All in one step, so that none is hidden for being of few.
  const shedding = (at: number, week: number) =>
    someReport(at, { shed: true, firstShedWeeks: { low: week - 0.5, high: week + 0.5 } });
  const curveOf = (shed: number) => {
    const events = Array.from({ length: shed }, (_, at) => shedding(at, 4));
    const kept = Array.from({ length: 40 }, (_, at) =>
      someReport(100 + at, { shed: false, followUpWeeks: 40 }),
    );
    return summarise([...events, ...kept], {}, 1).curve;
  };

  it.each([
    [9, true],
    [10, false],
    [11, false],
  ])("make a curve from ten sheddings on: %i", (shed, isTooFew) => {
    expect(curveOf(shed)?.tooFew ?? true).toBe(isTooFew);
  });
});
