import type { Executor } from "../../engine/execution/executor.ts";
import { inTurn } from "../../engine/execution/in-turn.ts";
import { isInShard, type Shard } from "../../engine/execution/shard.ts";
import { InputError } from "../../input/input-error.ts";
import { uniformAt } from "../../math/random/streams.ts";
import type { Model } from "../../simulate/model.ts";
import { type Case, parseCase } from "../case/case.ts";
import { toQuestion } from "../case/question.ts";
import { condition } from "../condition/condition.ts";
import type { ConditionSettings } from "../condition/settings.ts";
import { SALT_CELLS, saltCellOf } from "../options/count-outcomes.ts";
import { runOptions } from "../options/run-options.ts";
import { type ForecastScore, rankedProbabilityScore, rankIn } from "./score.ts";
import { SCORED_WEEKS, type SimulatedPerson, simulatePeople } from "./simulated-people.ts";

/** Virtual people that each person is compared with; by default as many as in an ordinary forecast. */
export type Effort = Pick<ConditionSettings, "enoughEffective" | "mostCompared">;

/** The forecast of one person, judged. */
export interface JudgedPerson {
  /** By week of SCORED_WEEKS. */
  readonly scores: readonly ForecastScore[];
  readonly effective: number;
}

/** Scores of the forecasts of some people. */
export interface ScoredForecasts {
  /** [week of SCORED_WEEKS][person who was forecast]. */
  readonly scores: readonly ForecastScore[][];
  /** [person who was forecast]: effective sample size. */
  readonly effective: readonly number[];
  /** Number of people left out because no virtual patient fits them. */
  readonly nobodyFits: number;
}

/** Simulated people for each one forecast, of whom the trial average is made. */
const AVERAGE_PEOPLE = 4;
const LEAST_AVERAGE_PEOPLE = 1000;
/** Seeds of the trial average and the forecasts lie apart from that of the people. */
const AVERAGE_SEED = 0x3c6ef372;
const FORECAST_SEED = 0xbb67ae85;
const RANK_KEY = 0xa54ff53a;

/**
 * Forecasts people with a model and scores it beside the average of the model's responders of their stratum and dose.
 * `take` gets each person of the share, by position; null where no virtual patient fits.
 */
export async function judgePeople(
  people: readonly SimulatedPerson[],
  model: Model,
  executor: Executor,
  { seed, effort, shard }: { seed: number; effort: Effort; shard: Shard },
  take: (at: number, judged: JudgedPerson | null) => void,
): Promise<void> {
  const averages = trialAverages(
    simulatePeople(
      model,
      Math.max(LEAST_AVERAGE_PEOPLE, AVERAGE_PEOPLE * people.length),
      (seed ^ AVERAGE_SEED) >>> 0,
    ),
  );
  const own = people.map((person, at) => ({ person, at })).filter(({ at }) => isInShard(shard, at));
  await inTurn(
    own,
    executor.workers + 1,
    ({ person }) => forecastPerson(person, model, executor, seed, effort),
    (forecast, { person, at }) => {
      if (forecast === null) return take(at, null);
      const scores = SCORED_WEEKS.map((week, index) => {
        const truth = person.truth[index];
        return {
          rank: rankIn(forecast.salt[index], truth, uniformAt(seed, person.number, week, RANK_KEY)),
          model: rankedProbabilityScore(forecast.salt[index], truth),
          trialAverage: rankedProbabilityScore(averages(person)[index], truth),
        };
      });
      take(at, { scores, effective: forecast.effectiveSampleSize });
    },
  );
}

/** The scores of judged people together. */
export function scoredForecasts(judged: readonly (JudgedPerson | null)[]): ScoredForecasts {
  const found = judged.filter((each) => each !== null);
  return {
    scores: SCORED_WEEKS.map((_, at) => found.map(({ scores }) => scores[at])),
    effective: found.map(({ effective }) => effective),
    nobodyFits: judged.length - found.length,
  };
}

/** The case of a simulated person who asks what stopping would do. */
function caseOf({ readings, mgPerDay, treatedWeeks }: SimulatedPerson): Case {
  return parseCase({
    schema: "anagen/case@1",
    salt: readings,
    doses: [{ fromWeek: 0, mgPerDay }],
    options: [{ name: "stop", doses: [{ fromWeek: treatedWeeks, mgPerDay: 0 }] }],
    horizonWeeks: SCORED_WEEKS[SCORED_WEEKS.length - 1],
  }).value;
}

async function forecastPerson(
  person: SimulatedPerson,
  model: Model,
  executor: Executor,
  seed: number,
  effort: Effort,
): Promise<{ salt: Uint32Array[]; effectiveSampleSize: number } | null> {
  try {
    const own = (seed ^ FORECAST_SEED ^ person.number) >>> 0;
    const question = toQuestion(caseOf(person));
    const sample = await condition(question.history, model, executor, { ...effort, seed: own });
    const { counted } = await runOptions(question, sample, model, executor);
    const salt = SCORED_WEEKS.map((week) => counted.salt.slice(week * SALT_CELLS, (week + 1) * SALT_CELLS));
    return { salt, effectiveSampleSize: sample.effectiveSampleSize };
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** SALT of the responders of each stratum and dose after stopping, [week of SCORED_WEEKS] a histogram. */
function trialAverages(people: readonly SimulatedPerson[]): (person: SimulatedPerson) => Uint32Array[] {
  const groups = new Map<string, Uint32Array[]>();
  const groupOf = ({ verySevere, mgPerDay }: SimulatedPerson) => {
    const key = `${verySevere} ${mgPerDay}`;
    const known = groups.get(key) ?? SCORED_WEEKS.map(() => new Uint32Array(SALT_CELLS));
    groups.set(key, known);
    return known;
  };
  for (const person of people)
    groupOf(person).forEach((histogram, at) => {
      histogram[saltCellOf(person.truth[at])]++;
    });
  return groupOf;
}
