/** A cell of the drawn scalp, and what share of the view is bare. */
interface CellGaps {
  readonly row: number;
  readonly column: number;
  readonly painted: boolean;
  readonly percent: number;
}

/** Finding a SALT number by sliders or by painting. */
export const estimator = {
  heading: "Find the SALT number",
  ways: "How would you like to do it?",
  regions: "Four sliders",
  paint: "Paint the bare parts",
  regionNames: { top: "Top", back: "Back", left: "Left side", right: "Right side" },
  regionBare: (region: string) => `${region}: percent without hair`,
  share: (percent: number) => `${percent} % of the scalp`,
  bare: (percent: number) => `${percent} % bare`,
  result: (salt: number) => `This makes SALT ${salt}.`,
  use: "Use this number",
  close: "Close",
  paintHint:
    "Drag over the parts without hair. Drag over them once more to undo. With the keyboard: go to a view with Tab, move with the arrow keys, paint with the space bar.",
  brush: "Paint brush",
  brushSmall: "Small",
  brushLarge: "Large",
  clear: "Clear all",
  fill: "All bare",
  view: (region: string) => `Scalp, ${region}`,
  cell: ({ row, column, painted, percent }: CellGaps) =>
    `Row ${row}, column ${column}: ${painted ? "bare" : "hair"}. ${percent} percent of this view is bare.`,
};
