import { RESPONSE_SALT } from "../disease/salt/thresholds.ts";
import { isCovered } from "../forecast/self-test/score.ts";
import { wilson } from "../math/intervals.ts";
import { decimals } from "./decimals.ts";
import { type Difference, DifferenceSums } from "./difference.ts";
import type { Prediction } from "./foretell.ts";
import type { ComparisonFigures } from "./result.ts";

/** Levels of the intervals whose coverage is counted, percent. */
const LEVELS = [50, 80, 90] as const;
const INTERVAL = 0.9;

/** A reading beside its prediction. */
interface JudgedReading {
  readonly person: number;
  readonly score: number;
  /** The reading before it. */
  readonly before: number;
  /** Expected reading and its variance, and chance of SALT 20 or less. */
  readonly salt: number;
  readonly variance: number;
  readonly response: number;
  /** Rank in the prediction, 0 to 1. */
  readonly rank: number;
  /** Continuous ranked probability score, SALT points. */
  readonly error: number;
  readonly draws: Prediction["draws"];
}

/** Judges a reading by its prediction; `uniform` decides on the rank among equal readings. */
export function judge(
  { score, chances, draws }: Prediction,
  person: number,
  before: number,
  uniform: number,
): JudgedReading {
  let [below, salt, square, response, error] = [0, 0, 0, 0, 0];
  let cumulated = 0;
  for (let each = 0; each < chances.length; each++) {
    const chance = chances[each];
    if (each < score) below += chance;
    salt += each * chance;
    square += each * each * chance;
    if (each <= RESPONSE_SALT) response += chance;
    cumulated += chance;
    const distance = cumulated - (each >= score ? 1 : 0);
    error += distance * distance;
  }
  const rank = Math.min(1, below + uniform * chances[score]);
  const variance = Math.max(0, square - salt * salt);
  return { person, score, before, salt, variance, response, rank, error, draws };
}

/** Adds up the readings of a group. */
export class FigureSums {
  readonly people = new Set<number>();
  readonly ranks: number[] = [];
  readonly #salt: DifferenceSums;
  readonly #response: DifferenceSums;
  #error = 0;
  #lastReading = 0;

  constructor(draws: number) {
    this.#salt = new DifferenceSums(draws);
    this.#response = new DifferenceSums(draws);
  }

  add({ person, score, before, salt, variance, response, rank, error, draws }: JudgedReading): void {
    this.people.add(person);
    this.ranks.push(rank);
    this.#error += error;
    this.#lastReading += Math.abs(score - before);
    const { effective } = draws;
    this.#salt.add({ person, seen: score, predicted: salt, variance, byDraw: draws.salt, effective });
    this.#response.add({
      person,
      seen: score <= RESPONSE_SALT ? 1 : 0,
      predicted: response,
      variance: response * (1 - response),
      byDraw: draws.response,
      effective,
    });
  }

  /** The figures, given the weights of the model's draws; there must be readings. */
  result(weights: readonly number[]): ComparisonFigures {
    const readings = this.ranks.length;
    return {
      people: this.people.size,
      readings,
      salt: rounded(this.#salt.result(weights), 1),
      response: rounded(this.#response.result(weights), 100),
      coverage: LEVELS.map((level) => {
        const covered = this.ranks.filter((rank) => isCovered(rank, level / 100)).length;
        const { low, high } = wilson(covered, readings, INTERVAL);
        return {
          level,
          covered: decimals((100 * covered) / readings, 1),
          low: decimals(100 * low, 1),
          high: decimals(100 * high, 1),
        };
      }),
      error: {
        model: decimals(this.#error / readings, 2),
        lastReading: decimals(this.#lastReading / readings, 2),
      },
    };
  }
}

function rounded({ chance, ...numbers }: Difference, unit: number): ComparisonFigures["salt"] {
  const of = (value: number) => decimals(unit * value, 2);
  const { seen, predicted, difference, low, high, expectedLow, expectedHigh } = numbers;
  return {
    seen: of(seen),
    predicted: of(predicted),
    difference: of(difference),
    low: of(low),
    high: of(high),
    expectedLow: of(expectedLow),
    expectedHigh: of(expectedHigh),
    chance: decimals(chance, 4),
  };
}
