import type { Executor } from "../engine/execution/executor.ts";
import { ask, createCmaEs, tell } from "../math/optimise/cma-es.ts";
import type { CmaState } from "../math/optimise/cma-es-state.ts";
import { stopReason } from "../math/optimise/cma-es-stop.ts";
import { uniformAt } from "../math/random/streams.ts";
import { independent } from "./correlation.ts";
import { fitOf, type Problem } from "./problem.ts";

/** How long to search from how many starts. */
export interface SearchEffort {
  readonly starts: number;
  readonly generations: number;
  readonly populationSize: number;
  /** Virtual people per candidate. */
  readonly people: number;
}

/** The best point of a start. */
interface Best {
  readonly cube: readonly number[];
  readonly deviance: number;
}

/** State of a search: plain data that survives JSON, so that a stopped run goes on where it was. */
export interface SearchState {
  /** Starts that are finished. */
  readonly best: readonly Best[];
  /** The start under way. */
  readonly cma: CmaState | null;
}

export const INITIAL_SEARCH: SearchState = { best: [], cma: null };

const START_PURPOSE = 7;
const FIRST_SPREAD = 0.25;

/** Where a start begins: a point of the cube's inner half, its own for each start. */
function firstMean(problem: Problem, seed: number, start: number): number[] {
  return problem.definitions.map((_, at) => 0.25 + 0.5 * uniformAt(seed, start, at, START_PURPOSE));
}

/**
 * Looks for the best point of the unit cube with CMA-ES from several starts, targets taken as independent.
 * `onGeneration` gets the state after each generation, to be kept for a later run and shown as progress.
 */
export async function search(
  problem: Problem,
  effort: SearchEffort,
  seed: number,
  from: SearchState,
  executor: Executor,
  onGeneration: (state: SearchState) => void,
): Promise<SearchState> {
  const correlation = independent(problem.targets.length);
  let state = from;
  while (state.best.length < effort.starts) {
    const start = state.best.length;
    let cma =
      state.cma ??
      createCmaEs({
        mean: firstMean(problem, seed, start),
        sigma: FIRST_SPREAD,
        populationSize: effort.populationSize,
        seed: (seed + start) >>> 0,
      });
    while (cma.generation < effort.generations && stopReason(cma) === null) {
      const { candidates } = ask(cma);
      const people = { count: effort.people, seeds: [seed] };
      const fits = await fitOf(problem, candidates, people, correlation, executor);
      cma = tell(
        cma,
        candidates,
        fits.map((fit) => fit.deviance),
      );
      state = { best: state.best, cma };
      onGeneration(state);
    }
    const { candidate, value } = cma.best as NonNullable<CmaState["best"]>;
    state = { best: [...state.best, { cube: candidate, deviance: value }], cma: null };
    onGeneration(state);
  }
  return state;
}
