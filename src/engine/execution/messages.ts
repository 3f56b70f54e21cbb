import type { ErrorMessage } from "./errors.ts";
import type { KernelChoice } from "./kernel-choice.ts";

/** The first message to a worker: how to compute weekly steps. */
export interface Instruction {
  readonly kernel: KernelChoice | undefined;
  /** Tasks to get ready for. */
  readonly prepare: readonly string[];
}

/** A job for a worker; `task` names one of its tasks. */
export interface Assignment {
  readonly id: number;
  readonly task: string;
  readonly job: unknown;
}

/** A message of a worker: once that it has started, then an answer to each assignment. */
export type Reply =
  | { readonly ready: true }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: ErrorMessage };
