/** What a message should take a worker, so that sending it costs little beside it, in milliseconds. */
const AIM_MILLISECONDS = 100;
/** Share of the latest message in the estimate of a job's time. */
const NEWS = 0.3;
/** Jobs of a message at most. */
export const MOST_JOBS = 16;

/**
 * How many jobs go into a message. Sending one costs milliseconds, whatever is in it; many jobs take less than that. The
 * number follows what jobs took until now, one at first; results do not depend on it.
 */
export class BundleSize {
  #jobMilliseconds = Number.POSITIVE_INFINITY;

  /** A worker did so many jobs of a message in this time. */
  took(jobs: number, milliseconds: number): void {
    const each = milliseconds / jobs;
    this.#jobMilliseconds = Number.isFinite(this.#jobMilliseconds)
      ? (1 - NEWS) * this.#jobMilliseconds + NEWS * each
      : each;
  }

  /**
   * Jobs of the next message, at least 1, where so many wait and so many messages may be under way at once: all of those
   * are to have something to do.
   */
  next(waiting: number, atOnce: number): number {
    const fair = Math.ceil(waiting / atOnce);
    const enough = Math.round(AIM_MILLISECONDS / this.#jobMilliseconds);
    return Math.max(1, Math.min(fair, enough, MOST_JOBS));
  }
}
