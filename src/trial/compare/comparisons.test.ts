import { afterAll, describe, expect, it } from "vitest";
import { someModel } from "../../../test/support/simulate/model.ts";
import { WITHDRAWAL, withSizes } from "../../../test/support/simulate/withdrawal.ts";
import { threadExecutor } from "../../entry/threads.ts";
import { survivalCurve } from "../../math/survival/curve.ts";
import type { AtTime } from "../../math/survival/product-limit.ts";
import { hazardRatio, twoGroupSteps } from "../../math/survival/two-groups.ts";
import type { Protocol } from "../protocol-schema.ts";
import type { TrialResult } from "../result.ts";
import { eachTrajectory } from "../trajectories.ts";
import { runTrial } from "../trial.ts";

const model = someModel(40);
const executor = threadExecutor(2);
afterAll(() => executor.close());

const SIZE = { virtualPatients: 4000, seed: 7 };
const run = (change: Partial<Protocol>, from = WITHDRAWAL) =>
  runTrial({ ...from, ...change }, model, executor, SIZE);
const between = (endpoint: string, more: object = {}) => ({
  arm: "stop",
  control: "stay",
  endpoint,
  ...more,
});

function rowOf({ rows }: TrialResult, arm: string, week: number, endpoint: string) {
  const row = rows.find((each) => each.arm === arm && each.week === week && each.endpoint === endpoint);
  return row as NonNullable<typeof row>;
}

describe("a comparison of two arms", () => {
  it("is the difference of their rows, at every visit after the start of the stage", async () => {
    const result = await run({ comparisons: [between("salt<=20"), between("changeFromBaselinePercent")] });
    const differences = (result.comparisons ?? []).filter(({ measure }) => measure === "difference");
    expect(differences.map(({ week }) => week)).toEqual([44, 52, 60, 72, 84, 44, 52, 60, 72, 84]);
    for (const { endpoint, week, value, armValue, controlValue } of differences) {
      const [stop, stay] = ["stop", "stay"].map((arm) => rowOf(result, arm, week, endpoint).value as number);
      expect(armValue).toBeCloseTo(stop, 1);
      expect(controlValue).toBeCloseTo(stay, 1);
      expect(Math.abs((value as number) - (stop - stay))).toBeLessThanOrEqual(0.02);
    }
  });

  it("has a narrower interval than the intervals of the two arms would give", async () => {
    const result = await run({ comparisons: [between("salt<=20", { week: 72 })] });
    const [difference] = result.comparisons ?? [];
    const [stop, stay] = ["stop", "stay"].map((arm) => rowOf(result, arm, 72, "salt<=20"));
    const apart = Math.hypot(
      (stop.high as number) - (stop.low as number),
      (stay.high as number) - (stay.low as number),
    );
    expect(difference.interval).toBe("model");
    expect((difference.high as number) - (difference.low as number)).toBeLessThan(apart);
  });

  it("is wider in a small study than in a large one, and widest of all in the smallest", async () => {
    const widths = [];
    for (const [stop, stay] of [
      [12, 20],
      [40, 85],
      [4000, 8500],
    ]) {
      const comparisons = [between("salt<=20", { week: 72 })];
      const { comparisons: rows = [] } = await run({ comparisons }, withSizes(WITHDRAWAL, stop, stay));
      expect([rows[0].interval, rows[0].armSize, rows[0].controlSize]).toEqual(["study", stop, stay]);
      widths.push((rows[0].high as number) - (rows[0].low as number));
    }
    expect(widths[0]).toBeGreaterThan(widths[1]);
    expect(widths[1]).toBeGreaterThan(widths[2]);
  });

  it("reads each estimand as the trial that would measure it", async () => {
    const comparisons = [
      between("salt<=20", { week: 84, estimand: "treatmentPolicy" }),
      between("salt<=20", { week: 84, estimand: "composite" }),
      between("salt<=20", { week: 84, estimand: "hypothetical" }),
      between("salt<=20", { week: 84, estimand: "whileOnTreatment" }),
      between("keepsSalt20", { week: 84 }),
    ];
    const result = await run({ comparisons });
    const found = (result.comparisons ?? []).filter(({ measure }) => measure === "difference");
    const [policy, composite, hypothetical, onTreatment, keeps] = found.map(
      ({ armValue }) => armValue as number,
    );
    expect(found[4].estimand).toBe("composite");
    expect(policy).toBeCloseTo(rowOf(result, "stop", 84, "salt<=20").value as number, 1);
    // Going back to the drug as failure is what keepsSalt20 counts.
    expect(composite).toBeCloseTo(keeps, 6);
    expect(composite).toBeCloseTo(rowOf(result, "stop", 84, "keepsSalt20").value as number, 1);
    // Without a restart rule nobody goes back: the trial that has none.
    const [stage] = WITHDRAWAL.stages ?? [];
    const randomise = stage.randomise.map(({ name, doses }) => ({ name, doses }));
    const without = await run({ stages: [{ ...stage, randomise }] });
    expect(hypothetical).toBeCloseTo(rowOf(without, "stop", 84, "salt<=20").value as number, 1);
    expect(policy).toBeGreaterThan(hypothetical);
    expect(hypothetical).toBeGreaterThanOrEqual(composite);
    expect(onTreatment).toBeGreaterThanOrEqual(composite);
  });

  it("takes nobody to leave under the hypothetical estimand", async () => {
    const comparisons = [between("salt<=20", { week: 84, estimand: "hypothetical" })];
    const missing = "nonresponder" as const;
    const staying = await run({ comparisons, missing });
    const leaving = await run({ comparisons, missing, dropoutPercentPerYear: 40 });
    const of = ({ comparisons: rows = [] }: TrialResult) => rows[0].controlValue as number;
    const [stay, leave] = [staying, leaving].map(of);
    // Fewer come to the stage at all; what becomes of them is the same within chance.
    expect(Math.abs(stay - leave)).toBeLessThan(6);
    const policy = await run({
      comparisons: [between("salt<=20", { week: 84 })],
      missing,
      dropoutPercentPerYear: 40,
    });
    expect(of(policy)).toBeLessThan(leave - 3);
  });

  it("says in how many draws a margin holds", async () => {
    const test = "nonInferiority" as const;
    const comparisons = [5, 40, 99].map((margin) =>
      between("salt<=20", { name: `${margin}`, week: 84, test, margin }),
    );
    const { comparisons: rows = [] } = await run({ comparisons });
    const within = rows
      .filter(({ measure }) => measure === "difference")
      .map((row) => row.withinMarginPercent);
    expect(within[2]).toBe(100);
    expect(within[0]).toBeLessThanOrEqual(within[1] as number);
    expect(within[1]).toBeLessThanOrEqual(100);
  });
});

describe("a margin of times", () => {
  const within = async (endpoint: string, arm: string, control: string) => {
    const test = "nonInferiority" as const;
    const comparisons = [1.01, 2, 1000].map((margin) => ({
      ...{ name: `${margin}`, test, margin, endpoint, arm, control },
    }));
    const { comparisons: rows = [] } = await run({ comparisons });
    return rows.filter(({ measure }) => measure === "hazardRatio").map((row) => row.withinMarginPercent);
  };

  it("holds where a harm comes no more often than that many times as often", async () => {
    // Whoever stops loses the benefit sooner: none of the draws has as little of it as those who stay.
    const [one, two, any] = await within("timeToLossOfBenefit>20", "stop", "stay");
    expect(one).toBe(0);
    // In some draws nobody who stays loses it, so that there is no number of times that holds.
    expect(any).toBeGreaterThan(two as number);
    expect(any).toBeLessThanOrEqual(100);
    expect(await within("timeToLossOfBenefit>20", "stay", "stop")).toEqual([100, 100, 100]);
  });

  it("holds where a good comes no less often than one in so many times as often", async () => {
    const [one, two, any] = await within("timeToSalt<=20", "stop", "stay");
    expect(any).toBe(100);
    expect(one).toBeLessThan(50);
    expect(two).toBeGreaterThanOrEqual(one as number);
    expect((await within("timeToSalt<=20", "stay", "stop"))[0]).toBeGreaterThan(50);
  });
});

describe("times to an event", () => {
  it("are the curves of the virtual people, one by one", async () => {
    const endpoints = ["timeToLossOfBenefit>20", "lossOfBenefit>20"];
    const comparisons = [between("timeToLossOfBenefit>20")];
    const result = await run({ endpoints, comparisons, dropoutPercentPerYear: 30 });
    const byArm: Record<string, AtTime[]> = {};
    for (const arm of ["stop", "stay"]) {
      const people = new Map<string, { start: number; at: number; event: boolean; left: boolean }>();
      const protocol = { ...WITHDRAWAL, dropoutPercentPerYear: 30 };
      await eachTrajectory(protocol, model, SIZE, executor, (draw, visits) => {
        for (const visit of visits.filter((each) => each.arm === arm))
          visit.person.forEach((person, at) => {
            const key = `${draw} ${person}`;
            const reading = visit.reading[at];
            const known = people.get(key) ?? { start: reading, at: 36, event: false, left: false };
            people.set(key, known);
            if (known.event || known.left) return;
            if (reading < 0) known.left = true;
            else {
              known.at = visit.week;
              known.event = reading - known.start > 20;
            }
          });
      });
      byArm[arm] = [36, 44, 52, 60, 72, 84].map((week) => {
        const here = [...people.values()].filter(({ at }) => at === week);
        const events = here.filter(({ event }) => event).length;
        return { time: week - 36, events, censored: here.length - events };
      });
      const { steps, median } = survivalCurve(byArm[arm], 0.9);
      const curve = (result.times ?? []).find((each) => each.stage === "withdrawal" && each.arm === arm);
      const shown = (curve?.steps ?? []).filter(({ events }) => events > 0);
      expect(shown.map(({ weeks, atRisk, events }) => [weeks, atRisk, events])).toEqual(
        steps.map(({ time, atRisk, events }) => [time, atRisk, events]),
      );
      shown.forEach(({ withoutEvent, low, high }, at) => {
        expect(withoutEvent / 100).toBeCloseTo(steps[at].survival, 6);
        expect(low <= withoutEvent + 0.01 && high >= withoutEvent - 0.01).toBe(true);
      });
      expect(curve?.median).toBe(median);
    }
    const ratio = hazardRatio(twoGroupSteps(byArm.stop, byArm.stay));
    const row = (result.comparisons ?? []).find(({ measure }) => measure === "hazardRatio");
    expect(Math.log(row?.value as number)).toBeCloseTo(ratio?.logRatio as number, 3);
  });

  it("give the log-rank test in replicated studies, and wider intervals in smaller ones", async () => {
    const endpoints = ["timeToLossOfBenefit>20"];
    const comparisons = [between("timeToLossOfBenefit>20")];
    const [small, large] = [
      await run({ endpoints, comparisons }, withSizes(WITHDRAWAL, 12, 12)),
      await run({ endpoints, comparisons }, withSizes(WITHDRAWAL, 200, 200)),
    ];
    const [few, many] = [small, large].map(({ logRank = [] }) => logRank[0].significantPercent);
    expect(many).toBeGreaterThan(few);
    // Where nobody on the drug loses hair in some study, no ratio is too high: the lower end tells.
    const low = ({ comparisons: rows = [] }: TrialResult) => rows[0].low ?? 0;
    expect(low(small)).toBeLessThan(low(large));
  });

  it("by the true SALT come no later than at visits, but for the error of readings", async () => {
    const endpoints = ["timeToLossOfBenefit>20", "trueTimeToLossOfBenefit>20"];
    const { times = [] } = await run({ endpoints });
    const means = times.filter(({ arm }) => arm === "stop").map(({ restrictedMean }) => restrictedMean.value);
    expect(means[1]).toBeLessThan(means[0] + 1);
    expect(times.filter(({ arm }) => arm === "stop")[1].steps.length).toBeGreaterThan(10);
  });
});
