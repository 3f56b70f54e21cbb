/** A tally as plain data. */
export interface TallyData {
  readonly counts: Float64Array;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

/**
 * Counts that can be added in any order: number of values, their sum and sum of squares as whole numbers
 * (fixed point), so that any split of the people over workers gives the same bits.
 */
export class Tally implements TallyData {
  readonly counts: Float64Array;
  readonly sums: Float64Array;
  readonly squares: Float64Array;

  constructor(cells: number, over?: TallyData) {
    this.counts = over?.counts ?? new Float64Array(cells);
    this.sums = over?.sums ?? new Float64Array(cells);
    this.squares = over?.squares ?? new Float64Array(cells);
  }

  /** A tally on the memory of plain data. */
  static over(data: TallyData): Tally {
    return new Tally(data.counts.length, data);
  }

  add(cell: number, value: number): void {
    this.counts[cell] += 1;
    this.sums[cell] += Math.round(value * SUM_UNIT);
    this.squares[cell] += Math.round(value * value * SQUARE_UNIT);
  }

  /**
   * Adds the values that are not NaN, person by person, to the cells of each person's class: the same as `add` for
   * each of them, with one look at each person however many cells a class has.
   */
  addColumn(values: Float64Array, classes: Uint16Array, cellsOf: readonly (readonly number[])[]): void {
    const counts = new Float64Array(cellsOf.length);
    const sums = new Float64Array(cellsOf.length);
    const squares = new Float64Array(cellsOf.length);
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (Number.isNaN(value)) continue;
      const of = classes[i];
      counts[of] += 1;
      if (value === 0) continue;
      sums[of] += Math.round(value * SUM_UNIT);
      squares[of] += Math.round(value * value * SQUARE_UNIT);
    }
    cellsOf.forEach((cells, of) => {
      for (const cell of cells) {
        this.counts[cell] += counts[of];
        this.sums[cell] += sums[of];
        this.squares[cell] += squares[of];
      }
    });
  }

  /** The same as adding 1 for `yes` people and 0 for the rest of `people`. */
  addPeople(cell: number, people: number, yes: number): void {
    this.counts[cell] += people;
    this.sums[cell] += yes * SUM_UNIT;
    this.squares[cell] += yes * SQUARE_UNIT;
  }

  merge(other: TallyData): this {
    for (let cell = 0; cell < this.counts.length; cell++) {
      this.counts[cell] += other.counts[cell];
      this.sums[cell] += other.sums[cell];
      this.squares[cell] += other.squares[cell];
    }
    return this;
  }

  count(cell: number): number {
    return this.counts[cell];
  }

  /** Mean of the values of a cell; 0 when it has none. */
  mean(cell: number): number {
    return this.counts[cell] === 0 ? 0 : this.sums[cell] / SUM_UNIT / this.counts[cell];
  }

  /** Variance between the values of a cell; 0 when it has none. */
  variance(cell: number): number {
    if (this.counts[cell] === 0) return 0;
    const mean = this.mean(cell);
    return Math.max(0, this.squares[cell] / SQUARE_UNIT / this.counts[cell] - mean * mean);
  }
}

/** Resolution of sums: values up to 1e4 for a hundred million people stay exact below 2^53. */
const SUM_UNIT = 4096;
const SQUARE_UNIT = 64;
