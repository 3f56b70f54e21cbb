import { SEVERE_SALT } from "../disease/salt/thresholds.ts";
import { AGES } from "../drug/ages.ts";
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

/** Whether the people enrolled are 12 to 17 years old; a protocol's ages lie on one side of 18. */
export function isAdolescent({ enrol: { age } }: Protocol): boolean {
  return age?.max !== undefined && age.max < AGES.adult;
}

/** Whether a reading lies in a range; an open end allows everything. */
export function inSaltRange(score: number, range: SaltRange | undefined): boolean {
  return score >= (range?.min ?? 0) && score <= (range?.max ?? 100);
}

/** Whether a number lies in a range; an open end allows everything. */
export function inRange(value: number, range: SaltRange | undefined): boolean {
  return (
    value >= (range?.min ?? Number.NEGATIVE_INFINITY) && value <= (range?.max ?? Number.POSITIVE_INFINITY)
  );
}
