/** A value that has no JSON form, and where it stands. Meant for program faults: data read from a file never has one. */
export class NotJsonError extends Error {
  override readonly name = "NotJsonError";
  /** Path to the value, such as "rows[2].low". */
  readonly path: string;

  constructor(path: string, what: string) {
    super(`${path || "the value"} is ${what}, which JSON cannot hold`);
    this.path = path;
  }
}

/**
 * JSON text that depends on the content alone: keys sorted by UTF-16 code units, no spaces, numbers in their
 * shortest form, -0 as 0, typed arrays as lists. Keys whose value is undefined are left out, as JSON does.
 *
 * @throws NotJsonError for NaN, Infinity, functions, symbols, big integers, undefined in a list, and circles.
 */
export function canonicalJson(value: unknown): string {
  return write(value, "", new Set());
}

function write(value: unknown, path: string, open: Set<object>): string {
  switch (typeof value) {
    case "string":
    case "boolean":
      return JSON.stringify(value);
    case "number":
      if (!Number.isFinite(value)) throw new NotJsonError(path, String(value));
      return JSON.stringify(value);
    case "object":
      return value === null ? "null" : writeObject(value, path, open);
    default:
      throw new NotJsonError(path, value === undefined ? "undefined" : `a ${typeof value}`);
  }
}

function writeObject(value: object, path: string, open: Set<object>): string {
  if (open.has(value)) throw new NotJsonError(path, "part of itself");
  open.add(value);
  const text = isList(value)
    ? `[${Array.from(value, (item, i) => write(item, `${path}[${i}]`, open)).join(",")}]`
    : `{${members(value as Record<string, unknown>, path, open).join(",")}}`;
  open.delete(value);
  return text;
}

function members(value: Record<string, unknown>, path: string, open: Set<object>): string[] {
  return Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((key) => `${JSON.stringify(key)}:${write(value[key], path ? `${path}.${key}` : key, open)}`);
}

function isList(value: object): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}
