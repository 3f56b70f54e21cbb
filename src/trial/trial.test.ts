import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { trueSalt } from "../../test/support/disease/true-salt.ts";
import { SMALL_TRIAL, testJobs } from "../../test/support/simulate/jobs.ts";
import { someModel } from "../../test/support/simulate/model.ts";
import { enrol } from "../disease/population/enrol.ts";
import { createStepper } from "../disease/structure.ts";
import { STRUCTURE_NAMES, STRUCTURES } from "../disease/structures.ts";
import { inlineExecutor } from "../engine/execution/inline.ts";
import { threadExecutor } from "../entry/threads.ts";
import { runCourse } from "../simulate/course.ts";
import { Tally } from "../simulate/tally.ts";
import { isProportion, parseEndpoint } from "./endpoint.ts";
import { TRIAL_TASK } from "./job.ts";
import { runTrial } from "./trial.ts";

const inline = inlineExecutor();
const one = threadExecutor(1);
const two = threadExecutor(2);
afterAll(async () => {
  await one.close();
  await two.close();
});

describe("a virtual trial", () => {
  const model = someModel(3);

  it("gives the same digest inline, on one worker and on two", async () => {
    const settings = { virtualPatients: 5000, seed: 4 };
    const protocol = {
      ...SMALL_TRIAL,
      endpoints: [...SMALL_TRIAL.endpoints, "trueTimeToLossOfBenefit>20"],
      comparisons: [
        { arm: "stop", control: "stay", endpoint: "salt50", estimand: "hypothetical" as const },
        { arm: "stop", control: "stay", endpoint: "timeToLossOfBenefit>20" },
      ],
    };
    const results = await Promise.all(
      [inline, one, two].map((each) => runTrial(protocol, model, each, settings)),
    );
    expect(results[0].comparisons?.length).toBeGreaterThan(0);
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it("gives the same counts however its people are cut into jobs", () => {
    const run = (sizes: number[]) => {
      const [first, ...others] = testJobs(sizes).map((job) => TRIAL_TASK.run(job));
      const total = new Tally(first.counts.length).merge(first);
      for (const other of others) total.merge(other);
      return total;
    };
    const whole = run([700]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 699 }), (first) => {
        expect(run([first, 700 - first])).toEqual(whole);
      }),
      { numRuns: 8 },
    );
  });

  it("gives other numbers for another seed, within sampling error", async () => {
    const of = (seed: number) => runTrial(SMALL_TRIAL, model, two, { virtualPatients: 6000, seed });
    const [first, second] = [await of(1), await of(2)];
    expect(second.provenance.digest).not.toBe(first.provenance.digest);
    first.rows.forEach((row, at) => {
      const other = second.rows[at];
      expect([other.arm, other.week, other.endpoint]).toEqual([row.arm, row.week, row.endpoint]);
      if (row.value === null || other.value === null || row.virtualPatients < 1000) return;
      const error = 100 / Math.sqrt(Math.min(row.virtualPatients, other.virtualPatients));
      expect(Math.abs(row.value - other.value)).toBeLessThan(4 * error);
    });
  });

  it("has percentages in 0 to 100 and every interval around its value", async () => {
    const { rows } = await runTrial(SMALL_TRIAL, model, two, { virtualPatients: 600 });
    for (const row of rows) {
      const { value, low, high } = row;
      if (value === null || low === null || high === null) {
        expect([value, low, high]).toEqual([null, null, null]);
        continue;
      }
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
      const endpoint = parseEndpoint(row.endpoint);
      if (endpoint === null || !isProportion(endpoint)) continue;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(100);
    }
  });

  it("lets no interval of a mean change go below a loss of everything, however small the study", async () => {
    const tiny = {
      ...SMALL_TRIAL,
      arms: [{ name: "8 mg", doses: [{ fromWeek: 0, mgPerDay: 8 }], studySize: 1 }],
      stages: [],
      visits: [0, 60, 156],
      endpoints: ["changeFromBaselinePercent"],
    };
    const { rows } = await runTrial(tiny, model, inline, { virtualPatients: 600 });
    const lows = rows.map(({ low }) => low ?? 0);
    expect(Math.min(...lows)).toBe(-100);
  });

  it("counts people who left by the protocol's rule", async () => {
    const settings = { virtualPatients: 3000 };
    const leaving = { ...SMALL_TRIAL, dropoutPercentPerYear: 40 };
    const at = async (missing: "observed" | "locf" | "nonresponder") => {
      const { rows } = await runTrial({ ...leaving, missing }, model, two, settings);
      const row = rows.find(
        ({ arm, week, endpoint, subgroup }) =>
          arm === "placebo" && week === 60 && endpoint === "salt<=20" && subgroup === null,
      );
      return row as NonNullable<typeof row>;
    };
    const [observed, locf, nonresponder] = [await at("observed"), await at("locf"), await at("nonresponder")];
    expect(observed.virtualPatients).toBeLessThan(2200);
    expect([locf.virtualPatients, nonresponder.virtualPatients]).toEqual([3000, 3000]);
    expect(nonresponder.value as number).toBeLessThanOrEqual(locf.value as number);
  });
});

describe("the share of the very severe", () => {
  const model = someModel(40);
  it.each([40, 41, 100, 399])("is met to one person over all draws: %i people", async (virtualPatients) => {
    for (const verySevereShare of [0.5, 0.37]) {
      const protocol = {
        ...SMALL_TRIAL,
        enrol: { verySevereShare },
        subgroups: [{ name: "very severe", baseline: { salt: { min: 95 } } }],
      };
      const { rows } = await runTrial(protocol, model, inline, { virtualPatients, seed: 3 });
      const [first] = rows.filter(({ subgroup }) => subgroup === "very severe");
      expect(Math.abs(first.virtualPatients - verySevereShare * virtualPatients)).toBeLessThanOrEqual(1);
    }
  });
});

describe.each(STRUCTURE_NAMES)("more drug under structure %s", (name) => {
  it("never worsens the mean SALT of the same people with the same draws", () => {
    const [{ values }] = someModel(1, name).draws;
    const draw = { structure: STRUCTURES[name], values, index: 0 };
    const stepper = createStepper(STRUCTURES[name], 256, { backend: "javascript", precision: "f64" });
    const rule = { lowest: 50, highest: 100, verySevereShare: 0.5 };
    const cohort = enrol(draw, rule, 2, 0, 256, stepper);
    const visits = [4, 12, 24, 36, 52, 60, 76, 104];
    const meanSalt = (mgPerDay: number, then: number) => {
      const means: number[] = [];
      const doses = [
        { fromWeek: 0, mgPerDay },
        { fromWeek: 52, mgPerDay: then },
      ];
      runCourse(stepper, cohort, { regimens: [{ doses }], fromWeek: 0, toWeek: 104, visits }, () => {
        let sum = 0;
        for (let at = 0; at < cohort.count; at++) sum += trueSalt(stepper.state, cohort.bald, at);
        means.push(sum / cohort.count);
      });
      return means;
    };
    const dose = fc.double({ min: 0, max: 16, noNaN: true });
    fc.assert(
      fc.property(dose, dose, dose, dose, (a, b, c, d) => {
        const less = meanSalt(Math.min(a, b), Math.min(c, d));
        const more = meanSalt(Math.max(a, b), Math.max(c, d));
        more.forEach((salt, visit) => {
          expect(salt).toBeLessThanOrEqual(less[visit] + 1e-9);
        });
      }),
      { numRuns: 15 },
    );
  });
});
