import { expression, type Word } from "./expression.ts";

const constantWord = (value: number): Word => expression("word", "constant", [], value | 0);
const sum = (a: Word, b: Word): Word => expression("word", "wordAdd", [a, b]);
const xor = (a: Word, b: Word): Word => expression("word", "wordXor", [a, b]);

const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24];

/** Threefry-2x32 with 13 rounds on the patient's key, the week and purpose + stream; see random/threefry.ts. */
export function threefry(purpose: number): readonly [Word, Word] {
  const leaf = (operation: "key0" | "key1" | "stream" | "week"): Word => expression("word", operation);
  const [key0, key1] = [leaf("key0"), leaf("key1")];
  const key2 = xor(constantWord(0x1bd11bda), xor(key0, key1));
  const keys = [key0, key1, key2];
  let x0 = sum(leaf("week"), key0);
  let x1 = sum(sum(constantWord(purpose), leaf("stream")), key1);
  for (let round = 0; round < 13; round++) {
    x0 = sum(x0, x1);
    const rotated: Word = expression("word", "wordRotate", [x1], ROTATIONS[round & 7]);
    x1 = xor(rotated, x0);
    if ((round & 3) === 3) {
      const injection = (round + 1) >> 2;
      x0 = sum(x0, keys[injection % 3]);
      // Key and counter first: their sum is the same in every week.
      x1 = sum(x1, sum(keys[(injection + 1) % 3], constantWord(injection)));
    }
  }
  return [x0, x1];
}
