/** What the first, plain simulator needs of a block; the contract of expression/kernel.ts in ordinary arrays. */
export interface Stepper {
  readonly capacity: number;
  readonly parameters: Record<string, number>;
  readonly state: Readonly<Record<string, Float64Array>>;
  readonly fixed: Readonly<Record<string, Float64Array>>;
  readonly key0: Uint32Array;
  readonly key1: Uint32Array;
  readonly stream: Uint32Array;
  run(count: number, fromWeek: number, weeks: number): void;
}

/** Arrays of a block that live in ordinary memory. */
export function plainArrays(names: readonly string[], capacity: number): Record<string, Float64Array> {
  return Object.fromEntries(names.map((name) => [name, new Float64Array(capacity)]));
}
