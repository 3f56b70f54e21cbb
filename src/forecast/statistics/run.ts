import type { StructureName } from "../../disease/structure.ts";
import { uniformAt } from "../../random/streams.ts";
import { InputError } from "../../schema/input-error.ts";
import type { Executor } from "../../simulate/executor.ts";
import { inTurn } from "../../simulate/in-turn.ts";
import type { Model } from "../../simulate/model.ts";
import { type Case, parseCase, toQuestion } from "../case.ts";
import { simulateQuestion } from "../forecast.ts";
import { SALT_CELLS } from "../watch.ts";
import { JUDGED_WEEKS, type SimulatedPerson, simulatePeople } from "./people.ts";
import type { Statistics } from "./schema.ts";
import { cellOf, rankedProbabilityScore, rankIn } from "./score.ts";
import { type Detail, tellEffective, tellJudgements } from "./summary.ts";

/** How much the self test does. */
export interface StatisticsSettings {
  /** Simulated people for each structure. */
  readonly people: number;
  /** Effective virtual patients that each of them is forecast with, and how many are compared at the most. */
  readonly enoughEffective: number;
  readonly mostCompared: number;
  readonly seed: number;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Simulated people for each one forecast, of whom the trial average is made. */
const AVERAGE_PEOPLE = 4;
const LEAST_AVERAGE_PEOPLE = 1000;
/** Seeds of the trial average and the forecasts lie apart from that of the people. */
const AVERAGE_SEED = 0x3c6ef372;
const FORECAST_SEED = 0xbb67ae85;
const RANK_KEY = 0xa54ff53a;

/**
 * Judges forecasts on simulated people whose future is known: where the truth lies in the forecast (simulation-based
 * calibration, Talts et al. 2018), how often intervals hold it, and how far forecasts are off beside the average of
 * like responders. People are simulated with each structure and forecast with each.
 */
export async function judgeForecasts(
  model: Model,
  executor: Executor,
  settings: StatisticsSettings,
): Promise<Statistics> {
  const { people: count, seed, enoughEffective } = settings;
  const names = Object.keys(model.structureWeights) as StructureName[];
  const only = new Map(names.map((name) => [name, modelOf(model, name)]));
  const details: Detail[] = [];
  const effective: number[] = [];
  let nobodyFits = 0;
  let done = 0;
  for (const data of names) {
    const people = simulatePeople(only.get(data) as Model, count, seed).slice(0, count);
    for (const forecaster of names) {
      const own = only.get(forecaster) as Model;
      const averages = trialAverages(
        simulatePeople(
          own,
          Math.max(LEAST_AVERAGE_PEOPLE, AVERAGE_PEOPLE * count),
          (seed ^ AVERAGE_SEED) >>> 0,
        ),
      );
      const found = JUDGED_WEEKS.map(
        (week): Detail => ({ data, forecast: forecaster, week, judgements: [] }),
      );
      details.push(...found);
      await inTurn(
        people,
        executor.workers + 1,
        (person) => forecastPerson(person, own, executor, settings),
        (forecast, person) => {
          settings.onProgress?.(++done, count * names.length * names.length);
          if (forecast === null) {
            nobodyFits++;
            return;
          }
          effective.push(forecast.effectiveSampleSize);
          JUDGED_WEEKS.forEach((week, at) => {
            const truth = person.truth[at];
            found[at].judgements.push({
              rank: rankIn(forecast.salt[at], truth, uniformAt(seed, person.number, week, RANK_KEY)),
              model: rankedProbabilityScore(forecast.salt[at], truth),
              trialAverage: rankedProbabilityScore(averages(person)[at], truth),
            });
          });
        },
      );
    }
  }
  return {
    schema: "anagen/statistics@1",
    ...tellJudgements(details, names),
    people: count,
    enoughEffective,
    effectiveSampleSize: tellEffective(effective),
    nobodyFits,
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

/** The case of a simulated person who asks what stopping would do. */
export function caseOf({ readings, mgPerDay, treatedWeeks }: SimulatedPerson): Case {
  return parseCase({
    schema: "anagen/case@1",
    salt: readings,
    doses: [{ fromWeek: 0, mgPerDay }],
    options: [{ name: "stop", doses: [{ fromWeek: treatedWeeks, mgPerDay: 0 }] }],
    horizonWeeks: JUDGED_WEEKS[JUDGED_WEEKS.length - 1],
  }).value;
}

async function forecastPerson(
  person: SimulatedPerson,
  model: Model,
  executor: Executor,
  { enoughEffective, mostCompared, seed }: StatisticsSettings,
): Promise<{ salt: Uint32Array[]; effectiveSampleSize: number } | null> {
  try {
    const own = (seed ^ FORECAST_SEED ^ person.number) >>> 0;
    const settings = { enoughEffective, mostCompared, seed: own };
    const { counted, effectiveSampleSize } = await simulateQuestion(
      toQuestion(caseOf(person)),
      model,
      executor,
      settings,
    );
    const salt = JUDGED_WEEKS.map((week) => counted.salt.slice(week * SALT_CELLS, (week + 1) * SALT_CELLS));
    return { salt, effectiveSampleSize };
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** What responders of each stratum and dose come to after stopping, by JUDGED_WEEKS. */
function trialAverages(people: readonly SimulatedPerson[]): (person: SimulatedPerson) => Uint32Array[] {
  const groups = new Map<string, Uint32Array[]>();
  const groupOf = ({ verySevere, mgPerDay }: SimulatedPerson) => {
    const key = `${verySevere} ${mgPerDay}`;
    const known = groups.get(key) ?? JUDGED_WEEKS.map(() => new Uint32Array(SALT_CELLS));
    groups.set(key, known);
    return known;
  };
  for (const person of people)
    groupOf(person).forEach((histogram, at) => {
      histogram[cellOf(person.truth[at])]++;
    });
  return groupOf;
}
