import { HAIR } from "./target.ts";

/** What moves have found out about paths, so that the next need not walk them once more: the same for the same paths. */
export interface Known {
  /** [path]: logarithm of the likelihood of the readings in force from the beginning, and of the others at full strength. */
  readonly base: Float64Array;
  readonly rest: Float64Array;
  /** [path][stage][HAIR]: as in HairRecord. */
  readonly hair: Float32Array;
}

/** Numbers of hair that are kept at most, so that it takes no more memory than a phone has; of more paths it is found out again. */
const MOST_NUMBERS = 8_388_608;

/** Whether what is known of so many paths is kept. */
export const isKept = (paths: number, stages: number) => paths * stages * HAIR <= MOST_NUMBERS;

/** What is known of the paths at some places, in that order. */
export function pickKnown(known: Known, places: ArrayLike<number>): Known {
  const { length } = places;
  const width = known.hair.length / known.base.length;
  const picked = emptyKnown(length, width);
  for (let to = 0; to < length; to++) {
    const from = places[to];
    picked.base[to] = known.base[from];
    picked.rest[to] = known.rest[from];
    picked.hair.set(known.hair.subarray(from * width, (from + 1) * width), to * width);
  }
  return picked;
}

/** What is known of the paths from place `from` until `until`. */
export function sliceKnown({ base, rest, hair }: Known, from: number, until: number): Known {
  const width = hair.length / base.length;
  return {
    base: base.slice(from, until),
    rest: rest.slice(from, until),
    hair: hair.slice(from * width, until * width),
  };
}

/** What is known of several sets of paths, in order. */
export function joinKnown(parts: readonly Known[]): Known {
  const count = parts.reduce((sum, { base }) => sum + base.length, 0);
  const width = parts[0].hair.length / parts[0].base.length;
  const joined = emptyKnown(count, width);
  let at = 0;
  for (const { base, rest, hair } of parts) {
    joined.base.set(base, at);
    joined.rest.set(rest, at);
    joined.hair.set(hair, at * width);
    at += base.length;
  }
  return joined;
}

function emptyKnown(count: number, width: number): Known {
  return {
    base: new Float64Array(count),
    rest: new Float64Array(count),
    hair: new Float32Array(count * width),
  };
}
