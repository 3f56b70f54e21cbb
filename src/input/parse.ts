import * as z from "zod/mini";
import { InputError, oneLine } from "./input-error.ts";
import { nameTwice } from "./twice.ts";

/** The warning about a field that the schema does not know; one of the codes of src/warnings. */
interface UnknownField {
  readonly code: "unknownField";
  readonly field: string;
}

/** A checked value, and the fields that were not used. */
export interface Parsed<T> {
  readonly value: T;
  readonly warnings: readonly UnknownField[];
}

/**
 * Checks `input` against a schema. A field the schema does not know is left out with a warning; anything else
 * that does not fit is an InputError that names the field, its value and what is allowed.
 *
 * @throws InputError
 */
export function parseInput<S extends z.ZodMiniType>(schema: S, input: unknown): Parsed<z.infer<S>> {
  const warnings: UnknownField[] = [];
  let candidate = input;
  for (;;) {
    const result = z.safeParse(schema, candidate);
    if (result.success) return { value: result.data, warnings };
    const wrong = result.error.issues.find((issue) => issue.code !== "unrecognized_keys");
    if (wrong) throw toInputError(wrong, candidate, unknownBeside(wrong, result.error.issues));
    const copy = structuredClone(candidate);
    for (const issue of result.error.issues) {
      if (issue.code !== "unrecognized_keys") continue;
      const parent = valueAt(copy, issue.path) as Record<string, unknown>;
      for (const key of issue.keys) {
        delete parent[key];
        warnings.push({ code: "unknownField", field: oneLine(fieldName([...issue.path, key])) });
      }
    }
    candidate = copy;
  }
}

/** Files are shallow; lists within lists beyond this are no file of ours and would exhaust the stack. */
const DEEPEST = 64;

/** JSON text to a value, with or without a byte order mark. @throws InputError that names the file and where it breaks. */
export function parseJson(text: string, what: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text);
  } catch (error) {
    const start = text.slice(0, 40);
    throw new InputError(what, start, `it must be JSON text (${(error as Error).message.slice(0, 160)})`);
  }
  if (isDeep(value))
    throw new InputError(
      what,
      `${text.slice(0, 40)}…`,
      `lists and objects may stand ${DEEPEST} deep at the most`,
    );
  return value;
}

/** As `parseJson`, for what people write: a name that stands twice is refused, since one of the two would be lost. */
export function parseWrittenJson(text: string, what: string): unknown {
  const value = parseJson(text, what);
  const twice = nameTwice(text);
  if (twice !== null)
    throw new InputError(
      what,
      twice,
      "this name stands twice in one object, so one of the two would be lost",
    );
  return value;
}

function isDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth <= DEEPEST; depth++) {
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
    if (level.length === 0) return false;
  }
  return true;
}

/**
 * Checks the "schema" field first, so that a file of another kind is called that and not a list of faults.
 *
 * @throws InputError
 */
export function requireSchema(input: unknown, name: string, what: string): void {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    throw new InputError(what, input, `it must be a JSON object with "schema": "${name}"`);
  const found = (input as { schema?: unknown }).schema;
  if (found !== name) throw new InputError("schema", found, `this command reads "${name}"`);
}

type Issue = z.core.$ZodIssue;

/** Where a field is missing, a name beside it that nobody knows may be the one that was meant. */
function toInputError(issue: Issue, input: unknown, beside: readonly string[]): InputError {
  const path = issue.path;
  const value = valueAt(input, path);
  const hint =
    value === undefined && beside.length > 0 ? `; ${oneLine(beside.join(", "))} there is not known` : "";
  return new InputError(fieldName(path), value, `${allowed(issue)}${hint}`);
}

function unknownBeside(issue: Issue, all: readonly Issue[]): string[] {
  const parent = fieldName(issue.path.slice(0, -1));
  return all.flatMap((each) =>
    each.code === "unrecognized_keys" && fieldName(each.path) === parent ? each.keys : [],
  );
}

/** What zod says where a schema has no words of its own. */
const DEFAULT_MESSAGE = /^(Invalid|Too small|Too big)\b/;

function allowed(issue: Issue): string {
  if (!DEFAULT_MESSAGE.test(issue.message)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return `it must be ${issue.expected === "int" ? "a whole number" : article(issue.expected)}`;
    case "too_small":
      return bound(issue.origin, "at least", issue.minimum, issue.inclusive !== false, "more than");
    case "too_big":
      return bound(issue.origin, "at most", issue.maximum, issue.inclusive !== false, "less than");
    case "invalid_value":
      return `it must be ${issue.values.map((value) => JSON.stringify(value)).join(" or ")}`;
    default:
      return issue.message;
  }
}

function bound(
  origin: string,
  word: string,
  limit: number | bigint,
  inclusive: boolean,
  strict: string,
): string {
  const amount = `${inclusive ? word : strict} ${limit}`;
  if (origin === "array") return `it must have ${amount} ${limit === 1 ? "entry" : "entries"}`;
  if (origin === "string") return `it must have ${amount} ${limit === 1 ? "character" : "characters"}`;
  return `it must be ${amount}`;
}

function article(type: string): string {
  if (type === "array") return "a list";
  if (type === "number") return "a number";
  if (type === "boolean") return "true or false";
  return type === "object" || type === "undefined" ? `an ${type}` : `a ${type}`;
}

/** "salt[2].score" from a path. */
function fieldName(path: readonly PropertyKey[]): string {
  return (
    path
      .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
      .join("")
      .replace(/^\./, "") || "the input"
  );
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const part of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[part];
  return value;
}
