/** Batches at most: one first, and then as many as are missing at its rate. */
export const MOST_BATCHES = 12;
/** Where those bring fewer effective people than this, it goes on while by their rate so many more batches will do. */
const STILL_WANTED = 500;
const MOST_OF_ALL = 48;

/** Batches to be added. */
export interface NextBatches {
  /** 0: no more. */
  readonly count: number;
  /** Whether by the rate so far nothing comes after them. */
  readonly areLast: boolean;
}

export const NO_MORE: NextBatches = { count: 0, areLast: true };

/**
 * How many batches are added to those there are.
 *
 * @param batches number of batches so far @param effective effective people of all of them @param enough as many as are wanted
 */
export function nextBatches(batches: number, effective: number, enough: number): NextBatches {
  const missing = (goal: number) => Math.ceil(((goal - effective) * batches) / effective);
  if (effective >= enough) return NO_MORE;
  if (batches < MOST_BATCHES) {
    const left = MOST_BATCHES - batches;
    return { count: Math.min(left, missing(enough)), areLast: missing(enough) <= left };
  }
  const goal = Math.min(STILL_WANTED, enough);
  if (effective >= goal || batches + missing(goal) > MOST_OF_ALL) return NO_MORE;
  return { count: missing(goal), areLast: true };
}
