import { PURPOSE, streamOfCopy, uniformAt } from "../../math/random/streams.ts";

/**
 * Splitting and Russian roulette: after a reading, people whose weight is low mostly leave and people whose weight is
 * high go on in several copies, since chance decides, too, whether the next reading fits. Weighted means are kept.
 */

/** Most copies of one person that come out of one reading. */
export const MAX_COPIES = 32;

/** The weights that go on unchanged after a reading. */
export interface WeightWindow {
  /** A person of less weight leaves by chance, in proportion, and has this weight otherwise. */
  readonly low: number;
  /** A person of more weight goes on in copies of about this weight each. */
  readonly high: number;
}

/** The window in which every possible person goes on, once. */
export const OPEN_WINDOW: WeightWindow = { low: 0, high: Number.POSITIVE_INFINITY };
/** Share of the mean weight of those who set out that is `low` where a block has to set the window by itself. */
const LOW_OF_MEAN = 0.1;

/** The people who go on after a reading. */
interface Split {
  /** Their number. */
  readonly count: number;
  /** [person who goes on]: place in the block that the person comes from, ascending. */
  readonly from: Uint16Array;
  /** [person who goes on]: weight. */
  readonly weight: Float64Array;
}

/** The part of a PeopleState that splitting reads. */
export interface SplitPeople {
  readonly key0: number;
  readonly stepper: { readonly key1: Uint32Array; readonly stream: Uint32Array };
  readonly cohort: { readonly count: number };
}

/**
 * Splits blocks of at most `capacity` people; each result overwrites the one before.
 *
 * The result takes the block, its weights, the number of the reading, the window, and how many people set out
 * (`startCount`). Without a window (null), because nobody reached this reading before, about as many go on as set out.
 */
export function splitter(
  capacity: number,
): (
  people: SplitPeople,
  weights: Float64Array,
  stage: number,
  window: WeightWindow | null,
  startCount: number,
) => Split {
  const copies = new Uint16Array(capacity);
  const from = new Uint16Array(capacity);
  const weight = new Float64Array(capacity);
  return ({ stepper, cohort, key0 }, weights, stage, window, startCount) => {
    const { low, high } = window ?? windowWithin(weights, cohort.count, startCount);
    // A block holds `capacity` people; where chance wants more, everybody gets fewer copies of more weight.
    for (let share = high; ; share *= 2) {
      let count = 0;
      for (let at = 0; at < cohort.count; at++) {
        const own = weights[at];
        copies[at] = 0;
        if (own === 0) continue;
        if (own < low) {
          const purpose = PURPOSE.resampling + stepper.stream[at];
          const uniform = uniformAt(key0, stepper.key1[at], 1 + stage, purpose);
          copies[at] = uniform < own / low ? 1 : 0;
        } else copies[at] = Math.min(MAX_COPIES, Math.max(1, Math.floor(own / share)));
        count += copies[at];
      }
      if (count > capacity) continue;
      let into = 0;
      for (let at = 0; at < cohort.count; at++)
        for (let copy = 0; copy < copies[at]; copy++) {
          from[into] = at;
          weight[into++] = Math.max(low, weights[at]) / copies[at];
        }
      return { count, from, weight };
    }
  };
}

function windowWithin(weights: Float64Array, count: number, startCount: number): WeightWindow {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += weights[at];
  const mean = sum / startCount;
  return sum === 0 ? OPEN_WINDOW : { low: LOW_OF_MEAN * mean, high: mean };
}

/** Numbers the copies of each person, who stand side by side, and keys their chance events from here on by that number. */
export function numberCopies({ stepper, cohort }: SplitPeople): void {
  const { key1, stream } = stepper;
  for (let at = 0, number = 0; at < cohort.count; at++) {
    number = at > 0 && key1[at] === key1[at - 1] ? number + 1 : 0;
    stream[at] = streamOfCopy(number);
  }
}
