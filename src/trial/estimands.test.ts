import { describe, expect, it } from "vitest";
import { NOT_RESTARTED } from "../simulate/course.ts";
import type { ComparisonPlan } from "./compare/comparison-plan.ts";
import {
  harmOf,
  intervalOf,
  marginOf,
  moreIsWorse,
  percentWithin,
  rounded,
} from "./compare/comparison-rows.ts";
import { parseEndpoint } from "./endpoint.ts";
import type { ArmRecord } from "./endpoint-kinds.ts";
import { recordUnder } from "./estimands.ts";
import { parseTimeEndpoint } from "./times/time-kinds.ts";

describe("a record under an estimand (docs/trials.md)", () => {
  /** Who stays; who restarts; who leaves; who restarts and then leaves; who leaves before the restart. */
  const record: ArmRecord = {
    people: 5,
    visits: [0],
    readings: [new Uint8Array(5)],
    baselineReading: new Uint8Array(5),
    startReading: new Uint8Array(5),
    startWeek: 0,
    restartWeek: Int32Array.of(NOT_RESTARTED, 20, NOT_RESTARTED, 20, 30),
    leavesWeek: Int32Array.of(NOT_RESTARTED, NOT_RESTARTED, 12, 24, 24),
  };
  const under = (estimand: Parameters<typeof recordUnder>[0]) => {
    const { record: read, missing } = recordUnder(estimand, record, "observed");
    expect(read.restartWeek).toBe(record.restartWeek);
    return [missing, ...read.leavesWeek];
  };

  it("counts all readings and the protocol's rule where the return is part of the treatment", () => {
    expect(recordUnder("treatmentPolicy", record, "observed")).toEqual({ record, missing: "observed" });
    expect(recordUnder("treatmentPolicy", record, "locf").missing).toBe("locf");
  });

  it("takes the return, or leaving, for a failure where both are", () => {
    expect(under("composite")).toEqual(["nonresponder", NOT_RESTARTED, 20, 12, 20, 24]);
  });

  it("lets nobody leave where that is supposed", () => {
    expect(under("hypothetical")).toEqual(["locf", ...Array(5).fill(NOT_RESTARTED)]);
  });

  it("keeps the last reading before either, that of the week of the return among them", () => {
    expect(under("whileOnTreatment")).toEqual(["locf", NOT_RESTARTED, 21, 12, 21, 24]);
  });
});

describe("a comparison", () => {
  const plan = (name: string, margin?: number) =>
    ({
      endpoint: parseEndpoint(name) ?? parseTimeEndpoint(name),
      asked: { margin },
    }) as unknown as ComparisonPlan;

  it("knows of which endpoints more is worse", () => {
    const worse = (name: string) => moreIsWorse(plan(name));
    expect(["salt<=20", "salt50", "keepsSalt20", "timeToSalt<=20"].map(worse)).toEqual(Array(4).fill(false));
    expect(
      ["lossOfBenefit>20", "changeFromBaseline", "timeToLossOfBenefit>20", "timeToRestart"].map(worse),
    ).toEqual(Array(4).fill(true));
    expect([harmOf(plan("salt<=20"), 5), harmOf(plan("lossOfBenefit>20"), 5)]).toEqual([-5, 5]);
  });

  it("has its margin for the measure that it is given for: a difference, or of times a hazard ratio", () => {
    const of = (name: string) =>
      (["difference", "riskRatio", "hazardRatio"] as const).map((measure) =>
        marginOf(plan(name, 7), measure),
      );
    expect(of("salt<=20")).toEqual([7, null, null]);
    expect(of("timeToSalt<=20")).toEqual([null, null, 7]);
    expect(marginOf(plan("salt<=20"), "difference")).toBeNull();
  });

  it("says in how many of 100 draws something holds, to a tenth", () => {
    const within = (weights: readonly number[]) => percentWithin([1, 2, 3], weights, (value) => value < 3);
    expect(within([0.25, 0.25, 0.5])).toBe(50);
    expect(within([1 / 3, 1 / 3, 1 / 3])).toBe(66.7);
    expect(percentWithin([1], [1.0000001], () => true)).toBe(100);
  });

  it("rounds differences to two digits and ratios to four, and has no number for what is none", () => {
    expect([
      rounded(1.005001, "difference"),
      rounded(1.23456, "riskRatio"),
      rounded(2, "hazardRatio"),
    ]).toEqual([1.01, 1.2346, 2]);
    expect([Number.NaN, Number.POSITIVE_INFINITY].map((value) => rounded(value, "difference"))).toEqual([
      null,
      null,
    ]);
    expect(Object.is(rounded(-0.001, "difference"), 0)).toBe(true);
  });

  it("has the central nine in ten of its draws around the value, or all where they are provisional", () => {
    const values = Array.from({ length: 200 }, (_, at) => at);
    const weights = values.map(() => 1 / 200);
    const { low, high } = intervalOf(values, null, 100, false);
    // Ten of 200 are a twentieth.
    expect([low, high]).toEqual([9, 189]);
    expect(intervalOf(values, weights, 100, true)).toEqual({ low: 0, high: 199 });
    // Replicated studies are no draws: provisional or not they are cut.
    expect(intervalOf(values, null, 100, true)).toEqual({ low: 9, high: 189 });
    // The value lies within, and what is no number counts for nothing.
    expect(intervalOf(values, null, 195, false)).toEqual({ low: 9, high: 195 });
    expect(intervalOf(values, null, 3, false)).toEqual({ low: 3, high: 189 });
    expect(intervalOf([Number.NaN, 5], [0.5, 0.5], Number.NaN, false)).toEqual({ low: 5, high: 5 });
    expect(intervalOf([Number.NaN], null, 1, false)).toEqual({ low: Number.NaN, high: Number.NaN });
  });
});
