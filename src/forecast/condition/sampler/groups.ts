import { cholesky } from "../../../math/cholesky.ts";
import { log } from "../../../math/exp.ts";
import { GUIDED_COUNT, GUIDED_LATENTS, type Particles } from "../particles.ts";

/** Where the particles of one draw and stratum lie. */
export interface Group {
  /** Lower triangle, row by row, of a matrix whose square is the covariance of all latent numbers. */
  readonly lower: Float64Array;
  /** Mean of the guided latent numbers, and the same of them: their lower triangle and the logarithm of its determinant. */
  readonly mean: Float64Array;
  readonly guidedLower: Float64Array;
  readonly logDeterminant: number;
  /** Share of all particles' weight that is here, 0 to 1. */
  readonly weight: number;
}

/** Name of the group that steers a particle: draw, stratum, and the particle's half, which the group is not made of. */
export function groupOf({ draw, verySevere }: Particles, half: Uint8Array, at: number): number {
  return draw[at] * 4 + verySevere[at] * 2 + half[at];
}

export const drawOf = (group: number) => group >> 2;
export const stratumOf = (group: number) => (group >> 1) & 1;
export const halfOf = (group: number) => group & 1;

/** A group's own covariance, and its own mean, count as much as those of its structure at so many effective particles. */
const POOLED_SPREAD = 20;
const POOLED_MEAN = 2;
/** Added to the variance of each latent number, so that a step exists. */
const LEAST_VARIANCE = 1e-4;

/**
 * The groups that steer particles of two halves, by name: each half is steered by where the weighted particles of the other
 * lie, so that no particle steers itself. Where a draw has few there, others of its structure and stratum help.
 */
export function groupsOf(
  particles: Particles,
  half: Uint8Array,
  weights: ArrayLike<number>,
  structureOf: (draw: number) => string,
): Map<number, Group> {
  const { count, latents, form } = particles;
  const width = form.latents.length;
  const own = new Map<number, Moments>();
  const momentsOf = (group: number) => {
    const known = own.get(group) ?? new Moments(width);
    own.set(group, known);
    return known;
  };
  const totals = [0, 0];
  for (let at = 0; at < count; at++) {
    const name = groupOf(particles, half, at);
    momentsOf(name);
    if (weights[at] === 0) continue;
    totals[1 - half[at]] += weights[at];
    momentsOf(name ^ 1).add(latents, at * width, weights[at]);
  }
  const pools = new Map<string, Moments>();
  const poolNamed = (name: string) => {
    const known = pools.get(name) ?? new Moments(width);
    pools.set(name, known);
    return known;
  };
  const poolOf = (group: number) =>
    poolNamed(`${structureOf(drawOf(group))} ${stratumOf(group)} ${halfOf(group)}`);
  for (const [group, moments] of own) poolOf(group).join(moments);
  return new Map(
    [...own].map(([group, moments]) => [
      group,
      asGroup(moments, poolOf(group), moments.weight / totals[halfOf(group)]),
    ]),
  );
}

function asGroup(own: Moments, pool: Moments, weight: number): Group {
  const { width } = own;
  const effective = own.weight === 0 ? 0 : (own.weight * own.weight) / own.squares;
  const spreadShare = effective / (effective + POOLED_SPREAD);
  const meanShare = effective / (effective + POOLED_MEAN);
  const covarianceOf = (row: number, column: number) =>
    spreadShare * own.covariance(row, column) +
    (1 - spreadShare) * pool.covariance(row, column) +
    // Without particles in the pool nothing is known: it is taken to be like the population.
    (row === column ? (pool.weight === 0 ? 1 : LEAST_VARIANCE) : 0);
  const lowerOf = (latents: readonly number[]) =>
    Float64Array.from(
      cholesky(latents.map((row) => latents.map((column) => covarianceOf(row, column)))).flat(),
    );
  const guidedLower = lowerOf(GUIDED_LATENTS);
  let logDeterminant = 0;
  for (let k = 0; k < GUIDED_COUNT; k++) logDeterminant += log(guidedLower[k * GUIDED_COUNT + k]);
  return {
    lower: lowerOf(Array.from({ length: width }, (_, latent) => latent)),
    mean: Float64Array.from(
      GUIDED_LATENTS,
      (latent) => meanShare * own.mean[latent] + (1 - meanShare) * pool.centre(latent),
    ),
    guidedLower,
    logDeterminant,
    weight,
  };
}

/** Weighted mean and scatter of the latent numbers of some particles. */
class Moments {
  readonly width: number;
  readonly mean: Float64Array;
  weight = 0;
  squares = 0;
  readonly #scatter: Float64Array;
  readonly #centre: Float64Array;
  readonly #gap: Float64Array;

  constructor(width: number) {
    this.width = width;
    this.mean = new Float64Array(width);
    this.#scatter = new Float64Array(width * width);
    this.#centre = new Float64Array(width);
    this.#gap = new Float64Array(width);
  }

  add(latents: Float64Array, from: number, weight: number): void {
    const { width, mean } = this;
    this.weight += weight;
    this.squares += weight * weight;
    for (let k = 0; k < width; k++) {
      this.#gap[k] = latents[from + k] - mean[k];
      mean[k] += (weight / this.weight) * this.#gap[k];
    }
    for (let row = 0; row < width; row++)
      for (let column = 0; column <= row; column++)
        this.#scatter[row * width + column] +=
          weight * this.#gap[row] * this.#gap[column] * (1 - weight / this.weight);
  }

  /** Takes in others: the scatter about their own mean, and the mean. */
  join(other: Moments): void {
    this.weight += other.weight;
    for (let k = 0; k < this.#scatter.length; k++) this.#scatter[k] += other.#scatter[k];
    for (let k = 0; k < this.width; k++) this.#centre[k] += other.weight * other.mean[k];
  }

  /** Mean of all that were joined. */
  centre(k: number): number {
    return this.weight === 0 ? 0 : this.#centre[k] / this.weight;
  }

  covariance(row: number, column: number): number {
    const place = row >= column ? row * this.width + column : column * this.width + row;
    return this.weight === 0 ? 0 : this.#scatter[place] / this.weight;
  }
}
