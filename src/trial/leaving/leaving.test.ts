import { describe, expect, it } from "vitest";
import { someModel } from "../../../test/support/simulate/model.ts";
import { WITHDRAWAL, withSizes } from "../../../test/support/simulate/withdrawal.ts";
import { type Cohort, releaseCohort } from "../../disease/population/cohort.ts";
import { enrol } from "../../disease/population/enrol.ts";
import { inlineExecutor } from "../../engine/execution/inline.ts";
import { InputError } from "../../input/input-error.ts";
import { stepperOf, toModelDraw } from "../../simulate/host.ts";
import { planTrial } from "../plan.ts";
import { parseProtocol } from "../protocol.ts";
import type { Protocol } from "../protocol-schema.ts";
import { runTrial } from "../trial.ts";
import type { DropoutReason } from "./dropout-schema.ts";
import { leavingFrom, NEVER } from "./leaving.ts";

const PEOPLE = 1024;
const dose = (fromWeek: number, mgPerDay: number) => [{ fromWeek, mgPerDay }];

function protocol(change: Partial<Protocol>): Protocol {
  return {
    schema: "anagen/trial@1",
    enrol: {},
    arms: [{ name: "4 mg", doses: dose(0, 4) }],
    visits: [0, 26, 52],
    endpoints: ["salt<=20"],
    ...change,
  };
}

function people(): Cohort {
  const [draw] = someModel(1).draws;
  const rule = { lowest: 50, highest: 100, verySevereShare: 0.5 };
  return enrol(toModelDraw(draw), rule, 3, 0, PEOPLE, stepperOf("drive"));
}

/** First weeks without readings of people who all read 60, and whose even ones read 80 at week 26, the others 40. */
function weeksOf(change: Partial<Protocol>): Int32Array {
  const cohort = people();
  const asked = protocol(change);
  const startReading = new Uint8Array(PEOPLE).fill(60);
  const arriving = { cohort, leavesWeek: new Int32Array(PEOPLE).fill(NEVER), startReading };
  const leaving = leavingFrom(arriving, planTrial(asked).arms[0], asked);
  const parted = Uint8Array.from(startReading, (_, i) => (i % 2 === 0 ? 80 : 40));
  leaving.visit(0, startReading);
  leaving.visit(26, parted);
  leaving.visit(52, startReading);
  releaseCohort(cohort);
  return leaving.weeks;
}

const share = (weeks: Int32Array, of: (week: number, i: number) => boolean, among = PEOPLE) =>
  weeks.reduce((sum, week, i) => sum + (of(week, i) ? 1 : 0), 0) / among;
const byWeek = (last: number) => (week: number) => week <= last;

describe("leaving the study", () => {
  const reason = (more: Partial<DropoutReason>): Partial<Protocol> => ({
    dropout: [{ percentPerYear: 40, ...more }],
  });

  it("is at the stated rate whether it is written as a rate or as a reason that always holds", () => {
    const one = weeksOf({ arms: [{ name: "4 mg", doses: dose(0, 4), dropoutPercentPerYear: 40 }] });
    const other = weeksOf(reason({}));
    expect(share(one, byWeek(52))).toBeCloseTo(0.4, 1);
    for (let i = 0; i < PEOPLE; i++) expect(other[i]).toBe(one[i] <= 52 ? one[i] : NEVER);
  });

  it("holds after fromWeek and up to untilWeek", () => {
    const weeks = weeksOf(reason({ fromWeek: 10, untilWeek: 30 }));
    const left = weeks.filter((week) => week !== NEVER);
    expect(Math.min(...left)).toBe(11);
    expect(Math.max(...left)).toBe(30);
    // 20 of 52 weeks at a hazard of which 60 % survive a year
    expect(left.length / PEOPLE).toBeCloseTo(1 - 0.6 ** (20 / 52), 1);
  });

  it("depends on the last reading that was taken, at random given it", () => {
    const weeks = weeksOf(reason({ salt: { min: 70 } }));
    expect(share(weeks, byWeek(26))).toBe(0);
    expect(share(weeks, (week, i) => i % 2 === 1 && week !== NEVER)).toBe(0);
    expect(share(weeks, (week, i) => i % 2 === 0 && week <= 52, PEOPLE / 2)).toBeCloseTo(1 - 0.6 ** 0.5, 1);
  });

  it("depends on the reading that is then missing, not at random", () => {
    const weeks = weeksOf(reason({ salt: { min: 70 }, by: "missedReading" }));
    const left = share(weeks, (week, i) => i % 2 === 0 && week <= 26, PEOPLE / 2);
    expect(left).toBeCloseTo(1 - 0.6 ** 0.5, 1);
    expect(share(weeks, (week, i) => i % 2 === 1 && week !== NEVER)).toBe(0);
    expect(share(weeks, (week) => week > 26 && week !== NEVER)).toBe(0);
  });

  it("depends on the change since the stage began", () => {
    const better = weeksOf(reason({ changeFromStart: { max: -20 } }));
    expect(share(better, (week, i) => i % 2 === 0 && week !== NEVER)).toBe(0);
    expect(share(better, (week) => week <= 52)).toBeGreaterThan(0.05);
  });

  it("adds up the hazards of all reasons and of the rate", () => {
    const both = weeksOf({ dropoutPercentPerYear: 40, dropout: [{ percentPerYear: 50 }] });
    expect(share(both, byWeek(52))).toBeCloseTo(1 - 0.6 * 0.5, 1);
  });

  it("is refused where a reason can never hold, in every place", () => {
    const refused = (change: object) => () => parseProtocol({ ...protocol({}), ...change });
    const arm = (dropout: object[]) => ({ name: "4 mg", doses: dose(0, 4), dropout });
    expect(refused({ dropout: [{ percentPerYear: 5, fromWeek: 20, untilWeek: 20 }] })).toThrow(InputError);
    expect(refused({ arms: [arm([{ percentPerYear: 5, salt: { min: 60, max: 50 } }])] })).toThrow(
      /arms\[0\]\.dropout\[0\]\.salt\.max/,
    );
    const { stages } = withSizes(WITHDRAWAL, 40, 80);
    const [stage] = stages ?? [];
    const later = stage.randomise.map((each) => ({
      ...each,
      dropout: [{ percentPerYear: 5, untilWeek: 0 }],
    }));
    expect(() =>
      parseProtocol({ ...WITHDRAWAL, stages: [{ ...stage, randomise: [stage.randomise[0], later[1]] }] }),
    ).toThrow(/^stages\[0\]\.randomise\[1\]\.dropout\[0\]\.untilWeek: 0 .*later than its fromWeek, 0/);
    expect(refused({ dropout: [{ percentPerYear: 5, by: "missedReading" }] })).toThrow(/dropout\[0\]\.by/);
    expect(refused({ dropout: [{ percentPerYear: 5, untilWeek: 1 }] })).not.toThrow();
  });
});

describe("a trial whose people leave", () => {
  const model = someModel(2);
  const shown = async (change: Partial<Protocol>) => {
    const settings = { virtualPatients: 2000, seed: 3 };
    const { rows } = await runTrial(protocol(change), model, inlineExecutor(), settings);
    const last = rows.find(({ week, endpoint }) => week === 52 && endpoint === "salt50");
    return { value: last?.value ?? 0, people: last?.virtualPatients ?? 0 };
  };

  it("shows a better arm where those who fare badly leave, and the worse the less can be known of it", async () => {
    const endpoints = ["salt50"];
    const bad = { percentPerYear: 90, changeFromStart: { min: -20 } };
    const all = await shown({ endpoints });
    const random = await shown({ endpoints, dropoutPercentPerYear: 60 });
    const byLast = await shown({ endpoints, dropout: [bad] });
    const byMissed = await shown({ endpoints, dropout: [{ ...bad, by: "missedReading" }] });
    expect(all.people).toBe(2000);
    expect(Math.abs(random.value - all.value)).toBeLessThan(6);
    expect(byLast.value).toBeGreaterThan(all.value + 6);
    expect(byMissed.value).toBeGreaterThan(byLast.value);
  });

  it("begins each stage anew, by the reasons of its arm or of the protocol", async () => {
    const stages = [
      {
        name: "stage",
        atWeek: 26,
        who: {},
        randomise: [
          { name: "own", doses: dose(26, 4), dropout: [{ percentPerYear: 90 }] },
          { name: "usual", doses: dose(26, 4) },
        ],
      },
    ];
    const { rows } = await runTrial(
      protocol({ stages, dropout: [{ percentPerYear: 30, fromWeek: 26 }] }),
      model,
      inlineExecutor(),
      { virtualPatients: 2000, seed: 3 },
    );
    const count = (arm: string, week: number) =>
      rows.find((row) => row.arm === arm && row.week === week)?.virtualPatients ?? 0;
    expect(count("own", 26)).toBe(2000);
    expect(count("usual", 26)).toBe(2000);
    expect(count("own", 52) / 2000).toBeCloseTo(0.1 ** 0.5, 1);
    expect(count("usual", 52) / 2000).toBeCloseTo(0.7 ** 0.5, 1);
  });
});
