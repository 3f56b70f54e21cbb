import { NumericsError } from "./checks.ts";

/** Both ends of an interval, low <= high. */
export interface Interval {
  low: number;
  high: number;
}

/** Throws a NumericsError unless 0 < level < 1. Returns the probability left out on each side. */
export function outsideOneSide(level: number): number {
  if (!(level > 0 && level < 1)) {
    throw new NumericsError(`the level of an interval must lie between 0 and 1, got ${level}`);
  }
  return (1 - level) / 2;
}
