import { readFileSync } from "node:fs";

/** A course read each week from 0 to 104; mg of baricitinib a day. */
interface Course {
  readonly name: string;
  readonly doses: readonly { readonly fromWeek: number; readonly mgPerDay: number }[];
  readonly scores: readonly number[];
}

/** A history of so many of the readings of a course, spread evenly, that ends with the last of them. */
export interface ReferenceCase {
  readonly name: string;
  readonly doses: Course["doses"];
  readonly readings: readonly { readonly week: number; readonly score: number }[];
}

/** What is compared: of 100 people, those with SALT 20 or less, and the mean SALT, so many weeks after a stop at week 104. */
export const WEEKS_AFTER = [24, 52] as const;
export const STOP = 104;

/** A figure of a reference, and its standard error. */
interface Figure {
  readonly value: number;
  readonly error: number;
}

/** Figures of a case, by week of WEEKS_AFTER. */
export interface ReferenceResult {
  readonly name: string;
  /** "a second program": rebuild.js; "all readings": people of the population weighed by all readings at once. */
  readonly method: "a second program" | "all readings";
  readonly effective: number;
  readonly low: readonly Figure[];
  readonly salt: readonly Figure[];
}

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));

/** Two courses with six numbers of readings each. */
export function referenceCases(): ReferenceCase[] {
  const { counts, courses } = read("cases.json") as { counts: number[]; courses: Course[] };
  return courses.flatMap(({ name, doses, scores }) =>
    counts.map((count) => {
      const weeks = Array.from({ length: count }, (_, at) => Math.round((at * STOP) / (count - 1)));
      return {
        name: `${name}, ${count} readings`,
        doses,
        readings: weeks.map((week) => ({ week, score: scores[week] })),
      };
    }),
  );
}

/** Figures that run.ts found. */
export const referenceResults = () => read("results.json") as ReferenceResult[];
