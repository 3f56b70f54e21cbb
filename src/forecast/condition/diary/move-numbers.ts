import type { Backend } from "../../../engine/expression/index.ts";
import { fillNormalColumns } from "../../../engine/normal-columns.ts";
import { uniformFromWord } from "../../../math/random/normal.ts";
import { drawKey, PURPOSE } from "../../../math/random/streams.ts";
import { threefry, words } from "../../../math/random/threefry.ts";

/** Keeps the random numbers of moves apart from those of draws. */
const MOVE_KEY = 0xffffffe0;
/** Counters of one move: those of its normal numbers, then those of its uniform ones. */
const MOVE_STRIDE = 512;
const UNIFORMS = 400;

/** Random numbers of the moves of some paths, keyed by seed, path and move. */
export class MoveNumbers {
  /** First index of the uniform numbers that scalps are tried with. */
  static readonly scalps = 8;
  /** Index of the uniform numbers by which a sensitivity is tried, and of those by which it is taken. */
  static readonly sensitivity = 64;
  /** [number][path]: standard normal numbers of the move. */
  readonly normals: readonly Float64Array[];
  readonly #backend: Backend;
  readonly #count: number;
  readonly #firstPath: number;
  readonly #key0: number;
  readonly #keys: { readonly key0: Uint32Array; readonly key1: Uint32Array; readonly stream: Uint32Array };
  readonly #pair: [number, number] = [0, 0];
  #from = 0;

  /** Of `count` paths numbered from `firstPath` on, at most `width` normal numbers a move. */
  constructor(backend: Backend, seed: number, firstPath: number, count: number, width: number) {
    this.#backend = backend;
    this.#count = count;
    this.#firstPath = firstPath;
    this.#key0 = drawKey(seed, MOVE_KEY);
    this.#keys = {
      key0: new Uint32Array(count).fill(this.#key0),
      key1: Uint32Array.from({ length: count }, (_, at) => firstPath + at),
      stream: new Uint32Array(count),
    };
    this.normals = Array.from({ length: 2 * Math.ceil(width / 2) }, () => new Float64Array(count));
  }

  /** Goes on to a move, by number, which takes at most `width` of the normal numbers. */
  start(move: number, width: number): void {
    this.#from = move * MOVE_STRIDE;
    for (let k = 0; k < width; k += 2)
      fillNormalColumns(
        this.#backend,
        this.#keys,
        this.#count,
        this.#from + k / 2,
        PURPOSE.resampling,
        this.normals[k],
        this.normals[k + 1],
      );
  }

  /** Two uniform numbers of a path, by index; overwritten by the next. */
  uniforms(at: number, index: number): readonly [number, number] {
    threefry(this.#key0, this.#firstPath + at, this.#from + UNIFORMS + index, PURPOSE.resampling);
    this.#pair[0] = uniformFromWord(words[0]);
    this.#pair[1] = uniformFromWord(words[1]);
    return this.#pair;
  }
}
