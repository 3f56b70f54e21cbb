import { groupBy } from "../math/group-by.ts";
import { threefry, words } from "../math/random/threefry.ts";
import { type Draws, type Figure, jackknife, meanOf } from "./moments.ts";
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
  const groups = fifthsOf(values, draws.which);
  const groupOf = new Map(groups.flatMap((group, at) => group.map((draw) => [draw, at] as const)));
  const share = jackknife(draws, (part) => ratioOf(part, (draw) => groupOf.get(draw) as number, answer));
  const mean = (which: readonly number[]) => meanOf(answer.value, { ...draws, which });
  const [first, last] = [groups[0], groups[FIFTHS - 1]];
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
    const groupOf = new Map(order.map(({ draw }, at) => [draw, Math.floor((FIFTHS * at) / order.length)]));
    found.push(ratioOf(draws, (draw) => groupOf.get(draw) as number, answer));
  }
  found.sort((a, b) => a - b);
  return found[Math.ceil(FLOOR_LEVEL * SHUFFLES) - 1];
}

/** Draws in fifths of a parameter, the lowest first. */
function fifthsOf(values: readonly number[], which: readonly number[]): number[][] {
  const order = [...which].sort((a, b) => values[a] - values[b] || a - b);
  const groups: number[][] = Array.from({ length: FIFTHS }, () => []);
  order.forEach((draw, at) => {
    groups[Math.floor((FIFTHS * at) / order.length)].push(draw);
  });
  return groups;
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
  const all = product(which) / (which.length - 1);
  if (all <= 0) return 0;
  const within = groups.reduce((sum, part) => sum + product(part), 0) / (which.length - groups.length);
  return Math.min(1, 1 - within / all);
}
