import { describe, expect, it } from "vitest";
import { COMPARISON } from "../../../test/support/cohort/comparison.ts";
import type { Comparison, ComparisonGroup } from "../../cohort/result.ts";
import { signed } from "../text-table.ts";
import {
  ASSUMPTIONS,
  assumptionWords,
  chanceWords,
  groupWords,
  leftOutWords,
  verdictWords,
} from "./words.ts";

const { groups, verdict } = COMPARISON;

describe("numbers of a comparison", () => {
  it.each([
    [0, "below 0.0001"],
    [0.00009, "below 0.0001"],
    [0.0001, "0.0001"],
    [0.0099, "0.0099"],
    [0.01, "0.01"],
    [0.214, "0.21"],
    [1.7, "1.00"],
  ])("a chance of %s is %s", (chance, words) => {
    expect(chanceWords(chance)).toBe(words);
  });

  it.each([
    [3, "+3.0"],
    [-0.44, "−0.4"],
    [0.04, "0.0"],
    [-0.04, "0.0"],
    [0.06, "+0.1"],
    [-12.34, "−12.3"],
    // As far from nothing either way.
    [2.75, "+2.8"],
    [-2.75, "−2.8"],
  ])("%s has its sign: %s", (value, words) => {
    expect(signed(value)).toBe(words);
  });
});

describe("a group in words", () => {
  const group = (of: Partial<ComparisonGroup>): string =>
    groupWords({
      ...groups[0],
      drug: null,
      mgPerDay: null,
      since: null,
      fromWeek: null,
      untilWeek: null,
      ...of,
    });
  it.each<[Partial<ComparisonGroup>, string]>([
    [{ by: "drug", drug: "baricitinib" }, "baricitinib"],
    [{ by: "drug" }, "no drug so far"],
    [{ by: "dose" }, "no drug so far"],
    [{ by: "dose", drug: "baricitinib", mgPerDay: 0 }, "off baricitinib"],
    [{ by: "dose", drug: "baricitinib", mgPerDay: 4 }, "baricitinib 4 mg"],
    [{ by: "time" }, "before any drug"],
    [{ by: "time", since: "start", fromWeek: 13, untilWeek: 26 }, "weeks 13 to 25 since the start"],
    [{ by: "time", since: "stop", fromWeek: 104 }, "week 104 or later since the stop"],
    [{ by: "ahead", fromWeek: 0, untilWeek: 13 }, "weeks 0 to 12 after the reading before"],
    [{ by: "ahead", fromWeek: 104 }, "week 104 or later after the reading before"],
  ])("%o", (of, words) => {
    expect(group(of)).toBe(words);
  });
});

describe("what a comparison comes to", () => {
  const told = (change: Partial<Comparison["verdict"]>) =>
    verdictWords({ ...COMPARISON, verdict: { ...verdict, standOut: [], ...change } });

  it.each([
    [
      "lessHair",
      /^These people have less hair than the model, and so the trials, say of people like them\. Over/,
    ],
    [
      "moreHair",
      /^These people have more hair than the model, and so the trials, say of people like them\. Over/,
    ],
    [
      "alike",
      /^No difference beyond chance between these people and what the model says of people like them\. /,
    ],
  ] as const)("finding %s", (finding, words) => {
    const [first] = told({ finding });
    expect(first).toMatch(words);
    expect(
      first.endsWith("Differences inside that range cannot be told from chance with so many people."),
    ).toBe(finding === "alike");
    expect(first).toContain(
      "Over 120 readings of 40 people SALT was 31.3 on average and 30.0 predicted: +1.3 points (90 % interval −2.7 to +6.3; were the model right, 90 of 100 such cohorts would come out between −2.5 and +3.0). SALT 20 or less at 38.7 of 100 readings, 41.0 predicted (−2.3; between −2.5 and +3.0 were the model right).",
    );
  });

  it.each([
    ["asStated", /^The intervals of single predictions hold as many readings as they should/],
    [
      "tooNarrow",
      /^The intervals of single predictions hold fewer readings than they should: they are too narrow/,
    ],
    ["tooWide", /^The intervals of single predictions hold more readings than they should: they are wider/],
  ] as const)("spread %s", (spread, words) => {
    const [, chance, third] = told({ spread });
    expect(chance).toMatch(/^Chance of a difference of SALT this large if the model were right: 0\.21\./);
    expect(third).toMatch(words);
    expect(third).toContain(
      "of 100 readings 48.2 (40 to 56) within the 50 % interval, 79 (71 to 86) within the 80 % interval, 91.5 (85 to 96) within the 90 % interval. Chance of a coverage this far from 80 if the model were right: 0.62.",
    );
  });

  it("names the groups that stand out, with a capital", () => {
    expect(told({})).toHaveLength(3);
    const [, , , off] = told({ standOut: [1] });
    expect(off).toMatch(/^Off baricitinib: Over 36 readings of 12 people SALT was 50\.0 on average/);
    expect(off).toMatch(
      /The chance of that, 0\.0004, is small even for the one that stands out most of 4 groups\.$/,
    );
  });

  it("says what was left out, a few where the count is hidden, and nothing of nobody", () => {
    expect(leftOutWords(COMPARISON)).toEqual([
      "People without a second reading, who are not in it: 11.",
      "People left out because their rows cannot be used or the model says nothing of them: a few.",
      "Groups that are not shown: 3. Nothing is told of fewer than 10 people, nor can it be worked out from what is shown.",
    ]);
    const none = { oneReading: 0, notForecast: 0, weakReadings: 0 };
    expect(leftOutWords({ leftOut: none })).toEqual([]);
    expect(leftOutWords({ leftOut: none, hiddenGroups: 0 })).toEqual([]);
    expect(leftOutWords({ leftOut: { oneReading: null, notForecast: 14, weakReadings: 12 } })).toEqual([
      "People without a second reading, who are not in it: a few.",
      "People left out because their rows cannot be used or the model says nothing of them: 14.",
      "Readings left out because too few virtual patients foretell them: 12.",
    ]);
  });

  it.each([
    ["treatmentFollowsReadings", /^The dose was chosen by what the readings in the table say/],
    ["visitsByPlan", /^Readings were taken when they were due\./],
    ["groupMeans", /by dose and by time since the start or the stop, not by each person's own likelihood/],
    ["readingError", /^The scorer's error is that of the model/],
    ["trialsEntry", /^Before treatment these people were like those whom the trials enrolled/],
  ] as const)("takes for granted: %s", (code, words) => {
    expect(ASSUMPTIONS[code]).toMatch(words);
    expect(assumptionWords(COMPARISON).includes(ASSUMPTIONS[code])).toBe(code !== "groupMeans");
  });
});
