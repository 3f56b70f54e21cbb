import type { PreparedHistory } from "../case/history.ts";
import type { Particles } from "./people/particles.ts";
import type { LearnedProposal } from "./proposal.ts";

/** The virtual people who fit a person, all of equal weight. */
export interface PersonalSample {
  /** History that they were compared with, and seed of their random numbers. */
  readonly history: PreparedHistory;
  readonly seed: number;
  /** Particles of one draw stand side by side. */
  readonly particles: Particles;
  /** Number of virtual people compared with the history. */
  readonly compared: number;
  readonly effectiveSampleSize: number;
  /**
   * [reading]: how likely it was given the readings before it, or in a diary given all others, on average over people who
   * fit those. One in a hundred is ordinary, there being a hundred scores; far less says that the reading is unlike what the
   * model expects.
   */
  readonly readingChances: readonly number[];
  /** Proposal under which such people are found. */
  readonly learned: LearnedProposal;
}
