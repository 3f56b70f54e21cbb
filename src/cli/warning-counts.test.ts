import { expect, test } from "vitest";
import { WarningCounts } from "./warning-counts.ts";

test("warnings of many people are counted by code and option, a person once, in the order of the codes", () => {
  const counts = new WarningCounts();
  counts.add("first", [
    { code: "unstudiedDose", drug: "baricitinib", mgPerDay: 1, studied: [2, 4] },
    { code: "unstudiedDose", drug: "baricitinib", mgPerDay: 8, studied: [2, 4] },
    { code: "weeklyChecks", option: "stop" },
    { code: "weeklyChecks", option: "lower" },
  ]);
  counts.add("second\n", [
    { code: "weeklyChecks", option: "stop" },
    { code: "fewEffective", effective: 7, wanted: 200 },
  ]);
  const summaries = counts.summaries();
  expect(summaries.map(({ code, people, id }) => [code, people, id])).toEqual([
    ["fewEffective", 1, "second "],
    ["unstudiedDose", 1, "first"],
    ["weeklyChecks", 2, "first"],
    ["weeklyChecks", 1, "first"],
  ]);
  expect(summaries[1].example).toMatchObject({ mgPerDay: 1 });
  expect(summaries[2].text).toMatch(/^2 of 2 people: option "stop": .* \(ID first\)$/);
  expect(summaries[3].text).toContain('option "lower"');
});
