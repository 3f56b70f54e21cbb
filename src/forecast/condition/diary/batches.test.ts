import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STRUCTURES } from "../../../disease/structures.ts";
import type { Executor } from "../../../engine/execution/executor.ts";
import { inlineExecutor } from "../../../engine/execution/inline.ts";
import type { Model } from "../../../simulate/model.ts";
import type { History } from "../../case/history.ts";
import { pickPaths } from "../people/paths.ts";
import { Batches, baseReadings } from "./batches.ts";
import { effectiveByFamily } from "./effective.ts";
import { MOVE_TASK } from "./moves.ts";
import { OUTLOOK_WEEKS } from "./outlook.ts";

const values = Object.fromEntries(
  STRUCTURES.drive.parameters.map(({ name, low, high }) => [name, (low + high) / 2]),
);
const model = {
  draws: [{ structure: "drive", values, index: 0 }],
  weights: [1],
  verySevereShare: 0.55,
} as unknown as Model;

const diary: History = {
  readings: Array.from({ length: 18 }, (_, at) => 3 * at).map((week) => ({
    week,
    score: Math.round(8 + 80 * Math.exp(-week / 16)),
  })),
  doses: [{ fromWeek: 0, mgPerDay: 4 }],
  decision: 51,
  baseline: 88,
  covariates: {},
};
const settings = { seed: 3, enoughEffective: 20 };
const inner = inlineExecutor();

/** Notes the tasks that run, and lets those of a name wait until the others had many turns. */
function slowed(name: string, ran: string[]): Executor {
  return {
    workers: 2,
    run: async (task, jobs, options) => {
      ran.push(`${task.name} begins`);
      if (task.name === name) for (let turn = 0; turn < 400; turn++) await new Promise(setImmediate);
      const results = await inner.run(task, jobs, options);
      ran.push(`${task.name} ends`);
      return results;
    },
    close: async () => {},
  };
}

describe("the readings in force from the beginning", () => {
  const readingsOf = (scores: readonly number[]) => ({
    readings: scores.map((score, week) => ({ week, score })),
  });

  it("are eight, evenly spread, where nothing changes, and nine of five years", () => {
    const still = readingsOf(new Array(71).fill(30));
    expect([...baseReadings(still)].sort((a, b) => a - b)).toEqual([0, 10, 20, 30, 40, 50, 60, 70]);
    expect(baseReadings(readingsOf(new Array(261).fill(30))).size).toBe(9);
  });

  it("stand where the course turns", () => {
    const turning = readingsOf(
      Array.from({ length: 71 }, (_, week) => Math.min(90, Math.max(0, 1170 - 30 * week))),
    );
    // From 90 at week 36 to 0 at week 39, where none would stand if they were spread evenly over the weeks.
    const kept = [...baseReadings(turning)];
    expect(kept.filter((at) => at >= 36 && at <= 39).length).toBeGreaterThanOrEqual(2);
    expect(kept).toContain(0);
    expect(kept).toContain(70);
  });

  it("have the first and the last, and none twice, whatever the readings", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 17, maxLength: 200 }), (scores) => {
        const kept = baseReadings(readingsOf(scores));
        expect(kept.has(0) && kept.has(scores.length - 1)).toBe(true);
        expect(kept.size).toBeLessThanOrEqual(9);
        expect(kept.size).toBeGreaterThanOrEqual(5);
        for (const at of kept) expect(at >= 0 && at < scores.length).toBe(true);
      }),
    );
  });
});

describe("batches of a diary", () => {
  it("are the same whichever work is done first, and the next is weighed while readings come in", async () => {
    const addTo = async (executor: Executor) => {
      const batches = new Batches(diary, model, executor, settings);
      await batches.add(3, () => {});
      return batches;
    };
    const expected = await addTo(inner);
    expect(expected.effective()).toBeGreaterThan(0);
    expect(expected.found.map(({ paths }) => paths.count)).toEqual([80, 80, 80]);
    for (const name of ["match", MOVE_TASK.name]) {
      const ran: string[] = [];
      const batches = await addTo(slowed(name, ran));
      expect(batches.found).toEqual(expected.found);
      expect(batches.learned).toEqual(expected.learned);
      expect(batches.compared).toBe(expected.compared);
      const isBetween = ran.some(
        (each, at) => each === `${MOVE_TASK.name} begins` && ran[at + 1]?.startsWith("match"),
      );
      expect(isBetween).toBe(true);
    }
  });

  it("count for as much as the week after a stop that tells the least, each person they began as once", async () => {
    const batches = new Batches(diary, model, inner, settings);
    await batches.add(2, () => {});
    const families = batches.found.flatMap((batch) => [...batch.families]);
    const each = OUTLOOK_WEEKS.map((_, week) => {
      const salts = batches.found.flatMap(({ outlook }) => [...outlook[week]]);
      return effectiveByFamily(salts, families);
    });
    expect(new Set(each).size).toBe(2);
    expect(batches.effective()).toBe(Math.min(...each));
    // The other week may tell less as well.
    const swapped = batches.found.map((batch) => ({ ...batch, outlook: [...batch.outlook].reverse() }));
    batches.found.splice(0, 2, ...swapped);
    expect(batches.effective()).toBe(Math.min(...each));
  });

  it("keep no more paths where they are many, whenever they were added, and what is known of all", async () => {
    const few = new Batches(diary, model, inner, settings);
    await few.add(12, () => {});
    const many = new Batches(diary, model, inner, settings);
    await many.add(1, () => {});
    await many.add(12, () => {});
    expect(many.found).toHaveLength(13);
    few.found.forEach(({ paths, ...known }, at) => {
      const kept = many.found[at];
      const odd = Array.from({ length: paths.count >> 1 }, (_, each) => 2 * each + 1);
      expect(kept.paths).toEqual(pickPaths(paths, odd));
      expect(kept).toMatchObject(known);
    });
    expect(many.found[12].paths.count).toBe(many.found[12].families.length >> 1);
  });

  it("tell how far they are, never back, and up to the end", async () => {
    const told: number[] = [];
    await new Batches(diary, model, inner, settings).add(2, (share) => told.push(share));
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBeCloseTo(1, 12);
  });

  it("end with what went wrong, in weighing or while readings come in", async () => {
    for (const name of ["match", MOVE_TASK.name]) {
      const failing: Executor = {
        workers: 1,
        run: (task, jobs, options) =>
          task.name === name ? Promise.reject(new Error(`no ${name}`)) : inner.run(task, jobs, options),
        close: async () => {},
      };
      const batches = new Batches(diary, model, failing, settings);
      await expect(batches.add(2, () => {})).rejects.toThrow(`no ${name}`);
    }
  });
});
