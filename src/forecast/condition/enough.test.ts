import { describe, expect, it } from "vitest";
import type { History } from "../case/history.ts";
import { requireEnough, takenOf } from "./enough.ts";

const history: History = {
  readings: [
    { week: 0, score: 90 },
    { week: 8, score: 40 },
  ],
  baseline: 90,
  doses: [],
  decision: 8,
  covariates: {},
};

describe("people who are enough", () => {
  it("are as many as it takes or more; fewer are refused with what was found", () => {
    expect(() => requireEnough(history, 5000, 20, 20)).not.toThrow();
    expect(() => requireEnough(history, 5000, 19.99, 20)).toThrow(
      /^salt: "2 readings".*of 5000 virtual patients so few fit all of these readings that any number would rest on 19 of them, and it takes 20; fewer readings may help/,
    );
  });

  it("go on to the options three for each effective one, all of them or 12,288 at most, one at least", () => {
    expect(takenOf(1_000_000, 100.5)).toBe(302);
    expect(takenOf(200, 100.5)).toBe(200);
    expect(takenOf(1_000_000, 4095)).toBe(12_285);
    expect(takenOf(1_000_000, 4096)).toBe(12_288);
    expect(takenOf(1_000_000, 4097)).toBe(12_288);
    expect(takenOf(5, 0)).toBe(1);
  });
});
