/**
 * Threefry-2x32 with 13 rounds, the fewest that pass BigCrush (Salmon, Moraes, Dror, Shaw: "Parallel random
 * numbers: as easy as 1, 2, 3", SC11). A counter-based generator: the same key and counter give the same two
 * words in any order, on any machine, with any number of workers. Only 32-bit add, rotate and xor, so the
 * same bits come from scalar and SIMD code.
 */

const PARITY = 0x1bd11bda;
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24];
const ROUNDS = 13;

/** The two words of the last call to `threefry`; reused so that the inner loops allocate nothing. */
export const words = new Uint32Array(2);

/** Fills `words` with the two pseudo-random 32-bit words of (key, counter). */
export function threefry(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  rounds = ROUNDS,
): void {
  const key2 = PARITY ^ key0 ^ key1;
  let x0 = (counter0 + key0) | 0;
  let x1 = (counter1 + key1) | 0;
  for (let round = 0; round < rounds; round++) {
    x0 = (x0 + x1) | 0;
    const rotation = ROTATIONS[round & 7];
    x1 = ((x1 << rotation) | (x1 >>> (32 - rotation))) ^ x0;
    if ((round & 3) === 3) {
      const injection = (round + 1) >> 2;
      const at = injection % 3;
      x0 = (x0 + (at === 0 ? key0 : at === 1 ? key1 : key2)) | 0;
      x1 = (x1 + (at === 0 ? key1 : at === 1 ? key2 : key0) + injection) | 0;
    }
  }
  words[0] = x0;
  words[1] = x1;
}
