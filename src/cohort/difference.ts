import { NORMAL_90, normalCdf } from "../math/normal-distribution.ts";

/** What is set beside its prediction: a number for each reading. */
interface Compared {
  readonly person: number;
  readonly seen: number;
  readonly predicted: number;
  /** Variance of what is seen, if the prediction is right. */
  readonly variance: number;
  /** [draw]: each draw's own prediction, and the effective virtual patients behind it; 0 where there is none. */
  readonly byDraw: Float64Array;
  readonly effective: Float64Array;
}

/** Seen less predicted, on average over readings. */
export interface Difference {
  readonly seen: number;
  readonly predicted: number;
  /** Seen less predicted, and the 90 % interval that the chance of who these people are leaves. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Where 90 of 100 such cohorts would come out if the model were right. */
  readonly expectedLow: number;
  readonly expectedHigh: number;
  /** Chance of a difference at least as large, either way, if the model were right. */
  readonly chance: number;
}

/**
 * Adds up readings and what was predicted of them.
 *
 * If the model is right, one of its draws is, for all people alike. Under a draw the readings differ from that draw's own
 * predictions by chance alone, each independently of the others, since each was predicted from all before it. So the mean
 * difference from the whole model's predictions is normal about the mean by which the draw's predictions differ from
 * the whole model's, and over draws its variance is that of chance plus that between draws. Of the latter the part is
 * taken out that comes from the finite number of virtual patients.
 */
export class DifferenceSums {
  #seen = 0;
  #predicted = 0;
  #variance = 0;
  #readings = 0;
  /** [draw]: sum of its predictions less the whole model's; and the variance of that sum from few virtual patients. */
  readonly #apart: Float64Array;
  readonly #noise: Float64Array;
  /** By person: number of readings, and sum of differences. */
  readonly #people = new Map<number, { readings: number; difference: number }>();

  constructor(draws: number) {
    this.#apart = new Float64Array(draws);
    this.#noise = new Float64Array(draws);
  }

  add({ person, seen, predicted, variance, byDraw, effective }: Compared): void {
    this.#readings++;
    this.#seen += seen;
    this.#predicted += predicted;
    this.#variance += variance;
    const known = this.#people.get(person) ?? { readings: 0, difference: 0 };
    known.readings++;
    known.difference += seen - predicted;
    this.#people.set(person, known);
    for (let draw = 0; draw < byDraw.length; draw++) {
      if (effective[draw] === 0) continue;
      this.#apart[draw] += byDraw[draw] - predicted;
      this.#noise[draw] += variance / effective[draw];
    }
  }

  /** The difference, given the weights of the model's draws; there must be readings. */
  result(weights: readonly number[]): Difference {
    const count = this.#readings;
    const difference = (this.#seen - this.#predicted) / count;
    const mean = weights.reduce((sum, weight, draw) => sum + (weight * this.#apart[draw]) / count, 0);
    let [spread, noise] = [0, 0];
    weights.forEach((weight, draw) => {
      const apart = this.#apart[draw] / count - mean;
      spread += weight * apart * apart;
      noise += (weight * this.#noise[draw]) / (count * count);
    });
    const between = Math.max(0, spread - noise);
    const expected = Math.sqrt(this.#variance / (count * count) + between);
    const own = this.#standardError(difference);
    return {
      seen: this.#seen / count,
      predicted: this.#predicted / count,
      difference,
      low: difference - NORMAL_90 * own,
      high: difference + NORMAL_90 * own,
      expectedLow: mean - NORMAL_90 * expected,
      expectedHigh: mean + NORMAL_90 * expected,
      chance: outside(difference, mean, expected),
    };
  }

  /** Of the mean difference; readings of one person are not taken as independent. */
  #standardError(difference: number): number {
    const people = this.#people.size;
    let squares = 0;
    for (const each of this.#people.values()) {
      const rest = each.difference - each.readings * difference;
      squares += rest * rest;
    }
    return Math.sqrt((squares * people) / Math.max(1, people - 1)) / this.#readings;
  }
}

/** Chance that a normal number lies at least as far from 0 as `value`. */
function outside(value: number, mean: number, deviation: number): number {
  const size = Math.abs(value);
  if (deviation === 0) return size <= Math.abs(mean) ? 1 : 0;
  return normalCdf((-size - mean) / deviation) + 1 - normalCdf((size - mean) / deviation);
}
