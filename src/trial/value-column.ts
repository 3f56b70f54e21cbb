/** Values of one endpoint at one visit of one arm. */
export interface ValueColumn {
  /** By person: 1 or 0 for proportions, else the number; NaN for people who do not count. Overwritten afterwards. */
  readonly values: Float64Array;
  /** Each person's number in the draw. */
  readonly persons: Uint32Array;
  /** Each person's class: people of one class belong to the same subgroups. */
  readonly classes: Uint16Array;
  /** Cells in which the people of each class count. */
  readonly cellsOf: readonly (readonly number[])[];
}
