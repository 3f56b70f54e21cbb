import { expect, it } from "vitest";
import { SMALL_TRIAL } from "../../test/support/simulate/jobs.ts";
import { cellOf, planTrial, STRATA, strataOf } from "./plan.ts";
import { scoreStatistic } from "./power/score-test.ts";
import { parseProtocol } from "./protocol.ts";

const plan = planTrial(parseProtocol(SMALL_TRIAL).value);

it("the strata are those below SALT 95 and from it on", () => {
  expect(STRATA).toEqual([{ max: 94 }, { min: 95 }]);
});

it("everybody's numbers in the first stage are counted by stratum, behind those of the subgroups", () => {
  const [placebo, treated] = plan.arms;
  // Groups: everybody, one subgroup, two strata.
  expect(plan.groups).toBe(4);
  for (const arm of [placebo, treated])
    for (const visit of [0, arm.visits.length - 1])
      for (const endpoint of [0, plan.endpoints.length - 1]) {
        const cell = (group: number) => cellOf(plan, arm, group, visit, endpoint);
        expect(strataOf(plan, cell(0))).toEqual([cell(2), cell(3)]);
        expect(strataOf(plan, cell(1))).toBeUndefined();
      }
});

it("no strata are fixed in later stages, in subgroups, or where none are counted", () => {
  const later = plan.arms.filter(({ stageIndex }) => stageIndex >= 0);
  expect(later.map(({ arm }) => arm.name)).toEqual(["stop", "stay"]);
  for (const arm of later) expect(strataOf(plan, cellOf(plan, arm, 0, 0, 0))).toBeUndefined();
  expect(strataOf({ ...plan, groups: 2 }, cellOf(plan, plan.arms[0], 0, 0, 0))).toBeUndefined();
  expect(strataOf(plan, plan.cells + 1000)).toBeUndefined();
});

it("cells of an arm lie by group, visit and endpoint, and no two are one", () => {
  const cells = plan.arms.flatMap((arm) =>
    [0, 1, 2, 3].flatMap((group) =>
      arm.visits.flatMap((_, visit) =>
        plan.endpoints.map((__, endpoint) => cellOf(plan, arm, group, visit, endpoint)),
      ),
    ),
  );
  expect(new Set(cells).size).toBe(cells.length);
  expect(Math.max(...cells)).toBeLessThan(plan.cells);
});

it("the score of a difference is Pearson's, or Farrington and Manning's against a margin", () => {
  // 10 and 5 of 20: the pooled share is 0.375, so 0.25 over the root of 0.375 * 0.625 / 10.
  expect(scoreStatistic({ events: [10, 5], sizes: [20, 20] }, 0)).toBeCloseTo(1.632993, 6);
  // By the cubic of their paper the control's share is 0.433699 and the arm's 0.333699.
  expect(scoreStatistic({ events: [10, 5], sizes: [20, 20] }, -0.1)).toBeCloseTo(2.288149, 6);
  // Where nobody, or everybody, has the event there is nothing to tell.
  expect(scoreStatistic({ events: [0, 0], sizes: [20, 20] }, 0)).toBe(0);
  expect(scoreStatistic({ events: [20, 20], sizes: [20, 20] }, 0)).toBe(0);
});

it("a comparison is read at the visits that both arms have, after the start", () => {
  const weeksOf = (arm: string, control: string, more: object = {}) => {
    const comparisons = [{ arm, control, endpoint: "salt<=20", ...more }];
    return planTrial(parseProtocol({ ...SMALL_TRIAL, comparisons }).value).comparisons[0].weeks;
  };
  // People of the arm on 4 mg go on to the stage at week 36; the placebo arm runs to week 60.
  expect(weeksOf("4 mg", "placebo")).toEqual([12, 36]);
  expect(weeksOf("placebo", "4 mg")).toEqual([12, 36]);
  expect(weeksOf("stop", "stay")).toEqual([60]);
  expect(weeksOf("placebo", "4 mg", { week: 12 })).toEqual([12]);
});
