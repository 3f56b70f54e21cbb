import { BASELINE } from "../../disease/population/baseline.ts";
import { MOST_IMPROVEMENT } from "../../disease/population/enrol.ts";
import { readingError } from "../../disease/salt/reading.ts";
import { SEVERE_SALT, VERY_SEVERE_SALT } from "../../disease/salt/thresholds.ts";
import { log } from "../../math/exp.ts";

/** A piece of the population's baseline SALT: even between `low` and `high` (a point when equal). */
export interface BaselinePiece {
  readonly verySevere: boolean;
  readonly low: number;
  readonly high: number;
  /** Share of the population among the pieces; they sum to 1. */
  readonly share: number;
  /** Chance of being drawn: more often than the share where the reading most likely comes from; they sum to 1. */
  readonly chance: number;
}

/** Beyond this many reading errors a baseline cannot have given the reading; within `NEAR_ERRORS` it likely has. */
const WIDEST_ERRORS = 4.5;
const NEAR_ERRORS = 2;
/** Share of draws made near the reading. */
const NEAR_CHANCE = 0.5;

/**
 * The pieces of the population that can have given a reading from before treatment; all of it when there was
 * none. A person may have improved a little before enrolment, so they reach that much higher.
 */
export function baselinePieces(baseline: number | null, verySevereShare: number): BaselinePiece[] {
  const error = baseline === null ? 0 : readingError(baseline);
  const middle = baseline ?? 0;
  const low = baseline === null ? 0 : middle - WIDEST_ERRORS * error;
  const high = baseline === null ? 100 : middle + WIDEST_ERRORS * error + MOST_IMPROVEMENT;
  const near =
    baseline === null ? [] : [middle - NEAR_ERRORS * error - 0.5, middle + NEAR_ERRORS * error + 0.5];
  const pieces: { verySevere: boolean; low: number; high: number; share: number; near: boolean }[] = [];
  const isNear = (salt: number) => near.length > 0 && salt >= near[0] && salt <= near[1];
  const addRange = (verySevere: boolean, from: number, to: number, density: number) => {
    if (to <= from || density <= 0) return;
    const cuts = [from, ...near.filter((cut) => cut > from && cut < to), to];
    for (let at = 1; at < cuts.length; at++) {
      const [start, end] = [cuts[at - 1], cuts[at]];
      pieces.push({
        verySevere,
        low: start,
        high: end,
        share: density * (end - start),
        near: isNear((start + end) / 2),
      });
    }
  };
  const severeDensity = (1 - verySevereShare) / (VERY_SEVERE_SALT - SEVERE_SALT);
  addRange(false, Math.max(SEVERE_SALT, low), Math.min(VERY_SEVERE_SALT, high), severeDensity);
  const partialDensity = (verySevereShare * (1 - BASELINE.completeShare)) / (100 - VERY_SEVERE_SALT);
  addRange(true, Math.max(VERY_SEVERE_SALT, low), Math.min(100, high), partialDensity);
  if (high >= 100 && verySevereShare > 0) {
    const share = verySevereShare * BASELINE.completeShare;
    pieces.push({ verySevere: true, low: 100, high: 100, share, near: isNear(100) });
  }
  const total = pieces.reduce((sum, piece) => sum + piece.share, 0);
  const nearTotal = pieces.reduce((sum, piece) => sum + (piece.near ? piece.share : 0), 0);
  const boost = nearTotal > 0 && nearTotal < total;
  return pieces.map(({ near: close, share, ...piece }) => {
    const even = share / total;
    if (!boost) return { ...piece, share: even, chance: even };
    const within = close
      ? (NEAR_CHANCE * share) / nearTotal
      : ((1 - NEAR_CHANCE) * share) / (total - nearTotal);
    return { ...piece, share: even, chance: within };
  });
}

/** A baseline drawn by two uniform numbers; `logRatio` is the logarithm of share over chance of its piece. */
interface DrawnBaseline {
  readonly verySevere: boolean;
  readonly salt: number;
  readonly logRatio: number;
}

/** The piece and the SALT in it that two uniform numbers stand for. */
export function pickBaseline(pieces: readonly BaselinePiece[], which: number, where: number): DrawnBaseline {
  let sum = 0;
  for (const piece of pieces) {
    sum += piece.chance;
    if (which < sum || piece === pieces[pieces.length - 1])
      return {
        verySevere: piece.verySevere,
        salt: piece.low + (piece.high - piece.low) * where,
        logRatio: log(piece.share / piece.chance),
      };
  }
  throw new Error("there is always a last piece");
}
