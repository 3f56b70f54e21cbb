import { ATTEMPT_STRIDE, PURPOSE, uniformAt } from "../../math/random/streams.ts";
import type { Living } from "./life.ts";

/** At most so many copies of one person come out of one reading. */
export const MOST_COPIES = 32;

/** What decides who goes on after a reading, in weights. */
export interface Worth {
  /** A person of less leaves by chance, in proportion, and counts as much as this otherwise. */
  readonly least: number;
  /** A person of more goes on in copies of about this weight each. */
  readonly most: number;
}

/** Everybody who is possible goes on, once. */
export const EVERYBODY: Worth = { least: 0, most: Number.POSITIVE_INFINITY };
/** Of the mean weight of those who set out, where the block has to decide by itself: what `least` is. */
const LEAST_OF_MEAN = 0.1;

/**
 * Who goes on after a reading, and in how many copies. Who has become unlikely mostly leaves. Of who fits well several
 * futures are tried, since chance decides, too, whether the next reading fits. All means are kept.
 */
export interface Branching {
  /** How many go on. */
  readonly count: number;
  /** Place in the block that each comes from, ascending. */
  readonly from: Uint16Array;
  /** Weight of each. */
  readonly weight: Float64Array;
}

/**
 * Room for the branchings of blocks of `capacity` people; each overwrites the one before. Where it is not known what
 * people are worth, since nobody got so far before, about as many go on as set out (`began`).
 */
export function brancher(
  capacity: number,
): (living: Living, weights: Float64Array, stage: number, worth: Worth | null, began: number) => Branching {
  const copies = new Uint16Array(capacity);
  const from = new Uint16Array(capacity);
  const weight = new Float64Array(capacity);
  return ({ stepper, cohort, key0 }, weights, stage, worth, began) => {
    const { least, most } = worth ?? worthWithin(weights, cohort.count, began);
    // A block has room for so many; where luck wants more, everybody gets fewer copies of more weight.
    for (let share = most; ; share *= 2) {
      let count = 0;
      for (let at = 0; at < cohort.count; at++) {
        const own = weights[at];
        copies[at] = 0;
        if (own === 0) continue;
        if (own < least) {
          const purpose = PURPOSE.resampling + stepper.stream[at];
          const uniform = uniformAt(key0, stepper.key1[at], 1 + stage, purpose);
          copies[at] = uniform < own / least ? 1 : 0;
        } else copies[at] = Math.min(MOST_COPIES, Math.max(1, Math.floor(own / share)));
        count += copies[at];
      }
      if (count > capacity) continue;
      let into = 0;
      for (let at = 0; at < cohort.count; at++)
        for (let copy = 0; copy < copies[at]; copy++) {
          from[into] = at;
          weight[into++] = Math.max(least, weights[at]) / copies[at];
        }
      return { count, from, weight };
    }
  };
}

function worthWithin(weights: Float64Array, count: number, began: number): Worth {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += weights[at];
  const mean = sum / began;
  return sum === 0 ? EVERYBODY : { least: LEAST_OF_MEAN * mean, most: mean };
}

/** Numbers the copies of each person, who sit side by side, and keys their chance events from here on by that number. */
export function numberBranches({ stepper, cohort }: Living): void {
  const { key1, stream } = stepper;
  for (let at = 0, number = 0; at < cohort.count; at++) {
    number = at > 0 && key1[at] === key1[at - 1] ? number + 1 : 0;
    stream[at] = streamOf(number);
  }
}

/** Stream of a copy's chance events. */
export function streamOf(branch: number): number {
  return branch * ATTEMPT_STRIDE;
}

/** Number of the copy that has a stream. */
export function branchOf(stream: number): number {
  return stream / ATTEMPT_STRIDE;
}
