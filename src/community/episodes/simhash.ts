/** A 64-bit similarity hash as two 32-bit halves: near-equal texts differ in few bits. */
export interface SimilarityHash {
  readonly high: number;
  readonly low: number;
}

/** Charikar's hash (STOC 2002) over runs of three words. */
export function similarityHash(text: string): SimilarityHash {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const weights = new Int32Array(64);
  for (let at = 0; at < Math.max(1, words.length - 2); at++) {
    const run = words.slice(at, at + 3).join(" ");
    addBits(weights, 0, hash32(run, 0x811c9dc5));
    addBits(weights, 32, hash32(run, 0x9747b28c));
  }
  return { high: bitsOf(weights, 0), low: bitsOf(weights, 32) };
}

/** In how many of the 64 bits two hashes differ. */
export function bitsApart(a: SimilarityHash, b: SimilarityHash): number {
  return ones(a.high ^ b.high) + ones(a.low ^ b.low);
}

function addBits(weights: Int32Array, from: number, bits: number): void {
  for (let i = 0; i < 32; i++) weights[from + i] += (bits >>> i) & 1 ? 1 : -1;
}

function bitsOf(weights: Int32Array, from: number): number {
  let bits = 0;
  for (let i = 0; i < 32; i++) if (weights[from + i] > 0) bits |= 1 << i;
  return bits >>> 0;
}

/** FNV-1a with a final mix, so that neighbouring words do not share bits. */
function hash32(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function ones(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
