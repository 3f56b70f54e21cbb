/** Days as whole numbers since 1 January 1970, so that dates can be subtracted without a clock or a time zone. */
export type Day = number;

const MS_A_DAY = 86_400_000;
/** First letters of the months; those of other languages stand in one slot. */
const MONTHS: readonly (readonly string[])[] = [
  ["jan", "ene"],
  ["feb"],
  ["mar"],
  ["apr", "abr"],
  ["may"],
  ["jun"],
  ["jul"],
  ["aug", "ago"],
  ["sep"],
  ["oct"],
  ["nov"],
  ["dec", "dic"],
];
const MIDDLE_OF_MONTH = 15;

/** A date that is in the calendar; null for 31 February. */
function dayOf(year: number, month: number, day: number): Day | null {
  const time = Date.UTC(year, month - 1, day);
  const found = new Date(time);
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day ? time / MS_A_DAY : null;
}

/** The day of a date that a computer wrote, "2025-09-01"; null where it is none. */
export function dayFromIso(text: string): Day | null {
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/** The same, written. */
export const isoOf = (day: Day) => new Date(day * MS_A_DAY).toISOString().slice(0, 10);

/** The language as it is written where this device is: a language without a region writes dates the American way. */
function localeOf(language: string): string {
  return globalThis.navigator?.languages?.find((each) => each.startsWith(language)) ?? language;
}

const WRITTEN = {
  day: { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
  month: { month: "short", year: "numeric", timeZone: "UTC" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Making a format takes longer than all else of a keystroke: each is made once. */
const formats = new Map<string, Intl.DateTimeFormat>();

function written(day: Day, language: string, how: keyof typeof WRITTEN): string {
  const key = `${language} ${how}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), WRITTEN[how]);
  formats.set(key, format);
  return format.format(day * MS_A_DAY);
}

/** A day in the words of a language: "1 September 2025". */
export const dayText = (day: Day, language: string) => written(day, language, "day");

/** The month of a day in the words of a language: "Sept 2025". */
export const monthText = (day: Day, language: string) => written(day, language, "month");

/** The day it is on this device. */
export function today(): Day {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / MS_A_DAY;
}

let dayFirst: boolean | undefined;

/** Whether people write the day before the month where this device is; found once, since it is asked for all the time. */
export function isDayFirst(): boolean {
  if (dayFirst === undefined) {
    const parts = new Intl.DateTimeFormat().formatToParts(0).map(({ type }) => type);
    dayFirst = parts.indexOf("day") < parts.indexOf("month");
  }
  return dayFirst;
}

/**
 * A date as people write it: "2025-09-01", "1/9/2025", "1 Sept 2025", "Sept 1, 2025", "September 2025" (its middle),
 * "9/2025". null where it is none.
 *
 * @param dayFirst how "1/9/2025" is read where both numbers could be the month
 */
export function dateFrom(text: string, dayFirst: boolean): Day | null {
  const said = text
    .trim()
    .toLowerCase()
    .replaceAll(/(?<!\s)\s+(de|of|del)\s+/g, " ");
  const iso = dayFromIso(said);
  if (iso !== null) return iso;
  const month = /^(\d{4})-(\d{1,2})$/.exec(said) ?? null;
  if (month) return dayOf(Number(month[1]), Number(month[2]), MIDDLE_OF_MONTH);
  const numbers = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/.exec(said);
  if (numbers) return dayOfNumbers(Number(numbers[1]), Number(numbers[2]), yearOf(numbers[3]), dayFirst);
  const ofYear = /^(\d{1,2})[./](\d{4})$/.exec(said);
  if (ofYear) return dayOf(Number(ofYear[2]), Number(ofYear[1]), MIDDLE_OF_MONTH);
  const named =
    /^(?:(\d{1,2})(?:st|nd|rd|th|º|\.)?[\s-]+)?(\p{L}{3,})\.?,?[\s-]+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})$/u.exec(
      said,
    );
  if (!named) return null;
  const at = monthNamed(named[2]);
  return at === null ? null : dayOf(Number(named[4]), at, Number(named[1] ?? named[3] ?? MIDDLE_OF_MONTH));
}

const yearOf = (text: string) => (text.length === 2 ? 2000 : 0) + Number(text);

function dayOfNumbers(first: number, second: number, year: number, dayFirst: boolean): Day | null {
  const [day, month] = dayFirst ? [first, second] : [second, first];
  // Where one of them cannot be a month there is nothing to choose.
  return dayOf(year, month, day) ?? dayOf(year, day, month);
}

function monthNamed(text: string): number | null {
  const at = MONTHS.findIndex((starts) => starts.some((start) => text.startsWith(start)));
  return at < 0 ? null : at + 1;
}
