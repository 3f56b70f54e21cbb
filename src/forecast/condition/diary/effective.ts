/**
 * Effective sample size of values of equal weight that come in families, such as people moved from one beginning: the
 * number of independent values whose mean would vary as much. What the members of a family still have in common counts
 * against it, what they have lost of it does not (the variance estimate of Lee and Whiteley, Biometrika 105, 2018). At most
 * the number of values; 0 where all are the same, as then nothing is known of their spread.
 */
export function effectiveByFamily(values: ArrayLike<number>, families: ArrayLike<number>): number {
  const count = values.length;
  let mean = 0;
  for (let at = 0; at < count; at++) mean += values[at] / count;
  const sums = new Map<number, number>();
  let alone = 0;
  for (let at = 0; at < count; at++) {
    const distance = values[at] - mean;
    alone += distance * distance;
    sums.set(families[at], (sums.get(families[at]) ?? 0) + distance);
  }
  if (alone === 0) return 0;
  let together = 0;
  for (const sum of sums.values()) together += sum * sum;
  return Math.min(count, (count * alone) / together);
}
