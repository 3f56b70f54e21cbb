import type { Executor } from "../../engine/execution/executor.ts";
import { inTurn } from "../../engine/execution/in-turn.ts";
import { InputError } from "../../input/input-error.ts";
import { uniformAt } from "../../math/random/streams.ts";
import type { Model } from "../../simulate/model.ts";
import { type Case, parseCase, toQuestion } from "../case/case.ts";
import { simulateQuestion } from "../forecast.ts";
import { SALT_CELLS } from "../options/watch.ts";
import { JUDGED_WEEKS, type SimulatedPerson, simulatePeople } from "./people.ts";
import { cellOf, rankedProbabilityScore, rankIn } from "./score.ts";
import type { Judgement } from "./summary.ts";

/** How hard each person is looked for; what is left out is as in an ordinary forecast. */
export interface Effort {
  readonly enoughEffective?: number | undefined;
  readonly mostCompared?: number | undefined;
}

/** Forecasts of some people, judged. */
export interface Judged {
  /** By JUDGED_WEEKS, those of all people who were forecast. */
  readonly judgements: readonly Judgement[][];
  readonly effective: readonly number[];
  readonly nobodyFits: number;
}

/** Simulated people for each one forecast, of whom the trial average is made. */
const AVERAGE_PEOPLE = 4;
const LEAST_AVERAGE_PEOPLE = 1000;
/** Seeds of the trial average and the forecasts lie apart from that of the people. */
const AVERAGE_SEED = 0x3c6ef372;
const FORECAST_SEED = 0xbb67ae85;
const RANK_KEY = 0xa54ff53a;

/** Forecasts people with a model, beside the average of its responders of their stratum and dose. */
export async function judgePeople(
  people: readonly SimulatedPerson[],
  model: Model,
  executor: Executor,
  seed: number,
  effort: Effort,
  onEach: () => void,
): Promise<Judged> {
  const averages = trialAverages(
    simulatePeople(
      model,
      Math.max(LEAST_AVERAGE_PEOPLE, AVERAGE_PEOPLE * people.length),
      (seed ^ AVERAGE_SEED) >>> 0,
    ),
  );
  const judgements = JUDGED_WEEKS.map((): Judgement[] => []);
  const effective: number[] = [];
  let nobodyFits = 0;
  await inTurn(
    people,
    executor.workers + 1,
    (person) => forecastPerson(person, model, executor, seed, effort),
    (forecast, person) => {
      onEach();
      if (forecast === null) {
        nobodyFits++;
        return;
      }
      effective.push(forecast.effectiveSampleSize);
      JUDGED_WEEKS.forEach((week, at) => {
        const truth = person.truth[at];
        judgements[at].push({
          rank: rankIn(forecast.salt[at], truth, uniformAt(seed, person.number, week, RANK_KEY)),
          model: rankedProbabilityScore(forecast.salt[at], truth),
          trialAverage: rankedProbabilityScore(averages(person)[at], truth),
        });
      });
    },
  );
  return { judgements, effective, nobodyFits };
}

/** The case of a simulated person who asks what stopping would do. */
function caseOf({ readings, mgPerDay, treatedWeeks }: SimulatedPerson): Case {
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
  seed: number,
  effort: Effort,
): Promise<{ salt: Uint32Array[]; effectiveSampleSize: number } | null> {
  try {
    const own = (seed ^ FORECAST_SEED ^ person.number) >>> 0;
    const { counted, effectiveSampleSize } = await simulateQuestion(
      toQuestion(caseOf(person)),
      model,
      executor,
      { ...effort, seed: own },
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
