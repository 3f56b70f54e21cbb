import { STRUCTURES } from "../../../src/disease/structures.ts";
import type { History } from "../../../src/forecast/case/history.ts";
import type { DrawMessage } from "../../../src/simulate/host.ts";
import type { Model } from "../../../src/simulate/model.ts";

/** A draw at a given height of every parameter's range. */
function drawOf(structure: "drive" | "loop", height: number, index: number): DrawMessage {
  const values = Object.fromEntries(
    STRUCTURES[structure].parameters.map(({ name, low, high }) => [name, low + height * (high - low)]),
  );
  return { structure, values, index };
}

/** A small model of both structures. */
export const model = {
  draws: [drawOf("drive", 0.4, 0), drawOf("drive", 0.5, 1), drawOf("loop", 0.5, 2)],
  weights: [0.4, 0.3, 0.3],
  verySevereShare: 0.55,
} as unknown as Model;
export const SEED = 5;

/** An ordinary course: regrowth from SALT 88 to 8. */
export const score = (week: number) => Math.round(8 + 80 * Math.exp(-week / 16));
export const readingsAt = (weeks: readonly number[]) => weeks.map((week) => ({ week, score: score(week) }));
/** On 4 mg, and on half of it from week 40 on. */
export const historyOf = (readings: History["readings"]): History => ({
  readings,
  doses: [
    { fromWeek: 0, mgPerDay: 4 },
    { fromWeek: 40, mgPerDay: 2 },
  ],
  decision: readings[readings.length - 1].week,
  baseline: readings[0].score,
  covariates: {},
});
/** A diary of 72 weeks with a reading every `each` weeks. */
export const diaryOf = (each: number, scoreOf: (week: number) => number) =>
  historyOf(
    Array.from({ length: 1 + Math.floor(72 / each) }, (_, at) => each * at).map((week) => ({
      week,
      score: scoreOf(week),
    })),
  );
/** More standard errors than chance gives in any of some dozens of comparisons. */
export const ERRORS = 4.5;
export const meanOf = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
