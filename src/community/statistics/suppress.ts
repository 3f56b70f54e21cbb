import type { PublishedCells } from "./shape.ts";

/** Smallest number of people a published cell may hold; 0 may be published too. */
export const SMALLEST_CELL = 5;

/**
 * Hides counts below `smallest`, and more of the others until no hidden count follows from the total: with m
 * hidden cells that sum to H, each may be anything from 1 to H - m + 1, and that range must reach `smallest`.
 * The next smallest cell is hidden first. When hiding all does not suffice, the total is hidden too.
 */
export function suppress(
  counts: Readonly<Record<string, number>>,
  smallest: number = SMALLEST_CELL,
): PublishedCells {
  const entries = Object.entries(counts);
  const total = entries.reduce((sum, [, count]) => sum + count, 0);
  const hidden = new Set(entries.filter(([, count]) => count > 0 && count < smallest).map(([key]) => key));
  if (hidden.size > 0) {
    const rest = entries
      .filter(([key, count]) => !hidden.has(key) && count > 0)
      .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
    while (!isSafe(entries, hidden, smallest)) {
      const next = rest.shift();
      if (!next) return { cells: entries.map(([key]) => ({ key, count: null })), total: null };
      hidden.add(next[0]);
    }
  }
  return { cells: entries.map(([key, count]) => ({ key, count: hidden.has(key) ? null : count })), total };
}

function isSafe(
  entries: readonly (readonly [string, number])[],
  hidden: ReadonlySet<string>,
  smallest: number,
): boolean {
  if (hidden.size < 2) return false;
  const sum = entries.reduce((so, [key, count]) => so + (hidden.has(key) ? count : 0), 0);
  return sum - hidden.size + 1 >= smallest;
}

/** One row of a table whose columns are the same outcomes for every group. */
export interface GroupRow {
  readonly key: string;
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Which groups may be shown beside an overall row that is shown: a group whose cells are all 0 or at least
 * `smallest` and that has at least `fewest` people; and what is left when the shown ones are taken from the
 * whole must itself be showable, or nothing, so that subtraction gives no small cell. The smallest shown groups
 * go first. `rest` is the row of all others, null when there are none.
 */
export function showableGroups(
  groups: readonly GroupRow[],
  fewest: number,
  smallest: number = SMALLEST_CELL,
): { shown: readonly GroupRow[]; rest: GroupRow | null } {
  const size = ({ counts }: GroupRow) => Object.values(counts).reduce((sum, count) => sum + count, 0);
  const fits = ({ counts }: GroupRow) =>
    Object.values(counts).every((count) => count === 0 || count >= smallest);
  const shown = groups
    .filter((group) => size(group) >= fewest && fits(group))
    .sort((a, b) => size(b) - size(a) || (a.key < b.key ? -1 : 1));
  for (;;) {
    const others = groups.filter((group) => !shown.includes(group));
    const rest = others.length === 0 ? null : sumOf(others);
    if (rest === null || size(rest) === 0) return { shown, rest: null };
    if (fits(rest)) return { shown, rest: shown.length > 0 ? rest : null };
    if (shown.length === 0) return { shown, rest: null };
    shown.pop();
  }
}

function sumOf(groups: readonly GroupRow[]): GroupRow {
  const counts: Record<string, number> = {};
  for (const group of groups)
    for (const [key, count] of Object.entries(group.counts)) counts[key] = (counts[key] ?? 0) + count;
  return { key: "all others together", counts };
}
