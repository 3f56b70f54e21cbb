import { beforeAll, describe, expect, it } from "vitest";
import { someModel } from "../../test/support/simulate/model.ts";
import { inlineExecutor } from "../engine/execution/inline.ts";
import { type Case, parseCase } from "./case/case.ts";
import { forecast } from "./forecast.ts";
import type { Forecast, OptionForecast } from "./summarise/result.ts";

const model = someModel(6);
const stop = [{ fromWeek: 52, mgPerDay: 0 }];
const restart = (points: number) => ({
  name: `restart at ${points}`,
  doses: stop,
  restart: { whenSaltWorsensBy: points, mgPerDay: 4, checkEveryWeeks: 4 },
});
const input: Case = {
  schema: "anagen/case@1",
  salt: [
    { week: 0, score: 90 },
    { week: 52, score: 12 },
  ],
  doses: [{ fromWeek: 0, mgPerDay: 4 }],
  options: [
    { name: "stay", doses: [{ fromWeek: 52, mgPerDay: 4 }] },
    { name: "half of the doses missed", doses: [{ fromWeek: 52, mgPerDay: 4, adherencePercent: 50 }] },
    { name: "every other day", doses: [{ fromWeek: 52, mgPerDay: 4, everyDays: 2 }] },
    {
      name: "pause",
      doses: [
        { fromWeek: 52, mgPerDay: 0 },
        { fromWeek: 60, mgPerDay: 4 },
      ],
    },
    { name: "stop", doses: stop },
    restart(5),
    restart(10),
    restart(20),
  ],
  horizonWeeks: 60,
};
const forecastOf = (change: Partial<Case> = {}) =>
  forecast(parseCase({ ...input, ...change }).value, model, inlineExecutor(), { virtualPatients: 1500 });

describe("the answers of a forecast", () => {
  let result: Forecast;
  const option = (name: string) => result.options.find((each) => each.name === name) as OptionForecast;

  beforeAll(async () => {
    result = await forecastOf();
  });

  it("know what is taken: weeks on drug and mg a day", () => {
    const taken = (name: string) => {
      const { weeksOnDrug, mgPerDay } = option(name).price;
      return [weeksOnDrug, mgPerDay].map(({ value, low, high }) => (low === high ? value : Number.NaN));
    };
    expect(taken("stay")).toEqual([60, 4]);
    expect(taken("half of the doses missed")).toEqual([60, 2]);
    expect(taken("every other day")).toEqual([60, 2]);
    expect(taken("pause")).toEqual([52, 3.47]);
    expect(taken("stop")).toEqual([0, 0]);
  });

  it("order the policies: an earlier restart takes more drug and leaves less hair loss", () => {
    const names = ["restart at 5", "restart at 10", "restart at 20", "stop"];
    const drug = names.map((name) => option(name).price.weeksOnDrug.value);
    const salt = names.map((name) => option(name).price.meanSalt.value);
    expect([...drug].sort((a, b) => b - a)).toEqual(drug);
    expect([...salt].sort((a, b) => a - b)).toEqual(salt);
  });

  it("give the price as a difference from the first option, person by person", () => {
    expect(option("stay").priceDifference).toBeNull();
    for (const { price, priceDifference } of result.options.slice(1)) {
      if (priceDifference === null) throw new Error("no difference");
      const rounding = { weeksOnDrug: 0.2, meanSalt: 0.2, weeksWithSalt20: 0.2, endsWithSalt20Of100: 1 };
      for (const name of ["weeksOnDrug", "meanSalt", "weeksWithSalt20", "endsWithSalt20Of100"] as const) {
        const difference = price[name].value - option("stay").price[name].value;
        expect(Math.abs(priceDifference[name].value - difference)).toBeLessThanOrEqual(rounding[name]);
      }
    }
  });

  it("agree with each other", () => {
    for (const {
      atEnd,
      price,
      weeksToLoss,
      medianWeeksToLoss,
      salt,
      outcomes,
      restart: course,
    } of result.options) {
      expect(atEnd.weeksAfter).toBe(60);
      const { of100: value, low, high } = atEnd.hasSalt20;
      expect(price.endsWithSalt20Of100).toEqual({ value, low, high });
      expect(weeksToLoss.p50).toBe(medianWeeksToLoss);
      for (const row of [...outcomes, atEnd]) {
        expect(row.expectedSalt.p50).toBe(salt.p50[row.weeksAfter]);
        expect(row.wellWithoutDrug.of100).toBeLessThanOrEqual(row.hasSalt20.of100);
        expect(row.keepsSalt20.of100).toBeLessThanOrEqual(row.hasSalt20.of100);
      }
      if (course !== null) expect(course.restarts.of100).toBe(atEnd.regainsAfterRestart?.restartedOf100);
    }
  });

  it("say how many are no worse than now: fewer after a stop", () => {
    const at52 = (name: string) => option(name).outcomes.find(({ weeksAfter }) => weeksAfter === 52);
    const [stay, stop] = [at52("stay"), at52("stop")];
    expect(stay?.noWorse.of100).toBeGreaterThan(stop?.noWorse.of100 ?? 100);
  });

  it("know that nobody on drug is well without it, and that a pause is over", () => {
    expect(option("stay").atEnd.wellWithoutDrug).toEqual({ of100: 0, low: 0, high: 0 });
    const pause = option("pause").outcomes;
    const at = (week: number) => pause.find((row) => row.weeksAfter === week);
    expect(at(8)?.wellWithoutDrug).toEqual(at(8)?.keepsSalt20);
    expect(at(8)?.wellWithoutDrug.of100).toBeGreaterThan(0);
    expect(at(12)?.wellWithoutDrug.of100).toBe(0);
    const { atEnd } = option("stop");
    expect(atEnd.wellWithoutDrug).toEqual(atEnd.keepsSalt20);
  });

  it("have early signs whose bands hold everybody and average to the odds without a reading", () => {
    for (const { earlySigns, outcomes } of result.options) {
      if (earlySigns === null) throw new Error("no early signs");
      const odds = outcomes.find((row) => row.weeksAfter === earlySigns.outcomeWeek)?.hasSalt20.of100 ?? 0;
      for (const { bands, uncertaintyRemovedPercent, earlyWarningPercent } of earlySigns.readings) {
        expect(bands[0].from).toBe(0);
        expect(bands[bands.length - 1].to).toBe(100);
        const people = bands.reduce((sum, band) => sum + band.of100, 0);
        expect(Math.abs(people - 100)).toBeLessThanOrEqual(3);
        expect(earlyWarningPercent).toBeLessThanOrEqual(uncertaintyRemovedPercent);
        const untold = bands
          .filter((band) => band.hasSalt20 === null)
          .reduce((sum, band) => sum + band.of100, 0);
        const told = bands.reduce((sum, band) => sum + (band.of100 * (band.hasSalt20?.of100 ?? 0)) / 100, 0);
        expect(told).toBeLessThanOrEqual(odds + 3);
        expect(told + untold).toBeGreaterThanOrEqual(odds - 3);
      }
    }
  });

  it("learn more from a later reading, and least under a dose that holds", () => {
    const removed = (name: string) =>
      option(name).earlySigns?.readings.map((reading) => reading.uncertaintyRemovedPercent) ?? [];
    const stopping = removed("stop");
    expect(stopping[stopping.length - 1]).toBeGreaterThan(stopping[0] + 20);
  });

  it("have no early signs when the horizon ends before the first reading", async () => {
    const short = await forecastOf({ horizonWeeks: 4 });
    for (const { earlySigns, outcomes, atEnd } of short.options) {
      expect(earlySigns).toBeNull();
      expect(outcomes).toEqual([atEnd]);
    }
  });

  it("take adherence of the person where a dose says nothing of its own", async () => {
    const all = await forecastOf({
      person: { adherencePercent: 50 },
      options: [input.options[0], input.options[1]],
    });
    const [stay, half] = all.options;
    expect(stay.atEnd).toEqual(half.atEnd);
    expect(stay.price.mgPerDay.value).toBe(2);
    expect(all.warnings).toContainEqual({ code: "missedDoses" });
  });

  it("warn of what an option never does", async () => {
    const { warnings } = await forecastOf({
      horizonWeeks: 20,
      options: [
        { name: "late", doses: [...stop, { fromWeek: 90, mgPerDay: 4 }] },
        {
          name: "nothing",
          doses: stop,
          restart: { whenSaltWorsensBy: 20, mgPerDay: 0, checkEveryWeeks: 30 },
        },
        { name: "weekly", doses: stop, restart: { whenSaltWorsensBy: 20, mgPerDay: 4 } },
      ],
    });
    expect(warnings).toEqual(
      expect.arrayContaining([
        { code: "dosesAfterHorizon", option: "late", late: 1, doses: 2 },
        { code: "restartWithoutDrug", option: "nothing" },
        { code: "checkAfterHorizon", option: "nothing" },
        { code: "weeklyChecks", option: "weekly" },
      ]),
    );
  });
});
