import { describe, expect, it } from "vitest";
import { SMALL_TRIAL } from "../../test/support/simulate/jobs.ts";
import { someModel } from "../../test/support/simulate/model.ts";
import { Tally } from "../simulate/tally.ts";
import { cellOf, planTrial } from "./plan.ts";
import { parseProtocol } from "./protocol.ts";
import type { TrialRow } from "./result.ts";
import { structureWarnings, trialWarnings } from "./warnings.ts";

const model = someModel(2);
const { stages: _, subgroups: __, ...PLAIN } = SMALL_TRIAL;
const row = (virtualPatients: number, value: number | null = 50) => ({ virtualPatients, value }) as TrialRow;
const warningsOf = (change: object = {}, rows: readonly TrialRow[] = [], more: object = {}) =>
  trialWarnings(parseProtocol({ ...PLAIN, ...change }).value, { ...model, ...more }, rows);

describe("warnings of a trial", () => {
  it("are none where it stays within what was studied", () => {
    expect(warningsOf({}, [row(200)])).toEqual([]);
  });

  it("are of milder disease, below SALT 50", () => {
    expect(warningsOf({ enrol: { salt: { min: 50 } } })).toEqual([]);
    expect(warningsOf({ enrol: { salt: { min: 49 } } })).toEqual([
      { code: "milderEntry", min: 49, studiedMin: 50 },
    ]);
  });

  it("are of visits after the last week that was followed", () => {
    const scope = (lastWeek: number) => ({ scope: { ...model.scope, lastWeek } });
    expect(warningsOf({}, [], scope(60))).toEqual([]);
    expect(warningsOf({}, [], scope(59))).toEqual([{ code: "visitsBeyondFollowUp", lastWeek: 59 }]);
  });

  it("count rows that rest on fewer than 200 people, and rows without a value", () => {
    expect(warningsOf({}, [row(200), row(199), row(3), row(0, null)])).toEqual([
      { code: "fewPeopleBehindRows", rows: 2, of: 4, wanted: 200 },
      { code: "rowsWithoutValue", rows: 1, of: 4 },
    ]);
  });

  it("are of a model that is not final", () => {
    expect(warningsOf({}, [], { provisional: true })).toEqual([{ code: "provisionalModel" }]);
  });

  it("are of adolescents, with their ages", () => {
    const young = (age: object) => warningsOf({ enrol: { age } }).filter(({ code }) => code === "underAge");
    expect(young({ min: 12, max: 17 })).toEqual([{ code: "underAge", ageYears: 12, toYears: 17 }]);
    expect(young({ min: 15, max: 15 })).toEqual([{ code: "underAge", ageYears: 15 }]);
    expect(young({ min: 18 })).toEqual([]);
  });

  it("are of drugs that a stage changes, for people who come from an arm with another", () => {
    const stage = (arms: readonly string[]) => ({
      stages: [
        {
          name: "after",
          atWeek: 36,
          who: { arms },
          randomise: [{ name: "other", doses: [{ fromWeek: 36, drug: "ritlecitinib", mgPerDay: 50 }] }],
        },
      ],
    });
    const switched = (arms: readonly string[]) =>
      warningsOf(stage(arms)).filter(({ code }) => code === "drugSwitched");
    expect(switched(["4 mg"])).toEqual([{ code: "drugSwitched", from: "baricitinib", to: "ritlecitinib" }]);
    expect(switched(["placebo"])).toEqual([]);
  });
});

describe("what the structures say of a stage", () => {
  const twelve = {
    ...SMALL_TRIAL,
    visits: [0, 12, 36, 48, 60],
    endpoints: ["salt<=20", "lossOfBenefit>20", "lossOfBenefit>=20"],
  };
  const both = {
    ...model,
    draws: (["drive", "loop"] as const).map((structure, index) => ({ ...model.draws[index], structure })),
    structureWeights: { drive: 0.5, loop: 0.5 },
  };
  /** Shares of 100 who lose benefit by week 48, by structure, for each arm of the stage and endpoint of loss. */
  function warned(
    lost: Readonly<Record<string, readonly (readonly [endpoint: number, drive: number, loop: number])[]>>,
    { protocol = twelve, of = both }: { protocol?: object; of?: typeof both } = {},
  ) {
    const plan = planTrial(parseProtocol(protocol).value);
    const tallies = [0, 1].map((draw) => {
      const tally = new Tally(plan.cells);
      for (const arm of plan.arms)
        for (const [endpoint, ...shares] of lost[arm.arm.name] ?? [])
          arm.visits.forEach((week, visit) => {
            if (week === 48) tally.addPeople(cellOf(plan, arm, 0, visit, endpoint), 100, shares[draw]);
          });
      return tally;
    });
    return structureWarnings(plan, tallies, of);
  }
  const AGREE = [
    [1, 40, 40],
    [2, 40, 40],
  ] as const;

  it("is told twelve weeks after it began, from 3 people of 100 on", () => {
    const stop = (loop: number) => warned({ stop: [[1, 40, loop], AGREE[1]], stay: AGREE });
    expect(stop(43)).toEqual([
      {
        code: "structuresDiffer",
        weeks: 12,
        place: { stage: "after", arm: "stop", endpoint: "lossOfBenefit>20" },
        shares: [
          { structure: "drive", of100: 40 },
          { structure: "loop", of100: 43 },
        ],
      },
    ]);
    expect(stop(42)).toEqual([]);
  });

  it("is told of the arm and endpoint in which they differ most", () => {
    const most = warned({
      stop: [
        [1, 40, 50],
        [2, 40, 55],
      ],
      stay: [
        [1, 60, 40],
        [2, 40, 40],
      ],
    });
    expect(most).toMatchObject([{ place: { arm: "stay", endpoint: "lossOfBenefit>20" } }]);
    expect(
      warned({
        stop: [
          [2, 40, 55],
          [1, 40, 50],
        ],
        stay: AGREE,
      }),
    ).toMatchObject([{ place: { arm: "stop", endpoint: "lossOfBenefit>=20" } }]);
  });

  it("is not told of other endpoints, the main stage, one structure, or where nobody was seen then", () => {
    expect(warned({ stop: [[0, 10, 90], ...AGREE], stay: AGREE })).toEqual([]);
    expect(warned({ "4 mg": [[1, 10, 90]], stop: AGREE, stay: AGREE })).toEqual([]);
    const single = {
      ...both,
      structureWeights: { drive: 1 } as unknown as (typeof both)["structureWeights"],
    };
    expect(warned({ stop: [[1, 10, 90]], stay: AGREE }, { of: single })).toEqual([]);
    const unseen = { ...twelve, visits: [0, 12, 36, 60] };
    expect(warned({ stop: [[1, 10, 90]] }, { protocol: unseen })).toEqual([]);
  });
});
