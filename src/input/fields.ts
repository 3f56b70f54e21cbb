import * as z from "zod/mini";
import { InputError } from "./input-error.ts";
import { LONGEST_NAME, RANGES, type Range } from "./ranges.ts";

/** A number in a range, with a message that says the range. */
export function numberBetween(low: number, high: number, what: string) {
  const error = `allowed are ${low} to ${high} (${what})`;
  return z
    .number({ error: `it must be a number from ${low} to ${high} (${what})` })
    .check(z.gte(low, { error }), z.lte(high, { error }), z.describe(what));
}

/** A whole number in a range, with a message that says the range. */
export function wholeBetween(low: number, high: number, what: string) {
  const error = `allowed are whole numbers from ${low} to ${high} (${what})`;
  return z.int({ error }).check(z.gte(low, { error }), z.lte(high, { error }), z.describe(what));
}

/** A number that a range of the lists allows. */
export const within = ({ low, high, whole, what }: Range) =>
  whole ? wholeBetween(low, high, what) : numberBetween(low, high, what);

export const week = within(RANGES.week);
export const saltPoints = within(RANGES.saltPoints);
/** A name that is shown: one line, nothing that would steer a terminal. */
export const label = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(LONGEST_NAME),
    z.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, { error: "a name is one line without control characters" }),
  );

/** @throws InputError when the entries' weeks do not go up. */
export function requireAscending(entries: readonly number[], fieldOf: (at: number) => string): void {
  for (let at = 1; at < entries.length; at++)
    if (entries[at] <= entries[at - 1])
      throw new InputError(fieldOf(at), entries[at], `weeks must go up: it follows week ${entries[at - 1]}`);
}
