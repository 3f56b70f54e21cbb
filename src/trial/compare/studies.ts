import { binomialQuantile } from "../../math/binomial.ts";
import { normalQuantile } from "../../math/normal-distribution.ts";
import { PURPOSE, uniformAt } from "../../math/random/streams.ts";

/** Random numbers of replicated studies: each study has its own, whatever is drawn beside it. */
export class StudyNumbers {
  readonly #key: number;
  readonly #series: number;

  /** `series` keeps apart what is drawn for different purposes under one seed. */
  constructor(seed: number, series: number) {
    this.#key = seed;
    this.#series = series;
  }

  /** Number `index` of a study, uniform in (0, 1). */
  uniform(study: number, index: number): number {
    return uniformAt(this.#key, study, index, PURPOSE.study + 256 * this.#series);
  }
}

/** The draw of each of `studies` replicated studies: every draw gets its weight's share of them. */
export function drawOfStudies(weights: readonly number[], studies: number): Int32Array {
  const draws = new Int32Array(studies);
  let draw = 0;
  let until = weights[0];
  for (let study = 0; study < studies; study++) {
    while ((study + 0.5) / studies > until && draw < weights.length - 1) until += weights[++draw];
    draws[study] = draw;
  }
  return draws;
}

/** The share that a study of so many people finds. */
export function studyShare(uniform: number, people: number, share: number): number {
  return binomialQuantile(uniform, people, Math.min(1, Math.max(0, share))) / people;
}

/** The mean that a study of so many people finds. */
export function studyMean(uniform: number, people: number, mean: number, variance: number): number {
  return mean + normalQuantile(uniform) * Math.sqrt(variance / people);
}

/** Quantile of weighted values by their order; infinite ones are the largest. */
export function weightedQuantile(
  values: readonly number[],
  weights: readonly number[] | null,
  probability: number,
): number {
  const order = values
    .map((value, at) => ({ value, weight: weights === null ? 1 / values.length : weights[at] }))
    .sort((a, b) => a.value - b.value || 0);
  let sum = 0;
  for (const { value, weight } of order) {
    sum += weight;
    if (sum >= probability * (1 - 1e-12)) return value;
  }
  return order[order.length - 1].value;
}
