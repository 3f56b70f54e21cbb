/**
 * The people of a clinic beside the model:
 *
 *     each reading but the first  ->  predicted from all before it  ->  judged  ->  added up by group  ->  verdict
 *
 * Nothing leaves this folder but figures of at least FEWEST_PEOPLE people.
 */
import { RESPONSE_SALT } from "../disease/salt/thresholds.ts";
import { SIMULATED_DRUGS } from "../drug/catalogue.ts";
import { drugWarnings } from "../drug/warnings.ts";
import type { Executor } from "../engine/execution/executor.ts";
import { inTurn } from "../engine/execution/in-turn.ts";
import type { Case } from "../forecast/case/case.ts";
import { toQuestion } from "../forecast/case/question.ts";
import type { ConditionSettings } from "../forecast/condition/settings.ts";
import { evennessP, rankHistogram } from "../forecast/self-test/score.ts";
import { digestOf } from "../input/digest.ts";
import { InputError } from "../input/input-error.ts";
import { uniformAt } from "../math/random/streams.ts";
import type { Model } from "../simulate/model.ts";
import type { Warning } from "../warnings/warning.ts";
import { CalibrationSums, joinedParts } from "./calibration.ts";
import { decimals } from "./decimals.ts";
import { FigureSums, judge } from "./figures.ts";
import { foretellPerson, type PersonPredictions } from "./foretell.ts";
import { compareGroups, type Group, groupsOf } from "./groups.ts";
import { leftOutOf, whereTheyWent } from "./left-out.ts";
import { type Numbered, numbered } from "./numbered.ts";
import { COMPARISON_SCHEMA, type Comparison } from "./result.ts";
import { settingAt } from "./setting.ts";
import { type Atom, FEWEST_PEOPLE, keyOf, showable } from "./suppress.ts";
import { verdictOf } from "./verdict.ts";

/** How a comparison is made. */
export interface CompareSettings
  extends Pick<ConditionSettings, "virtualPatients" | "enoughEffective" | "mostCompared" | "signal"> {
  /** Seed of all random numbers, 0 to 2^32 - 1. */
  readonly seed: number;
  /** People who are not among those given because their rows cannot be used. */
  readonly badRows?: number | undefined;
  /** Takes a person of whom the model says nothing; throwing ends the comparison. */
  readonly onRefused: (id: string, why: InputError) => void;
  /** Told after each person how many are done. */
  readonly onProgress?: ((people: number) => void) | undefined;
}

/** Predictions of fewer effective virtual patients are left out. */
const LEAST_EFFECTIVE = 20;
const RANK_PARTS = 10;
/** Keep the random numbers of persons, and those that decide ranks, apart. */
const PERSON_KEY = 0x510e527f;
const RANK_KEY = 0x9b05688c;
const WORDS = 4294967296;

/** The sums of a group, and what it is. */
interface GroupSums {
  readonly group: Group;
  readonly sums: FigureSums;
}

/**
 * Predicts every later reading of each person from the earlier ones, under the doses that were taken, and sets what was
 * seen beside it.
 *
 * @throws InputError where fewer than ten people have a reading that can be predicted
 */
export async function compareCohort(
  people: AsyncIterable<{ readonly id: string; readonly input: Case }>,
  model: Model,
  executor: Executor,
  settings: CompareSettings,
): Promise<Comparison> {
  const { seed, onRefused, onProgress } = settings;
  const drawCount = model.draws.length;
  const all = new FigureSums(drawCount);
  const groups = new Map<string, GroupSums>();
  const atoms = new Map<string, { groups: Group[]; people: Set<number> }>();
  const calibration = { response: new CalibrationSums(100), salt: new CalibrationSums(100) };
  const rankPeople = Array.from({ length: RANK_PARTS }, () => new Set<number>());
  const effective: number[] = [];
  let [oneReading, notForecast, weakReadings, compared, done] = [0, settings.badRows ?? 0, 0, 0, 0];

  const take = ({ history, found }: Foretold, { id, number }: Numbered) => {
    onProgress?.(++done);
    if (found instanceof InputError) {
      notForecast++;
      onRefused(id, found);
      return;
    }
    if (history === null || found === null) {
      oneReading++;
      return;
    }
    compared += found.compared;
    for (const prediction of found.predictions) {
      if (prediction.effective < LEAST_EFFECTIVE) {
        weakReadings++;
        continue;
      }
      const { place } = prediction;
      const { week } = history.readings[place];
      const judged = judge(
        prediction,
        number,
        history.readings[place - 1].score,
        uniformAt(seed, number, week, RANK_KEY),
      );
      effective.push(prediction.effective);
      all.add(judged);
      rankPeople[Math.min(RANK_PARTS - 1, Math.floor(RANK_PARTS * judged.rank))].add(number);
      calibration.response.add(number, 100 * judged.response, judged.score <= RESPONSE_SALT ? 100 : 0);
      calibration.salt.add(number, judged.salt, judged.score);
      const own = groupsOf(settingAt(history, place));
      for (const group of own) {
        const key = keyOf(group);
        const known = groups.get(key) ?? { group, sums: new FigureSums(drawCount) };
        known.sums.add(judged);
        groups.set(key, known);
      }
      const key = JSON.stringify(own.map(keyOf));
      const atom = atoms.get(key) ?? { groups: own, people: new Set<number>() };
      atom.people.add(number);
      atoms.set(key, atom);
    }
  };
  await inTurn(
    numbered(people),
    executor.workers + 1,
    (person) => foretell(person, model, executor, settings),
    take,
  );

  if (all.people.size < FEWEST_PEOPLE)
    throw new InputError(
      "people",
      all.people.size,
      `at least ${FEWEST_PEOPLE} people are needed with a reading that can be foretold from one before it: of fewer nothing is told; ${whereTheyWent({ oneReading, notForecast, weakReadings })}`,
    );
  const figures = all.result(model.weights);
  const shownKeys = showable([...atoms.values()] satisfies Atom[]);
  const shown = [...groups]
    .filter(([key]) => shownKeys.has(key))
    .map(([, { group, sums }]) => ({ ...group, ...sums.result(model.weights) }))
    .sort(compareGroups);
  const numbers = {
    verdict: verdictOf(figures, shown),
    all: { ...figures, ...ranksOf(all.ranks, rankPeople) },
    groups: shown,
    hiddenGroups: groups.size - shown.length,
    calibration: { response: binsOf(calibration.response), salt: binsOf(calibration.salt) },
    leftOut: leftOutOf({ oneReading, notForecast, weakReadings }),
  };
  return {
    schema: COMPARISON_SCHEMA,
    ...numbers,
    assumptions: ["treatmentFollowsReadings", "visitsByPlan", "readingError", "trialsEntry"],
    provenance: {
      modelVersion: model.version,
      dataVersion: model.dataVersion,
      seed,
      virtualPatients: compared,
      effectiveSampleSize: Math.floor(Math.min(...effective)),
      digest: digestOf(numbers),
    },
    warnings: warningsOf(shown, model),
  };
}

/** What came of a person: predictions, nothing to predict (null), or why there are none. */
interface Foretold {
  readonly history: ReturnType<typeof toQuestion>["history"] | null;
  readonly found: PersonPredictions | InputError | null;
}

async function foretell(
  { input, number }: Numbered,
  model: Model,
  executor: Executor,
  { seed, virtualPatients, enoughEffective, mostCompared, signal }: CompareSettings,
): Promise<Foretold> {
  try {
    const { history } = toQuestion(input);
    if (history.readings.length < 2) return { history: null, found: null };
    const own = Math.floor(WORDS * uniformAt(seed, number, 0, PERSON_KEY));
    const effort = { virtualPatients, enoughEffective, mostCompared, signal };
    return { history, found: await foretellPerson(history, model, executor, { ...effort, seed: own }) };
  } catch (error) {
    if (error instanceof InputError) return { history: null, found: error };
    throw error;
  }
}

/** Ranks in equal parts, joined where few people are in one; the test is of the parts as they were. */
function ranksOf(
  ranks: readonly number[],
  people: readonly ReadonlySet<number>[],
): Pick<Comparison["all"], "ranks" | "rankUniformityP"> {
  const counts = rankHistogram(ranks, RANK_PARTS);
  const parts = counts.map((readings, at) => ({ readings, people: people[at] }));
  return {
    ranks: joinedParts(parts, (part) => part.people).map(({ from, to, parts: own }) => ({
      from: from / RANK_PARTS,
      to: to / RANK_PARTS,
      readings: own.reduce((sum, { readings }) => sum + readings, 0),
    })),
    rankUniformityP: decimals(evennessP(counts), 4),
  };
}

function binsOf(sums: CalibrationSums): Comparison["calibration"]["salt"] {
  return sums
    .bins()
    .map((bin) => ({ ...bin, predicted: decimals(bin.predicted, 1), seen: decimals(bin.seen, 1) }));
}

/** What is to be known of the drugs that are shown. */
function warningsOf(shown: Comparison["groups"], model: Model): Warning[] {
  const drugs = new Set(shown.map(({ drug }) => drug));
  const doses = SIMULATED_DRUGS.filter(({ name }) => drugs.has(name)).map(({ name, doses: { label } }) => [
    { drug: name, mgPerDay: label },
  ]);
  return [
    ...drugWarnings(doses, undefined).filter(({ code }) => code === "stoppingBorrowed"),
    ...(model.provisional ? [{ code: "provisionalModel" as const }] : []),
  ];
}
