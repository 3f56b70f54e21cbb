/** A piece of rendered text: plain words, or a number with the observations it comes from. */
export interface Span {
  readonly text: string;
  /** ids of observations; empty for plain words and for declared numbers */
  readonly observations: readonly string[];
  /** name of a model outcome, where the number is computed */
  readonly model?: string;
  /** true where the text came out of a reference */
  readonly live: boolean;
}
