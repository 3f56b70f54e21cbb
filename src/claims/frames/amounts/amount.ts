/** Whether a number is given as it is, or as a limit; hedged numbers are given as they are. */
export type Bound = "exact" | "over" | "atLeast" | "under" | "atMost";

interface Placed {
  /** tokens from `first` up to `next` */
  readonly first: number;
  readonly next: number;
}

/** A number of a sentence with what it counts. A single number has both ends of its range equal. */
export type Amount = Placed &
  (
    | {
        /** percent of people */
        readonly kind: "share";
        readonly low: number;
        readonly high: number;
        readonly bound: Bound;
        /** "about", or a fraction in words: not meant to the digit */
        readonly rough: boolean;
        /** where the text counts people: so many of so many */
        readonly people?: { readonly events: number; readonly n: number };
        /** said by a word such as "nobody" or "everyone", which without a time speaks of the long run */
        readonly isOfAll?: true;
        /** said by "most" or "few": a bound so loose that only what is far from it says anything */
        readonly isLoose?: true;
      }
    | { readonly kind: "coverage"; readonly percent: number }
    | { readonly kind: "saltAtMost"; readonly points: number }
    | { readonly kind: "saltReduction"; readonly percent: number }
    /** SALT or hair loss before treatment: who was let in, or a part of the people */
    | { readonly kind: "baseline" }
    | { readonly kind: "dose"; readonly mg: readonly number[] }
    | {
        readonly kind: "time";
        readonly low: number;
        readonly high: number;
        /** "week 36" counts from the start; "36 weeks" from whatever the text says */
        readonly isWeekOfTrial: boolean;
        readonly years: number | null;
      }
    | { readonly kind: "people"; readonly n: number }
    | { readonly kind: "rate"; readonly value: number }
    | { readonly kind: "points"; readonly value: number }
    | { readonly kind: "year"; readonly year: number }
  );

/** A number and its place, before its unit is known. */
export interface Item {
  readonly value: number;
  readonly first: number;
  readonly next: number;
}
