import { peakOf, readingTable } from "../../disease/salt/reading-table.ts";
import type { History } from "../case/history.ts";
import type { MatchResult } from "./match.ts";
import type { WeightWindow } from "./splitting.ts";

/** People of the first round, where nobody was compared before. */
const FIRST_ROUND = 16_384;
/** Most growth of the number of people from round to round. */
const MOST_GROWTH = 4;
/** Compared beyond what the effective sample size so far says is needed. */
const RESERVE = 1.15;
/** Whole thousands keep rounds of similar histories alike. */
const ROUND_TO = 8_192;
/** Share of all people who reach the next reading, about, where few fit: they go on in so many copies. */
const GOING_ON = 0.2;
/** Weights below this share of a typical weight are thinned out. */
const THIN_BELOW = 0.03;

/** Number of people compared after the next round: as many as it takes at the rate of the last round. */
export function nextRound(compared: number, missing: number, rate: number): number {
  if (compared === 0) return FIRST_ROUND;
  const needed = rate === 0 ? Number.POSITIVE_INFINITY : (RESERVE * missing) / rate;
  const more = Math.min(needed, (MOST_GROWTH - 1) * compared);
  return compared + Math.max(1, Math.ceil(more / ROUND_TO)) * ROUND_TO;
}

/**
 * [stage]: the weight window, from results over `compared` people; null where nobody reached the stage. After the last
 * reading nothing is left to find out, so nobody goes on in copies.
 */
export function windowsOf(
  parts: readonly MatchResult[],
  stages: number,
  compared: number,
): (WeightWindow | null)[] {
  return Array.from({ length: stages }, (_, stage) => {
    const sum = parts.reduce((total, part) => total + part.sums[stage], 0);
    if (sum === 0) return null;
    const squares = parts.reduce((total, part) => total + part.squares[stage], 0);
    return {
      low: (THIN_BELOW * squares) / sum,
      high: stage < stages - 1 ? sum / (compared * GOING_ON) : Number.POSITIVE_INFINITY,
    };
  });
}

/** [reading]: how likely it was given the readings before it (0 to 1), on average over people who fit those. */
export function readingChances(
  { readings, baseline }: History,
  parts: readonly MatchResult[],
  compared: number,
): number[] {
  const sumAt = (stage: number) => parts.reduce((total, part) => total + part.sums[stage], 0);
  return readings.map(({ score }, at) => {
    const stage = baseline === null ? at + 1 : at;
    const before = stage === 0 ? compared : sumAt(stage - 1);
    // Sums are relative to the highest chance of each reading.
    return before === 0 ? 0 : Math.min(1, (peakOf(readingTable(score)) * sumAt(stage)) / before);
  });
}
