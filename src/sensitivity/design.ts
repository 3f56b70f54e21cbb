import type { TargetCell } from "../calibrate/target.ts";
import { MAIN_STAGE } from "../trial/protocol-terms.ts";

/**
 * What is read of the design, data/protocols/stop-after-a-year.json: the answers that are asked for and the measurements
 * that would make them surer. Arms, stages and weeks are that file's.
 */

/** A number of the design's virtual trial that is asked for, or that a new study might measure. */
export interface Measured {
  readonly name: string;
  /** In words: who, what, when. */
  readonly what: string;
  readonly cell: TargetCell;
}

const AFTER_4 = "after 4 mg";
const AFTER_2 = "after 2 mg";
/** Week of the decision: responders have been treated for a year, as in the withdrawal study. */
const DECISION = 52;
const RESPONSE = "salt<=20";
const LOSS = "lossOfBenefit>20";
const CHANGE = "changeFromBaselinePercent";
const VERY_SEVERE = "baseline 95-100";

const after = (arm: string, weeks: number, endpoint: string, stage = AFTER_4): TargetCell => ({
  stage,
  arm,
  week: DECISION + weeks,
  endpoint,
});

/** The six-month stop answer, in two frames. */
export const ANSWERS: readonly Measured[] = [
  {
    name: "keeps",
    what: "SALT 20 or less 24 weeks after stopping 4 mg",
    cell: after("stop", 24, RESPONSE),
  },
  {
    name: "loses",
    what: "more than 20 points worse at a visit within 24 weeks of stopping 4 mg",
    cell: after("stop", 24, LOSS),
  },
];

const responders = "responders of a year on 4 mg";

/** Numbers that no study has published, or that more people would make more certain. */
export const CANDIDATES: readonly Measured[] = [
  ...[4, 8, 12, 16, 20, 24, 52].map((weeks) => ({
    name: `stop: response at ${weeks} weeks`,
    what: `${responders} stop; SALT 20 or less ${weeks} weeks later`,
    cell: after("stop", weeks, RESPONSE),
  })),
  ...[8, 12].map((weeks) => ({
    name: `stop: mean SALT at ${weeks} weeks`,
    what: `${responders} stop; mean change of SALT since the start of treatment, ${weeks} weeks after the stop`,
    cell: after("stop", weeks, CHANGE),
  })),
  {
    name: "stop: lost benefit at 12 weeks",
    what: `${responders} stop; ever more than 20 points worse within 12 weeks`,
    cell: after("stop", 12, LOSS),
  },
  {
    name: "stop, very severe before: response at 12 weeks",
    what: `${responders} who had SALT 95 to 100 before stop; SALT 20 or less 12 weeks later`,
    cell: { ...after("stop", 12, RESPONSE), subgroup: VERY_SEVERE },
  },
  ...([8, 12] as const).flatMap((off) => [
    {
      name: `${off} weeks off: response 4 weeks after the restart`,
      what: `${responders} stop for ${off} weeks and restart; SALT 20 or less 4 weeks after the restart`,
      cell: after(`${off} weeks off`, off + 4, RESPONSE),
    },
    {
      name: `${off} weeks off: response at 24 weeks`,
      what: `${responders} stop for ${off} weeks and restart; SALT 20 or less 24 weeks after the stop`,
      cell: after(`${off} weeks off`, 24, RESPONSE),
    },
  ]),
  ...[24, 52].map((weeks) => ({
    name: `lower to 2 mg: response at ${weeks} weeks`,
    what: `${responders} go down to 2 mg; SALT 20 or less ${weeks} weeks later`,
    cell: after("lower to 2 mg", weeks, RESPONSE),
  })),
  {
    name: "lower to 2 mg: lost benefit at 24 weeks",
    what: `${responders} go down to 2 mg; ever more than 20 points worse within 24 weeks`,
    cell: after("lower to 2 mg", 24, LOSS),
  },
  ...[24, 36].map((weeks) => ({
    name: `taper: response at ${weeks} weeks`,
    what: `${responders} take 2 mg for 12 weeks and then stop; SALT 20 or less ${weeks} weeks after the first change`,
    cell: after("taper", weeks, RESPONSE),
  })),
  {
    name: "stay on 4 mg: lost benefit at 52 weeks",
    what: `${responders} stay on it; ever more than 20 points worse within 52 weeks`,
    cell: after("stay on 4 mg", 52, LOSS),
  },
  {
    name: "stop 2 mg: response at 24 weeks",
    what: "responders of a year on 2 mg stop; SALT 20 or less 24 weeks later",
    cell: after("stop 2 mg", 24, RESPONSE, AFTER_2),
  },
  {
    name: "4 mg: half better at 12 weeks",
    what: "people with severe disease begin 4 mg; SALT better by half at 12 weeks",
    cell: { stage: MAIN_STAGE, arm: "4 mg", week: 12, endpoint: "salt50" },
  },
  {
    name: "4 mg: response at 24 weeks",
    what: "people with severe disease begin 4 mg; SALT 20 or less at 24 weeks",
    cell: { stage: MAIN_STAGE, arm: "4 mg", week: 24, endpoint: RESPONSE },
  },
  {
    name: "no drug: response at 36 weeks",
    what: "people with severe disease take no drug; SALT 20 or less at 36 weeks",
    cell: { stage: MAIN_STAGE, arm: "placebo", week: 36, endpoint: RESPONSE },
  },
];
