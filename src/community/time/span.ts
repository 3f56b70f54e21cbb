import { WEEKS_A_MONTH, WEEKS_A_YEAR } from "../../math/calendar.ts";
import type { FoundSpan, Unit } from "./found-span.ts";
import { FORMS, unitOf } from "./span-forms.ts";

const WEEKS: Readonly<Record<Unit, number>> = {
  day: 1 / 7,
  week: 1,
  month: WEEKS_A_MONTH,
  year: WEEKS_A_YEAR,
};

/**
 * Every length or point of time in a normalised text, as intervals of weeks, in order. Where two forms overlap the
 * earlier in the list of forms wins ("6-8 weeks" is not "8 weeks"). Ages, "old", are left out.
 */
export function findSpans(text: string): FoundSpan[] {
  const found: FoundSpan[] = [];
  for (const { pattern, form, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const value = read(match as RegExpExecArray);
      if (!value) continue;
      const unit = unitOf(value.unit);
      const weeks = WEEKS[unit];
      found.push({
        start,
        end,
        form,
        unit,
        low: round(Math.max(0, value.low) * weeks),
        high: round(value.high * weeks),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Tenths of a week: finer would claim more than was said. */
export function round(weeks: number): number {
  return Math.round(weeks * 10) / 10;
}
