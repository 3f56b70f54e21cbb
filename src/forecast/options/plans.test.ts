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

const times = (timesCurrentDose: number) => ({
  options: [{ name: "x", doses: [{ afterWeeks: 0, timesCurrentDose }] }],
});
const many = (doses: number) =>
  Array.from({ length: doses }, (_, afterWeeks) => ({ afterWeeks, mgPerDay: 1 }));
const named = (options: number) =>
  Array.from({ length: options }, (_, at) => ({ name: `option ${at}`, doses: many(1) }));

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
    for (const doses of [[], undefined])
      expect(withPolicies({ ...input, doses })).toEqual({ ...input, doses });
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
    ["no options", { options: [] }, /^options: \[\] .*at least one option is needed: \{ name, doses \}/],
    [
      "no dose",
      { options: [{ name: "x", doses: [] }] },
      /^options\[0\]\.doses: \[\] .*at least one dose is needed: \{ afterWeeks: 0, \.\.\. \}/,
    ],
    [
      "doses that do not go up",
      { options: [{ name: "x", doses: [0, 8, 8].map((afterWeeks) => ({ afterWeeks, mgPerDay: 2 })) }] },
      /^options\[0\]\.doses\[2\]\.afterWeeks: 8 .*go up/,
    ],
    [
      "a name that looks the same",
      { options: [USUAL_PLANS.options[0], { ...USUAL_PLANS.options[0], name: "stay\u200b " }] },
      /^options\[1\]\.name: .*names of options must differ/,
    ],
    [
      "a restart that says nothing of its dose",
      {
        options: [{ name: "x", doses: [{ afterWeeks: 0, mgPerDay: 2 }], restart: { whenSaltWorsensBy: 5 } }],
      },
      /^options\[0\]\.restart\.mgPerDay: missing; .*either/,
    ],
    [
      "more than eight times the dose",
      times(8.01),
      /^options\[0\]\.doses\[0\]\.timesCurrentDose: 8\.01 .*0 to 8/,
    ],
    ["201 doses", { options: [{ name: "x", doses: many(201) }] }, /^options\[0\]\.doses: /],
    ["51 options", { options: named(51) }, /^options: /],
    ["another kind", { schema: "anagen/case@1" }, /^schema: "anagen\/case@1" .*"anagen\/plans@1"/],
  ])("refuse %s", (_, change, expected) => {
    expect(message(change)).toMatch(expected);
  });

  it("accept as much as is allowed", () => {
    expect(message(times(8))).toBe("accepted");
    expect(message({ options: [{ name: "x", doses: many(200) }] })).toBe("accepted");
    expect(message({ options: named(50) })).toBe("accepted");
  });
});

describe("one person's doses", () => {
  const own = (...planned: (typeof USUAL_PLANS.options)[number]["doses"]) => ({
    ...USUAL_PLANS,
    options: [{ name: "x", doses: planned }],
  });
  const dosesOf = (plans: typeof USUAL_PLANS, taken: Parameters<typeof optionsFor>[1]) =>
    JSON.parse(JSON.stringify(optionsFor(plans, taken, 60)[0].doses));
  const taken = [{ fromWeek: 0, drug: "ritlecitinib", mgPerDay: 30, everyDays: 2, adherencePercent: 80 }];

  it("begin so many weeks after the decision", () => {
    const plans = own({ afterWeeks: 0, mgPerDay: 4 }, { afterWeeks: 12, mgPerDay: 0 });
    expect(dosesOf(plans, []).map(({ fromWeek }: { fromWeek: number }) => fromWeek)).toEqual([60, 72]);
  });

  it("in mg are of the drug that is taken, unless another is named, and of none where none is taken", () => {
    const plans = own(
      { afterWeeks: 0, mgPerDay: 10 },
      { afterWeeks: 1, mgPerDay: 2, drug: "baricitinib", everyDays: 3, adherencePercent: 50 },
      { afterWeeks: 2, mgPerDay: 0 },
    );
    expect(dosesOf(plans, taken)).toEqual([
      { fromWeek: 60, mgPerDay: 10, drug: "ritlecitinib" },
      { fromWeek: 61, mgPerDay: 2, drug: "baricitinib", everyDays: 3, adherencePercent: 50 },
      { fromWeek: 62, mgPerDay: 0 },
    ]);
  });

  it("in times of that of now keep drug, days and adherence, unless the plan says otherwise", () => {
    const plans = own(
      { afterWeeks: 0, timesCurrentDose: 0.5 },
      { afterWeeks: 1, timesCurrentDose: 1, everyDays: 1, adherencePercent: 100 },
    );
    expect(dosesOf(plans, taken)).toEqual([
      { fromWeek: 60, drug: "ritlecitinib", mgPerDay: 15, everyDays: 2, adherencePercent: 80 },
      { fromWeek: 61, drug: "ritlecitinib", mgPerDay: 30, everyDays: 1, adherencePercent: 100 },
    ]);
  });

  it("may come to the label's and not above it; who takes more already may go on", () => {
    const double = own({ afterWeeks: 0, timesCurrentDose: 2 });
    const baricitinib = (mgPerDay: number) => [{ fromWeek: 0, mgPerDay }];
    expect(dosesOf(double, baricitinib(2))).toEqual([{ fromWeek: 60, mgPerDay: 4 }]);
    expect(() => optionsFor(double, baricitinib(2.5), 60)).toThrow(
      /^options\[0\]\.doses\[0\]\.timesCurrentDose: 2 .*2 times 2\.5 mg is 5 mg a day; allowed are 0 to 4 mg/,
    );
    const same = own({ afterWeeks: 0, timesCurrentDose: 1 });
    expect(dosesOf(same, baricitinib(4))).toEqual([{ fromWeek: 60, mgPerDay: 4 }]);
    expect(dosesOf(same, baricitinib(8))).toEqual([{ fromWeek: 60, mgPerDay: 8 }]);
    const restart = { ...own({ afterWeeks: 0, mgPerDay: 0 }) };
    const again = [{ ...restart.options[0], restart: { whenSaltWorsensBy: 5, timesCurrentDose: 2 } }];
    expect(() => optionsFor({ ...restart, options: again }, baricitinib(4), 60)).toThrow(
      /^options\[0\]\.restart\.timesCurrentDose: 2 /,
    );
  });

  it("count what is taken until the decision, not from it on", () => {
    const plans = own({ afterWeeks: 0, timesCurrentDose: 1 });
    expect(
      dosesOf(plans, [
        { fromWeek: 59, mgPerDay: 2 },
        { fromWeek: 60, mgPerDay: 4 },
      ]),
    ).toEqual([{ fromWeek: 60, mgPerDay: 2 }]);
  });

  it("carry over all that a rule to restart says", () => {
    const rule = { whenSaltWorsensBy: 7, strictly: true, checkEveryWeeks: 3, waitWeeks: 5 };
    const plans = own({ afterWeeks: 0, mgPerDay: 0 });
    const options = [{ ...plans.options[0], restart: { ...rule, mgPerDay: 1 } }];
    // Somebody who never took the drug restarts only where the plan itself says how much.
    expect(optionsFor({ ...plans, options }, [], 60)[0].restart).toMatchObject({ ...rule, mgPerDay: 1 });
    const times = [{ ...plans.options[0], restart: { ...rule, timesCurrentDose: 1 } }];
    expect(optionsFor({ ...plans, options: times }, [], 60)[0].restart).toBeUndefined();
    expect(optionsFor({ ...plans, options: times }, taken, 60)[0].restart).toMatchObject({
      ...rule,
      drug: "ritlecitinib",
      mgPerDay: 30,
    });
  });
});
