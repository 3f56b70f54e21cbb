/** One of several shares of a run's pieces of work: a scheduler starts the same command once for each share. */
export interface Shard {
  /** 1 to `of`. */
  readonly number: number;
  readonly of: number;
}

/** All pieces of work in one share. */
export const WHOLE_RUN: Shard = { number: 1, of: 1 };

/** Whether the piece at a position (from 0) is in a share: pieces are dealt out one after the other. */
export function isInShard({ number, of }: Shard, at: number): boolean {
  return at % of === number - 1;
}

/** How many of so many pieces are in a share. */
export function countInShard({ number, of }: Shard, pieces: number): number {
  return Math.floor((pieces - number) / of) + 1;
}
