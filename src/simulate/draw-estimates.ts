import type { Tally } from "./tally.ts";

/** One draw's result for a cell. */
export interface DrawEstimate {
  /** Position of the draw in the model. */
  readonly draw: number;
  readonly weight: number;
  readonly people: number;
  /** Share of people (0 to 1) or mean. */
  readonly mean: number;
  /** Variance between people. */
  readonly variance: number;
}

/** Each draw's result in a cell; draws in which nobody counts are left out, and draws without weight. */
export function drawEstimates(
  tallies: readonly Tally[],
  weights: readonly number[],
  cell: number,
): DrawEstimate[] {
  const estimates: DrawEstimate[] = [];
  tallies.forEach((tally, draw) => {
    const people = tally.count(cell);
    if (people > 0 && weights[draw] > 0)
      estimates.push({
        draw,
        weight: weights[draw],
        people,
        mean: tally.mean(cell),
        variance: tally.variance(cell),
      });
  });
  return estimates;
}

/** Several cells as one, weighed by the given factors (for targets that join arms); draws that have all of them. */
export function joinEstimates(
  parts: readonly { estimates: DrawEstimate[]; factor: number }[],
): DrawEstimate[] {
  const total = parts.reduce((sum, part) => sum + part.factor, 0);
  return parts[0].estimates.flatMap((first) => {
    const own = parts.map(({ estimates }) => estimates.find(({ draw }) => draw === first.draw));
    if (own.some((part) => part === undefined)) return [];
    const sum = (of: (part: DrawEstimate, factor: number) => number) =>
      parts.reduce((all, { factor }, at) => all + of(own[at] as DrawEstimate, factor), 0);
    return [
      {
        draw: first.draw,
        weight: first.weight,
        people: sum((part) => part.people),
        mean: sum((part, factor) => factor * part.mean) / total,
        variance: sum((part, factor) => factor * part.variance) / total,
      },
    ];
  });
}
