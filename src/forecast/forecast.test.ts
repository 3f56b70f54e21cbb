import { describe, expect, it } from "vitest";
import { someModel } from "../../test/support/simulate/model.ts";
import { inlineExecutor } from "../engine/execution/inline.ts";
import { type Case, parseCase } from "./case/case.ts";
import { type ForecastSettings, forecast } from "./forecast.ts";

const model = someModel(3);
const input: Case = {
  schema: "anagen/case@1",
  salt: [
    { week: 0, score: 90 },
    { week: 24, score: 40 },
  ],
  doses: [{ fromWeek: 0, mgPerDay: 4 }],
  options: [{ name: "stop", doses: [{ fromWeek: 24, mgPerDay: 0 }] }],
  horizonWeeks: 12,
  virtualPatients: 600,
};
const run = (change: Partial<Case> = {}, settings: ForecastSettings = {}) =>
  forecast(parseCase({ ...input, ...change }).value, model, inlineExecutor(), settings);
const digest = async (...asked: Parameters<typeof run>) => (await run(...asked)).provenance.digest;

describe("a forecast", () => {
  it("has the random numbers of the seed asked for, else of the case's, else of 1", async () => {
    const [one, five] = [await digest({ seed: 1 }), await digest({ seed: 5 })];
    expect(one).not.toBe(five);
    expect(await digest()).toBe(one);
    expect(await digest({ seed: 1 }, { seed: 5 })).toBe(five);
    expect(await digest({ seed: 5 }, { seed: 1 })).toBe(one);
  });

  it("compares as many people as are asked for, else as the case says", async () => {
    expect((await run()).provenance.virtualPatients).toBe(600);
    expect((await run({}, { virtualPatients: 900 })).provenance.virtualPatients).toBe(900);
  });

  it("tells how far it is, through all of its phases", async () => {
    const told: number[] = [];
    await run({}, { onProgress: (share) => told.push(share) });
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(told[0]).toBeGreaterThan(0);
    // Comparing people, the prior sample, the options of both.
    for (const end of [0.6, 0.75, 0.9, 1])
      expect(told.some((share) => Math.abs(share - end) < 1e-9)).toBe(true);
    expect(told.at(-1)).toBeCloseTo(1, 12);
  });

  it("without ranges is the same but for them", async () => {
    const [with_, without] = [await run(), await run({}, { ranges: false })];
    const [a, b] = [with_, without].map(({ options }) => options[0].atEnd);
    expect(b.hasSalt20.of100).toBe(a.hasSalt20.of100);
    expect(b.expectedSalt.value).toBe(a.expectedSalt.value);
    expect(b.hasSalt20.high - b.hasSalt20.low).toBeGreaterThan(a.hasSalt20.high - a.hasSalt20.low);
  });
});
