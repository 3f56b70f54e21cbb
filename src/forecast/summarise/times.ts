import type { TimeToEvent } from "./result.ts";

/** Of 4: how many have come so far at a quarter, half and three quarters. */
const QUARTERS = { p25: 1, p50: 2, p75: 3 } as const;

/** A product of shares may miss a quarter by rounding. */
const ROUNDING = 1e-12;

/** Times of all people: `counts[week]` of them in that week, those in the last place not within the horizon. */
export function waitingOfAll(counts: ArrayLike<number>): TimeToEvent {
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
 * Times of people who were watched for different lengths (Kaplan and Meier 1958): `counts[week]` of them in that
 * week, `open[week]` watched that long in vain. null when there are no people.
 */
export function waitingOfWatched(counts: ArrayLike<number>, open: ArrayLike<number>): TimeToEvent | null {
  let watched = 0;
  for (let at = 0; at < counts.length; at++) watched += counts[at] + open[at];
  if (watched === 0) return null;
  const found: { -readonly [K in keyof TimeToEvent]: number | null } = { p25: null, p50: null, p75: null };
  let left = 1;
  for (let week = 0; week < counts.length && watched > 0; week++) {
    left *= 1 - counts[week] / watched;
    watched -= counts[week] + open[week];
    for (const name of ["p25", "p50", "p75"] as const)
      if (found[name] === null && 1 - left >= QUARTERS[name] / 4 - ROUNDING) found[name] = week;
  }
  return found;
}
