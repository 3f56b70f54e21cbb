import { describe, expect, it } from "vitest";
import { emptyPaths } from "../people/paths.ts";
import type { MoveNumbers } from "./move-numbers.ts";
import { LONGEST_STRETCH, moveStretch } from "./stretch.ts";

const WEEKS = 60;

/**
 * A move of the second of two paths by given uniform numbers: length and start, what is changed and the copy, and the
 * width. Returns the weeks whose innovations and chance events are changed, and the path.
 */
function moved(
  where: readonly [number, number],
  what: readonly [number, number],
  stretched = 0.5,
  width = 0.6,
) {
  const paths = emptyPaths(2, WEEKS);
  paths.innovations.fill(2);
  paths.copies.fill(7);
  const normals = Array.from({ length: LONGEST_STRETCH }, (_, each) => Float64Array.of(99, 10 + each));
  const uniforms = (at: number, index: number) => {
    expect(at).toBe(1);
    return [where, what, [stretched, 0]][index - 1];
  };
  moveStretch(paths, 1, width, { normals, uniforms } as unknown as MoveNumbers);
  expect([...paths.innovations.subarray(0, WEEKS)]).toEqual(new Array(WEEKS).fill(2));
  const innovations = paths.innovations.subarray(WEEKS);
  const copies = paths.copies.subarray(WEEKS);
  const changed = (values: ArrayLike<number>, before: number) =>
    Array.from({ length: WEEKS }, (_, week) => week).filter((week) => values[week] !== before);
  return { innovations, copies, drawn: changed(innovations, 2), events: changed(copies, 7) };
}
const span = (from: number, until: number) => Array.from({ length: until - from }, (_, at) => from + at);
const ALL = [0.45, 0.5] as const;

describe("a move of a stretch of weeks", () => {
  it("is of 2 to 40 weeks, which may reach beyond either end", () => {
    // Of two weeks there are 62 starts, from two weeks before the first one on; of forty a hundred.
    expect(moved([0, 0], ALL).drawn).toEqual([]);
    expect(moved([0, 1.5 / 62], ALL).drawn).toEqual([0]);
    expect(moved([0, 2.5 / 62], ALL).drawn).toEqual([0, 1]);
    expect(moved([0, 61.5 / 62], ALL).drawn).toEqual([59]);
    expect(moved([0.9999, 50.5 / 100], ALL).drawn).toEqual(span(10, 50));
    expect(moved([0.9999, 80.5 / 100], ALL).drawn).toEqual(span(40, 60));
    // 39 lengths are equally likely.
    expect(moved([3.5 / 39, 5.5 / 65], ALL).drawn).toEqual(span(0, 5));
  });

  it("changes innovations in seven of ten moves and chance events in six, both in three", () => {
    const at = (what: number) => {
      const { drawn, events } = moved([0, 30.5 / 62], [what, 0.5]);
      return [drawn.length > 0, events.length > 0];
    };
    expect([0, 0.29, 0.31, 0.59, 0.6, 0.99].map(at)).toEqual([
      [false, true],
      [false, true],
      [true, true],
      [true, true],
      [true, false],
      [true, false],
    ]);
    const { events, copies } = moved([0, 30.5 / 62], [0.1, 0.5]);
    expect(events).toEqual([28, 29]);
    // All copies below 65,536 are equally likely, the same in the whole stretch.
    expect([copies[28], copies[29]]).toEqual([32_768, 32_768]);
  });

  it("goes to a part of the old and a part of a new number, which keeps both normal", () => {
    const to = (stretched: number, width: number) => moved([0, 30.5 / 62], ALL, stretched, width).innovations;
    // A width of 0.6 times 0.5 and the uniform number 0.5: 0.8 of the old, 0.6 of the new.
    expect(to(0.5, 0.6)[28]).toBeCloseTo(0.8 * 2 + 0.6 * 10, 5);
    expect(to(0.5, 0.6)[29]).toBeCloseTo(0.8 * 2 + 0.6 * 11, 5);
    expect(to(0, 0.6)[28]).toBeCloseTo(Math.sqrt(1 - 0.09) * 2 + 0.3 * 10, 5);
    expect(to(0.9, 0.9)[28]).toBeCloseTo(10, 5);
  });
});
