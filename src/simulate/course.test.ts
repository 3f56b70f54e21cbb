import { describe, expect, it } from "vitest";
import { someModel } from "../../test/support/simulate/model.ts";
import { shareInWeek } from "../disease/placing.ts";
import { enrol } from "../disease/population/enrol.ts";
import { createStepper } from "../disease/structure.ts";
import { STRUCTURES } from "../disease/structures.ts";
import { effectOf } from "../drug/effect.ts";
import type { RestartRule } from "../drug/regimen.ts";
import { logistic } from "../math/exp.ts";
import { NOT_RESTARTED, runCourse } from "./course.ts";
import { setDose } from "./dosing.ts";

const PEOPLE = 60;
const [{ values }] = someModel(1).draws;
const draw = { structure: STRUCTURES.drive, values, index: 0 };
const stepper = createStepper(STRUCTURES.drive, 64, { backend: "javascript", precision: "f64" });
const people = () => enrol(draw, { lowest: 50, highest: 100, verySevereShare: 0.5 }, 9, 0, PEOPLE, stepper);
const dose = (fromWeek: number, mgPerDay: number) => ({ fromWeek, mgPerDay });

describe("a course", () => {
  /** SALT of everybody at these visits, and when they restarted. */
  function course(
    doses: ReturnType<typeof dose>[],
    visits: readonly number[],
    restart?: RestartRule,
    watched?: number[],
  ) {
    const seen: Record<number, number[]> = {};
    const restarts = runCourse(
      stepper,
      people(),
      { regimens: [{ doses, ...(restart && { restart }) }], fromWeek: 0, toWeek: 40, visits, watched },
      ({ week, salts }) => {
        seen[week] = [...salts];
      },
    );
    return { seen, restarts: [...restarts] };
  }

  it("is the same whoever looks at it, and changes doses in weeks that nobody looks at", () => {
    const changed = [dose(0, 4), dose(23, 0)];
    const [rare, often] = [course(changed, [40]), course(changed, [0, 5, 23, 24, 40])];
    expect(Object.keys(often.seen)).toEqual(["0", "5", "23", "24", "40"]);
    expect(rare.seen[40]).toEqual(often.seen[40]);
    expect(course(changed, [40], undefined, [7, 23]).seen[40]).toEqual(rare.seen[40]);
    expect(rare.seen[40]).not.toEqual(course([dose(0, 4)], [40]).seen[40]);
    expect(rare.restarts).toEqual(Array(PEOPLE).fill(NOT_RESTARTED));
  });

  it("restarts whom a reading at a check makes due, up to the last week", () => {
    const rule = { whenSaltWorsensBy: 0, mgPerDay: 4 };
    const of = (more: Partial<RestartRule>, visits: readonly number[] = [40]) =>
      [...new Set(course([dose(0, 0)], visits, { ...rule, ...more }).restarts)].sort((a, b) => a - b);
    // Whoever is not better at week 40 is due at once; the others never were.
    expect(of({ checkEveryWeeks: 40 })).toEqual([40, NOT_RESTARTED]);
    expect(of({ checkEveryWeeks: 41 })).toEqual([NOT_RESTARTED]);
    expect(of({ checkEveryWeeks: 20 })).toEqual([20, 40, NOT_RESTARTED]);
    expect(of({ checkEveryWeeks: 20, waitWeeks: 3 })).toEqual([23, NOT_RESTARTED]);
    // Without a rhythm the visits after the start are the checks; weeks that are only watched are none.
    expect(of({}, [0, 13, 40])).toEqual([13, 40, NOT_RESTARTED]);
    expect([...new Set(course([dose(0, 0)], [40], rule, [13]).restarts)].sort((a, b) => a - b)).toEqual([
      40,
      NOT_RESTARTED,
    ]);
  });

  it("gives whom it restarts the drug from then on", () => {
    const rule = { whenSaltWorsensBy: 0, mgPerDay: 4, checkEveryWeeks: 20 };
    const { seen, restarts } = course([dose(0, 0)], [40], rule);
    const without = course([dose(0, 0)], [40]).seen[40];
    const mean = (of: (at: number) => boolean, list: readonly number[]) => {
      const own = list.filter((_, at) => of(at));
      return own.reduce((sum, each) => sum + each, 0) / own.length;
    };
    const early = (at: number) => restarts[at] === 20;
    expect(mean(early, seen[40])).toBeLessThan(mean(early, without) - 3);
    const never = (at: number) => restarts[at] === NOT_RESTARTED;
    expect(mean(never, seen[40])).toBe(mean(never, without));
  });
});

describe("a dose", () => {
  const all = { from: 0, until: PEOPLE, includes: () => true };
  const OTHER = { drug: "ritlecitinib", mgPerDay: 50 };
  const started = () => {
    const cohort = people();
    runCourse(
      stepper,
      cohort,
      { regimens: [{ doses: [dose(0, 0)] }], fromWeek: 0, toWeek: 0, visits: [] },
      () => {},
    );
    return cohort;
  };
  const inhibition = () => [...stepper.fixed.inhibition.subarray(0, PEOPLE)];

  it("of the first drug acts as people were born: the mean of the dose, shifted for each", () => {
    const cohort = started();
    setDose(stepper, cohort, { mgPerDay: 4 }, {}, all);
    const { logit, onsetRate, returnRate } = effectOf({ mgPerDay: 4 }, values);
    inhibition().forEach((value, at) => {
      expect(value).toBeCloseTo(logistic(logit + cohort.inhibitionShift[at]), 12);
      expect(stepper.fixed.rise[at]).toBeCloseTo(shareInWeek(onsetRate * stepper.fixed.onset[at]), 12);
      expect(stepper.fixed.fall[at]).toBeCloseTo(shareInWeek(returnRate), 12);
    });
  });

  it("of another drug acts by a sensitivity that goes with the first, and stays the person's own", () => {
    const cohort = started();
    setDose(stepper, cohort, { mgPerDay: 4 }, {}, all);
    const first = inhibition();
    setDose(stepper, cohort, OTHER, {}, all);
    const second = inhibition();
    const { logit } = effectOf(OTHER, values);
    const own = [...stepper.fixed.sensitivity.subarray(0, PEOPLE)];
    second.forEach((value, at) => {
      expect(value).toBeCloseTo(logistic(logit + own[at]), 12);
    });
    // Their correlation over sixty people is about that of the draw.
    const shift = [...cohort.inhibitionShift.subarray(0, PEOPLE)];
    const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length;
    const product = (a: readonly number[], b: readonly number[]) =>
      mean(a.map((each, at) => (each - mean(a)) * (b[at] - mean(b))));
    const correlation = product(shift, own) / Math.sqrt(product(shift, shift) * product(own, own));
    expect(Math.abs(correlation - values.sensitivityCorrelation)).toBeLessThan(0.3);
    expect(Math.sqrt(product(own, own) / product(shift, shift))).toBeGreaterThan(0.6);
    expect(Math.sqrt(product(own, own) / product(shift, shift))).toBeLessThan(1.7);
    // A pause, or another dose of it, changes nothing of who is sensitive; nor does going back.
    setDose(stepper, cohort, { mgPerDay: 0 }, {}, all);
    expect(inhibition()).toEqual(Array(PEOPLE).fill(0));
    setDose(stepper, cohort, OTHER, {}, all);
    expect(inhibition()).toEqual(second);
    setDose(stepper, cohort, { mgPerDay: 4 }, {}, all);
    expect(inhibition()).toEqual(first);
    setDose(stepper, cohort, OTHER, {}, all);
    expect(inhibition()).toEqual(second);
    // In a forecast chance has other keys after the decision; who is sensitive to a drug taken before stays so.
    setDose(stepper, cohort, { mgPerDay: 4 }, {}, all);
    for (let at = 0; at < PEOPLE; at++) stepper.key1[at] += 1000;
    setDose(stepper, cohort, OTHER, {}, all);
    expect(inhibition()).toEqual(second);
  });

  it("of nothing is no drug: the next may be the first, and the last one's effect fades at its own speed", () => {
    const cohort = started();
    setDose(stepper, cohort, OTHER, {}, all);
    const { logit, returnRate } = effectOf(OTHER, values);
    const told = () => ({ rise: [...stepper.fixed.rise], fall: [...stepper.fixed.fall] });
    inhibition().forEach((value, at) => {
      expect(value).toBeCloseTo(logistic(logit + cohort.inhibitionShift[at]), 12);
    });
    const taken = told();
    expect(taken.fall[0]).toBeCloseTo(shareInWeek(returnRate), 12);
    setDose(stepper, cohort, { mgPerDay: 0 }, {}, all);
    expect(told()).toEqual(taken);
    expect(inhibition()).toEqual(Array(PEOPLE).fill(0));
  });

  it("reaches those whom it is for, and nobody else", () => {
    const cohort = started();
    setDose(
      stepper,
      cohort,
      { mgPerDay: 4 },
      {},
      { from: 10, until: 30, includes: (person) => person % 2 === 0 },
    );
    inhibition().forEach((value, at) => {
      expect(value > 0, String(at)).toBe(at >= 10 && at < 30 && at % 2 === 0);
    });
    setDose(
      stepper,
      cohort,
      { mgPerDay: 0 },
      {},
      { from: 10, until: 20, includes: (person) => person !== 12 },
    );
    expect(
      inhibition()
        .map((value) => value > 0)
        .indexOf(true),
    ).toBe(12);
    expect(inhibition()[20]).toBeGreaterThan(0);
  });
});
