import { InputError } from "../../input/input-error.ts";
import { exp, log } from "../../math/exp.ts";

/** What a study adds to a synthesis: an estimate and its sampling variance, on the scale of its measure. */
export interface Effect {
  readonly estimate: number;
  readonly variance: number;
}

/** People with the event and people in the group. Whole numbers, 0 <= events <= n, n >= 1. */
export interface Counts {
  readonly events: number;
  readonly n: number;
}

/** Scale of one group's share: the share itself, or its log odds. */
export const SHARE_MEASURES = ["share", "log odds"] as const;
/** One of SHARE_MEASURES. */
export type ShareMeasure = (typeof SHARE_MEASURES)[number];

/** Scale of a comparison of two groups, first minus second. */
export const DIFFERENCE_MEASURES = ["difference", "log risk ratio", "log odds ratio"] as const;
/** One of DIFFERENCE_MEASURES. */
export type DifferenceMeasure = (typeof DIFFERENCE_MEASURES)[number];

/** Added to every cell of a table that has an empty one; else the variance would be 0 or infinite. */
const FOR_EMPTY_CELLS = 0.5;

function requireCounts({ events, n }: Counts): void {
  if (!Number.isInteger(n) || n < 1) throw new InputError("n", n, "a whole number of people, at least 1");
  if (!Number.isInteger(events) || events < 0 || events > n)
    throw new InputError("events", events, `a whole number from 0 to ${n}`);
}

/** The effect of one group. @throws InputError */
export function shareEffect(counts: Counts, measure: ShareMeasure): Effect {
  requireCounts(counts);
  const add = counts.events === 0 || counts.events === counts.n ? FOR_EMPTY_CELLS : 0;
  const events = counts.events + add;
  const rest = counts.n - counts.events + add;
  const n = events + rest;
  const share = events / n;
  return measure === "share"
    ? { estimate: share, variance: (share * (1 - share)) / n }
    : { estimate: log(events / rest), variance: 1 / events + 1 / rest };
}

/** The effect of a comparison. @throws InputError */
export function differenceEffect(treated: Counts, control: Counts, measure: DifferenceMeasure): Effect {
  requireCounts(treated);
  requireCounts(control);
  const cells = [treated.events, treated.n - treated.events, control.events, control.n - control.events];
  const add = cells.includes(0) ? FOR_EMPTY_CELLS : 0;
  const [a, b, c, d] = cells.map((cell) => cell + add);
  const p = a / (a + b);
  const q = c / (c + d);
  if (measure === "difference")
    return { estimate: p - q, variance: (p * (1 - p)) / (a + b) + (q * (1 - q)) / (c + d) };
  if (measure === "log risk ratio")
    return { estimate: log(p / q), variance: 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d) };
  return { estimate: log((a * d) / (b * c)), variance: 1 / a + 1 / b + 1 / c + 1 / d };
}

/** A number on a measure's scale as people read it: shares and differences as they are, logarithms undone. */
export function readable(value: number, measure: ShareMeasure | DifferenceMeasure): number {
  if (measure === "log odds") return 1 / (1 + exp(-value));
  return measure === "log risk ratio" || measure === "log odds ratio" ? exp(value) : value;
}
