import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { valuesOf, WARNING_EXAMPLES } from "../../../test/support/warnings.ts";
import { ordered, WARNING_CODES, type Warning, warningSchema } from "../../warnings/warning.ts";
import { warningText, warningTexts, withWords } from "./warnings.ts";

/** What a reader must take from each warning. */
const MEANING: readonly (readonly [Warning["code"], RegExp])[] = [
  ["noDosesGiven", /no doses are given: .* never took the drug; if that is wrong, the answer is wrong/],
  ["neverTreated", /no dose of the drug: the forecast is for somebody who never took it/],
  ["unknownField", /^field person\.shoeSize is not known and was not used$/],
  ["fewEffective", /size 57, wanted 203 or more\): the intervals are widened$/],
  ["unlikelyReading", /^the reading of 63 in week 44 is far from what the model expects/],
  ["provisionalModel", /^model uncertainty is provisional/],
  ["stoppingBorrowed", /restarting ritlecitinib is borrowed from baricitinib: no controlled result/],
  ["drugSwitched", /^a switch between baricitinib and upadacitinib: .* wide range$/],
  ["doseAboveLabel", /^200 mg a day of ritlecitinib is more than the 50 mg of its label$/],
  ["meanDoseCounts", /^days without a dose of deuruxolitinib: its mean dose a day counts/],
  ["exposureNotUsed", /probenecid play no part for deuruxolitinib/],
  ["unstudiedDose", /^8 mg a day of baricitinib was not studied .* \(2 and 4 mg were\).* not observed$/],
  ["intermittentDosing", /^doses further apart than a day were not studied/],
  ["missedDoses", /^missed doses are assumed to be missed by chance, one by one/],
  ["dosesAfterHorizon", /^option "slow taper": 3 of its 7 doses begin after the horizon and have no effect$/],
  ["restartWithoutDrug", /^option "slow taper": a restart with 0 mg is no restart of the drug$/],
  ["checkAfterHorizon", /first check, .* comes after the horizon, so nobody restarts$/],
  ["weeklyChecks", /without checkEveryWeeks SALT is read every week/],
  ["interruptions", /^pauses and restarts in "short pause", "slow taper": no trial .* short pause/],
  ["underAge", /^age 15: what a dose does at 12 to 17 years comes from one trial of one drug/],
  ["noBaseline", /^no reading from before treatment/],
  ["aboveResponse", /^SALT 35 at the decision: the trials .* included only people at 20 or less$/],
  ["oldReading", /^the last reading is 17 weeks before the decision/],
  [
    "beyondFollowUp",
    /for 152 weeks in all and 76 weeks after a change of dose; later weeks are extrapolation$/,
  ],
  [
    "ownRegrowthCounted",
    /^without the drug at the end: "stop" for 104 weeks; .* beyond 76 weeks after a stop/,
  ],
  ["personFieldsNotUsed", /do not identify their effect here: sex, age$/],
  ["relapseBeyondBaseline", /^hair that was never lost can fall too/],
  [
    "milderEntry",
    /^enrol\.salt\.min 25: .* enrolled people with SALT 50 or more; milder disease is extrapolation$/,
  ],
  ["visitsBeyondFollowUp", /^visits after week 152: .* nobody that long$/],
  ["fewPeopleBehindRows", /^3 of 47 rows rest on fewer than 203 virtual patients$/],
  ["rowsWithoutValue", /^3 of 47 rows have no value: nobody counts there/],
  ["structureSawRows", /had seen the dose-reduction results .* test the parameters, not the structure$/],
  ["countsWorkedOut", /no source prints were worked out from a rounded percentage/],
  ["noWorkers", /^workers do not start here, all work is done on one thread: no file$/],
  ["unreadableLines", /^17 lines could not be read and were left out$/],
  ["truncatedFiles", /^3 files end within a row; that row was left out$/],
  ["languageModelGivenUp", /failed several times in a row; the rest was read by the rules alone$/],
  ["languageModelFailed", /failed on 17 posts, which were read by the rules alone$/],
  ["languageModelUnusable", /^17 answers of the model were not what it was asked for$/],
  ["earlierVersion", /^SALT was given in another way$/],
];

describe("warnings", () => {
  it.each(WARNING_EXAMPLES)("have English words that hold every value: $code", (warning) => {
    const text = warningText(warning);
    expect(text).not.toMatch(/undefined|\[object|NaN|\.$/);
    for (const value of valuesOf(warning)) expect(text).toContain(value);
  });

  it.each(MEANING)("say what is meant: %s", (code, meaning) => {
    const [example] = WARNING_EXAMPLES.filter((each) => each.code === code);
    expect(warningText(example)).toMatch(meaning);
  });

  it("tell an age from a range of ages, and name every field of a person that was not used", () => {
    expect(warningText({ code: "underAge", ageYears: 12, toYears: 17 })).toMatch(/^ages 12 to 17: /);
    expect(warningText({ code: "personFieldsNotUsed", fields: ["episodeYears", "ageYears", "sex"] })).toMatch(
      /: episode length, age, sex$/,
    );
    expect(warningText({ code: "unknownField", field: "a\nb" })).not.toContain("\n");
  });

  it("say what each structure takes for granted, and of one without words its name", () => {
    const shares = ["drive", "loop", "other"].map((structure, at) => ({ structure, of100: 70 - 10 * at }));
    const told =
      '70 if the attack returns as fast as the drug\'s effect fades ("drive"), 60 if the attack feeds on itself and has to build up again ("loop"), 50 if the disease is as this structure has it ("other")';
    const place = { option: "pause", limit: 20 };
    expect(warningText({ code: "structuresDiffer", weeks: 12, place, shares })).toContain(
      `12 weeks into "pause", of 100 people about as well as this person, those with SALT 20 or less would be ${told};`,
    );
    const inTrial = { stage: "withdrawal", arm: "placebo", endpoint: "lossOfBenefit>20" };
    expect(warningText({ code: "structuresDiffer", weeks: 24, place: inTrial, shares })).toContain(
      `24 weeks after stage "withdrawal" began, in arm "placebo", of 100 people, those who have lost their benefit (lossOfBenefit>20) would be ${told};`,
    );
  });

  it.each([
    [
      "simd",
      "javascript",
      /^WebAssembly with SIMD does not run here: generated JavaScript .* twenty times slower/,
    ],
    ["simd", "interpreter", /^WebAssembly with SIMD does not run here: an interpreter .* hundreds of times/],
    [
      "scalar",
      "interpreter",
      /^generated JavaScript does not run here: an interpreter .* fewer virtual patients$/,
    ],
  ] as const)("name what was asked for and what runs instead: %s, %s", (wanted, used, told) => {
    expect(warningText({ code: "kernelReplaced", wanted, used })).toMatch(told);
  });

  it("come as sentences in the order of the codes", () => {
    const [first, last] = [WARNING_EXAMPLES[0], WARNING_EXAMPLES.at(-1) as Warning];
    expect(warningTexts([last, first])).toEqual([warningText(first), warningText(last)]);
    expect(withWords({ seed: 7, warnings: [last, first] })).toMatchObject({
      seed: 7,
      warnings: [{ code: first.code }, { code: last.code }],
    });
  });

  it("have the shape of their schema, printed and not", () => {
    for (const warning of WARNING_EXAMPLES) {
      expect(z.safeParse(warningSchema, warning).success, warning.code).toBe(true);
      const [printed] = withWords({ warnings: [warning] }).warnings;
      expect(printed).toEqual({ ...warning, text: warningText(warning) });
      expect(z.safeParse(warningSchema, printed).success, warning.code).toBe(true);
      expect(z.safeParse(warningSchema, { ...warning, more: 1 }).success, warning.code).toBe(false);
    }
  });

  it("have one code each, in the schema and in the order in which they are shown", () => {
    const codes = warningSchema._zod.def.options.map((option) => [
      ...option._zod.def.shape.code._zod.def.values,
    ]);
    expect(codes.flat()).toEqual(WARNING_CODES);
  });

  it("are ordered by code, those of one code as they came", () => {
    const second = { code: "unknownField", field: "b" } as const;
    const first = { code: "unknownField", field: "a" } as const;
    const reversed = [...WARNING_EXAMPLES].reverse();
    expect([...new Set(ordered(reversed).map(({ code }) => code))]).toEqual(WARNING_CODES);
    expect(ordered([second, { code: "noDosesGiven" }, first])).toEqual([
      { code: "noDosesGiven" },
      second,
      first,
    ]);
  });
});
