import { describe, expect, it } from "vitest";
import { someModel } from "../../../test/support/simulate/model.ts";
import { parseCase } from "../case/case.ts";
import { toQuestion } from "../case/question.ts";
import { forecastWarnings } from "./warnings.ts";

const dose = (fromWeek: number, mgPerDay: number) => ({ fromWeek, mgPerDay });
const restart = { whenSaltWorsensBy: 20, mgPerDay: 4, checkEveryWeeks: 4 };
const input = {
  schema: "anagen/case@1",
  salt: [
    { week: 0, score: 90 },
    { week: 52, score: 10 },
  ],
  doses: [dose(0, 4)],
  options: [{ name: "stay", doses: [dose(52, 4)] }],
  horizonWeeks: 52,
};
const warningsOf = (change: object) =>
  forecastWarnings(toQuestion(parseCase({ ...input, ...change }).value), someModel(2), {
    effectiveSampleSize: 50,
    readingChances: [1, 1],
  });

describe("a history without the drug", () => {
  it("is the first thing said where no doses are given", () => {
    const [first, ...others] = warningsOf({ doses: undefined });
    expect(first).toEqual({ code: "noDosesGiven" });
    expect(others).toContainEqual({ code: "fewEffective", effective: 50, wanted: 200 });
  });

  it.each([
    ["an empty list", []],
    ["doses of nothing", [dose(0, 0)]],
  ])("is said softly for %s, which says that there were none", (_, doses) => {
    expect(warningsOf({ doses })[0]).toEqual({ code: "neverTreated" });
  });

  it("is not said of somebody who takes it", () => {
    const codes = warningsOf({}).map(({ code }) => code);
    expect(codes).not.toContain("neverTreated");
    expect(codes).not.toContain("noDosesGiven");
  });
});

describe("pauses", () => {
  const said = (change: object) => warningsOf(change).filter(({ code }) => code === "interruptions");

  it("are named, planned ones and stops with a restart, in one sentence", () => {
    const options = [
      { name: "eight weeks", doses: [dose(52, 0), dose(60, 4)] },
      { name: "stay", doses: [dose(52, 4)] },
      { name: "stop", doses: [dose(52, 0)] },
      { name: "slow", doses: [dose(52, 2), dose(60, 0)], restart },
      { name: "stop, restart", doses: [dose(52, 0)], restart },
    ];
    expect(said({ options })).toEqual([
      { code: "interruptions", options: ["eight weeks", "slow", "stop, restart"] },
    ]);
  });

  it.each([
    ["a stop for good", [{ name: "stop", doses: [dose(52, 0)] }]],
    ["a rule that never stops", [{ name: "stay", doses: [dose(52, 4)], restart }]],
    ["a restart of nothing", [{ name: "x", doses: [dose(52, 0)], restart: { ...restart, mgPerDay: 0 } }]],
  ])("are not seen in %s", (_, options) => {
    expect(said({ options })).toEqual([]);
  });

  it("need the drug first: to wait and then begin is none", () => {
    const options = [{ name: "wait", doses: [dose(52, 0), dose(60, 4)] }];
    expect(said({ options, doses: [] })).toEqual([]);
  });
});

describe("kidney filtration and probenecid", () => {
  const of = (drug: string, person: object) =>
    warningsOf({ person, doses: [{ drug, fromWeek: 0, mgPerDay: 4 }] }).filter(
      ({ code }) => code === "exposureNotUsed",
    );

  it("are said to play no part where the drug's kinetics are not in the model", () => {
    for (const person of [{ kidneyFiltration: 40 }, { oat3Inhibitor: true }])
      expect(of("deuruxolitinib", person)).toEqual([{ code: "exposureNotUsed", drug: "deuruxolitinib" }]);
    expect(of("deuruxolitinib", {})).toEqual([]);
    expect(of("baricitinib", { kidneyFiltration: 40 })).toEqual([]);
  });
});
