import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { someCase, spoiledCase } from "../../test/support/forecast/cases.ts";
import { someModel } from "../../test/support/simulate/model.ts";
import { inlineExecutor } from "../engine/execution/inline.ts";
import { canonicalJson } from "../input/canonical-json.ts";
import { InputError } from "../input/input-error.ts";
import { parseCase } from "./case/case.ts";
import { toQuestion } from "./case/question.ts";
import { forecast } from "./forecast.ts";
import type { Forecast, OutcomeRow, TimeToEvent } from "./summarise/result.ts";
import { forecastSchema } from "./summarise/result.ts";

/** How many random cases are tried; CONTRIBUTING.md tells how to try more. */
const CASES = Number(process.env.ANAGEN_FUZZ_CASES ?? 100);
const PEOPLE = 400;
const MILLISECONDS_A_CASE = 2000;
const model = someModel(2);
const executor = inlineExecutor();
const ascending = (values: readonly number[]) =>
  values.every((value, at) => at === 0 || values[at - 1] <= value);

function checkRow(row: OutcomeRow): void {
  const {
    hasSalt20,
    keepsSalt20,
    losesBenefit,
    wellWithoutDrug,
    noWorse,
    expectedSalt,
    regainsAfterRestart,
  } = row;
  for (const { of100, low, high } of [hasSalt20, keepsSalt20, losesBenefit, wellWithoutDrug, noWorse])
    expect(ascending([0, low, of100, high, 100])).toBe(true);
  const { low, value, high, p05, p25, p50, p75, p95 } = expectedSalt;
  expect(ascending([0, low, value, high, 100])).toBe(true);
  expect(ascending([p05, p25, p50, p75, p95])).toBe(true);
  expect(keepsSalt20.of100).toBeLessThanOrEqual(hasSalt20.of100);
  expect(wellWithoutDrug.of100).toBeLessThanOrEqual(hasSalt20.of100);
  if (regainsAfterRestart === null) expect(keepsSalt20).toEqual(hasSalt20);
  // Who is at 20 or less and did not restart did not restart.
  else expect(keepsSalt20.of100 + regainsAfterRestart.restartedOf100).toBeLessThanOrEqual(101);
}

const inOrder = ({ p25, p50, p75 }: TimeToEvent) =>
  ascending([p25, p50, p75].map((week) => week ?? Number.POSITIVE_INFINITY));

function checkForecast(result: Forecast): void {
  // Not a number and infinity cannot be written.
  canonicalJson(result);
  expect(forecastSchema.safeParse(result).error?.issues ?? []).toEqual([]);
  for (const {
    salt,
    outcomes,
    atEnd,
    weeksToLoss,
    restart,
    price,
    priceDifference,
    earlySigns,
  } of result.options) {
    for (let week = 0; week <= result.horizonWeeks; week++)
      expect(
        ascending([0, salt.p05[week], salt.p25[week], salt.p50[week], salt.p75[week], salt.p95[week], 100]),
      ).toBe(true);
    for (const row of [...outcomes, atEnd]) checkRow(row);
    expect(ascending([...outcomes, atEnd].map((row) => row.losesBenefit.of100))).toBe(true);
    expect(ascending([...outcomes, atEnd].map((row) => row.regainsAfterRestart?.restartedOf100 ?? 0))).toBe(
      true,
    );
    expect(inOrder(weeksToLoss)).toBe(true);
    if (restart !== null) expect(inOrder(restart.weeksToRestart)).toBe(true);
    for (const amounts of [price, priceDifference ?? price])
      for (const { low, value, high } of Object.values(amounts))
        expect(ascending([low, value, high])).toBe(true);
    for (const { bands } of earlySigns?.readings ?? [])
      for (const { hasSalt20, keepsSalt20, losesBenefit } of bands)
        for (const chance of [hasSalt20, keepsSalt20, losesBenefit])
          if (chance !== null) expect(ascending([0, chance.low, chance.of100, chance.high, 100])).toBe(true);
  }
}

describe(`${CASES} random cases`, () => {
  it(
    "that are valid have a forecast that is finite, ordered and of one piece",
    async () => {
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(someCase, async (input) => {
          try {
            const { value } = parseCase(input);
            checkForecast(await forecast(value, model, executor, { virtualPatients: PEOPLE }));
          } catch (error) {
            // A history that none of so few virtual people can have is refused, not answered.
            if (!(error instanceof InputError) || !/none of 400 virtual patients fits/.test(error.message))
              throw error;
            refused++;
          }
        }),
        { numRuns: CASES },
      );
      expect(refused).toBeLessThanOrEqual(0.02 * CASES);
    },
    MILLISECONDS_A_CASE * CASES,
  );

  it("with one thing wrong are refused as bad input", () => {
    fc.assert(
      fc.property(spoiledCase, (input) => {
        let refusal: unknown = null;
        try {
          toQuestion(parseCase(input).value);
        } catch (error) {
          refusal = error;
        }
        expect(refusal).toBeInstanceOf(InputError);
        expect((refusal as Error).message).not.toMatch(/[\n\p{Cc}]/u);
      }),
      { numRuns: 5 * CASES },
    );
  });
});
