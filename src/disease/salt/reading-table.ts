import { exp } from "../../math/exp.ts";
import { normalCdf } from "../../math/special.ts";
import { logReadingProbability, readingError } from "./reading.ts";
import { RESPONSE_SALT } from "./thresholds.ts";

/** Steps of a table over each SALT point; linear in between is off by less than one in a thousand near the reading. */
const STEPS_A_POINT = 32;

/** Probability of a reading by true SALT, tabulated: many true SALT against few readings. */
export type ReadingTable = Float64Array;

const tables = new Map<string, ReadingTable>();

/** Table of the probability that a true SALT is read as `score` (whole, 0 to 100). */
export function readingTable(score: number): ReadingTable {
  return remembered(`${score}`, (salt) => exp(logReadingProbability(score, salt)));
}

/** Table of the probability that a true SALT is read as `lowest` (whole, 1 to 100) or more. */
export function readingAtLeastTable(lowest: number): ReadingTable {
  return remembered(`>=${lowest}`, (salt) => 1 - normalCdf((lowest - 0.5 - salt) / readingError(salt)));
}

/** Somebody's SALT is about that of a reading when it is this close, or both are at 20 or less. */
const CLOSE_POINTS = 10;

/** Table of whether a true SALT is about that of a reading: 1 or 0. */
export function resemblanceTable(score: number): ReadingTable {
  const isAlike = (salt: number) =>
    Math.abs(salt - score) <= CLOSE_POINTS || (salt <= RESPONSE_SALT && score <= RESPONSE_SALT);
  return remembered(`about ${score}`, (salt) => (isAlike(salt) ? 1 : 0));
}

const peaks = new WeakMap<ReadingTable, number>();

/** The highest probability of a table. */
export function peakOf(table: ReadingTable): number {
  const peak = peaks.get(table) ?? table.reduce((highest, each) => Math.max(highest, each), 0);
  peaks.set(table, peak);
  return peak;
}

/** The tabulated probability at a true SALT of 0 to 100. */
export function probabilityAt(table: ReadingTable, salt: number): number {
  const place = salt * STEPS_A_POINT;
  const below = place <= 0 ? 0 : place >= table.length - 1 ? table.length - 2 : Math.floor(place);
  const from = table[below];
  return from + (place - below) * (table[below + 1] - from);
}

function remembered(key: string, probability: (salt: number) => number): ReadingTable {
  const known = tables.get(key);
  if (known) return known;
  const table = Float64Array.from({ length: 100 * STEPS_A_POINT + 1 }, (_, at) =>
    probability(at / STEPS_A_POINT),
  );
  tables.set(key, table);
  return table;
}
