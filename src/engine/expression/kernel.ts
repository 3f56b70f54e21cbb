import type { Precision } from "./scalar.ts";

export type Backend = "interpreter" | "javascript" | "wasm-simd";

export interface Options {
  readonly backend: Backend;
  readonly precision: Precision;
  /** The most patients that one run can advance. */
  readonly capacity: number;
}

export type Floats = Float64Array | Float32Array;

/**
 * A program ready to run on up to `capacity` patients. The arrays are written before a run and read after it.
 * At the same precision every backend gives the same bits.
 */
export interface Kernel<
  P extends string = string,
  F extends string = string,
  S extends string = string,
  O extends string = string,
> {
  readonly backend: Backend;
  readonly precision: Precision;
  readonly capacity: number;
  /** All 0 at first. */
  readonly parameters: Record<P, number>;
  readonly fixed: Readonly<Record<F, Floats>>;
  readonly state: Readonly<Record<S, Floats>>;
  /** Written at the end of every run, from the states as they then are. */
  readonly outputs: Readonly<Record<O, Floats>>;
  /** The patient's random key. */
  readonly key0: Uint32Array;
  readonly key1: Uint32Array;
  /** Added to the purpose of every random word. */
  readonly stream: Uint32Array;
  /**
   * Advances patients 0 to count - 1 by `weeks` steps with week counters fromWeek, fromWeek + 1, ...; a
   * negative week counts as 32 bits do. Patients from `count` on are left alone, unless
   * `alone` says that there are none: then whatever stands there may change, which saves time on few patients.
   */
  run(count: number, fromWeek: number, weeks: number, alone?: boolean): void;
}

/** Throws unless the numbers of a run make sense. */
export function checkRun(capacity: number, count: number, fromWeek: number, weeks: number): void {
  if (!Number.isInteger(count) || count < 0 || count > capacity)
    throw new RangeError(`count must be a whole number from 0 to the capacity ${capacity}, got ${count}`);
  if (!Number.isInteger(weeks) || weeks < 0)
    throw new RangeError(`weeks must be a whole number from 0 up, got ${weeks}`);
  if (!Number.isInteger(fromWeek)) throw new RangeError(`fromWeek must be a whole number, got ${fromWeek}`);
}
