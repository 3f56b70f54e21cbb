/** (sum w)^2 / sum w^2: how many equally weighted people the weights are worth; 0 when all are 0. */
export function effectiveSampleSize(weights: ArrayLike<number>): number {
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < weights.length; at++) {
    sum += weights[at];
    squares += weights[at] * weights[at];
  }
  return squares === 0 ? 0 : (sum * sum) / squares;
}

/**
 * How many independent people a set of particles is worth for the mean of `values`, when those with the same
 * ancestor resemble each other: n divided by the design effect 1 + (m - 1) r, with m the mean size of the
 * cluster a particle is in and r the correlation within clusters (one-way analysis of variance).
 */
export function clusteredSampleSize(values: ArrayLike<number>, ancestor: ArrayLike<number>): number {
  const count = values.length;
  const clusters = new Map<number, { size: number; sum: number; squares: number }>();
  let mean = 0;
  for (let at = 0; at < count; at++) mean += values[at] / count;
  for (let at = 0; at < count; at++) {
    const cluster = clusters.get(ancestor[at]) ?? { size: 0, sum: 0, squares: 0 };
    const difference = values[at] - mean;
    cluster.size += 1;
    cluster.sum += difference;
    cluster.squares += difference * difference;
    clusters.set(ancestor[at], cluster);
  }
  let between = 0;
  let total = 0;
  let sizeSquares = 0;
  for (const { size, sum, squares } of clusters.values()) {
    between += (sum * sum) / size;
    total += squares;
    sizeSquares += size * size;
  }
  const groups = clusters.size;
  if (groups === count || total === 0) return count;
  if (groups < 2) return 1;
  const within = Math.max(0, total - between) / (count - groups);
  const typical = (count - sizeSquares / count) / (groups - 1);
  const betweenVariance = (between / (groups - 1) - within) / typical;
  const correlation = Math.min(1, Math.max(0, betweenVariance / (betweenVariance + within)));
  return count / (1 + (sizeSquares / count - 1) * correlation);
}
