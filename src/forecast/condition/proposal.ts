import { cholesky } from "../../math/cholesky.ts";
import { exp } from "../../math/exp.ts";
import { effectiveSampleSize } from "./effective.ts";
import { GUIDED, GUIDED_COUNT } from "./guided.ts";
import type { Particles } from "./particles.ts";

/** A normal distribution of the guided latent numbers from which people of a stratum are drawn. */
export interface Guide {
  readonly mean: readonly number[];
  /** Lower triangle: mean + lower * normals. */
  readonly lower: readonly (readonly number[])[];
}

/** From where people are drawn; the ratio to the population goes into their weight. */
export interface Proposal {
  /** Chance of the very severe stratum. */
  readonly verySevereChance: number;
  /** Guides of the severe and the very severe stratum; null: as in the population. */
  readonly guides: readonly [Guide | null, Guide | null];
}

/** This share of people is drawn from the population whatever the guide says, so that no weight can be large. */
const UNGUIDED = 0.2;
const LEAST_VARIANCE = 0.02;
/** A guide is learned from at least so many effective people. */
const LEAST_EFFECTIVE = 60;
const LEAST_CHANCE = 0.2;

/**
 * Turns standard normal numbers into guided ones in place and returns population density over proposal density.
 * `coin`, uniform, decides whether the guide is followed.
 */
export function follow(guide: Guide | null, latents: Float64Array, coin: number): number {
  if (guide === null) return 1;
  const { mean, lower } = guide;
  if (coin >= UNGUIDED) {
    for (let row = GUIDED_COUNT - 1; row >= 0; row--) {
      let value = mean[row];
      for (let column = 0; column <= row; column++) value += lower[row][column] * latents[GUIDED[column]];
      moved[row] = value;
    }
    for (let row = 0; row < GUIDED_COUNT; row++) latents[GUIDED[row]] = moved[row];
  }
  let determinant = 1;
  let exponent = 0;
  for (let row = 0; row < GUIDED_COUNT; row++) {
    const latent = latents[GUIDED[row]];
    let rest = latent - mean[row];
    for (let column = 0; column < row; column++) rest -= lower[row][column] * solved[column];
    solved[row] = rest / lower[row][row];
    exponent += (latent * latent - solved[row] * solved[row]) / 2;
    determinant *= lower[row][row];
  }
  const guidedOverPopulation = exp(Math.min(MOST_EXPONENT, exponent)) / determinant;
  return 1 / (UNGUIDED + (1 - UNGUIDED) * guidedOverPopulation);
}

/** Beyond this a ratio is as good as infinite. */
const MOST_EXPONENT = 500;
const moved = new Float64Array(GUIDED_COUNT);
const solved = new Float64Array(GUIDED_COUNT);

/** People as the population has them. */
export function populationProposal(verySevereShare: number): Proposal {
  return { verySevereChance: verySevereShare, guides: [null, null] };
}

/** A better proposal from weighted people who fit. */
export function learnProposal(
  { verySevere, guided }: Particles,
  weights: Float64Array,
  before: Proposal,
): Proposal {
  const squares = [0, 0];
  weights.forEach((weight, at) => {
    squares[verySevere[at]] += weight * weight;
  });
  // People of a stratum are worth most where numbers follow chance times root mean square weight.
  const worth = [(1 - before.verySevereChance) * squares[0], before.verySevereChance * squares[1]].map(
    Math.sqrt,
  );
  const best = worth[1] / (worth[0] + worth[1]);
  const isOpen = before.verySevereChance > 0 && before.verySevereChance < 1;
  return {
    verySevereChance: isOpen
      ? Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, best))
      : before.verySevereChance,
    guides: [guideOf(0, verySevere, guided, weights), guideOf(1, verySevere, guided, weights)],
  };
}

/** Mean and spread of a stratum's people, weights evened out until enough people count; null with too few. */
function guideOf(
  stratum: number,
  verySevere: Uint8Array,
  guided: Float64Array,
  weights: Float64Array,
): Guide | null {
  const places: number[] = [];
  let highest = 0;
  weights.forEach((weight, at) => {
    if (verySevere[at] !== stratum) return;
    places.push(at);
    highest = Math.max(highest, weight);
  });
  if (places.length < LEAST_EFFECTIVE) return null;
  let even = places.map((at) => weights[at] / highest);
  // Square roots keep the order of weights and are exact everywhere.
  while (effectiveSampleSize(even) < LEAST_EFFECTIVE) even = even.map(Math.sqrt);
  const sum = even.reduce((total, weight) => total + weight, 0);
  const mean = new Array<number>(GUIDED_COUNT).fill(0);
  const covariance = mean.map((_, row) => mean.map((__, column) => (row === column ? LEAST_VARIANCE : 0)));
  places.forEach((at, each) => {
    for (let row = 0; row < GUIDED_COUNT; row++)
      mean[row] += (even[each] / sum) * guided[at * GUIDED_COUNT + row];
  });
  places.forEach((at, each) => {
    for (let row = 0; row < GUIDED_COUNT; row++)
      for (let column = 0; column < GUIDED_COUNT; column++)
        covariance[row][column] +=
          (even[each] / sum) *
          (guided[at * GUIDED_COUNT + row] - mean[row]) *
          (guided[at * GUIDED_COUNT + column] - mean[column]);
  });
  return { mean, lower: cholesky(covariance) };
}
