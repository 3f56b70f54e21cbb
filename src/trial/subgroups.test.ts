import { expect, it } from "vitest";
import { SMALL_TRIAL } from "../../test/support/simulate/jobs.ts";
import { someModel } from "../../test/support/simulate/model.ts";
import { inlineExecutor } from "../engine/execution/inline.ts";
import type { Protocol } from "./protocol-schema.ts";
import { eachTrajectory, NO_READING, type PeopleAtVisit } from "./trajectories.ts";
import { runTrial } from "./trial.ts";

/** Subgroups by the reading before treatment, by a later one, and by both. */
const GROUPS: readonly {
  readonly name: string;
  readonly baseline?: { salt: { min?: number; max?: number } };
  readonly readings?: { week: number; salt: { min?: number; max?: number } }[];
  readonly holds: (baseline: number, at12: number) => boolean;
}[] = [
  { name: "from 80", baseline: { salt: { min: 80 } }, holds: (baseline) => baseline >= 80 },
  {
    name: "60 or less in week 12",
    readings: [{ week: 12, salt: { max: 60 } }],
    holds: (_, at12) => at12 !== NO_READING && at12 <= 60,
  },
  {
    name: "both",
    baseline: { salt: { min: 80 } },
    readings: [{ week: 12, salt: { max: 60 } }],
    holds: (baseline, at12) => baseline >= 80 && at12 !== NO_READING && at12 <= 60,
  },
];

it("subgroups are of the people whose readings lie in their ranges, every one of them, while they are in the study", async () => {
  const protocol: Protocol = {
    ...SMALL_TRIAL,
    arms: [{ name: "4 mg", doses: [{ fromWeek: 0, mgPerDay: 4 }] }],
    stages: [],
    visits: [0, 12, 36],
    endpoints: ["salt<=20"],
    dropoutPercentPerYear: 30,
    subgroups: GROUPS.map(({ holds: _, ...group }) => group),
  };
  const size = { virtualPatients: 1500, seed: 5 };
  const [model, executor] = [someModel(1), inlineExecutor()];
  const { rows } = await runTrial(protocol, model, executor, size);
  const visits: PeopleAtVisit[] = [];
  await eachTrajectory(protocol, model, size, executor, (_, part) => visits.push(...part));
  const at = (week: number) => visits.filter((each) => each.week === week);
  const readings = (week: number) => at(week).flatMap(({ reading }) => [...reading]);
  const [at12, at36] = [readings(12), readings(36)];
  const baseline = at(12).flatMap(({ baselineReading }) => [...baselineReading]);
  for (const { name, holds } of GROUPS) {
    const own = at36.filter((score, who) => score !== NO_READING && holds(baseline[who], at12[who]));
    const row = rows.find((each) => each.subgroup === name && each.week === 36);
    expect(own.length).toBeGreaterThan(20);
    expect(row?.virtualPatients).toBe(own.length);
    const responded = own.filter((score) => score <= 20).length;
    expect(row?.value).toBe(Math.round((10_000 * responded) / own.length) / 100);
  }
});
