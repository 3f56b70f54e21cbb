import { WEEKS_A_YEAR } from "../../math/calendar.ts";
import type { Value } from "../frames/frame.ts";
import type { RowFrame } from "./rows.ts";

/** How far a number of a text is from a row's: the same, near, or another number. */
export type Nearness = "same" | "near" | "far";

/** Percentage points a number may be off when it is rounded to a whole, to tens or fives, or given roughly. */
const WHOLE = 1.01;
const ROUND = 2.01;
const ROUGH = 3.6;
/** Percentage points up to which another number is called near; small shares are near within fewer. */
const NEAR = 5;
const NEAR_SMALL = 3;
const SMALL = 15;
/** "Over 50%" of 80% is true and says little. */
const LOOSE = 22;

/** Compares in the row's own unit. */
export function nearness(value: Value, row: RowFrame): Nearness {
  if (value.kind === "rate")
    return row.unit === "rate" ? byDistance(Math.abs(value.value - row.value), 0.051, 0.2) : "far";
  if (value.kind === "time") {
    const stated = row.unit === "years" ? value.low / WEEKS_A_YEAR : value.low;
    return byDistance(Math.abs(stated - row.value), Math.max(1, 0.1 * row.value), 0.3 * row.value);
  }
  if (value.kind !== "share" || row.unit !== "percent") return "far";
  const counted = value.people && row.people && value.people.n === row.people.n;
  if (counted && value.people?.events === row.people?.events) return "same";
  return againstPercent(value, row.value);
}

/** Compares a share with a percentage of people. */
export function againstPercent(value: Extract<Value, { kind: "share" }>, percent: number): Nearness {
  const { low, high, bound } = value;
  const near = percent < SMALL ? NEAR_SMALL : NEAR;
  if (bound === "over" || bound === "atLeast") {
    const holds = bound === "over" ? percent > low : percent >= low - 0.5;
    if (holds) return percent - low <= LOOSE ? "same" : "near";
    return byDistance(Math.max(0.1, low - percent), bound === "over" ? 0 : 0.5, near - 1);
  }
  if (bound === "under" || bound === "atMost") {
    const holds = bound === "under" ? percent < high : percent <= high + 0.5;
    if (holds) return high - percent <= LOOSE ? "same" : "near";
    return byDistance(Math.max(0.1, percent - high), bound === "under" ? 0 : 0.5, near - 1);
  }
  return byDistance(Math.max(0, low - percent, percent - high), toleranceOf(value, percent), near);
}

function toleranceOf({ low, high, rough }: Extract<Value, { kind: "share" }>, percent: number): number {
  if (rough) return percent < SMALL ? ROUND : ROUGH;
  if (!Number.isInteger(low) || !Number.isInteger(high)) return 0.61;
  return low % 5 === 0 && low >= 10 ? ROUND : WHOLE;
}

function byDistance(distance: number, same: number, near: number): Nearness {
  return distance <= same ? "same" : distance <= near ? "near" : "far";
}
