import { casual } from "chrono-node/en";
import { WEEKS_A_MONTH } from "../../math/calendar.ts";
import type { Span } from "./found-span.ts";
import { round } from "./span.ts";

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const NAMES =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may(?:month)?|jun(?:e)?|jul(?:y)?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
/** A month's name counts as a date only after one of these, because "may" and "march" are also other words. */
const BEFORE = String.raw`(?:in|by|since|until|till|around|early|mid|late|last|this|of|end of|beginning of|start of|from|about|on|-|:|\()\s*(?:about |early |mid-?|late |the )?`;

/** Holidays that name a month; Easter may be late in March, which a month on either side allows for. */
const HOLIDAYS: Readonly<Record<string, number>> = {
  christmas: 11,
  xmas: 11,
  newyear: 0,
  newyears: 0,
  valentines: 1,
  easter: 3,
  halloween: 9,
  thanksgiving: 10,
  laborday: 8,
  labourday: 8,
  memorialday: 4,
  mothersday: 4,
  fathersday: 5,
  independenceday: 6,
  stpatricksday: 2,
  boxingday: 11,
};
const HOLIDAY =
  /\b(?:by|at|around|before|after|since|until|till|over|on|in|for|come) (?:the )?(?:last )?(christmas|xmas|new years?|valentines|easter|halloween|thanksgiving|labou?r day|memorial day|mothers day|fathers day|independence day|st patricks day|boxing day)\b/g;

/** "03/2021" and "2021-03". */
const NUMERIC_MONTH =
  /(?<![\d/.-])(?:(\d{1,2})[/.-]((?:19|20)\d\d)|((?:19|20)\d\d)[/.-](\d{1,2}))(?![\d/-])/g;

/** A month named in a text, counted from January of year 0; year null when it is not said. */
interface FoundMonth {
  readonly start: number;
  readonly end: number;
  /** 0 to 11 */
  readonly month: number;
  readonly year: number | null;
}

/** Months named in a normalised text, with their years where they are said. */
export function findMonths(text: string): FoundMonth[] {
  const found: FoundMonth[] = [];
  const pattern = new RegExp(
    String.raw`(${BEFORE})?\b(${NAMES})\b\.?(?: \d{1,2}(?:st|nd|rd|th)?\b,?)?(?: ?,? ?'?((?:19|20)\d\d))?`,
    "g",
  );
  for (const match of text.matchAll(pattern)) {
    const name = match[2];
    const year = match[3] ? Number(match[3]) : null;
    const sure = match[1] !== undefined || year !== null;
    if (!sure) continue;
    const month = MONTHS.findIndex((full) => full.startsWith(name.slice(0, 3)));
    found.push({
      start: match.index + (match[1]?.length ?? 0),
      end: match.index + match[0].length,
      month,
      year,
    });
  }
  for (const match of text.matchAll(NUMERIC_MONTH)) {
    const [month, year] = match[1] ? [match[1], match[2]] : [match[4], match[3]];
    if (Number(month) < 1 || Number(month) > 12) continue;
    const start = match.index;
    found.push({ start, end: start + match[0].length, month: Number(month) - 1, year: Number(year) });
  }
  for (const match of text.matchAll(HOLIDAY)) {
    const month = HOLIDAYS[match[1].replace(/ /g, "")];
    const start = match.index;
    found.push({ start, end: start + match[0].length, month, year: null });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The month of so many weeks before another, each counted from January of year 0. */
export function monthBefore(writtenMonth: number, weeks: number): Pick<FoundMonth, "month" | "year"> {
  const at = Math.round(writtenMonth - weeks / WEEKS_A_MONTH);
  return { month: ((at % 12) + 12) % 12, year: Math.floor(at / 12) };
}

/**
 * Weeks from one named month to a later one, as an interval: either day of either month. Years that are not said
 * are the earliest that put the second after the first. Null when the second lies before the first or over ten
 * years later.
 */
export function weeksBetween(
  from: Pick<FoundMonth, "month" | "year">,
  to: Pick<FoundMonth, "month" | "year">,
): Span | null {
  let months = to.month - from.month;
  if (from.year !== null && to.year !== null) months += 12 * (to.year - from.year);
  else if (months < 0) months += 12;
  if (months < 0 || months > 120) return null;
  return {
    low: round(Math.max(0, (months - 1) * WEEKS_A_MONTH)),
    high: round((months + 1) * WEEKS_A_MONTH),
  };
}

/** A date with its day, as days since 1970; a year that is not said is one fixed year. */
interface FoundDay {
  readonly start: number;
  readonly day: number;
  readonly yearSaid: boolean;
}

const DAY = 86_400_000;
/** Years that are not said all become this one, so that no clock takes part. */
const UNSAID_YEAR = new Date(Date.UTC(2023, 6, 1, 12));
const RELATIVE = /later|after|within|ago|before|next|today|tomorrow|yesterday|now/;

/** Dates with a day, such as "4/12" or "feb 20 2023". Doses and fractions are no dates. */
export function findDays(text: string): FoundDay[] {
  if (!/\d\s*[/.]\s*\d|\d(?:st|nd|rd|th)\b|[a-z]{3,9}\.? \d{1,2}\b/.test(text)) return [];
  return casual
    .parse(text, { instant: UNSAID_YEAR, timezone: 0 }, { forwardDate: false })
    .filter(
      (found) =>
        found.start.isCertain("month") &&
        found.start.isCertain("day") &&
        !RELATIVE.test(found.text) &&
        !/^\s*mg/.test(text.slice(found.index + found.text.length)),
    )
    .map((found) => ({
      start: found.index,
      day: Math.floor(
        Date.UTC(
          found.start.get("year") ?? 2023,
          (found.start.get("month") ?? 1) - 1,
          found.start.get("day") ?? 1,
        ) / DAY,
      ),
      yearSaid: found.start.isCertain("year"),
    }));
}

/** Weeks between two days, or null when the second lies before the first or over ten years later. */
export function weeksBetweenDays(from: FoundDay, to: FoundDay): Span | null {
  let days = to.day - from.day;
  if (days < 0 && !(from.yearSaid && to.yearSaid)) days += 365;
  if (days < 0 || days > 3650) return null;
  return { low: round(Math.max(0, days / 7 - 0.5)), high: round(days / 7 + 0.5) };
}
