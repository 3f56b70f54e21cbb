import { clopperPearson, wilson } from "../../math/intervals.ts";
import type { CountedShare } from "./shape.ts";

/** Fewest people behind a percentage; below it only "x of n" is said. */
export const FEWEST_FOR_PERCENT = 20;

/** A share with Wilson's interval, or the exact one where none or all are counted. Null for n = 0. */
export function countedShare(count: number, of: number): CountedShare | null {
  if (of === 0) return null;
  const edge = count === 0 || count === of;
  return {
    count,
    of,
    interval: (edge ? clopperPearson : wilson)(count, of, 0.95),
    method: edge ? "clopper-pearson" : "wilson",
  };
}

/** A share of 0 to 1 as a whole number of percent. */
export const wholePercent = (share: number): number => Math.round(100 * share);

/** "23 of 31", with percentages only for 20 people or more. */
export function shareText({ count, of, interval }: CountedShare): string {
  if (of < FEWEST_FOR_PERCENT) return `${count} of ${of}`;
  return `${count} of ${of} (${wholePercent(count / of)} %, 95 % interval ${wholePercent(interval.low)} to ${wholePercent(interval.high)} %)`;
}
