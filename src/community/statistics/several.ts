import type { ReportFacts } from "../report.ts";
import type { Cell } from "./shape.ts";

/** A report can give several: each count stands alone, small ones are put together as "other" or hidden. */
export function severalOf(
  reports: readonly ReportFacts[],
  pick: (report: ReportFacts) => readonly string[],
  smallest: number,
): Cell[] {
  const counts = new Map<string, number>();
  for (const report of reports)
    for (const value of pick(report)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const rare = [...counts].filter(([key, count]) => count < smallest && key !== "other");
  const other = (counts.get("other") ?? 0) + rare.reduce((sum, [, count]) => sum + count, 0);
  const shown: { key: string; count: number }[] = [...counts]
    .filter(([key, count]) => count >= smallest && key !== "other")
    .map(([key, count]) => ({ key, count }));
  shown.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  if (other === 0) return shown;
  return [...shown, { key: "other", count: other >= smallest && rare.length !== 1 ? other : null }];
}
