import { describe, expect, it } from "vitest";
import { InputError } from "../../input/input-error.ts";
import { parseCase } from "../case/case.ts";
import { optionsFor, parsePlans, USUAL_PLANS, withPolicies } from "./plans.ts";

const message = (change: object): string => {
  try {
    parsePlans({ ...USUAL_PLANS, ...change });
    return "accepted";
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as Error).message;
  }
};

describe("plans for many people", () => {
  it("take the dose of each person's decision over, days and adherence with it", () => {
    const doses = [
      { fromWeek: 0, mgPerDay: 2 },
      { fromWeek: 20, mgPerDay: 4, everyDays: 2, adherencePercent: 80 },
    ];
    const [stay, half, stop, restart] = optionsFor(USUAL_PLANS, doses, 60);
    expect(stay.doses).toEqual([{ fromWeek: 60, mgPerDay: 4, everyDays: 2, adherencePercent: 80 }]);
    expect(half.doses[0].mgPerDay).toBe(2);
    expect(stop.doses[0].mgPerDay).toBe(0);
    expect(restart.restart).toMatchObject({ whenSaltWorsensBy: 20, mgPerDay: 4, everyDays: 2 });
  });

  it("bring somebody off the drug back to the last dose that was taken, never to none", () => {
    const doses = [
      { fromWeek: 0, mgPerDay: 2 },
      { fromWeek: 20, mgPerDay: 4, adherencePercent: 80 },
      { fromWeek: 50, mgPerDay: 0 },
    ];
    const options = optionsFor(USUAL_PLANS, doses, 52);
    expect(options.map(({ name, doses: [{ mgPerDay }] }) => [name, mgPerDay])).toEqual([
      ["stay off", 0],
      ["start again", 4],
      ["start again at half the dose", 2],
      ["stay off, restart at 20 points", 0],
    ]);
    expect(options[3].restart).toMatchObject({ mgPerDay: 4, adherencePercent: 80 });
    // Before it was stopped it was being taken.
    expect(optionsFor(USUAL_PLANS, doses, 50)[0]).toMatchObject({ name: "stay", doses: [{ mgPerDay: 4 }] });
    const own = parsePlans(JSON.parse(JSON.stringify(USUAL_PLANS))).value;
    expect(optionsFor(own, doses, 52).map(({ name }) => name)).toEqual(own.options.map(({ name }) => name));
    expect(optionsFor(own, doses, 52)[3].restart?.mgPerDay).toBe(4);
  });

  it("restart nothing for somebody who never took the drug", () => {
    for (const doses of [[], [{ fromWeek: 0, mgPerDay: 0 }]]) {
      expect(optionsFor(USUAL_PLANS, doses, 60)).toEqual([
        { name: "no drug", doses: [{ fromWeek: 60, mgPerDay: 0 }] },
      ]);
      const own = { ...USUAL_PLANS };
      expect(optionsFor(own, doses, 60).map(({ restart }) => restart)).toEqual(
        own.options.map(() => undefined),
      );
    }
  });

  it("add policies of restarting to a case, once", () => {
    const input = parseCase({
      schema: "anagen/case@1",
      salt: [{ week: 0, score: 90 }],
      doses: [{ fromWeek: 0, mgPerDay: 4, adherencePercent: 90 }],
      options: [{ name: "stay", doses: [{ fromWeek: 30, mgPerDay: 4 }] }],
      horizonWeeks: 104,
    }).value;
    const more = withPolicies(input);
    expect(more.options.map(({ restart }) => restart?.whenSaltWorsensBy)).toEqual([undefined, 5, 10, 20]);
    expect(more.options[3].restart).toMatchObject({ mgPerDay: 4, adherencePercent: 90, checkEveryWeeks: 4 });
    expect(more.horizonWeeks).toBe(104);
    expect(withPolicies(more)).toEqual(more);
    expect(parseCase(JSON.parse(JSON.stringify(more))).warnings).toEqual([]);
    const off = withPolicies({ ...input, doses: [...(input.doses ?? []), { fromWeek: 20, mgPerDay: 0 }] });
    expect(off.options.slice(1).map(({ name }) => name)).toEqual(
      [5, 10, 20].map((points) => `stay off, restart at ${points} points`),
    );
    expect(off.options[3].restart).toMatchObject({ mgPerDay: 4, adherencePercent: 90 });
    expect(withPolicies({ ...input, doses: [] }).options).toEqual(input.options);
  });

  it("are the usual ones when read as a file", () => {
    expect(parsePlans(USUAL_PLANS)).toEqual({ value: USUAL_PLANS, warnings: [] });
  });

  it.each([
    [
      "a dose that says nothing",
      { options: [{ name: "x", doses: [{ afterWeeks: 0 }] }] },
      /^options\[0\]\.doses\[0\]\.mgPerDay: missing; .*either/,
    ],
    [
      "a dose that says two things",
      { options: [{ name: "x", doses: [{ afterWeeks: 0, mgPerDay: 2, timesCurrentDose: 1 }] }] },
      /either mgPerDay or timesCurrentDose/,
    ],
    [
      "a first dose that begins later",
      { options: [{ name: "x", doses: [{ afterWeeks: 4, mgPerDay: 2 }] }] },
      /afterWeeks: 4 .*begins at 0/,
    ],
    [
      "two options of one name",
      { options: [USUAL_PLANS.options[0], USUAL_PLANS.options[0]] },
      /names of options/,
    ],
    ["no options", { options: [] }, /at least one option/],
  ])("refuse %s", (_, change, expected) => {
    expect(message(change)).toMatch(expected);
  });
});
