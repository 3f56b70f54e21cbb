/** Units of TIME and II. They are stated, never guessed. */
export const TIME_UNITS = ["hours", "days", "weeks"] as const;
/** What TIME and II count. */
export type TimeUnit = (typeof TIME_UNITS)[number];
const DAYS_IN: Readonly<Record<TimeUnit, number>> = { hours: 1 / 24, days: 1, weeks: 7 };

export const WEEK = 7;
/** Longest time a table may speak of, days (20 years). */
export const MOST_DAYS = 7 * 1040;
/** A time may miss a whole day by this much, days, without a word. */
const DAY_TOLERANCE = 0.02;
/** A dose within so much of a day before midnight counts for the next day: three hours. */
const BEFORE_MIDNIGHT = 0.125;

/** Days of a time in the unit. */
function inDays(time: number, unit: TimeUnit): number {
  return time * DAYS_IN[unit];
}

/** A time in the unit from days. */
export function fromDays(days: number, unit: TimeUnit): number {
  return days / DAYS_IN[unit];
}

/** The unit that a column's name states, such as "days" of TIME_DAYS, "Time (h)" or "TIME.WK"; null without one. */
export function unitInName(name: string): TimeUnit | null {
  const unit = /^TIME[\s_.([]+([A-Z]+)\s*[)\]]?$/i.exec(name)?.[1]?.toUpperCase() ?? "";
  if (/^(?:H|HRS?|HOURS?)$/.test(unit)) return "hours";
  if (/^(?:D|DAYS?)$/.test(unit)) return "days";
  return /^(?:W|WKS?|WEEKS?)$/.test(unit) ? "weeks" : null;
}

/** A time as it is written, come to days. */
export interface Moment {
  /** days, as written */
  readonly days: number;
  /** the nearest whole day */
  readonly nearest: number;
  /** whether it is a whole day, as far as its decimals can say */
  readonly isWhole: boolean;
}

/** A time of `text` in days: 4.29 weeks are day 30, because 30 days are written so with two decimals. */
export function momentOf(text: string, value: number, unit: TimeUnit): Moment {
  const days = inDays(value, unit);
  const nearest = Math.round(days) + 0;
  const decimals = /e/i.test(text) ? 15 : (/[.,](\d*)/.exec(text)?.[1].length ?? 0);
  const written = Number(`0.5e-${decimals}`) * DAYS_IN[unit] + 1e-9;
  return { days, nearest, isWhole: Math.abs(days - nearest) <= Math.max(DAY_TOLERANCE, written) };
}

/** The day on which a dose counts: that of its time, or the next when it is taken shortly before midnight. */
export function dayOfDose({ days, nearest, isWhole }: Moment): number {
  return isWhole ? nearest : Math.floor(days + BEFORE_MIDNIGHT);
}
