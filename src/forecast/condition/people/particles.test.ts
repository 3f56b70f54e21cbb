import { describe, expect, it } from "vitest";
import {
  blocksByDraw,
  emptyParticles,
  GUIDED_COUNT,
  joinParticles,
  orderByDraw,
  type Particles,
  pickParticles,
  sliceParticles,
} from "./particles.ts";

const SPLITS = 2;

/** Particles whose every number tells which one it is of: the numbers given, tens and hundreds of them. */
function numbered(...names: readonly number[]): Particles {
  const particles = emptyParticles(names.length, SPLITS);
  names.forEach((name, at) => {
    particles.draw[at] = name;
    particles.person[at] = 10 * name;
    particles.verySevere[at] = name % 2;
    particles.scalp[at] = 100 * name;
    for (let k = 0; k < GUIDED_COUNT; k++) particles.guided[at * GUIDED_COUNT + k] = name + k / 10;
    for (let k = 0; k < SPLITS; k++) particles.copy[at * SPLITS + k] = 5 * name + k;
  });
  return particles;
}
/** What of the particles is numbers, without those that were not written out. */
const numbersOf = ({ written: _, ...numbers }: Particles) => numbers;

describe("particles", () => {
  it("are picked whole, in the order of the places, also more than once", () => {
    expect(numbersOf(pickParticles(numbered(1, 2, 3), [2, 0, 2]))).toEqual(numbersOf(numbered(3, 1, 3)));
  });

  it("are cut out whole, in arrays of their own", () => {
    const source = numbered(1, 2, 3, 4);
    const part = sliceParticles(source, 1, 3);
    expect(numbersOf(part)).toEqual(numbersOf(numbered(2, 3)));
    source.draw[1] = 99;
    expect(part.draw[0]).toBe(2);
    expect(part.written).toBeUndefined();
  });

  it("are joined in order", () => {
    const joined = joinParticles([numbered(1, 2), numbered(), numbered(3)], SPLITS);
    expect(numbersOf(joined)).toEqual(numbersOf(numbered(1, 2, 3)));
    expect(joinParticles([], SPLITS).count).toBe(0);
  });

  it("keep their places among what is written out", () => {
    const paths = { weeks: 1 } as never;
    const source = { ...numbered(1, 2, 3), written: { paths, places: Uint32Array.of(7, 8, 9) } };
    expect(pickParticles(source, [2, 0]).written).toEqual({ paths, places: Uint32Array.of(9, 7) });
    expect(sliceParticles(source, 1, 3).written).toEqual({ paths, places: Uint32Array.of(8, 9) });
  });

  it("stand by draw, and of one draw as they stood", () => {
    expect(orderByDraw(numbered(3, 1, 2, 1), [0, 1, 2, 3])).toEqual([1, 3, 2, 0]);
    expect(orderByDraw(numbered(3, 1, 2, 1), [3, 0, 1, 0])).toEqual([3, 1, 0, 0]);
  });

  it("make blocks of one draw, of so many at most", () => {
    expect(blocksByDraw(numbered(1, 1, 1, 2, 3, 3), 2)).toEqual([
      { draw: 1, from: 0, until: 2 },
      { draw: 1, from: 2, until: 3 },
      { draw: 2, from: 3, until: 4 },
      { draw: 3, from: 4, until: 6 },
    ]);
    expect(blocksByDraw(numbered(), 2)).toEqual([]);
  });
});
