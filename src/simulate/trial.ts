import { canonicalJson } from "../numerics/canonical-json.ts";
import { sha256Hex } from "../numerics/digest.ts";
import { clopperPearson } from "../numerics/intervals.ts";
import { verySevereShareForMeanWithin, verySevereShareWithin } from "../population/baseline.ts";
import type { EntryRule } from "../population/enrol.ts";
import { isProportion } from "./endpoint.ts";
import {
  drawEstimates,
  type Estimate,
  estimate,
  INTERVAL_LEVEL,
  modelInterval,
  studyInterval,
} from "./estimate.ts";
import { type Executor, type RunOptions, streamOf } from "./executor.ts";
import { BLOCK_PEOPLE, TRIAL_TASK, type TrialJob } from "./job.ts";
import { type Model, PROVISIONAL_WARNING, type Provenance } from "./model.ts";
import { DEFAULT_TRIAL_PATIENTS, entrySalt, type Protocol } from "./protocol.ts";
import { Tally, type TallyData } from "./tally.ts";
import { cellOf, planTrial, type TrialPlan } from "./trial-plan.ts";
import { FEW_PEOPLE, trialWarnings } from "./trial-warnings.ts";

/** One number of a virtual trial. Proportions in percent; null where nobody counts. */
export interface TrialRow {
  readonly stage: string;
  readonly arm: string;
  readonly subgroup: string | null;
  readonly week: number;
  /** Weeks since the stage began. */
  readonly weeksSinceChange: number;
  readonly endpoint: string;
  readonly value: number | null;
  /** 90 % interval: predictive for a study of `studySize`, of model uncertainty alone without one. */
  readonly low: number | null;
  readonly high: number | null;
  /** People the row rests on. */
  readonly virtualPatients: number;
  /** People of the real study this row would rest on; null when the protocol gives none. */
  readonly studySize: number | null;
}

/** The table of a virtual trial. */
export interface TrialResult {
  readonly schema: "anagen/trial-result@1";
  readonly name: string | null;
  readonly rows: readonly TrialRow[];
  readonly provenance: Provenance;
  readonly warnings: readonly string[];
}

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
  const sizes = model.draws.map(
    (_, draw) =>
      Math.floor(((draw + 1) * virtualPatients) / model.draws.length) -
      Math.floor((draw * virtualPatients) / model.draws.length),
  );
  const wholeBlocks = BLOCK_PEOPLE * Math.ceil(virtualPatients / MOST_JOBS / BLOCK_PEOPLE);
  const largestJob = Math.max(SMALLEST_JOB, wholeBlocks);
  function* jobs() {
    for (const [of, draw] of model.draws.entries())
      for (let firstPerson = 0; firstPerson < sizes[of]; firstPerson += largestJob) {
        const people = Math.min(largestJob, sizes[of] - firstPerson);
        yield { job: { protocol, draw, rule, seed, firstPerson, people }, of };
      }
  }
  return { total: sizes.reduce((sum, people) => sum + Math.ceil(people / largestJob), 0), jobs: jobs() };
}

/** Simulates a protocol under every draw; one tally a draw. */
export async function simulateTrial(
  protocol: Protocol,
  model: Model,
  virtualPatients: number,
  seed: number,
  executor: Executor,
  options: RunOptions = {},
): Promise<Tally[]> {
  const plan = planTrial(protocol);
  const tallies = model.draws.map(() => new Tally(plan.cells));
  const { total, jobs } = trialJobs(protocol, model, virtualPatients, seed);
  const drawOfJob: number[] = [];
  function* given(): Generator<TrialJob> {
    for (const { job, of } of jobs) {
      drawOfJob.push(of);
      yield job;
    }
  }
  const take = (part: TallyData, at: number) => void tallies[drawOfJob[at]].merge(part);
  await streamOf(executor)(TRIAL_TASK, given(), take, { ...options, total });
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

/**
 * Runs a virtual trial.
 *
 * @throws NobodyQualifies when the entry rule cannot be met
 */
export async function runTrial(
  protocol: Protocol,
  model: Model,
  executor: Executor,
  settings: { virtualPatients?: number | undefined; seed?: number | undefined } & RunOptions = {},
): Promise<TrialResult> {
  const { virtualPatients, seed } = trialSize(protocol, settings);
  const tallies = await simulateTrial(protocol, model, virtualPatients, seed, executor, settings);
  const plan = planTrial(protocol);
  const rows = tableRows(plan, tallies, model);
  const warnings = trialWarnings(protocol, model, rows);
  if (model.provisional) warnings.push(PROVISIONAL_WARNING);
  return {
    schema: "anagen/trial-result@1",
    name: protocol.name ?? null,
    rows,
    provenance: {
      modelVersion: model.version,
      dataVersion: model.dataVersion,
      seed,
      virtualPatients,
      // Every enrolled person counts fully, so the effective number is the number.
      effectiveSampleSize: virtualPatients,
      digest: sha256Hex(new TextEncoder().encode(canonicalJson(rows))),
    },
    warnings,
  };
}

function tableRows(plan: TrialPlan, tallies: readonly Tally[], model: Model): TrialRow[] {
  const groups = [null, ...(plan.protocol.subgroups ?? []).map((subgroup) => subgroup.name)];
  const rows: TrialRow[] = [];
  for (const arm of plan.arms) {
    const enrolled = sumCounts(tallies, cellOf(plan, arm, 0, 0, 0));
    groups.forEach((subgroup, group) => {
      arm.visits.forEach((week, visit) => {
        plan.endpoints.forEach((endpoint, endpointIndex) => {
          const cell = cellOf(plan, arm, group, visit, endpointIndex);
          const people = sumCounts(tallies, cell);
          const result = estimate(drawEstimates(tallies, model.weights, cell));
          const studySize =
            arm.arm.studySize === undefined || enrolled === 0
              ? null
              : Math.round((arm.arm.studySize * people) / Math.max(enrolled, people));
          const percent = isProportion(endpoint);
          const interval = result && intervalOf(result, percent, studySize, model.provisional);
          const shown = (value: number | undefined) =>
            value === undefined ? null : Math.round((percent ? 100 * value : value) * 100) / 100;
          rows.push({
            stage: arm.stage,
            arm: arm.arm.name,
            subgroup,
            week,
            weeksSinceChange: week - arm.fromWeek,
            endpoint: endpoint.name,
            value: shown(result?.value),
            low: shown(interval?.low),
            high: shown(interval?.high),
            virtualPatients: people,
            studySize,
          });
        });
      });
    });
  }
  return rows;
}

function sumCounts(tallies: readonly Tally[], cell: number): number {
  return tallies.reduce((sum, tally) => sum + tally.count(cell), 0);
}

/**
 * 90 % interval of a row in the estimate's own units, always around its value. Where a share rests on few
 * virtual people it holds the exact interval of such a sample too: three of three is not a certainty.
 */
export function intervalOf(
  result: Estimate,
  proportion: boolean,
  studySize: number | null,
  provisional: boolean,
): { low: number; high: number } {
  const interval =
    studySize !== null && studySize > 0
      ? studyInterval(result, proportion, studySize)
      : modelInterval(result, provisional);
  const { people, value } = result;
  const chance =
    proportion && people < FEW_PEOPLE
      ? clopperPearson(Math.round(people * value), people, INTERVAL_LEVEL)
      : interval;
  return {
    low: Math.min(interval.low, chance.low, value),
    high: Math.max(interval.high, chance.high, value),
  };
}
