import type { Target, TargetCell } from "../../../src/calibrate/target.ts";
import type { Protocol } from "../../../src/trial/protocol-schema.ts";

/** A cell of a target: SALT 20 or less on 4 mg at week 36, but for what is given. */
export const cell = (facts: Partial<TargetCell> = {}): TargetCell => ({
  stage: "main",
  arm: "four",
  week: 36,
  endpoint: "salt<=20",
  ...facts,
});

/** A target that ten of forty people reached, but for what is given. */
export const target = (facts: Partial<Target> = {}): Target => ({
  observations: ["A"],
  protocol: "p",
  cells: [cell()],
  observed: { kind: "count", events: 10, n: 40 },
  study: "S",
  ...facts,
});

/** A trial of two doses whose people on the higher one stop at week 52. */
export const TWO_DOSES = {
  schema: "anagen/trial@1",
  enrol: { salt: { min: 50 } },
  arms: [
    { name: "four", doses: [{ fromWeek: 0, mgPerDay: 4 }] },
    { name: "two", doses: [{ fromWeek: 0, mgPerDay: 2 }] },
  ],
  visits: [0, 12, 36, 52, 60, 76],
  endpoints: ["salt<=20", "changeFromBaselinePercent"],
  subgroups: [{ name: "severe", salt: { min: 95 } }],
  stages: [
    {
      name: "off",
      atWeek: 52,
      who: { arms: ["four"] },
      randomise: [{ name: "stop", doses: [{ fromWeek: 0, mgPerDay: 0 }] }],
    },
  ],
} as unknown as Protocol;
