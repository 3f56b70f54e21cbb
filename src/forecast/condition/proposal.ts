import { cholesky } from "../../math/cholesky.ts";
import { effectiveSampleSize } from "../../math/effective-sample-size.ts";
import { exp } from "../../math/exp.ts";
import { GUIDED_COUNT, GUIDED_LATENTS, type Particles } from "./people/particles.ts";
import type { WeightWindow } from "./splitting.ts";

/** A normal distribution of the guided latent numbers from which people of a stratum are drawn. */
interface Guide {
  /** [guided latent number]. */
  readonly mean: readonly number[];
  /** Lower triangle [row][column]: mean + lower * normals. */
  readonly lower: readonly (readonly number[])[];
}

/** The distribution that people are drawn from; the ratio of the population to it goes into their weight. */
export interface Proposal {
  /** Chance of the very severe stratum. */
  readonly verySevereChance: number;
  /** Guides of the severe and the very severe stratum; null: as in the population. */
  readonly guides: readonly [Guide | null, Guide | null];
}

/** Proposal and weight windows learned while matching; a later forecast may start from them. */
export interface LearnedProposal {
  readonly proposal: Proposal;
  /** [stage]: see MatchTerms. */
  readonly windows: readonly (WeightWindow | null)[];
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
      for (let column = 0; column <= row; column++)
        value += lower[row][column] * latents[GUIDED_LATENTS[column]];
      moved[row] = value;
    }
    for (let row = 0; row < GUIDED_COUNT; row++) latents[GUIDED_LATENTS[row]] = moved[row];
  }
  let determinant = 1;
  let exponent = 0;
  for (let row = 0; row < GUIDED_COUNT; row++) {
    const latent = latents[GUIDED_LATENTS[row]];
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

/**
 * Proposal and windows that matching with a history of `stages` stages begins with: the population, in which
 * `verySevereShare` (0 to 1) are very severe, or as much of what was learned for another person as fits this history.
 */
export function startProposal(
  learned: LearnedProposal | undefined,
  verySevereShare: number,
  stages: number,
): LearnedProposal {
  const unknown = new Array<WeightWindow | null>(stages).fill(null);
  if (learned === undefined) return { proposal: populationProposal(verySevereShare), windows: unknown };
  const { guides, verySevereChance } = learned.proposal;
  // A stratum that one of the two histories leaves out is drawn as often as this history's population has it.
  const isOpen = [verySevereShare, verySevereChance].every((chance) => chance > 0 && chance < 1);
  return {
    proposal: { guides, verySevereChance: isOpen ? verySevereChance : verySevereShare },
    windows: learned.windows.length === stages ? learned.windows : unknown,
  };
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
  // Effort is best spent where numbers of a stratum follow its chance times its root mean square weight.
  const importance = [(1 - before.verySevereChance) * squares[0], before.verySevereChance * squares[1]].map(
    Math.sqrt,
  );
  const best = importance[1] / (importance[0] + importance[1]);
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
