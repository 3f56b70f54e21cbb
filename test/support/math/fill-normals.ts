import { normalFromWord } from "../../../src/math/random/normal.ts";
import { threefry, words } from "../../../src/math/random/threefry.ts";

/** Fills `into` with standard normal numbers, two from each counter. */
export function fillNormals(key0: number, key1: number, purpose: number, into: Float64Array): void {
  for (let at = 0; at < into.length; at += 2) {
    threefry(key0, key1, at >> 1, purpose);
    const second = words[1];
    into[at] = normalFromWord(words[0]);
    if (at + 1 < into.length) into[at + 1] = normalFromWord(second);
  }
}
