import type { Stepper } from "../disease/stepper.ts";
import { LATENT_COUNT, LATENTS } from "../disease/structure.ts";
import { log } from "../numerics/exp.ts";
import { spreadOverAreas } from "../population/baseline.ts";
import { type Cohort, emptyCohort, trueSalt } from "../population/cohort.ts";
import { BURN_IN_WEEKS, MOST_IMPROVEMENT } from "../population/enrol.ts";
import { uniformFromWord } from "../random/normal.ts";
import { drawKey, fillNormals, normalAt, PURPOSE, uniformAt } from "../random/streams.ts";
import { threefry, words } from "../random/threefry.ts";
import { logReadingProbability, reading } from "../salt/reading.ts";
import { SEVERE_SALT, VERY_SEVERE_SALT } from "../salt/thresholds.ts";
import { runCourse } from "../simulate/course.ts";
import type { Task } from "../simulate/executor.ts";
import { BLOCK_PEOPLE, type DrawMessage, stepperOf, toModelDraw } from "../simulate/job.ts";
import type { History } from "./case.ts";
import { type Candidates, logDensityRatio, moveLatents, type Proposal } from "./proposal.ts";

/** Some candidates of one draw, to be weighted by how well they fit a person's history. */
export interface ConditionJob {
  readonly history: History;
  readonly proposal: Proposal;
  readonly draw: DrawMessage;
  readonly seed: number;
  /** Numbers of the candidates; a candidate depends on (seed, draw, number, proposal) alone. */
  readonly people: readonly number[];
}

/** Weighs candidates. The result stands in the order of `people`. */
export const CONDITION_TASK: Task<ConditionJob, Candidates> = { name: "condition", run: weighCandidates };

function weighCandidates(job: ConditionJob): Candidates {
  const count = job.people.length;
  const all: Candidates = {
    stratum: new Uint8Array(count),
    latents: new Float64Array(count * LATENT_COUNT),
    logPrior: new Float64Array(count),
    logLikelihood: new Float64Array(count),
  };
  const stepper = stepperOf(job.draw.structure);
  for (let first = 0; first < count; first += BLOCK_PEOPLE) {
    const people = job.people.slice(first, first + BLOCK_PEOPLE);
    const block = liveThroughHistory(job, people, stepper);
    all.stratum.set(block.candidates.stratum, first);
    all.latents.set(block.candidates.latents, first * LATENT_COUNT);
    all.logPrior.set(block.candidates.logPrior, first);
    all.logLikelihood.set(block.candidates.logLikelihood, first);
  }
  return all;
}

/**
 * Draws a block of candidates and takes them from full attack through the untreated burn-in and the person's
 * doses up to the decision, where they stay in the stepper. Their weights come from all readings; who would
 * not have been enrolled has likelihood 0.
 */
export function liveThroughHistory(
  { history, proposal, draw: message, seed }: Omit<ConditionJob, "people">,
  people: readonly number[],
  stepper: Stepper,
): { cohort: Cohort; candidates: Candidates } {
  const draw = toModelDraw(message);
  const { structure, values } = draw;
  const count = people.length;
  const cohort = emptyCohort(draw, count, stepper);
  const candidates: Candidates = {
    stratum: new Uint8Array(count),
    latents: new Float64Array(count * LATENT_COUNT),
    logPrior: new Float64Array(count),
    logLikelihood: new Float64Array(count),
  };
  const startSalt = new Float64Array(count);
  const key0 = drawKey(seed, draw.index);
  const latents = new Float64Array(LATENT_COUNT);
  const areaNormals = new Float64Array(4);
  Object.assign(stepper.parameters, values);

  people.forEach((person, at) => {
    threefry(key0, person, 0, PURPOSE.baseline);
    const within = uniformFromWord(words[1]);
    const stratumIndex = chooseStratum(proposal.chances, uniformFromWord(words[0]));
    const stratum = proposal.strata[stratumIndex];
    const salt = stratum.low + (stratum.high - stratum.low) * within;
    for (let area = 0; area < areaNormals.length; area++)
      areaNormals[area] = normalAt(key0, person, 1 + area, PURPOSE.baseline);
    spreadOverAreas(salt, areaNormals, cohort.bald, at);
    const latentProposal = proposal.latents[stratum.verySevere ? 1 : 0];
    fillNormals(key0, person, PURPOSE.person, latents);
    const moved = uniformAt(key0, person, LATENT_COUNT, PURPOSE.person) >= latentProposal.fromPopulation;
    if (moved) moveLatents(latentProposal, latents);
    structure.initialise(stepper, at, latents, 0, stratum.verySevere, values);
    stepper.key0[at] = key0;
    stepper.key1[at] = person;
    stepper.stream[at] = 0;
    cohort.inhibitionShift[at] = structure.inhibitionShift(latents[LATENTS.inhibition], values);
    startSalt[at] = salt;
    candidates.stratum[at] = stratumIndex;
    candidates.latents.set(latents, at * LATENT_COUNT);
    candidates.logPrior[at] =
      log(stratum.share / proposal.chances[stratumIndex]) + logDensityRatio(latentProposal, latents);
  });

  stepper.run(count, -BURN_IN_WEEKS, BURN_IN_WEEKS);
  for (const name of Object.keys(stepper.state))
    cohort.state[name].set(stepper.state[name].subarray(0, count));
  for (const name of Object.keys(stepper.fixed))
    cohort.fixed[name].set(stepper.fixed[name].subarray(0, count));
  for (const key of ["key0", "key1", "stream"] as const) cohort[key].set(stepper[key].subarray(0, count));
  for (let at = 0; at < count; at++) {
    const salt = trueSalt(stepper.state, cohort.bald, at);
    const score = history.baseline ?? reading(salt, normalAt(key0, cohort.key1[at], 0, PURPOSE.reading));
    cohort.baselineReading[at] = score;
    cohort.verySevere[at] = score >= VERY_SEVERE_SALT ? 1 : 0;
    if (startSalt[at] - salt > MOST_IMPROVEMENT || score < SEVERE_SALT)
      candidates.logLikelihood[at] = Number.NEGATIVE_INFINITY;
  }

  const readings = new Map(history.readings.map(({ week, score }) => [week, score]));
  const plan = {
    regimen: { doses: history.doses },
    fromWeek: 0,
    toWeek: history.decision,
    visits: [...readings.keys()],
    covariates: history.covariates,
  };
  runCourse(stepper, cohort, plan, ({ week }) => {
    const score = readings.get(week) as number;
    for (let at = 0; at < count; at++)
      candidates.logLikelihood[at] += logReadingProbability(score, trueSalt(stepper.state, cohort.bald, at));
  });
  return { cohort, candidates };
}

function chooseStratum(chances: readonly number[], uniform: number): number {
  let sum = 0;
  for (let at = 0; at < chances.length - 1; at++) {
    sum += chances[at];
    if (uniform < sum) return at;
  }
  return chances.length - 1;
}
