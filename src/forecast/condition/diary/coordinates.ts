import { LATENT_COUNT } from "../../../disease/structure.ts";
import type { Paths } from "../people/paths.ts";

/** Stretches of weeks at most, and weeks of one at least. */
const MOST_STRETCHES = 32;
const LEAST_WEEKS = 4;

/**
 * Coordinates of a path that moves are made in together: its latent numbers, and for each stretch of weeks the sum of the
 * innovations over the root of their number. In the population all are independent and standard normal, and what is left
 * of the innovations is independent of them.
 */
export class Coordinates {
  readonly size: number;
  readonly #weeks: number;
  readonly #each: number;

  constructor(weeks: number) {
    this.#weeks = weeks;
    this.#each = Math.max(LEAST_WEEKS, Math.ceil(weeks / MOST_STRETCHES));
    this.size = LATENT_COUNT + Math.ceil(weeks / this.#each);
  }

  /** Writes the coordinates of a path to `into`. */
  read({ latents, innovations }: Paths, at: number, into: Float64Array): void {
    for (let k = 0; k < LATENT_COUNT; k++) into[k] = latents[at * LATENT_COUNT + k];
    for (let k = LATENT_COUNT; k < this.size; k++) {
      const [from, until] = this.#stretch(k);
      let sum = 0;
      for (let week = from; week < until; week++) sum += innovations[at * this.#weeks + week];
      into[k] = sum / Math.sqrt(until - from);
    }
  }

  /** Moves a path from coordinates to others; what is left of its innovations stays. */
  move({ latents, innovations }: Paths, at: number, before: Float64Array, after: Float64Array): void {
    for (let k = 0; k < LATENT_COUNT; k++) latents[at * LATENT_COUNT + k] = after[k];
    for (let k = LATENT_COUNT; k < this.size; k++) {
      const [from, until] = this.#stretch(k);
      const by = (after[k] - before[k]) / Math.sqrt(until - from);
      for (let week = from; week < until; week++) innovations[at * this.#weeks + week] += by;
    }
  }

  #stretch(coordinate: number): [number, number] {
    const from = (coordinate - LATENT_COUNT) * this.#each;
    return [from, Math.min(this.#weeks, from + this.#each)];
  }
}
