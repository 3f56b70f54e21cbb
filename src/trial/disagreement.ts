import type { StructureName } from "../disease/structures.ts";
import type { Model } from "../simulate/model.ts";
import type { Tally } from "../simulate/tally.ts";

/** Weeks after stopping at which the structures differ most by their nature, and no trial looked closely. */
export const COMPARED_WEEKS = 12;
/** Virtual people of a structure below which its own share is not reported. */
const FEW_PEOPLE = 100;

/** A structure's own share of people in a cell. */
interface StructureShare {
  readonly structure: StructureName;
  /** Share of people, 0 to 1. */
  readonly share: number;
}

/** The share of people in a cell by structure, the draws of a structure together; empty where people are few. */
export function sharesByStructure(
  tallies: readonly Tally[],
  draws: Model["draws"],
  cell: number,
): StructureShare[] {
  const names = [...new Set(draws.map((draw) => draw.structure))];
  const shares = names.map((structure) => {
    let people = 0;
    let sum = 0;
    draws.forEach((draw, at) => {
      if (draw.structure !== structure) return;
      people += tallies[at].count(cell);
      sum += tallies[at].count(cell) * tallies[at].mean(cell);
    });
    return { structure, people, share: people === 0 ? 0 : sum / people };
  });
  return shares.some(({ people }) => people < FEW_PEOPLE) ? [] : shares;
}

/** How far apart the structures are, of 100. */
export function gapOf(shares: readonly StructureShare[]): number {
  const values = shares.map(({ share }) => Math.round(100 * share));
  return Math.max(...values) - Math.min(...values);
}
