import { NobodyQualifies } from "../population/enrol.ts";
import { InputError } from "../schema/input-error.ts";

/** An error as plain data; the class of an error does not survive the way between threads. */
export interface ErrorMessage {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** Further fields, such as which input was wrong. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Classes that callers tell apart, by the name their errors carry. */
const KINDS: ReadonlyMap<string, { readonly prototype: Error }> = new Map<string, { prototype: Error }>([
  ["InputError", InputError],
  ["NobodyQualifies", NobodyQualifies],
  ["RangeError", RangeError],
  ["TypeError", TypeError],
]);

/** What to send of a thrown value. */
export function describeError(thrown: unknown): ErrorMessage {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { name, message, stack } = error;
  const fields = Object.entries(error).filter(([, value]) => typeof value !== "function");
  return { name, message, stack, fields: Object.fromEntries(fields) };
}

/** The error that was described, of the same class where that is known. */
export function reviveError({ name, message, stack, fields }: ErrorMessage): Error {
  const error = Object.assign(new Error(message), fields, { name });
  if (stack !== undefined) error.stack = stack;
  const kind = KINDS.get(name);
  return kind === undefined ? error : Object.setPrototypeOf(error, kind.prototype);
}
