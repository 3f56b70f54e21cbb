import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { clopperPearson, wilson } from "../../math/intervals.ts";
import { DIFFERENCE_MEASURES, differenceEffect, type Effect, SHARE_MEASURES, shareEffect } from "./effect.ts";
import { randomEffects } from "./random-effects.ts";
import { studentQuantile } from "./student-t.ts";

interface Fit {
  name: string;
  measure: string;
  yi: number[];
  vi: number[];
  [key: string]: number | string | number[];
}
const reference = JSON.parse(
  readFileSync(new URL("../../../test/reference/metafor.json", import.meta.url), "utf8"),
) as {
  proportions: { events: number[]; n: number[]; fit: Fit }[];
  differences: {
    events: number[];
    n: number[];
    controlEvents: number[];
    controlN: number[];
    fit: Fit;
  }[];
  intervals: { events: number; n: number; exact: number[]; wilson: number[] }[];
  studentT: { p: number; df: number; t: number }[];
};
const SHARES = { PR: SHARE_MEASURES[0], PLO: SHARE_MEASURES[1] } as const;
const DIFFERENCES = {
  RD: DIFFERENCE_MEASURES[0],
  RR: DIFFERENCE_MEASURES[1],
  OR: DIFFERENCE_MEASURES[2],
} as const;

function same(effects: Effect[], fit: Fit): void {
  effects.forEach(({ estimate, variance }, at) => {
    expect(estimate).toBeCloseTo(fit.yi[at], 12);
    expect(variance).toBeCloseTo(fit.vi[at], 12);
  });
  const pooled = randomEffects(effects);
  const pairs: [number | null | undefined, string][] = [
    [pooled.estimate, "estimate"],
    [pooled.standardError, "se"],
    [pooled.interval?.low, "low"],
    [pooled.interval?.high, "high"],
    [pooled.prediction?.low, "predictionLow"],
    [pooled.prediction?.high, "predictionHigh"],
    [pooled.betweenVariance, "tau2"],
    [pooled.inconsistencyPercent, "I2"],
    [pooled.q, "Q"],
    [pooled.qProbability, "Qp"],
  ];
  const [low, high] = [fit.waldLow, fit.waldHigh] as number[];
  const knapp = (fit.high as number) - (fit.low as number);
  if (high - low > knapp) pairs.push([pooled.shown?.low, "waldLow"], [pooled.shown?.high, "waldHigh"]);
  for (const [ours, key] of pairs) {
    const theirs = fit[key] as number;
    expect(Math.abs((ours as number) - theirs), `${fit.name} ${fit.measure} ${key}`).toBeLessThanOrEqual(
      1e-6 * Math.max(1, Math.abs(theirs)),
    );
  }
}

test("pooled shares agree with metafor", () => {
  let checked = 0;
  for (const { events, n, fit } of reference.proportions) {
    if (!(fit.measure in SHARES)) continue;
    const measure = SHARES[fit.measure as keyof typeof SHARES];
    same(
      events.map((count, at) => shareEffect({ events: count, n: n[at] }, measure)),
      fit,
    );
    checked++;
  }
  expect(checked).toBe(8);
});

test("pooled differences agree with metafor, empty cells too", () => {
  for (const { events, n, controlEvents, controlN, fit } of reference.differences) {
    const measure = DIFFERENCES[fit.measure as keyof typeof DIFFERENCES];
    same(
      events.map((count, at) =>
        differenceEffect(
          { events: count, n: n[at] },
          { events: controlEvents[at], n: controlN[at] },
          measure,
        ),
      ),
      fit,
    );
  }
  expect(reference.differences).toHaveLength(12);
});

test("exact and Wilson intervals agree with R's binom.test and prop.test", () => {
  for (const { events, n, exact, wilson: score } of reference.intervals) {
    const ours = [clopperPearson(events, n, 0.95), wilson(events, n, 0.95)];
    [exact, score].forEach(([low, high], at) => {
      expect(Math.abs(ours[at].low - low)).toBeLessThan(1e-6);
      expect(Math.abs(ours[at].high - high)).toBeLessThan(1e-6);
    });
  }
});

test("Student quantiles agree with R", () => {
  for (const { p, df, t } of reference.studentT)
    expect(Math.abs(studentQuantile(p, df) / t - 1)).toBeLessThan(1e-9);
});

test("one study has no interval between studies; nonsense is an input error", () => {
  const one = randomEffects([shareEffect({ events: 5, n: 8 }, "share")]);
  expect(one).toMatchObject({ estimate: 0.625, interval: null, prediction: null });
  expect(() => randomEffects([])).toThrow(/at least one study/);
  expect(() => shareEffect({ events: 9, n: 8 }, "share")).toThrow(/events: 9/);
  expect(() => randomEffects([{ estimate: 1, variance: 0 }])).toThrow(/variances above 0/);
});
