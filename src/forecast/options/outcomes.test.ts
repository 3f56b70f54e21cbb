import { describe, expect, it } from "vitest";
import { readingError } from "../../disease/salt/reading.ts";
import { CHANCES, type OutcomeMoment } from "./outcomes.ts";

describe("no worse than now", () => {
  const noWorse = CHANCES.find(({ name }) => name === "noWorse");

  it("is SALT then above SALT at the decision by no more than the error of a reading there", () => {
    const starts = [0, 0, 20, 20, 45, 45, 100];
    const rises = [0.5, 0.7, 2.8, 2.9, 4, 4.1, 0];
    const moment: OutcomeMoment = {
      from: 2,
      salts: new Float64Array([99, 99, ...starts.map((start, at) => start + rises[at])]),
      startSalts: new Float64Array(starts),
      restartWeek: new Int32Array(9),
      week: 60,
      after: 8,
      lostWeek: new Int32Array(7),
      drugFree: true,
      restartFree: false,
    };
    expect(starts.map((_, person) => noWorse?.holds(moment, person))).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      true,
    ]);
    expect(readingError(45)).toBeCloseTo(4.065, 3);
  });
});
