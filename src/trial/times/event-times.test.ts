import { describe, expect, it } from "vitest";
import { NOT_RESTARTED } from "../../simulate/course.ts";
import type { MissingRule } from "../endpoint.ts";
import type { ArmRecord } from "../endpoint-kinds.ts";
import { ESTIMANDS, type Estimand } from "../estimand-names.ts";
import { eventTimes, timeGrid } from "./event-times.ts";
import { parseTimeEndpoint, type TimeEndpoint } from "./time-kinds.ts";

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
});
