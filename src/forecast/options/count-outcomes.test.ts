import { describe, expect, it } from "vitest";
import type { Regimen } from "../../drug/regimen.ts";
import { NOT_RESTARTED } from "../../simulate/course.ts";
import { Tally } from "../../simulate/tally.ts";
import { OutcomeCounter, SALT_CELLS, saltCellOf } from "./count-outcomes.ts";
import { drugUse } from "./drug-use.ts";
import { layoutOf, type Outcome, TIMES, type Time, timesAt } from "./layout.ts";

const DECISION = 60;
const HORIZON = 8;
const STOP: Regimen = {
  doses: [{ fromWeek: DECISION, mgPerDay: 0 }],
  restart: { whenSaltWorsensBy: 20, mgPerDay: 4 },
};

/** One person of an option by SALT of each week from the decision on, and the week after it of a restart. */
interface Course {
  readonly salts: readonly number[];
  readonly restart?: number;
}

/** Takes people through an option by hand, week by week, and counts them. */
function count(
  courses: readonly Course[],
  option: Regimen = STOP,
  weeks = courses[0].salts.map((_, after) => after),
) {
  const layout = layoutOf(1, HORIZON);
  const counted = {
    outcomes: new Tally(layout.cells),
    salt: new Uint32Array((HORIZON + 1) * SALT_CELLS),
    times: new Uint32Array(TIMES.length * (HORIZON + 2)),
  };
  const use = drugUse(option, DECISION, HORIZON);
  const counter = new OutcomeCounter(
    {
      option,
      optionIndex: 0,
      decision: DECISION,
      horizonWeeks: HORIZON,
      people: courses.length,
      layout,
      use,
    },
    counted,
  );
  const restartWeek = new Int32Array(courses.length);
  for (const after of weeks) {
    // Restarts are decided after the observation of their week.
    courses.forEach(({ restart }, at) => {
      restartWeek[at] = restart !== undefined && restart < after ? DECISION + restart : NOT_RESTARTED;
    });
    const salts = Float64Array.from(courses, (course) => course.salts[after]);
    const readings = () => Uint8Array.from(salts);
    counter.observe({ week: DECISION + after, restartWeek, salts, readings });
  }
  courses.forEach(({ restart }, at) => {
    restartWeek[at] = restart === undefined ? NOT_RESTARTED : DECISION + restart;
  });
  counter.finish(restartWeek, null);
  const { outcomes, salt, times } = counted;
  return {
    of: (outcome: Outcome, after: number) => {
      const cell = layout.outcome(0, layout.outcomeWeeks.indexOf(after), outcome);
      return [outcomes.mean(cell) * outcomes.count(cell), outcomes.count(cell)];
    },
    total: (total: Parameters<typeof layout.total>[1]) => outcomes.mean(layout.total(0, total)),
    times: (time: Time) => {
      const from = timesAt(0, time, HORIZON + 1);
      return Array.from(times.subarray(from, from + HORIZON + 2)).flatMap((people, week) =>
        Array.from({ length: people }, () => week),
      );
    },
    saltAt: (after: number, value: number) => salt[after * SALT_CELLS + saltCellOf(value)],
  };
}

const flat = (salt: number, more: Partial<Course> = {}): Course => ({
  salts: new Array(HORIZON + 1).fill(salt),
  ...more,
});

describe("a person's course under an option", () => {
  it("loses benefit in the first week that is more than 20 points worse than the decision", () => {
    const { of, times } = count([
      { salts: [10, 10, 30, 30, 30, 30, 30, 30, 30] },
      { salts: [10, 10, 30.1, 10, 10, 10, 10, 10, 10] },
      { salts: [10, 10, 10, 10, 10, 31, 32, 33, 34] },
    ]);
    // Nine stands for: not within the horizon of eight weeks.
    expect(times("loss")).toEqual([2, 5, 9]);
    expect(of("losesBenefit", 4)).toEqual([1, 3]);
    expect(of("losesBenefit", 8)).toEqual([2, 3]);
  });

  it("has hair at SALT 20 or less, and keeps it without having restarted", () => {
    const { of } = count([flat(20), flat(20.1), flat(5, { restart: 3 }), flat(5, { restart: 4 })]);
    expect(of("hasSalt20", 4)).toEqual([3, 4]);
    // A restart counts from the week after the one in which it was decided.
    expect(of("keepsSalt20", 4)).toEqual([2, 4]);
    expect(of("restarted", 4)).toEqual([1, 4]);
    expect(of("restarted", 8)).toEqual([2, 4]);
    expect(of("salt", 8)[0]).toBeCloseTo(20 + 20.1 + 5 + 5, 2);
  });

  it("comes back after a restart once at 20 or less in a later week", () => {
    const { of, times } = count([
      { salts: [10, 25, 40, 45, 40, 30, 20, 15, 15], restart: 3 },
      { salts: [10, 25, 40, 45, 40, 30, 25, 22, 21], restart: 3 },
      // One who never was above 20 after the restart did not have to come back.
      { salts: [10, 15, 18, 18, 15, 12, 10, 10, 10], restart: 3 },
      { salts: [10, 25, 40, 45, 40, 30, 20, 15, 15] },
    ]);
    expect(of("restarted", 8)).toEqual([3, 4]);
    expect(of("regains", 4)).toEqual([1, 3]);
    expect(of("regains", 8)).toEqual([2, 3]);
    expect(times("restart")).toEqual([3, 3, 3, 9]);
    expect(times("regain")).toEqual([3]);
    expect(times("regainOpen")).toEqual([5]);
  });

  it("is well without the drug only in weeks before which none was taken", () => {
    const later: Regimen = {
      doses: [
        { fromWeek: DECISION, mgPerDay: 2 },
        { fromWeek: DECISION + 4, mgPerDay: 0 },
      ],
    };
    const { of } = count([flat(5), flat(25)], later);
    expect(of("wellWithoutDrug", 4)).toEqual([0, 2]);
    expect(of("wellWithoutDrug", 8)).toEqual([1, 2]);
    expect(count([flat(5, { restart: 2 }), flat(5)]).of("wellWithoutDrug", 8)).toEqual([1, 2]);
    const withoutDrug: Regimen = { ...STOP, restart: { whenSaltWorsensBy: 20, mgPerDay: 0 } };
    expect(count([flat(5, { restart: 2 }), flat(5)], withoutDrug).of("wellWithoutDrug", 8)).toEqual([2, 2]);
  });

  it("sums what the drug and the hair come to over the horizon", () => {
    const { total } = count([{ salts: [10, 20, 20, 20, 30, 30, 30, 30, 20], restart: 6 }]);
    expect(total("weeksOnDrug")).toBe(2);
    expect(total("mgPerDay")).toBe((64 * 2 * 4) / HORIZON);
    // Each week counts with the SALT at its end.
    expect(total("meanSalt")).toBeCloseTo((3 * 20 + 4 * 30 + 20) / HORIZON, 3);
    expect(total("weeksWithSalt20")).toBe(4);
    expect(total("endsWithSalt20")).toBe(1);
    expect(count([flat(20.1)]).total("endsWithSalt20")).toBe(0);
  });

  it("seen now and then, counts the weeks since it was last seen", () => {
    const { total } = count([{ salts: [10, 20, 20, 20, 30, 30, 30, 30, 20] }], STOP, [0, 4, 8]);
    expect(total("meanSalt")).toBeCloseTo((4 * 30 + 4 * 20) / HORIZON, 3);
    expect(total("weeksWithSalt20")).toBe(4);
  });

  it("stands in the histogram of each week by quarter points", () => {
    const { saltAt } = count([flat(12.3), flat(12.3), flat(12.6)]);
    expect([saltAt(0, 12.25), saltAt(8, 12.25), saltAt(8, 12.5), saltAt(8, 12.75)]).toEqual([2, 2, 1, 0]);
    expect([-1, 0, 0.24, 0.25, 99.9, 100, 101].map(saltCellOf)).toEqual([0, 0, 0, 1, 399, 400, 400]);
  });
});

describe("the drug that an option takes", () => {
  const doses = [
    { fromWeek: 50, mgPerDay: 4 },
    { fromWeek: 62, mgPerDay: 4, everyDays: 2 },
    { fromWeek: 64, mgPerDay: 0 },
  ];

  it("is counted in weeks and mg up to the horizon", () => {
    const use = drugUse({ doses }, DECISION, HORIZON);
    expect(use(9)).toEqual({ onDrug: 4, mg: 2 * 4 + 2 * 2 });
    expect(use(2)).toEqual({ onDrug: 2, mg: 8 });
    expect(use(0)).toEqual({ onDrug: 0, mg: 0 });
  });

  it("goes on at the dose of the restart from its week", () => {
    const again = { whenSaltWorsensBy: 20, mgPerDay: 4, adherencePercent: 50 };
    const use = drugUse({ doses, restart: again }, DECISION, HORIZON);
    expect(use(6)).toEqual({ onDrug: 4 + 2, mg: 12 + 2 * 2 });
    expect(use(8)).toEqual({ onDrug: 4, mg: 12 });
    const none = drugUse({ doses, restart: { ...again, mgPerDay: 0 } }, DECISION, HORIZON);
    expect(none(6)).toEqual({ onDrug: 4, mg: 12 });
  });
});

describe("options side by side in a block", () => {
  const PEOPLE = 2;
  const STAY: Regimen = { doses: [{ fromWeek: DECISION, mgPerDay: 4 }] };
  const OPTIONS = [STAY, STOP];
  const layout = layoutOf(OPTIONS.length, HORIZON);

  /** Two people: under the first option they stay where they are, under the second they end so much worse. */
  function countBoth(withCourses: boolean) {
    const counted = {
      outcomes: new Tally(layout.cells),
      salt: new Uint32Array(withCourses ? OPTIONS.length * (HORIZON + 1) * SALT_CELLS : 0),
      times: new Uint32Array(withCourses ? OPTIONS.length * TIMES.length * (HORIZON + 2) : 0),
    };
    const counters = OPTIONS.map(
      (option, optionIndex) =>
        new OutcomeCounter(
          {
            ...{ option, optionIndex, decision: DECISION, horizonWeeks: HORIZON, people: PEOPLE, layout },
            use: drugUse(option, DECISION, HORIZON),
          },
          counted,
        ),
    );
    const restartWeek = new Int32Array(OPTIONS.length * PEOPLE).fill(NOT_RESTARTED);
    let read = 0;
    for (let after = 0; after <= HORIZON; after++) {
      const salts = Float64Array.of(10, 12, 10 + 4 * after, 12 + after);
      const readings = () => {
        read++;
        return Uint8Array.from(salts);
      };
      for (const counter of counters)
        counter.observe({ week: DECISION + after, restartWeek, salts, readings });
    }
    const first = counters[0].finish(restartWeek, null);
    const same = counters[1].finish(restartWeek, first);
    return { ...counted, first, same, read };
  }

  it("are each counted over their own people, and as differences from the first", () => {
    const { outcomes, first, same } = countBoth(true);
    const of = (option: number, outcome: Outcome) =>
      outcomes.mean(layout.outcome(option, layout.outcomeWeeks.indexOf(HORIZON), outcome));
    expect([of(0, "hasSalt20"), of(1, "hasSalt20")]).toEqual([1, 0.5]);
    expect([of(0, "losesBenefit"), of(1, "losesBenefit")]).toEqual([0, 0.5]);
    expect([of(0, "wellWithoutDrug"), of(1, "wellWithoutDrug")]).toEqual([0, 0.5]);
    expect(of(1, "salt")).toBeCloseTo((42 + 20) / 2, 3);
    // The first option's totals are handed on to all that follow.
    expect(same).toBe(first);
    const difference = (option: number, total: Parameters<typeof layout.difference>[1]) =>
      outcomes.mean(layout.difference(option, total));
    expect(difference(0, "meanSalt")).toBe(0);
    // On average over the eight weeks 4 * 4.5 and 4.5 points worse.
    expect(difference(1, "meanSalt")).toBeCloseTo((18 + 4.5) / 2, 3);
    expect(difference(1, "weeksOnDrug")).toBe(-8);
    expect(difference(1, "mgPerDay")).toBe(64 * -4);
    expect(difference(1, "endsWithSalt20")).toBe(-0.5);
    expect(outcomes.mean(layout.total(1, "endsWithSalt20"))).toBe(0.5);
  });

  it("stand in histograms and times of their own", () => {
    const { salt, times } = countBoth(true);
    const at = (option: number, after: number, value: number) =>
      salt[(option * (HORIZON + 1) + after) * SALT_CELLS + saltCellOf(value)];
    expect([at(0, 8, 10), at(0, 8, 12), at(1, 8, 42), at(1, 8, 20), at(1, 0, 10)]).toEqual([1, 1, 1, 1, 1]);
    expect(salt.reduce((sum, people) => sum + people, 0)).toBe(OPTIONS.length * PEOPLE * (HORIZON + 1));
    const lossOf = (option: number) => {
      const from = timesAt(option, "loss", HORIZON + 1);
      return [...times.subarray(from, from + HORIZON + 2)];
    };
    // 4 points a week are more than 20 after six weeks.
    expect(lossOf(0)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(lossOf(1)).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 1]);
  });

  it("have early signs by the reading of their week, at the end of the horizon", () => {
    const { outcomes, read } = countBoth(true);
    // After four weeks they read 10 and 12, or 26 and 16; the bands are to 10, 20 and 30.
    const sign = (option: number, band: number, outcome: Parameters<typeof layout.sign>[3]) => {
      const cell = layout.sign(option, 0, band, outcome);
      return [outcomes.count(cell), outcomes.count(cell) === 0 ? 0 : outcomes.mean(cell)];
    };
    expect(layout.signWeeks).toEqual([4]);
    expect([1, 2, 3].map((band) => sign(0, band, "hasSalt20"))).toEqual([
      [1, 1],
      [1, 1],
      [0, 0],
    ]);
    expect([1, 2, 3].map((band) => sign(1, band, "hasSalt20"))).toEqual([
      [0, 0],
      [1, 1],
      [1, 0],
    ]);
    expect(sign(1, 3, "losesBenefit")).toEqual([1, 1]);
    // Readings are asked for where they are a sign, by each option.
    expect(read).toBe(OPTIONS.length);
  });

  it("have neither courses, times nor signs where none are asked for", () => {
    const { salt, times, outcomes, read } = countBoth(false);
    expect([salt.length, times.length, read]).toEqual([0, 0, 0]);
    expect(outcomes.count(layout.sign(1, 0, 3, "hasSalt20"))).toBe(0);
    expect(outcomes.count(layout.total(1, "meanSalt"))).toBe(PEOPLE);
  });
});
