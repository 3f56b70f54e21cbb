import type { StructureName } from "../../disease/structures.ts";
import type { Executor } from "../../engine/execution/executor.ts";
import type { Model } from "../../simulate/model.ts";
import type { Statistics } from "./schema.ts";
import { type Effort, scorePeople } from "./score-people.ts";
import { SCORED_WEEKS, simulatePeople } from "./simulated-people.ts";
import { type Detail, summariseAsShipped, summariseEffective, summariseRanks } from "./summary.ts";

/** Numbers of people, and effort for each, of the self test. */
export interface SelfTestSettings {
  /** Simulated people for each structure. */
  readonly people: number;
  /** Effective virtual patients that each of them is forecast with, and how many are compared at the most. */
  readonly enoughEffective: number;
  readonly mostCompared: number;
  /** Simulated people of the whole model, and the effort for each; an ordinary forecast's unless said. */
  readonly asShipped: { readonly people: number } & Effort;
  readonly seed: number;
  /** Told how many forecasts are done, and of how many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Simulation-based calibration (Talts et al. 2018): forecasts of simulated people whose future is known. Scored are the
 * rank of the truth in the forecast, how often intervals hold it, and how far forecasts are off beside the average of
 * like responders. People are simulated with each structure and forecast with each; then with the whole model, and
 * forecast as users are.
 */
export async function runSelfTest(
  model: Model,
  executor: Executor,
  settings: SelfTestSettings,
): Promise<Statistics> {
  const { people: count, seed, enoughEffective, mostCompared, asShipped } = settings;
  const names = Object.keys(model.structureWeights) as StructureName[];
  const only = new Map(names.map((name) => [name, modelOf(model, name)]));
  const total = count * names.length * names.length + asShipped.people;
  let done = 0;
  const onEach = () => settings.onProgress?.(++done, total);
  const details: Detail[] = [];
  const effective: number[] = [];
  let nobodyFits = 0;
  for (const data of names) {
    const people = simulatePeople(only.get(data) as Model, count, seed).slice(0, count);
    for (const forecast of names) {
      const own = only.get(forecast) as Model;
      const scored = await scorePeople(
        people,
        own,
        executor,
        seed,
        { enoughEffective, mostCompared },
        onEach,
      );
      SCORED_WEEKS.forEach((week, at) => {
        details.push({ data, forecast, week, scores: scored.scores[at] });
      });
      effective.push(...scored.effective);
      nobodyFits += scored.nobodyFits;
    }
  }
  const everyone = simulatePeople(model, asShipped.people, seed).slice(0, asShipped.people);
  const { people: _, ...effort } = asShipped;
  const shipped = await scorePeople(everyone, model, executor, seed, effort, onEach);
  return {
    schema: "anagen/statistics@1",
    ...summariseRanks(details, names),
    people: count,
    enoughEffective,
    effectiveSampleSize: summariseEffective(effective),
    nobodyFits,
    asShipped: summariseAsShipped(shipped, SCORED_WEEKS),
    seed,
    modelVersion: model.version,
    dataVersion: model.dataVersion,
  };
}

/** The model with the draws of one structure alone. */
function modelOf(model: Model, name: StructureName): Model {
  const kept = model.draws
    .map((draw, at) => ({ draw, weight: model.weights[at] }))
    .filter(({ draw }) => draw.structure === name);
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  return {
    ...model,
    draws: kept.map(({ draw }, index) => ({ ...draw, index })),
    weights: kept.map(({ weight }) => weight / total),
    structureWeights: { [name]: 1 },
  };
}
