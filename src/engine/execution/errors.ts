import { InputError } from "../../input/input-error.ts";

/** An error as plain data; the class of an error does not survive the way between threads. */
export interface ErrorMessage {
  readonly name: string;
  /** The class it belongs to, of those that callers tell apart; subclasses come back as this class with their own name. */
  readonly kind: ErrorKind | undefined;
  readonly message: string;
  readonly stack: string | undefined;
  /** Further fields, such as which input was wrong. */
  readonly fields: Readonly<Record<string, unknown>>;
}

const KINDS = { InputError, RangeError, TypeError } as const;

/** Classes that callers tell apart. */
type ErrorKind = keyof typeof KINDS;

/** Description of a thrown value, to be sent. */
export function describeError(thrown: unknown): ErrorMessage {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { name, message, stack } = error;
  const fields = Object.entries(error).filter(([, value]) => typeof value !== "function");
  const kind = (Object.keys(KINDS) as ErrorKind[]).find((each) => error instanceof KINDS[each]);
  return { name, kind, message, stack, fields: Object.fromEntries(fields) };
}

/** The error that was described, an instance of its kind. */
export function reviveError({ name, kind, message, stack, fields }: ErrorMessage): Error {
  const error = Object.assign(new Error(message), fields, { name });
  if (stack !== undefined) error.stack = stack;
  return kind === undefined ? error : Object.setPrototypeOf(error, KINDS[kind].prototype);
}
