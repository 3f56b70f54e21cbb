import type { Executor } from "../../engine/execution/executor.ts";
import { InputError } from "../../input/input-error.ts";
import { effectiveSampleSize } from "../../math/effective-sample-size.ts";
import { uniformAt } from "../../math/random/streams.ts";
import type { Model } from "../../simulate/model.ts";
import { type History, prepareHistory } from "../case/history.ts";
import { ENOUGH_EFFECTIVE, LEAST_EFFECTIVE, requireEnough, takenOf, WANTED_EFFECTIVE } from "./enough.ts";
import type { MatchResult } from "./match.ts";
import { matchPeople } from "./match-people.ts";
import { weightsOfFewer } from "./people/draws.ts";
import {
  emptyParticles,
  joinParticles,
  orderByDraw,
  type Particles,
  pickParticles,
} from "./people/particles.ts";
import { weeksUntil } from "./people/paths.ts";
import { verySevereShareOf } from "./people/scalps.ts";
import { type LearnedProposal, learnProposal, startProposal } from "./proposal.ts";
import { nextRound, readingChances, windowsOf } from "./rounds.ts";
import type { PersonalSample } from "./sample.ts";
import type { ConditionSettings } from "./settings.ts";
import { familiesOf, resample, roundWeights } from "./weights.ts";

/**
 * People of some draws compared first, to learn whom to look for: they do not count. Without far more people than these
 * there is no such round.
 */
const PILOT_PEOPLE = 16_384;
const PILOT_DRAWS = 50;
const LEAST_FOR_A_PILOT = 4 * PILOT_PEOPLE;
/** Numbers of the pilot's people lie apart from those of people who count. */
const PILOT_FROM = 1_000_000_000;
/** Without a fixed number, rounds go on until enough effective people fit, or so many were compared. */
const MOST_COMPARED = 4_194_304;
/** People times weeks compared at most for more effective people than are enough. */
const CHEAP_PERSON_WEEKS = 40_000_000;
const RESAMPLING_DRAW = 0xfffffff0;

/**
 * Finds virtual people like the person: people of the model's population live the doses that the person took, and count
 * as much as their course makes the readings likely (importance sampling from the population). A person's course does
 * not depend on how the hair loss was spread at the start, so each is compared on several scalps. After each reading
 * people who have become unlikely mostly leave and several futures of those who fit are tried (splitting.ts), with the
 * weights that keep means right. The effective sample size counts copies of one person as one, so it is never too high.
 *
 * @throws InputError when nobody among those compared fits, or too few for a number
 */
export async function weigh(
  personalHistory: History,
  model: Model,
  executor: Executor,
  settings: ConditionSettings,
): Promise<PersonalSample> {
  const { seed, virtualPatients, draws, start, firstPerson = 0, onRound, onProgress } = settings;
  const { enoughEffective = ENOUGH_EFFECTIVE, mostCompared = MOST_COMPARED } = settings;
  const isCounted = virtualPatients !== undefined;
  const isRough = isCounted || settings.mostCompared !== undefined;
  // Enough at any price up to the most, more only where they come cheap.
  const wanted = isRough || settings.enoughEffective !== undefined ? enoughEffective : WANTED_EFFECTIVE;
  const { leastEffective = isRough ? 0 : LEAST_EFFECTIVE } = settings;
  const history = prepareHistory(personalHistory, model.verySevereShare);
  const stages = history.stages.length;
  const splits = stages - 1;
  const most = virtualPatients ?? mostCompared;
  const cheap = Math.floor(CHEAP_PERSON_WEEKS / weeksUntil(history.decision));
  const population = draws === undefined ? model : { ...model, weights: weightsOfFewer(model, draws) };
  let learned = startProposal(start, verySevereShareOf(history.pieces), stages);

  const compare = (of: Model, from: number, until: number, onShare: (share: number) => void) =>
    matchPeople({ history, seed, ...learned }, of, firstPerson + from, firstPerson + until, executor, {
      ...settings,
      onProgress: onShare,
    });
  const learn = (from: Particles, weights: Float64Array, windows: LearnedProposal["windows"]) => {
    const people = familiesOf(from, weights);
    const isFound = effectiveSampleSize(people.weights) > 0;
    const { proposal } = learned;
    learned = {
      proposal: isFound
        ? learnProposal(pickParticles(from, people.places), people.weights, proposal)
        : proposal,
      windows,
    };
  };

  let compared = 0;
  if (most >= LEAST_FOR_A_PILOT) {
    const few = { ...model, weights: weightsOfFewer(model, PILOT_DRAWS) };
    const pilot = await compare(few, PILOT_FROM, PILOT_FROM + PILOT_PEOPLE, () => {});
    const found = joinParticles(
      pilot.map((part) => part.particles),
      splits,
    );
    const weights = Float64Array.from(pilot.flatMap((part) => [...part.weights]));
    learn(found, weights, windowsOf(pilot, stages, PILOT_PEOPLE));
    compared = PILOT_PEOPLE;
  }
  const uncounted = compared;

  const parts: MatchResult[] = [];
  let particles = emptyParticles(0, splits);
  let weights: Float64Array = new Float64Array(0);
  let effective = 0;
  let rate = 0;
  const isEnough = () =>
    !isCounted && effective >= enoughEffective && (effective >= wanted || compared >= cheap);
  while (compared < most && !isEnough()) {
    const from = compared;
    const roundFor = (goal: number) => nextRound(compared, goal - effective, rate);
    const isMissing = isCounted || effective < enoughEffective;
    const forEnough = isMissing ? roundFor(enoughEffective) : 0;
    const until = Math.min(most, Math.max(forEnough, Math.min(cheap, roundFor(wanted))));
    const round = await compare(population, from, until, (share) => {
      const people = from + (until - from) * share;
      const more = Math.max(people / cheap, effective / wanted);
      onProgress?.(Math.max(people / most, isCounted ? 0 : Math.min(effective / enoughEffective, more)));
    });
    onRound?.(round);
    compared = until;
    const before = effective;
    parts.push(...round);
    const found = joinParticles(
      round.map((part) => part.particles),
      splits,
    );
    weights = Float64Array.from([...weights, ...roundWeights(found, round)]);
    particles = joinParticles([particles, found], splits);
    effective = effectiveSampleSize(familiesOf(particles, weights).weights);
    rate = (effective - before) / (until - from);
    if (!isEnough()) learn(particles, weights, windowsOf(parts, stages, compared - uncounted));
  }
  if (effective === 0)
    throw new InputError(
      "salt",
      history.readings.map(({ score }) => score),
      `no forecast: none of ${compared} virtual patients fits these readings; allowed are histories that somebody of the trials' population can have, or more virtual patients`,
    );
  requireEnough(history, compared, effective, leastEffective);
  const count = takenOf(compared, effective);
  const taken = resample(weights, uniformAt(seed, RESAMPLING_DRAW, 0, 0), count);
  return {
    history,
    seed,
    particles: pickParticles(particles, orderByDraw(particles, taken)),
    compared,
    effectiveSampleSize: effective,
    readingChances: readingChances(history, parts, compared - uncounted),
    learned,
  };
}
