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
/** SALT readings from one value to another; an open end allows everything. */
export const saltRange = z.strictObject({
  min: z.optional(numberBetween(0, 100, "SALT points")),
  max: z.optional(numberBetween(0, 100, "SALT points")),
});
/**
 * A name that is shown: one line, something to see, and nothing that would steer a terminal or turn the numbers beside
 * it (controls, marks of direction).
 */
export const label = z.string().check(
  z.minLength(1),
  z.maxLength(LONGEST_NAME),
  z.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, { error: "a name is one line without control characters" }),
  z.regex(/^[^\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/, {
    error: "a name is without marks that change the direction of writing",
  }),
  z.regex(/[^\p{Z}\p{C}\p{M}]/u, { error: "a name has at least one sign that can be seen" }),
);

/** A name as eyes tell it from others: without spaces around it, signs of no width, or other ways to write a letter. */
export function visibleName(name: string): string {
  return name
    .replaceAll(/\p{Cf}|\p{Variation_Selector}/gu, "")
    .normalize("NFKC")
    .replaceAll(/\p{Z}+/gu, " ")
    .trim();
}

/** @throws InputError when the entries' weeks do not go up. */
export function requireAscending(entries: readonly number[], fieldOf: (at: number) => string): void {
  for (let at = 1; at < entries.length; at++)
    if (entries[at] <= entries[at - 1])
      throw new InputError(fieldOf(at), entries[at], `weeks must go up: it follows week ${entries[at - 1]}`);
}
