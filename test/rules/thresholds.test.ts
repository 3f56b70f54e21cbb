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

describe("hair that comes back by itself", () => {
  const off = (options: object[], doses = [dose(0, 4)]) => {
    const { value } = parseCase({
      schema: "anagen/case@1",
      salt: [
        { week: 0, score: 90 },
        { week: 60, score: 10 },
      ],
      doses,
      options,
      horizonWeeks: 60,
    });
    const found = { effectiveSampleSize: 1e6, readingChances: [1, 1] };
    return forecastWarnings(toQuestion(value), model, found).flatMap((warning) =>
      warning.code === "ownRegrowthCounted" ? warning.options : [],
    );
  };
  const restart = { whenSaltWorsensBy: 20, mgPerDay: 4 };

  it("is told of where the drug has been off for more than a year at the end and no rule brings it back", () => {
    expect(
      off([
        { name: "stay", doses: [dose(60, 4)] },
        { name: "stop", doses: [dose(60, 0)] },
        { name: "a year", doses: [dose(60, 2), dose(68, 0)] },
        { name: "a week more", doses: [dose(60, 2), dose(67, 0)] },
        { name: "pause", doses: [dose(60, 0), dose(64, 4)] },
        { name: "rule", doses: [dose(60, 0)], restart },
      ]),
    ).toEqual([
      { option: "stop", weeks: 60 },
      { option: "a week more", weeks: 53 },
    ]);
  });

  it("counts from a stop before the decision, and nothing for those never treated", () => {
    const stay = [{ name: "stay off", doses: [dose(60, 0)] }];
    expect(off(stay, [dose(0, 4), dose(40, 0)])).toEqual([{ option: "stay off", weeks: 80 }]);
    expect(off(stay, [dose(0, 0)])).toEqual([]);
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

describe("what is said of a forecast", () => {
  /** Codes about a person on 4 mg for a year, with what is changed in the case, and what was found of it. */
  const codes = (change: object, found: object = {}) => {
    const { value } = parseCase({
      schema: "anagen/case@1",
      salt: [
        { week: 0, score: 90 },
        { week: 52, score: 10 },
      ],
      doses: [dose(0, 4)],
      options: [{ name: "stay", doses: [dose(52, 4)] }],
      horizonWeeks: 52,
      ...change,
    });
    const sample = { effectiveSampleSize: 1e6, readingChances: [1, 1], ...found };
    return forecastWarnings(toQuestion(value), model, sample).map(({ code }) => code);
  };
  const rule = (restart: object) => [
    {
      name: "stop",
      doses: [dose(52, 0)],
      restart: { whenSaltWorsensBy: 20, mgPerDay: 4, checkEveryWeeks: 4, ...restart },
    },
  ];

  it("tells the case's own weeks, how old the last reading is, and the drugs of restarts as well", () => {
    const { value } = parseCase({
      schema: "anagen/case@1",
      salt: [
        { week: 10, score: 90 },
        { week: 62, score: 10 },
      ],
      doses: [dose(10, 4)],
      options: [
        {
          name: "stop",
          doses: [dose(65, 0)],
          restart: { whenSaltWorsensBy: 20, drug: "ritlecitinib", mgPerDay: 50, checkEveryWeeks: 4 },
        },
      ],
      horizonWeeks: 52,
    });
    const found = forecastWarnings(toQuestion(value), model, {
      effectiveSampleSize: 1e6,
      readingChances: [1, 1e-9],
    });
    expect(found).toContainEqual({ code: "unlikelyReading", week: 62, score: 10 });
    expect(found).toContainEqual({ code: "oldReading", weeks: 3 });
    expect(JSON.stringify(found)).toContain("ritlecitinib");
    expect(found.map(({ code }) => code)).not.toContain("aboveResponse");
  });

  it("tells of a provisional model, of pauses of nothing not, and of what is off nothing where nothing is", () => {
    const { value } = parseCase({
      schema: "anagen/case@1",
      salt: [
        { week: 0, score: 90 },
        { week: 52, score: 10 },
      ],
      doses: [{ ...dose(0, 0), everyDays: 2, adherencePercent: 50 }, dose(4, 4)],
      options: [{ name: "stay", doses: [dose(52, 4)] }],
      horizonWeeks: 52,
    });
    const codesOfModel = (provisional: boolean) =>
      forecastWarnings(
        toQuestion(value),
        { ...model, provisional },
        { effectiveSampleSize: 1e6, readingChances: [1, 1] },
      ).map(({ code }) => code);
    expect(codesOfModel(true)).toContain("provisionalModel");
    expect(codesOfModel(false)).not.toContain("provisionalModel");
    for (const code of [
      "intermittentDosing",
      "missedDoses",
      "ownRegrowthCounted",
      "personFieldsNotUsed",
      "interruptions",
    ])
      expect(codesOfModel(false)).not.toContain(code);
  });

  it.each([
    ["fewEffective", {}, { effectiveSampleSize: 199.9 }, { effectiveSampleSize: 200 }],
    ["unlikelyReading", {}, { readingChances: [1, 0.9e-4] }, { readingChances: [1, 1e-4] }],
  ] as const)("%s, below a limit alone", (code, change, below, at) => {
    expect(codes(change, below)).toContain(code);
    expect(codes(change, at)).not.toContain(code);
  });

  it.each([
    [
      "dosesAfterHorizon",
      { options: [{ name: "a", doses: [dose(52, 4), dose(104, 2)] }] },
      { options: [{ name: "a", doses: [dose(52, 4), dose(103, 2)] }] },
    ],
    ["restartWithoutDrug", { options: rule({ mgPerDay: 0 }) }, { options: rule({}) }],
    [
      "checkAfterHorizon",
      { options: rule({ checkEveryWeeks: 50, waitWeeks: 3 }) },
      { options: rule({ checkEveryWeeks: 50, waitWeeks: 2 }) },
    ],
    [
      "weeklyChecks",
      { options: rule({ checkEveryWeeks: undefined }) },
      { options: rule({ checkEveryWeeks: 1 }) },
    ],
    ["oldReading", { options: [{ name: "a", doses: [dose(53, 4)] }] }, {}],
    [
      "intermittentDosing",
      { doses: [{ ...dose(0, 4), everyDays: 2 }] },
      { doses: [{ ...dose(0, 4), everyDays: 1 }] },
    ],
    [
      "missedDoses",
      { doses: [{ ...dose(0, 4), adherencePercent: 99 }] },
      { doses: [{ ...dose(0, 4), adherencePercent: 100 }] },
    ],
    ["personFieldsNotUsed", { person: { ageYears: 18 } }, { person: { ageYears: 17 } }],
    ["personFieldsNotUsed", { person: { sex: "female" } }, { person: { kidneyFiltration: 60 } }],
    [
      "noBaseline",
      {
        salt: [
          { week: 20, score: 40 },
          { week: 52, score: 10 },
        ],
      },
      {},
    ],
    ["relapseBeyondBaseline", {}, null],
  ] as const)("%s, and not one step before", (code, with_, without) => {
    expect(codes(with_)).toContain(code);
    if (without !== null) expect(codes(without)).not.toContain(code);
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
