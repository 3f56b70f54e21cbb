import { describe, expect, it } from "vitest";
import { Tally } from "../../simulate/tally.ts";
import type { Option } from "../case/question.ts";
import { type Counted, SALT_CELLS } from "../options/count-outcomes.ts";
import { layoutOf, type Outcome, TALLY_UNITS, TIMES, type Time, TOTALS, timesAt } from "../options/layout.ts";
import { summariseOption } from "./option.ts";

/** Two options over 12 weeks, of 1,000 people whose counts are written here one by one. */
const HORIZON = 12;
const WEEKS = HORIZON + 1;
const PEOPLE = 1000;
const layout = layoutOf(2, HORIZON);
const DECISION = { decisionWeek: 60, decision: 52 };
const doses = (mgPerDay: number) => [{ fromWeek: 52, mgPerDay }];
const rule = { whenSaltWorsensBy: 20, mgPerDay: 4, checkEveryWeeks: 4 };
const STOP: Option = { name: "stop", doses: doses(0) };
const STAY: Option = { name: "stay", doses: doses(4) };

function empty(): Counted {
  return {
    outcomes: new Tally(layout.cells),
    salt: new Uint32Array(2 * WEEKS * SALT_CELLS),
    times: new Uint32Array(2 * TIMES.length * (WEEKS + 1)),
  };
}

/** Counts in which everybody stays at SALT 10 with these shares of people at each outcome week. */
function counts(option: number, shares: Partial<Record<Outcome, number>>, counted = empty()): Counted {
  layout.outcomeWeeks.forEach((_, week) => {
    for (const name of [
      "hasSalt20",
      "keepsSalt20",
      "losesBenefit",
      "wellWithoutDrug",
      "noWorse",
      "restarted",
    ] as const)
      counted.outcomes.addPeople(layout.outcome(option, week, name), PEOPLE, shares[name] ?? 0);
    counted.outcomes.addPeople(
      layout.outcome(option, week, "regains"),
      shares.restarted ?? 0,
      shares.regains ?? 0,
    );
    for (let person = 0; person < PEOPLE; person++)
      counted.outcomes.add(layout.outcome(option, week, "salt"), 10);
  });
  for (let week = 0; week < WEEKS; week++) counted.salt[(option * WEEKS + week) * SALT_CELLS + 40] = PEOPLE;
  return counted;
}
/** All people's times of one event: [week, people], the rest without it. */
function times(
  counted: Counted,
  option: number,
  time: Time,
  come: readonly (readonly [week: number, people: number])[],
) {
  const from = timesAt(option, time, WEEKS);
  let rest = PEOPLE;
  for (const [week, people] of come) {
    counted.times[from + week] = people;
    rest -= people;
  }
  if (time === "loss" || time === "restart") counted.times[from + WEEKS] = rest;
}
const summary = (option: Option, index: number, counted: Counted) =>
  summariseOption(option, index, counted, {
    ...DECISION,
    horizonWeeks: HORIZON,
    layout,
    effectiveSampleSize: 100,
    unlikeModel: false,
    // One draw that says the same: nothing between draws, so an interval is that of 100 people.
    priorByDraw: { outcomes: [counted.outcomes], weights: [1], structures: ["drive"] },
    byStructure: { outcomes: [], weights: [], structures: [] },
  });

describe("one option's forecast", () => {
  it("has a row for each outcome week, in the weeks of the case", () => {
    const { weeks, outcomes, atEnd, name } = summary(STAY, 0, counts(0, { hasSalt20: 500 }));
    expect(name).toBe("stay");
    expect(weeks).toEqual([60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72]);
    expect(outcomes.map(({ weeksAfter }) => weeksAfter)).toEqual([4, 8, 12]);
    expect(atEnd).toEqual(outcomes[2]);
    // Of 100 effective people a half is known to 8 of 100 with 90 % (1.645 * 0.5 / 10).
    expect(atEnd.hasSalt20).toEqual({ of100: 50, low: 42, high: 58 });
  });

  it("knows its own people from those of the other option", () => {
    const both = counts(1, { hasSalt20: 200 }, counts(0, { hasSalt20: 800 }));
    times(both, 0, "loss", [[2, 1000]]);
    times(both, 1, "loss", [[7, 1000]]);
    both.salt.fill(0, WEEKS * SALT_CELLS);
    for (let week = 0; week < WEEKS; week++) both.salt[(WEEKS + week) * SALT_CELLS + 200] = PEOPLE;
    const [first, second] = [summary(STAY, 0, both), summary(STOP, 1, both)];
    expect([first, second].map(({ atEnd }) => atEnd.hasSalt20.of100)).toEqual([80, 20]);
    expect([first, second].map(({ medianWeeksToLoss }) => medianWeeksToLoss)).toEqual([2, 7]);
    expect([first, second].map(({ salt }) => Math.floor(salt.p50[12]))).toEqual([10, 50]);
    expect([first.priceDifference === null, second.priceDifference === null]).toEqual([true, false]);
  });

  it("cannot be well without the drug in a week that has it", () => {
    const shares = { wellWithoutDrug: 300 };
    expect(summary(STAY, 0, counts(0, shares)).atEnd.wellWithoutDrug).toEqual({ of100: 0, low: 0, high: 0 });
    expect(summary(STOP, 0, counts(0, shares)).atEnd.wellWithoutDrug.of100).toBe(30);
    // Off from week 60 on: at 8 weeks the week before had the drug, at 12 it had not.
    const late = { name: "late", doses: [...doses(4), { fromWeek: 60, mgPerDay: 0 }] };
    expect(summary(late, 0, counts(0, shares)).outcomes.map((row) => row.wellWithoutDrug.of100)).toEqual([
      0, 0, 30,
    ]);
  });

  it("says the spread of SALT between people week by week", () => {
    const counted = counts(0, {});
    const first = 12 * SALT_CELLS;
    counted.salt.fill(0, first, first + SALT_CELLS);
    // A hundred people in each of ten cells, points 0 to 9.
    for (let point = 0; point < 10; point++) counted.salt[first + 4 * point] = 100;
    const { salt, atEnd } = summary(STAY, 0, counted);
    const at = (week: number) => [salt.p05, salt.p25, salt.p50, salt.p75, salt.p95].map((each) => each[week]);
    for (const [place, expected] of [0, 2, 4.25, 7, 9].entries())
      expect(Math.abs(at(12)[place] - expected), String(place)).toBeLessThanOrEqual(0.3);
    for (const value of at(4)) expect(Math.abs(value - 10.1)).toBeLessThanOrEqual(0.2);
    const { p05, p25, p50, p75, p95 } = atEnd.expectedSalt;
    expect([p05, p25, p50, p75, p95]).toEqual(at(12));
    expect(atEnd.expectedSalt).toMatchObject({ value: 10, low: 10, high: 10 });
    expect(salt.p05).toHaveLength(WEEKS);
    // A SALT is never above 100.
    const bald = counts(0, {});
    bald.salt.fill(0);
    for (let week = 0; week < WEEKS; week++) bald.salt[week * SALT_CELLS + SALT_CELLS - 1] = PEOPLE;
    expect(summary(STAY, 0, bald).salt.p95[5]).toBe(100);
  });

  it("says when benefit is lost: quarters of all people", () => {
    const counted = counts(0, {});
    times(counted, 0, "loss", [
      [3, 250],
      [5, 250],
      [12, 249],
    ]);
    const { medianWeeksToLoss, weeksToLoss } = summary(STAY, 0, counted);
    expect(weeksToLoss).toEqual({ p25: 3, p50: 5, p75: null });
    expect(medianWeeksToLoss).toBe(5);
  });

  it("with a rule to restart says who restarts, when, and when hair is back", () => {
    const counted = counts(0, { restarted: 400, regains: 100 });
    times(counted, 0, "restart", [
      [4, 250],
      [9, 150],
    ]);
    times(counted, 0, "regain", [
      [2, 50],
      [6, 50],
    ]);
    times(counted, 0, "regainOpen", [[6, 100]]);
    const with4 = summary({ ...STOP, restart: rule }, 0, counted);
    expect(with4.restart).toEqual({
      restarts: { of100: 40, low: 32, high: 48 },
      weeksToRestart: { p25: 4, p50: null, p75: null },
      // Of 1,000 people 200 were above 20 when they restarted.
      above20Of100: 20,
      weeksToRegain: { p25: 2, p50: 6, p75: null },
    });
    // Of those who restarted, 100 of 400; 40 of the 100 effective people did.
    expect(with4.atEnd.regainsAfterRestart).toMatchObject({ of100: 25, restartedOf100: 40 });
    const { low, high } = with4.atEnd.regainsAfterRestart as { low: number; high: number };
    expect(high - low).toBeGreaterThan(20);
    const without = summary(STOP, 0, counted);
    expect([without.restart, without.atEnd.regainsAfterRestart]).toEqual([null, null]);
    // Where nobody restarts there is nobody who could regain.
    const nobody = summary({ ...STOP, restart: rule }, 0, counts(0, {}));
    expect(nobody.atEnd.regainsAfterRestart).toEqual({
      of100: null,
      low: null,
      high: null,
      restartedOf100: 0,
    });
    expect(nobody.restart?.weeksToRegain).toBeNull();
  });
});

describe("what an option costs in drug and hair", () => {
  const AMOUNTS = { weeksOnDrug: 6, mgPerDay: 1.25, meanSalt: 33.3, weeksWithSalt20: 9, endsWithSalt20: 1 };
  function priced(
    amounts: Record<(typeof TOTALS)[number], number>,
    cellOf: "total" | "difference",
    option = 0,
  ) {
    const counted = counts(option, { hasSalt20: 500 });
    for (const total of TOTALS)
      for (let person = 0; person < PEOPLE; person++)
        counted.outcomes.add(layout[cellOf](option, total), TALLY_UNITS[total] * amounts[total]);
    return summary(option === 0 ? STAY : STOP, option, counted);
  }
  const same = (value: number) => ({ value, low: value, high: value });

  it("is in weeks, mg a day to two decimals and SALT; hair at the end is the same chance as in the table", () => {
    const { price, atEnd } = priced(AMOUNTS, "total");
    expect(price).toEqual({
      weeksOnDrug: same(6),
      mgPerDay: same(1.25),
      meanSalt: same(33.3),
      weeksWithSalt20: same(9),
      endsWithSalt20Of100: { value: 50, low: 42, high: 58 },
    });
    expect(price.endsWithSalt20Of100.value).toBe(atEnd.hasSalt20.of100);
  });

  it("is compared with the first option: less is below nothing, and people of 100 are whole", () => {
    const less = {
      weeksOnDrug: -6,
      mgPerDay: -2.75,
      meanSalt: 20.5,
      weeksWithSalt20: -3,
      endsWithSalt20: -0.25,
    };
    expect(priced(less, "difference", 1).priceDifference).toEqual({
      weeksOnDrug: same(-6),
      mgPerDay: same(-2.75),
      meanSalt: same(20.5),
      weeksWithSalt20: same(-3),
      endsWithSalt20Of100: same(-25),
    });
  });

  it("is within what can be: no less than nothing, no more than the weeks there are", () => {
    const beyond = { weeksOnDrug: 13, mgPerDay: 201, meanSalt: 101, weeksWithSalt20: 13, endsWithSalt20: 2 };
    const { price } = priced(beyond, "total");
    expect([price.weeksOnDrug, price.mgPerDay, price.meanSalt, price.weeksWithSalt20]).toEqual(
      [12, 200, 100, 12].map(same),
    );
    const below = { weeksOnDrug: -1, mgPerDay: -1, meanSalt: -1, weeksWithSalt20: -1, endsWithSalt20: 0 };
    expect(priced(below, "total").price).toMatchObject({ weeksOnDrug: same(0), meanSalt: same(0) });
    const far = {
      weeksOnDrug: -13,
      mgPerDay: -201,
      meanSalt: -101,
      weeksWithSalt20: -13,
      endsWithSalt20: -2,
    };
    expect(priced(far, "difference", 1).priceDifference).toEqual({
      weeksOnDrug: same(-12),
      mgPerDay: same(-200),
      meanSalt: same(-100),
      weeksWithSalt20: same(-12),
      endsWithSalt20Of100: same(-100),
    });
  });
});
