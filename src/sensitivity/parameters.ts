import { groupBy } from "../math/group-by.ts";
import { threefry, words } from "../math/random/threefry.ts";
import { type Draws, type Figure, freeWeight, jackknife, meanOf } from "./moments.ts";
import type { Outcome } from "./outcomes.ts";

/** Groups of draws, by a parameter's size. */
const FIFTHS = 5;
const SHUFFLES = 400;
const FLOOR_LEVEL = 0.95;
const SHUFFLE = 0x50;

/** How much of the answer's variance over draws goes with one parameter. */
interface ParameterEffect {
  /** First-order index: share, at most 1, of the variance that the parameter's fifths account for. */
  readonly share: Figure;
  /** Mean answer of the draws in the parameter's lowest and highest fifth, and where those fifths end. */
  readonly lowest: { readonly mean: number; readonly upTo: number };
  readonly highest: { readonly mean: number; readonly from: number };
}

/**
 * First-order index of a parameter over posterior draws: the correlation ratio of the answer on the parameter's
 * fifths, freed of the chance of few draws (as epsilon squared is) and, by setting the two halves of virtual
 * people against each other, of the chance of few people. Draws are a posterior, in which parameters go
 * together: an index counts what a parameter carries with it.
 */
export function parameterEffect(values: readonly number[], answer: Outcome, draws: Draws): ParameterEffect {
  const groups = fifthsOf(
    [...draws.which].sort((a, b) => values[a] - values[b] || a - b),
    draws,
  );
  const groupOf = new Map(groups.flatMap((group, at) => group.map((draw) => [draw, at] as const)));
  const share = jackknife(draws, (part) => ratioOf(part, (draw) => groupOf.get(draw) as number, answer));
  const mean = (which: readonly number[]) => meanOf(answer.value, { ...draws, which });
  const [first, last] = [groups[0], groups[groups.length - 1]];
  return {
    share,
    lowest: { mean: mean(first), upTo: Math.max(...first.map((draw) => values[draw])) },
    highest: { mean: mean(last), from: Math.min(...last.map((draw) => values[draw])) },
  };
}

/** The index that a parameter without any effect stays below 95 times of 100: draws put in fifths at random. */
export function noiseFloor(answer: Outcome, draws: Draws, seed: number): number {
  const { which } = draws;
  const found: number[] = [];
  for (let shuffle = 0; shuffle < SHUFFLES; shuffle++) {
    const order = which.map((draw) => {
      threefry(seed, draw, shuffle, SHUFFLE);
      return { draw, key: words[0] };
    });
    order.sort((a, b) => a.key - b.key || a.draw - b.draw);
    const fifths = fifthsOf(
      order.map(({ draw }) => draw),
      draws,
    );
    const groupOf = new Map(fifths.flatMap((group, at) => group.map((draw) => [draw, at] as const)));
    found.push(ratioOf(draws, (draw) => groupOf.get(draw) as number, answer));
  }
  found.sort((a, b) => a - b);
  return found[Math.ceil(FLOOR_LEVEL * SHUFFLES) - 1];
}

/**
 * Draws in that order, cut into fifths by weight: a draw is in the fifth that the middle of its weight lies in. Where
 * single draws have much of the weight there may be fewer than five; a draw without weight is in none.
 */
function fifthsOf(order: readonly number[], { weights, which }: Draws): number[][] {
  const total = which.reduce((sum, draw) => sum + weights[draw], 0);
  const groups: number[][] = Array.from({ length: FIFTHS }, () => []);
  let before = 0;
  for (const draw of order) {
    if (weights[draw] === 0) continue;
    groups[Math.min(FIFTHS - 1, Math.floor((FIFTHS * (before + weights[draw] / 2)) / total))].push(draw);
    before += weights[draw];
  }
  return groups.filter((group) => group.length > 0);
}

/** One minus the share of the (co)variance that is within groups, with both counted per degree of freedom. */
function ratioOf(draws: Draws, groupOf: (draw: number) => number, { halves: [one, other] }: Outcome): number {
  const { weights, which } = draws;
  const product = (part: readonly number[]) => {
    const of = { weights, which: part };
    const [a, b] = [meanOf(one, of), meanOf(other, of)];
    return part.reduce((sum, draw) => sum + weights[draw] * (one[draw] - a) * (other[draw] - b), 0);
  };
  const groups = [...groupBy(which, groupOf).values()];
  const sum = (of: (part: readonly number[]) => number) => groups.reduce((all, part) => all + of(part), 0);
  const freeWithin = sum((part) => freeWeight({ weights, which: part }));
  const all = product(which) / freeWeight(draws);
  if (!(all > 0) || freeWithin <= 0) return 0;
  return Math.min(1, 1 - sum(product) / freeWithin / all);
}
