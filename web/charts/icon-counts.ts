/**
 * Shares as whole icons that sum to `total`: everyone gets the whole part, and those with the largest remainders
 * one more (the earlier one where remainders are equal).
 */
export function iconCounts(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  if (sum <= 0) return shares.map(() => 0);
  const exact = shares.map((share) => (total * share) / sum);
  const counts = exact.map(Math.floor);
  const order = exact
    .map((value, at) => ({ at, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  const missing = total - counts.reduce((all, count) => all + count, 0);
  for (const { at } of order.slice(0, missing)) counts[at] += 1;
  return counts;
}
