import type { StructureName } from "../disease/structures.ts";
import type { Model } from "./model.ts";
import type { Tally } from "./tally.ts";

/**
 * Weeks after stopping at which the disease structures are compared: they differ most by their nature on short
 * interruptions, and no trial looked closely (docs/model.md).
 */
export const COMPARED_WEEKS = 12;
/** Virtual people of a structure below which its own share is not reported. */
const FEW_PEOPLE = 100;

/** A disease structure's own share of people, as a warning carries it. */
interface StructureShare {
  readonly structure: StructureName;
  /** People of 100. */
  readonly of100: number;
}

/** The share of people in a cell by structure, the draws of a structure together; empty where people are few. */
export function sharesByStructure(
  tallies: readonly Tally[],
  draws: Model["draws"],
  cell: number,
): StructureShare[] {
  const names = [...new Set(draws.map((draw) => draw.structure))];
  const counted = names.map((structure) => {
    let people = 0;
    let sum = 0;
    draws.forEach((draw, at) => {
      if (draw.structure !== structure) return;
      people += tallies[at].count(cell);
      sum += tallies[at].count(cell) * tallies[at].mean(cell);
    });
    return { structure, people, of100: people === 0 ? 0 : Math.round(100 * (sum / people)) };
  });
  if (counted.some(({ people }) => people < FEW_PEOPLE)) return [];
  return counted.map(({ structure, of100 }) => ({ structure, of100 }));
}

/** How far apart the structures are, people of 100; 0 where there are fewer than two. */
export function gapOf(shares: readonly StructureShare[]): number {
  const values = shares.map(({ of100 }) => of100);
  return values.length < 2 ? 0 : Math.max(...values) - Math.min(...values);
}
