import type { MatchJob, MatchResult } from "./match.ts";
import type { MovedSample } from "./sampler/sampler.ts";

/** Rounds that are kept: those of a few histories. */
const MOST_ROUNDS = 24;
/** Samples of moved people that are kept. */
const MOST_MOVED = 3;

/**
 * Matching results of earlier forecasts with one model. The same people compared with the same history give the same
 * result, whatever the options are; so when an option is changed, only the options are simulated again, and a forecast
 * that was called off goes on where it stood.
 */
export class MatchCache {
  readonly #rounds = new Map<string, readonly MatchResult[]>();
  readonly #moved = new Map<string, MovedSample>();

  /** The results of a round's jobs, from `run` unless they are known. */
  async resultsOf(
    jobs: readonly MatchJob[],
    run: () => Promise<readonly MatchResult[]>,
  ): Promise<readonly MatchResult[]> {
    return remembered(this.#rounds, MOST_ROUNDS, keyOf(jobs), run);
  }

  /** The sample of moved people that follows from `terms`, from `run` unless it is known. */
  async movedOf(terms: object, run: () => Promise<MovedSample>): Promise<MovedSample> {
    return remembered(this.#moved, MOST_MOVED, JSON.stringify(terms), run);
  }
}

async function remembered<Value>(
  memory: Map<string, Value>,
  most: number,
  key: string,
  run: () => Promise<Value>,
): Promise<Value> {
  const value = memory.get(key) ?? (await run());
  // The newest stays longest.
  memory.delete(key);
  memory.set(key, value);
  const [oldest] = memory.keys();
  if (memory.size > most) memory.delete(oldest);
  return value;
}

/** Everything a round depends on; draws are known by their number, since a cache belongs to one model. */
function keyOf(jobs: readonly MatchJob[]): string {
  return JSON.stringify(
    jobs.map(({ draws, ...job }) => ({ ...job, draws: Array.from(draws.values(), ({ index }) => index) })),
  );
}
