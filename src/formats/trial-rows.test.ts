import { expect, test } from "vitest";
import type { TrialRow } from "../trial/result.ts";
import { trialCsv } from "./trial-rows.ts";

test("a table of a virtual trial as CSV keeps names as text and leaves out nothing", () => {
  const row: TrialRow = {
    stage: "main",
    arm: '=2 mg, "low"',
    subgroup: null,
    week: 36,
    weeksSinceChange: 36,
    endpoint: "salt<=20",
    value: 35.5,
    low: -0.25,
    high: null,
    virtualPatients: 200,
    studySize: null,
  };
  expect(trialCsv([row])).toBe(
    "stage,arm,subgroup,week,weeksSinceChange,endpoint,value,low,high,virtualPatients,studySize\r\n" +
      'main,"\'=2 mg, ""low""",,36,36,salt<=20,35.5,-0.25,,200,\r\n',
  );
});
