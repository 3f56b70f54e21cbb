import type { Executor } from "../engine/execution/executor.ts";
import { drawKey } from "../math/random/streams.ts";
import type { CalibrationInput, Effort } from "./calibrate-input.ts";
import type { Correlation } from "./correlation.ts";
import { residual, totalDeviance } from "./likelihood.ts";
import type { ModelFile } from "./model-file.ts";
import { borrowedValues, diseaseProblem, fitGiven } from "./modules.ts";
import { type PosteriorState, samplePosterior } from "./posterior/posterior.ts";
import { type Convergence, type EmulatorErrors, emulatorErrors } from "./posterior/wave-report.ts";
import { correlationAt, type Fit, type Problem, simulatePoints, valuesAt } from "./problem.ts";
import { fitRows, informedBy } from "./report.ts";
import { INITIAL_SEARCH, type SearchState, search } from "./search.ts";

/** The effort with which data/model was made. */
export const DEFAULT_EFFORT: Effort = {
  search: { starts: 1, generations: 25, populationSize: 16, people: 512 },
  posterior: {
    lastChains: 100,
    positionsAChain: 24,
    draws: 200,
    points: 300,
    people: 512,
    sweeps: 300,
    lastWaves: 5,
    fullSweeps: 800,
    lastSweeps: 30000,
  },
  judgePeople: 2048,
  givenPeople: 512,
};

/** Where a calibration stands: plain data that survives JSON, so that a stopped run goes on where it was. */
export interface CalibrationState {
  readonly search: SearchState;
  readonly posterior: PosteriorState | null;
}

/** Where a calibration begins. */
export const INITIAL_CALIBRATION: CalibrationState = { search: INITIAL_SEARCH, posterior: null };

/** People on whom the correlation of the targets is measured, and seeds that nothing else uses. */
const CORRELATION_PEOPLE = 8192;
const CORRELATION_SEED_OFFSET = 500_000;
const JUDGE_SEED_OFFSET = 600_000;

/**
 * Calibrates one structure: CMA-ES from several starts finds the best fit, at which the correlation of the
 * targets is measured; then 200 draws of the posterior are sampled from the prior on (see posterior.ts) and judged
 * once more on new virtual people. What is fitted given the disease follows, draw by draw (modules.ts). `onState` gets the state after each generation and wave.
 */
export async function calibrate(
  input: CalibrationInput,
  from: CalibrationState,
  executor: Executor,
  onState: (state: CalibrationState) => void,
): Promise<ModelFile> {
  const { structure, meanBaselineSalt, seed, effort } = input;
  const problem = diseaseProblem(input);
  const searched = await search(problem, effort.search, seed, from.search, executor, (state) =>
    onState({ search: state, posterior: null }),
  );
  const best = [...searched.best].sort((a, b) => a.deviance - b.deviance)[0];
  const correlationPeople = { count: CORRELATION_PEOPLE, seeds: [(seed + CORRELATION_SEED_OFFSET) >>> 0] };
  const correlation = await correlationAt(problem, best.cube, correlationPeople, executor);
  const which = problem.targets.map((_, at) => at);
  const {
    state,
    draws: drawn,
    emulator,
    convergence,
  } = await samplePosterior(
    { problem, which, correlation },
    effort.posterior,
    seed,
    from.posterior,
    executor,
    (posterior) => onState({ search: searched, posterior }),
  );
  const judged = await judge(problem, [...drawn.cubes, best.cube], correlation, input, executor);
  const errors = emulatorErrors({ problem, which, correlation }, emulator, drawn.cubes, judged);
  const disease = drawn.cubes.map((cube, at) => ({
    ...valuesAt(problem, cube),
    ...borrowedValues(structure, seed, at),
  }));
  const given = await fitGiven(input, disease, executor);
  const draws = drawn.cubes.map((_, at) => ({
    values: Object.assign({}, disease[at], ...given.map((each) => each.values[at])),
    deviance: round(judged[at].deviance),
    residuals: judged[at].residuals.map(round),
  }));
  return {
    schema: "anagen/model@1",
    structure: structure.name,
    codeVersion: input.codeVersion,
    calibrationData: input.dataHash,
    seed,
    provisional: !hasConverged(convergence, errors),
    population: {
      meanBaselineSalt: meanBaselineSalt.id,
      verySevereShare: problem.parts[0].rule.verySevereShare,
    },
    scope: scopeOf(problem),
    effort,
    convergence: {
      searchDeviances: searched.best.map(({ deviance }) => round(deviance)),
      bestDeviance: round(judged[draws.length].deviance),
      meanDeviance: round(draws.reduce((sum, draw) => sum + draw.deviance, 0) / draws.length),
      waves: state.waves.map((wave) => ({
        power: round(wave.power),
        accepted: round(wave.accepted),
        foretold: round(wave.foretold),
        simulated: round(wave.simulated),
        bias: round(wave.bias),
        worstBias: round(wave.worstBias),
      })),
      scaleReduction: round(convergence.scaleReduction),
      emulatorError: round(convergence.emulatorError),
      bias: round(errors.bias),
      worstBias: round(errors.worstBias),
    },
    correlation: correlation.matrix.map((row) => [...row]),
    targets: fitRows(
      problem.targets,
      draws.map((draw) => draw.residuals),
    ),
    informed: informedBy(problem.definitions, drawn.cubes),
    given: given.map(({ values: _, ...each }) => each),
    draws,
  };
}

/** Chains agree when the potential scale reduction of every number is at most this (Gelman and others: 1.1). */
const LARGEST_REDUCTION = 1.1;
/** Mean error of the emulator where the draws lie, for any target, in standard errors of the data. */
const LARGEST_BIAS = 0.25;

/** Whether the draws may be called the posterior: the chains agree, and simulation bears the emulator out. */
function hasConverged({ scaleReduction }: Convergence, { worstBias }: EmulatorErrors): boolean {
  return scaleReduction <= LARGEST_REDUCTION && worstBias <= LARGEST_BIAS;
}

/** Fit of points on many virtual people, each point with its own. */
async function judge(
  problem: Problem,
  cubes: readonly (readonly number[])[],
  correlation: Correlation,
  { seed, effort }: CalibrationInput,
  executor: Executor,
): Promise<Fit[]> {
  const seeds = cubes.map((_, at) => drawKey((seed + JUDGE_SEED_OFFSET) >>> 0, at));
  const predictions = await simulatePoints(problem, cubes, effort.judgePeople, seeds, executor);
  return predictions.map((own) => {
    const residuals = problem.targets.map((target, at) => residual(target, own[at]));
    return { residuals, deviance: totalDeviance(residuals, correlation) };
  });
}

/** What the studies of the disease's own drug covered. */
function scopeOf({ parts: [{ protocol, which }], targets }: Problem): ModelFile["scope"] {
  const doses = new Set(protocol.arms.flatMap((arm) => arm.doses.map((dose) => dose.mgPerDay)));
  const cells = which.flatMap((at) => targets[at].cells);
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
