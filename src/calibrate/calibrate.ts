import type { Structure } from "../disease/structure.ts";
import { chiSquareQuantile } from "../numerics/special.ts";
import type { Executor } from "../simulate/executor.ts";
import type { Protocol } from "../simulate/protocol.ts";
import type { ModelFile } from "./model-file.ts";
import { valuesFromCube } from "./objective.ts";
import { type PosteriorEffort, type PosteriorState, samplePosterior } from "./posterior.ts";
import { correlationAt, fitOf, layOut, type Problem } from "./problem.ts";
import { fitRows, informedBy } from "./report.ts";
import { INITIAL_SEARCH, type SearchEffort, type SearchState, search } from "./search.ts";
import type { Target } from "./target.ts";

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

/** How long calibration searches and samples. */
export interface Effort {
  readonly search: SearchEffort;
  readonly posterior: PosteriorEffort;
  /** Seeds of `posterior.people` virtual people each on which the finished draws are judged. */
  readonly judgeSeeds: number;
}

export const DEFAULT_EFFORT: Effort = {
  search: { starts: 2, generations: 50, populationSize: 16, people: 1024 },
  posterior: { draws: 200, movesAStep: 4, lastMoves: 14, people: 1024, seedsOnTheWay: 1, seedsAtTheEnd: 2 },
  judgeSeeds: 4,
};

/** Where a calibration stands: plain data that survives JSON, so that a stopped run goes on where it was. */
export interface CalibrationState {
  readonly search: SearchState;
  readonly posterior: PosteriorState | null;
}

export const INITIAL_CALIBRATION: CalibrationState = { search: INITIAL_SEARCH, posterior: null };

/** People on whom the correlation of the targets is measured, and seeds that nothing else uses. */
const CORRELATION_PEOPLE = 8192;
const CORRELATION_SEED_OFFSET = 500_000;
const JUDGE_SEED_OFFSET = 600_000;

/**
 * Calibrates one structure: CMA-ES from several starts finds the best fit, at which the correlation of the
 * targets is measured; then about 200 draws of the posterior are sampled from the prior on (see posterior.ts)
 * and judged once more on new virtual people. `onState` gets the state after each generation and round.
 */
export async function calibrate(
  input: CalibrationInput,
  from: CalibrationState,
  executor: Executor,
  onState: (state: CalibrationState) => void,
): Promise<ModelFile> {
  const { structure, targets, protocols, meanBaselineSalt, seed, effort } = input;
  const problem = layOut(structure, targets, protocols, meanBaselineSalt.value);
  const searched = await search(problem, effort.search, seed, from.search, executor, (state) =>
    onState({ search: state, posterior: null }),
  );
  const best = [...searched.best].sort((a, b) => a.deviance - b.deviance)[0];
  const correlationPeople = { count: CORRELATION_PEOPLE, seeds: [(seed + CORRELATION_SEED_OFFSET) >>> 0] };
  const correlation = await correlationAt(problem, best.cube, correlationPeople, executor);
  const sampled = await samplePosterior(
    problem,
    correlation,
    effort.posterior,
    seed,
    from.posterior,
    executor,
    (posterior) => onState({ search: searched, posterior }),
  );
  const judges = {
    count: effort.posterior.people,
    seeds: Array.from({ length: effort.judgeSeeds }, (_, at) => (seed + JUDGE_SEED_OFFSET + at) >>> 0),
  };
  const judged = await fitOf(problem, sampled.cubes, judges, correlation, executor);
  const [bestJudged] = await fitOf(problem, [best.cube], judges, correlation, executor);
  const found = {
    searchDeviances: searched.best.map(({ deviance }) => round(deviance)),
    bestDeviance: round(bestJudged.deviance),
    steps: sampled.diagnostics.map(({ power, accepted, meanDeviance }) => ({
      power: round(power),
      accepted: round(accepted),
      meanDeviance: round(meanDeviance),
    })),
  };
  const draws = sampled.cubes.map((cube, at) => ({
    values: valuesFromCube(structure.parameters, cube),
    deviance: round(judged[at].deviance),
    residuals: judged[at].residuals.map(round),
  }));
  return toModelFile(input, problem, found, informedBy(structure.parameters, sampled.cubes), draws);
}

/** Draws that are kept lie within this chi-square cut-off of the best, for as many parameters as the data narrow. */
const CUT_OFF_LEVEL = 0.9;
/** A parameter counts as narrowed when its spread is at most half of the prior's. */
const NARROWED = 0.5;
const LEAST_KEPT = 20;

/** Too few draws fit about as well as the best. */
export class CalibrationFailed extends Error {
  override readonly name = "CalibrationFailed";
}

/**
 * The model file. Until convergence has been shown the draws are provisional: those within the 90 % chi-square
 * cut-off of the best are kept, and intervals are their range. Parameters that the data leave open hardly
 * change the deviance, so they do not count as degrees of freedom.
 *
 * @throws CalibrationFailed when fewer than LEAST_KEPT draws are left
 */
export function toModelFile(
  input: Omit<CalibrationInput, "targets" | "protocols">,
  problem: Problem,
  found: Omit<ModelFile["convergence"], "sampled" | "cutOff">,
  informed: ModelFile["informed"],
  draws: ModelFile["draws"],
): ModelFile {
  const narrowed = Math.max(1, informed.filter((row) => row.learned >= NARROWED).length);
  const cutOff = chiSquareQuantile(CUT_OFF_LEVEL, narrowed);
  const lowest = Math.min(...draws.map((draw) => draw.deviance));
  const kept = draws.filter((draw) => draw.deviance <= lowest + cutOff);
  if (kept.length < LEAST_KEPT)
    throw new CalibrationFailed(
      `${kept.length} draws lie within ${cutOff.toFixed(1)} of the best deviance; ${LEAST_KEPT} are needed`,
    );
  return {
    schema: "anagen/model@1",
    structure: input.structure.name,
    codeVersion: input.codeVersion,
    calibrationData: input.dataHash,
    seed: input.seed,
    provisional: true,
    population: {
      meanBaselineSalt: input.meanBaselineSalt.id,
      verySevereShare: problem.rule.verySevereShare,
    },
    scope: scopeOf(problem),
    effort: input.effort,
    convergence: { ...found, sampled: draws.length, cutOff: round(cutOff) },
    targets: fitRows(
      problem.targets,
      kept.map((draw) => draw.residuals),
    ),
    informed,
    draws: kept,
  };
}

/** What the calibrating studies covered. */
function scopeOf({ protocol, targets }: Problem): ModelFile["scope"] {
  const doses = new Set(protocol.arms.flatMap((arm) => arm.doses.map((dose) => dose.mgPerDay)));
  const cells = targets.flatMap((target) => target.cells);
  const stageStart = (name: string) => (protocol.stages ?? []).find((stage) => stage.name === name)?.atWeek;
  return {
    mgPerDay: [...doses].filter((dose) => dose > 0).sort((a, b) => a - b),
    lastWeek: Math.max(...cells.map((cell) => cell.week)),
    weeksAfterChange: Math.max(...cells.map((cell) => cell.week - (stageStart(cell.stage) ?? cell.week))),
  };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
