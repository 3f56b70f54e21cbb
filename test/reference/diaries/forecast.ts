import { inlineExecutor } from "../../../src/engine/execution/inline.ts";
import { parseCase } from "../../../src/forecast/case/case.ts";
import { toQuestion } from "../../../src/forecast/case/question.ts";
import { condition } from "../../../src/forecast/condition/condition.ts";
import type { PersonalSample } from "../../../src/forecast/condition/sample.ts";
import { weigh } from "../../../src/forecast/condition/weigh.ts";
import { SALT_CELLS } from "../../../src/forecast/options/count-outcomes.ts";
import { runOptions } from "../../../src/forecast/options/run-options.ts";
import { loadEvidence } from "../../../src/package-data/evidence.ts";
import { loadModel } from "../../../src/package-data/model.ts";
import { type ReferenceCase, type ReferenceResult, STOP, WEEKS_AFTER } from "./cases.ts";

type Figures = Pick<ReferenceResult, "effective" | "low" | "salt">;

const model = loadModel(loadEvidence());
/** Cells of a histogram for each SALT point. */
const CELLS_PER_POINT = 4;
const LOW = 20;

function questionOf({ doses, readings }: ReferenceCase) {
  const options = [{ name: "stop", doses: [{ fromWeek: STOP, mgPerDay: 0 }] }];
  const horizonWeeks = WEEKS_AFTER[WEEKS_AFTER.length - 1];
  return toQuestion(
    parseCase({ schema: "anagen/case@1", salt: readings, doses, options, horizonWeeks }).value,
  );
}

/** Figures of a case as Anagen forecasts it. */
export async function forecast(of: ReferenceCase, seed: number): Promise<Figures> {
  const { history } = questionOf(of);
  return figuresOf(of, await condition(history, model, inlineExecutor(), { seed }));
}

/** Figures of a case from people of the population, weighed by all readings at once. */
export async function byAllReadings(of: ReferenceCase, seed: number, people: number): Promise<Figures> {
  const { history } = questionOf(of);
  const effort = { mostCompared: people, enoughEffective: people };
  return figuresOf(of, await weigh(history, model, inlineExecutor(), { seed, ...effort }));
}

async function figuresOf(of: ReferenceCase, sample: PersonalSample): Promise<Figures> {
  const { counted } = await runOptions(questionOf(of), sample, model, inlineExecutor());
  const { effectiveSampleSize: effective } = sample;
  const figures = WEEKS_AFTER.map((week) => {
    const histogram = counted.salt.subarray(week * SALT_CELLS, (week + 1) * SALT_CELLS);
    const people = histogram.reduce((sum, count) => sum + count, 0);
    const mean = (value: (salt: number) => number) =>
      histogram.reduce((sum, count, cell) => sum + count * value(cell / CELLS_PER_POINT), 0) / people;
    const figure = (value: (salt: number) => number) => {
      const middle = mean(value);
      const spread = Math.sqrt(mean((salt) => (value(salt) - middle) ** 2));
      // Of the effective people some are taken on to the option, which adds a little.
      return { value: middle, error: spread * Math.sqrt(1 / effective + 1 / people) };
    };
    return { low: figure((salt) => (salt <= LOW ? 100 : 0)), salt: figure((salt) => salt) };
  });
  return { effective, low: figures.map(({ low }) => low), salt: figures.map(({ salt }) => salt) };
}
