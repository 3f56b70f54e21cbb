import { WEEKS_A_MONTH, WEEKS_A_YEAR } from "../../../math/calendar.ts";
import { wordSet } from "../../lexicon/word-set.ts";
import type { Amount } from "./amount.ts";

/** Weeks in a unit of time: months and years of the mean calendar. */
export const WEEKS: Readonly<Record<string, number>> = {
  day: 1 / 7,
  week: 1,
  month: WEEKS_A_MONTH,
  year: WEEKS_A_YEAR,
};
export const UNITS: Readonly<Record<string, keyof typeof WEEKS>> = unitWords();
function unitWords(): Record<string, string> {
  const words: Record<string, string> = {};
  const add = (unit: string, list: string) => {
    for (const word of list.split(" ")) words[word] = unit;
  };
  add("day", "day days dia dias");
  add("week", "week weeks wk wks w semana semanas sem");
  add("month", "month months mo mos mth mths mes meses");
  add("year", "year years yr yrs año años ano anos");
  return words;
}
/** Molecules whose names end in numbers: "JAK1", "IL-15". */
export const MOLECULES = wordSet("jak tyk il cd");
export const MG = wordSet("mg milligram milligrams milligramme milligrammes miligramo miligramos");
export const PEOPLE = wordSet(
  "people patients persons adults participants volunteers subjects users men women individuals personas pacientes adultos participantes voluntarios sufferers responders cases",
);
export function percentEnd(words: readonly string[], at: number): number | null {
  if (words[at] === "%" || words[at] === "percent" || words[at] === "pct") return at + 1;
  if (words[at] === "per") return words[at + 1] === "cent" ? at + 2 : null;
  if (words[at] !== "por") return null;
  // "5 por 100" is a share, "5 por 100 pacientes-año" a rate.
  const isShare = words[at + 1] === "ciento" || (words[at + 1] === "100" && yearSoon(words, at + 2) < 0);
  return isShare ? at + 2 : null;
}

/** Where a year stands in the three words from here on, as in "patient-years"; -1: nowhere. */
export function yearSoon(words: readonly string[], from: number): number {
  const found = words.slice(from, from + 3).findIndex((word) => UNITS[word] === "year");
  return found < 0 ? -1 : from + found;
}

export function unitAt(words: readonly string[], at: number): string | null {
  if (percentEnd(words, at) !== null) return "%";
  const place = words[at] === "-" ? at + 1 : at;
  if (MG.has(words[place])) return "mg";
  return UNITS[words[place]] ?? null;
}

export const isUnitAfter = (words: readonly string[], at: number) =>
  words[at] === "%" ||
  words[at] === "percent" ||
  words[at] === "per" ||
  MG.has(words[at]) ||
  UNITS[words[at]] !== undefined;

export function time(
  first: number,
  next: number,
  low: number,
  high: number,
  isWeekOfTrial: boolean,
  years: number | null,
): Amount {
  return { kind: "time", low, high, isWeekOfTrial, years, first, next };
}
