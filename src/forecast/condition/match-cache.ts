import type { MatchJob, MatchResult } from "./match.ts";
import type { PersonalSample } from "./sample.ts";

/** Rounds that are kept: those of a few histories. */
const MOST_ROUNDS = 24;

/**
 * Matching results of earlier forecasts with one model. The same people compared with the same history give the same
 * result, whatever the options are; so when an option is changed, only the options are simulated again, and a forecast
 * that was called off goes on where it stood.
 */
export class MatchCache {
  readonly #rounds = new Map<string, readonly MatchResult[]>();
  /** Samples of diaries, by all that they depend on; kept by who makes them. */
  readonly samples = new Map<string, PersonalSample>();

  /** The results of a round's jobs, from `run` unless they are known. */
  async resultsOf(
    jobs: readonly MatchJob[],
    run: () => Promise<readonly MatchResult[]>,
  ): Promise<readonly MatchResult[]> {
    const key = keyOf(jobs);
    const results = this.#rounds.get(key) ?? (await run());
    // The newest stays longest.
    this.#rounds.delete(key);
    this.#rounds.set(key, results);
    const [oldest] = this.#rounds.keys();
    if (this.#rounds.size > MOST_ROUNDS) this.#rounds.delete(oldest);
    return results;
  }
}

/** Everything a round depends on; draws are known by their number, since a cache belongs to one model. */
function keyOf(jobs: readonly MatchJob[]): string {
  return JSON.stringify(
    jobs.map(({ draws, ...job }) => ({ ...job, draws: Array.from(draws.values(), ({ index }) => index) })),
  );
}
