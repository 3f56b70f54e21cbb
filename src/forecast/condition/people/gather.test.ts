import { describe, expect, it } from "vitest";
import { gather } from "./gather.ts";

const moved = <C extends Float32Array | Float64Array | Uint32Array>(
  column: C,
  from: number[],
  width: number,
) => {
  gather(column, Uint16Array.from(from), from.length, width);
  return [...column];
};

describe("people who go on", () => {
  it.each([
    ["single", Float32Array],
    ["double", Float64Array],
    ["whole", Uint32Array],
  ] as const)("stand at the first places, in several copies or none: %s numbers", (_, kind) => {
    // The last is left as it is: nobody stands there any more.
    expect(moved(kind.from([10, 11, 12, 13]), [1, 1, 3], 1)).toEqual([11, 11, 13, 13]);
  });

  it.each([
    ["single", Float32Array],
    ["double", Float64Array],
  ] as const)("take all their numbers with them: %s numbers", (_, kind) => {
    expect(moved(kind.from([10, 20, 11, 21, 12, 22]), [1, 2], 2)).toEqual([11, 21, 12, 22, 12, 22]);
  });

  it("may be nobody", () => {
    expect(moved(Float32Array.of(1, 2), [], 1)).toEqual([1, 2]);
    expect(moved(Float64Array.of(1, 2), [], 2)).toEqual([1, 2]);
  });
});
