import { RESPONSE_SALT } from "../../disease/salt/thresholds.ts";
import type { Prediction } from "../foretell.ts";
import { FEWEST_PEOPLE } from "../suppress.ts";

/**
 * The runs in which every reading is predicted: clinic effects, shifts of the logit of the drug's effect, with the same
 * random numbers; and none once more with other random numbers, which tells what the draws differ in from chance.
 */
export const RUNS = [
  { shift: 0, repetition: 0 },
  { shift: 0, repetition: 1 },
  { shift: -1, repetition: 0 },
  { shift: 1, repetition: 0 },
] as const;

/** What is compared of the readings of a cell: their SALT, and how many are RESPONSE_SALT or less. */
const MEASURES = ["salt", "response"] as const;

/** The readings of a cell beside their predictions, added up. */
export interface Cell {
  /** [measure] [measure]: covariance of what is seen less what is predicted, if the prediction is right. */
  readonly covariance: readonly (readonly number[])[];
  /** [run][measure][draw]: seen less what the draw predicts in that run. */
  readonly rest: readonly (readonly Float64Array[])[];
}

/** Expected readings of RESPONSE_SALT or less, and of more, below which their number is not nearly normal. */
const LEAST_EXPECTED = 3;

/** Adds up the readings of a cell, or of several put together. */
export class CellSums {
  readonly people = new Set<number>();
  readonly #draws: number;
  readonly #rest: Float64Array[][];
  readonly #covariance = [
    [0, 0],
    [0, 0],
  ];

  constructor(draws: number) {
    this.#draws = draws;
    this.#rest = RUNS.map(() => MEASURES.map(() => new Float64Array(draws)));
  }

  /** Takes a reading in; `predictions` are of the same reading, by run. */
  add(person: number, predictions: readonly Prediction[]): void {
    this.people.add(person);
    const [{ chances, score }] = predictions;
    const own = momentsOf(chances);
    this.#covariance[0][0] += own.variance;
    this.#covariance[1][1] += own.response * (1 - own.response);
    // The reading times whether it is a response, less the product of the means.
    const shared = own.saltOfResponders - own.salt * own.response;
    this.#covariance[0][1] += shared;
    this.#covariance[1][0] += shared;
    const seen = [score, score <= RESPONSE_SALT ? 1 : 0];
    predictions.forEach((prediction, run) => {
      const all = momentsOf(prediction.chances);
      const predicted = [prediction.draws.salt, prediction.draws.response];
      const [salt, response] = this.#rest[run];
      for (let draw = 0; draw < this.#draws; draw++) {
        const has = prediction.draws.effective[draw] > 0;
        salt[draw] += seen[0] - (has ? predicted[0][draw] : all.salt);
        response[draw] += seen[1] - (has ? predicted[1][draw] : all.response);
      }
    });
  }

  /** Takes in all of another cell. */
  merge(other: CellSums): void {
    for (const person of other.people) this.people.add(person);
    this.#rest.forEach((measures, run) => {
      measures.forEach((rest, measure) => {
        addInto(rest, other.#rest[run][measure]);
      });
    });
    this.#covariance.forEach((row, at) => {
      addInto(row, other.#covariance[at]);
    });
  }

  /** The sums; the second measure is left out where it is not nearly normal. Null where nothing varies. */
  result(): Cell | null {
    const [[variance]] = this.#covariance;
    if (variance <= 0) return null;
    const count = this.#covariance[1][1] >= LEAST_EXPECTED ? 2 : 1;
    return {
      covariance: this.#covariance.slice(0, count).map((row) => row.slice(0, count)),
      rest: this.#rest.map((measures) => measures.slice(0, count)),
    };
  }
}

/** Cells as they are compared: those of fewer than FEWEST_PEOPLE people are put together. */
export function comparedCells(cells: Iterable<CellSums>, draws: number): Cell[] {
  const rest = new CellSums(draws);
  const kept: CellSums[] = [];
  for (const cell of cells)
    if (cell.people.size >= FEWEST_PEOPLE) kept.push(cell);
    else rest.merge(cell);
  if (rest.people.size >= FEWEST_PEOPLE) kept.push(rest);
  return kept.flatMap((cell) => cell.result() ?? []);
}

function momentsOf(chances: ArrayLike<number>) {
  let [salt, square, response, saltOfResponders] = [0, 0, 0, 0];
  for (let score = 0; score < chances.length; score++) {
    salt += score * chances[score];
    square += score * score * chances[score];
    if (score > RESPONSE_SALT) continue;
    response += chances[score];
    saltOfResponders += score * chances[score];
  }
  return { salt, variance: Math.max(0, square - salt * salt), response, saltOfResponders };
}

function addInto(into: { [at: number]: number; length: number }, from: ArrayLike<number>): void {
  for (let at = 0; at < into.length; at++) into[at] += from[at];
}
