import { describe, expect, it } from "vitest";
import { NOT_RESTARTED } from "../simulate/course.ts";
import {
  type Endpoint,
  endpointForms,
  evaluateEndpoint,
  isProportion,
  MISSING_RULES,
  type MissingRule,
  parseEndpoint,
} from "./endpoint.ts";
import type { ArmRecord } from "./endpoint-kinds.ts";

/** One person's readings at visits 0, 4, 8, 12; start reading 10, baseline 80. */
function record(readings: readonly number[], change: Partial<ArmRecord> = {}): ArmRecord {
  return {
    people: 1,
    visits: [0, 4, 8, 12],
    readings: readings.map((score) => Uint8Array.of(score)),
    baselineReading: Uint8Array.of(80),
    startReading: Uint8Array.of(10),
    startWeek: 0,
    restartWeek: Int32Array.of(NOT_RESTARTED),
    leavesWeek: Int32Array.of(NOT_RESTARTED),
    ...change,
  };
}

/** Values by visit; null where the person does not count. */
function values(name: string, of: ArmRecord, missing: MissingRule = "observed"): (number | null)[] {
  const found: (number | null)[] = [null, null, null, null];
  evaluateEndpoint(parseEndpoint(name) as Endpoint, of, missing, (visit, [value]) => {
    found[visit] = Number.isNaN(value) ? null : value;
  });
  return found;
}

describe("endpoints, exactly as the studies defined them", () => {
  it("response is a reading at most so high", () => {
    expect(values("salt<=20", record([10, 20, 21, 5]))).toEqual([1, 1, 0, 1]);
  });

  it("improvement is a share of the baseline reading", () => {
    expect(values("salt50", record([80, 41, 40, 10]))).toEqual([0, 0, 1, 1]);
    expect(values("changeFromBaselinePercent", record([80, 40, 20, 0]))).toEqual([0, -50, -75, -100]);
  });

  it("loss of benefit is ever more than 20 worse in one study, 20 or more in the other", () => {
    const worse = record([10, 30, 10, 31]);
    expect(values("lossOfBenefit>20", worse)).toEqual([0, 0, 0, 1]);
    expect(values("lossOfBenefit>=20", worse)).toEqual([0, 1, 1, 1]);
  });

  it("people treated again have not kept their response, and recapture counts them alone", () => {
    const restarted = record([10, 40, 15, 12], { restartWeek: Int32Array.of(4) });
    expect(values("keepsSalt20", restarted)).toEqual([1, 0, 0, 0]);
    expect(values("recapture<=20", restarted)).toEqual([null, 0, 1, 1]);
    expect(values("recapture<=20", record([10, 40, 15, 12]))).toEqual([null, null, null, null]);
    // A reading at the restart itself is none after it.
    expect(values("recapture<=20", record([10, 15, 40, 40], { restartWeek: Int32Array.of(4) }))).toEqual([
      null,
      0,
      0,
      0,
    ]);
  });

  it("readings after leaving are missing, carried forward or failures", () => {
    const left = record([10, 15, 60, 60], { leavesWeek: Int32Array.of(8) });
    expect(values("salt<=20", left, "observed")).toEqual([1, 1, null, null]);
    expect(values("salt<=20", left, "locf")).toEqual([1, 1, 1, 1]);
    expect(values("salt<=20", left, "nonresponder")).toEqual([1, 1, 0, 0]);
    expect(values("lossOfBenefit>20", left, "nonresponder")).toEqual([0, 0, 1, 1]);
    expect(values("changeFromBaselinePercent", left, "nonresponder")[3]).toBe(0);
  });

  it("ever at or below a SALT stays so; changes are of the baseline, which may be none", () => {
    expect(values("everSalt<=20", record([40, 20, 60, 21]))).toEqual([0, 1, 1, 1]);
    expect(values("changeFromBaseline", record([80, 41, 90, 10]))).toEqual([0, -39, 10, -70]);
    const none = record([0, 4, 0, 0], { baselineReading: Uint8Array.of(0) });
    expect(values("changeFromBaselinePercent", none)).toEqual([null, null, null, null]);
    expect(values("salt75", record([80, 21, 20, 19]))).toEqual([0, 0, 1, 1]);
  });

  it("people who are moved to a stage count up to the week of the move", () => {
    const moved = record([10, 15, 60, 60], { movesWeek: Int32Array.of(4) });
    expect(values("salt<=20", moved)).toEqual([1, 1, null, null]);
    expect(values("salt<=20", moved, "locf")).toEqual([1, 1, null, null]);
  });

  it("who has left before the first reading of an arm has the reading it began with", () => {
    const gone = record([90, 90, 90, 90], { leavesWeek: Int32Array.of(0) });
    expect(values("salt<=20", gone, "locf")).toEqual([1, 1, 1, 1]);
    expect(
      values(
        "recapture<=20",
        record([10, 40, 15, 12], { restartWeek: Int32Array.of(4), leavesWeek: Int32Array.of(8) }),
        "locf",
      ),
    ).toEqual([null, 0, 0, 0]);
    expect(
      values("keepsSalt20", record([10, 15, 15, 15], { leavesWeek: Int32Array.of(8) }), "nonresponder"),
    ).toEqual([1, 1, 0, 0]);
  });
});

/** Values of a group by visit and person; null where a person does not count. */
function groupValues(name: string, of: ArmRecord, missing: MissingRule): (number | null)[][] {
  const found: (number | null)[][] = [];
  evaluateEndpoint(parseEndpoint(name) as Endpoint, of, missing, (visit, group) => {
    found[visit] = [...group].map((value) => (Number.isNaN(value) ? null : value));
  });
  return found;
}

describe("people of one arm", () => {
  /** The first stays, the second leaves at week 4, the third at week 12; all read 10 until then and 60 after it. */
  const three: ArmRecord = {
    people: 3,
    visits: [0, 4, 8, 12],
    readings: [
      [10, 10, 10],
      [10, 60, 10],
      [30, 60, 10],
      [10, 60, 60],
    ].map((scores) => Uint8Array.from(scores)),
    baselineReading: Uint8Array.of(80, 80, 80),
    startReading: Uint8Array.of(10, 10, 10),
    startWeek: 0,
    restartWeek: new Int32Array(3).fill(NOT_RESTARTED),
    leavesWeek: Int32Array.of(NOT_RESTARTED, 4, 12),
  };

  it("each leave in their own week, and the others go on being read", () => {
    expect(groupValues("salt<=20", three, "observed")).toEqual([
      [1, 1, 1],
      [1, null, 1],
      [0, null, 1],
      [1, null, null],
    ]);
    expect(groupValues("salt<=20", three, "locf")).toEqual([
      [1, 1, 1],
      [1, 1, 1],
      [0, 1, 1],
      [1, 1, 1],
    ]);
    expect(groupValues("salt<=20", three, "nonresponder")).toEqual([
      [1, 1, 1],
      [1, 0, 1],
      [0, 0, 1],
      [1, 0, 0],
    ]);
  });

  it("are moved each in their own week, and who is not moved counts to the end", () => {
    const moved = { ...three, movesWeek: Int32Array.of(4, NOT_RESTARTED, 0) };
    expect(groupValues("salt<=20", moved, "locf")).toEqual([
      [1, 1, 1],
      [1, 1, null],
      [null, 1, null],
      [null, 1, null],
    ]);
  });

  it("whom an endpoint is not about do not fail it by leaving", () => {
    // Recapture is about people who are treated again: nobody here is.
    for (const group of groupValues("recapture<=20", three, "nonresponder"))
      expect(group).toEqual([null, null, null]);
  });

  it("have nothing of the group before them", () => {
    expect(groupValues("everSalt<=20", three, "locf")[3]).toEqual([1, 1, 1]);
    const bare = { ...three, startReading: Uint8Array.of(90, 90, 90), leavesWeek: Int32Array.of(0, 0, 0) };
    expect(groupValues("everSalt<=20", bare, "locf")[3]).toEqual([0, 0, 0]);
    expect(values("everSalt<=20", record([40, 20, 60, 21]))).toEqual([0, 1, 1, 1]);
    expect(groupValues("everSalt<=20", three, "locf")[0]).toEqual([1, 1, 1]);
  });
});

describe("names of endpoints", () => {
  it("are told in messages as docs/trials.md has them, each once", () => {
    const forms = endpointForms();
    expect(forms.endsWith(" (N 0 to 100)")).toBe(true);
    expect(forms.replace(" (N 0 to 100)", "").split(", ")).toEqual([
      "salt<=N",
      "saltN",
      "changeFromBaselinePercent",
      "changeFromBaseline",
      "everSalt<=N",
      "lossOfBenefit>N",
      "lossOfBenefit>=N",
      "keepsSaltN",
      "recapture<=N",
      "timeToLossOfBenefit>N",
      "trueTimeToLossOfBenefit>N",
      "timeToLossOfBenefit>=N",
      "trueTimeToLossOfBenefit>=N",
      "timeToSalt<=N",
      "trueTimeToSalt<=N",
      "timeToRestart",
    ]);
  });

  it("tell shares of people from means", () => {
    const isShare = (name: string) => isProportion(parseEndpoint(name) as Endpoint);
    expect(["salt<=20", "salt50", "lossOfBenefit>20", "keepsSalt20"].map(isShare)).toEqual(
      Array(4).fill(true),
    );
    expect(["changeFromBaseline", "changeFromBaselinePercent"].map(isShare)).toEqual([false, false]);
  });

  it("are of no other form: a threshold is whole, from 0 to 100", () => {
    expect(["salt<=0", "salt<=100"].map((name) => parseEndpoint(name)?.threshold)).toEqual([0, 100]);
    for (const name of ["salt<=101", "salt<=20.5", "salt<=020", "salt<=", "salt", "salt<20", "Salt<=20"])
      expect(parseEndpoint(name), name).toBeNull();
  });

  it("of the ways to treat a missing reading are three", () => {
    expect(MISSING_RULES).toEqual(["observed", "locf", "nonresponder"]);
  });
});
