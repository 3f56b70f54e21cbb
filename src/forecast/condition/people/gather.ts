import { BLOCK_PEOPLE } from "../../../simulate/host.ts";

/** Numbers of a block's people, `width` a person: [person][number]. */
type Column = Float32Array | Float64Array | Uint32Array | Uint16Array | Uint8Array;

const floats = new Float32Array(BLOCK_PEOPLE);
const before = new Float64Array(BLOCK_PEOPLE);

/**
 * Moves the people of a block at the places `from`, ascending, in that order to its first places; a place may come more
 * than once or not at all. `column` is [person][width numbers].
 */
export function gather(column: Column, from: Uint16Array, count: number, width: number): void {
  if (count === 0) return;
  const used = from[count - 1] + 1;
  // Engines make fast code of a loop over one kind of array alone, and nearly all columns are of this kind.
  if (column instanceof Float32Array && width === 1) {
    floats.set(column.subarray(0, used));
    for (let at = 0; at < count; at++) column[at] = floats[from[at]];
    return;
  }
  for (let start = 0; start < width; start++) {
    for (let at = 0; at < used; at++) before[at] = column[at * width + start];
    for (let at = 0; at < count; at++) column[at * width + start] = before[from[at]];
  }
}
