import { WEEKS_A_MONTH } from "../../src/math/calendar.ts";

/** The one denominator of everything said about people. */
export const PEOPLE = 100;

/** A text whose brackets are not broken across lines. */
export const unbroken = (text: string) =>
  text.replaceAll(/\([^()]*\)/g, (part) => part.replaceAll(" ", "\u00a0"));

export const monthsOf = (weeks: number) => Math.round(weeks / WEEKS_A_MONTH);

/** The ends of an interval as messages take them; none of a rough answer. */
export const intervalOf = (rough: boolean, { low, high }: { readonly low: number; readonly high: number }) =>
  rough ? null : { low, high };

/** The time that is shown first, weeks from the decision. */
export const FIRST_SHOWN_WEEK = 52;

/** Index of the week nearest to the wanted one. */
export function nearest(weeks: readonly number[], wanted: number): number {
  return weeks.reduce(
    (best, week, index) => (Math.abs(week - wanted) < Math.abs(weeks[best] - wanted) ? index : best),
    0,
  );
}
