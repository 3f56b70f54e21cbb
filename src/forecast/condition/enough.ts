import { InputError } from "../../input/input-error.ts";
import type { History } from "../case/history.ts";

/** Effective sample size that is enough unless a number is asked for. */
export const ENOUGH_EFFECTIVE = 1_000;
/** Where no number is asked for and they come cheap, so many are taken: seeds then differ by about a point of 100. */
export const WANTED_EFFECTIVE = 8_000;
/** Below this chances of 100 and bands of a course are those of single virtual people. */
export const LEAST_EFFECTIVE = 20;

/** @throws InputError when of the people compared with a history fewer than `least` are effective */
export function requireEnough(
  { readings }: History,
  compared: number,
  effective: number,
  least: number,
): void {
  if (effective >= least) return;
  throw new InputError(
    "salt",
    `${readings.length} readings`,
    `no forecast: of ${compared} virtual patients so few fit all of these readings that any number would rest on ${Math.floor(effective)} of them, and it takes ${least}; fewer readings may help`,
  );
}

/** Virtual people taken on to the options at most, and for each effective person. */
const MOST_TAKEN = 12_288;
const TAKEN_PER_EFFECTIVE = 3;

/** Number of people taken on to the options, of those there are. */
export function takenOf(people: number, effective: number): number {
  return Math.max(1, Math.min(MOST_TAKEN, people, Math.ceil(TAKEN_PER_EFFECTIVE * effective)));
}
