import { describe, expect, it } from "vitest";
import { NOT_RESTARTED } from "../../simulate/course.ts";
import type { MissingRule } from "../endpoint.ts";
import type { ArmRecord } from "../endpoint-kinds.ts";
import { ESTIMANDS, type Estimand } from "../estimand-names.ts";
import { eventTimes, timeGrid } from "./event-times.ts";
import { isByTrueSalt, parseTimeEndpoint, type TimeEndpoint, timeForms } from "./time-kinds.ts";

const VISITS = [52, 56, 60, 64];

/** One person who starts a stage at week 52 with SALT 10. */
function timeOf(
  name: string,
  readings: readonly number[],
  {
    estimand = "treatmentPolicy" as Estimand,
    missing = "observed" as MissingRule,
    leaves = NOT_RESTARTED,
    restarts = NOT_RESTARTED,
    moves = undefined as number | undefined,
    weekly = [] as readonly number[],
  } = {},
): string {
  const endpoint = parseTimeEndpoint(name) as TimeEndpoint;
  const record: ArmRecord = {
    people: 1,
    visits: VISITS,
    readings: readings.map((score) => Uint8Array.of(score)),
    baselineReading: Uint8Array.of(80),
    startReading: Uint8Array.of(10),
    startWeek: 52,
    restartWeek: Int32Array.of(restarts),
    leavesWeek: Int32Array.of(leaves),
    ...(moves !== undefined && { movesWeek: Int32Array.of(moves) }),
  };
  const grid = timeGrid(endpoint, { visits: VISITS, fromWeek: 52, toWeek: 64 });
  const of = { record, weekly: weekly.map((salt) => Float64Array.of(salt)) };
  const { at, event } = eventTimes(endpoint, of, grid, estimand, missing);
  return `${event[0] === 1 ? "event" : "followed until"} ${grid[at[0]]}`;
}

const LOSS = "timeToLossOfBenefit>20";

describe("times to an event", () => {
  it("are the first visit at which it is seen", () => {
    expect(timeOf(LOSS, [10, 30, 31, 10])).toBe("event 60");
    expect(timeOf("timeToLossOfBenefit>=20", [10, 30, 31, 10])).toBe("event 56");
    expect(timeOf(LOSS, [10, 12, 15, 20])).toBe("followed until 64");
    expect(timeOf("timeToSalt<=20", [40, 30, 20, 25])).toBe("event 60");
    expect(timeOf("timeToRestart", [10, 40, 20, 15], { restarts: 56 })).toBe("event 56");
    expect(timeOf("timeToSalt<=20", [20, 30, 40, 40])).toBe("event 52");
  });

  it("are the first week of the true SALT where that is asked for", () => {
    const weekly = [10, 12, 14, 16, 20, 26, 30.5, 33, 30, 25, 20, 18, 15];
    expect(timeOf("trueTimeToLossOfBenefit>20", [10, 20, 25, 15], { weekly })).toBe("event 58");
    expect(timeOf("trueTimeToSalt<=20", [10, 20, 25, 15], { weekly: weekly.map((salt) => 50 - salt) })).toBe(
      "event 58",
    );
  });

  it("end for people who leave at the last visit they were seen at", () => {
    const readings = [10, 12, 40, 40];
    expect(timeOf(LOSS, readings, { leaves: 60 })).toBe("followed until 56");
    expect(timeOf(LOSS, readings, { leaves: 61 })).toBe("event 60");
    expect(timeOf(LOSS, readings, { leaves: 58, missing: "nonresponder" })).toBe("event 60");
    expect(timeOf("timeToSalt<=5", readings, { leaves: 58, missing: "nonresponder" })).toBe(
      "followed until 64",
    );
  });

  it("take a return to the drug as the estimand says", () => {
    const readings = [10, 25, 12, 40];
    const by = Object.fromEntries(
      ESTIMANDS.map((estimand) => [estimand, timeOf(LOSS, readings, { estimand, restarts: 56 })]),
    );
    expect(by).toEqual({
      treatmentPolicy: "event 64",
      composite: "event 56",
      // The record of a hypothetical arm has no restart; one that had it would not be looked at.
      hypothetical: "event 64",
      whileOnTreatment: "followed until 56",
    });
    const success = (estimand: Estimand) =>
      timeOf("timeToSalt<=5", [10, 25, 12, 4], { estimand, restarts: 56 });
    expect(success("treatmentPolicy")).toBe("event 64");
    expect(success("composite")).toBe("followed until 64");
    expect(success("whileOnTreatment")).toBe("followed until 56");
  });

  it("are not changed by leaving where nobody is taken to leave", () => {
    expect(timeOf(LOSS, [10, 12, 40, 40], { estimand: "hypothetical", leaves: 54 })).toBe("event 60");
  });

  it("of people who are moved to a stage end with the move", () => {
    const readings = [10, 12, 40, 40];
    expect(timeOf(LOSS, readings, { moves: 59 })).toBe("followed until 56");
    expect(timeOf(LOSS, readings, { moves: 60 })).toBe("event 60");
    expect(timeOf(LOSS, readings, { moves: 51 })).toBe("followed until 52");
    // Who was moved before leaving or going back to the drug has not failed by it.
    const composite = { estimand: "composite", moves: 55 } as const;
    expect(timeOf(LOSS, readings, { ...composite, leaves: 56 })).toBe("followed until 52");
    expect(timeOf(LOSS, readings, { ...composite, leaves: 55 })).toBe("event 56");
    expect(timeOf(LOSS, readings, { ...composite, restarts: 56 })).toBe("followed until 52");
    expect(timeOf("timeToSalt<=5", readings, { ...composite, leaves: 55 })).toBe("followed until 64");
  });

  it("of failing by leaving are of the visit at which it shows, up to the last", () => {
    const calm = [10, 12, 12, 12];
    const failing = { missing: "nonresponder" } as const;
    expect(timeOf(LOSS, calm, { ...failing, leaves: 56 })).toBe("event 56");
    expect(timeOf(LOSS, calm, { ...failing, leaves: 57 })).toBe("event 60");
    expect(timeOf(LOSS, calm, { ...failing, leaves: 64 })).toBe("event 64");
    // Who leaves after the last visit has been seen at every one of them.
    expect(timeOf(LOSS, calm, { ...failing, leaves: 65 })).toBe("followed until 64");
    expect(timeOf(LOSS, calm, { estimand: "composite", leaves: 57 })).toBe("event 60");
    expect(timeOf(LOSS, calm, { estimand: "whileOnTreatment", ...failing, leaves: 57 })).toBe(
      "followed until 56",
    );
  });

  it("are of the event where it comes at the visit at which somebody leaves or goes back", () => {
    const readings = [10, 12, 40, 40];
    expect(timeOf(LOSS, readings, { estimand: "composite", restarts: 60 })).toBe("event 60");
    expect(timeOf(LOSS, readings, { estimand: "whileOnTreatment", restarts: 60 })).toBe("event 60");
    expect(timeOf(LOSS, readings, { estimand: "whileOnTreatment", restarts: 59 })).toBe("followed until 56");
    const success = [40, 30, 5, 5];
    expect(timeOf("timeToSalt<=5", success, { estimand: "composite", restarts: 60 })).toBe("event 60");
    expect(timeOf("timeToSalt<=5", success, { estimand: "composite", restarts: 59 })).toBe(
      "followed until 64",
    );
  });

  it("of a return to the drug are of its week, and of nobody who does not go back in time", () => {
    const readings = [10, 40, 20, 15];
    const weeklyGrid = timeGrid(parseTimeEndpoint("timeToRestart") as TimeEndpoint, {
      visits: VISITS,
      fromWeek: 52,
      toWeek: 64,
    });
    expect(weeklyGrid).toEqual([52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64]);
    expect(timeOf("timeToRestart", readings, { restarts: 57 })).toBe("event 57");
    expect(timeOf("timeToRestart", readings, { restarts: 64 })).toBe("event 64");
    expect(timeOf("timeToRestart", readings, { restarts: 65 })).toBe("followed until 64");
    expect(timeOf("timeToRestart", readings)).toBe("followed until 64");
    expect(timeOf("timeToRestart", readings, { leaves: 60, restarts: 62 })).toBe("followed until 59");
    // The return is the event itself, so no estimand ends the waiting by it.
    expect(timeOf("timeToRestart", readings, { estimand: "composite", restarts: 57 })).toBe("event 57");
  });

  it("by the true SALT count the loss from the true SALT at the start", () => {
    // The reading at the start is 10, the true SALT 14: 34 is no more than 20 worse, 34.5 is.
    const weekly = [14, 14, 20, 34, 34.5, 40, 40, 40, 40, 40, 40, 40, 40];
    expect(timeOf("trueTimeToLossOfBenefit>20", [10, 10, 10, 10], { weekly })).toBe("event 56");
    expect(timeOf("trueTimeToLossOfBenefit>=20", [10, 10, 10, 10], { weekly })).toBe("event 55");
  });
});

describe("names of what is waited for", () => {
  it("have the forms of docs/trials.md; those by the true SALT begin with true", () => {
    expect(timeForms()).toEqual([
      "timeToLossOfBenefit>N",
      "trueTimeToLossOfBenefit>N",
      "timeToLossOfBenefit>=N",
      "trueTimeToLossOfBenefit>=N",
      "timeToSalt<=N",
      "trueTimeToSalt<=N",
      "timeToRestart",
    ]);
    const read = (name: string) => {
      const found = parseTimeEndpoint(name);
      return found && [found.name, found.kind.name, found.threshold, found.weekly, isByTrueSalt(found)];
    };
    const byName = (name: string, kind: string, threshold: number, weekly: boolean, byTrue: boolean) =>
      expect(read(name)).toEqual([name, kind, threshold, weekly, byTrue]);
    byName("timeToLossOfBenefit>20", "timeToLossMoreThan", 20, false, false);
    byName("trueTimeToLossOfBenefit>20", "timeToLossMoreThan", 20, true, true);
    byName("timeToLossOfBenefit>=25", "timeToLossAtLeast", 25, false, false);
    byName("trueTimeToLossOfBenefit>=25", "timeToLossAtLeast", 25, true, true);
    byName("timeToSalt<=0", "timeToSaltAtMost", 0, false, false);
    byName("trueTimeToSalt<=100", "timeToSaltAtMost", 100, true, true);
    byName("timeToRestart", "timeToRestart", 0, true, false);
    for (const name of ["trueTimeToRestart", "timeToSalt<=101", "timeToSalt", "timetosalt<=5", "salt<=5", ""])
      expect(parseTimeEndpoint(name), name).toBeNull();
  });

  it("say which are failures, and that a return to the drug is compared under one estimand", () => {
    const kindOf = (name: string) => (parseTimeEndpoint(name) as TimeEndpoint).kind;
    expect(["timeToLossOfBenefit>20", "timeToLossOfBenefit>=20", "timeToRestart"].map(kindOf)).toEqual(
      Array(3).fill(expect.objectContaining({ isFailure: true })),
    );
    expect(kindOf("timeToSalt<=20").isFailure).toBe(false);
    expect(kindOf("timeToRestart").estimands).toEqual(["treatmentPolicy"]);
    expect(kindOf("timeToSalt<=20").estimands).toBeUndefined();
  });
});
