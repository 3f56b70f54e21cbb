import { exp, log } from "../numerics/exp.ts";
import { uniformAt } from "../random/streams.ts";
import type { Executor } from "../simulate/executor.ts";
import type { DrawMessage } from "../simulate/job.ts";
import type { Model } from "../simulate/model.ts";
import type { History } from "./case.ts";
import { CONDITION_TASK, type ConditionJob } from "./condition.ts";
import {
  type Candidates,
  effectiveSampleSize,
  firstProposal,
  learnProposal,
  normalise,
  type Proposal,
} from "./proposal.ts";

/** Rounds of learning the proposal, and candidates in each. */
const LEARNING_ROUNDS = 4;
const LEARNING_CANDIDATES = 4096;
/** Numbers of candidates in different rounds are this far apart, so that none is used twice. */
const ROUND_STRIDE = 0x1000000;
const LARGEST_JOB = 2048;
const RESAMPLING_KEY = 0xfffffffe;

/** The virtual people who fit a person, ready to be taken through the options. */
export interface PersonalSample {
  readonly proposal: Proposal;
  readonly effectiveSampleSize: number;
  /** Effective sample size of each model draw. */
  readonly drawEffective: readonly number[];
  /** By model draw: numbers of the chosen candidates, as often as their weight says. */
  readonly chosen: readonly (readonly number[])[];
  /** Natural logarithm of the probability of the readings, averaged over the model. */
  readonly logEvidence: number;
}

/**
 * Finds virtual people like the person: a few rounds learn where to look, the last round of about
 * `virtualPatients` candidates is weighed over all model draws and resampled to equal weights.
 */
export async function samplePerson(
  history: History,
  model: Model,
  virtualPatients: number,
  seed: number,
  executor: Executor,
  onProgress?: (share: number) => void,
): Promise<PersonalSample> {
  let proposal = firstProposal(history.baseline, model.verySevereShare);
  for (let round = 0; round < LEARNING_ROUNDS; round++) {
    const each = Math.ceil(LEARNING_CANDIDATES / model.draws.length);
    const jobs = conditionJobs(history, proposal, model.draws, seed, (round + 1) * ROUND_STRIDE, each);
    const results = await executor.run(CONDITION_TASK, jobs);
    proposal = learnProposal(proposal, joinCandidates(results));
    onProgress?.((0.3 * (round + 1)) / LEARNING_ROUNDS);
  }
  const each = Math.ceil(virtualPatients / model.draws.length);
  const jobs = conditionJobs(history, proposal, model.draws, seed, 0, each);
  const results = await executor.run(CONDITION_TASK, jobs, {
    onProgress: (done, total) => onProgress?.(0.3 + (0.3 * done) / total),
  });
  return choose(jobs, results, model, proposal, seed);
}

function conditionJobs(
  history: History,
  proposal: Proposal,
  draws: readonly DrawMessage[],
  seed: number,
  first: number,
  each: number,
): ConditionJob[] {
  const jobs: ConditionJob[] = [];
  for (const draw of draws)
    for (let from = 0; from < each; from += LARGEST_JOB) {
      const people = Array.from({ length: Math.min(LARGEST_JOB, each - from) }, (_, at) => first + from + at);
      jobs.push({ history, proposal, draw, seed, people });
    }
  return jobs;
}

function joinCandidates(parts: readonly Candidates[]): Candidates {
  const join = (of: (part: Candidates) => ArrayLike<number>) => parts.flatMap((part) => Array.from(of(part)));
  return {
    stratum: Uint8Array.from(join((part) => part.stratum)),
    latents: Float64Array.from(join((part) => part.latents)),
    logPrior: Float64Array.from(join((part) => part.logPrior)),
    logLikelihood: Float64Array.from(join((part) => part.logLikelihood)),
  };
}

/** At least this many people go through the options, so that chance stays below a point or so. */
const LEAST_CHOSEN = 2000;

function choose(
  jobs: readonly ConditionJob[],
  results: readonly Candidates[],
  model: Model,
  proposal: Proposal,
  seed: number,
): PersonalSample {
  const people = jobs.flatMap((job) => job.people);
  const drawOf = jobs.flatMap((job) => job.people.map(() => model.draws.indexOf(job.draw)));
  const all = joinCandidates(results);
  const logWeights = all.logPrior.map(
    (prior, at) => prior + all.logLikelihood[at] + log(model.weights[drawOf[at]]),
  );
  const weights = normalise(logWeights);
  const effective = effectiveSampleSize(weights);
  const drawEffective = model.draws.map((_, draw) =>
    effectiveSampleSize(weights.filter((_, at) => drawOf[at] === draw)),
  );

  // Systematic resampling: one random offset, then equal steps along the cumulated weights.
  const count = Math.min(people.length, Math.max(LEAST_CHOSEN, Math.ceil(effective)));
  const chosen: number[][] = model.draws.map(() => []);
  const offset = uniformAt(seed, RESAMPLING_KEY, 0, 0);
  let cumulated = 0;
  let taken = 0;
  for (let at = 0; at < people.length; at++) {
    cumulated += weights[at];
    while (taken < count && (taken + offset) / count < cumulated) {
      chosen[drawOf[at]].push(people[at]);
      taken++;
    }
  }
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of logWeights) if (value > highest) highest = value;
  let total = 0;
  for (const value of logWeights) total += exp(value - highest);
  return {
    proposal,
    effectiveSampleSize: effective,
    drawEffective,
    chosen,
    logEvidence: highest + log(total / people.length),
  };
}
