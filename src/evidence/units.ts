/** Units an observation may have. `percent` is a share of people or of a whole, 0 to 100. */
export const UNITS = [
  "percent",
  /** signed relative change from baseline: -45 is a fall by 45 % */
  "percent change",
  /** size of a relative fall, written without a sign */
  "percent reduction",
  /** difference between two percentages or two percent changes */
  "percentage points",
  "SALT points",
  "HADS points",
  "Skindex-16 points",
  "odds ratio",
  "risk ratio",
  "fold",
  "p value",
  "per 100 patient-years",
  "patient-years",
  "patients",
  "treatment courses",
  "interruptions",
  "hours",
  "days",
  "weeks",
  "months",
  "years",
  "mg/day",
  "nM",
  "nM h",
  "ng/mL",
  "ng h/mL",
  "umol/L",
  "g/dL",
  "cells/mm3",
  "L",
  "L/h",
  "mL/min/1.73 m2",
  /** the source prints none: only for rows that are set aside */
  "not printed",
] as const;
/** A unit of a value. */
export type Unit = (typeof UNITS)[number];

/** How a value is limited by its source's own words. Without one, the value is given plainly. */
export const QUALIFIERS = [
  "about",
  "at least",
  "at most",
  "less than",
  "more than",
  "lower end of a range",
  "upper end of a range",
] as const;
/** How a value is limited, in the words of its source. */
export type Qualifier = (typeof QUALIFIERS)[number];

/** What `n` counts, where that is not simply the people the value was computed on. */
export const N_MEANINGS = [
  /** people put into the arm by chance; fewer may have been analysed */
  "randomised",
  /** people in the group; fewer may have been analysed */
  "enrolled",
  /** worked out from other counts, not printed */
  "derived",
  /** total over the studies of a meta-analysis; the value is weighted */
  "pooled",
  /** printed beside the value but not what it is a share of */
  "not the denominator",
] as const;

/** A number in the shape of its unit: "35.2 %", "-45.79 %", "8.5 weeks". `decimals` is how many digits the source prints. */
export function formatValue(value: number, decimals: number, unit: Unit): string {
  const digits = value.toFixed(decimals);
  if (unit === "percent") return `${digits} %`;
  if (unit === "percent change") return `${value > 0 ? "+" : ""}${digits} %`;
  if (unit === "percent reduction") return `${digits} % less`;
  if (unit === "not printed") return `${digits} (unit not printed)`;
  if (unit === "p value") return `p ${digits}`;
  return `${digits} ${unit}`;
}
