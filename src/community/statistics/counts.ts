import type { ReportFacts } from "../report.ts";

/** What stories say about the hair after a change: shed, kept when last told, not said. */
export interface OutcomeCounts {
  readonly shed: number;
  readonly kept: number;
  readonly notSaid: number;
}

export function outcomeCounts(reports: readonly ReportFacts[]): OutcomeCounts {
  const count = (value: boolean | null) => reports.filter(({ shed }) => shed === value).length;
  return { shed: count(true), kept: count(false), notSaid: count(null) };
}

/** How many items have each key, by key. */
export function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A count rounded down, where the exact one could fill in a hidden cell. */
export function floorTo(count: number, step: number): number {
  return Math.floor(count / step) * step;
}

/** Whether a number of people is too small to be shown or to be left over. */
export function isSmall(count: number, smallest: number): boolean {
  return count > 0 && count < smallest;
}
