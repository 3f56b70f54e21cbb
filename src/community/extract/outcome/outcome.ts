/** A statement that hair was lost (or kept) and where it stands in the document. */
export interface Outcome {
  readonly lost: boolean;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** speaks of the beginning: "first patch", "started to shed" */
  readonly first: boolean;
  /** a single word points to it; asked where nothing else tells an outcome */
  readonly weak: boolean;
}
