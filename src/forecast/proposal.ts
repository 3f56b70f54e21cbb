import { LATENT_COUNT } from "../disease/structure.ts";
import { cholesky, solveLower } from "../numerics/cholesky.ts";
import { exp, log } from "../numerics/exp.ts";
import { BASELINE } from "../population/baseline.ts";
import { MOST_IMPROVEMENT } from "../population/enrol.ts";
import { readingError } from "../salt/reading.ts";
import { SEVERE_SALT, VERY_SEVERE_SALT } from "../salt/thresholds.ts";

/**
 * Where candidates for a person are drawn from. Most virtual people do not fit a given history, so candidates
 * come from a proposal learned in a few rounds (adaptive importance sampling); the weight of a candidate
 * corrects for it, so that the result is the same as from the whole population, only with less chance in it.
 */
export interface Proposal {
  readonly strata: readonly BaselineRange[];
  /** Chance of drawing each of `strata`; sums to 1. */
  readonly chances: readonly number[];
  /** Where latent numbers are drawn from, for severe and very severe. */
  readonly latents: readonly [LatentProposal, LatentProposal];
}

/** A piece of the population's baseline SALT: even between `low` and `high` (a point when equal). */
export interface BaselineRange {
  readonly verySevere: boolean;
  readonly low: number;
  readonly high: number;
  /** Share of the whole population in this piece. */
  readonly share: number;
}

/** A normal distribution of the latent numbers; a part of the candidates always comes from the population. */
export interface LatentProposal {
  readonly mean: readonly number[];
  /** Lower triangle of the covariance. */
  readonly lower: readonly (readonly number[])[];
  /** Share of candidates drawn from the population itself, so that no weight can be huge. */
  readonly fromPopulation: number;
}

const POPULATION: LatentProposal = {
  mean: new Array(LATENT_COUNT).fill(0),
  lower: Array.from({ length: LATENT_COUNT }, (_, row) =>
    Array.from({ length: LATENT_COUNT }, (_, column) => (row === column ? 1 : 0)),
  ),
  fromPopulation: 1,
};

/** Beyond this many reading errors a baseline cannot have given the reading. */
const WIDEST_ERRORS = 4.5;

/**
 * The pieces of the population that can have given the baseline reading (all of it when there was none), and
 * the proposal that draws from them as the population does.
 */
export function firstProposal(baseline: number | null, verySevereShare: number): Proposal {
  const reach = baseline === null ? 100 : WIDEST_ERRORS * readingError(baseline) + 0.5;
  const low = baseline === null ? 0 : baseline - reach;
  const near = baseline === null ? 100 : baseline + reach;
  const strata: BaselineRange[] = [];
  const add = (verySevere: boolean, from: number, to: number, share: number) => {
    if (to > from && share > 0) strata.push({ verySevere, low: from, high: to, share });
  };
  const severeDensity = (1 - verySevereShare) / (VERY_SEVERE_SALT - SEVERE_SALT);
  const severeFrom = Math.max(SEVERE_SALT, low);
  const severeTo = Math.min(VERY_SEVERE_SALT, near);
  add(false, severeFrom, severeTo, severeDensity * (severeTo - severeFrom));
  const farTo = Math.min(VERY_SEVERE_SALT, near + MOST_IMPROVEMENT);
  const farFrom = Math.max(severeFrom, severeTo);
  add(false, farFrom, farTo, severeDensity * (farTo - farFrom));
  const partialDensity = (verySevereShare * (1 - BASELINE.completeShare)) / (100 - VERY_SEVERE_SALT);
  const partialFrom = Math.max(VERY_SEVERE_SALT, low);
  const partialTo = Math.min(100, near + MOST_IMPROVEMENT);
  add(true, partialFrom, partialTo, partialDensity * (partialTo - partialFrom));
  if (near + MOST_IMPROVEMENT >= 100)
    strata.push({ verySevere: true, low: 100, high: 100, share: verySevereShare * BASELINE.completeShare });
  const total = strata.reduce((sum, stratum) => sum + stratum.share, 0);
  return {
    strata,
    chances: strata.map((stratum) => stratum.share / total),
    latents: [POPULATION, POPULATION],
  };
}

/** Candidates of earlier rounds: stratum, latent numbers (LATENT_COUNT each) and logarithm of the weight. */
export interface Candidates {
  readonly stratum: Uint8Array;
  readonly latents: Float64Array;
  /** Logarithm of population density over proposal density. */
  readonly logPrior: Float64Array;
  /** Logarithm of the probability of the readings; -Infinity where the person would not have been enrolled. */
  readonly logLikelihood: Float64Array;
}

const LEAST_CHANCE = 0.1;
const FROM_POPULATION = 0.1;
const WIDENING = 1.3;
/** Rounds aim at this many effective candidates by flattening the likelihood when there are fewer. */
const WANTED_EFFECTIVE = 150;
const LEAST_TO_LEARN_FROM = 25;

/** A proposal closer to the person, learned from candidates. */
export function learnProposal(from: Proposal, candidates: Candidates): Proposal {
  const weights = flattenedWeights(candidates);
  const shares = from.strata.map((stratum) => stratum.share);
  const population = shares.map((share) => share / shares.reduce((sum, each) => sum + each, 0));
  const found = from.strata.map(() => 0);
  candidates.stratum.forEach((stratum, at) => {
    found[stratum] += weights[at];
  });
  const chances = population.map((share, at) => LEAST_CHANCE * share + (1 - LEAST_CHANCE) * found[at]);
  const learn = (verySevere: boolean, before: LatentProposal) => {
    const people: number[] = [];
    candidates.stratum.forEach((stratum, at) => {
      if (from.strata[stratum].verySevere === verySevere && weights[at] > 0) people.push(at);
    });
    return fitLatents(candidates.latents, weights, people) ?? before;
  };
  return { ...from, chances, latents: [learn(false, from.latents[0]), learn(true, from.latents[1])] };
}

function fitLatents(
  latents: Float64Array,
  weights: Float64Array,
  people: readonly number[],
): LatentProposal | null {
  const total = people.reduce((sum, at) => sum + weights[at], 0);
  const squares = people.reduce((sum, at) => sum + weights[at] * weights[at], 0);
  if (squares === 0 || (total * total) / squares < LEAST_TO_LEARN_FROM) return null;
  const mean = new Array<number>(LATENT_COUNT).fill(0);
  for (const at of people)
    for (let k = 0; k < LATENT_COUNT; k++) mean[k] += (weights[at] / total) * latents[at * LATENT_COUNT + k];
  const covariance = mean.map((_, row) => mean.map((_, column) => (row === column ? 0.02 : 0)));
  for (const at of people) {
    for (let row = 0; row < LATENT_COUNT; row++)
      for (let column = 0; column < LATENT_COUNT; column++)
        covariance[row][column] +=
          (WIDENING *
            weights[at] *
            (latents[at * LATENT_COUNT + row] - mean[row]) *
            (latents[at * LATENT_COUNT + column] - mean[column])) /
          total;
  }
  return { mean, lower: cholesky(covariance), fromPopulation: FROM_POPULATION };
}

/** Normalised weights with the likelihood raised to the highest power up to 1 that leaves enough effective. */
function flattenedWeights({ logPrior, logLikelihood }: Candidates): Float64Array {
  const weightsAt = (power: number) =>
    normalise(logPrior.map((prior, at) => prior + power * logLikelihood[at]));
  let weights = weightsAt(1);
  if (effectiveSampleSize(weights) >= WANTED_EFFECTIVE) return weights;
  let low = 0;
  let high = 1;
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    weights = weightsAt(middle);
    if (effectiveSampleSize(weights) >= WANTED_EFFECTIVE) low = middle;
    else high = middle;
  }
  return weightsAt(low > 0 ? low : high);
}

/** Weights that sum to 1 from their logarithms (-Infinity: 0). All zero when every one is -Infinity. */
export function normalise(logWeights: Float64Array): Float64Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of logWeights) if (value > highest) highest = value;
  if (highest === Number.NEGATIVE_INFINITY) return new Float64Array(logWeights.length);
  const weights = logWeights.map((value) => exp(value - highest));
  let sum = 0;
  for (const weight of weights) sum += weight;
  return weights.map((weight) => weight / sum);
}

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

/** Turns standard normal numbers at `latents[offset ...]` into a candidate of the proposal. */
export function moveLatents(proposal: LatentProposal, latents: Float64Array): void {
  const z = Array.from(latents);
  for (let row = 0; row < LATENT_COUNT; row++) {
    let value = proposal.mean[row];
    for (let column = 0; column <= row; column++) value += proposal.lower[row][column] * z[column];
    latents[row] = value;
  }
}

/** ln(population density / proposal density) at the given latent numbers. */
export function logDensityRatio(proposal: LatentProposal, latents: Float64Array): number {
  if (proposal.fromPopulation === 1) return 0;
  let population = 0;
  for (const value of latents) population += value * value;
  const y = solveLower(
    proposal.lower,
    proposal.mean.map((mean, at) => latents[at] - mean),
  );
  let moved = 0;
  let logDeterminant = 0;
  y.forEach((value, at) => {
    moved += value * value;
    logDeterminant += log(proposal.lower[at][at]);
  });
  const ratio = exp((population - moved) / 2 - logDeterminant);
  return -log(proposal.fromPopulation + (1 - proposal.fromPopulation) * ratio);
}
