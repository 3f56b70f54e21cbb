/** Values of draws with weights, looked at for the draws `which` alone. */
export interface Draws {
  readonly weights: readonly number[];
  readonly which: readonly number[];
}

/** Weighted mean; 0 of nothing. */
export function meanOf(values: readonly number[], { weights, which }: Draws): number {
  let sum = 0;
  let total = 0;
  for (const draw of which) {
    sum += weights[draw] * values[draw];
    total += weights[draw];
  }
  return total > 0 ? sum / total : 0;
}

/** Weighted covariance over draws, for as many draws as the weights are worth; 0 of fewer than two. */
export function covarianceOf(one: readonly number[], other: readonly number[], draws: Draws): number {
  const { weights, which } = draws;
  const [a, b] = [meanOf(one, draws), meanOf(other, draws)];
  let sum = 0;
  for (const draw of which) sum += weights[draw] * (one[draw] - a) * (other[draw] - b);
  const free = freeWeight(draws);
  return free > 0 ? sum / free : 0;
}

/** Weight less what a mean takes of it: of equal weights that of one draw. 0 where one draw has it all, or none does. */
export function freeWeight({ weights, which }: Draws): number {
  let total = 0;
  let squares = 0;
  for (const draw of which) {
    total += weights[draw];
    squares += weights[draw] * weights[draw];
  }
  return total > 0 ? total - squares / total : 0;
}

/** A figure and its standard error by leaving out blocks of draws. */
export interface Figure {
  readonly value: number;
  readonly error: number;
}

const BLOCKS = 20;

/**
 * A statistic of the draws and its standard error: the jackknife over blocks of every twentieth draw. It tells
 * how far the figure depends on which draws there are, and on the chance in each.
 */
export function jackknife(draws: Draws, statistic: (draws: Draws) => number): Figure {
  const { weights, which } = draws;
  const value = statistic(draws);
  const blocks = Math.min(BLOCKS, which.length);
  const left: number[] = [];
  for (let block = 0; block < blocks; block++)
    left.push(statistic({ weights, which: which.filter((_, at) => at % blocks !== block) }));
  const mean = left.reduce((sum, each) => sum + each, 0) / blocks;
  const squares = left.reduce((sum, each) => sum + (each - mean) * (each - mean), 0);
  return { value, error: Math.sqrt(((blocks - 1) / blocks) * squares) };
}
