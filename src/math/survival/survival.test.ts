import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { restrictedMean, survivalAt, survivalCurve } from "./curve.ts";
import type { AtTime } from "./product-limit.ts";
import { hazardRatio, logRank, twoGroupSteps } from "./two-groups.ts";

interface Curve {
  readonly [column: string]: number[] | number | null;
}
interface Reference {
  readonly name: string;
  readonly times: number[];
  readonly happened: number[];
  readonly group: number[];
  readonly curves: readonly [Curve, Curve];
  readonly [figure: string]: unknown;
}
const saved = JSON.parse(
  readFileSync(new URL("../../../test/reference/survival.json", import.meta.url), "utf8"),
) as { from: string; sets: Reference[] };

function byTime(times: readonly number[], happened: readonly number[]): AtTime[] {
  return [...new Set(times)]
    .sort((a, b) => a - b)
    .map((time) => {
      const here = times.flatMap((each, at) => (each === time ? [happened[at]] : []));
      const events = here.filter((event) => event === 1).length;
      return { time, events, censored: here.length - events };
    });
}

function close(ours: number | null, theirs: unknown, what: string): void {
  if (theirs === null) return void expect(ours, what).toBeNull();
  const size = Math.max(1, Math.abs(theirs as number));
  expect(Math.abs((ours as number) - (theirs as number)), what).toBeLessThanOrEqual(1e-6 * size);
}

describe(`survival figures are those of ${saved.from}`, () => {
  it.each(saved.sets)("$name", ({ times, happened, group, curves, ...theirs }) => {
    const groups = [1, 0].map((which) => {
      const own = (values: readonly number[]) => values.filter((_, at) => group[at] === which);
      return byTime(own(times), own(happened));
    });
    groups.forEach((each, at) => {
      const { steps, median, medianLow, medianHigh } = survivalCurve(each, 0.9);
      const curve = curves[at];
      for (const column of ["time", "atRisk", "events", "survival", "low", "high"] as const)
        steps.forEach((step, row) => {
          close(step[column], (curve[column] as number[])[row], `${column} ${row}`);
        });
      expect(steps.length).toBe((curve.time as number[]).length);
      // Where the curve is flat at a half, R gives the middle of the flat part.
      const flat = steps.findIndex(({ survival }) => Math.abs(survival - 0.5) < 1e-9);
      const middle = flat < 0 ? median : (steps[flat].time + (steps[flat + 1]?.time ?? steps[flat].time)) / 2;
      close(middle, curve.median, "median");
      close(medianLow, curve.medianLow, "lower limit of the median");
      close(medianHigh, curve.medianHigh, "upper limit of the median");
      const { mean, standardError } = restrictedMean(steps, curve.until as number);
      close(mean, curve.mean, "restricted mean");
      close(standardError, curve.meanError, "its standard error");
    });
    const steps = twoGroupSteps(groups[0], groups[1]);
    const rank = logRank(steps);
    const ratio = hazardRatio(steps);
    close(ratio?.logRatio ?? null, theirs.logRatio, "log hazard ratio");
    close(ratio?.standardError ?? null, theirs.standardError, "its standard error");
    for (const figure of ["observed", "expected", "variance", "chiSquare", "probability"] as const)
      close(rank[figure], theirs[figure], figure);
  });
});

const someTimes = fc
  .uniqueArray(fc.record({ time: fc.integer({ min: 1, max: 30 }), events: fc.nat(4), censored: fc.nat(4) }), {
    selector: ({ time }) => time,
    minLength: 1,
    maxLength: 12,
  })
  .map((times) => times.sort((a, b) => a.time - b.time));

describe("two groups", () => {
  it("change the sign of everything when they change places", () => {
    fc.assert(
      fc.property(someTimes, someTimes, (a, b) => {
        const [one, other] = [twoGroupSteps(a, b), twoGroupSteps(b, a)];
        expect(logRank(one).z).toBeCloseTo(-logRank(other).z, 9);
        const [ratio, inverse] = [hazardRatio(one), hazardRatio(other)];
        expect(ratio === null).toBe(inverse === null);
        if (ratio && inverse) expect(ratio.logRatio).toBeCloseTo(-inverse.logRatio, 6);
      }),
    );
  });

  it("have no hazard ratio where only one of them has events", () => {
    const events = [{ time: 3, events: 2, censored: 1 }];
    const none = [{ time: 5, events: 0, censored: 4 }];
    expect(hazardRatio(twoGroupSteps(events, none))).toBeNull();
    expect(hazardRatio(twoGroupSteps(none, none))).toBeNull();
    expect(logRank(twoGroupSteps(none, none))).toMatchObject({ z: 0, chiSquare: 0, probability: 1 });
  });
});

describe("a curve", () => {
  it("never rises, and its mean lies between its last share and 1 times the time", () => {
    fc.assert(
      fc.property(someTimes, (times) => {
        const { steps } = survivalCurve(times, 0.95);
        const last = survivalAt(steps, 30);
        steps.forEach(({ survival, low, high }, at) => {
          expect(survival).toBeLessThanOrEqual(at === 0 ? 1 : steps[at - 1].survival);
          if (low !== null && high !== null) expect(low <= survival && survival <= high).toBe(true);
        });
        const { mean, standardError } = restrictedMean(steps, 30);
        expect(mean).toBeGreaterThanOrEqual(30 * last - 1e-9);
        expect(mean).toBeLessThanOrEqual(30);
        expect(standardError).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
