/** All there is to know about a run: plain numbers that survive JSON bit for bit. Treat it as read-only. */
export interface CmaState {
  seed: number;
  populationSize: number;
  /** Number of `tell` calls so far. */
  generation: number;
  initialSigma: number;
  sigma: number;
  /** Centre of the search distribution before folding into the unit cube. */
  mean: number[];
  /** Covariance, up to the factor sigma squared, and its eigen-decomposition (`axes[k]`, length sqrt of value). */
  covariance: number[][];
  axes: number[][];
  axisLengths: number[];
  stepPath: number[];
  covariancePath: number[];
  /** Best candidate evaluated so far; null before the first `tell`. */
  best: { candidate: number[]; value: number } | null;
  /** Best value of each of the last generations, oldest first. */
  recentBest: number[];
  /** Largest minus smallest value of the last generation; null before the first `tell`. */
  lastRange: number | null;
}
