import type { Executor } from "../../engine/execution/executor.ts";
import { effectiveSampleSize } from "../../math/effective-sample-size.ts";
import { exp } from "../../math/exp.ts";
import { drawKey, uniformAt } from "../../math/random/streams.ts";
import { type Problem, simulatePoints } from "../problem.ts";
import { type Chains, shapeOf } from "./chains.ts";
import { CHAINS_TASK, type ChainsEnd, type ChainsJob } from "./chains-task.ts";
import { emulatedDeviance } from "./emulated.ts";
import type { Emulator, Evaluation } from "./emulator.ts";
import { supportPoints } from "./support-points.ts";
import { emulatorFor, likelihoodOf, type Question } from "./training.ts";
import { type Convergence, convergenceOf, judgeWave, type WaveReport } from "./wave-report.ts";

/** Effort of the posterior sampler. */
export interface PosteriorEffort {
  /** The last chains, positions taken from each of them, and how many of all these together are kept as draws. */
  readonly lastChains: number;
  readonly positionsAChain: number;
  readonly draws: number;
  /** Points simulated in each wave, and as many Markov chains. */
  readonly points: number;
  /** Virtual people of each point. */
  readonly people: number;
  /** Sweeps of the chains in each wave on the way. */
  readonly sweeps: number;
  /** Waves at the full likelihood, and sweeps in each: long, so that they find where the emulator is wrong. */
  readonly lastWaves: number;
  readonly fullSweeps: number;
  /** Sweeps of the last chains, of which the second half is looked at. */
  readonly lastSweeps: number;
}

/** State of the sampler: plain data, so that a stopped run goes on where it was. */
export interface PosteriorState {
  /** Power of the likelihood reached, 0 (prior) to 1 (posterior). */
  readonly power: number;
  /** Waves simulated, and those of them at power 1. */
  readonly wave: number;
  readonly lastWaves: number;
  readonly cubes: readonly (readonly number[])[];
  readonly evaluations: readonly Evaluation[];
  readonly waves: readonly WaveReport[];
}

/** A step keeps this share of chains effective, and multiplies the power by no more than this. */
const KEPT_EFFECTIVE = 0.3;
const FASTEST = 3;
const PURPOSE = { first: 0x30, seed: 0x31, chains: 0x32 };

/**
 * Draws from the posterior. In waves from the prior on: an emulator is fitted to all points simulated so far,
 * near ones counting most; Markov chains sample the likelihood at a higher power by the emulator; where they end
 * is simulated, which tells how good the emulator was and makes the next one better. The draws are those positions
 * of the last chains that stand best for all of them (support-points.ts).
 */
export async function samplePosterior(
  question: Question,
  effort: PosteriorEffort,
  seed: number,
  from: PosteriorState | null,
  executor: Executor,
  onWave: (state: PosteriorState) => void,
): Promise<{ state: PosteriorState; draws: Chains; emulator: Emulator; convergence: Convergence }> {
  const { problem } = question;
  let state = from ?? (await firstWave(problem, effort, seed, executor));
  while (state.lastWaves < effort.lastWaves) {
    const likelihood = likelihoodOf(question, emulatorFor(question, state));
    const power = nextPower(state.cubes.map(emulatedDeviance(likelihood)), state.power);
    const wave = state.wave + 1;
    const sweeps = power === 1 ? effort.fullSweeps : effort.sweeps;
    const ends = await runGroups(
      { likelihood, cubes: state.cubes, shape: shapeOf(state.cubes), power, sweeps, seed, wave, picks: 1 },
      executor,
    );
    const { cubes, deviances } = joined(ends);
    const evaluations = await simulateWave(problem, cubes, effort, seed, { wave, power }, executor);
    const report = judgeWave(question, likelihood.emulator, deviances, evaluations);
    state = {
      power,
      wave,
      lastWaves: state.lastWaves + (power === 1 ? 1 : 0),
      cubes,
      evaluations: [...state.evaluations, ...evaluations],
      waves: [
        ...state.waves,
        { power, accepted: ends.reduce((sum, end) => sum + end.accepted, 0) / ends.length, ...report },
      ],
    };
    onWave(state);
  }
  const likelihood = likelihoodOf(question, emulatorFor(question, state));
  const { lastChains, lastSweeps, positionsAChain } = effort;
  const starts = state.cubes.slice(0, lastChains);
  const ends = await runGroups(
    {
      likelihood,
      cubes: starts,
      shape: shapeOf(state.cubes),
      power: 1,
      sweeps: lastSweeps,
      seed,
      wave: state.wave + 1,
      picks: positionsAChain,
    },
    executor,
  );
  const { emulator } = likelihood;
  const all = joined(ends);
  const kept = supportPoints(all.cubes, effort.draws);
  const draws = {
    cubes: kept.map((at) => all.cubes[at]),
    deviances: kept.map((at) => all.deviances[at]),
  };
  return { state, draws, emulator, convergence: convergenceOf(ends, emulator, question) };
}

/** Chains move in groups, each on its own, so that groups can be compared and run at the same time. */
const GROUPS = 4;

/** The chains of one wave: where they start, how they move, and how many positions of each are picked. */
interface WaveChains extends Omit<ChainsJob, "key"> {
  readonly seed: number;
  readonly wave: number;
}

async function runGroups(
  { cubes, seed, wave, ...rest }: WaveChains,
  executor: Executor,
): Promise<ChainsEnd[]> {
  const key = drawKey(seed, PURPOSE.chains + 0x100 * wave);
  const jobs = Array.from({ length: GROUPS }, (_, group) => ({
    ...rest,
    cubes: cubes.filter((_, at) => at % GROUPS === group),
    key: drawKey(key, group),
  }));
  return executor.run(CHAINS_TASK, jobs);
}

function joined(ends: readonly ChainsEnd[]): Chains {
  return {
    cubes: ends.flatMap((end) => end.picked.cubes),
    deviances: ends.flatMap((end) => end.picked.deviances),
  };
}

async function firstWave(
  problem: Problem,
  effort: PosteriorEffort,
  seed: number,
  executor: Executor,
): Promise<PosteriorState> {
  const cubes = Array.from({ length: effort.points }, (_, point) =>
    problem.definitions.map((_, at) => uniformAt(seed, point, at, PURPOSE.first)),
  );
  const evaluations = await simulateWave(problem, cubes, effort, seed, { wave: 0, power: 0 }, executor);
  return { power: 0, wave: 0, lastWaves: 0, cubes, evaluations, waves: [] };
}

/** Simulates points, each with virtual people that nothing else uses. */
async function simulateWave(
  problem: Problem,
  cubes: readonly (readonly number[])[],
  { people }: PosteriorEffort,
  seed: number,
  { wave, power }: { readonly wave: number; readonly power: number },
  executor: Executor,
): Promise<Evaluation[]> {
  const seeds = cubes.map((_, point) => drawKey(drawKey(seed, PURPOSE.seed + 0x100 * wave), point));
  const predictions = await simulatePoints(problem, cubes, people, seeds, executor);
  return cubes.map((cube, point) => ({ cube, power, predictions: predictions[point] }));
}

/** Effective sample size of chains when the power of the likelihood grows by `change`. */
function effectiveAfter(deviances: readonly number[], change: number): number {
  const lowest = Math.min(...deviances);
  return effectiveSampleSize(deviances.map((deviance) => exp((-change * (deviance - lowest)) / 2)));
}

function nextPower(deviances: readonly number[], power: number): number {
  const wanted = KEPT_EFFECTIVE * deviances.length;
  const most = power === 0 ? 1 : Math.min(1, FASTEST * power);
  if (effectiveAfter(deviances, most - power) >= wanted) return most;
  let low = 0;
  let high = most - power;
  for (let halving = 0; halving < 40; halving++) {
    const middle = (low + high) / 2;
    if (effectiveAfter(deviances, middle) >= wanted) low = middle;
    else high = middle;
  }
  return power + high;
}
