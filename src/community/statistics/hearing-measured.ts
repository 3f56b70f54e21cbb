/**
 * How the reader of posts hears, counted on the held-back halves of the labelled posts. Written by
 * test/community/write-hearing.ts; not to be edited.
 */
export const MEASURED = {
  change: { right: 160, of: 180 },
  lost: { right: 80, of: 101 },
  kept: { right: 37, of: 41 },
} as const;
