import type { ModelData } from "./model-data.ts";

/** A message from the page to the leading worker. */
export type ToLeader<Request> =
  | { readonly kind: "model"; readonly model: ModelData }
  | { readonly kind: "run"; readonly id: number; readonly request: Request }
  | { readonly kind: "cancel" };

/** A message from the leading worker to the page; `id` is that of the run. */
export type FromLeader<Result> =
  | { readonly kind: "progress"; readonly id: number; readonly share: number }
  | { readonly kind: "result"; readonly id: number; readonly result: Result }
  | { readonly kind: "failure"; readonly id: number; readonly fault: Fault };

/** Why there is no result. */
export interface Fault {
  /** "InputError" and "NobodyQualifies" are faults of the input; anything else is ours. */
  readonly name: string;
  readonly message: string;
  readonly field?: string;
}
