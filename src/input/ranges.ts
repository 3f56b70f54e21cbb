/** Which numbers a field may hold, both ends included. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
  /** Unit or meaning, as an error message names it. */
  readonly what: string;
}

export const numbers = (low: number, high: number, what: string): Range => ({
  low,
  high,
  whole: false,
  what,
});
export const wholes = (low: number, high: number, what: string): Range => ({ low, high, whole: true, what });

/** Longest time a file may speak of, weeks (20 years). */
const LONGEST_WEEKS = 1040;
/** Longest time looked ahead, weeks (10 years). */
const LONGEST_HORIZON = 520;

/** What fields may hold: the list that schemas and forms take their limits from. Those of doses are beside the drugs. */
export const RANGES = {
  week: wholes(0, LONGEST_WEEKS, "weeks"),
  horizonWeeks: wholes(1, LONGEST_HORIZON, "weeks after the decision"),
  saltPoints: numbers(0, 100, "SALT points"),
  ageYears: numbers(0, 120, "years"),
  episodeYears: numbers(0, 100, "years since this episode of hair loss began"),
  kidneyFiltration: numbers(15, 200, "estimated filtration rate, mL/min/1.73 m2"),
} as const satisfies Readonly<Record<string, Range>>;

/** Longest name of an option, a stage or an arm, characters. */
export const LONGEST_NAME = 200;
