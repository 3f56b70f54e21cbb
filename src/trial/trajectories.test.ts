import { expect, it } from "vitest";
import { SMALL_TRIAL } from "../../test/support/simulate/jobs.ts";
import { someModel } from "../../test/support/simulate/model.ts";
import { inlineExecutor } from "../engine/execution/inline.ts";
import { eachTrajectory, NO_READING, NO_WEEK, type PeopleAtVisit } from "./trajectories.ts";
import { runTrial } from "./trial.ts";

it("are those of the people whom the table counts", async () => {
  const visits = [0, 12, 36, 48, 60];
  const protocol = { ...SMALL_TRIAL, visits, endpoints: ["salt<=20"], dropoutPercentPerYear: 30 };
  const size = { virtualPatients: 3000, seed: 5 };
  const [model, executor] = [someModel(1), inlineExecutor()];
  const { rows } = await runTrial(protocol, model, executor, size);
  const people: PeopleAtVisit[] = [];
  const told: number[] = [];
  await eachTrajectory(protocol, model, size, executor, (_, part, done) => {
    people.push(...part);
    told.push(done);
  });
  expect(told).toEqual([0.5, 1]);
  const whole = rows.filter((row) => row.subgroup === null);
  expect(whole.length).toBeGreaterThan(5);
  for (const row of whole) {
    const parts = people.filter(
      (each) => each.stage === row.stage && each.arm === row.arm && each.week === row.week,
    );
    const read = parts.flatMap(({ reading }) => [...reading]).filter((score) => score !== NO_READING);
    const responded = read.filter((score) => score <= 20).length;
    expect(read.length).toBe(row.virtualPatients);
    expect(Math.round((10_000 * responded) / read.length) / 100).toBe(row.value);
    // A reading errs by a few points around the true SALT.
    for (const { salt, reading } of parts)
      salt.forEach((value, at) => {
        if (reading[at] !== NO_READING) expect(Math.abs(value - reading[at])).toBeLessThan(30);
      });
  }
  // Who restarts at week 48 is back on the drug at the next visit.
  const restartedBy = (week: number) =>
    people.some((each) => each.arm === "stop" && each.week === week && each.restarted.includes(1));
  expect([48, 60].map(restartedBy)).toEqual([false, true]);
  // Both are known for the whole arm, at each of its visits; the dose follows the restart.
  const stop = people.filter((each) => each.arm === "stop");
  for (const { restartWeek } of stop)
    for (const back of restartWeek) expect(back === NO_WEEK || (back >= 36 && back <= 60)).toBe(true);
  for (const {
    week,
    restartWeek,
    leavesWeek,
    mgPerDay,
    restarted,
    reading,
    baselineReading,
    verySevere,
  } of stop)
    restartWeek.forEach((back, at) => {
      const isBack = back !== NO_WEEK && back <= week;
      expect(mgPerDay[at]).toBe(isBack ? 4 : 0);
      expect(restarted[at]).toBe(isBack && back < week ? 1 : 0);
      expect(reading[at] === NO_READING).toBe(leavesWeek[at] !== NO_WEEK && leavesWeek[at] <= week);
      expect(verySevere[at]).toBe(baselineReading[at] >= 95 ? 1 : 0);
    });
  expect(stop.some(({ restartWeek }) => restartWeek.includes(48))).toBe(true);
  expect(stop.some(({ leavesWeek }) => leavesWeek.some((week) => week > 36 && week < 48))).toBe(true);
});
