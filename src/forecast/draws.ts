import type { DrawMessage } from "../simulate/job.ts";

/** Model draws by their position in the model: a job carries those it needs, since sending all takes longer than most jobs. */
export type Draws = ReadonlyMap<number, DrawMessage>;

/** The draws of a model at the given positions. */
export function drawsAt(draws: readonly DrawMessage[], positions: Iterable<number>): Draws {
  return new Map(Array.from(positions, (position) => [position, draws[position]]));
}

/** The draw at a position; it must be among them. */
export function drawAt(draws: Draws, position: number): DrawMessage {
  return draws.get(position) as DrawMessage;
}
