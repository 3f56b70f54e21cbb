import type { Forecast, OptionForecast, OutcomeRow } from "../../../src/forecast/summarise/result.ts";
import { PROVENANCE } from "../provenance.ts";

const chance = (of100: number) => ({ of100, low: of100 - 4, high: of100 + 5 });
const amount = (value: number) => ({ value, low: value - 1, high: value + 2 });
const price = (first: number) => ({
  weeksOnDrug: amount(first),
  mgPerDay: amount(first + 0.5),
  meanSalt: amount(first + 1),
  weeksWithSalt20: amount(first + 2),
  endsWithSalt20Of100: amount(first + 3),
});

/** Chances some weeks after the decision; each is another number. */
export const rowAfter = (weeksAfter: number, of: Partial<OutcomeRow> = {}): OutcomeRow => ({
  weeksAfter,
  keepsSalt20: chance(60),
  hasSalt20: chance(70),
  losesBenefit: chance(25),
  wellWithoutDrug: chance(10),
  noWorse: chance(80),
  expectedSalt: { value: 18.5, low: 12, high: 27, p05: 1, p25: 5.25, p50: 12, p75: 30, p95: 77 },
  regainsAfterRestart: null,
  ...of,
});

const weeks = Array.from({ length: 53 }, (_, at) => at);

/** An option without a restart. */
export const someOption = (name: string, of: Partial<OptionForecast> = {}): OptionForecast => ({
  name,
  weeks,
  salt: {
    p05: weeks.map(() => 2.4),
    p25: weeks.map(() => 5),
    p50: weeks.map((week) => (week < 28 ? 10 : 60)),
    p75: weeks.map(() => 70),
    p95: weeks.map(() => 91.6),
  },
  outcomes: [rowAfter(4), rowAfter(12), rowAfter(24), rowAfter(52, { keepsSalt20: chance(50) })],
  atEnd: rowAfter(52, { keepsSalt20: chance(50) }),
  medianWeeksToLoss: null,
  weeksToLoss: { p25: 16, p50: null, p75: null },
  restart: null,
  price: price(50),
  priceDifference: null,
  earlySigns: null,
  ...of,
});

/** An option with a restart rule. */
export const RESTARTING: OptionForecast = someOption("stop, then restart", {
  outcomes: [
    rowAfter(4, { regainsAfterRestart: { of100: null, low: null, high: null, restartedOf100: 0 } }),
    ...[12, 24].map((week) =>
      rowAfter(week, { regainsAfterRestart: { of100: 50, low: 30, high: 60, restartedOf100: week } }),
    ),
    rowAfter(52, { regainsAfterRestart: { of100: 35, low: 20, high: 50, restartedOf100: 44 } }),
  ],
  medianWeeksToLoss: 23,
  restart: {
    restarts: chance(44),
    weeksToRestart: { p25: 12, p50: 30, p75: null },
    above20Of100: 30,
    weeksToRegain: { p25: 8, p50: 20, p75: 33 },
  },
  price: price(20),
  priceDifference: price(-30),
  earlySigns: {
    outcomeWeek: 52,
    readings: [
      {
        weeksAfter: 8,
        bands: [
          {
            from: 0,
            to: 20,
            of100: 70,
            effectiveSampleSize: 300,
            keepsSalt20: chance(75),
            hasSalt20: chance(76),
          },
          { from: 21, to: 100, of100: 30, effectiveSampleSize: 10, keepsSalt20: null, hasSalt20: null },
        ],
        uncertaintyRemovedPercent: 41.6,
        earlyWarningPercent: 12.4,
      },
    ],
    halfSettledWeek: 16,
    mostWarningWeek: 12,
  } as unknown as OptionForecast["earlySigns"],
});

/** A forecast of two options over a year. */
export const FORECAST: Forecast = {
  schema: "anagen/forecast@2",
  decisionWeek: 52,
  horizonWeeks: 52,
  options: [someOption("stay"), RESTARTING],
  notUsed: [{ field: "person.sex", observations: ["A-1", "A-2"] }],
  provenance: PROVENANCE,
  warnings: [{ code: "noDosesGiven" }, { code: "missedDoses" }],
};
