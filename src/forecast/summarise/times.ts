import { productLimit } from "../../math/survival/product-limit.ts";
import type { TimeToEvent } from "./result.ts";

/** Quarters of people to whom the event has come. */
const QUARTERS = { p25: 1, p50: 2, p75: 3 } as const;

/** Most that a product of shares may miss a quarter by, through rounding. */
const ROUNDING = 1e-12;

/** Times of people who are all followed to the horizon: `counts` is [week] people, the last place those without the event. */
export function quartilesOfAll(counts: ArrayLike<number>): TimeToEvent {
  let people = 0;
  for (let at = 0; at < counts.length; at++) people += counts[at];
  const until = (quarters: number): number | null => {
    let come = 0;
    for (let week = 0; week < counts.length - 1; week++) {
      come += counts[week];
      if (come > 0 && 4 * come >= quarters * people) return week;
    }
    return null;
  };
  return { p25: until(QUARTERS.p25), p50: until(QUARTERS.p50), p75: until(QUARTERS.p75) };
}

/**
 * Times of people who are followed for different lengths, by the product-limit estimate: `counts` is [week] people to whom
 * the event came, `open` [week] people last seen without it. null when there are no people.
 */
export function quartilesOfFollowed(counts: ArrayLike<number>, open: ArrayLike<number>): TimeToEvent | null {
  const weeks = Array.from(counts, (events, time) => ({ time, events, censored: open[time] }));
  if (weeks.every(({ events, censored }) => events + censored === 0)) return null;
  const steps = productLimit(weeks);
  const until = (quarters: number): number | null =>
    steps.find(({ survival }) => 1 - survival >= quarters / 4 - ROUNDING)?.time ?? null;
  return { p25: until(QUARTERS.p25), p50: until(QUARTERS.p50), p75: until(QUARTERS.p75) };
}
