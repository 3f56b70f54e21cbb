import type { Structure } from "../disease/structure.ts";
import { chiSquareQuantile } from "../numerics/special.ts";
import { verySevereShareForMean } from "../population/baseline.ts";
import type { Executor } from "../simulate/executor.ts";
import { TRIAL_TASK } from "../simulate/job.ts";
import type { Protocol } from "../simulate/protocol.ts";
import { Tally } from "../simulate/tally.ts";
import { planTrial } from "../simulate/trial-plan.ts";
import type { ModelFile } from "./model-file.ts";
import { predict, trimProtocol, valuesFromCube } from "./objective.ts";
import { type Candidate, devianceOf, type SearchSettings, type SearchState, search } from "./search.ts";
import { deviance, observedValue, type Target } from "./target.ts";

/** What calibration is given: the calibration list only, and how much effort to spend. */
export interface CalibrationInput {
  readonly structure: Structure;
  readonly protocols: ReadonlyMap<string, Protocol>;
  readonly targets: readonly Target[];
  /** Observation of the mean baseline SALT of the trials. */
  readonly meanBaselineSalt: { readonly id: string; readonly value: number };
  /** Hash of everything above that comes from data. */
  readonly dataHash: string;
  readonly codeVersion: string;
  readonly seed: number;
  readonly effort: Effort;
}

/** How long calibration searches. */
export interface Effort {
  readonly starts: number;
  readonly generations: number;
  readonly populationSize: number;
  readonly searchPeople: number;
  readonly judgePeople: number;
  readonly judged: number;
  /** Vectors kept at the most. */
  readonly kept: number;
}

export const DEFAULT_EFFORT: Effort = {
  starts: 4,
  generations: 100,
  populationSize: 16,
  searchPeople: 1024,
  judgePeople: 4096,
  judged: 240,
  kept: 24,
};

/** Fewer vectors than this within the cut-off, and calibration has failed. */
export const LEAST_KEPT = 20;
export const CUT_OFF_LEVEL = 0.9;
const CUT_OFF_DEGREES = 1;
/** The people on whom candidates are judged again share no random number with those of the search. */
const JUDGE_SEED_OFFSET = 0x5bd1e995;

/** Calibration did not find enough vectors that fit about equally well. */
export class CalibrationFailed extends Error {
  override readonly name = "CalibrationFailed";
}

/** What calibration says while it runs. */
export interface CalibrationProgress {
  readonly onGeneration: (state: SearchState) => void;
  readonly onJudging: (done: number, total: number) => void;
}

/** The search a calibration runs. All targets are read from one protocol. */
export function searchSettings(input: CalibrationInput): SearchSettings {
  const names = [...new Set(input.targets.map((target) => target.protocol))];
  const protocol = input.protocols.get(names[0]);
  if (names.length !== 1 || protocol === undefined)
    throw new CalibrationFailed(`calibration reads one protocol; the targets name ${names.join(", ")}`);
  return {
    ...input.effort,
    structure: input.structure,
    protocol: trimProtocol(protocol, input.targets),
    targets: input.targets,
    verySevereShare: verySevereShareForMean(input.meanBaselineSalt.value),
    seed: input.seed,
  };
}

/**
 * Finds parameter vectors that fit the calibration list: CMA-ES from several starts, then the best candidates
 * of every start are judged again on more and other virtual people, and those within the 90 % chi-square
 * cut-off of the best are kept. The cut-off has one degree of freedom, because results are reported one outcome
 * at a time: the range of an outcome over such vectors is its profile likelihood interval.
 *
 * @throws CalibrationFailed when fewer than LEAST_KEPT vectors lie within the cut-off
 */
export async function calibrate(
  input: CalibrationInput,
  from: SearchState,
  executor: Executor,
  progress: CalibrationProgress,
): Promise<ModelFile> {
  const settings = searchSettings(input);
  const { best } = await search(settings, from, executor, progress.onGeneration);
  const judgeSeed = (input.seed ^ JUDGE_SEED_OFFSET) >>> 0;
  const cubes = best.map((candidate) => candidate.cube);
  const deviances = await devianceOf(
    settings,
    cubes,
    settings.judgePeople,
    judgeSeed,
    executor,
    progress.onJudging,
  );
  const judged = best.map((candidate, at) => ({ ...candidate, deviance: deviances[at] }));
  const lowest = Math.min(...deviances);
  const cutOff = chiSquareQuantile(CUT_OFF_LEVEL, CUT_OFF_DEGREES);
  const within = judged.filter((candidate) => candidate.deviance <= lowest + cutOff);
  if (within.length < LEAST_KEPT)
    throw new CalibrationFailed(
      `${within.length} vectors lie within ${cutOff.toFixed(2)} of the best deviance ${lowest.toFixed(2)}; at least ${LEAST_KEPT} are needed: search longer`,
    );
  const kept = spreadOut(within, input.effort.kept);
  return toModelFile(input, settings, kept, lowest, cutOff, judgeSeed, executor);
}

/** The best vector, then always the one farthest from those taken: the kept cover the region, not one corner. */
function spreadOut(candidates: readonly Candidate[], count: number): Candidate[] {
  const left = [...candidates].sort((a, b) => a.deviance - b.deviance);
  const taken = left.splice(0, 1);
  const distances = left.map(() => Number.POSITIVE_INFINITY);
  while (taken.length < count && left.length > 0) {
    const last = taken[taken.length - 1];
    let farthest = 0;
    left.forEach((candidate, at) => {
      const distance = candidate.cube.reduce((sum, value, k) => sum + (value - last.cube[k]) ** 2, 0);
      if (distance < distances[at]) distances[at] = distance;
      if (distances[at] > distances[farthest]) farthest = at;
    });
    taken.push(...left.splice(farthest, 1));
    distances.splice(farthest, 1);
  }
  return taken;
}

async function toModelFile(
  input: CalibrationInput,
  settings: SearchSettings,
  kept: readonly Candidate[],
  bestDeviance: number,
  cutOff: number,
  judgeSeed: number,
  executor: Executor,
): Promise<ModelFile> {
  const { structure, protocol, targets, verySevereShare } = settings;
  const plan = planTrial(protocol);
  const rule = {
    lowest: protocol.enrol.salt?.min ?? 0,
    highest: protocol.enrol.salt?.max ?? 100,
    verySevereShare,
  };
  const draws = kept.map((candidate) => ({
    start: candidate.start,
    deviance: candidate.deviance,
    values: { ...valuesFromCube(structure.parameters, candidate.cube) },
  }));
  const jobs = draws.map((draw) => ({
    protocol,
    draw: { structure: structure.name, values: draw.values, index: 0 },
    rule,
    seed: judgeSeed,
    firstPerson: 0,
    people: settings.judgePeople,
  }));
  const tallies = (await executor.run(TRIAL_TASK, jobs)).map((data) => new Tally(plan.cells).merge(data));
  const rows = targets.map((target) => {
    const shares = tallies.map((tally) => predict(plan, tally, target).value);
    const unit = target.observed.kind === "mean" ? 1 : 100;
    const predictions = shares.map((share) => unit * share);
    return {
      observations: [...target.observations],
      unit: target.observed.kind === "mean" ? "percent change" : "percent",
      observed: round(observedValue(target.observed)),
      predicted: round(predictions.reduce((sum, value) => sum + value, 0) / predictions.length),
      lowestDraw: round(Math.min(...predictions)),
      highestDraw: round(Math.max(...predictions)),
      deviance: round(
        deviance(target.observed, target.observed.kind === "range" ? predictions[0] : shares[0]),
      ),
    };
  });
  const doses = new Set(
    protocol.arms.flatMap((arm) => arm.doses.map((dose) => dose.mgPerDay)).filter((dose) => dose > 0),
  );
  const read = targets.flatMap((target) => target.cells);
  const changes = read.map(
    (cell) =>
      cell.week - ((protocol.stages ?? []).find((stage) => stage.name === cell.stage)?.atWeek ?? cell.week),
  );
  const {
    structure: _,
    protocol: __,
    targets: ___,
    seed: ____,
    verySevereShare: _____,
    ...effort
  } = settings;
  return {
    schema: "anagen/model@1",
    structure: structure.name,
    codeVersion: input.codeVersion,
    calibrationData: input.dataHash,
    seed: input.seed,
    provisional: true,
    population: { meanBaselineSalt: input.meanBaselineSalt.id, verySevereShare },
    scope: {
      mgPerDay: [...doses].sort((a, b) => a - b),
      lastWeek: Math.max(...read.map((cell) => cell.week)),
      weeksAfterChange: Math.max(...changes),
    },
    search: effort as unknown as Record<string, number>,
    fit: { bestDeviance, cutOff, targets: targets.length, rows },
    draws,
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
