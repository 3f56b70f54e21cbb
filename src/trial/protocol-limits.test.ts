import { describe, expect, it } from "vitest";
import { SMALL_TRIAL } from "../../test/support/simulate/jobs.ts";
import { InputError } from "../input/input-error.ts";
import { parseProtocol } from "./protocol.ts";

/* One below, at and above each limit of a protocol, and what is said beyond it. */

const said = (change: object): string => {
  try {
    parseProtocol({ ...SMALL_TRIAL, ...change });
    return "accepted";
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as Error).message;
  }
};
const [own] = SMALL_TRIAL.stages ?? [];
const [first, second] = SMALL_TRIAL.arms;
const arm = (name: string, more: object = {}) => ({ name, doses: [{ fromWeek: 0, mgPerDay: 4 }], ...more });
const later = (name: string, more: object = {}) => ({
  name,
  doses: [{ fromWeek: 36, mgPerDay: 4 }],
  ...more,
});
const list = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));
const enrol = (change: object) => ({ enrol: change });
const oneArm = (more: object) => ({ arms: [arm("a", more)], stages: [] });
const stages = (change: object) => ({ stages: [{ ...own, ...change }] });
const alone = { stages: [], subgroups: [] };

describe("a protocol's numbers", () => {
  it.each<[string, (value: number) => object, number, number]>([
    ["virtual patients", (virtualPatients) => enrol({ virtualPatients }), 1, 100_000_000],
    ["people of the study", (studySize) => enrol({ studySize }), 1, 1_000_000],
    ["people of an arm", (studySize) => oneArm({ studySize }), 1, 1_000_000],
    ["the seed", (seed) => ({ seed }), 0, 4_294_967_295],
    ["percent who leave", (dropoutPercentPerYear) => ({ dropoutPercentPerYear }), 0, 99],
    ["percent of an arm", (dropoutPercentPerYear) => oneArm({ dropoutPercentPerYear }), 0, 99],
    ["the share of the very severe", (verySevereShare) => enrol({ verySevereShare }), 0, 1],
    ["arms", (count) => ({ ...alone, arms: list(count, (at) => arm(`a${at}`)) }), 1, 50],
    ["arms of a stage", (count) => stages({ randomise: list(count, (at) => later(`b${at}`)) }), 1, 50],
    ["visits", (count) => ({ ...alone, visits: list(count, (at) => at) }), 1, 1041],
    ["endpoints", (count) => ({ ...alone, endpoints: list(count, (at) => `salt<=${at}`) }), 1, 100],
  ])("go from lowest to highest: %s", (_, change, low, high) => {
    expect([low, high].map((value) => said(change(value)))).toEqual(["accepted", "accepted"]);
    for (const value of [low - 1, high + 1]) expect(said(change(value))).not.toBe("accepted");
  });

  it("are of 20 stages and 50 subgroups at most", () => {
    const visits = [0, 36];
    const stagesOf = (count: number) => ({
      visits,
      stages: list(count, (at) => ({
        ...{ name: `s${at}`, atWeek: 36, who: { arms: ["placebo"] } },
        randomise: [later(`b${at}`)],
      })),
    });
    expect(said(stagesOf(20))).toBe("accepted");
    expect(said(stagesOf(21))).toMatch(/^stages: /);
    const groups = (count: number) => ({ stages: [], subgroups: list(count, (at) => ({ name: `g${at}` })) });
    expect(said(groups(50))).toBe("accepted");
    expect(said(groups(51))).toMatch(/^subgroups: /);
  });

  it("are of ages from 12 to 120, all under 18 or all from 18 on", () => {
    const ages = (min?: number, max?: number) => said(enrol({ age: { min, max } }));
    expect([ages(12, 17.9), ages(18, 120), ages(30, 30), ages(20), ages(undefined, 40)]).toEqual(
      new Array(5).fill("accepted"),
    );
    expect(ages(11.9, 17)).toMatch(/^enrol\.age\.min: 11\.9 /);
    expect(ages(18, 121)).toMatch(/^enrol\.age\.max: 121 /);
    expect(ages(17)).toMatch(/^enrol\.age: .*so run a trial for each/);
    // Adults where one end is left out.
    expect(ages(undefined, 17)).toMatch(/^enrol\.age\.min: 18 .*at most enrol\.age\.max, 17/);
  });
});

describe("what a protocol's parts say of each other", () => {
  it.each([
    [
      "arms of one name, also in a later stage",
      stages({ randomise: [later("placebo")] }),
      /^stages\[0\]\.randomise\[0\]\.name: "placebo" .*arm names must differ from each other/,
    ],
    [
      "names that look the same",
      { arms: [arm("a"), arm("a\u200b ")], stages: [] },
      /^arms\[1\]\.name: .*arm names must differ/,
    ],
    [
      "subgroups that look the same",
      { subgroups: [{ name: "s" }, { name: "s\u200b" }] },
      /^subgroups\[1\]\.name: .*it is there already/,
    ],
    [
      "a stage's arm that begins elsewhere",
      stages({ randomise: [arm("x")] }),
      /^stages\[0\]\.randomise\[0\]\.doses\[0\]\.fromWeek: 0 .*the first dose must be given for week 36, where it starts/,
    ],
    [
      "too much in a restart",
      oneArm({ restart: { whenSaltWorsensBy: 5, mgPerDay: 17 } }),
      /^arms\[0\]\.restart\.mgPerDay: 17 .*at most 16 mg/,
    ],
    [
      "a stage between visits",
      stages({ atWeek: 20, randomise: [arm("x")] }),
      /^stages\[0\]\.atWeek: 20 .*it must be one of the visits, where people are chosen by their reading/,
    ],
    [
      "people whom no reading can choose",
      stages({ who: { salt: { min: 30.2, max: 30.8 } } }),
      /^stages\[0\]\.who\.salt\.max: 30\.8 .*a whole number must lie between it and stages\[0\]\.who\.salt\.min, 30\.2/,
    ],
    [
      "earlier readings that nobody can have",
      stages({ who: { readings: [{ week: 12, salt: { min: 9, max: 8 } }] } }),
      /^stages\[0\]\.who\.readings\[0\]\.salt\.max: 8 /,
    ],
    [
      "earlier readings in the week of the stage",
      stages({ who: { readings: [{ week: 36, salt: {} }] } }),
      /^stages\[0\]\.who\.readings\[0\]\.week: 36 .*it must be a visit before week 36/,
    ],
    [
      "arms that come later",
      stages({ who: { arms: ["stop"] } }),
      /^stages\[0\]\.who\.arms: "stop" .*allowed are the arms before it: placebo, 4 mg$/,
    ],
    [
      "a subgroup's readings that nobody can have",
      { subgroups: [{ name: "s", readings: [{ week: 12, salt: { min: 9, max: 8 } }] }] },
      /^subgroups\[0\]\.readings\[0\]\.salt\.max: 8 /,
    ],
    [
      "a subgroup read between visits",
      { subgroups: [{ name: "s", readings: [{ week: 13, salt: {} }] }] },
      /^subgroups\[0\]\.readings\[0\]\.week: 13 .*it must be one of the visits/,
    ],
    [
      "severe people where none enter",
      enrol({ salt: { min: 94.1 }, verySevereShare: 0.99 }),
      /^enrol\.verySevereShare: 0\.99 .*it must be 1 where nobody below SALT 94\.1 enters/,
    ],
    [
      "very severe people where none enter",
      enrol({ salt: { max: 94.9 }, verySevereShare: 0.01 }),
      /^enrol\.verySevereShare: 0\.01 .*it must be 0 where nobody above SALT 94\.9 enters/,
    ],
    [
      "a mean of the very severe alone",
      enrol({ salt: { min: 95 }, meanBaselineSalt: 97 }),
      /^enrol\.meanBaselineSalt: 97 .*people are all severe or all very severe: leave it out/,
    ],
  ])("refuses %s", (_, change, expected) => {
    expect(said(change)).toMatch(expected);
  });

  it.each([
    ["severe people up to the border", enrol({ salt: { max: 94.9 }, verySevereShare: 0 })],
    ["very severe people from the border on", enrol({ salt: { min: 94.1 }, verySevereShare: 1 })],
    ["both where both enter", enrol({ salt: { min: 94, max: 95 }, verySevereShare: 0.5 })],
    ["a range of one reading", enrol({ salt: { min: 60, max: 60 } })],
    ["two stages in one week", { stages: [own, { ...own, name: "b", randomise: [later("x")] }] }],
  ])("accepts %s", (_, change) => {
    expect(said(change)).toBe("accepted");
  });
});

describe("weights", () => {
  const weighed = (of: readonly object[], more: object = {}) => ({
    ...stages({ randomise: of.map((each, at) => later(`x${at}`, each)) }),
    ...more,
  });
  const sized = {
    arms: [
      { ...first, studySize: 60 },
      { ...second, studySize: 60 },
    ],
  };

  it("of a stage share out those whom it chooses, where the study's size is known from the first arms", () => {
    expect(said(weighed([{ weight: 2 }, { weight: 1 }], sized))).toBe("accepted");
    expect(said(weighed([{ weight: 2 }, { weight: 1 }], enrol({ studySize: 120 })))).toBe("accepted");
    // Of the first arms only one has a size.
    expect(said(weighed([{ weight: 2 }, { weight: 1 }]))).toMatch(
      /^stages\[0\]\.randomise\[0\]\.weight: 2 .*give enrol\.studySize, or studySize in each of the first arms/,
    );
  });

  it("are in every arm of a stage, or a size is", () => {
    expect(said(weighed([{ weight: 2 }, { studySize: 20 }], sized))).toBe("accepted");
    expect(said(weighed([{ weight: 2 }, {}], sized))).toMatch(
      /^stages\[0\]\.randomise: .*either every arm of a stage has a weight or studySize, or none has a weight/,
    );
    expect(said(weighed([{ studySize: 20 }, {}], sized))).toBe("accepted");
    expect(said(weighed([{ weight: 2, studySize: 20 }, { weight: 1 }], sized))).toMatch(
      /^stages\[0\]\.randomise\[0\]\.weight: 2 .*give studySize or weight, not both: a weight shares out people/,
    );
  });

  it("of the first arms share out the study, which says its size itself", () => {
    const arms = { stages: [], arms: [arm("a", { weight: 2 }), arm("b", { studySize: 20 })] };
    expect(said({ ...arms, ...enrol({ studySize: 120 }) })).toBe("accepted");
    expect(said(arms)).toMatch(/^arms\[0\]\.weight: 2 /);
  });
});
