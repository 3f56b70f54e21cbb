import type { Structure } from "../disease/structure.ts";
import { ask, type CmaState, createCmaEs, tell } from "../numerics/cma-es.ts";
import { stopReason } from "../numerics/cma-es-stop.ts";
import { uniformAt } from "../random/streams.ts";
import type { Executor } from "../simulate/executor.ts";
import { TRIAL_TASK, type TrialJob } from "../simulate/job.ts";
import type { Protocol } from "../simulate/protocol.ts";
import { totalDeviance, valuesFromCube } from "./objective.ts";
import type { Target } from "./target.ts";

/** What is fitted, to what, and with how much effort. Everything the result depends on is in here. */
export interface SearchSettings {
  readonly structure: Structure;
  readonly protocol: Protocol;
  readonly targets: readonly Target[];
  /** Share of very severe people in the trials. */
  readonly verySevereShare: number;
  readonly seed: number;
  /** Independent starts, generations of each, candidates of a generation. */
  readonly starts: number;
  readonly generations: number;
  readonly populationSize: number;
  /** Virtual people per candidate while searching, and when the best are judged again. */
  readonly searchPeople: number;
  readonly judgePeople: number;
  /** Candidates of all starts that are judged again. */
  readonly judged: number;
}

/** A point of the unit cube and how well it fits. */
export interface Candidate {
  readonly start: number;
  readonly cube: readonly number[];
  readonly deviance: number;
}

/** State of a search: plain data that survives JSON, so that a stopped run goes on where it was. */
export interface SearchState {
  readonly start: number;
  readonly cma: CmaState | null;
  /** The best candidates so far, over all starts. */
  readonly best: readonly Candidate[];
}

export const INITIAL_SEARCH: SearchState = { start: 0, cma: null, best: [] };

const START_PURPOSE = 7;
const FIRST_SPREAD = 0.25;

/** Deviance of points of the unit cube, each simulated with the same people and random numbers. */
export async function devianceOf(
  settings: SearchSettings,
  cubes: readonly (readonly number[])[],
  people: number,
  seed: number,
  executor: Executor,
  onProgress?: (done: number, total: number) => void,
): Promise<number[]> {
  const { structure, protocol, targets, verySevereShare } = settings;
  const rule = {
    lowest: protocol.enrol.salt?.min ?? 0,
    highest: protocol.enrol.salt?.max ?? 100,
    verySevereShare,
  };
  const jobs: TrialJob[] = cubes.map((cube) => ({
    protocol,
    draw: { structure: structure.name, values: valuesFromCube(structure.parameters, cube), index: 0 },
    rule,
    seed,
    firstPerson: 0,
    people,
  }));
  const tallies = await executor.run(TRIAL_TASK, jobs, { onProgress });
  return tallies.map((tally) => totalDeviance(protocol, targets, tally));
}

/** Where a start begins: a point of the cube's inner half, its own for each start. */
function firstMean(settings: SearchSettings, start: number): number[] {
  return settings.structure.parameters.map(
    (_, at) => 0.25 + 0.5 * uniformAt(settings.seed, start, at, START_PURPOSE),
  );
}

/**
 * Searches all starts with CMA-ES. `onGeneration` gets the state after each generation, to be kept for a
 * later run and shown as progress.
 */
export async function search(
  settings: SearchSettings,
  from: SearchState,
  executor: Executor,
  onGeneration: (state: SearchState) => void,
): Promise<SearchState> {
  let state = from;
  while (state.start < settings.starts) {
    let cma =
      state.cma ??
      createCmaEs({
        mean: firstMean(settings, state.start),
        sigma: FIRST_SPREAD,
        populationSize: settings.populationSize,
        seed: (settings.seed + state.start) >>> 0,
      });
    while (cma.generation < settings.generations && stopReason(cma) === null) {
      const { candidates } = ask(cma);
      const values = await devianceOf(settings, candidates, settings.searchPeople, settings.seed, executor);
      cma = tell(cma, candidates, values);
      const found = candidates.map((cube, at) => ({ start: state.start, cube, deviance: values[at] }));
      state = { start: state.start, cma, best: keepBest([...state.best, ...found], settings) };
      onGeneration(state);
    }
    state = { start: state.start + 1, cma: null, best: state.best };
    onGeneration(state);
  }
  return state;
}

/** The best candidates of each start, so that no start crowds out the others. */
function keepBest(candidates: readonly Candidate[], { starts, judged }: SearchSettings): Candidate[] {
  const each = Math.ceil(judged / starts);
  const byStart = Map.groupBy(candidates, (candidate) => candidate.start);
  return [...byStart.values()].flatMap((group) =>
    group.sort((a, b) => a.deviance - b.deviance).slice(0, each),
  );
}
