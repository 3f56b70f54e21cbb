export type Unit = "day" | "week" | "month" | "year";

/** A span in a text: where it stands, how long it is, and whether it is a point ("week 6") or a length ("6 weeks"). */
export interface FoundSpan extends Span {
  readonly start: number;
  readonly end: number;
  readonly form: "length" | "point";
  readonly unit: Unit;
}

/** A length of time as an interval of weeks, low <= high. */
export interface Span {
  readonly low: number;
  readonly high: number;
}
