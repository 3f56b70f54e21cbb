import { Tally } from "../../simulate/tally.ts";

/** Tallies of a part of a simulation: one line for each draw that has people in it. */
export interface TallyLine {
  /** Name of the protocol; "" of a single one. */
  readonly of: string;
  /** Position of the draw in the model. */
  readonly draw: number;
  readonly counts: readonly number[];
  readonly sums: readonly number[];
  readonly squares: readonly number[];
}

/** The lines of the tallies of a protocol, one a draw. */
export function* tallyLines(of: string, tallies: readonly Tally[]): Generator<TallyLine> {
  for (const [draw, { counts, sums, squares }] of tallies.entries())
    if (counts.some((count) => count > 0))
      yield { of, draw, counts: [...counts], sums: [...sums], squares: [...squares] };
}

/** Adds a line to the tallies of a protocol: whole numbers, so the order of the parts does not matter. */
export function addTallyLine(tallies: readonly Tally[], line: TallyLine): void {
  const { counts, sums, squares } = line;
  tallies[line.draw].merge(
    Tally.over({
      counts: Float64Array.from(counts),
      sums: Float64Array.from(sums),
      squares: Float64Array.from(squares),
    }),
  );
}
