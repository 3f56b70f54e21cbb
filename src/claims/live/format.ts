import type { Observation } from "../../evidence/index.ts";
import { WEEKS_A_MONTH } from "../../math/calendar.ts";
import { ENGLISH, type LiveWords } from "./words.ts";

/** A number with commas between thousands: "1,200". */
export function grouped(value: number, decimals = 0): string {
  const [whole, part] = Math.abs(value).toFixed(decimals).split(".");
  const thousands: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) thousands.unshift(whole.slice(Math.max(0, end - 3), end));
  const text = thousands.join(",");
  return `${value < 0 ? "-" : ""}${text}${part === undefined ? "" : `.${part}`}`;
}

/** Digits of a value as its source prints them. */
export function digitsOf(row: Observation, value = row.value): string {
  return grouped(value, row.decimals);
}

/** "60%", "8.5 weeks", "32.6 points": the value in the words of a sentence. */
export function inWords(row: Observation, words: LiveWords = ENGLISH): string {
  const digits = words.digits(digitsOf(row));
  switch (row.unit) {
    case "percent":
    case "percent change":
    case "percent reduction":
      return `${digits}%`;
    case "percentage points":
    case "SALT points":
      return words.unit(digits, "points");
    case "odds ratio":
    case "risk ratio":
    case "p value":
      return digits;
    case "mg/day":
      return `${digits} mg`;
    default:
      return words.unit(digits, row.unit);
  }
}

/** Weeks in months with one digit after the point, a zero left out: "5.5", "23". */
export function monthsOf(weeks: number): string {
  return (weeks / WEEKS_A_MONTH).toFixed(1).replace(/\.0$/, "");
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "2022-06-13" as "13 June 2022", "2017-02" as "February 2017"; other text as it is. */
export function dateInWords(text: string): string {
  const found = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (!found) return text;
  const [, year, month, day] = found;
  return [day === undefined ? null : String(Number(day)), MONTHS[Number(month) - 1], year]
    .filter(Boolean)
    .join(" ");
}
