import { log } from "../exp.ts";

/** The strategy parameters of CMA-ES, fixed by dimension and population size (names as in the tutorial). */
export interface CmaParameters {
  /** Number of candidates with positive weight, mu. */
  parents: number;
  /** Recombination weights of the ranked candidates, best first; the later ones are negative (active CMA). */
  weights: number[];
  weightSum: number;
  /** Variance-effective selection mass, mu_eff. */
  selectionMass: number;
  /** c_sigma and d_sigma: learning rate and damping of the step size. */
  stepRate: number;
  stepDamping: number;
  /** c_c: learning rate of the covariance path. */
  pathRate: number;
  /** c_1 and c_mu: learning rates of the rank-one and the rank-mu update. */
  rankOneRate: number;
  rankMuRate: number;
  /** Expected length of a standard normal vector. */
  expectedLength: number;
}

/** The default population size 4 + floor(3 ln n). */
export function defaultPopulationSize(dimension: number): number {
  return 4 + Math.floor(3 * log(dimension));
}

/** The defaults of table 1 of N. Hansen, "The CMA Evolution Strategy: A Tutorial" (arXiv:1604.00772). */
export function cmaParameters(n: number, populationSize: number): CmaParameters {
  const raw: number[] = [];
  for (let i = 1; i <= populationSize; i++) raw.push(log((populationSize + 1) / 2) - log(i));
  const parents = Math.floor(populationSize / 2);
  const best = raw.slice(0, parents);
  const rest = raw.slice(parents);
  const selectionMass = effectiveMass(best);
  const restMass = effectiveMass(rest);

  const rankOneRate = 2 / ((n + 1.3) * (n + 1.3) + selectionMass);
  const rankMuRate = Math.min(
    1 - rankOneRate,
    (2 * (0.25 + selectionMass + 1 / selectionMass - 2)) / ((n + 2) * (n + 2) + selectionMass),
  );
  const negativeTotal = Math.min(
    1 + rankOneRate / rankMuRate,
    1 + (2 * restMass) / (selectionMass + 2),
    (1 - rankOneRate - rankMuRate) / (n * rankMuRate),
  );
  const positiveSum = sum(raw.filter((w) => w > 0));
  const negativeSum = -sum(raw.filter((w) => w < 0));
  const weights = raw.map((w) => (w >= 0 ? w / positiveSum : (w * negativeTotal) / negativeSum));

  const stepRate = (selectionMass + 2) / (n + selectionMass + 5);
  return {
    parents,
    weights,
    weightSum: sum(weights),
    selectionMass,
    stepRate,
    stepDamping: 1 + 2 * Math.max(0, Math.sqrt((selectionMass - 1) / (n + 1)) - 1) + stepRate,
    pathRate: (4 + selectionMass / n) / (n + 4 + (2 * selectionMass) / n),
    rankOneRate,
    rankMuRate,
    expectedLength: Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n)),
  };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function effectiveMass(weights: number[]): number {
  const total = sum(weights);
  return (total * total) / sum(weights.map((w) => w * w));
}
