import { describe, expect, it } from "vitest";
import { SMALL_TRIAL } from "../../test/support/simulate/jobs.ts";
import { someModel } from "../../test/support/simulate/model.ts";
import { entryRule, trialJobs } from "./jobs.ts";
import type { Protocol } from "./protocol-schema.ts";

describe("the entry rule", () => {
  const ruleOf = (enrol: Protocol["enrol"]) => entryRule({ ...SMALL_TRIAL, enrol }, { verySevereShare: 0.4 });

  it("has the model's share of the very severe, of those within the range, unless the protocol tells it", () => {
    expect(ruleOf({})).toEqual({ lowest: 50, highest: 100, verySevereShare: 0.4, populationShare: 0.4 });
    // From 72.5 on: half of the severe and all of the very severe.
    const upper = ruleOf({ salt: { min: 72.5 } });
    expect(upper.verySevereShare).toBeCloseTo(0.4 / 0.7, 12);
    expect(upper.populationShare).toBe(0.4);
    expect(ruleOf({ verySevereShare: 0.7 })).toMatchObject({ verySevereShare: 0.7, populationShare: 0.7 });
  });

  it("has the share that gives a stated mean: 72.5 without any, 99.25 with them alone", () => {
    const half = ruleOf({ meanBaselineSalt: (72.5 + 99.25) / 2 });
    expect(half.verySevereShare).toBeCloseTo(0.5, 12);
    expect(half.populationShare).toBeCloseTo(0.5, 12);
    expect(ruleOf({ meanBaselineSalt: 72.5 }).verySevereShare).toBe(0);
  });
});

describe("the pieces of a trial", () => {
  it("give each draw its share of the people, and number them draw by draw", () => {
    const { total, jobs } = trialJobs(SMALL_TRIAL, someModel(3), 100, 9);
    const all = [...jobs];
    expect(total).toBe(3);
    expect(all.map(({ of }) => of)).toEqual([0, 1, 2]);
    expect(all.map(({ job }) => job.people)).toEqual([33, 33, 34]);
    expect(all.map(({ job }) => [job.firstPerson, job.seed])).toEqual([
      [0, 9],
      [0, 9],
      [0, 9],
    ]);
    // Places of the very severe are spread over all draws.
    expect(all.map(({ job }) => job.rule.firstPlace)).toEqual([0, 33, 66]);
  });

  it("are 2,048 people large, of very large trials as many as make 512 pieces", () => {
    const sizes = (people: number) =>
      Array.from(trialJobs(SMALL_TRIAL, someModel(1), people, 9).jobs, ({ job }) => job.people);
    expect(sizes(2049)).toEqual([2048, 1]);
    const firsts = Array.from(
      trialJobs(SMALL_TRIAL, someModel(1), 2049, 9).jobs,
      ({ job }) => job.firstPerson,
    );
    expect(firsts).toEqual([0, 2048]);
    expect(sizes(512 * 2048)).toHaveLength(512);
    // One more, and blocks of 512 people more each.
    expect(sizes(512 * 2048 + 1)[0]).toBe(2560);
  });
});
