/**
 * What a clinic's people teach the model: every reading but the first is predicted from those before it by each draw,
 * without and with a clinic effect; seen less predicted is added up by dose and time, and weighs the draws.
 */
import type { Executor } from "../../engine/execution/executor.ts";
import { inTurn } from "../../engine/execution/in-turn.ts";
import type { Case } from "../../forecast/case/case.ts";
import type { History } from "../../forecast/case/history.ts";
import { toQuestion } from "../../forecast/case/question.ts";
import { digestOf } from "../../input/digest.ts";
import { InputError } from "../../input/input-error.ts";
import { uniformAt } from "../../math/random/streams.ts";
import type { Model } from "../../simulate/model.ts";
import { modelHash } from "../../simulate/model-hash.ts";
import type { CompareSettings } from "../compare.ts";
import { decimals } from "../decimals.ts";
import { foretellPerson, type PersonPredictions } from "../foretell.ts";
import { groupsOf } from "../groups.ts";
import { leftOutOf, whereTheyWent } from "../left-out.ts";
import { type Numbered, numbered } from "../numbered.ts";
import { settingAt } from "../setting.ts";
import { keyOf } from "../suppress.ts";
import { CellSums, comparedCells, RUNS } from "./cells.ts";
import { LEARNED_SCHEMA, type LearnedModel, shifted } from "./learned.ts";
import { CLINIC_SPREAD, type Posterior, posteriorOf } from "./posterior.ts";

/** Fewest people something is learned from, and fewest effective draws that may be left. */
export const LEAST_PEOPLE = 20;
const LEAST_DRAWS = 50;
/** Predictions of fewer effective virtual patients are left out. */
const LEAST_EFFECTIVE = 20;
/** Below this chance readings are said to be unlike what is predicted. */
const UNLIKE = 0.01;
/** Above this log evidence (7 to 1) the readings are said to speak for an effect of the clinic. */
const EVIDENT = 2;
/** Keeps the random numbers of persons apart. */
const PERSON_KEY = 0x5be0cd19;
const WORDS = 4294967296;

/**
 * Learns from a cohort.
 *
 * @throws InputError for fewer than twenty people with two readings, or where fewer than fifty effective draws are left
 */
export async function learnFromCohort(
  people: AsyncIterable<{ readonly id: string; readonly input: Case }>,
  model: Model,
  executor: Executor,
  settings: CompareSettings,
): Promise<LearnedModel> {
  const { seed, onRefused, onProgress } = settings;
  const runs = RUNS.map(({ shift, repetition }) => ({
    repetition,
    model: {
      ...model,
      draws: model.draws.map((draw) => ({ ...draw, values: shifted(draw.values, shift) })),
    },
  }));
  const cells = new Map<string, CellSums>();
  const used = new Set<number>();
  let [readings, compared, done, effective] = [0, 0, 0, Number.POSITIVE_INFINITY];
  let [oneReading, notForecast, weakReadings] = [0, settings.badRows ?? 0, 0];

  const take = (found: Found, { id, number }: Numbered) => {
    onProgress?.(++done);
    if (found instanceof InputError) {
      notForecast++;
      onRefused(id, found);
      return;
    }
    if (found === null) {
      oneReading++;
      return;
    }
    const { history, byRun } = found;
    for (const each of byRun) compared += each.compared;
    byRun[0].predictions.forEach(({ place }, at) => {
      const predictions = byRun.map((each) => each.predictions[at]);
      const least = Math.min(...predictions.map((prediction) => prediction.effective));
      if (least < LEAST_EFFECTIVE) {
        weakReadings++;
        return;
      }
      effective = Math.min(effective, least);
      const key = cellOf(history, place);
      const cell = cells.get(key) ?? new CellSums(model.draws.length);
      cell.add(number, predictions);
      cells.set(key, cell);
      used.add(number);
      readings++;
    });
  };
  await inTurn(
    numbered(people),
    executor.workers + 1,
    (person) => foretell(person, runs, executor, settings),
    take,
  );
  if (used.size < LEAST_PEOPLE)
    throw new InputError(
      "people",
      used.size,
      `at least ${LEAST_PEOPLE} people are needed with a reading that can be foretold from one before it; fewer teach the model nothing; ${whereTheyWent({ oneReading, notForecast, weakReadings })}`,
    );
  const order = [...cells.keys()].sort();
  const sums = order.map((key) => cells.get(key) as CellSums);
  const posterior = posteriorOf(
    comparedCells(sums, model.draws.length),
    model.weights,
    model.draws.map(({ structure }) => structure),
  );
  if (posterior.effectiveDraws < LEAST_DRAWS)
    throw new InputError(
      "people",
      used.size,
      `these people leave ${posterior.effectiveDraws.toFixed(1)} effective draws of the model, and ${LEAST_DRAWS} are needed: ${FEW_DRAWS[kindOf(posterior)]}`,
    );
  const numbers = learnedNumbers(posterior);
  return {
    schema: LEARNED_SCHEMA,
    base: { version: model.version, hash: modelHash(model) },
    people: used.size,
    readings,
    leftOut: leftOutOf({ oneReading, notForecast, weakReadings }),
    ...numbers,
    assumptions: ["treatmentFollowsReadings", "visitsByPlan", "readingError", "trialsEntry", "groupMeans"],
    provenance: {
      modelVersion: model.version,
      dataVersion: model.dataVersion,
      seed,
      virtualPatients: compared,
      effectiveSampleSize: Math.floor(effective),
      digest: digestOf(numbers),
    },
    warnings: model.provisional ? [{ code: "provisionalModel" }] : [],
  };
}

const FEW_DRAWS: Readonly<Record<LearnedModel["kind"], string>> = {
  likeTrials: "they say more than the draws can hold; the calibration has to be made with them",
  clinicEffect: "they say more than the draws can hold; the calibration has to be made with them",
  unlikeTrials: "they are not the trials' kind of people, and weighing the trials' draws would mislead",
};

function kindOf({ chance, logEvidence }: Posterior): LearnedModel["kind"] {
  if (chance.clinic < UNLIKE) return "unlikeTrials";
  return chance.trials < UNLIKE || logEvidence > EVIDENT ? "clinicEffect" : "likeTrials";
}

function learnedNumbers(posterior: Posterior) {
  const { weights, shifts, effectiveDraws, clinicEffect, logEvidence, gridError, chance } = posterior;
  return {
    weights,
    shifts: shifts.map((shift) => decimals(shift, 4)),
    effectiveDraws: decimals(effectiveDraws, 1),
    clinicEffect: {
      mean: decimals(clinicEffect.mean, 2),
      low: decimals(clinicEffect.low, 2),
      high: decimals(clinicEffect.high, 2),
      spread: CLINIC_SPREAD,
    },
    kind: kindOf(posterior),
    evidence: {
      logEvidence: decimals(logEvidence, 2),
      chanceTrials: decimals(chance.trials, 4),
      chanceClinic: decimals(chance.clinic, 4),
      gridError: {
        logEvidence: decimals(gridError.logEvidence, 4),
        mean: decimals(gridError.mean, 4),
      },
    },
  };
}

/** Readings are added up by dose and by time since the start or the stop. */
function cellOf(history: History, place: number): string {
  const groups = groupsOf(settingAt(history, place));
  return JSON.stringify(groups.filter(({ by }) => by === "dose" || by === "time").map(keyOf));
}

/** Predictions by run; null where there is nothing to predict. */
type Found =
  | {
      readonly history: History;
      readonly byRun: readonly PersonPredictions[];
    }
  | null
  | InputError;

async function foretell(
  { input, number }: Numbered,
  runs: readonly { readonly repetition: number; readonly model: Model }[],
  executor: Executor,
  { seed, virtualPatients, enoughEffective, mostCompared, signal }: CompareSettings,
): Promise<Found> {
  try {
    const { history } = toQuestion(input);
    if (history.readings.length < 2) return null;
    const effort = { virtualPatients, enoughEffective, mostCompared, signal };
    const byRun: PersonPredictions[] = [];
    for (const { repetition, model } of runs) {
      const own = Math.floor(WORDS * uniformAt(seed, number, repetition, PERSON_KEY));
      byRun.push(await foretellPerson(history, model, executor, { ...effort, seed: own }));
    }
    return { history, byRun };
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}
