import { describe, expect, it } from "vitest";
import { STRUCTURES } from "../../../disease/structures.ts";
import type { Executor } from "../../../engine/execution/executor.ts";
import { inlineExecutor } from "../../../engine/execution/inline.ts";
import type { Model } from "../../../simulate/model.ts";
import type { History } from "../../case/history.ts";
import { Batches } from "./batches.ts";
import { MOVE_TASK } from "./moves.ts";

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

describe("batches of a diary", () => {
  it("are the same whichever work is done first, and the next is weighed while readings come in", async () => {
    const addTo = async (executor: Executor) => {
      const batches = new Batches(diary, model, executor, settings);
      await batches.add(3, () => {});
      return batches;
    };
    const expected = await addTo(inner);
    expect(expected.effective()).toBeGreaterThan(0);
    expect(expected.found.map(({ paths }) => paths.count)).toEqual([40, 40, 40]);
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
