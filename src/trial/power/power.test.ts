import { afterAll, describe, expect, it } from "vitest";
import { someModel } from "../../../test/support/simulate/model.ts";
import { WITHDRAWAL, withSizes } from "../../../test/support/simulate/withdrawal.ts";
import { threadExecutor } from "../../entry/threads.ts";
import { stoppingBounds } from "../../math/group-sequential.ts";
import type { ProtocolComparison } from "../compare/comparison-schema.ts";
import type { DrawCurves, DrawPairs } from "../compare/draw-values.ts";
import { StudyNumbers } from "../compare/studies.ts";
import { runTrial } from "../trial.ts";
import { normalPower, POWER_STUDIES, sharePower, timePower } from "./power-methods.ts";

const BOUND = 1.959963984540054;
const ONE_LOOK = { at: [1], bounds: [BOUND] };
const BOTH = { side: "both", difference: 0, bound: BOUND } as const;

function pairsOf(arm: readonly number[], control: readonly number[]): DrawPairs {
  const equal = {
    armValue: 0,
    controlValue: 0,
    armVariance: 400,
    controlVariance: 400,
    armPeople: 1,
    controlPeople: 1,
  };
  return { weights: arm.map(() => 1 / arm.length), arm, control, ...equal };
}

/** Everybody with the event has it at the one visit after the start. */
function curveOf(share: number): DrawCurves {
  return { weights: [1], events: [[0, share]], ended: [[0, 1 - share]] };
}

/** Four standard errors of a share of the replicated studies. */
const CHANCE = 4 * Math.sqrt(0.25 / POWER_STUDIES);

describe("power", () => {
  it("of shares averages the exact power of the draws", () => {
    const { assurance, byDraw, middle } = sharePower(pairsOf([0.35, 0.2], [0.05, 0.2]), 1, [40, 40], BOTH);
    // Exact: 0.95586 (test/reference/trial-designs.R); without a difference the level.
    expect(byDraw?.[0]).toBeCloseTo(0.95586, 4);
    expect(assurance).toBeCloseTo(((byDraw?.[0] ?? 0) + (byDraw?.[1] ?? 0)) / 2, 12);
    expect(middle).toBe(byDraw?.[1]);
    expect(middle).toBeLessThan(0.06);
  });

  it("of means is the closed form", () => {
    // 64 people in each arm, half a standard deviation: 80.7 % by the normal distribution.
    const { assurance, precision } = normalPower(pairsOf([10], [0]), 0, [64, 64], BOTH, ONE_LOOK, false);
    expect(assurance).toBeCloseTo(0.8074, 3);
    expect(precision).toBeCloseTo(BOUND * Math.sqrt(400 / 64 + 400 / 64), 9);
  });

  it("of times is that of shares where all events come at one visit", () => {
    for (const [arm, control, n, m] of [
      [0.35, 0.05, 40, 40],
      [0.5, 0.3, 100, 100],
      [0.2, 0.2, 60, 120],
    ]) {
      const exact = sharePower(pairsOf([arm], [control]), 0, [n, m], BOTH).assurance;
      const curves = { arm: curveOf(arm), control: curveOf(control) };
      const test = { side: "both", logMargin: null } as const;
      const found = timePower(curves, 0, [0, 12], [n, m], test, ONE_LOOK, new StudyNumbers(3, 1));
      expect(Math.abs(found.assurance - exact), `${arm} ${control}`).toBeLessThan(CHANCE + 0.01);
      expect(Math.abs(found.middle - exact), `${arm} ${control}`).toBeLessThan(CHANCE + 0.01);
    }
  });

  it("with interim looks keeps the level, and loses little", () => {
    const at = [0.5, 1];
    const looks = { at, bounds: stoppingBounds("obrienFleming", at, 0.025) };
    const test = { ...BOTH, bound: looks.bounds[1] };
    const none = normalPower(pairsOf([0], [0]), 0, [100, 100], test, looks, false);
    expect(none.assurance).toBeCloseTo(0.05, 3);
    const [with_, without] = [looks, ONE_LOOK].map((each) =>
      normalPower(pairsOf([10], [0]), 0, [64, 64], test, each, false),
    );
    expect(with_.assurance).toBeLessThan(without.assurance);
    expect(with_.assurance).toBeGreaterThan(without.assurance - 0.02);
    expect(with_.stops[0] + with_.stops[1]).toBeCloseTo(with_.assurance, 9);
    const curves = { arm: curveOf(0.3), control: curveOf(0.3) };
    const times = timePower(
      curves,
      0,
      [0, 12],
      [100, 100],
      { side: "both", logMargin: null },
      looks,
      new StudyNumbers(4, 1),
    );
    expect(times.assurance).toBeLessThan(0.05 + CHANCE);
  });

  it("of non-inferiority rises with the margin, for shares and for times", () => {
    const shares = [0.05, 0.1, 0.2].map(
      (difference) =>
        sharePower(pairsOf([0.3], [0.3]), 0, [150, 150], { side: "below", difference, bound: BOUND })
          .assurance,
    );
    const curves = { arm: curveOf(0.3), control: curveOf(0.3) };
    const times = [1.1, 1.5, 2.5].map(
      (margin) =>
        timePower(
          curves,
          0,
          [0, 12],
          [150, 150],
          { side: "below", logMargin: Math.log(margin) },
          ONE_LOOK,
          new StudyNumbers(5, 1),
        ).assurance,
    );
    for (const powers of [shares, times]) {
      expect(powers[0]).toBeLessThan(powers[1]);
      expect(powers[1]).toBeLessThan(powers[2]);
    }
  });
});

describe("power of times with a margin where an arm has no events, so that there is no ratio", () => {
  const powerOf = (arm: number, control: number, side: "below" | "above") =>
    timePower(
      { arm: curveOf(arm), control: curveOf(control) },
      ...([0, [0, 12], [100, 100]] as const),
      { side, logMargin: Math.log(1.5) },
      ONE_LOOK,
      new StudyNumbers(6, 1),
    ).assurance;

  it("shows something only where all events are on the side that counts against harm", () => {
    expect(powerOf(0, 0.5, "below")).toBe(1);
    expect(powerOf(0.5, 0, "below")).toBe(0);
    expect(powerOf(0.5, 0, "above")).toBe(1);
    expect(powerOf(0, 0.5, "above")).toBe(0);
    for (const side of ["below", "above"] as const) expect(powerOf(0, 0, side)).toBe(0);
  });
});

describe("power of a protocol's comparisons", () => {
  const executor = threadExecutor(2);
  afterAll(() => executor.close());
  const comparison: ProtocolComparison = { arm: "stop", control: "stay", endpoint: "salt<=20", week: 52 };
  const run = (comparisons: ProtocolComparison[], power: object) =>
    runTrial({ ...withSizes(WITHDRAWAL, 40, 80), comparisons }, someModel(20), executor, {
      virtualPatients: 2000,
      seed: 2,
      power,
    });

  it("rises with the size, and the size that is found is the first with the assurance", async () => {
    const sizes = [30, 60, 120, 240, 480];
    const time = { arm: "stop", control: "stay", endpoint: "timeToLossOfBenefit>20" };
    const { power = [] } = await run([comparison, time], { sizes, targetPercent: 60 });
    expect(power.map(({ method }) => method)).toEqual(["exact", "replicated"]);
    for (const { curve } of power) {
      expect(curve.map(({ total }) => total)).toEqual(sizes);
      expect(curve.map(({ armSize }) => armSize)).toEqual([10, 20, 40, 80, 160]);
      for (let at = 1; at < curve.length; at++) {
        expect(curve[at].assurancePercent).toBeGreaterThanOrEqual(curve[at - 1].assurancePercent - 2);
        expect(curve[at].precision as number).toBeLessThan(curve[at - 1].precision as number);
      }
    }
    const total = power[0].target.total as number;
    const { power: around = [] } = await run([comparison], { sizes: [total, total - 3] });
    expect(around[0].curve[0].assurancePercent).toBeGreaterThanOrEqual(59.9);
    expect(around[0].curve[1].assurancePercent).toBeLessThan(62);
  });

  it("says that no size reaches what the model does not believe", async () => {
    const test = "superiority" as const;
    const { power = [] } = await run([{ ...comparison, test }], { targetPercent: 99 });
    expect(power[0].target.total).toBeNull();
    // Of a study of 40 and 80 a tenth, a quarter, a half, the whole, and half as many and twice as many.
    expect(power[0].curve.map(({ total }) => total)).toEqual([12, 30, 60, 120, 180, 240]);
    expect(power[0].curve.every(({ assurancePercent }) => assurancePercent < 50)).toBe(true);
  });

  it("of no harm is sure with a margin of 90 points, and hardly there with one of a point", async () => {
    const test = "nonInferiority" as const;
    const margins = [1, 90].map((margin) => ({ ...comparison, name: `${margin}`, test, margin }));
    const { power = [] } = await run(margins, { sizes: [300] });
    const [little, all] = power.map(({ curve }) => curve[0].assurancePercent);
    expect(all).toBe(100);
    expect(little).toBeLessThan(10);
  });

  it("needs a comparison", async () => {
    await expect(run([], {})).rejects.toThrow(/comparisons: \[\] .*has none/);
  });
});
