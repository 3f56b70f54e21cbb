/** Of the members of a family: how many there are, and the sum of their distances from the mean of all. */
interface Family {
  members: number;
  distance: number;
}

/** Standard normal quantile of 95 %. */
const QUANTILE = 1.645;

/**
 * Effective sample size of values of equal weight that come in families, such as people moved from one beginning: the
 * number of independent values whose mean would vary as much. What the members of a family still have in common counts
 * against it, what they have lost of it does not (the variance estimate of Lee and Whiteley, Biometrika 105, 2018). Of few
 * families that estimate is too small, as their own mean is taken for that of all, and uncertain; so it is taken without that
 * bias, and at its upper 95 % limit. At most the number of values, and 1 where there is a single family; 0 where all values
 * are the same, as then nothing is known of their spread.
 */
export function effectiveByFamily(values: ArrayLike<number>, families: ArrayLike<number>): number {
  const count = values.length;
  let mean = 0;
  for (let at = 0; at < count; at++) mean += values[at] / count;
  const found = new Map<number, Family>();
  let alone = 0;
  for (let at = 0; at < count; at++) {
    const distance = values[at] - mean;
    alone += distance * distance;
    let family = found.get(families[at]);
    if (family === undefined) {
      family = { members: 0, distance: 0 };
      found.set(families[at], family);
    }
    family.members++;
    family.distance += distance;
  }
  if (alone === 0) return 0;
  let together = 0;
  let squares = 0;
  let cubes = 0;
  for (const { members, distance } of found.values()) {
    const share = members / count;
    together += distance * distance;
    squares += share * share;
    cubes += share * share * share;
  }
  if (found.size === 1) return 1;
  // What is left of the variance between families of these shares, and between values, once both are taken from the mean of all.
  const left = (squares + squares * squares - 2 * cubes) / squares / (1 - squares);
  const pairs = 1 - 1 / (count * squares);
  const certain = lowestChiSquare((1 / squares - 1) / (pairs * pairs));
  return Math.max(1, Math.min(count, (certain * left * count * alone) / together));
}

/**
 * The 5 % quantile of chi-square with so many degrees of freedom over these, 0 to 1 (Wilson and Hilferty, PNAS 17, 1931); 0
 * below one degree, for which that approximation does not hold.
 */
function lowestChiSquare(degrees: number): number {
  if (degrees < 1) return 0;
  const variance = 2 / (9 * degrees);
  return Math.max(0, 1 - variance - QUANTILE * Math.sqrt(variance)) ** 3;
}
