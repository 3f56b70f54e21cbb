import type { StructureName } from "../../../disease/structures.ts";
import type { DrawMessage } from "../../../simulate/host.ts";
import type { Model } from "../../../simulate/model.ts";

/** Model draws by their position in the model: a job carries those it needs, since sending all takes longer than most jobs. */
export type Draws = ReadonlyMap<number, DrawMessage>;

/** The draws of a model at the given positions. */
export function drawsAt(draws: readonly DrawMessage[], positions: Iterable<number>): Draws {
  return new Map(Array.from(positions, (position) => [position, draws[position]]));
}

/**
 * The weights of a model in which only about `count` of the draws have any: every n-th, those of a structure sharing the
 * structure's weight. People of one draw are simulated side by side, so fewer draws are faster. Where the draws of a
 * structure differ in weight, as those of a model that learned from a clinic's people do, all stay as they are: every
 * n-th would not stand for the others.
 */
export function weightsOfFewer(
  { draws, weights }: Pick<Model, "draws" | "weights">,
  count: number,
): number[] {
  const ofStructure = new Map(draws.map(({ structure }, at) => [structure, weights[at]]));
  if (draws.some(({ structure }, at) => weights[at] !== ofStructure.get(structure))) return [...weights];
  const step = Math.max(1, Math.floor(draws.length / count));
  const isKept = (at: number) => at % step === 0;
  const shareOf = (structure: StructureName, counts: (at: number) => boolean) =>
    draws.reduce((sum, draw, at) => sum + (draw.structure === structure && counts(at) ? weights[at] : 0), 0);
  const factors = new Map(
    [...new Set(draws.map(({ structure }) => structure))].map((structure) => [
      structure,
      shareOf(structure, () => true) / shareOf(structure, isKept),
    ]),
  );
  return weights.map((weight, at) =>
    isKept(at) ? weight * (factors.get(draws[at].structure) as number) : 0,
  );
}

/** The draw at a position; it must be among them. */
export function drawAt(draws: Draws, position: number): DrawMessage {
  return draws.get(position) as DrawMessage;
}
