/** Both ends of an interval of 90 %; null where a rough answer rests on too few virtual people to have one. */
export type Interval = { readonly low: number; readonly high: number } | null;

/** People of `total`. */
export interface People {
  readonly count: number;
  readonly total: number;
}
