import type { Area } from "../../../src/disease/salt/areas.ts";

/** Every view is a grid of cells of equal size; those inside the outline of the scalp can be painted. */
export const SIZE = 14;
export const CELL = 12;
export const SPAN = SIZE * CELL;

/** Whether the middle of a cell, in -1 to 1 on both axes, lies on hair-bearing scalp of a view. */
const INSIDE: Readonly<Record<Area, (x: number, y: number) => boolean>> = {
  // From above: an egg, the forehead at the bottom left bare of cells.
  top: (x, y) => (x / 0.78) ** 2 + (y / 0.92) ** 2 <= 1,
  // From behind: round above, narrow at the neck.
  back: (x, y) => (x / (y > 0 ? 0.86 - 0.34 * y : 0.86)) ** 2 + (y / 0.92) ** 2 <= 1,
  // From the side, face to the left: no cells on the face or ear.
  left: (x, y) => side(x, y),
  right: (x, y) => side(-x, y),
};

function side(x: number, y: number): boolean {
  const onHead = (x / 0.9) ** 2 + ((y + 0.03) / 0.87) ** 2 <= 1;
  const onFace = x < -0.45 + 0.18 * Math.max(0, y) && y > -0.45;
  const onEar = (x + 0.02) ** 2 / 0.045 + (y - 0.3) ** 2 / 0.075 <= 1;
  const underEar = x < 0.1 && y > 0.3;
  return onHead && !onFace && !onEar && !underEar;
}

const middle = (index: number) => (2 * (index + 0.5)) / SIZE - 1;

/** The cells of each view, numbered row by row. */
export const CELLS: Readonly<Record<Area, readonly number[]>> = {
  top: cellsOf("top"),
  back: cellsOf("back"),
  left: cellsOf("left"),
  right: cellsOf("right"),
};

function cellsOf(area: Area): number[] {
  return Array.from({ length: SIZE * SIZE }, (_, cell) => cell).filter((cell) =>
    INSIDE[area](middle(cell % SIZE), middle(Math.floor(cell / SIZE))),
  );
}

/** Share of a view, 0 to 1, that is painted. */
export function cellShare(area: Area, painted: ReadonlySet<number>): number {
  return painted.size / CELLS[area].length;
}

/** Cells of a view that make up a share of it, from the middle outwards. */
export function cellsOfShare(area: Area, share: number): ReadonlySet<number> {
  const distance = (cell: number) => middle(cell % SIZE) ** 2 + middle(Math.floor(cell / SIZE)) ** 2;
  const inOrder = [...CELLS[area]].sort((a, b) => distance(a) - distance(b) || a - b);
  return new Set(inOrder.slice(0, Math.round(share * inOrder.length)));
}
