import type { Task } from "../../engine/execution/executor.ts";
import type { MatchJob, MatchResult } from "./match.ts";
import type { MatchCache } from "./match-cache.ts";
import type { LearnedProposal } from "./proposal.ts";

/** Number of virtual people compared with a history, and how they are drawn. */
export interface ConditionSettings {
  /** Seed of all random numbers, 0 to 2^32 - 1. */
  readonly seed: number;
  /** Virtual people compared with the person; without it as many as it takes for enough of them to fit. */
  readonly virtualPatients?: number | undefined;
  /** Effective sample size that is enough, where no number is given; 1000 by default, and up to 8000 where they come cheap. */
  readonly enoughEffective?: number | undefined;
  /** Most people compared, where no number is given; about four million by default. */
  readonly mostCompared?: number | undefined;
  /**
   * Fewer effective people are no answer; 20 by default, and none where `virtualPatients` or `mostCompared` asks for a
   * rough one.
   */
  readonly leastEffective?: number | undefined;
  /** Number of the first virtual person, over all draws, 0 by default: people of other numbers are other people. */
  readonly firstPerson?: number | undefined;
  /** Number of model draws that people are taken of, about; all of them by default. */
  readonly draws?: number | undefined;
  /** Proposal learned for another person, to begin with; weights account for it. */
  readonly start?: LearnedProposal | undefined;
  /** Matching results of earlier forecasts with the same model. */
  readonly cache?: MatchCache | undefined;
  /** In place of MATCH_TASK one that says more. */
  readonly task?: Task<MatchJob, MatchResult> | undefined;
  /** Told the results of each round that counts. */
  readonly onRound?: ((round: readonly MatchResult[]) => void) | undefined;
  /** Aborting it ends the work with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Told the share that is done, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}
