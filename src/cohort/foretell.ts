import type { Executor } from "../engine/execution/executor.ts";
import type { History } from "../forecast/case/history.ts";
import {
  FORETELL_TASK,
  FORETOLD,
  type Foretold,
  type ForetoldResult,
  foretoldAt,
  joinForetold,
  readingDistribution,
  saltsOfStage,
} from "../forecast/condition/foretold.ts";
import type { ConditionSettings } from "../forecast/condition/settings.ts";
import { weigh } from "../forecast/condition/weigh.ts";
import type { Model } from "../simulate/model.ts";

/** What the readings before one say of it. */
export interface Prediction {
  /** Place of the reading in the history. */
  readonly place: number;
  /** The reading itself, 0 to 100. */
  readonly score: number;
  /** [score]: probability of each reading. */
  readonly chances: Float64Array;
  /** Effective virtual patients behind it. */
  readonly effective: number;
  /** Of each draw of the model its own prediction. */
  readonly draws: DrawPredictions;
}

/** [draw of the model]: what it says of a reading. Where nobody of a draw is left, `weight` is 0. */
interface DrawPredictions {
  readonly weight: Float64Array;
  /** Effective virtual patients of the draw. */
  readonly effective: Float64Array;
  /** Expected reading, SALT points, and chance of 20 or less. */
  readonly salt: Float64Array;
  readonly response: Float64Array;
}

/** What a person's readings say one after the other. */
export interface PersonPredictions {
  readonly predictions: readonly Prediction[];
  /** Virtual patients compared with the person. */
  readonly compared: number;
}

/**
 * Predicts each reading of a person but the first from all readings before it and the doses taken until then. Virtual
 * people live through the doses once; before each reading those who fit the ones so far say what it will be.
 *
 * @throws InputError when nobody among the virtual people fits
 */
export async function foretellPerson(
  history: History,
  model: Model,
  executor: Executor,
  settings: Omit<ConditionSettings, "task" | "onRound">,
): Promise<PersonPredictions> {
  const parts: Foretold[] = [];
  const sample = await weigh(history, model, executor, {
    ...settings,
    task: FORETELL_TASK,
    onRound: (round) => parts.push(...(round as readonly ForetoldResult[]).map(({ foretold }) => foretold)),
  });
  const stages = sample.history.stages.length;
  const foretold = joinForetold(parts, stages);
  const places = history.readings.map((_, place) => place).slice(1);
  return {
    compared: sample.compared,
    predictions: places.map((place) => {
      // Without a reading from before treatment the first stage is entry, and readings begin at the second.
      const stage = history.baseline === null ? place + 1 : place;
      const draws = drawPredictions(foretold, stage, stages, model.draws.length);
      let [sum, squares] = [0, 0];
      foretold.draws.forEach((_, at) => {
        const from = foretoldAt(at, stage, stages);
        sum += foretold.sums[from + FORETOLD.weight];
        squares += foretold.sums[from + FORETOLD.square];
      });
      return {
        place,
        score: history.readings[place].score,
        chances: readingDistribution(saltsOfStage(foretold.salts, stage)),
        effective: squares === 0 ? 0 : (sum * sum) / squares,
        draws,
      };
    }),
  };
}

function drawPredictions(
  { draws, sums }: Foretold,
  stage: number,
  stages: number,
  count: number,
): DrawPredictions {
  const column = () => new Float64Array(count);
  const found = { weight: column(), effective: column(), salt: column(), response: column() };
  draws.forEach((draw, at) => {
    const from = foretoldAt(at, stage, stages);
    const weight = sums[from + FORETOLD.weight];
    if (weight === 0) return;
    found.weight[draw] = weight;
    found.effective[draw] = (weight * weight) / sums[from + FORETOLD.square];
    found.salt[draw] = sums[from + FORETOLD.reading] / weight;
    found.response[draw] = sums[from + FORETOLD.response] / weight;
  });
  return found;
}
