import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../input/input-error.ts";
import { type Case, parseCase } from "./case.ts";
import { toQuestion } from "./question.ts";

const options = [
  { name: "stay", doses: [{ fromWeek: 52, mgPerDay: 4 }] },
  { name: "stop", doses: [{ fromWeek: 52, mgPerDay: 0 }] },
];
const valid = {
  schema: "anagen/case@1",
  salt: [
    { week: 0, score: 90 },
    { week: 52, score: 10 },
  ],
  doses: [{ fromWeek: 0, mgPerDay: 4 }],
  options,
  horizonWeeks: 52,
};

const message = (change: object): string => {
  try {
    parseCase({ ...valid, ...change });
    return "accepted";
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as Error).message;
  }
};

const readings = (count: number) => Array.from({ length: count }, (_, week) => ({ week, score: 60 }));
const dosesOf = (count: number) =>
  Array.from({ length: count }, (_, fromWeek) => ({ fromWeek, mgPerDay: 4 }));
const optionsFrom = (fromWeek: number) => [{ name: "stop", doses: [{ fromWeek, mgPerDay: 0 }] }];
const namedOptions = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ ...options[0], name: `option ${at}` }));

describe("reading a case", () => {
  it.each([
    ["SALT 140", { salt: [{ week: 0, score: 140 }] }, /^salt\[0\]\.score: 140 .*0 to 100/],
    ["a negative week", { salt: [{ week: -1, score: 50 }] }, /^salt\[0\]\.week: -1 .*0 to 1040/],
    ["half a week", { salt: [{ week: 0.5, score: 50 }] }, /^salt\[0\]\.week: 0\.5 .*whole/],
    ["a score in words", { salt: [{ week: 0, score: "92" }] }, /^salt\[0\]\.score: "92" .*number/],
    ["no reading", { salt: [] }, /^salt: \[\] .*at least one SALT reading/],
    ["no list of readings", { salt: undefined }, /^salt: missing; it must be a list/],
    ["no options", { options: [] }, /^options: \[\] .*at least one option/],
    ["horizon 0", { horizonWeeks: 0 }, /^horizonWeeks: 0 .*1 to 520/],
    ["dose 40 mg", { doses: [{ fromWeek: 0, mgPerDay: 40 }] }, /^doses\[0\]\.mgPerDay: 40 .*at most 4 mg/],
    [
      "a drug without controlled results",
      { doses: [{ fromWeek: 0, drug: "tofacitinib", mgPerDay: 10 }] },
      /^doses\[0\]\.drug: "tofacitinib" .*no controlled trial/,
    ],
    [
      "more than a label allows",
      { doses: [{ fromWeek: 0, drug: "ritlecitinib", mgPerDay: 60 }] },
      /^doses\[0\]\.mgPerDay: 60 .*at most 50 mg/,
    ],
    ["age 9", { person: { ageYears: 9 } }, /^person\.ageYears: 9 .*under 12/],
    ["weeks out of order", { salt: [...valid.salt].reverse() }, /^salt\[1\]\.week: 0 .*go up.*week 52/],
    ["doses out of order", { doses: [9, 9].map((fromWeek) => ({ fromWeek, mgPerDay: 4 })) }, /^doses\[1\]/],
    [
      "a name twice",
      { options: [options[0], options[0]] },
      /^options\[1\]\.name: "stay".*names of options must differ/,
    ],
    [
      "a name that looks the same",
      { options: [options[0], { ...options[0], name: "stay\u200b " }] },
      /^options\[1\]\.name: .*must differ/,
    ],
    [
      "two decisions",
      { options: [options[0], { name: "x", doses: [{ fromWeek: 60, mgPerDay: 0 }] }] },
      /^options\[1\]\.doses\[0\]\.fromWeek: 60 .*week of the decision, 52 as in options\[0\]/,
    ],
    [
      "a reading after the decision",
      { salt: [...valid.salt, { week: 60, score: 5 }] },
      /^salt\[2\]\.week: 60 .*readings must not be later than the decision, week 52/,
    ],
    [
      "a dose so far after the decision",
      { doses: [{ fromWeek: 52, mgPerDay: 4 }] },
      /^doses\[0\]\.fromWeek: 52 .*doses so far must begin before the decision, week 52/,
    ],
    [
      "doses ten days apart",
      { doses: [{ fromWeek: 0, mgPerDay: 4, everyDays: 10 }] },
      /^doses\[0\]\.everyDays: 10 .*1 to 7/,
    ],
    [
      "no dose ever taken",
      { doses: [{ fromWeek: 0, mgPerDay: 4, adherencePercent: 0 }] },
      /^doses\[0\]\.adherencePercent: 0 .*1 to 100/,
    ],
    ["adherence of 200", { person: { adherencePercent: 200 } }, /^person\.adherencePercent: 200 .*1 to 100/],
    ["an age of 900", { person: { ageYears: 900 } }, /^person\.ageYears: 900 .*0 to 120/],
    ["a list in place of a person", { person: [] }, /^person: \[\] .*object/],
    ["501 readings", { salt: readings(501), options: optionsFrom(600) }, /^salt: /],
    ["201 doses", { doses: dosesOf(201), options: optionsFrom(600) }, /^doses: /],
    ["51 options", { options: namedOptions(51) }, /^options: /],
    ["99 virtual patients", { virtualPatients: 99 }, /^virtualPatients: 99 .*100 to 10000000/],
    ["half a virtual patient", { virtualPatients: 100.5 }, /^virtualPatients: 100\.5 .*whole/],
    ["more than ten million virtual patients", { virtualPatients: 10_000_001 }, /^virtualPatients: /],
    ["a seed below 0", { seed: -1 }, /^seed: -1 .*random seed/],
    ["a seed above 32 bits", { seed: 4_294_967_296 }, /^seed: 4294967296 /],
    ["a horizon of more than ten years", { horizonWeeks: 521 }, /^horizonWeeks: 521 .*1 to 520/],
    ["another sex", { person: { sex: "x" } }, /^person\.sex: "x" .*"female".*"male".*"other"/],
    ["age 11", { person: { ageYears: 11.9 } }, /^person\.ageYears: 11\.9 .*no forecast under 12 years/],
    [
      "an option whose doses do not go up",
      {
        options: [
          options[0],
          { name: "x", doses: [52, 60, 60].map((fromWeek) => ({ fromWeek, mgPerDay: 0 })) },
        ],
      },
      /^options\[1\]\.doses\[2\]\.fromWeek: 60 /,
    ],
    [
      "too much in an option",
      { options: [options[0], { name: "x", doses: [{ fromWeek: 52, mgPerDay: 4.5 }] }] },
      /^options\[1\]\.doses\[0\]\.mgPerDay: 4\.5 .*at most 4 mg/,
    ],
    [
      "too much in a restart",
      { options: [{ ...options[1], restart: { whenSaltWorsensBy: 20, mgPerDay: 8 } }] },
      /^options\[0\]\.restart\.mgPerDay: 8 .*at most 4 mg/,
    ],
    ["another kind", { schema: "anagen/trial@1" }, /^schema: "anagen\/trial@1" .*"anagen\/case@1"/],
  ])("refuses %s and says what is allowed", (_, change, expected) => {
    expect(message(change)).toMatch(expected);
  });

  it.each([
    ["500 readings", { salt: readings(500), options: optionsFrom(600) }],
    ["200 doses", { doses: dosesOf(200), options: optionsFrom(600) }],
    ["50 options", { options: namedOptions(50) }],
    ["100 virtual patients", { virtualPatients: 100 }],
    ["ten million virtual patients", { virtualPatients: 10_000_000 }],
    ["the seed 0", { seed: 0 }],
    ["the highest seed", { seed: 4_294_967_295 }],
    ["a horizon of ten years", { horizonWeeks: 520 }],
    ["age 12", { person: { ageYears: 12 } }],
    ["a reading in the week of the decision", { salt: [{ week: 52, score: 60 }] }],
    ["a dose from the week before the decision", { doses: [{ fromWeek: 51, mgPerDay: 4 }] }],
    ["no doses", { doses: undefined }],
  ])("accepts %s", (_, change) => {
    expect(message(change)).toBe("accepted");
  });

  it("accepts every well-formed case", () => {
    const weeks = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        weeks.map((list) => list.sort((a, b) => a - b)),
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 1, max: 520 }),
        fc.double({ min: 0, max: 4, noNaN: true }),
        (at, scores, horizonWeeks, mgPerDay) => {
          const decision = at[at.length - 1] + 1;
          const input = {
            schema: "anagen/case@1",
            salt: at.map((week, index) => ({ week, score: scores[index] })),
            doses: [{ fromWeek: at[0], mgPerDay }],
            options: [{ name: "only", doses: [{ fromWeek: decision, mgPerDay: 0 }] }],
            horizonWeeks,
          };
          const { value, warnings } = parseCase(input);
          expect(value).toEqual(input);
          expect(warnings).toEqual([]);
        },
      ),
    );
  });

  it("never fails in another way than as bad input, whatever it is given", () => {
    const part = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(...([valid.salt, valid.doses, valid.options, 52, [], {}, null, -1, 1e9] as unknown[])),
    );
    const almost = fc.record(
      {
        schema: fc.constant("anagen/case@1"),
        person: part,
        salt: part,
        doses: part,
        options: part,
        horizonWeeks: part,
        seed: part,
      },
      { requiredKeys: ["schema"] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), almost), (input) => {
        try {
          const { value } = parseCase(input);
          toQuestion(value);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("the weeks of a question", () => {
  const question = (change: Partial<Case>) => toQuestion(parseCase({ ...valid, ...change }).value);

  it("give the person's adherence to every dose that says nothing of its own", () => {
    const { history, options: ready } = question({
      person: { adherencePercent: 80 },
      doses: [{ fromWeek: 0, mgPerDay: 4, adherencePercent: 60 }],
      options: [
        {
          name: "x",
          doses: [{ fromWeek: 52, mgPerDay: 2 }],
          restart: { whenSaltWorsensBy: 10, mgPerDay: 4 },
        },
      ],
    });
    expect(history.doses[0].adherencePercent).toBe(60);
    expect(ready[0].doses[0].adherencePercent).toBe(80);
    expect(ready[0].restart?.adherencePercent).toBe(80);
  });

  it("count from the first reading or dose, so that shifted cases ask the same", () => {
    const shifted = {
      salt: valid.salt.map(({ week, score }) => ({ week: week + 30, score })),
      doses: [{ fromWeek: 30, mgPerDay: 4 }],
      options: options.map(({ name, doses: [{ mgPerDay }] }) => ({
        name,
        doses: [{ fromWeek: 82, mgPerDay }],
      })),
    };
    const { firstWeek, ...rest } = question(shifted);
    expect(firstWeek).toBe(30);
    expect(rest).toEqual((({ firstWeek: _, ...same }) => same)(question({})));
  });

  it("begin with the first dose of a drug where that is before the first reading, which is then no baseline", () => {
    const treated = question({
      salt: [
        { week: 10, score: 40 },
        { week: 52, score: 10 },
      ],
      doses: [
        { fromWeek: 2, mgPerDay: 0 },
        { fromWeek: 4, mgPerDay: 4 },
      ],
    });
    expect(treated.firstWeek).toBe(4);
    expect(treated.history.baseline).toBeNull();
    expect(treated.history.decision).toBe(48);
    expect(treated.history.readings.map(({ week }) => week)).toEqual([6, 48]);
    expect(treated.history.doses.map(({ fromWeek }) => fromWeek)).toEqual([-2, 0]);
    expect(treated.options[0].doses[0].fromWeek).toBe(48);
    // A first dose in the week of the reading is taken after it.
    const sameWeek = question({ doses: [{ fromWeek: 0, mgPerDay: 4 }] });
    expect([sameWeek.firstWeek, sameWeek.history.baseline]).toEqual([0, 90]);
    const never = question({ doses: [], salt: [{ week: 7, score: 90.4 }] });
    expect([never.firstWeek, never.history.baseline, never.history.readings[0].score]).toEqual([7, 90, 90]);
  });

  it("are of nobody whose hair loss was milder than SALT 50 before treatment, in whole points", () => {
    const withFirst = (score: number) => () => question({ salt: [{ week: 0, score }] });
    expect(withFirst(49.4)).toThrow(
      /^salt\[0\]\.score: 49\.4 .*no forecast: the trials behind the model enrolled people with SALT 50 or more before treatment/,
    );
    expect(withFirst(49.5)().history.baseline).toBe(50);
  });

  it("say what of the person acts on the drug, 18 being grown up, and whether doses were told", () => {
    const of = (person: Case["person"]) => question({ person }).history.covariates;
    expect(of({ kidneyFiltration: 60, oat3Inhibitor: true, ageYears: 17.9 })).toEqual({
      filtration: 60,
      oat3Inhibitor: true,
      adolescent: true,
    });
    expect(of({ ageYears: 18 })?.adolescent).toBe(false);
    expect(of(undefined)?.adolescent).toBe(false);
    expect(question({}).person).toEqual({});
    expect("noDosesGiven" in question({})).toBe(false);
    expect("noDosesGiven" in question({ doses: [] })).toBe(false);
    expect(question({ doses: undefined }).noDosesGiven).toBe(true);
  });
});
