import { BASELINE } from "../population/baseline.ts";
import { MOST_IMPROVEMENT } from "../population/enrol.ts";
import { readingError } from "../salt/reading.ts";
import { SEVERE_SALT, VERY_SEVERE_SALT } from "../salt/thresholds.ts";

/** A piece of the population's baseline SALT: even between `low` and `high` (a point when equal). */
export interface BaselinePiece {
  readonly verySevere: boolean;
  readonly low: number;
  readonly high: number;
  /** Share among the pieces; they sum to 1. */
  readonly share: number;
}

/** Beyond this many reading errors a baseline cannot have given the reading. */
const WIDEST_ERRORS = 4.5;

/**
 * The pieces of the population that can have given a reading from before treatment; all of it when there was
 * none. A person may have improved a little before enrolment, so a piece reaches that much higher.
 */
export function baselinePieces(baseline: number | null, verySevereShare: number): BaselinePiece[] {
  const reach = baseline === null ? 100 : WIDEST_ERRORS * readingError(baseline) + 0.5;
  const low = baseline === null ? 0 : baseline - reach;
  const high = baseline === null ? 100 : baseline + reach + MOST_IMPROVEMENT;
  const pieces: BaselinePiece[] = [];
  const add = (verySevere: boolean, from: number, to: number, density: number) => {
    if (to > from && density > 0)
      pieces.push({ verySevere, low: from, high: to, share: density * (to - from) });
  };
  const severeDensity = (1 - verySevereShare) / (VERY_SEVERE_SALT - SEVERE_SALT);
  add(false, Math.max(SEVERE_SALT, low), Math.min(VERY_SEVERE_SALT, high), severeDensity);
  const partialDensity = (verySevereShare * (1 - BASELINE.completeShare)) / (100 - VERY_SEVERE_SALT);
  add(true, Math.max(VERY_SEVERE_SALT, low), Math.min(100, high), partialDensity);
  if (high >= 100 && verySevereShare > 0)
    pieces.push({ verySevere: true, low: 100, high: 100, share: verySevereShare * BASELINE.completeShare });
  const total = pieces.reduce((sum, piece) => sum + piece.share, 0);
  return pieces.map((piece) => ({ ...piece, share: piece.share / total }));
}

/** The piece and the SALT in it that two uniform numbers stand for. */
export function pickBaseline(
  pieces: readonly BaselinePiece[],
  which: number,
  where: number,
): { verySevere: boolean; salt: number } {
  let sum = 0;
  for (const piece of pieces) {
    sum += piece.share;
    if (which < sum || piece === pieces[pieces.length - 1])
      return { verySevere: piece.verySevere, salt: piece.low + (piece.high - piece.low) * where };
  }
  throw new Error("there is always a last piece");
}
