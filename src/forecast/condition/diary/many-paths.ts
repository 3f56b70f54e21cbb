import { BLOCK_PEOPLE } from "../../../simulate/host.ts";
import { copyPath, emptyPaths, type Paths, pickPaths } from "../people/paths.ts";

/** The paths from place `from` until `until`. */
export function slicePaths(paths: Paths, from: number, until: number): Paths {
  return pickPaths(
    paths,
    Array.from({ length: until - from }, (_, at) => from + at),
  );
}

/** Several sets of paths as one, in order. */
export function joinPaths(parts: readonly Paths[]): Paths {
  const joined = emptyPaths(
    parts.reduce((sum, { count }) => sum + count, 0),
    parts[0].weeks,
  );
  let into = 0;
  for (const part of parts) for (let at = 0; at < part.count; at++) copyPath(part, at, joined, into++);
  return joined;
}

/** Places of the paths of each draw, at most BLOCK_PEOPLE together. */
export function pathsByDraw({ count, draw }: Paths): number[][] {
  const open = new Map<number, number[]>();
  const blocks: number[][] = [];
  for (let at = 0; at < count; at++) {
    const known = open.get(draw[at]);
    if (known !== undefined && known.length < BLOCK_PEOPLE) known.push(at);
    else {
      const block = [at];
      open.set(draw[at], block);
      blocks.push(block);
    }
  }
  return blocks;
}
