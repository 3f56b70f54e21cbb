import { WEEKS_A_MONTH, WEEKS_A_YEAR } from "../../src/math/calendar.ts";
import { type Day, dateFrom } from "./calendar.ts";

/** What a bare number means: weeks or months before now, or weeks since the drug was begun. Dates need no unit. */
export const TIME_UNITS = ["months", "weeks", "date", "treatment"] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** When something was, as far as the words say it: so many weeks ago, so many weeks after the beginning, or so long. */
export type TimeSaid =
  | { readonly kind: "ago"; readonly weeks: number }
  | { readonly kind: "since"; readonly weeks: number }
  | { readonly kind: "length"; readonly weeks: number };

const DAYS_A_WEEK = 7;
const UNITS: readonly (readonly [names: RegExp, weeks: number])[] = [
  [/^(d|days?|días?|dias?)$/, 1 / DAYS_A_WEEK],
  [/^(w|wks?|weeks?|s|sems?|semanas?)$/, 1],
  [/^(m|mos?|mths?|months?|mes|meses)$/, WEEKS_A_MONTH],
  [/^(y|yrs?|years?|a|años?|anos?)$/, WEEKS_A_YEAR],
];
const PART = /(?<!\d)(\d+(?:[.,]\d+)?)\s*(\p{L}+)\.?/gu;
const NOW = /^(now|today|ahora|hoy)$/;
const SINCE =
  /^(?:at|in|by|on|after|tras|en|desde)?\s*(?:the\s+|la\s+|el\s+)?(week|month|wk|semana|mes)\s*(\d+(?:[.,]\d+)?)$/;
const AFTER = /^(?:after|tras|después de)\s+/;
const AGO = /^(?:hace\s+)|(?<!\s)\s+(?:ago|back|atrás)$/;
const LENGTH = /^(?:for|durante|por)\s+/;

/** @returns weeks; null where the text is no length such as "14 months" or "1 year 2 months" */
function lengthOf(text: string): number | null {
  let weeks = 0;
  let rest = text;
  for (const [whole, count, name] of text.matchAll(PART)) {
    const unit = UNITS.find(([names]) => names.test(name));
    if (unit === undefined) return null;
    weeks += Number(count.replace(",", ".")) * unit[1];
    rest = rest.replace(whole, "");
  }
  return rest === text || /[^\s,.yand&+]/.test(rest) ? null : weeks;
}

/**
 * A point of time as people say it: "2025-09-01", "Sept 2025", "14 months ago", "14 months", "hace 3 semanas",
 * "week 24", "today", or a bare number in the unit that was chosen. null where it is none.
 */
export function timeFrom(text: string, unit: TimeUnit, today: Day, dayFirst: boolean): TimeSaid | null {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/^(~|ca?\.|about|around|unos|unas)\s*/, "");
  if (NOW.test(said)) return { kind: "ago", weeks: 0 };
  const date = dateFrom(said, dayFirst);
  if (date !== null) return { kind: "ago", weeks: Math.round((today - date) / DAYS_A_WEEK) };
  const bare = /^[+-]?\d+(?:[.,]\d+)?$/.test(said) ? Number(said.replace(",", ".")) : null;
  if (bare !== null) {
    if (unit === "date") return null;
    if (unit === "treatment") return { kind: "since", weeks: bare };
    return { kind: "length", weeks: Math.round(bare * (unit === "months" ? WEEKS_A_MONTH : 1)) };
  }
  const since = SINCE.exec(said);
  if (since) {
    const [, name, count] = since;
    const weeks = Number(count.replace(",", ".")) * (/^(m)/.test(name) ? WEEKS_A_MONTH : 1);
    return { kind: "since", weeks: Math.round(weeks) };
  }
  const kind = AFTER.test(said) ? "since" : AGO.test(said) ? "ago" : "length";
  const weeks = lengthOf(said.replace(AFTER, "").replace(AGO, "").replace(LENGTH, "").trim());
  return weeks === null ? null : { kind, weeks: Math.round(weeks) };
}
