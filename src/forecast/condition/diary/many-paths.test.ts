import { describe, expect, it } from "vitest";
import { LATENT_COUNT } from "../../../disease/structure.ts";
import { BLOCK_PEOPLE } from "../../../simulate/host.ts";
import { emptyPaths, type Paths, pickPaths } from "../people/paths.ts";
import { joinPaths, pathsByDraw, slicePaths } from "./many-paths.ts";

const WEEKS = 3;

/** Paths whose every number tells which one it is of. */
function numbered(...names: readonly number[]): Paths {
  const paths = emptyPaths(names.length, WEEKS);
  names.forEach((name, at) => {
    paths.draw[at] = name;
    paths.key0[at] = 10 * name;
    paths.person[at] = 20 * name;
    paths.sensitivity[at] = 25 * name;
    paths.verySevere[at] = name % 2;
    paths.scalp[at] = 30 * name;
    for (let k = 0; k < LATENT_COUNT; k++) paths.latents[at * LATENT_COUNT + k] = name + k / 16;
    for (let k = 0; k < WEEKS; k++) {
      paths.innovations[at * WEEKS + k] = name + k / 4;
      paths.copies[at * WEEKS + k] = 5 * name + k;
    }
  });
  return paths;
}

describe("people written out", () => {
  it("are picked whole, in the order of the places, also more than once", () => {
    expect(pickPaths(numbered(1, 2, 3), [2, 0, 2])).toEqual(numbered(3, 1, 3));
  });

  it("are cut out and joined whole", () => {
    expect(slicePaths(numbered(1, 2, 3, 4), 1, 3)).toEqual(numbered(2, 3));
    expect(slicePaths(numbered(1, 2), 1, 1)).toEqual(numbered());
    expect(joinPaths([numbered(1, 2), numbered(), numbered(3)])).toEqual(numbered(1, 2, 3));
  });

  it("are taken draw by draw, a block's people at most", () => {
    expect(pathsByDraw(numbered(1, 2, 1, 3, 2))).toEqual([[0, 2], [1, 4], [3]]);
    const many = pathsByDraw(emptyPaths(BLOCK_PEOPLE + 1, WEEKS));
    expect(many.map(({ length }) => length)).toEqual([BLOCK_PEOPLE, 1]);
    expect(many[1]).toEqual([BLOCK_PEOPLE]);
  });
});
