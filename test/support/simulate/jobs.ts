import type { TrialJob } from "../../../src/trial/job.ts";
import type { Protocol } from "../../../src/trial/protocol-schema.ts";
import { someModel } from "./model.ts";

/** A small trial with a stage, a restart rule and a subgroup. */
export const SMALL_TRIAL: Protocol = {
  schema: "anagen/trial@1",
  enrol: {},
  arms: [
    { name: "placebo", doses: [{ fromWeek: 0, mgPerDay: 0 }], studySize: 50 },
    { name: "4 mg", doses: [{ fromWeek: 0, mgPerDay: 4 }] },
  ],
  stages: [
    {
      name: "after",
      atWeek: 36,
      who: { arms: ["4 mg"], salt: { max: 50 } },
      randomise: [
        {
          name: "stop",
          doses: [{ fromWeek: 36, mgPerDay: 0 }],
          restart: { whenSaltWorsensBy: 10, mgPerDay: 4 },
          studySize: 20,
        },
        { name: "stay", doses: [{ fromWeek: 36, mgPerDay: 4 }] },
      ],
    },
  ],
  visits: [0, 12, 36, 60],
  endpoints: [
    "salt<=20",
    "salt50",
    "changeFromBaselinePercent",
    "lossOfBenefit>20",
    "lossOfBenefit>=20",
    "keepsSalt20",
    "recapture<=50",
  ],
  subgroups: [{ name: "severe", baseline: { salt: { max: 94 } } }],
};

/** A job of SMALL_TRIAL for each number of people, one after the other. */
export function testJobs(sizes: readonly number[]): TrialJob[] {
  const [draw] = someModel(1).draws;
  let firstPerson = 0;
  return sizes.map((people) => {
    const job = {
      protocol: SMALL_TRIAL,
      draw,
      rule: { lowest: 50, highest: 100, verySevereShare: 0.5 },
      seed: 5,
      firstPerson,
      people,
    };
    firstPerson += people;
    return job;
  });
}
