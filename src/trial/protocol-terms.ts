import { SEVERE_SALT } from "../disease/salt/thresholds.ts";
import type { Protocol } from "./protocol-schema.ts";

// What a protocol's terms mean, apart from how protocols are read: workers are sent protocols that have been checked,
// and start a third faster without the reader.

/** A range of SALT readings, points. */
export type SaltRange = { min?: number | undefined; max?: number | undefined };

/** The name of the stage before any randomised stage. */
export const MAIN_STAGE = "main";
export const DEFAULT_TRIAL_PATIENTS = 20_000;

/** Lowest and highest SALT reading of the entry rule; the severe disease of the calibrating trials by default. */
export function entrySalt(protocol: Protocol): { min: number; max: number } {
  return { min: protocol.enrol.salt?.min ?? SEVERE_SALT, max: protocol.enrol.salt?.max ?? 100 };
}

/** Whether a reading lies in a range; an open end allows everything. */
export function inSaltRange(score: number, range: SaltRange | undefined): boolean {
  return score >= (range?.min ?? 0) && score <= (range?.max ?? 100);
}
