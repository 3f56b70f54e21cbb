/**
 * What carries a block of virtual people through weekly steps. State, personal constants and random keys are
 * arrays with one entry a person; a structure's plain implementation and every faster one keep this contract.
 */
export interface Stepper {
  /** Most people a block can hold. */
  readonly capacity: number;
  /** Parameters of the model draw that all people of the block share. Set before `run`. */
  readonly parameters: Record<string, number>;
  /** What changes weekly, by name. */
  readonly state: Readonly<Record<string, FloatArray>>;
  /** What makes a person differ and the inhibition in force; constant during a run. */
  readonly fixed: Readonly<Record<string, FloatArray>>;
  /** Random keys (see random/streams): model draw and person, and the person's stream. */
  readonly key0: Uint32Array;
  readonly key1: Uint32Array;
  readonly stream: Uint32Array;
  /** Takes people 0 to count - 1 through `weeks` steps, the first numbered `fromWeek` (may be negative). */
  run(count: number, fromWeek: number, weeks: number): void;
}

export type FloatArray = Float64Array | Float32Array;

/** Arrays of a block that live in ordinary memory, for steppers written in TypeScript. */
export function plainArrays(names: readonly string[], capacity: number): Record<string, Float64Array> {
  return Object.fromEntries(names.map((name) => [name, new Float64Array(capacity)]));
}
