/** Input that cannot be used: which field, what it held, what is allowed. The command line exits with 2. */
export class InputError extends Error {
  override readonly name: string = "InputError";
  /** Which field, by its path in the input, such as "options[1].doses[0].fromWeek". */
  readonly field: string;
  /** What it held; undefined where it was missing. */
  readonly value: unknown;
  /** What is allowed, in words. */
  readonly allowed: string;

  constructor(field: string, value: unknown, allowed: string) {
    super(
      oneLine(`${field}: ${value === undefined ? "missing" : `${show(value)} is not allowed`}; ${allowed}`),
    );
    this.field = field;
    this.value = value;
    this.allowed = allowed;
  }
}

const LONGEST_SHOWN = 60;

/** A value in the short form a message can carry. */
export function show(value: unknown): string {
  const text = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}

/** The text on one line, without characters that would steer a terminal. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}
