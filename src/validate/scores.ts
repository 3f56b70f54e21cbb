import { groupBy } from "../math/group-by.ts";
import type { Interval } from "../math/intervals.ts";
import { INTERVAL_LEVEL } from "../simulate/estimate.ts";
import type { ValidationRow, ValidationTotals } from "./result.ts";

/** People from which a percentage has a usable first digit; smaller arms are judged by their intervals alone. */
export const LARGE_STUDY = 25;

/** Interval score of Gneiting and Raftery (2007): width plus a penalty for an observation outside. */
export function intervalScore({ low, high }: Interval, observed: number): number {
  const penalty = 2 / (1 - INTERVAL_LEVEL);
  return high - low + penalty * Math.max(0, low - observed) + penalty * Math.max(0, observed - high);
}

/** Width over width; 1 where neither has any, null where only the second has none. */
export function intervalWidthRatio(interval: Interval, sampling: Interval): number | null {
  const [width, chance] = [interval.high - interval.low, sampling.high - sampling.low];
  if (chance > 0) return Math.round((1000 * width) / chance) / 1000;
  return width === 0 ? 1 : null;
}

/** A row and the naive reference's interval for it. */
export interface ScoredRow {
  readonly row: Pick<ValidationRow, "unit" | "observed" | "predicted" | "low" | "high" | "inside"> &
    Pick<ValidationRow, "studySize" | "widthRatio">;
  readonly naive: Interval & { readonly carriedOver: boolean };
}

/** The totals of a list. */
export function totalsOf(scored: readonly ScoredRow[]): ValidationTotals {
  const rows = scored.map(({ row }) => row);
  const own = (part: readonly ScoredRow[]) => meanOf(part.map(({ row }) => intervalScore(row, row.observed)));
  const naive = (part: readonly ScoredRow[]) =>
    meanOf(part.map((each) => intervalScore(each.naive, each.row.observed)));
  const error = (part: typeof rows) => meanOf(part.map((row) => Math.abs(row.observed - row.predicted)));
  const large = rows.filter((row) => row.unit === "percent" && (row.studySize ?? 0) >= LARGE_STUDY);
  const carried = scored.filter((each) => each.naive.carriedOver);
  const inside = rows.filter((row) => row.inside).length;
  return {
    rows: rows.length,
    inside,
    coveragePercent: rows.length === 0 ? null : Math.round((1000 * inside) / rows.length) / 10,
    meanAbsoluteErrorByUnit: Object.fromEntries(
      [...groupBy(rows, (row) => row.unit)].map(([unit, group]) => [unit, error(group) ?? 0]),
    ),
    meanAbsoluteErrorOfLarge: { rows: large.length, value: error(large) },
    medianWidthRatio: medianRatio(rows),
    meanIntervalScore: own(scored) ?? 0,
    naiveIntervalScore: naive(scored) ?? 0,
    whereCarriedOver: {
      rows: carried.length,
      meanIntervalScore: own(carried),
      naiveIntervalScore: naive(carried),
    },
  };
}

function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Math.round((100 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 100;
}

/** Rows that chance alone gives no width stand above all others, so that they cannot make the middle smaller. */
function medianRatio(rows: readonly ScoredRow["row"][]): number | null {
  const ratios = rows
    .filter((row) => row.unit === "percent" && row.studySize !== null)
    .map((row) => row.widthRatio ?? Number.POSITIVE_INFINITY)
    .sort((a, b) => a - b);
  if (ratios.length === 0) return null;
  const half = ratios.length / 2;
  const middle = half % 1 === 0 ? (ratios[half - 1] + ratios[half]) / 2 : ratios[Math.floor(half)];
  return Number.isFinite(middle) ? Math.round(1000 * middle) / 1000 : null;
}
