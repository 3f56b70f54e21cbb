import type { PreparedHistory } from "../../case/history.ts";
import type { Draws } from "../people/draws.ts";
import type { Paths } from "../people/paths.ts";
import type { MoveGuide } from "./guide.ts";
import type { Known } from "./known.ts";

/** Kinds of moves: by the guide, the weeks of a stretch, the scalp, and the sensitivity to other drugs than the first. */
export const MOVE_KINDS = ["guide", "stretch", "scalp", "sensitivity"] as const;
/** Numbers that the moves of a round take for themselves, to key their random numbers. */
export const NUMBERS_A_ROUND = 3;

/** Paths to be moved about while the readings that come in have one strength. */
export interface MoveJob {
  readonly history: PreparedHistory;
  readonly seed: number;
  readonly draws: Draws;
  readonly paths: Paths;
  /** What is known of them; null where it has to be found out. */
  readonly known: Known | null;
  /** Whether to return what is known of them in the end. */
  readonly keepsKnown: boolean;
  /** [stage]: whether its reading is in force from the beginning. */
  readonly isBase: readonly boolean[];
  /** Power of the likelihood of the other readings, 0 to 1. */
  readonly strength: number;
  /** [structure, by place in STRUCTURE_NAMES]. */
  readonly guides: readonly MoveGuide[];
  /** Widths of moves by the guide, and of the weeks of a stretch; 0 to 1. */
  readonly widths: readonly [number, number];
  /** Rounds of moves; each has all kinds. */
  readonly rounds: number;
  /** Number of the first path among all, and of the first move of this job; they key the random numbers. */
  readonly firstPath: number;
  readonly firstMove: number;
  /** Whether to look ahead and at single readings afterwards, because nothing comes in any more. */
  readonly isLast: boolean;
}

/** Paths after their moves. */
export interface MoveResult {
  readonly paths: Paths;
  /** [path]: logarithm of the likelihood of the readings that come in, at full strength. */
  readonly rest: Float64Array;
  readonly known: Known | null;
  /** [MOVE_KINDS]: moves tried, and taken. */
  readonly tried: readonly number[];
  readonly taken: readonly number[];
  /** As `Mover.outlook`; empty unless asked for. */
  readonly outlook: readonly Float64Array[];
  /** [stage]: sum over the paths of one over the probability of the reading; empty unless asked for. */
  readonly inverse: Float64Array;
}
