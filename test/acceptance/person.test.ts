import { afterAll, describe, expect, it } from "vitest";
import { enrol } from "../../src/disease/population/enrol.ts";
import { RESPONSE_SALT } from "../../src/disease/salt/thresholds.ts";
import { threadExecutor } from "../../src/entry/threads.ts";
import { type Case, parseCase } from "../../src/forecast/case/case.ts";
import { forecast } from "../../src/forecast/forecast.ts";
import type { OutcomeRow } from "../../src/forecast/summarise/result.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import { loadModel } from "../../src/package-data/model.ts";
import { runCourse } from "../../src/simulate/course.ts";
import { stepperOf, toModelDraw } from "../../src/simulate/host.ts";
import { entryRule } from "../../src/trial/jobs.ts";
import { parseProtocol } from "../../src/trial/protocol.ts";

const model = loadModel(loadEvidence());
const executor = threadExecutor(2);
afterAll(() => executor.close());

type Readings = readonly (readonly [week: number, score: number])[];
const effort = { enoughEffective: 400, mostCompared: 300_000 };
const ask = (
  readings: Readings,
  doses: Case["doses"],
  decision: number,
  mgPerDay: number,
  settings: object = effort,
) =>
  forecast(
    parseCase({
      schema: "anagen/case@1",
      salt: readings.map(([week, score]) => ({ week, score })),
      doses,
      options: [{ name: "this", doses: [{ fromWeek: decision, mgPerDay }] }],
      horizonWeeks: 52,
    }).value,
    model,
    executor,
    settings,
  );
const at = (outcomes: readonly OutcomeRow[], week: number) => {
  const row = outcomes.find((each) => each.weeksAfter === week);
  if (row === undefined) throw new Error(`no week ${week}`);
  return row;
};
const onDrug = [{ fromWeek: 0, mgPerDay: 4 }];

describe("a person's own path", () => {
  it("matters: with equal SALT now, fast full regrowth and slow partial regrowth have other odds", async () => {
    const fast = await ask(
      [
        [0, 90],
        [12, 25],
        [24, 4],
        [52, 15],
      ],
      onDrug,
      52,
      0,
    );
    const slow = await ask(
      [
        [0, 90],
        [12, 86],
        [24, 70],
        [52, 15],
      ],
      onDrug,
      52,
      0,
    );
    const [a, b] = [fast, slow].map(({ options }) => at(options[0].outcomes, 24).keepsSalt20.of100);
    expect(Math.abs(a - b)).toBeGreaterThanOrEqual(10);
  });

  it("goes on after stopping: a reading of 30 four months later moves the odds sharply", async () => {
    const before: Readings = [
      [0, 92],
      [24, 45],
      [52, 8],
    ];
    const stopped = [...onDrug, { fromWeek: 52, mgPerDay: 0 }];
    // The same calendar week, as it looked on the day of stopping and looks after each reading.
    const then = await ask(before, onDrug, 52, 0);
    const well = await ask([...before, [69, 4]], stopped, 69, 0);
    const worse = await ask([...before, [69, 30]], stopped, 69, 0);
    const thought = at(then.options[0].outcomes, 36).hasSalt20.of100;
    const [kept, lost] = [well, worse].map(({ options }) => at(options[0].outcomes, 24).hasSalt20.of100);
    expect(lost).toBeLessThan(thought / 3);
    expect(kept).toBeGreaterThan(thought);
  });

  it("that no virtual patient has lived gets a warning and wide ranges, not a crash", async () => {
    const { options, warnings } = await ask(
      [
        [0, 100],
        [4, 2],
        [8, 97],
        [12, 1],
      ],
      [{ fromWeek: 0, mgPerDay: 2 }],
      12,
      2,
    );
    expect(warnings).toContainEqual(expect.objectContaining({ code: "unlikelyReading", week: 4, score: 2 }));
    const row = at(options[0].outcomes, 52);
    expect(row.hasSalt20.high - row.hasSalt20.low).toBeGreaterThanOrEqual(20);
    expect(row.expectedSalt.high - row.expectedSalt.low).toBeGreaterThanOrEqual(50);
  });
});

describe("a person of whom nothing but the SALT before treatment is known", () => {
  it.each([70, 88, 97])("is forecast as a virtual trial enrolled at SALT %d comes out", async (baseline) => {
    const weeks = [12, 24, 36, 52];
    const { options } = await ask([[0, baseline]], undefined, 0, 4, {
      enoughEffective: 10_000,
      mostCompared: 50_000,
    });
    // People of each draw: few, since few candidates have this very baseline.
    const people = 20;
    const { value: protocol } = parseProtocol({
      schema: "anagen/trial@1",
      enrol: { salt: { min: baseline, max: baseline } },
      arms: [{ name: "4 mg", doses: onDrug }],
      visits: weeks,
      endpoints: ["salt<=20"],
    });
    const rule = entryRule(protocol, model);
    const reached = new Map(weeks.map((week) => [week, 0]));
    for (const message of model.draws) {
      const stepper = stepperOf(message.structure);
      const cohort = enrol(toModelDraw(message), rule, 1, 0, people, stepper);
      const plan = { regimens: [{ doses: onDrug }], fromWeek: 0, toWeek: 52, visits: weeks };
      runCourse(stepper, cohort, plan, ({ week, salts }) => {
        reached.set(week, (reached.get(week) ?? 0) + salts.filter((salt) => salt <= RESPONSE_SALT).length);
      });
    }
    // By chance each is off by 0.6 of 100 (standard error) at the most, and both are rounded.
    for (const week of weeks) {
      const trial = Math.round((100 * (reached.get(week) ?? 0)) / (people * model.draws.length));
      expect(
        Math.abs(at(options[0].outcomes, week).hasSalt20.of100 - trial),
        `week ${week}`,
      ).toBeLessThanOrEqual(2);
    }
  });
});
