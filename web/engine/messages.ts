import type { ModelData } from "./model-data.ts";

/** How much work a run may take; without anything, what the command line takes. */
export interface Effort {
  /** Virtual people at the most. */
  readonly virtualPatients?: number;
  /** A forecast without what only its ranges need: they must not be shown. */
  readonly rough?: boolean;
  /** A forecast that begins to look where the people of the history before were found. */
  readonly guided?: boolean;
}

/** What is asked of a worker of the engine. */
export type ToWorker =
  | { readonly kind: "model"; readonly model: ModelData }
  /** The port leads to a helper that takes jobs. */
  | { readonly kind: "helper"; readonly port: MessagePort }
  /** Become a helper: take jobs from this port. */
  | { readonly kind: "serve"; readonly port: MessagePort }
  | { readonly kind: "run"; readonly id: number; readonly input: unknown; readonly effort: Effort }
  | { readonly kind: "cancel" };

/** What a worker of the engine answers. */
export type FromWorker<Result> =
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

/** A job on its way to a helper. */
export interface HelperJob {
  readonly id: number;
  readonly task: string;
  readonly job: unknown;
}

export type HelperReply = { readonly id: number } & (
  | { readonly result: unknown }
  | { readonly fault: { readonly name: string; readonly message: string } }
);
