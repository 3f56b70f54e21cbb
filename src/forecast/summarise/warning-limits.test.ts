import { describe, expect, it } from "vitest";
import { someModel } from "../../../test/support/simulate/model.ts";
import type { Model } from "../../simulate/model.ts";
import type { Warning } from "../../warnings/warning.ts";
import { parseCase } from "../case/case.ts";
import { toQuestion } from "../case/question.ts";
import { forecastWarnings } from "./warnings.ts";

/** One below, at and above each limit from which something is said of a forecast, and what is said. */

const dose = (fromWeek: number, mgPerDay: number, more: object = {}) => ({ fromWeek, mgPerDay, ...more });
const salt = (...readings: readonly (readonly [week: number, score: number])[]) =>
  readings.map(([week, score]) => ({ week, score }));
const stay = { name: "stay", doses: [dose(52, 4)] };
const stop = { name: "stop", doses: [dose(52, 0)] };
const restart = { whenSaltWorsensBy: 20, mgPerDay: 4, checkEveryWeeks: 4 };
const input = {
  schema: "anagen/case@1",
  salt: salt([0, 90], [52, 10]),
  doses: [dose(0, 4)],
  options: [stay],
  horizonWeeks: 52,
};
const PLENTY = { effectiveSampleSize: 5000, readingChances: [1, 1] };

const all = (change: object = {}, sample: Partial<typeof PLENTY> = {}, model: Partial<Model> = {}) =>
  forecastWarnings(
    toQuestion(parseCase({ ...input, ...change }).value),
    { ...someModel(2), ...model },
    { ...PLENTY, ...sample },
  );
const of = (code: Warning["code"], ...asked: Parameters<typeof all>) =>
  all(...asked).filter((warning) => warning.code === code);

describe("a forecast of what was studied", () => {
  it("says one thing alone: that hair may fall below what it was", () => {
    expect(all()).toEqual([{ code: "relapseBeyondBaseline" }]);
  });
});

describe("what rests on too little", () => {
  it("is said below 200 effective people, as whole people", () => {
    expect(of("fewEffective", {}, { effectiveSampleSize: 200 })).toEqual([]);
    expect(of("fewEffective", {}, { effectiveSampleSize: 199.4 })).toEqual([
      { code: "fewEffective", effective: 199, wanted: 200 },
    ]);
  });

  it("is a reading that is rarer than one in ten thousand, with its week in the person's own count", () => {
    const later = {
      salt: salt([8, 90], [60, 10]),
      doses: [dose(8, 4)],
      options: [{ ...stay, doses: [dose(60, 4)] }],
    };
    const readingChances = [1e-4, 0.99e-4];
    expect(of("unlikelyReading", later, { readingChances })).toEqual([
      { code: "unlikelyReading", week: 60, score: 10 },
    ]);
    expect(of("unlikelyReading", later, { readingChances: [1e-5, 1] })).toEqual([
      { code: "unlikelyReading", week: 8, score: 90 },
    ]);
  });

  it("is a model that is not final", () => {
    expect(of("provisionalModel", {}, {}, { provisional: true })).toEqual([{ code: "provisionalModel" }]);
    expect(of("provisionalModel")).toEqual([]);
  });
});

describe("doses as they are taken", () => {
  it.each([
    [{ everyDays: 2 }, ["intermittentDosing"]],
    [{ everyDays: 1 }, []],
    [{ adherencePercent: 99 }, ["missedDoses"]],
    [{ adherencePercent: 100 }, []],
    [{ everyDays: 7, adherencePercent: 50 }, ["intermittentDosing", "missedDoses"]],
  ])("%j are said: %j", (more, codes) => {
    const said = (change: object) =>
      all(change)
        .map(({ code }) => code)
        .filter((code) => code === "intermittentDosing" || code === "missedDoses");
    expect(said({ doses: [dose(0, 4, more)] })).toEqual(codes);
    expect(said({ options: [{ name: "stay", doses: [dose(52, 4, more)] }] })).toEqual(codes);
    expect(said({ options: [{ ...stop, restart: { ...restart, ...more } }] })).toEqual(codes);
    // Of doses of nothing there is nothing to say.
    expect(said({ options: [{ name: "stop", doses: [dose(52, 0, more)] }] })).toEqual([]);
    // Where the drug's kinetics are not in the model the mean dose counts, and that is said instead.
    expect(said({ doses: [dose(0, 8, { ...more, drug: "deuruxolitinib" })] })).toEqual([]);
  });

  it("of a drug whose kinetics are not in the model are said once for each that is taken", () => {
    const said = (doses: object[]) => of("exposureNotUsed", { person: { kidneyFiltration: 60 }, doses });
    const other = { drug: "deuruxolitinib" };
    expect(said([dose(0, 8, other), dose(8, 4, other)])).toEqual([
      { code: "exposureNotUsed", drug: "deuruxolitinib" },
    ]);
    expect(said([dose(0, 0, other), dose(8, 4)])).toEqual([]);
    expect(of("exposureNotUsed", { person: { oat3Inhibitor: false }, doses: [dose(0, 8, other)] })).toEqual(
      [],
    );
  });
});

describe("readings around the decision", () => {
  it("above 20 at the decision are said, and 20 is not above it", () => {
    const at = (score: number) => of("aboveResponse", { salt: salt([0, 90], [52, score]) });
    expect(at(20)).toEqual([]);
    expect(at(21)).toEqual([{ code: "aboveResponse", score: 21, limit: 20 }]);
    // An older reading does not say how it is now.
    expect(of("aboveResponse", { salt: salt([0, 90], [51, 21]) })).toEqual([]);
  });

  it("before the decision are said to be old, by how many weeks", () => {
    expect(of("oldReading")).toEqual([]);
    expect(of("oldReading", { salt: salt([0, 90], [51, 10]) })).toEqual([{ code: "oldReading", weeks: 1 }]);
  });

  it("without one before treatment are said to lack a baseline", () => {
    expect(of("noBaseline")).toEqual([]);
    const treated = { doses: [dose(0, 4)], salt: salt([20, 60], [52, 10]) };
    expect(of("noBaseline", treated)).toEqual([{ code: "noBaseline" }]);
  });
});

describe("how far ahead", () => {
  const scope = (lastWeek: number, weeksAfterChange: number) => ({
    scope: { mgPerDay: [2, 4] as [number, number], lastWeek, weeksAfterChange },
  });

  it("is said beyond the last week studied, and beyond the weeks after a change", () => {
    // Decision in week 52, horizon 52: week 104 is the last.
    expect(of("beyondFollowUp", {}, {}, scope(104, 52))).toEqual([]);
    expect(of("beyondFollowUp", {}, {}, scope(103, 52))).toEqual([
      { code: "beyondFollowUp", lastWeek: 103, weeksAfterChange: 52 },
    ]);
    expect(of("beyondFollowUp", {}, {}, scope(104, 51))).toEqual([
      { code: "beyondFollowUp", lastWeek: 104, weeksAfterChange: 51 },
    ]);
  });

  it("hair that comes back by itself counts, from more than a year without the drug on", () => {
    const off = (horizonWeeks: number, ...options: object[]) =>
      of("ownRegrowthCounted", { horizonWeeks, options });
    expect(off(52, stop)).toEqual([]);
    expect(off(53, stop)).toEqual([
      { code: "ownRegrowthCounted", options: [{ option: "stop", weeks: 53 }], weeksAfterChange: 100 },
    ]);
    // From the last week with the drug on, be it in the history or in the plan.
    const slow = { name: "slow", doses: [dose(52, 2), dose(56, 0)] };
    expect(off(56, slow)).toEqual([]);
    expect(off(57, stay, slow)).toMatchObject([{ options: [{ option: "slow", weeks: 53 }] }]);
    const before = { doses: [dose(0, 4), dose(50, 0)], options: [stop], horizonWeeks: 51 };
    expect(of("ownRegrowthCounted", before)).toMatchObject([{ options: [{ option: "stop", weeks: 53 }] }]);
    // A drug that comes back, by plan or by a rule, is none that was left for good.
    expect(off(60, { name: "pause", doses: [dose(52, 0), dose(60, 4)] })).toEqual([]);
    expect(off(60, { ...stop, restart })).toEqual([]);
    // A dose planned for when the horizon is over brings nothing back.
    expect(off(60, { name: "late", doses: [dose(52, 0), dose(112, 4)] })).toHaveLength(1);
    expect(off(60, { name: "just in time", doses: [dose(52, 0), dose(111, 4)] })).toEqual([]);
    // Who never took it has nothing to lose.
    expect(of("ownRegrowthCounted", { doses: [], options: [stop], horizonWeeks: 60 })).toEqual([]);
  });

  it("doses from the horizon on have no effect, and how many do is said", () => {
    const late = (...weeks: number[]) =>
      of("dosesAfterHorizon", {
        options: [{ name: "plan", doses: [dose(52, 4), ...weeks.map((week, at) => dose(week, at % 2))] }],
      });
    expect(late(103)).toEqual([]);
    expect(late(104)).toEqual([{ code: "dosesAfterHorizon", option: "plan", late: 1, doses: 2 }]);
    expect(late(60, 104, 110)).toEqual([{ code: "dosesAfterHorizon", option: "plan", late: 2, doses: 4 }]);
  });
});

describe("a rule to restart", () => {
  const said = (change: object, horizonWeeks = 52) =>
    all({ options: [{ ...stop, restart: { ...restart, ...change } }], horizonWeeks })
      .map(({ code }) => code)
      .filter((code) => ["restartWithoutDrug", "checkAfterHorizon", "weeklyChecks"].includes(code));

  it("of no dose restarts nothing", () => {
    expect(said({ mgPerDay: 0 })).toEqual(["restartWithoutDrug"]);
    expect(said({ mgPerDay: 1 })).toEqual([]);
  });

  it("that first looks after the horizon never looks", () => {
    expect(said({ checkEveryWeeks: 52 })).toEqual([]);
    expect(said({ checkEveryWeeks: 52 }, 51)).toEqual(["checkAfterHorizon"]);
    expect(said({ checkEveryWeeks: 26, waitWeeks: 26 })).toEqual([]);
    expect(said({ checkEveryWeeks: 26, waitWeeks: 27 })).toEqual(["checkAfterHorizon"]);
  });

  it("that does not say how often it looks looks every week", () => {
    expect(said({ checkEveryWeeks: undefined })).toEqual(["weeklyChecks"]);
    expect(said({ checkEveryWeeks: 1 })).toEqual([]);
    expect(said({ checkEveryWeeks: undefined, waitWeeks: 51 })).toEqual(["weeklyChecks"]);
    expect(said({ checkEveryWeeks: undefined, waitWeeks: 52 })).toEqual([
      "checkAfterHorizon",
      "weeklyChecks",
    ]);
  });

  it("names its option, and an option without one has none of these", () => {
    expect(
      of("weeklyChecks", {
        options: [stay, { ...stop, restart: { ...restart, checkEveryWeeks: undefined } }],
      }),
    ).toEqual([{ code: "weeklyChecks", option: "stop" }]);
    expect(all({ options: [stop] }).map(({ code }) => code)).toEqual(["relapseBeyondBaseline"]);
  });
});

describe("what the model has no place for", () => {
  it("is said of the fields that were told, the age of adults among them", () => {
    const fields = (person: object) =>
      of("personFieldsNotUsed", { person }).map((each) => ("fields" in each ? each.fields : []));
    expect(fields({})).toEqual([]);
    expect(fields({ kidneyFiltration: 90 })).toEqual([]);
    expect(fields({ sex: "female" })).toEqual([["sex"]]);
    expect(fields({ ageYears: 18, episodeYears: 2, sex: "male" })).toEqual([
      ["sex", "episodeYears", "ageYears"],
    ]);
    expect(fields({ ageYears: 17 })).toEqual([]);
    expect(fields({ ageYears: 17, sex: "male" })).toEqual([["sex"]]);
  });

  it("is not the age under 18, with which the drug is said to act otherwise", () => {
    expect(of("underAge", { person: { ageYears: 17 } })).toEqual([{ code: "underAge", ageYears: 17 }]);
    expect(of("underAge", { person: { ageYears: 18 } })).toEqual([]);
  });
});
