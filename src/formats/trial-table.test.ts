import { expect, test } from "vitest";
import type { TrialResult } from "../trial/result.ts";
import { trialTableCsv } from "./trial-table.ts";

const PEOPLE = { virtualPatients: 200, week: 36, weeksSinceChange: 36, stage: "main" } as const;
const ENDS = { value: 35.5, low: -0.25, high: null };

test("a table of a virtual trial as CSV keeps names as text and leaves out nothing", () => {
  const result: TrialResult = {
    schema: "anagen/trial-result@2",
    name: null,
    rows: [
      { ...PEOPLE, ...ENDS, arm: '=2 mg, "low"', subgroup: null, endpoint: "salt<=20", studySize: null },
    ],
    comparisons: [
      {
        ...PEOPLE,
        ...ENDS,
        comparison: "by week 36",
        arm: "2 mg",
        control: "4 mg",
        endpoint: "salt<=20",
        estimand: "treatmentPolicy",
        measure: "oddsRatio",
        interval: "study",
        armValue: 20,
        controlValue: 30,
        armSize: 40,
        controlSize: 85,
        margin: null,
        withinMarginPercent: null,
      },
    ],
    provenance: {
      modelVersion: "1",
      dataVersion: "1",
      seed: 1,
      virtualPatients: 200,
      effectiveSampleSize: 200,
      digest: "0",
    },
    warnings: [],
  };
  expect(trialTableCsv(result).split("\r\n")).toEqual([
    "kind,stage,comparison,arm,control,subgroup,week,weeksSinceChange,endpoint,estimand,measure,unit,value,low,high,interval,virtualPatients,studySize,controlSize",
    'arm,main,,"\'=2 mg, ""low""",,,36,36,salt<=20,,value,percent,35.5,-0.25,,model,200,,',
    "comparison,main,by week 36,2 mg,4 mg,,36,36,salt<=20,treatmentPolicy,oddsRatio,ratio,35.5,-0.25,,study,200,40,85",
    "",
  ]);
});
