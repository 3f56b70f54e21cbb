import { verySevereShareForMeanWithin, verySevereShareWithin } from "../disease/population/baseline.ts";
import type { EntryRule } from "../disease/population/entry-rule.ts";
import { type Executor, type RunOptions, streamOf } from "../engine/execution/executor.ts";
import { countInShard, isInShard, type Shard, WHOLE_RUN } from "../engine/execution/shard.ts";
import { BLOCK_PEOPLE } from "../simulate/host.ts";
import type { Model } from "../simulate/model.ts";
import { Tally, type TallyData } from "../simulate/tally.ts";
import { TRIAL_TASK, type TrialJob } from "./job.ts";
import { planTrial } from "./plan.ts";
import type { Protocol } from "./protocol-schema.ts";
import { DEFAULT_TRIAL_PATIENTS, entrySalt } from "./protocol-terms.ts";

/** People of one job; larger pieces give less overhead, smaller ones smoother progress. */
const SMALLEST_JOB = 4 * BLOCK_PEOPLE;
/** Very large trials have larger jobs, so that what is thrown away with each does not grow with the trial. */
const MOST_JOBS = 512;

/** The entry rule of a protocol in the model's population. */
export function entryRule(protocol: Protocol, model: Pick<Model, "verySevereShare">): EntryRule {
  const { min, max } = entrySalt(protocol);
  const { verySevereShare, meanBaselineSalt } = protocol.enrol;
  const ofMean =
    meanBaselineSalt === undefined ? null : verySevereShareForMeanWithin(meanBaselineSalt, min, max);
  const stated = verySevereShare ?? ofMean;
  return {
    lowest: min,
    highest: max,
    verySevereShare: stated ?? verySevereShareWithin(model.verySevereShare, min, max),
    populationShare: stated ?? model.verySevereShare,
  };
}

/** The pieces of a trial, draw by draw: `of` is the position of each piece's draw in the model. */
export function trialJobs(
  protocol: Protocol,
  model: Model,
  virtualPatients: number,
  seed: number,
): { readonly total: number; readonly jobs: Iterable<{ job: TrialJob; of: number }> } {
  const rule = entryRule(protocol, model);
  const placesBefore = (draws: number) => Math.floor((draws * virtualPatients) / model.draws.length);
  const sizes = model.draws.map((_, draw) => placesBefore(draw + 1) - placesBefore(draw));
  const wholeBlocks = BLOCK_PEOPLE * Math.ceil(virtualPatients / MOST_JOBS / BLOCK_PEOPLE);
  const largestJob = Math.max(SMALLEST_JOB, wholeBlocks);
  function* jobs() {
    for (const [of, draw] of model.draws.entries())
      for (let firstPerson = 0; firstPerson < sizes[of]; firstPerson += largestJob) {
        const people = Math.min(largestJob, sizes[of] - firstPerson);
        yield {
          job: { protocol, draw, rule: { ...rule, firstPlace: placesBefore(of) }, seed, firstPerson, people },
          of,
        };
      }
  }
  return { total: sizes.reduce((sum, people) => sum + Math.ceil(people / largestJob), 0), jobs: jobs() };
}

/** Options of a simulation, and which share of its pieces to do. */
export interface SimulationOptions extends RunOptions {
  /** The share of the pieces to do; all of them by default. */
  readonly shard?: Shard | undefined;
}

/** Simulates a protocol under every draw; one tally a draw. Those of all shares, added up, are those of the whole. */
export async function simulateTrial(
  protocol: Protocol,
  model: Model,
  virtualPatients: number,
  seed: number,
  executor: Executor,
  { shard = WHOLE_RUN, ...options }: SimulationOptions = {},
): Promise<Tally[]> {
  const plan = planTrial(protocol);
  const tallies = model.draws.map(() => new Tally(plan.cells));
  const { total, jobs } = trialJobs(protocol, model, virtualPatients, seed);
  const drawOfJob: number[] = [];
  function* given(): Generator<TrialJob> {
    let at = 0;
    for (const { job, of } of jobs) {
      if (!isInShard(shard, at++)) continue;
      drawOfJob.push(of);
      yield job;
    }
  }
  const take = (part: TallyData, at: number) => void tallies[drawOfJob[at]].merge(part);
  await streamOf(executor)(TRIAL_TASK, given(), take, { ...options, total: countInShard(shard, total) });
  return tallies;
}

/** How many people and which random numbers: what is asked for, else what the protocol says, else the usual. */
export function trialSize(
  protocol: Protocol,
  asked: { virtualPatients?: number | undefined; seed?: number | undefined },
): { virtualPatients: number; seed: number } {
  return {
    virtualPatients: asked.virtualPatients ?? protocol.enrol.virtualPatients ?? DEFAULT_TRIAL_PATIENTS,
    seed: asked.seed ?? protocol.seed ?? 1,
  };
}
